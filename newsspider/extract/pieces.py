"""The parts of one line: labels that stand side by side in elements of their own, glued together by the markup."""

from __future__ import annotations

import re

from newsspider.extract.blocks import Block

MOST = 30  # inline elements looked at
_EDGES = " \t\n:|/·•-–—,>»›<«‹→←▸▶▪◦⟩/\\"
JOINTS = re.compile(r"\s*(?:[>»›→▸⟩]|::)\s*|\s+[/\\|·•]\s+")


def pieces(block: Block) -> list[str]:
    """The texts of the block's innermost inline elements and what stands between them, separators taken off:
    ``<a>Home</a><a>Tech</a>`` gives Home and Tech. A block without such elements is one piece."""
    text, at, found = block.text, 0, []
    for node in block.nodes[:MOST]:
        if not len(node):
            said = node.text or ""
        elif any(child.text and child.text.strip() for child in node):
            continue  # its children will be asked
        else:
            said = node.text_content()
        said = " ".join(said.split())
        where = text.find(said, at) if said else -1
        if where < 0:
            continue
        found += [text[at:where], said]
        at = where + len(said)
    found.append(text[at:])
    return [piece for each in found if (piece := each.strip(_EDGES))]
