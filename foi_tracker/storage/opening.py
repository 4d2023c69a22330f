"""Finds out what lies at an address, makes a new library there, or brings an older one up to date."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, inspect

from foi_tracker.core.errors import MissingLibraryError, NewerLibraryError, NotALibraryError
from foi_tracker.storage import derived, tables as t
from foi_tracker.storage.engine import PAGE_SIZE, is_server
from foi_tracker.storage.schema import Base

APPLICATION_ID = 0x464F4954
HEAD = "0001"


def prepare(engine: Engine, address: Path | str, *, create: bool, now: Callable[[], datetime]) -> tuple[str, ...]:
    """Make sure that a library of today's shape lies at the address; return warnings about the place."""
    if not is_server(address):
        path = Path(address)
        if not path.exists():
            if not create:
                raise MissingLibraryError(f"There is no library at “{address}”.", "Look for it elsewhere, or make a new one.")
            path.parent.mkdir(parents=True, exist_ok=True)
        elif path.is_dir():
            raise NotALibraryError(f"“{address}” is a folder, not a library.", "Choose a file.")
        with engine.connect() as connection:
            raw = connection.connection.driver_connection
            raw.execute(f"PRAGMA page_size={PAGE_SIZE}")
            raw.execute("PRAGMA journal_mode=WAL")
    with engine.connect().execution_options(foi_write=not is_server(address)) as connection, connection.begin():
        names = set(inspect(connection).get_table_names())
        if "library_state" not in names:
            if names or not create:
                raise NotALibraryError(f"“{address}” is not a library of this program.", "Choose another file.")
            Base.metadata.create_all(connection)
            connection.execute(insert(t.LibraryState).values(id=1, writes=0))
    return ()
