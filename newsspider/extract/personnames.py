"""A byline as printed -> the names in it: lead words, roles, places, dates, buttons and addresses taken off."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from html import unescape

from newsspider.extract.bylinewords import (
    ADDRESS,
    BAR_AGENCY,
    BRACKETS,
    CJK_TAIL,
    DEGREE,
    DESK,
    DUTCH_AND,
    EDITING,
    FIELDS,
    GLUED_LEAD,
    JOB,
    JUNIOR,
    LEAD,
    LEGAL,
    NOBODY,
    NOBODYS,
    OTHER_HAND,
    PARTICLES,
    PROFESSION_OF,
    ROLE,
    ROLES,
    SITE,
    SPLIT,
    TAIL,
    TAIL_BEFORE_CAPITAL,
    TOOK_PICTURES,
    WHERE,
)
from newsspider.extract.cjknames import clean_cjk, is_cjk
from newsspider.extract.credits.names import is_organization, is_particle, known
from newsspider.extract.dates.names import is_weekday, label_of_word, month_number
from newsspider.extract.quotes.language import is_given
from newsspider.extract.regions.names import city_country

LONGEST = 400  # characters of a byline looked at
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.-?){1,4}")  # "J.P. Roe"
_PLACE = re.compile(r"(?:d[oae]s?|em|desde|aus|in|from|à)\s[A-ZÀ-Þ]")  # "João Silva, do Rio"
_OF = re.compile(r"\s(?:of|from|OF|FROM) (?:the |THE )?(?=[A-ZÀ-Þ])")  # "Ann Lee of the Harbor Herald"


def split_names(text: str) -> list[str]:
    """The names of a byline or an author field, in order, each once. [] when it holds none."""
    return [name for name in _split(text).values() if any(map(str.isalpha, name))]


def byline_names(text: str) -> list[str]:
    """Like split_names, for what readers see: handles and affiliations beside a person's name are dropped."""
    return without_affiliations(split_names(text))


def without_role(text: str) -> str:
    """ "Ann Lee Contributing Writer" is Ann Lee: the second line of a signature, run together with the first."""
    match = role_in(text)
    return text[: match.start()] if match and match.start() else text


def role_in(name: str) -> re.Match[str] | None:
    """The first word of a role."""
    low = name.lower()
    return ROLE.search(low) if len(low) == len(name) else None


def without_affiliations(names: list[str]) -> list[str]:
    """ "Ann Lee, Chip News" is Ann Lee; "Ann Lee, dpa" are two."""
    if any(is_cjk(n) for n in names):
        return [n for n in names if is_cjk(n) or looks_personal(n) or known(n)]
    if not any(looks_personal(n) for n in names):
        wired = len(names) > 1 and any(known(n) == "wire" for n in names)
        return [n for n in names if known(n) == "wire" or not city_country(n)] if wired else names  # "EFE/ Madrid"
    return [n for n in names if looks_personal(n) or known(n) == "wire" or not _is_affiliation(n)]


def _is_affiliation(name: str) -> bool:
    first, _, rest = name.partition(" ")
    desk = len(first) > 2 and first.isupper() and rest.istitle()  # "CNN Business"
    return desk or is_organization(name) or role_in(name) is not None


@lru_cache(maxsize=256)  # a page repeats its authors in metadata, byline and box
def _split(text: str) -> dict[str, str]:
    """The names by their casefolded form; not to be changed by the caller."""
    text = text[:LONGEST]
    text = " ".join((unescape(text) if "&" in text else text).split())  # "H&#233;ctor" in a script
    found: dict[str, str] = {}
    aside: list[str] = []
    text = text.strip()
    if "@" in text or "://" in text or "www." in text:
        text = ADDRESS.sub(" ", text)
    if text[:1] in "(（[" and text[-1:] in ")）]":
        text = text[1:-1]
    if "(" in text:
        text = re.sub(r"\s(?:and|und|et|y|en|og|och)\s*$", "", TOOK_PICTURES.sub(" ", text))
    if any(map(text.__contains__, "([（【")):
        text = BRACKETS.sub(lambda m: _keep_agency(m[1], aside), text)
    if OTHER_HAND.match(text):
        return {}
    if (behind := BAR_AGENCY.search(text)) and known(behind[1].strip()) == "wire":
        aside.append(behind[1].strip())
    if " en " in text:
        text = DUTCH_AND.sub(lambda m: " and " if is_given(m[1]) else m[0], text)
    if is_cjk(text):
        text = re.sub(CJK_TAIL, "", text)
    pieces = SPLIT.split(without_tail(_without_lead(WHERE.sub("", text))))
    for piece in pieces:
        if piece is not pieces[0] and (EDITING.match(piece) or OTHER_HAND.match(piece)):
            break
        name = clean_name(piece) if piece is pieces[0] or not _PLACE.match(piece) else None
        if name and name.casefold() in JUNIOR and found:
            if not name.casefold().startswith(("ph", "m", "e", "c", "r", "d")):  # "Jr." is part of a name, "PhD" is not
                last = next(reversed(found))
                found[last] += f", {name}"
        elif name:
            found.setdefault(name.casefold(), name)
    for name in aside:
        found.setdefault(name.casefold(), name)
    return found


def _keep_agency(inner: str, aside: list[str]) -> str:
    """ "(dpa)" behind a name is an author too; other brackets are remarks."""
    aside.extend(part for part in re.split(r"\s*[/,;]\s*|(?:avec|mit|with|con)\s", inner) if known(part) == "wire")
    return " "


def _without_lead(text: str) -> str:
    before = None
    while before != text:
        before = text
        text = text.lstrip(" :|-–—,.•·・/").rstrip(" :|-–—,•·")
        if lead := LEAD.match(_lowered(text)):
            text = text[lead.end() :]
        text = text.strip()
        if lead := GLUED_LEAD.match(text):
            text = text[lead.end() :]
    return text


def _lowered(text: str) -> str:
    """In lower case, letter by letter: a text that would grow, as one with "İ" does, stays as it is."""
    low = text.lower()
    return low if len(low) == len(text) else text


def _is_of_a_time(words: list[str]) -> bool:
    """The last word is a label ("updated"), or the day of the week in "Ann Lee on Mon"."""
    last = words[-1].casefold()
    return label_of_word(last) is not None or (
        len(words) > 3 and words[-2] in PARTICLES and is_weekday(last.strip("."))
    )


def _is_label(words: list[str]) -> bool:
    """ "Updated", "veröffentlicht am"; but Maja Novak bears a name that is a label elsewhere."""
    named = 1 < len(words) < 5 and words[0].istitle() and words[1][0].isupper() and is_given(words[0])
    return not named and label_of_word(words[0].casefold()) is not None


def without_tail(text: str) -> str:
    """Without the role, the date, the button behind the names."""
    tails = TAIL.search(_lowered(text)), TAIL_BEFORE_CAPITAL.search(text)
    starts = [tail.start() for tail in tails if tail]
    return (text[: min(starts)].rstrip() if starts else text) or text


@lru_cache(maxsize=1024)  # the rules ask it of the same few names and lines
def looks_personal(name: str) -> bool:
    """Two to four capitalized words without an organization's words: "Ann Lee", not "Politics" or "Chip News"."""
    words = name.split()
    if is_cjk(name) or not 2 <= len(words) <= 4 or any(map(str.isdigit, name)) or len(name) > 40:
        return False
    if words[0].isupper() and len(words[0]) > 2 and not name.isupper() and not _INITIALS.fullmatch(words[0]):
        return False  # "ACLU Speech Project"
    capital = all(w[0].isupper() or is_particle(w) for w in words)
    return capital and not is_organization(name) and not known(name) and not role_in(name)


def may_be_caseless_name(name: str) -> bool:
    """Whether a text in a script without capitals can be a name, where its place says that it is one: two to four words,
    or two to five characters of a script without spaces."""
    if any(map(str.isdigit, name)) or name in ROLES:
        return False
    if is_cjk(name):
        return 2 <= len(name) <= 5 and name.isalpha()
    words = name.split()
    return 2 <= len(words) <= 4 and len(name) <= 40 and all(unicodedata.category(word[0]) == "Lo" for word in words)


def _beside_house(name: str) -> str | None:
    """ "Ann Lee of the Harbor Herald": the person before whom she writes for."""
    head = _OF.split(name, maxsplit=1)[0]
    return head if head != name and looks_personal(head) and has_given_name(head) else None


def _beside_role(name: str) -> str | None:
    """ "Ann Lee Technology reporter", "ANN LEE Associated Press", "Reporter Ann Lee": the person before or behind."""
    words = name.split()
    for at in (2, 3):
        head = " ".join(words[:at])
        if not looks_personal(head):
            continue
        if _begins_role(words[at:], head.isupper()) and has_given_name(head):
            return head
        cased = (words[0].istitle() or head.isupper()) and not any(map(known, words[:at]))
        if at == 2 and cased and JOB.fullmatch(" ".join(words[at:])):  # whatever the given name
            return head
    role = PROFESSION_OF.match(name)
    behind = name[role.end() :].strip() if role else ""
    return behind if looks_personal(behind) and has_given_name(behind) else None


def _begins_role(words: list[str], upper: bool) -> bool:
    """Whether the words are a profession, an agency or an employer, told from a surname by their case."""
    if not words or words[0].casefold() in JUNIOR:
        return False
    text = " ".join(words)
    if PROFESSION_OF.match(text) or (words[0].casefold() in FIELDS and PROFESSION_OF.search(text)):
        return True
    other_case = text != text.upper() if upper else len(words[0]) > 1 and words[0].isupper()
    return other_case and (known(text) == "wire" or is_organization(text))


def has_given_name(name: str) -> bool:
    """Begins with a given name of the lexicon, in any case, or an initial; other scripts than Latin pass."""
    first = name.split()[0]
    initial = len(first.rstrip(".")) == 1 or _INITIALS.fullmatch(first) is not None
    return initial or is_given(first) or is_given(first.title()) or first[0] > "\u036f" or first in _VIETNAMESE


_VIETNAMESE = frozenset(  # family names, which stand first
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trịnh Đinh".split()
)


def clean_name(piece: str) -> str | None:
    """One name without marks around it; None for a role, a place of the page, a sentence."""
    name = _without_lead(piece).strip(" \t\"'“”„*:|-–—,•·.;<>()（）[]［］【】〔〕")
    if piece.rstrip().endswith(".") and re.search(r"\b[A-Z]$|\b(?:Jr|Sr)$", name):
        name += "."
    if name in ROLES:
        return None
    if is_cjk(name):
        return clean_cjk(name)
    words = name.split()
    while words and (words[-1] in PARTICLES or (len(words) > 1 and _is_of_a_time(words))):
        words.pop()
    name = " ".join(words) if len(words) < 3 else DEGREE.sub("", " ".join(words))
    if not words or _is_label(words) or ": " in name or LEGAL.search(name) or words[0] == "in":
        return None
    if (
        all(is_weekday(w.casefold().strip(".")) or month_number(w.casefold().strip("."), None) for w in words)
        and len(words) < 3
    ):
        return None if len(words) == 1 else name
    if len(words) > 2 and (person := _beside_house(name)):
        return person
    if not name or len(name) < 2 or len(words) > 6 or len(name) > 60 or name.casefold() in NOBODY:
        return None
    if NOBODYS.fullmatch(name):
        return None
    if "http" in name or "www." in name or any(c in name for c in "@„?!") or not any(c.isalpha() for c in name):
        return None
    if len(words) > 1 and SITE.fullmatch(words[-1]):
        words.pop()  # "Ann Lee Chips.example.com"
        name = " ".join(words)
    if sum(map(str.isdigit, name)) > (3 if len(words) == 1 else 0):
        return None
    if len(words) > 2 and not looks_personal(name) and (person := _beside_role(name)):
        return person
    if len(words) > 1 and (role := role_in(name)) and not (DESK.search(name) and role.start()):
        return None
    if len(words) == 1 and ROLE.fullmatch(name.lower()):
        return None
    lower = sum(w[0].islower() for w in words)
    return name if lower <= len(words) // 2 or len(words) == 1 else None
