"""Truths a reader of the page would not give: found by comparing page and truth, never by looking at our output.

The list (`doubtful_truth.tsv`: page id, field, reason) lets the accuracy benchmark state a figure with and without
them. Nothing is fitted to these pages, and no floor is measured without them.

Reasons. Headline: ``not-printed`` (the string stands nowhere in the text of the page, only in its search title or
share title, or nowhere at all), ``style-sheet-capitals`` (typed as a style sheet shows it; the page has other letters).
Published: ``modified`` (the page states another day of publication, and this one as its update), ``not-on-page`` (no
form of that day, a Unix time of it included, stands in the page, and nothing is told as so many hours or days ago). Authors: ``not-on-page`` (none of the names).

usage: python benchmarks/doubts.py [--shared DIR]     writes benchmarks/doubtful_truth.tsv
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from lxml import etree

from newsspider.extract.decode import decode

ROOT = Path(__file__).parents[1]
LIST = Path(__file__).with_name("doubtful_truth.tsv")
PRINTED = "//text()[not(ancestor::script or ancestor::style or ancestor::template or ancestor::title)]"
MARKS = {ord(mark): "'" for mark in '‘’‚‛`´“”„‟«»"'} | {ord(dash): "-" for dash in "‐‑‒–—−"}
STATED = re.compile(
    r'(datePublished|dateModified|article:(?:published|modified)_time)"[^{}<>]{1,20}?"(\d{4}-\d\d-\d\d)'
)
RELATIVE = re.compile(r"\b(?:hours|minutes|days|Stunden|Minuten|Tagen) ago\b|\bvor \d+ (?:Stunden|Minuten|Tagen)\b")
UNIX_TIME = re.compile(r"(?<!\d)1\d{9}(?:\d{3})?(?!\d)")
DIGITS = re.compile(r"[٠-٩۰-۹०-९]")


def month_names() -> dict[int, set[str]]:
    """The names of each month in every language of the product's table, as regular expressions."""
    names: dict[int, set[str]] = {number: set() for number in range(1, 13)}
    for line in (ROOT / "newsspider/extract/dates/names.tsv").read_text("utf-8").splitlines():
        if line.startswith("month"):
            _, _, number, forms = line.split("\t")
            names[int(number)].update(re.escape(form) for form in forms.split("|"))
    return names


MONTHS = month_names()


def plain(text: str) -> str:
    """Letters and digits with single blanks: a colon in place of a line break is no other headline."""
    text = unicodedata.normalize("NFKC", html.unescape(text)).translate(MARKS)
    return " ".join(re.findall(r"\w+", text))


def shown(page: str) -> str:
    """The text of the page outside scripts, styles and the title of the window; attributes are not text."""
    root = etree.HTML(page.encode(), etree.HTMLParser(huge_tree=True, encoding="utf-8"))
    return "" if root is None else plain(" ".join(root.xpath(PRINTED)))


def doubt_headline(truth: str, page: str) -> str | None:
    seen, wanted = shown(page), plain(truth)
    if wanted in seen:
        return None
    return "style-sheet-capitals" if wanted.casefold() in seen.casefold() else "not-printed"


def doubt_published(truth: str, page: str) -> str | None:
    if not re.match(r"\d{4}-(?:0[1-9]|1[0-2])-\d\d", truth):
        return None
    year, month, day = truth[:4], truth[5:7], truth[8:10]
    stated: dict[bool, set[str]] = {True: set(), False: set()}
    for name, date in STATED.findall(page):
        stated["odified" in name].add(date)
    if stated[False] and truth[:10] not in stated[False] and truth[:10] in stated[True]:
        return "modified"
    if RELATIVE.search(page) or any(same_day(int(stamp[:10]), truth[:10]) for stamp in UNIX_TIME.findall(page)):
        return None
    number = rf"(?<!\d)0?{int(day)}(?!\d)"
    names = "|".join(sorted(MONTHS[int(month)], key=len, reverse=True))
    middle = rf"(?:(?<!\d)0?{int(month)}(?!\d)|{names})"
    years = rf"(?:{year}|(?<!\d){year[2:]}(?!\d))"
    gap = r"[^<>{}]{0,14}?"
    forms = (
        rf"{year}.?{month}.?{day}",
        rf"{number}{gap}{middle}{gap}{years}",
        rf"{middle}{gap}{number}{gap}{years}",
        rf"{years}{gap}{middle}{gap}{number}",
    )
    page = DIGITS.sub(lambda digit: str(unicodedata.digit(digit.group())), page.casefold())
    return None if any(re.search(form, page) for form in forms) else "not-on-page"


def same_day(moment: int, day: str) -> bool:
    """Whether a Unix time falls on the day anywhere on Earth."""
    return any(str(datetime.fromtimestamp(moment + hours * 3600, UTC).date()) == day for hours in (-12, 0, 14))


def doubt_authors(truth: list[str], page: str) -> str | None:
    printed = plain(page).casefold()
    return None if any(plain(name).casefold() in printed for name in truth) else "not-on-page"


def doubts(row: dict[str, Any], page: str) -> Iterator[tuple[str, str]]:
    truth = row["truth"]
    found = {
        "headline": doubt_headline(truth["headline"], page) if truth.get("headline") else None,
        "published": doubt_published(truth["published"], page) if truth.get("published") else None,
        "authors": doubt_authors(truth["authors"], page) if truth.get("authors") else None,
    }
    yield from ((field, reason) for field, reason in found.items() if reason)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    corpus = parser.parse_args().shared / "corpus"
    lines = []
    for line in (corpus / "manifest.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        page = decode(gzip.decompress((corpus / f"html/{row['id']}.html.gz").read_bytes()))[0]
        lines += [f"{row['id']}\t{field}\t{reason}" for field, reason in doubts(row, page)]
    LIST.write_text("\n".join(["id\tfield\treason", *lines]) + "\n", encoding="utf-8")
    for (field, reason), count in sorted(Counter(tuple(x.split("\t")[1:]) for x in lines).items()):
        print(f"{field:10} {reason:22} {count:4}")


if __name__ == "__main__":
    main()
