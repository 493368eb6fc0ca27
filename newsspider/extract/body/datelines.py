"""Lines around the story that tell when it was published, by whom, and how long it takes to read. Rules of the same kind
as those in ``never.py``."""

from __future__ import annotations

import re

from newsspider.extract.blocks import Block
from newsspider.extract.body.features import Vectors
from newsspider.extract.dates import Hints, find_timestamps
from newsspider.extract.pieces import pieces
from newsspider.extract.regions.dateline import is_date

DATED = 100  # characters of a line that tells when, and in which rubric
FOOTER = 200  # of a line in the article's footer
LAST = 6  # blocks at the end of the body that may stand in that footer
FIRST = 3  # blocks of the body among which such lines stand
TOLD = 0.6  # share of such a line that dates and their labels have
_HINTS = Hints()

_GLUED_LABEL = re.compile(r"^(published|updated|posted)(?=(?-i:[A-Z\d]))", re.I)  # "PUBLISHEDMAY 6": a style parts them
_TIME_LABEL = re.compile(
    r"\b(?:(?:first |last |originally )?(?:published|updated|posted|modified)|veröffentlicht|aktualisiert|publiziert|stand"
    r"|publié(?:e)?|mis(?:e)? à jour|modifié(?:e)?|publicado|actualizado|atualizado|pubblicato|aggiornato|modificato"
    r"|gepubliceerd|bijgewerkt|geplaatst|publicerad|uppdaterad|opublikowano|aktualizacja)"
    r"(?: (?:on|at|am|um|le|à|el|il|alle|ore|às|em|op|om))?\b|\b(?:alle|ore|à|às|um|om|kl\.) (?=\d)|公開|更新|配信|発行|发布|發布|입력|수정|승인",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b(?: ?Uhr)?|\d{1,2}月\d{1,2}日|\d{1,2}時\d{1,2}分")
_READING = re.compile(
    r"\W*(?:(?:lesezeit|lesedauer|temps de lecture|tempo di lettura|tiempo de lectura|tempo de leitura|leestijd|lästid|reading time)"
    r"\W*(?:ca\.? )?\d{1,3}\W?\s?(?:min\w*|'|′)?|\d{1,3}\W?min\w*\W+(?:di lettura|de lecture|de lectura|de leitura|lesezeit|leestijd|lästid|read))\W*",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"\b(?:\d{1,2}|an?|one) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week)s? ago\b"
    r"|\b(?:vor|il y a|hace|há) (?:\d{1,2}|einer|einem|une?|una?|uma) [^\W\d_]{3,8}\b",
    re.I,
)
_NAME = r"[^\W\d_a-z][\w.'’-]+(?: (?:de|van|von|der|di|da|la|[^\W\d_a-z][\w.'’-]+)){1,3}"
_BYLINE = re.compile(
    rf"\b(?:[Vv]on|[Pp]ar|[Dd]i|[Pp]or|[Bb]y|[Dd]oor|[Aa]v) {_NAME}(?:(?:,| und| et| e| y| and| en| och) {_NAME})*"
)


def date_lines(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Among the first blocks or at the end, a date and little else, or a date beside a rubric: "23.10.2018",
    "May 2 | Chips"; among the first, how long the text takes to read."""
    first = {i: vectors.land.blocks[i].text for i in sorted(chosen)[:FIRST]}
    last = {i: vectors.land.blocks[i].text for i in sorted(chosen)[-1:]}
    found = {i for i, text in {**first, **last}.items() if len(text) < DATED and _tells_when(text)}
    found |= {i for i, text in first.items() if len(text) < DATED and _READING.fullmatch(text)}
    found |= {
        i
        for i in sorted(chosen)[-LAST:]
        if len(text := vectors.land.blocks[i].text) < FOOTER
        and _in_a_footer(vectors.land.blocks[i])
        and find_timestamps(text, _HINTS)
    }
    return found | {i for i, text in first.items() if len(text) < DATED and _holds_a_date(vectors.land.blocks[i])}


def _in_a_footer(block: Block) -> bool:
    """Of the article: when it was filed, changed, printed."""
    return any(box.tag == "footer" for box in block.container.ancestors(3))


def _holds_a_date(block: Block) -> bool:
    """ "<span>Ann Lee</span><span>28 August 2025, 16:20</span>": a date in an element of its own beside a name or a label."""
    if len(block.nodes) < 2 or not any(map(str.isdigit, block.text)) or block.text[-1] in ".!?":
        return False
    return any(map(is_date, pieces(block)))


def _tells_when(text: str) -> bool:
    if sum(map(str.isdigit, text)) < 4:
        return False
    text = _GLUED_LABEL.sub(r"\1 ", text)
    dates = find_timestamps(text, _HINTS)
    if not dates:
        return False
    if "|" in text or " · " in text:
        return True
    rest = text
    for date in reversed(dates):
        rest = rest[: date.start] + " " + rest[date.end :]
    for beside in (_AGO, _READING, _TIME_LABEL, _CLOCK, _BYLINE):
        rest = beside.sub(" ", rest)
    return sum(map(str.isalnum, rest)) < (1 - TOLD) * sum(map(str.isalnum, text))
