"""Copies a whole library into one SQLite file, whole or not at all, from either kind of database."""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, insert, select, update

from foi_tracker.core.errors import DiskFullError, ExportError, InputError, LibraryError
from foi_tracker.core.files import whole_file
from foi_tracker.storage import tables as t
from foi_tracker.storage.engine import make_engine
from foi_tracker.storage.schema import Base
from foi_tracker.storage.trouble import said_plainly
from foi_tracker.storage.unit import chunks

_SIDE_FILES = ("-wal", "-journal", "-shm")


def back_up(engine: Engine, address: str, target: Path, now: Callable[[], datetime]) -> None:
    """Write a SQLite library with everything in it to ``target``.

    Raises:
        InputError: if the target is the library itself.
        ExportError: if the target cannot be written, or is a library in use.
        DiskFullError: if there is no room for it.
    """
    if engine.dialect.name == "sqlite" and target.exists() and target.samefile(address):
        raise InputError("A library cannot be backed up onto itself.", "Choose another name or folder.")
    for side in _SIDE_FILES:
        if target.with_name(target.name + side).exists():
            raise ExportError(
                f"“{target.name}” is a library that is open just now.",
                "Choose another name, or close it first.",
            )
    try:
        if engine.dialect.name == "sqlite":
            vacuum_into(engine, target)
        else:
            with whole_file(target) as scratch:
                _copy(engine, scratch, now)
                _verify(scratch)
    except DiskFullError as trouble:
        raise DiskFullError(
            f"There is no room left for the backup “{target.name}”.",
            "Free some space or choose another place; nothing was written.",
            trouble.details,
        ) from trouble


def vacuum_into(engine: Engine, target: Path) -> None:
    """Copy a SQLite library as it is at this moment, while others go on reading and writing."""
    with whole_file(target) as scratch, said_plainly(f"The copy “{target.name}”"):
        raw = engine.raw_connection()
        try:
            raw.cursor().execute("VACUUM INTO ?", (str(scratch),))
        finally:
            raw.close()
        _verify(scratch)


def _verify(copy: Path) -> None:
    """Look whether a copy can be read before it takes the place of an older one.

    Raises:
        LibraryError: if it cannot.
    """
    connection = sqlite3.connect(copy)
    try:
        found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    finally:
        connection.close()
    if found != "ok":
        raise LibraryError("The copy could not be read back.", "Check the disk, then try again.", str(found))


def _copy(source: Engine, scratch: Path, now: Callable[[], datetime]) -> None:
    from foi_tracker.storage.opening import prepare  # opening, too, copies: before it migrates

    target = make_engine(scratch)
    try:
        prepare(target, scratch, create=True, now=now)
        raw = target.raw_connection()
        raw.cursor().execute("PRAGMA journal_mode=DELETE")
        raw.close()
        target.dispose()
        with (
            source.execution_options(foi_read=True).connect() as old,
            target.execution_options(foi_write=True).connect() as new,
            new.begin(),
        ):
            new.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            for table in Base.metadata.sorted_tables:
                if table.name == t.LibraryState.__tablename__:
                    continue
                rows = old.execute(select(table), execution_options={"yield_per": 500}).mappings()
                for part in chunks(rows, 500):
                    new.execute(insert(table), [dict(row) for row in part])
            writes = old.scalar(select(t.LibraryState.writes))
            new.execute(update(t.LibraryState).values(writes=writes))
    finally:
        target.dispose()


def empty_write_ahead_log(engine: Engine) -> None:
    """Bring SQLite's write-ahead log into the file and cut it to nothing, unless somebody reads from it."""
    if engine.dialect.name == "sqlite":
        raw = engine.raw_connection()
        try:
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            raw.close()
