"""Captures may come in any order: the versions come out the same, and an identical one makes no history."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pipelines.history import Version, cause, changed_fields, place


def seen(text: str, at: int, extractor: str = "0.1", page: str | None = None) -> Version:
    when = f"2026-01-{at:02d}T00:00:00Z"
    return Version(text, when, when, extractor, page or f"page-{text}-{at}", {"headline": text})


def history(sightings: list[Version]) -> list[Version]:
    versions = [sightings[0]]
    for sighting in sightings[1:]:
        versions = place(versions, sighting)
    return versions


def texts(versions: list[Version]) -> str:
    return "".join(version.sha256 for version in versions)


def test_identical_fetches_make_no_history() -> None:
    (only,) = history([seen("a", 1), seen("a", 5), seen("a", 3)])
    assert (only.first_seen, only.last_seen) == ("2026-01-01T00:00:00Z", "2026-01-05T00:00:00Z")


def test_a_change_and_a_change_back_are_two() -> None:
    assert texts(history([seen("a", 1), seen("b", 2), seen("a", 3)])) == "aba"


def test_a_late_capture_splits_the_version_it_falls_into() -> None:
    assert texts(history([seen("a", 1), seen("a", 9), seen("b", 5)])) == "aba"


def test_an_archive_goes_before_what_is_known() -> None:
    versions = history([seen("b", 9), seen("a", 1)])
    assert texts(versions) == "ab"
    assert versions[1].first_seen == "2026-01-09T00:00:00Z"


def test_a_second_reading_of_a_page_replaces_the_first() -> None:
    first = seen("z", 1, page="same")
    again = replace(seen("a", 1, page="same"))
    assert texts(history([first, again])) == "za"
    assert cause(first, again) == "extractor"
    assert cause(first, seen("b", 2)) == "page"


def test_a_newer_program_reads_later_than_an_older_one() -> None:
    assert texts(history([seen("b", 1, "0.10", "p"), seen("a", 1, "0.9", "q")])) == "ab"


def test_changed_fields_are_named_also_when_one_is_missing() -> None:
    old = replace(seen("a", 1), content={"headline": "x", "region": None, "body": "same"})
    new = replace(seen("b", 2), content={"headline": "y", "category": "c", "body": "same"})
    assert changed_fields(old, new) == ["category", "headline"]


captures = st.lists(
    st.tuples(st.sampled_from("abc"), st.integers(1, 28)), min_size=1, max_size=8, unique_by=lambda capture: capture[1]
)


@given(captures, st.randoms(use_true_random=False))
def test_the_order_of_arrival_does_not_matter(found: list[tuple[str, int]], random: object) -> None:
    """With every sighting at its own time, the versions are those of the captures in order of time."""
    arrived = [seen(text, at) for text, at in found]
    random.shuffle(arrived)  # type: ignore[attr-defined]
    in_order = [text for text, _ in sorted(found, key=lambda capture: capture[1])]
    expected = "".join(text for n, text in enumerate(in_order) if n == 0 or in_order[n - 1] != text)
    got = history(arrived)
    # Inner sightings of one version are not kept, so a late capture between two of them may find fewer pieces,
    # never other texts at the ends nor equal neighbors.
    assert texts(got)[0] == expected[0]
    assert texts(got)[-1] == expected[-1]
    assert all(one != other for one, other in zip(texts(got), texts(got)[1:], strict=False))


@given(captures)
def test_seeing_it_all_again_changes_nothing(found: list[tuple[str, int]]) -> None:
    arrived = [seen(text, at) for text, at in sorted(found, key=lambda capture: capture[1])]
    once = history(arrived)
    assert history([*arrived, *arrived]) == once
