"""Who wrote it: people and agencies of the byline.

Structured data and the visible byline are read both. They back each other; where they disagree, the article's own
JSON-LD counts most unless it names only the publisher, then the byline beside the headline.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import urlsplit

from newsspider.extract.bylines import Byline, jsonld_bylines, marked_bylines, meta_bylines
from newsspider.extract.bylinetext import far_bylines, text_bylines
from newsspider.extract.credits.names import is_organization, known
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.personnames import looks_personal
from newsspider.extract.structured import types
from newsspider.extract.times import page_hints
from newsspider.items import Evidence

ENOUGH = 0.6  # trust from which the text below the story is not asked
LONG_NAME = 7  # letters from which a part of a name stands for the whole
PUBLISHER = 0.4  # trust of a byline that names the publisher only


def find_authors(page: Page, headline: Headline, evidence: Evidence) -> list[str]:
    """Names as printed, in printed order, each once; [] when the page names nobody."""
    hints = page_hints(page, None)
    publishers = publisher_keys(page)
    found = [*jsonld_bylines(page, headline), *meta_bylines(page), *marked_bylines(page, headline)]
    found += text_bylines(page, headline, hints)
    candidates = [without_publisher(b, publishers) for b in found]
    if max((b.trust for b in candidates), default=0.0) < ENOUGH:
        candidates += [without_publisher(b, publishers) for b in far_bylines(page, headline, hints)]
    if not candidates:
        return []
    best = max(candidates, key=lambda b: b.trust)
    fuller = fullest(best, candidates)
    evidence.decide("authors", fuller.source, fuller.raw, round(fuller.trust, 2))
    for other in candidates:
        if other.names != fuller.names:
            evidence.reject("authors", other.source, "; ".join(other.names), f"trust {other.trust:.2f}")
    return list(fuller.names)


def name_key(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())


def publisher_keys(page: Page) -> set[str]:
    """What the page and its address call the publisher."""
    names = [page.structured.first_meta("og:site_name", "application-name") or ""]
    for node in page.structured.jsonld[:30]:
        publisher = page.structured.resolve(node.get("publisher"))
        if isinstance(publisher, dict) and isinstance(publisher.get("name"), str) and "Person" not in types(publisher):
            names.append(publisher["name"])
    try:
        host = (urlsplit(page.url).hostname or "").removeprefix("www.")
    except ValueError:
        host = ""
    names += [host, host.rpartition(".")[0]]
    return {name_key(n) for n in names if n}


def without_publisher(byline: Byline, publishers: set[str]) -> Byline:
    """The publisher is no author beside others; alone it is a weak one."""
    others = tuple(n for n in byline.names if not _is_publisher(name_key(n), publishers))
    if not others:
        return replace(byline, trust=min(byline.trust, PUBLISHER))
    if byline.source.startswith(("json-ld", "meta")) and all(
        n in byline.organizations or is_organization(n) for n in others
    ):
        return replace(byline, names=others, trust=byline.trust - 0.25)  # likely the publisher under another name
    return replace(byline, names=others)


def _is_publisher(key: str, publishers: set[str]) -> bool:
    return key in publishers or any(
        len(p) >= LONG_NAME and (p in key or (len(key) >= LONG_NAME and key in p)) for p in publishers
    )


def fullest(best: Byline, candidates: Iterable[Byline]) -> Byline:
    """Another source that names the same people and more: JSON-LD often has the first author only."""
    keys = {name_key(n) for n in best.names}
    for other in candidates:
        theirs = {name_key(n) for n in other.names}
        if other.trust < ENOUGH or len(theirs) > 8:
            continue
        extra = [n for n in other.names if name_key(n) not in keys]
        if (keys < theirs and all(looks_personal(n) or known(n) == "wire" for n in extra)) or (
            len(keys) == len(theirs) and keys != theirs and _spelled_out(best.names, theirs)
        ):
            best, keys = other, theirs
    return best


def _spelled_out(short: tuple[str, ...], full: set[str]) -> bool:
    """First names alone, and the whole names elsewhere."""
    return all(" " not in n and any(k.startswith(name_key(n)) for k in full) for n in short)
