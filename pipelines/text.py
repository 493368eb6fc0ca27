"""Strings that any database, terminal and browser can hold."""

from __future__ import annotations

import re
import unicodedata

# C0 and C1 controls, soft hyphen, zero-width space, bidirectional controls, byte order mark, surrogates,
# non-characters. Kept: tab and line feed here, and the joiners U+200C/D that Persian, Hindi and emoji need.
_UNSEEN = "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufdd0-\ufdef\ufffe\uffff"
_ODD_SPACES = "\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_INVISIBLE = re.compile(f"[{_UNSEEN}]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_SPACES = re.compile(f"[ {_ODD_SPACES}]+")
_LINE_ENDS = re.compile("\r\n?|\u2028|\x85|\x0b|\x0c")
_EDGES = re.compile(" ?\n ?")
_MANY_LINES = re.compile("\n{3,}")


def clean_block(text: str) -> str:
    """Text of several lines: NFC, one kind of line end and space, no controls, at most one blank line in a row."""
    if not _is_clean(text):
        text = _rewrite(text)
    return _composed(text.strip(" \n"))


def _composed(text: str) -> str:
    return text if text.isascii() or unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _is_clean(text: str) -> bool:
    """Whether ``_rewrite`` would change nothing; a look that costs a tenth of it. What is printable has no controls,
    no surrogates and, of the spaces, only the common one."""
    if "\n" not in text:
        return text.isprintable() and "  " not in text
    spaced = "  " in text or " \n" in text or "\n " in text or "\n\n\n" in text
    return not spaced and text.replace("\n", "").isprintable()


def _rewrite(text: str) -> str:
    text = text.replace("\u2029", "\n\n")
    text = _LINE_ENDS.sub("\n", text)
    text = _SURROGATE.sub("\ufffd", text)
    text = _INVISIBLE.sub("", text)
    text = _EDGES.sub("\n", _SPACES.sub(" ", text))
    return _MANY_LINES.sub("\n\n", text)


def clean_line(text: str) -> str:
    """Text of one line: as ``clean_block``, with line ends as spaces."""
    if text.isprintable() and "  " not in text:  # as nearly all are
        return _composed(text.strip(" "))
    text = clean_block(text)
    return _SPACES.sub(" ", text.replace("\n", " ")) if "\n" in text else text


def clean_token(text: str) -> str:
    """An identifier or URL: nothing but what cannot be kept is taken away; inner spaces stay as they are."""
    if text.isprintable():
        return text.strip()
    return _INVISIBLE.sub("", _SURROGATE.sub("\ufffd", text)).strip()


def damaged(text: str) -> bool:
    """Whether cleaning loses something that stood for text: a surrogate, a NUL or another control character."""
    return bool(_SURROGATE.search(text) or "\x00" in text)


def storable(value: object) -> object:
    """A value as SQLite can bind it: strings without lone surrogates, everything else as it is."""
    return value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else value
