"""The byline that readers see: beside the headline, or below the story."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.blocks import Block
from newsspider.extract.bullets.titles import is_other_title, is_title
from newsspider.extract.bylineleads import (
    LONGEST_BYLINE,
    Names,
    after_a_date,
    is_signed,
    is_sure,
    lead_word,
    names_of,
    without_dates,
)
from newsspider.extract.bylineroles import name_with_role, reporter
from newsspider.extract.bylines import ELSEWHERE, Byline
from newsspider.extract.bylinewords import PICTURES_ROLE, PROFESSION_OF
from newsspider.extract.credits.names import known
from newsspider.extract.dates import Hints
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.personnames import (
    byline_names,
    has_given_name,
    looks_personal,
    split_names,
)
from newsspider.extract.pieces import pieces
from newsspider.extract.regions.names import city_country
from newsspider.extract.timetext import above, near_headline, surroundings

_AUTHOR_WORDS = frozenset(
    "author authors authorname byline bylines autor autoren autorin auteur auteurs autore autores contributor contributors "
    "writer writers postauthor articleauthor entryauthor authorlink verfasser redacteur redacteurs redactor periodista "
    "journalist journaliste giornalista skribent forfatter forfattare penulis yazar "
    "signature firma firmante redaktor redaktorka redakteur redakteurin".split()
)
_TITLE_WORDS = frozenset(
    "key das der die was wie warum wer wo the what why how who story top main your our about quick at in read see watch more mehr lo los "
    "las les le la il el update new news breaking live exclusive full fast".split()
)
_PATH = frozenset("breadcrumb breadcrumbs rubric".split())
_CATEGORY = frozenset("cat category categories kategorie categoria rubrik rubrique".split())
_TEASERS = frozenset("teaser teasers related recommended popular latest trending carousel".split())
_NOT_OURS = frozenset("comment comments reply tweet related".split())
_PROFILE = re.compile(
    r"/(?:authors?|autor(?:en|in|es)?|auteurs?|autore|profiles?|profil|people|person|personen|users?|team|staff|redaktion|journalist\w*|contributors?|writers?|reporters?|redakteure?|kolumnisten|forfatter|skribent)[/=][\w%@]",
    re.I,
)
_INLINE_AUTHOR = _AUTHOR_WORDS | {"vcard", "fn", "username", "poster", "nickname"}
ACCOUNT = 0.08  # how much less an account ("rasos") counts than a name: editors publish what others wrote
LONGEST_USERNAME = 30
LEAST_NAME = 10  # characters beside the marked names that may hold "By" and one more
FAR = 99  # blocks from the headline: below the story
NAMED = 60  # characters of a block that is a name
NEAR_SHORT = 200  # characters of a byline block


def text_bylines(page: Page, headline: Headline, hints: Hints) -> Iterator[Byline]:
    """The byline around the headline: by its class, by a lead word, by a date beside a name, or a name alone."""
    home = surroundings(headline)
    kinds: dict[tuple[str, bool], list[tuple[int, Byline]]] = {}
    last: int | None = None
    near = near_headline(page, headline)
    pictured: set[int] = set()  # distances of blocks that name who took the pictures
    for place, (distance, block) in enumerate(near):
        if last is not None and distance > max(last, 0) + 4:
            break
        if (
            distance < -5
            or len(block.text) > NEAR_SHORT
            or (distance == 0 and len(block.text) < len(headline.text or "") + 4)
        ):
            continue
        byline = read_block(block, distance, hints)
        sure = byline and byline.source in ("inline", "lead") and distance >= -2
        personal = byline and all(looks_personal(n) for n in byline.names)
        if byline and distance < 0 and ((not sure and not personal) or _teaser(block, home, _TEASERS)):
            continue  # above the headline stand sections, menus and other articles
        if byline and not is_foreign(block, home, byline.source):
            if byline.source != "lone" and byline.source != "date":
                last = last or distance
            kinds.setdefault((byline.source, distance < 0), []).append((distance, byline))
            above, below = ("".join(b.text for _, b in near[i : i + 1]) for i in (place - 1, place + 1))
            if _took_pictures(block, above, below):
                pictured.add(distance)
    for found in kinds.values():
        wrote = [(distance, byline) for distance, byline in found if distance not in pictured]
        yield _joined(wrote or found)


def _took_pictures(block: Block, before: str, behind: str) -> bool:
    """Whether the name is a photographer's: by a role in the block, in the block of its own below, or by a label above."""
    if len(block.nodes) > 1 and any(map(PICTURES_ROLE.fullmatch, pieces(block)[1:])):
        return True
    if len(block.text) > NAMED:
        return False
    labeled = PICTURES_ROLE.fullmatch(before) is not None and before.endswith(("by", ":", "von", "par", "por"))
    return labeled or (PICTURES_ROLE.fullmatch(behind) is not None and not behind.endswith(("by", ":")))


def far_bylines(page: Page, headline: Headline, hints: Hints) -> Iterator[Byline]:
    """Below the story: lead words and author classes only."""
    home = surroundings(headline)
    start = (headline.order or 0) + 1
    for block in page.blocks[start : start + 300]:
        if len(block.text) <= 120:
            byline = read_block(block, FAR, hints, FAR_RULES)
            if byline and byline.source == "class" and not any(is_sure(n) or n.islower() for n in byline.names):
                continue  # headings and buttons in the box about the author
            if byline and not is_foreign(block, home, byline.source) and not _teaser(block, home):
                yield Byline(f"{byline.source} below the story", byline.names, byline.raw, 0.5)
                return


def _joined(found: list[tuple[int, Byline]]) -> Byline:
    """One author a block: neighbors of one kind belong together."""
    distance, first = found[0]
    names = list(first.names)
    for other, byline in found[1:]:
        if other - distance > 2:
            break
        have = {n.casefold() for n in names}
        names += [n for n in byline.names if n.casefold() not in have and looks_personal(n)]
        distance = other
    persons = [n for n in names if not n.islower() or known(n)]  # beside an account ("rasos") that published it
    return Byline(first.source, tuple(persons or names), first.raw, first.trust)


def read_block(block: Block, distance: int, hints: Hints, rules: list[BlockRule] | None = None) -> Byline | None:
    """The names of one short block by the first rule that finds any; farther from the headline counts less."""
    for source, rule, trust in rules or BLOCK_RULES:
        if names := rule(block, distance, hints):
            trust -= ACCOUNT if all(n.islower() for n in names) else 0.0
            return Byline(source, names, block.text, trust - (0.01 if distance >= 0 else 0.04) * abs(distance))
    return None


def author_element(block: Block, distance: int, hints: Hints) -> Names:
    """An inline element with an author's class, rel=author, or a link to a profile.

    Where a line near the headline says "By" before a list of people, those without an element are authors, too.
    """
    marked = names_of(_inline_authors(block), hints) if block.nodes else ()
    if not marked:
        return ()
    others = distance < FAR and len(block.text) - sum(map(len, marked)) > LEAST_NAME
    listed = lead_word(block, distance, hints) if others else ()
    more = set(listed) > set(marked) and all(looks_personal(n) and has_given_name(n) for n in listed)
    return listed if more else marked


def username(block: Block, distance: int, hints: Hints) -> Names:
    """What a forum or blog calls its member, as it is: "catch more fish"."""
    named = [n for n in block.nodes if "username" in name_tokens(n)]
    text = " ".join(named[0].text_content().split()) if named else ""
    return (text,) if 3 <= len(text) <= LONGEST_USERNAME and any(c.isalpha() for c in text) else ()


def agency_alone(block: Block, distance: int, hints: Hints) -> Names:
    """Right below the headline nothing but "SID", or "IANS | March 3, 2024"."""
    if not 1 <= distance <= 4 or len(block.text) > NEAR_SHORT // 3:
        return ()
    text = re.split(r"\s[|•·–-]|\bupdated?\b", without_dates(block.text, hints), flags=re.I)[0].strip(" ()[]/|.:")
    return (text,) if (len(text) > 2 or text == "AP") and known(text) == "wire" else ()


_MID_SENTENCE = re.compile(r"[a-zß-ÿ]{4,} .*[A-ZÀ-Þ]")  # "trade across Asia": particles of names are shorter


def author_class(block: Block, distance: int, hints: Hints) -> Names:
    """A block, or one around it, whose class says author or byline."""
    named = block.container.named(_AUTHOR_WORDS, 3) or (block.tag == "address" and 0 < distance <= 6)
    if not named or block.container.named(_PATH, 3) or not _CATEGORY.isdisjoint(block.container.tokens):
        return ()
    leaves = _leaves(block)
    names = tuple(name for name in names_of(leaves or [block.text], hints) if not _MID_SENTENCE.match(name))
    rest = without_dates(block.text, hints)
    about = len(rest) > LONGEST_BYLINE and not rest.startswith(names[:1] or ("",))  # a paragraph about somebody
    shown = sum(map(len, names)) > 0.3 * len(rest) if about else is_signed(names, rest)
    return names if leaves or shown else ()


def beside_a_date(block: Block, distance: int, hints: Hints) -> Names:
    """ "04.02.2022 | 13:10 Uhr | Ann Lee": a date, and a person's name as most of the rest."""
    if len(block.text) >= 90 or (rest := without_dates(block.text, hints)) == block.text:
        return ()
    parts = [p.strip() for p in re.split(r"\s*[|/•·–—]\s*|\s-\s", rest) if p.strip()]
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
    links = {"".join(node.itertext()).strip() for node in block.nodes if node.tag == "a"}
    persons = [part for part in parts if looks_personal(part)]
    alone = persons if len(persons) == 1 else [part for part in persons if part not in links]
    return tuple(alone) if len(alone) == 1 else ()


_FROM_A_PLACE = re.compile(r",? (?:in|aus|from|reporting from) [A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,2}$")


def name_alone(block: Block, distance: int, hints: Hints) -> Names:
    """Right below the headline nothing but a person's name, in bold."""
    text = _FROM_A_PLACE.sub("", block.text)
    if not 1 <= distance <= 6 or len(block.text) >= 50 or block.links or block.bold < 0.8 * len(text):
        return ()
    if is_title(block.text) or is_other_title(block.text):  # "Key Points"
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
    ("date", beside_a_date, 0.6),
    ("lone", name_alone, 0.72),
    ("agency alone", agency_alone, 0.66),
]
FAR_RULES = [
    rule for rule in BLOCK_RULES if rule[0] in ("inline", "lead", "reporter", "class")
]  # a name beside a date or alone is the author's only near the headline


def _leaves(block: Block) -> list[str]:
    """One name an element: "<span>Ann Lee</span><span>Bo Cole</span>"."""
    texts = [" ".join((n.text or "").split()) for n in block.nodes if not len(n)]
    personal = [t for t in texts if looks_personal(t.strip(" ,"))]
    roles = sum(len(t) for t in texts if PROFESSION_OF.fullmatch(t))
    return personal if sum(map(len, personal)) > 0.4 * (len(block.text) - roles) else []


def _inline_authors(block: Block) -> list[str]:
    """Texts of the inline elements that are named for an author or lead to a profile, the outermost of each."""
    found: list[str] = []
    taken: set[Element] = set()
    for node in block.nodes:
        if taken and any(outer in taken for outer in node.iterancestors()):
            continue
        if not (given := node.keys()):
            continue
        named = not _INLINE_AUTHOR.isdisjoint(name_tokens(node)) or ("rel" in given and "author" in node.get("rel", ""))
        if named or ("href" in given and node.tag == "a" and _PROFILE.search(node.get("href", ""))):
            inner = [n for n in node.iter("a") if n is not node and "author" in name_tokens(n) | {n.get("rel") or ""}]
            if len(inner) > 1:
                continue  # one link a name: "<span><a>Ann Lee</a><a>Bo Cole</a></span>"
            if "vcard" in name_tokens(node):
                node = next((n for n in node.iter() if "fn" in name_tokens(n)), node)
            text = " ".join(node.text_content().split())
            if 2 <= len(text) <= 100 and (
                named or all(looks_personal(n) or known(n) == "wire" for n in split_names(text))
            ):
                found.append(text)
                taken.add(node)
    return found


def is_foreign(block: Block, home: frozenset[Element], source: str) -> bool:
    """In a comment, a figure or a quoted post."""
    if source not in ("lead", "inline") and {"caption", "credit"} & block.container.tokens:
        return True
    for container in above(block, 8):
        if container.node in home:
            return False
        if container.tag in ("figure", "figcaption", "blockquote") or _NOT_OURS & container.tokens:
            return True
    return False


def _teaser(block: Block, home: frozenset[Element], words: frozenset[str] = ELSEWHERE) -> bool:
    for container in above(block, 8):
        if container.node in home:
            return False
        if container.tag in ("aside", "nav") or words & container.tokens:
            return True
    return False
