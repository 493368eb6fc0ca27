"""What the newsroom puts between the marks is no part of what was said, and tells who said it."""

from __future__ import annotations

import pytest

from newsspider import extract_quotes

CASES = [
    (
        "fr",
        "« Le réseau tient, assure Paul Girard, et il tiendra. »",
        [("Le réseau tient", "Paul Girard"), ("et il tiendra.", "Paul Girard")],
    ),
    (
        "fr",
        "« On en voit jusqu’en Laponie, se réjouit la gérante, Claire Morel. On a traduit le manuel. »",
        [("On en voit jusqu’en Laponie", "Claire Morel"), ("On a traduit le manuel.", "Claire Morel")],
    ),
    (
        "it",
        "«Lo avevamo detto, replica Anna Leone, amministratrice di Novea, e lo abbiamo scritto».",
        [("Lo avevamo detto", "Anna Leone"), ("e lo abbiamo scritto", "Anna Leone")],
    ),
    (
        "it",
        "«Misuriamo ogni notte – spiega Anna Leone –. È un lavoro lungo».",
        [("Misuriamo ogni notte", "Anna Leone"), ("È un lavoro lungo", "Anna Leone")],
    ),
    (
        "es",
        "«El dique aguanta», afirma Marta Ruiz. «No es magia, matiza, es paciencia».",
        [("El dique aguanta", "Marta Ruiz"), ("No es magia", "Marta Ruiz"), ("es paciencia", "Marta Ruiz")],
    ),
    (  # the speaker's own report of somebody else stays in one piece
        "fr",
        "« Il m’a regardé, a dit ma mère, et il est parti », raconte Paul Girard.",
        [("Il m’a regardé, a dit ma mère, et il est parti", "Paul Girard")],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES, ids=[c[1][:40] for c in CASES])
def test_words_between_the_marks(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = extract_quotes(text, language=language)
    assert [(q.text, q.speaker) for q in found] == expected
    assert all(text[q.start : q.end] == q.text for q in found)


def test_both_parts_are_one_group() -> None:
    first, second = extract_quotes("« Le réseau tient, assure Paul Girard, et il tiendra. »", language="fr")
    assert first.group == second.group


def test_marks_around_the_newsrooms_words_alone_hold_no_quotation() -> None:
    found = extract_quotes("« …, dit Marie Morel » et « …, dit Jean Bart » et « le reste »", language="fr")
    assert [q.text for q in found if "Morel" in q.text or "Bart" in q.text] == []
