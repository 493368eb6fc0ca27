"""Titles of works, names of products and words on screens: in quotation marks, but nobody's words."""

from __future__ import annotations

from newsspider.extract.quotes.cues import POSSESSIVE_ENDINGS, is_cue
from newsspider.extract.quotes.language import (
    ADVERB,
    AUXILIARY,
    CHUNK,
    CONJUNCTION,
    CUE,
    DETERMINER,
    NAMING,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    RELATIVE,
    ROLE,
    SPEECH,
    WEAK,
    Language,
)
from newsspider.extract.quotes.sentences import Sentence

CALLED_BY_MANY = frozenset("llaman chiamano chamam appellent noemen".split())
BELIEVED = frozenset("call believe consider".split())
CALLED = frozenset("genannt genannte genannten genannter genanntes".split())
LONGEST_TITLE = 8  # words
WORKS = frozenset(
    "album book novel memoir film movie song single documentary play essay poem painting podcast autobiography musical anthology"
    " livre roman film album chanson documentaire libro novela película canción".split()
)
LONGEST_LABEL = 6  # words on a button or in a message
NAMED_AFTER = frozenset(
    "call calls called calling dub dubs dubbed label labels labeled labelled brand branded nickname nicknamed".split()
)
TOLD = frozenset("told tell tells telling".split())  # 'told “Fox and Friends”': to whom
PRESENTS = frozenset(
    "announce announces announced announcing add adds added adding post posts posted posting promise promises promised"
    " confirm confirms confirmed report reports reported mention mentions mentioned mentioning".split()
)  # verbs of saying that also have a thing as their object
SCREEN = frozenset(
    "button buttons option options tab tabs menu menus feature features mode modes icon icons setting settings toggle"
    " checkbox badge screen key keys folder app apps dialog prompt page link field command".split()
)
LONGEST_TERM = 3  # words
THINGS = frozenset(
    "technology technologies program programs tier tiers plan plans version versions edition process approach strategy"
    " method technique attack attacks exploit bug error errors message messages defense doctrine clause provision standard"
    " protocol format model models system systems service services platform network initiative movement series logo test"
    " tests design architecture algorithm engine rule law label category status era app".split()
)
SHOWS = frozenset("shows displays displayed".split())
ADVERTISES = frozenset("wirbt warb werben warben begründet begründete".split())  # "mit „100 Prozent Leistung“"
TALKS = frozenset("spricht sprach sprechen sprachen redet reden".split())  # "vom „Ende der Arbeit“"
PREDICATE = frozenset("ein eine einen einem einer als".split())
INSIDE = frozenset("des der den dem das die für mit gegen auf".split())
MINOR = frozenset(
    "a an and as at but by for from in into of on or the to vs with und der die das des von zu im in de la le du et".split()
)


def title(s: Sentence, k: int, content: str, words: list[str], direct: bool, tied: bool, lex: Language) -> bool:
    """Every word that carries weight is capitalized, as in the name of a film or a treaty.

    Before an attribution ("On “This Week,” Smith said") only where a preposition or an owner leads to it.
    """
    if len(words) > LONGEST_TITLE or (direct and not _led_to(s, k)) or not _in_capitals(words, 1 if direct else 2):
        return False
    if (
        lex.nouns_capitalized
        and tied
        and k
        and (s.kinds[k - 1] & (CUE | PUNCTUATION) or content[0].islower() or _is_predicate(s, k, words))
        and not _between_commas(s, k, content)
    ):
        return (
            False  # "öffne „der Überwachung Tür und Tor“", "von einer „Kultur der Angst“": nouns have capitals anywhere
        )
    if tied and k and said_at_once(s, k - 1 - (s.words[k - 1] in ",:")) and not _is_thing(s, k):
        return False
    return not (tied and k > 1 and _calls_somebody(s, k))


def _between_commas(s: Sentence, k: int, content: str) -> bool:
    """German: 'Der zweite Versuch, „Große Welle“, lasse sich …': the name of the noun before it."""
    if k < 2 or k + 1 >= len(s.words) or s.words[k - 1] != "," or s.words[k + 1] != "," or content[-1] in ",.!?":
        return False
    return s.words[k - 2][0].isupper() and not s.kinds[k - 2] & (CUE | PRONOUN)


def _in_capitals(words: list[str], least: int) -> bool:
    """At least so many words carry weight, and each of them has a capital or is a number."""
    weighty = 0
    for word in words:
        if word[0].isupper() or word[0].isdigit():
            weighty += word.lower() not in MINOR
        elif word.lower() not in MINOR:
            return False
    return weighty >= least


def _is_predicate(s: Sentence, k: int, words: list[str]) -> bool:
    """German: 'von einer „Kultur der Angst“', 'als „Spielzeug des Chefs“', but 'ein „Digitales Archiv“'."""
    led = s.lows[k - 1] in PREDICATE or (s.lows[k - 1] == "vom" and not TALKS.isdisjoint(s.lows[:k]))
    if s.lows[k - 1] == "mit" and not ADVERTISES.isdisjoint(s.lows[:k]):
        return True
    return led and not INSIDE.isdisjoint(words)


def _is_thing(s: Sentence, k: int) -> bool:
    """'announced “Night Mode”', 'said “Blade Walker” was her favorite': the verb's object or a clause's subject."""
    if s.words[k - 1] in ",:":
        return False
    is_subject = k + 1 < len(s.words) and bool(s.kinds[k + 1] & AUXILIARY) and s.lows[k + 1] != "to"
    return is_subject or s.lows[k - 1] in PRESENTS


def said_at_once(s: Sentence, c: int) -> bool:
    """'chanting “Lower Prices Now”', 'a sign that said “Ban the Bag”': what follows a verb of saying is said."""
    return c > 0 and s.kinds[c] & (SPEECH | NAMING | WEAK) == SPEECH and s.lows[c] not in TOLD and is_cue(s, c)


def _calls_somebody(s: Sentence, k: int) -> bool:
    """'she called Brandt “Mister Maybe”': a name given to somebody is said."""
    if s.words[k - 1].endswith(POSSESSIVE_ENDINGS):
        return False  # 'on a call to ABC’s “This Week”'
    somebody = s.words[k - 1][0].isupper() or s.lows[k - 1] in ("him", "her", "them", "me")
    return somebody and not NAMED_AFTER.isdisjoint(s.lows[max(0, k - 4) : k - 1])


def _led_to(s: Sentence, k: int) -> bool:
    return k > 0 and (
        bool(s.kinds[k - 1] & (PREPOSITION | NAMING) and not s.kinds[k - 1] & CUE)
        or s.words[k - 1].endswith(("’s", "'s", "s’", "s'"))
    )


def apposed(s: Sentence, k: int, content: str, words: list[str], direct: bool, tied: bool, lex: Language) -> bool:
    """'in her first album, “Slow Ferry,” she …': the name of the work named before the comma."""
    if k < 2 or s.words[k - 1] != "," or s.lows[k - 2] not in WORKS or len(words) > LONGEST_TITLE:
        return False
    return content[-1] not in "!?"


def listed(s: Sentence, k: int, content: str, words: list[str], direct: bool, tied: bool, lex: Language) -> bool:
    """'“Magic Rain,” “Blue Coat” and “Slow Ferry,” I think': titles in a row."""
    j = k - 1
    while j > 0 and (s.words[j] == "," or s.kinds[j] & CONJUNCTION):
        j -= 1
    in_row = 0 <= j < k and s.kinds[j] & CHUNK and (j < k - 1 or s.ends[j] + 1 >= s.starts[k])
    return bool(in_row) and lex.code == "en" and len(words) <= LONGEST_TITLE and _in_capitals(words, 1)


def part_of_screen(s: Sentence, k: int, content: str, words: list[str], tied: bool, lex: Language) -> bool:
    """'added a “Delete all” button', 'the app shows “server not found”': what a screen says is no speech."""
    if not k or lex.code != "en" or len(words) > LONGEST_LABEL:
        return False
    behind = s.lows[k + 1] if k + 1 < len(s.words) else ""
    if behind in SCREEN:
        return True
    somebody = k < 2 or s.words[k - 2][0].isupper() or s.kinds[k - 2] & (PRONOUN | ROLE | ADVERB | RELATIVE)
    return s.lows[k - 1] in SHOWS and not somebody


def sort_of_thing(s: Sentence, k: int, content: str, words: list[str], tied: bool, lex: Language) -> bool:
    """'its new “adaptive sync” technology', 'the “fair use” defense': a term in front of what it is one of."""
    if lex.code != "en" or len(words) > LONGEST_TERM or not 0 < k < len(s.words) - 1 or s.lows[k + 1] not in THINGS:
        return False
    before = k - 1
    while before and s.words[before].islower() and not s.kinds[before] and k - before < 3:
        before -= 1
    return bool(s.kinds[before] & (DETERMINER | POSSESSIVE)) or s.words[before].endswith(POSSESSIVE_ENDINGS)


def called_into_being(s: Sentence, k: int, content: str, words: list[str], tied: bool, lex: Language) -> bool:
    """'to call a “special session”': what somebody calls for, unlike what somebody calls something."""
    return k > 2 and s.lows[k - 1] in ("a", "an") and s.lows[k - 3 : k - 1] == ["to", "call"]


def _by_some(s: Sentence, k: int) -> bool:
    """English: 'what engineers call “…”', 'what they believe to be “…”': a term, unlike 'what she calls “…”'."""
    verb = k - 3 if s.lows[k - 2 : k] == ["to", "be"] else k - 1
    if verb < 2 or "what" not in s.lows[max(0, verb - 4) : verb] or s.lows[verb] not in BELIEVED:
        return False
    return s.lows[verb - 1] == "they" or (s.words[verb - 1].islower() and s.lows[verb - 1].endswith("s"))


def by_many(s: Sentence, k: int, content: str, words: list[str], tied: bool, lex: Language) -> bool:
    """'lo que los expertos llaman “…”': a term."""
    if len(words) > LONGEST_TITLE:
        return False
    return not CALLED_BY_MANY.isdisjoint(s.lows[max(0, k - 2) : k]) or (lex.code == "en" and _by_some(s, k))


def named_after(s: Sentence, k: int, content: str, words: list[str], tied: bool, lex: Language) -> bool:
    """'die „Operation Sauber“ genannte Aktion', 'das „Netz der Städte“ (NDS)': the words behind tell that it is a name."""
    if k + 1 >= len(s.words) or len(words) > LONGEST_TITLE:
        return False
    after = k + 1
    if s.words[after] == "(":
        close = next((x for x in range(after + 1, min(len(s.words), after + 6)) if s.words[x] == ")"), 0)
        if close == after + 2 and len(s.words[after + 1]) > 1 and s.words[after + 1].isupper():
            return True
        after = close + 1
    return 0 < after < len(s.words) and s.lows[after] in CALLED and not (tied and s.lows[after] == "genannt")


def gloss(s: Sentence, k: int, content: str, words: list[str], tied: bool, lex: Language) -> bool:
    """'IA („intelligence augmentation“)': what an abbreviation or a word stands for."""
    return not tied and 0 < k < len(s.words) - 1 and s.words[k - 1] == "(" and s.words[k + 1] == ")" and len(words) < 7


def part_of_word(s: Sentence, k: int, content: str, words: list[str], direct: bool, tied: bool, lex: Language) -> bool:
    """German: 'der „Eine Nacht im Zoo“-Kandidat': half of a compound."""
    if not lex.nouns_capitalized or k + 2 >= len(s.words) or s.words[k + 1] != "—":
        return False
    return s.starts[k + 1] == s.ends[k] and s.starts[k + 2] == s.ends[k + 1] == s.ends[k] + 1


def cited(s: Sentence, k: int, content: str, words: list[str], direct: bool, tied: bool, lex: Language) -> bool:
    """'(„Neue Woche“ 12/2021)': where something stood."""
    inside = k and s.words[k - 1] == "(" and k + 1 < len(s.words) and len(words) <= LONGEST_TITLE
    return bool(inside) and s.words[k + 1][0].isdigit()
