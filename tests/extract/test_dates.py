"""Printed times: one case per form, glued and foreign ones included."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsspider.extract.dates import Hints, find_timestamps, parse_timestamp, read_iso
from newsspider.items import Timestamp

FETCHED = datetime(2025, 3, 10, 12, 0, tzinfo=UTC)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


# text, site zone, language -> the UTC instant
INSTANTS = [
    ("Published Wed, Nov 20 20197:05 PM EST", None, None, "2019-11-20T19:05-05:00"),
    ("Updated Wed, Nov 20 201911:05 AM EST", None, None, "2019-11-20T11:05-05:00"),
    ("ScienceMarch 3, 2024 at 6:15:20 PM", "Asia/Kuala_Lumpur", "en", "2024-03-03T18:15:20+08:00"),
    ("March 3, 2024 at 6:15:20\u202fPM", "Asia/Kuala_Lumpur", "en", "2024-03-03T18:15:20+08:00"),
    ("May 4, 2023 09:30 AMhealth", "UTC", None, "2023-05-04T09:30+00:00"),
    ("12 Feb 2024 04:05PM (Updated: 13 Feb 2024 11:40AM)", "Asia/Singapore", "en", "2024-02-12T16:05+08:00"),
    ("Nov. 2, 2017 10:00 a.m. PT", None, None, "2017-11-02T10:00-07:00"),
    ("Mar 05 Tue 2024 17:07", "Asia/Taipei", "en", "2024-03-05T17:07+08:00"),
    ("2024-03-05 周二 17:07", "Asia/Shanghai", "zh", "2024-03-05T17:07+08:00"),
    ("bole05.03.1917:40", "Europe/Berlin", "de", "2019-03-05T17:40+01:00"),  # a nickname, a short year and a clock
    ("Nov. 12, 2017 10:00 a.m. PT", None, None, "2017-11-12T10:00-08:00"),
    ("July 4, 2017 10:00 AM ET", None, None, "2017-07-04T10:00-04:00"),
    ("8:45 AM ET, Mon January 8, 2018", None, None, "2018-01-08T08:45-05:00"),
    ("Jan 8, 2018, 3:05 p. m. Eastern Time", None, None, "2018-01-08T15:05-05:00"),
    ("Sep 9, 2021, 18:20 IST", None, None, "2021-09-09T18:20+05:30"),
    ("Sep 9, 2021, 18:20 IST", "Europe/Dublin", None, "2021-09-09T18:20+01:00"),
    ("Jan 9, 2021, 18:20 IST", "Asia/Jerusalem", None, "2021-01-09T18:20+02:00"),
    ("2021-01-09 18:20 CST", "Asia/Shanghai", None, "2021-01-09T18:20+08:00"),
    ("2021-01-09 18:20 CST", None, None, "2021-01-09T18:20-06:00"),
    ("07/02/2026 - 09:12 MEZ", None, None, "2026-02-07T09:12+01:00"),
    ("03.07.2024, 09:12 MESZ", None, None, "2024-07-03T09:12+02:00"),
    ("Publié le 07/02/2026 - 09:12 UTC+1", None, None, "2026-02-07T09:12+01:00"),
    ("Thứ sáu, 3/5/2024, 07:41 (GMT+7)", None, "vi", "2024-05-03T07:41+07:00"),
    ("3 tháng 5, 2024 7:41", None, "vi", "2024-05-03T07:41+07:00"),
    ("Tue, 05 Mar 2024 17:07:59 +0000", None, None, "2024-03-05T17:07:59+00:00"),
    ("Tue Mar 05 2024 17:07:59 GMT+0100 (CET)", None, None, "2024-03-05T17:07:59+01:00"),
    ("2014-06-29 20:08:00-0400", None, None, "2014-06-29T20:08:00-04:00"),
    ("2024-03-05T17:07:59.123456789Z", None, None, "2024-03-05T17:07:59+00:00"),
    ("2024-03-05T17:07", "Asia/Tokyo", None, "2024-03-05T17:07+09:00"),
    ("Publié le 2 mai 2023 à 7h05, modifié le 3 mai 2023 à 8h10", "Europe/Paris", "fr", "2023-05-02T07:05+02:00"),
    ("2. Mai 2023 um 7:05 Uhr", None, "de", "2023-05-02T07:05+02:00"),
    ("Stand: 02.12.2023 07:05 Uhr", None, "de", "2023-12-02T07:05+01:00"),
    ("13:05 Uhr, 2. Mai 2023", None, "de", "2023-05-02T13:05+02:00"),
    ("2 de mayo de 2023 a las 17:05 h", "Europe/Madrid", "es", "2023-05-02T17:05+02:00"),
    ("2 maggio 2023 alle 17.05", None, "it", "2023-05-02T17:05+02:00"),
    ("02 maja 2023, godz. 17:05", None, "pl", "2023-05-02T17:05+02:00"),
    ("02.05.2023 r., godz. 17:05", None, "pl", "2023-05-02T17:05+02:00"),
    ("2 במאי 2023, 17:05", None, "he", "2023-05-02T17:05+03:00"),
    ("2 พฤษภาคม 2566 เวลา 17:05 น.", None, "th", "2023-05-02T17:05+07:00"),
    ("2023年5月2日 中午12:05", None, "zh", "2023-05-02T12:05+08:00"),
    ("2023-05-02 (화) 밤 9:05", None, "ko", "2023-05-02T21:05+09:00"),
    ("2 مايو 2023 9:05 مساءً", "Asia/Riyadh", "ar", "2023-05-02T21:05+03:00"),
    ("2 May 2023 1705 GMT", None, "en", "2023-05-02T17:05+00:00"),
    ("PUBLISHED TUE, MAY 2 20239:05 AM EDTUPDATED TUE, MAY 2 202311:02 AM EDT", None, "en", "2023-05-02T09:05-04:00"),
    ("2 мая 2023 в 17:05", None, "ru", "2023-05-02T17:05+03:00"),
    ("2. maj 2023 kl. 17.05", None, "da", "2023-05-02T17:05+02:00"),
    ("2.5.2023 klo 17.05", None, "fi", "2023-05-02T17:05+03:00"),
    ("2023. május 2. 17:05", None, "hu", "2023-05-02T17:05+02:00"),
    ("2 Mayıs 2023 17:05", None, "tr", "2023-05-02T17:05+03:00"),
    ("02 Mei 2023 17.05 WIB", None, "id", "2023-05-02T17:05+07:00"),
    ("2023年5月2日（火）午後5時5分", None, "ja", "2023-05-02T17:05+09:00"),
    ("2023年05月02日 17時05分 更新", "Asia/Tokyo", "ja", "2023-05-02T17:05+09:00"),
    ("2023年5月2日 下午5:05", None, "zh", "2023-05-02T17:05+08:00"),
    ("입력 2023. 5. 2. 오후 5:05", None, "ko", "2023-05-02T17:05+09:00"),
    ("٢ مايو ٢٠٢٣ 17:05 GMT", None, "ar", "2023-05-02T17:05+00:00"),
    ("3 мая 2023 г. 17:05 МСК", None, "ru", "2023-05-03T17:05+03:00"),
    ("17:05, 3 мая 2023", None, "ru", "2023-05-03T17:05+03:00"),
    ("2023/5/3(水) 17:05配信", None, "ja", "2023-05-03T17:05+09:00"),
    ("2023年05月03日17:05", None, "zh", "2023-05-03T17:05+08:00"),
    ("3 Mayıs 2023 Çarşamba 17:05", None, "tr", "2023-05-03T17:05+03:00"),
    ("zo 7 mei 2023 17:05", None, "nl", "2023-05-07T17:05+02:00"),
    ("3 μαΐου 2023, 17:05", None, "el", "2023-05-03T17:05+03:00"),
    ("Wed May  3 17:05:09 UTC 2023", None, None, "2023-05-03T17:05:09+00:00"),
    ("20230503T170509Z", None, None, "2023-05-03T17:05:09+00:00"),
    ("17:05 GMT 03 May 2023", None, None, "2023-05-03T17:05+00:00"),
    ("3 May 2023 10.15am AEST", None, "en", "2023-05-03T10:15+10:00"),
    ("Wed 3 May 2023 10.15 EDT", None, "en", "2023-05-03T10:15-04:00"),
    ("Wednesday, May 3, 2023 10:15 AM (GMT-5)", None, "en", "2023-05-03T10:15-05:00"),
    ("5/3/23, 10:15 AM", "America/New_York", "en-US", "2023-05-03T10:15-04:00"),
    ("Updated - May 03, 2023 10:15 pm IST - NEW DELHI", None, "en", "2023-05-03T22:15+05:30"),
    ("May 2, 2023 - 4.34pm", "Australia/Sydney", None, "2023-05-02T16:34+10:00"),
    ("Tuesday May 02, 2023 @11:20AM", "UTC", None, "2023-05-02T11:20+00:00"),
    ("Published: 16:34 BST, 2 May 2023", None, "en", "2023-05-02T16:34+01:00"),
    ("UPDATED: 09:05 SGT, 2 MAY 2023", None, "en", "2023-05-02T09:05+08:00"),
]


@pytest.mark.parametrize(("text", "zone", "language", "instant"), INSTANTS, ids=[c[0] for c in INSTANTS])
def test_timestamp(text: str, zone: str | None, language: str | None, instant: str) -> None:
    stamp = parse_timestamp(text, timezone=zone, language=language)
    assert stamp is not None
    assert stamp.value == at(instant)


DAYS = [
    ("3 March 2024", None, date(2024, 3, 3)),
    ("March 3rd, 2024 • Lagos, nigeria", None, date(2024, 3, 3)),
    ("04 MAR 24", None, date(2024, 3, 4)),
    ("4 April 19", None, date(2019, 4, 4)),
    ("02-03-18", None, date(2018, 2, 3)),
    ("02/03/2018", "en", date(2018, 2, 3)),
    ("02/03/2018", "en-GB", date(2018, 3, 2)),
    ("02/03/2018", "fr", date(2018, 3, 2)),
    ("02.03.2018", None, date(2018, 3, 2)),
    ("25/03/2018", "en", date(2018, 3, 25)),
    ("1er août 2023", "fr", date(2023, 8, 1)),
    ("1 ago 2023", "es", date(2023, 8, 1)),
    ("3 listopada 2023", "pl", date(2023, 11, 3)),
    ("3. listopada 2023", "hr", date(2023, 10, 3)),
    ("May 8, 2024 - 3 min Read", None, date(2024, 5, 8)),
    ("13 ม.ค. 2567", "th", date(2024, 1, 13)),
    ("2024-03-05", None, date(2024, 3, 5)),
    ("5 במרץ 2024", "he", date(2024, 3, 5)),
    ("Mar 5 '24", "en", date(2024, 3, 5)),
    ("5.3.24", "de", date(2024, 3, 5)),
    ("Mar 052024", "en", date(2024, 3, 5)),  # three elements, their spaces were a style
    ("Mar 52024", "en", date(2024, 3, 5)),
    ("5.4.2012: 30 years", "de", date(2012, 4, 5)),
    ("الثلاثاء، 5 آذار/مارس 2024", "ar", date(2024, 3, 5)),  # the names of two calendars
    ("5 غشت 2024", "ar", date(2024, 8, 5)),
    ("martes, 5 de marzo de 202405/03/2024", "es", date(2024, 3, 5)),  # two forms in two elements
    ("5 d'abril de 2024", "ca", date(2024, 4, 5)),
    ("2024. gada 5. marts", "lv", date(2024, 3, 5)),
    ("2024 m. kovo 5 d.", "lt", date(2024, 3, 5)),
    ("令和6年3月5日", "ja", date(2024, 3, 5)),
]


@pytest.mark.parametrize(("text", "language", "day"), DAYS, ids=[f"{c[0]} {c[1]}" for c in DAYS])
def test_a_day_stays_a_day(text: str, language: str | None, day: date) -> None:
    stamp = parse_timestamp(text, language=language)
    assert stamp is not None
    assert (type(stamp.value), stamp.value, stamp.precision) == (date, day, "day")


NOTHING = [
    "",
    "12",
    "20240305",
    "1709654400",
    "May 2024",
    "no time here",
    "2024-02-31",
    "2024-13-01T10:00:00Z",
    "31.02.2024",
    "1970-01-01T00:00:00Z",
    "January 1, 1970",
    "2124-01-01",
    "2025-06-01T00:00:00Z",
    "17.-20.06.2024",
    "5 to 7 March 2024",
    "March 5–7, 2024",
    "Version 10.1.2.3",
    "3:30",
    "may 10 people",
    "watch for 3 hours",
    "what happens in the harbor today",
    "over 2 days",
    "5 min read",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_time(text: str) -> None:
    assert parse_timestamp(text, fetched_at=FETCHED) is None


RELATIVE = [
    ("45 minutes ago", timedelta(minutes=45)),
    ("1h ago", timedelta(hours=1)),
    ("about 9 hours ago", timedelta(hours=9)),
    ("an hour ago", timedelta(hours=1)),
    ("vor 3 Stunden", timedelta(hours=3)),
    ("il y a 20 minutes", timedelta(minutes=20)),
    ("hace 2 horas", timedelta(hours=2)),
    ("2 ore fa", timedelta(hours=2)),
    ("5 timer siden", timedelta(hours=5)),
    ("3時間前", timedelta(hours=3)),
    ("3小时前", timedelta(hours=3)),
    ("10분 전", timedelta(minutes=10)),
    ("5 giờ trước", timedelta(hours=5)),
    ("2 часа назад", timedelta(hours=2)),
    ("2 jam yang lalu", timedelta(hours=2)),
    ("vor einer Stunde", timedelta(hours=1)),
    ("vor etwa 2 Stunden", timedelta(hours=2)),
    ("há cerca de 2 horas", timedelta(hours=2)),
    ("för 2 timmar sedan", timedelta(hours=2)),
    ("3 tuntia sitten", timedelta(hours=3)),
    ("před 3 hodinami", timedelta(hours=3)),
    ("godzinę temu", timedelta(hours=1)),
    ("3 saat önce", timedelta(hours=3)),
    ("منذ 3 ساعات", timedelta(hours=3)),
    ("3 órája", timedelta(hours=3)),
]


@pytest.mark.parametrize(("text", "back"), RELATIVE, ids=[c[0] for c in RELATIVE])
def test_relative_to_the_fetch(text: str, back: timedelta) -> None:
    stamp = parse_timestamp(text, fetched_at=FETCHED)
    assert stamp is not None
    assert (stamp.value, stamp.precision, stamp.zone) == (FETCHED - back, "minute", "inferred")
    assert parse_timestamp(text) is None


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("2h", "en", FETCHED - timedelta(hours=2)),
        ("3 hrs", "en-US", FETCHED - timedelta(hours=3)),
        ("45m", "en", FETCHED - timedelta(minutes=45)),
        ("3d", "en", FETCHED.date() - timedelta(days=3)),
        ("14h", "fr", at("2025-03-09T14:00+01:00")),  # a clock
        ("3D", "en", None),  # a topic
        ("5 min", "en", None),  # how long it reads
    ],
)
def test_a_bare_distance_is_told_in_english_alone(text: str, language: str, value: datetime | date | None) -> None:
    stamp = parse_timestamp(text, language=language, fetched_at=FETCHED)
    assert (stamp.value if stamp else None) == value


@pytest.mark.parametrize(
    ("text", "zone", "value"),
    [
        ("yesterday at 5pm", "UTC", at("2025-03-09T17:00+00:00")),
        ("heute, 08:37 Uhr", "Europe/Berlin", at("2025-03-10T08:37+01:00")),
        ("08:37 Uhr", "Europe/Berlin", at("2025-03-10T08:37+01:00")),
        ("22:37 Uhr", "Europe/Berlin", at("2025-03-09T22:37+01:00")),
        ("yesterday", "Asia/Tokyo", date(2025, 3, 9)),
        ("2 days ago", "UTC", date(2025, 3, 8)),
        ("5d ago", "UTC", date(2025, 3, 5)),
        ("12月24日", "Asia/Tokyo", date(2024, 12, 24)),
        ("March 2", None, date(2025, 3, 2)),
        ("73 months ago", None, None),
    ],
)
def test_from_the_day_of_the_fetch(text: str, zone: str | None, value: date | None) -> None:
    stamp = parse_timestamp(text, timezone=zone, fetched_at=FETCHED)
    assert (stamp.value if stamp else None) == value


@pytest.mark.parametrize(
    ("text", "zone", "kind"),
    [
        ("2024-03-05 10:00 EST", "Asia/Tokyo", "explicit"),
        ("2024-03-05 10:00", "Asia/Tokyo", "site"),
        ("2024-03-05 10:00", None, "inferred"),
        ("2024-03-05", "Asia/Tokyo", None),
        ("2024-10-27 02:30", "Europe/Berlin", "inferred"),
        ("2024-10-27 02:30 CET", "Europe/Berlin", "explicit"),
    ],
)
def test_zone_kind(text: str, zone: str | None, kind: str | None) -> None:
    stamp = parse_timestamp(text, timezone=zone)
    assert stamp is not None
    assert stamp.zone == kind


def test_a_clock_without_any_zone_is_utc_and_says_so() -> None:
    assert parse_timestamp("4 March 2024, 10:00") == Timestamp(
        at("2024-03-04T10:00+00:00"), "minute", "inferred", "4 March 2024, 10:00"
    )


def test_a_clock_that_summer_time_skipped_leaves_the_day() -> None:
    for zone, day in (("Europe/Berlin", "2024-03-31"), ("America/New_York", "2024-03-10")):
        stamp = parse_timestamp(f"{day} 02:30", timezone=zone)
        assert stamp == Timestamp(date.fromisoformat(day), "day", "inferred", f"{day} 02:30")


def test_a_zone_that_does_not_exist_is_said() -> None:
    with pytest.raises(ValueError, match=r"Mars/Olympus.*IANA"):
        parse_timestamp("2024-03-05 10:00", timezone="Mars/Olympus")


def test_a_fetch_without_zone_was_in_utc() -> None:
    stamp = parse_timestamp("2 hours ago", fetched_at=datetime(2024, 3, 5, 12))
    assert stamp is not None
    assert stamp.value == at("2024-03-05T10:00+00:00")


def test_labels_in_any_order() -> None:
    text = "Updated Tue, Dec 6 20166:29 PM EST Published Tue, Dec 6 201610:32 AM EST"
    found = find_timestamps(text, Hints())
    assert [(r.label, r.clock.hour if r.clock else None) for r in found] == [("updated", 18), ("published", 10)]
    assert parse_timestamp(text) == Timestamp(
        at("2016-12-06T10:32-05:00"), "minute", "explicit", "Tue, Dec 6 201610:32 AM EST".removeprefix("Tue, ")
    )


def test_the_fullest_reading_of_one_day() -> None:
    stamp = parse_timestamp("03/05/2024, Tue, 05 Mar 2024 17:07:59 +0000")
    assert stamp is not None
    assert stamp.value == at("2024-03-05T17:07:59+00:00")


def test_iso_reader_takes_nothing_else() -> None:
    assert read_iso("5 March 2024", Hints()) is None


def test_known_forms_never_load_dateparser() -> None:
    script = "\n".join(
        [
            "import sys",
            "from newsspider.extract.dates import parse_timestamp",
            f"for text, zone, language in {[c[:3] for c in INSTANTS]!r}:",
            "    assert parse_timestamp(text, timezone=zone, language=language)",
            "assert 'dateparser' not in sys.modules",
        ]
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_unknown_words_reach_dateparser_and_give_a_day_only() -> None:
    assert parse_timestamp("15 Ionawr 2023", language="cy") == Timestamp(
        date(2023, 1, 15), "day", None, "15 Ionawr 2023"
    )


def test_any_length_costs_little() -> None:
    hostile = [
        "1" * 200_000,
        "1.1." * 50_000,
        "12:" * 50_000,
        "Mar " * 50_000,
        "(" * 200_000,
        "年" * 100_000,
        " " * 200_000 + "1",
    ]
    start = time.process_time()
    for text in hostile:
        parse_timestamp(text, fetched_at=FETCHED)
    assert time.process_time() - start < 2


@given(st.text(alphabet=st.sampled_from("0123456789:./-, +年月日時分hTZMarUhrPM午後ago"), max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_a_plausible_time_or_none(text: str) -> None:
    stamp = parse_timestamp(text, fetched_at=FETCHED)
    assert stamp is None or date(1971, 1, 1) <= (
        stamp.value.date() if isinstance(stamp.value, datetime) else stamp.value
    ) <= date(2025, 3, 13)


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2025, 1, 1)), st.integers(-12 * 4, 14 * 4))
@settings(max_examples=100, deadline=None)
def test_iso_round_trip(moment: datetime, quarters: int) -> None:
    from datetime import timezone

    aware = moment.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=15 * quarters)))
    stamp = parse_timestamp(aware.isoformat(), timezone="Asia/Tokyo")
    assert stamp is not None
    assert (stamp.value, stamp.zone) == (aware.astimezone(UTC), "explicit")


@pytest.mark.parametrize(
    "text",
    [
        "27 maggio 2025 alle 17:42 Aggiornato alle 19:15",
        "Publié le 27 mai 2025 à 17:42, mis à jour à 19:15",
        "Veröffentlicht am 27. Mai 2025, 17:42 Uhr, aktualisiert um 19:15 Uhr",
        "2025年5月27日 17:42（19:15 更新）",
    ],
)
def test_the_clock_of_an_update_has_the_day_before_it(text: str) -> None:
    first, second = find_timestamps(text, Hints())
    assert (first.day, f"{first.clock:%H:%M}") == (date(2025, 5, 27), "17:42")
    assert (second.day, f"{second.clock:%H:%M}", second.label) == (date(2025, 5, 27), "19:15", "updated")


def test_another_clock_behind_a_date_is_no_update() -> None:
    assert len(find_timestamps("27 May 2025 at 17:42, doors open at 19:15", Hints())) == 1


SHORT_FIGURES = [
    ("de", "12.09., 13:14 Uhr", at("2024-09-12T13:14+00:00")),
    ("fi", "Päivitetty 12.9. klo 7.05", at("2024-09-12T07:05+00:00")),
    ("pt", "12/09 às 7h05", at("2024-09-12T07:05+00:00")),
    ("ja", "9/12(木) 7:05配信", at("2024-09-12T07:05+00:00")),
    ("zh", "09-12 07:05", at("2024-09-12T07:05+00:00")),
    ("en", "9/12 7:05", None),  # two thirds of something
    ("de", "Ergebnis 3.4. und 12", None),
]


@pytest.mark.parametrize(("language", "text", "instant"), SHORT_FIGURES, ids=[f"{c[0]} {c[1]}" for c in SHORT_FIGURES])
def test_a_day_in_figures_without_its_year(language: str, text: str, instant: datetime | None) -> None:
    stamp = parse_timestamp(text, language=language, timezone="UTC", fetched_at=FETCHED)
    assert (stamp.value if stamp else None) == instant


MONTHS_AND_ERAS = [
    ("pl", "9 IV 2024, 07:05", at("2024-04-09T07:05+00:00")),
    ("hu", "2024. IV. 9. 07:05", at("2024-04-09T07:05+00:00")),
    ("ru", "9 сен 2024, 07:05", at("2024-09-09T07:05+00:00")),
    ("uk", "9 жов 2024, 07:05", at("2024-10-09T07:05+00:00")),
    ("hi", "9 फरवरी 2024, 07:05", at("2024-02-09T07:05+00:00")),
    ("he", "9 בנוב 2024, 07:05", at("2024-11-09T07:05+00:00")),
    ("vi", "9 thg 2, 2024 07:05", at("2024-02-09T07:05+00:00")),
    ("th", "9 เม.ย. 67 07:05 น.", at("2024-04-09T07:05+00:00")),
    ("th", "9 เมษายน พ.ศ. 2567 เวลา 07.05 น.", at("2024-04-09T07:05+00:00")),
    ("ru", "9 апреля 2024, 07:05 мск", at("2024-04-09T04:05+00:00")),
    ("tr", "9 Nisan 2024 07:05 TSİ", at("2024-04-09T04:05+00:00")),
]


@pytest.mark.parametrize(("language", "text", "instant"), MONTHS_AND_ERAS, ids=[c[1] for c in MONTHS_AND_ERAS])
def test_months_eras_and_zones_of_a_language(language: str, text: str, instant: datetime | None) -> None:
    stamp = parse_timestamp(text, language=language, timezone="UTC", fetched_at=FETCHED)
    assert (stamp.value if stamp else None) == instant


LABELED = [
    ("nl", "9 april 2024, 07:05 • Aangepast 10 april 2024, 08:15", "updated"),
    ("hi", "प्रकाशित: 9 अप्रैल 2024 अपडेटेड: 10 अप्रैल 2024", "updated"),
    ("th", "เผยแพร่: 9 เม.ย. 2567 ปรับปรุง: 10 เม.ย. 2567", "updated"),
    ("he", "עודכן: 9.4.2024 פורסם: 10.4.2024", "published"),
    ("ro", "Data actualizării: 09.04.2024 Data publicării: 10.04.2024", "published"),
    ("en", "Updated April 9, 2024 — 7.31amfirst published at 5.00am", "published"),
]


@pytest.mark.parametrize(("language", "text", "label"), LABELED, ids=[c[1] for c in LABELED])
def test_what_is_said_of_the_second_time(language: str, text: str, label: str) -> None:
    first, second = find_timestamps(text, Hints(None, language, FETCHED))
    assert second.label == label
    assert first.label != label


BEHIND_THE_TIME = [
    ("Dieser Beitrag wurde am 3. Dezember 2011 um 12:10 Uhr von Ann Lee veröffentlicht.", "published"),
    ("Der Artikel wurde am 3. Dezember 2011 aktualisiert.", "updated"),
    ("Die Studie wurde am 3. Dezember 2011 veröffentlicht.", None),  # no article's day
    ("Mis en ligne le 3 décembre 2011", "published"),
]


@pytest.mark.parametrize(("text", "label"), BEHIND_THE_TIME)
def test_what_is_said_of_the_time_in_a_sentence(text: str, label: str | None) -> None:
    (reading,) = find_timestamps(text, Hints(language="fr" if "ligne" in text else "de"))
    assert reading.label == label
