"""A draft of a new site: it works as it is, and says what it is unsure of."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from harness import environment, newsspider
from testsite import LoopbackSite


def test_a_draft_is_written_with_fixtures_and_doubts(tmp_path: Path) -> None:
    (tmp_path / "newsspider" / "spiders").mkdir(parents=True)
    quick = ("-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=0")
    with LoopbackSite() as site:
        run = newsspider(
            "addsite", site.base + "/news", "--allow-private", site.address, "--name", "loop", "--out", tmp_path, *quick
        )
        again = newsspider(
            "addsite", site.base + "/news", "--allow-private", site.address, "--name", "loop", "--out", tmp_path
        )
        asked = len(site.log)
    assert run.code == 0, run
    drafted = (tmp_path / "newsspider" / "spiders" / "loop.py").read_text()
    declared: dict[str, object] = {}
    exec(drafted, declared)
    formatted = subprocess.run(
        [sys.executable, "-m", "ruff", "format", "-"], input=drafted, capture_output=True, text=True
    )
    assert formatted.stdout == drafted
    found = declared["Loop"].site  # type: ignore[attr-defined]
    assert found.name == "loop"
    page, posts = found.listings
    assert page.endswith("/news")
    assert "/wp-json/wp/v2/posts?" in posts
    assert {url.rsplit("/", 1)[1] for url in found.feeds} == {"feed.xml", "atom.xml", "feed.json"}
    assert found.language == "en"
    assert len(list((tmp_path / "fixtures" / "loop").glob("*/expected.json"))) == 6
    assert "unsure: image" in run.err  # the test site has no pictures
    assert again.code == 2
    assert "exists" in again.err
    assert asked < 40


QUICK = ("-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=0")


def declare(folder: Path, name: str, domain: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name}.py"
    file.write_text(
        "from newsspider.site import Site\nfrom newsspider.spider import NewsSpider\n\nclass Own(NewsSpider):\n"
        f"    name = {name!r}\n    site = Site(name={name!r}, domains=[{domain!r}])\n"
    )
    return file


@pytest.mark.parametrize("out", [None, "elsewhere"])
def test_a_draft_is_crawled_by_the_command_it_ends_with(tmp_path: Path, out: str | None) -> None:
    with LoopbackSite(articles=8) as site:
        private = ("--allow-private", site.address)
        where = ("--out", out) if out else ()
        drafted = newsspider("addsite", site.base + "/news", *private, "--name", "loop", *where, *QUICK, cwd=tmp_path)
        told = next(line for line in drafted.out.splitlines() if line.startswith("crawl it: "))
        words = shlex.split(told.removeprefix("crawl it: "))
        env = environment(**dict(word.split("=", 1) for word in words if "=" in word))
        command = words[words.index("newsspider") + 1 :]
        crawled = newsspider(*command, *private, "--json", *QUICK, cwd=tmp_path, env=env)
        listed = newsspider("sites", cwd=tmp_path, env=env)
    assert (crawled.code, crawled.site["site"]) == (0, "loop"), crawled
    assert str(tmp_path / (out or "") / "spiders" / "loop.py") in listed.out


def test_a_site_of_your_own_takes_the_place_of_one_that_ships(tmp_path: Path) -> None:
    file = declare(tmp_path / "mine", "bundled", "mine.example")
    run = newsspider("sites", "bundled", cwd=tmp_path, env=environment(NEWSSPIDER_SITES=str(tmp_path / "mine")))
    assert (run.code, "mine.example" in run.out) == (0, True)
    assert len(run.err.splitlines()) == 1
    assert str(file) in run.err


def test_several_folders_are_named_in_the_environment(tmp_path: Path) -> None:
    declare(tmp_path / "a", "one", "one.example")
    declare(tmp_path / "b", "two", "two.example")
    both = os.pathsep.join(str(tmp_path / name) for name in "ab")
    run = newsspider("sites", "one", "two", env=environment(NEWSSPIDER_SITES=both))
    assert (run.code, "two.example" in run.out) == (0, True)


@pytest.mark.parametrize(
    "source",
    ["import newsspider\nx = (", "import newsspider\n1 / 0", "from newsspider.site import Site\nSite('a', [])"],
)
@pytest.mark.parametrize("command", [("sites",), ("ingest", "bundled", "--contact", "me@mine.example")])
def test_a_broken_declaration_is_one_line_and_2(tmp_path: Path, source: str, command: tuple[str, ...]) -> None:
    (tmp_path / "spiders").mkdir()
    (tmp_path / "spiders" / "harbor.py").write_text(source)
    run = newsspider(*command, cwd=tmp_path)
    assert (run.code, len(run.err.splitlines())) == (2, 1), run
    assert "harbor.py" in run.err


def test_a_folder_that_is_missing_is_told_and_files_of_other_projects_are_not_run(tmp_path: Path) -> None:
    (tmp_path / "spiders").mkdir()
    (tmp_path / "spiders" / "other.py").write_text("raise SystemExit(9)")
    assert newsspider("sites", cwd=tmp_path).code == 0
    gone = newsspider("sites", "-s", f"NEWSSPIDER_SITES={tmp_path / 'gone'}", cwd=tmp_path)
    assert (gone.code, "gone" in gone.err) == (2, True)
