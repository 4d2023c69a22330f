"""The history of changes: noted with each write, undone and done again in whole, never in part."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Table, and_, delete, insert, select, update
from sqlalchemy.orm import Session

from foi_tracker.core.errors import ConflictError
from foi_tracker.model.library import Change
from foi_tracker.storage import tables as t
from foi_tracker.storage.change_log import TABLES, VERSION, Entry, Values, from_json, to_rows
from foi_tracker.storage.deriving import OF_LETTER, OF_REQUEST, clear, derive_letters, derive_requests
from foi_tracker.storage.orphans import remove_orphans
from foi_tracker.storage.unit import chunks
from foi_tracker.storage.values import dumps, storable

STEPS = 100
"""Changes that are kept for Undo."""


def record(session: Session, change: Change, entries: Iterable[Entry], person: str, now: datetime) -> Change:
    """Note a change; drop what this person had undone before it, and what lies over a hundred steps back."""
    row = t.Change(
        made=now,
        person=person,
        words=storable(change.words),
        undone=False,
        campaigns=dumps(change.campaigns),
        requests=dumps(change.requests),
        letters=dumps(change.letters),
    )
    session.add(row)
    session.flush()
    for part in chunks(to_rows(row.id, entries)):
        session.connection().execute(insert(t.ChangedRow), part)
    stale = list(session.scalars(select(t.Change.id).where(t.Change.person == person, t.Change.undone)))
    newest = select(t.Change.id).order_by(t.Change.id.desc()).offset(STEPS).limit(1)
    oldest_kept = session.scalar(newest)
    if oldest_kept is not None:
        stale += session.scalars(select(t.Change.id).where(t.Change.id <= oldest_kept))
    if stale:
        undone = session.scalar(select(t.Change.id).where(t.Change.id.in_(stale), t.Change.undone).limit(1))
        session.execute(delete(t.ChangedRow).where(t.ChangedRow.change_id.in_(stale)))
        session.execute(delete(t.Change).where(t.Change.id.in_(stale)))
        if undone is not None:
            remove_orphans(session)
    return replace(change, id=row.id)


def latest(session: Session, person: str) -> t.Change | None:
    """What Undo would take back: this person's latest change that is not undone."""
    query = select(t.Change).where(t.Change.person == person, t.Change.undone.is_(False))
    return session.scalar(query.order_by(t.Change.id.desc()).limit(1))


def next_undone(session: Session, person: str) -> t.Change | None:
    """What Redo would do again: the first of this person's undone changes."""
    query = select(t.Change).where(t.Change.person == person, t.Change.undone)
    return session.scalar(query.order_by(t.Change.id).limit(1))


def changes(session: Session) -> tuple[Change, ...]:
    """Everybody's changes that are not undone, newest first."""
    query = select(t.Change).where(t.Change.undone.is_(False)).order_by(t.Change.id.desc()).limit(STEPS)
    return tuple(_change(row) for row in session.scalars(query))


def undo(session: Session, person: str) -> Change | None:
    """Take back this person's latest change.

    Raises:
        ConflictError: if a row of it was changed since by someone else's change.
    """
    row = latest(session, person)
    return None if row is None else _turn(session, row, back=True)


def redo(session: Session, person: str) -> Change | None:
    """Do again what this person undid last.

    Raises:
        ConflictError: if a row of it was changed since by someone else's change.
    """
    row = next_undone(session, person)
    return None if row is None else _turn(session, row, back=False)


def _turn(session: Session, row: t.Change, *, back: bool) -> Change:
    change = _change(row)
    for part in chunks(change.requests):
        clear(session, OF_REQUEST, "request_id", part)
    for part in chunks(change.letters):
        clear(session, OF_LETTER, "message_id", part)
    order = t.ChangedRow.number.desc() if back else t.ChangedRow.number
    for entry in session.scalars(
        select(t.ChangedRow).where(t.ChangedRow.change_id == row.id).order_by(order)
    ).all():
        table = TABLES[entry.table]
        before, after = from_json(table, entry.before), from_json(table, entry.after)
        was, becomes = (after, before) if back else (before, after)
        _apply(session, table, json.loads(entry.key), was, becomes)
    row.undone = back
    session.flush()
    session.expire_all()
    derive_letters(session, change.letters)
    derive_requests(session, change.requests)
    return change


def _apply(session: Session, table: Table, key: Values, was: Values | None, becomes: Values | None) -> None:
    """Bring one row from what it was to what it becomes, if it still is what it was."""
    here = and_(*(table.c[name] == value for name, value in key.items()))
    names = list(was) if was is not None else list(key)
    found = session.execute(select(*(table.c[name] for name in names)).where(here)).one_or_none()
    if (None if found is None else dict(zip(names, found, strict=True))) != was:
        raise ConflictError(
            "Someone else has changed the same thing since.", "Look at it afresh; nothing was changed now."
        )
    if becomes is None:
        session.execute(delete(table).where(here))
    elif was is None:
        session.execute(insert(table).values(_with_version(table, becomes)))
    else:
        session.execute(update(table).where(here).values(_with_version(table, becomes, table.c.get(VERSION))))


def _with_version(table: Table, values: Values, version: Any = None) -> Values:  # noqa: ANN401
    if VERSION not in table.c:
        return values
    return {**values, VERSION: 1 if version is None else version + 1}


def _change(row: t.Change) -> Change:
    campaigns, requests, letters = (
        tuple(json.loads(each)) for each in (row.campaigns, row.requests, row.letters)
    )
    return Change(row.id, row.words, campaigns, requests, letters)
