"""Whether a text is nothing but the names of a credit: "Ann Lee / Lake Press", "ANN LEE (GETTY IMAGES)"."""

from __future__ import annotations

import re

from newsspider.extract.credits.names import is_domain, is_organization, known

MAX_LENGTH = 120  # characters
MAX_PARTS = 6
_BETWEEN = re.compile(
    r"\s*[/／|;·•]\s*(?:via\s+)?|\s+(?:via|for|für|pour|para)\s+|\s+[-–—]\s+|,\s+|\s*[()\[\]]\s*", re.I
)
_JOINED = re.compile(r"[/／|]|\svia\s|[^\s(]\s?\([^()]+\)$", re.I)
_COMMISSIONED = re.compile(r"(\S+(?:\s\S+){1,2})\s(?:for|für|pour|para)\s(.+)", re.I)
_ON = re.compile(r"([A-ZÀ-Þ].{2,40}) on (\w.{2,20})")  # "Ann Lee on Unsplash"
_USE = re.compile(r"(?<=\w)\s(?:files?|pool|handout)$", re.I)  # "AP file", "Reuters pool"
_HANDLE = re.compile(r"@?[a-z0-9._]{3,30}")
_INITIALS = re.compile(r"[a-z]{2,4}\.?")
_SMALL_WORDS = frozenset("via for für and und de da di del van von der den la le of the / & y e for to".split())
# What a photographer is to the paper; dropped where names are counted.
POSITION = re.compile(
    r"(?:staff(?: (?:photographer|photo|illustration|writer|file photo|photojournalist))?|stringer|contributor|contributed(?: photo)?|"
    r"contributing photographer|freelance(?:r)?|photographer|photojournalist|photo editor|special correspondent|"
    r"correspondent|pool photo|staff/file|correspondant|mitarbeiter|redaktion)",
    re.I,
)


_LAST = re.compile(r"[.!?…]\s+([^.!?…]{4,80})\.?$")  # what stands behind the last sentence


def names_behind(text: str) -> tuple[str, str] | None:
    """(caption, names) of "The weir at dusk. Ann Lee/River Pictures"; None where the end is no joined names."""
    last = _LAST.search(text) if "/" in text else None
    if last is None or "/" not in last[1] or not is_joined_names(last[1]):
        return None
    return text[: last.start(1)].rstrip(), last[1]


def is_joined_names(text: str) -> bool:
    """Names and nothing else, joined as credits join them: by a slash, a bar, "via", "for" a paper, an agency beside."""
    text = text.strip().rstrip(".")
    if not text or len(text) > MAX_LENGTH:
        return False
    if (on := _ON.fullmatch(text)) and known(on[2]) in ("platform", "stock"):
        text = f"{on[1]} / {on[2]}"
    parts = [part for piece in _BETWEEN.split(text) if (part := _USE.sub("", piece.strip(' .«»"“”')))]
    if len(parts) > 2 and _INITIALS.fullmatch(parts[-1]) and known(parts[0]):
        parts = parts[:-1]  # "ANTARA FOTO/Ann Lee/foc."
    if len(parts) == 2 and _HANDLE.fullmatch(parts[1]) and "/" in text and known(parts[0]) == "platform":
        return True  # "Instagram/annlee"
    if not 1 <= len(parts) <= MAX_PARTS or not all(map(_is_name, parts)):
        return False
    if len(parts) == 1:
        return known(parts[0]) in ("wire", "stock")
    if _JOINED.search(text) or any(POSITION.fullmatch(part) for part in parts[1:]):
        return True
    if any(known(part) in ("wire", "stock") for part in parts):
        return len(parts[0].split()) <= 3
    return is_commissioned(text)


def is_commissioned(text: str) -> bool:
    """ "Ann Lee for The Lake Reader": a person, and for whom the picture was taken."""
    match = _COMMISSIONED.fullmatch(text.strip().rstrip("."))
    paper = match[2].strip(' .«»"“”') if match else ""
    return bool(paper) and all(map(_is_name, (match[1], paper))) and (is_organization(paper) or paper.isupper())  # type: ignore[index]


def _is_name(part: str) -> bool:
    if known(part) or is_domain(part) or POSITION.fullmatch(part):
        return True
    words = part.split()
    if len(words) > 6 or not (part[0].isupper() or part[0].isdigit() or part[0] == "@"):
        return False
    return all(not w[0].islower() or w.casefold() in _SMALL_WORDS for w in words)
