"""Candidates for the article's times in scripts: the object of the state that bears the headline, or a named time anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement as Element

from newsspider.extract.dates import Hints
from newsspider.extract.headline import Headline
from newsspider.extract.othernodes import is_of_another
from newsspider.extract.page import Page
from newsspider.extract.timemarks import Field, Mark, read_mark, same_title

STATE_PUBLISHED = frozenset(
    "datepublished publishedat published_at publisheddate publishdate publish_date publishtime publish_time "
    "published_time publicationdate firstpublished firstpublishedat firstpublishdate first_publish_date publishedtime "
    "datefirstpublished publication_date pubdate publishedon originalpublishdate published dateofpublication "
    "releasedate createdat created_at sourcecreatedat".split()
)
STATE_UPDATED = frozenset(
    "datemodified updatedat updated_at modifiedat modified_at updateddate lastupdated lastmodified last_updated "
    "updatetime modifieddate lastpublishedat last_updated_date dateupdated".split()
)
# Of each name above the part that all spellings share ("publishedAt", "PublishDate"), by a stem that says at once that
# there is none: scripts without any of them are not parsed for a time.
STATE_PARTS = {
    "ublish": ("ublish",),
    "ublication": ("ublication",),
    "ubdate": ("ubdate",),
    "ubDate": ("ubDate",),
    "elease": ("eleasedate", "eleaseDate"),
    "reated": ("reatedat", "reatedAt", "reated_at"),
    "odified": ("odified",),
    "pdated": ("pdatedat", "pdatedAt", "pdated_at", "pdateddate", "pdatedDate", "stupdated", "stUpdated", "st_updated",
               "teupdated", "teUpdated"),
    "pdatetime": ("pdatetime",),
    "pdateTime": ("pdateTime",),
}  # fmt: skip
_UNTITLED = (None, None, None)
_MOST_STATE = 20_000  # values of script state looked at


def state_marks(page: Page, headline: Headline, hints: Hints) -> Iterator[Mark]:
    """Times in the object of the script state that bears the headline."""
    if not any(map(_may_tell, page.structured.scripts)):
        return
    seen: set[int] = set()
    stack: list[Any] = list(reversed(page.structured.state))
    while stack and len(seen) < _MOST_STATE:
        value = stack.pop()
        if id(value) in seen:
            continue
        seen.add(id(value))
        if isinstance(value, list):
            stack.extend(reversed(value[:200]))
        elif isinstance(value, dict):
            stack += [v for v in value.values() if isinstance(v, (dict, list))]
            titles = value.get("headline") or _ans_headline(value), value.get("title"), value.get("name")
            if titles != _UNTITLED and any(same_title(title, headline.text) for title in titles):
                yield from _state_object(value, hints)


def _ans_headline(value: dict[str, Any]) -> Any:
    """``{"headlines": {"basic": …}}``, as Arc's ANS has it."""
    headlines = value.get("headlines")
    return headlines.get("basic") if isinstance(headlines, dict) else None


def _may_tell(script: Element) -> bool:
    """Whether it can be state, and one of the names of times can be in it."""
    if (script.get(b"type") or "").endswith("ld+json") or not (text := script.text):
        return False
    return any(stem in text and any(part in text for part in parts) for stem, parts in STATE_PARTS.items())


def _state_object(value: dict[str, Any], hints: Hints) -> Iterator[Mark]:
    for key, content in value.items():
        low = str(key).casefold()
        if low in STATE_PUBLISHED:
            trust = 0.5 if low.startswith("created") else 0.72
            mark = read_mark(content, hints, "published", "state", f"script state {key}", trust)
        elif low in STATE_UPDATED:
            mark = read_mark(content, hints, "updated", "state", f"script state {key}", 0.72)
        else:
            continue
        if mark:
            yield mark


SEVERAL = 3  # published times; two are often one in two notations
_SCRIPT = re.compile(
    r"[\"'](datePublished|date_published|publishedAt|published_at|publishDate|publish_date|publication_?[dD]ate|pubDate|"
    r"publishedDate|firstPublished\w{0,4}|dateModified|date_modified)[\"']\s*:\s*[\"']([^\"']{8,40})[\"']"
)

_SCRIPT_WORDS = ("ubli", "pubDate", "odified")  # one of them is in each of the names


def script_marks(page: Page, headline: Headline, hints: Hints) -> Iterator[Mark]:
    """The last resort: a named time in any script, broken JSON-LD and analytics objects included. A script with several
    published times speaks of several stories."""
    others = [node for node in page.structured.articles[:10] if is_of_another(node, page, headline.text)]
    theirs = [node.get(name) for node in others for name in ("datePublished", "dateModified")]
    for script in page.structured.scripts:
        text = script.text or ""
        named = list(_SCRIPT.finditer(text, 0, 200_000)) if any(word in text for word in _SCRIPT_WORDS) else []
        if len({match[2] for match in named if "odified" not in match[1]}) >= SEVERAL:
            continue
        for match in named:
            field: Field = "updated" if "odified" in match[1] else "published"
            if match[2] in theirs:
                continue
            if mark := read_mark(match[2], hints, field, "state", f"script {match[1]}", 0.58):
                yield mark
                break
