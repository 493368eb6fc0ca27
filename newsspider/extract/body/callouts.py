"""Boxes that stand between or below the paragraphs and speak for the site: buttons of shops, calls for tips, notes
on stars, rolls of picture credits. Rules of the same kind as those in ``never.py``."""

from __future__ import annotations

import re

from newsspider.extract.body.features import Vectors
from newsspider.extract.clutter import RIGHTS

CALL = 700  # characters of the longest call for tips
ROLL = 600  # of the longest roll of credits
STARRED = 800  # of the longest note on starred links

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
_STARRED = re.compile(r"affiliate|partnerlink|provision|commission", re.I)


def shop_buttons(vectors: Vectors, chosen: set[int]) -> set[int]:
    """For the most part a link, and says "Buy now"."""
    land = vectors.land
    return {i for i in chosen if land.links[i] > 0.6 and _BUTTON.search(land.blocks[i].text)}


def tip_calls(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Asks readers for tips and says where to send them."""
    blocks = vectors.land.blocks
    return {
        i
        for i in chosen
        if len(text := blocks[i].text) < CALL and ("@" in text or "Signal" in text) and _TIP.search(text)
    }


def starred_notes(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Begins with the star that marks links in the text, and speaks of what they earn."""
    blocks = vectors.land.blocks
    starred = {i for i in chosen if blocks[i].text.startswith(("*", "(*", "[*"))}
    return {i for i in starred if len(blocks[i].text) < STARRED and _STARRED.search(blocks[i].text)}


def credit_rolls(vectors: Vectors, chosen: set[int]) -> set[int]:
    """The last block, where it begins like a credit and links to who is named."""
    land, last = vectors.land, max(chosen, default=-1)
    if last < 0 or land.links[last] <= 0.4 or len(land.blocks[last].text) >= ROLL:
        return set()
    return {last} if vectors.clutter_at(last) == RIGHTS else set()
