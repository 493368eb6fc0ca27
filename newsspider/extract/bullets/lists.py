"""The lists of a page: by tag, by bullets typed at the beginning of lines, by the names of the boxes around lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain

from newsspider.extract.blocks import Block, Container
from newsspider.extract.bullets.titles import is_title

_MARK = re.compile(r"(?:[•‣◦⁃▪▸▹►▶●■∙·◆❖✦➤➔➜➡→☞✔✅✓☑👉📌💡🔹🔸»›][\ufe0e\ufe0f]?\s*|[-*–—>]\s+)")
_NUMBER = re.compile(r"\(?(\d{1,2})[.)]\s+")
_LONE_NUMBER = re.compile(r"(\d{1,2})(?:\.|\s?/\s?\d)?$")  # "2", "2.", "2/3" in an element of its own before the text
LONGEST_NUMBER = 6  # characters
_LISTS = ("ul", "ol")
_AROUND = frozenset(["li", *_LISTS])
_RUN_ON = re.compile(r"\s+[•‣◦▪▸►●■∙◆➤✔✅]\s*")  # "• One thing. • Another." in one text
_KEY = frozenset(["key", "main", "article", "story", "post", "news"])
_POINTS = frozenset(
    ["points", "point", "takeaways", "takeaway", "facts", "highlights", "bullets", "bullet", "findings"]
)
_PLAIN_NAMES = frozenset(
    [
        "keypoints",
        "keytakeaways",
        "keyfacts",
        "takeaways",
        "tldr",
        "zusammenfassung",
        "kurzfassung",
        "factbullets",
        "bulletpoints",
    ]
)
_TELLING = _POINTS | _PLAIN_NAMES | {"summary", "abstract"}  # one of them is in all such names
# One of these is in each of them, however the words of a name are joined.
_STEMS = "point takeaway fact highlight bullet finding summary abstract tldr fassung".split()
_SUMMARY, _LISTED = frozenset(["summary", "abstract"]), frozenset(["list", "bullets", "bullet", "points", "items"])


@dataclass(slots=True)
class ItemList:
    """A run of list items: their blocks, item by item, and their texts without the bullet."""

    items: list[list[int]]
    texts: list[str]
    holder: Container

    @property
    def first(self) -> int:
        return self.items[0][0]

    @property
    def last(self) -> int:
        return self.items[-1][-1]

    def add(self, index: int, text: str) -> None:
        self.items.append([index])
        self.texts.append(text)

    def extend(self, index: int, text: str) -> None:
        """One more block of the last item."""
        self.items[-1].append(index)
        self.texts[-1] = f"{self.texts[-1]} {text}".lstrip()


def mark_of(text: str) -> re.Match[str] | None:
    """The bullet typed at the beginning."""
    return None if text[:1].isalnum() else _MARK.match(text)  # as nearly all: no mark is a letter or a digit


def without_mark(text: str) -> str:
    mark = mark_of(text)
    return text[mark.end() :] if mark else text


def without_number(text: str) -> str:
    return _NUMBER.sub("", text, count=1)


_COUNTED = re.compile(r"0?(\d{1,2})[.)]?\s?(?=[^\W\d_a-zß-ÿ]|[\"“„«'‘])")


def without_counting(texts: list[str]) -> list[str]:
    """The items without the numbers that stand in elements of their own before them: "01The first", "02The second"."""
    counts = [_COUNTED.match(text) for text in texts]
    if not all(count and int(count[1]) == i for i, count in enumerate(counts, 1)):
        return texts
    return [text[count.end() :] for text, count in zip(texts, counts, strict=True) if count]


def list_runs(blocks: list[Block]) -> list[ItemList]:
    """Lists by tag (``li``), lists typed by hand (lines that begin with a bullet), lines in boxes named for points."""
    runs: list[ItemList] = []
    current: ItemList | None = None
    item: Container | None = None
    named = _named_boxes(blocks)
    around = _ItemsAround()
    for i, block in enumerate(blocks):
        text, own = block.text, block.container
        plain = text[0].isalpha()  # as nearly all: neither bullet nor number
        if named and (box := _named_box(block, named)) is not None:
            if current is None or not _same_box(current, box):
                current = ItemList([], [], box)
                runs.append(current)
            current.add(i, without_mark(text))
            item = None
            continue
        li = own if own.tag == "li" else None if own.tag in _LISTS else around[own.parent]
        if li is not None and li.parent is not None:
            if current is None or current.holder is not li.parent:
                current = ItemList([], [], li.parent)
                runs.append(current)
                item = None
            if li is item:
                current.extend(i, text)
            else:
                current.add(i, text if plain else without_mark(text))
            item = li
            continue
        if current is None and plain:
            continue
        item = None
        mark = None if plain else mark_of(text)
        number = None if plain or mark else _number_of(block)
        holder = own if block.line or own.parent is None else own.parent
        if mark:
            if current is None or not _continues(blocks, current, i, holder):
                current = ItemList([], [], holder)
                runs.append(current)
            for part in _RUN_ON.split(text[mark.end() :]):
                current.add(i, part)
        elif number and (numbered := _counted(blocks, current, i, holder, number)):
            if numbered is not current:
                runs.append(numbered)
            current = numbered
            current.add(i, text[number.end() :])
        elif current is not None and current.items and not current.texts[-1] and current.last == i - 1:
            current.extend(i, text)  # the bullet stood in a cell of its own
        elif current is not None and i - current.last > 1:
            current = None
    return runs


class _ItemsAround(dict[Container | None, Container | None]):
    """A block's parent -> the list item that holds it; several blocks of a page share a parent."""

    def __missing__(self, box: Container | None) -> Container | None:
        self[box] = item = _item_around(box)
        return item


def _number_of(block: Block) -> re.Match[str] | None:
    text = block.text
    return _NUMBER.match(text) or (_LONE_NUMBER.match(text) if len(text) <= LONGEST_NUMBER else None)


def _named_boxes(blocks: list[Block]) -> set[Container]:
    """The boxes right around blocks that are named for key points; on most pages none."""
    boxes = {box for block in blocks if (box := block.container.parent) is not None}
    names = chain({box.tag for box in boxes}, *{box.names for box in boxes})
    said = " ".join(filter(None, names)).lower()
    if not any(map(said.__contains__, _STEMS)):
        return set()  # one question for all of them: their words need not be told apart
    return {box for box in boxes if is_named(box.tokens) and box.tag != "li"}


def _named_box(block: Block, named: set[Container]) -> Container | None:
    """The box named for key points around a paragraph that is no list item and not the box's title."""
    own = block.container
    box = own.parent
    if box not in named or not (own.tag in ("p", "div") or "-" in own.tag):
        return None
    return None if is_title(block.text) else box


def _same_box(run: ItemList, box: Container) -> bool:
    """One box for all items, or one of the same name for each."""
    return run.holder is box or (run.holder.names == box.names and run.holder.parent is box.parent)


def is_named(names: frozenset[str]) -> bool:
    """Whether words of class and id speak of key points."""
    if names.isdisjoint(_TELLING):
        return False
    return bool((names & _KEY and names & _POINTS) or names & _PLAIN_NAMES or (names & _SUMMARY and names & _LISTED))


def item_of(container: Container) -> Container | None:
    """The ``li`` a block belongs to, itself or up to three levels above."""
    if container.tag == "li":
        return container
    return None if container.tag in _LISTS else _item_around(container.parent)


def _item_around(here: Container | None) -> Container | None:
    """The ``li`` that a block's parent is, or that stands up to two levels above it."""
    for _ in range(3):
        if here is None:
            return None
        if (tag := here.tag) in _AROUND:
            return here if tag == "li" else None
        here = here.parent
    return None


def _continues(blocks: list[Block], run: ItemList, i: int, holder: Container) -> bool:
    near = run.last == i - 1 and item_of(blocks[run.last].container) is None
    return near and (run.holder is holder or blocks[run.last].container.depth == blocks[i].container.depth)


def _counted(
    blocks: list[Block], run: ItemList | None, i: int, holder: Container, number: re.Match[str]
) -> ItemList | None:
    """The run that a line "2. …" continues, or a new one for "1. …"."""
    value = int(number[1])
    if run is not None and run.items and value == len(run.items) + 1 and _number_of(blocks[run.first]):
        return run if _continues(blocks, run, i, holder) else None
    return ItemList([], [], holder) if value == 1 else None


def siblings_below(blocks: list[Block], title: int, most: int) -> ItemList | None:
    """The blocks right below ``title`` that look alike and stand in one box, up to the first other block: the items
    of a list without list tags. None when there are more than ``most``."""
    first = title + 1
    if first >= len(blocks) or item_of(blocks[first].container) is not None:
        return None
    start = blocks[first]
    numbered = _NUMBER.match(start.text) is not None
    marked = numbered or _MARK.match(start.text) is not None
    found = ItemList([], [], start.container.parent or start.container)
    in_one_box: bool | None = None  # else each item has a box of its own
    for i in range(first, min(first + most + 1, len(blocks))):
        block = blocks[i]
        if not _alike(start, block) or (marked and not (_NUMBER if numbered else _MARK).match(block.text)):
            break
        shared = block.container is start.container or block.container.parent is start.container.parent
        if i > first and in_one_box not in (None, shared):
            break
        in_one_box = shared if i > first else None
        found.add(i, without_number(block.text) if numbered else without_mark(block.text))
    return found if 0 < len(found.items) <= most else None


def _alike(a: Block, b: Block) -> bool:
    if a.container is b.container:
        return True
    up, down = a.container.parent, b.container.parent
    if a.tag != b.tag or a.container.names != b.container.names or up is None or down is None or a.line or b.line:
        return False
    return up is down or (up.parent is down.parent and up.tag == down.tag and up.names == down.names)


def label_of(blocks: list[Block], container: Container) -> str:
    """What a box is called by ``aria-label`` or by the element that ``aria-labelledby`` points to; "" for neither."""
    node = container.node
    if label := node.get("aria-label"):
        return " ".join(label.split())
    if not (name := node.get("aria-labelledby")):
        return ""
    bearers = (b.text for b in blocks if any(n.get("id") == name for n in (b.container.node, *b.nodes[:4])))
    return next(bearers, "")


def names_around(container: Container, levels: int) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for above in container.ancestors(levels):
        found |= above.tokens | {above.tag}
    return found
