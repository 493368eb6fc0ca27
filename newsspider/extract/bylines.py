"""Where a page names its authors in its markup: JSON-LD, meta, rel=author, microdata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.headline import Headline
from newsspider.extract.othernodes import is_of_another
from newsspider.extract.page import Page
from newsspider.extract.personnames import has_given_name, looks_personal, split_names
from newsspider.extract.structured import ARTICLE_TYPES, types
from newsspider.extract.timemarks import same_title
from newsspider.extract.timetext import above, near_headline


@dataclass(frozen=True, slots=True)
class Byline:
    """Names that one source gives; ``organization`` for those that it declares to be no persons."""

    source: str
    names: tuple[str, ...]
    raw: str
    trust: float
    organizations: frozenset[str] = frozenset()


# Read where a page has no node of an article's type.
_OTHER_WORKS = frozenset("WebPage VideoObject AudioObject PodcastEpisode CreativeWork".split())


def jsonld_bylines(page: Page, headline: Headline) -> Iterator[Byline]:
    """Authors of the article's own node."""
    nodes = [n for n in page.structured.jsonld[:60] if ARTICLE_TYPES.intersection(types(n))]
    nodes = nodes or [n for n in page.structured.jsonld[:60] if _OTHER_WORKS.intersection(types(n))]
    nodes.sort(key=lambda n: not _is_about(n, page, headline))
    for node in nodes[:3]:
        if is_of_another(node, page, headline.text):
            continue
        names: list[str] = []
        organizations: set[str] = set()
        for person in _persons(page, node.get("author") or node.get("creator"), 0):
            text, organization = person
            found = split_names(text)
            names += [n for n in found if n not in names]
            organizations |= set(found) if organization else set()
        if names:
            trust = 0.9 if _is_about(node, page, headline) else 0.75
            yield Byline("json-ld", tuple(names), str(node.get("author"))[:200], trust, frozenset(organizations))


def _is_about(node: dict[str, Any], page: Page, headline: Headline) -> bool:
    """Whether the node describes the page's article: by the headline shown, or by what the page tells machines."""
    title = node.get("headline") or node.get("name")
    return any(same_title(title, own) for own in (headline.text, page.structured.first_meta("og:title"), page.title))


def _persons(page: Page, value: Any, depth: int) -> Iterator[tuple[str, bool]]:
    """(name, is an organization) of an author value: text, object, reference, or a list of them."""
    value = page.structured.resolve(value)
    if isinstance(value, str):
        yield value, False
    elif isinstance(value, list) and depth < 3:
        for item in value[:20]:
            yield from _persons(page, item, depth + 1)
    elif isinstance(value, dict):
        name = value.get("name") or " ".join(str(value[k]) for k in ("givenName", "familyName") if value.get(k))
        if isinstance(name, dict):
            name = name.get("@value")
        for text in name if isinstance(name, list) else [name]:
            if isinstance(text, str):
                yield _capitals(text), "Organization" in str(value.get("@type"))


def _capitals(name: str) -> str:
    """ "ann lee" in the data of a page that shows Ann Lee: a person's by the given name."""
    lower = name.islower() and 2 <= len(name.split()) <= 3 and name.replace(" ", "").isalpha()
    return name.title() if lower and has_given_name(name) else name


_META = (
    "author parsely-author sailthru.author byl article:author_name dc.creator dcterms.creator dcterms.creator.name "
    "citation_author cxenseparse:author rbauthors article.author authors article:author og:article:author byline "
    "dc.contributor author_name shareaholic:article_author_name vr:author"
).split()
# "analytics.author", "lp.article:author", "cse_author": names nobody can list, told by their end
_AUTHOR_END = re.compile(r"(?:^|[.:_])(?:authors?|byline|creator)(?:[._-]?names?)?$")
_AUTHOR_WORDS = ("author", "authors", "byline", "creator", "name", "names")
_NO_AUTHORS = ("twitter:", "smartbanner:", "web_author")  # accounts, makers of the app, makers of the site
_WRITTEN_BY = re.compile(
    r"written by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|author|autor|von|by", re.I
)


def meta_bylines(page: Page) -> Iterator[Byline]:
    meta = page.structured.meta
    for name in _META:
        if name not in meta:
            continue
        texts = [t for t in meta[name][:10] if "://" not in t and "facebook.com" not in t]
        names = list(dict.fromkeys(n for t in texts for n in split_names(t)))
        if names:
            yield Byline(f"meta {name}", tuple(names), "; ".join(texts)[:200], 0.7)
    for name, texts in meta.items():
        if not name.endswith(_AUTHOR_WORDS) or not _AUTHOR_END.search(name):
            continue
        if name in _META or name.startswith(_NO_AUTHORS) or "://" in texts[0]:
            continue
        if names := split_names(texts[0]):
            yield Byline(f"meta {name}", tuple(names), texts[0][:200], 0.65)
    for rel, _, node in page.structured.links:
        if "author" not in rel or "author" not in rel.split():
            continue
        title = node.get("title") or ""
        if looks_personal(title) and has_given_name(title):  # else "Contact", "About us"
            yield Byline("link rel=author", (title,), title, 0.62)
    label = page.structured.first_meta("twitter:label1") or ""
    if _WRITTEN_BY.fullmatch(label.strip()):
        text = page.structured.first_meta("twitter:data1") or ""
        if names := split_names(text):
            yield Byline("meta twitter:data1", tuple(names), text, 0.7)


NEIGHBORS = 3  # blocks that lie between the authors of one story; farther ones are of teasers
ELSEWHERE = frozenset(
    "comment comments reply related teaser teasers sidebar recommended popular latest trending widget carousel rail aside "
    "mostread promo nav navigation bio about box".split()
)


_ENTRY = frozenset("entry post article".split())  # whose footer it is: blogs sign below the story


def marked_bylines(page: Page, headline: Headline) -> Iterator[Byline]:
    """rel=author and microdata near the headline, or the first outside teasers and comments."""
    nodes = [n for n in page.elements.of("a") if "author" in n.get(b"rel", "")]
    nodes += page.structured.itemprop("author") + page.structured.itemprop("creator")
    if not nodes:
        return
    near = {id(n): d for d, b in near_headline(page, headline) for n in [*b.nodes, *(c.node for c in above(b, 4))]}
    home = headline.around
    found: list[tuple[int | None, str]] = []
    for node in dict.fromkeys(nodes[:40]):
        distance = near.get(id(node))
        if _in_picture(node) or ((distance is None or distance < 0) and _in_elsewhere(node, home)):
            continue
        inner = next((each for each in node.iterdescendants("*") if each.get(b"itemprop") == "name"), None)
        named = node if inner is None else inner
        text = named.text_content()
        text = text if text.strip() else named.get("content") or ""
        if len(text) < 150 and split_names(text):
            found.append((distance, text))
    close = [(d, t) for d, t in found if d is not None]
    first = close[0][0] if close else 0
    texts = [t for d, t in close if d - first <= NEIGHBORS] or [t for _, t in found[:1]]
    names = list(dict.fromkeys(n for t in texts for n in split_names(t)))
    if names:
        source, trust = ("rel=author", 0.85) if close else ("rel=author far", 0.6)
        yield Byline(source, tuple(names), "; ".join(texts)[:200], trust)


def _in_picture(node: Element) -> bool:
    """The creator of an image, not of the story."""
    for depth, outer in enumerate(node.iterancestors()):
        if outer.tag in ("figure", "figcaption") or "ImageObject" in (outer.get("itemtype") or ""):
            return True
        if depth > 6:
            break
    return False


def _in_elsewhere(node: Element, home: frozenset[Element]) -> bool:
    for depth, outer in enumerate(node.iterancestors()):
        if outer in home or outer.tag in ("main", "body") or depth > 8:
            return False
        tokens = name_tokens(outer)
        own_footer = outer.tag == "footer" and _ENTRY & tokens
        if (outer.tag in ("aside", "footer", "nav") and not own_footer) or ELSEWHERE & tokens:
            return True
    return False
