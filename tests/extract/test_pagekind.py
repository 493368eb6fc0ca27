"""Articles told from walls, errors, shells and listings."""

from __future__ import annotations

import pytest

from newsspider import extract
from newsspider.extract.body import Story
from newsspider.extract.page import Page
from newsspider.extract.pagekind import classify
from newsspider.items import Article, Evidence, PageKind, Section

TEXT = "<p>" + "The council met for four hours and decided nothing that it had not decided before. " * 20 + "</p>"
CARD = "<div><h2><a href='/s/{0}'>Headline number {0} about the harbour</a></h2><p>One line on what happened there.</p></div>"
CARDS = "".join(CARD.format(i) for i in range(12))


def kind(
    html: str, url: str = "https://www.example.com/a/story-of-a-ferry", status: int = 200, paywalled: bool = False
) -> PageKind:
    page = Page(html.encode(), url, status=status)
    paragraphs = [b.text for b in page.blocks if len(b.text) > 60 and not b.links]
    body = "\n\n".join(paragraphs)
    story = Story([Section(None, paragraphs)] if body else [], paywalled=paywalled)
    return classify(page, Article(url, body=body or None), story, Evidence())


WALLS: list[tuple[PageKind, str]] = [
    ("challenge", "<title>Just a moment...</title><p>Checking your browser before accessing example.com."),
    ("challenge", "<title>Attention Required!</title><h1>Please complete the security check to access</h1>"),
    ("challenge", "<title>Sicherheitsprüfung</title><p>Bitte bestätigen Sie, dass Sie ein Mensch sind.</p>"),
    ("challenge", "<h1>Vérifiez que vous êtes humain</h1>"),
    ("challenge", "<h1>Verifica que eres humano</h1><p>Un momento…</p>"),
    ("challenge", "<title>example.com</title><p>Pardon our interruption</p>"),
    ("consent", "<h1>We value your privacy</h1><p>We and our partners use cookies to store data on a device.</p><button>Accept all</button>"),
    ("consent", "<h1>Bevor Sie fortfahren</h1><p>Wir und unsere Partner setzen Cookies ein. Dafür brauchen wir Ihre Einwilligung.</p>"
     "<button>Alle akzeptieren</button><button>Ablehnen</button>"),
    ("consent", "<h1>Avant de continuer</h1><p>Nos partenaires utilisent des traceurs, avec votre consentement.</p><button>Accepter</button>"),
    ("consent", "<h1>Tu privacidad</h1><p>Usamos cookies con tu consentimiento, igual que nuestros socios.</p><button>Aceptar</button>"),
    ("blocked", "<h1>Sorry!</h1><p>Our pages are currently not available in your region. We are working on it.</p>"),
    ("blocked", "<title>Unavailable due to legal reasons</title><p>You are accessing this site from a country with other rules.</p>"),
    ("blocked", "<h1>Hello, Europe</h1><p>This paper is unavailable to readers in the European Economic Area for now.</p>"),
    ("blocked", "<h1>Hinweis</h1><p>Dieser Beitrag ist in Ihrem Land leider nicht verfügbar.</p>"),
    ("blocked", "<h1>Désolé</h1><p>Cette page n'est pas accessible dans votre pays, pour des raisons de droits.</p>"),
    ("blocked", "<h1>Aviso</h1><p>Esta nota no está disponible en tu país.</p>"),
    ("challenge", "<title>example.com</title><script src='https://x.example/captcha-delivery.com/c.js'></script><p>Please enable JS</p>"),
    ("challenge", "<iframe src='/_Incapsula_Resource?a=1'>Request unsuccessful</iframe>"),
    ("blocked", "<title>Access Denied</title><h1>Access Denied</h1><p>You don't have permission to access this page on this server.</p>"),
    ("blocked", "<h1>We’ll be back soon</h1><p>Our site is down for scheduled maintenance.</p>"),
    ("blocked", "<title>Request Rejected</title><p>The requested URL was rejected. Please ask your administrator. Your support ID is: 77</p>"),
    ("blocked", "<title>Access denied | harbor.example used Stonewall to restrict access</title><h1>Error 1020</h1><p>Please go away now.</p>"),
    ("blocked", "<h1>Too Many Requests</h1><p>Our machine has had a lot of questions from you; please slow down a little.</p>"),
    ("blocked", "<h1>Zugriff verweigert</h1><p>Ihre IP-Adresse wurde gesperrt. Der Betreiber der Seite weiß mehr.</p>"),
    ("blocked", "<h1>You are now in line</h1><p>Half the town wants to read this today. Estimated wait time: four minutes.</p>"),
    ("blocked", "<h1>Sorry, you have been blocked</h1><p>You are unable to access harbor.example. Ask its owner.</p>"),
    ("blocked", "<h1>Internal Server Error</h1><p>The machine met with a mistake and could not finish what you had asked.</p>"),
    ("blocked", "<b>Fatal error</b>: Uncaught Error: Call to a function that is none in /srv/page.php on line 12<br>Stack trace: #0"),
    ("blocked", "<h1>Welcome to nginx!</h1><p>If you can read this, the server runs. Something is left to be set up.</p>"),
    ("consent", "<h1>We are part of a family of brands</h1><p>We and our 240 partners also store and access information on a device, "
     "for instance with cookies.</p><button>Accept all</button><button>Reject all</button>"),
    ("login", "<title>Log in - Example</title><form><input type='text'><input type='password'></form>"),
    ("login", "<title>Anmelden | Beispiel</title><form><input type='password'></form><p>Passwort vergessen?</p>"),
    ("login", "<title>تسجيل الدخول</title><form><input type='password'></form>"),
    ("login", "<title>Iniciar sesión</title><form><input type='password'></form>"),
    ("soft404", "<title>Page not found - Example</title><h1>Oops</h1>"),
    ("soft404", "<title>Example</title><h1>Error 404</h1><p>Try the search.</p>"),
    ("soft404", "<h1>Seite nicht gefunden</h1><p>Die Seite, die Sie suchen, gibt es nicht mehr.</p>"),
    ("soft404", "<title>Page introuvable</title><h1>Désolé</h1>"),
    ("soft404", "<title>Página no encontrada</title><h1>Lo sentimos</h1>"),
    ("soft404", "<h1>الصفحة غير موجودة</h1>"),
    ("soft404", "<title>पेज नहीं मिला</title><h1>404</h1>"),
    ("soft404", "<h1>Hoppla!</h1><p>Die gesuchte Seite gibt es leider nicht.</p>"),
    ("soft404", "<h1>This article is no longer available</h1>"),
    ("js-shell", "<div id='root'></div><noscript>You need to enable JavaScript to run this app.</noscript><script src='/a.js'></script>"),
    ("js-shell", "<div id='__next'></div><script src='/a.js'></script><script src='/b.js'></script>"),
    ("js-shell", "<app-root></app-root><script src='/main.js' type='module'></script>"),
    ("js-shell", "<noscript>Bitte aktivieren Sie JavaScript.</noscript><div id='app'></div><script>x</script>"),
    ("js-shell", "<main class='x'></main><script>a</script><script>b</script><script>c</script>"),
    ("empty", ""),
    ("empty", "<h1>Hm</h1>"),
]  # fmt: skip


@pytest.mark.parametrize(("expected", "html"), WALLS)
def test_walls(expected: PageKind, html: str) -> None:
    assert kind(html) == expected


@pytest.mark.parametrize(
    ("expected", "html"), [w for w in WALLS if w[0] in ("blocked", "challenge", "consent", "soft404", "login")]
)
def test_the_same_words_in_a_long_article_are_an_article(expected: PageKind, html: str) -> None:
    ld = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry"}</script>'
    assert kind(f"{ld}<h1>Ferry</h1>{TEXT}{html}") == "article", expected


def test_short_news_of_a_notice_elsewhere_is_news() -> None:
    told = "The streaming service is not available in two countries, and its map of regions is out of date. " * 4
    assert kind(f"<h1>Service leaves islands out</h1><p>{told}</p>") == "article"


def test_a_short_story_above_a_large_notice_is_a_story() -> None:
    told = "The ferry will stay in the harbor until autumn, the town said on Monday after a winter of talks. " * 3
    asks = "Wir verwenden Cookies, um Werbung zu messen. Dafür brauchen wir Ihre Einwilligung zum Tracking. " * 4
    page = f"<h1>Ferry stays</h1><p>{told}</p><div class='c'><p>{asks}</p><button>Akzeptieren</button></div>"
    assert extract(page, "https://x.example/a").page_kind == "article"


def test_a_council_that_agrees_is_no_notice() -> None:
    told = "Der Rat soll dem neuen Kai am Montag zustimmen, und ohne seine Zustimmung bleibt alles, wie es ist. " * 2
    page = f"<h1>Rat soll zustimmen</h1><p>{told}</p><p>{told}</p>"
    assert extract(page, "https://x.example/a").page_kind == "article"


CARD = "<li><h3><a href='/a{}'>Harbor of Norvik closes two berths</a></h3><p>Repairs take a week, said the harbor master, who had asked for them.</p></li>"
INTRO = "<p>All our stories about the ports of the northern coast, their ships and the people who work there.</p>"
META = "<meta property='og:type' content='{}'>"


@pytest.mark.parametrize("path", ["tag/ports/", "author/ann-lee", "search", "category/ports", "autor/ann-lee/"])
@pytest.mark.parametrize("claimed", ["article", "website"])
@pytest.mark.parametrize("cards", [2, 9])
def test_an_index_is_a_listing_whatever_it_calls_itself(path: str, claimed: str, cards: int) -> None:
    listed = "".join(map(CARD.format, range(cards)))
    page = f"<html><head>{META.format(claimed)}</head><body><main><h1>Ports</h1>{INTRO}<ul>{listed}</ul></main></body></html>"
    assert extract(page, f"https://x.example/{path}").page_kind == "listing"


def test_a_story_below_a_rubric_is_an_article() -> None:
    page = f"<html><head>{META.format('article')}</head><body><article><h1>Ferry late again</h1>{TEXT}</article></body></html>"
    for path in ("category/ports/ferry-late-again", "search/ferry", "tag/ferry"):
        assert extract(page, f"https://x.example/{path}").page_kind == "article"


def test_a_footer_alone_is_no_story() -> None:
    about = "The Harbor Ledger is the daily paper of the northern coast, founded in 1901 and owned by its readers."
    page = f"<html><body><main><h1>Festival</h1></main><footer class='site'><h4>The Ledger</h4><p>{about}</p></footer></body></html>"
    assert extract(page, "https://x.example/festival").page_kind == "empty"


@pytest.mark.parametrize("status", [401, 403, 429])
def test_blocked_by_status(status: int) -> None:
    assert kind("<h1>Forbidden</h1>", status=status) == "blocked"


def test_a_challenge_is_one_with_any_status() -> None:
    assert kind("<title>Just a moment...</title>", status=403) == "challenge"


def test_gone() -> None:
    assert kind(f"<h1>x</h1>{TEXT}", status=410) == "soft404"


def test_listings() -> None:
    assert kind(CARDS, "https://www.example.com/") == "listing"
    assert kind(CARDS, "https://www.example.com/tech") == "listing"
    assert kind(CARDS, "https://www.example.com/tech/page/3") == "listing"


TEASER = "One line and a half on what happened there last night, and no more than that..."
ROW = (
    "<tr><td><a href='/s/{0}.html'><b>Headline number {0} about the harbour town</b></a><br><br>"
    + TEASER
    + "</td></tr>"
)
BOX = "<a href='/s/{0}'><div>Headline number {0} about the harbour town</div><div>" + TEASER + "</div></a>"


@pytest.mark.parametrize("card", [ROW, BOX])
def test_listings_without_headings(card: str) -> None:
    cards = "".join(card.format(i) for i in range(4 if card is ROW else 6))
    assert kind(f"<table>{cards}</table>" if card is ROW else cards, "https://www.example.com/latest") == "listing"


def test_article_with_related_cards_is_an_article() -> None:
    assert kind(f"<article><h1>Ferry</h1>{TEXT}</article>{CARDS}") == "article"


def test_paywall() -> None:
    assert kind(f"<h1>Ferry</h1>{TEXT}", paywalled=True) == "paywall"
    assert kind(f"<h1>Ferry</h1>{TEXT}") == "article"


@pytest.mark.parametrize(
    ("url", "expected"),
    [("https://www.example.com/a/story-of-a-ferry", "article"), ("https://www.example.com/", "listing")],
)
def test_a_long_text_is_an_article_by_its_own_word_but_at_the_sites_own_address(url: str, expected: PageKind) -> None:
    html = "<meta property='og:type' content='article'><main>" + 3 * TEXT + "</main>" + CARDS
    page = Page(html.encode(), url)
    told = [i for i, block in enumerate(page.blocks) if len(block.text) > 1_000]
    story = Story([Section(None, [page.blocks[i].text for i in told])], told)
    evidence = Evidence()
    assert classify(page, Article(url, body=story.text), story, evidence) == expected


def test_a_label_of_other_stories_below_locks_nothing() -> None:
    text = "<p>The ferry will cross the harbor until autumn, and those who live on the far side have been told.</p>" * 3
    others = "<h2>More from the harbor</h2><article><h3>Cranes learn to wait</h3><p>Members-only story</p></article>"
    page = f"<html lang=en><body><main><h1>Ferry stays until autumn</h1>{text}{{}}</main></body></html>"
    address = "https://www.example.com/a/story-of-a-ferry"
    assert extract(page.format(others), address).page_kind == "article"
    assert extract(page.format("<p>Members-only story</p>"), address).page_kind == "paywall"
