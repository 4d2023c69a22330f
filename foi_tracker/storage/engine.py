"""The one place that makes database engines: how a connection is set up, how a transaction begins, what trouble means.

SQLite's driver is told to open no transaction by itself (by default it leaves DDL outside): reads begin with
BEGIN, writes with BEGIN IMMEDIATE. On PostgreSQL a read is one REPEATABLE READ snapshot, and a write locks the
state row first, so that there, too, one writer works at a time.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, exc
from sqlalchemy.engine import URL, make_url
from sqlalchemy.orm.exc import StaleDataError

from foi_tracker.core.errors import (
    ConflictError,
    DiskFullError,
    FoiError,
    LibraryBusyError,
    LibraryError,
    NotALibraryError,
)

BUSY_SECONDS = 10.0
"""How long a write waits for another before it says so."""

PAGE_SIZE = 16384
"""Bytes; SQLite's usual 4096 waste a fifth of a file full of texts of three kilobytes."""

_AGAIN = "Undo what you see as changed, or look at it afresh and try again."


def is_server(address: Path | str) -> bool:
    """Whether the address is that of a database server and not of a file."""
    return isinstance(address, str) and address.startswith(
        ("postgresql://", "postgresql+psycopg://", "postgres://")
    )


def make_engine(address: Path | str) -> Engine:
    """Make the engine of a library.

    Args:
        address: A file, or the address of a PostgreSQL database.

    Raises:
        LibraryError: if the address cannot be read, or the driver for it is not installed.
    """
    if is_server(address):
        return _server_engine(str(address))
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(address)), connect_args={"timeout": BUSY_SECONDS}
    )
    event.listen(engine, "connect", _set_up_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _server_engine(address: str) -> Engine:
    try:
        url = make_url(address.replace("postgres://", "postgresql://", 1)).set(
            drivername="postgresql+psycopg"
        )
        engine = create_engine(
            url,
            isolation_level="READ COMMITTED",
            pool_pre_ping=True,
            connect_args={"options": f"-c lock_timeout={int(BUSY_SECONDS * 1000)} -c timezone=UTC"},
        )
    except (exc.ArgumentError, ValueError) as trouble:
        raise LibraryError(
            "The database address cannot be read.",
            "Write it like postgresql://name@host/database.",
            str(trouble),
        ) from trouble
    except ImportError as trouble:
        raise LibraryError(
            "This installation cannot talk to a PostgreSQL database.",
            "Install the program with its “team” extra.",
            str(trouble),
        ) from trouble
    event.listen(engine, "begin", _begin_server)
    return engine


def _set_up_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    for pragma in ("foreign_keys=ON", "synchronous=FULL", "cell_size_check=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    write = connection.get_execution_options().get("foi_write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def _begin_server(connection: Connection) -> None:
    if connection.get_execution_options().get("foi_write", False):
        connection.exec_driver_sql("UPDATE library_state SET writes = writes + 1 WHERE id = 1")
    elif connection.get_execution_options().get("foi_read", False):
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")


@contextmanager
def said_plainly(what: str = "The library") -> Iterator[None]:
    """Turn the trouble of databases inside the block into ours.

    Raises:
        LibraryBusyError, DiskFullError, ConflictError, NotALibraryError, LibraryError: by its cause.
    """
    try:
        yield
    except FoiError:
        raise
    except StaleDataError as trouble:
        raise ConflictError("Someone else changed this since you saw it.", _AGAIN, str(trouble)) from trouble
    except exc.IntegrityError as trouble:
        raise ConflictError(
            "This does not fit with what the library holds now.", _AGAIN, str(trouble.orig)
        ) from trouble
    except exc.DBAPIError as trouble:
        raise _from_driver(trouble.orig, what) from trouble
    except sqlite3.Error as trouble:
        raise _from_driver(trouble, what) from trouble


@contextmanager
def files_said_plainly(what: str) -> Iterator[None]:
    """Turn the trouble of databases, and of the files they lie in, into ours.

    Raises:
        LibraryError: of the kind that fits, as ``said_plainly``.
    """
    try:
        with said_plainly(what):
            yield
    except OSError as trouble:
        if trouble.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise _full(str(trouble)) from trouble
        raise LibraryError(
            f"{what} cannot be opened or made.",
            "Look whether its folder is there, is yours, and is not read-only.",
            str(trouble),
        ) from trouble


def _full(details: str) -> DiskFullError:
    return DiskFullError(
        "There is no room left where the library lies. Nothing was half-written.",
        "Free some space, then do it again.",
        details,
    )


def _from_driver(trouble: BaseException | None, what: str) -> LibraryError:
    details = f"{type(trouble).__name__}: {trouble}"
    name = _cause(trouble)
    if name in {"busy", "55P03", "40001", "40P01"}:
        return LibraryBusyError(
            "Another window is writing to this library and has not finished.",
            "Wait a moment and try again.",
            details,
        )
    if name in {"full", "53100"}:
        return _full(details)
    if name == "notadb":
        return NotALibraryError(f"{what} is not a library of this program.", "Choose another file.", details)
    if name == "broken disk":
        return LibraryError(
            f"{what} could not be read or written on its disk.",
            "Look whether the disk is still there and has room; nothing was half-written.",
            details,
        )
    if name == "corrupt":
        return LibraryError(
            f"{what} is damaged.", "Go back to a backup of it, and keep the damaged file for repair.", details
        )
    if name in {"readonly", "cantopen", "perm", "auth"}:
        return LibraryError(
            f"{what} cannot be written.",
            "Look whether the file or its folder is read-only, or not yours.",
            details,
        )
    if name == "connection":
        return LibraryError(
            "The database could not be reached.", "Look at its address and whether the server runs.", details
        )
    return LibraryError(
        f"{what} could not be used.", "Try again; if it stays so, check the library.", details
    )


_SQLITE_CAUSES = {
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_IOERR: "broken disk",
    sqlite3.SQLITE_NOTADB: "notadb",
    sqlite3.SQLITE_CORRUPT: "corrupt",
    sqlite3.SQLITE_READONLY: "readonly",
    sqlite3.SQLITE_CANTOPEN: "cantopen",
    sqlite3.SQLITE_PERM: "perm",
    sqlite3.SQLITE_AUTH: "auth",
}


def _cause(trouble: Any) -> str:  # noqa: ANN401 - two drivers, each with its own attributes
    if isinstance(trouble, sqlite3.Error):
        code = getattr(trouble, "sqlite_errorcode", None)
        return "" if code is None else _SQLITE_CAUSES.get(code & 0xFF, "")
    state = getattr(trouble, "sqlstate", None)
    if state is None or state[:2] in {"08", "28", "3D"} or state in {"57P01", "57P03"}:
        return "connection"
    return str(state)
