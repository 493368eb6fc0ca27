"""Credits at a caption's end in Korean, Japanese and Chinese, where no label marks them."""

from __future__ import annotations

import re

_HANGUL, _KANA_OR_HAN = re.compile("[가-힣]"), re.compile("[぀-ヿ一-鿿]")
# Korean captions end their sentence with "다." and name the agency or the reporter ("… 기자") behind it.
_KOREAN = re.compile(r"(?<=[다음임됨함][.])\s*([가-힣A-Za-z0-9·/=.,\- ]{2,40})$")
_KOREAN_BRACKETS = re.compile(
    r"\s*[\[(<]\s*(?:사진|그래픽|자료|이미지|영상)?(?:\s*(?:출처|제공|캡처))?\s*[=:ㅣ|]\s*([^\[\]()<>]{2,60})[\])>]\s*$"
)
# Japanese ones say 撮影 or 提供 in brackets, or set the owner behind （C）, © or ＝; Chinese ones end "… 摄".
_JAPANESE_BRACKETS = re.compile(r"\s*[（(【]\s*([^（）()【】]{1,30}?)\s*(?:さん)?(?:撮影|提供|写す)\s*[）)】]\s*$")
_JAPANESE_LABELED = re.compile(
    r"\s*[（(【]\s*(?:撮影|写真|提供)\s*[・：:＝=/／]\s*([^（）()【】]{1,30}?)\s*[）)】]\s*$"
)
_JAPANESE_MARK = re.compile(
    r"\s*(?:[（(][CcＣｃ][）)]|©|＝)\s*([^＝。、（）()]{2,24}(?:撮影|提供|新聞|通信社?|社|ロイター|写真|AFP|AP|代表))\s*$"
)
# "…=写真 Name", "…（写真はName提供）"
_JAPANESE_BEHIND = re.compile(r"\s*(?:[=＝]\s*(?=写真|撮影)|[（(]写真は)([^=＝。、（）()]{3,30})[）)]?$")
_JAPANESE_LAST = re.compile(r"[、，＝]\s*([\u4e00-\u9fff々ァ-ヶー]{2,8}?)(?:さん)?(?:撮影|写す)$")
# A name alone behind the full stop: "…閉鎖する。 山田花子撮影"
_JAPANESE_AFTER_STOP = re.compile(r"(?<=[。」])\s*([\u4e00-\u9fff々ァ-ヶー]{2,8}?)(?:さん)?(?:撮影|写す)$")
_CHINESE = re.compile(
    r"(?:^|(?<=[。！？，、；,;”）)\s（(]))[（(]?\s*((?:[\u4e00-\u9fff]{0,8}(?:记者|通讯员|記者)\s*)?(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]+·[\u4e00-\u9fff]+)"
    r"(?:[、 ][\u4e00-\u9fff·]{2,6})?)\s*[／/]?\s*(?:[摄攝]影?)[。]?[）)]?$"
)


def credit_behind(caption: str) -> re.Match[str] | None:
    """The credit and what belongs to it, up to the caption's end; its first group is the name."""
    return _korean(caption) or _japanese_or_chinese(caption)


def _korean(caption: str) -> re.Match[str] | None:
    if not _HANGUL.search(caption):
        return None
    match = _KOREAN_BRACKETS.search(caption) or _KOREAN.search(caption)
    return match if match and len(match[1].split()) <= 5 else None


def _japanese_or_chinese(caption: str) -> re.Match[str] | None:
    if not _KANA_OR_HAN.search(caption):
        return None
    return (
        _JAPANESE_BEHIND.search(caption)
        or _JAPANESE_BRACKETS.search(caption)
        or _JAPANESE_LABELED.search(caption)
        or _JAPANESE_MARK.search(caption)
        or _JAPANESE_LAST.search(caption)
        or _JAPANESE_AFTER_STOP.search(caption)
        or _CHINESE.search(caption)
    )
