"""Where a page names its authors: candidates from structured data, meta and the byline readers see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement as Element

from newsspider.extract.blocks import Block, name_tokens
from newsspider.extract.dates import Hints, find_timestamps
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.personnames import byline_names, looks_personal, split_names, without_affiliations
from newsspider.extract.structured import ARTICLE_TYPES, types
from newsspider.extract.timemarks import same_title
from newsspider.extract.timetext import above, near_headline, surroundings


@dataclass(frozen=True, slots=True)
class Byline:
    """Names that one source gives; ``organization`` for those that it declares to be no persons."""

    source: str
    names: tuple[str, ...]
    raw: str
    trust: float
    organizations: frozenset[str] = frozenset()


def jsonld_bylines(page: Page, headline: Headline) -> Iterator[Byline]:
    """Authors of the article's own node."""
    nodes = [n for n in page.structured.jsonld[:60] if ARTICLE_TYPES.intersection(types(n))]
    nodes.sort(key=lambda n: not same_title(n.get("headline") or n.get("name"), headline.text))
    for node in nodes[:3]:
        names: list[str] = []
        organizations: set[str] = set()
        for person in _persons(page, node.get("author") or node.get("creator"), 0):
            text, organization = person
            found = split_names(text)
            names += [n for n in found if n not in names]
            organizations |= set(found) if organization else set()
        if names:
            same = same_title(node.get("headline") or node.get("name"), headline.text)
            yield Byline(
                "json-ld", tuple(names), str(node.get("author"))[:200], 0.9 if same else 0.75, frozenset(organizations)
            )


def _persons(page: Page, value: Any, depth: int) -> Iterator[tuple[str, bool]]:
    """(name, is an organization) of an author value: text, object, reference, or a list of them."""
    value = page.structured.resolve(value)
    if isinstance(value, str):
        yield value, False
    elif isinstance(value, list) and depth < 3:
        for item in value[:20]:
            yield from _persons(page, item, depth + 1)
    elif isinstance(value, dict):
        name = value.get("name")
        if isinstance(name, list):
            yield from ((n, False) for n in name if isinstance(n, str))
        elif isinstance(name, str):
            yield name, "Organization" in str(value.get("@type")) or "NewsMediaOrganization" in str(value.get("@type"))


_META = (
    "author parsely-author sailthru.author byl article:author_name dc.creator dcterms.creator dcterms.creator.name "
    "citation_author cxenseparse:author rbauthors article.author authors article:author og:article:author byline "
    "dc.contributor author_name shareaholic:article_author_name vr:author"
).split()
_WRITTEN_BY = re.compile(
    r"written by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|author|autor|von|by", re.I
)


def meta_bylines(page: Page) -> Iterator[Byline]:
    meta = page.structured.meta
    for name in _META:
        texts = [t for t in meta.get(name, ())[:10] if "://" not in t and "facebook.com" not in t]
        names = list(dict.fromkeys(n for t in texts for n in split_names(t)))
        if names:
            yield Byline(f"meta {name}", tuple(names), "; ".join(texts)[:200], 0.7)
    label = page.structured.first_meta("twitter:label1") or ""
    if _WRITTEN_BY.fullmatch(label.strip()):
        text = page.structured.first_meta("twitter:data1") or ""
        if names := split_names(text):
            yield Byline("meta twitter:data1", tuple(names), text, 0.7)


_AUTHOR_WORDS = frozenset(
    "author authors byline autor autoren autorin auteur auteurs autore autores contributor writer".split()
)
_NOT_OURS = frozenset("comment comments reply tweet related".split())
_ELSEWHERE = frozenset(
    "comment comments reply related teaser teasers sidebar recommended popular latest trending widget carousel rail aside "
    "mostread promo nav navigation bio about box".split()
)


def marked_bylines(page: Page, headline: Headline) -> Iterator[Byline]:
    """rel=author and microdata near the headline, or the first outside teasers and comments."""
    nodes = [n for n in page.root.iter("a") if "author" in (n.get("rel") or "")]
    nodes += page.structured.itemprop("author") + page.structured.itemprop("creator")
    if not nodes:
        return
    near = {id(n): d for d, b in near_headline(page, headline) for n in [*b.nodes, *(c.node for c in above(b, 4))]}
    home = surroundings(headline)
    found: list[tuple[int | None, str]] = []
    for node in dict.fromkeys(nodes[:40]):
        distance = near.get(id(node))
        if distance is None and _in_elsewhere(node, home):
            continue
        inner = node.find(".//*[@itemprop='name']")
        named = node if inner is None else inner
        text = named.text_content() if named.text_content().strip() else named.get("content") or ""
        if len(text) < 150 and split_names(text):
            found.append((distance, text))
    close = [t for d, t in found if d is not None]
    texts = close or [t for _, t in found[:1]]
    names = list(dict.fromkeys(n for t in texts for n in split_names(t)))
    if names:
        source, trust = ("rel=author", 0.85) if close else ("rel=author far", 0.6)
        yield Byline(source, tuple(names), "; ".join(texts)[:200], trust)


def _in_elsewhere(node: Element, home: frozenset[Element]) -> bool:
    for depth, outer in enumerate(node.iterancestors()):
        if outer in home or outer.tag in ("main", "body") or depth > 8:
            return False
        if outer.tag in ("aside", "footer", "nav") or _ELSEWHERE & name_tokens(outer):
            return True
    return False


_VERB = (
    r"(?:written|posted|published|reported|created|submitted|story|words|text|texte|geschrieben|verfasst|veröffentlicht|erstellt|eingestellt|"
    r"gespeichert|gepostet|publié|rédigé|écrit|escrito|publicado|scritto|pubblicato|geschreven|geplaatst|skrevet|napisał\w*|opublikował\w*|"
    r"(?:ein|eine|a|an|un|une|una)\s+\w{4,16}|beitrag|kommentar|gastbeitrag|interview|reportage|kolumne|opinion|review|analysis|essay)"
)
_WORD = r"(?:by|von|par|por|di|door|av|af|от|oleh|przez|tarafından|bởi)"
_LABEL = (
    r"(?:authors?|autor(?:in|en|innen|es|a)?|auteurs?|autore|autori|автор|text|texte|texto|testo|tekst|redaktion|redakteur(?:in)?|writer|reporter|words|"
    r"reporting|verfasser(?:in)?|reporterin|作者|記者|记者|文|责编|責編|责任编辑|責任編輯|编辑|編輯|글|tác giả|penulis)"
)
# "By Ann Lee", "Gespeichert von rasos am …", "Author: Bo2man", "(责编：…)"
_LEADS = [
    re.compile(rf"^[\W_]*(?:{_VERB}\s*[:|]?\s*)?{_WORD}\s*:?\s+(?=[^\W\d_])", re.I),
    re.compile(r"^By(?=[A-ZÀ-Þ][^\W\d_])"),  # "ByAlex Lee": the space was a style
    re.compile(rf"^.{{0,40}}?(?:^|[\s|•·(/-]){_VERB}\s*(?:{_WORD})\s*:?\s+(?=[^\W\d_])", re.I),
    re.compile(rf"^.{{0,30}}?(?:^|[\s|•·(/-]){_LABEL}\s*[:：/]\s*(?=[^\W\d_])", re.I),
    re.compile(r"^(?:autoren|authors|autorinnen|auteurs)\s+(?=[A-ZÀ-Þ])", re.I),
    re.compile(rf"^[^|•·]{{0,60}}[|•·]\s*(?:{_WORD})\s+(?=[A-ZÀ-Þ])", re.I),
]
_MAY_LEAD = re.compile(rf"\b{_WORD}\b|[:：/]|\bBy|autoren|authors|auteurs", re.I)  # cheaper than trying each
_PROFILE = re.compile(
    r"/(?:authors?|autor(?:en|in|es)?|auteurs?|autore|profiles?|profil|people|person|personen|users?|team|staff|redaktion|journalist\w*|contributors?|by|writers?|reporters?|redakteure?|kolumnisten|forfatter|skribent)[/=-][\w%@]",
    re.I,
)
_INLINE_AUTHOR = _AUTHOR_WORDS | {"vcard", "fn", "username", "poster", "nickname"}
LONGEST_BYLINE = 70  # characters behind the lead word, unless they are a plain list of names
_DIGIT = re.compile(r"\d")
NEAR_SHORT = 200  # characters of a byline block


def text_bylines(page: Page, headline: Headline, hints: Hints) -> Iterator[Byline]:
    """The byline around the headline: by its class, by a lead word, by a date beside a name, or a name alone."""
    home = surroundings(headline)
    kinds: dict[str, list[tuple[int, Byline]]] = {}
    last: int | None = None
    for distance, block in near_headline(page, headline):
        if last is not None and distance > max(last, 0) + 4:
            break
        if (
            distance < -5
            or len(block.text) > NEAR_SHORT
            or (distance == 0 and len(block.text) < len(headline.text or "") + 4)
        ):
            continue
        byline = read_block(block, distance, hints)
        if byline and distance < 0 and not all(looks_personal(n) for n in byline.names):
            continue  # above the headline stand sections and menus
        if byline and not _foreign(block, home):
            if byline.source != "lone" and byline.source != "date":
                last = last or distance
            kinds.setdefault(byline.source, []).append((distance, byline))
    for found in kinds.values():
        yield _joined(found)


def far_bylines(page: Page, headline: Headline, hints: Hints) -> Iterator[Byline]:
    """Below the story: lead words and author classes only."""
    home = surroundings(headline)
    start = (headline.order or 0) + 1
    for block in page.blocks[start : start + 300]:
        if len(block.text) <= 120:
            byline = read_block(block, 99, hints)
            ours = byline and byline.source in ("lead", "inline", "class")
            if byline and ours and not _foreign(block, home) and not _teaser(block, home):
                yield Byline(f"{byline.source} below the story", byline.names, byline.raw, 0.5)
                return


def _joined(found: list[tuple[int, Byline]]) -> Byline:
    """One author a block: neighbors of one kind belong together."""
    distance, first = found[0]
    names = list(first.names)
    for other, byline in found[1:]:
        if other - distance > 2:
            break
        names += [n for n in byline.names if n.casefold() not in {x.casefold() for x in names}]
        distance = other
    return Byline(first.source, tuple(names), first.raw, first.trust)


def read_block(block: Block, distance: int, hints: Hints) -> Byline | None:
    """The names of one short block and the rule that found them."""
    text = block.text
    named = any(_AUTHOR_WORDS & c.tokens for c in above(block, 3))
    inline = _inline_authors(block)
    away = 0.01 * abs(distance)
    if inline and (names := _names_of(inline, hints)):
        return Byline("inline", names, text, 0.92 - away)
    for lead in _LEADS if _MAY_LEAD.search(text) else ():
        if match := lead.match(text):
            if len(text) - match.end() > LONGEST_BYLINE and any(c in text[match.end() :] for c in ".!?:"):
                break  # a sentence that says "by"
            if names := _names_of([text[match.end() :]], hints):
                return Byline("lead", names, text, 0.83 - away)
            break
    if named and (names := _names_of(_leaves(block) or [text], hints)):
        return Byline("class", names, text, 0.78 - away)
    if _DIGIT.search(text) and len(text) < 90:
        rest = without_dates(text, hints)
        pieces = [p for p in re.split(r"\s*[|/•·–—]\s*|\s-\s", rest) if p.strip()]
        persons = [n for p in pieces for n in split_names(p) if looks_personal(n)]
        if rest != text and sum(map(len, persons)) > 0.5 * len(rest.strip(" |/")):
            return Byline("date", tuple(dict.fromkeys(persons)), text, 0.6 - away)
    if 1 <= distance <= 6 and len(text) < 50 and not block.links:
        lone = byline_names(text)
        if lone and all(looks_personal(n) for n in lone):
            return Byline("lone", tuple(lone), text, 0.45 - away)
    return None


def _leaves(block: Block) -> list[str]:
    """One name an element: "<span>Ann Lee</span><span>Bo Cole</span>"."""
    texts = [" ".join((n.text or "").split()) for n in block.nodes if not len(n)]
    personal = [t for t in texts if looks_personal(t.strip(" ,"))]
    return personal if sum(map(len, personal)) > 0.4 * len(block.text) else []


def _inline_authors(block: Block) -> list[str]:
    """Texts of the inline elements that are named for an author or lead to a profile, the outermost of each."""
    found: list[str] = []
    taken: set[Element] = set()
    for node in block.nodes:
        if taken and any(outer in taken for outer in node.iterancestors()):
            continue
        if (
            _INLINE_AUTHOR & name_tokens(node)
            or "author" in (node.get("rel") or "")
            or (node.tag == "a" and _PROFILE.search(node.get("href") or ""))
        ):
            text = " ".join(node.text_content().split())
            profile_only = not (_INLINE_AUTHOR & name_tokens(node) or "author" in (node.get("rel") or ""))
            if 2 <= len(text) <= 100 and not (profile_only and not all(map(looks_personal, split_names(text)))):
                found.append(text)
                taken.add(node)
    return found


def _names_of(texts: list[str], hints: Hints) -> tuple[str, ...]:
    names = list(dict.fromkeys(n for t in texts for n in split_names(without_dates(t, hints))))
    return tuple(without_affiliations(names))


def without_dates(text: str, hints: Hints) -> str:
    """The text with a bar for each printed date."""
    if not _DIGIT.search(text):
        return text
    for reading in reversed(find_timestamps(text, hints)):
        text = f"{text[: reading.start]} | {text[reading.end :]}"
    return text


def _foreign(block: Block, home: frozenset[Element]) -> bool:
    """In a comment, a figure or a quoted post."""
    if {"caption", "credit"} & block.container.tokens:
        return True
    for container in above(block, 8):
        if container.node in home:
            return False
        if container.tag in ("figure", "figcaption", "blockquote") or _NOT_OURS & container.tokens:
            return True
    return False


def _teaser(block: Block, home: frozenset[Element]) -> bool:
    for container in above(block, 8):
        if container.node in home:
            return False
        if container.tag in ("aside", "nav") or _ELSEWHERE & container.tokens:
            return True
    return False
