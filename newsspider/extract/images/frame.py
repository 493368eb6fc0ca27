"""The frame around one image: its caption and credit as printed there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement as Element

from newsspider.extract.attributes import name_tokens
from newsspider.extract.cjknames import is_cjk
from newsspider.extract.credits import parse_credit, split_caption
from newsspider.extract.credits.labeled import has_label
from newsspider.extract.credits.labels import LABEL
from newsspider.extract.credits.namelist import is_joined_names
from newsspider.extract.credits.names import known
from newsspider.extract.credits.refusals import is_button, is_figure, is_sentence
from newsspider.extract.images.captiontext import tidy_caption, without_exposure
from newsspider.extract.images.framenodes import captions_of, credit_nodes, is_called_credit, is_caption
from newsspider.extract.images.frametext import text_of
from newsspider.extract.images.printed import tidy_credit, two_labels
from newsspider.extract.images.tails import behind_bar, credit_tail, in_brackets, names_last
from newsspider.extract.listing.lines import read_lines
from newsspider.extract.personnames import looks_personal
from newsspider.extract.picturewords import CREDIT_ATTRIBUTES, PICTURE_TOKENS
from newsspider.extract.plaintext import plain_text

MAX_CREDIT = 300
SHORT, SHORT_CJK = 40, 12  # characters of a text that is a credit as a whole
SENTENCE = 5  # blanks in the shortest one

_LOWER = re.compile(r"(?:^|\s)(?!von|van|der|de|for|via|and|und)[a-zà-þ]{2,}\s")
_EMPTY_BRACKETS = re.compile(r"\(\s*\)")
_ONLY_LABEL = re.compile(r"[^\W\d_]{4,12}(?:\s[^\W\d_]{2,8})?\s?[:：]")
_MAIL = re.compile(r"[\w.+-]{1,60}@[\w.-]{3,60}")
_NO_NAME = frozenset("open view full show see more image photo picture gallery caption screen slide zoom".split())
_NO_CREDIT = re.compile(r"\d{1,2}:\d{2}|^\W*$|\d{4}\s*\|\s*\d")


@dataclass(slots=True)
class Printed:
    """What is printed with an image; ``sure`` when an element or a label says it is a credit."""

    caption: str | None = None
    credit: str | None = None
    sure: bool = False


def read_frame(frame: Element, image: Element, beside: list[Element]) -> Printed:
    """Credit elements anywhere in the frame first, then the caption's own end, then attributes and the alt text.

    ``beside`` are caption-like elements right behind a frame that has no text of its own.
    """
    printed = Printed()
    parts = [frame, *beside]
    outer = [node for part in parts for node in credit_nodes(part)]
    texts, printed.caption = _credit_texts(outer)
    if any(LABEL.match(t.lstrip("([")) for t in texts):
        texts = [t for t in texts if LABEL.match(t.lstrip("([")) or known(t)]
    if texts:
        printed.credit, printed.sure = " / ".join(t for t in texts if not any(t != o and t in o for o in texts)), True
    elif _is_overlaid(own := text_of(frame, frozenset()), frame):
        printed.credit, printed.sure, parts = own, True, beside
    skip = frozenset(outer)
    captions = [c for part in parts for n in captions_of(part) if (c := text_of(n, skip))]
    if captions:
        printed.caption = captions[0]
    elif printed.caption:
        pass  # printed in the credit's element
    elif frame.tag == "figure" or beside or printed.credit or _is_picture_box(own, frame):
        printed.caption = " ".join(t for part in parts if (t := text_of(part, skip))) or None
    if printed.credit is None:
        for part in [n for p in parts for n in captions_of(p)] if captions else parts:
            if next(part.iter("br", "p") if captions else part.iter("br"), None) is not None:
                _by_lines(printed, part, sure=bool(captions))
    printed.caption = without_exposure(printed.caption or "") or None
    whole = printed.caption or ""
    _split(printed)
    if printed.caption and printed.caption != whole and _ends_korean(printed.caption):
        printed.caption = printed.caption[:-1]  # the period parts caption and credit
    if printed.credit is None:
        _from_any_line(printed, parts)
    if printed.credit is None and captions:
        printed.credit = _names_outside(frame) or _name_outside(frame)
    if printed.credit is None:
        _from_attributes(printed, image, frame)
    if printed.caption is None:
        printed.caption = _told_caption(image, frame)
    printed.caption = tidy_caption(printed.caption, printed.credit)
    return printed


def _ends_korean(caption: str) -> bool:
    return caption[-1] == "." and "가" <= caption[-2:-1] <= "힣"


def _is_overlaid(text: str, frame: Element) -> bool:
    """All that the frame prints is names joined by a slash: over the picture, its caption behind it, or none."""
    plain = "/" in text and not any(map(str.isdigit, text)) and not has_label(text)
    return plain and is_joined_names(text) and not captions_of(frame)


def _titled(image: Element) -> str:
    """The title of the picture where it is a sentence that the alternative text does not say: what shows as one points."""
    title = " ".join((image.get("title") or "").split())
    told = (
        title[-1:] in (".", "!", "?", "”", "»")
        and title.count(" ") >= SENTENCE
        and title != (image.get("alt") or "").strip()
    )
    return title if told else ""


def _names_outside(frame: Element) -> str | None:
    """All that the frame prints beside its caption is names joined by a slash."""
    beside = text_of(frame, frozenset(captions_of(frame)))
    return beside if "/" in beside and not has_label(beside) and is_joined_names(beside) else None


def _name_outside(figure: Element) -> str | None:
    """A person's name and nothing else, in a figure with a caption but outside it: printed over the picture."""
    if figure.tag != "figure" or next(figure.iter("blockquote"), None) is not None:
        return None
    for node in islice(figure.iter("span", "div", "small", "p"), 20):
        name = " ".join((node.text or "").split())
        if len(node) or not looks_personal(name) or is_button(name) or not _NO_NAME.isdisjoint(name.lower().split()):
            continue
        if not any(is_caption(outer) for outer in (node, *node.iterancestors())):
            return name
    return None


def _told_caption(image: Element, frame: Element) -> str | None:
    """The caption in an attribute, as galleries keep it; without its credit."""
    told = next((text for n in (image, frame) if (text := n.get("data-caption"))), "") or _titled(image)
    if " " not in told.strip() or len(told) > 2 * MAX_CREDIT or told[0] in "{[#":
        return None
    caption = split_caption(plain_text(told) or "")[0]
    return _EMPTY_BRACKETS.sub("", caption).strip() if caption else None


def _credit_texts(nodes: list[Element]) -> tuple[list[str], str | None]:
    """What the credit elements print, a label in an element of its own before its name; a caption that one of them holds."""
    texts: list[str] = []
    caption = None
    for node in nodes:
        inner = frozenset(n for n in node.iterdescendants() if is_caption(n) and not is_called_credit(n))
        text = node.get("content") or text_of(node, inner)
        if inner and text and is_credit_line(text):
            caption = caption or next((t for n in inner if (t := text_of(n, frozenset()))), None)
        elif inner:
            text = text_of(node, frozenset())
        said, text = _caption_in(text)
        caption, text = caption or said, tidy_credit(text)
        if texts and _ONLY_LABEL.fullmatch(texts[-1]):
            text = f"{texts.pop()} {text}"
        texts.append(text)
    texts = [t for t in dict.fromkeys(texts) if t and len(t) <= MAX_CREDIT and not _NO_CREDIT.search(t)]
    return texts, caption


def _caption_in(text: str) -> tuple[str | None, str]:
    """(caption, credit) of what a credit's element prints; a caption is one that ends its sentence or stands before a label."""
    if parted := two_labels(text):
        return parted
    least = SHORT_CJK if is_cjk(text) else SHORT
    if LABEL.match(text.lstrip("([（【")) or (len(text) <= least and " | " not in text):
        return None, text
    labeled = has_label(text)
    caption, credit = (
        split_caption(text) if labeled else (behind_bar(text) or in_brackets(text) or names_last(text) or (None, None))
    )
    if not credit or not (labeled or (caption and caption[-1] in '.!?”"»')):
        return None, text
    words = len(caption) // 2 if caption and is_cjk(caption) else len((caption or "").split())
    told = caption is not None and words > (1 if least == SHORT_CJK else 4) and not is_figure(caption)
    return caption if told else None, credit


def _by_lines(printed: Printed, part: Element, *, sure: bool) -> None:
    """Captions set with ``<br>``: the last line is the credit when it is labeled or names joined as credits join them;
    where nothing says that this is a caption, any name."""
    lines = [line.text for line in read_lines(part)]
    named = is_joined_names if sure else is_credit_line
    if 2 <= len(lines) <= 4 and (LABEL.match(lines[-1].lstrip("([")) or named(lines[-1])):
        printed.caption, printed.credit, printed.sure = " ".join(lines[:-1]), tidy_credit(lines[-1]), True


def _from_any_line(printed: Printed, parts: list[Element]) -> None:
    """A line of the frame, whatever it is called, that ends with a labeled credit."""
    for line in [line.text for part in parts for line in read_lines(part)[:12]]:
        if len(line) <= 2 * MAX_CREDIT and has_label(line):
            caption, credit = split_caption(line)
            if credit and LABEL.match(credit.lstrip("([")):
                printed.credit, printed.sure = tidy_credit(credit), True
                printed.caption = caption if printed.caption is None or line in printed.caption else printed.caption
                return


def is_credit_line(text: str) -> bool:
    if len(text.split()) > 9 or text[-1] in "!?":
        return False
    if LABEL.match(text.lstrip("([")) or is_joined_names(text):
        return True
    parsed = parse_credit(text)
    return bool(parsed.creators or parsed.agencies) and text[-1] != "."


def _is_picture_box(text: str, frame: Element) -> bool:
    """A box named after a picture, or one whose text carries a label, or ends in names joined as credits join them: its
    text is the caption."""
    if not text or len(text) > MAX_CREDIT:
        return False
    return has_label(text) or not name_tokens(frame).isdisjoint(PICTURE_TOKENS) or _ends_in_names(text)


def _ends_in_names(text: str) -> bool:
    """ "A crane at rest. Ann Lee / Harbor Press"."""
    parted = credit_tail(text) if text[-1] not in ".!?" else None
    return parted is not None and parted[0] is not None and is_credit_line(parted[1])


def _split(printed: Printed) -> None:
    """Cut the credit off the caption's end; what the credit element printed already is not kept twice."""
    if not printed.caption:
        return
    barred = behind_bar(printed.caption) if " | " in printed.caption else None
    if printed.credit is None and barred and barred[0] and _LOWER.search(barred[0]):  # names alone have no small words
        (printed.caption, printed.credit), printed.sure = barred, True
        return
    if printed.credit and _MAIL.fullmatch(printed.credit) and (signed := credit_tail(printed.caption)) and signed[0]:
        printed.caption, printed.credit = signed  # "… at dawn. Ann Lee" "alee@lake.example"
        return
    caption, credit = split_caption(printed.caption)
    if printed.credit is None and credit is None and (tail := credit_tail(printed.caption)):
        (printed.caption, printed.credit), printed.sure = tail, True
    elif printed.credit is None:
        printed.caption, printed.credit = caption, tidy_credit(credit) if credit else None
        printed.sure = bool(credit and has_label(credit))
    elif (
        re.match(r"/\s*\S|via\s", printed.caption) and len(printed.caption) <= 60
    ):  # "Photo by Ann Lee" "/Getty Images"
        glue = " " if printed.caption[0] != "/" else ""
        printed.caption, printed.credit = None, f"{printed.credit}{glue}{printed.caption}"
    elif credit and (credit in printed.credit or printed.credit in credit):
        printed.caption = caption
    elif printed.caption.endswith(printed.credit):
        printed.caption = printed.caption[: -len(printed.credit)].rstrip(" |/-–—(") or None


_TIPS = ("title", "data-tooltip", "data-tip", "data-bs-title", "data-original-title", "data-tippy-content", "data-content", "aria-label")  # fmt: skip
_CREDITING, _TIPPING = frozenset(CREDIT_ATTRIBUTES), frozenset(_TIPS)


def _from_attributes(printed: Printed, image: Element, frame: Element) -> None:
    """A credit attribute of the image or of its frame; else the end of its alternative text or title."""
    for node in dict.fromkeys((image, frame)):
        for name in CREDIT_ATTRIBUTES if not _CREDITING.isdisjoint(node.keys()) else ():
            value = " ".join((node.get(name) or "").split())
            if value and not value.startswith(("http", "{", "[")):
                printed.credit, printed.sure = value[:MAX_CREDIT], True
                return
    icons = [n for n in islice(frame.iter("span", "i", "a", "button"), 12) if not _TIPPING.isdisjoint(n.keys())]
    titles = (" ".join((node.get(name) or "").split()) for node in icons for name in _TIPS)
    if title := next((t for t in titles if len(t) <= 120 and LABEL.match(t) and is_credit_line(t)), None):
        printed.credit, printed.sure = tidy_credit(title), True  # behind an icon
        return
    for name in ("data-caption", "alt", "title", "aria-label"):
        told = image.get(name) or (frame.get(name) if name == "data-caption" else None)
        if not told or not (value := " ".join(told.split())):
            continue
        caption, credit = split_caption(value) if has_label(value) else credit_tail(value) or (None, None)
        # "Image: the town where he was born" describes the picture
        names = credit and not is_sentence(LABEL.sub("", credit.lstrip("([")), words_at_least=4)
        if credit and names and (has_label(credit) or not has_label(value)):
            printed.credit, printed.sure = tidy_credit(credit), True
            printed.caption = printed.caption or (caption if name != "alt" else None)
            return
