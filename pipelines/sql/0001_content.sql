-- What was read: articles with their parts and their history. The text after a column is its entry in data_dictionary.
-- Conventions: times are ISO 8601 UTC text with Z and whole seconds, or a bare day; lists are JSON arrays; unknown is NULL.
-- Ids are derived from content (site and external id, else URL), so that two machines give one article one id.

CREATE TABLE data_dictionary ( -- Every table, view and column of this file, explained
    "table" TEXT NOT NULL, -- Table or view
    "column" TEXT NOT NULL, -- Column; empty for the table itself
    type TEXT, -- Declared SQLite type
    description TEXT NOT NULL, -- Meaning, unit, zone
    PRIMARY KEY ("table", "column")
) STRICT, WITHOUT ROWID;

CREATE TABLE sites ( -- Every site that was ever crawled or replayed
    name TEXT PRIMARY KEY, -- Name of the site declaration, or the host for a page of an undeclared site
    domains TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(domains)), -- Hosts that belong to it
    timezone TEXT, -- IANA zone of clocks printed without an offset
    language TEXT, -- BCP 47 tag
    declaration TEXT CHECK (declaration IS NULL OR json_valid(declaration)), -- The whole declaration as JSON, NULL for an undeclared site
    first_seen_at TEXT NOT NULL -- When this file first met the site
) STRICT, WITHOUT ROWID;

CREATE TABLE clusters ( -- Groups of articles that tell the same text: near-duplicates are linked, never deleted
    id TEXT PRIMARY KEY, -- Derived from the text of the article that founded it
    method TEXT NOT NULL -- How the founding text was keyed: body (its words) or document (no body to compare)
) STRICT, WITHOUT ROWID;

CREATE TABLE cluster_members ( -- Which document belongs to which cluster, and why
    doc_id TEXT PRIMARY KEY, -- Article id (or the id of a document that was only compared)
    cluster_id TEXT NOT NULL REFERENCES clusters (id), -- Its cluster
    reason TEXT NOT NULL, -- founder, or the rule that linked it
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 1), -- Similarity to the cluster, 1 for exact copies
    body_sha256 TEXT, -- Digest of the body's words; equal for texts that differ in typography only
    url TEXT, -- Where the document stands
    day TEXT -- Its day of publication, YYYY-MM-DD
) STRICT, WITHOUT ROWID;
CREATE INDEX cluster_members_by_cluster ON cluster_members (cluster_id);
CREATE INDEX cluster_members_by_body ON cluster_members (body_sha256);

CREATE TABLE articles ( -- One row per article in its newest version, under however many URLs it was seen
    n INTEGER PRIMARY KEY, -- Row number in this file, for full-text search only; says nothing elsewhere
    id TEXT NOT NULL UNIQUE, -- Identity, the same on every machine: from site and external id, else from the canonical URL
    site TEXT NOT NULL REFERENCES sites (name), -- Site that published it
    external_id TEXT, -- The site's own id, usually taken from the URL
    url TEXT NOT NULL, -- The preferred one of its URLs: canonical if known, else https, the shortest
    fetched_url TEXT NOT NULL, -- The preferred one of the URLs it was fetched under; its page gives category, region and times
    canonical_url TEXT, -- As declared by the page
    language TEXT, -- BCP 47 tag
    headline TEXT NOT NULL, -- As printed
    standfirst TEXT, -- The lead set apart below the headline
    category TEXT, -- The site's section or topic
    region TEXT, -- Place label as shown
    region_code TEXT, -- ISO 3166-1 alpha-2, or UN M49 for areas (Europe 150, World 001)
    dateline TEXT, -- Place that opens the text ("[SINGAPORE]", "BERLIN (dpa)")
    published_at TEXT, -- First publication; UTC instant or bare day
    published_precision TEXT CHECK (published_precision IN ('second', 'minute', 'day')), -- What the source stated
    published_zone TEXT CHECK (published_zone IN ('explicit', 'site', 'inferred')), -- Where the offset came from
    published_source TEXT, -- Rule or place that gave the time
    published_raw TEXT, -- As written there
    modified_at TEXT, -- Last update stated by the page; UTC instant or bare day
    modified_precision TEXT CHECK (modified_precision IN ('second', 'minute', 'day')), -- As for published
    modified_zone TEXT CHECK (modified_zone IN ('explicit', 'site', 'inferred')), -- As for published
    modified_source TEXT, -- As for published
    modified_raw TEXT, -- As for published
    authors TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(authors)), -- Names in byline order
    body TEXT NOT NULL, -- Headings and paragraphs joined by blank lines
    bullets_text TEXT NOT NULL DEFAULT '', -- The bullets joined by line ends, for search
    body_sha256 TEXT NOT NULL, -- Digest of the body's words, typography and case ignored
    content_sha256 TEXT NOT NULL, -- Digest of the version-making fields; equal digests mean no revision
    parts_sha256 TEXT NOT NULL, -- Digest of everything stored of the article, evidence included
    page_sha256 TEXT, -- Digest of the page's bytes at the newest version
    extractor_version TEXT NOT NULL, -- Program version that read it
    first_seen_at TEXT NOT NULL, -- Earliest fetch of any version
    version_seen_at TEXT NOT NULL, -- Earliest fetch of the newest version
    last_seen_at TEXT NOT NULL, -- Latest fetch that showed the newest version
    state TEXT NOT NULL DEFAULT 'live' CHECK (state IN ('live', 'gone', 'moved', 'unpublished')), -- What became of the page; rows are never deleted
    state_at TEXT, -- Since when, NULL while it never changed
    run_id TEXT, -- Run that stored the newest version
    fetch_id TEXT -- Fetch that brought the newest version, for status, archive offset and rights signals
) STRICT;
CREATE INDEX articles_by_site_time ON articles (site, published_at);
CREATE INDEX articles_by_time ON articles (published_at);
CREATE INDEX articles_by_body ON articles (site, body_sha256);
CREATE UNIQUE INDEX articles_by_external_id ON articles (site, external_id) WHERE external_id IS NOT NULL;

CREATE TABLE article_urls ( -- Every URL under which an article was seen
    url_key TEXT PRIMARY KEY, -- The URL without scheme, www., tracking parameters, session ids, fragment and final slash
    article_id TEXT NOT NULL REFERENCES articles (id), -- The article
    url TEXT NOT NULL, -- Its best spelling: https before http, without www.
    kind TEXT NOT NULL CHECK (kind IN ('fetched', 'discovered', 'canonical')), -- How it became known; fetched outranks the others
    first_seen_at TEXT NOT NULL -- When
) STRICT, WITHOUT ROWID;
CREATE INDEX article_urls_by_article ON article_urls (article_id);

CREATE TABLE article_states ( -- Gone, moved, unpublished, live again: every change of state with its date
    article_id TEXT NOT NULL REFERENCES articles (id), -- The article
    at TEXT NOT NULL, -- When it was noticed
    state TEXT NOT NULL CHECK (state IN ('live', 'gone', 'moved', 'unpublished')), -- From then on
    detail TEXT, -- Status code, or where it moved to
    PRIMARY KEY (article_id, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE revisions ( -- One row per superseded version of an article; written only when a normalized field changed
    article_id TEXT NOT NULL REFERENCES articles (id), -- The article
    number INTEGER NOT NULL CHECK (number >= 1), -- 1 for the first change, in the order of the fetches
    revised_at TEXT NOT NULL, -- Fetch that first showed the new version
    cause TEXT NOT NULL CHECK (cause IN ('page', 'extractor')), -- The publisher changed the page, or a newer program read the same page otherwise
    fields TEXT NOT NULL CHECK (json_valid(fields)), -- Names of the fields that changed
    old_values TEXT NOT NULL CHECK (json_valid(old_values)), -- Those fields before the change
    old_sha256 TEXT NOT NULL, -- Digest of the superseded version
    old_page_sha256 TEXT, -- Digest of the page's bytes at the superseded version
    old_extractor TEXT NOT NULL, -- Program version that read the superseded version
    old_first_seen_at TEXT NOT NULL, -- Earliest fetch of the superseded version
    old_last_seen_at TEXT NOT NULL, -- Latest fetch of the superseded version
    PRIMARY KEY (article_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE bullets ( -- Key points set apart from the body
    article_id TEXT NOT NULL REFERENCES articles (id), -- The article
    position INTEGER NOT NULL, -- From 0, in page order
    text TEXT NOT NULL, -- One key point
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE sections ( -- The body in its sections
    article_id TEXT NOT NULL REFERENCES articles (id), -- The article
    position INTEGER NOT NULL, -- From 0, in page order
    heading TEXT, -- NULL before the first heading
    paragraphs TEXT NOT NULL CHECK (json_valid(paragraphs)), -- List of paragraphs
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE images ( -- Images of the article
    article_id TEXT NOT NULL REFERENCES articles (id), -- The article
    position INTEGER NOT NULL, -- From 0, in page order
    url TEXT, -- Absolute
    alt TEXT, -- Text alternative
    caption TEXT, -- Without the credit
    credit TEXT, -- As printed
    creators TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(creators)), -- People named in the credit
    agencies TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(agencies)), -- Agencies, archives and companies named in the credit
    license TEXT, -- SPDX-like name when stated
    kind TEXT, -- photo, illustration, screenshot, handout, ai or stock
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE image_credits ( -- Image credits printed in the article, each once, whether or not tied to an image
    article_id TEXT NOT NULL REFERENCES articles (id), -- The article
    position INTEGER NOT NULL, -- From 0, in page order
    credit TEXT NOT NULL, -- As printed, label removed
    PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX image_credits_by_credit ON image_credits (credit);

CREATE TABLE evidence ( -- Why a field has its value
    article_id TEXT NOT NULL REFERENCES articles (id), -- The article
    field TEXT NOT NULL, -- Article field
    rule TEXT NOT NULL, -- Rule that decided; none when nothing was found
    raw TEXT, -- What the rule read
    confidence REAL NOT NULL, -- 0 to 1
    rejected TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(rejected)), -- Candidates that lost, with reasons
    flags TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(flags)), -- Warnings a reader should know
    PRIMARY KEY (article_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE speakers ( -- People and organizations that are quoted, one identity across articles
    id TEXT PRIMARY KEY, -- Derived from the name (and from the article, for a bare surname or a description)
    name TEXT NOT NULL, -- The name as most articles give it
    kind TEXT NOT NULL CHECK (kind IN ('person', 'organization', 'description', 'unknown')), -- Concluded from name, role and pronouns; a description ("experts") is no name
    merged_into TEXT REFERENCES speakers (id), -- Set while a merge makes this identity part of another; see speaker_merges
    first_quoted_at TEXT, -- Publication (else fetch) of the earliest article quoting it
    last_quoted_at TEXT -- Of the latest
) STRICT, WITHOUT ROWID;
CREATE INDEX speakers_by_merge ON speakers (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE speaker_aliases ( -- Every spelling under which a speaker was quoted
    speaker_id TEXT NOT NULL REFERENCES speakers (id), -- The speaker
    alias TEXT NOT NULL, -- As an article resolved it
    PRIMARY KEY (speaker_id, alias)
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_aliases_by_alias ON speaker_aliases (alias);

CREATE TABLE speaker_merges ( -- Why identities were joined; an undone merge is kept, so that no rule repeats it
    from_id TEXT NOT NULL REFERENCES speakers (id), -- The identity that became part of the other
    into_id TEXT NOT NULL REFERENCES speakers (id), -- The other
    rule TEXT NOT NULL, -- Rule that merged them, or hand
    reason TEXT NOT NULL, -- In words
    state TEXT NOT NULL CHECK (state IN ('active', 'undone')), -- Whether it holds
    PRIMARY KEY (from_id, into_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE quotes ( -- Quotations in page order
    n INTEGER PRIMARY KEY, -- Row number in this file, for full-text search only; says nothing elsewhere
    article_id TEXT NOT NULL REFERENCES articles (id), -- The article
    position INTEGER NOT NULL, -- From 0, in text order
    text TEXT NOT NULL, -- Quotation marks excluded
    start INTEGER, -- Offset into body in Unicode characters; NULL when the text does not stand there
    "end" INTEGER, -- Offset behind the last character
    speaker TEXT, -- Resolved name; NULL when unattributed
    speaker_id TEXT REFERENCES speakers (id), -- Identity across articles
    mention TEXT, -- As written next to the quotation ("she", "the company")
    role TEXT, -- Role of the speaker at the time of the quotation
    organization TEXT, -- Organization of the speaker at the time of the quotation
    cue TEXT, -- Verb or phrase that marks the speech
    kind TEXT NOT NULL CHECK (kind IN ('direct', 'mixed', 'indirect')), -- Whole, partial or reported speech
    "group" INTEGER NOT NULL, -- Parts of one split quotation share it
    rule TEXT NOT NULL, -- Rule that attributed it
    confidence REAL NOT NULL, -- 0 to 1
    UNIQUE (article_id, position)
) STRICT;
CREATE INDEX quotes_by_speaker ON quotes (speaker_id);
