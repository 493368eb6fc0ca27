"""Lists, tables and block quotes are body as a whole or not at all: an item of two words looks like a menu's to the
classifier."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, takewhile

from newsspider.extract.blocks import HEADING_TAGS, SIGNS, Block, Container
from newsspider.extract.body.features import Vectors
from newsspider.extract.body.landscape import Landscape
from newsspider.extract.body.texts import TEXT_ENDS

Groups = dict[Container, list[int]]

_GROUPS = frozenset(["ul", "ol", "dl", "table"])
# What the classifier must give a group's text on average, and how much of it may be links. Lists of related stories
# stand in main too; a table of data between paragraphs is hardly ever anything but body, and all its cells score low.
_LIKELY = {"list": 0.3, "table": 0.008}
_MOST_LINKED = {"list": 0.5, "table": 0.3}
FEWEST_CELLS = 4
NEARLY = 0.3  # what an item needs where half of its list is body already
LONGEST_CELL = 150  # characters on average; a table with longer ones lays out the page


def whole_groups(vectors: Vectors, groups: Groups, scores: dict[int, float], chosen: set[int]) -> set[int]:
    """The blocks of all lists and tables inside main that are likely body; a table must stand beside chosen text. Of a
    list of links half of which is body, the items that nearly are.

    ``scores`` are of the blocks that may be body: a group with others in it is none.
    """
    blocks = vectors.land.blocks
    found: set[int] = set()
    for group, items in groups.items():
        if not _is_likely("table" if group.tag == "table" else "list", items, vectors, scores):
            if group.tag != "table" and 2 * len(chosen.intersection(items)) >= len(items):
                found |= {i for i in items if scores.get(i, 0.0) >= NEARLY and not vectors.clutter_at(i)}
            continue
        if group.tag == "table" and not (_is_data(group, items, vectors) and _beside(items, chosen)):
            continue
        found |= {i for i in items if not vectors.clutter_at(i) and not blocks[i].container.hidden}
    return found


def twin_lists(vectors: Vectors, groups: Groups, chosen: set[int]) -> set[int]:
    """The items of a list beside one of the body, each in a box of its own and the boxes in one: points for and against.
    Both lists, where the body goes on around them.

    Their words are few, and the classifier knows nothing of the other list.
    """
    lists = sorted((items, group) for group, items in groups.items() if group.tag != "table")
    found: set[int] = set()
    for (items, group), (others, other) in pairwise(lists):
        if others[0] - items[-1] > NEXT or not _are_beside(group, other):
            continue
        for taken, left in ((items, others), (others, items)):
            if chosen.issuperset(taken) and chosen.isdisjoint(left) and not _is_cluttered(vectors, left):
                found.update(left)
        both, last = [*items, *others], others[-1]
        over, below = range(items[0] - NEXT, items[0]), range(last + 1, last + 1 + NEXT)
        if not (chosen.isdisjoint(over) or chosen.isdisjoint(below)) and chosen.isdisjoint(both):
            found.update(both if not _is_cluttered(vectors, both) else ())
    return found


def own_lists(vectors: Vectors, groups: Groups, chosen: set[int]) -> set[int]:
    """Lists without links or pictures in the very element that holds the body's paragraphs, or one that looks like it
    beside it: right below a heading of theirs, or between two of them."""
    blocks = vectors.land.blocks
    homes = _homes(vectors, chosen)
    found: set[int] = set()
    for group, items in groups.items():
        over, below = items[0] - 1, items[-1] + 1
        if over in chosen:
            if below not in chosen and blocks[over].tag not in HEADING_TAGS:
                continue
        elif over - 1 not in chosen or blocks[over].tag not in HEADING_TAGS:
            continue
        if group.tag == "table" or not chosen.isdisjoint(items) or _is_cluttered(vectors, items):
            continue
        if group.parent is not None and homes[_home(group.parent)] >= SIBLINGS and not vectors.pictures_in(group):
            found.update(items)
    return found


def announced_lists(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Lists without links right below a paragraph of the body that ends in a colon, in one element with it."""
    land, blocks = vectors.land, vectors.land.blocks
    found: set[int] = set()
    for i in chosen:
        if (
            not blocks[i].text.endswith(_COLONS)
            or blocks[i].tag in HEADING_TAGS
            or i + 1 in chosen
            or i + 1 == len(blocks)
        ):
            continue
        group = next((box for box in blocks[i + 1].container.ancestors(3) if box.tag in _LISTS), None)
        if group is None or group.parent not in blocks[i].container.ancestors(3):
            continue
        items = _items_of(land, group, i + 1)
        found.update(() if _is_cluttered(vectors, items) else items)
    return found


def _items_of(land: Landscape, group: Container, first: int) -> list[int]:
    inside = range(group.number, group.number + land.within[group.number])
    return list(takewhile(lambda i: land.at[i] in inside, range(first, len(land.blocks))))


_COLONS = (":", "：")
_LISTS = frozenset(["ul", "ol"])
_Home = tuple[Container | None, str, str | None]


def _homes(vectors: Vectors, chosen: set[int]) -> Counter[_Home]:
    """How many paragraphs of the body stand right in an element, or in those beside it with its tag and class."""
    blocks, sizes = vectors.land.blocks, vectors.land.sizes
    above = (blocks[i].container.parent for i in chosen if sizes[i] >= SENTENCE)
    return Counter(_home(box) for box in above if box is not None)


def _home(box: Container) -> _Home:
    return box.parent, box.tag, box.names[0]


def _are_beside(group: Container, other: Container) -> bool:
    """Each in a box of its own, and the boxes in one."""
    box, twin = group.parent, other.parent
    return (
        box is not None and twin is not None and twin is not box and twin.parent is box.parent and twin.tag == box.tag
    )


def _is_cluttered(vectors: Vectors, items: list[int]) -> bool:
    blocks = vectors.land.blocks
    return any(blocks[i].links or blocks[i].container.hidden or vectors.clutter_at(i) for i in items)


def short_siblings(vectors: Vectors, scores: dict[int, float], chosen: set[int]) -> set[int]:
    """Short sentences in elements that look like those of the body's paragraphs, up to the box that holds them all:
    where ads stand between them, nothing else says what they belong to."""
    blocks = vectors.land.blocks
    alike = Counter(_place(blocks[i].container) for i in chosen if vectors.land.sizes[i] >= SENTENCE)
    return {
        i
        for i, score in scores.items()
        if score > SIBLING
        and i not in chosen
        and blocks[i].text[-1] in TEXT_ENDS
        and not blocks[i].links
        and alike[_place(blocks[i].container)] >= SIBLINGS
        and not vectors.clutter_at(i)
    }


def _place(container: Container) -> tuple[object, ...]:
    """Tag and class of an element and of its parent, and the box around both."""
    up = container.parent
    if up is None:
        return (container.number,)
    return container.tag, container.names[0], up.tag, up.names[0], up.parent.number if up.parent is not None else -1


NEXT = 2  # blocks from a list's last item to the other's first: a heading stands between
SIBLINGS = 3  # paragraphs that look like it
SENTENCE = 80  # characters of one
SIBLING = 0.25  # what the classifier must give it


def signatures(blocks: list[Block], chosen: set[int]) -> set[int]:
    """The lines that sign block quotes of the body: "— Ann Bell, chair" below the words, in one element with them."""
    found = set()
    for i in chosen:
        box, below = blocks[i].container, i + 1
        if below >= len(blocks) or below in chosen or blocks[below].container is not box:
            continue
        if blocks[below].text.startswith(SIGNS) and "blockquote" in (box.tag, box.parent.tag if box.parent else ""):
            found.add(below)
    return found


def _is_likely(kind: str, items: list[int], vectors: Vectors, scores: dict[int, float]) -> bool:
    if any(i not in scores for i in items):
        return False
    lengths, blocks = vectors.land.lengths, vectors.land.blocks
    length = sum([lengths[i] for i in items])
    if sum([scores[i] * lengths[i] for i in items]) < _LIKELY[kind] * length:
        return False
    return sum([blocks[i].links for i in items]) <= _MOST_LINKED[kind] * length


def _is_data(table: Container, items: list[int], vectors: Vectors) -> bool:
    """Several short cells, and no picture: that would be a frame with its caption."""
    short = sum([vectors.land.lengths[i] for i in items]) <= LONGEST_CELL * len(items)
    return short and len(items) >= FEWEST_CELLS and table.node.find(".//img") is None


def _beside(items: list[int], chosen: set[int]) -> bool:
    around = (*range(items[0] - 2, items[0]), *range(items[-1] + 1, items[-1] + 4))
    return any(i in chosen for i in around)


def find_groups(vectors: Vectors) -> Groups:
    """The lists and tables inside main, with their blocks in page order."""
    land = vectors.land
    up, main, blocks = land.up, land.main, land.blocks
    known: dict[int, Container | None] = {main: None}
    groups: dict[Container, list[int]] = {}
    for i, at in enumerate(land.at):
        if up[at]:
            continue
        if at not in known:
            here: Container | None = blocks[i].container
            while here is not None and here.number not in known and here.tag not in _GROUPS:
                here = here.parent
            known[at] = known.get(here.number, here) if here is not None else None
        group = known[at]
        if group is not None:
            groups.setdefault(group, []).append(i)
    return groups
