"""Layout (a): a soup of ``div``s with utility classes, in the reference site's shape.

No metadata at all. Above the headline a country, under it a credit line printed twice (one for wide screens, one for
narrow ones), then key points, the body, twelve cards and a Load More button. The time stands on the cards only.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from datetime import UTC, datetime
from html import escape
from typing import Any, Protocol

from content import Story

BASE = "http://www.lanternwire.example"
BARE = "http://lanternwire.example"
PER_PAGE = 6
Truth = Callable[[Story, str], dict[str, Any]]


class Writes(Protocol):
    def write(self, slug: str, url: str, body: bytes | str, expected: dict[str, Any] | None = None) -> None: ...


def identify(story: Story) -> None:
    """Give the story its id, paths and the truth about its time: an ObjectId made some minutes around the card's."""
    digest = hashlib.sha256(story.name.encode()).digest()
    shown = datetime.fromisoformat(story["published"])
    created = int(shown.timestamp()) - 480 + digest[0] * 3 + digest[1] % 60
    number = f"{created:08x}b7d5166c47{digest[2] * 256 + digest[3]:06x}"
    slug = "-".join(re.sub(r"[^a-z0-9 -]", "", _ascii(story["headline"]).lower()).split())
    story.meta["paths"] = " ".join(f"/{s}/{slug}-{number}" for s in story.names("sections"))
    story.meta["path"] = story["paths"].split()[0]
    story.meta["category"] = "Tech"
    story.meta["truth_published"] = datetime.fromtimestamp(created, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    story.meta["truth_zone"] = "inferred"


def _ascii(text: str) -> str:
    return text.replace("’", "").replace("-", " ")


def write(writer: Writes, stories: list[Story], truth: Truth) -> list[Story]:
    for story in stories:
        identify(story)
    for number, story in enumerate(stories):
        others = [s for s in stories if s is not story][:12]
        page = article(story, others, number)
        first, *more = story["paths"].split()
        writer.write(story.name, BASE + first, page, truth(story, BASE + first))
        if story.name == "cloud-probe":  # one article under three addresses, one of them without www
            for name, url in zip(("europe", "finance"), (BASE + more[0], BARE + more[1]), strict=True):
                writer.write(f"{story.name}-{name}", url, page, truth(story, url))
    _write_listings(writer, stories)
    return stories


def _write_listings(writer: Writes, stories: list[Story]) -> None:
    aliases = {s.name: s["paths"].split() for s in stories}
    for page in (1, 2, 3):
        part = [(s, BASE + s["path"]) for s in stories[(page - 1) * PER_PAGE : page * PER_PAGE]]
        probe = next(s for s in stories if s.name == "cloud-probe")
        if page == 2:
            part.append((probe, BASE + aliases[probe.name][1]))
        if page == 3:
            part.append((probe, BARE + aliases[probe.name][2]))
        following = f"/business/tech?page={page + 1}" if page < 3 else None
        path = "/business/tech" + (f"?page={page}" if page > 1 else "")
        expected = {
            "page_kind": "listing",
            "cards": [_card_truth(story, url) for story, url in part],
            "next_urls": [BASE + following] if following else [],
        }
        writer.write(f"listing-tech-{page}", BASE + path, listing(part, following, page), expected)


def _card_truth(story: Story, url: str) -> dict[str, Any]:
    return {
        "url": url,
        "headline": story["headline"],
        "teaser": teaser(story),
        "category": "Tech",
        "region": story["card"],
        "published_at": datetime.fromisoformat(story["published"]).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "credit": story.pictures[0].credit,
    }


def teaser(story: Story) -> str:
    """The first 23 words of the text, headings left out, and three dots: what the reference site prints."""
    words = " ".join(text for kind, text in story.paragraphs if kind != "h").split()
    return " ".join(words[:23]) + "..."


def shown(story: Story, narrow: bool) -> str:
    """``August 1, 2025 at 1:00:00 PM``; newer browsers print a narrow no-break space before AM and PM."""
    at = datetime.fromisoformat(story["published"])
    space = "\u202f" if narrow else " "
    return f"{at:%B} {at.day}, {at.year} at {at.hour % 12 or 12}:{at:%M:%S}{space}{at:%p}"


HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="stylesheet" href="/css/app.4f1c.css">
</head>
<body class="antialiased bg-white text-neutral-900">
<div class="min-h-screen flex flex-col">
<div class="sticky top-0 z-40 flex items-center justify-between px-4 h-14 border-b"><a href="/" class="font-black tracking-tight">LANTERNWIRE</a><div class="hidden md:flex gap-6 text-sm"><a href="/business">Business</a><a href="/business/tech">Tech</a><a href="/lifestyle">Lifestyle</a><a href="/latest">World</a></div><button type="button" class="md:hidden p-2">Menu</button></div>
"""

FOOT = """<div class="mt-auto bg-neutral-950 text-neutral-300 text-xs px-4 py-10"><div class="flex gap-4"><a href="/privacy">Privacy</a><a href="/terms">Terms</a></div><div class="mt-4">© 2025 Lanternwire. All rights reserved.</div></div>
</div>
</body>
</html>
"""


def article(story: Story, others: list[Story], number: int) -> str:
    """The story's page; ``number`` varies the tags, as templates of different months do."""
    heading = "h1" if number % 2 else "div"
    out = [HEAD.format(title=escape(story["headline"])), '<div class="max-w-3xl mx-auto w-full px-4 py-8">']
    if story.get("region"):
        out.append(f'<div class="text-xs font-semibold uppercase text-rose-700 mb-2">{escape(story["region"])}</div>')
    out.append(f'<{heading} class="text-4xl font-bold leading-tight">{escape(story["headline"])}</{heading}>')
    out.append(_picture(story))
    out.append(_bullets(story, number))
    out.append('<div class="mt-8 text-lg leading-8">')
    out += [_paragraph(kind, text, number) for kind, text in story.paragraphs]
    out.append("</div>\n</div>")
    out.append(_cards([(s, s["paths"].split()[number % len(s["paths"].split())]) for s in others]))
    out.append(_load_more("/business/tech?page=2", number))
    return "\n".join([*(piece for piece in out if piece), FOOT])


def _picture(story: Story) -> str:
    picture = story.pictures[0]
    credit = escape(picture.credit or "")
    return (
        '<div class="mt-6"><div class="relative aspect-video overflow-hidden rounded-xl">'
        f'<img src="/img/{picture.file}" alt="" class="object-cover w-full h-full"></div>'
        f'<div class="mt-1 text-xs text-neutral-500"><span class="hidden md:inline">{credit}</span>'
        f'<span class="md:hidden">{credit}</span></div></div>'
    )


def _bullets(story: Story, number: int) -> str:
    if not story.bullets:
        return ""
    if number % 2:
        items = "".join(f'<li class="mb-2">{escape(b)}</li>' for b in story.bullets)
        return f'<ul class="mt-6 list-disc pl-6 font-medium">{items}</ul>'
    lines = "".join(f'<div class="mb-2">• {escape(b)}</div>' for b in story.bullets)
    return f'<div class="mt-6 pl-4 border-l-4 font-medium">{lines}</div>'


def _paragraph(kind: str, text: str, number: int) -> str:
    if kind == "h":
        return f'<div class="text-2xl font-semibold mt-10 mb-3">{escape(text, quote=False)}</div>'
    tag = "p" if number % 3 == 1 else "div"
    return f'<{tag} class="mb-5">{escape(text, quote=False)}</{tag}>'


def _cards(cards: list[tuple[Story, str]]) -> str:
    out = ['<div class="max-w-6xl mx-auto w-full px-4 grid grid-cols-1 md:grid-cols-3 gap-8">']
    for number, (story, href) in enumerate(cards):
        out.append(
            f'<a href="{href}" class="block group"><div class="aspect-video rounded-lg overflow-hidden">'
            f'<img src="/img/{story.pictures[0].file}" alt="" loading="lazy"></div>'
            f'<div class="mt-2 text-xs uppercase">Tech {escape(story["card"])}</div>'
            f'<div class="text-[10px] text-neutral-400">{escape(story.pictures[0].credit or "")}</div>'
            f'<div class="flex text-xs"><span>Tech</span><span>{shown(story, number % 4 == 3)}</span></div>'
            f'<div class="text-xl font-semibold mt-1">{escape(story["headline"])}</div>'
            f'<div class="text-sm text-neutral-600 mt-1">{escape(teaser(story), quote=False)}</div></a>'
        )
    return "\n".join([*out, "</div>"])


def _load_more(following: str | None, number: int) -> str:
    if following is None:
        return ""
    look = 'class="rounded-full border px-6 py-3 text-sm font-semibold"'
    if number % 2:
        return f'<div class="flex justify-center py-10"><a role="button" href="{following}" {look}>Load More</a></div>'
    button = f'<button type="button" data-next="{following}" {look}>Load More</button>'
    return f'<div class="flex justify-center py-10">{button}</div>'


def listing(cards: list[tuple[Story, str]], following: str | None, page: int) -> str:
    title = '<div class="max-w-6xl mx-auto w-full px-4 py-8 text-3xl font-bold">Tech</div>'
    return "\n".join([HEAD.format(title="Tech"), title, _cards(cards), _load_more(following, page), FOOT])
