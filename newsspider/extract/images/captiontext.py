"""A caption as printed, without what is no caption: which picture of how many, buttons, a date line, the credit again."""

from __future__ import annotations

import re
from html import unescape
from itertools import islice

from newsspider.extract.credits.caption import visible
from newsspider.extract.credits.refusals import EXPOSURE, is_button, is_figure, is_time
from newsspider.extract.dates import Hints, find_timestamps
from newsspider.extract.images.printed import bare_credit

DATE_LINE = 70  # characters of a line that says when and who
_VIDEO_FOOT = re.compile(
    r"\s*(?:\d{1,2}\.\d{1,2}\.\d{4})?\s*\|\s*\d{1,2}:\d\d\s?min$"
)  # "… at dawn.26.10.2025 | 2:43 min"
# "1of4The crane", "Bild 1 von 4 Der Kran"; "1 of 4 dockers" counts what the picture shows
_COUNTER = re.compile(
    r"(?:\d{1,3}of\d{1,3}|(?i:bild|foto|photo|image|slide|imagen|picture)\s\d{1,3}\s?(?:of|von|de|sur|di|av|van|/)\s?\d{1,3})"
    r"[\s:.|–-]*(?=[A-ZÀ-Þ„“\"«¿])"
)
_BUTTON_WORDS = frozenset(
    "share tweet print pin prev previous next pdf download facebook twitter whatsapp email mail comment comments close "
    "teilen tweeten mailen kommentieren drucken versenden merken partager imprimer compartir imprimir condividi stampa delen".split()
)
_PARTED = re.compile(r"[.!?…](?=\s)|(?<=[a-zß-ÿ])\s*[|•·–—]\s")
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORT_NAME = 5  # letters of a credit that no word ends with by chance


def tidy_caption(caption: str | None, credit: str | None) -> str | None:
    """The caption itself; None where nothing is left of it. ``credit`` is what is printed with the same picture."""
    if not caption:
        return None
    caption = visible(caption)
    if "&" in caption:
        caption = " ".join(unescape(caption).split())  # escaped twice
    if counter := _COUNTER.match(caption):
        caption = caption[counter.end() :]
    if "|" in caption:
        caption = _VIDEO_FOOT.sub("", caption)
    caption = _without_credit(caption, credit).strip(" |,;–—-").rstrip("( ")
    if len(caption) < 2 or is_time(caption) or is_button(caption.rstrip(".")) or _is_no_caption(caption):
        return None
    return caption


def without_exposure(caption: str) -> str:
    """Without the camera and its figures at the end: "At rest. NIKON D750 · 35mm · f/8 · 1/250s · ISO 200"."""
    if "/" not in caption and "mm" not in caption:
        return caption
    figures = list(islice(EXPOSURE.finditer(caption), 8))
    if len(figures) < 2 or len(caption) - figures[-1].end() > 12:
        return caption
    ends = [end.end() for end in _PARTED.finditer(caption, 0, figures[0].start())]
    return caption[: ends[-1] if ends else figures[0].start()].rstrip(" |•·–—")


def _is_no_caption(caption: str) -> bool:
    if all(match[0].casefold() in _BUTTON_WORDS for match in _WORD.finditer(caption)):
        return True
    alone = next(islice(_WORD.finditer(caption), 1, None), None) is None
    return (alone and is_figure(caption)) or _is_date_line(caption)


def _is_date_line(caption: str) -> bool:
    """ "November 12, 2018 Ann Lee": a line that begins with the day and goes on with no more than a name."""
    if len(caption) > DATE_LINE or not _YEAR.search(caption):
        return False
    readings = find_timestamps(caption, Hints())
    if not readings or readings[0].start > 0:
        return False
    rest = caption[readings[0].end :].split()
    return len(rest) <= 4 and all(word[0].isupper() or not word[0].isalpha() for word in rest)


def _without_credit(caption: str, credit: str | None) -> str:
    """ "… in the snowAnn Lee", where "© Ann Lee" is printed too."""
    bare = bare_credit(credit).strip(" ©") if credit else ""
    if len(bare) < _SHORT_NAME or " " not in bare or len(caption) < len(bare) + 20 or not caption.endswith(bare):
        return caption
    return caption[: -len(bare)].rstrip(" |/-–—(©")
