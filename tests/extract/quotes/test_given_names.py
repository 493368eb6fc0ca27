"""A given name alone, right before "she" or "he"."""

from __future__ import annotations

import pytest

from newsspider import extract_quotes

CASES = [
    (
        "de",
        "„Ich hielt Sie für einen Betrüger“, gestand Anke Ruhland.\n\nWir haben durchgehalten. Nele freut das. „Jetzt weiß ich,"
        " wo die Bilder wohnen“, sagt sie.",
        ["Anke Ruhland", "Nele"],
    ),
    (
        "fr",
        "« Le réseau tient », assure Claire Morel.\n\nLéa hausse les épaules. « Pas chez moi », souffle-t-elle.",
        ["Claire Morel", "Léa"],
    ),
    (  # she is known in full
        "en",
        "“It holds,” said Maria Bell.\n\nMaria shrugged. “Not at my place,” she said.",
        ["Maria Bell", "Maria Bell"],
    ),
]


@pytest.mark.parametrize(("language", "text", "speakers"), CASES, ids=[c[0] for c in CASES])
def test_who_is_meant(language: str, text: str, speakers: list[str]) -> None:
    assert [q.speaker for q in extract_quotes(text, language=language) if q.kind != "indirect"] == speakers
