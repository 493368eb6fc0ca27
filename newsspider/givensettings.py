"""What ``-s NAME=VALUE`` and the options about logging may say, checked before anything starts: a value that cannot be
read would otherwise end the crawl in its midst, with a traceback."""

from __future__ import annotations

import difflib
import logging
import math
from collections.abc import Iterable
from pathlib import Path

from newsspider import settings
from newsspider.ownsites import FOLDERS

OURS = "NEWSSPIDER_"
WITHOUT_DEFAULT = frozenset({FOLDERS, "NEWSSPIDER_ALLOW_PRIVATE", "NEWSSPIDER_REPLAY"})
COUNTS = frozenset(
    {
        "CONCURRENT_REQUESTS",
        "CONCURRENT_REQUESTS_PER_DOMAIN",
        "DOWNLOAD_MAXSIZE",
        "REDIRECT_MAX_TIMES",
        "RETRY_TIMES",
        "NEWSSPIDER_WAITING",
        "NEWSSPIDER_WORKERS",
        "NEWSSPIDER_WORKER_MEMORY_MB",
    }
)
SWITCHES = frozenset({"0", "1", "true", "false"})


def wrong_setting(assignments: Iterable[str]) -> str | None:
    """One line on the first ``NAME=VALUE`` that cannot be used; None when all can. Scrapy's own names that
    ``newsspider.settings`` leaves alone are not looked at."""
    for assignment in assignments:
        name, equals, value = assignment.partition("=")
        if not equals or not name.strip():
            return f"-s {assignment}: write NAME=VALUE"
        if problem := _unknown(name) or _unreadable(name, value.strip()):
            return f"-s {assignment}: {problem}"
    return None


def wrong_log(level: str | None, file: str | None) -> str | None:
    """One line on a log level nobody knows or a log file that cannot be opened."""
    if level is not None and level not in logging.getLevelNamesMapping():
        return f"--loglevel {level}: say DEBUG, INFO, WARNING, ERROR or CRITICAL"
    if file is not None:
        try:
            with Path(file).open("a"):
                pass
        except OSError as error:
            return f"--logfile {file}: {error.strerror}"
    return None


def _unknown(name: str) -> str | None:
    if not name.startswith(OURS) or name in WITHOUT_DEFAULT or hasattr(settings, name):
        return None
    ours = [known for known in (*vars(settings), *WITHOUT_DEFAULT) if known.startswith(OURS)]
    near = difflib.get_close_matches(name, ours, 2)
    return "there is no such setting" + (f"; did you mean {' or '.join(near)}?" if near else "")


def _unreadable(name: str, value: str) -> str | None:
    usual = getattr(settings, name, None)
    if isinstance(usual, bool):
        return None if value.lower() in SWITCHES else "say True or False"
    if name in COUNTS:
        return None if value.isdecimal() else "say a whole number, 0 or more"
    if isinstance(usual, int | float):
        return None if _amount(value) else "say a number, 0 or more"
    return None


def _amount(value: str) -> bool:
    try:
        number = float(value)
    except ValueError:
        return False
    return math.isfinite(number) and number >= 0
