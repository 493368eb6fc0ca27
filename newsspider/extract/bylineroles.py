"""A byline without a word before it: "Ann Lee, Technology Correspondent", "Ann Lee, dpa"."""

from __future__ import annotations

import re

from newsspider.extract.blocks import Block
from newsspider.extract.bylineleads import Names
from newsspider.extract.bylinewords import NEWS_JOB, PROFESSION_LINE
from newsspider.extract.cjknames import is_cjk
from newsspider.extract.credits.names import known
from newsspider.extract.dates import Hints
from newsspider.extract.personnames import has_given_name, looks_personal
from newsspider.extract.pieces import pieces

LONGEST = 80  # characters of such a line
NEAR = 4  # blocks below the headline
_NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}?(?=\s?[,|–—-]?\s)")
_REPORTS = re.compile(r"reporting (?:from|in) [A-ZÀ-Þ]", re.I)


def name_with_role(block: Block, distance: int, hints: Hints) -> Names:
    """Right below the headline a person's name, then an agency behind a comma, or a profession, and nothing else."""
    text = block.text
    if not 1 <= distance <= NEAR or len(text) > LONGEST or text[-1:] in ".!?:":
        return ()
    parts = pieces(block) if len(block.nodes) > 1 else []
    if len(parts) == 2 and looks_personal(parts[0]) and _is_told(*parts):  # "<b>Ann Lee</b><i>Reporter</i>"
        return (parts[0],) if PROFESSION_LINE.fullmatch(parts[1]) or _REPORTS.match(parts[1]) else ()
    if not (match := _NAME.match(text)):
        return ()
    for end in _ends(text, match.end()):
        name, rest = text[:end], text[end:].strip(" ,|–—-")
        if not looks_personal(name) or not _is_told(name, rest):
            continue
        if text[end : end + 1] == "," and known(rest) == "wire":
            return name, rest
        if PROFESSION_LINE.fullmatch(rest):
            return (name,)
    return ()


def _is_told(name: str, role: str) -> bool:
    """By a known given name, or beside what only somebody of a newsroom is."""
    return has_given_name(name) or NEWS_JOB.search(role) is not None


_MAIL = re.compile(r"([\w.+-]{2,40})@[\w-]+(?:\.[\w-]+)+")


def name_with_address(block: Block, distance: int, hints: Hints) -> Names:
    """Right below the headline a person's name and an e-mail address made from it, whatever the given name."""
    if not 1 <= distance <= NEAR + 2 or len(block.text) > LONGEST or "@" not in block.text:
        return ()
    parts = pieces(block)
    local = next((match[1].casefold() for part in parts if (match := _MAIL.fullmatch(part))), "")
    named = [part for part in parts if looks_personal(part)]
    if not local or len(named) != 1:
        return ()
    words = (word.casefold()[:4] for word in named[0].split())
    return (named[0],) if any(len(word) > 2 and word in local for word in words) else ()


def _ends(text: str, first: int) -> list[int]:
    """Where the name may end: behind its second, third and fourth word, up to a comma."""
    comma = text.find(",", first)
    stop = comma if comma >= 0 else len(text)
    ends = [first, *(i for i in range(first + 1, min(stop, len(text))) if text[i] == " "), stop]
    return [end for end in ends if end <= stop][:3]


def reporter(block: Block, distance: int, hints: Hints) -> Names:
    """Korean and Chinese reporters, above the story or below it."""
    if len(block.text) > LONGEST or not is_cjk(block.text):
        return ()
    from newsspider.extract.eastasianbylines import reporters  # slow to load, and few sites need it

    return reporters(block.text)
