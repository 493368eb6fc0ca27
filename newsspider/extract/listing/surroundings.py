"""Which lines and which picture around a card's own element belong to it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from lxml.html import HtmlElement as Element

from newsspider.extract.dates import Hints, find_timestamps
from newsspider.extract.listing.candidates import Candidate
from newsspider.extract.listing.lexicon import CREDIT_LINE
from newsspider.extract.listing.lines import Line, read_lines
from newsspider.extract.listing.pictures import deal_pictures, find_image
from newsspider.extract.page import Page

MAX_BEFORE, MAX_AFTER = 6, 8  # lines of one card on each side of its headline


@dataclass(slots=True)
class Surroundings:
    """The lines of one card; ``before`` and ``after`` stand outside its own element, as does the picture."""

    own: list[Line] = field(default_factory=list)
    before: list[Line] = field(default_factory=list)
    after: list[Line] = field(default_factory=list)
    picture: Element | None = None

    @property
    def lines(self) -> list[Line]:
        return [*self.before, *self.own, *self.after]


def gather(page: Page, candidates: list[Candidate], hints: Hints) -> list[Surroundings]:
    """Each card's lines: those of its scope and, where the scope is bare, its share of the lines between cards."""
    result = [Surroundings() for _ in candidates]
    parents: defaultdict[Element, list[int]] = defaultdict(list)
    for index, candidate in enumerate(candidates):
        if candidate.scope is not None:
            result[index].own = own_lines(candidate)
            result[index].after = _described(candidate.scope)
            parent = candidate.scope.getparent()
            if parent is not None:
                parents[parent].append(index)
    for parent, members in parents.items():
        bare = [i for i in members if is_bare(result[i].own, len(members), hints)]
        if bare and 2 * len(bare) >= len(members):
            _share(parent, members, candidates, result, hints)
        scopes = {scope: i for i in members if (scope := candidates[i].scope) is not None}
        if 2 * sum(find_image(page, [scope]) is None for scope in scopes) > len(scopes):
            for index, picture in deal_pictures(page, parent, scopes).items():
                result[index].picture = picture
    return result


def _described(term: Element) -> list[Line]:
    """The lines of the ``<dd>`` behind the card's ``<dt>``."""
    behind = term.getnext() if term.tag == "dt" else None
    return read_lines(behind)[:MAX_AFTER] if behind is not None and behind.tag == "dd" else []


def is_bare(own: list[Line], cards: int, hints: Hints) -> bool:
    """A headline alone, or with its teaser in a list of several: time, label and credit may stand outside."""
    if len(own) == 2 and cards >= 3:
        return all(_look(line, hints).endswith("long") for line in own)
    return len(own) <= 1


def own_lines(candidate: Candidate) -> list[Line]:
    """The lines of the scope; of all its links, where a card is nothing but links side by side to one place."""
    scope, links = candidate.scope, candidate.links
    if scope is None:
        return []
    if scope is candidate.main and len(links) > 1 and all(a.getparent() is scope.getparent() for a in links):
        return [line for link in links for line in read_lines(link)]
    return read_lines(scope)


def _share(
    parent: Element, members: list[int], candidates: list[Candidate], result: list[Surroundings], hints: Hints
) -> None:
    """Deal the lines between bare cards of one parent to the card before or behind them."""
    scopes = {candidates[i].scope: i for i in members}
    gaps: list[list[Line]] = [[]]
    order: list[int] = []
    for line in read_lines(parent):
        owner = _owner(line.node, scopes, parent)
        if owner is None:
            gaps[-1].append(line)
        elif not order or order[-1] != owner:
            order.append(owner)
            gaps.append([])
    if not order:
        return
    before = lines_before(gaps, hints)
    usual = sorted(len(gap) - before for gap in gaps[1:-1])
    after = usual[len(usual) // 2] if usual else MAX_AFTER
    for position, index in enumerate(order):
        ahead, behind = gaps[position], gaps[position + 1]
        last = position == len(order) - 1
        mine = len(behind) if last else max(0, len(behind) - before)
        result[index].before = ahead[len(ahead) - before :] if before else []
        result[index].after = behind[: min(mine, after if last else MAX_AFTER)]


def _owner(node: Element | None, scopes: dict[Element | None, int], parent: Element) -> int | None:
    while node is not None and node is not parent:
        if node in scopes:
            return scopes[node]
        node = node.getparent()
    return None


def lines_before(gaps: list[list[Line]], hints: Hints) -> int:
    """How many lines above a headline are the card's own: the longest ending that most gaps share with the first.

    ``gaps`` are the lines before the first card, between cards, behind the last one.
    """
    between = gaps[1:-1]
    if not between or not gaps[0]:
        return 0
    first = [_look(line, hints) for line in gaps[0][-MAX_BEFORE:]]
    while any(look.endswith("long") for look in first):  # a teaser stands below its headline
        first.pop(0)
    looks = [[_look(line, hints) for line in gap] for gap in between]
    for count in range(len(first), 0, -1):
        alike = sum(look[-count:] == first[-count:] for look in looks)
        if alike * 5 >= len(looks) * 3:
            return count
    return 0


def _look(line: Line, hints: Hints) -> str:
    """The kind of a line: tag, and time, credit, short or long text."""
    text = line.text
    if len(text) <= 120 and any(map(str.isdigit, text)) and find_timestamps(text, hints):
        kind = "time"
    elif CREDIT_LINE.match(text):
        kind = "credit"
    else:
        kind = "short" if len(text.split()) <= 4 else "long"
    return f"{line.node.tag!s} {kind}"
