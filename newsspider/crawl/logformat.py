"""Log lines nobody can forge: a page or a URL cannot begin a new line or move the cursor."""

from __future__ import annotations

import logging
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response
from scrapy.logformatter import LogFormatter, LogFormatterResult
from twisted.python.failure import Failure

_ESCAPED = {code: f"\\x{code:02x}" for code in [*range(32), 127, *range(0x80, 0xA0), 0x2028, 0x2029] if code != 9}


def one_line(text: object) -> str:
    """``text`` with control characters escaped, at most 2,000 characters."""
    return str(text)[:2000].translate(_ESCAPED)


class SayOnce(logging.Filter):
    """A storage that fails, fails for every item in flight: its message is logged once, as a line, without a trace.

    Such an error is told by its ``exit_code``: the crawl does not import storage.
    """

    def __init__(self) -> None:
        super().__init__()
        self._said: set[str] = set()

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        if not hasattr(error, "exit_code"):
            return True
        said = one_line(error)
        if said in self._said:
            return False
        self._said.add(said)
        record.msg, record.args, record.exc_info, record.exc_text = said, (), None, None
        return True


class OneLineFormatter(LogFormatter):
    """Items are never dumped into the log; a failed download is one warning, its fault row has the rest."""

    def __init__(self) -> None:
        super().__init__()
        once = SayOnce()
        for name in ("scrapy.core.scraper", "scrapy.core.engine"):  # the engine: when a crawl cannot even begin
            logger = logging.getLogger(name)
            if not any(isinstance(known, SayOnce) for known in logger.filters):  # one formatter for each crawl
                logger.addFilter(once)

    def crawled(self, request: Request, response: Response, spider: Spider) -> LogFormatterResult | None:  # type: ignore[override]
        """Made for those who see it: Scrapy's handler, not its logger, drops what is not shown."""
        shown = logging.getLogger("scrapy").isEnabledFor(logging.DEBUG)
        return super().crawled(request, response, spider) if shown else None

    def scraped(self, item: Any, response: Response | Failure | None, spider: Spider) -> LogFormatterResult:
        return {"level": logging.DEBUG, "msg": "Scraped %(url)s", "args": {"url": one_line(getattr(item, "url", ""))}}

    def dropped(
        self, item: Any, exception: BaseException, response: Response | Failure | None, spider: Spider
    ) -> LogFormatterResult:
        args = {"url": one_line(getattr(item, "url", "")), "why": one_line(exception)}
        return {"level": logging.INFO, "msg": "Dropped %(url)s: %(why)s", "args": args}

    def item_error(
        self, item: Any, exception: BaseException, response: Response | Failure | None, spider: Spider
    ) -> LogFormatterResult:
        args = {"url": one_line(getattr(item, "url", "")), "why": one_line(repr(exception))}
        return {"level": logging.ERROR, "msg": "Cannot store %(url)s: %(why)s", "args": args}

    def download_error(
        self, failure: Failure, request: Request, spider: Spider, errmsg: str | None = None
    ) -> LogFormatterResult:
        args = {"url": one_line(request.url), "why": one_line(errmsg or failure.getErrorMessage())}
        return {"level": logging.WARNING, "msg": "Failed %(url)s: %(why)s", "args": args}
