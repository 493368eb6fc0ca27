"""Whom the nouns of Romance and Dutch newsrooms stand for: the one just named, whose role says so."""

from __future__ import annotations

import pytest

from newsspider import extract_quotes

CASES = [
    (
        "fr",
        "Nadia Morel enseigne à Lyon. « La machine ignore tout des élèves », explique cette professeure de lettres.",
        ["Nadia Morel"],
    ),
    (
        "fr",
        "« Un apprenti, ça s’en va », prévient Anne Lefort. Le contrat, selon le maire, Paul Girard, est signé. « Il dure"
        " quatre ans », lui répond le maire.",
        ["Anne Lefort", "Paul Girard"],
    ),
    (
        "fr",
        "« Tout est arrêté par précaution », a indiqué, mardi, à l’agence Hexapress (HP) Claire Morel, directrice du port.",
        ["Claire Morel"],
    ),
    (
        "fr",
        "« La vitrine coûte cher », estime Paul Girard, président de l’association Novéo Durable, qui dénonce « un jouet"
        " pour ministres ».",
        ["Paul Girard", "Paul Girard"],
    ),
    (
        "fr",
        "Baptisé Copia, l’outil note tout. Le rectorat défend une expérience « encadrée et réversible ».",
        ["Le rectorat"],
    ),
    (
        "fr",
        "L’ingénieur Paul Girard dirigeait l’essai. Selon ce dernier, « un robot poli agace davantage ».",
        ["Paul Girard"],
    ),
    (
        "it",
        "Si oppone il comandante, l’ammiraglio Sergio Leone. «Non è una gara, osserva, e se lo fosse vincerebbe il mare». Secondo"
        " l’ammiraglio la decisione «resta di chi sta sul ponte».",
        ["Sergio Leone", "Sergio Leone", "Sergio Leone"],
    ),
    ("nl", "‘Een mossel brengt er drie op’, rekent Jan Zandman voor, voorzitter van de kwekers.", ["Jan Zandman"]),
    (
        "it",
        "«Il ceppo lavora già», spiega la biologa Anna Leone del Cnr di Bari. Per la ricercatrice il vantaggio è nel"
        " tempo: «Tre settimane sono tutto».",
        ["Anna Leone", "Anna Leone"],
    ),
    ("it", "«I bambini hanno cantato per un’ora», racconta la maestra, Chiara Bertini.", ["Chiara Bertini"]),
    (
        "es",
        "«Las colas llegan al puente», ironizó Hugo Quintana, delegado. El gremialista sostuvo que dos coches «quedaron"
        " tirados el martes».",
        ["Hugo Quintana", "Hugo Quintana"],
    ),
    (
        "es",
        "La ingeniera Marta Ruiz firma el plan. El dique «supera lo previsto», dijo Ruiz. Según sus cálculos, la obra"
        " «se paga sola en dos años».",
        ["Marta Ruiz", "Marta Ruiz"],
    ),
    (
        "nl",
        "Om vijf uur ging bij Henk Alberts het alarm. ‘Alle koeien loeien tegelijk’, zegt de melkveehouder.",
        ["Henk Alberts"],
    ),
]


@pytest.mark.parametrize(("language", "text", "speakers"), CASES, ids=[c[1][:40] for c in CASES])
def test_who_is_meant(language: str, text: str, speakers: list[str]) -> None:
    assert [q.speaker for q in extract_quotes(text, language=language) if q.kind != "indirect"] == speakers
