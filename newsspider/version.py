"""The one place the version stands; also written into every article as ``extractor_version``."""

__version__ = "0.1.0"
