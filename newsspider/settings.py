"""Every Scrapy setting we change, grouped, one reason each. Scrapy reads this module; ``newsspider`` too."""

from __future__ import annotations

import os

from newsspider.version import __version__

# -- What the project is ---------------------------------------------------------------------------------------
BOT_NAME = "newsspider"
SPIDER_MODULES = ["newsspider.spiders"]
NEWSPIDER_MODULE = "newsspider.spiders"
COMMANDS_MODULE = "newsspider.commands"  # ingest, extract, search … beside Scrapy's own
TEMPLATES_DIR = ""

# -- Who we say we are -----------------------------------------------------------------------------------------
# A live crawl refuses to start without a contact: a site must be able to write to somebody before it blocks us.
NEWSSPIDER_CONTACT = ""
USER_AGENT = f"newsspider/{__version__}"  # the contact is appended when the crawl starts
ROBOTSTXT_USER_AGENT = "newsspider"  # the product token of RFC 9309; the full string would never match a group

# -- Politeness ------------------------------------------------------------------------------------------------
ROBOTSTXT_OBEY = True
CONCURRENT_REQUESTS = 16  # over all hosts
CONCURRENT_REQUESTS_PER_DOMAIN = 2
DOWNLOAD_DELAY = 1.0  # seconds between two requests to one host, ±50 %
AUTOTHROTTLE_ENABLED = True  # slower when the site is
AUTOTHROTTLE_START_DELAY = 1.0
AUTOTHROTTLE_MAX_DELAY = 30.0
NEWSSPIDER_MAX_WAIT = 120  # seconds of Retry-After we sit out; longer is left to the next run

# -- Limits against hostile and broken servers (FAULTS) --------------------------------------------------------
DOWNLOAD_MAXSIZE = 10 * 1024 * 1024  # Scrapy's is 1 GiB, and holds for decompression too
DOWNLOAD_WARNSIZE = 0
NEWSSPIDER_WAITING = 2_000  # articles that wait in memory, however many a sitemap names
NEWSSPIDER_SOURCE_PATIENCE = 30  # seconds without a word from a source after which the articles of the others go on
DOWNLOAD_TIMEOUT = 30  # the whole response, not the gap between two bytes
DNS_TIMEOUT = 20
REDIRECT_MAX_TIMES = 5
RETRY_TIMES = 2  # three requests in all
RETRY_GIVE_UP_LOG_LEVEL = "INFO"  # the fault row, the summary and the verdict say it
METAREFRESH_MAXDELAY = 5  # a reload after minutes is a news ticker, not a redirect
METAREFRESH_IGNORE_TAGS = ["script", "noscript"]
MEMUSAGE_LIMIT_MB = 0  # the worker that parses is limited; a limit here would lose what is in flight
SCRAPER_SLOT_MAX_ACTIVE_SIZE = 32 * 1024 * 1024  # bytes waiting for extraction before downloads pause

# -- Doors closed ----------------------------------------------------------------------------------------------
TELNETCONSOLE_ENABLED = False  # runs code
REMOTE_CONTROL_ENABLED = False  # runs code
DOWNLOAD_VERIFY_CERTIFICATES = True  # Scrapy accepts any by default
COOKIES_ENABLED = False  # no session, nothing to leak into log or archive
HTTPPROXY_ENABLED = False  # a proxy would connect for us, past the egress guard
DOWNLOAD_HANDLERS = {  # a page can link to any scheme; a redirect can name one
    "data": None,
    "file": None,
    "ftp": None,
    "s3": None,
    "http": "newsspider.crawl.downloading.GuardedDownloadHandler",
    "https": "newsspider.crawl.downloading.GuardedDownloadHandler",
}
NEWSSPIDER_ALLOW_PRIVATE: list[str] = []  # HOST:PORT that a test or demo may reach on a private address

# -- Sites with javascript=True (extra `javascript`) -------------------------------------------------------------
NEWSSPIDER_CHROMIUM = ""  # the browser; "" is the first of chromium, chromium-browser, google-chrome on PATH

# -- Scrapy's parts ----------------------------------------------------------------------------------------------
# Those that we use, where Scrapy has them. What is not named is not even loaded: a web server, an SSH library and the
# list of public suffixes are a third of a second of each start, and what runs for nothing costs at each page.
DOWNLOADER_MIDDLEWARES_BASE = {
    "scrapy.downloadermiddlewares.downloadtimeout.DownloadTimeoutMiddleware": 350,
    "scrapy.downloadermiddlewares.defaultheaders.DefaultHeadersMiddleware": 400,
    "scrapy.downloadermiddlewares.useragent.UserAgentMiddleware": 500,
    "scrapy.downloadermiddlewares.retry.RetryMiddleware": 550,
    "scrapy.downloadermiddlewares.redirect.RedirectMiddleware": 600,
    # unpacked before redirects are followed, so that the fetch log sees the text of every answer
    "newsspider.crawl.unpacking.WholeBodiesMiddleware": 650,
    "scrapy.downloadermiddlewares.httpproxy.HttpProxyMiddleware": 750,  # only with HTTPPROXY_ENABLED, as the demo does
}
SPIDER_MIDDLEWARES_BASE = {
    "scrapy.spidermiddlewares.referer.RefererMiddleware": 700,
    "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": 800,
}
EXTENSIONS_BASE = {
    "scrapy.extensions.closespider.CloseSpider": 0,
    "scrapy.extensions.feedexport.FeedExporter": 0,
    "scrapy.extensions.throttle.AutoThrottle": 0,
}

# -- Our parts in Scrapy's chain -------------------------------------------------------------------------------
# Ours in place of Scrapy's: its offsite filter drops without a word, and lets retries out; its robots.txt allows
# everything when it gets no answer; its refresh loses a page for a broken <base>.
DOWNLOADER_MIDDLEWARES = {
    "newsspider.crawl.offsite.BookedOffsiteMiddleware": 50,
    "newsspider.crawl.traps.TrapMiddleware": 60,
    "newsspider.crawl.refusing.RefusingMiddleware": 65,
    "newsspider.crawl.validators.ValidatorsMiddleware": 70,
    "newsspider.crawl.robots.RobotsMiddleware": 100,
    "newsspider.crawl.retryafter.RetryAfterMiddleware": 560,  # sees an answer before Scrapy's retry does
    "newsspider.crawl.metarefresh.CarefulMetaRefreshMiddleware": 580,
    "newsspider.crawl.fetchlog.FetchLog": 640,
}
ITEM_PIPELINES = {
    "pipelines.normalize.Normalize": 100,
    "pipelines.validate.Validate": 300,
    "pipelines.dedupe.Dedupe": 500,
    "newsspider.crawl.planning.Plan": 800,
    "pipelines.store.Store": 900,
}
EXTENSIONS = {
    "newsspider.crawl.bookkeeper.Bookkeeper": 50,
    "newsspider.crawl.archive.Archive": 100,
    "newsspider.crawl.progress.Progress": 900,
}
# newsspider imports no storage: the crawl asks what is named here
NEWSSPIDER_CONNECT = "pipelines.sharing.share"
NEWSSPIDER_LEDGER = "pipelines.ledger.Ledger"
NEWSSPIDER_VISITS = "pipelines.visits.Visits"
NEWSSPIDER_FETCH = "pipelines.visits.Fetch"
NEWSSPIDER_RUNS = "pipelines.runs.Runs"
NEWSSPIDER_DISCONNECT = "pipelines.sharing.give_back"
NEWSSPIDER_RECALL_CARD = "pipelines.cards.recall_card"
NEWSSPIDER_NEW_RUN = "pipelines.runs.new_run_id"
NEWSSPIDER_RUN_ID = ""  # one id for all sites of one ingest
NEWSSPIDER_DB = "data/news.db"
NEWSSPIDER_ARCHIVE = ""  # folder of WARC files; "" is archive/ beside the database
NEWSSPIDER_REVISIT = False  # ask for every article again that is not settled, whenever its next visit is planned
NEWSSPIDER_PROGRESS = False  # `ingest` shows it; `scrapy crawl` logs
NEWSSPIDER_REPLAY: list[str] = []  # fixture folders and WARC files that stand in for the network

# -- Extraction ------------------------------------------------------------------------------------------------
NEWSSPIDER_WORKERS = min(2, os.cpu_count() or 1)  # processes that parse: no page can stall or crash the crawl
NEWSSPIDER_WORKER_TIMEOUT = 20  # seconds for one page; FAULTS asks for less than 2 on a sane one
NEWSSPIDER_WORKER_MEMORY_MB = 1024  # address space of a worker

CONCURRENT_ITEMS = 1  # Scrapy starts this many tasks for each response, needed or not; 100 cost 2 ms a page
WARN_ON_GENERATOR_RETURN_VALUE = False  # parses our own source at every start, for half a second

# -- Running ---------------------------------------------------------------------------------------------------
TWISTED_REACTOR = "twisted.internet.asyncioreactor.AsyncioSelectorReactor"
FEED_EXPORT_ENCODING = "utf-8"
LOG_LEVEL = "INFO"
LOG_FORMATTER = "newsspider.crawl.logformat.OneLineFormatter"  # one event, one line, whatever a page contains
LOGSTATS_INTERVAL = 0
STATS_DUMP = False  # `scrapy crawl` prints our summary instead
