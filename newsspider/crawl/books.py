"""The crawl's memory: ledger, visits and runs of the database that settings name.

``newsspider`` imports no storage. What is asked here is loaded by the dotted names in ``newsspider.settings``,
so the same crawl can keep its books elsewhere.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from scrapy.settings import BaseSettings
from scrapy.utils.misc import load_object

from newsspider.crawl.manners import LONGEST
from newsspider.crawl.plan import next_visit
from newsspider.crawl.tickets import Ticket
from newsspider.items import Card
from newsspider.site import Site

if TYPE_CHECKING:  # types only: the classes come from settings
    from newsspider.health.report import SiteReport
    from pipelines.balance import Books as Balance
    from pipelines.ledger import Entry, Ledger
    from pipelines.runs import Runs
    from pipelines.visits import Visits

IDLE_VISITS = 10
ENOUGH_REVISITS = 20
SOURCES = frozenset({"start", "listing", "feed", "sitemap"})  # kinds of resources
GONE_FOR_GOOD = "HTTP 410"  # RFC 9110, 15.5.11: likely to be permanent
RUNNING = "running"  # the verdict on a site until the run has ended; a killed run leaves it behind
INTERRUPTED = "interrupted"


class Books:
    """One connection, opened when the crawl starts, and what is kept through it."""

    def __init__(self, settings: BaseSettings) -> None:
        self.db: Any = load_object(settings["NEWSSPIDER_CONNECT"])(settings["NEWSSPIDER_DB"])
        self.ledger: Ledger = load_object(settings["NEWSSPIDER_LEDGER"])(self.db)
        self.visits: Visits = load_object(settings["NEWSSPIDER_VISITS"])(self.db)
        self.runs: Runs = load_object(settings["NEWSSPIDER_RUNS"])(self.db)
        self._recall_card: Any = load_object(settings["NEWSSPIDER_RECALL_CARD"])
        self._close: Any = load_object(settings["NEWSSPIDER_DISCONNECT"])
        self._make_fetch: Any = load_object(settings["NEWSSPIDER_FETCH"])
        self._rates: dict[str, float | None] = {}
        self.run_id: str = settings["NEWSSPIDER_RUN_ID"] or load_object(settings["NEWSSPIDER_NEW_RUN"])()
        self.replaying = bool(settings.getlist("NEWSSPIDER_REPLAY"))

    def open_run(self, site: Site | None, version: str) -> bool:
        """Write the run down before the first request; True when the site's last run did not come to its end."""
        self.runs.start(self.run_id, source="replay" if self.replaying else "http", version=version)
        if site is None:
            return False
        last = self.runs.last(site.name)
        self.register(site)
        self.runs.finish_site(self.run_id, site.name, verdict=RUNNING, exit_code=-1, counts={}, fill_rates={})
        return last is not None and last["verdict"] in (RUNNING, INTERRUPTED)

    def register(self, site: Site) -> None:
        self.ledger.register_site(site.name, domains=site.domains, timezone=site.timezone, language=site.language)

    def discover(
        self, site: Site, cards: list[Card], *, referrer: str, via: Any, at: datetime | None = None
    ) -> list[Entry]:
        """Write the cards down before anything is fetched; the rows that are new and still to be fetched."""
        new = self.ledger.discover_cards(site.name, cards, referrer=referrer, via=via, at=at, run_id=self.run_id)
        rows = (self.ledger.known(card.url) for card in new)
        return [row for row in rows if row is not None and row.state == "pending"]

    def record_fetch(self, url: str, started_at: datetime, **seen: Any) -> str:
        """One request and its answer, in the visits; the id of the row. An article's is written together with it."""
        fetch = self._make_fetch(url, started_at, run_id=self.run_id, **seen)
        return self.visits.record_later(fetch) if fetch.kind == "article" else self.visits.record(fetch)

    def card(self, url: str) -> Card | None:
        """The newest card that a listing showed for this URL."""
        card: Card | None = self._recall_card(self.db, url)
        return card

    def validators(self, url: str) -> dict[str, str]:
        """Headers that let the server answer 304, from its last full answer."""
        seen = self.visits.resource(url)
        if seen is None or seen.page_sha256 is None:
            return {}
        named = {"If-None-Match": seen.etag, "If-Modified-Since": seen.last_modified}
        return {name: value for name, value in named.items() if value}

    def unchanged(self, url: str, site: str) -> None:
        """A revisit was answered 304 at the article's own address: booked, planned anew; what was gone is back."""
        self.ledger.mark(url, "live", run_id=self.run_id)
        self.ledger.settle(url, "stored", outcome="unchanged", site=site, run_id=self.run_id)
        self.plan(url, site, None)

    def is_source(self, url: str) -> bool:
        """Whether the address is a listing's, a feed's or a sitemap's, and no article's."""
        seen = self.visits.resource(url)
        return seen is not None and seen.kind in SOURCES and self.ledger.known(url) is None

    def became(self, ticket: Ticket, state: Any, detail: str) -> bool:
        """What became of a stored article's page; False when no article is known under the URL.

        What is not there today may be back tomorrow, and is looked for as long as any article; after a 410 no more.
        """
        known = self.ledger.mark(ticket.url, state, detail, run_id=self.run_id)
        if known and detail == GONE_FOR_GOOD:
            self.visits.schedule(ticket.url, None, f"{state}: {detail}")
        elif known and state != "moved":
            self.plan(ticket.url, ticket.site, None, f"{state}: {detail}; ")
        return known

    def plan(self, url: str, site: str, born: datetime | date | None, told: str = "") -> None:
        """When to visit the article again, by its age and the site's habits; ``told`` goes before the reason."""
        seen = self.visits.resource(url)
        if seen is None or seen.visited_at is None:
            return
        now = datetime.fromisoformat(seen.visited_at)
        if born is None:
            born = datetime.fromisoformat(self.ledger.born(url) or seen.visited_at)
        aware = _midnight(born) if not isinstance(born, datetime) or born.tzinfo is None else born
        when, why = next_visit(now, aware, seen.visits, self._change_rate(site))
        self.visits.schedule(url, when, told + why)

    def plan_later(self, url: str, site: str, born: datetime | date | None) -> None:
        """``plan`` in the transaction that stores the article."""
        self.visits.later(lambda: self.plan(url, site, born))

    def plan_source(self, url: str, missing: bool = False) -> None:
        """A source that was come upon is asked in every run; once a day when it has not changed at all so far, and once a
        week when it is not there any more."""
        seen = self.visits.resource(url)
        if seen is None or seen.visited_at is None:
            return
        wait, why = timedelta(), "source: every run"
        if missing:
            wait, why = timedelta(days=7), "source: not there, once a week"
        elif seen.visits >= IDLE_VISITS and not seen.changes:
            wait, why = timedelta(days=1), "source: unchanged so far, once a day"
        self.visits.schedule(url, datetime.fromisoformat(seen.visited_at) + wait, why)

    def leave_alone(self, origin: str, until: datetime) -> None:
        """The host asked for a wait that this run cannot sit out: kept with its robots.txt, which comes first."""
        self.visits.schedule(f"{origin}/robots.txt", until, f"asked to wait until {until:%Y-%m-%d %H:%M} UTC")

    def asked_to_wait(self, origin: str) -> str | None:
        """Why the host is not asked yet, or None; forgotten is a wait that is over, or that only a wrong clock can have
        set: none is longer than ``LONGEST``."""
        url = f"{origin}/robots.txt"
        seen = self.visits.resource(url)
        if seen is None or seen.next_visit_at is None:
            return None
        now = datetime.now(UTC)
        if now < datetime.fromisoformat(seen.next_visit_at) <= now + LONGEST:
            return seen.schedule_reason
        self.visits.schedule(url, None, "robots.txt: before anything else of the host")
        return None

    def _change_rate(self, site: str) -> float | None:
        """Share of the site's revisits that found other bytes; None before there were enough to tell."""
        if site not in self._rates:
            revisits, changes = self.visits.revisits(site)
            self._rates[site] = changes / revisits if revisits >= ENOUGH_REVISITS else None
        return self._rates[site]

    def close_run(self, site: Site | None, report: SiteReport, interrupted: bool) -> None:
        """The verdict on the site, and a tidy file."""
        self.visits.flush()
        if site is not None:
            self.runs.finish_site(
                self.run_id,
                site.name,
                verdict=INTERRUPTED if interrupted else report.verdict.words,
                exit_code=report.verdict.exit_code,
                counts=report.counts,
                fill_rates=report.facts.fill_rates,
            )
        self._close(self.db)

    def balance(self, site: str | None) -> Balance:
        return self.ledger.books(site)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
