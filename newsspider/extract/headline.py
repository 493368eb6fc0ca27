"""The article's own headline, without the site's name.

The page claims titles in its metadata and shows headings to its readers. A shown heading that agrees with a
claim wins; what a reader sees beats what a search engine gets; metadata alone decides when nothing shown fits.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import Block
from newsspider.extract.page import Page
from newsspider.extract.titles import SEPARATOR, SiteNames, clean_title, key, likeness
from newsspider.items import Evidence


@dataclass(frozen=True, slots=True)
class Headline:
    """``node`` is the element that shows it, ``order`` the index of its block in ``page.blocks``; both None
    when the headline stands only in metadata."""

    text: str | None
    node: Element | None = None
    order: int | None = None


@dataclass(slots=True)
class Candidate:
    """``score``: how well it agrees with the page's claims, 0..1, less what speaks against its place."""

    rule: str
    text: str
    score: float
    node: Element | None = None
    order: int | None = None


AGREES = 0.55  # likeness to a claim from which a shown heading is the article's
HEADINGS = ("h1", "h2", "h3", "h4")
CLAIM = 0.40  # what a claim is worth that nothing shown agrees with
ELSEWHERE = frozenset(["nav", "aside", "footer"])
NOT_THE_HEADLINE = frozenset(["logo", "brand", "branding", "breadcrumb", "breadcrumbs", "cookie", "modal", "sidebar"])


def find_headline(page: Page, evidence: Evidence) -> Headline:
    names = SiteNames(page)
    claims = claimed_titles(page, names)
    candidates = shown_headings(page, [text for _, text in claims], names)
    candidates += [
        Candidate(rule, text, weight) for (rule, text), weight in zip(claims, _claim_weights(claims), strict=True)
    ]
    if not candidates:
        return Headline(None)
    best = max(candidates, key=lambda c: c.score)
    if best.node is not None:
        best.text = wording(best, claims)
    evidence.decide("headline", best.rule, best.text, round(min(best.score, 1.0), 2))
    for other in candidates:
        if other is not best and key(other.text) != key(best.text):
            evidence.reject("headline", other.rule, other.text, f"scored {other.score:.2f}")
    return Headline(best.text, best.node, best.order)


def claimed_titles(page: Page, names: SiteNames) -> list[tuple[str, str]]:
    """(rule, title) from metadata, the site's name taken off, most trusted first."""
    data = page.structured
    raw: list[tuple[str, str | None]] = [("json-ld", _text(node.get("headline"))) for node in data.articles[:5]]
    raw += [("og:title", data.first_meta("og:title")), ("twitter:title", data.first_meta("twitter:title"))]
    raw += [("meta title", data.first_meta("headline", "title", "dc.title", "dcterms.title", "parsely-title"))]
    raw += [("json-ld name", _text(node.get("name"))) for node in data.articles[:2]]
    raw += [("title", page.root.findtext(".//title"))]
    claims = [(rule, names.strip(clean_title(text))) for rule, text in raw if text]
    named = [(rule, text) for rule, text in claims if text and not names.name(text)]
    return named or [(rule, clean_title(text)) for rule, text in raw if text and rule in ("og:title", "title")]


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _claim_weights(claims: list[tuple[str, str]]) -> list[float]:
    """A claim alone is worth less than a shown heading that agrees; claims that agree support each other."""
    return [
        CLAIM + 0.02 * sum(key(text) == key(other) for _, other in claims) - 0.01 * index
        for index, (_, text) in enumerate(claims)
    ]


def shown_headings(page: Page, claims: list[str], names: SiteNames) -> list[Candidate]:
    """Headings on the page, and other short blocks that say exactly what a claim says."""
    claim_keys = {key(c) for c in claims} - {""}
    lengths = {len(c) + d for c in claims for d in (-2, -1, 0, 1, 2)}
    found: list[Candidate] = []
    heads: dict[Element, Candidate] = {}
    for index, block in enumerate(page.blocks):
        head = _heading_of(block)
        if head is not None and head in heads:
            heads[head].text += " " + block.text
            continue
        says_it = len(block.text) in lengths and 2 * block.links <= len(block.text) and key(block.text) in claim_keys
        if head is not None or says_it:
            node = block.container.node if head is None else head
            candidate = Candidate(str(node.tag), block.text, 0.0, node, index)
            heads[node] = candidate
            found.append(candidate)
            if len(found) >= 200:
                break
    seen_h1 = 0
    for candidate in found:
        candidate.text = clean_title(candidate.text)
        is_h1 = candidate.node is not None and candidate.node.tag == "h1"
        index = candidate.order or 0
        candidate.score = _score(candidate, page.blocks[index], claims, names) - 0.01 * min(seen_h1, 5) * is_h1
        if is_h1 and 0.2 < candidate.score < CLAIM and _heads_text(page.blocks, index):
            candidate.score = CLAIM + 0.05  # the metadata names the page otherwise than its readers see it
        seen_h1 += is_h1
    return [c for c in found if c.score > 0]


def _heading_of(block: Block) -> Element | None:
    here = block.container
    for _ in range(3):
        if here.tag in HEADINGS:
            return here.node
        if here.parent is None:
            return None
        here = here.parent
    return None


def _score(candidate: Candidate, block: Block, claims: list[str], names: SiteNames) -> float:
    if not key(candidate.text) or names.name(candidate.text):
        return 0.0
    agreement = max((_agreement(candidate.text, c) for c in claims), default=0.0)
    level = {"h1": 0.3, "h2": 0.1, "h3": 0.05}.get(candidate.rule, 0.0)
    score = 0.6 * agreement + level if agreement >= AGREES or candidate.rule == "h1" else 0.0
    if score and (_is_elsewhere(block) or (agreement < 0.9 and _links_home(candidate.node))):
        score -= 0.35
    if score and block.container.hidden:
        score -= 0.05
    return score


def _agreement(text: str, claim: str) -> float:
    """Likeness; a heading that is the first part of a claim ("Headline - standfirst") agrees with it."""
    if (
        len(text) < len(claim)
        and claim.startswith(text)
        and SEPARATOR.match(claim, len(text))
        and len(key(text)) >= MIN_PART
    ):
        return 0.95
    return likeness(text, claim)


def _heads_text(blocks: list[Block], index: int) -> bool:
    """Whether running text follows within a few blocks: bylines, dates and captions may stand between."""
    return any(len(b.text) > 120 and 3 * b.links < len(b.text) for b in blocks[index + 1 : index + 9])


def _links_home(node: Element | None) -> bool:
    """A heading that is a link to the home page is the site's logo."""
    link = None if node is None else node.find(".//a[@href]")
    return link is not None and _HOME.fullmatch((link.get("href") or "").strip()) is not None


_HOME = re.compile(r"(?:https?:)?(?://[^/?#]+)?/?(?:[a-z]{2}/)?(?:index\.\w{3,5})?(?:#[\w-]*)?")


def _is_elsewhere(block: Block) -> bool:
    return any(c.tag in ELSEWHERE or c.tokens & NOT_THE_HEADLINE for c in block.container.ancestors()[:4])


def wording(shown: Candidate, claims: list[tuple[str, str]]) -> str:
    """The shown heading, less a kicker, date or subtitle that the page's own claims leave out."""
    mine = key(shown.text)
    same = Counter(text for _, text in claims if key(text) == mine and _marks(text) == _marks(shown.text))
    if same:  # the claim writes the space or colon that only style sheets put between the parts of the heading
        return same.most_common(1)[0][0]
    if any(key(text) == mine for _, text in claims):
        return shown.text
    for rule, text in claims:
        other = key(text)
        if len(other) < MIN_PART or rule == "json-ld name" or text.endswith(("...", "…")):
            continue
        if mine.endswith(other) or (mine.startswith(other) and other in _part_ends(shown)):
            return text
        if rule == "json-ld" and other.endswith(mine) and text.endswith(": " + shown.text):
            return text  # the publisher counts the kicker above the heading as part of it
    return shown.text


MIN_PART = 12  # letters and digits; shorter claims ("News") end or begin many headings by chance


def _marks(text: str) -> str:
    return "".join(text.split()).replace(":", "").replace("-", "").replace("–", "")


def _part_ends(shown: Candidate) -> set[str]:
    """What the heading says up to the end of each of its text nodes."""
    ends: set[str] = set()
    said = ""
    if shown.node is not None:
        for index, text in enumerate(shown.node.itertext()):
            said += key(text)
            ends.add(said)
            if index > 50:
                break
    return ends
