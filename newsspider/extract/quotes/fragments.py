"""Speech or not: titles, product names, terms and scare quotes also stand in quotation marks."""

from __future__ import annotations

import re

from newsspider.extract.quotes.language import (
    ADVERB,
    AUXILIARY,
    CHUNK,
    NAMING,
    ORGANIZATION,
    PARTICIPLE,
    PRONOUN,
    PUNCTUATION,
    ROLE,
    SPEECH,
    VERB,
    Language,
)
from newsspider.extract.quotes.sentences import Sentence
from newsspider.extract.quotes.ties import Attribution
from newsspider.extract.quotes.titles import (
    LONGEST_TITLE,
    NAMED_AFTER,
    apposed,
    by_many,
    called_into_being,
    cited,
    gloss,
    listed,
    named_after,
    part_of_screen,
    part_of_word,
    said_at_once,
    sort_of_thing,
    title,
)
from newsspider.items import QuoteKind

WORD = re.compile(r"[a-zA-Z\w]++(?:[’'-][a-zA-Z\w]++)*+")  # letters are listed: told faster than by their class
CODE_SIGN = re.compile(r"[{}<>\\=_|(/]")
CODE = re.compile(r"[{}<>\\=_|]|\w\(|://|^[./~$]|\w/\w+/|^www\.")
LONG = 120  # characters; enough to tell code from prose
LONGEST_TERM = 14  # blanks; no term or title is longer
FEWEST_NEAR_A_NAME = 2  # words; two in the sentence of a name are a term more often than that person's words
FEWEST_WITHOUT_CUE = 3  # words, outside of English; fewer mark a term: "den „grünen Kapitalismus“"
FEWEST_STATED = 3  # words
HEADED = frozenset(["titled", "entitled", "headlined", "intitulé", "intitulée", "titulado", "titulada"])
LONGEST_HEADLINE = 20  # words
LONGEST_MEDIUM = 4  # words of a newspaper's name
ENDS = frozenset(".,!?…")
LONGEST_BEHIND_NOUN = 24  # words, of a German title right behind "Tagung" or "Appell"
OF_WHICH = frozenset("what which whom that who".split())
AS = frozenset("como comme come".split())
GENITIVE = frozenset("des der eines einer meiner seiner ihrer unserer".split())
TITLES = frozenset("titel motto überschrift slogan thema".split())
SHOUTS = frozenset("chant chants shout shouts cry cries call calls cheers chorus choruses yells screams".split())
BEHIND = frozenset(["cue-after", "cue-after-inverted", "so-after", "verb-after", "dash-after"])  # rules
WRITTEN_BY = frozenset(["by"])


def is_speech(s: Sentence, k: int, content: str, found: Attribution | None, goes_on: bool, lex: Language) -> bool:
    """False for a chunk that names or marks something instead of repeating what somebody said."""
    direct = found is not None and found.rule in ("cue-after", "cue-after-inverted", "so-after")
    tied = goes_on or (
        found is not None
        and (found.cue is not None or found.rule in ("lead-in", "colon-before", "possessor", "intended"))
    )
    blanks = content.count(" ")
    if blanks > (LONGEST_TITLE if direct else LONGEST_TERM) and not by_author(s, k, content, [], direct, tied, lex):
        cued = direct or (found is not None and found.cue is not None)
        return cued or not (is_code(content) or modifier(s, k, content, content.split(), tied or is_whole(s, k), lex))
    words = WORD.findall(content)
    if not words:
        return False
    if shouted(s, k) or (_stated_in_german if lex.nouns_capitalized else stated)(s, k, content, words):
        return True
    for no in OF_ANY:
        if no(s, k, content, words, direct, tied, lex):
            return False
    if direct:
        return True
    for refuses in OF_LOOSE:
        if refuses(s, k, content, words, tied, lex):
            return False
    if is_whole(s, k):
        return True
    if found is not None and found.mention.kind == "pronoun" and found.mention.gender == "s" and len(words) <= 8:
        said = found.speech or found.rule != "tail-cue"  # "das „Herz“ des Ganzen, denke ich"
        return said and found.mention.text.lower() not in ("you", "one", "man")  # "you may call it a “…”"
    if tied:
        if found is not None and lex.code == "en" and _is_status(s, k, words, found):
            return False
        stated_first = lex.nouns_capitalized and s.lows[0] == "dass"  # "Dass das „so gewollt“ war, bezweifelt Berg"
        return found is None or found.rule != "tail-cue" or found.speech or len(words) > 3 or stated_first
    if found is not None and found.rule == "name-in-sentence" and len(words) < FEWEST_NEAR_A_NAME:
        return False
    if lex.code != "en" and found is not None and len(words) < FEWEST_WITHOUT_CUE:
        return False
    known = found is not None and found.mention.kind in ("person", "pronoun")
    organization = found is not None and found.mention.kind == "name" and not lex.nouns_capitalized
    return len(words) > (1 if known or organization else 6)


def _is_status(s: Sentence, k: int, words: list[str], found: Attribution) -> bool:
    """'The firm pledged to become “carbon neutral”': what a body wants to be is a term, unless somebody says it."""
    if len(words) > FEWEST_STATED or s.lows[max(0, k - 2) : k] not in (["to", "be"], ["to", "become"]):
        return False
    return found.mention.kind not in ("person", "pronoun")


def shouted(s: Sentence, k: int) -> bool:
    """'to chants of “…”': said by many."""
    return k > 1 and s.lows[k - 1] == "of" and s.lows[k - 2] in SHOUTS


def stated(s: Sentence, k: int, content: str, words: list[str]) -> bool:
    """'a banner saying “…”', 'one sentence: “It works.”': said, whether or not the sentence tells by whom."""
    if not k:
        return False
    if s.words[k - 1] == ":" and len(words) > FEWEST_STATED and content[0].isupper() and content[-1] in ".!?":
        return True
    c = k - 1 - (s.words[k - 1] == ",")
    return c > 0 and bool(s.kinds[c] & PARTICIPLE) and said_at_once(s, c)


def _stated_in_german(s: Sentence, k: int, content: str, words: list[str]) -> bool:
    """'Die Antwort klingt leise: „…“': a sentence behind a colon, where no motto or title is announced."""
    if k < 2 or s.words[k - 1] != ":" or len(words) <= FEWEST_STATED:
        return False
    return content[0].isupper() and content[-1] in ".!?" and not names_a_thing(s, k) and s.lows[k - 2] not in TITLES


def is_code(content: str) -> bool:
    """Code, an address, or an attribute's value."""
    head = content[:LONG]
    return bool((CODE_SIGN.search(head) or head[0] in "./~$w") and CODE.search(head))


def leads(s: Sentence, k: int) -> bool:
    """The chunk opens its sentence: marks, or a list's number, may stand before it."""
    if not k:
        return True
    return k < 3 and all(s.kinds[x] & (PUNCTUATION | CHUNK) or s.words[x].rstrip(".").isdigit() for x in range(k))


def is_whole(s: Sentence, k: int) -> bool:
    """The chunk is a sentence of its own; a number before it and a note in brackets behind it are none of it."""
    if len(s.words) == 1:
        return True
    if not leads(s, k):
        return False
    depth = 0
    for x in range(k + 1, len(s.words)):
        word = s.words[x]
        depth += (word in "([") - (word in ")]")
        if not depth and not s.kinds[x] & (PUNCTUATION | CHUNK):
            return False
    return True


def kind_of(s: Sentence, k: int, content: str, found: Attribution | None) -> QuoteKind:
    """``direct`` is a statement quoted whole, ``mixed`` a fragment inside the reporter's sentence."""
    if (found and found.rule in BEHIND) or is_whole(s, k):
        return "direct"
    opened = k > 0 and s.words[k - 1] in (":", ",")
    return "direct" if opened and content[0].isupper() else "mixed"


def markup(s: Sentence, k: int, content: str, words: list[str], tied: bool, lex: Language) -> bool:
    """Code, an address, or an attribute's value: no speech."""
    return is_code(content)


def single_word(s: Sentence, k: int, content: str, words: list[str], tied: bool, lex: Language) -> bool:
    """One word is a term, unless it is an answer ("Yes," she said)."""
    return len(words) == 1 and not (tied and content[-1] in ".!?," and _colon(s, k))


def named(s: Sentence, k: int, content: str, words: list[str], direct: bool, tied: bool, lex: Language) -> bool:
    """'the so-called “…”', 'a film titled “…”', 'malware, dubbed “…,”'."""
    if lex.nouns_capitalized and not tied and k > 1 and s.words[k - 1] == ":" and names_a_thing(s, k):
        return True  # "nach dem Motto: „…“"
    if len(words) > 6 and (direct or k == 0 or s.lows[k - 1] not in TITLES):
        return k > 0 and s.lows[k - 1] in HEADED and len(words) < LONGEST_HEADLINE
    j = k - 1
    while j >= 0 and s.kinds[j] & PUNCTUATION and s.words[j] not in ":,":
        j -= 1
    if lex.romance and j > 0 and s.lows[j] in AS:  # "bautizado ⟨como⟩ «…»"
        j -= 1
    if j < 0 or not s.kinds[j] & NAMING or s.kinds[j] & CHUNK:
        return False
    if lex.code == "en" and s.lows[j] in NAMED_AFTER and j == k - 1 and _is_name_of(s, j):
        return True
    if lex.nouns_capitalized and j == k - 1 and s.lows[j] in TITLES and content[0].isupper():
        return True  # "mit dem Titel „…“ schlussfolgern die Autoren"
    if lex.romance and s.kinds[j] & ORGANIZATION and content[0].isupper() and content[-1] not in ENDS:
        return len(words) <= LONGEST_MEDIUM  # "au quotidien « Le Soir »"
    if lex.nouns_capitalized and tied and content[0].islower() and s.words[j][0].isupper():
        return False  # "laut Nokia ist das Modell „bereit für …“": a predicate, no name
    if tied and (lex.kinds.get(words[0], 0) & AUXILIARY or (lex.code == "en" and _is_predicate(s, j, words))):
        return False  # 'the feature “was never meant to ship”'
    return not tied or bool(s.kinds[j] & ~(NAMING | PARTICIPLE) == 0) or (j > 0 and s.words[j - 1] == ",")


def names_a_thing(s: Sentence, k: int) -> bool:
    """German: 'Das Motto: „…“', 'Der Titel des Seminars: „…“'."""
    if s.kinds[k - 2] & NAMING:
        return s.lows[k - 3] != "kein"  # "Für Roth ist das kein Thema: „…“"
    title = next((x for x in range(k - 3, max(-1, k - 9), -1) if s.lows[x] in TITLES or s.lows[x] == "name"), -1)
    return title >= 0 and s.lows[title + 1] in GENITIVE


def _is_name_of(s: Sentence, j: int) -> bool:
    """'a concept called “…”': no object between, and the noun before is nobody of whom "what" or "which" is said."""
    before = s.kinds[j - 1] if j else PRONOUN
    if before & (PRONOUN | ROLE | AUXILIARY | ADVERB | PUNCTUATION | CHUNK) or s.words[j - 1][0].isupper():
        return False
    return OF_WHICH.isdisjoint(s.lows[max(0, j - 7) : j])


def _is_predicate(s: Sentence, j: int, words: list[str]) -> bool:
    """'the feature “runs on your device”', unlike 'a feature “picture in picture”'."""
    third_person = len(words) > 2 and words[0].islower() and words[0].endswith("s")
    return third_person and j > 0 and s.lows[j - 1] == "the"


def modifier(s: Sentence, k: int, content: str, words: list[str], tied: bool, lex: Language) -> bool:
    """'its “safety check” feature': a fragment in front of a noun, not tied to a verb of saying."""
    if tied or k + 1 >= len(s.words) or (len(words) > LONGEST_TITLE and content[0].isupper()):
        return False
    following = s.words[k + 1]
    return following[0].islower() and not s.kinds[k + 1] and content[-1] not in ",.!?"


def capital_inside(s: Sentence, k: int, content: str, words: list[str], tied: bool, lex: Language) -> bool:
    """'unter dem Motto „Blick zurück“': a capital in mid-sentence, no verb of saying, colon or comma: a name."""
    if tied or k == 0 or not content[0].isupper() or words[0] == "I":
        return False
    if len(words) > (LONGEST_BEHIND_NOUN if lex.nouns_capitalized and s.words[k - 1][0].isupper() else 12):
        return False
    if (
        lex.code == "en"
        and len(words) > FEWEST_STATED
        and any(word.islower() and lex.kinds.get(word, 0) & (AUXILIARY | VERB) for word in words)
    ):
        return False  # a clause is no name
    return not s.kinds[k - 1] & (PUNCTUATION | CHUNK)


def by_author(s: Sentence, k: int, content: str, words: list[str], direct: bool, tied: bool, lex: Language) -> bool:
    """“A Day at the Lake,” by Ann Roth: a work and who wrote it."""
    if tied and k and s.words[k - 1] != ":":  # 'she said the “cruel words,” by Ann Roth'
        return False
    return k + 2 < len(s.words) and s.lows[k + 1] in WRITTEN_BY and s.words[k + 2][0].isupper() and content[-1] == ","


OF_ANY = [
    by_author,
    named,
    title,
    part_of_word,
    cited,
    apposed,
    listed,
]  # what even an attribution right behind the marks makes no speech
OF_LOOSE = [  # what none of these is where the attribution follows the marks
    gloss,
    markup,
    single_word,
    part_of_screen,
    sort_of_thing,
    called_into_being,
    by_many,
    named_after,
    modifier,
    capital_inside,
]


def _colon(s: Sentence, k: int) -> bool:
    if k < 2 or s.words[k - 1] != ",":
        return k > 0 and s.words[k - 1] == ":"
    return any(s.kinds[x] & SPEECH for x in range(max(0, k - 4), k - 1))  # no list: 'between firms, “creators,” and …'
