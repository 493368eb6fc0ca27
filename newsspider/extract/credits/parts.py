"""A credit as printed -> creators, agencies, license and kind."""

from __future__ import annotations

import re

from newsspider.extract.credits.caption import INVISIBLE, split_caption
from newsspider.extract.credits.kinds import COMMISSIONED, EDGES, SEPARATOR, kind_of
from newsspider.extract.credits.labeled import labels_in
from newsspider.extract.credits.labels import (
    COPYRIGHT_YEAR,
    GLUED_LABEL,
    LABEL,
    LICENSE,
    MADE,
    MADE_LINKS,
    NOISE,
    RIGHTS,
    SUFFIX_LABEL,
    SUPPLIED_BY,
)
from newsspider.extract.credits.namelist import POSITION
from newsspider.extract.credits.names import canonical, is_house, is_organization, known
from newsspider.extract.credits.refusals import is_refused, is_time
from newsspider.items import Credit

MAX_CREDIT = 600  # characters; what is longer is a text, not a credit
MAX_NAME_WORDS = 6
_LIST = re.compile(
    r",\s+(?!(?:Inc|Ltd|LLC|Jr|Sr|Corp|Co|S\.A|GmbH|AG)\b)(?:(?:and|und|et|y|e)\s+(?=[A-ZÀ-Þ]))?|(?<!-)\s+(?:and|und|et|y|og|och|e|i)\s+(?=[A-ZÀ-Þ])"
)
_VIA = re.compile(r",?\s+(?:via|vía|through|über|on|auf|en|sur|/)\s+(?=\S)", re.I)
_HANGUL_NAME = re.compile(r"[가-힣]{2,4}(?<!뉴스)(?<!신문)(?<!일보)(?<!통신)(?<!캠프)")
_HOUSE = "\ufdd0"  # put before a name that what stands before it says is a house's: "for Lake Reader"
_SLASH = "\ufdd1"  # stands for a slash within an address
_PATH = re.compile(r"\bwww\.[\w.-]+/[\w/.-]*")
_AFTER_HOUSE = re.compile(r"(?<![^\s/|,(])([^\W\d_][^/|:;,()]{1,30}):\s+(?=[A-ZÀ-Þ])")
_LINK = re.compile(r"\(?https?://\S+|\S+@\S+\.\w+")
_POSTED_BY = re.compile(r"^(\S{1,20}) by (?:u/)?(?=\S)")
_REPORTER = re.compile(
    r"(?<=[\u4e00-\u9fff])(?:记者|記者|通讯员)\s*(?=[\u4e00-\u9fff])|^(?:记者|記者)\s*(?=[\u4e00-\u9fff])"
)
_ARTICLE = re.compile(r"(?:der|die|das|den|dem|des|une?|les)\s")
_PLATFORM = re.compile(
    r"^(?:screen ?shots?\s+)?((?:Instagram|Facebook|Twitter|YouTube|TikTok|Flickr|Telegram)\b)\s*(?=[@A-Z]|$)", re.I
)
_TAILS = re.compile(
    r"\s*(?:선임|인턴|전문)?기자$|\s*제공$|(?<=[\u4e00-\u9fff])[／/]?(?:摄影?|攝影?|撮影|提供)$|,?\s+\((?:left|right|center|l|r|li|re)\.?\)$"
)
_BRACKETS = re.compile(r"[(\[（【]([^()\[\]（）【】]{0,200})[)\]）】]")
_LEAD = re.compile(
    r"^(?:by|and|und|von|par|por|di|da|door|av|af|from|via|courtesy(?: of)?|credits?(?: to)?|image|photos?|photograph(?:er)?|the author|"
    r"provided by|supplied by|supplied(?=:)|special (?:to|for)(?: the)?|foto|fot\.|beeld|gambar|bild|fotoilustraci[oó]n(?:es)? de|illustration|©|\(c\)|copyright|source|quelle|archivo)\s*:?\s+(?=\S)",
    re.I,
)
_EMPTY = frozenset(
    "image images photo photos picture credit credits source file handout supplied provided privat private zvg stock "
    "courtesy copyright screenshot screenshots montage archiv archive pr promo na n/a none unknown illustration foto "
    "bild author staff the reproduction pool symbolbild symbolfoto ki ai str stf stringer contributor left right center centre "
    "top bottom above below inset links rechts oben unten l r vídeo video reprodução divulgação cedida cedidas gentileza dr "
    "particular agencije agencie agencias agences agenzie close enlarge ausschnitt here".split()
) | {"supplied image", "file photo", "stock photo", "stock image", "no credit", "handout photo", "image supplied"}
# A sentence: a verb of running text and no label. Credits hold names.
_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|has|have|will|can|subscribe|follow|click|read|sign up|contact|terms|privacy|cookies?|newsletter|"
    r"wird|werden|wurde|ist|sind|est|sont|está|son)\b",
    re.I,
)


def parse_credit(text: str) -> Credit:
    """Creators, agencies, license and kind of a credit as printed; all empty for boilerplate and for no credit.

    A caption before the credit is cut off first. Names stay as printed; only the AP's many forms become "AP".
    A license is given only when the text states one. Never raises.
    """
    text = " ".join(NOISE.sub(" ", text[: 4 * MAX_CREDIT].translate(INVISIBLE)).split())
    if not text or _is_boilerplate(text):
        return Credit()
    caption, printed = split_caption(text)
    if is_refused(text if printed is None else LABEL.sub("", printed, count=1)):
        return Credit()
    if printed is None and (caption is None or not (_reads_like_names(caption) or SUPPLIED_BY.search(caption))):
        return Credit()
    credit = (printed or text)[:MAX_CREDIT]
    found = LICENSE.search(credit) or LICENSE.match(text)  # "CC BY 4.0 Photo: Ann Lee"
    license_ = _license(found.group()) if found else None
    bare = RIGHTS.sub(" ", COPYRIGHT_YEAR.sub(" / ", LICENSE.sub(" / ", credit)))
    creators, agencies = _names(bare)
    kind = kind_of(text if caption is None else credit, creators, agencies)
    if not (creators or agencies or license_ or kind in ("ai", "screenshot", "handout")):
        return Credit()
    return Credit(creators, agencies, license_, kind)


def _license(printed: str) -> str:
    return re.sub(r"^Lizenz:?\s*", "", printed.strip("() "), flags=re.I)


def _is_boilerplate(text: str) -> bool:
    """A footer's notice: "© 2026 Example Media. All rights reserved." """
    notice = COPYRIGHT_YEAR.match(text) or RIGHTS.match(text)
    if not notice:
        return False
    rest = RIGHTS.sub("", text[notice.end() :]).strip(EDGES)
    if 2 <= len(rest.split()) <= 3 and not is_organization(rest) and not RIGHTS.search(text):
        return False  # "© 2024 Ann Lee"
    return not any(known(part) in ("wire", "stock") for part in SEPARATOR.split(rest))


def _reads_like_names(text: str) -> bool:
    """No label, no agency: a credit only when short and made of names ("Tara Atkinson for Rest of World")."""
    return len(text.split()) <= 8 and not _SENTENCE.search(text) and not text.rstrip().endswith(("?", "!"))


def _names(text: str) -> tuple[list[str], list[str]]:
    """Persons and agencies in printed order, doubled ones once."""
    creators: list[str] = []
    agencies: list[str] = []
    for segment, by in _segments(text):
        labeled = segment != text
        parts = _parts(segment)
        supplied = any(known(p) for p in parts) or len(parts) > 1
        for at, part in enumerate(parts):
            kind = known(part)
            if kind == "collection" and any(known(p) in ("stock", "wire") for p in parts):
                continue
            house, part = part.startswith(_HOUSE), part.removeprefix(_HOUSE)
            person = (
                kind is None
                and not house
                and (
                    _HANGUL_NAME.fullmatch(part)
                    or not is_organization(part, labeled=labeled, by=by and (at == 0 or "," in segment))
                    or (supplied and _is_handle(part, parts, at))
                )
            )
            _add(creators if person else agencies, canonical(part))
    agencies = [a for a in agencies if a.casefold() not in {c.casefold() for c in creators}]
    return creators, agencies


def _is_handle(name: str, parts: list[str], at: int) -> bool:
    """One word beside a picture library or platform is a user there: "designer491 / Getty Images"."""
    from_library = any(known(p) in ("stock", "platform") for p in parts[1:] if at == 0) or (
        at == len(parts) - 1 == 1 and known(parts[0]) == "stock"
    )
    acronym = name.isupper() and len(name) <= 5
    return (
        from_library
        and " " not in name
        and "." not in name
        and not acronym
        and not any(known(p) == "wire" for p in parts)
    )


def _segments(text: str) -> list[tuple[str, bool]]:
    """The stretches between labels, and whether the label says "by"."""
    text = GLUED_LABEL.sub(" ; ", text)
    found: list[tuple[str, bool]] = []
    start, by = 0, False
    for label in [*labels_in(text), None]:
        piece = text[start : label.start() if label else len(text)]
        if piece.strip(EDGES):
            found.append((piece, by))
        if label:
            start, by = label.end(), label.group().casefold().rstrip().endswith((" by", " von", " par", " por"))
    return found


def _parts(segment: str) -> list[str]:
    """The names of one stretch, in order; what stands in brackets comes after what it follows."""
    opened: list[str] = []
    inner: list[str] = []
    if supplied := SUPPLIED_BY.search(segment):
        segment = supplied[1] or supplied[2]
    if MADE.search(segment):
        segment = MADE_LINKS.sub(" / ", segment)
    outside = _BRACKETS.sub(lambda m: opened.append(m.group(1)) or " / ", segment)  # type: ignore[func-returns-value]
    for piece in opened:
        if _names_in_brackets(piece, bool(outside.strip(EDGES))):
            inner.append(piece)
    found: list[str] = []
    for piece in [outside, *inner]:
        piece = COMMISSIONED.sub(f" / {_HOUSE}", _VIA.sub(" / ", _LINK.sub(" / ", piece)))
        piece = _AFTER_HOUSE.sub(lambda m: f"{m[1]} / " if is_house(m[1]) else m[0], piece)
        piece = _PLATFORM.sub(r"\1 / ", piece.strip())
        piece = _REPORTER.sub(" / ", _POSTED_BY.sub(lambda m: f"{m[1]} / " if known(m[1]) else m[0], piece))
        piece = _PATH.sub(lambda m: m[0].replace("/", _SLASH), piece)
        for part in SEPARATOR.split(piece):
            for name in _LIST.split(_agency_behind(part)) if not known(part.strip(EDGES)) else [part]:
                if cleaned := _clean(name):
                    found.append(cleaned)
    return found


def _agency_behind(part: str) -> str:
    """ "Ann Lee. AFP", "jojo from Pixabay", "Ann Lee I Shutterstock": a comma would do, where a house is known."""
    for mark in (". ", " from ", " I "):
        head, found, tail = part.rpartition(mark)
        if found and known(tail.strip(EDGES)):
            return f"{head}, {tail}"
    return part


def _names_in_brackets(piece: str, beside: bool) -> bool:
    """Brackets beside a name hold its agency, or a remark ("at a meeting in 2022")."""
    if not beside:
        return True
    names = [n.strip(EDGES) for n in SEPARATOR.split(_VIA.sub(" / ", piece))]
    return any(known(n) for n in names) or (
        len(names) == 1
        and len(piece.split()) <= 3
        and not any(c.isdigit() for c in piece)
        and piece[:1].isupper()
        and not piece.endswith(".")
    )


def _clean(name: str) -> str | None:
    """A name without lead words and marks; None for what is none."""
    name = name.strip()
    house = _HOUSE if name.startswith(_HOUSE) else ""
    name = name.removeprefix(_HOUSE).replace(_SLASH, "/")
    if tail := _TAILS.search(name):
        house = _HOUSE if "제공" in tail[0] or "提供" in tail[0] else house
        name = name[: tail.start()]
    before = None
    while before != name:
        before = name
        name = _LEAD.sub("", name.strip(EDGES.replace(".", "")).lstrip(EDGES))
        bare = SUFFIX_LABEL.sub("", name)  # "Reuters pic", but "Rescue Photo" is a name
        name = bare if not known(name) and (known(bare) or len(bare.split()) > 1) else name
    name = name.rstrip(" ,;:|/-–—") if name.endswith((".", ")")) and _keeps_dot(name) else name.strip(EDGES)
    if (
        not name
        or name.casefold() in _EMPTY
        or POSITION.fullmatch(name)
        or is_time(name)
        or _ARTICLE.match(name)
        or len(name.split()) > MAX_NAME_WORDS
        or (len(name) < 2 and not known(name))
    ):
        return None
    if "://" in name or not any(c.isalpha() for c in name) or (name[0].islower() and len(name.split()) > 2):
        return None
    return house + _without_button(name)


def _without_button(name: str) -> str:
    """ "AP Photo Close": the button behind an agency's name. Nobody's surname is taken off."""
    rest, _, last = name.rpartition(" ")
    return rest if last.casefold() in ("close", "enlarge", "share") and known(rest) else name


def _keeps_dot(name: str) -> bool:
    """ "Inc.", "Jr.", "Ltd." end with their dot."""
    return name.casefold().endswith(("inc.", "jr.", "sr.", "ltd.", "co.", "corp.", "s.a.")) or name.endswith(")")


def _add(names: list[str], name: str) -> None:
    folded = name.casefold()
    if not any(folded == n.casefold() for n in names):
        names.append(name)
