"""``newsspider extract --explain``: winners, losers, warnings, quotations."""

from __future__ import annotations

from newsspider.explain import explain
from newsspider.items import Article, Quote


def test_a_field_names_its_winner_then_its_losers_and_warnings() -> None:
    article = Article("u")
    article.evidence.decide("headline", "h1", "Kettles recalled", 0.9)
    article.evidence.reject("headline", "og:title", "Kettles recalled | Site", "site suffix")
    article.evidence.flag("headline", "two candidates")
    assert list(explain(article)) == [
        "headline  h1 (0.90)  read 'Kettles recalled'",
        "          - not og:title: 'Kettles recalled | Site' (site suffix)",
        "          ! two candidates",
    ]


def test_a_quotation_shows_its_rule_and_the_text_around_it() -> None:
    body = "“We will pay,” she said. The firm did."
    article = Article("u", body=body)
    article.quotes = [Quote("We will pay,", 1, 13, "Jo Marten", "she", cue="said", rule="after", confidence=0.97)]
    assert list(explain(article)) == [
        "",
        "quote 1  Jo Marten, written 'she'  after (0.97), direct, cue 'said'",
        "  [1:13] …“›We will pay,‹” she said. The firm did.…",
    ]


def test_what_a_page_contains_cannot_steer_the_terminal() -> None:
    article = Article("u")
    article.evidence.decide("headline", "h1", "\x1b[2J\nnew line", 0.9)
    (line,) = explain(article)
    assert line.isprintable()
