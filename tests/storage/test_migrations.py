"""Older libraries are backed up and brought up to date, whole or not at all; newer ones are refused."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Engine, inspect, text

from foi_tracker.core.errors import LibraryError, NewerLibraryError
from foi_tracker.storage.engine import make_engine
from foi_tracker.storage.library import Library
from foi_tracker.storage.migrations import running
from foi_tracker.storage.opening import TODAY, VERSIONS, Plan, prepare
from foi_tracker.storage.schema import Base
from tests.storage.conftest import Clock
from tests.storage.making import a_campaign, file_letter

LATER = Path(__file__).parent / "later_versions"
NEXT = Plan("0002", (VERSIONS, LATER))


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def address(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Path | str:
    """A new library of this test alone, whose shape may be changed."""
    sqlite = request.param == "sqlite"
    place: Path | str = (
        tmp_path / "library.foi" if sqlite else request.getfixturevalue("server").new_database()
    )
    Library.open(place, create=True, now=clock).close()
    return place


def _shape(connection: Connection) -> dict[str, object]:
    """Everything about the tables that both databases can tell."""
    looked = inspect(connection)
    shape: dict[str, object] = {}
    for name in sorted(looked.get_table_names()):
        shape[name] = (
            [
                (column["name"], str(column["type"]), column["nullable"])
                for column in looked.get_columns(name)
            ],
            looked.get_pk_constraint(name),
            sorted(looked.get_foreign_keys(name), key=str),
            sorted(looked.get_unique_constraints(name), key=str),
            sorted(looked.get_indexes(name), key=str),
        )
    if connection.dialect.name == "sqlite":
        rows = connection.execute(
            text("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' OR sql LIKE '%VIRTUAL%'")
        )
        shape["made by hand"] = {name: " ".join(sql.split()).replace("; ", ";") for name, sql in rows.all()}
        shape["id"] = connection.execute(text("PRAGMA application_id")).scalar()
        numbered = connection.execute(text("SELECT name FROM sqlite_schema WHERE sql LIKE '%AUTOINCREMENT%'"))
        shape["numbered for good"] = sorted(numbered.scalars())
    return shape


def _grown(engine: Engine, plan: Plan) -> None:
    """Make a library by running all migrations on nothing."""
    with engine.connect() as connection, connection.begin():
        config = running.configuration(plan.folders)
        config.attributes["connection"] = connection
        command.upgrade(config, plan.head)


def test_today_is_the_last_migration() -> None:
    from alembic.script import ScriptDirectory

    assert ScriptDirectory.from_config(running.configuration(TODAY.folders)).get_heads() == [TODAY.head]


def test_made_at_once_or_grown_by_migrations_a_library_is_the_same(
    library: Library, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    made = make_engine(library.address)
    other = (
        tmp_path / "grown.foi"
        if made.dialect.name == "sqlite"
        else request.getfixturevalue("server").new_database()
    )
    grown = make_engine(other)
    _grown(grown, TODAY)
    try:
        with made.connect() as first, grown.connect() as second:
            assert _shape(first) == _shape(second)
    finally:
        made.dispose()
        grown.dispose()


def test_the_models_and_the_tables_agree_and_nobody_proposes_to_drop_the_search(library: Library) -> None:
    engine = make_engine(library.address)
    try:
        with engine.connect() as connection:
            config = running.configuration(TODAY.folders)
            config.attributes["connection"] = connection
            command.check(config)
            context = MigrationContext.configure(connection)
            if connection.dialect.name == "sqlite":
                assert compare_metadata(context, Base.metadata), (
                    "without our filter it would drop the search tables"
                )
    finally:
        engine.dispose()


def test_an_older_library_is_backed_up_and_brought_up_to_date(address: Path | str, clock: Clock) -> None:
    library = Library.open(address, now=clock)
    _, (request,) = a_campaign(library)
    letter = file_letter(library, request)
    library.close()
    engine = make_engine(address)
    try:
        prepare(engine, address, create=False, now=clock, plan=NEXT)
        with engine.connect() as connection:
            assert "colour" in {column["name"] for column in inspect(connection).get_columns("campaign")}
            assert connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all() == [
                "0002"
            ]
            assert connection.execute(text("SELECT count(*) FROM event")).scalar() == 1
            if connection.dialect.name == "sqlite":
                assert connection.execute(text("PRAGMA foreign_keys")).scalar() == 1
    finally:
        engine.dispose()
    with pytest.raises(NewerLibraryError):
        Library.open(address, now=clock)
    if isinstance(address, Path):
        (backup,) = address.parent.glob("library before update 2026-11-25 *.foi")
        kept = Library.open(backup, now=clock)
        with kept.read() as reader:
            assert reader.letter(letter).request == request
        assert kept.check() == ()
        kept.close()


def test_a_rebuilt_table_keeps_its_search_triggers(on_file: Library, clock: Clock) -> None:
    on_file.close()
    engine = make_engine(on_file.address)
    try:
        with engine.connect() as connection:
            before = _shape(connection)["made by hand"]
        prepare(engine, on_file.address, create=False, now=clock, plan=NEXT)
        with engine.connect() as connection:
            assert _shape(connection)["made by hand"] == before
    finally:
        engine.dispose()


def test_a_migration_that_would_leave_loose_ends_is_taken_back(on_file: Library, clock: Clock) -> None:
    _, (request,) = a_campaign(on_file)
    engine = make_engine(on_file.address)
    os.environ["FOI_TEST_MIGRATION"] = "loose"
    try:
        with pytest.raises(LibraryError, match="could not be brought up to date"):
            prepare(engine, on_file.address, create=False, now=clock, plan=NEXT)
    finally:
        del os.environ["FOI_TEST_MIGRATION"]
        engine.dispose()
    with on_file.read() as reader:
        assert reader.request(request).id == request
    assert on_file.check() == ()


CHILD = """
import sys
from datetime import UTC, datetime
from foi_tracker.storage.engine import make_engine
from foi_tracker.storage.opening import prepare
from tests.storage.test_migrations import NEXT
engine = make_engine(sys.argv[1])
prepare(engine, sys.argv[1], create=False, now=lambda: datetime.now(UTC), plan=NEXT)
"""


def test_a_migration_killed_half_way_leaves_the_old_library(
    address: Path | str, clock: Clock, opened: Callable[..., Library]
) -> None:
    library = opened()
    _, (request,) = a_campaign(library)
    file_letter(library, request)
    library.close()
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(address)],
        env={**os.environ, "FOI_TEST_MIGRATION": "wait", "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "half way\n"
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    again = opened()
    with again.read() as reader:
        assert len(reader.letters(request)) == 1
    with again.write("Goes on") as writer:
        writer.add_note(request, "as before")
    assert again.check() == ()


def test_a_newer_library_is_refused_and_not_touched(on_file: Library, clock: Clock) -> None:
    on_file.close()
    engine = make_engine(on_file.address)
    with engine.connect().execution_options(foi_write=True) as connection, connection.begin():
        connection.execute(text("UPDATE alembic_version SET version_num = '0009'"))
    engine.dispose()
    before = Path(on_file.address).read_bytes()
    with pytest.raises(NewerLibraryError):
        Library.open(on_file.address, create=True, now=clock)
    assert Path(on_file.address).read_bytes() == before
