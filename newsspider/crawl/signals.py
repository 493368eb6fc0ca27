"""Our own Scrapy signals: what Scrapy would drop in silence."""

from __future__ import annotations

request_refused = object()  # request, reason: an exception. Sent before a scheduled request is thrown away
storage_failed = object()  # problem: one line. Nothing more can be kept: the crawl ends
