"""Rows of page numbers: which is the current one, and the link behind the next."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.listing.pageaddress import is_following, page_number, paging_likeness, target_of
from newsspider.extract.listing.pagerplace import elsewhere, in_pager, near
from newsspider.extract.page import Page

# The label of a link to one page, in the languages of the web's templates.
_LABEL = re.compile(
    r"(?:(?:go to )?(?:page|seite|pagina|página|pág\.?|strona|strana|stránka|страница|sida|side|sivu|oldal|sayfa|halaman|"
    r"trang) )?\[?(\d{1,4})\]?(?: ?(?:ページ目?|页|頁|페이지))?",
    re.I,
)


def numbered(page: Page) -> Iterator[tuple[str, float]]:
    """The number after the current one in a row of at least two page numbers: address and weight."""
    for row, links in _rows(page).items():
        numbers = {n for n, _ in links}
        if elsewhere(row) or (len(numbers) < 2 and not _alone(page, links)):
            continue
        current = current_number(row, page, links)
        if current is None:
            current = 1 if 2 in numbers and page_number(page.url) is None and min(numbers) <= 2 else None
        for number, link in links:
            if current is not None and number == current + 1 and (url := target_of(page, link.get("href"))):
                likeness = paging_likeness(url, page.url)
                weight = 2.0 + likeness + (1.0 if in_pager(link) else 0.0)
                yield url, max(weight, 3.0) if _counted(row, links) else weight


def _alone(page: Page, links: list[tuple[int, Element]]) -> bool:
    """One link, to the page after this one by its label and by its address."""
    number, link = links[0]
    url = target_of(page, link.get("href"))
    return url is not None and page_number(url) == number and is_following(url, page.url)


def _counted(row: Element, links: list[tuple[int, Element]]) -> bool:
    """Whether the addresses differ in their figures only; days of a calendar stand in the rows of a table."""
    shapes = {_FIGURES.sub("\0", (link.get("href") or "").partition("#")[0]) for _, link in links}
    return len(links) > 1 and len(shapes) == 1 and "\0" in shapes.pop() and row.tag != "tr"


_FIGURES = re.compile(r"\d+")


def _rows(page: Page) -> dict[Element, list[tuple[int, Element]]]:
    """Links with a page number as their text, by the element that holds the row."""
    rows: dict[Element, list[tuple[int, Element]]] = {}
    for link in page.root.iter("a"):
        text = " ".join("".join(link.itertext()).split()) if len(link) < 4 else ""
        match = _LABEL.fullmatch(text) if text and len(text) <= 20 and link.get("href") else None
        row = link.getparent() if match else None
        if row is not None and row.tag in _CELLS and len(row.findall("a")) == 1:
            row = row.getparent()
        if match and row is not None:
            rows.setdefault(row, []).append((int(match.group(1)), link))
    return rows


_CELLS = frozenset(["li", "span", "td", "div", "strong", "b"])
_CURRENT_TOKENS = frozenset(["current", "active", "selected", "thispage", "here", "thisclass", "cur", "on"])


def current_number(row: Element, page: Page, links: list[tuple[int, Element]]) -> int | None:
    """The number that is no link, or whose element says it is the current one; else by the addresses of the links."""
    for node in row.iter():
        text = (node.text or "").strip()
        if not text.isdigit() or len(text) > 4:
            continue
        linked = node.tag == "a" and node.get("href") not in (None, "", "#")
        marked = node.get("aria-current") or any(
            not name_tokens(n).isdisjoint(_CURRENT_TOKENS) for n in near(node, 2) if n is not row
        )
        if marked or (
            not linked
            and node.tag in ("span", "strong", "b", "em", "li", "td", "font")
            and not any(n.tag == "a" for n in near(node, 3))
        ):
            return int(text)
    bare = re.search(r"(?<![\w.])\[?(\d{1,4})\]?(?![\w.])", " ".join(filter(None, [row.text, *(c.tail for c in row)])))
    return int(bare.group(1)) if bare else _by_address(page, links)


def _by_address(page: Page, links: list[tuple[int, Element]]) -> int | None:
    """The number whose link carries the page's own place: lists that count from 0, or by items, are read right."""
    here = page_number(page.url)
    if here is None:
        return None
    for number, link in links:
        if page_number(page.absolute(link.get("href")) or "") == here:
            return number
    return here
