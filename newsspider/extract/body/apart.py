"""Parts that are named for what stands beside a story: consent, newsletters, promotions, teasers, comments, authors' lives.
The classifier weighs a name against all else that it sees, and where the story is short such a part is much of the page."""

from __future__ import annotations

from newsspider.extract.blocks import HEADING_TAGS
from newsspider.extract.body.boxlabels import LabeledBoxes
from newsspider.extract.body.features import Vectors
from newsspider.extract.body.landscape import Landscape
from newsspider.extract.body.names import AUTHOR, BODY, COMMENT, NAV, PROMO, RELATED
from newsspider.extract.body.texts import TEXT_ENDS

MOST = 1_500.0  # characters in such parts; with more, the story may well stand in them
FIRST = 3  # blocks of a teaser among which its headline is
LINKED = 0.5  # share of a teaser's headline that is a link
_MAY_BE = COMMENT | AUTHOR | RELATED | NAV | PROMO
_BESIDE = frozenset(
    "cookie cookies consent gdpr onetrust cookiebot didomi usercentrics truste "
    "newsletter newsletters signup subscribe subscription subscriptions promo promos promotion advert advertisement "
    "sponsored donate donation related recommended recommendation recommendations recirc recirculation outbrain taboola "
    "readmore readnext mostread meistgelesen relacionadas relacionados correlati bio biography authorbio "
    "comment comments commentform commentlist respond disqus kommentar kommentare commentaires comentarios".split()
)
# The same for widgets and offers that the classifier knows no kind of place for.
_WIDGETS = frozenset(
    "poll polls survey umfrage leserumfrage sondage encuesta sondaggio weather wetter meteo stocks donations spenden spende donacion "
    "boletin infolettre nieuwsbrief impressum publicidad publicite reklame tagcloud "
    "interesar lesetipps".split()
)
_PAIRS = tuple(
    frozenset(pair.split())
    for pair in (
        "app promo|app banner|app download|get app|app store|smart app|support us|follow us|social follow|abo angebot|abo teaser|abo box"
        "|abo hinweis|most read|most viewed|most popular|top stories|faire don|about site|paid post|partner note|market data"
    ).split("|")
)
_AUTHORS = frozenset("author authors autor autoren auteur autore writer contributor".split())
_ABOUT = frozenset("box info about card profile description details".split())


def named_apart(vectors: Vectors, chosen: set[int]) -> set[int]:
    """The blocks in such parts, where sentences are left without them; not where more is told in them than beside them."""
    land = vectors.land
    found = parts_beside(vectors, chosen)
    left = chosen - found
    if found and not left and all(_in_a_footer(land, i) for i in found):
        return found
    if not found or not any(land.texts[i][-1] in TEXT_ENDS and land.blocks[i].tag not in HEADING_TAGS for i in left):
        return set()
    aside, told = (sum(land.sizes[i] for i in some) for some in (found, left))
    return found if aside <= max(MOST, told) else set()


def _in_a_footer(land: Landscape, i: int) -> bool:
    """What stands below the whole page is no story, not even where there is no other text."""
    boxes = land.blocks[i].container.ancestors()
    return not land.path(i) & BODY and any(box.tag == "footer" for box in boxes)


def parts_beside(vectors: Vectors, chosen: set[int]) -> set[int]:
    """The chosen blocks in a part of their own, by name or as another article, that does not hold the headline."""
    if vectors.beside is None:
        vectors.beside = _Beside(vectors.land)
    return {i for i in chosen if vectors.beside[vectors.land.at[i]]}


class _Beside(dict[int, bool]):
    """Container number -> whether it, or one around it that does not hold the headline, is such a part."""

    def __init__(self, land: Landscape) -> None:
        self.land = land
        self.labeled = LabeledBoxes(land)
        self.update(dict.fromkeys(land.holders(land.at[land.head] if land.head >= 0 else land.main), False))

    def __missing__(self, number: int) -> bool:
        asked = []
        while number >= 0 and number not in self:  # one by one: nesting has no limit
            asked.append(number)
            number = self.land.above[number]
        verdict = number >= 0 and self[number]
        for number in reversed(asked):
            verdict = self[number] = verdict or self._is_called_so(number)
        return verdict

    def _is_called_so(self, number: int) -> bool:
        container = self.land.kinds.containers[number]
        if self.labeled.has(number):
            return True
        if container.tag == "article":
            return self._is_teaser(number)
        if container.tag == "footer":
            return True
        if container.names == (None, None):
            return False
        tokens = container.tokens
        if not _WIDGETS.isdisjoint(tokens) or any(map(tokens.issuperset, _PAIRS)):
            return True
        if not self.land.kinds[number][0] & _MAY_BE:
            return False
        return not _BESIDE.isdisjoint(tokens) or not (_AUTHORS.isdisjoint(tokens) or _ABOUT.isdisjoint(tokens))

    def _is_teaser(self, number: int) -> bool:
        """An article whose headline is a link to another page; the entries of a live report link to themselves."""
        land, end = self.land, number + self.land.within[number]
        first = self.labeled.first_of(number)
        for i in range(first, min(first + FIRST, len(land.at))):
            if number <= land.at[i] < end and land.blocks[i].tag in HEADING_TAGS:
                links = [node for node in land.blocks[i].nodes if node.tag == "a"]
                return land.links[i] > LINKED and not any("#" in (link.get("href") or "#") for link in links)
        return False
