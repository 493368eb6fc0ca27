"""Cleaning the texts of one article, with what was lost on the way; what is known to be clean is not looked at again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from newsspider.items import Quote, Section
from pipelines.plain import integer
from pipelines.text import clean_block, clean_line, damaged

Clean = Callable[[str], str]


class Cleaning:
    """Of one article. ``flags`` are (field, what it lost)."""

    def __init__(self) -> None:
        self.flags: list[tuple[str, str]] = []

    def text(self, name: str, value: Any, clean: Clean) -> str | None:
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            self.flags.append((name, "not-text"))
            return None
        cleaned = clean(value)
        if cleaned != value and damaged(value):
            self.flags.append((name, "damaged-characters"))
        return cleaned or None

    def texts(self, name: str, values: Any, clean: Clean) -> list[str]:
        if not values:
            return []
        cleaned = [self.text(name, value, clean) for value in values]
        return [value for value in cleaned if value is not None]

    def sections(self, sections: list[Section], clean_body: str | None) -> list[Section]:
        """``clean_body``: the body when there was nothing to clean in it. What it is joined of, as the extractor joins
        it, is clean, too: each rule of ``clean_block`` would have found in the whole what it finds in a part."""
        if clean_body is not None and _joined(sections) == clean_body:
            return [Section(s.heading, list(s.paragraphs)) for s in sections]
        return [
            Section(self.text("sections", s.heading, clean_line), self.texts("sections", s.paragraphs, clean_block))
            for s in sections
        ]

    def words(
        self, quote: Quote, clean_body: str | None, body: str, cleaned_body: str
    ) -> tuple[str | None, int | None]:
        """The cleaned words of a quotation, and where they stand in the cleaned body; None where no longer."""
        words, start = quote.text, integer(quote.start)
        if clean_body and start is not None and _stands(words, start, clean_body):
            return words, start
        cleaned = self.text("quotes", words, clean_block)
        return cleaned, None if cleaned is None else anchor(cleaned, start, body, cleaned_body)


def _stands(words: Any, start: int, clean_body: str) -> bool:
    """Whether these words stand there, with nothing to clean at their ends."""
    if not words or not isinstance(words, str) or start < 0:
        return False
    return clean_body.startswith(words, start) and words.strip(" \n") == words


def _joined(sections: list[Section]) -> str | None:
    """All headings and paragraphs in their order; None when one is no text, or a heading no line."""
    parts: list[Any] = []
    for section in sections:
        if section.heading is not None:
            if not isinstance(section.heading, str) or "\n" in section.heading:
                return None
            parts.append(section.heading)
        parts += section.paragraphs
    return "\n\n".join(parts) if all(isinstance(part, str) for part in parts) else None


def anchor(words: str, start: int | None, body: str, cleaned_body: str) -> int | None:
    """Where ``words`` stand in the cleaned body, given where they stood in the body as it came; None if nowhere.

    Cleaning moves a character to the left by at most what it took away in all, so the window searched is small and
    an earlier occurrence of the same words is not taken for this one.
    """
    if start is None or start < 0 or not cleaned_body:
        return None
    if cleaned_body[start : start + len(words)] == words:
        return start
    removed = len(body) - len(cleaned_body)
    found = cleaned_body.find(words, max(0, start - max(removed, 0) - 8), start + len(words) + max(-removed, 0) + 8)
    return found if found >= 0 else None
