"""What went wrong, as a class, one line, and where the URL ends: the table behind every fault row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from scrapy import exceptions as scrapy_errors
from scrapy.http import Response
from twisted.internet import error as network
from twisted.web import _newclient as http_errors

from newsspider.crawl.certificates import CertificateRefused
from newsspider.crawl.egress import EgressRefused
from newsspider.crawl.manners import AskedToWait, Forbidden, HostNotFound, Refusing, Unreachable
from newsspider.crawl.offsite import Offsite
from newsspider.crawl.traps import Trap
from newsspider.crawl.unpacking import CUT, CUT_SHORT
from newsspider.extract.addresses import without_userinfo
from newsspider.replay import NotSaved

Ending = Literal["rejected", "quarantined", "pending"]
PATIENT = frozenset(
    {"not-saved", "rate-limited", "robots-unreachable", "held-back"}
)  # not the page's fault, however often
MAX_ATTEMPTS = 3  # runs that try a page again after a passing trouble; then it is quarantined


@dataclass(frozen=True, slots=True)
class Trouble:
    """``ending`` pending: it may pass, the next run tries again."""

    kind: str
    reason: str
    ending: Ending


# The first class that fits decides. Passing troubles stay pending, so that a rerun repairs them.
EXCEPTIONS: tuple[tuple[type[BaseException], str, Ending], ...] = (
    (Offsite, "offsite", "rejected"),
    (EgressRefused, "private-address", "rejected"),
    (CertificateRefused, "certificate", "pending"),
    (NotSaved, "not-saved", "pending"),
    (AskedToWait, "rate-limited", "pending"),
    (Forbidden, "robots", "rejected"),
    (Trap, "trap", "rejected"),
    (Refusing, "held-back", "pending"),
    (HostNotFound, "dns", "pending"),
    (Unreachable, "robots-unreachable", "pending"),
    (scrapy_errors.DownloadTimeoutError, "timeout", "pending"),
    (scrapy_errors.CannotResolveHostError, "dns", "pending"),
    (scrapy_errors.DownloadConnectionRefusedError, "connection-refused", "pending"),
    (scrapy_errors.DownloadCancelledError, "too-large", "quarantined"),
    (scrapy_errors.ResponseDataLossError, "short-body", "pending"),
    (scrapy_errors.UnsupportedURLSchemeError, "scheme", "rejected"),
    (scrapy_errors.NotSupported, "scheme", "rejected"),
    (scrapy_errors.DownloadFailedError, "connection", "pending"),
    (network.ConnectError, "connection", "pending"),
    (network.ConnectionDone, "connection", "pending"),
    (network.ConnectionLost, "connection", "pending"),
    (http_errors.ResponseFailed, "connection", "pending"),
    (http_errors.RequestNotSent, "connection", "pending"),
    (ValueError, "bad-url", "rejected"),  # a redirect to no URL at all
    (OSError, "broken-encoding", "pending"),  # raised by decompression of a cut body
)
# Each decompressor has an error of its own, and which ones are there depends on what is installed.
DECOMPRESSORS = frozenset({"zlib", "brotli", "brotlicffi", "zstandard", "backports", "compression"})
# Scrapy raises IgnoreRequest for several reasons and tells them apart by the message only.
IGNORED: tuple[tuple[str, str, Ending], ...] = (
    ("max redirections", "redirect-loop", "rejected"),
    ("exceeded DOWNLOAD_MAXSIZE", "too-large", "quarantined"),
)


def of_exception(error: BaseException) -> Trouble:
    """The trouble a failed request ended in. Never raises: an unknown error is quarantined as ``error``."""
    reason = " ".join(f"{type(error).__name__}: {_words(error)}".split())[:300]
    for kind, name, ending in EXCEPTIONS:
        if isinstance(error, kind):
            return Trouble(name, reason, ending)
    if isinstance(error, scrapy_errors.IgnoreRequest):
        for words, name, ending in IGNORED:
            if words in str(error):
                return Trouble(name, str(error)[:300], ending)
        return Trouble("ignored", reason, "rejected")
    if type(error).__module__.partition(".")[0] in DECOMPRESSORS:
        return Trouble("broken-encoding", reason, "pending")
    return Trouble("error", reason, "quarantined")


def _words(error: BaseException) -> str:
    """Twisted hands a failed connection on as a list of failures, and prints it as one."""
    cause = error.__cause__
    if not isinstance(cause, http_errors.ResponseFailed):
        return str(error)
    return "; ".join(f"{type(reason.value).__name__}: {reason.value}" for reason in cause.reasons)


STATUSES: dict[int, tuple[str, Ending]] = {
    206: ("short-body", "pending"),  # a part that nobody asked for passes for a short article
    304: ("http-error", "pending"),  # to a question without validators; where one may come, it is looked at before
    401: ("blocked", "pending"),
    403: ("blocked", "pending"),
    404: ("not-found", "rejected"),
    407: ("blocked", "pending"),
    408: ("timeout", "pending"),
    410: ("gone", "rejected"),
    425: ("rate-limited", "pending"),
    429: ("rate-limited", "pending"),
    451: ("blocked", "rejected"),
}


def of_response(response: Response) -> Trouble | None:
    """The trouble an answer is by its status alone; None for one whose page is to be read."""
    status = response.status
    reason = f"HTTP {status}"
    if status in STATUSES:
        return Trouble(STATUSES[status][0], reason, STATUSES[status][1])
    if 200 <= status < 300 and status not in (204, 205):
        return None
    if 300 <= status < 400:
        location = without_userinfo((response.headers.get("Location") or b"").decode("latin-1"))[:200]
        return Trouble("redirect", f"{reason} to {location or 'nowhere'}", "rejected")
    if status >= 500:
        return Trouble("server-error", reason, "pending")
    return Trouble("http-error", reason, "rejected")


def of_page(response: Response) -> Trouble | None:
    """The trouble of an answer that should be an article: by its status, or because a part of it is missing."""
    return of_response(response) or (Trouble("short-body", CUT, "pending") if CUT_SHORT in response.flags else None)


def settled(trouble: Trouble, attempts: int) -> Trouble:
    """A trouble that would not pass in ``MAX_ATTEMPTS`` runs is quarantined."""
    if trouble.ending == "pending" and trouble.kind not in PATIENT and attempts + 1 >= MAX_ATTEMPTS:
        return Trouble(trouble.kind, f"{trouble.reason} (in {attempts + 1} runs)", "quarantined")
    return trouble
