"""A failing storage is one line in the log, not a trace for every item in flight."""

from __future__ import annotations

import logging
import sys

import pytest

from newsspider.crawl.logformat import OneLineFormatter, SayOnce
from pipelines.problems import StorageError


def record_of(error: Exception) -> logging.LogRecord:
    try:
        raise error
    except type(error):
        return logging.LogRecord("scrapy.core.scraper", logging.ERROR, "", 1, "Spider error %s", ("x",), sys.exc_info())


def test_a_storage_error_is_said_once_in_one_line() -> None:
    said = SayOnce()
    first = record_of(StorageError("cannot write the database: disk is full"))
    assert said.filter(first)
    assert logging.Formatter().format(first) == "cannot write the database: disk is full"
    assert not said.filter(record_of(StorageError("cannot write the database: disk is full")))


def test_any_other_error_keeps_its_trace() -> None:
    other = record_of(KeyError("a fault of ours"))
    assert SayOnce().filter(other)
    assert "Traceback" in logging.Formatter().format(other)


def test_a_crawl_that_cannot_begin_says_so_in_one_line(caplog: pytest.LogCaptureFixture) -> None:
    """Scrapy logs the error of a spider's start from its engine, with all frames."""
    OneLineFormatter()
    record = record_of(StorageError("cannot write the database: it is locked"))
    logging.getLogger("scrapy.core.engine").error("Error while reading start items", exc_info=record.exc_info)
    assert caplog.messages == ["cannot write the database: it is locked"]
    assert "Traceback" not in caplog.text
