"""Whether a text is in Japanese, Chinese or Korean, told by its script."""

from __future__ import annotations

EAST_ASIAN = frozenset(["ja", "zh", "ko"])
_KANA, _HANGUL, _HAN = range(0x3041, 0x3100), range(0xAC00, 0xD7A4), range(0x4E00, 0xA000)


def east_asian_language(text: str) -> str | None:
    """``ja``, ``zh`` or ``ko`` where the text is written in its script; ``None`` for any other."""
    head = text[:1000]
    if head.isascii():
        return None
    if 5 * _count(head, _HANGUL) > len(head):
        return "ko"
    kana = _count(head, _KANA)
    if 5 * (kana + _count(head, _HAN)) > len(head):
        return "ja" if 10 * kana > len(head) else "zh"
    return None


def _count(text: str, script: range) -> int:
    return sum(map(script.__contains__, map(ord, text)))
