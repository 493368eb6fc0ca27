"""A draft of a new site: it works as it is, and says what it is unsure of."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from harness import Ran, environment, newsspider
from testsite import Answer, LoopbackSite


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
    env = environment(NEWSSPIDER_SITES=str(tmp_path / "mine"))
    run = newsspider("sites", "bundled", cwd=tmp_path, env=env)
    assert (run.code, "mine.example" in run.out) == (0, True)
    assert len(run.err.splitlines()) == 1
    assert str(file) in run.err
    assert newsspider("sites", "threatpost", cwd=tmp_path, env=env).err == ""  # not its concern
    listed = newsspider("sites", cwd=tmp_path, env=env)
    assert (listed.err, f"{file}, not the one that ships" in listed.out) == ("", True)


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


def html(head: str, body: str) -> Answer:
    page = f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>"
    return Answer(200, page.encode(), {"Content-Type": "text/html"})


def add(site: LoopbackSite, folder: Path, *args: str, path: str = "/") -> Ran:
    door = ("--allow-private", site.address, "--name", "loop")
    return newsspider("addsite", site.base + path, *door, *args, *QUICK, cwd=folder)


def test_a_site_that_has_a_sitemap_alone_is_drafted_from_it(tmp_path: Path) -> None:
    with LoopbackSite(articles=160) as site:
        site.instead["/"] = html("<title>Works</title>", "<h1>Stone</h1><p>We cut stone.</p>")
        site.robots, base = f"Sitemap: {site.base}/sitemap_index.xml", site.base
        drafted = add(site, tmp_path)
        private = ("--allow-private", site.address)
        crawled = newsspider("ingest", "loop", *private, "--json", *QUICK, cwd=tmp_path)
        checked = newsspider("fixtures", "check", cwd=tmp_path)
    assert drafted.code == 0, drafted
    assert f'sitemaps=["{base}/sitemap_index.xml"],' in " ".join(drafted.out.split())
    assert 'language="en"' in drafted.out
    assert "unsure: articles were found by sitemaps alone" in drafted.err
    assert (crawled.code, crawled.site["counts"]["new"]) == (0, 35), crawled
    assert (checked.code, checked.out.split(",")[0]) == (0, "6 fixtures")


@pytest.mark.parametrize(
    ("answer", "code", "told"),
    [
        (Answer(403, b"<h1>Forbidden</h1>", {"Content-Type": "text/html"}), 4, "blocked (HTTP 403)"),
        (Answer(500, b"<h1>Error</h1>", {"Content-Type": "text/html"}), 3, "server-error (HTTP 500)"),
        (
            html("<title>App</title>", '<div id="root"></div><noscript>Enable JavaScript to run</noscript>'),
            3,
            "js-shell",
        ),
        (html("<title>Works</title>", "<h1>Stone</h1><p>We cut stone.</p>"), 3, "no article was found"),
    ],
)
def test_a_site_without_an_article_is_one_line_and_nothing_written(
    tmp_path: Path, answer: Answer, code: int, told: str
) -> None:
    with LoopbackSite() as site:
        site.instead["/"], site.robots = answer, ""
        run = add(site, tmp_path)
    assert (run.code, len(run.err.splitlines()), run.out) == (code, 1, ""), run
    assert told in run.err
    assert not list(tmp_path.iterdir())


def test_robots_that_forbid_all_are_a_refusal(tmp_path: Path) -> None:
    with LoopbackSite() as site:
        site.robots = "User-agent: *\nDisallow: /"
        assert add(site, tmp_path).code == 4


class Numbered(LoopbackSite):
    """Addresses as some systems make them: all end alike, or differ in the query."""

    shown = ("/0/index.html", "/1/index.html", "/read.php?id=2", "/read.php?id=3")

    def answer(self, target: str) -> Answer:
        if target in self.shown:
            return super().answer(self.pieces[self.shown.index(target)].path)
        if target == "/":
            links = zip(self.shown, self.pieces, strict=True)
            cards = (f'<article><h2><a href="{url}">{piece.headline}</a></h2></article>' for url, piece in links)
            return html("<title>News</title>", "".join(cards))
        return Answer(404, b"", {})


def test_each_article_has_a_fixture_of_its_own_and_a_corrected_one_stays(tmp_path: Path) -> None:
    with Numbered(articles=4) as site:
        drafted = add(site, tmp_path)
        folders = sorted(folder.name for folder in (tmp_path / "fixtures" / "loop").iterdir())
        truth = tmp_path / "fixtures" / "loop" / folders[0] / "expected.json"
        truth.write_text('{"headline": "by hand"}')
        again = add(site, tmp_path, "--force")
    assert folders == ["0-index", "1-index", "read-id-2", "read-id-3"], drafted
    assert "4 of them kept as they were" in again.out
    assert truth.read_text() == '{"headline": "by hand"}'


def test_a_name_that_is_taken_and_a_place_that_is_none_are_told_before_the_site_is_asked(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with LoopbackSite() as site:
        place = add(site, tmp_path, "--out", "file/below")
        name = newsspider("addsite", site.base, "--allow-private", site.address, "--name", "bundled", cwd=tmp_path)
        assert not site.log
    assert (place.code, "no folder" in place.err, len(place.err.splitlines())) == (2, True, 1)
    assert (name.code, "bundled is declared already for" in name.err, len(name.err.splitlines())) == (2, True, 1)


def test_a_page_that_leads_to_another_host_says_what_it_is(tmp_path: Path) -> None:
    cards = (
        f'<article><h2><a href="https://moved.example/{n}">Pump {n} is back at work</a></h2></article>'
        for n in range(4)
    )
    with LoopbackSite() as site:
        site.instead["/"], site.robots = html("<title>News</title>", "".join(cards)), ""
        run = add(site, tmp_path)
    assert (run.code, "4 linked headings" in run.err) == (3, True), run


def test_the_feed_tells_what_offset_bare_clocks_have(tmp_path: Path) -> None:
    rows = []
    with LoopbackSite() as site:
        for n in range(3):
            url, text = f"/works/crane-{n}-lifts", f"Crane {n} lifted its first load at the northern quay. " * 12
            story = f"<h1>Crane {n} lifts</h1><p class=meta>March {n + 10}, 2026, 9:30 am</p><p>{text}</p><p>{text}</p>"
            site.instead[url] = html(f"<title>Crane {n} lifts</title>", f"<article>{story}</article>")
            when = f"<pubDate>{n + 10} Mar 2026 08:31:07 +0000</pubDate>"
            rows.append(f"<item><title>Crane {n} lifts</title><link>{site.base}{url}</link>{when}</item>")
        feed = f"<rss version='2.0'><channel>{''.join(rows)}</channel></rss>"
        site.instead["/rss"] = Answer(200, feed.encode(), {"Content-Type": "application/rss+xml"})
        site.instead["/"] = html("<link rel=alternate type=application/rss+xml href=/rss>", "<h1>Works</h1>")
        site.robots = ""
        run = add(site, tmp_path)
    assert run.code == 0, run
    assert "without an offset; by the feed they are UTC+01:00 on 2026-03-10, UTC+01:00 on" in run.err, run


@pytest.mark.parametrize("name", ["site", "news_spider", "none"])
def test_a_name_that_python_or_the_imports_use_makes_a_declaration_that_works(tmp_path: Path, name: str) -> None:
    with LoopbackSite(articles=3) as site:
        where = ("--allow-private", site.address, "--name", name)
        drafted = newsspider("addsite", site.base + "/news", *where, *QUICK, cwd=tmp_path)
    listed = newsspider("sites", name, cwd=tmp_path)
    assert (drafted.code, listed.code) == (0, 0), (drafted, listed)
