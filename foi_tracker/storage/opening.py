"""Finds out what lies at an address, makes a new library there, or brings an older one up to date."""

import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, insert, inspect, text

from foi_tracker.core.errors import MissingLibraryError, NewerLibraryError, NotALibraryError
from foi_tracker.storage import derived  # noqa: F401 - its tables are to be made, too
from foi_tracker.storage import tables as t
from foi_tracker.storage.copying import vacuum_into
from foi_tracker.storage.engine import BUSY_SECONDS, PAGE_SIZE, is_server
from foi_tracker.storage.schema import Base
from foi_tracker.storage.search_schema import create_search
from foi_tracker.storage.shape import APPLICATION_ID, HEAD

VERSIONS = Path(__file__).parent / "migrations" / "versions"
_VERSION_TABLE = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)
_CREATION_LOCK = 0x464F4954


@dataclass(frozen=True, slots=True)
class Plan:
    """Which shape a library is to have.

    Attributes:
        head: The number of the last migration; numbers have one width, so that they sort.
        folders: Where the migrations lie.
    """

    head: str = HEAD
    folders: tuple[Path, ...] = (VERSIONS,)


TODAY = Plan()


def prepare(
    engine: Engine, address: Path | str, *, create: bool, now: Callable[[], datetime], plan: Plan = TODAY
) -> None:
    """Make sure that a library of the planned shape lies at the address.

    Raises:
        MissingLibraryError: if there is nothing, and it is not to be made.
        NotALibraryError: if something else lies there.
        NewerLibraryError: if a newer version of the program made it.
    """
    if not is_server(address) and not _there(Path(address), create=create):
        _create_file(engine, Path(address), plan)
    version = _version(engine, f"“{address}”")
    if version is None:
        if not create:
            raise _not_ours(f"“{address}”")
        _create(engine, plan)
        version = _version(engine, f"“{address}”")
    if version is None or version > plan.head:
        raise NewerLibraryError(
            "A newer version of this program made this library.",
            "Open it with that version. Nothing was changed.",
            f"its shape is {version}, ours is {plan.head}",
        )
    if version < plan.head:
        _bring_up_to_date(engine, address, now(), plan)
    if not is_server(address):
        _use_write_ahead_log(engine)


def _there(path: Path, *, create: bool) -> bool:
    if path.is_dir():
        raise NotALibraryError(f"“{path}” is a folder, not a library.", "Choose a file.")
    if path.exists():
        return True
    if not create:
        raise MissingLibraryError(
            f"There is no library at “{path}”.", "Look for it elsewhere, or make a new one."
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    return False


def _create_file(engine: Engine, path: Path, plan: Plan) -> None:
    try:
        _create(engine, plan)
    except BaseException:
        engine.dispose()
        # Another window may have been quicker; then the file is a library and not ours to remove.
        if path.exists() and path.stat().st_size == 0:
            path.unlink()
        raise


def _version(engine: Engine, what: str) -> str | None:
    """The number of the library's shape; None where the database is still empty."""
    with engine.connect() as connection:
        names = set(inspect(connection).get_table_names())
        if not names:
            return None
        ours = {"alembic_version", t.LibraryState.__tablename__} <= names
        if connection.dialect.name == "sqlite":
            ours = ours and connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID
        if not ours:
            raise _not_ours(what)
        return str(connection.execute(text("SELECT max(version_num) FROM alembic_version")).scalar_one())


def _not_ours(what: str) -> NotALibraryError:
    return NotALibraryError(
        f"{what} is not a library of this program.", "Choose another file. Nothing was changed."
    )


def _create(engine: Engine, plan: Plan) -> None:
    """Make all tables in one transaction; if another process does the same, one of them waits."""
    sqlite = engine.dialect.name == "sqlite"
    if sqlite:
        _outside_transaction(engine, f"PRAGMA page_size={PAGE_SIZE}")
    with engine.connect().execution_options(foi_write=sqlite) as connection, connection.begin():
        if not sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _CREATION_LOCK})
        if inspect(connection).get_table_names():
            return
        make_tables(connection)
        connection.exec_driver_sql(_VERSION_TABLE)
        connection.execute(text("INSERT INTO alembic_version VALUES (:head)"), {"head": plan.head})


def make_tables(connection: Connection) -> None:
    """Make every table of today's shape, the search index, and the state row."""
    Base.metadata.create_all(connection, checkfirst=False)
    create_search(connection)
    connection.execute(insert(t.LibraryState).values(id=1, writes=0))
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def _bring_up_to_date(engine: Engine, address: Path | str, now: datetime, plan: Plan) -> None:
    # Imported only here: a library that needs nothing done must open without it.
    from foi_tracker.storage.migrations.running import upgrade

    if not is_server(address):
        path = Path(address)
        vacuum_into(engine, path.with_name(f"{path.stem} before update {now:%Y-%m-%d %H%M%S}{path.suffix}"))
    upgrade(engine, plan.head, plan.folders)


def _outside_transaction(engine: Engine, pragma: str) -> object:
    raw = engine.raw_connection()
    try:
        return raw.cursor().execute(pragma).fetchone()
    finally:
        raw.close()


def _use_write_ahead_log(engine: Engine) -> None:
    """Turn the write-ahead log on; the switch needs a moment in which nobody else is writing."""
    patience = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            _outside_transaction(engine, "PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as trouble:
            if trouble.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > patience:
                raise
            time.sleep(0.02)
        else:
            return
