"""The category: the section or rubric that the page shows for its article, in the page's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from newsspider.extract.blocks import Block
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.regions import in_menu, split_category_region
from newsspider.extract.titles import SiteNames, clean_title, key, words
from newsspider.items import Evidence
from newsspider.site import Site

Found = Iterator[str]
LONGEST = 40  # characters of a label
KICKERS = frozenset(
    "kicker eyebrow rubric rubrik ressort category categories cat section channel topic label dachzeile overline pretitle "
    "supertitle surtitre volanta cintillo antetitulo spitzmarke roofline tagline".split()
)
HOME = frozenset(
    "home start startseite homepage accueil inicio portada hem forside etusivu strona główna главная 首页 トップ".split()
)
# Values that content systems put where a section belongs, and labels of a page's kind.
NOT_A_CATEGORY = frozenset(
    "uncategorized uncategorised allgemein unkategorisiert sincategoría noncategorizzato tags tag article articles post posts "
    "story general default none null archive archiv archives advertisement anzeige werbung share exclusive breaking live update video".split()
)
_CLOCK = re.compile(
    r"\d{1,2}[:.]\d{2}|\b(?:19|20)\d{2}\b|\d{1,2}[./-]\d{1,2}|\b(?:vor|il y a|hace) \d|\d+ (?:min|hour|day|week|hours|days)\b"
    r"|\b(?:follow|subscribe|sign up|log in|abonnieren|anmelden|zum inhalt|skip to)\b",
    re.IGNORECASE,
)


def find_category(page: Page, site: Site | None, headline: Headline, evidence: Evidence) -> str | None:
    """The label nearest to the headline, else the breadcrumb, else metadata, else what the site declares."""
    names = page.site_names
    own = key(headline.text or "")
    for rule, read, confidence in SOURCES:
        for raw in read(page, headline):
            label = clean_title(raw).strip(" :|/·•-–—,>»#")
            if _is_category(label, names, own):
                evidence.decide("category", rule, raw, confidence)
                return label
            if label:
                evidence.reject("category", rule, raw, "no section's name")
    if site and site.category:
        evidence.decide("category", "site", site.category, 0.5)
        return site.category
    return None


def _is_category(label: str, names: SiteNames, headline: str) -> bool:
    k = key(label)
    if (
        len(k) < 2
        or not any(c.isalpha() for c in k)
        or len(label) > LONGEST
        or k == headline
        or (len(k) > 8 and k in headline and len(k) * 2 > len(headline))
    ):
        return False
    if (
        "|" in label
        or "»" in label
        or k in HOME
        or k in NOT_A_CATEGORY
        or k in names.keys
        or label.startswith("http")
        or _CLOCK.search(label)
    ):
        return False
    return len(words(label)) <= 5 and not label.endswith((".", "?", "!"))


def _kicker(page: Page, headline: Headline) -> Found:
    """The label right above the headline, less the region beside it."""
    if headline.order is None:
        return
    beside = True  # nothing but a region stands between the label and the headline
    for index in range(headline.order - 1, max(-1, headline.order - 4), -1):
        block = page.blocks[index]
        if len(block.text) > LONGEST or in_menu(page.blocks, index) or _is_breadcrumb(block):
            continue
        if block.tag in ("button", "label", "time"):
            continue
        named = bool(_names_around(block) & KICKERS)
        one = sum(node.tag == "a" for node in block.nodes) <= 1 or ">" in block.text
        if named or (beside and one and _shares_parent(block, headline)):
            category = split_category_region(_CRUMB.split(block.text)[-1])[0]
            if category:
                yield category
        beside = beside and split_category_region(block.text)[0] is None


_CRUMB = re.compile(r"\s*[>»›]\s*")


def _shares_parent(block: Block, headline: Headline) -> bool:
    """An unnamed label counts only in the element that holds the headline, or one level apart."""
    node = headline.node
    parents = [] if node is None else [a for a, _ in zip(node.iterancestors(), range(2), strict=False)]
    return any(c.node in parents for c in block.container.ancestors(3))


def _names_around(block: Block) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for container in block.container.ancestors(2):
        found |= container.tokens
    for node in block.nodes[:4]:
        found |= frozenset(re.split(r"[\s_-]+", (node.get("class") or "").lower()))
    return found


def _is_breadcrumb(block: Block) -> bool:
    return any(c.tokens & {"breadcrumb", "breadcrumbs", "crumbs", "crumb"} for c in block.container.ancestors(5))


def _breadcrumb(page: Page, headline: Headline) -> Found:
    """The crumbs shown before or around the headline, the innermost first."""
    before = len(page.blocks) if headline.order is None else headline.order
    crumbs = [b.text for b in page.blocks[:before] if len(b.text) < 120 and _is_breadcrumb(b)]
    if len(crumbs) == 1:
        crumbs = re.split(r"\s*[>»›/|]\s*", crumbs[0])
    yield from reversed(crumbs[-8:])


def _breadcrumb_list(page: Page, _: Headline) -> Found:
    """The outermost crumb below the home page: inner ones are topics as often as sections."""
    for node in page.structured.jsonld[:50]:
        if node.get("@type") != "BreadcrumbList" or not isinstance(items := node.get("itemListElement"), list):
            continue
        for entry in items[:8]:
            if isinstance(entry, dict):
                item = entry.get("item")
                name = entry.get("name") or (item.get("name") if isinstance(item, dict) else None)
                if isinstance(name, str):
                    yield name


def _article_section(page: Page, _: Headline) -> Found:
    for node in page.structured.articles[:3]:
        value = node.get("articleSection")
        for name in value[:5] if isinstance(value, list) else [value]:
            if isinstance(name, str):
                yield name.split(",")[0]


def _meta(page: Page, _: Headline) -> Found:
    for name in ("article:section", "parsely-section", "section", "category", "dc.subject.category", "cre:section"):
        for value in page.structured.meta.get(name, [])[:2]:
            yield value.split(",")[0]


def _labeled(page: Page, headline: Headline) -> Found:
    """A label below the headline whose element is called category or section."""
    start = headline.order or 0
    for index in range(start + 1, min(start + 8, len(page.blocks))):
        block = page.blocks[index]
        if len(block.text) <= LONGEST and _names_around(block) & {
            "category",
            "categories",
            "rubric",
            "rubrik",
            "section",
        }:
            yield block.text


def _url_section(page: Page, _: Headline) -> Found:
    """The last section of the address, in the wording of a label that the page shows ("Tech" for ``/tech/``)."""
    try:
        segments = [s for s in urlsplit(page.url).path.split("/") if s]
    except ValueError:
        return
    sections = [s for s in segments[:-1] if s.replace("-", "").isalpha() and 3 <= len(s) <= 24]
    if not sections:
        return
    section = key(sections[-1])
    for block in page.blocks:
        if len(block.text) <= LONGEST and key(label := split_category_region(block.text)[0] or "") == section:
            yield label
            return
    for block in page.blocks:
        start = block.text[: len(sections[-1])]
        following = block.text[len(start) : len(start) + 1]  # "Tech Malaysia", and glued "TechAugust 1"
        if key(start) == section and start[0].isupper() and not following.islower():
            yield start
            return


def _cards(page: Page, headline: Headline) -> Found:
    """The category of all cards below, where each says "Category Region": pages show the neighbors of a story."""
    start = headline.order or 0
    found = []
    for block in page.blocks[start + 1 :]:
        if len(block.text) <= LONGEST:
            category, region = split_category_region(block.text)
            if category and region:
                found.append(category)
    if len(found) >= 3 and len(set(found)) == 1:
        yield found[0]


SOURCES: tuple[tuple[str, Callable[[Page, Headline], Found], float], ...] = (
    ("kicker", _kicker, 0.8),
    ("breadcrumb", _breadcrumb, 0.8),
    ("breadcrumb list", _breadcrumb_list, 0.7),
    ("articleSection", _article_section, 0.7),
    ("meta section", _meta, 0.7),
    ("label", _labeled, 0.6),
    ("address", _url_section, 0.4),
    ("cards", _cards, 0.3),
)
