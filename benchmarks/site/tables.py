"""Layout (c): the archive of 2008 to 2010 as it was built then: tables, ``<font>``, ``<br>``, windows-1252."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from html import escape
from typing import Any, Protocol

from content import Story

BASE = "http://www.lanternwire.example"
PER_PAGE = 5
Truth = Callable[[Story, str], dict[str, Any]]


class Writes(Protocol):
    def write(
        self,
        slug: str,
        url: str,
        body: bytes | str,
        expected: dict[str, Any] | None = None,
        *,
        content_type: str = "text/html",
    ) -> None: ...


def write(writer: Writes, stories: list[Story], truth: Truth) -> list[Story]:
    for number, story in enumerate(stories):
        story.meta.update(_times(story))
        url = BASE + story["path"]
        # half of the pages leave the charset to the meta element
        kind = "text/html" if number % 2 else "text/html; charset=windows-1252"
        page = article(story, stories[number + 1 :] + stories[:number])
        writer.write(story.name, url, encode(page), truth(story, url), content_type=kind)
    for page in (1, 2):
        part = stories[(page - 1) * PER_PAGE : page * PER_PAGE]
        following = "/archive/?p=2" if page == 1 else None
        cards = [
            {"url": BASE + s["path"], "headline": s["headline"], "category": s["category"], "teaser": teaser(s)}
            for s in part
        ]
        expected = {"page_kind": "listing", "cards": cards, "next_urls": [BASE + following] if following else []}
        path = "/archive/" if page == 1 else "/archive/?p=2"
        body = encode(listing(part, following))
        writer.write(f"listing-archive-{page}", BASE + path, body, expected, content_type="text/html")
    return stories


def encode(page: str) -> bytes:
    """windows-1252; what it lacks becomes a numeric reference, as editors of the time did it."""
    return page.encode("cp1252", "xmlcharrefreplace")


def _times(story: Story) -> dict[str, str]:
    """The truth about the printed time: clocks are Kuala Lumpur's, a bare day stays a day."""
    if len(story["published"]) == len("2008-07-21"):
        return {"truth_published": story["published"], "truth_precision": "day", "truth_zone": ""}
    known = {"truth_precision": "minute", "truth_zone": "site"}
    for name in ("published", "modified"):
        if story.get(name):
            at = datetime.fromisoformat(story[name]).astimezone(UTC)
            known[f"truth_{name}"] = at.strftime("%Y-%m-%dT%H:%M:%SZ")
    return known


HEAD = """<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML>
<HEAD>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1252">
<TITLE>Lanternwire: {title}</TITLE>
</HEAD>
<BODY BGCOLOR="#FFFFFF" TEXT="#000000" LINK="#003366">
<TABLE WIDTH="760" BORDER="0" CELLPADDING="4" CELLSPACING="0" ALIGN="center">
<TR><TD BGCOLOR="#003366"><FONT FACE="Verdana" SIZE="5" COLOR="#FFFFFF"><B>LANTERNWIRE</B></FONT></TD></TR>
<TR><TD BGCOLOR="#CCCCCC"><FONT FACE="Verdana" SIZE="1"><A HREF="/archive/">Front page</A> | <A HREF="/archive/hardware.html">Hardware</A> | <A HREF="/archive/internet.html">Internet</A> | <A HREF="/archive/mobile.html">Mobile</A> | <A HREF="/search">Search</A></FONT></TD></TR>
</TABLE>
"""

FOOT = """<TABLE WIDTH="760" ALIGN="center"><TR><TD ALIGN="center"><HR><FONT FACE="Verdana" SIZE="1">Copyright &copy; 2010 Lanternwire Press. Best viewed at 1024 x 768.</FONT></TD></TR></TABLE>
</BODY>
</HTML>
"""


def article(story: Story, others: list[Story]) -> str:
    out = [
        HEAD.format(title=escape(story["headline"], quote=False)),
        '<TABLE WIDTH="760" BORDER="0" CELLPADDING="6" ALIGN="center"><TR>',
        f'<TD WIDTH="150" VALIGN="top" BGCOLOR="#EEEEEE">{_sidebar(others)}</TD>',
        '<TD VALIGN="top">',
        f'<FONT FACE="Verdana" SIZE="1"><A HREF="/archive/">Archive</A> &gt; {escape(story["category"])}</FONT><BR>',
    ]
    if story.get("region"):
        out.append(f'<FONT FACE="Verdana" SIZE="1" COLOR="#990000"><B>{escape(story["region"])}</B></FONT><BR>')
    out += [
        f'<FONT FACE="Georgia" SIZE="5"><B>{escape(story["headline"], quote=False)}</B></FONT><BR>',
        f'<FONT FACE="Verdana" SIZE="2">By {" and ".join(story.names("authors"))}</FONT><BR>',
        f'<FONT FACE="Verdana" SIZE="1">{story["printed"]}</FONT><BR>',
    ]
    if story.get("printed_modified"):
        out.append(f'<FONT FACE="Verdana" SIZE="1">Last updated: {story["printed_modified"]}</FONT><BR>')
    out += [_picture(story), _bullets(story), '<FONT FACE="Georgia" SIZE="3">']
    for kind, text in story.paragraphs:
        safe = escape(text, quote=False)
        out.append(f"<B>{safe}</B><BR><BR>" if kind == "h" else f"{safe}<BR><BR>")
    mail = '<A HREF="/mail">E-mail this story</A> | <A HREF="/print/">Printer-friendly version</A>'
    out.append(f'</FONT><FONT FACE="Verdana" SIZE="1">{mail}</FONT></TD></TR></TABLE>')
    return "\n".join([*(piece for piece in out if piece), FOOT])


def _sidebar(others: list[Story]) -> str:
    links = "".join(f'<A HREF="{s["path"]}">{escape(s["headline"], quote=False)}</A><BR><BR>' for s in others[:4])
    return f'<FONT FACE="Verdana" SIZE="1"><B>More headlines</B><BR><BR>{links}</FONT>'


def _picture(story: Story) -> str:
    picture = story.pictures[0]
    return (
        '<TABLE ALIGN="right" WIDTH="220" CELLPADDING="4"><TR><TD>'
        f'<IMG SRC="/img/{picture.file}" ALT="{escape(picture.alt or "")}" WIDTH="212" HEIGHT="160"><BR>'
        f'<FONT FACE="Verdana" SIZE="1">{escape(picture.caption or "", quote=False)}<BR>'
        f"{escape(picture.credit or '', quote=False)}</FONT></TD></TR></TABLE>"
    )


def _bullets(story: Story) -> str:
    style = story.get("bullets")
    if style == "li":
        return "<UL>" + "".join(f"<LI>{escape(b, quote=False)}\n" for b in story.bullets) + "</UL>"
    if style == "bull":
        return "<BR>" + "".join(f"&bull; {escape(b, quote=False)}<BR>\n" for b in story.bullets) + "<BR>"
    if style == "dash":
        items = "".join(f"- {escape(b, quote=False)}<BR>\n" for b in story.bullets)
        return f"<BR><B>In short</B><BR>\n{items}<BR>"
    return "<BR>"


def teaser(story: Story) -> str:
    return " ".join(story.paragraphs[0][1].split()[:18]) + " ..."


def listing(stories: list[Story], following: str | None) -> str:
    out = [HEAD.format(title="Archive"), '<TABLE WIDTH="760" ALIGN="center" CELLPADDING="8">']
    for story in stories:
        picture = story.pictures[0]
        out.append(
            f'<TR><TD WIDTH="110" VALIGN="top"><IMG SRC="/img/{picture.file}" WIDTH="100" HEIGHT="75" ALT=""></TD>'
            f'<TD VALIGN="top"><FONT FACE="Verdana" SIZE="1">{escape(story["category"])}</FONT><BR>'
            f'<A HREF="{story["path"]}"><FONT FACE="Georgia" SIZE="4"><B>{escape(story["headline"], quote=False)}</B>'
            f'</FONT></A><BR><FONT FACE="Verdana" SIZE="1">{story["printed"]}</FONT><BR>'
            f'<FONT FACE="Georgia" SIZE="2">{escape(teaser(story), quote=False)}</FONT></TD></TR>'
        )
    more = f'<A HREF="{following}"><B>Load More</B></A>' if following else "&nbsp;"
    out.append(f'<TR><TD COLSPAN="2" ALIGN="center"><FONT FACE="Verdana" SIZE="2">{more}</FONT></TD></TR></TABLE>')
    return "\n".join([*out, FOOT])
