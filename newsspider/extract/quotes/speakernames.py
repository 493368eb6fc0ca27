"""Names of Japanese, Chinese and Korean speakers: what stands before a particle or verb, without office and title."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsspider.extract.quotes.officetitles import (
    JA_CLAUSE,
    JA_LED_BY,
    JA_ROLE,
    JA_TITLE,
    KO_BODY,
    KO_CLAUSE,
    KO_NO_NAMES,
    KO_PARTICLE,
    KO_POLITE,
    KO_SURNAMES,
    KO_TITLE,
    KO_TWO,
    SURNAMES,
    ZH_OF,
    ZH_ROLE,
    ZH_TWO,
)

_BRACKETS = re.compile(r"[（(][^（）()]{1,12}[）)]")
_ZH_BEHIND_NAME = re.compile(
    r"(?<=..)(?:(?:今天|昨天|当天|當天|随后|隨後|日前|近日)?在.{1,12}(?:时|時|上|中|會)|则|則|也|还|還|又|并|並|却|卻|随后|隨後|今天|昨天|日前)+$"
)
_ZH_PRONOUNS = re.compile(r"(?:他|她|其)(?:们|們)?(?:还|也)?$")
_JA_PRONOUNS = frozenset(["彼", "彼女", "同氏", "同社長", "同教授"])
_KO_PRONOUNS = frozenset(["그", "그녀", "이들"])
_KANJI_NAME = re.compile(r"[一-鿿々ヶ]{2,6}")
_KANA_NAME = re.compile(r"[ァ-ヿー・]{2,16}")
_CHINESE_NAME = re.compile(r"[一-鿿]{2,3}")
_ZH_TIME = re.compile(r"(?:近期|近日|日前|目前|此前|今天|昨天|今年|去年|周[一二三四五六日]|週[一二三四五六日])+")
_HANGUL_NAME = re.compile(r"[가-힣]{2,4}")


@dataclass(frozen=True, slots=True)
class Named:
    """A speaker: a name, or the words that describe somebody without one, ``unnamed`` then; ``role`` and
    ``organization`` are what stands around the name."""

    name: str | None
    role: str | None = None
    organization: str | None = None
    unnamed: bool = False


def name_in(who: str, code: str, last: Named | None) -> Named | None:
    """The speaker of a phrase like 漁協の松尾健一組合長 or 한빛해양 이지은 대표; a pronoun is ``last``; ``None`` for no speaker."""
    who = _BRACKETS.sub("" if code != "ko" else " ", who).strip("　 ,，、と").removesuffix("から")
    who = who.replace("  ", " ")
    if not who or who.startswith(("记者", "記者")):  # who asks is not quoted
        return None
    if code == "ko":
        return last if who in _KO_PRONOUNS else _korean(who)
    if code == "zh":
        return last if _ZH_PRONOUNS.fullmatch(who) else _chinese(who)
    return last if who in _JA_PRONOUNS else _japanese(who)


def _japanese(who: str) -> Named | None:
    """農家の宮本清治さん: の ends the office, a title the name; without a title the whole phrase is who speaks."""
    title = JA_TITLE.search(who)
    if title is None:
        return Named(who) if len(who) > 1 else None
    polite = title[0] if JA_ROLE.fullmatch(title[0]) is None else ""
    office, _, name = who[: title.start()].rpartition("の")
    office = JA_LED_BY.sub("", JA_CLAUSE.sub("", office))
    if not (_KANJI_NAME.fullmatch(name) or _KANA_NAME.fullmatch(name)) or (not office and _is_office(name)):
        whole = JA_LED_BY.sub("", name or office)
        return Named(who, None if polite else title[0], whole or None, True) if who != title[0] else _alone(who)
    leads = JA_ROLE.search(office)
    if leads:  # はやぶさ電子の社長の藤堂誠一氏, 社長の藤堂誠一氏
        body = office[: leads.start()].removesuffix("の")
        return Named(name, leads[0], body or None)
    if polite:
        return Named(name, office or None)
    return Named(name, title[0], office or None)


def _is_office(name: str) -> bool:
    return name in ("同", "副", "元", "前")


def _alone(who: str) -> Named:
    return Named(who, who, None, True)


def _chinese(who: str) -> Named | None:
    """溪龙乡农技站站长林秀梅: the last two or three characters, where they begin with a surname."""
    if _ZH_TIME.fullmatch(who):
        return None
    who = _ZH_BEHIND_NAME.sub("", who) or who
    for length in (4, 3, 2):
        name = who[-length:]
        surname = name[:2] in ZH_TWO if length == 4 or name[:2] in ZH_TWO else name[:1] in SURNAMES and length < 4
        if len(name) == length and surname and all("一" <= c <= "鿿" for c in name):
            role, body = _chinese_office(who[:-length])
            return Named(name, role, body)
    role, body = _chinese_office(who)
    if role and body and _CHINESE_NAME.fullmatch(body) and (body[0] in SURNAMES or body[:2] in ZH_TWO):
        return Named(body, role)  # 钟南山院士
    known = ZH_ROLE.search(who)
    return Named(who, role if known else None, body if known else None, bool(known)) if len(who) > 1 else None


def _chinese_office(office: str) -> tuple[str | None, str | None]:
    """清华大学教授: the body and the role, where a known role ends the words before a name."""
    office = office.removesuffix("的")
    role = ZH_ROLE.search(office)
    if role is None:
        return office or None, None
    body = ZH_OF.sub("", office[: role.start()])
    return role[0], body or None


def _korean(who: str) -> Named | None:
    """어민 정만수씨, 한빛해양 이지은 대표, 이지은 한빛해양 대표: the name before a title; 완도군 관계자 is who speaks as a whole."""
    title = KO_TITLE.search(who)
    words = who[: title.start()].split() if title else who.split()
    if title is None or not words:
        return Named(who, who if title else None, None, title is not None) if len(who) > 1 else None
    office = title[0].strip()
    polite = office in KO_POLITE.split("|")
    at = len(words) - 1 if polite else _korean_name(words)
    if at < 0:
        body = " ".join(words[:-1] if words[-1] == "한" else words).removesuffix("의")
        surname = len(words) == 1 and len(words[0]) == 1
        if surname:
            return Named(words[0], office)
        return Named(who, None if polite else office, body, True)
    beside = [word.removesuffix("의") for word in (words[at + 1 :] or words[:at])[-3:]]
    clause = max((i + 1 for i, word in enumerate(beside) if word.endswith(KO_CLAUSE)), default=0)
    around = " ".join(beside[clause:])
    if polite:
        return Named(words[at], around or None)
    return Named(words[at], office, around or None)


def _korean_name(words: list[str]) -> int:
    """Which word is the name: the one before the title, or one further left, where a body follows it; -1 for none."""
    last = words[-1]
    if "한" in words[-2:]:  # "국민의힘 ⟨한⟩ 중진 의원": some member
        return -1
    if last in KO_SURNAMES:  # "목포를 찾은 ⟨이⟩ 후보"
        return len(words) - 1
    if _is_korean_name(last) and (len(last) > 2 or len(words) == 1) and not last.endswith(KO_BODY):
        return len(words) - 1
    full = [
        i for i, word in enumerate(words[:-1]) if len(word) > 2 and _is_korean_name(word) and not word.endswith(KO_BODY)
    ]
    if full:
        return full[-1]
    if _is_korean_name(last):
        return len(words) - 1
    return 0 if len(words) == 1 and _HANGUL_NAME.fullmatch(last) and not last.endswith(KO_BODY) else -1


def _is_korean_name(word: str) -> bool:
    if word in KO_NO_NAMES:
        return False
    return (len(word) in (2, 3) and word[0] in KO_SURNAMES) or (len(word) == 4 and word[:2] in KO_TWO)


def titled_subject(text: str) -> str | None:
    """Korean: what stands before the first particle that a title precedes: '로봇을 만든 ⟨이지은 대표⟩는', not '이지'은."""
    for match in KO_PARTICLE.finditer(text):
        who = _BRACKETS.sub("", text[: match.start()])
        if KO_TITLE.search(who):
            return who.strip(' ,."”')
    return None


def is_titled(who: str, code: str) -> bool:
    """Whether an office or a form of address ends the phrase."""
    title = {"ja": JA_TITLE, "ko": KO_TITLE, "zh": ZH_ROLE}[code]
    return title.search(_BRACKETS.sub("", who).strip()) is not None
