"""Where a single ``<br>`` parts two blocks, and where it only wraps a line."""

from __future__ import annotations

import pytest

from newsspider.extract.page import Page

LONG = "The ferry has been late on every Monday since the timetable was printed, and nobody knows why."


@pytest.mark.parametrize(
    ("markup", "blocks"),
    [
        pytest.param(
            "<td><font size=1>Archive &gt; Ferries</font><br><font size=5><b>Ferry late again</b></font><br>"
            "<font size=2>By Ada Brunn</font><br>2 May 2009</td>",
            ["Archive > Ferries", "Ferry late again", "By Ada Brunn", "2 May 2009"],
            id="each line in a face of its own",
        ),
        pytest.param(
            "<p><b>Why so late?</b><br>Nobody knows.</p>", ["Why so late?", "Nobody knows."], id="run-in head"
        ),
        pytest.param(
            "<div>In short<br>– A ferry sails<br>– The quay is shut</div>",
            ["In short", "– A ferry sails", "– The quay is shut"],
            id="dashes typed before each line",
        ),
        pytest.param(
            "<p>The ferry<br>– late again –<br>has sailed</p>", ["The ferry – late again – has sailed"], id="a dash"
        ),
        pytest.param("<p>12 Quay Street<br>Harbourtown</p>", ["12 Quay Street Harbourtown"], id="an address"),
        pytest.param("<p><b>Ferry</b> number two<br>is late</p>", ["Ferry number two is late"], id="a bold word"),
        pytest.param(
            "<p><i>The ferry is late,<br>the gulls are early</i></p>",
            ["The ferry is late, the gulls are early"],
            id="one face over two lines",
        ),
        pytest.param(f"<p>{LONG}<br>{LONG}</p>", [LONG, LONG], id="sentences"),
        pytest.param("<h1><span>Ferry late</span><br><span>again</span></h1>", ["Ferry late again"], id="a heading"),
    ],
)
def test_single_breaks(markup: str, blocks: list[str]) -> None:
    assert [block.text for block in Page(markup).blocks] == blocks


SAID = [f"The council spoke of the ferry for the {n} time, and went home without coming to any conclusion at all. " * 2 for n in ("first", "second", "third")]  # fmt: skip


@pytest.mark.parametrize(
    ("around", "joint", "parted"),
    [
        ("<pre>{}</pre>", "\n\n", True),
        ('<div style="white-space: pre-wrap">{}</div>', "\n \n", True),
        ('<div class="mt-4 whitespace-pre-line">{}</div>', "\n", True),
        ("<div>{}</div>", "\n\n", False),
    ],
)
def test_line_ends_that_are_shown(around: str, joint: str, parted: bool) -> None:
    lines = [line.strip() for line in SAID]
    texts = [b.text for b in Page(f"<body>{around.format(joint.join(lines))}</body>").blocks]
    assert texts == (lines if parted else [" ".join(lines)])


def test_lines_nested_in_lines_are_read_in_linear_time() -> None:
    page = Page("<p>" + "<font size=1>" * 150 + "a<br>" * 20_000)
    assert len(page.blocks) == 1
