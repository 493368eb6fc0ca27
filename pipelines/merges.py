"""Names and merges of speakers, decided over all articles: few, explained, and reversible.

A merge only points one identity at another; quotations keep their own. An undone merge is remembered, so that no
rule repeats it.
"""

from __future__ import annotations

import sqlite3

import sqlite_utils

from pipelines.speakers import is_title
from pipelines.transactions import transaction


def settle_speakers(db: sqlite_utils.Database) -> int:
    """What is decided over all articles, at the end of a run: names and merges. How many merges were made."""
    with transaction(db) as connection:
        name_speakers(connection)
    return merge_by_rules(db)


def name_speakers(connection: sqlite3.Connection) -> None:
    """Give each speaker the spelling that most quotations use; of equals the longest, then the first in the alphabet."""
    connection.execute(
        """
        UPDATE speakers SET name = ranked.speaker FROM (
            SELECT speaker_id, speaker, row_number() OVER (
                PARTITION BY speaker_id ORDER BY count(*) DESC, length(speaker) DESC, speaker) AS rank
            FROM quotes
            WHERE speaker_id IN (SELECT speaker_id FROM speaker_aliases GROUP BY speaker_id HAVING count(*) > 1)
            GROUP BY speaker_id, speaker
        ) AS ranked
        WHERE ranked.rank = 1 AND ranked.speaker_id = speakers.id AND ranked.speaker <> speakers.name
        """
    )


def merge(db: sqlite_utils.Database, from_id: str, into_id: str, reason: str, rule: str = "hand") -> None:
    """Make one identity part of another. Quotations keep their own speaker_id, so nothing is lost.

    Raises ValueError for a merge with itself or into one of its own parts, and for unknown ids.
    """
    with transaction(db) as connection:
        _merge(connection, from_id, into_id, reason, rule)


def undo_merge(db: sqlite_utils.Database, from_id: str) -> None:
    """Take a merge back; rules will not repeat it."""
    with transaction(db) as connection:
        connection.execute(
            "UPDATE speaker_merges SET state = 'undone' WHERE from_id = ? AND state = 'active'", (from_id,)
        )
        connection.execute("UPDATE speakers SET merged_into = NULL WHERE id = ?", (from_id,))


def merge_by_rules(db: sqlite_utils.Database) -> int:
    """Apply MERGE_RULES to all speakers that are not merged yet; how many merges were made."""
    with transaction(db) as connection:
        connection.create_function("is_title", 1, is_title, deterministic=True)
        made = 0
        for rule, (sql, reason) in MERGE_RULES.items():
            for from_id, into_id, from_name, into_name, organization in connection.execute(sql).fetchall():
                if _decided(connection, from_id):
                    continue
                text = reason.format(from_name=from_name, into_name=into_name, organization=organization)
                _merge(connection, from_id, into_id, text, rule)
                made += 1
        return made


# Of two candidates a rule takes none. All but the last need the same organization, or none that speaks against it.
MERGE_RULES = {
    "surname-and-organization": (
        """
        SELECT s.id, min(f.id), s.name, min(f.name), o.organization
        FROM speakers s JOIN v_speaker_organizations o ON o.speaker_id = s.id
        JOIN v_speaker_organizations p ON p.organization_key = o.organization_key AND p.speaker_id <> s.id
        JOIN speakers f ON f.id = p.speaker_id
        WHERE s.kind = 'person' AND instr(s.name, ' ') = 0 AND s.merged_into IS NULL AND f.merged_into IS NULL
        AND f.kind = 'person' AND f.name LIKE '% ' || s.name
        GROUP BY s.id HAVING count(DISTINCT f.id) = 1 ORDER BY s.id
        """,
        "{from_name} and {into_name} both speak for {organization}, and no other full name there ends in {from_name}",
    ),
    "middle-name-and-organization": (
        """
        SELECT s.id, min(f.id), s.name, min(f.name), o.organization
        FROM speakers s JOIN v_speaker_organizations o ON o.speaker_id = s.id
        JOIN v_speaker_organizations p ON p.organization_key = o.organization_key AND p.speaker_id <> s.id
        JOIN speakers f ON f.id = p.speaker_id
        WHERE s.kind = 'person' AND f.kind = 'person' AND s.merged_into IS NULL AND f.merged_into IS NULL
        AND instr(f.name, ' ') > 0 AND length(s.name) > length(f.name)
        AND s.name LIKE substr(f.name, 1, instr(f.name, ' ')) || '_%' || substr(f.name, instr(f.name, ' '))
        GROUP BY s.id HAVING count(DISTINCT f.id) = 1 ORDER BY s.id
        """,
        "{from_name} is {into_name} with a middle name, and both speak for {organization}",
    ),
    "middle-initial": (
        # with_initial: "Ida K. Maas" and her name without it, which is looked up; never all against all
        """
        WITH with_initial AS MATERIALIZED (
            SELECT id, name, kind, substr(name, 1, instr(name, ' ')) || substr(name, instr(name, ' ') + 4) AS bare
            FROM speakers
            WHERE merged_into IS NULL AND substr(name, instr(name, ' ') + 1) GLOB '[A-Z]. *'
        ), full_name AS MATERIALIZED (
            SELECT id, name FROM speakers WHERE kind = 'person' AND merged_into IS NULL AND instr(name, ' ') > 0
        )
        SELECT s.id, min(f.id), s.name, min(f.name), NULL
        FROM with_initial s JOIN full_name f ON f.name = s.bare AND f.id <> s.id
        WHERE s.kind = 'person'
        AND NOT EXISTS (SELECT 1 FROM with_initial t WHERE t.bare = s.bare AND t.id <> s.id)
        AND (NOT EXISTS (SELECT 1 FROM v_speaker_organizations o WHERE o.speaker_id = s.id)
            OR NOT EXISTS (SELECT 1 FROM v_speaker_organizations o WHERE o.speaker_id = f.id)
            OR EXISTS (SELECT 1 FROM quotes q JOIN quotes r ON r.article_id = q.article_id
                       WHERE q.speaker_id = s.id AND r.speaker_id = f.id))
        GROUP BY s.id HAVING count(DISTINCT f.id) = 1 ORDER BY s.id
        """,
        "{from_name} is {into_name} with a middle initial, there is no other initial, and nothing speaks against it",
    ),
    "title-and-name": (
        # parted: each name at each of its spaces, as far as a title may be long; what follows is looked up
        """
        WITH RECURSIVE parted (id, name, at) AS (
            SELECT id, name, instr(name, ' ') FROM speakers
            WHERE kind IN ('person', 'unknown') AND merged_into IS NULL AND instr(name, ' ') > 0
            UNION ALL
            SELECT id, name, at + instr(substr(name, at + 1), ' ') FROM parted
            WHERE at < 100 AND instr(substr(name, at + 1), ' ') > 0
        ), full_name AS MATERIALIZED (
            SELECT id, name, lower(name) AS folded FROM speakers
            WHERE kind = 'person' AND merged_into IS NULL AND instr(name, ' ') > 0
        )
        SELECT s.id, min(f.id), s.name, min(f.name), NULL
        FROM parted s JOIN full_name f ON f.folded = lower(substr(s.name, s.at + 1)) AND f.id <> s.id
        WHERE is_title(substr(s.name, 1, s.at - 1))
        GROUP BY s.id HAVING count(DISTINCT f.id) = 1 ORDER BY s.id
        """,
        "{from_name} is {into_name} with a title",
    ),
}


def _merge(connection: sqlite3.Connection, from_id: str, into_id: str, reason: str, rule: str) -> None:
    known = {row[0] for row in connection.execute("SELECT id FROM speakers WHERE id IN (?, ?)", (from_id, into_id))}
    if from_id == into_id or known != {from_id, into_id}:
        raise ValueError(f"cannot merge {from_id} into {into_id}: give two known speakers")
    final: str | None = into_id
    while final is not None:
        if final == from_id:
            raise ValueError(f"cannot merge {from_id} into {into_id}: that one is already part of it")
        final = connection.execute("SELECT merged_into FROM speakers WHERE id = ?", (final,)).fetchone()[0]
    connection.execute(
        "INSERT INTO speaker_merges (from_id, into_id, rule, reason, state) VALUES (?, ?, ?, ?, 'active') "
        "ON CONFLICT (from_id, into_id) DO UPDATE SET rule = excluded.rule, reason = excluded.reason, state = 'active'",
        (from_id, into_id, rule, reason),
    )
    connection.execute("UPDATE speakers SET merged_into = ? WHERE id = ?", (into_id, from_id))


def _decided(connection: sqlite3.Connection, from_id: str) -> bool:
    sql = "SELECT 1 FROM speaker_merges WHERE from_id = ? LIMIT 1"
    return connection.execute(sql, (from_id,)).fetchone() is not None
