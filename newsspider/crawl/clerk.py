"""What is put on record about one page: where it came from, what went wrong, what became of it."""

from __future__ import annotations

from datetime import UTC, datetime

from scrapy import Request
from scrapy.http import Response

from newsspider.crawl.books import Books
from newsspider.crawl.brokenoff import breaks_off, ends
from newsspider.crawl.digests import page_sha256
from newsspider.crawl.faults import Ending, Trouble, settled
from newsspider.crawl.seen import Seen
from newsspider.crawl.tickets import Ticket
from newsspider.crawl.walls import WALLS, refusal_of
from newsspider.crawl.work import Answer, Job, Reading, Refused
from newsspider.items import Article, Fault, Origin
from newsspider.site import Site

NOT_NOW = frozenset({"blocked", "server-error"})  # said with status 200, and as likely to pass as with a 403 or 503
# Where a page that cannot be read ends; what is not named here may be our fault and is quarantined.
REFUSALS: dict[str, Ending] = {
    "render-failed": "pending",
    "binary": "rejected",
    "not-a-source": "rejected",
    "empty": "rejected",
    **dict.fromkeys(WALLS, "rejected"),
    **dict.fromkeys(NOT_NOW, "pending"),
}
# What a known article's page shows when the article was taken down without saying so.
TAKEN_DOWN = frozenset({"soft404", "listing", "empty"})
PERMANENT = frozenset({301, 308})  # RFC 9110, 15.4: the others name another place for this time only


class Clerk:
    """Writes Faults and Origins; knows books and counts, no requests of its own."""

    def __init__(self, books: Books, seen: Seen) -> None:
        self._books, self._seen = books, seen

    def job(self, response: Response, reading: Reading, site: Site) -> Job:
        """The work order for a page."""
        headers = {
            name.decode("latin-1").lower(): b", ".join(values).decode("latin-1")
            for name, values in response.headers.items()
        }
        card = self._books.card(response.meta["ticket"].url) if reading == "article" else None
        at = fetched_at(response)
        return Job(
            reading, response.body, response.url, site, headers, response.status, at, card, page_sha256(response)
        )

    def origin(self, ticket: Ticket, source: Response | Request | None) -> Origin:
        return Origin(ticket.url, self._books.run_id, source.meta.get("fetch_id") if source is not None else None)

    def fault(
        self,
        ticket: Ticket,
        trouble: Trouble,
        *,
        response: Response | None = None,
        request: Request | None = None,
        stage: str = "download",
    ) -> Fault:
        """The fault row of one page. A source's fault settles no article: it has no origin."""
        source = response if response is not None else request
        article = ticket.role == "article"
        row = self._books.ledger.known(ticket.url) if article else None
        trouble = settled(trouble, row.attempts if row else 0)
        return Fault(
            url=ticket.url,
            kind=trouble.kind,
            reason=trouble.reason,
            stage=stage if article else f"{stage} {ticket.role}",
            outcome=trouble.ending,
            page_sha256=page_sha256(response) if response is not None and response.body else None,
            fetched_at=fetched_at(source),
            origin=self.origin(ticket, source) if article else None,
        )

    def refused(self, answer: Answer, ticket: Ticket, response: Response) -> Fault:
        """The fault of a page that could not be read, or is none of the kind asked for."""
        refusal = refusal_of(answer) if isinstance(answer, Article) else answer
        if not isinstance(refusal, Refused):
            refusal = Refused("unexpected", type(answer).__name__)
        trouble = Trouble(refusal.kind, refusal.reason, REFUSALS.get(refusal.kind, "quarantined"))
        return self.fault(ticket, trouble, response=response, stage="extract")

    def damaged(self, ticket: Ticket, damage: str, response: Response) -> Fault:
        """The fault of a feed or sitemap of which only a part could be read."""
        return self.fault(ticket, Trouble("source-damaged", damage, "quarantined"), response=response, stage="extract")

    def revisited(self, ticket: Ticket, response: Response) -> bool:
        """Note what became of a known article's page; True when there is nothing to read."""
        hops = response.meta.get("redirect_reasons", ())
        if response.status == 304:
            self.not_modified(response)
            self._books.unchanged(ticket.url, ticket.site)
            return True
        if response.status in (404, 410):
            return self._books.became(ticket, "gone", f"HTTP {response.status}")
        if response.status == 200 and hops and self._books.is_source(response.url):
            return self._books.became(ticket, "unpublished", f"leads to {response.url}")
        moved = response.status == 200 and hops and PERMANENT.issuperset(hops)
        if moved and not self._books.ledger.same_article(ticket.url, response.url):  # else it has long led there
            self._books.became(ticket, "moved", response.url)
        return False

    def taken_down(self, ticket: Ticket, article: Article) -> bool:
        """Whether a revisit shows that the article is no longer there; noted with its date."""
        if not ticket.revisit or article.page_kind not in TAKEN_DOWN:
            return False
        return self._books.became(ticket, "unpublished", f"the page is now: {article.page_kind}")

    def broke_off(self, ticket: Ticket, article: Article, response: Response) -> Trouble | None:
        """The trouble of a known article's page that ends in the middle of what is stored; the next run tries again."""
        if article.page_kind not in ("article", "empty") or ends(response.body):
            return None
        known = self._books.ledger.body(ticket.url)
        if known is None or not breaks_off(response.body, article.body or "", known):
            return None
        return Trouble("short-body", "the page breaks off in the middle of the text that is stored", "pending")

    def not_modified(self, response: Response) -> None:
        """Count a 304 and what it saved."""
        self._seen.not_modified += 1
        resource = self._books.visits.resource(response.url)
        self._seen.bytes_saved += (resource.bytes or 0) if resource else 0


def fetched_at(source: Response | Request | None) -> datetime:
    """When the page was fetched: the moment of sending, or of the saved capture; aware."""
    at = source.meta.get("fetched_at") if source is not None else None
    return at if isinstance(at, datetime) else datetime.now(UTC)
