"""Polish: names are declined: 'według Wojnarowski⟨ej⟩', 'zdaniem Jan⟨a⟩ Sow⟨y⟩'."""

from __future__ import annotations

from newsspider.extract.quotes.registry import Person, Registry

SHORTEST_STEM = 3  # letters
LONGEST_ENDING = 4  # letters: "-iego"


def declined(name: str, registry: Registry) -> Person | None:
    """The one person whose surname has the same stem."""
    surname = name.rsplit(" ", 1)[-1]
    same = {id(p): p for known in registry.by_surname for _, p in registry.by_surname[known] if _same(surname, known)}
    return next(iter(same.values())) if len(same) == 1 else None


def _same(a: str, b: str) -> bool:
    stem = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return stem >= SHORTEST_STEM and max(len(a), len(b)) - stem <= LONGEST_ENDING and 2 * stem >= len(a)
