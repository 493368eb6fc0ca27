"""One article is one row whatever its URLs; identical re-ingest changes nothing; a change makes one revision."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
import sqlite_utils
from storage_samples import LEAD, REST, SAID, make_article, origin

from newsspider.items import Article, Card, Fault, Listing, Quote, Section
from pipelines.articles import Stored
from pipelines.database import open_database
from pipelines.digest import article_digest, content_digest
from pipelines.ledger import Ledger
from pipelines.problems import StorageError
from pipelines.store import Storage, refused

Rows = Callable[..., list[dict[str, Any]]]
DAY = timedelta(days=1)
FETCHED = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
ID = "0123456789abcdef01234567"


def put(storage: Storage, article: Article) -> Stored:
    result = storage.put(article)
    assert isinstance(result, Stored), result
    return result


def later(days: int = 1, **changes: Any) -> Article:
    """The same page at another time: other bytes, other content where ``changes`` say so."""
    changes = {"page_sha256": f"page-after-{days}", "fetched_at": FETCHED + days * DAY, **changes}
    return make_article(**changes)


def test_an_article_is_written_with_all_its_parts(storage: Storage, rows: Rows) -> None:
    stored = put(storage, make_article(origin=origin("https://ostmark.example/harbor/crane-77?utm_source=feed")))
    (row,) = rows("SELECT * FROM articles")
    assert stored.outcome == "new"
    assert (row["headline"], row["published_at"]) == ("Harbor gets second crane", "2026-03-02T09:30:00Z")
    assert (row["bullets_text"], json.loads(row["authors"])) == ("Forty tons\nPower from the quay", ["Lena Ott"])
    counts = {
        t: rows(f"SELECT count(*) AS n FROM {t}")[0]["n"]
        for t in ("bullets", "sections", "images", "image_credits", "quotes", "evidence")
    }
    assert counts == {"bullets": 2, "sections": 1, "images": 1, "image_credits": 1, "quotes": 1, "evidence": 1}
    (quote,) = rows("SELECT * FROM quotes")
    assert row["body"][quote["start"] : quote["end"]] == SAID
    (line,) = rows("SELECT * FROM ledger")
    assert (line["state"], line["outcome"], line["article_id"]) == ("stored", "new", row["id"])


def test_identical_ingest_changes_nothing(storage: Storage, db: sqlite_utils.Database, rows: Rows) -> None:
    put(storage, make_article())
    before, digest = rows("SELECT * FROM articles"), content_digest(db)
    assert put(storage, make_article()).outcome == "unchanged"
    assert rows("SELECT * FROM articles") == before
    assert content_digest(db) == digest


def test_other_bytes_with_the_same_content_make_no_revision(storage: Storage, rows: Rows) -> None:
    """A nonce, an advertisement, a counter, a token in an image URL, a relative time's wording."""
    put(storage, make_article())
    noisy = later()
    noisy.images[0].url = "https://ostmark.example/crane.jpg?token=abc"
    noisy.published_raw = "a day ago"
    assert put(storage, noisy).outcome == "unchanged"
    assert rows("SELECT * FROM revisions") == []
    (row,) = rows("SELECT * FROM articles")
    assert (row["last_seen_at"], row["published_raw"]) == ("2026-03-03T12:00:00Z", "2026-03-02T10:30+01:00")


def test_a_change_makes_one_revision_with_the_old_values(storage: Storage, rows: Rows) -> None:
    put(storage, make_article())
    new_body = f'{LEAD}"{SAID}," said Ida Brandt. {REST} A third crane is planned.'
    changed = put(storage, later(headline="Harbor gets third crane", body=new_body))
    assert (changed.outcome, changed.fields) == ("changed", ["body", "headline", "sections"])
    assert put(storage, later(2, headline="Harbor gets third crane", body=new_body)).outcome == "unchanged"
    (revision,) = rows("SELECT * FROM revisions")
    assert json.loads(revision["fields"]) == ["body", "headline", "sections"]
    assert json.loads(revision["old_values"])["headline"] == "Harbor gets second crane"
    assert (revision["revised_at"], revision["cause"]) == ("2026-03-03T12:00:00Z", "page")
    assert (revision["old_first_seen_at"], revision["old_last_seen_at"]) == ("2026-03-02T12:00:00Z",) * 2
    assert rows("SELECT headline, last_seen_at FROM articles") == [
        {"headline": "Harbor gets third crane", "last_seen_at": "2026-03-04T12:00:00Z"}
    ]


@pytest.mark.parametrize(
    "changes",
    [
        {"authors": ["Lena Ott", "Jo Maas"]},
        {"bullets": ["Forty tons"]},
        {"standfirst": "Fifty tons at a time."},
        {"category": "Economy"},
        {"region": "Poland", "region_code": "PL"},
        {"quotes": []},
        {"images": []},
        {"image_credits": []},
        {"modified_at": FETCHED},
        {"published_at": FETCHED - DAY},
        {"sections": [Section("Cranes", [LEAD])]},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_every_normalized_field_is_watched(storage: Storage, rows: Rows, changes: dict[str, Any]) -> None:
    put(storage, make_article())
    assert put(storage, later(**changes)).fields == sorted(changes)
    put(storage, later(2))
    assert rows("SELECT count(*) AS n FROM revisions")[0]["n"] == 2


def test_captures_in_any_order_give_one_history(tmp_path: Path) -> None:
    captures = [make_article(), later(1, headline="Two"), later(2, headline="Three"), later(3, headline="Two")]
    digests = set()
    for n, order in enumerate(([0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 0, 2])):
        db = open_database(tmp_path / f"{n}.db")
        storage = Storage(db, site="ostmark")
        for index in (*order, *order):
            put(storage, captures[index])
        headlines = [
            json.loads(v)["headline"] for (v,) in db.execute("SELECT old_values FROM revisions ORDER BY number")
        ]
        assert headlines == ["Harbor gets second crane", "Two", "Three"]
        digests.add(content_digest(db))
        db.conn.close()
    assert len(digests) == 1


def test_a_better_reading_of_the_same_page_is_no_change_of_the_page(storage: Storage, rows: Rows) -> None:
    put(storage, make_article())
    better = make_article(extractor_version="0.2.0")
    better.quotes[0].rule, better.quotes[0].cue = "said-before-name", "had said"
    assert put(storage, better).outcome == "unchanged"
    assert rows("SELECT rule, cue FROM quotes") == [{"rule": "said-before-name", "cue": "had said"}]
    put(storage, make_article(extractor_version="0.2.0", standfirst="Read again by the same program."))
    assert rows("SELECT * FROM revisions") == []
    fixed = make_article(
        extractor_version="0.3.0", standfirst="Read again by the same program.", authors=["Lena Ott", "Jo Maas"]
    )
    assert put(storage, fixed).fields == ["authors"]
    assert rows("SELECT cause FROM revisions") == [{"cause": "extractor"}]


def test_the_same_bytes_under_another_url_are_no_change(tmp_path: Path) -> None:
    """Relative links resolve otherwise there; the reading under the preferred URL counts, whoever came first."""
    urls = [f"https://{host}/harbor{tail}" for host, tail in (("ostmark.example", "/a"), ("m.ostmark.example", "/a/b"))]
    digests = set()
    for n, order in enumerate((urls, urls[::-1])):
        db = open_database(tmp_path / f"{n}.db")
        for url in (*order, *order):
            article = make_article(url=url, external_id=ID, image_credits=[f"Photo at {url}"])
            article.images[0].url = f"{url}/crane.jpg"
            put(Storage(db), article)
        assert db.execute("SELECT count(*) FROM revisions").fetchone() == (0,)
        assert db.execute("SELECT credit FROM image_credits").fetchall() == [(f"Photo at {urls[0]}",)]
        digests.add(content_digest(db))
        db.conn.close()
    assert len(digests) == 1


def test_an_image_served_by_another_host_is_the_same_image(storage: Storage) -> None:
    put(storage, make_article())
    moved = later()
    moved.images[0].url = "https://cdn.example/crane.jpg?w=1600"
    assert put(storage, moved).outcome == "unchanged"
    moved.images[0].url = "https://cdn.example/heron.jpg"
    assert put(storage, moved).fields == ["images"]


# --- one article under many URLs


def test_an_external_id_is_one_article_under_every_path_and_host(storage: Storage, ledger: Ledger, rows: Rows) -> None:
    urls = [
        f"https://www.ostmark.example/harbor/crane-{ID}",
        f"https://ostmark.example/news/crane-{ID}",
        f"http://m.ostmark.example/{ID}",
    ]
    outcomes = [put(storage, make_article(url=url, external_id=ID, origin=origin(url))).outcome for url in urls]
    assert outcomes == ["new", "duplicate", "duplicate"]
    assert rows("SELECT count(*) AS n FROM articles") == [{"n": 1}]
    assert {row["url"] for row in rows("SELECT url FROM article_urls")} == set(urls)
    assert rows("SELECT url FROM articles") == [{"url": f"https://ostmark.example/news/crane-{ID}"}]
    books = ledger.books("ostmark")
    assert (books.discovered, books.stored, books.duplicate, books.balanced) == (3, 1, 2, True)


def test_identity_does_not_depend_on_who_came_first(tmp_path: Path) -> None:
    ids, digests = set(), set()
    urls = [f"https://ostmark.example/{section}/crane-{ID}" for section in ("harbor", "news", "a")]
    for n, order in enumerate((urls, urls[::-1])):
        db = open_database(tmp_path / f"{n}.db")
        for url in order:
            category = "Harbor" if "/harbor/" in url else "News"
            ids.add(put(Storage(db), make_article(url=url, external_id=ID, category=category)).article_id)
        digests.add(content_digest(db))
        assert db.execute("SELECT count(*) FROM revisions").fetchone() == (0,)
        db.conn.close()
    assert len(ids) == len(digests) == 1


def test_a_canonical_url_joins_its_copies(storage: Storage) -> None:
    canonical = "https://ostmark.example/harbor/crane-77"
    first = put(storage, make_article(url="https://amp.ostmark.example/crane", canonical_url=canonical))
    second = put(storage, make_article(url=canonical, headline="Harbor: second crane", page_sha256="page-2"))
    assert (second.article_id, second.outcome) == (first.article_id, "changed")


def test_a_copy_without_a_canonical_url_does_not_take_over(storage: Storage, rows: Rows) -> None:
    canonical = "https://ostmark.example/harbor/the-second-crane"
    put(storage, make_article(url=canonical, canonical_url=canonical, external_id=ID))
    put(storage, later(url="https://ostmark.example/c", external_id=ID, category="Short links"))
    (row,) = rows("SELECT url, fetched_url, canonical_url, category FROM articles")
    assert row == {"url": canonical, "fetched_url": canonical, "canonical_url": canonical, "category": "Harbor"}


@pytest.mark.parametrize(
    "canonical", ["https://ostmark.example/", "https://elsewhere.example/crane", "https://ostmark.example/harbor"]
)
def test_a_wrong_canonical_url_joins_nothing(storage: Storage, rows: Rows, canonical: str) -> None:
    """The home page, another publisher, one section for all of its articles."""
    for n, text in enumerate(("Fish prices fall at the northern market. ", "A school opens its doors to grown-ups. ")):
        article = make_article(
            url=f"https://ostmark.example/{n}", canonical_url=canonical, headline=f"Story {n}", body=text * 9
        )
        assert put(storage, article).outcome == "new"
    assert rows("SELECT count(*) AS n FROM articles") == [{"n": 2}]


def test_common_words_do_not_make_two_texts_one_article(storage: Storage, rows: Rows) -> None:
    """Posts of a live blog name it as canonical: other texts of the same language, and of the same site."""
    blog = "https://ostmark.example/live"
    texts = (
        "The mayor said on Monday that the bridge to the island will be closed for the whole of the winter, and that "
        "there is no money for a ferry. It was the first time that he spoke of it in the council.",
        "On Tuesday the council heard that a ferry will be paid for by the island, and that it is going to be the "
        "slowest of the coast. There was no word on the bridge, which the mayor closed for the winter.",
        "A ferry that nobody had asked for arrived in the night. The island will have to find a name for it.",
    )
    for n, text in enumerate(texts):
        url = f"{blog}/{n}" if n < 2 else blog
        article = make_article(
            url=url, canonical_url=blog, headline=f"Ferry {n}", body=text, sections=[], page_sha256=f"p{n}"
        )
        assert put(storage, article).outcome == "new"
    shown = rows("SELECT url, headline FROM articles ORDER BY headline")
    assert [row["url"] for row in shown] == [f"{blog}/0", f"{blog}/1", blog]


def test_exact_copies_on_one_site_are_aliases_elsewhere_they_are_linked(storage: Storage, rows: Rows) -> None:
    first = put(storage, make_article())
    path = put(storage, make_article(url="https://ostmark.example/other/path"))
    assert (path.outcome, path.article_id) == ("duplicate", first.article_id)
    paper = make_article(url="https://nordpost.example/1", site="nordpost")
    paper.body = (paper.body or "").upper().replace('"', "”")
    assert put(storage, paper).outcome == "new"
    members = rows("SELECT DISTINCT cluster_id FROM cluster_members")
    assert len(members) == 1
    assert {row["reason"] for row in rows("SELECT reason FROM cluster_members")} == {"founder", "exact-body"}
    assert rows("SELECT copies, sites FROM v_latest") == [{"copies": 2, "sites": 2}]


def test_two_external_ids_are_two_articles_with_one_text(storage: Storage, rows: Rows) -> None:
    put(storage, make_article(url="https://ostmark.example/1", external_id="1"))
    assert put(storage, make_article(url="https://ostmark.example/2", external_id="2")).outcome == "new"
    assert len(rows("SELECT DISTINCT cluster_id FROM cluster_members")) == 1


def test_short_texts_are_not_linked(storage: Storage, rows: Rows) -> None:
    for n in (1, 2):
        put(
            storage,
            make_article(
                url=f"https://s{n}.example/x",
                site=f"s{n}",
                body="This is a developing story. It will be updated as soon as more is known about it.",
                quotes=[],
            ),
        )
    assert len(rows("SELECT DISTINCT cluster_id FROM cluster_members")) == 2


# --- what the way to a page tells


def test_a_card_time_is_kept_when_the_page_alone_knows_less(storage: Storage, rows: Rows) -> None:
    put(storage, make_article(published_zone="site", published_source="card"))
    bare = later(published_at=FETCHED - 2 * DAY, published_zone="inferred", published_source="id", category=None)
    assert put(storage, bare).outcome == "unchanged"
    (row,) = rows("SELECT published_at, published_source, category FROM articles")
    assert row == {"published_at": "2026-03-02T09:30:00Z", "published_source": "card", "category": "Harbor"}


def test_a_better_time_replaces_a_worse_one_without_a_revision(storage: Storage, rows: Rows) -> None:
    put(
        storage,
        make_article(
            published_at=date(2026, 3, 1), published_precision="day", published_zone=None, region=None, region_code=None
        ),
    )
    assert put(storage, later()).outcome == "unchanged"
    (row,) = rows("SELECT published_at, published_precision, region FROM articles")
    assert row == {"published_at": "2026-03-02T09:30:00Z", "published_precision": "minute", "region": "Germany"}


# --- states, listings, faults


def test_a_page_that_is_back_lives_again(storage: Storage, ledger: Ledger, rows: Rows) -> None:
    stored = put(storage, make_article())
    ledger.mark(make_article().url, "gone", "410", at=FETCHED + DAY)
    ledger.mark(make_article().url, "gone", "404", at=FETCHED + 2 * DAY)
    assert rows("SELECT state, state_at FROM articles") == [{"state": "gone", "state_at": "2026-03-03T12:00:00Z"}]
    put(storage, make_article())  # an archived page does not revive it
    assert rows("SELECT state FROM articles") == [{"state": "gone"}]
    put(storage, later(5))
    assert [
        r["state"] for r in rows("SELECT state FROM article_states WHERE article_id = ? ORDER BY at", stored.article_id)
    ] == ["gone", "live"]


def test_a_listing_leaves_its_sightings(storage: Storage, rows: Rows) -> None:
    cards = [Card("https://ostmark.example/a", "A", position=0), Card("https://ostmark.example/b", "B", position=1)]
    for day in (1, 1, 2):
        storage.put(Listing("https://ostmark.example/", cards), at=FETCHED + day * DAY)
    assert [(r["position"], r["sightings"]) for r in rows("SELECT * FROM cards ORDER BY position")] == [(0, 2), (1, 2)]
    moved = replace(cards[0], position=1)
    storage.put(Listing("https://ostmark.example/", [moved]), at=FETCHED + 3 * DAY)
    assert rows("SELECT count(*) AS n FROM cards") == [{"n": 3}]
    assert rows("SELECT count(*) AS n FROM ledger WHERE state = 'pending'") == [{"n": 2}]


def test_a_rejected_article_is_a_quarantine_row(storage: Storage, ledger: Ledger, rows: Rows) -> None:
    url = "https://ostmark.example/wall"
    storage.put(make_article(url=url, page_kind="consent", origin=origin(url)))
    storage.put(make_article(url=url, page_kind="consent", origin=origin(url)))
    (row,) = rows("SELECT * FROM quarantine")
    assert (row["kind"], row["stage"], row["outcome"], row["page_sha256"]) == (
        "consent",
        "validate",
        "rejected",
        "page-1",
    )
    assert json.loads(row["payload"])["headline"] == "Harbor gets second crane"
    assert row["reason"]
    books = ledger.books()
    assert (books.rejected, books.balanced) == (1, True)


def test_a_fault_of_a_listing_is_no_article_url(storage: Storage, ledger: Ledger, rows: Rows) -> None:
    storage.put(Fault("https://ostmark.example/feed.xml", "timeout", "no answer in 30 s", "download"))
    assert rows("SELECT kind FROM quarantine") == [{"kind": "timeout"}]
    assert ledger.books().discovered == 0


def test_a_bad_visit_does_not_unmake_an_article(storage: Storage, ledger: Ledger, rows: Rows) -> None:
    url = make_article().url
    put(storage, make_article(origin=origin(url)))
    storage.put(later(page_kind="challenge", origin=origin(url, "run-2")))
    assert (ledger.books().stored, ledger.books().balanced) == (1, True)
    assert ledger.tally("run-2")["rejected"] == 1
    assert rows("SELECT count(*) AS n FROM quarantine") == [{"n": 1}]


def test_what_the_database_refuses_is_quarantined_with_its_reason(storage: Storage, ledger: Ledger, rows: Rows) -> None:
    url = "https://ostmark.example/odd"
    odd = make_article(url=url, origin=origin(url), quotes=[Quote("words", -1, -1, kind="sung")])  # type: ignore[arg-type]
    storage.put(odd)
    assert rows("SELECT count(*) AS n FROM articles") == [{"n": 0}]
    (row,) = rows("SELECT kind, stage, reason FROM quarantine")
    assert (row["kind"], row["stage"]) == ("broken-item", "store")
    assert "CHECK" in row["reason"]
    assert ledger.books().balanced


def test_an_item_that_breaks_a_stage_can_always_be_booked(storage: Storage, rows: Rows) -> None:
    """Also when it cannot even be shown: impossible times, numbers without end, loops."""
    loop: list[Any] = []
    loop.append(loop)
    before_time = datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=9)))
    broken = make_article(published_at=before_time, authors=loop, quotes=[Quote("x", 10**5000, 0), None])
    storage.put(refused(broken, AttributeError("no attribute 'text'"), "pipeline"))
    (row,) = rows("SELECT kind, reason, payload FROM quarantine")
    assert (row["kind"], row["reason"]) == ("broken-item", "AttributeError: no attribute 'text'")
    assert json.loads(row["payload"])["headline"] == "Harbor gets second crane"


def test_offsets_that_lie_are_not_stored(db: sqlite_utils.Database, rows: Rows) -> None:
    article = make_article(quotes=[Quote(SAID, 0, len(SAID))])
    Storage(db).write(article)  # not normalized: the store does not trust it
    assert rows('SELECT start, "end" FROM quotes') == [{"start": None, "end": None}]


def test_deep_disk_trouble_is_a_storage_error(storage: Storage, db: sqlite_utils.Database) -> None:
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count = {pages}")  # what SQLite does on a full disk: "database or disk is full"
    stories = [
        make_article(url=f"https://ostmark.example/{n}", headline=f"Story {n}", body=f"{n} " + LEAD * 50)
        for n in range(200)
    ]
    with pytest.raises(StorageError, match="full"):
        [storage.put(story) for story in stories]
    db.execute("PRAGMA max_page_count = 1000000")
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    stored = db.execute("SELECT count(*) FROM articles").fetchone()[0]
    assert db.execute("SELECT count(*) FROM ledger WHERE state = 'stored'").fetchone() == (stored,)
    assert storage.put(make_article(url="https://ostmark.example/after", headline="After")).outcome == "new"  # type: ignore[union-attr]


def test_the_article_digest_ignores_where_it_was_served(tmp_path: Path) -> None:
    digests = []
    for n, host in enumerate(("http://127.0.0.1:8765", "https://ostmark.example")):
        db = open_database(tmp_path / f"{n}.db")
        put(Storage(db), make_article(url=f"{host}/crane-{ID}", external_id=ID))
        digests.append(article_digest(db))
        db.conn.close()
    assert digests[0] == digests[1]


def test_full_text_follows_every_change(storage: Storage, db: sqlite_utils.Database) -> None:
    put(storage, make_article())
    body = f"{LEAD}A heron has settled on the old pier, and nobody minds it at all. {REST}"
    put(storage, later(body=body))
    find = "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH ?"
    assert db.execute(find, ("heron",)).fetchone() == (1,)
    assert db.execute(find, ('"nine years"',)).fetchone() == (0,)
    assert db.execute("SELECT count(*) FROM quotes_fts WHERE quotes_fts MATCH 'crane'").fetchone() == (0,)
    for table in ("articles_fts", "quotes_fts"):
        db.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")


def test_what_was_never_normalized_is_refused_not_fatal(db: sqlite_utils.Database, rows: Rows) -> None:
    Storage(db).write(make_article(headline="a\ud800", url="https://ostmark.example/\ud800"))
    Storage(db).write(make_article(headline="b", quotes=[Quote("x", -1, -1, group=2**70)]))
    assert [row["kind"] for row in rows("SELECT kind FROM quarantine")] == ["broken-item"] * 2
