"""What stands below the text of a press release: about the company, whom to ask, where the release ends. Rules of the
same kind as those in ``never.py``; only the last blocks are asked."""

from __future__ import annotations

import re

from newsspider.extract.body.features import Vectors

LAST = 16  # blocks from the body's end that are asked
LABEL = 80  # characters of a label
LONGEST = 1_200  # characters of a paragraph about the company
SHARE = 0.4  # of the body that may stand below the first label

_CONTACT = re.compile(
    r"\W*(?:(?:for )?(?:press|media|presse|medien|investors?|public relations|pr)(?: and (?:press|media|investors?))?[ -]?(?:relations )?"
    r"(?:contacts?|enquiries|inquiries|information|kontakte?|stelle|office)|(?:for )?(?:more|further) information,? (?:please )?(?:contact|visit)"
    r"|notes? to editors?|kontakt für (?:medien|journalisten|rückfragen)|contacts? (?:for (?:media|press)|presse|de prensa)|contacto para (?:los )?medios"
    r"|contacts?(?=\W*$)|contacto (?:de )?prensa|quelle und kontaktadresse|contatti (?:stampa|per la stampa))\b"
    r"|\W*(?:(?:本件に関する|報道関係(?:者)?(?:の|から)?)?お問い?合わせ先?|報道関係のお問い合わせ|媒体联系|新闻联系|媒体聯絡|新聞聯絡|联系方式|언론 ?문의|보도 ?문의"
    r"|(?:للتواصل|للاتصال|الاتصال|للاستفسارات|لاستفسارات) ?(?:الإعلامي(?:ة)?|الصحفي(?:ة)?|وسائل الإعلام)|मीडिया संपर्क|प्रेस संपर्क)",
    re.I,
)
_END = re.compile(r"\W*(?:#\s?#\s?#|[-–—]\s?(?:30|ends?|ende|fin)\s?[-–—]|ENDS)\W*")
_SOURCE = re.compile(r"SOURCE [A-Z]\S.{1,80}")
_BOILERPLATE = frozenset(["boilerplate"])
_OUTLOOK = re.compile(
    r"\W*(?:(?:cautionary (?:note|statement)s? (?:regarding|on|about) )?forward[- ]looking (?:statements?|information)|safe harbou?r)\b",
    re.I,
)
_ABOUT = re.compile(
    r"\W*(?:about|über|à propos (?:de |d['’])|acerca de|sobre|informazioni su) ?(?:the |die |das |den |la |le |les |l['’]|el )?((?-i:[A-ZÀ-Þ0-9])[\w&.'’-]*).{0,50}"
    r"|\W*(?:关于|關於|عن (?:شركة |مجموعة )?)((?-i:\w)[\w&.-]*).{0,30}|\W*(\w[\w&.-]*).{0,30}(?:について|के बारे में)",
    re.I,
)


def release_tails(vectors: Vectors, chosen: set[int]) -> set[int]:
    """From the first such label on: whom to ask, where the release ends, what may prove wrong; and the paragraphs about
    the company, where one of the others stands there too and the company is named above."""
    land, last = vectors.land, sorted(chosen)[-LAST:]
    if len(last) < 2:
        return set()
    marks: dict[int, str] = {}
    for i in range(last[0] + 1, min(max(last) + 3, len(land.blocks))):
        kind = "boilerplate" if land.blocks[i].container.named(_BOILERPLATE, 2) else _kind(land.blocks[i].text)
        if kind:
            marks[i] = kind
    telling = [i for i, kind in marks.items() if kind != "about"]
    if not telling:
        return set()
    named = vectors.headline + " " + " ".join(land.blocks[i].text for i in sorted(chosen)[:2])
    start = next(i for i in sorted(marks) if marks[i] != "about" or _company(land.blocks[i].text) in named)
    below = {i for i in chosen if i >= start}
    whole = sum(land.sizes[i] for i in chosen)
    long = any(land.lengths[i] > LONGEST for i in below) or sum(land.sizes[i] for i in below) > SHARE * whole
    return set() if long else below


def _kind(text: str) -> str | None:
    if len(text) <= LABEL and (_END.fullmatch(text) or _SOURCE.fullmatch(text)):
        return "end"
    if (len(text) <= LABEL // 2 or ":" in text[:LABEL] or "@" in text) and _CONTACT.match(text[:LABEL]):
        return "contact"
    if _OUTLOOK.match(text):
        return "outlook"
    return "about" if len(text) <= LABEL and text[-1] not in ".!?" and _ABOUT.fullmatch(text) else None


def _company(text: str) -> str:
    match = _ABOUT.fullmatch(text)
    return next(filter(None, match.groups())) if match else text
