"""Credits at a caption's end that no label marks: behind a bar, in an element of its own, in Korean and Japanese."""

from __future__ import annotations

import re

from lxml.html import HtmlElement as Element

from newsspider.extract.credits import parse_credit

_BAR = re.compile(r"\s+\|\s+([^|]{2,80}(?:\s*\|\s*[^|]{2,40})?)$")
# Korean captions end their sentence with "다." and name the agency or the reporter ("… 기자") behind it.
_KOREAN = re.compile(r"(?<=[다음임됨함][.])\s*([가-힣A-Za-z0-9·/=.,\- ]{2,40})$")
_KOREAN_BRACKETS = re.compile(
    r"\s*[\[(<]\s*(?:사진|그래픽|자료|이미지|영상)?(?:\s*(?:출처|제공|캡처))?\s*[=:ㅣ|]\s*([^\[\]()<>]{2,60})[\])>]\s*$"
)
_REPORTER = re.compile(r"\s*(?:선임|인턴|전문)?기자$")
# Japanese ones say 撮影 or 提供 in brackets, or set the owner behind （C）, © or ＝.
_JAPANESE_BRACKETS = re.compile(r"\s*[（(【]\s*([^（）()【】]{1,30}?)\s*(?:さん)?(?:撮影|提供|写す)\s*[）)】]\s*$")
_JAPANESE_MARK = re.compile(
    r"\s*(?:[（(][CcＣｃ][）)]|©|＝)\s*([^＝。、（）()]{2,24}(?:撮影|提供|新聞|通信社?|社|ロイター|写真|AFP|AP|代表))\s*$"
)


def credit_tail(caption: str) -> tuple[str | None, str] | None:
    """(caption, credit) where the caption's end is a credit by one of the rules; None where it is none."""
    for rule in (_behind_bar, _names_last, _korean, _japanese):
        if found := rule(caption):
            return found
    return None


def _behind_bar(caption: str) -> tuple[str | None, str] | None:
    """ "A lake at dawn. | Ann Lee/dpa"."""
    match = _BAR.search(caption)
    if match is None or match[1][-1] in ".!?" or len(match[1].split()) > 9:
        return None
    parsed = parse_credit(f"Credit: {match[1]}")
    return (caption[: match.start()] or None, match[1]) if parsed.creators or parsed.agencies else None


_SENTENCE_END = re.compile(r"(?<=[.!?…”\"»)])\s+(?=[A-ZÀ-Þ])")
_SMALL_WORDS = frozenset(
    [
        "via",
        "for",
        "für",
        "and",
        "und",
        "de",
        "da",
        "di",
        "del",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "of",
        "the",
        "/",
    ]
)


def _names_last(caption: str) -> tuple[str | None, str] | None:
    """A last sentence of names around a slash or "via", no full stop: "… at dawn. Ann Lee / Lake Press"."""
    if len(caption) > 1_500:
        return None
    for end in _SENTENCE_END.finditer(caption):
        tail = caption[end.end() :]
        names = re.split(r"[\s/()]+", tail.rstrip("."))
        joined = "/" in tail or " via " in tail
        if (
            joined
            and len(names) <= 12
            and all(w[:1].isupper() or w[:1].isdigit() or w in _SMALL_WORDS or not w for w in names)
        ):
            return caption[: end.start()].strip() or None, tail
    return None


def _korean(caption: str) -> tuple[str | None, str] | None:
    if not re.search(r"[가-힣]", caption):
        return None
    match = _KOREAN_BRACKETS.search(caption) or _KOREAN.search(caption)
    if match is None or len(match[1].split()) > 5:
        return None
    return caption[: match.start()].strip() or None, match[1].strip()


def _japanese(caption: str) -> tuple[str | None, str] | None:
    if not re.search(r"[぀-ヿ一-鿿]", caption):
        return None
    match = _JAPANESE_BRACKETS.search(caption) or _JAPANESE_MARK.search(caption)
    return (caption[: match.start()].strip() or None, match[1].strip()) if match else None


def without_reporter(credit: str) -> str:
    """ "김하늘 기자" is the reporter 김하늘."""
    return _REPORTER.sub("", credit)


def bracketed_element(caption: Element) -> Element | None:
    """The last inline element of a caption when it is one pair of brackets: "(District Court)" in a span."""
    last = next((n for n in reversed(list(caption.iter("span", "em", "i", "small", "b", "strong")))), None)
    if last is None or (last.tail or "").strip():
        return None
    text = " ".join("".join(last.itertext(with_tail=False)).split())
    capital = text[1:2].isupper() or text[1:2] == "©"
    return last if text[:1] == "(" and text[-1:] == ")" and 4 <= len(text) <= 100 and capital else None
