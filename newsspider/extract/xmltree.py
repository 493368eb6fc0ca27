"""Feeds and sitemaps as trees: broken XML recovered, nothing expanded, nothing fetched."""

from __future__ import annotations

import html.entities
import re

from lxml import etree

from newsspider.extract.decode import decode
from newsspider.extract.hostile import refuse_hostile

DOCTYPE_REMOVED = "document type removed"
LEAD_REMOVED = "text before the document left out"
MAX_TAGS = 2_000_000  # 50,000 entries of a news sitemap, opening and closing tags, with room

_PREDEFINED = frozenset({"amp", "lt", "gt", "quot", "apos"})
_NAMED_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{0,30});")
# What XML 1.0 allows no document to hold, not even escaped.
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ROOT = re.compile(r"<([A-Za-z_][\w:.-]{0,80})")
_DOCUMENT = re.compile(r"<(?:\?xml\s|(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>])")
_COMMENTS = re.compile(r"(?:\s|<!--(?:(?!-->).)*-->|<\?(?:(?!\?>).)*\?>)*", re.S)  # what XML allows there
_LEAD = 8192  # characters before a document that are looked at: a server's warnings, a comment of who made it
_BARE_AMPERSAND = re.compile(r"&(?!#\d{1,7};|#x[0-9A-Fa-f]{1,6};|(?:amp|lt|gt|quot|apos);)")


def read_tree(body: bytes, url: str, entries: tuple[str, ...]) -> tuple[etree._Element | None, list[str]]:
    """(root, flags); the root is None when there is no XML.

    The document type is taken out before parsing, so that no entity is ever defined: nothing can expand
    and nothing outside can be named. ``entries`` are the local names of the repeated elements; where the
    document's end is missing, everything after the last whole entry is dropped with a flag.
    """
    text, _, flags = decode(body)
    if hostile := refuse_hostile(text.encode("utf-8", "ignore"), max_tags=MAX_TAGS):
        return None, [*flags, hostile]
    text = _FORBIDDEN.sub("", text).lstrip("\ufeff \t\r\n")
    text, had_lead = without_lead(text)
    if had_lead:
        flags.append(LEAD_REMOVED)
    if text.startswith("<?xml"):
        text = text[text.find("?>") + 2 :] if "?>" in text else text
    text, had_doctype = without_doctype(text)
    if had_doctype:
        flags.append(DOCTYPE_REMOVED)
    text, cut = without_cut_entry(text, entries)
    if cut:
        flags.append("truncated: the entry that was cut is dropped")
    text = repair_entities(text)
    # huge_tree stays off: libxml2 then stops at its own limits of depth and text size
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(text.encode("utf-8"), parser=parser, base_url=url or None)
    except etree.XMLSyntaxError:
        return None, [*flags, "no XML"]
    if root is not None and len(parser.error_log) and not cut:
        flags.append("broken XML recovered")
    return root, flags


def is_document(body: bytes) -> bool:
    """Whether the bytes are a feed, a sitemap or other XML, whatever stands before it, and no XHTML page."""
    text = decode(body[:_LEAD])[0].lstrip("\ufeff \t\r\n")
    return _DOCUMENT.search(text) is not None and "<html" not in text.lower()


def without_lead(text: str) -> tuple[str, bool]:
    """The text from its XML declaration or root on; whether more than comments stood before it, which XML forbids."""
    start = _DOCUMENT.search(text, 0, _LEAD)
    lead = text[: start.start()] if start else ""
    if not lead or "<html" in lead.lower():
        return text, False
    return text[len(lead) :], _COMMENTS.fullmatch(lead) is None


def without_doctype(text: str) -> tuple[str, bool]:
    """The text without ``<!DOCTYPE …>`` and its internal subset, however long; linear."""
    start = text.find("<!DOCTYPE", 0, 4096)
    if start < 0:
        return text, False
    bracket, end = text.find("[", start), text.find(">", start)
    if 0 <= bracket < end:
        close = re.compile(r"\]\s{0,100}>").search(text, bracket)
        end = close.end() - 1 if close else len(text)
    return text[:start] + text[end + 1 :] if end >= 0 else text[:start], True


def without_cut_entry(text: str, entries: tuple[str, ...]) -> tuple[str, bool]:
    """Where the root never closes, the text up to its last whole entry.

    Parsed as it is, a cut ``<loc>https://example.com/a-lo`` passes for a good URL.
    """
    root = _ROOT.search(text)
    if root is None or re.search(rf"</{re.escape(root.group(1))}\s*>", text.rstrip()[-200:]):
        return text, False
    names = "|".join(entries)
    opened = closed = -1
    for match in re.finditer(rf"<(/?)(?:\w{{1,40}}:)?(?:{names})\b", text):
        if match.group(1):
            closed = match.start()
        else:
            opened = match.start()
    if opened < 0:
        return text, False
    end = text.find(">", closed) if closed >= 0 else -1
    return (text[: end + 1] if end >= 0 else text[:opened]), True


def repair_entities(text: str) -> str:
    """``&nbsp;`` and other HTML names as characters, bare ampersands escaped; CDATA left alone."""
    pieces: list[str] = []
    at = 0
    while (start := text.find("<![CDATA[", at)) >= 0:
        end = text.find("]]>", start)
        end = len(text) if end < 0 else end + 3
        pieces += [_repaired(text[at:start]), text[start:end]]
        at = end
    return "".join([*pieces, _repaired(text[at:])])


def _repaired(text: str) -> str:
    return _BARE_AMPERSAND.sub("&amp;", _NAMED_ENTITY.sub(_named, text)) if "&" in text else text


def _named(match: re.Match[str]) -> str:
    name = match.group(1)
    if name in _PREDEFINED:
        return match.group()
    character = html.entities.html5.get(name + ";")
    return character if character and character not in "&<>" else match.group()


def local(node: etree._Element) -> str:
    """The element's name without namespace; "" for entities and the like."""
    tag = node.tag
    return tag.rsplit("}", 1)[-1] if isinstance(tag, str) else ""


def space(node: etree._Element) -> str:
    """The element's namespace, lower-case; "" for none."""
    tag = node.tag
    return tag[1:].split("}", 1)[0].lower() if isinstance(tag, str) and tag.startswith("{") else ""


def said_address(node: etree._Element | None) -> str | None:
    """The text of an element that holds an address; None where an entity nobody defines is part of it: its name is
    text after ``repair_entities``, and would make up a URL."""
    text = said(node)
    names = _NAMED_ENTITY.findall(text) if text and "&" in text else ()
    return text if all(f"{name};" in html.entities.html5 for name in names) else None


def said(node: etree._Element | None) -> str | None:
    """All text in the element, white space collapsed; None for nothing."""
    if node is None:
        return None
    return " ".join("".join(t for t in node.itertext() if isinstance(t, str)).split()) or None
