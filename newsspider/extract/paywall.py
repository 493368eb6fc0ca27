"""Whether a page shows only the beginning of its article."""

from __future__ import annotations

import re
from typing import Any

from newsspider.extract.blocks import Block
from newsspider.extract.page import Page

STUB = 1_500  # characters of body; a metered page that shows more than this shows the article
_NO = frozenset(["false", "http://schema.org/false", "https://schema.org/false", "0", "no"])
_LOCKED = frozenset(["locked", "premium", "paid", "subscription", "subscriber", "plus"])
_AFTER = 15  # blocks below the body in which the gate stands
_GATE = re.compile(
    r"(?:subscribe|sign up|register|log ?in|join)\b.{0,40}\b(?:to (?:continue|keep|read|unlock|access)|for full access)"
    r"|(?:continue|keep) reading .{0,40}\b(?:subscri|account|trial|membership)|(?:for|to) subscribers only"
    r"|this (?:article|story|content) is (?:for|available|exclusive|reserved|only)\b.{0,40}\b(?:subscri|member)"
    r"|already a subscriber|unlock this (?:article|story)"
    r"|(?:dieser|diesen|der) (?:artikel|beitrag|text)\b.{0,60}\b(?:abonnent|abo\b|registrier|plus-|premium)"
    r"|(?:jetzt|mit \w+) (?:weiterlesen|testen und weiterlesen)|weiterlesen mit|sie sind bereits abonnent|bereits abonnent"
    r"|(?:réservé|reservé)e? (?:aux|à nos) abonnés|il vous reste \d+ ?% de cet article|déjà abonné"
    r"|(?:contenido|artículo) exclusivo para suscriptores|suscríbete para (?:seguir|continuar)|ya eres suscriptor"
    r"|riservato agli abbonati|esclusivo para assinantes|会員限定|続きをお読み",
    re.I,
)


def is_stub(page: Page, text: str, last: int) -> bool:
    """True when the body ``text`` is short and the page says the rest is not free, or a gate stands at the end
    of the body, whose last block is ``last``."""
    if len(text) > STUB:
        return False
    return declared_closed(page) or any(_is_gate(b) for b in page.blocks[max(0, last) : last + 1 + _AFTER])


def declared_closed(page: Page) -> bool:
    """``isAccessibleForFree: false`` of the article or a part of it, or a content tier that is paid for."""
    for article in page.structured.articles:
        parts = article.get("hasPart")
        for node in [article, *(parts if isinstance(parts, list) else [parts])]:
            if isinstance(node, dict) and _is_no(node.get("isAccessibleForFree")):
                return True
    tier = page.structured.first_meta("article:content_tier", "content-tier", "article.access")
    return (tier or "").strip().lower() in _LOCKED


def _is_no(value: Any) -> bool:
    return value is False or (isinstance(value, str) and value.strip().lower() in _NO)


def _is_gate(block: Block) -> bool:
    return len(block.text) < 300 and _GATE.search(block.text) is not None
