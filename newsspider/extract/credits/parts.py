"""A credit as printed -> creators, agencies, license and kind."""

from __future__ import annotations

import re

from newsspider.extract.credits.caption import INVISIBLE, split_caption
from newsspider.extract.credits.labels import (
    AI,
    COPYRIGHT_YEAR,
    GLUED_LABEL,
    HANDOUT,
    ILLUSTRATION,
    LABEL,
    LICENSE,
    MADE,
    MADE_LINKS,
    NOISE,
    OUTLET,
    PHOTO,
    RIGHTS,
    SCREENSHOT,
    SUFFIX_LABEL,
    SUPPLIED_BY,
)
from newsspider.extract.credits.names import canonical, is_organization, known
from newsspider.items import Credit, ImageKind

MAX_CREDIT = 600  # characters; what is longer is a text, not a credit
MAX_NAME_WORDS = 6
_SEPARATOR = re.compile(r"\s*[/|;•·＝]\s*|\s+[-–—]\s+|\s+x\s+(?=[A-Z])|\n+")
_LIST = re.compile(
    r",\s+(?!(?:Inc|Ltd|LLC|Jr|Sr|Corp|Co|S\.A|GmbH|AG)\b)(?:(?:and|und|et|y|e)\s+(?=[A-ZÀ-Þ]))?|\s+(?:and|und|et|y|og|och|e|i)\s+(?=[A-ZÀ-Þ])"
)
_VIA = re.compile(r",?\s+(?:via|through|über|on|auf|en|sur|/)\s+(?=\S)", re.I)
_FOR = re.compile(r"\s+(?:for|für|pour|para)\s+(?:the\s+)?(?=[A-Z])")
_BRACKETS = re.compile(r"[(\[（【]([^()\[\]（）【】]{0,200})[)\]）】]")
_ADDRESS = re.compile(r"https?://|www\.", re.I)
_EDGES = " \t\n.,;:|/–—-*\"“”„()[]{}（）【】'’‘©"
_LEAD = re.compile(
    r"^(?:by|von|par|por|di|da|door|av|af|from|via|courtesy(?: of)?|credits?(?: to)?|image|photos?|photograph(?:er)?|the author|"
    r"provided by|supplied by|foto|bild|illustration|©|\(c\)|copyright|source|quelle|archivo)\s*:?\s+(?=\S)",
    re.I,
)
_EMPTY = frozenset(
    "image images photo photos picture credit credits source file handout supplied provided privat private zvg stock "
    "courtesy copyright screenshot screenshots montage archiv archive pr promo na n/a none unknown illustration foto "
    "bild author staff the reproduction pool symbolbild symbolfoto ki ai".split()
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
    if printed is None and (caption is None or not (_reads_like_names(caption) or SUPPLIED_BY.search(caption))):
        return Credit()
    credit = (printed or text)[:MAX_CREDIT]
    found = LICENSE.search(credit)
    license_ = _license(found.group()) if found else None
    bare = RIGHTS.sub(" ", COPYRIGHT_YEAR.sub(" / ", LICENSE.sub(" / ", credit)))
    creators, agencies = _names(bare)
    kind = _kind(text if caption is None else credit, creators, agencies)
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
    rest = RIGHTS.sub("", text[notice.end() :]).strip(_EDGES)
    return not any(known(part) in ("wire", "stock") for part in _SEPARATOR.split(rest))


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
            person = kind is None and (
                not is_organization(part, labeled=labeled, by=by and (at == 0 or "," in segment))
                or (supplied and at == 0 and _is_handle(part, parts))
            )
            _add(creators if person else agencies, canonical(part))
    agencies = [a for a in agencies if a.casefold() not in {c.casefold() for c in creators}]
    return creators, agencies


def _is_handle(name: str, parts: list[str]) -> bool:
    """One word before a picture library or platform is a user there: "designer491 / Getty Images"."""
    from_library = any(known(p) in ("stock", "platform") for p in parts[1:])
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
    for label in [*LABEL.finditer(text), None]:
        piece = text[start : label.start() if label else len(text)]
        if piece.strip(_EDGES):
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
        if _names_in_brackets(piece, bool(outside.strip(_EDGES))):
            inner.append(piece)
    found: list[str] = []
    for piece in [outside, *inner]:
        piece = _FOR.sub(" / ", _VIA.sub(" / ", piece))
        for part in [piece] if _ADDRESS.search(piece) else _SEPARATOR.split(piece):
            for name in _LIST.split(_agency_behind_dot(part)) if not known(part.strip(_EDGES)) else [part]:
                if cleaned := _clean(name):
                    found.append(cleaned)
    return found


def _agency_behind_dot(part: str) -> str:
    """ "Ann Lee. AFP": the dot separates as a comma does."""
    head, dot, tail = part.rpartition(". ")
    return f"{head}, {tail}" if dot and known(tail.strip(_EDGES)) else part


def _names_in_brackets(piece: str, beside: bool) -> bool:
    """Brackets beside a name hold its agency, or a remark ("at a meeting in 2022")."""
    if not beside:
        return True
    names = [n.strip(_EDGES) for n in _SEPARATOR.split(_VIA.sub(" / ", piece))]
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
    before = None
    while before != name:
        before = name
        name = _LEAD.sub("", name.strip(_EDGES.replace(".", "")).lstrip(_EDGES))
        bare = SUFFIX_LABEL.sub("", name)  # "Reuters pic", but "Rescue Photo" is a name
        name = bare if not known(name) and (known(bare) or len(bare.split()) > 1) else name
    name = name.rstrip(" ,;:|/-–—") if name.endswith((".", ")")) and _keeps_dot(name) else name.strip(_EDGES)
    if not name or name.casefold() in _EMPTY or len(name.split()) > MAX_NAME_WORDS or len(name) < 2:
        return None
    if "://" in name or not any(c.isalpha() for c in name) or (name[0].islower() and len(name.split()) > 2):
        return None
    return name


def _keeps_dot(name: str) -> bool:
    """ "Inc.", "Jr.", "Ltd." end with their dot."""
    return name.casefold().endswith(("inc.", "jr.", "sr.", "ltd.", "co.", "corp.", "s.a.")) or name.endswith(")")


def _add(names: list[str], name: str) -> None:
    folded = name.casefold()
    if not any(folded == n.casefold() for n in names):
        names.append(name)


def _kind(text: str, creators: list[str], agencies: list[str]) -> ImageKind | None:
    kinds = {known(name) for name in agencies}
    if AI.search(text) or "ai" in kinds:
        return "ai"
    if SCREENSHOT.search(text):
        return "screenshot"
    if ILLUSTRATION.search(text):
        return "illustration"
    commissioned = _FOR.search(text) is not None
    if (
        "stock" in kinds
        and "wire" not in kinds
        and not commissioned
        and (not creators or _from_library(text, creators, agencies))
    ):
        return "stock"
    if HANDOUT.search(text):
        return "handout"
    if creators or kinds & {"wire", "stock", "platform"} or any(OUTLET.search(name) for name in agencies):
        return "photo"
    return "handout" if agencies else ("photo" if PHOTO.search(text) else None)


def _from_library(text: str, creators: list[str], agencies: list[str]) -> bool:
    """Library pictures: not from Getty's news service, or with a collection or a user's name beside it."""
    getty = all(known(a) != "stock" or a.casefold().startswith("getty") for a in agencies)
    collection = any(known(p.strip(_EDGES)) == "collection" for p in _SEPARATOR.split(text))
    return not getty or collection or any(" " not in c for c in creators)
