"""German: media named in quotation marks speak like others, and report what others said. Sentences are invented."""

from __future__ import annotations

import pytest

from newsspider.extract.quotes import extract_quotes

CASES: list[tuple[str, list[str | None]]] = [
    ("Laut „Tagrundblick“ ist der Verkauf „so gut wie sicher“.", ["Tagrundblick"]),
    ("Wie die „Neue Netzrundschau“ berichtet, ist der Verkauf „so gut wie sicher“.", ["Neue Netzrundschau"]),
    ("„Der Verkauf ist so gut wie sicher“, berichtet die „Netzrundschau“.", ["Netzrundschau"]),
    ("Der „Netzrundschau“ zufolge ist der Verkauf „so gut wie sicher“.", ["Netzrundschau"]),
    ("Dem Magazin „Netzrundschau“ zufolge ist der Verkauf „so gut wie sicher“.", ["Netzrundschau"]),
    ("Der „Netzrundschau“ zufolge nannte der Manager den Plan einen „großen Fehler“.", ["der Manager"]),
    ("Laut Netzrundschau nannte der Manager den Plan einen „großen Fehler“.", ["der Manager"]),
    ("„Das ist so gut wie sicher“, sagte Eva Roth der „Netzrundschau“.", ["Eva Roth"]),
    ("Gegenüber der „Netzrundschau“ sagte Eva Roth, das sei „so gut wie sicher“.", ["Eva Roth"]),
    ("Die App „Netzrundschau“ kostet Geld.", []),
]


@pytest.mark.parametrize(("text", "speakers"), CASES, ids=[c[0][:60] for c in CASES])
def test_speakers(text: str, speakers: list[str | None]) -> None:
    assert [q.speaker for q in extract_quotes(text, language="de") if q.kind != "indirect"] == speakers


def test_the_mention_is_as_written() -> None:
    (quote,) = extract_quotes("Wie die „Netzrundschau“ meldet, sei das „so gut wie sicher“.", language="de")
    assert quote.mention == "die „Netzrundschau“"
