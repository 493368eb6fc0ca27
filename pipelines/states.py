"""What became of an article's page: live, gone, moved, unpublished. Every change is kept with its date."""

from __future__ import annotations

import sqlite3

from pipelines.urls import url_key


def back_to_life(connection: sqlite3.Connection, article_id: str, at: str, url: str) -> None:
    """A page that answers again after it was gone; both dates are kept. Archives do not revive: only later fetches do.

    One that has moved and answers at its new place is where it was said to be.
    """
    state, since = connection.execute("SELECT state, state_at FROM articles WHERE id = ?", (article_id,)).fetchone()
    if state == "live" or at <= (since or ""):
        return
    there = "SELECT detail FROM article_states WHERE article_id = ? AND state = 'moved' ORDER BY at DESC LIMIT 1"
    if state == "moved" and url_key(connection.execute(there, (article_id,)).fetchone()[0] or "") == url_key(url):
        return
    set_state(connection, article_id, "live", at, None)


def set_state(connection: sqlite3.Connection, article_id: str, state: str, at: str, detail: str | None) -> None:
    """Write down that a page is live, gone, moved or unpublished from ``at`` on; a repeated state keeps its first date."""
    known = connection.execute("SELECT state FROM articles WHERE id = ?", (article_id,)).fetchone()
    if known is None or known[0] == state:
        return
    connection.execute(
        "INSERT INTO article_states (article_id, at, state, detail) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (article_id, at) DO UPDATE SET state = excluded.state, detail = excluded.detail",
        (article_id, at, state, detail),
    )
    connection.execute("UPDATE articles SET state = ?, state_at = ? WHERE id = ?", (state, at, article_id))
