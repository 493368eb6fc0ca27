"""Headings that a page shows: h1 to h4, blocks that repeat what the page calls itself, and styled blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.blocks import Block
from newsspider.extract.headingplace import KICKERS, heads_story, heads_text, in_trail, is_elsewhere, links_home
from newsspider.extract.page import Page
from newsspider.extract.titles import SEPARATOR, SiteNames, clean_title, key, likeness


@dataclass(slots=True)
class Candidate:
    """``score``: how well it agrees with the page's claims, 0..1, less what speaks against its place."""

    rule: str
    text: str
    score: float
    node: Element | None = None
    order: int | None = None


AGREES = 0.55  # likeness to a claim from which a shown heading is the article's
BELOW_TRAIL = 0.60  # the heading of the story below an h1 that ends a breadcrumb trail
NAMED = 0.55  # the one h1 of the page, named a headline above running text, that no claim agrees with
PROMINENT, BOLD = 0.35, 0.3  # a block set large or bold above running text; a title that may name the site has .33
CLAIM = 0.40  # what a claim is worth that nothing shown agrees with
MIN_PART = 12  # letters and digits; shorter claims ("News") end or begin many headings by chance
HEADINGS = frozenset(["h1", "h2", "h3", "h4"])
LEVEL = {"h1": 0.3, "h2": 0.1, "h3": 0.05}
OPENERS = "\"'“”„«»‘’‚‹([{¿¡+-–—•#* "  # what may stand before a headline's first letter
MAX_HEADINGS = 200  # per page; comment threads and link lists can hold thousands


def shown_headings(page: Page, claims: list[str], names: SiteNames) -> list[Candidate]:
    """All that could be the headline, scored; page order. A score of 0 or less rules it out."""
    claims = list({key(claim): claim for claim in reversed(claims)}.values())  # one wording of each
    hints = {key(claim) for claim in claims} | _title_parts(claims) | _slugs(page.url)
    found = _collect(page.blocks, {h for h in hints if len(h) >= MIN_PART} | {key(c) for c in claims})
    earlier = 0
    for candidate in found:
        candidate.text = clean_title(candidate.text)
        _score(candidate, page.blocks, claims, names)
        if candidate.rule == "h1":
            candidate.score -= 0.01 * min(earlier, 5)
            earlier += 1
    _promote_below_trail(found, page.blocks)
    _promote_named(found, page.blocks)
    _promote_property(found, page)
    if any(c.score > 0 for c in found):
        return [c for c in found if c.score > 0 or c.rule == "h1"]
    return found[:5] + _prominent(page.blocks, names)


def _collect(blocks: list[Block], hints: set[str]) -> list[Candidate]:
    hints.discard("")
    shortest = min((len(h) for h in hints), default=0)
    longest = 2 * max((len(h) for h in hints), default=0)
    first = {hint[0] for hint in hints}
    initials = {*first, *map(str.upper, first), *OPENERS}
    heads: dict[Element, Candidate] = {}
    for index, block in enumerate(blocks):  # a page's hottest loop here: hundreds of blocks, few of them candidates
        container, text = block.container, block.text
        if container.tag in HEADINGS:
            node = container.node
        elif container.parent is not None and container.parent.tag in HEADINGS:
            node = container.parent.node
        else:
            size = len(text)
            if not shortest <= size <= longest or (text[0] not in initials and text[0].isascii()):
                continue
            if text.lstrip(OPENERS)[:1].casefold() not in first:
                continue
            if 2 * block.links > size or key(text) not in hints:
                continue
            node = container.node
        if node in heads:
            if node.tag in HEADINGS:
                heads[node].text += " " + text
            continue
        heads[node] = Candidate(str(node.tag), text, 0.0, node, index)
        if len(heads) >= MAX_HEADINGS:
            break
    return list(heads.values())


def _title_parts(claims: list[str]) -> set[str]:
    """Keys of the parts of "Headline - Section | Site": a shown block that says one of them is the headline."""
    parts: set[str] = set()
    for claim in claims:
        parts.update(key(p) for p in claim.partition(": ")[2:] if len(p.split()) >= 4)
        pieces = [piece for piece in SEPARATOR.split(claim) if piece]
        if 1 < len(pieces) < 8:
            parts.update(key(piece) for piece in pieces if len(piece.split()) >= 4)
    return parts


def _slugs(url: str) -> set[str]:
    """What the address says: the words of its longest path segment, without ids and extension."""
    try:
        segments = unquote(urlsplit(url).path).split("/")
    except ValueError:
        return set()
    slug = max(segments, key=lambda segment: len(_SLUG_BREAK.split(segment)), default="")
    slug = _SLUG_ID.sub("", _EXTENSION.sub("", slug))
    return {key(slug)} if len(_SLUG_BREAK.split(slug)) >= 4 else set()


_SLUG_BREAK = re.compile(r"[-_+ ]")
_EXTENSION = re.compile(r"\.[A-Za-z]{2,5}$")
_SLUG_ID = re.compile(r"^(?:\d{4,}[-_])|(?:[-_,.](?:[0-9a-f]{16,}|(?:id|art|a|n)?\d{5,}))+$")


def _score(candidate: Candidate, blocks: list[Block], claims: list[str], names: SiteNames) -> None:
    block = blocks[candidate.order or 0]
    if not any(map(str.isalnum, candidate.text)):
        return
    agreement = max([_agreement(candidate.text, claim) for claim in claims], default=0.0)
    if candidate.rule == "h1" and any(_is_latter(candidate.text, claim) for claim in claims):
        agreement = max(agreement, 0.98)
    if candidate.rule not in HEADINGS:
        agreement = max(agreement, 0.9)  # it was only collected because it says what a title or the URL says
    if agreement < AGREES and candidate.rule != "h1":
        return
    if names.name(candidate.text) and not _is_called_headline(candidate.node):
        return
    score = 0.6 * agreement + LEVEL.get(candidate.rule, 0.0)
    if is_elsewhere(block) or in_trail(block) or (agreement < 0.9 and links_home(candidate.node)):
        score -= 0.35
    if block.container.hidden:
        score -= 0.05
    if candidate.node is not None and KICKERS & name_tokens(candidate.node):
        score -= 0.1
    if candidate.rule == "h1" and len(key(candidate.text)) < MIN_PART:
        score -= 0.03  # "News" over the story, and its headline below, both h1
    if candidate.rule == "h1" and 0.2 < score < CLAIM and heads_text(blocks, candidate.order or 0):
        score = CLAIM + 0.03  # the metadata names the page otherwise than its readers see it
    candidate.score = score


def _agreement(text: str, claim: str) -> float:
    """Likeness; a heading that is the first part of a claim ("Headline - standfirst") agrees with it."""
    if claim.startswith(text) and len(key(text)) >= MIN_PART and SEPARATOR.match(claim, len(text)):
        return 0.95
    return likeness(text, claim)


def _is_latter(text: str, claim: str) -> bool:
    """Whether the claim is "Rubric - text", with more to the text than to the rubric: two h1 may say one part each."""
    start = len(claim) - len(text)
    if not 0 < start < len(text) or len(key(text)) < MIN_PART or not claim.endswith(text):
        return False
    return any(match.end() == start for match in SEPARATOR.finditer(claim))


def _promote_below_trail(found: list[Candidate], blocks: list[Block]) -> None:
    """Where the h1 only ends a breadcrumb trail, it is what search engines get: readers see the first h2 below it that
    heads the story and is named a headline or stands in a header, whatever the metadata call the page."""
    trail = next((c for c in found if c.rule == "h1" and c.score > 0), None)
    if trail is None or not in_trail(blocks[trail.order or 0]):
        return
    for candidate in found:
        index = candidate.order or 0
        if candidate.rule != "h2" or index < (trail.order or 0):
            continue
        said = key(candidate.text)
        if len(said) < MIN_PART or said in key(trail.text) or not heads_story(blocks, index):
            continue
        trail.score = min(trail.score, BELOW_TRAIL - 0.05)
        candidate.score = max(candidate.score, BELOW_TRAIL)
        return


def _promote_named(found: list[Candidate], blocks: list[Block]) -> None:
    """The page's only h1 that is no link, called its headline by its names or in the header of a text: many claims that
    agree with each other may all be wordings for search engines."""
    only = [c for c in found if c.rule == "h1" and not _is_link(blocks[c.order or 0])]
    if (
        len(only) == 1
        and 0.2 < only[0].score < NAMED
        and only[0].node is not None
        and len(key(only[0].text)) >= MIN_PART
    ):
        node, index = only[0].node, only[0].order or 0
        named = _is_called_headline(node) and not is_elsewhere(blocks[index]) and heads_text(blocks, index)
        if named or heads_story(blocks, index):
            only[0].score = NAMED


def _is_called_headline(node: Element | None) -> bool:
    if node is None:
        return False
    return "eadline" in (node.get("itemprop") or "") or _HEADLINE_NAME.search(node.get("class") or "") is not None


def _is_link(block: Block) -> bool:
    return 2 * block.links > len(block.text)


def _promote_property(found: list[Candidate], page: Page) -> None:
    """The one heading of the page that its markup calls the headline, where no h1 is a heading of the story: a system's
    pages may all bear one title ("News detail")."""
    marked = page.structured.itemprop("headline")
    if len(marked) != 1 or any(c.score > 0 and c.rule in HEADINGS for c in found):
        return
    for candidate in found:
        index, node = candidate.order or 0, candidate.node
        if node is None or not (
            node is marked[0] or marked[0] in node.iterchildren() or node in marked[0].iterchildren()
        ):
            continue
        if (
            len(key(candidate.text)) >= MIN_PART
            and not is_elsewhere(page.blocks[index])
            and heads_text(page.blocks, index)
        ):
            candidate.score = NAMED


_HEADLINE_NAME = re.compile(r"(?:entry|post|article|story)[-_]{1,2}(?:title|headline)|headline", re.I)


def _prominent(blocks: list[Block], names: SiteNames) -> list[Candidate]:
    """The first heading, or block set large or bold, above running text: pages made of divs, tables and font tags, and
    those whose titles all name the site."""
    for index, block in enumerate(blocks[:400]):
        if not 15 <= len(block.text) <= 220 or block.links or block.container.hidden or is_elsewhere(block):
            continue
        large = block.tag in HEADINGS or any(is_large(node) for node in (block.container.node, *block.nodes))
        if (large or block.bold >= 0.9 * len(block.text)) and heads_text(blocks, index):
            text = clean_title(block.text)
            if not names.name(text) and not text.endswith((".", ":")):
                weight = PROMINENT if large else BOLD
                return [Candidate("prominent", text, weight, block.container.node, index)]
    return []


def is_large(node: Element) -> bool:
    """Set larger than running text: by inline style, by ``<font size>``, or by a class that says so."""
    if node.tag == "font" and _LARGE_FONT.match(node.get("size") or ""):
        return True
    return bool(_LARGE_STYLE.search(node.get("style") or "") or _LARGE_CLASS.search(node.get("class") or ""))


_LARGE_FONT = re.compile(r"\s*(?:\+[2-9]|[4-7])")
_LARGE_STYLE = re.compile(
    r"font(?:-size)?:[^;]{0,40}?\b(?:[2-9]\d(?:\.\d+)?px|(?:1\.[5-9]|[2-6])\d?(?:\.\d+)?r?em|xx?-large)"
)
_LARGE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:text-[2-9]xl|headline|title|heading|titre|titulo|titel|überschrift)(?:$|[\s_-])", re.I
)
