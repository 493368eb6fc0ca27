"""Words that stand for a person named just before: 'the mother of four', 'the 38-year-old', 'le trentenaire'."""

from __future__ import annotations

import itertools

from newsspider.extract.quotes.registry import Person, Registry

# whoever these words mean stands beside the person named as often as they mean that person
OTHERS = frozenset(
    "source sources official officials spokesman spokeswoman spokesperson lawyer attorney judge witness reporter doctor officer"
    " prosecutor interviewer moderator host agent mother father sister brother wife husband son daughter widow parent friend"
    " neighbor colleague partner couple family juge avocat avocate porte-parole procureur procureure magistrat magistrate père"
    " mère frère sœur fils fille mari épouse témoin médecin journaliste jueza juez abogado abogada portavoz fiscal madre padre"
    " hermano hermana hijo hija esposa marido testigo periodista médico counsel panel jury court".split()
)
OF_CHILDREN = frozenset("of de di".split())
COUNTS = frozenset(
    "one two three four five six seven eight nine ten deux trois quatre cinq dos tres cuatro cinco due tre".split()
)
LONGEST = 5  # words
DEMONSTRATIVES = {  # they point back: "cette professeure de lettres" was named just before
    **dict.fromkeys("ce cet este ese questo quel quest’ dit deze die esse aquele".split(), "m"),
    **dict.fromkeys("cette esta esa questa quella essa aquela".split(), "f"),
} | dict.fromkeys(["quest’", "dit", "deze", "die"], "")


def is_epithet(head: str, phrase: str) -> bool:
    """Whether a definite description tells more of a person instead of bringing in another.

    No 'the judge', no 'the mother', and nobody of a body or a place: 'the company’s lawyer', 'the leader of the Greens'.
    """
    words = phrase.split()
    if any(a in OF_CHILDREN and b in COUNTS for a, b in itertools.pairwise(words)):
        return True
    if head in OTHERS or len(words) > LONGEST or not OF_CHILDREN.isdisjoint(words[1:]):
        return False
    return not any("’s" in word or "'s" in word for word in words)


def only_person(registry: Registry, paragraph: int, at: int, gender: str = "") -> Person | None:
    """The one person named in this paragraph before ``at``, or in the paragraph above where it names nobody; those are
    left out of whom the ``gender`` of the description cannot tell."""
    index = registry.before(at)
    if index < 0:
        return None
    start = paragraph
    if registry.positions[index] < paragraph:
        start = registry.text.rfind("\n\n", 0, max(0, paragraph - 2)) + 1
    found: Person | None = None
    while index >= 0 and registry.positions[index] >= start:
        person = registry.persons[index]
        index -= 1
        if gender and person.gender not in ("", gender):
            continue
        if found is not None and person is not found:
            return None
        found = person
    return found
