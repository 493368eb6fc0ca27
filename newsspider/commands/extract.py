"""One page as Article JSON."""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser, Namespace
from datetime import datetime
from pathlib import Path
from typing import Any

import newsspider
from newsspider.crawl.fetched import Fetched, FetchFailed
from newsspider.explain import explain
from newsspider.items import Article
from newsspider.site import SiteError
from newsspider.terminal import OurCommand, fail, print_json

_TAG = re.compile(
    rb"<(?:!doctype html|html|head|body|meta|title|article|div|p|h[1-6]|table|section|main|span|br|ul)\b", re.I
)


class Command(OurCommand):
    def syntax(self) -> str:
        return "FILE_OR_URL [--url URL] [--site NAME] [--fetched-at ISO] [--listing] [--explain]"

    def short_desc(self) -> str:
        return "Print the article on one page as JSON"

    def long_desc(self) -> str:
        return (
            "Read a saved page (- for standard input) or fetch one, and print its Article JSON: unknown is null or []. "
            "--explain adds what won and lost for each field, on standard error."
        )

    def add_options(self, parser: ArgumentParser) -> None:
        super().add_options(parser)
        ours = parser.add_argument_group("extract")
        ours.add_argument("--url", default="", help="the address of a saved page")
        ours.add_argument("--site", metavar="NAME", help="read it as a page of this site (default: by its address)")
        ours.add_argument("--fetched-at", metavar="ISO", help='when it was fetched, the base of "3 hours ago"')
        ours.add_argument("--listing", action="store_true", help="print the cards of a listing page instead")
        ours.add_argument("--explain", action="store_true", help="why each field has its value")
        ours.add_argument("--allow-private", metavar="HOST:PORT", action="append", help="open one private address")

    def process_options(self, args: list[str], opts: Namespace) -> None:
        super().process_options(args, opts)
        if len(args) != 1:
            fail("name one page: newsspider extract FILE_OR_URL")
        assert self.settings is not None
        self.settings.set("NEWSSPIDER_ALLOW_PRIVATE", self.private_addresses(opts), priority="cmdline")
        if contact := " ".join(str(self.settings["NEWSSPIDER_CONTACT"] or "").split()):
            self.settings.set("USER_AGENT", f"{self.settings['USER_AGENT']} (+{contact})", priority="cmdline")
        self.requires_crawler_process = "://" in args[0]
        for url in filter(None, (args[0] if self.requires_crawler_process else "", opts.url)):
            _check(url)

    def run(self, args: list[str], opts: Namespace) -> None:
        fetched_at = _time(opts.fetched_at)
        page = self._fetch(args[0]) if self.requires_crawler_process else _read(args[0], opts.url)
        from newsspider.sites import site_named, site_of

        try:
            site = site_named(opts.site) if opts.site else site_of(opts.url or page.url)
            read: Any = newsspider.extract_listing if opts.listing else newsspider.extract
            result = read(page.body, opts.url or page.url, site=site, fetched_at=fetched_at or page.fetched_at)
        except (newsspider.PageError, SiteError) as error:
            fail(f"{args[0]}: {error}")
        document = result.to_dict()
        print_json(document)
        if opts.explain and isinstance(result, Article):
            print(*explain(result), sep="\n", file=sys.stderr)

    def _fetch(self, url: str) -> Fetched:
        from newsspider.crawl.onepage import fetch_page

        assert self.crawler_process is not None
        try:
            return fetch_page(self.crawler_process, url)
        except FetchFailed as failure:
            fail(f"{url}: {failure}", 4 if failure.blocked else 3)


def _check(url: str) -> None:
    from newsspider.sites import host_and_port

    try:
        host_and_port(url)
    except SiteError as error:
        fail(error)


def _read(name: str, url: str) -> Fetched:
    if name == "-" and sys.stdin is None:
        fail("-: standard input is closed")
    try:
        body = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        fail(f"{name}: {error.strerror}")
    if not body.strip():
        fail(f"{name}: the file is empty")
    if not _TAG.search(body):
        fail(f"{name}: not HTML (not one tag of a page in it)")
    return Fetched(body, url, None)


def _time(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        fail(f"--fetched-at {text!r} is no ISO 8601 time such as 2025-08-01T05:00:00Z")
    return at if at.tzinfo else fail(f"--fetched-at {text!r} has no offset; end it in Z or +02:00")
