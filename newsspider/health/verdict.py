"""How a crawl of one site ended, as an exit code and in words. Pure: facts in, verdict out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

# Classes of faults that mean: the site does not want us, or not now.
BLOCKING = frozenset(
    {"blocked", "challenge", "consent", "held-back", "login", "rate-limited", "robots", "robots-unreachable"}
)

# A tag page or two that a listing links to are no article and no failure either; so many without one article are.
MANY_REJECTED = 5

OK, USAGE, NOTHING, BLOCKED, FLOOR, STORAGE, BUSY = 0, 2, 3, 4, 5, 6, 75
# Of several sites the worst decides: what loses data first, then what a person must look at soonest.
WORST_FIRST = (STORAGE, FLOOR, BLOCKED, NOTHING, USAGE, BUSY, OK)


@dataclass(frozen=True)
class Source:
    """A listing, feed or sitemap in this run: its cards, its trouble, entries left out; ``unchanged`` for a 304.

    ``named`` by the site's declaration or on the command line; what was found on the way is a bonus. ``older`` counts
    the entries of an archive that were left alone.
    """

    url: str
    cards: int = 0
    trouble: str | None = None
    unchanged: bool = False
    named: bool = True
    skipped: int = 0
    older: int = 0

    @property
    def gave_nothing(self) -> bool:
        return not self.cards and not self.unchanged


@dataclass(frozen=True)
class Facts:
    """What is known of one site at the end of its crawl.

    ``tally`` counts this run's outcomes (new, changed, unchanged, duplicate, rejected, quarantined, deferred);
    ``unreadable`` is the first thing wrong with the sources of a replay that hold not one whole page;
    ``known_before`` URLs discovered by earlier runs; ``fill_rates`` and ``floors`` are shares from 0 to 1.
    """

    site: str
    tally: Mapping[str, int] = field(default_factory=dict)
    faults: Mapping[str, int] = field(default_factory=dict)
    sources: tuple[Source, ...] = ()
    known_before: int = 0
    pending: int = 0
    fill_rates: Mapping[str, float] = field(default_factory=dict)
    floors: Mapping[str, float] = field(default_factory=dict)
    imbalance: tuple[str, ...] = ()
    storage_problem: str | None = None
    unreadable: str | None = None

    @property
    def good(self) -> int:
        return sum(self.tally.get(name, 0) for name in ("new", "changed", "unchanged", "duplicate"))

    @property
    def bad(self) -> int:
        return sum(self.tally.get(name, 0) for name in ("rejected", "quarantined", "deferred"))


@dataclass(frozen=True)
class Verdict:
    """``words`` is one line a person can act on."""

    exit_code: int
    words: str


def storage_failed(facts: Facts) -> Verdict | None:
    return Verdict(STORAGE, facts.storage_problem) if facts.storage_problem else None


def books_do_not_balance(facts: Facts) -> Verdict | None:
    return Verdict(STORAGE, f"the books do not balance: {facts.imbalance[0]}") if facts.imbalance else None


def fields_missing(facts: Facts) -> Verdict | None:
    """Fewer articles have a field than the site declared as its floor: the site has changed."""
    for name, floor in sorted(facts.floors.items()):
        share = facts.fill_rates.get(name)
        if share is not None and share < floor:
            return Verdict(FLOOR, f"{name} filled in {share:.0%} of the articles, the floor is {floor:.0%}")
    return None


def host_not_found(facts: Facts) -> Verdict | None:
    """Not the site has refused us: there is none, or its name was mistyped."""
    if facts.sources and all(s.trouble == "dns" and s.gave_nothing for s in facts.sources):
        hosts = sorted({urlsplit(s.url).hostname or s.url for s in facts.sources})
        return Verdict(NOTHING, f"host not found: {', '.join(hosts)}; is the address right?")
    return None


def blocked(facts: Facts) -> Verdict | None:
    """Every source, or most pages, refused us."""
    refusals = {kind: n for kind, n in facts.faults.items() if kind in BLOCKING}
    kinds = ", ".join(f"{kind} {n}×" for kind, n in sorted(refusals.items()))
    # A source refused on a later page has shown its first cards: the pages it led to decide.
    if facts.sources and all(s.trouble in BLOCKING and not s.cards for s in facts.sources):
        return Verdict(
            BLOCKED, f"blocked at every source ({', '.join(sorted({str(s.trouble) for s in facts.sources}))})"
        )
    few = facts.known_before and set(refusals) == {"robots"} and refusals["robots"] < MANY_REJECTED
    if refusals and not few and sum(refusals.values()) > facts.good:
        return Verdict(BLOCKED, f"blocked ({kinds})")
    return None


def every_page_failed(facts: Facts) -> Verdict | None:
    """Not one article, and more than a few links that were none in a site that is known to work."""
    few = facts.known_before and facts.bad == facts.tally.get("rejected", 0) < MANY_REJECTED
    if facts.bad and not facts.good and not few and sum(facts.faults.values()):
        kinds = ", ".join(f"{kind} {n}×" for kind, n in sorted(facts.faults.items(), key=lambda pair: -pair[1])[:4])
        return Verdict(NOTHING, f"every page failed ({kinds})")
    return None


def private_address(facts: Facts) -> Verdict | None:
    """Our own door, not the site's: who tries a server of their own is told how to open it."""
    if facts.sources and all(s.trouble == "private-address" and s.gave_nothing for s in facts.sources):
        addresses = sorted({urlsplit(s.url).netloc or s.url for s in facts.sources})
        words = f"{', '.join(addresses)}: not a public address; --allow-private HOST:PORT opens one for tests"
        return Verdict(NOTHING, words)
    return None


def nothing_found(facts: Facts) -> Verdict | None:
    """A source without a single card: the listing is broken or has moved."""
    empty = [s for s in facts.sources if s.gave_nothing]
    named = [s for s in empty if s.named]
    if empty and (len(empty) == len(facts.sources) or (named and facts.known_before)):
        worst = (named or empty)[0]
        return Verdict(NOTHING, f"nothing found at {worst.url}" + (f" ({worst.trouble})" if worst.trouble else ""))
    return None


def nothing_readable(facts: Facts) -> Verdict | None:
    """An empty or broken archive is not the same as nothing new."""
    return Verdict(NOTHING, f"no saved page could be read: {facts.unreadable}") if facts.unreadable else None


RULES: list[Callable[[Facts], Verdict | None]] = [
    storage_failed,
    books_do_not_balance,
    nothing_readable,
    host_not_found,
    private_address,
    blocked,  # before the next: it explains why every page failed
    every_page_failed,
    nothing_found,
    fields_missing,
]


def judge(facts: Facts) -> Verdict:
    """The first rule that speaks decides; else the run is done."""
    for rule in RULES:
        if verdict := rule(facts):
            return verdict
    fresh = facts.tally.get("new", 0) + facts.tally.get("changed", 0)
    return Verdict(OK, "done" if fresh else "done, nothing new")


def worst(codes: list[int]) -> int:
    return next((code for code in WORST_FIRST if code in codes), max(codes, default=OK))
