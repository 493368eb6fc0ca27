"""URLs as identities: two spellings of one address get one key. What is fetched is always the URL as discovered."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from w3lib.url import canonicalize_url

# Parameters that campaigns and mailers append and no site reads to choose a page. Everything else may be an id.
TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|twclid|ttclid|igshid|mc_[ce]id|_hs(enc|mi)|"
    r"mkt_tok|vero_id|oly_(anon|enc)_id|wt[._]mc|wt_zmc|at_(medium|campaign|custom\d)|pk_(campaign|kwd)|cmpid|ocid|"
    r"_ga|_gl|__twitter_impression|spm|ns_(campaign|mchannel|source|linkname)|xtor",
    re.IGNORECASE,
)
# Sessions of readers without cookies, new with every page: under names that mean nothing else, or a long random value.
SESSION = re.compile(
    r"(?:(?:j|php|asp)sess(?:ion)?id\w*|cfid|cftoken|oscsid|zenid)=.*|sess(?:ion)?_?id=[\w.-]{16,}|sid=[0-9a-f]{32}",
    re.IGNORECASE | re.DOTALL,
)
_SESSION_IN_PATH = re.compile(r";(?:j|php)sessionid=[^/;?]*", re.IGNORECASE)
# Host, port and path of an address in which nothing is to be made uniform: most are, and the long way takes 60 times as
# long. No label of the host is encoded or malformed, no segment of the path is empty, ``.`` or ``..``.
_PLAIN = re.compile(
    r"https?://(?:www\.)?([a-z0-9]+(?:[.-][a-z0-9]+)*)(:[1-9][0-9]{0,3})?((?:/[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)*)/*"
)
_DEFAULT_PORTS = frozenset({":80", ":443"})
MAX_URL = 8192  # RFC 9110 recommends to support 8000 octets
MAX_LABEL = 64  # characters; RFC 1035, 2.3.4: what is longer is no host


@lru_cache(maxsize=16_384)  # one article asks for the same few keys a dozen times
def url_key(url: str) -> str:
    """The identity of a URL: ``//host/path?query``.

    Left out, as they choose no other page: scheme, ``www.``, default port, fragment, tracking parameters, session
    ids, a final slash. Kept: every other parameter, sorted. A string that is no http(s) URL is its own key. Never raises.
    """
    text = url.strip()[:MAX_URL]
    if (plain := _PLAIN.fullmatch(text)) and len(plain[1]) < MAX_LABEL:
        explicit = plain[2] or ""
        return f"//{plain[1]}{'' if explicit in _DEFAULT_PORTS else explicit}{plain[3]}"
    try:
        parts = urlsplit(canonicalize_url(text.encode("utf-8", "replace").decode("utf-8")))
        port = parts.port
    except ValueError:
        return text
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return text
    host = parts.hostname.removeprefix("www.")
    if port and port not in (80, 443):
        host += f":{port}"
    # %2F and the like stay as they are: decoding them would join different paths
    path = quote(_SESSION_IN_PATH.sub("", parts.path), safe="/%:@!$&'()*+,;=~-._").rstrip("/")
    kept = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _says_nothing(k, v)]
    return f"//{host}{path}" + (f"?{urlencode(kept)}" if kept else "")


def _says_nothing(name: str, value: str) -> bool:
    """Whether a parameter chooses no page."""
    return bool(TRACKING.fullmatch(name) or SESSION.fullmatch(f"{name}={value}"))


def host_of(url: str) -> str:
    """Host without ``www.``, with a port that is not the default; empty when there is none."""
    key = url_key(url)
    return key[2:].partition("/")[0].partition("?")[0] if key.startswith("//") else ""


def same_publisher(one: str, other: str) -> bool:
    """Whether two URLs stand on the same host or one host is below the other (amp., m., news.)."""
    a, b = host_of(one), host_of(other)
    return bool(a and b) and (a == b or a.endswith("." + b) or b.endswith("." + a))


def preferred(urls: list[str], canonical: str | None = None) -> str:
    """The URL to show for an article: the canonical one, else https before http, shorter before longer, then by
    alphabet: the same on every machine, whatever was seen first."""
    return canonical or min(urls, key=lambda url: (not url.startswith("https:"), len(url), url))


def spelling(known: str, url: str) -> str:
    """Of two spellings of one address always the same one, whichever came first; ``url`` when they are two addresses."""
    return preferred([known, url]) if url_key(known) == url_key(url) else url
