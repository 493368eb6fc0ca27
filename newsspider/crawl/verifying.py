"""Why a certificate is not accepted: OpenSSL's error says "certificate verify failed" and no more."""

from __future__ import annotations

from typing import Any

from OpenSSL import SSL
from scrapy.core.downloader.handlers.http11 import _LenientHTTP11ClientProtocol
from service_identity import VerificationError
from twisted.internet.protocol import connectionDone
from twisted.python.failure import Failure

from newsspider.crawl.certificates import CertificateRefused


class VerifiedProtocol(_LenientHTTP11ClientProtocol):
    """A connection that ends with the reason for which the certificate was not accepted, if that is why."""

    def connectionLost(self, reason: Failure = connectionDone) -> None:  # noqa: N802 - Twisted's name
        if words := _why(reason.value, self.transport):
            reason = Failure(CertificateRefused(f"not accepted: {words}"))  # type: ignore[no-untyped-call]
        super().connectionLost(reason)  # type: ignore[no-untyped-call]


def _why(error: BaseException | None, transport: Any) -> str | None:
    if isinstance(error, VerificationError):
        return "it is another host's"
    if isinstance(error, SSL.Error) and "certificate verify failed" in str(error):
        return _openssl_words(transport) or "no authority that this machine trusts has signed it"
    return None


def _openssl_words(transport: Any) -> str | None:
    """Such as "certificate has expired" or "self-signed certificate"; pyOpenSSL binds the functions, and hides them."""
    connection = transport.getHandle() if hasattr(transport, "getHandle") else None
    library: Any = getattr(SSL, "_lib", None)
    if connection is None or not hasattr(connection, "_ssl") or not hasattr(library, "SSL_get_verify_result"):
        return None
    text = library.X509_verify_cert_error_string(library.SSL_get_verify_result(connection._ssl))
    return str(SSL._ffi.string(text).decode("ascii", "replace"))  # type: ignore[attr-defined]
