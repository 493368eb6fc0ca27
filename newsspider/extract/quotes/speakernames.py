"""Names of Japanese, Chinese and Korean speakers: what stands before a particle or verb, without office and title."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BRACKETS = re.compile(r"[（(][^（）()]{1,12}[）)]")
# titles that stand behind a name
_JA_TITLE = re.compile(
    r"(?:さん|氏|さま|様|君|ちゃん|教授|准教授|助教|博士|社長|会長|副社長|専務|常務|部長|課長|係長|所長|局長|室長|館長|店長|組合長|理事長|代表|代表取締役"
    r"|知事|市長|町長|村長|区長|議員|議長|大臣|首相|校長|園長|院長|医師|弁護士|監督|選手|研究員|主任|次長|支社長|店主|住職|准教授|名誉教授|CEO|CTO)$"
)
_KO_TITLE = re.compile(
    r"\s?(?:씨|님|대표이사|대표|교수|연구원|소장|원장|사장|회장|부회장|이사|팀장|과장|부장|국장|실장|센터장|본부장|위원장|위원|의원|장관|차관|시장|군수|도지사|지사"
    r"|총장|학장|박사|변호사|기자|감독|선수|이장|조합장)$"
)
_KO_PARTICLE = re.compile(r"[은는이가]\s")
_SURNAMES = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔"
    "钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温康施柯洪游詹簡簡翁"
)
_ZH_PRONOUNS = re.compile(r"(?:他|她|其)(?:们|們)?(?:还|也)?$")
_JA_PRONOUNS = frozenset(["彼", "彼女", "同氏", "同社長", "同教授"])
_KO_PRONOUNS = frozenset(["그", "그녀", "이들"])
_KANJI_NAME = re.compile(r"[一-鿿々ヶ]{2,6}")
_KANA_NAME = re.compile(r"[ァ-ヿー・]{2,16}")
_HANGUL_NAME = re.compile(r"[가-힣]{2,4}")


@dataclass(frozen=True, slots=True)
class Named:
    """A speaker: a name, or the words that describe somebody without one; ``role`` is what stands around the name."""

    name: str | None
    role: str | None = None


def name_in(who: str, code: str, last: Named | None) -> Named | None:
    """The speaker of a phrase like 漁協の松尾健一組合長 or 한빛해양 이지은 대표; a pronoun is ``last``; ``None`` for no speaker."""
    who = _BRACKETS.sub("", who).strip("　 ,，、と").removesuffix("から")
    if not who or who.startswith(("记者", "記者")):  # who asks is not quoted
        return None
    if code == "ko":
        return last if who in _KO_PRONOUNS else _korean(who)
    if code == "zh":
        return last if _ZH_PRONOUNS.fullmatch(who) else _chinese(who)
    return last if who in _JA_PRONOUNS else _japanese(who)


def _japanese(who: str) -> Named | None:
    """農家の宮本清治さん: の ends the office, a title the name; without a title the whole phrase is who speaks."""
    title = _JA_TITLE.search(who)
    if title is None:
        return Named(who) if len(who) > 1 else None
    office, _, name = who[: title.start()].rpartition("の")
    if not (_KANJI_NAME.fullmatch(name) or _KANA_NAME.fullmatch(name)):
        return Named(who)
    role = f"{office}{'' if title[0] in ('さん', '氏', '様', '君') else title[0]}"
    return Named(name, role or None)


def _chinese(who: str) -> Named | None:
    """溪龙乡农技站站长林秀梅: the last two or three characters, where they begin with a surname."""
    for length in (3, 2):
        name = who[-length:]
        if len(name) == length and name[0] in _SURNAMES and all("一" <= c <= "鿿" for c in name):
            return Named(name, who[:-length] or None)
    return Named(who) if len(who) > 1 else None


def _korean(who: str) -> Named | None:
    """어민 정만수씨, 한빛해양 이지은 대표: the word before a title; 완도군 관계자 is who speaks as a whole."""
    title = _KO_TITLE.search(who)
    words = who[: title.start()].split() if title else who.split()
    if title and words and _HANGUL_NAME.fullmatch(words[-1]):
        role = " ".join([*words[:-1], *([] if title[0].strip() in ("씨", "님") else [title[0].strip()])])
        return Named(words[-1], role or None)
    return Named(who) if len(who) > 1 else None


def titled_subject(text: str) -> str | None:
    """Korean: what stands before the first particle that a title precedes: '로봇을 만든 ⟨이지은 대표⟩는', not '이지'은."""
    for match in _KO_PARTICLE.finditer(text):
        who = _BRACKETS.sub("", text[: match.start()])
        if _KO_TITLE.search(who):
            return who.strip(' ,."”')
    return None
