"""A byline without a word before it: "Ann Lee, Technology Correspondent", "Ann Lee, dpa"."""

from __future__ import annotations

import re

from newsspider.extract.blocks import Block
from newsspider.extract.bylineleads import Names
from newsspider.extract.bylinewords import NEWS_JOB, PROFESSION_LINE, PROFESSION_OF
from newsspider.extract.cjknames import is_cjk
from newsspider.extract.credits.names import known
from newsspider.extract.dates import Hints
from newsspider.extract.personnames import has_given_name, looks_personal
from newsspider.extract.pieces import pieces

LONGEST = 80  # characters of such a line
# Behind a name: "with agencies", "(mit dpa)" is told elsewhere, "(à Lille)", "For The Harbor Post"
_ASIDE = re.compile(
    r"(?:with|and|mit|und|avec|con|met) (?:news )?(?:agencies|agenturen|agentur|agences|agencias|agenzie|agentschappen|wires|wire services?)"
    r"|\((?:à|in|aus|en|from|da|w) [A-ZÀ-Þ][\w.'’ -]{2,25}\)|(?i:special to|for) (?:the )?(?:[A-ZÀ-Þ][\w.'’-]*\s?){1,5}",
)
_CODE = re.compile(r"\(([a-zß-ÿ]{2,4})\)")  # "Ann Lee (al)": how she signs short pieces
# "Ann Lee in Lille and Bo Cole in London"
_SITTING = re.compile(r"(.+?) (?:in|aus|à|en) [A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,2}")
_JOINED = re.compile(r"\s*[/|,]\s*|\s[–—-]\s|\s(?:and|with|und|mit|et|avec|con|com|e|y|i|med|og|och|&)\s")
_AND = re.compile(r"(?:,|\s(?:and|und|et|y))\s+(?=[A-ZÀ-Þ])")
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
    if len(sitting := [_SITTING.fullmatch(part) for part in _AND.split(text)]) > 1 and all(sitting):
        seated = tuple(match[1] for match in sitting if match)
        return seated if all(looks_personal(n) and has_given_name(n) for n in seated) else ()
    if (role := PROFESSION_OF.match(text)) and len(behind := text[role.end() :].strip()) > 4:  # "Journalist Ann Lee"
        return (behind,) if looks_personal(behind) and has_given_name(behind) and NEWS_JOB.match(text) else ()
    if names := _beside_agencies(text):
        return names
    if not (match := _NAME.match(text)) or text.casefold().startswith(("by ", "von ", "par ", "por ")):
        return ()
    for end in _ends(text, match.end()):
        name, rest = text[:end], text[end:].strip(" ,|–—-")
        if not looks_personal(name) or not _is_told(name, rest):
            continue
        if text[end : end + 1] == "," and known(rest) == "wire":
            return name, rest
        if PROFESSION_LINE.fullmatch(rest) or (has_given_name(name) and _is_aside(name, rest)):
            return (name,)
    return ()


def _beside_agencies(text: str) -> Names:
    """ "Ann Lee/dpa", "Ann Lee avec AFP", "Ann Lee, Bo Cole and agencies"."""
    parts = [part.strip(" ()") for part in _JOINED.split(text)]
    if not 2 <= len(parts) <= 5:
        return ()
    wires = [part for part in parts if known(part) == "wire"]
    told = [part for part in parts if part not in wires and part.casefold() not in _AGENCIES]
    if len(told) == len(parts) or not told or not all(looks_personal(n) and has_given_name(n) for n in told):
        return ()
    return tuple(part for part in parts if part in wires or part in told)


_AGENCIES = frozenset("agencies agenturen agentur agences agencias agenzie agentschappen wires agências".split())


def _is_aside(name: str, rest: str) -> bool:
    """Words that only a byline has behind a name."""
    code = _CODE.fullmatch(rest)
    if code:
        return code[1][0] == name[0].casefold() and code[1][-1] in name.split()[-1].casefold()
    return _ASIDE.fullmatch(rest) is not None


def _is_told(name: str, role: str) -> bool:
    """By a known given name, or beside what only somebody of a newsroom is."""
    return has_given_name(name) or NEWS_JOB.search(role) is not None


_MAIL = re.compile(r"([\w.+-]{2,40})@[\w-]+(?:\.[\w-]+)+")


def name_with_address(block: Block, distance: int, hints: Hints) -> Names:
    """Right below the headline a person's name and an e-mail address made from it, whatever the given name."""
    if not 1 <= distance <= NEAR + 2 or len(block.text) > LONGEST or "@" not in block.text:
        return ()
    parts = pieces(block)
    if len(parts) == 1:  # "Ann Lee ann.lee@news.example"
        parts = [part.strip(" ,|()<>") for part in parts[0].rsplit(" ", 1)]
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
