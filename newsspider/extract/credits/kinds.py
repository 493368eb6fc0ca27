"""What kind of picture a credit speaks of: a photo, a drawing, a screenshot, a handout, stock, one made by a machine."""

from __future__ import annotations

import re

from newsspider.extract.credits.labels import AI, HANDOUT, ILLUSTRATION, OUTLET, PHOTO, SCREENSHOT
from newsspider.extract.credits.names import known
from newsspider.items import ImageKind

SEPARATOR = re.compile(r"\s*[/／|｜;•·＝]\s*|\s+[-–—.]\s+|\s+In:\s+|\s+x\s+(?=[A-Z])|\n+")
COMMISSIONED = re.compile(
    r"\s+(?:for|für|pour|para|per|voor|för|dla|FOR|FÜR|POUR|PARA)\s+(?:(?:the|die|den|das|de|het|le|la|l['’]|el|il)\s*(?=[A-Z]))?[«“„\"‘]?\s*(?=[A-ZÀ-Þ])"
)
EDGES = " \t\n.,;:|/–—-*\"“”„«»()[]{}（）【】'’‘©"

# What news services print in place of a photographer: "STR/Getty Images".
_STAFF = re.compile(r"\b(?:STR|STF|Stringer|Contributor)\b")


def kind_of(text: str, creators: list[str], agencies: list[str]) -> ImageKind | None:
    """``text`` is the credit as printed, or the whole text where no caption stands before it."""
    kinds = {known(name) for name in agencies}
    if AI.search(text) or "ai" in kinds:
        return "ai"
    if SCREENSHOT.search(text):
        return "screenshot"
    if ILLUSTRATION.search(text):
        return "illustration"
    commissioned = COMMISSIONED.search(text) is not None
    if (
        "stock" in kinds
        and "wire" not in kinds
        and not _STAFF.search(text)
        and not commissioned
        and (not creators or _from_library(text, creators, agencies))
    ):
        return "stock"
    if HANDOUT.search(text):
        return "handout"
    if creators or kinds & {"wire", "stock", "platform"} or any(OUTLET.search(name) for name in agencies):
        return "photo"
    return "handout" if agencies else ("photo" if PHOTO.search(text) else None)


def _from_library(text: str, creators: list[str], agencies: list[str]) -> bool:
    """Library pictures: not from Getty's news service, or with a collection or a user's name beside it."""
    getty = all(known(a) != "stock" or a.casefold().startswith("getty") for a in agencies)
    collection = any(known(p.strip(EDGES)) == "collection" for p in SEPARATOR.split(text))
    return not getty or collection or any(" " not in c for c in creators)
