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
    # terms before what they are one of, and what a firm wants to be; but persons say so
    ("Calmo says its new “adaptive sync” technology reduces stutter.", []),
    ("The court said the “fair use” defense did not apply.", []),
    ("Users reported seeing an “unknown error” message.", []),
    ("Calmo pledged to become “carbon positive” by 2030.", []),
    ("Ann Bell promised to be “quick and fair.”", ["Ann Bell"]),
    # verbs of promoting and ruling
    ("The startup bills itself as “the taxi of laboratories.”", ["The startup"]),
    ("The page promotes the tablet as “the very best of its kind.”", ["The page"]),
    ("Judge Ann Bell ruled that the contract was “plainly unfair to buyers.”", ["Ann Bell"]),
    # a predicate behind "the feature"; several who write; a role with an owner and its name
    ("The help page notes that the feature “runs entirely on your phone.”", ["The help page"]),
    ("Harbor researchers found the bug in March. “It is modular,” they write.", ["Harbor researchers"]),
    ("Harbor’s lawyer, Ann Bell, made the same point in court: “The small browsers lose.”", ["Ann Bell"]),
    # whom a role introduces is a person, whatever the given name; a developer may be a firm
    ("The firm’s analyst Xinyue Zarro is careful. “Let’s wait and see,” she says.", ["Xinyue Zarro"]),
    ("In May developer Pixel Barn closed. “Let’s wait and see,” she says.", [None]),
    # roles before names that no list has; whose husband it was goes on speaking; Arabic surnames in small letters
    ("“A tram is no power station,” said its engineer, Rui Portela. He changed his mind in June.", ["Rui Portela"]),
    ("“I have been bathing here,” said its chair, Ragna Ólafs, “and I like it.”", ["Ragna Ólafs", "Ragna Ólafs"]),
    (
        "“Plans are made in an office,” said Ann Saar.\n\nThe voting was written by a student in Tartu, Mihkel Oja, as a joke about parliament. “I forbade speeches,” he said.",
        ["Ann Saar", "Mihkel Oja"],
    ),
    ("Anna Berg lost her husband, Milton Berg, at sea. “I still hear the boat,” she said.", ["Anna Berg"]),
    (
        "Salim al-Harthy had a phone to spare.\n\n“The camera sees the gauge,” al-Harthy said. Al-Harthy said: “It works.”",
        ["Salim al-Harthy", "Salim al-Harthy"],
    ),
    ("The al-Tanf base lies in a “quiet zone” on the road. According to Ras al-Khaimah, it “serves as an outpost.”", ["Ras al-Khaimah"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), CASES, ids=[c[0][:60] for c in CASES])
def test_speakers(text: str, speakers: list[str | None]) -> None:
    assert [q.speaker for q in extract_quotes(text, language="en") if q.kind != "indirect"] == speakers


def test_a_sentence_that_begins_with_an_arabic_place_names_nobody() -> None:
    """ "The al-Rasif": without its article nothing of the words is a name."""
    text = "Nora Lind runs the ferry.\n\nThe al-Rasif pier closes a “no-wake zone” by the old mill (P2). Lind agrees."
    assert all(quote.speaker != "" for quote in extract_quotes(text, language="en"))
