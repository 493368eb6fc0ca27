"""Full-text search over a finished database: articles by their words, quotations by who said them. Never writes."""

from __future__ import annotations

import json
import re
import sqlite3
from dataclasses import dataclass, field
from pathlib import Path

from newsspider.dataset.reader import reading

MATCH_OPEN, MATCH_CLOSE = "\u2039", "\u203a"  # around what matched, in snippets: ‹word›
SNIPPET_WORDS = 24
QUOTES_SHOWN = 3
_TERM = re.compile(r'(-?)"([^"]*)"|(-?)([^\s"]+)')


@dataclass(frozen=True, slots=True)
class QuoteHit:
    """A quotation that matched. Of kind ``indirect`` the text is the reporter's, not the speaker's words."""

    text: str
    speaker: str | None
    role: str | None
    organization: str | None
    kind: str


@dataclass(slots=True)
class Hit:
    """A story that matched: the article that matched best, the number of copies, and the quotations that matched."""

    article_id: str
    headline: str
    url: str
    site: str
    published_at: str | None
    snippet: str
    copies: int
    score: float
    quotes: list[QuoteHit] = field(default_factory=list)


def search(db_path: str | Path, query: str, speaker: str | None = None, limit: int = 20) -> list[Hit]:
    """Stories with all the words of ``query``, best first; with ``speaker``, those where that speaker said them.

    Words are matched whole, case and accents aside; ``"a phrase"``, ``begin*`` and ``-without`` work as expected, and
    every other sign is only a separator. An empty query with a speaker finds everything the speaker said. Raises
    DatasetError when the file cannot be read and ValueError when there is nothing to search for.
    """
    wanted = match_expression(query)
    if not wanted and not (speaker and match_expression(speaker)):
        raise ValueError("nothing to search for: give a word that should occur")
    with reading(db_path) as db:
        if speaker:
            return _by_speaker(db, wanted, speaker, limit)
        hits = _by_substring(db, query, limit) if _UNSPACED.search(query) else _by_words(db, wanted, limit)
        for hit in hits:
            hit.quotes = _matching_quotes(db, wanted, hit.article_id)
        return hits


def match_expression(query: str) -> str:
    """User input as an FTS5 expression in which nothing can be an operator; empty when no word to find is left."""
    found: list[str] = []
    excluded: list[str] = []
    for match in _TERM.finditer(query.replace("\x00", " ")):
        minus, phrase = (match[1], match[2]) if match[2] is not None else (match[3], match[4])
        words = re.findall(r"\w+", phrase)
        if not words:
            continue
        star = "*" if match[4] and phrase.endswith("*") else ""
        (excluded if minus else found).append('"' + " ".join(words) + '"' + star)
    if not found:
        return ""
    return " AND ".join(found) + "".join(f" NOT {term}" for term in excluded)


# Chinese, Japanese, Korean and Thai write no spaces, so the index holds whole clauses as one word; there the text
# itself is searched. Slower, but right.
_UNSPACED = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
BY_SUBSTRING = """
SELECT a.id, a.headline, a.url, a.site, a.published_at, substr(a.body, max(1, instr(a.body, :first) - 20), 60),
    count(*), min(iif(instr(a.headline, :first), -10.0, -1.0)) AS score
FROM articles a JOIN cluster_members m ON m.doc_id = a.id
WHERE NOT EXISTS (
    SELECT 1 FROM json_each(:terms) t WHERE NOT instr(a.headline || ' ' || a.bullets_text || ' ' || a.body, t.value))
GROUP BY m.cluster_id ORDER BY score, a.published_at DESC, a.id LIMIT :limit
"""

# One row per cluster: its best match stands for the copies. bm25 is better the lower it is; a word in the headline
# counts ten times, in a bullet five times as much as in the body.
BY_WORDS = f"""
WITH matches AS (
    SELECT rowid AS n, bm25(articles_fts, 10.0, 5.0, 1.0) AS score,
        snippet(articles_fts, -1, '{MATCH_OPEN}', '{MATCH_CLOSE}', '…', {SNIPPET_WORDS}) AS snippet
    FROM articles_fts WHERE articles_fts MATCH ?
), ranked AS (
    SELECT a.id, a.headline, a.url, a.site, a.published_at, x.snippet, x.score,
        count(*) OVER (PARTITION BY m.cluster_id) AS copies,
        row_number() OVER (PARTITION BY m.cluster_id ORDER BY x.score, a.published_at, a.id) AS rank
    FROM matches x JOIN articles a ON a.n = x.n JOIN cluster_members m ON m.doc_id = a.id
)
SELECT id, headline, url, site, published_at, snippet, copies, score FROM ranked
WHERE rank = 1 ORDER BY score, published_at DESC, id LIMIT ?
"""


def _by_words(db: sqlite3.Connection, wanted: str, limit: int) -> list[Hit]:
    return [Hit(*row) for row in db.execute(BY_WORDS, (wanted, limit))]


def _by_substring(db: sqlite3.Connection, query: str, limit: int) -> list[Hit]:
    terms = query.replace('"', " ").split()
    values = {"first": terms[0], "terms": json.dumps(terms), "limit": limit}
    return [Hit(*row) for row in db.execute(BY_SUBSTRING, values)]


def _matching_quotes(db: sqlite3.Connection, wanted: str, article_id: str) -> list[QuoteHit]:
    rows = db.execute(
        "SELECT q.text, q.speaker, q.role, q.organization, q.kind FROM quotes_fts JOIN quotes q ON q.n = quotes_fts.rowid "
        "WHERE quotes_fts MATCH ? AND q.article_id = ? ORDER BY q.position LIMIT ?",
        (wanted, article_id, QUOTES_SHOWN),
    )
    return [QuoteHit(*row) for row in rows]


def _by_speaker(db: sqlite3.Connection, wanted: str, speaker: str, limit: int) -> list[Hit]:
    """Quotations of everyone so named, under every spelling that was merged with the name, grouped by story."""
    conditions = ["(q.speaker_id IN (SELECT value FROM json_each(?)) OR q.n IN (SELECT value FROM json_each(?)))"]
    values = _speakers(db, speaker)
    if wanted:
        conditions.append("q.n IN (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH ?)")
        values.append(f"{{text}} : ({wanted})")
    rows = db.execute(
        "SELECT a.id, a.headline, a.url, a.site, a.published_at, m.cluster_id, q.text, q.speaker, q.role, q.organization, "
        "q.kind "
        "FROM quotes q JOIN articles a ON a.id = q.article_id JOIN cluster_members m ON m.doc_id = a.id "
        f"WHERE {' AND '.join(conditions)} ORDER BY a.published_at IS NULL, a.published_at DESC, a.id, q.position",
        values,
    )
    stories: dict[str, Hit] = {}
    copies: dict[str, set[str]] = {}
    for article_id, headline, url, site, published_at, cluster, *quote in rows:
        copies.setdefault(cluster, set()).add(article_id)
        hit = stories.setdefault(cluster, Hit(article_id, headline, url, site, published_at, quote[0], 1, 0.0))
        hit.copies = len(copies[cluster])
        if hit.article_id == article_id:
            hit.quotes.append(QuoteHit(*quote))
    return list(stories.values())[:limit]


def _speakers(db: sqlite3.Connection, speaker: str) -> list[str]:
    """JSON lists of identities with that name, merged ones included, and of quotations without an identity."""
    rows = db.execute(
        "SELECT q.n, q.speaker_id FROM quotes_fts JOIN quotes q ON q.n = quotes_fts.rowid WHERE quotes_fts MATCH ?",
        (f"{{speaker}} : ({match_expression(speaker)})",),
    ).fetchall()
    named = json.dumps(sorted({row[1] for row in rows if row[1]}))
    ids = db.execute(
        "SELECT json_group_array(speaker_id) FROM v_speakers WHERE final_id IN "
        "(SELECT final_id FROM v_speakers WHERE speaker_id IN (SELECT value FROM json_each(?)))",
        (named,),
    ).fetchone()[0]
    return [ids, json.dumps([n for n, identity in rows if identity is None])]
