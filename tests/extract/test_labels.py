"""Language and category."""

from __future__ import annotations

import pytest

from newsspider.extract.category import find_category
from newsspider.extract.headline import find_headline
from newsspider.extract.language import detect_language, find_language
from newsspider.extract.page import Page
from newsspider.items import Evidence
from newsspider.site import Site

TEXTS = {
    "en": "The minister said that the plan was not ready and that it would be discussed with the unions this week.",
    "de": "Der Minister sagte, dass der Plan nicht fertig ist und mit den Verbänden in dieser Woche besprochen wird.",
    "fr": "Le ministre a dit que le plan est prêt et que les syndicats sont invités pour une réunion dans la semaine.",
    "es": "El ministro dijo que el plan no está listo y que se va a discutir con los sindicatos en una reunión.",
    "it": "Il ministro ha detto che il piano non è pronto e che si parlerà con i sindacati nella settimana.",
    "pt": "O ministro disse que o plano não está pronto e que vai falar com os sindicatos em uma reunião da semana.",
    "nl": "De minister zei dat het plan niet klaar is en dat er met de bonden over wordt gesproken op een dag.",
    "pl": "Minister powiedział, że plan nie jest gotowy i że rozmowa z związkami odbędzie się w tym tygodniu przez dwa dni.",
    "ru": "Министр сказал, что план ещё не готов и что его обсудят с профсоюзами на этой неделе.",
    "ja": "大臣は、計画はまだ準備ができておらず、今週組合と話し合うことになると述べた。それから二日間の会議があるという話でした。",
    "zh": "部长表示该计划尚未准备就绪，本周将与工会讨论此事，并且会议将持续两天时间，地点在港口城市的市政厅举行，欢迎居民参加。",
    "ko": "장관은 계획이 아직 준비되지 않았으며 이번 주 노조와 논의할 것이라고 말했다. 회의는 이틀 동안 계속된다.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_language_is_told_from_the_words(code: str) -> None:
    assert detect_language(TEXTS[code]) == code


def test_short_text_has_no_language() -> None:
    assert detect_language("OK") is None
    assert detect_language("1234567890 " * 40) is None


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f"<html lang='en-US'><p>{TEXTS['en']}</p>", "en"),
        (f"<html lang='en'><p>{TEXTS['de']}</p>", "de"),  # a template's lang, a German text
        (f"<html lang='nb-NO'><p>{TEXTS['en'][:30]}</p>", "no"),
        (f"<html lang='not a tag'><p>{TEXTS['fr']}</p>", "fr"),
        (f"<meta property='og:locale' content='es_MX'><p>{TEXTS['es']}</p>", "es"),
        ("<html><p>x</p>", None),
    ],
)
def test_declared_language_and_the_text(html: str, expected: str | None) -> None:
    assert find_language(Page(html.encode()), None, Evidence()) == expected


def test_site_declares_the_language() -> None:
    site = Site("demo", ["demo.example"], language="fi")
    assert find_language(Page(b"<p>x</p>"), site, Evidence()) == "fi"


BODY = "<p>" + "A long paragraph of the story that nobody needs to read for this test. " * 3 + "</p>"
HEAD = "<h1>Ferry stays in the harbour town</h1>"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (f"<div class='kicker'>Mobility</div>{HEAD}", "Mobility"),
        (f"<div class='eyebrow'>Tech Malaysia</div>{HEAD}", "Tech"),
        (
            f"<ol class='breadcrumb'><li><a href='/'>Home</a></li><li><a href='/t'>Transport</a></li></ol>{HEAD}",
            "Transport",
        ),
        (
            f'<script type=\'application/ld+json\'>{{"@type":"NewsArticle","articleSection":["Sea"]}}</script>{HEAD}',
            "Sea",
        ),
        (f"<meta property='article:section' content='Sea'>{HEAD}", "Sea"),
        (f"<meta property='article:section' content='Uncategorized'>{HEAD}", None),
        (f"<nav><a href='/a'>Sport</a></nav>{HEAD}", None),
        (f"<div class='kicker'>3 May 2024</div>{HEAD}", None),
        (f"<div class='kicker'>Malaysia</div>{HEAD}", None),
        (f"<div class='kicker'>Published December 20</div>{HEAD}", None),
        (f"<div class='kicker'>Jun 17</div>{HEAD}", None),
        (f"<div class='kicker'>View Comments</div>{HEAD}", None),
        (f"<div class='kicker'>Von Erika Muster</div>{HEAD}", None),
        (f"<div class='kicker'>Merken</div>{HEAD}", None),
        (f"<div class='kicker'>Category: Harbors</div>{HEAD}", "Harbors"),
        (f"<div class='kicker'>Rubrik: Häfen</div>{HEAD}", "Häfen"),
        (f"<div class='kicker'><a href='/h'>›Hardware</a></div>{HEAD}", "Hardware"),
        (f"<div class='kicker'><a href='/p'>PortsPREMIUM</a></div>{HEAD}", "Ports"),
        (f"<div class='kicker'><span>Tech</span><span>Malaysia</span></div>{HEAD}", "Tech"),
        (f"<div class='kicker'><a href='/p'>Ports</a><a href='/t'>Top News</a></div>{HEAD}", "Ports"),
        (f"<div><a href='/2024/03/another-story-of-ferries'>Ferries sold</a>{HEAD}</div>", None),
        (f"<div><p>Ein Abend im Hafen</p>{HEAD}</div><meta property='article:section' content='Sea'>", "Sea"),
        (f"<meta name='author' content='Erika Muster'><div class='kicker'>Erika Muster</div>{HEAD}", None),
        (f"<meta property='article:section' content='crime-safety'>{HEAD}", "Crime safety"),
        (f"<nav><a href='/s'>Sea Life</a></nav><meta property='article:section' content='SEA LIFE'>{HEAD}", "Sea Life"),
        (f"{HEAD}<p>Filed under: Ports</p>", "Ports"),
        (f"{HEAD}<p><a class='category'>Ports</a><time>May 3</time><span>Posted by Ann Lee</span></p>", "Ports"),
        (f"<p>Home &gt; News &gt; Ports</p>{HEAD}", "Ports"),
        (f"<p class='breadcrumbs'><a href='/'>Home</a><a href='/p'>Ports</a></p>{HEAD}", "Ports"),
        (
            f"<nav aria-label='Breadcrumb'><a href='/'>Home</a> / <a href='/p'>Ports</a> / Ferry stays in the…</nav>{HEAD}",
            "Ports",
        ),
        (
            f"<div class='crumbs'>You are here: <a href='/'>Home</a> › <a href='/w'>World</a> › <a>Venezuela</a></div>{HEAD}",
            "World",
        ),
        (
            f"<ol itemscope itemtype='https://schema.org/BreadcrumbList'><li>Home</li><li>Ports</li></ol>{HEAD}",
            "Ports",
        ),
        # where WordPress themes say it: links with rel, above the headline right behind the menu, below the story
        (
            f"<article>{HEAD}{BODY}<footer>Posted in <a rel='category tag' href='/p'>Ports</a> on May 3</footer>"
            "<div class='related'><a rel='category tag' href='/s'>Sheds</a></div></article>",
            "Ports",
        ),
        (
            f"<main>{HEAD}{BODY}<div class='taxonomy-category'><a rel='tag' href='/p'>Ports</a></div>"
            "<div class='taxonomy-post_tag'><a rel='tag' href='/q'>quays</a></div></main>",
            "Ports",
        ),
        (
            "<nav-bar><ul><li><a href='/a'>Sheds</a></li><li><a href='/b'>Cranes</a></li><li><a href='/c'>Piers</a></li></ul>"
            f"</nav-bar><article><header><ul><li class='categories'><a href='/p'>Ports</a></li></ul>{HEAD}</header></article>",
            "Ports",
        ),
        (
            f"<header>{HEAD}</header><article>{BODY}<footer>Filed under <a rel='category tag' href='/p'>Ports</a> <a href='/q'>#quays</a></footer></article>",
            "Ports",
        ),
        (f"<div class='tags'><a href='/p'>Ports</a><span>Featured</span></div>{HEAD}", "Ports"),
        (f"{HEAD}<p><em>Author: Ann Lee</em><em>Section: Ports</em><em>Region: Ghana</em></p>", "Ports"),
        (f"{HEAD}<dl><dt>Topic:</dt><dd>Ports</dd></dl>", "Ports"),
        # beside what kind of text it is, behind a date, with a place below it
        (f"<div><ul><li><a href='/p'>Ports</a></li><li><a href='/n'>News</a></li></ul>{HEAD}</div>", "Ports"),
        (f"<div class='label'>Nieuws</div><div class='label'>Havens</div>{HEAD}", "Havens"),
        (f"<div class='kicker'>News</div>{HEAD}", "News"),
        (
            f"<p class='breadcrumb'><a href='/'>Home</a> / <a href='/n'>News</a></p><p><i>3 May 2025</i> | <i>Ports</i></p>{HEAD}",
            "Ports",
        ),
        (
            f"<p class='breadcrumb'><a href='/'>Home</a> / <a href='/n'>News</a></p><p>Storm in the bay</p>{HEAD}",
            "News",
        ),
        (
            f"<main><ul><li><a href='/blog/categories/ports'>Ports</a></li></ul><p>Ann Lee</p><p>Desk</p><p>Bay</p><p>Quay</p>{HEAD}</main>",
            "Ports",
        ),
        (
            f"<main><header><a href='/section/todayspaper'>Today’s Paper</a></header><p>By Ann Lee</p><p>By Cy Day</p><p>By Bo Cole</p>{HEAD}</main>",
            None,
        ),
        (f"<div class='label'>Top Story</div>{HEAD}<meta property='article:section' content='Ports'>", "Ports"),
        (
            f'<script type=\'application/ld+json\'>{{"@type":"NewsArticle","articleSection":"news/ports"}}</script>{HEAD}',
            "Ports",
        ),
        (
            f"<div><div><a href='/p'>Ports</a></div><div>May 3, 2025</div><div>•</div><div>3 min read</div>{HEAD}</div>",
            "Ports",
        ),
        (f"<div><p><a href='/p'>Ports</a> / <a href='/o'>Ohio</a></p>{HEAD}</div>", "Ports"),
        (f"<div><p><a href='#'>Zoom</a> / <a href='#'>Dim</a></p>{HEAD}</div>", None),
        (f"<div><p>Tips by</p><p>3 May 2025</p>{HEAD}</div>", None),
        (f"<nav><a href='/'>Harbor Post</a> / <a href='/p'>Ports</a></nav>{HEAD}", "Ports"),
        (f"<nav aria-label='Okruszki'><a href='/'>Start</a> / <a href='/p'>Porty</a></nav>{HEAD}", "Porty"),
        (
            f"<ol class='breadcrumb'><li><a href='/'>Domů</a></li></ol>{HEAD}<dl><dd class='category-name'>Kategorie: <a href='/p'>Přístavy</a></dd></dl>",
            "Přístavy",
        ),
        (f"<div class='path'><a href='/p'>港口</a> &gt; 正文</div>{HEAD}", "港口"),
        (f"{HEAD}<div>Labels: <a rel='tag' href='/p'>Ports</a></div>", "Ports"),
    ],
)
def test_category(html: str, expected: str | None) -> None:
    page = Page((html + BODY).encode(), "https://www.example.com/x")
    assert find_category(page, None, find_headline(page, Evidence()), Evidence()) == expected


def trail(*names: str) -> str:
    items = ",".join(f'{{"@type":"ListItem","position":{i},"name":"{n}"}}' for i, n in enumerate(names, 1))
    return f'<script type="application/ld+json">{{"@type":"BreadcrumbList","itemListElement":[{items}]}}</script>'


@pytest.mark.parametrize(
    ("names", "address", "expected"),
    [
        (("Home", "Ports", "Ferry stays in the harbour town"), "", "Ports"),
        (("Home", "Business", "Tech", "Ferry stays in the harbour town"), "business/tech/", "Tech"),
        (("Home", "Business", "Ferries"), "", "Business"),  # a topic below the section
    ],
)
def test_breadcrumbs_told_to_machines(names: tuple[str, ...], address: str, expected: str) -> None:
    page = Page((trail(*names) + HEAD + BODY).encode(), f"https://x.example/{address}ferry-stays")
    assert find_category(page, None, find_headline(page, Evidence()), Evidence()) == expected


def test_address_names_the_category_in_the_page_s_wording() -> None:
    page = Page((HEAD + BODY + "<div>Tech Europe</div>").encode(), "https://x.example/business/tech/ferry-stays")
    assert find_category(page, None, find_headline(page, Evidence()), Evidence()) == "Tech"


def test_an_address_says_article_below_the_section() -> None:
    page = Page((f"<div><i>Tech</i></div>{HEAD}{BODY}").encode(), "https://x.example/tech/article/ferry-4711.php")
    assert find_category(page, None, find_headline(page, Evidence()), Evidence()) == "Tech"
