"""French and Spanish are begun: the plain shapes work."""

from __future__ import annotations

import pytest

from newsspider import extract
from newsspider.extract.quotes import extract_quotes

CASES = [
    ("fr", "« Le réseau est stable », a déclaré Marie Dupont lundi.", "Marie Dupont"),
    ("fr", "« Le réseau est stable », affirme Marie Dupont, directrice de Novéo.", "Marie Dupont"),
    ("fr", "Marie Dupont est venue. « Le réseau est stable », explique-t-elle.", "Marie Dupont"),
    ("fr", "Selon Marie Dupont, le réseau est « parfaitement stable pour tous ».", "Marie Dupont"),
    ("fr", "Marie Dupont dénonce « une attaque contre la vie privée ».", "Marie Dupont"),
    ("fr", "Le projet de loi vise « la protection du réseau national ».", "Le projet de loi"),
    ("fr", "« Le réseau est stable, a déclaré Marie Dupont. Il le restera. »", "Marie Dupont"),
    ("fr", "« Le réseau est stable, se félicite Marie Dupont, directrice de Novéo. Il le restera. »", "Marie Dupont"),
    ("fr", "Marie Dupont est venue. « Le réseau, a-t-elle expliqué, est stable depuis hier. »", "Marie Dupont"),
    ("fr", "« Le réseau est stable », s'est félicitée Marie Dupont lundi.", "Marie Dupont"),
    ("fr", "« Le réseau est stable », indique Novéo dans un communiqué.", "Novéo"),
    ("fr", "« Le réseau est stable », a assuré le porte-parole du groupe, Paul Girard.", "Paul Girard"),
    ("es", "«El sistema es estable», ha declarado Marta Ruiz, directora de Novea.", "Marta Ruiz"),
    ("es", "“El sistema es estable”, afirmó el portavoz de la empresa, Juan Gil.", "Juan Gil"),
    ("es", "Marta Ruiz: “El sistema es estable desde ayer”.", "Marta Ruiz"),
    ("es", "« El sistema es estable », dijo Marta Ruiz el lunes.", "Marta Ruiz"),
    ("es", "Según Marta Ruiz, el sistema es «totalmente estable para todos».", "Marta Ruiz"),
    ("es", "Marta Ruiz aseguró que el sistema es «totalmente estable».", "Marta Ruiz"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), CASES, ids=[c[1][:50] for c in CASES])
def test_speaker(language: str, text: str, speaker: str) -> None:
    quote = next(q for q in extract_quotes(text, language=language) if q.kind != "indirect")
    assert quote.speaker == speaker


@pytest.mark.parametrize(
    ("language", "text", "speaker"), [next(c for c in CASES if c[0] == code) for code in ("fr", "es")], ids=["fr", "es"]
)
def test_the_language_is_found_from_the_text(language: str, text: str, speaker: str) -> None:
    filler = {
        "fr": " Les gens et les villes des pays le savent.",
        "es": " Los vecinos y los que viven en el barrio lo saben.",
    }
    assert extract_quotes(text + filler[language])[0].speaker == speaker


def test_a_short_french_story_is_not_taken_for_hungarian() -> None:
    said = "« Nous fermerons les deux quais avant la tempête », a déclaré Luc Garnier."
    rest = "Personne n'a été blessé quand la grue de 566 mètres est tombée à Orsund. Le port de Tolby fermera ses quais à partir de lundi."
    page = f"<html lang='fr'><body><article><h1>Le port de Norvik fermera ses quais</h1><p>{said}</p><p>{rest}</p></article></body></html>"
    article = extract(page, "https://herald.example/ports/quais-10")
    assert (article.language, [quote.speaker for quote in article.quotes]) == ("fr", ["Luc Garnier"])
