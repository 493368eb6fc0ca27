"""The article's own headline, without the site's name.

The page claims titles in its metadata and shows headings to its readers. A shown heading that agrees with a
claim wins; what a reader sees beats what a search engine gets; metadata alone decides when nothing shown fits.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.cjknames import is_cjk
from newsspider.extract.headingplace import KICKERS
from newsspider.extract.headings import CLAIM, MIN_PART, Candidate, shown_headings
from newsspider.extract.page import Page
from newsspider.extract.titles import SEPARATOR, SiteNames, clean_title, key, likeness, words
from newsspider.items import Evidence


@dataclass(frozen=True)
class Headline:
    """``node`` is the element that shows it, ``order`` the index of its block in ``page.blocks``; both None
    when the headline stands only in metadata."""

    text: str | None
    node: Element | None = None
    order: int | None = None

    @cached_property
    def around(self) -> frozenset[Element]:
        """The element and all that contain it: never a teaser, a comment or an aside, whatever they are called."""
        return frozenset() if self.node is None else frozenset([self.node, *self.node.iterancestors()])


def find_headline(page: Page, evidence: Evidence) -> Headline:
    names = page.site_names
    claims = claimed_titles(page, names)
    candidates = shown_headings(page, [text for _, text in claims], names)
    candidates += [
        Candidate(rule, text, weight) for (rule, text), weight in zip(claims, _weights(claims, names), strict=True)
    ]
    best = max(candidates, key=lambda c: c.score, default=None)
    if best is None or best.score <= 0:
        return Headline(None)
    if best.node is not None:
        best.text = wording(best, claims)
    evidence.decide("headline", best.rule, best.text, round(min(best.score, 1.0), 2))
    said = key(best.text)
    for other in candidates:
        if other is not best and key(other.text) != said:
            evidence.reject("headline", other.rule, other.text, f"scored {other.score:.2f}")
    return Headline(best.text, best.node, best.order)


def claimed_titles(page: Page, names: SiteNames) -> list[tuple[str, str]]:
    """(rule, title) from metadata, the site's name taken off, most trusted first."""
    data = page.structured
    titles = [data.first_meta("og:title"), data.first_meta("twitter:title"), page.title]
    own = [node for node in data.articles[:10] if _is_own(node, titles)] or data.articles[:1]
    raw: list[tuple[str, str | None]] = [("json-ld", _text(node.get("headline"))) for node in own[:3]]
    raw += [("og:title", titles[0]), ("twitter:title", titles[1])]
    raw += [("meta title", data.first_meta("headline", "title", "dc.title", "dcterms.title", "parsely-title"))]
    raw += [("json-ld name", _text(node.get("name"))) for node in own[:2]]
    raw += [("title", page.title)]
    stripped = {text: names.strip(clean_title(text)) for text in dict.fromkeys(text for _, text in raw) if text}
    claims = [(rule, stripped[text]) for rule, text in raw if text]  # most repeat one title
    named = [(rule, text) for rule, text in claims if text and not names.name(text)]
    return named or [(rule, clean_title(text)) for rule, text in raw if text and rule in ("og:title", "title")]


def _is_own(node: dict[str, object], titles: list[str | None]) -> bool:
    """Whether a JSON-LD article is the page's: pages also describe the stories they link to."""
    own = clean_title(_text(node.get("headline")) or _text(node.get("name")))
    return any(likeness(own, clean_title(title)) >= 0.4 for title in titles if title)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _weights(claims: list[tuple[str, str]], names: SiteNames) -> list[float]:
    """A claim alone is worth less than a shown heading that agrees; claims that agree support each other.

    One that another claim repeats behind a colon ("My blog: At sea") is no site's name, however short.
    """
    tails = {text for _, text in claims for _, other in claims if other.endswith(": " + text)}
    keys = [key(text) for _, text in claims]
    weights = []
    for index, (_, text) in enumerate(claims):
        alone = CLAIM if text in tails else _alone(text, names)
        alike = keys.count(keys[index]) - 1
        weights.append(alone + 0.02 * alike - 0.01 * index)
    return weights


def _alone(text: str, names: SiteNames) -> float:
    if key(text) in names.keys:
        return 0.1
    if names.name(text) or _LEGAL_FORM.search(text):
        return 0.33
    return CLAIM if len(words(text)) > 3 or not text.isascii() else 0.28  # a short title may name the site


_LEGAL_FORM = re.compile(r" (?:e\.\s?V\.|g?GmbH|mbH|Inc\.?|Ltd\.?|LLC)$")  # an organization's name, not a headline


def wording(shown: Candidate, claims: list[tuple[str, str]]) -> str:
    """The shown heading, less a kicker, date or subtitle that the page's own claims leave out."""
    mine = key(shown.text)
    if below := _below_kicker(shown, claims):
        return below
    same = [text for _, text in claims if key(text) == mine and _marks(text) == _marks(shown.text)]
    if any(_DASH.sub("-", text) == _DASH.sub("-", shown.text) for text in same):
        return shown.text  # metadata writes hyphens for the dashes that readers see
    if same:  # the claim writes the space or colon that only style sheets put between the parts of the heading
        return max(same, key=lambda text: sum(claim.startswith(text) for _, claim in claims))
    if any(key(text) == mine for _, text in claims):
        return shown.text
    for rule, text in claims:
        other = key(text)
        if len(other) < _least(other) or rule == "json-ld name" or text.endswith(("...", "…")):
            continue
        if mine.endswith(other) or (mine.startswith(other) and other in _part_ends(shown)):
            return text
        if rule == "json-ld" and other.endswith(mine) and text.endswith(": " + shown.text):
            return text  # the publisher counts the kicker above the heading as part of it
    return shown.text


def _below_kicker(shown: Candidate, claims: list[tuple[str, str]]) -> str | None:
    """What stands below the line that the heading begins with: where the title for sharing says just that, or where
    the line is named a kicker and no claim has all of it."""
    if shown.node is None or not len(shown.node):
        return None
    mine = key(shown.text)
    for rule, text in claims:
        if rule == "title":
            text = SEPARATOR.split(text)[0]  # the name behind it may be the site's, and nothing on the page says so
        elif rule != "og:title":
            continue
        own = key(text)
        if _least(own) <= len(own) < len(mine) and mine.endswith(own) and mine.removesuffix(own) in _part_ends(shown):
            return (_end_of(shown.text, own) or text).lstrip(_JOINTS)
    first = next(shown.node.iterchildren("span", "div", "small", "p", "strong"), None)
    if first is None or (shown.node.text or "").strip() or not KICKERS & name_tokens(first):
        return None
    kicker = clean_title(first.text_content())
    rest = shown.text.removeprefix(kicker).lstrip(_JOINTS)
    whole = not kicker or rest == shown.text or any(key(text).startswith(key(kicker)) for _, text in claims)
    return None if whole or len(key(rest)) < MIN_PART else rest


_JOINTS = " :|–—-/"


def _least(said: str) -> int:
    """Letters of a claim that names an article: half as many where each is a syllable or a word."""
    return MIN_PART // 2 if is_cjk(said) else MIN_PART


def _end_of(text: str, said: str) -> str | None:
    """The words at the end of ``text`` that say ``said``, with the marks as shown."""
    for start in [m.end() for m in re.finditer(r"\s", text)][::-1]:
        if len(key(text[start:])) >= len(said):
            return text[start:] if key(text[start:]) == said else None
    return None


_DASH = re.compile("[‐‑–—−]")


def _marks(text: str) -> str:
    return "".join(text.split()).replace(":", "").replace("-", "").replace("–", "")


def _part_ends(shown: Candidate) -> set[str]:
    """What the heading says up to the end of each of its text nodes."""
    ends: set[str] = set()
    said = ""
    if shown.node is not None:
        for index, text in enumerate(shown.node.itertext()):
            said += key(text)
            ends.add(said)
            if index > 50:
                break
    return ends
