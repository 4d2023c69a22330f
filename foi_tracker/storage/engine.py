"""The one place that makes database engines: how connections are set up, transactions begin, trouble is said.

SQLite's driver is told to open no transaction by itself (by default it leaves DDL outside): reads begin with
BEGIN, writes with BEGIN IMMEDIATE. On PostgreSQL a read is one REPEATABLE READ snapshot, and a write locks
the state row first, so that there, too, one writer works at a time.
"""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, exc
from sqlalchemy.engine import URL, make_url

from foi_tracker.core.errors import LibraryError

BUSY_SECONDS = 10.0
"""How long a write waits for another before it says so."""

PAGE_SIZE = 16384
"""Bytes; SQLite's usual 4096 waste a fifth of a file full of texts of three kilobytes."""


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
