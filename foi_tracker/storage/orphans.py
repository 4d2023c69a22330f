"""Removes what nothing refers to any more: texts, bytes and readings of things undone or purged."""

import json
from collections import defaultdict

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from foi_tracker.storage import tables as t

_REFERS = {
    "request": "wording_id",
    "message": "reading_id",
    "message_reading": "reading_id",
    "message_document": "document_id",
}


def remove_orphans(session: Session) -> None:
    """Remove wordings, readings, documents and bytes that no row and no undone change refers to."""
    held = _held_for_redo(session)
    unread = (
        ~exists().where(t.MessageReading.reading_id == t.Reading.id),
        ~exists().where(t.Message.reading_id == t.Reading.id),
    )
    unused = ~exists().where(t.MessageDocument.document_id == t.Document.id)
    unasked = ~exists().where(t.Request.wording_id == t.Wording.id)
    for kind, orphaned in ((t.Reading, unread), (t.Document, (unused,)), (t.Wording, (unasked,))):
        name = {t.Reading: "reading_id", t.Document: "document_id", t.Wording: "wording_id"}[kind]
        numbers = set(session.scalars(select(kind.id).where(*orphaned))) - held[name]
        for number in numbers:
            session.execute(
                delete(kind).where(kind.id == number), execution_options={"synchronize_session": False}
            )
    session.execute(
        delete(t.Content).where(~exists().where(t.Document.sha256 == t.Content.sha256)),
        execution_options={"synchronize_session": False},
    )


def _held_for_redo(session: Session) -> dict[str, set[int]]:
    rows = session.execute(
        select(t.ChangedRow.table, t.ChangedRow.before, t.ChangedRow.after)
        .join(t.Change, t.Change.id == t.ChangedRow.change_id)
        .where(t.Change.undone, t.ChangedRow.table.in_(_REFERS))
    )
    held: dict[str, set[int]] = defaultdict(set)
    for table, *values in rows.all():
        for value in filter(None, values):
            number = json.loads(value).get(_REFERS[table])
            if number is not None:
                held[_REFERS[table]].add(number)
    return held
