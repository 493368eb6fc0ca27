"""What the name or the type of its own element keeps out of the body: bylines, links to other stories.

Names alone mislead on single pages, so each rule asks for a second reason: length, links, or that it is a lesser part.
"""

from __future__ import annotations

import re

from newsspider.extract.blocks import HEADING_TAGS, Block
from newsspider.extract.body.dressed import is_called_heading
from newsspider.extract.body.features import Vectors
from newsspider.extract.bylinewords import AUTHOR_WORDS

BYLINE = 80  # characters
POINTER = 200  # characters of a line that points to another article
LABEL = 40  # characters of one above such links
FEWEST_WORDS = 4  # of a link in capitals: "NASA" and "BBC NEWS" are sources

_RELATED = frozenset("related recommended recirc recirculation readmore interstitial".split())
_TOOLS = frozenset(
    "share tweet print email mail comment comments save facebook twitter whatsapp teilen drucken kommentare kommentieren merken "
    "partager imprimer commentaires compartir imprimir comentarios condividi stampa commenti".split()
)
_SHARING = frozenset("share sharing social socials sharebar teilen partage partager compartir".split())
_MEDIA_TOOL = re.compile(
    r"\W*(?:(?:download|listen to|play|watch)(?: the| this)? (?:audio|video|podcast|episode|article|story)"
    r"|(?:audio|video|podcast|beitrag|artikel)s? (?:herunterladen|anhören|abspielen|ansehen|downloaden|beluisteren|ladda ner|télécharger|descargar|baixar)"
    r"|(?:hør|lyssna på|lyt til|lytt til|luister naar|posłuchaj|dinle) (?:artik(?:len|elen|kelen|lar)|artikkelen|het artikel|dit artikel|artykułu?|podcast\w*)"
    r"|(?:télécharger|écouter|descargar|escuchar|scarica|ascolta|baixar|ouvir) (?:l['’])?(?:le |la |el |il |lo |o |a )?(?:audio|vidéo|vídeo|video|podcast|article|artículo|articolo|artigo))"
    r"(?:\W*\d{1,3}(?::\d\d)*\s?(?:min\w*|sec\w*|sek\w*)?)?\W*",
    re.I,
)
_ARROWS = (">", "»", "→", "►", "▶", "➔", "⇒")
_SOURCE = re.compile(r"https?:|www\.|[—–]\s|\d")  # an address, who posted, a list of days
_WORD = re.compile(r"[A-ZÀ-Þ]?[^\W\d_A-ZÀ-Þ]+|[A-ZÀ-Þ]+")  # "KommentareTeilen" are two


def bylines(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Short, no sentence, in an element that is itself called author or byline."""
    blocks = vectors.land.blocks
    return {
        i
        for i in chosen
        if len(text := blocks[i].text) < BYLINE and text[-1] not in ".!?:" and AUTHOR_WORDS & blocks[i].container.tokens
    }


def linked_lines(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Nothing but links: in an element called related, in capitals, behind an arrow, in brackets, or a paragraph of its
    own that is no sentence; or only the names of buttons."""
    land = vectors.land
    return {
        i
        for i in chosen
        if land.links[i] > 0.9 and len(land.blocks[i].text) < POINTER and _points_elsewhere(land.blocks[i])
        if not is_called_heading(land.blocks[i])  # an anchor that opens its section leads nowhere
    }


def share_lists(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Words in an item of a list that is itself called share or tools: "Réagir 12"."""
    land = vectors.land
    return {
        i
        for i in chosen
        if land.lengths[i] < LABEL and (item := land.blocks[i].container).tag == "li"
        if item.parent is not None and not _SHARING.isdisjoint(item.parent.tokens)
    }


def media_tools(vectors: Vectors, chosen: set[int]) -> set[int]:
    """What is to be done with a recording, and how long it is: "Download audio (3:41 min)"."""
    land = vectors.land
    return {i for i in chosen if land.lengths[i] < BYLINE and _MEDIA_TOOL.fullmatch(land.blocks[i].text)}


def linked_cells(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Three or more headlines, each a link, in one cell of a table that holds no text, and the label above them."""
    land = vectors.land
    cells: dict[int, list[int]] = {}
    for i in chosen:
        if land.blocks[i].tag == "td":
            cells.setdefault(land.blocks[i].container.number, []).append(i)
    found: set[int] = set()
    for inside in cells.values():
        if len(inside) < 3:
            continue
        linked = [i for i in inside if land.links[i] > 0.9 and land.blocks[i].text.count(" ") >= FEWEST_WORDS]
        others = [i for i in inside if land.links[i] <= 0.9]
        if len(linked) > 2 and all(land.lengths[i] < LABEL for i in others) and len(others) < len(linked):
            cell = land.blocks[inside[0]].container
            told = any(cell in land.blocks[i].container.ancestors(4) for i in chosen.difference(inside))
            found.update(() if told else inside)
    return found


def _points_elsewhere(block: Block) -> bool:
    text = block.text
    if _RELATED & block.container.tokens or text.startswith(_ARROWS):
        return True
    words = _WORD.findall(text)
    if words and all(word.casefold() in _TOOLS for word in words):
        return True
    if block.tag in HEADING_TAGS or len(words) < FEWEST_WORDS:
        return False
    if text.isupper() or (text[0] == "[" and text[-1] == "]"):
        return True
    return block.tag in ("p", "div") and len(words) > FEWEST_WORDS and not _SOURCE.match(text) and text[-1] not in ".!:"
