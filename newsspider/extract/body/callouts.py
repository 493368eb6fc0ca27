"""Lines and boxes around the paragraphs that speak for the site: signatures and rolls of picture credits
below, buttons of shops, calls for tips, notes on what links earn. Rules of the same kind as those in ``never.py``."""

from __future__ import annotations

import re

from newsspider.extract.body.features import Vectors
from newsspider.extract.clutter import RIGHTS
from newsspider.extract.creditrolls import find_roll
from newsspider.extract.credits.names import known
from newsspider.extract.listing.pagewords import says_more

CALL = 700  # characters of the longest call for tips
ROLL = 600  # of the longest roll of credits
STARRED = 800  # of the longest note on starred links
DISCLOSED = 500  # of the longest note on who pays
SIGNED = 30  # of a signature
_BUTTON = re.compile(
    r"\b(?:(?:zum|zur) (?:angebot|tarif|shop|deal|produkt|aktion)\b|jetzt (?:kaufen|bestellen|sichern)\b|hier kaufen\b|preis prüfen\b"
    r"|buy (?:now|it)\b|shop now\b|check price|(?:see|view|get) (?:the )?(?:deal|price|offer)\b|voir l['’]offre|ver (?:la )?oferta"
    r"|comprar ahora|vedi (?:l['’])?offerta)",
    re.I,
)
_TIP = re.compile(
    r"\b(?:got|have) (?:a|any) (?:news )?tips?\b|(?:is there|do you (?:have|know)) (?:something|anything)\b"
    r"|e-?mail (?:the|this) (?:writer|author|reporter)|\b(?:contact|reach) (?:the |our )?(?:author|reporter|writer)|\bon signal\b|\bsignal:"
    r"|\b(?:hinweise|tipps) (?:an|per)\b",
    re.I,
)
# "Contact Ann Lee at 555-0117", "Ann Lee can be reached at alee@lake.example"
_NAME = r"(?-i:[A-ZÀ-Þ][\w'’-]+\.?(?: [A-ZÀ-Þ][\w'’-]*\.?){1,3})"
_REACHED = re.compile(
    rf"\W*(?:(?:you can )?(?:contact|reach|e-?mail|call|write to|follow) (?:the )?(?:\w+ (?:writer|editor|reporter) )?{_NAME}|{_NAME} (?:can|may) be (?:reached|contacted))"
    r",? (?:at|on|by|via|or)\b",
    re.I,
)
_ADDRESS = re.compile(r"@|\d{3}[-. ]\d{4}")
_EARNS = re.compile(
    r"\b(?:we|wir|site) (?:may )?(?:receive|earn|get|erhalten|bekommen)s?\b[^.,]{0,60}(?:commission|compensation|provision)"
    r"|\berhält .{0,40}provision|references to products from|bei einem kauf .{0,60}provision",
    re.I,
)
_PARTS = re.compile(r"\s*/\s*|, ")
_STARRED = re.compile(r"affiliate|partnerlink|provision|commission", re.I)


def shop_buttons(vectors: Vectors, chosen: set[int]) -> set[int]:
    """For the most part a link, and says "Buy now"."""
    land = vectors.land
    return {i for i in chosen if land.links[i] > 0.6 and _BUTTON.search(land.blocks[i].text)}


def tip_calls(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Asks readers for tips and says where to send them; at the end, where the writer can be reached."""
    blocks = vectors.land.blocks
    found = {
        i
        for i in chosen
        if len(text := blocks[i].text) < CALL and ("@" in text or "Signal" in text) and _TIP.search(text)
    }
    last = max(chosen, default=-1)
    if last >= 0 and len(text := blocks[last].text) < CALL // 3 and _REACHED.match(text) and _ADDRESS.search(text):
        found.add(last)
    return found


def starred_notes(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Begins with the star that marks links in the text, and speaks of what they earn."""
    blocks = vectors.land.blocks
    starred = {i for i in chosen if blocks[i].text.startswith(("*", "(*", "[*"))}
    return {i for i in starred if len(blocks[i].text) < STARRED and _STARRED.search(blocks[i].text)}


def disclosures(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Says what the site earns by the products it writes about."""
    texts = vectors.land.texts
    return {i for i in chosen if len(texts[i]) < DISCLOSED and _may_earn(texts[i]) and _EARNS.search(texts[i])}


def _may_earn(text: str) -> bool:
    """One of these is in every match; cheaper to look for."""
    low = text.lower()
    return "provision" in low or "commission" in low or "compensation" in low or "references to" in low


def signatures(vectors: Vectors, chosen: set[int]) -> set[int]:
    """The last block, where it is nothing but initials and agencies: "aja/PAP", "(jg)"."""
    last = max(chosen, default=-1)
    text = vectors.land.blocks[last].text if chosen else ""
    parts = _PARTS.split(text.strip("()[]. ")) if len(text) < SIGNED else []
    signed = all(known(part) == "wire" or (part.isalpha() and len(part) <= 4) for part in parts)
    return {last} if parts and signed else set()


def more_buttons(vectors: Vectors, chosen: set[int]) -> set[int]:
    """The last block, where it is nothing but "Load more": the button below cards."""
    last = max(chosen, default=-1)
    text = vectors.land.texts[last] if chosen else ""
    return {last} if 0 < len(text) < SIGNED and text[-1].isalpha() and says_more(text) else set()


def picture_rolls(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Below the larger part of the body, a heading over the credits of its pictures, and they."""
    order = sorted(chosen)
    if not order:
        return set()
    return chosen.intersection(find_roll(vectors.land.blocks, range(order[len(order) // 2] + 1, order[-1])).blocks)


def credit_rolls(vectors: Vectors, chosen: set[int]) -> set[int]:
    """The last block, where it begins like a credit and links to who is named."""
    land, last = vectors.land, max(chosen, default=-1)
    if last < 0 or land.links[last] <= 0.4 or len(land.blocks[last].text) >= ROLL:
        return set()
    return {last} if vectors.clutter_at(last) == RIGHTS else set()
