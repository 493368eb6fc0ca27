"""The names of one short block around the headline or below the story, by the first rule that finds any."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsspider.extract.blocks import Block
from newsspider.extract.bullets.titles import is_other_title, is_title
from newsspider.extract.bylineelements import author_class, author_element, username
from newsspider.extract.bylineleads import Names, after_a_date, lead_word, without_dates
from newsspider.extract.bylineroles import name_with_address, name_with_role, reporter
from newsspider.extract.bylines import Byline
from newsspider.extract.credits.names import known
from newsspider.extract.dates import Hints
from newsspider.extract.personnames import byline_names, has_given_name, looks_personal, split_names
from newsspider.extract.regions.names import city_country

_TITLE_WORDS = frozenset(
    "key das der die was wie warum wer wo the what why how who story top main your our about quick at in read see watch more mehr lo los "
    "las les le la il el update new news breaking live exclusive full fast".split()
)
ACCOUNT = 0.08  # how much less an account ("rasos") counts than a name: editors publish what others wrote
NEAR_SHORT = 200  # characters of a byline block


def read_block(block: Block, distance: int, hints: Hints, rules: list[BlockRule] | None = None) -> Byline | None:
    """The names of one short block by the first rule that finds any; farther from the headline counts less."""
    for source, rule, trust in rules or BLOCK_RULES:
        if names := rule(block, distance, hints):
            trust -= ACCOUNT if all(n.islower() for n in names) else 0.0
            return Byline(source, names, block.text, trust - (0.01 if distance >= 0 else 0.04) * abs(distance))
    return None


_BESIDE = re.compile(r"\s[|•·–-]|\bupdated?\b", re.I)
_BETWEEN = re.compile(r"\s*[|/•·–—]\s*|\s-\s")


def agency_alone(block: Block, distance: int, hints: Hints) -> Names:
    """Right below the headline nothing but "SID", "IANS | March 3, 2024", "AFP, dpa/al"."""
    if not 1 <= distance <= 4 or len(block.text) > NEAR_SHORT // 3:
        return ()
    text = _BESIDE.split(without_dates(block.text, hints))[0].strip(" ()[]/|.:")
    if (len(text) > 2 or text in ("AP", "TT")) and known(text) == "wire":
        return (text,)
    parts = [part.strip() for part in _BESIDE_AGENCY.split(text)]
    agencies = tuple(dict.fromkeys(part for part in parts if known(part) == "wire"))
    told = len(parts) > 1 and len(text) > 4 and all(part in agencies or _CODE.fullmatch(part) for part in parts)
    return agencies if told else ()


_BESIDE_AGENCY = re.compile(r"\s*[/,]\s*|\s(?:and|und|et|y|e|en|og|och|mit|with|avec|con)\s")
_CODE = re.compile(r"[a-zß-ÿ]{2,4}")  # how somebody of the house signs: "dpa/al"


def beside_a_date(block: Block, distance: int, hints: Hints) -> Names:
    """ "04.02.2022 | 13:10 Uhr | Ann Lee": a date, and a person's name as most of the rest."""
    if len(block.text) >= 90 or (rest := without_dates(block.text, hints)) == block.text:
        return ()
    parts = [p.strip() for p in _BETWEEN.split(rest) if p.strip()]
    persons = [n for p in parts for n in split_names(p) if looks_personal(n) and has_given_name(n)]
    if len(parts) > 1 and (alone := [n for n in persons if n in parts]):
        return tuple(dict.fromkeys(alone))
    if not persons and any(map(_MEASURE.fullmatch, parts)):
        return _beside_a_measure(block, parts)
    share = sum(map(len, persons)) / max(1, len(" ".join(rest.split()).strip(" |/")))
    return tuple(dict.fromkeys(persons)) if share > 0.5 else ()


_MEASURE = re.compile(r"\d{1,6} (?:min(?:ute)?s?|words?)(?: read)?", re.I)


def _beside_a_measure(block: Block, parts: list[str]) -> Names:
    """ "March 11, 2025 · 3 min · 412 words · Enkhjin Bat | Suggest Changes": the one name, links aside, whatever given
    name it has: a line that measures the story says little else."""
    links = {node.text_content().strip() for node in block.nodes if node.tag == "a"}
    persons = [part for part in parts if looks_personal(part)]
    alone = persons if len(persons) == 1 else [part for part in persons if part not in links]
    return tuple(alone) if len(alone) == 1 else ()


_FROM_A_PLACE = re.compile(r",? (?:in|aus|from|reporting from) [A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,2}$")


def name_alone(block: Block, distance: int, hints: Hints) -> Names:
    """Right below the headline nothing but a person's name, in bold."""
    if not 1 <= distance <= 6 or len(block.text) >= 50 or block.links or not block.bold:
        return ()
    text = _FROM_A_PLACE.sub("", block.text)
    if block.bold < 0.8 * len(text) or is_title(block.text) or is_other_title(block.text):  # "Key Points"
        return ()
    names = byline_names(text)
    whole = sum(map(len, names)) > 0.75 * len(text) and (has_given_name(names[0]) or not names[0].isupper())
    named = whole and all(looks_personal(n) and (has_given_name(n) or not _is_title(n)) for n in names)
    return tuple(names) if named and not any(map(city_country, names)) else ()


def _is_title(name: str) -> bool:
    """ "Key Points", "Das Wichtigste": bold words over the story that are no name."""
    return name.split()[0].casefold() in _TITLE_WORDS


BlockRule = tuple[str, Callable[[Block, int, Hints], Names], float]

# (source, rule, trust), the surest first
BLOCK_RULES: list[BlockRule] = [
    ("inline", author_element, 0.92),
    ("lead", lead_word, 0.91),
    ("lead behind a date", after_a_date, 0.86),
    ("username", username, 0.7),
    ("class", author_class, 0.78),
    ("reporter", reporter, 0.68),
    ("role", name_with_role, 0.68),
    ("address", name_with_address, 0.7),
    ("date", beside_a_date, 0.6),
    ("lone", name_alone, 0.72),
    ("agency alone", agency_alone, 0.66),
]
FAR_RULES = [
    rule for rule in BLOCK_RULES if rule[0] in ("inline", "lead", "reporter", "class")
]  # a name beside a date or alone is the author's only near the headline
