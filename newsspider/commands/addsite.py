"""Draft the declaration of a new site from a short look at it."""

from __future__ import annotations

import json
import os
import shlex
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from newsspider import spiders
from newsspider.crawl.targets import Target, contact_needed
from newsspider.items import iso
from newsspider.ownsites import FOLDERS, own_folders
from newsspider.site import Site, SiteError
from newsspider.sites import all_sites, site_for, site_of
from newsspider.terminal import OurCommand, fail, warn

if TYPE_CHECKING:
    from newsspider.crawl.scout import Sample


class Command(OurCommand):
    requires_crawler_process = True

    def syntax(self) -> str:
        return "URL [--name NAME] [--contact MAIL_OR_URL] [--out DIR]"

    def short_desc(self) -> str:
        return "Look at a site, draft its declaration, save fixtures, say what is unsure"

    def add_options(self, parser: ArgumentParser) -> None:
        super().add_options(parser)
        ours = parser.add_argument_group("addsite")
        ours.add_argument("--name", help="the site's name (default: from its host)")
        ours.add_argument(
            "--out",
            default=".",
            metavar="DIR",
            help="where the folders spiders and fixtures are written (default: here)",
        )
        ours.add_argument("--contact", metavar="MAIL_OR_URL", help="who asks, sent in the user agent")
        ours.add_argument("--allow-private", metavar="HOST:PORT", action="append", help="open one private address")
        ours.add_argument("--force", action="store_true", help="write over an existing declaration")

    def process_options(self, args: list[str], opts: Namespace) -> None:
        super().process_options(args, opts)
        assert self.settings is not None
        if len(args) != 1 or "://" not in args[0]:
            fail("name the site's address: newsspider addsite https://example.com/")
        private = self.private_addresses(opts)
        try:
            self._site = _named(site_for(args[0]), opts.name)
        except SiteError as error:
            fail(error)
        if (known := site_of(args[0])) and not opts.force:
            fail(f"{known.name} is declared already for {', '.join(known.domains)}; --force drafts it anew")
        if (other := all_sites().get(self._site.name)) and not opts.force:
            told = f"declared already for {', '.join(other.domains)}"
            fail(f"{other.name} is {told}; choose another --name, or --force takes its place")
        self._file = _spiders(Path(opts.out)) / f"{self._site.name}.py"
        _check_place(self._file)
        if self._file.exists() and not opts.force:
            fail(f"{self._file} exists; --force writes over it")
        contact = opts.contact or self.settings["NEWSSPIDER_CONTACT"]
        if not contact and contact_needed([Target(self._site)], private):
            fail("the site must be able to write to you: add --contact you@example.com, or set NEWSSPIDER_CONTACT")
        changes: dict[str, object] = {"NEWSSPIDER_ALLOW_PRIVATE": private}
        if contact:
            changes["USER_AGENT"] = f"{self.settings['USER_AGENT']} (+{' '.join(contact.split())})"
        self.settings.setdict(changes, priority="cmdline")

    def run(self, args: list[str], opts: Namespace) -> None:
        from newsspider.crawl.scout import look_at
        from newsspider.health.draft import draft, slugs_of

        found = look_at(self.crawler_process, args[0], self._site)
        if not found.leads_on:
            told = "; ".join(found.troubles) or "no listing, feed or sitemap"
            fail(f"no article was found at {args[0]}, nothing is written: {told}", 4 if found.blocked else 3)
        drafted = draft(found, self._site.name)
        file, fixtures = self._file, Path(opts.out) / "fixtures" / drafted.name
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(drafted.source, "utf-8")
            saved = [_save(s, fixtures / slug) for s, slug in zip(found.samples, slugs_of(found.samples), strict=True)]
        except OSError as error:
            fail(f"{error.filename}: {error.strerror}", 6)
        print(drafted.source)
        kept = f", {saved.count(False)} of them kept as they were" if False in saved else ""
        print(f"written: {file}, {len(saved)} fixtures in {fixtures}{kept}")
        print(f"crawl it: {_crawl(file.parent)} {drafted.name}{self._door(opts)}")
        for doubt in drafted.doubts:
            warn(f"unsure: {doubt}")

    def _door(self, opts: Namespace) -> str:
        """The options without which the site would not be asked."""
        assert self.settings is not None
        private = "".join(f" --allow-private {entry}" for entry in opts.allow_private or ())
        contact = "" if private or self.settings["NEWSSPIDER_CONTACT"] else " --contact you@example.com"
        return private + (f" --contact {shlex.quote(opts.contact)}" if opts.contact else contact)


def _check_place(file: Path) -> None:
    """Told before the site is asked, not after."""
    nearest = next(place for place in file.absolute().parents if place.exists())
    if not nearest.is_dir() or not os.access(nearest, os.W_OK):
        fail(f"{nearest}: no folder that can be written into; name another with --out")


def _named(site: Site, name: str | None) -> Site:
    return Site(name=name or site.name, domains=site.domains)


def _spiders(out: Path) -> Path:
    """In a checkout beside the sites that ship, elsewhere in a folder ``spiders``."""
    shipped = out / "newsspider" / "spiders"
    return shipped if shipped.is_dir() else out / "spiders"


def _crawl(folder: Path) -> str:
    """The command that crawls a site declared in ``folder``, which is named where newsspider does not look by itself."""
    found_by_itself = [*own_folders(), Path(spiders.__path__[0]).resolve()]
    place = "" if folder.resolve() in found_by_itself else f"{FOLDERS}={shlex.quote(str(folder.resolve()))} "
    return f"{place}newsspider ingest"


def _save(sample: Sample, place: Path) -> bool:
    """A fixture: the page as it came, about it, and what was read as the truth to look over. One that is there already
    may have been corrected by hand, and stays: then False."""
    from newsspider.health.fixtures import update

    if (place / "expected.json").exists():
        return False
    place.mkdir(parents=True, exist_ok=True)
    (place / "page.html").write_bytes(sample.response.body)
    kept = ("Content-Type", "ETag", "Last-Modified", "X-Robots-Tag")
    headers = {name: (sample.response.headers.get(name) or b"").decode("latin-1") for name in kept}
    about = {
        "url": sample.response.url,
        "status": sample.response.status,
        "headers": {name: value for name, value in headers.items() if value},
        "fetched_at": iso(sample.fetched_at),
    }
    (place / "page.json").write_text(json.dumps(about, indent=2) + "\n", "utf-8")
    update(place)
    return True
