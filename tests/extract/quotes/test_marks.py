"""Which marks pair, and that damage stays inside its paragraph."""

from __future__ import annotations

import pytest

from newsspider.extract.quotes.marks import find_chunks, paragraphs


def chunks(text: str) -> list[str]:
    return [text[c.start : c.end] for c in find_chunks(text, paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said "all is well" again.', ["all is well"]),
        ("He said “all is well” again.", ["all is well"]),
        ("Er sagte „alles ist gut“ dazu.", ["alles ist gut"]),
        ("Er sagte „alles ist gut” dazu.", ["alles ist gut"]),
        ('Er sagte „alles ist gut" dazu.', ["alles ist gut"]),
        ("Er sagte »alles ist gut« dazu.", ["alles ist gut"]),
        ("Er sagte «alles ist gut» dazu.", ["alles ist gut"]),
        ("Il a dit « tout va bien » hier.", ["tout va bien"]),
        ("Er sagte ‚alles ist gut‘ dazu.", ["alles ist gut"]),
        ("彼は「大丈夫です」と言った。", ["大丈夫です"]),
        ("彼は『大丈夫です』と言った。", ["大丈夫です"]),
        ("‘It’s all well,’ she said. ‘Don’t ask.’", ["It’s all well,", "Don’t ask."]),
        ("'It's all well,' she said.", ["It's all well,"]),
        ("“He called it ‘a trick’ twice,” she said.", ["He called it ‘a trick’ twice,"]),
        ("‘The states’ rights are clear,’ he said.", ["The states’ rights are clear,"]),
        # no quotation marks at all
        ("The states’ rights and the workers’ pay", []),
        ("It’s the ’90s, rock ’n’ roll.", []),
        ('A 5" screen and a 6\'2" man', []),
        # damaged
        ("”All is well,” she said.", ["All is well,"]),
        ("“All is well“ she said.", ["All is well"]),
        ("“All is well, she said.\n\nNobody answered. “Why?”", ["All is well, she said.", "Why?"]),
        ("„So nennt man das„ heute.", ["So nennt man das"]),
    ],
)
def test_pairs(text: str, inside: list[str]) -> None:
    assert chunks(text) == inside


def test_an_open_paragraph_goes_on_in_the_next() -> None:
    text = "“One paragraph.\n\n“And another.”"
    first, second = find_chunks(text, paragraphs(text))
    assert not first.closed
    assert second.continues


def test_an_odd_mark_spoils_only_its_own_paragraph() -> None:
    text = 'One " mark too many.\n\nShe said "all is well" and left.'
    assert chunks(text)[-1] == "all is well"


def test_curly_marks_nested_in_straight_ones_close_nothing() -> None:
    text = '"The law is no “law of roads” anymore. It is a wish.\n\n"It ends with “No Road,” which pleases some."'
    chunks = find_chunks(text, paragraphs(text))
    assert [text[c.start : c.end] for c in chunks] == [
        "The law is no “law of roads” anymore. It is a wish.",
        "It ends with “No Road,” which pleases some.",
    ]


def test_a_mark_right_behind_a_full_stop_opens() -> None:
    text = 'She feared the police."We were told to come."'
    assert [text[c.start : c.end] for c in find_chunks(text, paragraphs(text))] == ["We were told to come."]
