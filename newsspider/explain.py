"""Why each field has its value, and each quotation its speaker: lines for a person."""

from __future__ import annotations

from collections.abc import Iterator

from newsspider.items import Article, FieldEvidence, Quote

WIDEST = 100  # characters of what was read
AROUND = 60  # characters of body shown on each side of a quotation: where its speaker was found, as a rule


def explain(article: Article) -> Iterator[str]:
    """One line for a field's winner, one for each loser and warning below it; then one pair for each quotation."""
    width = max((len(name) for name in article.evidence), default=0)
    for name, entry in article.evidence.items():
        yield from _field(name.ljust(width), entry)
    if article.quotes:
        yield ""
    for number, quote in enumerate(article.quotes, 1):
        yield from _quotation(number, quote, article.body or "")


def _field(name: str, entry: FieldEvidence) -> Iterator[str]:
    read = f"  read {_short(entry.raw)}" if entry.raw else ""
    yield f"{name}  {entry.rule} ({entry.confidence:.2f}){read}"
    for loser in entry.rejected:
        yield f"{'':{len(name)}}  - not {loser['rule']}: {_short(str(loser['raw']))} ({loser['reason']})"
    for flag in entry.flags:
        yield f"{'':{len(name)}}  ! {flag}"


def _quotation(number: int, quote: Quote, body: str) -> Iterator[str]:
    speaker = quote.speaker or "nobody named"
    mention = f", written {_short(quote.mention)}" if quote.mention and quote.mention != quote.speaker else ""
    cue = f", cue {_short(quote.cue)}" if quote.cue else ""
    yield f"quote {number}  {speaker}{mention}  {quote.rule} ({quote.confidence:.2f}), {quote.kind}{cue}"
    before, after = body[max(0, quote.start - AROUND) : quote.start], body[quote.end : quote.end + AROUND]
    text = quote.text if len(quote.text) <= WIDEST else f"{quote.text[: WIDEST // 2]} … {quote.text[-WIDEST // 2 :]}"
    yield f"  [{quote.start}:{quote.end}] …{_flat(before)}›{_flat(text)}‹{_flat(after)}…"


def _short(text: str) -> str:
    flat = _flat(text)
    return repr(flat if len(flat) <= WIDEST else flat[: WIDEST - 1] + "…")


def _flat(text: str) -> str:
    """One line, whatever a page contains: control characters are shown, not sent to the terminal."""
    return "".join(c if c.isprintable() else " " for c in text)
