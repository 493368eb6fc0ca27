"""Credits at a caption's end that no label marks: behind a bar, in brackets, as a last sentence of names.
A rule is a function of the caption; the list's order is the policy. East Asian ones have a module of their own."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from newsspider.extract.cjknames import is_cjk
from newsspider.extract.credits import parse_credit
from newsspider.extract.credits.caption import ABBREVIATED, names_start, split_caption
from newsspider.extract.credits.labeled import has_label
from newsspider.extract.credits.labels import NOTICE, OUTLET
from newsspider.extract.credits.namelist import is_joined_names
from newsspider.extract.credits.names import is_house, known

Tail = tuple[str | None, str]
MAX_CAPTION = 1_500  # characters

_BAR = re.compile(r"\s+[|•·]\s+([^|•·]{2,80}(?:\s*[|•·]\s*[^|•·]{2,40})?)$")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{3,90})[)\]]\s*\.?$")
_RESERVED = frozenset(["DR", "D.R.", "D. R."])  # French: all rights reserved, by nobody named
_PICTURE_WORD = re.compile(
    r"(?:via\s(?=[A-Z])|photos?|fotos?|images?|bild(?:er)?|pictures?|illustrations?|crédits?|credits?|grafik|provided by|supplied by|courtesy(?: of)?|"
    r"handout|file ?:|archiv ?:)\s*(?=\S)|[^()]{2,40} (?:photography|photos?|screenshot|archive)$",
    re.I,
)
_LABELED_WHOLE = re.compile(r"(?:foto|photo|bild|image|illustration|grafik|picture)\w{0,12}(?:\s(?:und|and|et|y|&|/|\+)\s\w{2,15})?\s?:\s*(\S.{1,80})", re.I)  # fmt: skip
_BARE_WORD = re.compile(
    r"(?:^|(?<=[.!?”\"»\])]\s)|[(\[/|–—-]\s?)((?:foto|photo|фото|fotograf|fotógraf[oa]|beeld|bild|fot\.|gambar|kuva|imagen|imatge|immagine|fotograf[ií]a|photographie|grafik|infografik|zdj\.)\s"
    r"(?:(?:de|di|by|av|af|von|par|door|van)\s)?(\S.{1,80}?))[)\]]?$",
    re.I,
)
_BARE_STEMS = ("foto", "photo", "фото", "fotógraf", "beeld", "bild", "fot.", "gambar", "kuva", "imag", "imatge", "immag", "grafik", "zdj.")  # fmt: skip
_AUTHOR = re.compile(r"\s*(?:^|[/|–—(]|(?<=\.))\s*(?:autor|author|aut\.|fot\.|zdj\.|kuva|foto)\s?[:/]\s*([^:]{2,80}?)\)?$", re.I)  # fmt: skip
_GLUED_CREDIT = re.compile(r"(?:^|(?<=[a-z.!?”’\"\s]))(?:Photo\s)?Credits?(?:\.{3}|…)?\s?([A-ZÀ-Þ].{1,80})$")
_SENTENCE_END = re.compile(
    rf"[.!?…”\"»)](?<![\s.][A-Z]\.){ABBREVIATED}\s+(?=\S)"
)  # with the mark, which is found at once


@lru_cache(maxsize=256)  # pictures repeat their caption in attributes
def credit_tail(caption: str) -> Tail | None:
    """(caption, credit) where the caption's end is a credit by one of the rules; None where it is none."""
    caption = NOTICE.sub("", caption).rstrip()
    if not caption or len(caption) > MAX_CAPTION:
        return None
    if found := next((found for rule in RULES if (found := rule(caption))), None):
        return found
    if not is_cjk(caption):
        return None
    from newsspider.extract.images.eastasiantails import credit_behind  # slow to load, and few sites need it

    match = credit_behind(caption)
    return _cut(caption, match) if match else None


def _cut(caption: str, match: re.Match[str]) -> Tail:
    return caption[: match.start()].strip() or None, match[1].strip()


def behind_bar(caption: str) -> Tail | None:
    """ "A lake at dawn. | Ann Lee/dpa"."""
    match = _BAR.search(caption) if "|" in caption or not caption.isascii() else None
    if match is None or match[1][-1] in ".!?)]" or len(match[1].split()) > 9 or has_label(caption[: match.start()]):
        return None  # "(Foto: Ann Lee | dpa)" is one credit
    parsed = parse_credit(f"Credit: {match[1]}")
    if not (parsed.creators or parsed.agencies or match[1] in _RESERVED):
        return None
    start = match.start()
    if caption[start - 1] not in ".!?":
        start = names_start(caption, start)  # "… at dawn. dpa | Ann Lee"
    return caption[:start].strip() or None, caption[start:].strip(" |•·")


def in_brackets(caption: str) -> Tail | None:
    """ "… (Ann Lee/Lake Herald)", "… (Photo Ann Lee. AFP)"."""
    match = _BRACKETS.search(caption) if ")" in caption or "]" in caption else None
    if match is None:
        return None
    names = is_joined_names(match[1]) or _is_handle(match[1]) or _is_house(match[1], caption[: match.start()])
    if not names and not _PICTURE_WORD.match(match[1]):
        return None
    start = names_start(caption, match.start())  # "… at dawn. ANN LEE (GETTY IMAGES)"
    return caption[:start].strip() or None, caption[start:].strip()


def _is_handle(text: str) -> bool:
    """A stock site's user and the site: "mlharing / iStock.com"."""
    parts = [part.strip() for part in text.split("/")]
    return (
        len(parts) == 2 and all(p and len(p.split()) <= 2 for p in parts) and bool(re.search(r"[A-Z]|\.\w", parts[1]))
    )


def _is_house(text: str, before: str) -> bool:
    """A paper's or a broadcaster's initials behind a full stop, "(LHB)"; its name before a photographer's, "(Lake News: Ann Lee)"."""
    if text.isalpha() and text.isupper() and 2 < len(text) <= 5 and before[-1:] in ".!?":
        return True
    house, _, name = text.partition(": ")
    return bool(name) and is_house(house) and is_joined_names(f"{name} / AP")


def whole_label(caption: str) -> Tail | None:
    """ "Foto und Styling: Ann Lee"."""
    match = _LABELED_WHOLE.fullmatch(caption)
    return (None, caption) if match and len(match[1].split()) <= 8 else None


def bare_label(caption: str) -> Tail | None:
    """A label without a mark at the end: "… the river. FOTO Ann Lee", "… (foto Ansa)", "… Beeld ANP / Ann Lee"."""
    low = caption.lower()
    match = _BARE_WORD.search(caption) if any(stem in low for stem in _BARE_STEMS) else None
    if match is None or not (is_joined_names(match[2]) or is_joined_names(f"{match[2]} / AP")):
        return None
    return caption[: match.start()].strip() or None, match[1].strip()


# "Courtesy photo", "Supplied", "Photo provided by Ann Lee"
_HANDED_OUT = re.compile(
    r"(?<=[.!?”\")])\s+((?:(?:courtesy|provided|contributed|submitted|supplied|handout) (?:photo|image|picture|pic)s?"
    r"|supplied|handout|(?:photo|image|picture)s? (?:provided|supplied|contributed|submitted)(?: by \S.{1,60})?)\.?)$",
    re.I,
)


def handed_out(caption: str) -> Tail | None:
    """A last sentence that says no more than where the picture is from: "… at dawn. Courtesy photo"."""
    match = _HANDED_OUT.search(caption[-120:])
    return (caption[: -len(match[1])].strip() or None, match[1]) if match else None


def author_label(caption: str) -> Tail | None:
    """ "London / autor: Ann Lee"."""
    match = _AUTHOR.search(caption) if ":" in caption or "/" in caption else None
    return _cut(caption, match) if match and len(match[1].split()) <= 8 else None


def glued_credit(caption: str) -> Tail | None:
    """ "The lake.CreditAnn Lee", "The lake. Credit...Ann Lee for The Herald"."""
    match = _GLUED_CREDIT.search(caption) if "Credit" in caption else None
    return _cut(caption, match) if match and len(match[1].split()) <= 9 else None


# "Ann Lee, Lake Herald"
_AT_A_PAPER = re.compile(
    rf"(?:[A-ZÀ-Þ][\w.'’-]+ ){{1,2}}[A-ZÀ-Þ][\w'’-]+, (?=.*(?i:{OUTLET.pattern}))(?:[A-Z][\w'’-]+ ?){{2,4}}"
)


def names_last(caption: str) -> Tail | None:
    """A last sentence of names around a slash or "via", no full stop: "… at dawn. Ann Lee / Lake Press"."""
    for end in _SENTENCE_END.finditer(caption):
        tail = caption[end.end() :].lstrip("/|–—- ")
        if is_joined_names(tail) or _AT_A_PAPER.fullmatch(tail):
            return caption[: end.start() + 1].strip() or None, tail
    return None


_AFTER_LOWER = re.compile(
    r"(?<=[a-zß-ÿ0-9,])\s((?:[A-ZÀ-Þ@][\w.'’-]{0,30}\s){0,3}[A-ZÀ-Þ@][\w.'’-]{0,30})\s?(/[^/]{2,40}(?:/[^/]{2,40})?)$"
)


def names_behind_words(caption: str) -> Tail | None:
    """An agency and names around a slash where the caption has no full stop: "… a crane REUTERS/Ann Lee"; or
    they are all of it."""
    if "/" in caption and is_joined_names(caption) and any(known(part.strip()) for part in caption.split("/")):
        return None, caption
    match = _AFTER_LOWER.search(caption[-200:]) if "/" in caption else None
    if match is None:
        return None
    words = match[1].split()
    sizes = [n for n in range(1, len(words) + 1) if known(" ".join(words[-n:]))] or [min(2, len(words))]
    names = " ".join(words[-sizes[-1] :])
    credit = caption[caption.rindex(names, 0, len(caption) - len(match[2])) :]
    if not is_joined_names(credit) or not any(known(part.strip()) for part in credit.split("/")):
        return None
    return caption[: -len(credit)].strip() or None, credit


_PERSON = re.compile(
    rf"[.!?…”\"»](?<![\s.][A-Z]\.){ABBREVIATED}" + r"\s+(\(?(?:[A-ZÀ-Þ][\w'’.-]+\s+){1,3}[A-ZÀ-Þ][\w'’-]{1,25}\)?)$"
)


def person_last(caption: str) -> Tail | None:
    """A name behind the last full stop and nothing else: "A lake at dawn. Ann Lee", "… at dawn. (Ann Lee)"."""
    match = _PERSON.search(caption[-140:]) if caption[-1] not in ".!?…" else None
    if match is None or len(caption) < 30 or match[1].startswith("(") != match[1].endswith(")"):
        return None
    return caption[: -len(match[1])].strip() or None, match[1]


RULES: list[Callable[[str], Tail | None]] = [
    behind_bar,
    in_brackets,
    glued_credit,
    whole_label,
    bare_label,
    handed_out,
    author_label,
    names_last,
    names_behind_words,
    person_last,
]


def ends_in_credit(text: str) -> bool:
    """Whether it ends with a labeled credit or one that the rules here know."""
    if has_label(text) and (credit := split_caption(text)[1]) and has_label(credit):
        return True
    return credit_tail(text) is not None


_KOREAN_REPORTER = re.compile(r"\s*(?:선임|인턴|전문)?기자$")


def without_reporter(credit: str) -> str:
    """ "김하늘 기자" is the reporter 김하늘."""
    return _KOREAN_REPORTER.sub("", credit)
