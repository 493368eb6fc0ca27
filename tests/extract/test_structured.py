"""What a page says to machines: broken JSON, graphs, microdata, script state."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsspider.extract.lenient import load_json
from newsspider.extract.page import Page
from newsspider.extract.structured import item_value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ('{"a": "line\nbreak"}', [{"a": "line\nbreak"}]),
        ('{"a": [1, 2,], "b": {"c": 1,},}', [{"a": [1, 2], "b": {"c": 1}}]),
        ('{"a": "he said "no" twice", "b": 1}', [{"a": 'he said "no" twice', "b": 1}]),
        ("{'a': 'it's here', 'b': 2}", [{"a": "it's here", "b": 2}]),
        ('{"a": Jane Roe, "b": 1}', [{"a": "Jane Roe", "b": 1}]),
        ('{a: "x", b: undefined}', [{"a": "x", "b": None}]),
        ('{"a": 1, // a comment\n "b": 2 /* another */}', [{"a": 1, "b": 2}]),
        ('{"a": 1}}{"b": 2}', [{"a": 1}, {"b": 2}]),
        ('{"a": 1},\n{"b": 2}', [{"a": 1}, {"b": 2}]),
        ('{"a": "x" "b": "y"}', [{"a": "x", "b": "y"}]),
        ('{"a": "cut in the mid', [{"a": "cut in the mid"}]),
        ('[{"a": 1}, {"b": [2', [[{"a": 1}, {"b": [2]}]]),
        ("{&quot;a&quot;: &quot;b&quot;}", [{"a": "b"}]),
        ('<!-- {"a": 1} -->', [{"a": 1}]),
        ('//<![CDATA[\n{"a": 1}\n//]]>', [{"a": 1}]),
        ('{"a": NaN, "b": -Infinity, "c": ' + "9" * 5000 + ', "d": 1e999}', [{"a": None, "b": None, "c": None, "d": None}]),
        ('{"a": "\\ud800 \\ud83d\\ude00 \\u0000"}', [{"a": "\ufffd 😀 \ufffd"}]),
        ('{"a": "b"};', [{"a": "b"}]),
        ("", []),
        ("no json", []),
    ],
)  # fmt: skip
def test_load_json(text: str, values: list[object]) -> None:
    assert list(load_json(text)) == values


@pytest.mark.parametrize(
    "evil",
    [
        "[" * 200_000, '{"a":' * 100_000, '{"a":"' + '"' * 300_000, '{"a":"' + '" ,' * 100_000, "{" + " " * 500_000,
        "/*" * 200_000, "{" + "\\" * 300_000, '{"a":"' + '"   ' * 100_000 + "x", '{"a":"' + ('"' + " " * 999) * 500,
        "{" + "a" * 500_000, "}" * 300_000, '{"a":"' + "\\u" * 200_000, '{"' + "'" * 200_000,
    ],
)  # fmt: skip
def test_load_json_is_linear(evil: str) -> None:
    start = time.process_time()
    list(load_json(evil))
    assert time.process_time() - start < 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**12), 10**12) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


@given(JSON)
def test_whole_json_is_read_as_it_is(value: object) -> None:
    text = json.dumps(value)
    if "\\u0000" not in text and "\\ud" not in text and not isinstance(value, str):
        assert list(load_json(text)) == [value]


@given(st.dictionaries(st.text("abc", min_size=1, max_size=5), st.text("abc '\n", max_size=10), min_size=1, max_size=4))
def test_a_comma_too_many_changes_nothing(value: dict[str, str]) -> None:
    assert list(load_json(json.dumps(value)[:-1] + ",}")) == [value]


@given(st.text("{}[]\",:\\'/ab1 \n", max_size=60))
def test_load_json_never_raises(text: str) -> None:
    list(load_json(text))


def page(html: str) -> Page:
    return Page(html.encode())


def test_graph_lists_and_references() -> None:
    data = page(
        '<script type="application/ld+json">{"@graph": [{"@type": "Person", "@id": "#p", "name": "Ann Lee"},'
        '{"@type": ["NewsArticle"], "headline": "H", "author": {"@id": "#p"}}]}</script>'
        '<script type="application/ld+json">[{"@type": "https://schema.org/BlogPosting"}]</script>'
    ).structured
    assert [n.get("headline") for n in data.articles] == ["H", None]
    assert data.resolve(data.articles[0]["author"])["name"] == "Ann Lee"


def test_meta_by_any_attribute() -> None:
    data = page(
        "<meta property='og:title' content='A'><meta name='Author' content='B'><meta itemprop='x' content=''>"
    ).structured
    assert data.first_meta("nothing", "og:title") == "A"
    assert data.meta["author"] == ["B"]
    assert "x" not in data.meta


def test_microdata() -> None:
    data = page(
        "<article itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop='headline name'>A  b</h1>"
        "<time itemprop='datePublished' datetime='2024-05-03'>May 3</time><img itemprop='image' src='/i.jpg'>"
        "<span itemprop='author' itemscope itemtype='https://schema.org/Person'><a itemprop='url' href='/ann'>Ann</a></span>"
        "</article>"
    ).structured
    values = {
        name: item_value(data.itemprop(name)[0]) for name in ("headline", "name", "datePublished", "image", "url")
    }
    assert values == {"headline": "A b", "name": "A b", "datePublished": "2024-05-03", "image": "/i.jpg", "url": "/ann"}
    assert data.itemprop("nothing") == []


TEXT = "The ferry stays because the town voted for it, and the town voted for it because it likes ferries. " * 6
ARTICLE = {"headline": "Ferry stays in town", "body": [{"type": "p", "text": TEXT}]}
OTHER = {"title": "Buy a boat", "content": TEXT * 3}
STATES = {
    "next data": f"<script id='__NEXT_DATA__' type='application/json'>{json.dumps({'props': {'a': OTHER, 'b': ARTICLE}})}</script>",
    "global": f"<script>window.__STATE__ = {json.dumps({'x': [OTHER, ARTICLE]})};</script>",
    "global with undefined": "<script>window.__STATE__={" + f'"z":undefined,"x":{json.dumps(ARTICLE)}' + "}</script>",
    "parsed string": f"<script>window.app = JSON.parse({json.dumps(json.dumps(ARTICLE))})</script>",
    "flight rows": f"<script>self.__next_f.push([1, {json.dumps('5:' + json.dumps([ARTICLE]) + chr(10))}])</script>",
}


@pytest.mark.parametrize("name", STATES)
def test_article_in_script_state(name: str) -> None:
    found = page(f"<title>Ferry stays in town | Demo</title>{STATES[name]}").structured.state_article
    assert found is not None
    assert found["headline"] == "Ferry stays in town"


def test_other_texts_in_the_state_are_not_the_article() -> None:
    script = f"<script>window.__STATE__ = {json.dumps(OTHER)};</script>"
    assert page(f"<title>Ferry stays in town</title>{script}").structured.state_article is None
