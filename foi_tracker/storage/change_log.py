"""Notes every row that a write adds, changes or removes, so that it can be undone.

A listener on the session's flushes does it, so no edit can forget to. Values are kept as JSON; bytes and
readings never are: they lie in rows that are not logged and stay until nothing refers to them.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeAlias

from sqlalchemy import Table, event, inspect
from sqlalchemy.orm import Session
from sqlalchemy.orm.unitofwork import UOWTransaction

from foi_tracker.storage import tables as t
from foi_tracker.storage.schema import Base, Moment
from foi_tracker.storage.values import dumps

Values: TypeAlias = dict[str, Any]

TABLES: dict[str, Table] = {kind.__tablename__: kind.__table__ for kind in t.LOGGED}  # type: ignore[misc]
_ORDER = {name: place for place, name in enumerate(TABLES)}
VERSION = "version"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row's change: no ``before`` when it was added, no ``after`` when it was removed, else what differs.

    Attributes:
        key: The row's primary key.
        owners: The campaign, request and letter that the row belongs to, as far as it says.
    """

    table: str
    key: Values
    before: Values | None
    after: Values | None
    owners: Values

    @property
    def rank(self) -> tuple[int, int]:
        """Its place in its flush: added rows, parents first; changed ones; removed ones, children first."""
        place = _ORDER[self.table]
        if self.before is None:
            return 0, place
        return (2, -place) if self.after is None else (1, place)


def watch(session: Session) -> list[Entry]:
    """Note every logged row that the session writes from now on, in an order that can be done again."""
    entries: list[Entry] = []

    def after_flush(flushed: Session, _context: UOWTransaction) -> None:
        found = [
            *(_added(row) for row in flushed.new if isinstance(row, t.LOGGED)),
            *(_changed(row) for row in flushed.dirty if isinstance(row, t.LOGGED)),
            *(_removed(row) for row in flushed.deleted if isinstance(row, t.LOGGED)),
        ]
        entries.extend(sorted((entry for entry in found if entry), key=lambda entry: entry.rank))

    event.listen(session, "after_flush", after_flush)
    return entries


def _added(row: Base) -> Entry:
    return Entry(row.__tablename__, _key(row), None, _values(row), _owners(row))


def _removed(row: Base) -> Entry:
    committed = inspect(row).committed_state
    before = {**_values(row), **{name: committed[name] for name in _changed_names(row)}}
    return Entry(row.__tablename__, _key(row), before, None, _owners(row))


def _changed(row: Base) -> Entry | None:
    names = _changed_names(row)
    if not names:
        return None
    committed = inspect(row).committed_state
    before = {name: committed[name] for name in names}
    after = {name: getattr(row, name) for name in names}
    return Entry(row.__tablename__, _key(row), before, after, _owners(row))


def _owners(row: Base) -> Values:
    owners = {name: getattr(row, name, None) for name in ("campaign_id", "request_id", "message_id")}
    own = {t.Campaign: "campaign_id", t.Request: "request_id", t.Message: "message_id"}.get(type(row))
    return {**owners, own: row.__dict__["id"]} if own else owners


def _changed_names(row: Base) -> list[str]:
    committed, now = inspect(row).committed_state, row.__dict__
    return [name for name, old in committed.items() if name != VERSION and name in now and old != now[name]]


def _values(row: Base) -> Values:
    return {column.key: getattr(row, column.key) for column in row.__table__.columns if column.key != VERSION}


def _key(row: Base) -> Values:
    return {column.key: getattr(row, column.key) for column in row.__table__.primary_key}


def to_json(values: Values | None) -> str | None:
    """Values of columns as JSON."""
    if values is None:
        return None
    return dumps(
        {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}
    )


def from_json(table: Table, text: str | None) -> Values | None:
    """What ``to_json`` wrote, with the types of the table's columns."""
    if text is None:
        return None
    return {name: _typed(table, name, value) for name, value in json.loads(text).items()}


def _typed(table: Table, name: str, value: Any) -> Any:  # noqa: ANN401
    if value is None:
        return None
    kind = table.c[name].type
    if isinstance(kind, Moment):
        return datetime.fromisoformat(value)
    return date.fromisoformat(value) if kind.python_type is date else value


def to_rows(change: int, entries: Iterable[Entry]) -> list[Values]:
    """The rows of the change log for one change."""
    return [
        {
            "change_id": change,
            "number": number,
            "table": entry.table,
            "key": dumps(entry.key),
            "before": to_json(entry.before),
            "after": to_json(entry.after),
            **entry.owners,
        }
        for number, entry in enumerate(entries)
    ]
