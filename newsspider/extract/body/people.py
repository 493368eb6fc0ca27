"""Who stands around the story and is none of it: its authors above and below, readers who comment. Told by words and places alone, for pages without names in their markup. Rules of the same kind as those in ``never.py``."""

from __future__ import annotations

import re

from newsspider.extract.blocks import HEADING_TAGS, Block
from newsspider.extract.body.features import Vectors
from newsspider.extract.bylineblocks import name_alone
from newsspider.extract.bylineleads import after_a_date, lead_word
from newsspider.extract.credits.names import known
from newsspider.extract.dates import Hints
from newsspider.extract.personnames import has_given_name, looks_personal

SIGNED = 80  # characters of a byline
FIRST = 3  # blocks of the body in which a byline is looked for
NEAR = 8  # blocks below the headline in which the byline stands
SECTION = 40  # characters of the heading over comments
BIO = 400  # of a note on the author
LAST = 4  # blocks at the body's end that may say who else worked on it
TAIL = 0.2  # share of the body that such notes may have
_HINTS = Hints()
_COMMENTS = re.compile(
    r"\W*(?:\d{1,5}\s)?(?:comments?|reader comments|responses?|replies|leave a (?:comment|reply)|join the (?:conversation|discussion)|discussion"
    r"|(?:leser)?kommentare?|kommentar (?:schreiben|verfassen)|diskussion|commentaires?|comentarios?|commenti|comentários?|reacties|komentarze|komen)\W*(?:\d{1,5})?\W*",
    re.I,
)


def byline_lines(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Among the first blocks, "By Ann Lee", "3 May 2025 by Ann Lee" and nothing else."""
    blocks = vectors.land.blocks
    short = [i for i in sorted(chosen)[:FIRST] if len(blocks[i].text) < SIGNED]
    named = vectors.authors or ("\0",)
    return {i for i in short if _signers(blocks[i]) or _ends_in_author(blocks[i]) or blocks[i].text.endswith(named)}


def _ends_in_author(block: Block) -> bool:
    """ "Chips by Ann Lee": the name stands in an element for the author."""
    marked = (node for node in block.nodes[:6] if node.get("itemprop") == "author" or "author" in node.get("rel", ""))
    said = (" ".join(node.text_content().split()) for node in marked)
    return any(text and block.text.endswith(text) for text in said)


def _signers(block: Block) -> tuple[str, ...]:
    names = lead_word(block, 1, _HINTS) or after_a_date(block, 1, _HINTS)
    if not names and all(map(has_given_name, alone := name_alone(block, 1, _HINTS))):
        names = alone
    return names if names and all(looks_personal(n) or known(n) == "wire" for n in names) else ()


# Who else had a hand in it: "Additional reporting by Ann Lee", "Reporting by Ann Lee in Lille; Editing by Bo Cole"
_SIGN_OFF = re.compile(
    r"\W*(?:(?:with )?(?:(?:additional|further|original) )?(?:reporting|research|writing|editing|production|fact[- ]?checking|translation)"
    r"(?: (?:and|&) \w{7,12})?(?: by| from|\s?:)|(?:edited|translated|compiled|fact-checked)(?: (?:from the \w+|and \w+))? by"
    r"|(?:mitarbeit|redaktion|bearbeitung|übersetzung|redigatur|faktencheck)(?:\s?:| von)|aus dem \w+ (?:übersetzt )?von"
    r"|(?:édité|traduit|adapté)(?: (?:de|du) .{3,12})? par|avec la collaboration de|(?:editad|traducid)[oa](?: del .{3,12})? por"
    r"|(?:con )?(?:información|reporte)(?: adicional)? de|(?:traduzione|tradução|edição|reportagem)(?: adicional)?(?:\s?:| di| de| por)"
    r"|met medewerking van|(?:vertaling|bewerking)\s?:)\s(?-i:[A-ZÀ-Þ])"
    r"|\W*(?:责任编辑|責任編輯|责编|編集|编辑|編輯|校对|审核)\s?[:：／/]\s?\w",
    re.I,
)
_DASHED = re.compile(r"[-–—]{1,2}\s?([A-ZÀ-Þ][^,.:;!?]{4,40})")


def sign_offs(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Among the last blocks, who reported, edited and translated, and the lines below; as the very last, "— Ann Lee"."""
    land = vectors.land
    last = sorted(chosen)[-LAST:]
    for at, i in enumerate(last):
        text = land.blocks[i].text
        if len(text) < BIO and _SIGN_OFF.match(text):
            below = last[at + 1 :]
            return {i, *below} if all(land.lengths[k] < BIO // 2 for k in below) else {i}
    signed = _DASHED.fullmatch(land.blocks[last[-1]].text) if last else None
    return {last[-1]} if signed and looks_personal(signed[1].strip()) else set()


def comment_sections(vectors: Vectors, chosen: set[int]) -> set[int]:
    """All below a heading "Comments", no cell of a table, that stands below the larger part of the body; no other
    heading may follow."""
    land, blocks = vectors.land, vectors.land.blocks
    first, last = min(chosen, default=0), max(chosen, default=-1)
    whole, above = sum(land.sizes[i] for i in chosen), 0.0
    for i in range(first, last + 1):
        if 2 * above > whole and land.lengths[i] < SECTION and _COMMENTS.fullmatch(blocks[i].text):
            below = {k for k in chosen if k >= i}
            story = blocks[i].tag in ("td", "th") or any(blocks[k].tag in HEADING_TAGS for k in below - {i})
            return set() if story else below
        above += land.sizes[i] if i in chosen else 0.0
    return set()


_ABOUT = re.compile(
    r"about (?:the )?(?:authors?|writers?|reporters?|contributors?|this desk)|(?:über|zu) (?:den |die )?autor(?:in|en|innen)?"
    r"|zur person|à propos de l[’']auteur|sobre (?:el|la|o|a) autora?|l[’']autore|over de auteur|om (?:författaren|forfatteren)",
    re.I,
)


def boxes_on_authors(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Below a line "About the author", in a box with it that holds nothing of the body above."""
    land, blocks = vectors.land, vectors.land.blocks
    found: set[int] = set()
    first, last = min(chosen, default=0), max(chosen, default=-1)
    for i in range(first + 1, last):
        if land.lengths[i] > SECTION or not _ABOUT.fullmatch(blocks[i].text.strip(" :")):
            continue
        box = blocks[i].container if blocks[i].line else blocks[i].container.parent
        above = (blocks[j].container.ancestors(8) for j in chosen if j < i)
        if box is not None and not any(box in chain for chain in above):
            found.update(
                j for j in chosen if j >= i and land.lengths[j] <= BIO and box in blocks[j].container.ancestors(8)
            )
    return found


def notes_on_authors(vectors: Vectors, chosen: set[int]) -> set[int]:
    """The last blocks, where they are or begin with the name in the byline, or stand below it alone."""
    land = vectors.land
    last = max(chosen, default=-1)
    if last < 0 or land.head < 0 or land.lengths[last] > BIO:
        return set()
    given = [b.text.split(" ", 1)[0] for b in land.blocks[max(0, last - 2) : last + 1] if len(b.text) < BIO]
    near = [b for b in land.blocks[land.head + 1 : land.head + NEAR] if len(b.text) < 2 * SIGNED]
    above = [b for b in near if any(word in b.text for word in given)]
    names = tuple({name for block in above for name in _signers(block)})
    found: set[int] = set()
    whole, mass = sum(land.sizes[i] for i in chosen), 0.0
    for i in sorted(chosen, reverse=True) if names else ():
        mass += land.sizes[i]
        told = land.blocks[i].text.startswith(names) or any(b.text in names for b in land.blocks[max(0, i - 2) : i])
        if mass > TAIL * whole or land.lengths[i] > BIO or not told:
            break
        found.add(i)
    return found
