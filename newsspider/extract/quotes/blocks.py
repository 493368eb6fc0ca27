"""Quotations that their place sets apart, not only their marks: a name below, an embedded post, a transcript."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from newsspider.extract.quotes.language import ROLE, Language, first_names
from newsspider.extract.quotes.marks import Chunk

# "— Jane Doe (@jane) November 18, 2019", as an embedded post ends
POST = re.compile(r"^[—–-]{1,2} ?(?P<name>[^()@\n]{2,60}?) ?\(@(?P<handle>\w{1,20})\)")
NAME_LINE = re.compile(
    r"^(?P<dash>[—–-]{1,2} ?)?(?P<name>[^\W\d_][\w.’'-]*(?: [\w.’'-]+){0,4})(?P<role>, ?[^.!?:]{3,90})?$"
)
TURN = re.compile(r"[\"“]?(?P<name>[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){0,3}): (?=\S)")
ABOUT = re.compile(r"(?:^|[\n.!?] ?)(?:About|Über|Zur Person|À propos|Sobre)\b[^.!?:\n]{0,60}:$")
DASHES = "—–-"
LINE = 120  # characters; a longer line is no signature
FEW_TURNS = 3  # a transcript has more
DOMINANT = 0.6  # share of paragraphs that begin with a name, from which a text is a transcript


@dataclass(slots=True)
class Signature:
    """A name and role that stand by themselves under what was said; offsets into the text."""

    name: str
    start: int
    end: int
    role: str | None = None


def is_about(text: str, end: int) -> bool:
    """A paragraph that ends in "About Jane Doe:", which leads to a biography."""
    return text.endswith(":", 0, end) and bool(ABOUT.search(text, max(0, end - LINE), end))


def signature(text: str, span: tuple[int, int], lex: Language, cited: bool = False) -> Signature | None:
    """The paragraph as 'Jane Doe, chief scientist of X' or '– Jane Doe'; ``None`` for ordinary text. ``cited``: the page
    says that it is a source, a name alone will do."""
    start, end = span
    if end - start > LINE:
        return None
    line = text[start:end].strip()
    match = NAME_LINE.match(line)
    if not match or not match["name"][0].isupper():
        return None
    words = match["name"].split()
    role = match["role"].strip(" ,") if match["role"] else None
    named = words[0].removesuffix(".") in first_names() or (words[0] in ("Dr.", "Prof.") and len(words) > 1)
    titled = bool(role) and any(lex.kinds.get(w.lower().rstrip(","), 0) & ROLE for w in role.split()) if role else False
    if not all(w[0].isupper() or w in lex.connectors for w in words):
        return None
    if not (match["dash"] or cited or (named and len(words) > 1 and role) or (titled and len(words) > 1)):
        return None
    return Signature(match["name"], start + match.start("name"), start + match.end("name"), role)


def post(text: str, span: tuple[int, int]) -> Signature | None:
    """The line that ends an embedded post."""
    if text[span[0]] not in DASHES:
        return None
    match = POST.match(text[span[0] : min(span[1], span[0] + LINE)])
    if not match or not match["name"].strip():
        return None
    return Signature(match["name"].strip(), span[0] + match.start("name"), span[0] + match.end("name"))


def posts(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Start, end and account of every paragraph above a line like '— Name (@handle)': that account's post."""
    for index in range(1, len(spans)):
        signed = post(text, spans[index])
        if signed:
            yield *spans[index - 1], signed.name


def without_marks(quoted: list[tuple[int, int]], chunks: list[Chunk]) -> list[tuple[int, int]]:
    """The block quotes that are not wholly in marks: those are left to their marks."""
    return [
        (a, b)
        for a, b in quoted
        if not any(
            c.outer_start - a < 3 and 2 * (c.outer_end - c.outer_start) > b - a
            for c in chunks
            if a <= c.outer_start < b
        )
    ]


def outside(quoted: list[tuple[int, int]], chunks: list[Chunk]) -> list[Chunk]:
    """The chunks outside of block quotes: marks inside one quote somebody within."""
    if not quoted:
        return chunks
    ends = [b for _, b in quoted]
    kept: list[Chunk] = []
    for chunk in chunks:
        at = bisect_right(ends, chunk.outer_start)
        if at == len(ends) or quoted[at][0] > chunk.outer_start:
            kept.append(chunk)
    return kept


@dataclass(slots=True)
class Turn:
    """One speaker's turn in a transcript: the label's name, and the words that follow it."""

    name: str
    label_start: int
    start: int
    end: int


def _has_labels(text: str) -> bool:
    """More colons that a blank follows than a text has that is no transcript."""
    labels = 0
    at = text.find(":")
    while at >= 0:
        labels += text[at + 1 : at + 2] == " "
        if labels > FEW_TURNS:
            return True
        at = text.find(":", at + 1)
    return False


def transcript(text: str, spans: list[tuple[int, int]]) -> list[Turn]:
    """The turns of a text that is a transcript as a whole: two or more names in front of most paragraphs."""
    if not _has_labels(text):
        return []
    turns = []
    for start, end in spans:
        match = TURN.match(text, start, end)
        if match and match.end() < end and len(match["name"]) > 1:  # "A:" names nobody
            turns.append(Turn(match["name"], match.start("name"), match.end(), end))
        elif turns and text[start] in '"“' and end - start > 1:  # a turn's next paragraph
            turns.append(Turn(turns[-1].name, turns[-1].label_start, start + 1, end))
    names = Counter(turn.name for turn in turns)
    if len(names) < 2 or max(names.values()) < 2 or len(turns) < DOMINANT * len(spans):
        return []
    return turns
