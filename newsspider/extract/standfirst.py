"""The standfirst: the sentence or two under the headline that are not yet the story."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsspider.extract.attributes import name_tokens
from newsspider.extract.blocks import Block, Container
from newsspider.extract.bylinewords import LEAD
from newsspider.extract.elements import shows
from newsspider.extract.headline import Headline
from newsspider.extract.listing.lexicon import CREDIT_LINE
from newsspider.extract.page import Page
from newsspider.extract.personnames import looks_personal
from newsspider.extract.pieces import pieces
from newsspider.extract.regions.dateline import is_date
from newsspider.extract.smallprint import in_italics
from newsspider.extract.standfirstplace import ENDS, OTHER_TAGS, is_one_of_many, is_separate, size, stands_alone
from newsspider.extract.titles import BEGINNING, clean_title, key, says

WINDOW = 14  # blocks after the headline; bylines, dates, share buttons and a picture may come first
SHORT = 30  # characters of a line beside the headline
LONGEST_BYLINE = 80  # characters
SHORTEST, LONGEST = 20, 700  # characters
# Names that sites give it, in the class or id of the element around it.
NAMES = frozenset(
    "standfirst strapline dek deck subtitle subtitles subheadline subheading subhead subhed subline subtitulo sottotitolo "
    "lead lede leadtext teaser summary abstract excerpt intro introduction einleitung inleiding kurzfassung vorspann anreisser chapo chapeau "
    "entradilla bajada copete sommario ingress ingressi manchet description bigline tagline sumario catenaccio occhiello lid linha".split()
)
# Elements near the headline that are something else.
OTHER = frozenset(
    "byline author authors autor auteur caption credit credits date time timestamp share sharing social newsletter "
    "breadcrumb breadcrumbs comment comments tag tags promo ad ads advertisement related copyright rating price cookie "
    "audio player duration toc disclosure disclaimer bio".split()
)
_PEOPLE = frozenset(["byline", "author", "authors", "autor", "auteur"])
HEADERS = frozenset(["header", "hgroup"])


def is_named(tokens: frozenset[str]) -> bool:
    """Words of class and id that name a standfirst: also "sub-headline" and "SubTitle", which are two words."""
    if "speakable" in tokens:  # what assistants read aloud: the first paragraph as often
        return False
    return bool(tokens & NAMES) or ("sub" in tokens and not tokens.isdisjoint(_SUBORDINATE))


_SUBORDINATE = frozenset(["headline", "heading", "title", "head", "hed"])


@dataclass(frozen=True, slots=True)
class Standfirst:
    """``order`` is the index of its block in ``page.blocks``; ``rule`` what gave it away."""

    text: str
    order: int
    rule: str


def locate_standfirst(page: Page, headline: Headline, taken: frozenset[int] = frozenset()) -> Standfirst | None:
    """The block that is the standfirst, or None: an ordinary first paragraph is none. ``taken`` are the blocks of the
    key points."""
    if headline.order is None or headline.node is None:
        return None
    around = {id(node) for node in headline.node.iterancestors()}
    description = _descriptions(page)
    own = key(headline.text or "")
    blocks = page.blocks
    first = True
    for index in range(headline.order + 1, min(headline.order + 1 + WINDOW, len(blocks))):
        block = blocks[index]
        passed = index in taken or (_in_headline(block, headline) and not block.line) or says(block.text, own)
        if passed or not _may_be(block, around) or _is_headlines_text(block.text, headline.text or ""):
            continue
        below = _in_headline(block, headline) and _is_sentence(block.text, False)  # a line of the headline's own box
        rule = "line below" if below else _rule(blocks, index, around, description, first)
        if rule:
            return Standfirst(clean_text(block.text), index, rule)
        if len(block.text) > 100 and not block.tag.startswith("h"):
            if not first:
                break  # the story has begun
            first = False
    return None


def _is_headlines_text(text: str, title: str) -> bool:
    """A text without a title of its own: systems cut its first words off, in the middle of one, for a headline."""
    title = title.rstrip(".… ")
    return len(title) > BEGINNING // 2 and text.startswith(title) and text[len(title) : len(title) + 1].isalnum()


def _in_headline(block: Block, headline: Headline) -> bool:
    return block.container.node is headline.node


def clean_text(text: str) -> str:
    return clean_title(text) if len(text) < 500 else text


def _may_be(block: Block, around: set[int]) -> bool:
    if not SHORTEST <= size(block.text) <= LONGEST or block.container.hidden or 2 * block.links > len(block.text):
        return False
    own = _own_containers(block, around)
    if any(c.tag in OTHER_TAGS for c in own if not _is_row(c, around)) or CREDIT_LINE.match(block.text):
        return False
    if is_named(own[0].tokens) and own[0].tokens.isdisjoint(_PEOPLE):  # "page-intro__author" is no introduction
        return True
    return not (
        any(c.tokens & OTHER for c in own[:2])
        or _BYLINE.match(block.text)
        or _tells_a_date(block)
        or _names_authors(block.text)
    )


def _names_authors(text: str) -> bool:
    """ "Tác giả: …", "Oleh … dan …", or nothing but names; a sentence that begins with such a word ends like one."""
    if len(text) > LONGEST_BYLINE or text.endswith(ENDS):
        return False
    return LEAD.match(text.casefold()) is not None or all(map(looks_personal, re.split(r"[,、]\s*", text)))


def _is_row(container: Container, around: set[int]) -> bool:
    """A cell of the table that lays out the page: the headline stands in another row."""
    outer = container.parent
    return container.tag == "td" and outer is not None and outer.parent is not None and id(outer.parent.node) in around


def _tells_a_date(block: Block) -> bool:
    """A line of fields, one of them a date: "Leave a Comment / Streets / By Maude Tessier / January 16, 2025"."""
    return len(block.nodes) > 1 and not block.text.endswith((".", "!", "?")) and any(map(is_date, pieces(block)))


# "By Jane Doe | June 3, 2021, 10:15", "Updated 3 hours ago", "Photo: …": what else stands under a headline.
_BYLINE = re.compile(
    r"(?:(?:story|words|photos|pictures|reporting) by|by|von|par|por|di|door|av|af|text|published|updated|posted|photo|image|foto|bild|source|credit|stand)\b:?\s"
    r"|.{0,80}\b\d{1,2}[:.h]\d{2}\b|.{0,40}\d{4}\s?[年년/.-]\s?\d{1,2}[월月/.-]|.{0,50}\b(?:19|20)\d{2}\b.{0,40}$|[^.!?]{0,120}(?:\||·)",
    re.IGNORECASE,
)


def _own_containers(block: Block, around: set[int]) -> list[Container]:
    """The containers around the block that are not around the headline, innermost first."""
    own: list[Container] = []
    for container in block.container.ancestors():
        if id(container.node) in around:
            break
        own.append(container)
    return own or [block.container]


def _rule(blocks: list[Block], index: int, around: set[int], description: list[str], first: bool) -> str | None:
    block = blocks[index]
    own = _own_containers(block, around)
    for depth, container in enumerate(own[:3]):
        alone = not is_one_of_many(blocks, index) if depth == 0 else stands_alone(blocks, index, container.node)
        if is_named(container.tokens) and alone:
            return "class"
    if first and any(is_named(name_tokens(node)) and shows(node, block.text) for node in block.nodes[:1]):
        return "class"  # ``<strong class="summary">`` between the lines of the story's own element
    described = _is_described(block.text, description)
    separate = is_separate(
        blocks, index, described and (len(own) == 1 or (own[0].tag == "p" and _is_row(own[1], around)))
    )
    if block.tag in ("h2", "h3", "h4", "h5", "h6") and (described or first) and _is_sentence(block.text, described):
        return "heading"
    if described and (separate or _is_bold(block) or (first and _is_above_a_byline(blocks, index, around))):
        return "described"
    if block.container.node.get("itemprop") == "description":
        return "itemprop"
    if first and _is_larger(block) and not is_one_of_many(blocks, index) and _is_sentence(block.text, described):
        return "larger"
    says = size(block.text) >= 40 and _is_sentence(block.text, described)
    if first and says and _is_bold(block) and _plain_text_follows(blocks, index):
        return "bold"
    if first and says and _is_italic_line(blocks, index) and _follows(blocks, index, around, bylines=True):
        return "italics"
    if (
        first
        and size(block.text) >= 40
        and (_shares_header(block, around) or (separate and _follows(blocks, index, around)))
    ):
        return "under headline"
    return None


def _is_bold(block: Block) -> bool:
    return (
        block.bold >= 0.9 * len(block.text) or _BOLD_STYLE.search(block.container.node.get("style") or "") is not None
    )


def _is_larger(block: Block) -> bool:
    """Set in the larger of the sizes that WordPress's editor offers for a paragraph."""
    tokens = block.container.tokens
    return "font" in tokens and "size" in tokens and not tokens.isdisjoint(("large", "larger"))


def _is_italic_line(blocks: list[Block], index: int) -> bool:
    """Unlike the paragraphs that follow, and no caption."""
    block = blocks[index]
    if block.nodes[:1] and block.nodes[0].tag == "img":
        return False
    text = [b for b in blocks[index + 1 : index + 12] if len(b.text) > 120][:2]
    return in_italics(block) and len(text) == 2 and not any(map(in_italics, text))


_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)


def _plain_text_follows(blocks: list[Block], index: int) -> bool:
    """The next two paragraphs are not bold: else the whole text is."""
    text = [b for b in blocks[index + 1 : index + 12] if len(b.text) > 80 and not b.tag.startswith("h")][:2]
    return len(text) == 2 and not any(_is_bold(b) for b in text)


def _descriptions(page: Page) -> list[str]:
    names = ("description", "og:description", "twitter:description")
    texts = [t for name in names for t in page.structured.meta.get(name, [])[:1]]
    return [k for text in texts if len(k := key(clean_title(text))) >= 15]


def _is_described(text: str, descriptions: list[str]) -> bool:
    """Whether the page's description of itself is this text, or a beginning of it that search engines cut."""
    start = key(text[:BEGINNING])
    if not any(d.startswith(start) or start.startswith(d) for d in descriptions):
        return False
    own = key(text)
    return any(
        own == d or (len(d) > 60 and own.startswith(d)) or (len(own) > 60 and d.startswith(own)) for d in descriptions
    )


def _is_sentence(text: str, described: bool) -> bool:
    """A heading under the headline is a standfirst when it says something; "Overview" heads a section."""
    return described or (len(text) >= 50 and len(text.split()) >= 7) or (text.endswith(ENDS) and size(text) >= 30)


def _shares_header(block: Block, around: set[int]) -> bool:
    """Both in one ``<header>``: the innermost element around both is one."""
    for container in block.container.ancestors():
        if id(container.node) in around:
            return container.tag in HEADERS
    return False


def _is_above_a_byline(blocks: list[Block], index: int, around: set[int]) -> bool:
    """Right below the headline, and the byline or the date right below it: the story begins behind those."""
    previous, following = blocks[index - 1], blocks[index + 1 : index + 2]
    if not (previous.tag in ("h1", "h2") or id(previous.container.node) in around):
        return False
    return any(
        len(b.text) < 100 and (is_date(b.text) or bool(_BYLINE.match(b.text)) or _tells_a_date(b)) for b in following
    )


def _follows(blocks: list[Block], index: int, around: set[int], bylines: bool = False) -> bool:
    """Right below the headline, and byline or date come after it: stories begin below their byline. ``bylines``: a line
    worded like one is one, whatever its element is called."""
    previous = blocks[index - 1]
    if bylines and index > 2 and len(previous.text) < SHORT and len(blocks[index - 2].text) < SHORT:
        previous = blocks[index - 3]  # a name and a reading time between them
    below = previous.tag in ("h1", "h2") or id(previous.container.node) in around
    following = blocks[index + 1 : index + 4]
    if bylines and below and following and len(following[0].text) < 100:
        return _BYLINE.match(following[0].text) is not None or _tells_a_date(following[0]) or is_date(following[0].text)
    return below and any(b.container.tokens & OTHER or len(b.text) < 30 for b in following)
