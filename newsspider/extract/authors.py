"""Who wrote it: people and agencies of the byline.

Structured data and the visible byline are read both. They back each other; where they disagree, the article's own
JSON-LD counts most unless it names only the publisher, then the byline beside the headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import urlsplit

from newsspider.extract.bylineleads import LONGEST_BYLINE, without_dates
from newsspider.extract.bylineneighbors import agency_bylines, boxed_bylines, neighbor_bylines, signed_bylines
from newsspider.extract.bylines import Byline, jsonld_bylines, marked_bylines, meta_bylines
from newsspider.extract.bylinetext import far_bylines, text_bylines
from newsspider.extract.cjknames import is_cjk
from newsspider.extract.credits.names import is_domain, is_organization, known
from newsspider.extract.dates import Hints
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.personnames import byline_names, looks_personal
from newsspider.extract.structured import types
from newsspider.extract.times import page_hints
from newsspider.items import Evidence

ENOUGH = 0.6  # trust from which the text below the story is not asked
LONG_NAME = 7  # letters from which a part of a name stands for the whole
_BOX = frozenset("author bio byline autor autorin auteur about".split())
LEAST = 4  # letters of a name; fewer are initials
PUBLISHER = 0.4  # trust of a byline that names the publisher only

SUBJECT = 0.3  # trust of a byline that repeats a name of the headline
BELOW = " below the story"
UNTOLD = frozenset(["inline", "lone", "date", "role", "name beside a date", "name above a profession"])
DESK = 0.45  # trust of a byline that names no person, but a newsroom or a site
_DESK = re.compile(
    r"(?:(?:die|la|the|our|unsere|online|web|news|editorial|from our|von der)[- ])*(?:(?:online|web|news)-?)?"
    r"(?:redaktion|redazione|redacción|redacao|redação|rédaction|redactie|redakcja|редакция|newsroom|desk|staff|team|agencies|agenturen|agencias|agences)",
    re.I,
)


def find_authors(page: Page, headline: Headline, evidence: Evidence) -> list[str]:
    """Names as printed, in printed order, each once; [] when the page names nobody."""
    hints = page_hints(page, None)
    publishers = publisher_keys(page)
    found = [*jsonld_bylines(page, headline), *meta_bylines(page), *marked_bylines(page, headline)]
    found += [*text_bylines(page, headline, hints), *neighbor_bylines(page, headline, hints)]
    candidates = [not_the_subject(without_publisher(b, publishers), headline) for b in found]
    if max((b.trust for b in candidates), default=0.0) < ENOUGH:
        far = [*far_bylines(page, headline, hints), *signed_bylines(page, headline)]
        far += [*boxed_bylines(page, headline), *agency_bylines(page, headline)]
        if is_cjk(headline.text or ""):
            from newsspider.extract.eastasianbylines import opening_bylines  # slow to load, and few sites need it

            far += opening_bylines(page, headline)
        candidates += [not_the_subject(without_publisher(b, publishers), headline) for b in far]
    if not candidates:
        return []
    best = max(candidates, key=lambda b: b.trust)
    if best.trust <= SUBJECT:
        return []
    if best.source == "json-ld":
        best = shown_instead(best, candidates, page) or best
    fuller = with_surnames(fullest(_spelled(best, page, headline), candidates), page, hints)
    evidence.decide("authors", fuller.source, fuller.raw, round(fuller.trust, 2))
    for other in candidates:
        if other.names != fuller.names:
            evidence.reject("authors", other.source, "; ".join(other.names), f"trust {other.trust:.2f}")
    return list(fuller.names)


def _spelled(best: Byline, page: Page, headline: Headline) -> Byline:
    """ "ann.lee" is told, and a line near the headline shows "Ann Lee"."""
    if headline.order is None or not all(name.islower() and "." in name for name in best.names):
        return best
    near = page.blocks[max(0, headline.order - NEAR) : headline.order + NEAR]
    shown = {
        name_key(b.text): b.text for b in near if len(b.text) <= LONGEST_NAME and b.text[0].isupper() and " " in b.text
    }
    names = tuple(shown.get(name_key(name), name) for name in best.names)
    return best if names == best.names else replace(best, names=names)


NEAR, LONGEST_NAME = 10, 40  # blocks above and below the headline; characters


def name_key(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


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
    names += [part for part in host.replace("-", ".").split(".")[:-1] if len(part) < LONG_NAME]  # "LN" of ln-online
    return {name_key(n) for n in names if len(n) > 1}


def without_publisher(byline: Byline, publishers: set[str]) -> Byline:
    """The publisher is no author beside others; alone it is a weak one."""
    others = tuple(n for n in byline.names if not _is_publisher(name_key(n), publishers))
    if len(others) < len(byline.names) and all(n.isascii() and len(n) < LEAST and not known(n) for n in others):
        house = tuple(n for n in byline.names if n not in others)  # "Harbor News /PP": initials alone name nobody
        return replace(byline, names=house, trust=min(byline.trust, PUBLISHER))
    if len(others) > 1:
        others = tuple(n for n in others if not _of_house(n, publishers) and not _is_paper(n)) or others
    if all(_DESK.fullmatch(n) or is_domain(n) for n in others):
        return replace(byline, trust=min(byline.trust, DESK))
    if byline.source.startswith(("json-ld", "meta")) and all(
        known(n) != "wire" and (n in byline.organizations or is_organization(n)) for n in others
    ):
        return replace(byline, names=others, trust=byline.trust - 0.25)  # likely the publisher under another name
    return byline if others == byline.names else replace(byline, names=others)


def _is_paper(name: str) -> bool:
    """ "港口日報" beside one of its reporters."""
    return is_cjk(name) and len(name) > 3 and name.endswith(_PAPERS)


_PAPERS = ("日報", "晚報", "時報", "日报", "晚报", "时报", "新聞網", "新闻网", "通訊社", "通讯社", "新聞社")
_EDITIONS = ("news", "online", "digital", "magazine", "net", "ニュース", "オンライン")


def _of_house(name: str, publishers: set[str]) -> bool:
    """ "MDR THÜRINGEN", "BBC Wales" behind a name: the publisher's initials and a part of it; "Harbor" for "Harbor News"."""
    first, _, rest = name.partition(" ")
    if len(own := name_key(name)) > 2 and any(own + edition in publishers for edition in _EDITIONS):
        return True
    return bool(rest) and len(first) > 2 and first.isupper() and name_key(first) in publishers


def not_the_subject(byline: Byline, headline: Headline) -> Byline:
    """A name that stands beside the headline without a word before it, and in the headline too, is whom the story is
    about; before a colon it is the columnist."""
    title = headline.text or ""
    if byline.source.removesuffix(BELOW) not in UNTOLD or len(byline.names) != 1 or byline.names[0] not in title:
        return byline
    return byline if title.startswith(f"{byline.names[0]}:") else replace(byline, trust=min(byline.trust, SUBJECT))


def _is_publisher(key: str, publishers: set[str]) -> bool:
    return key in publishers or any(
        len(p) >= LONG_NAME and (p in key or (len(key) >= LONG_NAME and key in p)) for p in publishers
    )


def shown_instead(claimed: Byline, candidates: Iterable[Byline], page: Page) -> Byline | None:
    """The persons in the byline that readers see, where metadata names others who stand nowhere on the page: these
    are the account that put the story into the system."""
    names = {_ends(n) for n in claimed.names}
    for other in candidates:
        shown = other.source in ("inline", "lead", "label above") and all(looks_personal(n) for n in other.names)
        if shown and names.isdisjoint(_ends(n) for n in other.names):
            printed = any(n in b.text for b in page.blocks for n in claimed.names)
            return None if printed else other
    return None


def _ends(name: str) -> tuple[str, str]:
    """First and last word: "André Oliver KLEIN" is "André Klein"."""
    words = name.casefold().split() or [""]
    return words[0], words[-1]


def fullest(best: Byline, candidates: Iterable[Byline]) -> Byline:
    """Another source that names the same people and more: JSON-LD often has the first author only."""
    keys = {name_key(n) for n in best.names}
    for other in candidates:
        theirs = {name_key(n) for n in other.names}
        if other.trust < ENOUGH or len(theirs) > 8:
            continue
        extra = [n for n in other.names if name_key(n) not in keys]
        if (keys < theirs and all(looks_personal(n) or is_cjk(n) or known(n) == "wire" for n in extra)) or (
            len(keys) == len(theirs) and keys != theirs and _spelled_out(best.names, theirs)
        ):
            best, keys = other, theirs
    return best


def with_surnames(byline: Byline, page: Page, hints: Hints) -> Byline:
    """First names alone ("Todd") with the surname that the box about the author begins with."""
    if all(" " in n or not n.istitle() for n in byline.names):
        return byline
    boxes = [b.text[:LONGEST_BYLINE] for b in page.blocks if _BOX & b.container.tokens]
    return replace(byline, names=tuple(dict.fromkeys(_with_surname(n, boxes, hints) for n in byline.names)))


def _with_surname(name: str, boxes: list[str], hints: Hints) -> str:
    if " " in name or not name.istitle() or known(name):
        return name
    for text in boxes:
        if text.startswith(f"{name} "):
            whole = byline_names(without_dates(text, hints))[:1]
            if whole and whole[0].startswith(f"{name} ") and looks_personal(whole[0]):
                return whole[0]
    return name


def _spelled_out(short: tuple[str, ...], full: set[str]) -> bool:
    """First names alone, and the whole names elsewhere."""
    return all(" " not in n and any(k.startswith(name_key(n)) for k in full) for n in short)
