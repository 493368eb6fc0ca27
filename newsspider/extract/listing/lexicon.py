"""The words of listing pages: what boxes are called, which lines are no headline. Whole words, whole texts."""

from __future__ import annotations

import re

# Class and id words of parts that hold no cards.
NO_CARDS = frozenset(
    """nav navbar navigation menu submenu dropdown footer breadcrumb breadcrumbs pagination pager paginator pagenav
    tagcloud tags taglist social share sharing comments comment disqus cookie cookies consent gdpr newsletter login
    signin signup subscribe advert adverts advertisement advertising sponsor sponsored sponsors skip toolbar masthead
    topbar copyright mostread mostpopular mostviewed meistgelesen popular trending trends""".split()
)
PAIRS = (("most", "read"), ("most", "popular"), ("most", "viewed"), ("tag", "cloud"), ("tag", "list"), ("ad", "slot"))
NO_CARD_TAGS = frozenset(["nav", "footer", "form", "select", "dialog"])
NO_CARD_ROLES = frozenset(["navigation", "contentinfo", "menu", "menubar", "search", "dialog", "alert", "tablist"])
SIDE_TOKENS = frozenset(["sidebar", "aside", "rail", "related", "recommended", "promo", "promos", "widget"])

HEADLINE_TOKENS = frozenset(["headline", "title", "hed", "heading"])

# Of these, what marks a single link as paid for; and the label that such a card carries in print.
PAID = frozenset(["sponsored", "sponsor", "advert", "advertisement", "advertorial", "promoted"])
PAID_LABEL = re.compile(
    r"(?:sponsored|promoted|advertorial|paid (?:post|content)|partner content|(?:presented|brought to you) by"
    r"|gesponsert|bezahlter inhalt|contenido patrocinado|patrocinado|contenu sponsorisé|sponsorisé|gesponsord)\b",
    re.I,
)

# Headings of boxes whose links are no cards of the listing: most read, tags, advertising, comments.
_BOX_HEADINGS = """
    most read|most popular|most viewed|most shared|most commented|most discussed|popular|popular posts|popular stories
    popular articles|popular now|popular tags|popular news|trending|trending now|trending stories|trending topics
    tags|tag cloud|topics|categories|archive|archives|sponsored|sponsored content|sponsored stories|sponsored links
    paid content|paid post|advertisement|advertisements|from our partners|partner content|promoted|promoted content
    around the web|from the web|recent comments|latest comments|follow us|site map|sitemap|latest jobs
    meistgelesen|meist gelesen|meistgelesene artikel|meistkommentiert|am meisten gelesen|beliebt|beliebte artikel
    anzeige|anzeigen|gesponsert|schlagwörter|kategorien|archiv|das könnte sie auch interessieren
    les plus lus|les plus populaires|tendances|publicité|étiquettes|catégories
    lo más leído|lo más visto|más leídas|más leídos|populares|tendencias|publicidad|etiquetas|categorías
    i più letti|più letti|pubblicità|mais lidas|publicidade|meest gelezen|populair|mest læste|mest lästa|mest lest
    najczęściej czytane|популярное|самое читаемое|реклама|метки|рубрики|人気記事|ランキング|热门文章|热门|인기 기사
"""
BOX_HEADINGS = frozenset(p.strip() for line in _BOX_HEADINGS.splitlines() for p in line.split("|") if p.strip())

# "Read more" and its like: links that carry no headline.
_MORE = """
    read more|read full story|read the story|read the full story|read the article|read on|read article|read now|more
    continue|continue reading|full story|view|view more|view article|view story|details|learn more|see more|watch now
    weiterlesen|weiter lesen|mehr|mehr lesen|mehr erfahren|mehr dazu|zum artikel|artikel lesen|jetzt lesen
    lire la suite|lire plus|lire l'article|en savoir plus|suite|leer más|seguir leyendo|ver más|más|leggi tutto
    leggi di più|leggi l'articolo|continua|continua a leggere|leia mais|ler mais|saiba mais|lees meer|lees verder|meer
    læs mere|läs mer|läs vidare|les mer|lue lisää|czytaj dalej|czytaj więcej|więcej|číst dále|číst více
    читать далее|читать дальше|читать полностью|подробнее|далее|devamını oku|続きを読む|この記事の続きを読む|もっと見る|阅读更多|阅读全文
    查看更多|更多|더보기|더 보기|자세히 보기|comments|comment|kommentare|kommentar|share|permalink|leave a comment
"""
MORE_LINKS = frozenset(p.strip() for line in _MORE.splitlines() for p in line.split("|") if p.strip())

_LABEL = r"(?:(?:featured?|cover|header|lead|hero|top|main|title) )?(?:images?|photos?|photographs?|pictures?|pic|bild(?:er)?|fotos?|illustration|graphic|grafik)"
CREDIT_LINE = re.compile(
    rf"{_LABEL}(?: (?:credits?|source|courtesy(?: of)?|by|von|quelle))?\s?[:©]|{_LABEL} (?:credits?|by|courtesy)\b"
    r"|(?:bildquelle|bildnachweis|fotocredit|kredit (?:foto|gambar)|cr[ée]dit[os]{0,2}(?: photos?| (?:d[aeu]|de l[ao])\s?\w{4,10}| de l[’']image)?|credits?)\s?:|courtesy(?: of\b|\s?:)|©",
    re.I,
)
BYLINE = re.compile(r"(?:by|von|par|por|di|door|av|af|autor|author|от)\b:?\s+\S", re.I)
NO_LABEL = re.compile(r"\d{1,4}\s?-?\s?(?:min|мин|分|comment|kommentar|view|share|hour|stunde)|lesezeit", re.I)


def key(text: str) -> str:
    """Lower case, white space collapsed, arrows, digits and marks around taken off: what the lists hold."""
    return " ".join(_EDGES.sub("", text.replace("’", "'").replace("İ", "i")).split()).casefold()


_EDGES = re.compile(r"^[\W\d_]+|[\W\d_]+$")
