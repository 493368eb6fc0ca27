"""The command line as people meet it: help, mistakes, one line for what went wrong, codes as contracted."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from harness import ROOT, Ran, environment, newsspider
from testsite import LoopbackSite

from newsspider.cli import main
from newsspider.dataset.reader import SCHEMA
from pipelines.database import close_database, open_database

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pump station reopens after repairs</title>
<meta property="og:type" content="article"></head><body><main><article><h1>Pump station reopens after repairs</h1>
<p>By Mara Lindqvist</p><p>The pump station at the old harbor went back to work on Monday after eleven weeks of repairs,
the port said.</p><p>“We replaced every bearing twice,” said Mara Lindqvist, an engineer at the port. Two of the four
motors are new, and the control room has got a window for the first time in its history.</p>
<p>The station moves forty tons of water a minute. It had stood still since a trawler tore its power cable in a storm
that nobody had forecast, and small pumps on barges had done its work in the meantime.</p></article></main></body></html>"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "page.html"
    file.write_text(PAGE, "utf-8")
    return file


def one_line(run: object) -> str:
    """What stderr says, which is one line and no traceback."""
    lines = run.err.strip().splitlines()  # type: ignore[attr-defined]
    assert len(lines) == 1, run
    assert lines[0].startswith("newsspider: ")
    return str(lines[0])


def test_version_and_help() -> None:
    assert newsspider("--version").out.startswith("newsspider 0.")
    told = newsspider("--help")
    assert told.code == 0
    for command in ("ingest", "extract", "search", "sites", "fixtures", "plan", "audit"):
        assert f"  {command}" in told.out


def test_an_unknown_command_names_a_near_one() -> None:
    run = newsspider("ingset")
    assert (run.code, "ingest" in one_line(run)) == (2, True)


def test_extract_prints_one_article_from_any_directory(page: Path) -> None:
    run = newsspider("extract", page, "--url", "https://example.com/news/pump", cwd=page.parent)
    article = json.loads(run.out)
    assert article["headline"] == "Pump station reopens after repairs"
    assert "We replaced every bearing twice" in article["body"]
    assert (article["standfirst"], article["bullets"]) == (None, [])
    assert not run.err


def test_extract_reads_standard_input(page: Path) -> None:
    command = [sys.executable, "-m", "newsspider.cli", "extract", "-", "--url", "https://example.com/news/pump"]
    done = subprocess.run(command, input=PAGE.encode(), capture_output=True, env=environment(), cwd=ROOT, check=True)
    assert json.loads(done.stdout)["headline"] == "Pump station reopens after repairs"


def test_extract_fetches_a_page_under_the_rules_of_a_crawl() -> None:
    with LoopbackSite(articles=1) as site:
        site.robots = "User-agent: *\nDisallow: /news\n"
        url = site.base + site.pieces[0].path
        run = newsspider("extract", url, "--allow-private", site.address)
        forbidden = newsspider("extract", site.base + "/news", "--allow-private", site.address)
        by_setting = newsspider("extract", url, "-s", f"NEWSSPIDER_ALLOW_PRIVATE={site.address}")
        closed = newsspider("extract", url)
    assert json.loads(run.out)["headline"] == site.pieces[0].headline
    assert json.loads(run.out)["fetched_at"]
    assert (forbidden.code, "robots" in one_line(forbidden)) == (4, True)
    assert by_setting.code == 0
    assert (closed.code, "private" in one_line(closed)) == (3, True)


BAD_INPUT = {
    "missing file": (["extract", "nowhere.html"], 2, "No such file"),
    "empty file": (["extract", "empty.html"], 2, "empty"),
    "not HTML": (["extract", "notes.txt"], 2, "not HTML"),
    "binary": (["extract", "scan.pdf"], 2, "PDF"),
    "no page named": (["extract"], 2, "name one page"),
    "unknown option": (["extract", "notes.txt", "--deep"], 2, "--deep"),
    "unknown site": (["extract", "page.html", "--site", "openprivlege"], 2, "openprivilege"),
    "time without offset": (["extract", "page.html", "--fetched-at", "2025-08-01T05:00:00"], 2, "offset"),
    "ingest of an unknown site": (["ingest", "openprivlege"], 2, "openprivilege"),
    "ingest of no URL": (["ingest", "https://"], 2, "no http(s) URL"),
    "ingest with a password": (["ingest", "http://user:geheim@a.example/"], 2, "user name or password"),
    "extract --url with a password": (["extract", "page.html", "--url", "http://u:geheim@a.example/x"], 2, "password"),
    "extract of no URL": (["extract", "http://[::1"], 2, "no URL"),
    "extract with a broken --url": (["extract", "page.html", "--url", "http://[::1"], 2, "no URL"),
    "extract with a script as --url": (["extract", "page.html", "--url", "javascript:alert(1)"], 2, "no http(s) URL"),
    "ingest from nowhere": (["ingest", "--from", "nowhere.warc.gz"], 2, "no such file"),
    "ingest from a folder without pages": (["ingest", "--from", "hollow"], 2, "neither"),
    "ingest from a page": (["ingest", "--from", "page.html"], 2, "extract"),
    "bad private address": (["ingest", "https://a.example", "--allow-private", "here"], 2, "HOST:PORT"),
    "all private addresses": (["ingest", "https://a.example", "--allow-private", "*:80"], 2, "HOST:PORT"),
    "extract and a bad private address": (["extract", "page.html", "--allow-private", "here"], 2, "HOST:PORT"),
    "search without a database": (["search", "pump", "--db", "no.db"], 2, "no such database"),
    "search in another program's file": (["search", "pump", "--db", "other.db"], 6, "not a database of newsspider"),
    "plan in no database at all": (["plan", "--db", "notes.txt"], 6, "not a database"),
    "search in a newer file": (["search", "pump", "--db", "newer.db"], 6, "written by a newer newsspider"),
    "plan of a newer file": (["plan", "--db", "newer.db"], 6, "written by a newer newsspider"),
    "audit of a newer file": (["audit", "--db", "newer.db"], 6, "written by a newer newsspider"),
    "search for nothing": (["search", "--db", "other.db"], 2, ""),
    "search for fewer than no stories": (["search", "pump", "--limit", "-3"], 2, "number of rows"),
    "plan without rows": (["plan", "--limit", "0"], 2, "number of rows"),
    "plan of a folder": (["plan", "--db", "hollow"], 2, "a folder"),
    "an address as a name": (["sites", "https://harbor.example/"], 2, "that is an address"),
    "fixtures without a verb": (["fixtures"], 2, "check or update"),
    "audit of one site": (["audit", "bundled"], 2, "all sites"),
    "an address without https": (["ingest", "harbor.example"], 2, "https://harbor.example"),
    "an option without its value": (["extract", "page.html", "--url"], 2, "--url"),
    "no value of a setting": (["sites", "-s", "DOWNLOAD_DELAY"], 2, "NAME=VALUE"),
    "a delay in words": (["sites", "-s", "DOWNLOAD_DELAY=slow"], 2, "a number"),
    "a delay below nothing": (["sites", "-s", "DOWNLOAD_DELAY=-1"], 2, "0 or more"),
    "half a worker": (["sites", "-s", "NEWSSPIDER_WORKERS=1.5"], 2, "a whole number"),
    "a switch in between": (["sites", "-s", "COOKIES_ENABLED=perhaps"], 2, "True or False"),
    "a setting nobody reads": (["sites", "-s", "NEWSSPIDER_WORKER=1"], 2, "NEWSSPIDER_WORKERS"),
    "a spider nobody wrote": (["check", "nosuch"], 2, "`newsspider list` names them"),
    "a log level nobody knows": (["sites", "-L", "LOUD"], 2, "DEBUG, INFO"),
    "a log file that cannot be": (["sites", "--logfile", "page.html/log"], 2, "Not a directory"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("bad")
    (folder / "page.html").write_text(PAGE, "utf-8")
    (folder / "empty.html").write_text("")
    (folder / "notes.txt").write_text("nothing but notes, none of them < 3 words long" * 3)
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7 <p>" + bytes(range(256)))
    (folder / "hollow").mkdir()
    (folder / "saved").mkdir()
    (folder / "saved" / "page.html").write_text(PAGE, "utf-8")
    about = {"url": "https://example.com/news/pump", "status": 200, "fetched_at": "2025-08-01T05:00:00Z"}
    (folder / "saved" / "page.json").write_text(json.dumps(about))
    with sqlite3.connect(folder / "other.db") as other:
        other.execute("CREATE TABLE cats (name TEXT)")
    newer = open_database(folder / "newer.db")
    newer.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    close_database(newer)
    return folder


@pytest.fixture
def here(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Commands that end before a crawl starts may run in this process; they leave its signals as they were."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    monkeypatch.chdir(folder)
    monkeypatch.setenv("NEWSSPIDER_CONTACT", "desk@example.com")
    yield folder
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("case", BAD_INPUT)
def test_bad_input_is_one_clear_line(case: str, here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args, code, words = BAD_INPUT[case]
    with pytest.raises(SystemExit) as ended:
        main(args)
    told = capsys.readouterr()
    assert ended.value.code == code, told
    assert words in one_line(Ran(code, told.out, told.err, 0.0))
    assert "geheim" not in told.out + told.err


@pytest.mark.parametrize(("name", "words"), [("notes.txt", "not a SQLite database"), ("other.db", "another program")])
def test_a_foreign_database_is_refused_and_left_alone(folder: Path, name: str, words: str) -> None:
    before = (folder / name).read_bytes()
    run = newsspider("ingest", "--from", "saved", "--db", name, cwd=folder)
    assert (run.code, words in one_line(run)) == (6, True)
    document = newsspider("ingest", "--from", "saved", "--db", name, "--json", cwd=folder).json
    assert (document["exit_code"], words in document["error"]) == (6, True)
    assert not list(folder.glob("*.lock"))
    assert (folder / name).read_bytes() == before


def test_a_saved_page_is_ingested_searched_and_left_alone_the_second_time(folder: Path, tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    first = newsspider("ingest", "--from", folder / "saved", "--db", db, "--json").site
    second = newsspider("ingest", "--from", folder / "saved", "--db", db, "--json").site
    assert (first["counts"]["new"], second["counts"]["unchanged"]) == (1, 1)
    for query in (["barges"], ["bearing", "--speaker", "Lindqvist"]):
        found = newsspider("search", *query, "--db", db)
        assert "Pump station reopens" in found.out, query
    assert newsspider("search", "zeppelin", "--db", db).code == 1
    elsewhere = newsspider("plan", "zeppelin", "--db", db)
    assert (elsewhere.code, "no site zeppelin; it holds" in one_line(elsewhere)) == (2, True)


def test_fixtures_check_tells_a_changed_field_and_update_accepts_it(folder: Path, tmp_path: Path) -> None:
    case = tmp_path / "pump"
    case.mkdir()
    for name in ("page.html", "page.json"):
        (case / name).write_bytes((folder / "saved" / name).read_bytes())
    assert newsspider("fixtures", "check", tmp_path).code == 1  # nothing expected yet
    assert newsspider("fixtures", "update", tmp_path).code == 0
    assert newsspider("fixtures", "check", tmp_path).code == 0
    expected = json.loads((case / "expected.json").read_text())
    expected["headline"] = "Another headline"
    (case / "expected.json").write_text(json.dumps(expected))
    told = newsspider("fixtures", "check", tmp_path)
    assert told.code == 1
    assert "headline" in told.out
    assert "Another headline" in told.out
    (tmp_path.parent / "known_gaps.txt").write_text(f"{tmp_path.name}/pump/headline\n")
    accepted = newsspider("fixtures", "check", tmp_path)
    assert (accepted.code, "1 fields differ as known_gaps.txt says" in accepted.out) == (0, True)
    assert newsspider("fixtures", "update", tmp_path).code == 0
    closed = newsspider("fixtures", "check", tmp_path)
    assert (closed.code, "take its line out" in closed.out) == (1, True)


def test_the_fixtures_of_this_repository_are_as_their_truths_say_lists_of_cards_too() -> None:
    checked = newsspider("fixtures", "check", ROOT / "fixtures")
    assert (checked.code, " 0 differ" in checked.out) == (0, True), checked.out


def test_outputs_that_cannot_hold_it_or_are_full_or_closed(page: Path) -> None:
    page.write_text(PAGE.replace("Lindqvist", "Lindqvíst"), "utf-8")
    latin = newsspider("extract", page, env=environment(PYTHONIOENCODING="ascii"))
    assert latin.json["quotes"][0]["speaker"] == "Mara Lindqvíst"
    assert latin.out.isascii()
    command = [sys.executable, "-m", "newsspider.cli", "extract", str(page)]
    for redirected, code in ((">/dev/full", 6), (">&-", 0), ("2>&-", 0), ("| head -c 1 >/dev/null", 0)):
        line = f"{' '.join(command)} {redirected}"
        done = subprocess.run(["bash", "-c", line], env=environment(), capture_output=True, text=True, cwd=ROOT)
        assert done.returncode == code, (redirected, done.stderr)
        assert "Traceback" not in done.stderr
    closed = [*command[:-1], "-", "<&-"]
    done = subprocess.run(["bash", "-c", " ".join(closed)], env=environment(), capture_output=True, text=True, cwd=ROOT)
    assert (done.returncode, done.stderr) == (2, "newsspider: -: standard input is closed\n")
    explained = newsspider("extract", page, "--explain", env=environment(PYTHONIOENCODING="ascii"))
    assert "Lindqv\\xedst" in explained.err


def test_a_damaged_fixture_is_told_in_words_and_the_others_are_checked(tmp_path: Path) -> None:
    whole = {
        "page.html": PAGE,
        "page.json": json.dumps({"url": "https://a.example/1", "fetched_at": "2026-01-01T00:00:00Z"}),
    }
    damages = {
        "a": {"expected.json": "[]"}, "b": {"page.json": "{bad"}, "c": {"page.html": None}, "d": {"page.json": "[]"},
        "e": {"page.json": '{"url": 1, "fetched_at": 2}'}, "f": {"expected.json": '{"headline": "Another"}'},
    }  # fmt: skip
    for name, damage in damages.items():
        for file, text in (whole | {"expected.json": "{}"} | damage).items():
            (tmp_path / name).mkdir(exist_ok=True)
            if text is not None:
                (tmp_path / name / file).write_text(text)
    checked = newsspider("fixtures", "check", tmp_path)
    assert (checked.code, checked.err) == (1, "")
    for told in (
        "a: expected.json: not one",
        "b: page.json: no JSON",
        "c: page.html: No such",
        "d: page.json: not one",
        "e: page.json: needs url",
        "Another",
    ):
        assert told in checked.out, told
    for name in "abcde":
        update = newsspider("fixtures", "update", tmp_path / name)
        assert (update.code, len(update.err.splitlines())) == (2, 1), update


def test_a_word_that_must_not_occur_may_begin_like_an_option(tmp_path: Path) -> None:
    db = tmp_path / "n.db"
    with LoopbackSite(articles=1) as site:
        url = site.base + site.pieces[0].path
        assert newsspider("ingest", url, "--allow-private", site.address, "--db", db).code == 0
    words = site.pieces[0].headline.split()
    for unwanted in ("-harborless", "-solarium", "-Lagoon"):
        found = newsspider("search", words[1], unwanted, "--db", db)
        assert (found.code, found.err) == (0, ""), found
    none = newsspider("search", words[1], f"-{words[0]}", "--db", db, "--json")
    assert (none.code, none.json) == (1, [])


@pytest.mark.parametrize(
    "command", ["sites", "fixtures check fixtures/bundled", "ingest --from fixtures/bundled --db DB"]
)
def test_a_reader_who_has_left_is_no_verdict(tmp_path: Path, command: str) -> None:
    line = f"{sys.executable} -m newsspider.cli {command.replace('DB', str(tmp_path / 'n.db'))} | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], env=environment(), capture_output=True, text=True, cwd=ROOT)
    assert (done.returncode, "Traceback" in done.stderr) == (141, False), done


@pytest.mark.parametrize("command", ["list", "check"])
def test_scrapy_itself_works_in_the_checkout(command: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "scrapy", command],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=environment(),
        check=False,
    )
    assert done.returncode == 0, done.stderr
    if command == "list":
        assert "openprivilege" in done.stdout.split()


def test_the_package_runs_as_the_command_does() -> None:
    command = [sys.executable, "-m", "newsspider", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment(), check=False)
    assert (done.returncode, done.stdout.split()[0]) == (0, "newsspider")
