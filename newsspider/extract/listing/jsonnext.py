"""Where a JSON answer says the next items are: an address, a cursor, a page, an offset."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from newsspider.extract.addresses import web_address

ADDRESSES = ("next_url", "nextUrl", "next", "next_page_url", "nextPageUrl", "nextLink", "next_link", "nextPage", "next_page", "loadMoreUrl", "more")  # fmt: skip
CURSORS = ("next_cursor", "nextCursor", "endCursor", "end_cursor", "cursor", "after", "nextPageToken", "next_page_token", "continuation", "next_token")  # fmt: skip
OFFSETS = ("next_offset", "nextOffset")
MORE = ("has_more", "hasMore", "hasNextPage", "has_next", "hasNext", "more", "moreAvailable", "has_next_page")
TOTAL_PAGES = (
    "total_pages",
    "totalPages",
    "pages",
    "pageCount",
    "page_count",
    "last_page",
    "lastPage",
    "max_num_pages",
)
TOTAL = ("total", "totalCount", "total_count", "count", "totalResults", "numFound", "total_results")
# A cursor goes into the query under the name the request already used, else under this answer's plain name.
CURSOR_PARAMETERS = ("cursor", "after", "page_token", "pageToken", "token", "continuation", "before")
OFFSET_PARAMETERS = ("offset", "skip", "start", "from")
PAGE_PARAMETERS = ("page", "p", "paged", "pg", "pageNumber", "page_number", "pageNo")


def find_json_next(answer: Any, url: str, items: int) -> Iterator[str]:
    """At most one address; none when the answer says there is no more, or gave no items."""
    nodes = envelope(answer)
    if items == 0 or any(node.get(name) is False for node in nodes for name in MORE):
        return
    query = dict(parse_qsl(urlsplit(url).query, keep_blank_values=True))
    # JSON Feed 1.1: "next_url" is the next page's address, and without it there is none
    steps = (
        (_address,)
        if "jsonfeed.org" in str(nodes[:1] and nodes[0].get("version"))
        else (_address, _cursor, _offset, _page)
    )
    for step in steps:
        following = step(nodes, url, query, items)
        if following and following != url:
            yield following
            return


def envelope(answer: Any) -> list[dict[str, Any]]:
    """The objects around the items, three levels down: items themselves are in lists and do not count."""
    level, found = [answer], []
    for _ in range(4):
        objects = [v for v in level if isinstance(v, dict)]
        found += objects
        level = [inner for node in objects for inner in list(node.values())[:100]]
    return found


def _address(nodes: list[dict[str, Any]], url: str, query: dict[str, str], items: int) -> str | None:
    for node in nodes:
        for name in ADDRESSES:
            value = node.get(name)
            if isinstance(value, dict):
                value = value.get("href") or value.get("url")
            if isinstance(value, str) and ("/" in value or value.startswith("?")):
                return web_address(value, url)
    return None


def _cursor(nodes: list[dict[str, Any]], url: str, query: dict[str, str], items: int) -> str | None:
    for node in nodes:
        for name in CURSORS:
            value = node.get(name)
            if isinstance(value, str | int) and not isinstance(value, bool) and str(value).strip():
                if inner := _in_variables(url, query, str(value)):
                    return inner
                used = next((p for p in CURSOR_PARAMETERS if p in query), None)
                plain = "after" if name in ("after", "endCursor", "end_cursor") else "cursor"
                return with_parameter(url, used or plain, str(value))
    return None


def _in_variables(url: str, query: dict[str, str], cursor: str) -> str | None:
    """A GraphQL query sent by GET keeps its cursor among the variables, a JSON object in one parameter."""
    try:
        variables = json.loads(query.get("variables", ""))
    except (ValueError, RecursionError):
        return None
    name = next((p for p in CURSOR_PARAMETERS if isinstance(variables, dict) and p in variables), None)
    changed = name and json.dumps({**variables, name: cursor}, ensure_ascii=False, separators=(",", ":"))
    return with_parameter(url, "variables", changed) if changed else None


def _offset(nodes: list[dict[str, Any]], url: str, query: dict[str, str], items: int) -> str | None:
    name = next((p for p in OFFSET_PARAMETERS if query.get(p, "").isdigit()), None)
    for node in nodes:
        for key in OFFSETS:
            value = node.get(key)
            if isinstance(value, int | str) and str(value).isdigit():
                return with_parameter(url, name or "offset", str(value))
    if name is None:
        return None
    following = int(query[name]) + items
    total = _number(nodes, TOTAL)
    return with_parameter(url, name, str(following)) if total is None or following < total else None


def _page(nodes: list[dict[str, Any]], url: str, query: dict[str, str], items: int) -> str | None:
    name = next((p for p in PAGE_PARAMETERS if query.get(p, "").isdigit()), None)
    named = _number(nodes, ("next_page", "nextPage"))
    if named is not None:
        return with_parameter(url, name or "page", str(named))
    if name is None:
        more = any(node.get(key) is True for node in nodes for key in MORE)
        current = _number(nodes, ("page", "current_page", "currentPage"))
        return with_parameter(url, "page", str(current + 1)) if more and current is not None else None
    following = int(query[name]) + 1
    last = _number(nodes, TOTAL_PAGES)
    if last is not None and following > last:
        return None
    size = next(
        (int(query[p]) for p in ("per_page", "perPage", "limit", "size", "pageSize") if query.get(p, "").isdigit()), 0
    )
    return None if items < size else with_parameter(url, name, str(following))


def _number(nodes: list[dict[str, Any]], names: tuple[str, ...]) -> int | None:
    for node in nodes:
        for name in names:
            value = node.get(name)
            if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**9:
                return value
    return None


def with_parameter(url: str, name: str, value: str) -> str:
    """The URL with one query parameter set, the others as they were."""
    parts = urlsplit(url)
    query = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if k != name]
    return urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode([*query, (name, value)]), ""))
