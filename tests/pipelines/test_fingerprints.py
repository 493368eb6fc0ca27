"""Digests in the database stay what they are: of JSON with sorted keys, however it is put together."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest

from newsspider.items import Article, Evidence, Image, Quote, Section
from pipelines.fingerprints import content_sha256, parts_sha256, spelled_texts
from pipelines.rows import columns_of, content_of

ARTICLES = [
    Article("https://ostmark.example/a"),
    Article("https://ostmark.example/a", body="One — “two”.", sections=[Section(None, ["One — “two”."])]),
    Article(
        "https://ostmark.example/a",
        headline='Say "ö"',
        body="A head\n\nOne\\two\n\nThree 𝄞",
        sections=[Section("A head", ["One\\two", "Three 𝄞"])],
        quotes=[Quote("One", 8, 11, speaker="Ä. B.", confidence=0.9)],
        images=[Image("https://ostmark.example/p.jpg", credit="C", creators=["D"])],
        image_credits=["C"],
        authors=["E"],
    ),
    Article("https://ostmark.example/a", body="Not joined", sections=[Section("Of", ["these"]), Section(None, [])]),
]


def dumped(value: Any) -> str:
    return hashlib.sha256(json.dumps(value, ensure_ascii=True, sort_keys=True, default=str).encode()).hexdigest()


@pytest.mark.parametrize("article", ARTICLES)
def test_digests_are_of_plain_json(article: Article) -> None:
    article.evidence = Evidence()
    article.evidence.decide("headline", "h1", "Say ö", 0.5)
    columns, spelled = columns_of(article), spelled_texts(article)
    content = content_of(article, columns)
    assert content_sha256(content, spelled) == content_sha256(content) == dumped(content)
    read = {name: value for name, value in columns.items() if name not in ("page_sha256", "extractor_version")}
    parts = {
        "sections": content["sections"],
        "images": [[getattr(image, name) for name in image.__slots__] for image in article.images],
        "quotes": [[getattr(quote, name) for name in quote.__slots__] for quote in article.quotes],
        "image_credits": article.image_credits,
        "evidence": {name: [getattr(e, part) for part in e.__slots__] for name, e in article.evidence.items()},
    }
    assert parts_sha256(article, columns, spelled) == dumped([read, parts])
