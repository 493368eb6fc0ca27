"""What can be a category's name, and its wording."""

from __future__ import annotations

import re

from newsspider.extract.page import Page
from newsspider.extract.regions import region_code
from newsspider.extract.titles import clean_title, key, words

LONGEST = 40  # characters of a label
HOME = frozenset(
    "home start startseite startpage homepage frontpage accueil inicio início portada hem forside etusivu strona główna "
    "stronagłówna główna hlavnístránka domů domov úvod acasă kezdőlap főoldal startsida hem forsiden početna naslovnica "
    "páginainicial trangchủ αρχική ホーム 홈 главная 首页 首頁 トップ الرئيسية anasayfa beranda hjem voorpagina".split()
)
# Values that content systems put where a section belongs, labels of a page's kind, and words of a page about itself.
NOT_A_CATEGORY = frozenset(
    "uncategorized uncategorised unkategorisiert sincategoría noncategorizzato nonclassé geencategorie allgemein tags tag "
    "article articles post posts story stories general default none null nil archive archiv archives advertisement anzeige "
    "advertorial werbung publicidad espaciopublicitario publicité share exclusive breaking live update updated video slider "
    "featured more menu mehr suche search login english deutsch newsletter flipboard facebook twitter youtube instagram whatsapp "
    "linkedin pinterest reddit email print comment comments kommentar kommentare themen thema topics maincontent webcode "
    "permalink impressum erweitertesuche aktuelleseite navigate navigation highlight highlights latest page by "
    "von am aus um on in at et und and de jan feb mar apr jun jul aug sep sept oct nov dec dez okt kontakt contact about durchsuchen browse tweeten mailen "
    "labels section category channel rubrik ressort rubrique sección categoría kategorie titulares beitrag inhouse frontend backend verschiedenes sonstiges "
    "topstory topstories editorspick editorspicks mustread todayspaper epaper eedition featuredstory spotlight toparticle topthema "
    "正文 本文 详情 詳情 記事 본문 "
    "januar january februar february märz march april mai may juni june juli july august september oktober october november "
    "dezember december".split()
)
# What kind of text it is: a section where nothing else is one, and beside a topic's label the lesser of the two.
KINDS = frozenset(
    "news nieuws nyheter nyheder nachrichten nachricht meldung meldungen actualité actualités noticias notícias notizie "
    "wiadomości zprávy haber haberler aktuell aktuelles latestnews ニュース 新闻 新聞 뉴스".split()
)
_MONTH = (
    r"(?:jan|feb|febr|mar|mär|apr|avr|may|mai|mayo|jun|juin|jul|juil|aug|ago|août|sep|sept|oct|okt|nov|dec|dez|déc|dic|ene|abr"
    r"|january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|juni|juli"
    r"|oktober|dezember|enero|febrero|marzo|abril|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février"
    r"|mars|avril|juillet|septembre|octobre|novembre|décembre)"
)
_TIME = re.compile(
    r"\d{1,2}[:.]\d{2}|\b(?:19|20)\d{2}|\d{1,2}[./-]\d{1,2}|\b(?:vor|il y a|hace) \d|\d+ (?:min|hour|day|week|hours|days)\b"
    rf"|\b{_MONTH}\b\.?\s?\d|\d\.?\s?{_MONTH}\b|\d{{3}}|^\d+$",
    re.IGNORECASE,
)
# Buttons, offers, bylines, credits and pointers, by how they begin.
_NO_SECTION = re.compile(
    r"(?:by|von|par|por|di|av|af|door|written by|text|foto|photo|bild|image|source|quelle|fuente|来源)\b[ :：]"
    r"|(?:view|read|see|show|leave|add|post|continue|skip|back|next|previous|up next|follow|subscribe|sign|log|register|share"
    r"|save|print|search|jump|go to|click|supported|sponsored|promoted|presented|published|posted|updated|story continued"
    r"|advertisement|support|watch|listen|play|main content|open|close|download|text input|editor['’]s)\b"
    r"|(?:zur|zum|zurück|weiter|mehr|lest|lesen|merken|teilen|drucken|abonnieren|anmelden|erscheint|veröffentlicht|aktualisiert"
    r"|gesponsert|ein partner|in partnerschaft|anzeige|werbung|nächste[rs]?|vorherige[rs]?|sie sind|du bist)\b"
    r"|(?:lire|voir|partager|imprimer|publié|s['’]abonner|abonnez|vous êtes|retour)\b"
    r"|(?:leer|ver|compartir|publicado|suscr\w+|estás|volver|seguir)\b|[©®@“„]",
    re.IGNORECASE,
)
_SAYS_ELSEWHERE = re.compile(
    r"\bcomments?\b|\b(?:by|von|par|por)$|\bkommentare?\b|photo:|foto:|bild:|[{}$<]|\.(?:com|org|net|info|[a-z]{2})$|[.!?]\s|https?:",
    re.I,
)
_PREFIX = re.compile(
    r"(?:(?:categor(?:y|ies)|labels?|kategorien?|rubrik|ressort|section|topics?|themen?|catégories?|rubrique|categorías?|sección"
    r"|categorie|rubriek|filed (?:under|to|in)|posted (?:in|under)|published in|veröffentlicht (?:in|unter)|publié dans"
    r"|publicado en)\s?[:：]\s*|(?:filed (?:under|to|in)|posted (?:in|under))\s+|(?:in|en|dans)\s(?=[A-ZÄÖÜÉ]))"
)
_PREFIX_ANY_CASE = re.compile(_PREFIX.pattern.replace(r"|(?:in|en|dans)\s(?=[A-ZÄÖÜÉ])", ""), re.IGNORECASE)
_SUFFIX = re.compile(r"\s?\(\d{1,6}\)$|(?<=[a-zß-ÿ])(?:PREMIUM|EXCLUSIVE|PLUS|VIDEO|ABO)$| (?:Premium|PREMIUM|Plus\+)$")
_EDGES = " :：|/·•-–—,>»›<«‹→←▸▶▪◦∨▼▾#*[]📍🌍🌎🌏🗺\ufe0f" + "".join(map(chr, range(0x1F1E6, 0x1F200)))


def clean_label(raw: str) -> str:
    """The label without arrows, bullets, "Category:" before it and marks of paid content behind it."""
    label = clean_title(raw).strip(_EDGES)
    for pattern in (_PREFIX_ANY_CASE, _PREFIX):
        if match := pattern.match(label):
            label = label[match.end() :]
    return _SUFFIX.sub("", label).strip(_EDGES)


def says_no_section(text: str) -> bool:
    """Whether a line as a whole is a byline, a button, an offer or a pointer."""
    return _NO_SECTION.match(text) is not None and not (_PREFIX_ANY_CASE.match(text) or _PREFIX.match(text))


def is_category(label: str, page: Page, headline: str) -> bool:
    """Whether the cleaned label can name a section; ``headline`` is the key of the article's."""
    k = key(label)
    if (
        len(k) < 2
        or len(label) > LONGEST
        or not any(c.isalpha() for c in label)
        or label.endswith((".", "?", "!", "…"))
    ):
        return False
    if k in HOME or k in NOT_A_CATEGORY or k in page.site_names.keys or "|" in label or len(words(label)) > 5:
        return False
    if k == headline or (len(k) > 8 and k in headline and len(k) * 2 > len(headline)):
        return False
    return not (_TIME.search(label) or _NO_SECTION.match(label) or _SAYS_ELSEWHERE.search(label))


def worded(label: str, page: Page, told: bool) -> str:
    """A label in capitals or, when only ``told`` to machines, in small letters: as a menu or a label of the page writes
    it; small letters begin with a capital at last ("crime-safety" is "Crime safety")."""
    if not (label.islower() and told) and not (label.isupper() and len(label) > 3):
        return label
    own = key(label)
    for block in page.blocks:
        if (
            len(block.text) <= LONGEST
            and key(block.text) == own
            and not block.text.islower()
            and not block.text.isupper()
        ):
            return clean_label(block.text)
    if label.isupper() or not label.isascii():
        return label
    if region_code(label.upper()):
        return label.upper()
    plain = label.replace("-", " ").replace("_", " ")
    return plain[:1].upper() + plain[1:]
