"""The two halves of one quotation share a group and a mention, also where nobody is named. Sentences are invented."""

from __future__ import annotations

import pytest

from newsspider.extract.quotes import extract_quotes

SPLIT = [
    ("en", "“We will not wait,” she said. “The time is now.”", "she"),
    ("en", "“We will not wait,” it said. “The time is now.”", "it"),
    ("en", "“We will not wait,” they said. “The time is now.”", "they"),
    ("en", "“We will not wait,” a neighbor said. “The time is now.”", "a neighbor"),
    ("en", "“We will not wait,” the company said on Monday. “The time is now.” Sales fell.", "the company"),
    ("en", "“We will not wait,” she said, “because the time is now.”", "she"),
    ("en", "The plan fell apart. “We will not wait,” one wrote. “The time is now.”", "one"),
    (
        "en",
        "“We will not wait,” said Ada Bell, head of research at Fabrix, “because the time is now.”",
        "Ada Bell, head",
    ),
    ("en", "“We will not wait,” Ada Bell said, referring to the new rules, “and the time is now.”", "Ada Bell"),
    ("en", "“We will not wait,” Ada Bell said on Monday.\n\n“The time is now.”", "Ada Bell"),
    ("de", "„Wir warten nicht“, sagte sie. „Die Zeit ist da.“", "sie"),
    ("de", "„Wir warten nicht“, sagen sie. „Die Zeit ist da.“", "sie"),
    ("de", "„Wir warten nicht“, so eine Nachbarin. „Die Zeit ist da.“", "eine Nachbarin"),
    ("fr", "« Nous n’attendons pas », dit-elle. « Le temps est venu. »", "elle"),
    ("fr", "« Nous n’attendons pas », a-t-il déclaré. « Le temps est venu. »", "il"),
    ("es", "«No esperamos más», dijo ella. «Ha llegado la hora.»", "ella"),
    ("es", "«No esperamos más», aseguró la ministra. «Ha llegado la hora.»", "la ministra"),
]


@pytest.mark.parametrize(("language", "text", "mention"), SPLIT)
def test_halves_share_group_and_mention(language: str, text: str, mention: str) -> None:
    found = extract_quotes(text, language=language)
    assert [quote.group for quote in found] == [1, 1]
    assert [(quote.mention or "").startswith(mention) for quote in found] == [True, True]
    assert found[0].mention == found[1].mention


APART = [
    ("en", "“We will not wait,” she said. Nobody moved. “The time is now.”"),
    ("en", "“We will not wait,” said one. “The time is now,” said another."),
    ("en", "“We will not wait,” she said.\n\n“The time is now.”"),
    ("en", "“We will not wait,” Ada Bell said. Nobody moved.\n\n“The time is now.”"),
    ("en", "“We will not wait,” Ada Bell said, adding: “The time is now.”"),
    ("de", "„Wir warten nicht“, sagte sie. Niemand rührte sich. „Die Zeit ist da.“"),
]


@pytest.mark.parametrize(("language", "text"), APART)
def test_two_quotations_do_not(language: str, text: str) -> None:
    assert [quote.group for quote in extract_quotes(text, language=language)] == [1, 2]


NOBODY = [
    ("de", "„Wir warten nicht länger auf euch“, heißt es."),
    ("de", "„Wir warten nicht länger auf euch“, hieß es."),
    ("es", "«No esperamos más», dijo."),
]


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_said_by_nobody(language: str, text: str) -> None:
    assert [quote.speaker for quote in extract_quotes(text, language=language)] == [None]
