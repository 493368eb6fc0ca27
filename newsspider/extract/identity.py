"""Which article a page is: its canonical URL."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit, urlunsplit

from newsspider.extract.page import Page
from newsspider.items import Evidence

# Parameters that campaigns and mailers append and no site reads to choose a page; the list of ``pipelines.urls``,
# which may not be imported here. Every other parameter may be the article's id and stays.
TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|twclid|ttclid|igshid|mc_[ce]id|_hs(?:enc|mi)|"
    r"mkt_tok|vero_id|oly_(?:anon|enc)_id|wt[._]mc|wt_zmc|at_(?:medium|campaign|custom\d)|pk_(?:campaign|kwd)|cmpid|ocid|"
    r"_ga|_gl|__twitter_impression|spm|ns_(?:campaign|mchannel|source|linkname)|xtor)(?:=|$)",
    re.IGNORECASE,
)
MAX_URL = 8192  # RFC 9110 recommends to support 8000 octets
_ROOT = re.compile(r"/?(?:[a-z]{2}(?:[-_][A-Za-z]{2})?/?)?(?:(?:index|home|default)(?:\.\w{2,5})?)?/?", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"[{}<>\s\"\\^`|]|\$\{|%7B|undefined|\[object", re.IGNORECASE)


def normalize_url(url: str) -> str | None:
    """The URL as it should be stored and shown: lower-case scheme and host, no default port, fragment, user or
    tracking parameters; everything else as it was. None for what is no http(s) URL."""
    url = url.strip()
    if len(url) > MAX_URL:
        return None
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or _BAD_HOST.search(host):
        return None
    if ":" in host:
        host = f"[{host}]"
    if port and port != {"http": 80, "https": 443}[parts.scheme]:
        host += f":{port}"
    query = "&".join(pair for pair in parts.query.split("&") if pair and not TRACKING.match(pair))
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._") or "/"
    return urlunsplit((parts.scheme, host, path, quote(query, safe="/%:@!$&'()*+,;=~-._?[]"), ""))


_BAD_HOST = re.compile(r"[\s<>\"{}|\\^`/]|\.\.")


def canonical_url_of(page: Page, evidence: Evidence) -> str | None:
    """What the page calls its own address, normalized; None when it says nothing usable."""
    for rule, href in _claims(page):
        if _BARE_HOST.match(href):  # "www.example.com/story" without its scheme
            href = "https://" + href.strip()
        url = normalize_url(page.absolute(href) or "")
        if problem := _problem(href, url, page.url):
            evidence.reject("canonical_url", rule, href, problem)
            continue
        evidence.decide("canonical_url", rule, href, 0.95 if rule == "link" else 0.8)
        return url
    return None


def _claims(page: Page) -> Iterator[tuple[str, str]]:
    data = page.structured
    yield from (("link", href) for rel, href, _ in data.links if href and "canonical" in rel.split())
    yield from (("og:url", url) for url in data.meta.get("og:url", [])[:2])
    for node in data.articles[:1]:
        about = node.get("mainEntityOfPage")
        about = about.get("@id") if isinstance(about, dict) else about
        for value in (about, node.get("url")):
            if isinstance(value, str) and value.startswith("http"):
                yield "json-ld", value


def _problem(href: str, url: str | None, page_url: str) -> str | None:
    if url is None or _PLACEHOLDER.search(href.strip()):
        return "malformed"
    parts = urlsplit(url)
    if _ROOT.fullmatch(parts.path) and not parts.query:
        own = urlsplit(normalize_url(page_url) or "")
        if own.netloc != parts.netloc and own.netloc:
            return "another host's home page"
        if not own.netloc or not _ROOT.fullmatch(own.path) or own.query:
            return "the home page"
    if "%3A%2F%2F" in parts.path:
        return "malformed"
    if _is_section_above(parts.path, urlsplit(page_url).path) and not parts.query:
        return "the section above the page"
    if "." not in (parts.hostname or "") and parts.hostname != urlsplit(page_url).hostname:
        return "no public host"
    return None


_BARE_HOST = re.compile(r"\s*www\.[\w-]+\.[\w.-]+/")
_SECTION = re.compile(r"(?:/[A-Za-z_]+){1,2}/?")


def _is_section_above(path: str, own: str) -> bool:
    """ "/news" as the address of "/news/2024-…": one template value for all pages of a section."""
    return _SECTION.fullmatch(path) is not None and own.startswith(path.rstrip("/") + "/") and len(own) > len(path) + 12
