"""All days and clocks printed in a text, in order. One pass over its tokens; no dictionary beyond names.tsv."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from newsspider.extract.dates.calendar import Day, opening_words, read_day
from newsspider.extract.dates.clock import Clock, read_clock
from newsspider.extract.dates.names import JOINERS, is_weekday, label_after, label_before, participle_after
from newsspider.extract.dates.reading import Hints, Reading
from newsspider.extract.dates.tokens import Token, plain, tokenize

MAX_TEXT = 4_000  # characters looked at; a line with a time in it is short
FAR = 60  # characters behind a time within which a German sentence ends with its verb
LATER = 8  # tokens from a clock to that of an update on the same day
_MARKS = frozenset(",|·•-–—@/().:;،、（）．'")
_RANGE_MARKS = frozenset("-–—‐~〜")
_RANGE_WORDS = frozenset("bis to until through au al a".split())


@lru_cache(maxsize=512)  # the rules for times and for authors read the same blocks
def scan(text: str, hints: Hints) -> tuple[tuple[Reading, ...], bool]:
    """Every day in ``text`` with the clock next to it, and whether anything had the shape of a date.

    Ends of a span ("17.–20.06.2024") and days of no calendar (31.02.) have the shape but are no times.
    """
    text = plain(text[:MAX_TEXT])
    tokens = tokenize(text)
    found: list[Reading] = []
    at = done = 0
    shaped = False
    openings = opening_words()
    while at < len(tokens):
        kind, value, _, _ = tokens[at]
        day = read_day(tokens, at, text, hints) if kind == "n" or (kind == "w" and value in openings) else None
        if day is None:
            at += 1
            continue
        shaped = True
        clock = _clock_after(tokens, day.end, text)
        begin, end = at, clock.end if clock else day.end
        if clock is None and (before := _clock_before(tokens, at, done, text)):
            begin, clock = before
        if day.value is not None and not _in_span(tokens, begin, end, done):
            found.append(_reading(day, clock, tokens, (done, begin, end), text))
            if clock and (later := _same_day(found[-1], tokens, end, text, hints)):
                found.append(later[1])
                end = later[0]
        at = done = max(end, at + 1)
        if found and not text.isascii() and found[-1].end == tokens[end - 1][3]:
            done = _behind_label(tokens, done, text)
    return tuple(found), shaped


def _behind_label(tokens: list[Token], at: int, text: str) -> int:
    """The token behind a label that follows its time, for it not to be read as that of the next one too."""
    stop = tokens[at - 1][3]
    if at >= len(tokens) or label_after(text[stop : stop + 12]) is None:
        return at
    words = (here for here in range(at, min(at + 3, len(tokens))) if tokens[here][0] == "w")
    return next(words, at - 1) + 1


def _reading(day: Day, clock: Clock | None, tokens: list[Token], span: tuple[int, int, int], text: str) -> Reading:
    done, begin, end = span
    start, stop = tokens[begin][2], tokens[end - 1][3]
    since = max(tokens[done - 1][3] if done else 0, start - 80)
    words = [t[1] for t in tokens[max(done, begin - 12) : begin] if t[0] == "w"]
    assert day.value is not None
    label = label_before(words, text[since:start]) or label_after(text[stop : stop + 12])
    if label is None and "wurde" in words:
        label = participle_after(words, text[stop : stop + FAR])
    raw = text[start:stop]
    if clock is None:
        return Reading(day.value, label=label, start=start, end=stop, raw=raw, unsure=day.unsure)
    return Reading(day.value, clock.time, clock.zone, clock.seconds, label, start, stop, raw, day.unsure)


def _same_day(first: Reading, tokens: list[Token], at: int, text: str, hints: Hints) -> tuple[int, Reading] | None:
    """ "27 maggio 2025 alle 17:42, aggiornato alle 19:15": a clock behind the other label, without a day of its own."""
    for here in range(at, min(at + LATER, len(tokens))):
        kind, value, start = tokens[here][:3]
        if (kind == "n" or (kind == "w" and value in opening_words())) and read_day(tokens, here, text, hints):
            return None
        if kind == "n" and (clock := read_clock(tokens, here, text)):
            stop = tokens[clock.end - 1][3]
            words = [t[1] for t in tokens[at:here] if t[0] == "w"]
            labels = (label_before(words, text[first.end : start]), label_after(text[stop : stop + 12]))
            label = next((other for other in labels if other and other != (first.label or "published")), None)
            if label is None:
                return None
            told = replace(first, clock=clock.time, zone=clock.zone or first.zone, seconds=clock.seconds, label=label)
            return clock.end, replace(told, start=start, end=stop, raw=text[start:stop])
    return None


def _joins(token: Token) -> bool:
    kind, value = token[0], token[1]
    return value in _MARKS if kind == "p" else kind == "w" and (value in JOINERS or is_weekday(value))


def _clock_after(tokens: list[Token], at: int, text: str) -> Clock | None:
    for here in range(at, min(at + 6, len(tokens))):
        if clock := read_clock(tokens, here, text, dotted=True):
            return clock
        if not _joins(tokens[here]):
            return None
    return None


def _clock_before(tokens: list[Token], at: int, done: int, text: str) -> tuple[int, Clock] | None:
    """ "10:17 AM ET, Mon August 12, 2019", "13:37 Uhr, 28. April 2024"."""
    for here in range(max(done, at - 12), at):
        if tokens[here][0] != "n" or _goes_on(tokens, here, done):
            continue
        clock = read_clock(tokens, here, text)
        if clock and clock.end <= at and all(_joins(t) for t in tokens[clock.end : at]):
            return here, clock
    return None


def _goes_on(tokens: list[Token], at: int, done: int) -> bool:
    """Whether the number is the minute of a clock: behind "10:", not behind "Published:"."""
    return at - 1 > done and tokens[at - 1][1] in (":", ".") and tokens[at - 2][0] == "n"


def _in_span(tokens: list[Token], begin: int, end: int, done: int) -> bool:
    """A day that ends or opens a span: "17.–20.06.2024", "5 to 7 March 2024", "March 5–7, 2024"."""
    here = begin - 1
    if here >= done and (tokens[here][1] in _RANGE_MARKS or tokens[here][1] in _RANGE_WORDS):
        here -= 1
        if here >= done and tokens[here][1] == ".":
            here -= 1
        if here >= done and tokens[here][0] == "n" and len(tokens[here][1]) <= 2:
            return here == done or tokens[here - 1][1] not in (":", "/")
    return False
