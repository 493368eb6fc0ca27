-- How it was come by: runs, the ledger of discovered URLs, fetches, faults, sightings in listings.

CREATE TABLE runs ( -- One row per run of ingest
    id TEXT PRIMARY KEY, -- Start time and random digits
    started_at TEXT NOT NULL, -- UTC
    ended_at TEXT, -- UTC; NULL while running, or when the run was killed
    source TEXT NOT NULL DEFAULT 'http', -- http or replay
    version TEXT, -- Program version
    verdict TEXT, -- In words: done, nothing found, blocked, fields missing, storage failed
    exit_code INTEGER, -- 0 done, 2 usage, 3 a source gave nothing, 4 blocked, 5 fill rate below floor, 6 storage failed
    counts TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(counts)), -- New, changed, unchanged, duplicate, rejected, quarantined, pending
    fill_rates TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(fill_rates)) -- Field -> share (0..1) of this run's articles that have it
) STRICT, WITHOUT ROWID;

CREATE TABLE run_sites ( -- The verdict of one run on one site
    run_id TEXT NOT NULL REFERENCES runs (id), -- The run
    site TEXT NOT NULL REFERENCES sites (name), -- The site
    ended_at TEXT, -- UTC
    verdict TEXT, -- As in runs
    exit_code INTEGER, -- As in runs
    counts TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(counts)), -- As in runs
    fill_rates TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(fill_rates)), -- As in runs
    PRIMARY KEY (run_id, site)
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger ( -- Every article URL ever discovered, and where it ended: the books that must balance
    url_key TEXT PRIMARY KEY, -- The URL without scheme, www., tracking parameters, session ids, fragment and final slash
    url TEXT NOT NULL, -- As discovered first; this is what is fetched
    site TEXT NOT NULL REFERENCES sites (name), -- Site whose crawl discovered it
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'stored', 'duplicate', 'rejected', 'quarantined')), -- Where it stands
    reason TEXT, -- For rejected and quarantined its class, for pending why it was put off
    article_id TEXT REFERENCES articles (id), -- For stored and duplicate
    outcome TEXT CHECK (outcome IN ('new', 'changed', 'unchanged', 'duplicate', 'rejected', 'quarantined', 'deferred', 'gone')), -- What the last run that settled it found
    via TEXT NOT NULL, -- How it was discovered first: listing, feed, sitemap, news_sitemap, start, replay
    discovered_at TEXT NOT NULL, -- UTC
    discovered_run TEXT, -- Run that discovered it
    settled_at TEXT, -- UTC, last change of state or outcome
    settled_run TEXT, -- Run that settled it last
    attempts INTEGER NOT NULL DEFAULT 0 -- Faults met so far
) STRICT, WITHOUT ROWID;
CREATE INDEX ledger_by_site_state ON ledger (site, state);
CREATE INDEX ledger_by_article ON ledger (article_id);
CREATE INDEX ledger_by_run ON ledger (settled_run);

CREATE TABLE referrers ( -- Every page, feed or sitemap that named a URL
    url_key TEXT NOT NULL REFERENCES ledger (url_key), -- The URL
    referrer TEXT NOT NULL, -- URL of the listing, feed or sitemap; empty for a start URL
    via TEXT NOT NULL, -- listing, feed, sitemap, news_sitemap, start, replay
    first_seen_at TEXT NOT NULL, -- UTC; the earliest row of a URL saw it first
    PRIMARY KEY (url_key, referrer, via)
) STRICT, WITHOUT ROWID;

CREATE TABLE cards ( -- Every sighting of a teaser in a listing, feed or sitemap, with its position; repeated identical sightings count up
    id TEXT PRIMARY KEY, -- Derived from the listing, the URL, the position and the content
    site TEXT NOT NULL REFERENCES sites (name), -- The site
    listing_url TEXT NOT NULL, -- Where the card stood
    url_key TEXT NOT NULL, -- Key of the article's URL, as in ledger and article_urls
    url TEXT NOT NULL, -- The article's URL as linked
    position INTEGER NOT NULL, -- From 0, in page order
    headline TEXT, -- As printed on the card
    teaser TEXT, -- As printed on the card
    category TEXT, -- As printed on the card
    region TEXT, -- As printed on the card
    published_at TEXT, -- UTC instant or bare day
    published_precision TEXT, -- second, minute or day
    published_zone TEXT, -- explicit, site or inferred
    published_raw TEXT, -- As printed
    credit TEXT, -- Image credit as printed
    image TEXT, -- Image URL
    first_seen_at TEXT NOT NULL, -- UTC
    last_seen_at TEXT NOT NULL, -- UTC
    sightings INTEGER NOT NULL DEFAULT 1, -- How often exactly this was seen
    run_id TEXT -- Run that saw it first
) STRICT, WITHOUT ROWID;
CREATE INDEX cards_by_url ON cards (url_key);

CREATE TABLE fetches ( -- Every request that went out, or was replayed
    id TEXT PRIMARY KEY, -- Derived from run, URL, time and sequence
    run_id TEXT, -- The run
    site TEXT, -- The site
    url TEXT NOT NULL, -- Requested
    url_key TEXT NOT NULL, -- Its key
    host TEXT NOT NULL, -- Host and port asked
    kind TEXT NOT NULL DEFAULT 'article', -- article, listing, feed, sitemap, robots
    started_at TEXT NOT NULL, -- UTC with milliseconds
    waited_s REAL, -- Seconds since the previous request to the same host
    required_wait_s REAL, -- Seconds that politeness asked for
    elapsed_s REAL, -- Until the last byte
    status INTEGER, -- HTTP status; NULL when there was no answer
    fault TEXT, -- Class of what went wrong, NULL when nothing
    etag TEXT, -- Validator of the answer
    last_modified TEXT, -- Validator of the answer
    content_type TEXT, -- As sent
    bytes INTEGER, -- Of the body as received
    page_sha256 TEXT, -- Of the decoded body
    robots_tag TEXT, -- X-Robots-Tag as sent
    tdm_reservation TEXT, -- TDM reservation as sent
    warc_file TEXT, -- Archive file, relative to the archive folder
    warc_offset INTEGER -- Byte offset of the record
) STRICT, WITHOUT ROWID;
CREATE INDEX fetches_by_url ON fetches (url_key, started_at);
CREATE INDEX fetches_by_run ON fetches (run_id, host, started_at);

CREATE TABLE resources ( -- What the next visit of a URL needs to know: validators and schedule
    url_key TEXT PRIMARY KEY, -- Key of the URL
    url TEXT NOT NULL, -- As fetched
    site TEXT, -- The site
    kind TEXT NOT NULL DEFAULT 'article', -- article, listing, feed, sitemap, robots
    etag TEXT, -- For If-None-Match
    last_modified TEXT, -- For If-Modified-Since
    page_sha256 TEXT, -- Of the last full answer
    bytes INTEGER, -- Of the last full answer; saved by each 304
    status INTEGER, -- Last status
    visits INTEGER NOT NULL DEFAULT 0, -- Answers so far
    changes INTEGER NOT NULL DEFAULT 0, -- Answers with other bytes than the one before
    visited_at TEXT, -- Last answer, UTC
    changed_at TEXT, -- Last answer with other bytes, UTC
    next_visit_at TEXT, -- When to ask again, UTC; NULL for never
    schedule_reason TEXT -- Why then
) STRICT, WITHOUT ROWID;
CREATE INDEX resources_by_visit ON resources (site, next_visit_at) WHERE next_visit_at IS NOT NULL;

CREATE TABLE quarantine ( -- Every page that gave no article, with the reason and what is left of it: nothing is only logged
    id TEXT PRIMARY KEY, -- Derived from URL, class, stage and page digest: the same fault of the same page is one row
    site TEXT, -- The site
    url TEXT NOT NULL, -- Where it happened
    url_key TEXT NOT NULL, -- Its key
    kind TEXT NOT NULL, -- Class: timeout, too-large, consent, no-headline...
    stage TEXT NOT NULL, -- Where it happened: download, extract, normalize, validate, store...
    reason TEXT NOT NULL, -- One line a person can act on
    outcome TEXT NOT NULL CHECK (outcome IN ('rejected', 'quarantined', 'pending')), -- Where the URL ends
    page_sha256 TEXT, -- Digest of the page's bytes, to find it in the archive
    payload TEXT CHECK (payload IS NULL OR json_valid(payload)), -- What was extracted until then, cut to a bounded size
    first_seen_at TEXT NOT NULL, -- UTC
    last_seen_at TEXT NOT NULL, -- UTC
    times INTEGER NOT NULL DEFAULT 1, -- How often
    run_id TEXT -- Run that met it last
) STRICT, WITHOUT ROWID;
CREATE INDEX quarantine_by_url ON quarantine (url_key);
CREATE INDEX quarantine_by_run ON quarantine (run_id);
