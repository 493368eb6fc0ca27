"""Titles as text: cleaned, compared, and freed of the site's name. Shared by the headline and listing rules."""

from __future__ import annotations

import html
import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newsspider.extract.cjknames import is_cjk

if TYPE_CHECKING:
    from newsspider.extract.page import Page

# What joins a title and a site or section name. A bare hyphen or colon inside words never does: only with
# space around it, so "F-35" and "Review: the phone" stay whole.
# The first look rules out most letters.
SEPARATOR = re.compile(
    r"(?=[\s|｜ㅣ︱_])(?:\s+(?:[|\-–—―•·»«›‹∙⋆/]|::|\|\||>)\s+|\s*[|｜ㅣ︱]\s*|\s+[»›«]\s*|\s*_\s*(?=\S+$))"
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,12});")
_TAG = re.compile(r"</?(?:b|i|em|strong|span|br|wbr|u|sup|sub|p|a|font|mark)\b[^<>]{0,300}>", re.I)
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f]+")
_DOMAIN_WORD = re.compile(r"^(?:www|m|en|de|fr|es|it|news|blog|edition|amp|mobile|beta|new)$")
MAX_NAME = 36  # letters and digits of a site's name
BEGINNING = 40  # characters by which two texts are told apart before they are compared
MAX_TITLE = 600  # characters; the longest headline of the shared pages has 232


def clean_title(text: str | None) -> str:
    """One line, entities and inline markup resolved, invisible characters dropped; at most MAX_TITLE characters."""
    if not text:
        return ""
    text = text[: 4 * MAX_TITLE]
    if "&" in text and _ENTITY.search(text):
        text = html.unescape(text)
        text = html.unescape(text) if _ENTITY.search(text) else text  # metadata is often escaped twice
    if "<" in text:
        text = _TAG.sub("", text)
    if not text.isprintable():
        text = _INVISIBLE.sub("", text)
    text = " ".join(text.split())[:MAX_TITLE].strip(" |｜")
    return text[:-2].rstrip() if text.endswith((" -", " –", " —")) else text  # what joined the site's name


@lru_cache(maxsize=4096)  # a page's titles and blocks are compared with each other many times
def key(text: str) -> str:
    """Letters and digits only, case folded: equal for one title in two typographies."""
    if text.isascii():
        return text.lower().encode().translate(None, _MARKS).decode()
    return "".join(filter(str.isalnum, text.casefold()))


def says(text: str, own: str) -> bool:
    """Whether ``own`` is the key of the text; its beginning rules most texts out, and the first letter most of those."""
    if text[:1].isalnum() and text[0].casefold()[0] != own[:1]:
        return False
    return own.startswith(key(text[:BEGINNING])) and key(text) == own


def _is_same(one: str, other: str) -> bool:
    """Whether they have one key; the first letters rule most pairs out."""
    first, second = one[:1], other[:1]
    if first != second and first.isalnum() and second.isalnum() and first.casefold()[0] != second.casefold()[0]:
        return False
    return key(one) == key(other)


@lru_cache(maxsize=4096)
def words(text: str) -> list[str]:
    """The words of a title, case folded; not to be changed by the caller."""
    return _WORD.findall(text.casefold())


_WORD = re.compile(r"\w+")
_MARKS = bytes(c for c in range(128) if not chr(c).isalnum())


def likeness(one: str, other: str) -> float:
    """0..1: F1 of the words of two titles, 1 for the same letters and digits."""
    if _is_same(one, other):
        return 1.0 if key(one) else 0.0
    if not 0.2 < len(one) / max(len(other), 1) < 5:  # too unlike in length to be like in words
        return 0.0
    left, right = words(one), words(other)
    if not left or not right:
        return 0.0
    some = left[:80]
    shared = set(some).intersection(right)
    if not shared:  # as most pairs
        return 0.0
    hits = sum([min(some.count(word), right.count(word)) for word in shared])
    return 2 * hits / (len(left) + len(right))


class SiteNames:
    """What the page calls its site: names for comparison, from metadata and the host."""

    def __init__(self, page: Page) -> None:  # keeps no page: in a cycle, all its elements would wait for the collector
        self._structured, self._url = page.structured, page.url
        self._asked: dict[str, bool] = {}
        self._headlines: set[str] = set()

    @cached_property
    def keys(self) -> frozenset[str]:
        """Keys of the site's and its publisher's names, and of the host's labels."""
        meta = self._structured.first_meta
        names = [
            meta("og:site_name"),
            meta("application-name"),
            meta("apple-mobile-web-app-title"),
            meta("al:ios:app_name"),
            meta("dc.publisher", "dcterms.publisher", "publisher"),
        ]
        names += self._from_jsonld()
        found = {key(clean_title(n)) for n in names if n and len(n) < 80}
        for handle in self._structured.meta.get("twitter:site", []):
            found.add(key(handle))
        title = clean_title(meta("og:title"))
        if len(words(title)) > 3:
            found.discard(key(title))  # some pages give their headline as the name
        found = {name for name in found if len(name) <= MAX_NAME}
        return frozenset((found | self._host_labels()) - {""})

    def _from_jsonld(self) -> list[str]:
        names: list[str] = []
        for node in self._structured.jsonld[:50]:
            kinds = node.get("@type")
            if kinds in ("WebSite", "NewsMediaOrganization", "Organization"):
                names += [n for n in (node.get("name"), node.get("alternateName")) if isinstance(n, str)]
            publisher = self._structured.resolve(node.get("publisher"))
            for each in publisher if isinstance(publisher, list) else [publisher]:
                if isinstance(each, dict) and isinstance(each.get("name"), str):
                    names.append(each["name"])
        return names

    def _host_labels(self) -> set[str]:
        host = hostname(self._url)
        if not host:
            host = hostname(self._structured.first_meta("og:url") or "")
        labels = [label for label in host.split(".")[:-1] if len(label) > 2 and not _DOMAIN_WORD.match(label)]
        return {key(label) for label in labels} | ({key(host)} if host else set())

    def name(self, text: str) -> bool:
        """Whether ``text`` is the site's name, with or without its top-level domain, article or tagline."""
        k = key(text)
        if not k or len(k) > MAX_NAME + 14 or k in self._headlines:
            return False
        if k not in self._asked:
            self._asked[k] = self._is_name(k, text)
        return self._asked[k]

    def _is_name(self, k: str, text: str) -> bool:
        if k in self.keys:
            return True
        short = len(k) > 3 and len(words(text)) <= 4
        for site in self.keys:
            if len(site) > 3 and (k.startswith(site) or k.endswith(site)) and len(k) <= len(site) + 14:
                return True
            if short and (site.startswith(k) or site.endswith(k)):
                return True
        return False

    def strip(self, title: str) -> str:
        """The title without leading and trailing segments that are the site's name or stand beyond it."""
        title = _strip_cjk_tail(title)
        before, colon, after = title.partition(": ")
        if colon and key(before) in self.keys and after.strip():  # a colon cuts only behind the site's exact name
            title = after.strip()
        spans = [(m.start(), m.end()) for m in SEPARATOR.finditer(title)]
        if not spans:
            return title
        start, end = 0, len(title)
        for left, right in spans[::-1]:  # the outermost name from the right, then everything after it
            if left <= 0:
                continue
            if self.name(title[right:end]) or (end < len(title) and _is_section(title[right:end])):
                end = left
        for left, right in spans:
            if right < end and self.name(title[start:left]):
                start = right
        rest = title[start:end].strip()
        if (
            rest
            and len(words(rest)) > 2
            and key(SEPARATOR.split(title[end:])[-1]) in self.keys
            and key(rest) not in self.keys
        ):
            self._headlines.add(key(rest))  # "Ten years of Chips | Chips": a story about the site
        return rest or title


def _strip_cjk_tail(title: str) -> str:
    """Chinese, Japanese and Korean titles join rubric and site with a bare hyphen or underscore: 标题-频道-网站."""
    return re.sub(_CJK_TAIL, "", title) if is_cjk(title) and re.search(_CJK, title) else title


_CJK = "[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{4}"
_CJK_TAIL = "(?:\\s?[-_－＿—|｜]{1,2}\\s?[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7afㅣ・]{2,10}){1,3}$"


def _is_section(text: str) -> bool:
    """A rubric between the headline and the site's name: one or two capitalized words."""
    parts = text.split()
    return 0 < len(parts) <= 2 and len(text) <= 24 and not text[0].islower() and not any(map(str.isdigit, text))


@lru_cache(maxsize=64)
def hostname(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
