"""German: names of media stand in quotation marks too, and media speak: 'laut „Tagblatt“', 'wie die „Netzrundschau“ berichtet'.

Where the words around say so, the marks are no quotation's and the name is read as any other.
"""

from __future__ import annotations

import re

from newsspider.extract.quotes.language import ATTITUDE, SPEECH, Language
from newsspider.extract.quotes.marks import Chunk
from newsspider.extract.quotes.names import german_body

LONGEST = 40  # characters of a medium's name
NAME = re.compile(r"[A-ZÄÖÜ][\w&.-]*(?: (?:am |der |und |im |of |the |de )?[A-ZÄÖÜ\d][\w&.-]*){0,3}")
NEXT = re.compile(r" ([a-zäöüß]+)\b")
BEFORE = re.compile(r"(\w+)?[ ,]*(\b[\w-]+) $")
PROMPT = "$ "  # of a shell, at a line's beginning
# log("…"), open('…', {"key": …: in prose a blank stands before the bracket
CODE = re.compile(r"""\w\(["'][\w./-]|[{,] ?["'][\w-]{1,40}["'] ?:""")
REACH, WORDS = 60, 4  # characters before the marks, and pieces between blanks, the empty one at the end included
NOMINATIVE = frozenset("der die das".split())
DATIVE = frozenset(["der", "dem"])
SAYS = frozenset("zufolge hat hatte habe".split())
REPORTS = frozenset(
    "berichtet berichtete schreibt schrieb meldet meldete zitiert zitierte kommentiert urteilt so".split()
)


def without_media(text: str, chunks: list[Chunk], lex: Language) -> list[Chunk]:
    """The chunks that are no names of media who say something, and stand in no command a reader may type."""
    if chunks and (("$" in text and PROMPT in text) or _may_be_code(text, chunks)):  # one character is found at once
        chunks = _without_code(text, chunks)
    if not lex.nouns_capitalized:
        return chunks
    return [c for c in chunks if c.end - c.start > LONGEST or not _speaks(text, c, lex)]


def _may_be_code(text: str, chunks: list[Chunk]) -> bool:
    """A bracket right before marks, or a colon right behind: cheaper than to look for either in the whole text."""
    for chunk in chunks:
        if text[chunk.outer_end : chunk.outer_end + 1] == ":" or text[chunk.outer_start - 1 : chunk.outer_start] == "(":
            return True
    return False


def _without_code(text: str, chunks: list[Chunk]) -> list[Chunk]:
    """The chunks whose line is no command and no line of a program."""
    kept, end, code = [], -1, False
    for chunk in chunks:
        if chunk.outer_start >= end:
            start = text.rfind("\n", 0, chunk.outer_start) + 1
            end = text.find("\n", chunk.outer_end)
            end = len(text) if end < 0 else end
            code = text.startswith(PROMPT, start) or CODE.search(text, start, end) is not None
        if not code:
            kept.append(chunk)
    return kept


def _speaks(text: str, chunk: Chunk, lex: Language) -> bool:
    if not NAME.fullmatch(text, chunk.start, chunk.end):
        return False
    words = text[max(0, chunk.outer_start - REACH) : chunk.outer_start].rsplit(" ", WORDS)[-WORDS:]
    before = BEFORE.search(" ".join(words))  # of a few words: the search is tried at every letter
    if before is None:
        return False
    first, last = (before[1] or "").lower(), before[2].lower()
    if last == "laut" or (first == "laut" and (last in DATIVE or german_body(last, lex))):
        return True
    if first in REPORTS and last in NOMINATIVE:
        return True
    after = NEXT.match(text, chunk.outer_end)
    said = after is not None and (after[1] in SAYS or bool(lex.kinds.get(after[1], 0) & (SPEECH | ATTITUDE)))
    return said and (last in NOMINATIVE or last == "dem" or german_body(last, lex))
