"""Is this page an article? And if not, what is it.

A page with plenty of running text is an article or a listing, whatever words stand on it: the rules for walls and
errors look only at pages that show little. The order of RULES is the policy; the reason is recorded.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement as Element

from newsspider.extract.body import Story
from newsspider.extract.page import Page
from newsspider.extract.pageview import View, claims_article, look, prose_of
from newsspider.extract.wallwords import (
    BROKEN,
    CHALLENGE,
    CHECKS,
    CONSENT,
    CONSENT_BUTTON,
    ENABLE_SCRIPT,
    LOGIN_TITLE,
    NOT_FOUND,
    REFUSED,
    REGION,
)
from newsspider.items import Article, Evidence, PageKind

LITTLE = 1_200  # characters of prose (a CJK character counts three) that a wall or an error page may show
WALL = 400  # characters of prose on a page that is nothing but a check or a notice
TEASER = 600  # characters of prose for each linked heading that a front page may show


def classify(page: Page, article: Article, story: Story, evidence: Evidence) -> PageKind:
    """The page's kind; everything but ``article`` is not to be stored as one."""
    size = len(article.body or "")
    plain = size > LITTLE and page.status == 200 and not story.paywalled
    if not (plain and _is_told_at_length(page, story)):  # which needs no second look
        view = look(page, article, story)
        for rule in RULES:
            if found := rule(view):
                kind, reason = found
                evidence.decide("page_kind", rule.__name__.strip("_"), reason, 0.9)
                return kind
    evidence.decide("page_kind", "body", f"{size} characters of body", 0.9)
    return "article"


def _is_told_at_length(page: Page, story: Story) -> bool:
    """An article by its own word, with text to show for it. Where JSON-LD tells of none, or of several, the text is more
    than any of RULES lets pass for a wall, and the address is not the site's own."""
    if len(page.structured.articles) == 1:
        return True
    told = [block for i in story.blocks if not (block := page.blocks[i]).container.hidden]
    return claims_article(page) and sum(map(prose_of, told)) > 3 * LITTLE and not _is_home(page.url)


Verdict = tuple[PageKind, str] | None


def _challenge(view: View) -> Verdict:
    """A robot check stands instead of the page, with whatever status it is sent."""
    if view.prose > LITTLE or view.page.structured.articles:
        return None
    if match := re.search(CHALLENGE, view.words):
        return "challenge", match[0]
    bare = view.prose < WALL and len(view.article.body or "") < WALL // 2 and not view.claims_article
    if bare and (check := next((c for c in CHECKS if c in view.page.body), None)):
        return "challenge", f"{check.decode()} and no text"
    return None


def _blocked(view: View) -> Verdict:
    """The server refused: 401, 403, 429, 451 by status; or it says so with status 200."""
    if view.page.status in (401, 403, 429, 451):
        return "blocked", f"status {view.page.status}"
    if view.prose < WALL and not view.claims_article and (match := re.search(REFUSED, view.words)):
        return "blocked", match[0]
    return None


def _broken(view: View) -> Verdict:
    """The server is closed or broken, and says so with status 200 instead of a 5xx: its pages may be back tomorrow."""
    if view.prose < WALL and not view.claims_article and (match := re.search(BROKEN, view.words)):
        return "blocked", match[0]
    return None


def _region(view: View) -> Verdict:
    """Readers of this country are not let in; some servers say so with status 200 instead of 451 (RFC 7725)."""
    if view.prose > LITTLE or view.page.structured.articles:
        return None
    return ("blocked", match[0]) if (match := re.search(REGION, view.words)) else None


def _missing(view: View) -> Verdict:
    """404 and 410 by status; or a page with status 200 that says it is not there."""
    if view.page.status in (404, 410):
        return "soft404", f"status {view.page.status}"
    if view.prose > LITTLE or view.page.structured.articles:
        return None
    headings = " ".join(b.text for b in view.page.blocks[:200] if b.tag in ("h1", "h2") and len(b.text) < 120)
    for text in (view.title, headings):
        if match := re.search(NOT_FOUND, text.casefold().replace("’", "'")):
            return "soft404", match[0]
    if view.prose < 500 and (match := re.search(NOT_FOUND, view.words)) and not view.claims_article:
        return "soft404", match[0]
    return None


def _consent(view: View) -> Verdict:
    """A consent wall: the page speaks of cookies or partners and asks, and tells nothing else."""
    if view.prose > 3 * LITTLE or view.page.structured.articles:
        return None
    said = {match[0] for match in re.finditer(CONSENT, view.words)}
    if len(said) < 2 or all(map(_AGREES.match, said)) or not re.search(CONSENT_BUTTON, view.words):
        return None
    about_it = sum(len(b.text) for b in view.page.blocks if re.search(CONSENT, b.text.casefold()))
    if about_it > 0.4 * view.text and _told_beside_consent(view) < WALL // 2:
        return "consent", ", ".join(sorted(said)[:4])
    return None


_AGREES = re.compile(
    "zustimm|einwillig|consent|consenso|toestemming|zgod|werbefrei|tracking"
)  # what councils do as well


def _told_beside_consent(view: View) -> int:
    """Characters of running text in the body that does not speak of consent."""
    told = (view.page.blocks[i] for i in view.story.blocks)
    return sum(prose_of(block) for block in told if not re.search(CONSENT, block.text.casefold()))


def _login(view: View) -> Verdict:
    """A form that asks for a password, and no text."""
    if view.prose > LITTLE // 2 or view.page.structured.articles:
        return None
    password = any(n.get("type") == "password" for n in view.page.elements.of("input"))
    if re.match(LOGIN_TITLE, view.title.casefold()) and (password or view.prose < 300):
        return "login", view.title
    if password and view.prose < 300 and not view.claims_article and not view.article.body:
        return "login", "a password field and no text"
    return None


def _script_shell(view: View) -> Verdict:
    """Nothing to read until scripts have run."""
    if view.prose >= 200 or len(view.article.body or "") >= 300:
        return None
    elements = view.page.elements
    if view.text < 400 and (
        match := re.search(
            ENABLE_SCRIPT,
            "".join(islice((t for n in elements.of("noscript") for t in n.itertext()), 400))[:4000].casefold()
            + f" {view.words}",
        )
    ):
        return "js-shell", match[0]
    if (
        view.text < 200
        and view.page.structured.scripts
        and any(_is_mount(e) for e in elements.of("div", "app-root", "main"))
    ):
        return "js-shell", "an empty element for scripts to fill"
    if view.text < 50 and len(view.page.structured.scripts) >= 3:
        return "js-shell", "scripts and no text"
    return None


def _is_mount(element: Element) -> bool:
    return element.tag == "app-root" or (element.get("id") or "") in _MOUNTS


_MOUNTS = frozenset(
    ["root", "app", "__next", "__nuxt", "react-root", "main-app", "app-root", "ember-app", "gatsby-focus-wrapper"]
)


def _listing(view: View) -> Verdict:
    """Many linked headings, no text of its own, and no claim to be an article."""
    path, home = _path_of(view.page.url), _is_home(view.page.url)
    if _is_index(view, path):
        return "listing", f"the address of an index, {view.linked_heads} linked headings and little other text"
    paged = _PAGED.search(path) is not None
    if not home and (view.claims_article or (_SLUG.search(path) and view.densest > 200)):
        return None
    if home and view.linked_heads >= 3 and view.prose < TEASER * view.linked_heads:
        return "listing", f"a home page with {view.linked_heads} linked headings"
    if view.densest < 900 and view.linked_heads >= (3 if paged else 6):
        return "listing", f"{view.linked_heads} linked headings, {view.densest} characters of text in one place"
    if view.teasers >= 3 and view.teased >= 0.6 * view.prose and view.longest <= 400:
        return "listing", f"{view.teasers} linked titles with a teaser each, and little other text"
    if view.title_links >= 6 and view.prose < 400:
        return "listing", f"{view.title_links} linked titles and no text"
    return None


def _is_index(view: View, path: str) -> bool:
    """The address of a tag, an author, a rubric or a search, and linked headings with nothing beside their teasers but an
    introduction; whatever the page calls itself."""
    if view.page.structured.articles or view.longest > INTRODUCTION or view.prose - view.teased > 2 * INTRODUCTION:
        return False
    found = _INDEX.search(path)
    return found is not None and (view.linked_heads >= FEWEST or found[1] is not None)  # a search may find nothing


FEWEST = 2  # linked headings of an index
INTRODUCTION = 300  # characters of the longest text on an index, its introduction or a teaser
_INDEX = re.compile(
    r"/(?:tags?|schlagwort|etiquetas?|category|categories|categorie|categoria|kategorien?|rubrik|topics?|author|authors|autor|autoren|auteur|auteurs|autore"
    r"|archives?|(search|suche|recherche|buscar|busqueda|cerca))(?:/[^/]+)?/?$",
    re.I,
)


def _path_of(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def _is_home(url: str) -> bool:
    return bool(url) and _HOME_PATH.fullmatch(_path_of(url)) is not None


_HOME_PATH = re.compile(r"/?(?:[a-z]{2}/?)?(?:index\.\w{3,5})?")
_SLUG = re.compile(r"/(?:[^/-]+-){4,}[^/]+/?$")  # a headline in the address
_PAGED = re.compile(
    r"/(?:page|seite|pagina|p)/?\d+/?$|/(?:category|categories|tag|tags|topic|rubrik|kategorie|archive)s?/", re.I
)


def _paywall(view: View) -> Verdict:
    return ("paywall", "only a beginning is shown") if view.story.paywalled else None


def _empty(view: View) -> Verdict:
    return None if view.article.body else ("empty", "no text of an article")


RULES: tuple[Callable[[View], Verdict], ...] = (
    _challenge,
    _blocked,
    _broken,
    _region,
    _missing,
    _consent,
    _login,
    _script_shell,
    _listing,
    _paywall,
    _empty,
)
