"""A credit as printed -> creators, agencies, license and kind."""

from __future__ import annotations

import re
from functools import lru_cache

from newsspider.extract.cjknames import is_cjk
from newsspider.extract.credits.caption import split_caption, visible
from newsspider.extract.credits.kinds import COMMISSIONED, EDGES, SEPARATOR, kind_of
from newsspider.extract.credits.labeled import labels_in, license_in
from newsspider.extract.credits.labels import (
    COPYRIGHT_YEAR,
    GLUED_LABEL,
    LABEL,
    LICENSE,
    LICENSED,
    MADE,
    MADE_LINKS,
    NOISE,
    RIGHTS,
    SUPPLIED_BY,
)
from newsspider.extract.credits.names import canonical, is_hangul_house, is_house, is_organization, known
from newsspider.extract.credits.onename import HOUSE, SLASH, clean
from newsspider.extract.credits.refusals import is_clause, is_phrase, is_refused
from newsspider.extract.quotes.language import is_given
from newsspider.items import Credit

MAX_CREDIT = 600  # characters; what is longer is a text, not a credit
_LIST = re.compile(
    r",\s+(?!(?:Inc|Ltd|LLC|Jr|Sr|Corp|Co|S\.A|GmbH|AG)\b)(?:(?:and|und|et|y|e)\s+(?=[A-ZÀ-Þ]))?|(?<!-)\s+(?:and|und|et|y|og|och|e|i)\s+(?=[A-ZÀ-Þ])"
)
_VIA = re.compile(r",?\s+(?:via|vía|through|über|on|auf|en|sur|/)\s+(?=\S)", re.I)
_HANGUL_NAME = r"[가-힣]{2,4}(?<!뉴스)(?<!신문)(?<!일보)(?<!통신)(?<!캠프)"
# "1 Ann Lee/Lake Press, 2 Bo Cole": by their numbers in the story
_NUMBERED = re.compile(r"(?:^|[,;/|]\s*)(\d{1,2})[.:)]?\s+(?=[^\W\d_])")
_AND_LETTERS = re.compile(r"\b(\w{3,})\s&\s(?!\1\b)(?=[A-Z]{3,5}\b)")
_LETTERS_FIRST = re.compile(r"([A-Z]{3,6})[–—](?=[A-Z]\.\s?[A-Z])")  # "ESA–D. Lee"
_FROM = (" da ", " de ", " från ", " fra ", " dari ", " z ", " auf ")  # "Ann Lee da Pixabay"
# 「新しい橋＝3月4日、港町で山田花子撮影」: behind the mark the day, the place, and who took it
_TAKEN = re.compile(
    r"[＝=](?:[^＝=。（(]{0,40}[、，で])?([^、，＝=。（(\s]{2,20})撮影$|[（(]([^、，＝=。（()）\s]{2,20})撮影[）)]$"
)
_PATH = re.compile(r"\bwww\.[\w.-]+/[\w/.-]*")
_AFTER_HOUSE = re.compile(r"(?<![^\s/|,(])([^\W\d_][^/|:;,()]{1,30}):\s+(?=[A-ZÀ-Þ])")
_LINK = re.compile(r"\(?https?://\S+|\S+@\S+\.\w+|\b(?:Tel|Fon|Phone|Telefon)\.?:?\s?\+?\d[\d /()-]{3,20}")
_POSTED_BY = re.compile(r"^(\S{1,20}) by (?:u/)?(?=\S)")
_REPORTER = r"(?<=[\u4e00-\u9fff])(?:记者|記者|通讯员)\s*(?=[\u4e00-\u9fff])|^(?:记者|記者)\s*(?=[\u4e00-\u9fff])"
_PLATFORM = re.compile(
    r"^(?:screen ?shots?\s+)?((?:Instagram|Facebook|Twitter|YouTube|TikTok|Flickr|Telegram)\b)\s*(?=[@A-Z]|$)", re.I
)
# "Clockwise from top left:", "(right)"
_POSITIONS = re.compile(
    r"\b(?:(?:große[srn]?|kleine[srn]?|main|inset) )?(?:(?:foto|bild|photo|picture|image)s? )?(?:clockwise,? )?(?:from )?(?:top |bottom |upper |lower |far )?(?:left|right|top|bottom|above|below|links|rechts|oben|unten)(?: to (?:right|bottom))?\s*:\s",
    re.I,
)
_SIGN = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?=[^/|]*\b(?:19|20)\d\d\b)", re.I
)  # "© Lake Press 2026. All rights reserved."
_BRACKETS = re.compile(r"[(\[（【]([^()\[\]（）【】]{0,200})[)\]）】]")
# A sentence: a verb of running text and no label. Credits hold names.
_SENTENCE = re.compile(
    r"(?<![.\w])(?:is|are|was|were|has|have|will|can|subscribe|follow|click|read|sign up|contact|terms|privacy|cookies?|newsletter|"
    r"wird|werden|wurde|ist|sind|est|sont|está|son)\b",
    re.I,
)


def parse_credit(text: str) -> Credit:
    """Creators, agencies, license and kind of a credit as printed; all empty for boilerplate and for no credit.

    A caption before the credit is cut off first. Names stay as printed; only the AP's many forms become "AP".
    A license is given only when the text states one. Never raises.
    """
    found = _parsed(text[: 4 * MAX_CREDIT])
    return Credit(list(found.creators), list(found.agencies), found.license, found.kind)


@lru_cache(maxsize=512)  # a page's captions are asked about by several rules
def _parsed(text: str) -> Credit:
    text = " ".join(NOISE.sub(" ", visible(text)).split())
    if not text or _is_boilerplate(text):
        return Credit()
    if text.endswith(("撮影", "撮影）", "撮影)")) and (taken := _TAKEN.search(text)):
        text = f"撮影：{taken[taken.lastindex or 0]}"
    caption, printed = split_caption(text)
    told = text if printed is None else LABEL.sub("", printed, count=1)
    if is_refused(told) or (printed is not None and is_clause(told)):
        return Credit()
    if printed is None and (caption is None or not (_reads_like_names(caption) or SUPPLIED_BY.search(caption))):
        return Credit()
    credit = (printed or text)[:MAX_CREDIT]
    found = license_in(credit) or LICENSE.match(text)  # "CC BY 4.0 Photo: Ann Lee"
    license_ = _license(found.group()) if found else None
    bare = RIGHTS.sub(" ", COPYRIGHT_YEAR.sub(" / ", LICENSE.sub(" / ", credit)))
    creators, agencies = _names(bare)
    kind = kind_of(text if caption is None else credit, creators, agencies)
    if not (creators or agencies or license_ or kind in ("ai", "screenshot", "handout")):
        return Credit()
    return Credit(creators, agencies, license_, kind)


def _license(printed: str) -> str:
    return re.sub(r"^Lizenz:?\s*|(?<=\d)\s+[a-z]{2}$", "", printed.strip("() "), flags=re.I)


def _is_boilerplate(text: str) -> bool:
    """A footer's notice: "© 2026 Example Media. All rights reserved." """
    notice = COPYRIGHT_YEAR.match(text) or RIGHTS.match(text) or (_SIGN.match(text) if RIGHTS.search(text) else None)
    if not notice:
        return False
    rest = RIGHTS.sub("", text[notice.end() :]).strip(EDGES)
    if (first := rest.partition("/")[0]) != rest and 2 <= len(first.split()) <= 3 and not is_organization(first):
        return False  # "© 2024 Ann Lee / Lake Press"
    if 2 <= len(rest.split()) <= 3 and not is_organization(rest) and not RIGHTS.search(text):
        return False  # "© 2024 Ann Lee"
    return not any(known(part) in ("wire", "stock") for part in SEPARATOR.split(rest))


def _reads_like_names(text: str) -> bool:
    """No label, no agency: a credit only when short and made of names ("Ann Lee for Lake Reader")."""
    words = text.split()
    return len(words) <= 8 and not _SENTENCE.search(text) and text[-1] not in "?!…" and not is_phrase(text)


def _names(text: str) -> tuple[list[str], list[str]]:
    """Persons and agencies in printed order, doubled ones once."""
    creators: list[str] = []
    agencies: list[str] = []
    for segment, labeled, by in _segments(text):
        parts = _parts(segment)
        supplied = any(known(p) for p in parts) or len(parts) > 1
        for at, part in enumerate(parts):
            kind = known(part)
            if kind == "collection" and any(known(p) in ("stock", "wire") for p in parts):
                continue
            if kind is None and 0 < at == len(parts) - 2 and "|" in segment and known(parts[-1]) == "stock":
                continue  # "Ann Lee | Moment Open | Getty Images": a collection that no list has
            house, part = part.startswith(HOUSE), part.removeprefix(HOUSE)
            house = house or _is_acronym_beside(part, at, parts) or (at == 1 and _is_house_behind(parts, segment))
            house = house or (at == 1 and _is_house_before_wire(parts, segment))
            person = (
                kind is None
                and not house
                and (
                    (is_cjk(part) and re.fullmatch(_HANGUL_NAME, part) and not is_hangul_house(part))
                    or not is_organization(part, labeled=labeled, by=by and (at == 0 or "," in segment))
                    or (supplied and _is_handle(part, parts, at))
                )
            )
            _add(creators if person else agencies, canonical(part))
    agencies = [a for a in agencies if a.casefold() not in {c.casefold() for c in creators}]
    return creators, agencies


_HOUSE_WORD = re.compile(r"(?:archiv|archief|museum|verlag|agentur|institut|stiftung|bibliothek|universität)$", re.I)


def _is_person(names: list[str]) -> bool:
    return bool(names) and " " in names[0] and known(names[0]) is None and not is_organization(names[0])


def _is_acronym_beside(part: str, at: int, parts: list[str]) -> bool:
    """ "LP / Ann Lee", "ANN LEE, BT": the paper's letters before or behind the name of one of its people."""
    if not (len(part) <= 3 and part.isupper()):
        return False
    return _is_person(parts[1:2]) if at == 0 else at == len(parts) - 1 and _is_person(parts[at - 1 : at])


def _is_house_behind(parts: list[str], segment: str) -> bool:
    """ "Ann Lee/Lake Frame": behind one person's slash stands for whom the picture was taken, unless a given name or an
    initial begins it."""
    if len(parts) != 2 or segment.count("/") != 1 or "," in segment or not _is_person(parts[:1]):
        return False
    first, behind = parts[0].split()[0], parts[1].split()
    if len(behind) > 1 and (behind[0].title() in _ARTICLES or behind[0] in ("de", "het", "la", "el")):
        return True  # "Ann Lee/Le Port", "Ann Lee / de Haven": no given name is an article
    if not is_given(first.title()) or len(behind) < 2 or behind[0][:1].islower():
        return False
    return len(behind[0]) > 2 and not any(map(is_given, behind[0].title().split("-")))


_ARTICLES = frozenset("Le La Les Los Las El Il Het Die Der Das The".split())
_PASSED_ON = re.compile(r"/[^/]{2,40}\svia\s[^/]{2,30}")


def _is_house_before_wire(parts: list[str], segment: str) -> bool:
    """ "Ann Lee/Bay Standard via AP": the paper whose picture a news service passes on."""
    passed = len(parts) == 3 and known(parts[2]) == "wire" and _PASSED_ON.search(segment) is not None
    return passed and _is_person(parts[:1]) and not is_given(parts[1].split()[0].title())


def _is_handle(name: str, parts: list[str], at: int) -> bool:
    """One word beside a picture library or platform is a user there: "designer491 / Getty Images"."""
    from_library = any(known(p) in ("stock", "platform") for p in parts[1:] if at == 0) or (
        at == len(parts) - 1 == 1
        and (known(parts[0]) == "stock" or (known(parts[0]) == "platform" and name[0].islower()))
    )
    acronym = name.isupper() and len(name) <= 5
    return (
        from_library
        and " " not in name
        and "." not in name
        and not acronym
        and not _HOUSE_WORD.search(name)
        and not any(known(p) == "wire" for p in parts)
    )


def _segments(text: str) -> list[tuple[str, bool, bool]]:
    """The stretches between labels, whether one stands before it, and whether that says "by"."""
    text = _POSITIONS.sub(" ; ", GLUED_LABEL.sub(" ; ", text))
    found: list[tuple[str, bool, bool]] = []
    start, labeled, by = 0, False, False
    for label in [*labels_in(text), None]:
        piece = text[start : label.start() if label else len(text)]
        if piece.strip(EDGES):
            found.append((piece, labeled, by))
        if label:
            start, labeled, by = (
                label.end(),
                True,
                label.group().casefold().rstrip().endswith((" by", " von", " par", " por")),
            )
    return found


def _parts(segment: str) -> list[str]:
    """The names of one stretch, in order; what stands in brackets comes after what it follows."""
    opened: list[str] = []
    inner: list[str] = []
    if segment[0] == "1" and [m[1] for m in _NUMBERED.finditer(segment)][:2] == ["1", "2"]:
        segment = _NUMBERED.sub(" ; ", segment)
    if supplied := SUPPLIED_BY.search(segment):
        segment = supplied[1] or supplied[2] or supplied[3]
    if licensed := LICENSED.match(segment.strip()):
        segment = licensed[1]
    if MADE.search(segment):
        segment = re.sub(MADE_LINKS, " / ", segment)
    outside = _BRACKETS.sub(lambda m: opened.append(m.group(1)) or " / ", segment)  # type: ignore[func-returns-value]
    for piece in opened:
        if _names_in_brackets(piece, bool(outside.strip(EDGES))):
            inner.append(piece)
    found: list[str] = []
    for piece in [outside, *inner]:
        piece = COMMISSIONED.sub(f" / {HOUSE}", _VIA.sub(" / ", _LINK.sub(" / ", piece)))
        piece = _AFTER_HOUSE.sub(lambda m: f"{m[1]} / " if is_house(m[1]) else m[0], piece)
        piece = _PLATFORM.sub(r"\1 / ", piece.strip())
        piece = _POSTED_BY.sub(lambda m: f"{m[1]} / " if known(m[1]) else m[0], piece)
        if is_cjk(piece):
            piece = re.sub(_REPORTER, " / ", piece)
            piece = re.sub(
                r"^([가-힣]{2,8})\s(?!(?:선임|인턴|전문|수습|객원|사진)기자)(?=[가-힣]{2,4}\s?기자$)",
                rf"{HOUSE}\1 / ",
                piece,
            )  # "항구일보 김하나 기자"
        piece = _PATH.sub(lambda m: m[0].replace("/", SLASH), piece)
        for part in SEPARATOR.split(piece):
            for name in _LIST.split(_agency_behind(part)) if not known(part.strip(EDGES)) else [part]:
                if cleaned := clean(name):
                    found.append(cleaned)
    return found


def _agency_behind(part: str) -> str:
    """ "Ann Lee. AFP", "jojo from Pixabay", "Ann Lee I Shutterstock", "Ann Lee-Imagn Images", "Ann Lee—AP": a comma would do, where
    a house is known; and before a body's letters: "Hubble & ESO"."""
    part = _AND_LETTERS.sub(r"\1, ", part)
    if (letters := _LETTERS_FIRST.match(part)) is not None:
        return f"{letters[1]}, {part[letters.end() :]}"
    for mark in (". ", " from ", " I ", "—", "–", "-", *_FROM):
        head, found, tail = part.rpartition(mark)
        if found and (known(tail.strip(EDGES)) or (mark == ". " and known(head.strip(EDGES)))):
            return f"{head}, {tail}"
        if mark == "-" and found and known(head) and any(map(str.isdigit, tail)):
            return head  # "视觉中国-VCG111": the picture's number
    words = part.split()
    return ", ".join(words) if 1 < len(words) < 4 and all(map(known, words)) else part  # "로이터 연합뉴스"


def _names_in_brackets(piece: str, beside: bool) -> bool:
    """Brackets beside a name hold its agency, or a remark ("at a meeting in 2022")."""
    if not beside:
        return True
    names = [n.strip(EDGES) for n in SEPARATOR.split(_VIA.sub(" / ", piece))]
    return any(known(n) for n in names) or (
        len(names) == 1
        and len(piece.split()) <= 3
        and not any(map(str.isdigit, piece))
        and (piece[:1].isupper() or re.search(r"[摄攝影]$", piece) is not None)
        and not piece.endswith(".")
    )


def _add(names: list[str], name: str) -> None:
    folded = name.casefold()
    if not any(folded == n.casefold() for n in names):
        names.append(name)
