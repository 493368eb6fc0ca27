"""Whether a label is part of a menu, or of another place where regions stand: they do so for every page of the site."""

from __future__ import annotations

from newsspider.extract.attributes import name_tokens
from newsspider.extract.blocks import Block

TRAILS = frozenset(
    "breadcrumb breadcrumbs crumbs crumb crumbtrail breadcrumbtrail rootline brotkrumen brotkrume ariane migas".split()
)
_CALLED_TRAILS = frozenset(
    "breadcrumb|breadcrumbs|brotkrumen|brotkrümelnavigation|fil d'ariane|fil d’ariane|vous êtes ici|migas de pan|ruta de navegación|trilha"
    "|percorso|briciole di pane|kruimelpad|brödsmulor|brødkrumme|brødsmuler|murupolku|okruszki|drobečková navigace|you are here"
    "|sie sind hier|estás en|パンくずリスト|面包屑|麵包屑".split("|")
)
MENUS = frozenset(["nav", "menu", "navigation", "navbar", "dropdown", "footer", "submenu", "subnav"])
# Places where the reader chooses an edition, and where people stand who bear the names of countries;
# towns with their weather.
ELSEWHERE = frozenset(
    "edition editions picker selector switcher locale language languages lang select author authors byline bio dropdown "
    "comment comments related tags weather wetter meteo météo clima weer pogoda temperature temperatures forecast".split()
)


def in_menu(blocks: list[Block], index: int) -> bool:
    """Part of a menu: in a navigation element, or one of a run of short links."""
    block = blocks[index]
    if block.container.hidden:
        return True
    for container in block.container.ancestors(6):
        if container.tag == "article":  # named for its parts: "post-footer-area-boxed"
            break
        tokens = container.tokens
        if not TRAILS.isdisjoint(tokens) or (container.node.get("aria-label") or "").lower() in _CALLED_TRAILS:
            return False
        if container.tag in ("nav", "footer", "aside", "select") or not MENUS.isdisjoint(tokens):
            return True
    links_inside = sum(node.tag == "a" for node in block.nodes)
    return links_inside >= MENU_LINKS or _link_run(blocks, index) >= MENU_LINKS


SAME_LIST = 3  # levels up from an entry to the list of lists that holds it
MENU_LINKS = 4  # short links in a row; an eyebrow has up to three labels


def _link_run(blocks: list[Block], index: int) -> int:
    """How many blocks in a row, this one included, are short links and nothing else."""
    if not _is_short_link(blocks[index]):
        return 0
    first = last = index
    while first > 0 and last - first < MENU_LINKS and _goes_on(blocks[first - 1], blocks[first]):
        first -= 1
    while last + 1 < len(blocks) and last - first < MENU_LINKS and _goes_on(blocks[last + 1], blocks[last]):
        last += 1
    return last - first + 1


def _goes_on(block: Block, beside: Block) -> bool:
    """A short link too, and of the same list or a neighbor of its kind: the label above a headline may follow right upon
    the menu."""
    if not _is_short_link(block):
        return False
    a, b = block.container, beside.container
    if a.parent is b.parent and a.tag == b.tag and a.tokens == b.tokens:
        return True
    around = {id(each.node) for each in a.ancestors(SAME_LIST) if each.tag not in ("body", "html")}
    return any(id(each.node) in around for each in b.ancestors(SAME_LIST))


def _is_short_link(block: Block) -> bool:
    return len(block.text) < 30 and block.links >= 0.8 * len(block.text)


def is_elsewhere(block: Block, filed: bool = False) -> bool:
    """``filed``: two links right above the headline are its labels, though they are called tags."""
    names = ELSEWHERE - {"tags"} if filed else ELSEWHERE
    return block.container.named(names, 3) or any(not names.isdisjoint(name_tokens(node)) for node in block.nodes[:3])
