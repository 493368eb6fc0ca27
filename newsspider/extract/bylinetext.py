"""The byline that readers see: beside the headline, or below the story."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import Block
from newsspider.extract.bylineblocks import FAR_RULES, NEAR_SHORT, read_block
from newsspider.extract.bylineelements import FAR
from newsspider.extract.bylineleads import is_sure
from newsspider.extract.bylines import ELSEWHERE, Byline
from newsspider.extract.bylinewords import PICTURES_ROLE
from newsspider.extract.credits.names import known
from newsspider.extract.dates import Hints
from newsspider.extract.headline import Headline
from newsspider.extract.othercards import is_card
from newsspider.extract.page import Page
from newsspider.extract.personnames import looks_personal, may_be_caseless_name
from newsspider.extract.pieces import pieces
from newsspider.extract.timetext import above, near_headline

_TEASERS = frozenset("teaser teasers related recommended popular latest trending carousel".split())
_NOT_OURS = frozenset("comment comments reply tweet related".split())
FARTHEST = 4  # blocks below the headline that are no other story's
NAMED = 60  # characters of a block that is a name


def text_bylines(page: Page, headline: Headline, hints: Hints) -> Iterator[Byline]:
    """The byline around the headline: by its class, by a lead word, by a date beside a name, or a name alone."""
    home = headline.around
    kinds: dict[tuple[str, bool], list[tuple[int, Byline]]] = {}
    last: int | None = None
    near = near_headline(page, headline)
    pictured: set[int] = set()  # distances of blocks that name who took the pictures
    for place, (distance, block) in enumerate(near):
        if last is not None and distance > max(last, 0) + 4:
            break
        if (
            distance < -5
            or len(block.text) > NEAR_SHORT
            or (distance == 0 and len(block.text) < len(headline.text or "") + 4)
        ):
            continue
        byline = read_block(block, distance, hints)
        sure = byline and byline.source in ("inline", "lead") and distance >= -2
        personal = byline and all(looks_personal(n) for n in byline.names)
        if byline and distance < 0 and ((not sure and not personal) or _teaser(block, home, _TEASERS)):
            continue  # above the headline stand sections, menus and other articles
        if byline and not is_foreign(block, home, byline.source) and not (distance > FARTHEST and in_card(block, home)):
            if byline.source != "lone" and byline.source != "date":
                last = last or distance
            kinds.setdefault((byline.source, distance < 0), []).append((distance, byline))
            before, behind = ("".join(b.text for _, b in near[i : i + 1]) for i in (place - 1, place + 1))
            if _took_pictures(block, before, behind):
                pictured.add(distance)
    for found in kinds.values():
        wrote = [(distance, byline) for distance, byline in found if distance not in pictured]
        yield _joined(wrote or found)


def _took_pictures(block: Block, before: str, behind: str) -> bool:
    """Whether the name is a photographer's: by a role in the block, in the block of its own below, or by a label above."""
    if len(block.nodes) > 1 and any(map(PICTURES_ROLE.fullmatch, pieces(block)[1:])):
        return True
    if len(block.text) > NAMED:
        return False
    labeled = PICTURES_ROLE.fullmatch(before) is not None and before.endswith(("by", ":", "von", "par", "por"))
    return labeled or (PICTURES_ROLE.fullmatch(behind) is not None and not behind.endswith(("by", ":")))


def far_bylines(page: Page, headline: Headline, hints: Hints) -> Iterator[Byline]:
    """Below the story: lead words and author classes only."""
    home = headline.around
    start = (headline.order or 0) + 1
    for block in page.blocks[start : start + 300]:
        if len(block.text) <= 120:
            byline = read_block(block, FAR, hints, FAR_RULES)
            if byline and byline.source == "class" and not any(is_sure(n) or n.islower() for n in byline.names):
                continue  # headings and buttons in the box about the author
            if byline and not is_foreign(block, home, byline.source) and not _teaser(block, home):
                yield Byline(f"{byline.source} below the story", byline.names, byline.raw, 0.5)
                return


def _joined(found: list[tuple[int, Byline]]) -> Byline:
    """One author a block: neighbors of one kind belong together."""
    distance, first = found[0]
    names = list(first.names)
    for other, byline in found[1:]:
        if other - distance > 2:
            break
        have = {n.casefold() for n in names}
        names += [
            n for n in byline.names if n.casefold() not in have and (looks_personal(n) or may_be_caseless_name(n))
        ]
        distance = other
    persons = [n for n in names if not n.islower() or known(n)]  # beside an account ("rasos") that published it
    return Byline(first.source, tuple(persons or names), first.raw, first.trust)


def is_foreign(block: Block, home: frozenset[Element], source: str) -> bool:
    """In a comment, a figure or a quoted post."""
    if source not in ("lead", "inline") and {"caption", "credit"} & block.container.tokens:
        return True
    for container in above(block, 8):
        if container.node in home:
            return False
        if container.tag in ("figure", "figcaption", "blockquote") or _NOT_OURS & container.tokens:
            return True
    return False


def in_card(block: Block, home: frozenset[Element]) -> bool:
    """Below the header: in a box with another story's headline."""
    for depth, container in enumerate(above(block, 3)):
        if container.node in home:
            return False
        if is_card(container, depth):
            return True
    return False


def _teaser(block: Block, home: frozenset[Element], words: frozenset[str] = ELSEWHERE) -> bool:
    for depth, container in enumerate(above(block, 8)):
        if container.node in home:
            return False
        if container.tag in ("aside", "nav") or words & container.tokens or (home and is_card(container, depth)):
            return True
    return False
