"""French and Spanish are begun: the plain shapes work."""

from __future__ import annotations

import pytest

from newsspider.extract.quotes import extract_quotes

CASES = [
    ("fr", "« Le réseau est stable », a déclaré Marie Dupont lundi.", "Marie Dupont"),
    ("fr", "« Le réseau est stable », affirme Marie Dupont, directrice de Novéo.", "Marie Dupont"),
    ("fr", "Marie Dupont est venue. « Le réseau est stable », explique-t-elle.", "Marie Dupont"),
    ("fr", "Selon Marie Dupont, le réseau est « parfaitement stable pour tous ».", "Marie Dupont"),
    ("fr", "Marie Dupont dénonce « une attaque contre la vie privée ».", "Marie Dupont"),
    ("fr", "Le projet de loi vise « la protection du réseau national ».", "Le projet de loi"),
    ("es", "« El sistema es estable », dijo Marta Ruiz el lunes.", "Marta Ruiz"),
    ("es", "Según Marta Ruiz, el sistema es «totalmente estable para todos».", "Marta Ruiz"),
    ("es", "Marta Ruiz aseguró que el sistema es «totalmente estable».", "Marta Ruiz"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), CASES, ids=[c[1][:50] for c in CASES])
def test_speaker(language: str, text: str, speaker: str) -> None:
    quote = next(q for q in extract_quotes(text, language=language) if q.kind != "indirect")
    assert quote.speaker == speaker


@pytest.mark.parametrize(("language", "text", "speaker"), CASES[:1] + CASES[6:7], ids=["fr", "es"])
def test_the_language_is_found_from_the_text(language: str, text: str, speaker: str) -> None:
    filler = {
        "fr": " Les gens et les villes des pays le savent.",
        "es": " Los vecinos y los que viven en el barrio lo saben.",
    }
    assert extract_quotes(text + filler[language])[0].speaker == speaker
