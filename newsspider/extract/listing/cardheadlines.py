"""The headline of a card: which of its lines it is, and its text without marks and cuts."""

from __future__ import annotations

import re

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.listing.candidates import Candidate
from newsspider.extract.listing.cardlabels import is_meta
from newsspider.extract.listing.lexicon import HEADLINE_TOKENS, MORE_LINKS, key
from newsspider.extract.listing.lines import Line
from newsspider.extract.listing.linktext import HEADINGS, headline_size, is_cut

MAX_HEADLINE = 300  # characters


def find_headline_line(candidate: Candidate, lines: list[Line]) -> int | None:
    """In a heading; in an element called headline or title; the link's only line; else by elimination."""
    main, heading = candidate.main, candidate.heading
    inside = [
        i
        for i, line in enumerate(lines)
        if main is not None and (line.node is main or main in line.node.iterancestors())
    ]
    headed = [i for i in inside or range(len(lines)) if heading is not None and _is_in(heading, lines[i].node)]
    if headed:
        return headed[_is_kicker(lines, headed)]
    for i, line in enumerate(lines):
        if within(line.node, candidate.scope, HEADINGS, None) and headline_size(line.text) >= 2:
            return i
    for i in inside or range(len(lines)):
        if within(lines[i].node, candidate.scope, frozenset(), HEADLINE_TOKENS) and headline_size(lines[i].text) >= 2:
            return i
    likely = [i for i in inside if key(lines[i].text) not in MORE_LINKS]
    if len(likely) == 1 and headline_size(lines[likely[0]].text) >= 2:
        return likely[0]
    fit = [i for i in likely or range(len(lines)) if _may_be_headline(lines[i].text)]
    for words in (5, 4, 3):  # "Tech United States" has three words and is none
        for i in fit:
            if headline_size(lines[i].text) >= words:
                return i
    return None


def _is_in(top: Element, node: Element) -> bool:
    return node is top or top in node.iterancestors()


def _is_kicker(lines: list[Line], headed: list[int]) -> bool:
    """Whether the first line of a heading is an element of a few words, and the next one, in an element beside it, is
    called the headline or is as long as one: "⟨Harbor⟩ ⟨A crane falls on the northern pier⟩"."""
    if len(headed) < 2:
        return False
    first, second = (lines[i] for i in headed[:2])
    if first.node is second.node or _is_in(first.node, second.node) or _is_in(second.node, first.node):
        return False  # one text, broken by <br>
    if not within(first.node, None, frozenset(), HEADLINE_TOKENS) and within(
        second.node, None, frozenset(), HEADLINE_TOKENS
    ):
        return True
    return headline_size(first.text) <= KICKER and headline_size(second.text) >= 2 * KICKER


KICKER = 3  # words of one that nothing calls so


def parted(candidate: Candidate, lines: list[Line]) -> list[Line]:
    """The lines, the one that goes on behind the linked headline cut there: "⟨A ferry is sold⟩ The hull is sound…"."""
    link, text = candidate.main, " ".join(candidate.text.split())
    around = link.getparent() if link is not None else None
    if link is None or around is None or candidate.heading is not None or headline_size(text) < 4:
        return lines
    cut: list[Line] = []
    for line in lines:
        rest = line.text[len(text) :]
        inside = line.node is link or link in line.node.iterancestors()
        if inside and line.text.startswith(text + " ") and headline_size(rest) >= BEHIND and rest[1:2].isupper():
            cut += [Line(text, line.node), Line(rest.strip(), around)]
        else:
            cut.append(line)
    return cut


BEHIND = 8  # words of a teaser behind the link


def _may_be_headline(text: str) -> bool:
    return len(text) <= MAX_HEADLINE and not is_cut(text) and not is_meta(text)


def within(node: Element | None, top: Element | None, tags: frozenset[str], tokens: frozenset[str] | None) -> bool:
    """The node or an element around it, up to ``top``, has one of the tags or one of the class words."""
    for _ in range(4):
        if node is None:
            return False
        if node.tag in tags or (tokens and not tokens.isdisjoint(name_tokens(node))):
            return True
        if node is top:
            return False
        node = node.getparent()
    return False


def headline_text(candidate: Candidate, line: Line) -> str:
    """The line, without the bullet a style of writing puts before it; the whole of a cut one from the link's tooltip."""
    text = line.text
    if mark := _mark_before(candidate.heading if candidate.heading is not None else candidate.main):
        text = text.removeprefix(mark)
    text = re.sub(r"^[•·▪■►▶»›\-–—\s]+(?=\w)", "", text)
    whole = " ".join((candidate.main.get("title") or "").split()) if candidate.main is not None else ""
    if is_cut(text) and not is_cut(whole) and whole.startswith(stem := text.rstrip(".…[] ")) and len(whole) > len(stem):
        text = whole
    return text[:1_000]


_MARKS = re.compile(
    r"(?:breaking(?: news)?|just in|live|exclusive|video|podcast|watch|eilmeldung|exklusiv|última hora|en vivo|en direct"
    r"|urgent|directo|ao vivo|urgente)[:!|]?",
    re.I,
)


def _mark_before(top: Element | None) -> str | None:
    """ "BREAKING" in an element of its own before the words of the headline."""
    while top is not None and len(top) and not (top.text or "").strip():
        first = top[0]
        text = " ".join(first.itertext()).strip() if isinstance(first.tag, str) else ""
        if _MARKS.fullmatch(text):
            return text
        if (first.tail or "").strip():
            return None
        top = first
    return None
