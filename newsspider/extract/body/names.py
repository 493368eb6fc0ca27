"""What class and id words say about a place on the page: a bit for each kind of place.

The words are the ones that separate body from clutter on the shared pages across at least five domains, with
their German, French, Spanish and Italian counterparts. No bit decides alone: all are features of the classifier.
"""

from __future__ import annotations

from functools import lru_cache

from newsspider.extract.attributes import Names, words_of

RELATED, COMMENT, SHARE, AUTHOR, MEDIA, NAV, PROMO, META, LEAD, BODY, OFF, FRAME, FOLD, HEAD = (
    1 << i for i in range(14)
)

FOLDS = frozenset("faq faqs accordion toggle".split())
# In the languages of news systems. "title" is what teasers call theirs, too.
HEADINGS = frozenset(
    "heading subheading subhead crosshead crossheading intertitle intertitre zwischentitel ladillo tussenkop mellanrubrik "
    "question titre subtitre".split()
)

_WORDS = {
    RELATED: "related recommended recommendation recommendations recommend more popular most next prev previous latest "
    "recent trending teaser teasers similar also readmore readnext outbrain taboola recirc recirculation card cards "
    "carousel posts stories articles links linklist suggested alsoread meistgelesen verwandt relacionadas relacionados "
    "relacionadas correlati lire further upnext onward",
    COMMENT: "comment comments commentform commentlist respond reply disqus discussion kommentar kommentare "
    "commentaires comentarios recentcomments",
    SHARE: "share sharing social socials follow addthis sharedaddy sharebar toolbar tools bookmark",
    AUTHOR: "author authors byline bio autor autoren auteur avatar contributor contributors profile writer",
    MEDIA: "caption captions figure figcaption gallery image images img media photo photos picture pictures credit "
    "credits video videos player slideshow bild bildunterschrift copyright thumbnail thumb legende pie",
    NAV: "nav navigation menu navbar breadcrumb breadcrumbs sidebar footer masthead foot rail colophon pagination pager "
    "complementary",
    FRAME: "header side topbar widget widgets textwidget dropdown secondary right left bottom",
    PROMO: "newsletter newsletters subscribe subscription subscriptions signup promo promos promotion ad ads advert "
    "advertisement advertising sponsored sponsor banner cta deal deals offer offers donate donation popup modal dialog "
    "cookie cookies consent gdpr onetrust cookiebot didomi usercentrics truste notice legal privacy disclaimer login register membership anzeige werbung affiliate "
    "product products shop buy price callout inset box infobox form alert message",
    META: "meta metadata info tags tag topics topic date time timestamp label labels title headline heading kicker "
    "eyebrow rubric category categories source keywords reading",
    LEAD: "lead lede standfirst dek deck summary intro excerpt subtitle description desc subheadline subhead subline "
    "teasertext vorspann chapo entradilla",
    BODY: "article content contents body entry post story text paragraph paragraphs richtext prose copy articlebody "
    "storytext artikel articulo texte texto testo corps cuerpo wysiwyg",
    FOLD: " ".join(FOLDS),
    HEAD: " ".join(HEADINGS),
    OFF: "hidden hide sr only print screen invisible collapse collapsed noprint",
}
_BITS: dict[str, int] = {}
for _bit, _words in _WORDS.items():
    for _word in _words.split():
        _BITS[_word] = _BITS.get(_word, 0) | _bit
_TELLING = frozenset(_BITS)
_TAG_BITS = {
    "nav": NAV,
    "footer": NAV,
    "aside": NAV,
    "header": META,
    "figure": MEDIA,
    "figcaption": MEDIA,
    "form": PROMO,
    "button": PROMO,
    "dialog": PROMO,
    "menu": NAV,
    "amp-accordion": FOLD,
    "article": BODY,
    "main": BODY,
}


@lru_cache(8192)  # the same few hundred names come back on every page of a site
def bits_of(tag: str, names: Names) -> int:
    """The kinds of place that an element's tag and names speak of."""
    bits = _TAG_BITS.get(tag, 0)
    for word in words_of(names) & _TELLING:
        bits |= _BITS[word]
    return bits


# The kinds of place that the trained trees ask about most, on the way from main, close by, and anywhere above.
_WAY = [RELATED, SHARE, AUTHOR, MEDIA, NAV, PROMO, META, LEAD, BODY, FRAME]
_NEAR = [MEDIA, NAV, PROMO, META, BODY]
_PATH = [COMMENT, PROMO, BODY, META]
FLAGS = len(_WAY) + len(_NEAR) + len(_PATH)


@lru_cache(4096)  # a page has a few dozen different ways
def flags_of(way: int, near: int, path: int) -> tuple[float, ...]:
    """The features of three sets of bits: 1 for each kind of place among those asked about."""
    asked = [(way, _WAY), (near, _NEAR), (path, _PATH)]
    return tuple(float(bool(bits & kind)) for bits, kinds in asked for kind in kinds)
