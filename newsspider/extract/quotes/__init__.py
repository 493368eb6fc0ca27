"""Who said what: quotations of a text with their speakers.

``extract_quotes`` is the whole public face; see ``lexicon/README.md`` for adding words or a language.
"""

from __future__ import annotations

from newsspider.extract.quotes.engine import extract_quotes

__all__ = ["extract_quotes"]
