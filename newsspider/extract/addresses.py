"""Web addresses as pages, feeds and sitemaps write them."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit


def web_address(href: str | None, base: str) -> str | None:
    """An absolute http(s) URL with a host, or None (``javascript:``, ``mailto:``, an empty or broken one)."""
    if not href or not href.strip():
        return None
    try:
        absolute = urljoin(base, href.strip())
        parts = urlsplit(absolute)
        return without_userinfo(absolute) if parts.scheme in ("http", "https") and parts.hostname else None
    except ValueError:
        return None


def without_userinfo(url: str) -> str:
    """The URL without ``user:password@``: a secret that a link carries is not ours to keep. Never raises."""
    if "@" not in url:
        return url
    try:
        parts = urlsplit(url)
        kept = parts.netloc.rpartition("@")[2]
        return url if kept == parts.netloc else parts._replace(netloc=kept).geturl()
    except ValueError:  # http://[bad
        return url
