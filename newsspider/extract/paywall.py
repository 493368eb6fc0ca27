"""Whether a page shows only the beginning of its article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsspider.extract.blocks import HEADING_TAGS, Block
from newsspider.extract.clutter import RELATED, begins_like
from newsspider.extract.page import Page

STUB = 1_500  # characters of body; a metered page that shows more than this shows the article
LINE = 160  # characters of a gate that could be taken for a paragraph
OFFER = 6  # blocks at most between the first line of a gate and its last
_NO = frozenset(["false", "http://schema.org/false", "https://schema.org/false", "0", "no"])
_LOCKED = frozenset(["locked", "premium", "paid", "subscription", "subscriber", "plus"])
_AFTER = 15  # blocks below the body in which the gate stands
# What a gate says, by language; a form that asks for an address alone ("Subscribe to our newsletter") is none.
_GATES = (
    r"(?:subscribe|sign (?:up|in)|register|log ?in|join|create an? (?:free )?account|become an? (?:\w+ )?(?:member|subscriber)"
    r"|start (?:your|a) (?:\w+ )?trial)\b.{0,40}\bto (?:continue\b|keep\b|read\b|unlock|access|view|finish)",
    r"subscri\w+ for full access|to (?:continue|keep) reading,? (?:\w+ )?(?:subscribe|sign|log|register|create|join|become)",
    r"to (?:view|see|read|access) (?:the|this) (?:full|whole|entire|rest of the) (?:article|story|text|piece),? (?:please )?(?:subscribe|sign|log|register|join|become)",
    r"(?:continue|keep) reading .{0,40}\b(?:subscri|account|trial|membership)|want to (?:read more|(?:keep|continue) reading)\s?\?",
    r"(?:for|to) (?:subscribers|members) only|(?:subscribers?|members?)[- ]only (?:content|article|story)",
    r"(?:this|the (?:full|rest of (?:the|this))) (?:article|story|content|piece) is (?:for|available|exclusive|reserved|only)\b"
    r".{0,40}\b(?:subscri|member)|the rest of (?:the|this) (?:article|story|piece) is for",
    r"read the (?:full|rest of the) (?:article|story) (?:with|by) .{0,20}subscri",
    r"(?:reached|hit|used) (?:all )?(?:of )?your .{0,24}(?:limit|free (?:articles|stories))|\d of \d free (?:articles|stories)",
    r"already a subscriber|unlock this (?:article|story)|premium (?:content|article)\b.{0,30}\b(?:log|sign|subscri)",
    r"(?:dieser|diesen|der) (?:artikel|beitrag|text)\b.{0,60}\b(?:abonnent|abo\b|registrier|plus-|premium)|nur für abonnent",
    r"(?:jetzt|mit \w+) (?:weiterlesen|testen und weiterlesen)|weiterlesen mit|möchten (?:sie )?weiterlesen|(?:mit|im) (?:einem )?abo weiter",
    r"bereits (?:ein )?(?:abo\b|abonnent)|\btesten\b.{0,40}\blesen sie (?:diesen|den ganzen) (?:artikel|beitrag|text)",
    r"réservée?s? (?:aux|à nos) abonnés|il vous reste \d+ ?% de cet article|déjà abonné|abonnez-vous pour (?:lire|continuer|accéder|découvrir)"
    r"|lisez cet article en entier",
    r"(?:contenido|artículo) (?:exclusivo|s[oó]lo) para suscriptores|suscríbete para (?:seguir|continuar|leer)|ya eres suscriptor",
    r"riservat[oi] agli abbonati|abbonati per (?:continuare|leggere|proseguire)",
    r"exclusivo para assinantes|assine para (?:continuar|ler)|já é assinante",
    r"lees verder met|alleen voor abonnees|word abonnee om",
    r"läs vidare med|(?:logg inn|logga in|log ind) for? (?:å|att|at) (?:lese|läsa|læse)|(?:kun|endast|bara) for? (?:abonnenter|prenumeranter)",
    r"会員限定|会員専用|続きをお読み|订阅(?:后|以)?继续阅读|구독자 전용|유료 ?회원",
)
_GATE = re.compile("|".join(_GATES), re.I)
# One of these is in every match; cheaper to look for.
_GATE_WORDS = (
    "subscri", "sign", "regist", "log", "join", "account", "member", "trial", "reading", "read more", "limit", "free", "rest of",
    "full", "unlock", "premium", "abo", "weiter", "testen", "réservé", "abonn", "il vous reste", "lisez", "suscri", "suscríb", "prenumer", "abbona", "assin",
    "lees", "läs", "会員", "続き", "订阅", "구독", "유료",
)  # fmt: skip


def is_stub(page: Page, text: str, last: int) -> bool:
    """True when the body ``text`` is short and the page says the rest is not free, or a gate stands at the end
    of the body, whose last block is ``last``."""
    if len(text) > STUB:
        return False
    return declared_closed(page) or any(_is_gate(b) for b in _below(page.blocks, max(0, last)))


def _below(blocks: list[Block], last: int) -> Iterator[Block]:
    """The blocks around the body's end, down to a heading over other stories: their labels ("Members-only story") say
    nothing of this one."""
    for i in range(last, min(last + 1 + _AFTER, len(blocks))):
        if i > last and blocks[i].tag in HEADING_TAGS and begins_like(blocks[i].text) == RELATED:
            return
        yield blocks[i]


def without_gates(blocks: list[Block], chosen: set[int]) -> set[int]:
    """The body's blocks without the gate that was taken for its last paragraph, and without the offer between its first
    line and its last."""
    kept = sorted(chosen)
    while len(kept) > 1 and len(blocks[kept[-1]].text) < LINE and _is_gate(blocks[kept[-1]]):
        last = kept.pop()
        box = blocks[last].container.parent
        above = range(max(kept[0] + 1, last - OFFER), last)
        first = next((i for i in above if blocks[i].container.parent is box and _is_gate(blocks[i])), last)
        kept = [i for i in kept if i < first]
    return set(kept)


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
    if len(block.text) >= 300:
        return False
    low = block.text.lower()
    return any(word in low for word in _GATE_WORDS) and _GATE.search(block.text) is not None
