"""Bylines told by the line above or below: a label in a block of its own, a name beside a date, a signature."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsspider.extract.bylineleads import A_PIECE, LABEL, LONGEST_LABEL, VERB, WORD, without_dates
from newsspider.extract.bylines import Byline
from newsspider.extract.bylinetext import is_foreign
from newsspider.extract.bylinewords import JOB_LINE, NEWS_JOB, OTHER_HAND, PROFESSION_LINE, ROLES
from newsspider.extract.credits.names import known
from newsspider.extract.dates import Hints, find_relative, find_timestamps
from newsspider.extract.dates.names import lone_label
from newsspider.extract.headline import Headline
from newsspider.extract.othercards import heads_other
from newsspider.extract.page import Page
from newsspider.extract.personnames import (
    byline_names,
    has_given_name,
    looks_personal,
    may_be_caseless_name,
    without_role,
)
from newsspider.extract.smallprint import in_italics
from newsspider.extract.timetext import near_headline
from newsspider.extract.titles import hostname

LONGEST_NAME = 60  # characters of a block that is a name, or a few
FARTHEST = 6  # blocks below the headline
_ABOUT = r"about the authors?|über (?:den autor|die autorin)|zu[mr] (?:autor|autorin|person)|à propos de l['’]auteur|sobre (?:el autor|la autora)"
# Of a text in lower case: with re.I every beginning would be tried at length.
_LABEL_ALONE = re.compile(rf"[\W_]*(?:(?:(?:{VERB}|{A_PIECE})\s+)?{WORD}|{LABEL}(?:\(\w{{1,2}}\))?|{_ABOUT})\s?[:：]?")
_BUTTON = re.compile(r"(?<=[a-zß-ÿ])\s?(?:Follow|Folgen|Seguir|Suivre)$")
_BUTTON_ENDS = ("Follow", "Folgen", "Seguir", "Suivre")
_PARTICLE = re.compile(r"(?:am|on|le|el|il|den|·|•|\||-|–)", re.I)  # "am" in a block of its own, between name and date


def neighbor_bylines(page: Page, headline: Headline, hints: Hints) -> Iterator[Byline]:
    """Names near the headline whose neighbor says that they are the author's."""
    home = headline.around
    blocks = [(d, b) for d, b in near_headline(page, headline) if -3 <= d <= FARTHEST + 2]
    for index, (distance, block) in enumerate(blocks):
        if not -2 < distance <= FARTHEST or distance == 0 or len(block.text) > LONGEST_NAME:
            continue
        before = blocks[index - 1][1].text if index else ""
        after = [b.text for _, b in blocks[index + 1 : index + 3]]
        found = _told_by_neighbors(block.text, before, after, hints)
        if found and not is_foreign(block, home, "lead"):
            source, names, trust = found
            yield Byline(source, names, block.text, trust - 0.01 * abs(distance))


def _told_by_neighbors(
    text: str, before: str, after: list[str], hints: Hints
) -> tuple[str, tuple[str, ...], float] | None:
    if len(before) <= LONGEST_LABEL and ":" not in text and _LABEL_ALONE.fullmatch(before.lower()):
        names = tuple(byline_names(without_dates(text, hints)))
        return ("label above", names, 0.9) if names else None
    name = _BUTTON.sub("", text) if text.endswith(_BUTTON_ENDS) else text
    if after and may_be_caseless_name(name) and after[0] in ROLES:
        return "name above a profession", (name,), 0.64
    if not looks_personal(name) or byline_names(name) != [name]:
        return _several(name, before, after, hints)
    if name != text:
        return "name with a button", (name,), 0.66
    if after and _PARTICLE.fullmatch(after[0]):
        after = after[1:]
    told = has_given_name(name) or (after and (NEWS_JOB.search(after[0]) or JOB_LINE.fullmatch(after[0])))
    if after and told and (PROFESSION_LINE.fullmatch(after[0]) or JOB_LINE.fullmatch(after[0])):
        return "name above a profession", (name,), 0.64
    if has_given_name(name) and any(_tells_when(line, hints) for line in (before, *after[:1])):
        return "name beside a date", (name,), 0.62
    return None


def _several(text: str, before: str, after: list[str], hints: Hints) -> tuple[str, tuple[str, ...], float] | None:
    """ "Ann Lee, Bo Cole" right above or below the date, and nothing else."""
    if not has_given_name(text):  # first, as it is of few lines
        return None
    hand = OTHER_HAND.search(text)  # "Ann Lee, Photos by Bo Cole"
    text = text[: hand.start()].rstrip(" ,|") if hand else text
    names = byline_names(text) if "," in text or hand or len(text.split()) > 4 else []
    if not names or not text.startswith(names[0]) or not all(map(looks_personal, names)):
        return None
    if sum(map(len, names)) < len(text) - 5 * (len(names) - 1):  # ", " and " and "
        return None
    if any(_tells_when(line, hints) for line in (before, *after[:1])):
        return "name beside a date", tuple(names), 0.62
    return None


_SIGNED = re.compile(r"(?:[-–—]\s?(?=[A-ZÀ-Þ])(.{5,60})|\(([^()]{5,40})\))")
_OWNED = re.compile(
    r"(?:©|\(c\)|copyright)[\s©,]*(?:(?:19|20)\d\d[\s–—-]*){0,2}(?:by |von )?"
    r"([^\W\d_][\w'’.-]+(?: [^\W\d_]\.)? [^\W\d_][\w'’-]+)(?=\.? all\b|\.? alle\b|[.,]?$|\s?[|•·–.,])",
    re.I,
)
_PICTURE_WORDS = re.compile(r"foto|photo|bild|image|figcaption|caption", re.I)
_TAGLINE = re.compile(r"\s[|–—-]\s")
_DEGREES = re.compile(r"^(?:(?:Dr|Prof|Dipl|Mag|Ing)\.\s*)+")
LINE = 200  # characters of a line of the foot
FOOT = 40  # blocks at the end of a page that are its foot


def signed_bylines(page: Page, headline: Headline) -> Iterator[Byline]:
    """Below the story: "– Ann Lee", and as the last resort the person to whom a personal site belongs."""
    start = (headline.order or 0) + 1
    before = ""
    for block in page.blocks[start : start + 300]:
        lead, before = before, block.text
        if len(block.text) > LONGEST_NAME:
            continue
        if len(lead) > LINE // 2 and looks_personal(block.text) and has_given_name(block.text) and in_italics(block):
            yield Byline("signature", (block.text,), block.text, 0.5)
            return
        match = _SIGNED.fullmatch(block.text) if block.text[:1] in "-–—(" and not block.links else None
        if not match and (len(lead) > LONGEST_LABEL or ":" in block.text or not _LABEL_ALONE.fullmatch(lead.lower())):
            continue
        text = without_role(match[1] or match[2]) if match else block.text
        if match and match[2] and not has_given_name(text):
            continue
        if names := [n for n in byline_names(text) if looks_personal(n)]:
            yield Byline("signature" if match else "label above, below the story", tuple(names), block.text, 0.5)
            return
    for block in page.blocks[start:][-FOOT:]:
        match = _OWNED.search(block.text) if len(block.text) < LINE else None
        if match and not _PICTURE_WORDS.search(block.text) and _is_owner(match[1], page, headline):
            yield Byline("owner of the site", (match[1],), block.text, 0.38)
            return
    site = page.structured.first_meta("og:site_name") or ""
    name = _DEGREES.sub("", _TAGLINE.split(site)[0])
    if (
        len(name.split()) == 2
        and looks_personal(name)
        and has_given_name(name)
        and _letters(name) in _letters(hostname(page.url))
    ):
        yield Byline("owner of the site", (name,), site, 0.38)


_BOX = frozenset("author authors autor autorin auteur autore verfasser".split())
_OTHERS = frozenset(
    "comment comments reply related teaser teasers widget team list breadcrumb breadcrumbs nav menu".split()
)
MOST_BOXED = 3  # people in boxes; more are the staff, or whoever wrote the articles below


def boxed_bylines(page: Page, headline: Headline) -> Iterator[Byline]:
    """Where nobody is named elsewhere: the name alone in a box about the author below the story."""
    start = (headline.order or 0) + 1
    found: dict[str, str] = {}
    for block in page.blocks[start:]:
        text = block.text
        if len(text) > LONGEST_LABEL or " " not in text or not block.container.named(_BOX, 4):
            continue
        if looks_personal(text) and has_given_name(text) and not block.container.named(_OTHERS, 8):
            found.setdefault(text.casefold(), text)
    if 0 < len(found) <= MOST_BOXED:
        yield Byline("box about the author", tuple(found.values()), "; ".join(found.values()), 0.42)


_DATELINE = re.compile(r"^[^()]{2,50}\(([^()]{2,30})\)\s*(?:--?|[—–:])\s")  # "HARBOR CITY, Calif. (AP) — "
_INITIALED = re.compile(r"[(\[]([^()\[\]]{2,30})[)\]]\W{0,2}$")  # "… said the mayor. (dpa)"
_AND = re.compile(r"\s*[/,]\s*|\s(?:mit|und|and|with|con|avec)\s")
PARAGRAPH = 60  # characters of the shortest paragraph that opens or closes a story
# "Quelle: harbor.example, abc/dpa" below the last paragraph
_SOURCES = re.compile(r"(?:quellen?|sources?|fuente|fonte|bron|kilde|källa)\s?:\s*([^:|]{3,60})", re.I)
_ITEM = re.compile(r"\s*[/,;]\s*|\s(?:und|and|y|et|e|en|og|och)\s")


def _sources_below(page: Page, headline: Headline, index: int) -> tuple[str, ...]:
    """Agencies of a line of sources that ends the story: no paragraph follows it."""
    block = page.blocks[index]
    if len(block.text) > LINE // 2 or not (match := _SOURCES.fullmatch(block.text)):
        return ()
    names = tuple(n for n in _ITEM.split(match[1]) if known(n) == "wire")
    ended = all(len(b.text) < 2 * PARAGRAPH for b in page.blocks[index + 1 : index + 4])
    return names if ended and not is_foreign(block, headline.around, "class") else ()


def agency_bylines(page: Page, headline: Headline) -> Iterator[Byline]:
    """Where nobody is named: the agency of the dateline, or in brackets behind the last words."""
    start = (headline.order or 0) + 1
    home = headline.around
    for index, block in enumerate(page.blocks[start : start + 150], start):
        if heads_other(page.blocks[index - 1]):
            continue
        if agencies := _sources_below(page, headline, index):
            yield Byline("source below the story", agencies, block.text, 0.46)
            return
        if len(block.text) < PARAGRAPH or block.text[0] == "(":
            continue
        match = _DATELINE.match(block.text) or _INITIALED.search(block.text[-LONGEST_LABEL:])
        names = [n for n in _AND.split(match[1]) if known(n) == "wire"] if match else []
        if match and names and not _PICTURE_WORDS.search(match[1]) and not is_foreign(block, home, "class"):
            yield Byline("agency of the dateline", tuple(names), match[0], 0.39)
            return


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalpha())


def _is_owner(name: str, page: Page, headline: Headline) -> bool:
    """A person whom title, headline or host name too: a site of one's own; a paper's name can look like one."""
    titles = re.findall(r"\w+", f"{page.title} {headline.text}".casefold())
    host = hostname(page.url)
    first, last = name.casefold().split()[0], name.casefold().split()[-1]
    person = looks_personal(name.title() if name.isupper() else name) and has_given_name(name)
    return person and (first in titles or last in host)


_READS = re.compile(r"\W*\b\d{1,3}[ -]?min(?:ute)?n?s?\b.{0,12}$", re.I)  # "· 5 min read", "| 4 Minuten Lesezeit"


def _tells_when(line: str, hints: Hints) -> bool:
    """A date, the label of one in the next cell, "2 hours ago", how long the story reads."""
    if len(line) > LONGEST_LABEL:
        return _is_date(line, hints)
    return bool(
        _READS.fullmatch(line)
        or _is_date(line, hints)
        or lone_label(line)
        or (hints.fetched_at and find_relative(line, hints))
    )


def _is_date(line: str, hints: Hints) -> bool:
    """A line that is a date with its clock, and nothing else but how long the story reads."""
    line = _READS.sub("", line)
    if len(line) > LONGEST_NAME or not any(map(str.isdigit, line)):
        return False
    readings = find_timestamps(line, hints)
    return bool(readings) and sum(r.end - r.start for r in readings) > 0.6 * len(line)
