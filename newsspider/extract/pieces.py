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


def parted(block: Block) -> str:
    """The block's text with a bar where two elements meet without a space: "Ann Lee | Reporter" of
    ``<a>Ann Lee</a><span>Reporter</span>``. A small letter before a capital tells that no word goes on there;
    the first word ("ByAnn Lee") stays."""
    text = block.text
    if len(block.nodes) < 2 or _GLUED.search(text) is None:
        return text
    edges: set[int] = set()
    at = 0
    for node in block.nodes[:MOST]:
        said = " ".join(node.text_content().split())
        where = text.find(said, at) if said else -1
        if where >= 0:
            edges |= {where, where + len(said)}
            at = where  # its children follow
    glued = [edge for edge in sorted(edges) if _GLUED.match(text, edge - 1)] if edges else []
    for edge in reversed([edge for edge in glued if " " in text[:edge]]):
        text = f"{text[:edge]} | {text[edge:]}"
    return text


_GLUED = re.compile(r"[^\W\d_A-ZÀ-Þ](?=[A-ZÀ-Þ])")
