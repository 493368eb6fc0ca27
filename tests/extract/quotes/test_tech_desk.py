"""English as tech desks write it: statements, filings, posts, agencies; terms and labels that are nobody's words."""

from __future__ import annotations

import pytest

from newsspider.extract.quotes import extract_quotes

CASES: list[tuple[str, list[str | None]]] = [
    ("“Spyware in all but name” is how the audit describes the app.", ["the audit"]),
    ("“A chore to use,” is how Ann Bell puts it.", ["Ann Bell"]),
    ("Calmo spokesperson Ben Archer told reporters in an email that the feature “was never meant to ship.”", ["Ben Archer"]),
    ("Two engineers said talks were “at an early stage.”", ["Two engineers"]),
    ("It is what engineers call “graceful degradation.”", []),
    ("It is what she calls “graceful degradation,” and Ann Bell should know.", [None]),
    ("The filter blocks what they consider “harmful talk” in chats.", []),
    (
        "The Federal Trade Commission sued Calmo. The agency alleges that the firm “tricked children into spending.”",
        ["Federal Trade Commission"],
    ),
    (
        "Tomas Vrba runs the firm. His co-founder, Petra Malik, is blunter: “It was chaos.” She keeps the books. “Somebody had to,” she says.",
        ["Petra Malik", "Petra Malik"],
    ),
    (
        "President Gordon Hale said he was “not happy.” His press secretary, Kim Doyle, gave no details. “Nothing is planned,” she said.",
        ["Gordon Hale", "Kim Doyle"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), CASES, ids=[c[0][:60] for c in CASES])
def test_speakers(text: str, speakers: list[str | None]) -> None:
    assert [q.speaker for q in extract_quotes(text, language="en") if q.kind != "indirect"] == speakers
