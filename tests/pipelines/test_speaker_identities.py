"""One identity per name, bare surnames kept apart, merges that say why and can be taken back."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
import sqlite_utils
from storage_samples import LEAD, make_article

from newsspider.items import Quote
from pipelines.merges import merge, settle_speakers, undo_merge
from pipelines.speakers import is_description, kind_of, speaker_id, speaker_key
from pipelines.store import Storage

Rows = Callable[..., list[dict[str, Any]]]

ONE_KEY = [
    ("Ida Brandt", "Dr. Ida Brandt"),
    ("Ida Brandt", "ida brandt"),
    ("Ida Brandt", "Prof. Dr. Ida Brandt,"),
    ("Kranbau", "Kranbau GmbH"),
    ("Northlift", "Northlift, Inc."),
    ("Northlift", "the Northlift Corporation"),
    ("Port Authority", "The Port Authority"),
    ("Ida Brandt", "Ida Brandt’s"),
    ("J. K. Maas", "J.K. Maas"),
]
TWO_KEYS = [
    ("Ida Brandt", "Ina Brandt"),
    ("Brandt", "Ida Brandt"),
    ("Müller", "Muller"),
    ("Northlift", "Northlift Norway"),
]


@pytest.mark.parametrize(("one", "other"), ONE_KEY)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert speaker_key(one) == speaker_key(other) != ""


@pytest.mark.parametrize(("one", "other"), TWO_KEYS)
def test_different_names(one: str, other: str) -> None:
    assert speaker_key(one) != speaker_key(other)


KINDS: list[tuple[dict[str, Any], str]] = [
    ({"speaker": "Ida Brandt", "mention": "she"}, "person"),
    ({"speaker": "Ida Brandt", "role": "mayor"}, "person"),
    ({"speaker": "Northlift Inc."}, "organization"),
    ({"speaker": "Northlift", "organization": "Northlift"}, "organization"),
    ({"speaker": "Northlift", "mention": "the Oslo-based company"}, "organization"),
    ({"speaker": "Northlift"}, "unknown"),
]


@pytest.mark.parametrize(("fields", "kind"), KINDS)
def test_kinds(fields: dict[str, Any], kind: str) -> None:
    assert kind_of(Quote("words", 0, 5, **fields)) == kind


DESCRIPTIONS = [
    "police",
    "the report",
    "The report",
    "some industry analysts",
    "Experten",
    "Die Behörden",
    "the company's lawyers",
    "The CEO",
    "three people familiar with the matter",
]
NAMES = [
    "Ida Brandt",
    "Northlift",
    "the New York Times",
    "Port Authority",
    "eBay",
    "iFixit",
    "NASA",
    "港務局",
    "de Vries",
    "The Verge",
]


@pytest.mark.parametrize("name", DESCRIPTIONS)
def test_descriptions_are_somebody_else_in_every_article(name: str) -> None:
    assert is_description(name)
    assert speaker_id(Quote("words", 0, 5, speaker=name), "a") != speaker_id(Quote("words", 0, 5, speaker=name), "b")


@pytest.mark.parametrize("name", NAMES)
def test_names_are_no_descriptions(name: str) -> None:
    assert not is_description(name)


def test_a_bare_surname_is_one_person_only_within_its_article() -> None:
    person = Quote("words", 0, 5, speaker="Brandt", role="mayor")
    company = Quote("words", 0, 5, speaker="Northlift")
    assert speaker_id(person, "a") != speaker_id(person, "b")
    assert speaker_id(company, "a") == speaker_id(company, "b")
    assert speaker_id(Quote("words", 0, 5), "a") is None
    assert speaker_id(Quote("words", 0, 5, speaker="…"), "a") in (None, speaker_id(Quote("x", 0, 1, speaker="…"), "b"))


def story(storage: Storage, n: int, *quotes: Quote) -> None:
    body = f"{n}. {LEAD * 3}" + " ".join(quote.text for quote in quotes)
    storage.put(make_article(url=f"https://ostmark.example/{n}", headline=f"Story {n}", body=body, quotes=list(quotes)))


def said(speaker: str, organization: str | None = None, role: str | None = None, text: str = "we lift more") -> Quote:
    return Quote(text, -1, -1, speaker=speaker, organization=organization, role=role)


def finals(db: sqlite_utils.Database) -> dict[str, str]:
    return dict(
        db.execute(
            "SELECT a.alias, v.name FROM speaker_aliases a JOIN v_speakers v ON v.speaker_id = a.speaker_id ORDER BY 1"
        ).fetchall()
    )


def test_the_name_most_quotations_use_is_shown(storage: Storage, db: sqlite_utils.Database, rows: Rows) -> None:
    story(storage, 1, said("Dr. Ida Brandt"))
    story(storage, 2, said("Ida Brandt"), said("Ida Brandt", text="and faster"))
    settle_speakers(db)
    assert rows("SELECT name, first_quoted_at FROM speakers") == [
        {"name": "Ida Brandt", "first_quoted_at": "2026-03-02T09:30:00Z"}
    ]
    assert set(finals(db)) == {"Dr. Ida Brandt", "Ida Brandt"}


def test_a_surname_joins_the_only_full_name_of_its_organization(
    storage: Storage, db: sqlite_utils.Database, rows: Rows
) -> None:
    story(storage, 1, said("Ida Brandt", "Northlift", "chief"))
    story(storage, 2, said("Brandt", "Northlift", "chief"))
    story(storage, 3, said("Brandt", "Kranbau", "chief"))
    assert settle_speakers(db) == 1
    assert settle_speakers(db) == 0
    (decision,) = rows("SELECT rule, reason, state FROM speaker_merges")
    assert (decision["rule"], decision["state"]) == ("surname-and-organization", "active")
    assert "Northlift" in decision["reason"]
    top = {row["speaker"]: row["stories"] for row in rows("SELECT * FROM v_top_speakers")}
    assert top == {"Ida Brandt": 2, "Brandt": 1}
    organizations = rows("SELECT organization, role FROM v_speaker_organizations WHERE organization = 'Kranbau'")
    assert organizations == [{"organization": "Kranbau", "role": "chief"}]


def test_descriptions_do_not_lead_the_list(storage: Storage, db: sqlite_utils.Database, rows: Rows) -> None:
    for n in range(3):
        story(storage, n, said("experts"), said("Northlift", text="and faster"))
    assert rows("SELECT speaker, stories FROM v_top_speakers") == [{"speaker": "Northlift", "stories": 3}]
    assert len(rows("SELECT * FROM v_quotes WHERE speaker = 'experts'")) == 3


def test_of_two_candidates_none_is_taken(storage: Storage, db: sqlite_utils.Database) -> None:
    story(storage, 1, said("Ida Brandt", "Northlift", "chief"), said("Otto Brandt", "Northlift", "chair", "never"))
    story(storage, 2, said("Brandt", "Northlift", "chief"))
    assert settle_speakers(db) == 0


def test_a_middle_name_needs_the_same_organization(storage: Storage, db: sqlite_utils.Database) -> None:
    story(storage, 1, said("Ida Brandt", "Northlift", "chief"))
    story(storage, 2, said("Ida M. Brandt", "Northlift", "chief"))
    story(storage, 3, said("Ida Q. Brandt", "Kranbau", "clerk"))
    assert settle_speakers(db) == 1
    assert finals(db) == {"Ida Brandt": "Ida Brandt", "Ida M. Brandt": "Ida Brandt", "Ida Q. Brandt": "Ida Q. Brandt"}


def test_an_undone_merge_is_not_repeated(storage: Storage, db: sqlite_utils.Database, rows: Rows) -> None:
    story(storage, 1, said("Ida Brandt", "Northlift", "chief"))
    story(storage, 2, said("Brandt", "Northlift", "chief"))
    settle_speakers(db)
    (merged,) = rows("SELECT from_id FROM speaker_merges")
    undo_merge(db, merged["from_id"])
    assert settle_speakers(db) == 0
    assert rows("SELECT state FROM speaker_merges") == [{"state": "undone"}]
    assert len(rows("SELECT * FROM v_top_speakers")) == 2


def test_merges_by_hand(storage: Storage, db: sqlite_utils.Database, rows: Rows) -> None:
    story(
        storage, 1, said("Ida Brandt"), said("I. Brandt", text="and faster"), said("The mayor of Ostmark", text="third")
    )
    ids = {row["name"]: row["id"] for row in rows("SELECT id, name FROM speakers")}
    merge(db, ids["I. Brandt"], ids["Ida Brandt"], "the same office on the same day")
    merge(db, ids["Ida Brandt"], ids["The mayor of Ostmark"], "she is the mayor")
    assert set(finals(db).values()) == {"The mayor of Ostmark"}
    for one, other in (
        (ids["Ida Brandt"], ids["Ida Brandt"]),
        (ids["The mayor of Ostmark"], ids["I. Brandt"]),
        ("no", ids["Ida Brandt"]),
    ):
        with pytest.raises(ValueError, match="cannot merge"):
            merge(db, one, other, "nonsense")


def test_first_and_last_quoted_do_not_depend_on_the_order(
    storage: Storage, db: sqlite_utils.Database, rows: Rows
) -> None:
    for n, day in ((1, 9), (2, 3), (3, 20)):
        article = make_article(
            url=f"https://ostmark.example/{n}", headline=f"S{n}", body=f"{n} {LEAD * 2}", quotes=[said("Ida Brandt")]
        )
        assert article.published_at is not None
        article.published_at = article.published_at.replace(day=day)
        article.fetched_at = article.published_at
        storage.put(article)
    assert rows("SELECT first_quoted_at, last_quoted_at FROM speakers") == [
        {"first_quoted_at": "2026-03-03T09:30:00Z", "last_quoted_at": "2026-03-20T09:30:00Z"}
    ]


def test_titles_and_lone_initials_are_not_other_people(storage: Storage, db: sqlite_utils.Database, rows: Rows) -> None:
    story(storage, 1, said("Ida Brandt", "Northlift", "chief"), said("Otto Maas", role="clerk", text="never"))
    story(
        storage, 2, said("Secretary of State Ida Brandt", role="visitor"), said("Otto J. Maas", role="clerk", text="no")
    )
    story(storage, 3, said("Sister of Ida Brandt", role="nurse"), said("Ina Q. Maas", role="clerk", text="no"))
    assert settle_speakers(db) == 2
    assert finals(db) == {
        "Ida Brandt": "Ida Brandt",
        "Secretary of State Ida Brandt": "Ida Brandt",
        "Sister of Ida Brandt": "Sister of Ida Brandt",
        "Otto Maas": "Otto Maas",
        "Otto J. Maas": "Otto Maas",
        "Ina Q. Maas": "Ina Q. Maas",
    }
    assert {row["rule"] for row in rows("SELECT rule FROM speaker_merges")} == {"middle-initial", "title-and-name"}


def test_two_initials_are_two_people(storage: Storage, db: sqlite_utils.Database) -> None:
    story(storage, 1, said("Otto Maas", role="clerk"))
    story(storage, 2, said("Otto J. Maas", role="clerk"), said("Otto K. Maas", role="clerk", text="no"))
    assert settle_speakers(db) == 0


def test_ten_thousand_speakers_are_settled_in_a_moment(db: sqlite_utils.Database) -> None:
    """At the end of each run, in one transaction: comparing all names with all would take minutes."""
    spellings = ("Ida{n} Brandt", "Ida{n} K. Brandt", "Mayor Jo{n} Maas", "Jo{n} Maas")
    for n in range(2_500):
        for place, spelling in enumerate(spellings):
            name = spelling.format(n=n)
            db.execute("INSERT INTO speakers (id, name, kind) VALUES (?, ?, 'person')", (f"{n}-{place}", name))
    began = time.process_time()
    assert settle_speakers(db) == 5_000
    assert time.process_time() - began < 3  # seconds; 0.2 on the machine it was written on
