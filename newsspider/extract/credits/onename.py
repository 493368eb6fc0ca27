"""One name of a credit: lead words, tails and marks taken off; None where nothing is left that names somebody."""

from __future__ import annotations

import re

from newsspider.extract.credits.kinds import EDGES
from newsspider.extract.credits.labels import SCREENSHOT, SUFFIX_LABEL
from newsspider.extract.credits.namelist import POSITION
from newsspider.extract.credits.names import known
from newsspider.extract.credits.refusals import is_time

MAX_NAME_WORDS = 6
HOUSE = "\ufdd0"  # put before a name that what stands before it says is a house's: "for Lake Reader"
SLASH = "\ufdd1"  # stands for a slash within an address
_ARTICLE = re.compile(r"(?:der|die|das|den|dem|des|une?|les)\s")
_TAILS = re.compile(
    r"\s*(?:선임|인턴|전문)?기자$|\s*제공$|(?<=[\u4e00-\u9fff])\s?[／/]?(?:摄影?|攝影?|撮影|提供)$|,?\s+\((?:left|right|center|l|r|li|re)\.?\)$"
)
_LEAD = re.compile(
    r"^(?:(?:ausschnitt|montage|bearbeitung|collage|composing|retouch(?:ing)?|styling|porträt|portrait|repro)\s?:\s*(?=\S)|(?:by|and|und|von|par|por|di|da|door|av|af|from|via|courtesy(?: of)?|credits?(?: to)?|image|photos?|photograph(?:er)?|the author|"
    r"provided by|supplied by|supplied(?=:)|special (?:to|for)(?: the)?|foto|fot\.|beeld|gambar|bild|fotoilustraci[oó]n(?:es)? de|illustration|images|pictures?(?! alliance)|source (?:images?|photos?)|image sources?|d['’](?:archives?|illustration)|dok\.|doc\.|arch\.|©|\(c\)|copyright|source|quelle|archivo)\s*:?\s+(?=\S))",
    re.I,
)
_EMPTY = frozenset(
    "image images photo photos picture credit credits source file handout supplied provided privat private zvg stock "
    "courtesy copyright screenshot screenshots screengrab montage archiv archive pr promo na n/a none unknown illustration foto "
    "bild author staff the reproduction pool symbolbild symbolfoto ki ai str stf stringer contributor left right center centre "
    "top bottom above below inset links rechts oben unten l r vídeo video reprodução divulgação cedida cedidas gentileza dr "
    "md phd ph.d ms msc rdn rn mba dds jd esq mph dvm istimewa ist. skjermdump skärmdump skærmbillede mandatory contributed particular agencije agencie agencias agences agenzie close enlarge ausschnitt here".split()
) | {
    "supplied image",
    "file photo",
    "stock photo",
    "stock image",
    "no credit",
    "handout photo",
    "image supplied",
    "no name",
    "archivo",
    "arquivo",
    "archivio",
    "unbekannt",
    "desconocido",
    "ai生成",
    "ai生成画像",
    "the author",
    "der autor",
    "die autorin",
    "der autorin",
    "l'auteur",
    "l’auteur",
    "el autor",
    "la autora",
    "l'autore",
    "l’autore",
    "o autor",
    "a autora",
}
_THE = re.compile(r"^the (?=(?:[A-ZÀ-Þ]\S*(?:\s|$))+$)")  # "the Port Authority", but "the Lee family" is nobody's name
# Titles in angle brackets, amounts, descriptions with a year: "Phone card, 20 $", "Emerging markets in 2019"
_NO_NAME = re.compile(r"[<>$€%]|\b(?:in|im|to|bis|from|seit|vom|en)\s(?:19|20)\d\d\b")
# "eigene Berechnungen", "elaboración propia"
_OWN = re.compile(r"(?:eigene[rsn]?|own|egen|egne|własn\w+|vlastní)\s\w+|\w+\s(?:propia|propria|própria)", re.I)
_SCREENSHOT = re.compile(
    rf"(?:{SCREENSHOT.pattern})s?(?:\s(?:of|from|von|aus|de|fra|från|via))?\s+(?=\S)|\s+(?:{SCREENSHOT.pattern})s?$",
    re.I,
)


def clean(name: str) -> str | None:
    """A name without lead words and marks; None for what is none."""
    name = name.strip()
    house = HOUSE if name.startswith(HOUSE) else ""
    name = name.removeprefix(HOUSE).replace(SLASH, "/")
    if tail := _TAILS.search(name) or _TAILS.search(name.rstrip("])】） ")):
        house = HOUSE if "제공" in tail[0] or "提供" in tail[0] else house
        name = name[: tail.start()]
    before = None
    while before != name:
        before = name
        name = _SCREENSHOT.sub("", name)
        name = _LEAD.sub("", name.strip(EDGES.replace(".", "")).lstrip(EDGES))
        name = _THE.sub("", name)
        bare = SUFFIX_LABEL.sub("", name)  # "Reuters pic", "LakeReader pic", but "Rescue Photo" is a name
        label = known(bare) or len(bare.split()) > 1 or name.casefold().endswith((" pic", " pics"))
        name = bare if label and not known(name) else name
    name = name.rstrip(" ,;:|/-–—") if name.endswith((".", ")")) and _keeps_dot(name) else name.strip(EDGES)
    if (
        not name
        or name.casefold() in _EMPTY
        or POSITION.fullmatch(name)
        or _OWN.fullmatch(name)
        or is_time(name)
        or _ARTICLE.match(name)
        or len(name.split()) > MAX_NAME_WORDS
        or (len(name) < 2 and not known(name))
    ):
        return None
    if (
        "://" in name
        or _NO_NAME.search(name)
        or not any(c.isalpha() for c in name)
        or (name[0].islower() and len(name.split()) > 2)
    ):
        return None
    return house + _without_button(name)


def _without_button(name: str) -> str:
    """ "AP Photo Close": the button behind an agency's name. Nobody's surname is taken off."""
    rest, _, last = name.rpartition(" ")
    return rest if last.casefold() in ("close", "enlarge", "share") and known(rest) else name


def _keeps_dot(name: str) -> bool:
    """ "Inc.", "Jr.", "Ltd." end with their dot."""
    return name.casefold().endswith(("inc.", "jr.", "sr.", "ltd.", "co.", "corp.", "s.a.")) or name.endswith(")")
