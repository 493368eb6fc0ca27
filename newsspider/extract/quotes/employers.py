"""Whom somebody works for, in the words of an office in other languages than English and German.

'directrice de recherche ⟨chez Novéo⟩', 'docente ⟨al Politecnico di Bari⟩', 'prezeska ⟨spółki Grafen⟩', 'Nokian ⟨johtaja⟩'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsspider.extract.quotes.language import ORGANIZATION, PREPOSITION, RELATIVE, ROLE, Language, is_given
from newsspider.extract.quotes.names import german_role

# between an office and a name, and the article behind
LINKS = {
    "fr": frozenset("de du des d’ à au aux chez pour".split()),
    "es": frozenset("de del en para".split()),
    "it": frozenset("di del della dell’ dello dei delle degli al alla all’ allo presso in per".split()),
    "pt": frozenset("de da do das dos na no em".split()),
    "ro": frozenset("la de al a din în".split()),
    "el": frozenset("του της των στο στη στην στον σε".split()),
    "nl": frozenset("van bij".split()),
    "sv": frozenset("på vid hos för".split()),
    "da": frozenset("i hos på ved for fra".split()),
    "no": frozenset("i hos på ved for fra".split()),
    "pl": frozenset("z ze w we".split()),
    "cs": frozenset("z ze v ve".split()),
    "ru": frozenset("из в".split()),
    "uk": frozenset("з із у в".split()),
}
ARTICLES = frozenset("le la les l’ el los las il lo gli i o a os as het de den det la lui το τη την τον ο η".split())
GENITIVE = frozenset(["pl", "cs", "ru", "uk", "ro"])  # no link: "rzeczniczka Poczty"
OWNER_FIRST = frozenset(["fi", "hu", "tr"])  # "Nokian johtaja", "a Mol szóvivője", "Arçelik sözcüsü"
# a company, before its name: "prezes ⟨spółki⟩ Grafen"
GENERIC = frozenset(
    "société groupe entreprise start-up startup compañía empresa firma consultora startup società azienda gruppo impresa companhia"
    " consultoria spółki firmy grupy koncernu społki společnosti skupiny компании фирмы группы компанії фірми групи companiei firmei"
    " grupului εταιρείας εταιρίας ομίλου bedrijf techbedrijf bolaget företaget firmaet selskapet selskabet virksomheden cég vállalat".split()
)
# what follows an office of state is what it is for: "ministro de Asuntos Exteriores", "segretario di Stato"
OF_STATE = ("minist", "міністр", "министр", "υπουργ", "bakan", "consejer", "conseller", "staatssecretaris", "statsråd")
STATE = frozenset(
    "Estado État Etat Stato Gobierno Gouvernement Governo Consiglio República République Repubblica Presidencia Interior Interno"
    " Defensa Difesa Esteri Exteriores Hacienda".split()
)
OWN_LINKS = frozenset(
    "de du des d’ del della dell’ dello dei delle degli di do da dos das e y et".split()
)  # within a name
ENDS = re.compile(r"[,;(]| (?:qui|que|quien|che|som|der|die|dat|který|która|który|που|care)\b")
MOST = 8  # words of an organization's name
WORD = re.compile(r"(?:[ldLD]|[Dd]ell|[Aa]ll|[Nn]ell)[’'](?=\w)|[^\s]+")


def split_office(office: str, lex: Language) -> tuple[str, str | None]:
    """The office without whom it is held for, and that name; the office as it is where no name is in it."""
    end = ENDS.search(office)
    head, rest = (office[: end.start()], office[end.start() :]) if end else (office, "")
    words = [match.group().replace("'", "’") for match in WORD.finditer(head)]
    spans = [match.span() for match in WORD.finditer(head)]
    if lex.code in OWNER_FIRST:
        return _owner_first(head, words, rest, lex)
    links = LINKS.get(lex.code, frozenset())
    for i in range(1, len(words)):
        low = words[i].lower()
        linked = low in links and words[i].islower()
        bare = lex.code in GENITIVE and (words[i][0].isupper() or low in GENERIC)
        if not (linked or bare) or not any(_is_office(word, lex) for word in words[:i]):
            continue
        first = i + linked
        while first < len(words) and words[first].lower() in ARTICLES and words[first][0].islower():
            first += 1
        while first < len(words) - 1 and words[first].lower() in GENERIC:
            first += 1
        if words[min(first, len(words) - 1)] in STATE:
            return office, None
        last = _end(words, first, lex)
        if lex.verb_second:  # "ordförande för Unionen ⟨på Tjärnvik⟩"
            last = next((x for x in range(first + 1, last) if words[x] in links), last)
        if first < last and _names(words[first:last], lex):
            role = f"{head[: spans[i - 1][1]]}{' ' if rest[:1] == '(' else ''}{rest}"
            return role.rstrip(" ,"), head[spans[first][0] : spans[last - 1][1]].strip()
        if linked and first < len(words) and lex.kinds.get(words[first].lower(), 0) & ROLE == 0:
            continue
    return office, None


def of_state(office: str) -> bool:
    """'ministra de Asuntos Exteriores', 'segretaria di Stato': the office whole, no employer in it."""
    words = office.split(",", 1)[0].split()
    return any(word.lower().startswith(OF_STATE) for word in words[:3]) or not STATE.isdisjoint(words[1:4])


def _end(words: Sequence[str], first: int, lex: Language) -> int:
    """Where the name ends: 'Deezer ⟨para España⟩', 'Autoridad Portuaria ⟨valenciana⟩'."""
    last = len(words)
    if lex.romance:
        other = (x for x in range(first + 1, last) if lex.kinds.get(words[x].lower(), 0) & PREPOSITION)
        last = next((x for x in other if words[x].lower() not in OWN_LINKS), last)
    named = last
    while named > first + 1 and words[named - 1][0].islower():
        named -= 1
    while last > first + 1 and words[last - 1].lower() in OWN_LINKS:
        last -= 1
    return named if named > first + 1 else last


def _is_office(word: str, lex: Language) -> bool:
    low = word.lower()
    return bool(lex.kinds.get(low, 0) & ROLE) or german_role(low, lex)


def _names(words: Sequence[str], lex: Language) -> bool:
    """A name, or a body's noun with a name behind: 'université de Rennes'."""
    if len(words) > MOST or any(lex.kinds.get(word.lower(), 0) & RELATIVE for word in words[1:]):
        return False
    if words[0][0].isupper():
        return not is_given(words[0])
    if not lex.kinds.get(words[0].lower(), 0) & ORGANIZATION or not words[-1][0].isupper():
        return False
    return words[1][0].isupper() or words[1].lower() in LINKS.get(lex.code, ())


def _owner_first(head: str, words: Sequence[str], rest: str, lex: Language) -> tuple[str, str | None]:
    """Finnish, Hungarian and Turkish: capitals before the office."""
    office = next((i for i, word in enumerate(words) if _is_office(word, lex)), 0)
    if not office or not words[0][0].isupper():
        return head + rest, None
    role, owner = " ".join(words[office:]) + rest, " ".join(words[:office])
    if lex.code == "tr":
        return role, re.sub(r"[’']\w+$", "", owner)
    last = words[office - 1]
    if lex.code == "fi" and (last[0].isupper() or lex.kinds.get(last.removesuffix("n"), 0) & ORGANIZATION):
        owner = owner if last.endswith(("een", "sen")) else owner.removesuffix("n")  # "Nokia⟨n⟩", but "Kosken"
    return role, owner
