"""What elements do to a text: begin a block of their own, go on in its line, break it, are not shown."""

from __future__ import annotations

SKIPPED = frozenset(
    "script style noscript template svg math iframe object embed canvas select option textarea audio video map head "
    "title datalist".split()
)
INLINE = frozenset(
    "a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr picture q rp rt ruby "
    "s samp small source span strike strong sub sup time tt u var wbr".split()
)

BLOCK, PLAIN, LINK, BOLD, BREAK, SKIP, UNSEEN = range(7)  # the last: below a skipped one
SPAN, BUTTON, CITE = 7, 8, 9  # which of these an element is depends on more than its tag
KINDS: dict[object, int] = {
    **dict.fromkeys(INLINE, PLAIN),
    **dict.fromkeys(SKIPPED, SKIP),
    "a": LINK,
    "b": BOLD,
    "strong": BOLD,
    "br": BREAK,
    "span": SPAN,
    "button": BUTTON,
    "cite": CITE,
}
kind_of = KINDS.get
