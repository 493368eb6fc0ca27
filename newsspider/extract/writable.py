"""Text that goes into the tree. Pages hold characters that XML has not, and lxml gives them but takes none of them."""

from __future__ import annotations

import re

# https://www.w3.org/TR/xml/#charsets
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def writable(text: str) -> str:
    """The text without control characters, lone surrogates and the like."""
    return _NO_XML.sub("", text)
