"""What a request is for: its ticket travels in ``request.meta`` through redirects and retries."""

from __future__ import annotations

from dataclasses import dataclass

from scrapy import Request
from scrapy.http import Response

from newsspider.crawl.work import Reading


@dataclass(frozen=True, slots=True)
class Ticket:
    """``url`` is the ledger's key of an article, or the source's own address; ``site`` the site's name.

    ``page`` counts the pages of a listing from 1, ``via`` names the listing it began with. ``capture`` is the
    number of the saved copy that a replay asks for; ``revisit`` tells that the article is known; ``others`` are
    addresses to try when this one leads nowhere; ``guess`` tells that nothing has named it.
    """

    url: str
    role: Reading
    site: str
    page: int = 1
    via: str = ""
    capture: int = 0
    revisit: bool = False
    others: tuple[str, ...] = ()
    guess: bool = False


def ticket_of(request: Request) -> Ticket | None:
    ticket = request.meta.get("ticket")
    return ticket if isinstance(ticket, Ticket) else None


def ticket_behind(response: Response) -> Ticket:
    """The ticket of the request that was answered: every request of the spider has one."""
    ticket = response.meta["ticket"]
    assert isinstance(ticket, Ticket)
    return ticket
