"""A certificate that is not accepted, as the end of a download."""

from __future__ import annotations

from scrapy.exceptions import DownloadFailedError, IgnoreRequest
from twisted.web._newclient import ResponseFailed


class CertificateRefused(IgnoreRequest):
    """The host cannot prove who it is. Not retried: its certificate will be the same a second later."""


def refused(error: DownloadFailedError) -> CertificateRefused | None:
    """The refusal that a download ended with, or None."""
    reasons = error.__cause__.reasons if isinstance(error.__cause__, ResponseFailed) else []
    return next((r.value for r in reasons if isinstance(r.value, CertificateRefused)), None)
