"""A draft of a new site: it works as it is, and says what it is unsure of."""

from __future__ import annotations

from pathlib import Path

from harness import newsspider
from testsite import LoopbackSite


def test_a_draft_is_written_with_fixtures_and_doubts(tmp_path: Path) -> None:
    (tmp_path / "newsspider" / "spiders").mkdir(parents=True)
    quick = ("-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=0")
    with LoopbackSite(articles=130) as site:
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
    found = declared["Loop"].site  # type: ignore[attr-defined]
    assert found.name == "loop"
    assert list(found.listings) == [site_url for site_url in found.listings if site_url.endswith("/news")]
    assert {url.rsplit("/", 1)[1] for url in found.feeds} == {"feed.xml", "atom.xml", "feed.json"}
    assert found.language == "en"
    assert len(list((tmp_path / "fixtures" / "loop").glob("*/expected.json"))) == 6
    assert "unsure: image" in run.err  # the test site has no pictures
    assert again.code == 2
    assert "exists" in again.err
    assert asked < 40
