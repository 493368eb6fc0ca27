"""Reads the written stories of the bundled site: text with its quotations marked by hand.

A file is ``key: value`` lines, ``* bullet`` and ``@key Name | role | organization`` lines, then ``---`` and the
paragraphs. ``## `` begins a heading, ``- `` a list item. ``{nl:words}`` is a quotation by speaker ``nl``;
``+`` before the key continues the last quotation's group, ``~`` marks a fragment (kind ``mixed``), ``{?:…}`` has
no named speaker. Marks stand outside the braces, as printed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(slots=True)
class Speaker:
    name: str
    role: str | None = None
    organization: str | None = None


@dataclass(slots=True)
class Picture:
    """One ``image:`` line: file | alt | caption | credit | creators; … | agencies; … | license | kind."""

    file: str
    alt: str | None
    caption: str | None
    credit: str | None
    creators: list[str]
    agencies: list[str]
    license: str | None
    kind: str | None


@dataclass(slots=True)
class Story:
    """``paragraphs`` are (kind, plain text) with kind ``p``, ``h`` or ``li``; ``quotes`` the truth."""

    name: str
    meta: dict[str, str]
    pictures: list[Picture] = field(default_factory=list)
    bullets: list[str] = field(default_factory=list)
    paragraphs: list[tuple[str, str]] = field(default_factory=list)
    quotes: list[dict[str, Any]] = field(default_factory=list)

    def __getitem__(self, key: str) -> str:
        return self.meta[key]

    def get(self, key: str) -> str | None:
        return self.meta.get(key) or None

    def names(self, key: str) -> list[str]:
        return split(self.meta.get(key, ""))


def split(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


_MARKED = re.compile(r"\{([+~]*)(\w+|\?):([^{}]*)\}")


def read_story(path: Path) -> Story:
    """Raises ValueError, naming the file, for a speaker that is not declared."""
    head, _, body = path.read_text("utf-8").partition("\n---\n")
    story = Story(path.stem, {})
    speakers: dict[str, Speaker] = {"?": Speaker("")}
    for line in head.splitlines():
        if line.startswith("* "):
            story.bullets.append(line[2:].strip())
        elif line.startswith("@"):
            key, _, rest = line[1:].partition(" ")
            parts = [p.strip() or None for p in rest.split("|")]
            speakers[key] = Speaker(parts[0] or "", *parts[1:])
        elif line.startswith("image:"):
            story.pictures.append(_picture(line.partition(":")[2]))
        elif line.strip():
            key, _, value = line.partition(":")
            story.meta[key.strip()] = value.strip()
    for piece in re.split(r"\n\s*\n", body.strip()):
        for kind, text in _pieces(piece):
            story.paragraphs.append((kind, _plain(text, story, speakers, path)))
    return story


def _pieces(piece: str) -> list[tuple[str, str]]:
    if piece.startswith("## "):
        return [("h", piece[3:].strip())]
    if piece.startswith("- "):
        return [("li", line[2:].strip()) for line in piece.splitlines()]
    if re.match(r"1\. ", piece):  # a list whose numbers are part of the text
        return [("p", line.strip()) for line in piece.splitlines()]
    return [("p", " ".join(piece.split()))]


def _plain(text: str, story: Story, speakers: dict[str, Speaker], path: Path) -> str:
    def note(match: re.Match[str]) -> str:
        flags, key, words = match.groups()
        if key not in speakers:
            raise ValueError(f"{path.name}: no speaker @{key} for {words[:40]!r}")
        who = speakers[key]
        last = story.quotes[-1]["group"] if story.quotes else 0
        story.quotes.append(
            {
                "text": words,
                "speaker": who.name or None,
                "role": who.role,
                "organization": who.organization,
                "kind": "mixed" if "~" in flags else "direct",
                "group": last if "+" in flags else last + 1,
            }
        )
        return words

    plain = _MARKED.sub(note, text)
    if "{" in plain or "}" in plain:
        raise ValueError(f"{path.name}: a brace is left in {plain[:60]!r}")
    return plain


def _picture(text: str) -> Picture:
    file, alt, caption, credit, creators, agencies, license_, kind = (p.strip() or None for p in text.split("|"))
    return Picture(file or "", alt, caption, credit, split(creators or ""), split(agencies or ""), license_, kind)
