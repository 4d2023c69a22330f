"""What a library holds, as plain values, so that two moments can be compared."""

from typing import TypeAlias

from sqlalchemy import select

from foi_tracker.storage import tables as t
from foi_tracker.storage.library import Library

Held: TypeAlias = dict[str, frozenset[tuple[object, ...]]]


def held(library: Library) -> Held:
    """All rows that can be undone, without their version numbers."""
    with library.read() as reader:
        found: Held = {}
        for kind in t.LOGGED:
            columns = [column for column in kind.__table__.columns if column.key != "version"]
            found[kind.__tablename__] = frozenset(map(tuple, reader.session.execute(select(*columns)).all()))
        return found
