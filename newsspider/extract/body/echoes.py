"""Lines between the paragraphs that add nothing to them: pull quotes, what was printed before, counters of slides and
minutes, notes on how a summary was made. Rules of the same kind as those in ``never.py``."""

from __future__ import annotations

import re
from collections import Counter

from newsspider.extract.blocks import Block, Container
from newsspider.extract.body.features import Vectors
from newsspider.extract.body.headings import is_heading
from newsspider.extract.titles import key, says

PULLED = (15, 300)  # characters of a pull quote
CITED = 80  # of the name below it
TWIN = 150  # characters of a text that no author writes twice
FIRST = 4  # blocks of the body in which the headline is repeated
SHORT_TITLE = 10  # letters of a headline that is no text's beginning by chance
NOTED = 250  # of a note on a summary
_ROWS = frozenset(["td", "th", "li"])
_PULL_TAGS = frozenset(["aside", "blockquote", "q"])
_PULL_NAMES = frozenset(["pull", "pullquote", "pullquotes", "pulled", "quote", "blockquote", "callout"])
_COUNTER = re.compile(
    r"\d{1,3} ?(?:/|of|von|sur|de) ?\d{1,3}|\d{1,2}[ -]?(?:min(?:ute)?s?|minuten)\.?(?: (?:read|listen|lesezeit|de lectura|de lecture))"
    r"|(?:loading|please wait|wird geladen|chargement|cargando)(?: (?:article|story|content))?\s?(?:\.\.\.|…|\.)",
    re.IGNORECASE,
)
_SUMMARY = re.compile(
    r"(?:this|these|the above|the) (?:article )?(?:summary|summaries|key points?|bullet points?|takeaways?|highlights?|overview)\b.{0,60}"
    r"\b(?:ai|artificial intelligence|machine|language model|automatically|generated|automated)\b"
    r"|(?:ai|automatically|machine)[- ]generated (?:summary|key points?|bullet points?|takeaways?|overview)\b"
    r"|(?:diese )?(?:zusammenfassung|stichpunkte)\b.{0,60}\b(?:ki|künstlicher intelligenz|automatisch)\b",
    re.IGNORECASE,
)
_MARKS = [*zip("“”„«»", '"' * 5, strict=True), *zip("‘’", "''", strict=True)]
_INCISE = re.compile(r'[,.]?"\s[^"\n]{2,60}?[,.:]?\s"')  # '…," he says, "…'


def pull_quotes(vectors: Vectors, chosen: set[int]) -> set[int]:
    """In an aside, a block quote or a box named for it, and word for word in a paragraph of the body; with the name
    that stands below it in the same box."""
    blocks = vectors.land.blocks
    known: dict[int, Container | None] = {}
    pulled = {
        i for i in chosen if PULLED[0] <= len(blocks[i].text) <= PULLED[1] and _box_of(blocks[i], known) is not None
    }
    if not pulled:
        return set()
    rest = "\n".join([blocks[i].text for i in chosen - pulled])
    if not any(_middle(blocks[i].text.partition(",")[0]) in rest for i in pulled):
        return set()
    body = "\n".join(_plain(blocks[i].text) for i in sorted(chosen - pulled))
    said = {i: _plain(blocks[i].text).strip("\"'.…,- ") for i in pulled}
    found = {i for i in pulled if said[i] in body}
    if any("," in said[i] for i in pulled - found):
        body = _INCISE.sub(", ", body)
        found |= {i for i in pulled - found if said[i] in body}
    for i in sorted(found):
        below = i + 1
        if (
            below in chosen
            and len(blocks[below].text) <= CITED
            and _box_of(blocks[below], known) is _box_of(blocks[i], known)
        ):
            found.add(below)
    return found


def repeated_quotes(vectors: Vectors, chosen: set[int]) -> set[int]:
    """A quotation in its marks, alone or with a name behind it, that a longer paragraph of the body holds word for word."""
    blocks = vectors.land.blocks
    found: set[int] = set()
    for i in chosen:
        text = blocks[i].text
        if text[0] not in _OPENING or not PRINTED[0] <= len(text) <= PRINTED[1]:
            continue
        if (blocks[i].tag in _NO_CALL_OUT and not _is_a_row(blocks[i])) or is_heading(blocks[i]):
            continue
        said, closing, name = text[1:].rpartition(_CLOSING[text[0]])
        if closing and len(name) <= CITED and not name.rstrip().endswith(".") and " " in said.strip():
            said = said.strip("'.…,- ")
            if any(j != i and len(blocks[j].text) > len(text) and said in blocks[j].text for j in chosen):
                found |= {i, *_name_below(blocks, i, chosen)}
    return found


def _is_a_row(block: Block) -> bool:
    """The only cell of its row: a table that lays out the page."""
    box = block.container
    return box.tag == "td" and box.parent is not None and len(box.parent.node) == 1


def _name_below(blocks: list[Block], i: int, chosen: set[int]) -> set[int]:
    """The name on the next line of the element that holds nothing but the quotation."""
    below = i + 1
    if below not in chosen or blocks[below].container is not blocks[i].container or len(blocks[below].text) > CITED:
        return set()
    around = (k for k in (i - 1, i + 2) if 0 <= k < len(blocks))
    alone = not any(blocks[k].container is blocks[i].container for k in around)
    return {below} if alone and blocks[below].text[-1] not in ".!?" else set()


PRINTED = (30, 300)  # characters of such a quotation
_NO_CALL_OUT = frozenset(["li", "td", "dd"])
_CLOSING = {"“": "”", "„": "“", "«": "»", '"': '"', "»": "«"}
_OPENING = frozenset(_CLOSING)


def _middle(text: str) -> str:
    """Some words that a paragraph must hold to say the same; cheaper to look for than the whole without its marks."""
    words = text.split()
    return " ".join(words[1:4] if len(words) > 4 else words[1:2] or words)


def _box_of(block: Block, known: dict[int, Container | None]) -> Container | None:
    """The quotation's own element around the block, within three levels; ``known`` for the elements that blocks share."""
    own, outer = block.container, block.container.parent
    if _is_pulled(own) or outer is None:
        return own if outer is not None else None
    if outer.number not in known:
        above = [outer, *([outer.parent] if outer.parent is not None else [])]
        known[outer.number] = next((box for box in above if _is_pulled(box)), None)
    return known[outer.number]


def _is_pulled(box: Container) -> bool:
    return box.tag in _PULL_TAGS or (_may_be_named(box) and not _PULL_NAMES.isdisjoint(box.tokens))


def _may_be_named(box: Container) -> bool:
    """One of these is in every such name; cheaper to look for."""
    own, key = box.names
    if own is None and key is None and "-" not in box.tag:
        return False
    name = f"{own} {key} {box.tag}".lower()
    return "pull" in name or "quote" in name or "callout" in name


def _plain(text: str) -> str:
    if not text.isascii():
        for mark, plain in _MARKS:  # ``translate`` would look up every letter
            text = text.replace(mark, plain)
    return " ".join(text.lower().split())


def twins(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Printed once before, word for word: one text for phones, one for desks. What stands there more often than twice is
    meant to: the same meal on every day of a plan."""
    blocks = vectors.land.blocks
    long = [i for i in sorted(chosen) if len(blocks[i].text) >= TWIN and blocks[i].tag not in _ROWS]
    times = Counter([blocks[i].text for i in long])
    if len(times) == len(long):
        return set()
    seen: set[str] = set()
    found = {i for i in long if (text := blocks[i].text) in seen or seen.add(text)}  # type: ignore[func-returns-value]
    return {i for i in found if times[blocks[i].text] == 2}


def headline_again(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Among the first blocks, the headline once more."""
    headline = key(vectors.headline)
    if len(headline) < SHORT_TITLE:
        return set()
    blocks = vectors.land.blocks
    return {i for i in sorted(chosen)[:FIRST] if says(blocks[i].text, headline)}


def counters(vectors: Vectors, chosen: set[int]) -> set[int]:
    """ "2 / 7" below a slide, "3 min listen" beside a button, "Loading…" where a script puts text, a raised number alone."""
    blocks = vectors.land.blocks
    short = {i: text for i in chosen if len(text := blocks[i].text) <= 30 and (text[0].isdigit() or text[-1] in ".…")}
    return {i for i, text in short.items() if _COUNTER.fullmatch(text) or (text.isdigit() and _is_raised(blocks[i]))}


def _is_raised(block: Block) -> bool:
    return any(node.tag == "sup" and (node.text or "").strip() == block.text for node in block.nodes[:3])


def summary_notes(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Among the first blocks or the last, says that a program wrote the summary."""
    edges = sorted(chosen)[:3] + sorted(chosen)[-2:]
    texts = {i: vectors.land.blocks[i].text for i in edges}
    return {i for i, text in texts.items() if len(text) <= NOTED and _may_tell(text) and _SUMMARY.search(text)}


def _may_tell(text: str) -> bool:
    """One of these is in every match; cheaper to look for."""
    low = text.lower()
    return any(word in low for word in _SUMMARY_WORDS)


_SUMMARY_WORDS = (
    "summar",
    "key point",
    "bullet point",
    "takeaway",
    "highlight",
    "overview",
    "zusammenfassung",
    "stichpunkt",
)
