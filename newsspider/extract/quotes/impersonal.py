"""German: where the subject of the verb does not speak but a place, a text or somebody quoted by the subject."""

from __future__ import annotations

from newsspider.extract.quotes.grammar import Span
from newsspider.extract.quotes.inverted import subject_right
from newsspider.extract.quotes.language import (
    ADVERB,
    AUXILIARY,
    CALENDAR,
    DETERMINER,
    DOCUMENT,
    PREPOSITION,
    PRONOUN,
    SPEECH,
    SUBORDINATOR,
    Language,
)
from newsspider.extract.quotes.names import capitalized
from newsspider.extract.quotes.nominal import noun_phrase
from newsspider.extract.quotes.sentences import Sentence

QUOTES = frozenset("zitiert zitierte zitierten".split())
STANDS_IN = frozenset("steht stand verlautet verlautete".split())
STANDS = frozenset("staat stond".split())  # Dutch
READ = frozenset("lire lit lisait appris lee leer leía leerse legge leggere leggeva lê lia".split())
READERS = frozenset("on se si".split())
PLACES = frozenset(
    "dans sur auprès en in nel nella nell’ nell' nello nei nelle sul sulla sull’ sull' su no na nos nas num numa".split()
)
FROM = frozenset("desde da dal dalla dall’ dall' dai dalle".split())
IT = (["het"], ["det"])  # "klinkt ⟨het⟩ bij", "heter ⟨det⟩ i"
OF_IT = frozenset("lo così así c’ c' è é foi assim ainsi".split())
REACH = 14  # tokens from the comma of a relative clause back to the noun it belongs to


# Slavic and Hungarian: what is read somewhere
READ_IN = frozenset(
    "czytamy napisano podano stoi stojí uvádí píše говорится сообщается написано йдеться повідомляється сказано olvasható áll".split()
)


def read_in(s: Sentence, j: int, high: int, lex: Language) -> Span | None:
    """'peut-on lire dans ⟨un communiqué⟩', 'se lee en ⟨un comunicado⟩', 'a-t-on appris auprès de ⟨Novéo⟩'."""
    verb = next((x for x in range(j, min(high, j + 5)) if s.lows[x] in READ), -1)
    if verb < 0 or READERS.isdisjoint(s.lows[j:high]):
        return None
    for i in range(verb + 1, min(high, verb + 4)):
        if s.lows[i] in PLACES:
            return subject_right(s, i + 1 + (s.lows[i + 1 : i + 2] == ["de"]), high, lex)
    return None


def told_from(s: Sentence, verb: int, high: int) -> int:
    """'assure-t-on chez ⟨Novéo⟩', 'aseguran desde ⟨Novea⟩', 'assicurano da ⟨Novea⟩': where its name begins; 0 if nowhere."""
    if s.lows[verb + 1 : verb + 3] == ["on", "chez"]:
        return verb + 3
    if s.lows[verb + 1 : verb + 2] in IT and verb + 2 < high and s.kinds[verb + 2] & PREPOSITION:
        return verb + 3
    several = s.lows[verb].endswith(("n", "no", "m"))
    return verb + 2 if several and verb + 2 < high and s.lows[verb + 1] in FROM else 0


def said_of_it(s: Sentence, i: int, high: int, lex: Language) -> tuple[int, Span | None]:
    """Behind a quotation: 'Lo ha detto ⟨Rossi⟩', 'Así lo explicó ⟨Ruiz⟩', 'C’est ce qu’affirme ⟨Morel⟩'; the verb, or -1."""
    if s.lows[i] not in OF_IT:
        return -1, None
    for c in range(i + 1, min(high - 1, i + 7)):
        if s.kinds[c] & SPEECH and not capitalized(s.words[c]):
            return c, subject_right(s, c + 1, high, lex)
        if not s.kinds[c] & (AUXILIARY | ADVERB | DETERMINER | PRONOUN | SUBORDINATOR):
            break
    return -1, None


def written_in(s: Sentence, k: int, lex: Language) -> tuple[int, Span | None]:
    """'Nel ⟨rapporto⟩ si legge che «…»', 'Dans ⟨un communiqué⟩, on lit : « … »': the text before the verb."""
    if lex.verb_second:
        verb = next((x for x in range(min(k, REACH)) if s.lows[x] in STANDS), -1)
        return verb, subject_right(s, 1, verb, lex) if verb > 1 and s.lows[0] in ("in", "op") else None
    verb = next((x for x in range(k - 1, max(0, k - REACH), -1) if s.lows[x] in READ), -1)
    if verb < 1 or READERS.isdisjoint(s.lows[verb - 1 : verb + 2]):
        return -1, None
    end = verb - (s.lows[verb - 1] in READERS)
    place = next((x for x in range(max(0, end - REACH), end) if s.lows[x] in PLACES), -1)
    if place < 0:
        return verb, read_in(s, verb - (s.lows[verb - 1] in READERS), k, lex)
    span = subject_right(s, place + 1, end, lex)
    return verb, span if span and span[1] >= end - 1 else None


def quoted_by_another(s: Sentence, c: int, high: int, lex: Language) -> Span | None:
    """'Die Zeitung zitiert ⟨Müller⟩ mit den Worten': the object speaks, the subject only repeats it."""
    return noun_phrase(s, c + 1, high, lex, oblique=True) if s.lows[c] in QUOTES else None


def quoted_from(s: Sentence, c: int, end: int, high: int, lex: Language) -> Span | None:
    """„…“, zitiert das Blatt aus ⟨dem Brief⟩ · zitiert das Blatt ⟨den Forscher⟩: the object speaks; ``end`` is the end of the subject."""
    if s.lows[c] not in QUOTES or end >= high:
        return None
    if s.lows[end] == "aus":
        return noun_phrase(s, end + 1, high, lex, oblique=True)
    return noun_phrase(s, end, high, lex, oblique=True) if s.lows[end] in ("den", "einen") else None


def is_impersonal(s: Sentence, c: int) -> bool:
    """'heißt es', 'steht in': not the subject but the place speaks."""
    if s.lows[c] in ("heißt", "hieß") and "es" in s.lows[max(0, c - 6) : c]:  # "wie es bei Müller heißt"
        return True
    if s.lows[c] in STANDS_IN:
        return True
    behind = c + 2 < len(s.words) and (capitalized(s.words[c + 2]) or s.kinds[c + 2] & DETERMINER)
    return s.lows[c + 1 : c + 2] == ["es"] and not behind  # but "so formuliert es ⟨Müller⟩"


def source_of_it(s: Sentence, c: int, high: int, lex: Language) -> Span | None:
    """'heißt es in der Einleitung des Entwurfs', 'In der Mitteilung heißt es': where it is said."""
    for i in range(c + 1, min(high, c + 6)):
        if s.kinds[i] & PREPOSITION:
            found = noun_phrase(s, i + 1, high, lex, oblique=True)
            if found and not s.kinds[found[1] - 1] & CALENDAR:
                return found
    for i in range(max(0, c - 12), c):
        if s.lows[i] in ("in", "im", "auf", "laut", "von", "vom", "aus", "bei", "beim"):
            found = noun_phrase(s, i + 1, c, lex, oblique=True)
            if found and found[1] == c:
                return found
    return _relative(s, c, lex)


def _relative(s: Sentence, c: int, lex: Language) -> Span | None:
    """'⟨ein Schreiben der Behörde⟩, in dem es heißt': the noun phrase that ends where the relative clause begins."""
    comma = next((x for x in range(c - 1, max(-1, c - 6), -1) if s.words[x] == ","), -1)
    if comma < 1 or not s.kinds[comma + 1] & PREPOSITION or s.lows[comma + 2] not in ("dem", "der", "denen"):
        return None
    for start in range(max(0, comma - REACH), comma):
        found = noun_phrase(s, start, comma, lex, oblique=True)
        if found and found[1] == comma:
            return found
    return None


def document_behind(s: Sentence, j: int, limit: int) -> int:
    """'czytamy w komunikacie ⟨spółki⟩', 'говорится в сообщении ⟨банка⟩': where whose text it is begins; 0 for no text."""
    for x in range(j + 1, min(limit - 1, j + 4)):
        if s.kinds[x] & DOCUMENT:
            return x + 1
    return 0
