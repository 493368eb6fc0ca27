"""Crawl sites, or replay saved pages, into the database."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from contextlib import ExitStack
from pathlib import Path
from typing import Any, NoReturn

from newsspider.crawl.javascript import NoBrowserError, browser_path
from newsspider.crawl.running import Outcome, exit_on_signals, run_crawls
from newsspider.crawl.targets import Target, TargetError, contact_needed, replay_targets, targets_of
from newsspider.health.summary import print_summary
from newsspider.health.verdict import NOTHING, USAGE, worst
from newsspider.replay import replay_settings
from newsspider.terminal import OurCommand, fail, print_json, warn
from newsspider.version import __version__
from pipelines.database import check_place, close_database, connect, open_database
from pipelines.ledger import Ledger
from pipelines.locks import SiteLock
from pipelines.problems import SiteBusy, StorageError
from pipelines.runs import Runs, new_run_id


class Command(OurCommand):
    requires_crawler_process = True

    def syntax(self) -> str:
        return "[SITE_OR_URL ...] [--from PATH ...] [--db data/news.db]"

    def short_desc(self) -> str:
        return "Crawl sites, or replay saved pages, into one SQLite file"

    def long_desc(self) -> str:
        return (
            "Crawl the named sites, the site behind a URL, a group, or all sites. With --from, read a fixture folder, "
            "a WARC file, or folders of them, through the same spiders and pipelines and without a network. Exit codes: "
            "0 done, also when nothing is new; 2 wrong usage; 3 a source gave nothing, or every page failed; 4 blocked; "
            "5 fields missing; 6 storage failed; 75 the site is being crawled already; 129, 130 and 143 stopped by a signal."
        )

    def add_options(self, parser: ArgumentParser) -> None:
        super().add_options(parser)
        ours = parser.add_argument_group("ingest")
        ours.add_argument("--from", dest="sources", metavar="PATH", nargs="+", action="extend", help="saved pages")
        ours.add_argument("--db", default="data/news.db", metavar="FILE", help="SQLite file (default: data/news.db)")
        ours.add_argument("--allow-private", metavar="HOST:PORT", action="append", help="open one private address")
        ours.add_argument("--contact", metavar="MAIL_OR_URL", help="who runs this crawl, sent in the user agent")
        ours.add_argument("--revisit", action="store_true", help="look at all known young articles again, now")
        ours.add_argument("--retry", action="store_true", help="fetch again what was fetched and gave no article")
        ours.add_argument("--json", action="store_true", help="no progress, one JSON document at the end")

    def process_options(self, args: list[str], opts: Namespace) -> None:
        super().process_options(args, opts)
        exit_on_signals()
        assert self.settings is not None
        self._db, self._json = Path(opts.db).absolute(), opts.json
        self._left_out: list[dict[str, Any]] = []
        changes: dict[str, Any] = {"NEWSSPIDER_DB": str(self._db), "NEWSSPIDER_RUN_ID": new_run_id()}
        changes |= {"NEWSSPIDER_REVISIT": opts.revisit, "NEWSSPIDER_PROGRESS": not opts.json}
        private = self.private_addresses(opts)
        changes |= {"NEWSSPIDER_ALLOW_PRIVATE": private}
        try:
            self._targets = replay_targets(args, opts.sources) if opts.sources else targets_of(args)
            changes |= replay_settings(opts.sources) if opts.sources else self._contact(opts, private)
            if not opts.sources:
                self._targets = self._readable(self._targets)
        except (TargetError, NoBrowserError) as error:
            fail(error)
        self.settings.setdict(changes, priority="cmdline")

    def _readable(self, targets: list[Target]) -> list[Target]:
        """Without a browser those that need none; raises NoBrowserError when none is left."""
        assert self.settings is not None
        others = [target for target in targets if not (target.site and target.site.javascript)]
        try:
            if others != targets:
                browser_path(self.settings)
        except NoBrowserError as error:
            if not others:
                raise
            for target in (target for target in targets if target not in others):
                warn(f"{target.name}: {error}")
                self._leave_out(target.name, error, USAGE)
            return others
        return targets

    def _contact(self, opts: Namespace, private: list[str]) -> dict[str, str]:
        """The contact is part of being polite: without one, only addresses opened by --allow-private are asked."""
        assert self.settings is not None
        contact = opts.contact or self.settings["NEWSSPIDER_CONTACT"]
        if contact:
            return {"NEWSSPIDER_CONTACT": contact}
        if stranger := contact_needed(self._targets, private):
            raise TargetError(
                f"{stranger} must be able to write to you: add --contact you@example.com, or set NEWSSPIDER_CONTACT"
            )
        return {}

    def run(self, args: list[str], opts: Namespace) -> None:
        try:
            check_place(self._db)  # before a lock file is made beside it
        except StorageError as error:
            self._refuse(error, error.exit_code)
        with ExitStack() as held:
            free = self._lock(held)
            try:
                self._prepare(free, opts.retry)
                outcome = run_crawls(self._process(), [target.crawl() for target in free])
                self._finish(outcome, opts)
            except StorageError as error:
                self._refuse(error, error.exit_code)

    def _prepare(self, targets: list[Target], retry: bool) -> None:
        """The database is refused before the first request, if at all."""
        db = open_database(self._db)
        for target in targets if retry else ():
            Ledger(db).retry(target.site.name if target.site else None)
        close_database(db)

    def _refuse(self, problem: Exception, code: int) -> NoReturn:
        """Nothing was crawled: one line for people, and the one document that machines wait for."""
        assert self.settings is not None
        if self._json:
            run = self.settings["NEWSSPIDER_RUN_ID"]
            document = {"exit_code": code, "error": str(problem), "run": run, "sites": [], "left_out": self._left_out}
            print_json(document)
        fail(problem, code)

    def _process(self) -> Any:
        assert self.crawler_process is not None
        return self.crawler_process

    def _lock(self, held: ExitStack) -> list[Target]:
        """The targets nobody else crawls; fails when there is none."""
        free: list[Target] = []
        for target in self._targets:
            try:
                held.enter_context(SiteLock(self._db, target.name))
                free.append(target)
            except SiteBusy as busy:
                if len(self._targets) == 1:
                    self._refuse(busy, busy.exit_code)
                warn(busy)
                self._leave_out(target.name, busy)
            except StorageError as error:
                self._refuse(error, error.exit_code)
        if not free:
            self._refuse(SiteBusy("every site is being crawled already"), SiteBusy.exit_code)
        return free

    def _leave_out(self, site: str, error: BaseException, code: int = NOTHING) -> None:
        """A site without a report is in the verdict of the whole all the same."""
        code = getattr(error, "exit_code", code)
        self._left_out.append({"site": site, "exit_code": code, "reason": " ".join(str(error).split())})

    def _finish(self, outcome: Outcome, opts: Namespace) -> None:
        from newsspider.replay import library

        assert self.settings is not None
        lost = library(self.settings)
        if lost is not None and outcome.reports:
            outcome.reports[0].lost = list(map(str, lost.lost))
        for name, error in outcome.errors.items():
            warn(f"{name}: {type(error).__name__}: {error}")
            self._leave_out(name, error)
        codes = [report.verdict.exit_code for report in outcome.reports]
        codes += [int(left["exit_code"]) for left in self._left_out]
        self.exitcode = 128 + outcome.signal if outcome.signal else worst(codes)
        self._book_run(outcome)
        if opts.json:
            sites = [report.to_dict() for report in outcome.reports]
            run = self.settings["NEWSSPIDER_RUN_ID"]
            print_json({"exit_code": self.exitcode, "run": run, "sites": sites, "left_out": self._left_out})
        else:
            print_summary(outcome.reports, self._db)

    def _book_run(self, outcome: Outcome) -> None:
        """The verdict on the whole run."""
        assert self.settings is not None
        if any(report.facts.storage_problem for report in outcome.reports):
            return
        db = connect(self._db)
        counts: dict[str, int] = {}
        for report in outcome.reports:
            for name, n in report.counts.items():
                counts[name] = counts.get(name, 0) + n
        runs, run_id = Runs(db), self.settings["NEWSSPIDER_RUN_ID"]
        runs.start(run_id, version=__version__)
        told = [f"{r.facts.site}: {r.verdict.words}" for r in outcome.reports]
        words = "; ".join([*told, *(f"{left['site']}: left out" for left in self._left_out)])
        runs.finish(
            run_id,
            verdict="interrupted" if outcome.signal else words,
            exit_code=self.exitcode,
            counts=counts,
            fill_rates=runs.fill_rates(run_id),
        )
        close_database(db)
