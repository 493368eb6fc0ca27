"""Names written in Chinese, Japanese or Korean: no spaces, no capitals, the profession glued to the name."""

from __future__ import annotations

import re

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
# Compiled by the first page that needs them
_BEHIND = r"\s*(?:기자\s(?:입력|수정|승인|등록|발행).*|기자|특파원|記者|记者|编辑|編輯|통신원|논설위원|=.*|\(.*|\s(?:編集|撮影|写真|監修|構成|校閲|イラスト)\s?[：:＝=／/].*)$"
# "聯合報 記者山田花子": the paper, the profession, the name
_REPORTER = r"(?:記者|记者)\s?([\u4e00-\u9fff]{2,4})$"
# A kind of report ("即時報導"), a counter of visits or comments: what stands beside names and is none
_NO_NAME = r"(?:報導|报道|快訊|快讯|編譯|整理)$|人氣|人气|留言|瀏覽|浏览|閱讀|阅读"
SHORTEST, LONGEST = 2, 20  # characters


def is_cjk(name: str) -> bool:
    """Holds a character of Chinese, Japanese or Korean. Asked before patterns of these languages, which are slow to compile."""
    return not name.isascii() and _CJK.search(name) is not None


def clean_cjk(name: str) -> str | None:
    """The name without profession and paper; None for a kind of report or a counter."""
    reporter = re.search(_REPORTER, name)
    if not reporter and re.search(_NO_NAME, name):
        return None
    name = reporter[1] if reporter else re.sub(_BEHIND, "", name)
    return name if SHORTEST <= len(name) <= LONGEST else None
