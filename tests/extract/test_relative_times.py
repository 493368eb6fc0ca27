"""Times told from the fetch, in many languages: distances, named days, with what is said of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from newsspider import Site, extract, parse_timestamp

FETCHED = datetime(2026, 3, 12, 15, 30, tzinfo=UTC)

DISTANCES = [
    ("en", "2 hrs 5 mins ago", timedelta(hours=2, minutes=5)),
    ("en", "Updated four minutes ago", timedelta(minutes=4)),
    ("en", "Posted7 hours ago", timedelta(hours=7)),
    ("de", "vor 1 Std. 10 Min.", timedelta(hours=1, minutes=10)),
    ("de", "vor zwei Stunden", timedelta(hours=2)),
    ("it", "un'ora fa", timedelta(hours=1)),
    ("pt", "há uma hora", timedelta(hours=1)),
    ("nl", "een uur geleden", timedelta(hours=1)),
    ("nb", "for 6 t siden", timedelta(hours=6)),
    ("cs", "před hodinou", timedelta(hours=1)),
    ("hr", "prije 17 minuta", timedelta(minutes=17)),
    ("ro", "acum 4 ore", timedelta(hours=4)),
    ("uk", "5 годин тому", timedelta(hours=5)),
    ("uk", "хвилину тому", timedelta(minutes=1)),
    ("bg", "преди 2 часа", timedelta(hours=2)),
    ("el", "πριν από 9 ώρες", timedelta(hours=9)),
    ("he", "לפני 5 שעות", timedelta(hours=5)),
    ("he", "לפני שעתיים", timedelta(hours=2)),
    ("ar", "قبل ساعتين", timedelta(hours=2)),
    ("ar", "منذ ساعة", timedelta(hours=1)),
    ("hi", "7 घंटे पहले", timedelta(hours=7)),
    ("th", "4 ชั่วโมงที่แล้ว", timedelta(hours=4)),
    ("zh", "1小时20分钟前", timedelta(hours=1, minutes=20)),
    ("ja", "約8時間前", timedelta(hours=8)),
]


@pytest.mark.parametrize(("language", "text", "back"), DISTANCES, ids=[text for _, text, _ in DISTANCES])
def test_distance(language: str, text: str, back: timedelta) -> None:
    stamp = parse_timestamp(text, language=language, fetched_at=FETCHED)
    assert stamp is not None
    assert (stamp.value, stamp.zone) == (FETCHED - back, "inferred")


NAMED = [
    ("da", "I dag kl. 07.05", datetime(2026, 3, 12, 7, 5, tzinfo=UTC)),
    ("fi", "eilen klo 9.40", datetime(2026, 3, 11, 9, 40, tzinfo=UTC)),
    ("de", "vorgestern, 21:10 Uhr", datetime(2026, 3, 10, 21, 10, tzinfo=UTC)),
    ("fr", "avant-hier à 9h", datetime(2026, 3, 10, 9, 0, tzinfo=UTC)),
    ("uk", "вчора, 21:10", datetime(2026, 3, 11, 21, 10, tzinfo=UTC)),
    ("ro", "Astăzi, 07:05", datetime(2026, 3, 12, 7, 5, tzinfo=UTC)),
    ("hu", "ma, 07:05", datetime(2026, 3, 12, 7, 5, tzinfo=UTC)),
    ("nl", "ma, 07:05", None),  # Monday
    ("de", "Hier 07:05", None),  # "here"
    ("el", "χθες, 21:10", datetime(2026, 3, 11, 21, 10, tzinfo=UTC)),
    ("he", "אתמול, 21:10", datetime(2026, 3, 11, 21, 10, tzinfo=UTC)),
    ("ar", "اليوم 07:05", datetime(2026, 3, 12, 7, 5, tzinfo=UTC)),
    ("th", "เมื่อวาน 21:10", datetime(2026, 3, 11, 21, 10, tzinfo=UTC)),
    ("he", "לפני יומיים", date(2026, 3, 10)),
    ("en", "2 months, 3 days ago", None),  # a rounding
    ("en", "in 4 hours", None),
]


@pytest.mark.parametrize(("language", "text", "value"), NAMED, ids=[f"{c[0]} {c[1]}" for c in NAMED])
def test_named_day(language: str, text: str, value: datetime | date | None) -> None:
    stamp = parse_timestamp(text, language=language, timezone="UTC", fetched_at=FETCHED)
    assert (stamp.value if stamp else None) == value


def test_the_published_one_of_two_distances() -> None:
    stamp = parse_timestamp("Updated 1 hour ago, published 5 hours ago", language="en", fetched_at=FETCHED)
    assert stamp is not None
    assert stamp.value == FETCHED - timedelta(hours=5)


STORY = "<p>" + "The plant makes controllers for pumps and lamps, and it will hire people from the town. " * 5 + "</p>"
AT = FETCHED.replace
PAIRS = [
    (
        "fr",
        "Publié il y a 5 heures, mis à jour il y a 2 heures",
        FETCHED - timedelta(hours=5),
        FETCHED - timedelta(hours=2),
    ),
    ("fr", "Publié aujourd’hui à 06h10, modifié à 08h45", AT(hour=6, minute=10), AT(hour=8, minute=45)),
    (
        "en",
        "March 11, 2026 4:05 PM UTC · Updated 3 hours ago",
        AT(day=11, hour=16, minute=5),
        FETCHED - timedelta(hours=3),
    ),
    ("pt", "11/03/2026 16h05 Atualizado há 3 horas", AT(day=11, hour=16, minute=5), FETCHED - timedelta(hours=3)),
    ("en", "March 11, 2026 4:05 PM UTC · 3 hours ago", AT(day=11, hour=16, minute=5), None),  # nothing says of what
]


@pytest.mark.parametrize(("language", "line", "published", "modified"), PAIRS, ids=[line for _, line, _, _ in PAIRS])
def test_pair_on_a_page(language: str, line: str, published: datetime | None, modified: datetime | None) -> None:
    html = f"<html lang='{language}'><body><article><h1>A small plant opens beside the harbor</h1><p>{line}</p>{STORY}{STORY}</article></body></html>"
    site = Site("harbor", ["news.example"], timezone="UTC", language=language)
    article = extract(html, "https://news.example/a", site=site, fetched_at=FETCHED)
    assert (article.published_at, article.modified_at) == (published, modified)


LONE = [
    ("de", "vor 20 Minuten aktualisiert", None, FETCHED - timedelta(minutes=20)),
    ("ar", "منذ ساعتين", FETCHED - timedelta(hours=2), None),
    ("en", "Updated an hour ago", None, FETCHED - timedelta(hours=1)),
    ("en", "Modified today", None, None),
    ("en", "An hour ago the harbor was quiet", None, None),
    ("fr", "mercredi 11 mars 2026, 06:10 - MAJ 08:45", AT(day=11, hour=6, minute=10), AT(day=11, hour=8, minute=45)),
    ("zh", "2026-03-10 06:10 更新：2026-03-11 08:45", AT(day=10, hour=6, minute=10), AT(day=11, hour=8, minute=45)),
    ("es", "Actualizado a las 06:10 h. UTC del 11/03/2026", None, AT(day=11, hour=6, minute=10)),
]


@pytest.mark.parametrize(("language", "line", "published", "modified"), LONE, ids=[line for _, line, _, _ in LONE])
def test_a_label_behind_and_a_distance_in_words(
    language: str, line: str, published: datetime | None, modified: datetime | None
) -> None:
    test_pair_on_a_page(language, line, published, modified)
