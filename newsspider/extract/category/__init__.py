"""The category: the section or rubric that the page shows for its article, in the page's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newsspider.extract.category.filed import fields, filed_links
from newsspider.extract.category.hinted import address_label, address_sections, card_label, glued_label, told_labels
from newsspider.extract.category.label import KINDS, clean_label, is_category, worded
from newsspider.extract.category.shown import kickers, labels_below, labels_beside_a_date
from newsspider.extract.category.trail import shown_trail, told_trails, without_ends
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.extract.regions import WORLD, province_country, region_code
from newsspider.extract.state import SECTION_KEYS
from newsspider.extract.titles import key
from newsspider.items import Evidence
from newsspider.site import Site

__all__ = ["find_category"]

Found = Iterator[str]


def find_category(page: Page, site: Site | None, headline: Headline, evidence: Evidence) -> str | None:
    """The label nearest to the headline, else the breadcrumb, else metadata, else what the site declares."""
    own = key(headline.text or "")
    authors = _author_keys(page)
    province: tuple[str, str, float, str] | None = None
    for rule, read, confidence, told in SOURCES:
        for raw in _kinds_last(read(page, headline)) if rule in BESIDE else read(page, headline):
            label = clean_label(raw)
            if is_category(label, page, own) and key(label) not in authors and not raw.rstrip().endswith(":"):
                name = worded(label, page, told)
                if province_country(label) and rule in SHOWN:
                    province = province or (rule, raw, confidence, name)  # a section, where nothing else is one
                    continue
                if province and rule not in SHOWN:
                    break
                if rule == "breadcrumb" and key(label) in KINDS and (beside := _unnamed_label(page, headline)):
                    name, rule, confidence = beside, "unnamed kicker", 0.5
                evidence.decide("category", rule, raw, confidence)
                return name
            if label:
                evidence.reject("category", rule, raw, "no section's name")
    if province:
        evidence.decide("category", *province[:3])
        return province[3]
    if site and site.category:
        evidence.decide("category", "site", site.category, 0.5)
        return site.category
    return None


def _unnamed_label(page: Page, headline: Headline) -> str | None:
    """What stands beside the date above the headline, where the trail says "News" only: "12.05.2026 | Research"."""
    own, authors = key(headline.text or ""), _author_keys(page)
    labels = map(clean_label, labels_beside_a_date(page, headline))
    return next((each for each in labels if is_category(each, page, own) and key(each) not in authors), None)


def _kinds_last(labels: Iterator[str]) -> list[str]:
    """ "Smart Home" and "News" side by side: the topic is the section, wherever it stands."""
    return sorted(labels, key=lambda label: key(clean_label(label)) in KINDS)


def _author_keys(page: Page) -> set[str]:
    """The names of the authors that metadata give: sections are filled with them too."""
    found: list[object] = list(page.structured.meta.get("author", [])[:3])
    for article in page.structured.articles[:3]:
        author = page.structured.resolve(article.get("author"))
        for each in author if isinstance(author, list) else [author]:
            named = page.structured.resolve(each)
            found.append(named.get("name") if isinstance(named, dict) else named)
    return {key(name) for name in found if isinstance(name, str)} - {""}


def _sure_kicker(page: Page, headline: Headline) -> Found:
    return kickers(page, headline, sure=True)


def _kicker(page: Page, headline: Headline) -> Found:
    return kickers(page, headline, sure=False)


def _breadcrumb(page: Page, headline: Headline) -> Found:
    """The step right above the article; a region there stands below the section."""
    yield from _inner_first(shown_trail(page, headline))


def _breadcrumb_list(page: Page, headline: Headline) -> Found:
    """Of the trail told to machines the innermost step that the address names, else the outermost: its inner steps are
    topics as often as sections."""
    address = {key(section) for section in address_sections(page.url)}
    for names in told_trails(page):
        steps = _inner_first(without_ends(names, page, headline))
        yield from (step for step in steps if key(step) in address)
        yield from reversed(steps)


def _inner_first(steps: list[str]) -> list[str]:
    return [step for step in reversed(steps) if region_code(step) in (None, WORLD)]


def _article_section(page: Page, _: Headline) -> Found:
    for node in page.structured.articles[:3]:
        value = node.get("articleSection")
        values = [v for v in (value[:8] if isinstance(value, list) else [value]) if isinstance(v, str)]
        yield from _addressed_first([part for v in values for part in _PATH.sub("", v).split(",")[:8]], page)


_PATH = re.compile(r"^(?:[a-z][a-z_-]*/)+(?=[a-z_-]+$)")  # "news/business": the section in its place


def _addressed_first(names: list[str], page: Page) -> list[str]:
    """Sections also hold tags: those that the address names come first, regions last."""
    address = {key(section) for section in address_sections(page.url)}
    return sorted(names, key=lambda name: (key(name) not in address, region_code(name.strip()) is not None))


def _meta(page: Page, _: Headline) -> Found:
    for name in ("article:section", "parsely-section", "section", "category", "dc.subject.category", "cre:section"):
        for value in page.structured.meta.get(name, [])[:2]:
            yield value.split(",")[0]


def _state(page: Page, _: Headline) -> Found:
    """What the script state calls the section of the article, on a page that shows little text itself."""
    if sum(len(block.text) for block in page.blocks[:80]) > SHELL or (node := page.structured.state_article) is None:
        return
    for name in SECTION_KEYS:
        value = node.get(name)
        for each in value[:3] if isinstance(value, list) else [value]:
            label = (
                next((each[k] for k in ("name", "title", "label") if each.get(k)), None)
                if isinstance(each, dict)
                else each
            )
            if isinstance(label, str):
                yield label


SHELL = 600  # characters of menus, footer and "Loading…"
SOURCES: tuple[tuple[str, Callable[[Page, Headline], Found], float, bool], ...] = (
    ("kicker", _sure_kicker, 0.8, False),
    ("breadcrumb", _breadcrumb, 0.8, False),
    ("breadcrumb list", _breadcrumb_list, 0.7, True),
    ("articleSection", _article_section, 0.7, True),
    ("meta section", _meta, 0.7, True),
    ("filed", filed_links, 0.6, False),
    ("label", labels_below, 0.6, False),
    ("field", fields, 0.6, False),
    ("glued to the date", glued_label, 0.6, False),
    ("data attribute", told_labels, 0.6, True),
    ("unnamed kicker", _kicker, 0.5, False),
    ("state", _state, 0.6, True),
    ("address", address_label, 0.4, False),
    ("cards", card_label, 0.3, False),
)
BESIDE = frozenset(["kicker", "unnamed kicker"])  # sources that give labels which stand side by side
# sources beside whose label a province is the region; what the address or other cards say is none
SHOWN = frozenset(
    ["kicker", "breadcrumb", "breadcrumb list", "articleSection", "meta section", "label", "unnamed kicker"]
)
