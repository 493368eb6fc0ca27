"""What became of an article's page: live, gone, moved, unpublished. Every change is kept with its date."""

from __future__ import annotations

import sqlite3


def back_to_life(connection: sqlite3.Connection, article_id: str, at: str) -> None:
    """A page that answers again after it was gone; both dates are kept. Archives do not revive: only later fetches do."""
    state, since = connection.execute("SELECT state, state_at FROM articles WHERE id = ?", (article_id,)).fetchone()
    if state != "live" and at > (since or ""):
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
