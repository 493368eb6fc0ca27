"""A site of one's own with a floor: when its pages lose a field, the run ends with 5 and names it."""

from __future__ import annotations

import re
from pathlib import Path

from harness import QUICK, environment, newsspider, rows
from testsite import Answer, LoopbackSite
from testsite_pages import Piece

TIME = re.compile(rb'<time .*?</time>|"date(?:Published|Modified)": "[^"]*", ')
DECLARATION = """
from newsspider.site import Site
from newsspider.spider import NewsSpider

class Harbor(NewsSpider):
    name = "harbor"
    site = Site(
        name="harbor",
        domains=["127.0.0.1"],
        listings=["{base}/news"],
        floors={{"published_at": 0.95, "headline": 0.95}},
    )
"""


class Redesigned(LoopbackSite):
    """After the redesign there are twenty newer articles, and no time anywhere."""

    redesigned = False

    def share(self, name: str) -> list[Piece]:
        return super().share(name)[0 if self.redesigned else 20 :]

    def answer(self, target: str) -> Answer:
        answer = super().answer(target)
        if self.redesigned:
            answer.body = TIME.sub(b"", answer.body)
        return answer


def test_a_site_that_loses_its_times_ends_with_5(tmp_path: Path) -> None:
    db = tmp_path / "news.db"
    (tmp_path / "sites").mkdir()
    with Redesigned(articles=40) as site:
        (tmp_path / "sites" / "harbor.py").write_text(DECLARATION.format(base=site.base))
        env = environment(NEWSSPIDER_SITES=str(tmp_path / "sites"))
        command = ("ingest", "harbor", "--allow-private", site.address, "--db", db, "--json", *QUICK)
        before = newsspider(*command, env=env)
        site.redesigned = True
        after = newsspider(*command, env=env)
    assert (before.code, before.site["counts"]["new"]) == (0, 20), before.err
    assert after.code == 5, after.out
    assert after.site["verdict"] == "published_at filled in 0% of the articles, the floor is 95%"
    assert after.site["counts"]["new"] == 20  # stored all the same: the text is right
    assert rows(db, "SELECT exit_code FROM runs ORDER BY id") == [(0,), (5,)]
