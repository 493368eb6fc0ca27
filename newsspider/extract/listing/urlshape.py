"""What the shape of a URL says about what is behind it."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlsplit, urlunsplit

# What lists articles or serves readers, wherever it stands in a path, in the languages of the web's templates.
_SERVICE = re.compile(
    r"^(?:tags?|topics?|themen?|schlagwort(?:e|er)?|categor(?:y|ies|ia)|kategorien?|rubriken?|authors?|autor(?:en)?|"
    r"users?|profiles?|people|search|suche|log-?in|sign-?in|sign-?up|register|registr\w+|account|subscribe|"
    r"subscriptions?|abo|newsletters?|wp-admin|wp-login\.php|cart)$",
    re.I,
)
# What stands before the name of a section.
_SECTION = re.compile(
    r"^(?:sections?|channels?|ressorts?|secci(?:o|ó)n(?:es)?|se(?:c|ç)(?:a|ã)o|editorias?|sezion[ei]|rubriques?|rubryki?)$",
    re.I,
)
# What only as the last part names a page of service: /archive/2010/some-story is a story.
_SERVICE_PAGE = re.compile(
    r"^(?:about(?:-us)?|contact(?:-us)?|kontakt|impressum|privacy(?:-policy)?|datenschutz|terms(?:-.+)?|legal|"
    r"advertis\w+|mediadaten|jobs|careers?|help|faqs?|hilfe|rss|feeds?|share|shop|store|page|seite|cookies?|"
    r"cookie-policy|sitemap|archives?|events?|podcasts?|apps?)$",
    re.I,
)
# What a sitemap names beside its articles: how the house calls itself, its rules and its offers to advertisers.
_HOUSE_PAGE = re.compile(
    r"^(?:(?:about|contact|privacy|cookies?|terms|legal|imprint|advertis\w*|editorial|corrections?|ethics|accessibility|"
    r"disclaimer|donate|support|press|masthead|careers?|jobs|media-?kit|newsletters?|subscri\w+|faqs?|sitemap)"
    r"(?:-(?:us|me|page|policy|policies|notice|notices|statement|guidelines|standards|kit|info|and|of|conditions|service|use|"
    r"with|centre|center|team|settings|preferences|conduct|code|our|this|site|the|for))*|"
    r"(?:our|the)-(?:team|staff|story|mission|newsroom|policies)|meet-the-team|team|staff|code-of-(?:conduct|ethics)|"
    r"(?:ue|ü)ber-uns|impressum|datenschutz\w*|agb|kontakt(?:formular)?|redaktion|mediadaten|werb(?:ung|en)(?:-bei-uns)?|barrierefreiheit|"
    r"mentions-legales|politique-de-confidentialite|qui-sommes-nous|a-propos|nous-contacter|publicite|equipe|cgu|cgv|"
    r"aviso-legal|politica-de-(?:privacidad|privacidade|cookies)|quienes-somos|quem-somos|contacto|contato|publicidad(?:e)?|"
    r"chi-siamo|contatti|note-legali|informativa-(?:privacy|cookie)|pubblicita|over-ons|adverteren|privacyverklaring|"
    r"om-oss|om-os|kontakta-oss|o-nas|o-nama|regulamin|polityka-prywatnosci|hakkimizda|iletisim|kunye)$",
    re.I,
)
# What ends in a day or a month lists what appeared then; a story's address goes on behind it.
_CALENDAR = re.compile(r"(?:^|/)(?:19|20)\d\d/(?:0?[1-9]|1[0-2])(?:/(?:0?[1-9]|[12]\d|3[01]))?/?$")
_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|pdf|zip|mp[34]|css|js|xml|rss|atom|json|exe|dmg|apk)$", re.I)
_TRACKING = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|hpt|intcid|ref|ref_|cmpid|src|source|wt_mc|icid|itm_\w+|cid)$", re.I
)
_DATE = re.compile(r"/(?:19|20)\d\d/(?:0?[1-9]|1[0-2]|[a-z]{3})(?:/\d{1,2})?/|/(?:19|20)\d\d-?\d\d-?\d\d\b", re.I)
# A short number at the end counts the stories of a small house: /artikel/1200, /n/4410.html. No year, no page number.
# Some name what they count: /harbor/article-310/.
_NUMBERED = re.compile(
    r"(?:(?:art(?:icle|ikel|[ií]culo|igo|icolo)?|story|news|nyhet|artykul|nota|noticia|notizia|post|item|id|doc|n|a|s)[-_]?)?"
    r"(?!(?:19|20)\d\d$)\d{3,4}",
    re.I,
)
_PAGES = re.compile(r"(?:p|pages?|seite|p[aá]gin[ae]|strona|sayfa|offset|start|from|status|errors?)$", re.I)
SECTION_WORDS = 2  # of the names of sections and tags; an address with more words may tell a story
_ID = re.compile(
    r"(?:^|[-_/.a-z])(?:\d{5,}|[0-9a-f]{24}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?:$|[-_/.])",
    re.I,
)


def tidy(url: str) -> str:
    """The URL without fragment and tracking parameters: what a card is known by."""
    try:
        parts = urlsplit(url)
        query = parts.query
        if query:
            kept = [p for p in query.split("&") if p and not _TRACKING.match(p.split("=", 1)[0])]
            query = "&".join(kept)
        return urlunsplit((parts.scheme, parts.netloc, parts.path, query, ""))
    except ValueError:
        return url


def is_service(url: str) -> bool:
    """The home page, a list of articles by its address, a file, or a page of the house about itself: of a sitemap, which
    names every page of a site, nobody would read these as articles. A day or an id in the address makes it one."""
    try:
        path = unquote(urlsplit(url).path)
        query = urlsplit(url).query
    except ValueError:
        return True
    segments = [s for s in path.split("/") if s and not re.fullmatch(r"index\.\w{2,5}", s)]
    if _FILE.search(path) or _CALENDAR.search(path):
        return True
    if not segments:
        return not query
    if _DATE.search(path + "/") or _ID.search("/".join(segments[-2:])):
        return False
    last = re.sub(r"\.(?:s?html?|php|aspx?|jsp)$", "", segments[-1], flags=re.I)
    if len(segments) <= 3 and (_HOUSE_PAGE.match(last) or ("-" not in last and _SERVICE_PAGE.match(last))):
        return True
    if len(segments) < 2:
        return False
    before, slug = segments[-2], len(re.split(r"[-_+ ]", last)) > SECTION_WORDS
    paged = last.isdigit() and len(last) <= 4 and _PAGES.match(before) is not None
    return paged or (not slug and (_SERVICE.match(before) or _SECTION.match(before)) is not None)


@lru_cache(maxsize=4096)
def article_likeness(url: str) -> int:
    """-3 (a service or section page) to 3 (an article's address), from the path alone."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return -3
    path = unquote(parts.path)
    segments = [s for s in path.split("/") if s and not re.fullmatch(r"index\.\w{2,5}", s)]
    if _FILE.search(path) or _CALENDAR.search(path):
        return -3
    if not segments:
        return (
            1
            if any(
                v.isdigit() and k.lower() in ("p", "id", "aid", "article", "newsid") for k, v in parse_qsl(parts.query)
            )
            else -3
        )
    last = re.sub(r"\.(?:s?html?|php|aspx?|jsp|cms|ece|stm)$", "", segments[-1], flags=re.I)
    words = len([w for w in re.split(r"[-_+ ]", last) if w])
    score = 0
    if any(_SERVICE.match(s) for s in [*segments[:-1], last]) or _SERVICE_PAGE.match(last):
        score -= 3
    if _DATE.search(path + "/"):
        score += 2
    elif any(re.fullmatch(r"(?:19|20)\d\d", s) for s in segments[:-1]):
        score += 1
    if words >= 4 or (words == 3 and len(last) >= 20):
        score += 2
    elif words == 3 or len(last) > 24:
        score += 1
    if _ID.search("/".join(segments[-2:])) or any(v.isdigit() and len(v) >= 2 for _, v in parse_qsl(parts.query)):
        score += 2
    elif (last != segments[-1] and words >= 2) or _counts_stories(segments, last):
        score += 1
    if score == 0 and len(segments) <= 2 and words <= 2:
        score -= 2
    return max(-3, min(3, score))


def _counts_stories(segments: list[str], last: str) -> bool:
    return len(segments) >= 2 and _NUMBERED.fullmatch(last) is not None and not _PAGES.match(segments[-2])


def host_key(url: str) -> str:
    """The last two or three labels of the host: enough to tell one publisher from another."""
    host = (urlsplit(url).hostname or "").lower().removeprefix("www.")
    labels = host.split(".")
    short = (
        len(labels) >= 3
        and len(labels[-1]) == 2
        and labels[-2] in ("co", "com", "org", "net", "gov", "ac", "or", "ne", "gob")
    )
    return ".".join(labels[-3:] if short else labels[-2:])
