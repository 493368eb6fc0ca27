"""German: the company, court or body that "das Unternehmen", "das Gericht", "der Hersteller" stands for. Sentences are invented."""

from __future__ import annotations

import pytest

from newsspider.extract.quotes import extract_quotes

MEANT = [
    (
        "Telnova hat Störungen im Netz bestätigt. „Seit dem Morgen kommt es zu Ausfällen“, teilte der Netzbetreiber mit.",
        "Telnova",
    ),
    ("Calmo baut Stellen ab. Das Softwarehaus sprach von „einem schmerzhaften Schritt“.", "Calmo"),
    ("Der Messengerdienst Funka führt Werbung ein. „Wir haben lange gezögert“, so das Unternehmen.", "Funka"),
    ("Nutzer von Calmo klagen über Ausfälle. „Wir bedauern die Störung“, teilte das Unternehmen mit.", "Calmo"),
    ("Calmo verkauft seine Sparte. Das US-Unternehmen will sich „auf das Wesentliche konzentrieren“.", "Calmo"),
    ("Calmo verkauft seine Sparte. Der Softwarekonzern sprach von einem „logischen Schritt nach vorn“.", "Calmo"),
    ("Wie Calmo am Montag mitteilte, endet der Dienst. „Wir danken allen Nutzern“, schreibt das Start-up.", "Calmo"),
    ("Forscher der Firma Lumo haben einen Akku gebaut. „Er hält zehn Jahre“, teilte die Firma mit.", "Lumo"),
    ("Das Bundesamt hat gewarnt. Das Ministerium sprach von „einer ernsten Lage“.", "Das Ministerium"),
    ("Kunden haben die Firma verklagt. „Wir sagen dazu nichts“, erklärte das Unternehmen.", "das Unternehmen"),
    (
        "Die Technik ist teuer. Technik kostet viel Geld. „Wir prüfen das“, erklärte das Unternehmen.",
        "das Unternehmen",
    ),
]


@pytest.mark.parametrize(("text", "name"), MEANT)
def test_whom_a_noun_for_a_body_stands_for(text: str, name: str) -> None:
    assert [q.speaker for q in extract_quotes(text, language="de") if q.kind != "indirect"] == [name]


@pytest.mark.parametrize("pronoun", ["sie", "er"])
def test_a_body_is_no_he_or_she(pronoun: str) -> None:
    text = f"Calmo baut ab. „Das tut weh“, so das Unternehmen. „Wir kommen wieder“, sagte {pronoun}."
    assert [q.speaker for q in extract_quotes(text, language="de") if q.kind != "indirect"] == ["Calmo", None]


def test_a_compound_role_introduces_a_person() -> None:
    text = "Der Sicherheitsforscher Azim Demirol meldete die Lücke. „Ich wurde ignoriert“, sagt er."
    assert [q.speaker for q in extract_quotes(text, language="de") if q.kind != "indirect"] == ["Azim Demirol"]
