"""The words of printed dates: months and weekdays (from names.tsv), joiners, labels (labels.tsv), halves of the day."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

Label = Literal["published", "updated"]

# Words that may stand between a date and its clock: "at", "um", "à", "kl." …
JOINERS = frozenset(
    "at um à a as às om kl klo kello ore alle o la las los del der the time t ab u v ve в о lúc pukul jam saat "
    "الساعة على ساعت h hora horas uur r godz godzina klukkan klukka ob óra tid ngày ora orario den le el il em г года р року בשעה เวลา".split()
)

MERIDIEM = {
    "am": 0,
    "pm": 12,
    "pagi": 0,  # Malay and Indonesian
    "tengah": 12,  # of "tengah hari"
    "siang": 12,
    "petang": 12,
    "sore": 12,
    "malam": 12,
    "上午": 0,
    "下午": 12,
    "凌晨": 0,
    "早上": 0,
    "晚上": 12,
    "清晨": 0,
    "中午": 12,
    "傍晚": 12,
    "午前": 0,
    "午後": 12,
    "오전": 0,
    "오후": 12,
    "새벽": 0,
    "아침": 0,
    "낮": 12,
    "저녁": 12,
    "밤": 12,
    "ص": 0,
    "م": 12,
    "صباحا": 0,
    "صباحاً": 0,
    "مساء": 12,
    "مساءً": 12,
    "πμ": 0,
    "μμ": 12,
    "ch": 12,
    "sa": 0,
}
# Printed before the clock; the others follow it.
MERIDIEM_FIRST = frozenset("上午 下午 凌晨 清晨 早上 中午 傍晚 晚上 午前 午後 오전 오후 새벽 아침 낮 저녁 밤".split())


# Written without spaces: a label is found anywhere in the text, also behind the time.
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")


def _read_labels() -> tuple[dict[Label, tuple[str, ...]], dict[Label, tuple[str, ...]]]:
    """Stems and phrases of labels.tsv, by what they say."""
    stems: dict[Label, tuple[str, ...]] = {}
    phrases: dict[Label, tuple[str, ...]] = {}
    for line in Path(__file__).with_name("labels.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            kind, _, forms = line.split("\t")
            label: Label = "updated" if kind == "updated" else "published"
            for form in forms.split("|"):
                table = phrases if " " in form or _UNSPACED.search(form) else stems
                table[label] = (*table.get(label, ()), form)
    return stems, phrases


_STEMS, _PHRASES = _read_labels()


@cache
def _table() -> tuple[dict[str, dict[str, int]], frozenset[str]]:
    months: dict[str, dict[str, int]] = {}
    weekdays: set[str] = set()
    text = Path(__file__).with_name("names.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        kind, language, number, forms = line.split("\t")
        for form in forms.split("|"):
            if kind == "month":
                months.setdefault(form, {})[language] = int(number)
            else:
                weekdays.update(form.split())
    return months, frozenset(weekdays) - months.keys() | {"mar", "mer", "sun", *"月火水木金土日월화수목금토일"}


def month_number(word: str, language: str | None) -> int | None:
    """1–12 for a casefolded month name without dots: the language's own reading first, then English, then the
    one most languages give it ("listopad" is November in Polish and October in Croatian)."""
    readings = _table()[0].get(word)
    if readings is None and word.startswith("ב"):  # Hebrew writes "in" and the month as one word
        readings = _table()[0].get(word[1:])
    if readings is None:
        return None
    own = readings.get(language) if language else None
    if own or (own := readings.get("en")):
        return own
    numbers = list(readings.values())
    return max(set(numbers), key=numbers.count)


def month_names() -> frozenset[str]:
    """The names of months in all languages, casefolded."""
    return frozenset(_table()[0])


def is_weekday(word: str) -> bool:
    return word in _table()[1]


@lru_cache(maxsize=8192)  # the words around dates are few; a hostile page has many
def label_of_word(word: str) -> Label | None:
    """What a casefolded word says of the time beside it ("updated", "veröffentlicht")."""
    if word.startswith(_STEMS["updated"]):
        return "updated"
    return "published" if word.startswith(_STEMS["published"]) else None


def label_before(words: list[str], text: str) -> Label | None:
    """The label nearest before a time; ``words`` casefolded in page order, ``text`` the same stretch as printed."""
    if "edited" in words:  # "Edited by Ann Lee" names a person
        words = [word for word, below in zip(words, [*words[1:], ""], strict=True) if (word, below) != ("edited", "by")]
    if "filed" in words and words[: words.index("filed")] in ([], ["first"], ["originally"]) and len(words) <= 3:
        return "published"  # of a story; suits are filed in the middle of a sentence
    if text.isascii():  # which none of the phrases is
        return next((label for word in reversed(words) if (label := label_of_word(word))), None)
    low = text.casefold()
    spot, found = max((low.rfind(phrase), label) for label, phrases in _PHRASES.items() for phrase in phrases)
    if spot >= 0:
        return found
    for word in reversed(words):
        if label_ := label_of_word(word):
            return label_
    return None


def lone_label(text: str) -> Label | None:
    """The label that a line of its own is: "Updated", "Mis à jour le", "Cập nhật lúc:". None where it says more."""
    low = text.casefold()
    label = label_before(_WORDS.findall(low), text)
    if label is None:
        return None
    if not low.isascii():
        for phrase in _PHRASES[label]:
            low = low.replace(phrase, " ")
    alone = all(label_of_word(word) or word in _WITH_LABELS or word in JOINERS for word in _WORDS.findall(low))
    return label if alone else None


_WORDS = re.compile(r"[^\W\d_]+[\u0900-\u0dff]*(?:[^\W\d_]+[\u0900-\u0dff]*)*")  # with the vowels of Indic scripts
_WITH_LABELS = frozenset(
    "last first originally on at date in zuletzt am datum mis mise en em op laatst laatste dernière ultima última último "
    "data fecha de del di ostatnia son tarihi tanggal terakhir дата последнее آخر تم تاريخ في ngày lúc lần cuối तिथि "
    "日 日時 时间 時間 最后 最終 최종 기사".split()
)


def label_after(text: str) -> Label | None:
    """East Asian pages print the label behind the time: 「2019年02月22日 14時30分 公開」."""
    head = text.lstrip(" 　()（）")[:4]
    if head[2:3] in (":", "："):  # of the time behind it: 「更新：2024-03-05 10:00」
        return None
    if head.startswith(_PHRASES["published"]):
        return "published"
    return "updated" if head.startswith(_PHRASES["updated"]) else None


_ENTRIES = frozenset(
    "artikel beitrag blogbeitrag blogeintrag blogpost eintrag meldung nachricht post posting text".split()
)


def participle_after(words: list[str], behind: str) -> Label | None:
    """What the verb at the end says: "Dieser Beitrag wurde am 3. März 2020 um 12:10 Uhr von Ann Lee veröffentlicht". Only of
    an article: studies and laws are published, too."""
    if _ENTRIES.isdisjoint(words):
        return None
    verbs = (label_of_word(word) for word in re.findall(r"[^\W\d_]+", behind.partition(". ")[0].casefold()))
    return next(filter(None, verbs), None)
