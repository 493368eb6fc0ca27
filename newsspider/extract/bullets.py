"""Key points: the list that sums the article up, wherever it stands.

A list of two to eight items is taken when something says what it is: a title above it, the names of the elements
around it, or its place between the headline and the body. Ordinary lists in the body are none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from newsspider.extract.blocks import Block, Container
from newsspider.extract.clutter import PROMO, RELATED, begins_like
from newsspider.extract.headline import Headline
from newsspider.extract.page import Page
from newsspider.items import Evidence

FEWEST, MOST = 2, 8  # items; CNBC, NZZ, CNN print 2-5, t3n up to 6
LONGEST_ITEM = 500  # characters; a longer one is a paragraph


@dataclass(slots=True)
class Bullets:
    """``blocks`` are the indexes in ``page.blocks`` that the body must leave out (title and items)."""

    texts: list[str] = field(default_factory=list)
    blocks: frozenset[int] = frozenset()


@dataclass(slots=True)
class ItemList:
    """A run of list items: their blocks, item by item, and their texts without the bullet."""

    items: list[list[int]]
    texts: list[str]
    holder: Container

    @property
    def first(self) -> int:
        return self.items[0][0]

    @property
    def last(self) -> int:
        return self.items[-1][-1]


_MARK = re.compile(r"[•‣◦▪▸►●■∙·◆➤✔✓»]\s*")
_TITLE = re.compile(
    r"\W*(?:(?:the |our |story |article |news )?(?:key ?(?:points?|takeaways?|facts|findings|insights|highlights|developments|details)"
    r"|takeaways?|highlights|main points|quick (?:read|summary|take|facts)|at a glance|in brief|in short|in a nutshell"
    r"|tl;? ?dr|(?:ai |article )?summary|the gist|bottom line|what (?:you|we) (?:need to )?know|what to know|the essentials?)"
    r"|(?:das |die |der )?(?:wichtigst\w*|wesentlich\w*)(?: (?:punkte|fakten|erkenntnisse|infos|informationen))?"
    r"(?: (?:in (?:kürze|aller kürze|kürzester zeit)|im überblick|auf einen blick|zusammengefasst))?"
    r"|in (?:aller )?kürze|kurz (?:&|und|&amp;) (?:knapp|bündig)|kurz(?:gesagt|gefasst|fassung|zusammenfassung|überblick)|auf einen blick"
    r"|(?:artikel)?zusammenfassung|zusammengefasst|im überblick|darum geht'?s|worum es geht|kernpunkte|kernaussagen"
    r"|l['’]essentiel|en bref|en résumé|(?:les )?points[ -]clés?|(?:ce qu['’]il faut|à) retenir|les faits"
    r"|(?:las |los )?(?:claves|puntos clave)|en resumen|lo (?:más importante|esencial)|en breve|lo que debes saber"
    r"|in (?:breve|sintesi)|(?:i )?punti (?:chiave|principali)|in poche parole"
    r"|(?:em )?resumo|pontos[ -]chave|destaques|(?:os )?principais pontos"
    r"|in het kort|samengevat|kort samengevat|i korthet|kort (?:om|fortalt|sagt)|det viktigaste|sammendrag|oppsummering|sammanfattning|saken oppsummert|kortversjonen"
    r"|w skrócie|najważniejsze(?: informacje)?|v kostce|kort opsummeret|pääkohdat|lyhyesti|коротко|главное|кратко"
    r"|要点|重点|摘要|この記事のポイント|ポイント|まとめ|요약|핵심|핵심 요약|3줄 요약|ai 요약)"
    r"(?: (?:of|from|der|des|dieses|diesem|im|zum|zur|about|on|de|du|del) [\w ’'-]{1,40})?\W*",
    re.I,
)
_KEY = frozenset(["key", "main", "article", "story", "post", "news"])
_POINTS = frozenset(
    ["points", "point", "takeaways", "takeaway", "facts", "highlights", "bullets", "bullet", "findings"]
)
_PLAIN_NAMES = frozenset(
    [
        "keypoints",
        "keytakeaways",
        "keyfacts",
        "takeaways",
        "tldr",
        "zusammenfassung",
        "kurzfassung",
        "factbullets",
        "bulletpoints",
    ]
)
_SUMMARY, _LISTED = frozenset(["summary", "abstract"]), frozenset(["list", "bullets", "bullet", "points", "items"])


def find_bullets(page: Page, headline: Headline, evidence: Evidence) -> Bullets:
    """The key points of ``page``; the first rule that finds a list wins."""
    blocks = page.blocks
    lists = list_runs(blocks)
    for rule in RULES:
        for found in lists:
            if not _could_be(blocks, found):
                continue
            if (title := rule(blocks, found, headline.order)) is None:
                continue
            texts = found.texts
            evidence.decide("bullets", rule.__name__, " | ".join(texts), 0.9 if rule is not before_the_body else 0.7)
            return Bullets(texts, _to_leave_out(blocks, found, lists, title))
    return Bullets()


def list_runs(blocks: list[Block]) -> list[ItemList]:
    """Lists by tag (``li``) and lists typed by hand (lines that begin with a bullet)."""
    runs: list[ItemList] = []
    open_list: ItemList | None = None
    item: Container | None = None
    for i, block in enumerate(blocks):
        if (box := _named_box(block)) is not None:
            if open_list is None or open_list.holder is not box:
                open_list = ItemList([], [], box)
                runs.append(open_list)
            open_list.items.append([i])
            open_list.texts.append(_MARK.sub("", block.text, count=1) if _MARK.match(block.text) else block.text)
            item = None
            continue
        if (li := _item_of(block.container)) is not None and li.parent is not None:
            if open_list is None or open_list.holder is not li.parent:
                open_list = ItemList([], [], li.parent)
                runs.append(open_list)
                item = None
            if li is item:
                open_list.items[-1].append(i)
                open_list.texts[-1] += " " + block.text
            else:
                open_list.items.append([i])
                open_list.texts.append(_MARK.sub("", block.text, count=1) if _MARK.match(block.text) else block.text)
            item = li
            continue
        item = None
        holder = block.container if block.line else block.container.parent or block.container
        if mark := _MARK.match(block.text):
            if open_list is None or not _continues(blocks, open_list, i, holder):
                open_list = ItemList([], [], holder)
                runs.append(open_list)
            open_list.items.append([i])
            open_list.texts.append(block.text[mark.end() :])
        elif open_list is not None and open_list.items and not open_list.texts[-1] and open_list.last == i - 1:
            open_list.items[-1].append(i)  # the bullet stood in a cell of its own
            open_list.texts[-1] = block.text
        elif open_list is not None and i - open_list.last > 1:
            open_list = None
    return runs


def _named_box(block: Block) -> Container | None:
    """The box named for key points around a paragraph that is no list item."""
    box = block.container.parent
    if block.tag in ("p", "div") and box is not None and box.tag != "li" and _is_named(box.tokens):
        return box
    return None


def _is_named(names: frozenset[str]) -> bool:
    return bool((names & _KEY and names & _POINTS) or names & _PLAIN_NAMES or (names & _SUMMARY and names & _LISTED))


def _item_of(container: Container) -> Container | None:
    """The ``li`` a block belongs to, itself or up to three levels above."""
    here: Container | None = container
    for _ in range(4):
        if here is None or here.tag in ("ul", "ol"):
            return None
        if here.tag == "li":
            return here
        here = here.parent
    return None


def _continues(blocks: list[Block], run: ItemList, i: int, holder: Container) -> bool:
    near = run.last == i - 1 and _item_of(blocks[run.last].container) is None
    return near and (run.holder is holder or blocks[run.last].container.depth == blocks[i].container.depth)


def _could_be(blocks: list[Block], found: ItemList) -> bool:
    """The right number of items, each a short text, few links; a promo or link as last item is taken away first."""
    while len(found.items) > FEWEST and _is_promo(blocks, found.items[-1], found.texts[-1]):
        found.items.pop()
        found.texts.pop()
    size = sum(map(len, found.texts))
    links = sum(blocks[i].links for item in found.items for i in item)
    return (
        FEWEST <= len(found.items) <= MOST
        and all(0 < len(text) <= LONGEST_ITEM for text in found.texts)
        and links < 0.35 * size
        and size >= 20 * len(found.items)
    )


def _is_promo(blocks: list[Block], item: list[int], text: str) -> bool:
    links = sum(blocks[i].links for i in item)
    return links > 0.6 * len(text) or begins_like(text) in (RELATED, PROMO) or not text


def titled(blocks: list[Block], found: ItemList, head: int | None) -> int | None:
    """A title right above it: "Das Wichtigste in Kürze" in bold, then the list."""
    for i in range(found.first - 1, max(-1, found.first - 3), -1):
        text = blocks[i].text
        if len(text) <= 70 and _TITLE.fullmatch(text) and _sentences(found.texts) * 2 >= len(found.texts):
            return i
        if len(text) > 70:
            return None
    return None


def named(blocks: list[Block], found: ItemList, head: int | None) -> int | None:
    """Names of the elements around it: ``RenderKeyPoints-list``, ``post-summary-bullets``."""
    here: Container | None = found.holder
    for _ in range(4):
        if here is None:
            return None
        if _is_named(here.tokens) and _sentences(found.texts) * 2 >= len(found.texts):
            title = found.first - 1
            inside = title >= 0 and len(blocks[title].text) < 70 and here in blocks[title].container.ancestors()[:6]
            return title if inside else found.first
        here = here.parent
    return None


def before_the_body(blocks: list[Block], found: ItemList, head: int | None) -> int | None:
    """Between the headline and the first paragraph, in sentences, and the body follows."""
    if head is None or not head < found.first <= head + 30 or found.holder.hidden:
        return None
    if not 3 <= len(found.items) <= 6 or _sentences(found.texts) < len(found.texts) * 0.75:
        return None
    if len({text.split()[0] for text in found.texts}) * 2 < len(found.texts):  # "Model A …", "Model B …": products
        return None
    links = sum(blocks[i].links for item in found.items for i in item)
    if links > 0.25 * sum(map(len, found.texts)):
        return None
    after = [b for b in blocks[found.last + 1 : found.last + 16] if _is_paragraph(b)]
    before = [b for b in blocks[head + 1 : found.first] if _is_paragraph(b)]
    styles = {_style(b) for b in after}
    if len(after) < 2 or len(before) > 2 or any(_style(b) in styles for b in before):
        return None
    return found.first


RULES: list[Callable[[list[Block], ItemList, int | None], int | None]] = [titled, named, before_the_body]


def _sentences(texts: list[str]) -> int:
    """How many items say something: six words, or as much in a script without spaces."""
    return sum(
        text.count(" ") >= 5 or (text.count(" ") <= 2 and len(text) >= 14 and text[0] > "\u2e80") for text in texts
    )


def _is_paragraph(block: Block) -> bool:
    return len(block.text) >= 100 and block.links < 0.3 * len(block.text) and _item_of(block.container) is None


def _style(block: Block) -> tuple[str, str | None, int]:
    parent = block.container.parent
    return block.tag, block.container.names[0], parent.order if parent else -1


def _to_leave_out(blocks: list[Block], found: ItemList, lists: list[ItemList], title: int) -> frozenset[int]:
    """Title, items, what stands between them, and a second copy of the list (desktop and mobile, panel and page)."""
    out = set(range(min(title, found.first), found.last + 1))
    for other in lists:
        if other is not found and other.texts[: len(found.texts)] == found.texts:
            out.update(range(other.first, other.last + 1))
    return frozenset(out)
