"""The words of one language: loaded once from ``lexicon/<code>.json``, asked for by the grammar.

A word may belong to several classes ("her" is an object and a possessive), so a class is a bit.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent / "lexicon"
SUPPORTED = (
    *("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "pl"),
    *("cs", "el", "fi", "hu", "ro", "ru", "tr", "uk"),
)
ANY_SCRIPT = frozenset(["el", "nl", "ro", "ru", "uk"])  # Dutch for its particles
WRITTEN_AS = {"nb": "no", "nn": "no"}  # Bokmål and Nynorsk
DEFINITE = "the der die das dem le la el l’".split()  # articles, unless a lexicon has its own
NO_BASE = "-"  # a line of a lexicon without its infinitive
VOWELS = "aeiouyåäöæø"
SHORTEST_ROLE = 4  # letters of a role that compounds end in
ENDS_PLURAL = frozenset(["fr", "es", "it", "pt"])  # whose plurals ``_plural`` knows
GERUNDS = {"en": "ing", "fr": "ant", "es": "ndo", "it": "ndo", "pt": "ndo"}

SPEECH, ATTITUDE, AUXILIARY, ADVERB = 1, 2, 4, 8
DETERMINER, PREPOSITION, CONJUNCTION, SUBORDINATOR = 16, 32, 64, 128
PRONOUN, ROLE, ORGANIZATION, DOCUMENT = 256, 512, 1024, 2048
TITLE, VERB, POSSESSIVE, CALENDAR = 4096, 8192, 16384, 32768
RELATIVE, NAMING, PARTICIPLE, BASE = 65536, 131072, 262144, 524288
CHUNK, PUNCTUATION, NOUN, WEAK = 1048576, 2097152, 4194304, 8388608
INDIRECT = 16777216
SEPARABLE = 33554432

CUE = SPEECH | ATTITUDE

# titles that also stand before a place or a noun, so they make nobody a person
MODIFIERS = frozenset(
    "former senior vice deputy assistant associate prime chief republican democrat major general head star rival lead"
    " student attorney st. st secretary justice speaker executive".split()
)

_LISTS = {
    "auxiliaries": AUXILIARY,
    "adverbs": ADVERB,
    "determiners": DETERMINER,
    "prepositions": PREPOSITION,
    "conjunctions": CONJUNCTION,
    "subordinators": SUBORDINATOR,
    "pronouns": PRONOUN,
    "roles": ROLE,
    "organizations": ORGANIZATION,
    "documents": DOCUMENT,
    "titles": TITLE,
    "verbs": VERB,
    "possessives": POSSESSIVE,
    "calendar": CALENDAR,
    "relatives": RELATIVE,
    "naming": NAMING,
    "nouns": NOUN,
    "weak": WEAK,
    "indirect": INDIRECT,
}


@dataclass(frozen=True, eq=False)
class Language:
    """Word classes and lists of one language. ``kinds`` maps a lower-case word to its class bits."""

    code: str
    kinds: dict[str, int]
    pronouns: dict[str, str]
    possessives: dict[str, str]
    titles: dict[str, str]
    sources: tuple[tuple[str, ...], ...]
    after_sources: frozenset[str]
    source_heads: frozenset[str]
    source_signs: frozenset[str]  # of each source phrase its longest word, of which a text has fewest
    not_names: frozenset[str]
    org_suffixes: frozenset[str]
    definite: frozenset[str]
    also_surnames: frozenset[str]
    also_places: frozenset[str]
    abbreviations: frozenset[str]
    connectors: frozenset[str]
    not_adverbs: frozenset[str]
    adjectives: frozenset[str] = frozenset()
    particles: dict[str, frozenset[str]] = field(default_factory=dict)
    nouns_capitalized: bool = False
    verb_second: bool = False  # Dutch: "Maandag zei Jansen"; German has a grammar of its own
    romance: bool = False
    null_subject: bool = False  # "«…», señaló.": the verb alone tells that whoever spoke last goes on
    dash_speech: str = ""  # what stands between speech behind a dash and its attribution: "comma", "dash"
    suffixed_article: bool = False  # Swedish: "läkare⟨n⟩"
    objects: dict[str, str] = field(default_factory=dict)  # "volgens ⟨hem⟩"
    given: dict[str, str] = field(default_factory=dict)  # gender of names that are both elsewhere: "Jean", "Andrea"
    own: dict[tuple[str, ...], str] = field(default_factory=dict)  # "à son avis": whoever spoke last
    cases: bool = False  # Polish: "według Wojnarowski⟨ej⟩"
    any_script: bool = False  # capitals of other alphabets than Western Europe's: Greek, Cyrillic, "Ș"
    verb_last: bool = False  # Turkish: 'Kaya, "…" dedi'
    trailing_roles: bool = False  # Hungarian: "Kovács Éva ⟨szóvivő⟩"
    role_endings: tuple[str, ...] = field(default=())
    body_endings: tuple[str, ...] = field(default=())

    @cached_property
    def role_tails(self) -> frozenset[str]:
        """The last letters of all ``role_endings``, which few words end in."""
        return frozenset(ending[-SHORTEST_ROLE:] for ending in self.role_endings)


@cache
def load(code: str) -> Language:
    """The language for an ISO 639-1 code; English for one that has no lexicon.

    Raises ``ValueError`` when a lexicon file is damaged.
    """
    code = WRITTEN_AS.get(code, code)
    if code not in SUPPORTED:
        code = "en"
    data: dict[str, Any] = json.loads((HERE / f"{code}.json").read_text(encoding="utf-8"))
    kinds: dict[str, int] = dict.fromkeys([*",;:()[]—–…?!", *("-" * n for n in range(1, 6))], PUNCTUATION)
    for key, bit in _LISTS.items():
        for word in data.get(key, ()):
            kinds[word] = kinds.get(word, 0) | bit
    gerund = GERUNDS.get(code, NO_BASE)
    for key, bit in (("speech", SPEECH), ("attitude", ATTITUDE)):
        for line in data[key]:
            base, *forms = line.split()
            if base != NO_BASE:
                kinds[base] = kinds.get(base, 0) | bit | BASE
            for form in forms:
                kinds[form] = kinds.get(form, 0) | bit | (PARTICIPLE if form.endswith(gerund) else 0)
    if code in ENDS_PLURAL:
        for word in data["roles"]:
            plural = _plural(word, code)
            kinds[plural] = kinds.get(plural, 0) | ROLE
    roles = list(data["roles"])
    if data.get("suffixed_article"):
        roles += [form for word in data["roles"] for form in _with_article(word)]
        for word in roles:
            kinds[word] = kinds.get(word, 0) | ROLE
    for forms in data.get("separable", {}):
        for form in forms.split():
            kinds[form] = kinds.get(form, 0) | SPEECH | SEPARABLE
    no_endings = frozenset(data.get("no_endings", ()))
    return Language(
        code=code,
        kinds=kinds,
        pronouns=data["pronouns"],
        possessives=data["possessives"],
        titles=data["titles"],
        sources=tuple(tuple(phrase.split()) for phrase in data["sources"]),
        after_sources=frozenset(data.get("after_sources", ())),
        source_heads=frozenset([*(p.split()[0] for p in data["sources"]), *data.get("after_sources", ())]),
        source_signs=frozenset([*(max(p.split(), key=len) for p in data["sources"]), *data.get("after_sources", ())]),
        not_names=frozenset(data["not_names"]),
        org_suffixes=frozenset(data["org_suffixes"]),
        definite=frozenset(data.get("definite", DEFINITE)),
        also_surnames=frozenset(data.get("also_surnames", ())),
        also_places=frozenset(data.get("also_places", ())),
        abbreviations=frozenset(data["abbreviations"]),
        connectors=frozenset(data["connectors"]),
        not_adverbs=frozenset(data.get("not_adverbs", ())),
        adjectives=frozenset(data.get("adjectives", ())),
        particles={
            form: frozenset(particles.split())
            for forms, particles in data.get("separable", {}).items()
            for form in forms.split()
        },
        nouns_capitalized=bool(data.get("nouns_capitalized")),
        verb_second=bool(data.get("verb_second")),
        romance=data.get("family") == "romance",
        null_subject=bool(data.get("null_subject")),
        dash_speech=data.get("dash_speech", ""),
        suffixed_article=bool(data.get("suffixed_article")),
        cases=bool(data.get("cases")),
        any_script=code in ANY_SCRIPT,
        verb_last=bool(data.get("verb_last")),
        trailing_roles=bool(data.get("trailing_roles")),
        objects=data.get("objects", {}),
        given=data.get("given", {}),
        own={tuple(phrase.split()): gender for phrase, gender in data.get("own", {}).items()},
        role_endings=tuple(w for w in roles if len(w) >= SHORTEST_ROLE and w not in no_endings)
        if data.get("nouns_capitalized") or data.get("compounds")
        else (),
        body_endings=tuple(data.get("body_endings", ())),
    )


def _plural(word: str, code: str) -> str:
    if code == "it":
        return word[:-1] + ("e" if word[-1] == "a" else "i")
    return word + ("s" if code == "fr" or word[-1] in "aeiouáéíóú" else "es")


def _with_article(word: str) -> list[str]:
    """Swedish, Danish, Norwegian: 'läkare⟨n⟩', 'direktör⟨en⟩', 'råd⟨et⟩'."""
    return [word + end for end in (("n", "t") if word[-1] in VOWELS else ("en", "et", "nen"))]


@cache
def first_names() -> dict[str, str]:
    """Given name -> ``m``, ``f``, or ``?`` where both are common."""
    data: dict[str, str] = json.loads((HERE / "names.json").read_text(encoding="utf-8"))
    names = dict.fromkeys(data["male"].split(), "m")
    for name in data["female"].split():
        names[name] = "?" if name in names else "f"
    return names


def is_given(word: str) -> bool:
    """A known given name, or two of them with a hyphen: *Heinz-Josef*."""
    known = first_names()
    if word in known:
        return True
    first, hyphen, second = word.partition("-")
    return bool(hyphen) and first in known and second in known


_SIGNS = {
    "en": (" the ", " and ", " of ", " to "),
    "de": (" der ", " die ", " und ", " das "),
    "fr": (" le ", " les ", " et ", " des "),
    "es": (" el ", " los ", " y ", " las "),
    "it": (" il ", " che ", " è ", " di "),
    "pt": (" o ", " não ", " os ", " em "),
    "nl": (" het ", " een ", " van ", " dat "),
    "sv": (" och ", " att ", " är ", " som "),
    "da": (" og ", " at ", " af ", " er "),
    "no": (" og ", " å ", " av ", " er "),
    "pl": (" w ", " i ", " się ", " na "),
}
# these are never written in ASCII alone
_SIGNS_BEYOND_ASCII = {
    "cs": (" že ", " se ", " je ", " jsou ", " podle ", " který "),
    "fi": (" ja ", " että ", " ei ", " oli "),
    "hu": (" az ", " és ", " hogy ", " egy "),
    "ro": (" și ", " în ", " că ", " este "),
    "tr": (" bir ", " ve ", " bu ", " için "),
}
_FEW = 3  # signs; so little text is read word by word
_SIGN_WORDS = {
    "en": "the and of to in that is was said says by for with",
    "de": "der die und das den dem ein eine ist nicht sagte sagt erklärte von mit laut für",
    "fr": "le les et des du une est dit selon dans que affirme pour sur",
    "es": "el los y que las una es del dijo según para con",
    "it": "il che è di gli della una ha detto secondo per con non",
    "pt": "o os que não em uma do da disse segundo para com afirmou",
    "nl": "de het een van en niet dat zegt zei volgens voor met is",
    "sv": "och att är som det en inte på säger sade sa enligt för med",
    "da": "og at er af det en ikke på siger sagde ifølge for med",
    "no": "og å er av det en ikke på sier sa ifølge for med",
    "pl": "w i się na nie jest że to z mówi powiedział według dla",
}
_SIGN_WORDS_BEYOND_ASCII = {
    "cs": "že se je na v podle řekl řekla uvedl uvedla který",
    "fi": "ja on että ei sanoo kertoo mukaan myös",
    "hu": "az és hogy egy nem mondta szerint volt",
    "ro": "și în că este nu spus declarat pentru cu",
    "tr": "bir ve bu için dedi diye olarak göre",
}
_WORDS = re.compile(r"[^\W\d_]+")


def detect(text: str) -> str:
    """The language whose commonest words fill the first 1,000 characters; English when none does."""
    head = text[:1000].lower()
    is_ascii = head.isascii()
    if not is_ascii and (code := _by_alphabet(head)):
        return code
    signs = _SIGNS if is_ascii else _SIGNS | _SIGNS_BEYOND_ASCII
    scores = {code: sum(map(head.count, several)) for code, several in signs.items()}
    if max(scores.values()) < _FEW:
        words = _WORDS.findall(head)
        listed = _SIGN_WORDS if is_ascii else _SIGN_WORDS | _SIGN_WORDS_BEYOND_ASCII
        scores = {code: sum(map(words.count, several.split())) for code, several in listed.items()}
    return max(scores, key=lambda code: scores[code])


def _by_alphabet(head: str) -> str | None:
    """Greek by its commonest letter, Ukrainian and Russian by "о", Ukrainian by letters that Russian lacks."""
    share = len(head) // 50
    if head.count("α") > share:
        return "el"
    if head.count("о") > share:
        return "uk" if head.count("і") + head.count("ї") > share // 2 else "ru"
    return None
