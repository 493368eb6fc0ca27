"""Quotations in Japanese, Chinese and Korean: who speaks stands right before the marks or right behind them.

These languages write no blanks (Korean: few) and inflect no names, so a speaker is read from the particles and verbs
beside the marks instead of from a grammar of tokens: 農家の宮本さんは「…」と話す · “…”，茶农周根发说 · 이지은 대표는 "…"고 말했다.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest

from newsspider.extract.quotes.castlist import CastList
from newsspider.extract.quotes.marks import Chunk, find_chunks, paragraphs
from newsspider.extract.quotes.speakernames import Named, is_titled, name_in, titled_subject
from newsspider.items import Quote

REACH = 60  # characters beside the marks in which the speaker stands
FEWEST = {"ja": 5, "zh": 5, "ko": 6}  # characters of a quotation that nothing but its place tells
_STOP = "。！？!?；;\n」』”"
_ZH_SAYS = (
    "(?:说道?|說道?|表示|称|稱|指出|介绍|介紹|认为|認為|坦言|强调|強調|透露|解释|解釋|补充道?|補充道?|补充说|補充說|告诉记者|告訴記者|回应称?|回應稱?|直言|感叹|感嘆"
    "|笑着说|笑著說|写道|寫道|问道?|問道?|提醒|呼吁|呼籲|建议|建議|回忆道?|回憶道?|批评|批評|称赞|稱讚|赞扬|讚揚|抱怨|要求|主张|主張|质疑|質疑|警告|承认|承認|否认|否認|宣布"
    "|反驳|反駁|重申|坦承|说明|說明|预测|預測|总结|總結|评价|評價|感慨|证实|證實|披露|提到|谈到|談到|表态|表態|声明|聲明|形容|担心|擔心)"
)
_JA_SAYS = (
    "(?:話|語|述べ|言|いう|説明|打ち明|明か|明らか|振り返|訴え|喜|強調|指摘|笑|つぶや|ため息|コメント|評価|警告|期待|答え|嘆|胸を張|反論|否定|主張|批判|謝罪|求め|呼びかけ|みて|みる|分析|予測"
    "|驚|強調|力を込め|発表|付け加え|続け|歓迎|苦言|懸念|認め|断言|表明|回答|書い|書き|投稿|報告|として)"
)
_KO_SAYS = "(?:말|밝|덧붙|설명|강조|전했|전한|지적|호소|털어놓|주장|답|토로|비판|평가|반박|경고|예상|전망|기대|내다|했다|한다|하며|적었|썼|되물|항의|부인|인정|촉구|당부|약속|우려|회상|물었|외쳤|반발|분석|판단|입장)"
_SUBJECT = r"(?P<who>[^，、。：:；;！？!?「」『』“”\".\n]{1,40}?)"
AFTER = {
    "ja": re.compile(
        rf"(?:と|などと|とも)?[、。]?(?:と)?{_SUBJECT}(?:は|が|も)(?:、)?[^。「」]{{0,20}}?"
        rf"(?P<cue>{_JA_SAYS}[ぁ-ん]*)"
    ),
    "zh": re.compile(
        rf"[，,。]?\s?{_SUBJECT}(?:还|也|又|這樣|这样|如此|对记者|對記者|接受采访时|受訪時|笑着|笑著)?(?P<cue>{_ZH_SAYS})"
    ),
    "ko": re.compile(
        rf"(?:이?라)?(?:고|며|면서)\s{_SUBJECT}(?:은|는|이|가)\s[^.\"“”]{{0,20}}?(?P<cue>{_KO_SAYS}[가-힣]*)"
    ),
}
# '"…"는 것이 김 대표의 설명이다'
EXPLAINED = re.compile(rf"(?:이?라)?는 (?:것이|게) {_SUBJECT}의 (?P<cue>설명|주장|입장|전망|분석|판단|생각|지적)")
BEFORE = {
    "ja": re.compile(rf"(?:^|[、。」』）)]){_SUBJECT}(?:は|が|も)(?:、)?[^。「」、]{{0,12}}、?$"),
    "zh": re.compile(rf"(?:^|[，。；”」]){_SUBJECT}(?:还|也|又)?(?P<cue>{_ZH_SAYS})[^。；：:，]{{0,14}}[：:，,]?$"),
    "ko": re.compile(rf"(?:^|[.,\"”]\s?){_SUBJECT}(?:은|는|이|가)\s(?:[^.\"“”]{{0,24}}\s)?$"),
}
# what stands behind marks that somebody speaks in: と, a particle of quotation, a verb, or the end of the sentence
SPOKEN_BEHIND = {
    "ja": re.compile(r"(?:と|などと|とも)(?!い[うっ]|は[、\w])[^。]+|[。、]|$"),
    "zh": re.compile(rf"[，,]?[^。，]{{0,30}}?{_ZH_SAYS}|。|$"),
    "ko": re.compile(r"(?:이?라)?(?:고|며|면서|라는|는)\s|\.|$"),
}
SOURCE = {  # "according to": 教授によると, 교수에 따르면, 据…介绍
    "ja": re.compile(rf"(?:^|[、。」』）)]){_SUBJECT}(?P<cue>によると|によれば|の話では)、?[^。「」]*$"),
    "zh": re.compile(
        rf"(?:^|[，。；”」])(?P<cue>据|據|根据|根據){_SUBJECT}(?:{_ZH_SAYS}|的说法|的說法)?[，,][^。“「]*$"
    ),
    "ko": re.compile(rf"(?:^|[.,\"”]\s?){_SUBJECT}(?P<cue>에 따르면|에 의하면),?\s[^.\"“”]*$"),
}
CUE_BEHIND = {  # the verb behind the marks, where the speaker stands before them: …は「…」と述べた
    "ja": re.compile(rf"(?:と|などと|とも)?、?[^。「」、]{{0,10}}?(?P<cue>{_JA_SAYS}[ぁ-ん]*)"),
    "zh": re.compile(rf"[，,]?[^。，]{{0,8}}?(?P<cue>{_ZH_SAYS})"),
    "ko": re.compile(rf"(?:이?라)?(?:고|며|면서)\s[^.\"“”]{{0,12}}?(?P<cue>{_KO_SAYS}[가-힣]*)"),
}
FOLLOWS = {  # the subject of the sentence behind a quotation that stands alone
    "ja": re.compile(r"[」。]*\s?(?P<who>[^、。「」]{2,40}?)(?:は|が|も)"),
    "ko": re.compile(r"\s(?P<who>[^.,\"“”]{2,40}?)(?:은|는|이|가)\s"),
}
_JOINS = re.compile(
    r"(?:이?라?며|이?라?고|면서|と(?:した|する|述べ|話し)[^。「」]{0,8})、?\s?"
)  # between two quotations of one sentence
_REPORTS = re.compile(rf"(?:^|[。；”」]){_SUBJECT}(?:还|也)?{_ZH_SAYS}")


@dataclass(frozen=True, slots=True)
class _Found:
    named: Named
    mention: str
    rule: str
    cue: str | None = None


def extract(text: str, code: str) -> list[Quote]:
    """All quotations of ``text``, an article in the language ``code``, with the speakers that stand beside them."""
    return _Article(text, code).quotes()


class _Article:
    """One pass over what stands in marks; ``last`` is whoever spoke last, or in Chinese was reported."""

    def __init__(self, text: str, code: str) -> None:
        self.text, self.code = text, code
        self.found: list[Quote] = []
        self.last: Named | None = None
        self.last_at = -1
        self.cast = CastList(text, code)

    def quotes(self) -> list[Quote]:
        spans = paragraphs(self.text)
        chunks = find_chunks(self.text, spans)
        read = 0
        for chunk, follow in zip_longest(chunks, chunks[1:]):
            start, end = spans[chunk.paragraph]
            between = self.text[max(start, read) : chunk.outer_start]
            high = min(end, chunk.outer_end + REACH, follow.outer_start if follow else end)
            self._quoted(chunk, start, between, self.text[chunk.outer_end : high])
            read = chunk.outer_end
        return self.found

    def _quoted(self, chunk: Chunk, start: int, between: str, behind: str) -> None:
        """What stands in marks, if somebody says it. ``start``: of its paragraph; ``between``: from the marks before."""
        content, before = self.text[chunk.start : chunk.end], between[-REACH:]
        reports = _reporting(between) if self.code == "zh" else None
        if reports:
            self.last, self.last_at = reports, chunk.start
        source = _source(before, self.code, self.last) if len(content) >= FEWEST[self.code] else None
        if (
            source is None
            and not SPOKEN_BEHIND[self.code].match(behind)
            and content[-1] not in _STOP + "." * (self.code == "ko")
        ):
            return
        made = source or _beside(before, behind, self.code, self.last)
        if made is None and chunk.start - 1 == start and len(content) >= FEWEST[self.code]:
            made = _next_subject(behind, self.code, self.last)
        if made:
            self._add(chunk, start, made.named, made.mention, made.rule, 0.85, made.cue)
        elif reports and not _opens(before):
            self._add(chunk, start, reports, reports.name, "cue-before", 0.75)
        elif self.last and self.last_at >= start and self._goes_on(chunk, before, len(content)):
            self._add(chunk, start, self.last, self.last.name, "carry-over", 0.6)

    def _goes_on(self, chunk: Chunk, before: str, length: int) -> bool:
        """Nothing stands between this and what was said before, or no more than joins two quotations of a sentence."""
        return (_opens(before) and length >= FEWEST[self.code]) or bool(
            self.found and _JOINS.fullmatch(self.text, self.found[-1].end + 1, chunk.outer_start)
        )

    def _add(
        self,
        chunk: Chunk,
        start: int,
        who: Named,
        mention: str | None,
        rule: str,
        confidence: float,
        cue: str | None = None,
    ) -> None:
        who = self.cast.meant(who)
        before = self.found[-1] if self.found else None
        same = before is not None and before.start >= start and before.speaker == who.name
        group = (before.group if before else 0) + (not same)
        content = self.text[chunk.start : chunk.end]
        said = Quote(content, chunk.start, chunk.end, who.name, mention, who.role, who.organization, cue, group=group)
        said.rule, said.confidence = rule, confidence
        if rule == "source-phrase" or (self.code == "zh" and self._is_fragment(chunk)):
            said.kind = "mixed"
        self.found.append(said)
        self.last, self.last_at = who, chunk.start

    def _is_fragment(self, chunk: Chunk) -> bool:
        """Chinese: 称赞该团队“非常务实”: no mark of a sentence in it, and no colon or comma leads to it."""
        ends = self.text[chunk.end - 1] in "。！？!?，,…" or self.text[chunk.outer_end : chunk.outer_end + 1] in "，,"
        return not ends and self.text[chunk.outer_start - 1 : chunk.outer_start] not in ("", "：", ":", "\n")


def _source(before: str, code: str, last: Named | None) -> _Found | None:
    """'X에 따르면 … "…"': who is named as the source of the sentence."""
    match = SOURCE[code].search(before)
    named = name_in(match["who"], code, last) if match else None
    return _Found(named, match["who"].strip(), "source-phrase", match["cue"]) if match and named else None


def _next_subject(behind: str, code: str, last: Named | None) -> _Found | None:
    """「…」。Ｘ社長は会見で頭を下げた: a quotation alone is whose the next sentence begins with, if an office tells who that is."""
    match = FOLLOWS[code].match(behind) if code in FOLLOWS else None
    if match is None or not is_titled(match["who"], code):
        return None
    named = name_in(match["who"], code, last)
    return _Found(named, match["who"].strip(), "next-subject") if named else None


def _beside(before: str, behind: str, code: str, last: Named | None) -> _Found | None:
    """The speaker right behind the marks, else right before them."""
    sides = [(AFTER[code].match(behind), "cue-after"), (BEFORE[code].search(before), "cue-before")]
    if before.endswith((":", "：")):
        sides.reverse()
    if code == "ko":
        sides.insert(0, (EXPLAINED.match(behind), "cue-after"))
    for match, rule in sides:
        who = match["who"] if match else ""
        if match and rule == "cue-after" and match[0][:1] == "。" and not _opens(before):
            continue  # the next sentence's
        if match and code == "ko" and rule == "cue-before":
            who = titled_subject(match[0]) or who
        named = name_in(who, code, last) if who else None
        if named:
            return _Found(named, who.strip(), rule, _cue(match, behind, code))
    return None


def _cue(match: re.Match[str] | None, behind: str, code: str) -> str | None:
    """The verb the rule read, or the one behind the marks."""
    read = match.groupdict().get("cue") if match else None
    said = None if read else CUE_BEHIND[code].match(behind)
    return read or (said["cue"] if said else None)


def _reporting(between: str) -> Named | None:
    """Chinese: who is reported before the marks, "沈卫东认为，关键在于成本。", goes on in them, and is "she" behind them."""
    named = [name_in(match["who"], "zh", None) for match in _REPORTS.finditer(between)]
    return next((each for each in reversed(named) if each), None)


def _opens(before: str) -> bool:
    """Nothing but the end of another sentence stands before the marks."""
    before = before.rstrip("\u3000 ")
    return not before or before[-1] in _STOP or before[-1] == "."
