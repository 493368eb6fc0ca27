"""Image credits: taken apart, and cut off the captions they are printed behind.

Order of work: what is boilerplate, what the license is, where the labels are, which names stand between the
separators, which of them are agencies. Reading a name as a person is the default for two or more capitalized words;
one word is a company or an agency (``names.is_organization``).
"""

from __future__ import annotations

from newsspider.extract.credits.caption import split_caption
from newsspider.extract.credits.parts import parse_credit

__all__ = ["parse_credit", "split_caption"]
