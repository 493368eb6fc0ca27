"""One name of a credit: lead words, tails and marks taken off; None where nothing is left that names somebody."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from newsspider.extract.credits.kinds import EDGES
from newsspider.extract.credits.labels import SCREENSHOT, SUFFIX_LABEL
from newsspider.extract.credits.namelist import POSITION
from newsspider.extract.credits.names import known, opens_organization
from newsspider.extract.credits.refusals import is_time

MAX_NAME_WORDS = 6
HOUSE = "\ufdd0"  # put before a name that what stands before it says is a house's: "for Lake Reader"
SLASH = "\ufdd1"  # stands for a slash within an address
_ARTICLE = re.compile(r"(?:der|die|das|den|dem|des|une?|les)\s")
_TAILS = re.compile(
    r"\s*(?:선임|인턴|전문)?기자$|\s*제공$|(?<=[\u4e00-\u9fff])\s?[／/]?(?:摄影?|攝影?|撮影|提供|(?:資料|资料|檔案|档案)(?:照片?|圖片|图片)|(?<=社)[发發电電])(?:\s*\d{2,4}年\d{1,2}月\d{1,2}日)?$|,?\s+\((?:left|right|center|l|r|li|re)\.?\)$"
)
# Soldiers sign with their ranks: "U.S. Navy photo by Petty Officer 2nd Class Ann Lee"
_RANK = re.compile(
    r"^(?:(?:staff|tech(?:nical)?|master|senior master|chief master|gunnery|first|1st|lance|mass communication specialist|petty officer|airman|"
    r"private|aviation \w+ mate|seaman|senior|chief|2nd|second|lieutenant|major|lt|sgt|cpl|capt|maj|col|spc|pfc|pvt|cmdr|sergeant|"
    r"corporal|captain|colonel|specialist|commander|class|petty|officer|airman|3rd|apprentice)\.?\s+){1,6}(?=[A-ZÀ-Þ])",
    re.I,
)
_RANKED = re.compile(r"^[^\s.]+(?:\.| (?:class|sgt|officer|specialist|airman|petty|sergeant))", re.I)
_LEAD = re.compile(
    r"^(?:(?:ausschnitt|montage|bearbeitung|collage|composing|retouch(?:ing)?|styling|porträt|portrait|repro)\s?:\s*(?=\S)|(?:by|and|und|von|par|por|di|da|door|av|af|from|via|courtesy(?: of)?|credits?(?: to)?|image|photos?|photograph(?:er)?|the author|"
    r"provided by|supplied by|supplied(?=:)|cortes[ií]a(?: (?:de|del))?|gentileza|divulgação|designed by|archives?(?=\s(?-i:[A-ZÀ-Þ]))|翻攝自|翻拍自|取自|截自|擷取自|special (?:to|for)(?: the)?|(?:foto|fotograf[ií]a|photographie|image[nm]|immagine|imatge|bild|beeld)s? (?:de|del|di|da|van|av|af)(?=\s(?-i:[A-ZÀ-ÞŁŚŻ]))|foto|фото|fotograf|fotógraf[oa]|fotografo|fot\.|beeld|gambar|bild|fotoilustraci[oó]n(?:es)? de|illustration|images|pictures?(?! alliance)|source (?:images?|photos?)|image sources?|d['’](?:archives?|illustration)|dok\.|doc\.|arch\.|©|\(c\)|copyright|source|quelle|archivo)\s*:?\s+(?=\S))",
    re.I,
)


@cache
def _nobody() -> frozenset[str]:
    """Forms of nobody.tsv, casefolded."""
    lines = Path(__file__).with_name("nobody.tsv").read_text("utf-8").splitlines()
    return frozenset(form.casefold() for line in lines if line[0] != "#" for form in line.split("\t")[1].split("|"))


_THE = re.compile(r"^the (?=(?:[A-ZÀ-Þ]\S*(?:\s|$))+$)")  # "the Port Authority", but "the Lee family" is nobody's name
# Titles in angle brackets, amounts, descriptions with a year: "Phone card, 20 $", "Emerging markets in 2019"
_NO_NAME = re.compile(r"[<>$€%]|\b(?:in|im|to|bis|from|seit|vom|en)\s(?:19|20)\d\d\b")
# "eigene Berechnungen", "elaboración propia"
_OWN = re.compile(r"(?:eigene[rsn]?|own|egen|egne|własn\w+|vlastní)\s\w+|\w+\s(?:propia|propria|própria)", re.I)
_NUMBERED = re.compile(r"([^\W\d_]{3,})[_ -]\d[\w-]{3,}")  # "shutterstock_1234567": the library's number
_DATED = re.compile(r"(.{2,40}?),?\s(?:19|20)\d\d")  # "Reuters 2024"
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
    if _RANKED.match(name):
        name = _RANK.sub("", name)
    before = None
    while before != name:
        before = name
        name = _SCREENSHOT.sub("", name)
        name = _LEAD.sub("", name.strip(EDGES.replace(".", "")).lstrip(EDGES))
        name = _THE.sub("", name)
        bare = SUFFIX_LABEL.sub("", name)  # "Reuters pic", "LakeReader pic", but "Rescue Photo" is a name
        label = known(bare) or len(bare.split()) > 1 or name.casefold().endswith((" pic", " pics"))
        label = label or (bare != name and bare.isupper() and len(bare) < 5)  # "HT Photo"
        name = bare if label and not known(name) else name
        if (numbered := _NUMBERED.fullmatch(name) or _DATED.fullmatch(name)) and known(numbered[1]):
            name = numbered[1]
    name = name.rstrip(" ,;:|/-–—") if name.endswith((".", ")")) and _keeps_dot(name) else name.strip(EDGES)
    if (
        not name
        or name.casefold() in _nobody()
        or POSITION.fullmatch(name)
        or SCREENSHOT.fullmatch(name)
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
        or (name[0].islower() and len(name.split()) > 2 and not opens_organization(name))
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
