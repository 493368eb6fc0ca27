"""RDFa properties of shown elements, read as the microdata properties of the same meaning.

One vocabulary, two notations: what reads ``itemprop`` reads these pages, too. ``<meta property>`` is read with the other
metadata and not touched. Source: RDFa Lite 1.1; schema.org; Drupal 7's default mapping for Dublin Core and SIOC.
"""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement as Element

from newsspider.extract.elements import Elements
from newsspider.extract.writable import writable

MARK = b" typeof="  # every page with RDFa types its items; scripts write "typeof x"
_SCHEMA = "https://schema.org/"
_OTHER = {
    "dc:title": "headline", "dc:date": "datePublished", "dc:created": "datePublished", "dc:modified": "dateModified",
    "dcterms:title": "headline", "dcterms:created": "datePublished", "dcterms:modified": "dateModified",
    "content:encoded": "articleBody",
}  # fmt: skip


def read_as_microdata(elements: Elements, data: bytes) -> None:
    """Set ``itemprop`` and ``itemtype`` where only RDFa says the same; JSON-LD, where a page has any, says it better."""
    # the search of the markup costs .3 M instructions a page: asked last
    if any((script.get(b"type") or "").endswith("ld+json") for script in elements.of("script")) or MARK not in data:
        return
    for node in _typed(elements.root):
        kind = node.get("typeof")
        if kind is not None and node.get("itemtype") is None and (name := _local(node, kind.split())):
            node.set("itemscope", "")
            node.set("itemtype", writable(_SCHEMA + name))
        said = node.get("property")
        if said and node.get("itemprop") is None:
            names = [_OTHER.get(one) or _local(node, [one]) for one in said.split()]
            if any(names):
                node.set("itemprop", writable(" ".join(dict.fromkeys(filter(None, names)))))


_typed = etree.XPath("descendant::*[(@typeof or @property) and not(self::meta)]")


def _local(node: Element, names: list[str]) -> str | None:
    """The first name that is schema.org's: by its prefix, by its address, or by the vocabulary around it."""
    for name in names:
        if name.startswith("schema:"):
            return name[7:]
        if "schema.org/" in name:
            return name.rpartition("/")[2]
        if ":" not in name and any(
            "schema.org" in (above.get("vocab") or "") for above in (node, *node.iterancestors())
        ):
            return name
    return None
