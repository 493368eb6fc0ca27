"""Faults as rows: every page that gave no article, with the reason and what is left of it."""

from __future__ import annotations

import json
import sqlite3

from newsspider.items import Fault
from pipelines.booking import register_site, settle
from pipelines.dedupe import digest
from pipelines.times import stamp
from pipelines.urls import host_of, url_key

LONGEST_PAYLOAD = 100_000  # characters of JSON; the page itself is in the archive


def store_fault(
    connection: sqlite3.Connection, fault: Fault, *, now: str, site: str | None = None, run_id: str | None = None
) -> str:
    """Write a quarantine row and settle the URL; the row's id. The caller holds the transaction.

    The same fault of the same page is one row that counts. A fault of a listing, feed or sitemap (no origin, and not
    in the ledger) is recorded but is no article URL, so the books do not count it.
    """
    run_id = (fault.origin.run_id if fault.origin else None) or run_id
    discovered = fault.origin.discovered_url if fault.origin else fault.url
    key = url_key(discovered)
    known = connection.execute("SELECT site FROM ledger WHERE url_key = ?", (key,)).fetchone()
    site = known[0] if known else (site or host_of(discovered) or "unknown")
    at = stamp(fault.fetched_at) if fault.fetched_at else now
    fault_id = digest(f"{key}|{fault.kind}|{fault.stage}|{fault.page_sha256}")[:24]
    register_site(connection, site, now)
    connection.execute(
        "INSERT INTO quarantine (id, site, url, url_key, kind, stage, reason, outcome, page_sha256, payload, "
        "first_seen_at, last_seen_at, run_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET times = times + (excluded.last_seen_at > last_seen_at), reason = excluded.reason, "
        "outcome = excluded.outcome, payload = excluded.payload, run_id = excluded.run_id, "
        "first_seen_at = min(first_seen_at, excluded.first_seen_at), last_seen_at = max(last_seen_at, excluded.last_seen_at)",
        (
            fault_id,
            site,
            fault.url,
            key,
            fault.kind,
            fault.stage,
            fault.reason,
            fault.outcome,
            fault.page_sha256,
            _payload(fault),
            at,
            at,
            run_id,
        ),
    )
    if known or fault.origin:
        settle(connection, discovered, fault.outcome, fault.kind, now, run_id, site=site)
    return fault_id


def _payload(fault: Fault) -> str | None:
    if fault.payload is None:
        return None
    text = json.dumps(fault.payload, ensure_ascii=False, default=str)
    if len(text) <= LONGEST_PAYLOAD:
        return text
    return json.dumps({"cut": len(text), "begins": text[:LONGEST_PAYLOAD]}, ensure_ascii=False)
