"""What no body holds, however much it looks like one to the classifier: each rule with two reasons that agree."""

from __future__ import annotations

from collections.abc import Callable

from newsspider.extract.body.features import Vectors
from newsspider.extract.body.names import AUTHOR, PROMO
from newsspider.extract.clutter import PROMO as PROMO_TEXT
from newsspider.extract.clutter import RELATED as RELATED_TEXT
from newsspider.extract.clutter import RIGHTS as RIGHTS_TEXT

SHORT = 120  # characters of a credit line
POINTER = 200  # characters of a line that points to another article
TAIL = 0.2  # share of the body that a bio below it may have


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
        if vectors.clutter_at(i) == RELATED_TEXT and land.links[i] > 0.4 and len(land.blocks[i].text) < POINTER
    }


def offers(vectors: Vectors, chosen: set[int]) -> set[int]:
    """Begins like "Sign up" in a place named for offers."""
    return {i for i in chosen if vectors.clutter_at(i) == PROMO_TEXT and vectors.places[i].way & PROMO}


def tails(vectors: Vectors, chosen: set[int]) -> set[int]:
    """The last blocks, in a place named for authors, where they are little of the whole: a bio."""
    sizes = vectors.land.sizes
    whole = sum(sizes[i] for i in chosen)
    found: set[int] = set()
    mass = 0.0
    for i in sorted(chosen, reverse=True):
        mass += sizes[i]
        if not vectors.places[i].way & AUTHOR or mass > TAIL * whole:
            break
        found.add(i)
    return found


RULES: list[Callable[[Vectors, set[int]], set[int]]] = [credit_lines, hidden_texts, pointers, offers, tails]


def without_clutter(vectors: Vectors, chosen: set[int]) -> set[int]:
    """``chosen`` less what any rule takes out, rule by rule."""
    for rule in RULES:
        chosen = chosen - rule(vectors, chosen)
    return chosen
