"""Search finds stories by their words and by who said them, survives any query, and never writes."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsspider.dataset.reader import APPLICATION_ID, SCHEMA, DatasetError, reading
from newsspider.dataset.search import match_expression, search
from newsspider.items import Article, Quote
from pipelines import schema
from pipelines.database import close_database, open_database
from pipelines.merges import settle_speakers
from pipelines.store import Storage

FILLER = "The council met in the evening, and the talks went on until the lamps were lit. " * 2


def story(n: int, site: str, headline: str, text: str, *quotes: tuple[str, str | None, str | None]) -> Article:
    body = f"{text} {FILLER}" + " ".join(words for words, _, _ in quotes)
    return Article(
        url=f"https://{site}.example/{n}",
        site=site,
        headline=headline,
        body=body,
        published_at=datetime(2026, 3, n, tzinfo=UTC),
        published_precision="minute",
        published_zone="explicit",
        fetched_at=datetime(2026, 4, 1, tzinfo=UTC),
        quotes=[
            Quote(
                words,
                body.index(words),
                body.index(words) + len(words),
                speaker=who,
                organization=of,
                role="chief" if of else None,
            )
            for words, who, of in quotes
        ],
    )


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("search") / "news.db"
    db = open_database(path)
    storage = Storage(db)
    ferry = ("the ferry will not wait for anyone", "Zoë Håkansson", "Fjordline")
    storage.put(story(1, "ostmark", "Ferry leaves early", "A ferry left the quay at dawn.", ferry))
    storage.put(story(2, "nordpost", "Ferry leaves early", "A ferry left the quay at dawn.", ferry))
    storage.put(
        story(
            3,
            "ostmark",
            "Council talks about lamps",
            "Lamps cost more, and a ferry is mentioned.",
            ("lamps are not a luxury", "Håkansson", "Fjordline"),
        )
    )
    storage.put(story(4, "ostmark", "Library opens", "Books for all.", ("nobody reads alone", None, None)))
    crane = "港は来春、二台目のクレーンを設置すると発表した。" * 9
    storage.put(replace(story(5, "minato", "港に二台目のクレーン", ""), body=crane, quotes=[]))
    settle_speakers(db)
    close_database(db)
    return path


def headlines(path: Path, query: str, **options: Any) -> list[str]:
    return [hit.headline for hit in search(path, query, **options)]


def test_by_a_word_of_the_body(filled: Path) -> None:
    assert headlines(filled, "quay") == ["Ferry leaves early"]


def test_copies_are_one_hit_and_the_headline_weighs_most(filled: Path) -> None:
    assert headlines(filled, "ferry") == ["Ferry leaves early", "Council talks about lamps"]
    assert [hit.copies for hit in search(filled, "ferry")] == [2, 1]


def test_by_a_speakers_words(filled: Path) -> None:
    (hit,) = search(filled, '"not wait for anyone"')
    (quote,) = hit.quotes
    assert (quote.speaker, quote.organization) == ("Zoë Håkansson", "Fjordline")
    assert "‹" in hit.snippet


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("FERRY dawn", ["Ferry leaves early"]),
        ("ferry -dawn", ["Council talks about lamps"]),
        ("lib*", ["Library opens"]),
        ('"left the quay"', ["Ferry leaves early"]),
        ('"quay the left"', []),
        ("ferry OR zeppelin (", []),  # every sign is a separator, every word a word
        ("no-such-word-here", []),
    ],
)
def test_query_language(filled: Path, query: str, found: list[str]) -> None:
    assert headlines(filled, query) == found


def test_scripts_without_spaces(filled: Path) -> None:
    assert headlines(filled, "クレーン") == ["港に二台目のクレーン"]
    assert headlines(filled, "来春 発表") == ["港に二台目のクレーン"]
    assert headlines(filled, "来春 市長") == []


def test_by_speaker_accents_and_merged_names_included(filled: Path) -> None:
    assert headlines(filled, "", speaker="hakansson") == ["Council talks about lamps", "Ferry leaves early"]
    assert headlines(filled, "", speaker="Zoe") == ["Council talks about lamps", "Ferry leaves early"]
    assert headlines(filled, "luxury", speaker="Håkansson") == ["Council talks about lamps"]
    assert headlines(filled, "luxury -lamps", speaker="Håkansson") == []
    assert headlines(filled, "council", speaker="Håkansson") == []  # in the article, but not said
    assert headlines(filled, "", speaker="nobody") == []


def test_limit(filled: Path) -> None:
    assert len(search(filled, "ferry", limit=1)) == 1
    assert len(search(filled, "", speaker="Håkansson", limit=1)) == 1


@pytest.mark.parametrize("query", ["", "  ", '"', "-", "***", "-ferry"])
def test_nothing_to_search_for(filled: Path, query: str) -> None:
    with pytest.raises(ValueError, match="nothing to search for"):
        search(filled, query)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_no_query_is_an_operator(filled: Path, query: str) -> None:
    for ask in (query, f'"{query}', f"a {query}*", f"NEAR({query}", f"headline:{query}"):
        if match_expression(ask):
            search(filled, ask)
            search(filled, "ferry", speaker=ask)


def test_reported_speech_is_told_apart_from_words_in_quotation_marks(filled: Path) -> None:
    (hit,) = search(filled, "lamps luxury")
    assert [quote.kind for quote in hit.quotes] == ["direct"]


def test_searching_changes_nothing(filled: Path) -> None:
    before = hashlib.sha256(filled.read_bytes()).hexdigest()
    search(filled, "ferry")
    assert hashlib.sha256(filled.read_bytes()).hexdigest() == before
    with reading(filled) as connection, pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM articles")


@pytest.mark.parametrize(
    "make",
    [
        lambda path: None,
        lambda path: path.write_text("x" * 500),
        lambda path: sqlite3.connect(path).execute("CREATE TABLE t (x)"),
    ],
)
def test_files_that_are_not_ours(tmp_path: Path, make: Callable[[Path], object]) -> None:
    path = tmp_path / "other.db"
    make(path)
    with pytest.raises(DatasetError) as caught:
        search(path, "ferry")
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_readers_and_writers_agree_on_the_mark() -> None:
    assert APPLICATION_ID == schema.APPLICATION_ID
    assert len(schema.sql_files()) == SCHEMA


def test_a_tidy_database_in_a_folder_that_cannot_be_written_is_read(
    filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mounted snapshot: SQLite could not make the file beside it that it shares between processes."""
    copy = tmp_path / "news.db"
    copy.write_bytes(filled.read_bytes())
    monkeypatch.setattr("newsspider.dataset.reader.os.access", lambda *_: False)
    assert headlines(copy, "quay") == ["Ferry leaves early"]
    assert [file.name for file in tmp_path.iterdir()] == ["news.db"]
