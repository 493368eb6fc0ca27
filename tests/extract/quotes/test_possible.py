"""Who can speak at all, what is a name, a role, an organization; sentences are invented."""

from __future__ import annotations

import pytest

from newsspider.extract.quotes import extract_quotes

NOBODY = [
    "Nine alleged members of the band were held on Monday.",
    "Additional reports arise that the ferry is late.",
    "There’s a saying that the early ferry waits for nobody.",
    "Swedish said the ferry was late again.",
    "Spot gold added 0.1 percent to 1,200 dollars.",
    "The photo shows words that say the ferry is late again.",
    "That decision emphasizes that the ferry is late again.",
    "An array of instruments explained why the ferry is late again.",
    "The harbor kept its old name, and gold maintained its price.",
    "Refusing to work is no way to say that the ferry is late again.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_indirect_speech_needs_somebody_who_can_speak(text: str) -> None:
    assert extract_quotes(text, language="en") == []


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("The memo", "The memo"),
        ("Ferry officials", "Ferry officials"),
        ("A majority of voters", "A majority of voters"),
        ("17 The president", "The president"),
        ("The U.S. Attorney’s Office for the Northern District", "U.S. Attorney’s Office for the Northern District"),
        ("The Organization for Ferries in Europe", "Organization for Ferries in Europe"),
        ("The brokerage", "The brokerage"),
    ],
)
def test_bodies_and_texts_speak(subject: str, speaker: str) -> None:
    (quote,) = extract_quotes(f"{subject} said that the ferry would be late.", language="en")
    assert quote.speaker == speaker


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Geduld heißt nicht, alles sofort zu dulden, was andere tun.", "de"),
        ("Für alle, die gesetzlich versichert sind, gilt ein Anspruch auf einen Platz im Boot.", "de"),
        ("Danach sind die Plätze günstiger, das Boot kündigt sich langsam an.", "de"),
        ("All there is to say is that the ferry ran late on most days of the winter.", "en"),
    ],
)
def test_words_that_say_nothing_here(text: str, language: str) -> None:
    assert extract_quotes(text, language=language) == []


@pytest.mark.parametrize("thing", ["Der Titel des Seminars von Karl Brandt", "Der Name des Bootes"])
def test_the_name_of_a_thing_is_no_speech(thing: str) -> None:
    assert extract_quotes(f"{thing}: „Überleben im kleinen Hafen“.", language="de") == []


NAMED = [
    # speaker as written, name, role, organization
    ("Secretary of State Maria Lopez", "Maria Lopez", "Secretary of State", None),
    ("White House Chief of Staff Maria Lopez", "Maria Lopez", "White House Chief of Staff", "White House"),
    (
        "Director of National Ferries Maria Lopez",
        "Maria Lopez",
        "Director of National Ferries",
        None,
    ),
    ("Spanish Prime Minister Maria Lopez", "Maria Lopez", "Spanish Prime Minister", None),
    ("Mr. Lopez", "Lopez", None, None),
    ("Dr. Maria Lopez", "Maria Lopez", None, None),
    ("Danish investment company Fabrix Bank", "Fabrix Bank", "Danish investment company", None),
    ("Fabrix chief executive Maria Lopez", "Maria Lopez", "Fabrix chief executive", "Fabrix"),
    ("Maria Lopez, 42, a teacher from Tynemouth", "Maria Lopez", "teacher from Tynemouth", None),
    ("Maria Lopez, a lawyer at Fabrix", "Maria Lopez", "lawyer", "Fabrix"),
    ("Maria Lopez, the mayor of London", "Maria Lopez", "mayor of London", None),
    ("Maria Lopez, director, Fabrix Bank", "Maria Lopez", "director", "Fabrix Bank"),
    ("Maria Lopez, head of research, Fabrix Holding", "Maria Lopez", "head of research", "Fabrix Holding"),
    ("Maria Lopez, analyst, London", "Maria Lopez", "analyst", None),
    ("Tynemouth-based liability lawyer Maria Lopez", "Maria Lopez", "Tynemouth-based liability lawyer", None),
    ("Fellow protester, engineer Maria Lopez, 60", "Maria Lopez", "Fellow protester, engineer", None),
]


@pytest.mark.parametrize(("written", "name", "role", "organization"), NAMED, ids=[n[0] for n in NAMED])
def test_name_role_and_organization(written: str, name: str, role: str | None, organization: str | None) -> None:
    (quote,) = extract_quotes(f"“The ferry is late,” said {written}.", language="en")
    assert (quote.speaker, quote.role, quote.organization) == (name, role, organization)


def test_a_role_before_an_unknown_given_name_makes_it_a_person() -> None:
    text = "Owner Zdenkov Brnak opened the shop in May. “It is late,” Brnak said."
    assert extract_quotes(text, language="en")[0].speaker == "Zdenkov Brnak"


@pytest.mark.parametrize("word", ["Several", "Others", "Some"])
def test_words_that_only_count_are_quoted_without_a_speaker(word: str) -> None:
    (quote,) = extract_quotes(f"{word} said the ferry was “late again and again”.", language="en")
    assert quote.speaker is None


def test_an_account_is_a_name() -> None:
    (quote,) = extract_quotes("“Thank you for the ferry,” lens_roth replied.", language="en")
    assert quote.speaker == "lens_roth"


def test_a_saint_is_no_given_name() -> None:
    (quote,) = extract_quotes("“The ferry is late,” the San Francisco Ferryman reported.", language="en")
    assert quote.speaker == "San Francisco Ferryman"


@pytest.mark.parametrize("beside", ["in turn", "and others", "in 2017"])
def test_what_stands_beside_a_name_is_no_role(beside: str) -> None:
    (quote,) = extract_quotes(f"“The ferry is late,” Maria Lopez, {beside}, said.", language="en")
    assert quote.role is None
