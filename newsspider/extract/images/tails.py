"""Credits at a caption's end that no label marks: behind a bar, in brackets, as a last sentence of names, in Chinese,
Korean and Japanese. A rule is a function of the caption; the list's order is the policy."""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml.html import HtmlElement as Element

from newsspider.extract.credits import parse_credit
from newsspider.extract.images.printed import has_label

Tail = tuple[str | None, str]
MAX_CAPTION = 1_500  # characters

_BAR = re.compile(r"\s+\|\s+([^|]{2,80}(?:\s*\|\s*[^|]{2,40})?)$")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{3,90})[)\]]\s*\.?$")
_PICTURE_WORD = re.compile(
    r"(?:photos?|fotos?|images?|bild(?:er)?|pictures?|illustrations?|crédits?|credits?|grafik|provided by|supplied by|courtesy(?: of)?|"
    r"handout|file ?:|archiv ?:)\s*(?=\S)|[^()]{2,40} (?:photography|photos?|screenshot|archive)$",
    re.I,
)
_LABELED_WHOLE = re.compile(r"(?:foto|photo|bild|image|illustration|grafik|picture)\w{0,12}(?:\s(?:und|and|et|y|&|/|\+)\s\w{2,15})?\s?:\s*(\S.{1,80})", re.I)  # fmt: skip
_CAPITAL_WORD = re.compile(r"(?:^|(?<=[.!?”\"»\s]))FOTOS?:?\s+(\S.{1,60})$")
_AUTHOR = re.compile(r"\s*(?:^|[/|–—(]|(?<=\.))\s*(?:autor|author|aut\.|fot\.|zdj\.|kuva|foto)\s?[:/]\s*([^:]{2,80}?)\)?$", re.I)  # fmt: skip
_GLUED_CREDIT = re.compile(r"(?:^|(?<=[a-z.!?”’\"\s]))(?:Photo\s)?Credits?(?:\.{3}|…)?\s?([A-ZÀ-Þ].{1,80})$")
# What agencies append for editors, not for readers.
_NOTICE = re.compile(r"\s*(?:THIS (?:IMAGE|PICTURE|HANDOUT)|ATTENTION EDITORS|MANDATORY CREDIT|NO RESALES|REFILE|TPX IMAGES)\b.*$")  # fmt: skip
_SENTENCE_END = re.compile(r"(?<=[.!?…”\"»)])\s+(?=[A-ZÀ-Þ])")
_SMALL_WORDS = frozenset("via for für and und de da di del van von der den la le of the / & y e".split())

# Korean captions end their sentence with "다." and name the agency or the reporter ("… 기자") behind it.
_KOREAN = re.compile(r"(?<=[다음임됨함][.])\s*([가-힣A-Za-z0-9·/=.,\- ]{2,40})$")
_KOREAN_BRACKETS = re.compile(
    r"\s*[\[(<]\s*(?:사진|그래픽|자료|이미지|영상)?(?:\s*(?:출처|제공|캡처))?\s*[=:ㅣ|]\s*([^\[\]()<>]{2,60})[\])>]\s*$"
)
_REPORTER = re.compile(r"\s*(?:선임|인턴|전문)?기자$")
# Japanese ones say 撮影 or 提供 in brackets, or set the owner behind （C）, © or ＝; Chinese ones end "… 摄".
_JAPANESE_BRACKETS = re.compile(r"\s*[（(【]\s*([^（）()【】]{1,30}?)\s*(?:さん)?(?:撮影|提供|写す)\s*[）)】]\s*$")
_JAPANESE_MARK = re.compile(
    r"\s*(?:[（(][CcＣｃ][）)]|©|＝)\s*([^＝。、（）()]{2,24}(?:撮影|提供|新聞|通信社?|社|ロイター|写真|AFP|AP|代表))\s*$"
)
_CHINESE = re.compile(
    r"\s*[（(]?\s*((?:[\u4e00-\u9fff]{2,8}(?:记者|通讯员|記者)\s*)?[\u4e00-\u9fff·]{2,8}(?:[、 ][\u4e00-\u9fff·]{2,6})?)\s*[摄攝][。]?[）)]?$"
)


def credit_tail(caption: str) -> Tail | None:
    """(caption, credit) where the caption's end is a credit by one of the rules; None where it is none."""
    caption = _NOTICE.sub("", caption)
    if not caption or len(caption) > MAX_CAPTION:
        return None
    return next((found for rule in RULES if (found := rule(caption))), None)


def _cut(caption: str, match: re.Match[str]) -> Tail:
    return caption[: match.start()].strip() or None, match[1].strip()


def behind_bar(caption: str) -> Tail | None:
    """ "A lake at dawn. | Ann Lee/dpa"."""
    match = _BAR.search(caption)
    if match is None or match[1][-1] in ".!?)]" or len(match[1].split()) > 9 or has_label(caption[: match.start()]):
        return None  # "(Foto: Ann Lee | dpa)" is one credit
    parsed = parse_credit(f"Credit: {match[1]}")
    return _cut(caption, match) if parsed.creators or parsed.agencies else None


def in_brackets(caption: str) -> Tail | None:
    """ "… (Ann Lee/Lake Herald)", "… (Photo Ann Lee. AFP)"."""
    match = _BRACKETS.search(caption)
    if match is None or not (is_joined_names(match[1]) or _PICTURE_WORD.match(match[1]) or _is_handle(match[1])):
        return None
    return caption[: match.start()].strip() or None, caption[match.start() :].strip()


def _is_handle(text: str) -> bool:
    """A stock site's user and the site: "mlharing / iStock.com"."""
    parts = [part.strip() for part in text.split("/")]
    return (
        len(parts) == 2 and all(p and len(p.split()) <= 2 for p in parts) and bool(re.search(r"[A-Z]|\.\w", parts[1]))
    )


def whole_label(caption: str) -> Tail | None:
    """ "Foto und Styling: Ann Lee"."""
    match = _LABELED_WHOLE.fullmatch(caption)
    return (None, caption) if match and len(match[1].split()) <= 8 else None


def capital_label(caption: str) -> Tail | None:
    """ "… the river. FOTO Archivo Lee"."""
    match = _CAPITAL_WORD.search(caption)
    return _cut(caption, match) if match else None


def author_label(caption: str) -> Tail | None:
    """ "London / autor: Ann Lee"."""
    match = _AUTHOR.search(caption)
    return _cut(caption, match) if match and len(match[1].split()) <= 8 else None


def glued_credit(caption: str) -> Tail | None:
    """ "The lake.CreditAnn Lee", "The lake. Credit...Ann Lee for The Herald"."""
    match = _GLUED_CREDIT.search(caption)
    return _cut(caption, match) if match and len(match[1].split()) <= 9 else None


def names_last(caption: str) -> Tail | None:
    """A last sentence of names around a slash or "via", no full stop: "… at dawn. Ann Lee / Lake Press"."""
    for end in _SENTENCE_END.finditer(caption):
        if is_joined_names(caption[end.end() :]):
            return caption[: end.start()].strip() or None, caption[end.end() :]
    return None


_PERSON = re.compile(r"(?<=[.!?…”\"»])\s+(\(?(?:[A-ZÀ-Þ][\w'’.-]+\s+){1,3}[A-ZÀ-Þ][\w'’-]{1,25}\)?)$")


def person_last(caption: str) -> Tail | None:
    """A name behind the last full stop and nothing else: "A lake at dawn. Ann Lee", "… at dawn. (Ann Lee)"."""
    match = _PERSON.search(caption[-140:])
    if match is None or len(caption) < 30 or match[1].startswith("(") != match[1].endswith(")"):
        return None
    return caption[: -len(match[1])].strip() or None, match[1]


def korean(caption: str) -> Tail | None:
    if not re.search(r"[가-힣]", caption):
        return None
    match = _KOREAN_BRACKETS.search(caption) or _KOREAN.search(caption)
    return _cut(caption, match) if match and len(match[1].split()) <= 5 else None


def japanese_or_chinese(caption: str) -> Tail | None:
    if not re.search(r"[぀-ヿ一-鿿]", caption):
        return None
    match = _JAPANESE_BRACKETS.search(caption) or _JAPANESE_MARK.search(caption) or _CHINESE.search(caption)
    return _cut(caption, match) if match else None


RULES: list[Callable[[str], Tail | None]] = [
    behind_bar,
    in_brackets,
    glued_credit,
    whole_label,
    capital_label,
    author_label,
    names_last,
    person_last,
    korean,
    japanese_or_chinese,
]


def is_joined_names(text: str) -> bool:
    """Names and nothing else, joined by a slash or "via": "Ann Lee / Lake Press"."""
    words = re.split(r"[\s/()]+", text.rstrip("."))
    fit = all(w[:1].isupper() or w[:1].isdigit() or w in _SMALL_WORDS or not w for w in words)
    return ("/" in text or " via " in text) and len(words) <= 12 and fit and any(w[:1].isupper() for w in words)


def without_reporter(credit: str) -> str:
    """ "김하늘 기자" is the reporter 김하늘."""
    return _REPORTER.sub("", credit)


def bracketed_element(caption: Element) -> Element | None:
    """The last inline element of a caption when it is one pair of brackets: "(District Court)" in a span."""
    last = next(iter(reversed(list(caption.iter("span", "em", "i", "small", "b", "strong")))), None)
    if last is None or (last.tail or "").strip():
        return None
    text = " ".join("".join(last.itertext(with_tail=False)).split())
    capital = text[1:2].isupper() or text[1:2] == "©"
    return last if text[:1] == "(" and text[-1:] == ")" and 4 <= len(text) <= 100 and capital else None
