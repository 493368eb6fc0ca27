"""Speech behind a dash, and the languages that print it: Swedish, Danish, Norwegian, Polish; Spanish and Portuguese."""

from __future__ import annotations

import pytest

from newsspider.extract.quotes import extract_quotes


def said(text: str, language: str) -> list[tuple[str, str | None]]:
    return [(q.text, q.speaker) for q in extract_quotes(text, language=language) if q.kind != "indirect"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "sv",
            "– Det blir dyrare, säger Karin Lund, vd på Norrel. – Men inte mycket.",
            [("Det blir dyrare", "Karin Lund"), ("Men inte mycket.", "Karin Lund")],
            id="comma",
        ),
        pytest.param(
            "sv",
            "– Det blir dyrare, säger Karin Lund.\n\n– Men det går. Det gick i fjol.",
            [("Det blir dyrare", "Karin Lund"), ("Men det går. Det gick i fjol.", "Karin Lund")],
            id="next paragraph",
        ),
        pytest.param("sv", "– Billigare el\n\n– Bättre tåg", [], id="a list"),
        pytest.param(
            "sv",
            "Ingenjören Karin Lund ritade bron.\n\n– Den håller, säger ingenjören.",
            [("Den håller", "Karin Lund")],
            id="article at the end of the noun",
        ),
        pytest.param("da", "- Vi venter stadig, siger Lone Krogh.", [("Vi venter stadig", "Lone Krogh")], id="hyphen"),
        pytest.param("nb", "– Hvorfor det? spør Nils Berge.", [("Hvorfor det?", "Nils Berge")], id="question"),
        pytest.param(
            "pl",
            "Most stoi. – Nikt nie wierzył – mówi Anna Sowa. – Ja też nie.",
            [("Nikt nie wierzył", "Anna Sowa"), ("Ja też nie.", "Anna Sowa")],
            id="dash, behind the newsroom's sentence",
        ),
        pytest.param(
            "pl",
            "Anna Sowa, prezeska spółki, milczała. „Nie wiem” – przyznaje prezeska.",
            [("Nie wiem", "Anna Sowa")],
            id="role without an article",
        ),
        pytest.param("sv", "– Aldrig i livet, fräser han.", [("Aldrig i livet", None)], id="a verb that no list has"),
        pytest.param(
            "da",
            "- Det retter vi, siger Lone Krogh. - Vinden var den eneste, vi ikke havde spurgt.",
            [("Det retter vi", "Lone Krogh"), ("Vinden var den eneste, vi ikke havde spurgt.", "Lone Krogh")],
            id="a clause of what is said",
        ),
        pytest.param(
            "es",
            "—No hay prisa —dijo Ana Mora—. El puente espera.",
            [("No hay prisa", "Ana Mora"), ("El puente espera.", "Ana Mora")],
            id="raya",
        ),
        pytest.param(
            "pt",
            "— Não há pressa — afirmou Ana Prado. — A ponte espera.",
            [("Não há pressa", "Ana Prado"), ("A ponte espera.", "Ana Prado")],
            id="travessão",
        ),
    ],
)
def test_dash_speech(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("fr", "La ministre des ports, Ana Morel, arrive. « Le quai tiendra », assure la ministre.", "Ana Morel"),
        ("fr", "Marc Offroy, sacristain, écoute. « La cloche tiendra », assure le sacristain.", "Marc Offroy"),
        ("nl", "Wethouder Anke Visser zweeg lang. ‘De brug blijft’, zegt de wethouder.", "Anke Visser"),
        ("fr", "Anne Morel dirige le port. « Le quai tiendra », répète la responsable du projet.", "Anne Morel"),
        ("it", "La preside Fiorenza Valli tace. «Si chiude», dice poi la dirigente scolastica.", "Fiorenza Valli"),
        ("pl", "Kioskarz Jan Sowa milczał. Kioskarz dodaje, że to „grosz od grosza”.", "Jan Sowa"),
        ("es", "Xil Quintás, alcalde de As Pontes, calla. «No vendrán», zanja el alcalde.", "Xil Quintás"),
        ("sv", "Enligt Palmgren är det ”rena rama dumheten”, så Zelker Palmgren åker hem.", "Zelker Palmgren"),
        ("sv", "Eva Ek är driftchef. ”Röret håller”, säger driftchefen.", "Eva Ek"),
        ("es", "Habló la superintendenta Xaviera Corval. “Es tarde”, advirtió Corval.", "Xaviera Corval"),
    ],
)
def test_role_stands_for_whom_the_text_calls_so(language: str, text: str, speaker: str) -> None:
    assert [q.speaker for q in extract_quotes(text, language=language) if q.kind != "indirect"] == [speaker]
