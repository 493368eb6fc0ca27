"""Regions in fields: "Region: Ghana" in a line of several, "Where: Ghana" in a box of facts, "Region" above "Ghana"."""

from __future__ import annotations

import re
from itertools import pairwise

from newsspider.extract.blocks import Block
from newsspider.extract.pieces import pieces
from newsspider.extract.regions.menus import in_menu, is_elsewhere
from newsspider.extract.regions.names import region_code

LABELS = (
    "region|country|location|land|pays|país|bundesland|région|región|provincia|regione|provincie|województwo|län|estado"
)
LABEL_ALONE = re.compile(rf"(?:{LABELS}|where|from|place)\s?:?", re.I)
_FIELD = re.compile(rf"(?:{LABELS}|where)\s?:\s?(.+)", re.I)
FIELDS = 16  # blocks below the headline in which fields stand
ABOVE = 4  # blocks above it
LONGEST = 270  # characters of a line of fields
LABEL = 40  # of a label, and of a region


def in_a_field(blocks: list[Block], order: int) -> str | None:
    """ "Region: Ghana" as a part of a line, and "Where: Ghana" as a line of a box of facts, above the headline too."""
    for block in blocks[max(0, order - ABOVE) : order + FIELDS]:
        if ":" not in block.text or len(block.text) > LONGEST or block.container.hidden:
            continue
        parts = pieces(block) if block.nodes else []
        told = [match[1] for part in (block.text, *parts) if (match := _FIELD.fullmatch(part))]
        told += [value for label, value in pairwise(parts) if LABEL_ALONE.fullmatch(label)]
        if region := next(filter(region_code, told), None):
            return region
    return None


def below_its_label(blocks: list[Block], order: int) -> str | None:
    """ "Country" on a line of its own, and on the next one the country: the fields of a form or a definition list."""
    for index in range(order + 1, min(order + FIELDS, len(blocks) - 1)):
        label, text = blocks[index].text, blocks[index + 1].text
        if len(label) <= LABEL and LABEL_ALONE.fullmatch(label) and len(text) <= LABEL and region_code(text):
            return None if in_menu(blocks, index + 1) or is_elsewhere(blocks[index]) else text
    return None
