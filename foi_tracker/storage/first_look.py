"""The first requests of a library, read before it is opened: loading the database layer takes longer.

Only looks. Anything but a library of today's shape gives nothing here; opening it then says what is wrong.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from foi_tracker.storage.rows import RequestRecord, record_of
from foi_tracker.storage.shape import APPLICATION_ID, HEAD

_FROM = """
    FROM request
    JOIN campaign ON campaign.id = request.campaign_id
    JOIN authority ON authority.id = request.authority_id
    JOIN request_digest ON request_digest.request_id = request.id
    WHERE request.binned IS NULL AND campaign.binned IS NULL
"""
_FIRST = f"""
    SELECT request.id, authority.name, authority.nation, campaign.id, campaign.title, request.title,
        request.reference, request.regime, request.sent, request.received, request_digest.events,
        request_digest.answers, request_digest.to_check, authority.email, request.link, request.reply_address
    {_FROM} ORDER BY authority.name_key, request.id LIMIT ?
"""
_WAIT_SECONDS = 0.1


class FirstRecords(NamedTuple):
    """The first requests by authority, and how many there are in all."""

    records: list[RequestRecord]
    total: int


def first_records(path: Path, most: int) -> FirstRecords | None:
    """Read the first requests of the library in a SQLite file; None where that cannot be told.

    Args:
        path: The library's file.
        most: How many at most.
    """
    if not path.is_file():
        return None
    try:
        with closing(
            sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=_WAIT_SECONDS)
        ) as connection:
            if not _is_of_today(connection):
                return None
            rows = connection.execute(_FIRST, (most,)).fetchall()
            total = connection.execute(f"SELECT count(*) {_FROM}").fetchone()[0]
    except sqlite3.Error:
        return None
    return FirstRecords([record_of(_dated(row)) for row in rows], total)


def _is_of_today(connection: sqlite3.Connection) -> bool:
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        return False
    version: tuple[object] = connection.execute("SELECT max(version_num) FROM alembic_version").fetchone()
    return version == (HEAD,)


def _dated(row: Sequence[Any]) -> list[Any]:
    """The row with its two days as days; the driver gives them as they are stored."""
    return [*row[:8], date.fromisoformat(row[8]), date.fromisoformat(row[9]), *row[10:]]
