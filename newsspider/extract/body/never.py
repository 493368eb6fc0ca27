"""What no body holds, however much it looks like one to the classifier: each rule with two reasons that agree."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsspider.extract.attributes import words_of
from newsspider.extract.blocks import HEADING_TAGS, Block, Container
from newsspider.extract.body.apart import named_apart
from newsspider.extract.body.asides import data_lists, lone_headings, set_apart
from newsspider.extract.body.callouts import (
    credit_rolls,
    disclosures,
    more_buttons,
    picture_rolls,
    shop_buttons,
    signatures,
    starred_notes,
    tip_calls,
)
from newsspider.extract.body.captionplaces import captions_in_boxes, captions_in_small_print, credited_captions
from newsspider.extract.body.captions import named_captions, told_captions
from newsspider.extract.body.datelines import date_lines
from newsspider.extract.body.echoes import (
    counters,
    headline_again,
    pull_quotes,
    repeated_quotes,
    summary_notes,
    twins,
)
from newsspider.extract.body.farewells import disclaimers, filings, requests
from newsspider.extract.body.features import Vectors
from newsspider.extract.body.namedparts import bylines, linked_cells, linked_lines, media_tools, share_lists
from newsspider.extract.body.names import AUTHOR, COMMENT, PROMO
from newsspider.extract.body.notices import (
    advertisement_labels,
    consents,
    invitations,
    notes_on_the_text,
    sponsors,
    tag_lines,
    waiting_places,
)
from newsspider.extract.body.people import boxes_on_authors, byline_lines, comment_sections, notes_on_authors, sign_offs
from newsspider.extract.body.releases import release_tails
from newsspider.extract.clutter import PROMO as PROMO_TEXT
from newsspider.extract.clutter import RELATED as RELATED_TEXT
from newsspider.extract.clutter import RIGHTS as RIGHTS_TEXT
from newsspider.extract.clutter import begins_like
from newsspider.extract.pieces import pieces

SHORT = 120  # characters of a credit line
LABEL = 60  # characters of a heading over related links
POINTER = 200  # characters of a line that points to another article
OFFERED = 6  # blocks of a box with an offer
NOTE = 350  # characters of a note of the site about itself
BIO = 400  # characters
TAIL = 0.2  # share of the body that the bios below it may have


def credit_lines(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Short, and begins like a credit or a copyright notice."""
    blocks = vectors.land.blocks
    return {i for i in chosen if len(blocks[i].text) < SHORT and vectors.clutter_at(i) == RIGHTS_TEXT}


def hidden_texts(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Not shown, where most of the story is."""
    hidden = {i for i in chosen if vectors.land.blocks[i].container.hidden}
    return hidden if 2 * len(hidden) < len(chosen) else set()


def pointers(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Begins like "Read more" and is a link for the most part."""
    land = vectors.land
    return {
        i
        for i in chosen
        if land.links[i] > 0.4 and len(land.blocks[i].text) < POINTER
        if vectors.clutter_at(i) == RELATED_TEXT or _is_labeled_link(land.blocks[i])
    }


def _is_labeled_link(block: Block) -> bool:
    """ "<b>Recommended</b><a>Why old boats float</a>": the label stands in an element of its own, glued to the link."""
    parts = pieces(block) if len(block.nodes) > 1 else []
    return len(parts) == 2 and len(parts[0]) < LABEL and begins_like(parts[0]) == RELATED_TEXT


def comments(vectors: Vectors, chosen: set[int]) -> set[int]:
    """In a place named for comments, where they are the lesser part: a forum's posts can be named so too."""
    counted = vectors.land.aside & COMMENT
    found = {i for i in chosen if vectors.land.path(i) & counted}
    return found if 3 * len(found) < len(chosen) else set()


def offers(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Begins like "Sign up" in a place named for offers."""
    return {i for i in chosen if vectors.clutter_at(i) == PROMO_TEXT and vectors.land.way[vectors.land.at[i]] & PROMO}


def offered_below(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Short lines below a heading like "Sign up", in a box with it that holds nothing else."""
    blocks = vectors.land.blocks
    found: set[int] = set()
    for i in range(min(chosen, default=0) + 1, max(chosen, default=-1)):
        if i in chosen or blocks[i].tag not in HEADING_TAGS or vectors.clutter_at(i) != PROMO_TEXT:
            continue
        box = blocks[i].container.parent
        if box is None:
            continue
        inside = [j for j in range(i + 1, min(i + OFFERED, len(blocks))) if box in blocks[j].container.ancestors(4)]
        if len(inside) < OFFERED - 1 and box not in blocks[i - 1].container.ancestors(6):
            found.update(j for j in inside if len(blocks[j].text) < NOTE)
    return found & chosen


def related_sections(vectors: Vectors, chosen: set[int]) -> set[int]:
    """A heading like "Related articles", body itself or not, and the short lines below it, down to a text, to another
    heading that is no link, or to the end of the box around both."""
    blocks, links = vectors.land.blocks, vectors.land.links
    found: set[int] = set()
    inside, label = False, -1
    box: Container | None = None  # the element around the heading
    for i in range(min(chosen, default=0), max(chosen, default=-1) + 1):
        text = blocks[i].text
        pointer = links[i] > 0.4 and blocks[i].tag not in HEADING_TAGS  # "Read more: …" is one line, and no section
        if len(text) < LABEL and text[-1] not in ".!?" and vectors.clutter_at(i) == RELATED_TEXT and not pointer:
            inside, label, box = True, i, blocks[i].container.parent
        elif len(text) > POINTER or text[-1] == "." or _is_new_heading(blocks[i], links[i], i > label + 1):
            inside = False
        elif box is not None and box not in blocks[i].container.ancestors(8):
            inside, box = inside and i == label + 1, None  # a box of the heading alone has no end to tell
        if inside and i in chosen:
            found.add(i)
    return found


def _is_new_heading(block: Block, linked: float, apart: bool) -> bool:
    return block.tag in HEADING_TAGS and not linked and apart


def offer_headings(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Headings in a box named for a newsletter or a subscription that holds no text of the body."""
    blocks = vectors.land.blocks
    found = set()
    for i in chosen:
        if blocks[i].tag in HEADING_TAGS and vectors.land.way[vectors.land.at[i]] & PROMO:
            boxes = blocks[i].container.ancestors(2)
            box = next((box for box in boxes if words_of((box.names[0], None)) & _OFFERS), None)
            below = (blocks[j].container for j in range(i + 1, min(i + 4, len(blocks))) if j in chosen)
            if box is not None and not any(box in container.ancestors(4) for container in below):
                found.add(i)
    return found


_OFFERS = frozenset(
    "newsletter newsletters subscribe subscription subscriptions signup promo promos donate donation cta".split()
)


def tool_lines(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Short, and nothing but links with bars between them: "E-mail | Print", "Home | News"."""
    land = vectors.land
    return {i for i in chosen if "|" in (t := land.blocks[i].text) and len(t) < SHORT and land.links[i] > 0.7}


def affiliate_notes(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Short, and speaks of affiliate links: the site about itself."""
    blocks = vectors.land.blocks
    return {i for i in chosen if len(blocks[i].text) < NOTE and _speaks_of_affiliates(blocks[i].text)}


def _speaks_of_affiliates(text: str) -> bool:
    low = text.lower()
    may = "affiliate" in low or "provisions" in low or "(anzeige)" in low  # one is in every match; cheaper to look for
    return may and _AFFILIATE.search(text) is not None


def bios(vectors: Vectors, chosen: set[int]) -> set[int]:
    """The last blocks, where they stand in a place named for authors, begin with the name of the author that the
    metadata give, or say of somebody that he or she works as a writer."""
    land = vectors.land
    whole = sum(land.sizes[i] for i in chosen)
    placed = {i for i in chosen if land.way[land.at[i]] & AUTHOR}
    if 2 * sum(land.sizes[i] for i in placed) > whole:  # the text itself: "Guidelines for authors"
        placed = set()
    found: set[int] = set()
    mass = 0.0
    for i in sorted(chosen, reverse=True):
        text = land.blocks[i].text
        mass += land.sizes[i]
        named = i in placed or (vectors.authors and text.startswith(vectors.authors))
        if mass > TAIL * whole or not (named or (len(text) < BIO and _BIO.match(text))):
            break
        found.add(i)
    return found


_AFFILIATE = re.compile(
    r"affiliate\W?links?|affiliate commission|affiliate program|\(anzeige\)|provisions-links?", re.I
)
_BIO = re.compile(
    r"(?:About the author:? ?)?[^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]*| (?:de|van|von|der|di|da)){1,3}"
    r" (?:is|was|has been|covers|writes|reports|ist|arbeitet|schreibt|berichtet|est|es) .{0,120}?"
    r"(?:reporter|writer|editor|journalist|correspondent|columnist|author|contributor|producer|redakteur|autor\b|autorin"
    r"|korrespondent|volontär|journaliste|periodista|fellow|evangelist|professor)"
)


Rule = Callable[[Vectors, set[int]], set[int]]

RULES: list[Rule] = [
    credit_lines,
    hidden_texts,
    named_captions,
    told_captions,
    captions_in_boxes,
    captions_in_small_print,
    bylines,
    linked_lines,
    linked_cells,
    share_lists,
    media_tools,
    named_apart,
    comments,
    pointers,
    offers,
    offered_below,
    related_sections,
    offer_headings,
    tool_lines,
    affiliate_notes,
    shop_buttons,
    tip_calls,
    starred_notes,
    disclosures,
    bios,
    credit_rolls,
    more_buttons,
    picture_rolls,
    signatures,
    date_lines,
    pull_quotes,
    twins,
    headline_again,
    repeated_quotes,
    counters,
    summary_notes,
    advertisement_labels,
    consents,
    waiting_places,
    invitations,
    sponsors,
    tag_lines,
    comment_sections,
    credited_captions,
    filings,
    requests,
    disclaimers,
    release_tails,
    notes_on_the_text,
    sign_offs,
    notes_on_authors,
    boxes_on_authors,
    byline_lines,
    data_lists,
    set_apart,
    lone_headings,
]


def without_clutter(vectors: Vectors, chosen: set[int]) -> set[int]:
    """``chosen`` less what any rule takes out, rule by rule."""
    for rule in RULES:
        if found := rule(vectors, chosen):
            chosen = chosen - found
    return chosen
