"""Worker processes as the system sees them. Started before the crawl itself has loaded, they are ready when it is: both
take most of a second. Imports neither Scrapy, nor asyncio, nor the extractor: what it imports comes before the start."""

from __future__ import annotations

import atexit
import contextlib
import fcntl
import os
import site
import subprocess
import sys
from pathlib import Path

PIPE_SIZE = 1024 * 1024
# What glibc's malloc is told (no other C library reads it): to keep no lists of freed pieces for each size. The
# tree of a page then joins to one stretch when it is freed, in which that of the next lies in its order: 2 to 3 % of the time of
# a worker, measured with the same pages given in turn to workers with and without.
ALLOCATION = {"GLIBC_TUNABLES": "glibc.malloc.tcache_count=0"}

# Linux: work for a processor, woken without pushing the crawl off it in the middle of a page it stores. With this and
# four jobs ahead a crawl took 2.5 % less time (8 crawls of 1,000 pages each, in turn with the code before).
READING = "SCHED_BATCH"

_ready: list[tuple[int, subprocess.Popen[bytes]]] = []  # memory limit and process, taken by nobody yet


def start_early(memory_mb: int) -> None:
    """Start a process that a crawl of this program will take. One that nobody takes ends with it."""
    if not _ready:
        atexit.register(_end_the_rest)
    process = _spawned(memory_mb)
    _schedule(process, "SCHED_IDLE")  # it loads where a processor is free, and holds nobody up
    _ready.append((memory_mb, process))


def take(memory_mb: int) -> subprocess.Popen[bytes]:
    """A process that was started early with this limit, else a new one. It says that it is ready on its stdout."""
    early = next((given for given in _ready if given[0] == memory_mb), None)
    if early is not None:
        _ready.remove(early)
    process = early[1] if early is not None else _spawned(memory_mb)
    _schedule(process, READING)
    return process


def _schedule(process: subprocess.Popen[bytes], policy: str) -> None:
    if hasattr(os, policy):  # Linux
        with contextlib.suppress(OSError):  # the process has died, or a sandbox forbids it
            os.sched_setscheduler(process.pid, getattr(os, policy), os.sched_param(0))


def _spawned(memory_mb: int) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        # -P: modules of the directory somebody happens to stand in are not ours to run
        [sys.executable, "-P", "-m", "newsspider.crawl.worker", str(memory_mb)],
        bufsize=0, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True, env=_environment(),
    )  # fmt: skip
    set_pipe_size = getattr(fcntl, "F_SETPIPE_SZ", None)  # Linux
    if process.stdin is not None and set_pipe_size is not None:
        with contextlib.suppress(OSError):  # the system's limit is lower; each 64 KiB wakes both sides then
            fcntl.fcntl(process.stdin, set_pipe_size, PIPE_SIZE)
    return process


def _environment() -> dict[str, str]:
    """This process's, with the place we were loaded from: a checkout that is not installed is found by it."""
    root = str(Path(__file__).parents[2])
    given = ALLOCATION | dict(os.environ)
    if root in site.getsitepackages():
        return given
    return given | {"PYTHONPATH": os.pathsep.join(filter(None, [root, given.get("PYTHONPATH")]))}


def _end_the_rest() -> None:
    while _ready:
        _, process = _ready.pop()
        process.kill()
        process.communicate()
