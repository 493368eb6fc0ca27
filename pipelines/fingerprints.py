"""Digests of what is stored of an article: one tells a version from the next, the other a reading from the next."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from json.encoder import encode_basestring_ascii
from operator import attrgetter
from typing import Any

from newsspider.items import Article, FieldEvidence, Image, Quote
from pipelines.dedupe import digest

_content = json.JSONEncoder(ensure_ascii=True, sort_keys=True).encode
_parts = json.JSONEncoder(ensure_ascii=True, sort_keys=True, default=str).encode
_of_image = attrgetter(*Image.__slots__)
_of_quote = attrgetter(*Quote.__slots__)
_of_evidence = attrgetter(*FieldEvidence.__slots__)


def spelled_texts(article: Article) -> dict[str, str]:
    """Body and sections in JSON, for both digests. They are most of an article, and the same text: as a rule the body is
    headings and paragraphs joined, so that each of these is spelled once."""
    told: list[str] = []
    texts: list[str] = []
    sections: list[str] = []
    for section in article.sections:
        paragraphs = [encode_basestring_ascii(text) for text in section.paragraphs]
        heading = "null"
        if section.heading is not None:
            heading = encode_basestring_ascii(section.heading)
            told.append(section.heading)
            texts.append(heading)
        told += section.paragraphs
        texts += paragraphs
        sections.append(f"[{heading}, [{', '.join(paragraphs)}]]")
    spelled = {"sections": f"[{', '.join(sections)}]"}
    if told and "\n\n".join(told) == article.body:
        spelled["body"] = '"' + r"\n\n".join([text[1:-1] for text in texts]) + '"'
    return spelled


def content_sha256(content: Mapping[str, Any], spelled: Mapping[str, str] | None = None) -> str:
    """Of ``rows.content_of``, as JSON with sorted keys; ``spelled``: values that are at hand in JSON."""
    return digest(_object(content, spelled or {}, _content))


def parts_sha256(article: Article, columns: Mapping[str, Any], spelled: Mapping[str, str]) -> str:
    """Of everything stored of one reading, except when and how it was fetched: tells whether another says more."""
    read = {name: value for name, value in columns.items() if name not in ("page_sha256", "extractor_version")}
    parts = {
        "sections": None,  # spelled
        "images": [_of_image(image) for image in article.images],
        "quotes": [_of_quote(quote) for quote in article.quotes],
        "image_credits": article.image_credits,
        "evidence": {name: _of_evidence(entry) for name, entry in article.evidence.items()},
    }
    return digest(f"[{_object(read, spelled, _parts)}, {_object(parts, spelled, _parts)}]")


def _object(values: Mapping[str, Any], spelled: Mapping[str, str], encode: Callable[[Any], str]) -> str:
    """``json.dumps(values, sort_keys=True)``, of names that need no escapes."""
    pairs = []
    for name in sorted(values):
        value = values[name]
        text = spelled.get(name) or ("null" if value is None else encode(value))
        pairs.append(f'"{name}": {text}')
    return "{" + ", ".join(pairs) + "}"
