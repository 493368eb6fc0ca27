"""Quotations whose own sentence names nobody: whose words go on?

The sentence before leads in or its speaker speaks on; else a name inside the sentence; else the last
speaker. Right in 50 to 85 % of cases, and marked so.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from newsspider.extract.quotes import grammar, konjunktiv, romance
from newsspider.extract.quotes.cues import has_particle, is_cue, is_spoken_verb
from newsspider.extract.quotes.fragments import is_whole
from newsspider.extract.quotes.german import antecedent
from newsspider.extract.quotes.grammar import Span
from newsspider.extract.quotes.indirect import reported
from newsspider.extract.quotes.language import (
    ADVERB,
    AUXILIARY,
    BASE,
    CHUNK,
    CONJUNCTION,
    CUE,
    PARTICIPLE,
    PUNCTUATION,
    SPEECH,
    VERB,
    WEAK,
    Language,
)
from newsspider.extract.quotes.names import german_body
from newsspider.extract.quotes.phrases import Mention, parse
from newsspider.extract.quotes.possible import can_say
from newsspider.extract.quotes.registry import Registry
from newsspider.extract.quotes.sentences import Sentence
from newsspider.extract.quotes.ties import Attribution, main_subject, tie
from newsspider.items import Quote

NULL_REACH = 12  # tokens from the verb to what is said
AFTERWARDS = ("cue-after", "so-after", "verb-after")  # rules that read an attribution behind its quotation
IMPERSONAL = ([",", "heißt", "es"], [",", "hieß", "es"])
ENDS = re.compile(r"[.!?…] ")  # a sentence's, inside a paragraph
SENTENCE_END, BLANK = (".", "!", "?", "»", "”"), " "
OBJECTS = (" a ", " al ")
NOBODYS = frozenset("es man jemand niemand alle motto beispiel sätze rufe frage titel name".split())
REACH = 1500  # characters; whoever spoke further back than that does not speak on


def lead_in(previous: Sentence, text: str, registry: Registry, lex: Language) -> Attribution | None:
    """The sentence before the quotation: "Cruz went on:", "…, said Naylor.", "Schrems criticizes the plan."."""
    colon = text[previous.start : previous.end].rstrip().endswith(":")
    rule, confidence = ("lead-in", 0.85) if colon else ("carry", 0.6)
    if not colon and konjunktiv.all_reported(previous, lex):
        return None  # "Berg habe alle überrascht. „…“": still the words of whoever spoke before
    nearest = _says_last(previous, text, lex) if colon else None
    if nearest:
        return nearest
    said = reported(previous, text, lex)
    if said and said.mention.kind != "document":
        return Attribution(said.mention, said.cue, said.cue_at, rule, confidence)
    found = _leading(previous, text, registry, lex, colon)
    if found:
        return Attribution(found[0], *found[1], rule, confidence)
    named = name_in_sentence(previous, previous.end, text, registry) if colon else None
    return replace(named, rule="lead-in", confidence=0.6) if named else None


def _says_last(s: Sentence, text: str, lex: Language) -> Attribution | None:
    """'a note in which ⟨the historian Cole⟩ says:', 'Ich denke an ⟨Walter Diss⟩, der gesagt hat:': the verb at the colon."""
    c = len(s.words) - 2
    while c > 1 and s.kinds[c] & AUXILIARY:
        c -= 1
    if c < 2 or not s.kinds[c] & SPEECH or s.kinds[c] & (WEAK | PARTICIPLE) or not is_cue(s, c):
        return None
    span = antecedent(s, c, 0, lex) if lex.nouns_capitalized else grammar.subject_left(s, c, 0, lex)
    made = tie(s, span, c, "lead-in", 0.85, text, lex)
    return made if made and (made.mention.kind == "person" or made.mention.role) else None


def _leading(
    s: Sentence, text: str, registry: Registry, lex: Language, colon: bool
) -> tuple[Mention, tuple[str | None, int]] | None:
    """The sentence's subject as the one who speaks next, and the verb that says so where one does."""
    span = main_subject(s, 0, len(s.words), lex)
    mention = parse(s, span[0], span[1], text, lex) if span else None
    if span is None or mention is None or (mention.kind == "pronoun" and mention.gender == "x"):
        return None
    if lex.nouns_capitalized and mention.kind == "pronoun" and mention.gender == "o":
        return None  # "Es gab kein Geld."
    cue = _cue_beside(s, span, lex) if lex.nouns_capitalized else -1
    if cue >= 0 and (mention.kind == "name" or mention.role or german_body(mention.head or "", lex)):
        return mention, (s.words[cue], s.starts[cue])
    led = lex.code != "en" and bool(mention.role) and span[0] == 0  # "Ein Sprecher wollte sich nicht äußern."
    if mention.kind in ("description", "document") and not (
        (colon and can_say(mention, lex) and lex.code == "en") or led
    ):
        return None
    known = mention.name is not None and mention.name.rsplit(" ", 1)[-1] in registry.by_surname
    if mention.kind == "name" and not known and not (colon or registry.is_proper(mention.name or "")):
        return None
    return mention, (None, s.start)


def _cue_beside(s: Sentence, span: Span, lex: Language) -> int:
    """The verb of saying right beside a German subject: 'Das teilte ⟨Nokia⟩ mit', '⟨Das Ministerium⟩ forderte'."""
    for c in (span[1], span[0] - 1):
        if 0 <= c < len(s.words) and s.kinds[c] & SPEECH and is_cue(s, c) and has_particle(s, c, lex):
            return c
    return -1


def name_in_sentence(s: Sentence, before: int, text: str, registry: Registry) -> Attribution | None:
    """The last person named in the sentence before the quotation, its owner included ("Cook's vision of “…”")."""
    index = bisect_left(registry.positions, before) - 1
    if index < 0 or registry.positions[index] < s.start:
        return None
    at = registry.positions[index]
    if registry.lex.null_subject and text.endswith(OBJECTS, max(0, at - 5), at):
        return None  # "hizo referencia ⟨a Ruiz⟩: «…»"
    if registry.lex.romance and romance.said_of(s, bisect_left(s.starts, before)):
        return None
    person = registry.persons[index]
    end = text.find(person.surname, at, at + 80)
    if end < 0:
        return None
    end += len(person.surname)
    name = person.name
    return Attribution(
        Mention(text[at:end], at, end, "person", name, gender=person.gender), None, -1, "name-in-sentence", 0.45
    )


def may_follow(s: Sentence, k: int, lex: Language) -> bool:
    """German: a sentence that only begins with its chunk («„Große Fahrt“ läuft im Mai an») continues nobody's words."""
    return (
        not lex.nouns_capitalized
        or is_whole(s, k)
        or konjunktiv.in_subjunctive(s, lex)
        or s.lows[k + 1 : k + 2] == [","]
    )


def null_subject(s: Sentence, k: int, lex: Language) -> bool:
    """Spanish: «…», señaló. · Además, destacó que «…». The verb alone tells that whoever spoke last goes on."""
    if not lex.null_subject:
        return False
    after = k + 1
    while after < len(s.words) and s.kinds[after] & (PUNCTUATION | AUXILIARY | ADVERB):
        after += 1
    apart = k <= 1 or s.words[k + 1 : k + 2] == [","]  # unlike 'Il gruppo «Orso» ha rivendicato …'
    alone = after == k + 2 == len(s.words) - 1 or (after == k + 2 and s.words[after + 1 : after + 2] in ([","], ["."]))
    if alone and s.words[k + 1] in ",–—" and s.words[after].islower() and not s.kinds[after] & ~VERB:
        return True  # «…», graceja.
    if apart and after < len(s.words) and s.kinds[after] & CUE and not s.kinds[after] & BASE:
        return True
    if k + 2 < len(s.words) and after < len(s.words) and is_spoken_verb(s, k + 2, after, lex):
        return s.words[k + 1] == ","
    return any(s.kinds[c] & SPEECH and is_cue(s, c) for c in range(max(0, k - NULL_REACH), k))


def is_first_half(last: Quote, s: Sentence, k: int, previous: Sentence | None) -> bool:
    """“…,” she said. “…”: one quotation in two, also where nobody knows who "she" is."""
    if previous is None or not last.mention or last.start < previous.start or not is_whole(s, k):
        return False
    return last.rule.startswith(AFTERWARDS)


def ends_above(last: Quote, text: str, above: int, here: int) -> bool:
    """“It works,” Bell said on Monday. ¶ “It will last.”: the paragraph from ``above`` ends in the attribution."""
    return last.kind == "direct" and last.start >= above and not ENDS.search(text, last.end, here)


def resumes(s: Sentence, k: int, content: str, last: Quote) -> bool:
    """“It works,” said Bell, head of research, “but not for long.”: the sentence in marks goes on in small letters."""
    split = last.text.endswith(",") and s.words[k - 1] == "," and content[0].islower()
    return split and last.start >= s.start and last.rule.startswith(AFTERWARDS)


def by_nobody(s: Sentence, k: int, found: Attribution | None, lex: Language) -> bool:
    """„…“, heißt es. · «…», dijo.: said, although nothing tells by whom; so is 'Es handle sich um „…“'."""
    if lex.nouns_capitalized:
        repeated = found is not None and found.rule == "carry" and konjunktiv.only_reported(s, lex)
        return repeated or s.lows[k + 1 : k + 4] in IMPERSONAL or _says_it(s, k)
    return null_subject(s, k, lex)


def _says_it(s: Sentence, k: int) -> bool:
    """'Zur Begründung hieß es, das sei „…“'."""
    return any(s.lows[x] in ("heißt", "hieß") and s.lows[x + 1 : x + 3] == ["es", ","] for x in range(k - 2))


def goes_on_after_colon(s: Sentence, k: int) -> bool:
    """'Und weiter: „…“': nothing but adverbs before the colon, so whoever spoke last speaks on."""
    if not 1 < k < 6 or s.words[k - 1] != ":":
        return False
    if k > 2 and s.kinds[k - 2] & CUE and s.kinds[k - 2] & BASE and s.lows[k - 3] in ("de", "d’"):
        return s.lows[0] in ("et", "avant", "puis", "y")  # "Et de préciser : «…»"
    return all(kind & (ADVERB | CONJUNCTION) and not kind & CHUNK for kind in s.kinds[: k - 1])


def opened_by_nobody(s: Sentence, k: int, lex: Language) -> bool:
    """German: 'Die Antwort klingt leise: „…“': a colon, but nobody before it who could speak; "hieß es" has another source."""
    if not (lex.nouns_capitalized or lex.null_subject) or k < 2 or s.words[k - 1] != ":":
        return False
    return not any(kind & CUE for kind in s.kinds[:k]) and NOBODYS.isdisjoint(s.lows[:k])


def speaks_again(s: Sentence, k: int, last: Quote, text: str, lex: Language) -> bool:
    """A colon that nobody opens, where a person has spoken in the paragraph before it."""
    person = last.speaker is not None and " " in last.speaker and last.speaker[0].isupper()
    return person and "\n" not in text[last.end : s.starts[k]] and opened_by_nobody(s, k, lex)


def of_another_text(s: Sentence, k: int, apart: bool, lex: Language) -> bool:
    """German: a paragraph further on, '„…“, heißt es darin' repeats another source than whoever spoke last."""
    return (
        apart and lex.nouns_capitalized and s.lows[k + 1 : k + 4] in IMPERSONAL and s.lows[k + 4 : k + 5] != ["weiter"]
    )


def speaks_on(s: Sentence, k: int, last: Quote, text: str, lex: Language) -> bool:
    """A chunk that may belong to the last speaker although nothing in its sentence says so."""
    if is_whole(s, k) or konjunktiv.in_subjunctive(s, lex) or goes_on_after_colon(s, k) or null_subject(s, k, lex):
        return True
    return speaks_again(s, k, last, text, lex)


GUESSED = frozenset(["sentence-subject", "carry", "lead-in", "colon-before"])  # rules that read a subject without a cue


def _is_first_verb(mention: Mention, text: str, registry: Registry) -> bool:
    """'⟨Tiene⟩ un taccuino e confessa «…»', '⟨Preguntada⟩ por …, admitió «…»': one small word that opens its sentence."""
    name, at = mention.name or "", mention.start
    if " " in name or mention.text != name or not name[1:].islower() or registry.person(name, at):
        return False
    opens = at == 0 or text[at - 1] == "\n" or text[max(0, at - 2) : at - 1] in SENTENCE_END
    end = at + len(name)
    once = opens and text.endswith(BLANK, end, end + 1) and text.find(name) == at  # a count would read the whole text
    return once and text.find(name, end) < 0


def chance_capital(mention: Mention, found: Attribution, text: str, registry: Registry, lex: Language) -> bool:
    """A word that is capitalized only because its sentence begins there, or, in German, because it is a noun."""
    if lex.null_subject and mention.kind == "name" and _is_first_verb(mention, text, registry):
        return True
    if mention.kind != "name" or not mention.name or (found.cue and found.speech and not lex.nouns_capitalized):
        return False
    if found.cue is None and found.rule not in GUESSED:
        return False
    if not lex.nouns_capitalized and (mention.text != mention.name or found.cue_at == mention.end + 1):
        return False  # "The FTC …", "Cole thinks …"
    if found.rule.startswith(("cue-after", "so-after")) or mention.name.rsplit(" ", 1)[-1] in registry.by_surname:
        return False
    if lex.nouns_capitalized:
        if " " in mention.name:
            return found.rule == "carry" and not (mention.name in registry.people or registry.is_proper(mention.name))
        return (
            found.cue is None
            and not mention.role
            and mention.name[1:].islower()
            and not registry.is_proper(mention.name)
        )
    if " " in mention.name or mention.name in registry.inner:
        return False
    before = text[max(0, mention.start - 2) : mention.start]
    return len(before) < 2 or before[1] == "\n" or before[0] in '.!?”"'
