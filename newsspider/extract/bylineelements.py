"""Authors by the markup of a line: elements and boxes that are called so, links to profiles."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import is_hidden, name_tokens
from newsspider.extract.blocks import Block
from newsspider.extract.bylineleads import LONGEST_BYLINE, Names, is_signed, lead_word, names_of, without_dates
from newsspider.extract.bylinewords import AUTHOR_WORDS, PROFESSION_OF
from newsspider.extract.credits.names import known
from newsspider.extract.dates import Hints
from newsspider.extract.personnames import has_given_name, looks_personal, may_be_caseless_name, split_names

_PATH = frozenset("breadcrumb breadcrumbs rubric".split())
_CATEGORY = frozenset("cat category categories kategorie categoria rubrik rubrique".split())
# Of an address in lower case: cheaper than re.I.
_PROFILE = re.compile(
    r"/(?:authors?|autor(?:en|in|es)?|auteurs?|autore|profiles?|profil|people|person|personen|users?|team|staff|redaktion|journalist\w*|contributors?|writers?|reporters?|redakteure?|kolumnisten|forfatter|skribent)[/=][\w%@]"
)
_INLINE_AUTHOR = AUTHOR_WORDS | {"vcard", "username", "poster", "nickname"}
LONGEST_USERNAME = 30
LONGEST_MARKED = 100  # characters of an element for an author that holds nothing else
MOST_INSIDE = 20  # elements inside a name's that are looked at
LEAST_NAME = 10  # characters beside the marked names that may hold "By" and one more
NEAR = 6  # blocks below the headline
FAR = 99  # blocks from the headline: below the story


def author_element(block: Block, distance: int, hints: Hints) -> Names:
    """An inline element with an author's class, rel=author, or a link to a profile.

    Where a line near the headline says "By" before a list of people, those without an element are authors, too.
    """
    marked = names_of(_inline_authors(block, distance <= NEAR), hints) if block.nodes else ()
    if not marked:
        return ()
    others = distance < FAR and len(block.text) - sum(map(len, marked)) > LEAST_NAME
    listed = lead_word(block, distance, hints) if others else ()
    more = set(listed) > set(marked) and all(looks_personal(n) and has_given_name(n) for n in listed)
    return listed if more else marked


def _inline_authors(block: Block, near: bool) -> list[str]:
    """Texts of the inline elements that are named for an author or lead to a profile, the outermost of each. ``near`` the
    headline a profile's link tells a name in a script without capitals."""
    found: list[str] = []
    taken: set[Element] = set()
    for node in block.nodes:
        if taken and any(outer in taken for outer in node.iterancestors()):
            continue
        if not (given := node.keys()):
            continue
        named = not _INLINE_AUTHOR.isdisjoint(name_tokens(node)) or _is_called_fn(node)
        named = named or ("rel" in given and "author" in node.get("rel", ""))
        if named or ("href" in given and node.tag == "a" and _PROFILE.search(node.get("href", "").lower())):
            inner = [n for n in node.iter("a") if n is not node and "author" in name_tokens(n) | {n.get("rel") or ""}]
            if len(inner) > 1:
                continue  # one link a name: "<span><a>Ann Lee</a><a>Bo Cole</a></span>"
            if "vcard" in name_tokens(node):
                node = next((n for n in node.iter() if "fn" in name_tokens(n)), node)
            elif named and node.tag != "a":
                link = _only_profile(node)
                node = node if link is None else link
            text = _shown(node)
            if 2 <= len(text) <= LONGEST_MARKED and (
                named
                or all(
                    looks_personal(n) or known(n) == "wire" or (near and may_be_caseless_name(n))
                    for n in split_names(text)
                )
            ):
                found.append(text)
                taken.add(node)
    return found


def _is_called_fn(node: Element) -> bool:
    """The class of hCard for a formatted name, alone or as a whole: two letters also stand in generated names, "css-1fn3"."""
    return "fn" in (node.get("class") or "").split()


def _shown(node: Element) -> str:
    """The text of a small element, a name that it repeats for screen readers said once."""
    text: str = node.text_content()
    for inner in islice(node.iterdescendants("*"), MOST_INSIDE) if len(node) else ():
        said = inner.text_content()
        if said.strip() and text.count(said) > 1 and is_hidden(inner):
            text = text.replace(said, " ", 1)
    return " ".join(text.split())


def _only_profile(node: Element) -> Element | None:
    """The one link to a profile that a part called author holds, where it is a person's whole name: "By <a>Ann Lee</a>
    <i>Staff Writer</i>"."""
    links = [link for link in node.iter("a") if _PROFILE.search((link.get("href") or "").lower())]
    text = " ".join(links[0].text_content().split()) if len(links) == 1 else ""
    beside = " ".join(node.text_content().split()).replace(text, " ", 1)
    joined = any(mark in f" {beside} " for mark in (" and ", " und ", " et ", " y ", " e ", " & ", ","))
    return links[0] if looks_personal(text) and not joined else None


def username(block: Block, distance: int, hints: Hints) -> Names:
    """What a forum or blog calls its member, as it is: "catch more fish"."""
    named = [n for n in block.nodes if "username" in name_tokens(n)]
    text = " ".join(named[0].text_content().split()) if named else ""
    return (text,) if 3 <= len(text) <= LONGEST_USERNAME and any(c.isalpha() for c in text) else ()


_MID_SENTENCE = re.compile(r"[a-zß-ÿ]{4,} .*[A-ZÀ-Þ]")  # "trade across Asia": particles of names are shorter


def author_class(block: Block, distance: int, hints: Hints) -> Names:
    """A block, or one around it, whose class says author or byline."""
    named = block.container.named(AUTHOR_WORDS, 3) or (block.tag == "address" and 0 < distance <= 6)
    if not named or block.container.named(_PATH, 3) or not _CATEGORY.isdisjoint(block.container.tokens):
        return ()
    leaves = _leaves(block)
    names = tuple(name for name in names_of(leaves or [block.text], hints) if not _MID_SENTENCE.match(name))
    rest = without_dates(block.text, hints)
    about = len(rest) > LONGEST_BYLINE and not rest.startswith(names[:1] or ("",))  # a paragraph about somebody
    shown = sum(map(len, names)) > 0.3 * len(rest) if about else is_signed(names, rest)
    return names if leaves or shown else ()


def _leaves(block: Block) -> list[str]:
    """One name an element: "<span>Ann Lee</span><span>Bo Cole</span>"; professions and addresses beside them are none."""
    texts = [" ".join((n.text or "").split()) for n in block.nodes if not len(n)]
    personal = [t for t in texts if looks_personal(t.strip(" ,"))]
    roles = sum(len(t) for t in texts if "@" in t or PROFESSION_OF.fullmatch(t))
    return personal if sum(map(len, personal)) > 0.4 * (len(block.text) - roles) else []
