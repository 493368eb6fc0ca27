"""Pages that break off: the server failed in the middle, and gave the length of what it had."""

from __future__ import annotations

from html import unescape

_ENDS = (b"</html", b"</body", b"</HTML", b"</BODY")


def breaks_off(html: bytes, text: str, known: str) -> bool:
    """Whether a page ends in the middle of the text that is known of it.

    ``text`` is what was read of the page, ``known`` what is stored; both have blank lines between paragraphs. Pages
    without their last tags may be whole, and editors shorten texts, but neither ends inside a paragraph or a tag.
    """
    if ends(html):
        return False
    read, stored = text.split("\n\n") if text else [], known.split("\n\n")
    if not read:
        return True
    if len(read) > len(stored) or read[:-1] != stored[: len(read) - 1]:
        return False
    if read[-1] != stored[len(read) - 1]:
        return _is_beginning(read[-1], stored[len(read) - 1])
    last = html[html.rfind(b">") + 1 :]
    if b"<" in last:
        return True
    following = stored[len(read)] if len(read) < len(stored) else ""
    return bool(last.strip()) and _is_beginning(unescape(last.decode("utf-8", "ignore")), following, anywhere=True)


def ends(html: bytes) -> bool:
    """Whether the page closes its body or itself. That it does not, as in minified ones, proves nothing."""
    return any(html.rfind(end) >= 0 for end in _ENDS)


def _is_beginning(part: str, whole: str, *, anywhere: bool = False) -> bool:
    """Whether ``part`` is some of the whole's words, but not the last; of its own last word the end may be missing."""
    said, words = " ".join(part.split()), " ".join(whole.split())
    at = words.find(said) if anywhere else 0
    return at >= 0 and words.startswith(said, at) and len(words) > at + len(said)
