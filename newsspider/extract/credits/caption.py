"""Where a caption ends and its credit begins."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import zip_longest

from newsspider.extract.credits.labeled import labels_in, license_in, may_hold_label
from newsspider.extract.credits.labels import AI, GLUED_LABEL, LABEL, LICENSE, LICENSED, MADE, NOTICE
from newsspider.extract.credits.namelist import is_commissioned, is_joined_names
from newsspider.extract.credits.names import is_organization, known
from newsspider.extract.credits.refusals import is_phrase, is_sentence

MAX_CREDIT_WORDS = 18
MAX_FIRST = 10  # words of a credit before its caption
MAX_NAMES = 80  # characters of names before an agency
LONGEST, TAIL = 2000, 600  # characters of a caption looked at
INVISIBLE = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD))  # zero-width marks between names
_CLOSERS = frozenset(")]）】")
_CLOSING = {"(": ")", "[": "]", "（": "）", "【": "】"}
_LAST_BRACKETS = re.compile(r"\s*([(\[（【])([^()\[\]（）【】]{2,160})[)\]）】]\s*\.?\s*$")
_WORD_IN_BRACKETS = re.compile(r"[(\[（【](\s*[^\s()\[\]（）【】]{1,20}\s(?:[^\s()\[\]（）【】]{1,20}\s)?)$")
_WORD_BEFORE = re.compile(r"(?<![^\W_])(?:staff|file|contributed|pool|mandatory|handout|stock|archive|AI|KI)\s+$", re.I)
# "LR PHOTO: ANN LEE", "U.S. Navy photo by Ann Lee": whose picture it is, at a sentence's beginning
_HOUSE_BEFORE = re.compile(
    r"(?:^|(?<=[.!?”] ))((?:[A-Z][A-Z.]{1,4}\s)?(?:[A-Z]{2,4}|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?))\s+$"
)
_FIRST_DASH = re.compile(r"\s[—–]\s+(?=[A-ZÀ-Þ])")
_DASHED = re.compile(r"\s+[—–]\s+(?=[^—–]{2,60}$)|\s+-\s+(?=copyright\b[^-]{2,80}$)", re.I)
# Agencies that print their names in lower case begin a last "sentence" too.
# A title's or a saint's period ends no sentence: "… beside Dr. Ann Lee", "… in St. Mary Park".
ABBREVIATED = "".join(
    rf"(?<!\b{word}\.)"
    for word in "Dr Mr Ms Mrs St Ste Mt Prof Rep Sen Gov Gen Lt Sgt Col Capt Cmdr Rev Hon Pres Sr Sra Mme Mag Ing Dipl [ap]\\.m".split()
)
_SENTENCE_END = re.compile(
    rf"[.!?…»”\"](?<![\s.][A-Z]\.){ABBREVIATED}\s+(?=[A-ZÀ-Þ@]|(?:dpa|epd|ddp|afp|picture[ -]alliance|imago|stock\.adobe|gettyimages)\b)"
    r"|\.(?<=[a-zß-ÿ)]\.)(?=[A-ZÀ-Þ][A-Za-zß-ÿ])"
)
_SENTENCES = re.compile(r"\w{3}[.!?…]\s*[A-ZÀ-Þ]")  # a dot behind an initial ends none
_BETWEEN = re.compile(r"\s*[/|;]\s*|\s+(?:via|on|for|-|–)\s+")
# "(Ann Lee/Harbor Herald)", "(Provided by the city)", "(Photo Ann Lee. AFP)"
_IN_BRACKETS = re.compile(
    r"(?:(?i:photos?|fotos?|provided by|courtesy|supplied|handout)\b.|(?:[A-ZÀ-Þ][\w.'’-]*\s?){1,4}/\s?(?:[A-ZÀ-Þ][\w.'’-]*\s?){1,4}$)"
)
_DOMAIN = re.compile(r"(?:www\.)?[a-z0-9-]{2,40}\.(?:com|org|net|info|tv|io|eu|de|at|ch|co\.uk|fr|es|it|nl|pl)", re.I)
_IN_CREDITS = re.compile(r"[/|]| via ")
_NAME_WORDS = frozenset("von van der den de da di del la le al el bin und and of the for via mit auf on by".split())
_PIC = re.compile(r"\b(?:pic|pics|photo|picture|files?)\.?$", re.I)


def visible(text: str) -> str:
    """The text without zero-width marks; nearly all have none."""
    return text if text.isprintable() else text.translate(INVISIBLE)


def split_caption(text: str) -> tuple[str | None, str | None]:
    """(caption without its credit, the credit as printed); None for the part that is not there.

    A credit is known by its label ("Photo: …"), by brackets, a dash or a last sentence that names an agency; a text
    that is nothing but such names is a credit without caption.
    """
    text = NOTICE.sub("", " ".join(visible(text).split())).rstrip()
    if not text:
        return None, None
    if len(text) > LONGEST:  # a credit stands at the end
        head, tail = text[:-TAIL], text[-TAIL:]
        caption, credit = split_caption(tail)
        return head + (caption or ""), credit
    return _split(text)


@lru_cache(maxsize=512)  # a page's captions are asked about by several rules
def _split(text: str) -> tuple[str | None, str | None]:
    for rule in (
        _before_dash,
        _labeled,
        _whole_is_credit,
        _bracketed,
        _after_bar,
        _after_slash,
        _after_dash,
        _last_sentence,
        _made_by_machine,
    ):
        at = rule(text)
        if at is not None:
            return _caption(text, at)
    return text, None


def _caption(text: str, span: tuple[int, int]) -> tuple[str | None, str | None]:
    start, end = span
    before = text[:start].rstrip(" \t|/–—-([（【")
    behind = text[end:].strip(" .)]）】") if before else text[end:].lstrip(" .)]）】–—-")
    rest = " ".join(part for part in (before, behind) if part)
    return rest or None, text[start:end].strip() or None


def _before_dash(text: str) -> tuple[int, int] | None:
    """A labeled credit before the caption: "© Ann Lee / Lake Press – A crane at rest by the river"."""
    label = LABEL.match(text) if ("–" in text or "—" in text) and may_hold_label(text) else None
    dash = _FIRST_DASH.search(text, label.end()) if label else None
    if label is None or dash is None or _has_verb(text[label.end() : dash.start()]):
        return None
    names = text[label.end() : dash.start()]
    told = _has_verb(text[dash.end() :]) and not labels_in(text[dash.end() :]) and 1 < len(names.split()) <= MAX_FIRST
    return (0, dash.start()) if told and is_joined_names(f"{names} / AP") else None


def names_agency(text: str) -> bool:
    """Whether one of the names is an agency, library or platform of the lexicon."""
    return any(known(name.strip(" .,()[]")) for name in _BETWEEN.split(text))


def _whole_is_credit(text: str) -> tuple[int, int] | None:
    """ "Dan Kitwood/Getty Images", "(NASA via AP, File)", "CC BY 2.0"."""
    inner = text.strip("()[] .")
    short = len(inner.split()) <= 9 and not _SENTENCES.search(inner)
    if (
        short
        and names_agency(inner)
        and (len(inner.split()) <= 3 or _IN_CREDITS.search(inner))
        and not _has_verb(inner)
    ):
        return 0, len(text)
    if known(inner.rpartition(", ")[2]) in ("wire", "stock") and ", " in inner and is_joined_names(inner):
        return 0, len(text)  # "Ann Lee, Associated Press"
    if len(inner.split()) > 16 or not license_in(inner):
        return None
    return (0, len(text)) if LICENSE.fullmatch(inner) or LICENSED.search(inner) else None


def _has_verb(text: str) -> bool:
    """Words of a caption before the first separator: "A crane at rest /dpa" is no name."""
    return sum(w.islower() and w not in _NAME_WORDS for w in text.split()) >= 2


def _labeled(text: str) -> tuple[int, int] | None:
    """The first label of the last run of labels; in brackets the credit ends with them."""
    labels = labels_in(text)
    glued = GLUED_LABEL.search(text) if ":" in text or "©" in text else None
    if not labels and not glued:
        return None
    start = labels[0].start() if labels else len(text)
    start = min(start, glued.start()) if glued else start
    for label, after in zip_longest(labels, labels[1:]):
        behind = text[label.end() :]
        if after and _is_told(text[label.end() : after.start()]):
            continue  # "Bild: The crane has waited since noon. / Quelle: Ann Lee"
        if len(behind.split()) <= MAX_CREDIT_WORDS:  # with more running text behind it a label is part of the caption
            start = label.start()
            break
    else:
        if labels:  # a list of many names, or a caption that begins with a label
            return (0, len(text)) if start == 0 and not _last_sentence(text) and not is_sentence(text) else None
    end = len(text)
    if (
        text[:start].endswith("/")
        and labels
        and labels[0].group()[0] in "Cc©"
        and len(text.split()) <= MAX_CREDIT_WORDS
    ):  # "Ann Lee/Copyright 2026 The AP"
        ends = [match.end() for match in _SENTENCE_END.finditer(text, 0, start) if match.end() - match.start() > 1]
        start = ends[-1] if ends and _SENTENCES.search(text[:start]) else 0
    if (before := _WORD_BEFORE.search(text[:start])) is not None:
        start = before.start()  # "STAFF PHOTO BY ANN LEE", "Mandatory Credit: Ann Lee"
    elif (before := _HOUSE_BEFORE.search(text[:start])) is not None and _is_house_before(
        before[1], text[start : start + 5]
    ):
        start = before.start(1)
    opener = text[start - 1] if start else ""
    if opener not in _CLOSING and (before := _WORD_IN_BRACKETS.search(text[:start])):
        start, opener = before.start(1), before[0].lstrip()[0]  # "(Herald photo by Ann Lee)"
    if opener in _CLOSING:
        close = text.find(_CLOSING[opener], start)
        start, end = start - 1, close + 1 if close >= 0 else end
    if start == 0 and (later := _last_sentence(text)) and _has_verb(text[: later[0]]):
        return later  # "FILE PHOTO: a caption. REUTERS/Ann Lee"
    return None if is_sentence(text[start:end]) else (start, end)  # "Image: the house in which he was born"


def _is_told(text: str) -> bool:
    """What stands between two labels is a caption: running text, or some words that end like a sentence."""
    if is_sentence(text, words_at_least=6):
        return True
    words = text.split()
    return len(words) > 5 and text.rstrip(" /|–—-")[-1:] in ".!?…" and sum(w.islower() for w in words) > 2


def _is_house_before(name: str, label: str) -> bool:
    """A paper's capitals before a label in capitals, an organization's name before one in lower case."""
    if " " not in name:
        return name.isupper() and (label.isupper() or known(name) == "wire")
    return label.islower() and is_organization(name)


def _bracketed(text: str) -> tuple[int, int] | None:
    """ "… (AP Photo/Ann Lee)", "… (Unsplash)"; with a second copy behind it: "(AP Photo/Ann Lee) AP Photo"."""
    match = _LAST_BRACKETS.search(text) if text.rstrip(" .")[-1:] in _CLOSERS else None
    if match and (
        names_agency(match[2].replace(",", " / ")) or _IN_BRACKETS.match(match[2]) or _DOMAIN.fullmatch(match[2])
    ):
        return names_start(text, match.start(1)), len(text)
    close = max(text.rfind(")"), text.rfind("]"))
    if 0 < close < len(text) - 1 and names_agency(text[close + 1 :]):
        opened = max(text.rfind("(", 0, close), text.rfind("[", 0, close))
        if opened >= 0 and names_agency(text[opened + 1 : close]):
            return opened, len(text)
    return None


def names_start(text: str, at: int) -> int:
    """Where the credit begins whose agency stands at ``at``: names may stand before it, up to a sentence's end."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text, max(0, at - MAX_NAMES - 1), at)]
    start = ends[-1] if ends else 0
    before = text[start:at].rstrip(" (|[—–-")
    if any(c.isdigit() for c in before):
        return at  # "… until Nov. 20. (AP Photo/Ann Lee)"
    return start if before and (start or 2 <= len(before.split()) <= 3) and is_joined_names(f"{before} / AP") else at


def _after_bar(text: str) -> tuple[int, int] | None:
    """ "A caption of some words. | Ann Lee/PA Images"."""
    at = text.rfind(" | ")
    caption, tail = text[:at], text[at + 3 :]
    if at > 0 and (len(caption.split()) > 6 or caption[-1] in ".!?") and len(tail.split()) <= 9 and names_agency(tail):
        return at + 3, len(text)
    return None


def _after_slash(text: str) -> tuple[int, int] | None:
    """ "A caption of some words. / Ann Lee"."""
    caption, found, tail = text.rpartition(" / ")
    named = 2 <= len(tail.split()) <= 4 and not is_phrase(tail) and not any(map(str.isdigit, tail))
    named = named and is_joined_names(f"{tail} / AP")
    if found and named and caption.rstrip()[-1:] in ".!?…" and len(caption.split()) > 2:
        return len(caption) + 3, len(text)
    return None


def _after_dash(text: str) -> tuple[int, int] | None:
    """ "— Picture by Ann Lee", "— Reuters pic"."""
    dashes = list(_DASHED.finditer(text)) if "—" in text or "–" in text or " - " in text else []
    if not dashes:
        return (0, len(text)) if text[0] in "—–" and len(text.split()) <= 8 and not is_phrase(text) else None
    found = dashes[-1]
    tail = text[found.end() :]
    if names_agency(tail) or _PIC.search(tail) or LABEL.match(tail):
        return names_start(text, found.start()) if names_agency(tail) else found.end(), len(text)
    return None


def _last_sentence(text: str) -> tuple[int, int] | None:
    """A last sentence of names, an agency among them: "… England. David M. Benett/Getty Images"."""
    for end in _SENTENCE_END.finditer(text):
        tail = text[end.end() :].rstrip(".")
        names = LICENSE.sub("", tail).replace(", ,", "").strip(" ,") if license_in(tail) else ""
        if names and is_joined_names(f"{names} / AP"):
            return end.end(), len(text)  # "Ann Lee, CC BY-SA 4.0, via Wikimedia Commons"
        sure = names_agency(tail) or known(tail) or is_commissioned(tail)
        if sure and not _SENTENCES.search(tail) and is_joined_names(tail):
            return end.end(), len(text)
    return None


def _made_by_machine(text: str) -> tuple[int, int] | None:
    """A last sentence on the machine that drew: "A crane at rest. Image generated with Midjourney"."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    tail = text[ends[-1] :] if ends else text
    if len(tail.split()) > 12 or not MADE.search(tail):
        return None
    drawn = AI.search(tail) or any(known(word.strip(".,()")) == "ai" for word in tail.split())
    return (ends[-1] if ends else 0, len(text)) if drawn else None
