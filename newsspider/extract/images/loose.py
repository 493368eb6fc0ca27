"""Credits that stand as a line of their own between headline and story's end, in no image's frame."""

from __future__ import annotations

from newsspider.extract.body import Story
from newsspider.extract.credits import parse_credit
from newsspider.extract.credits.labels import LABEL
from newsspider.extract.headline import Headline
from newsspider.extract.images.printed import tidy_credit
from newsspider.extract.images.where import Placed
from newsspider.extract.page import Page

MAX_LINE = 300  # characters


def loose_credits(page: Page, headline: Headline, story: Story, places: list[Placed]) -> list[str]:
    """ "Image Credits: …" on a line of its own, where the page's pictures are drawn by style sheets or scripts."""
    if not story.blocks:
        return []
    frames = {place.frame for place in places}
    inside = set(story.blocks)
    start = headline.order if headline.order is not None else max(0, story.blocks[0] - 8)
    found: list[str] = []
    for index in range(start, min(len(page.blocks), story.blocks[-1] + 3)):
        block = page.blocks[index]
        if index in inside or len(block.text) > MAX_LINE or not LABEL.match(block.text.lstrip("([")):
            continue
        if any(container.node in frames for container in block.container.ancestors()):
            continue
        parsed = parse_credit(tidy_credit(block.text))
        if parsed.creators or parsed.agencies:
            found.append(tidy_credit(block.text))
    return found
