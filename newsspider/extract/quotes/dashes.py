"""Speech behind a dash instead of marks: '– Det är bra, säger Anna Berg.', '– To dobrze – mówi Jan Kowalski. – Ale …'.

Swedish, Danish and Norwegian set the attribution off with a comma; Polish, Spanish and Portuguese with another dash.
A list has dashes, too: a text has to attribute one such paragraph before its others are taken for speech.
"""

from __future__ import annotations

import re

from newsspider.extract.quotes.language import ADVERB, AUXILIARY, CUE, PARTICIPLE, PRONOUN, ROLE, WEAK, Language
from newsspider.extract.quotes.marks import Chunk

OPENING = re.compile(r"(?:[—–−]\s*|-\s+)(?=[^\W\d_]|[\"“”«¿¡])")
COMMA = re.compile(r"[,?!…]\s+(?=[^\W\d_])")
DASH = re.compile(r"\s+[—–−-]\s*(?=\w)|(?<=\S)[—–−]\s+(?=\w)")
RESUMES = re.compile(r"(?:(?<=[.!?…:])\s+[—–−-]|[—–−][.:])\s*(?=[^\W\d_]|[\"“”«¿¡])")
INSIDE = re.compile(r"(?<=[.!?…])\s+[—–−-]\s*(?=[^\W\d_a-z]|[\"“”«¿¡])")  # behind the newsroom's own sentences
FOLLOWS_VERB = re.compile(r"(?: się)?(?:\.| (?P<word>[^\W\d_]+))")
NAME_ENDS = re.compile(
    r"(?:[^\W\d_a-z][\w’-]*(?: (?:von|af|de|van|da|do|dos) |[ -]|(?=[.,—–]))){1,5}(?:$|[.,—–]| [—–])"
)
ENDED = re.compile(r"[.,]| [—–]|$")
WORD = re.compile(r"[^\W\d_]+")
SENTENCE_END = ".!?…"
MID = re.compile(r",?\s+[—–-]\s+(?=[^\W\d_])")
LONGEST_ATTRIBUTION = 7  # words with the dash: "– mówi prof. Jan Sowa z Politechniki"
MOST_BEFORE_VERB = 3  # words: "har hun sagt", "ha explicado"
WITHIN_MARKS = frozenset(["ru", "uk"])  # «Да, — сказал он. — Нет»
ATTRIBUTED = re.compile(r"[,!?…]\s+[—–-]\s+(?=[^\W\d_])")
GOES_ON = re.compile(r"[.,]\s+[—–-]\s+(?=[^\W\d_])")
NAMED_FIRST = re.compile(r"[^\W\d_a-zà-ÿ][\w-]+(?: [^\W\d_a-zà-ÿ][\w-]+){0,2} (?P<verb>[^\W\d_]+)")
MOST_PARTS = 8  # attributions in one paragraph


def with_speech(text: str, spans: list[tuple[int, int]], chunks: list[Chunk], lex: Language) -> list[Chunk]:
    """``chunks`` and the speech behind dashes, in order; marks inside of that are its own."""
    if lex.code in WITHIN_MARKS:
        chunks = [part for chunk in chunks for part in _without_attribution(text, chunk, lex)]
    spoken: list[Chunk] = []
    doubtful: list[Chunk] = []
    for index, (start, end) in enumerate(spans):
        opening = OPENING.match(text, start, end)
        leads = opening is not None
        opening = opening or INSIDE.search(text, start, end)
        if opening is None:
            continue
        here, attributed = _parts(text, opening, end, index, lex)
        if attributed:
            spoken.extend(here)
        elif leads:
            doubtful.extend(here)
    if not spoken:
        return chunks
    spoken += [chunk for chunk in doubtful if text[chunk.end - 1] in SENTENCE_END]
    spoken.sort(key=lambda chunk: chunk.start)
    inside = {(chunk.paragraph, at) for chunk in spoken for at in range(chunk.start, chunk.end)}
    kept = [chunk for chunk in chunks if (chunk.paragraph, chunk.start) not in inside]
    return sorted([*kept, *spoken], key=lambda chunk: chunk.outer_start)


def _without_attribution(text: str, chunk: Chunk, lex: Language) -> list[Chunk]:
    """Russian and Ukrainian tell inside the marks who speaks: «Да, — ⟨сказал он⟩. — Нет»."""
    parts: list[Chunk] = []
    outer, at = chunk.outer_start, chunk.start
    for match in ATTRIBUTED.finditer(text, chunk.start, chunk.end):
        if match.start() < at or not _says(text, match.end(), chunk.end, lex):
            continue
        end = match.start() + (text[match.start()] != ",")
        resumed = GOES_ON.search(text, match.end(), chunk.end)
        parts.append(Chunk(outer, at, end, end, chunk.paragraph))
        if resumed is None:
            return parts
        at = resumed.end()
        outer = at
        if text[resumed.start()] == ".":
            parts.append(Chunk(outer, at, chunk.end, chunk.outer_end, chunk.paragraph, dashed=True))
            return parts
    return [*parts, Chunk(outer, at, chunk.end, chunk.outer_end, chunk.paragraph, chunk.closed, chunk.continues)]


def _parts(text: str, opening: re.Match[str], end: int, index: int, lex: Language) -> tuple[list[Chunk], bool]:
    """What is said in the paragraph, and whether it tells of any of it that it is."""
    found: list[Chunk] = []
    attributed = False
    dash, at = opening.span()
    for _ in range(MOST_PARTS):
        stop = _attribution(text, at, end, lex)
        said = text[at : end if stop < 0 else stop].rstrip(" \u00a0,")
        if said:
            found.append(Chunk(dash, at, at + len(said), at + len(said), index, dashed=True))
        if stop < 0:
            break
        attributed = True
        resumed = RESUMES.search(text, stop, end)
        if lex.cases and lex.dash_speech == "dash":
            resumed = _in_mid_sentence(text, stop, resumed.start() if resumed else end, lex) or resumed
        if resumed is None:
            break
        dash, at = resumed.span()
    return found, attributed


def _in_mid_sentence(text: str, stop: int, end: int, lex: Language) -> re.Match[str] | None:
    """'– Most – mówi Sowa – ⟨wytrzyma⟩': a second dash, and no office behind it: 'mówi Jan Sowa – prezes firmy'."""
    opening = DASH.match(text, stop, end)
    match = MID.search(text, opening.end() if opening else stop, end)
    if match is None or len(text[stop : match.start()].split()) > LONGEST_ATTRIBUTION:
        return None
    word = WORD.match(text, match.end(), end)
    return None if word is None or word.group()[0].isupper() or lex.kinds.get(word.group(), 0) & ROLE else match


def _attribution(text: str, at: int, end: int, lex: Language) -> int:
    """Where what is said ends and who says it begins; -1 for a paragraph without."""
    comma = lex.dash_speech == "comma"
    for match in (COMMA if comma else DASH).finditer(text, at, end):
        if _says(text, match.end(), end, lex):
            return match.start() + (comma and text[match.start()] in "?!…")
    return -1


def _says(text: str, at: int, end: int, lex: Language) -> bool:
    """A verb of saying, behind an auxiliary or a reflexive pronoun at most; or any word that can be nothing but a verb."""
    inverted = lex.dash_speech == "comma"
    if inverted and lex.cases and (named := NAMED_FIRST.match(text, at, end)):  # Finnish: "– Ei, Virtanen sanoo."
        kind = lex.kinds.get(named["verb"], 0)
        return bool(kind & CUE and not kind & WEAK)
    for count, match in enumerate(WORD.finditer(text, at, end)):
        kind = lex.kinds.get(match.group(), 0)
        if kind & CUE and not kind & PARTICIPLE:
            return not inverted or not kind & WEAK or not count or lex.cases
        if count == MOST_BEFORE_VERB or not kind & (AUXILIARY | ADVERB | PRONOUN):
            return not count and not kind and match.group().islower() and _stands_as_verb(text, match.end(), end, lex)
        if inverted and not count and kind & PRONOUN and not lex.cases:
            return False  # "den eneste, ⟨vi⟩ ikke havde spurgt": a clause of what is said
    return False


def _stands_as_verb(text: str, at: int, end: int, lex: Language) -> bool:
    """'muttrar ⟨Per Lund⟩.', 'fräser ⟨han⟩.', 'mruczy.': behind an unlisted word nothing but who says it."""
    following = FOLLOWS_VERB.match(text, at, end)
    if following is None:
        return False
    word = following["word"]
    if word is None:
        return lex.dash_speech == "dash"
    pronoun = lex.pronouns.get(word) in ("m", "f") and ENDED.match(text, following.end(), end) is not None
    return pronoun or (word[0].isupper() and NAME_ENDS.match(text, following.start("word"), end) is not None)
