"""German clauses: the verb stands second, so its subject is what leads the clause or what follows the verb.

'Müller sagte …', 'Am Montag sagte Müller …', 'Facebook hat in einer Stellungnahme erklärt …', '…, wie Müller sagte'.
"""

from __future__ import annotations

from newsspider.extract.quotes.grammar import REACH, Span
from newsspider.extract.quotes.language import (
    ADVERB,
    AUXILIARY,
    BASE,
    CALENDAR,
    CHUNK,
    CONJUNCTION,
    CUE,
    DETERMINER,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    ROLE,
    SUBORDINATOR,
    VERB,
    Language,
    is_given,
)
from newsspider.extract.quotes.names import capitalized
from newsspider.extract.quotes.nominal import ADVERB_ENDINGS, GENITIVE, closed, is_adjective, is_noun, noun_phrase
from newsspider.extract.quotes.sentences import Sentence

PERFECT = frozenset("hat haben hatte hatten habe hätte".split())
STATES = frozenset("ist war sind waren wird wurde".split())  # "ist ⟨Müller⟩ überzeugt", "wird ⟨Müller⟩ zitiert"
NAMES = frozenset("heißt heißen hieß hießen heisst heissen hiess".split())  # "das Schiff hieß „…“": no speech
ANNOUNCES = frozenset("kündigt kündigte kündigen kündigten".split())
OBJECTS = frozenset("ihm ihn ihnen mir mich uns euch".split())
NOMINATIVE = frozenset(["er", "man"])  # "Eine Antwort habe ⟨er⟩ nie bekommen"
RELATIVES = frozenset("der die das dem den denen deren dessen welcher welche".split())
MODALS = frozenset(
    "soll sollen will wollen dürfte dürften muss müssen könnte könnten kann können konnte konnten wollte wollten mag möchte"
    " durfte musste".split()
)
BELONGS = frozenset("von vom aus bei beim".split())
LONGEST_PHRASE = 12  # tokens


def is_no_speech(s: Sentence, c: int) -> bool:
    """'Geduld heißt, …' defines, 'wer versichert ist' is covered, 'kündigt sich an' comes; but 'es heißt, …'."""
    following = s.lows[c + 1 : c + 2]
    if s.lows[c] in NAMES:
        return "es" not in s.lows[max(0, c - 6) : c] and following != ["es"]
    return bool(following) and (following[0] in STATES or (following[0] == "sich" and s.lows[c] in ANNOUNCES))


def subject(s: Sentence, c: int, low: int, high: int, lex: Language) -> Span | None:
    """The subject of the verb at ``c``, sought between ``low`` and ``high``."""
    verb = _finite(s, c, low)
    if verb + 1 < high and s.lows[verb + 1] in NOMINATIVE:
        return _at(s, low, verb, lex) if s.lows[verb + 1] == "man" else (verb + 1, verb + 2)
    left = _leading(s, verb, low, lex)
    if left:
        return left
    shared = shared_subject(s, verb, low, lex)
    if shared:
        return shared
    i = after_verb(s, verb + 1, high)
    found = noun_phrase(s, i, high, lex) or noble(s, i, high)
    return found or (antecedent(s, verb, low, lex) if s.kinds[c] & CUE else None)


def _at(s: Sentence, low: int, verb: int, lex: Language) -> Span:
    """'Bei ⟨Nokia⟩ spricht man von „…“': the body in which "man" says it, where one is named; else "man"."""
    while low < verb and s.kinds[low] & ADVERB:
        low += 1
    if s.lows[low] in ("bei", "beim"):
        found = noun_phrase(s, low + 1, verb, lex, oblique=True)
        if found and found[1] == verb:
            return found
    return verb + 1, verb + 2


def noble(s: Sentence, i: int, high: int) -> Span | None:
    """'sagte ⟨von Holz⟩', 'sagte ⟨von der Heide⟩'."""
    if i >= high or s.lows[i] not in ("von", "van", "de", "zu"):
        return None
    name = i + 1 + (s.lows[i + 1 : i + 2] in (["der"], ["den"], ["dem"]))
    return (i, name + 1) if name < high and capitalized(s.words[name]) and not s.kinds[name] & CALENDAR else None


def antecedent(s: Sentence, verb: int, low: int, lex: Language) -> Span | None:
    """'⟨Eva Roth⟩, die von einem „…“ sprach': the noun phrase that the relative clause of the verb belongs to."""
    comma = next((x for x in range(verb - 1, max(low, verb - REACH), -1) if s.words[x] == ","), -1)
    if comma < 1 or s.lows[comma + 1] not in ("der", "die", "das") or noun_phrase(s, comma + 1, verb, lex):
        return None
    for start in range(max(low, comma - LONGEST_PHRASE), comma):
        found = noun_phrase(s, start, comma, lex, oblique=True)
        if found and found[1] == comma:
            return found
    return None


def shared_subject(s: Sentence, verb: int, low: int, lex: Language) -> Span | None:
    """'⟨Müller⟩ lobt den Plan und fordert Geduld': a verb right after "und" has the subject of the verb before."""
    if verb - 1 <= low or s.lows[verb - 1] not in ("und", "sowie"):
        return None
    return main_subject(s, low, verb - 1, lex)


def after_verb(s: Sentence, i: int, high: int) -> int:
    """Past what may stand between verb and subject: "freut sich am Montag ⟨Müller⟩", "schrieb ihm ⟨ein Anwalt⟩"."""
    while i < high:
        if s.lows[i] in ("am", "im", "unter", "vergangenen") and i + 1 < high and s.kinds[i + 1] & (CALENDAR | ADVERB):
            i += 2
        elif (
            s.lows[i] in OBJECTS
            or (s.lows[i] == "es" and i + 1 < high and _is_told(s, i + 1))
            or (s.kinds[i] & (ADVERB | AUXILIARY | CALENDAR) and not s.kinds[i] & (PRONOUN | DETERMINER))
            or (s.words[i].islower() and s.lows[i].endswith(ADVERB_ENDINGS))
        ):
            i += 1
        elif s.kinds[i] & PREPOSITION and s.lows[i] != "von" and (end := _past_place(s, i, high)):
            i = end
        else:
            break
    return i


def _past_place(s: Sentence, i: int, high: int) -> int:
    """Past "auf Nachfrage", "in Berlin", "bei der Vorstellung", where the subject follows; 0 where none does."""
    i += 1
    if i < high and s.kinds[i] & DETERMINER:
        i += 1
    while i < high and is_adjective(s, i):
        i += 1
    if i + 1 >= high or not is_noun(s, i) or is_given(s.words[i]):
        return 0
    follows = s.words[i + 1]
    starts = is_given(follows) or (s.kinds[i + 1] & (ROLE | DETERMINER) and s.lows[i + 1] not in GENITIVE)
    return i + 1 if starts else 0


def _finite(s: Sentence, c: int, low: int) -> int:
    """For a participle at the clause's end, the auxiliary it belongs to: 'hat … gesagt', 'soll … gesagt haben'."""
    auxiliaries = MODALS if s.kinds[c] & BASE or s.lows[c + 1 : c + 2] == ["haben"] else PERFECT
    for i in range(c - 1, max(low, c - REACH) - 1, -1):
        if s.words[i] in ",;:" or s.kinds[i] & (CHUNK | SUBORDINATOR):
            break
        if s.lows[i] in auxiliaries:
            return i
    return c


def across_title(s: Sentence, c: int, title: int, k: int) -> int:
    """'hat Berg in seiner „Rede zur Stadt“ die Regel formuliert: „…“': the auxiliary beyond a title; -1 for none.

    A participle ends its clause, and nothing before the title has used the auxiliary up.
    """
    if k - c > 2 or s.words[c + 1 : k] not in ([], [":"], [","]):
        return -1
    for i in range(title - 1, max(-1, title - REACH), -1):
        if s.lows[i] in PERFECT:
            return i
        if s.kinds[i] & (CUE | VERB | CHUNK | SUBORDINATOR) or s.words[i] in ";:":
            return -1
    return -1


def _leading(s: Sentence, verb: int, low: int, lex: Language) -> Span | None:
    """A noun phrase that reaches from the clause's start to the verb."""
    starts = [low]
    for i in range(max(low, verb - REACH), verb):
        if s.words[i] in ",;:—–" or s.kinds[i] & (CONJUNCTION | SUBORDINATOR | CHUNK):
            starts.append(i + 1)
    for start in starts[:1] + starts[1:][-8:]:  # the earliest that reaches: an apposition begins later than its subject
        if start > low and s.lows[start - 1] == "wer":
            continue  # "Wer Fehler meldet": the subject is nobody
        if start > low and s.lows[start - 1] == "als" and verb + 1 < len(s.words) and not _ends(s, verb + 1):
            continue  # "Als Grund nennt ⟨Nokia⟩"
        subordinate = start > low and bool(s.kinds[start - 1] & SUBORDINATOR)
        i = start
        while (
            i < verb
            and s.kinds[i] & (ADVERB | CONJUNCTION | PUNCTUATION)
            and not s.kinds[i] & (PRONOUN | DETERMINER)
            and not (s.words[i] == "(" and _in_place(s, i))
            and not (s.lows[i] == "gegenüber" and i + 1 < verb and _is_told(s, i + 1))
        ):
            i += 1
        found = noun_phrase(s, i, verb, lex)
        if found is None:
            continue
        between = range(found[1], verb)
        if all(s.kinds[x] & (ADVERB | AUXILIARY | PUNCTUATION) and s.words[x] not in ":;" for x in between):
            return found
        if (
            start == low
            and is_given(s.words[found[0]])
            and (_from_where(s, found[1], verb) or all(s.words[x] == "," or capitalized(s.words[x]) for x in between))
        ):
            return found  # also "Jan Berg, ein Berater in Salem, Oregon, äußerte"
        if start == low and not any(
            s.kinds[x] & (PUNCTUATION | CHUNK | CUE | VERB) or s.lows[x] in lex.after_sources for x in between
        ):
            return found  # all before a German main verb is one phrase: "Der Staatsschutz in Wien"
        if s.lows[start - 1] == "als" and start > low:
            continue  # "Als Grund dafür nennen Bund und Länder"
        if subordinate and not any(s.words[x] in ",;:" or s.kinds[x] & CHUNK for x in between):
            return found
    return _before_relative(s, verb, low, lex)


def _from_where(s: Sentence, comma: int, verb: int) -> bool:
    """'Jan Berg⟨, vom Verein Helle Netze⟩ nennt': whom somebody belongs to, the second comma left out."""
    if comma + 1 >= verb or s.words[comma] != "," or s.lows[comma + 1] not in BELONGS:
        return False
    return not any(s.kinds[x] & (CUE | VERB | AUXILIARY | CHUNK | PUNCTUATION) for x in range(comma + 1, verb))


def _in_place(s: Sentence, bracket: int) -> bool:
    """'In der Sendung „…“ (NDF) sagte', unlike 'Der „…“ (VDN) sagte': a preposition before the marks whose short form follows."""
    return bool(s.kinds[bracket - 1] & CHUNK) and any(
        s.kinds[x] & PREPOSITION for x in range(max(0, bracket - 5), bracket - 1)
    )


def _is_told(s: Sentence, i: int) -> bool:
    """'Gegenüber ⟨der Agentur⟩ sagte Müller': what follows the preposition is no subject."""
    return capitalized(s.words[i]) or bool(s.kinds[i] & DETERMINER)


def _ends(s: Sentence, i: int) -> bool:
    return bool(s.kinds[i] & (PUNCTUATION | CHUNK))


def _before_relative(s: Sentence, verb: int, low: int, lex: Language) -> Span | None:
    """'⟨Eva Roth⟩, die das Labor führt, zeigte …', '⟨Eva Roth⟩, seit Mai Kuratorin, zeigte …': what stands between them."""
    if verb <= low or s.words[verb - 1] != ",":
        return None
    found = noun_phrase(s, low, verb, lex)
    if found and found[1] < verb and s.kinds[found[1]] & PREPOSITION:  # "Der Entwickler ⟨hinter dem Werkzeug⟩, der …"
        place = noun_phrase(s, found[1] + 1, verb, lex, oblique=True)
        found = (found[0], place[1]) if place else None
    if found is None or found[1] + 2 >= verb or s.words[found[1]] != ",":
        return None
    first = found[1] + 1 + bool(s.kinds[found[1] + 1] & PREPOSITION)
    if s.lows[first] in RELATIVES:
        return found
    return found if not any(_acts(s, x) for x in range(found[1] + 1, verb)) else None


def _acts(s: Sentence, x: int) -> bool:
    return bool(s.kinds[x] & (CUE | VERB | AUXILIARY | SUBORDINATOR)) and not capitalized(s.words[x])


def any_verb(s: Sentence, low: int, high: int) -> int:
    """The last word before ``high`` that looks like a finite verb; -1 when there is none."""
    for i in range(high - 1, max(low, high - REACH) - 1, -1):
        if s.words[i] in ";:" or s.kinds[i] & CHUNK:
            break
        if (s.words[i].islower() and s.lows[i].endswith(("t", "te", "ten")) and not closed(s, i)) or s.kinds[i] & CUE:
            return i
    return -1


def main_subject(s: Sentence, low: int, high: int, lex: Language) -> Span | None:
    """The subject of the sentence's first finite verb, or the noun phrase that opens the sentence."""
    if low < high and s.kinds[low] & SUBORDINATOR and not s.kinds[low] & PREPOSITION:
        low = next((x + 1 for x in range(low, high) if s.words[x] == ","), low)  # "Während das geschah, warf ⟨Berg⟩ …"
    opening = noun_phrase(s, low, high, lex)
    if opening and opening[1] + 1 < high and s.words[opening[1]] == "," and s.lows[opening[1] + 1] in RELATIVES:
        return opening  # '⟨Eine Kundin⟩, die alles verlor, beschwerte sich': the relative clause has the first verb
    for i in range(low, min(high, low + REACH)):
        if s.kinds[i] & (CUE | AUXILIARY | VERB) and not capitalized(s.words[i]) and s.lows[i] not in ("nicht", "sich"):
            return subject(s, i, low, high, lex)
    i = low
    while i < high and s.kinds[i] & (ADVERB | PUNCTUATION | CHUNK) and not s.kinds[i] & DETERMINER:
        i += 1
    return noun_phrase(s, i, high, lex)


def gapped(s: Sentence, c: int, k: int, lex: Language) -> Span | None:
    """'Roth sprach von „…“, ⟨Berg⟩ dagegen von „…“': the verb is left out the second time."""
    end = k - 1 - bool(s.kinds[k - 1] & DETERMINER)
    if s.lows[end] not in ("von", "als"):
        return None
    comma = next((x for x in range(end - 1, c, -1) if s.words[x] == ","), -1)
    found = noun_phrase(s, comma + 1, end, lex) if comma > c + 1 and s.kinds[comma - 1] & CHUNK else None
    return found if found and all(s.kinds[x] & ADVERB for x in range(found[1], end)) else None
