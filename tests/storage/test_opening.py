"""Opening says plainly what is wrong and touches nothing that is not ours."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from foi_tracker.core.errors import (
    DiskFullError,
    LibraryBusyError,
    LibraryError,
    MissingLibraryError,
    NotALibraryError,
)
from foi_tracker.model.kinds import LetterKind
from foi_tracker.storage.engine import make_engine
from foi_tracker.storage.library import Library
from foi_tracker.storage.opening import APPLICATION_ID
from tests.storage.conftest import Clock, Server
from tests.storage.making import a_campaign, a_letter, file_letter


def test_a_missing_library_is_not_made_unasked(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(MissingLibraryError):
        Library.open(tmp_path / "none.foi", now=clock)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_made_for_a_new_library(tmp_path: Path, clock: Clock) -> None:
    library = Library.open(tmp_path / "a" / "b" / "new.foi", create=True, now=clock)
    assert library.address == str(tmp_path / "a" / "b" / "new.foi")
    assert library.check() == ()
    library.close()


def test_a_new_file_has_our_mark_and_page_size(on_file: Library) -> None:
    connection = sqlite3.connect(on_file.address)
    values = [
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("application_id", "page_size", "journal_mode")
    ]
    connection.close()
    assert values == [APPLICATION_ID, 16384, "wal"]


def test_connections_keep_to_the_recipe(on_file: Library) -> None:
    with on_file.read() as reader:
        connection = reader.session.connection()
        values = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("foreign_keys", "synchronous", "busy_timeout")
        ]
    assert values == [1, 2, 10000]


@pytest.mark.parametrize(
    "content", [b"", b"hello", b"SQLite format 3\0" + b"\1" * 200, b"PK\3\4" + b"x" * 5000]
)
def test_what_is_no_library_is_refused_and_untouched(tmp_path: Path, clock: Clock, content: bytes) -> None:
    path = tmp_path / "other.foi"
    path.write_bytes(content)
    with pytest.raises(NotALibraryError):
        Library.open(path, create=bool(content), now=clock)
    assert path.read_bytes() == content
    assert [each.name for each in tmp_path.iterdir()] == ["other.foi"]


@pytest.mark.parametrize("table", ["notes", "library_state", "alembic_version"])
def test_another_programs_database_is_refused_and_untouched(tmp_path: Path, clock: Clock, table: str) -> None:
    path = tmp_path / "other.sqlite"
    connection = sqlite3.connect(path)
    connection.execute(f"CREATE TABLE {table} (version_num)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NotALibraryError):
        Library.open(path, create=True, now=clock)
    assert path.read_bytes() == before


@pytest.mark.postgres
def test_another_programs_postgres_database_is_refused(server: Server, clock: Clock) -> None:
    address = server.new_database()
    with pytest.raises(NotALibraryError):
        Library.open(address, now=clock)
    engine = make_engine(address)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE notes (id integer)")
    engine.dispose()
    with pytest.raises(NotALibraryError):
        Library.open(address, create=True, now=clock)


@pytest.mark.postgres
def test_a_database_that_is_not_there_is_said_plainly(server: Server, clock: Clock) -> None:
    address = server.new_database()
    for wrong in (address.replace("library_", "nothing_"), "postgresql://foi@/x?host=/no/such/folder"):
        with pytest.raises(LibraryError, match="could not be reached"):
            Library.open(wrong, create=True, now=clock)


def test_an_address_that_is_none_is_said_plainly(clock: Clock) -> None:
    with pytest.raises(LibraryError, match="cannot be read"):
        Library.open("postgresql://foi@host:port/x", now=clock)


def test_a_library_stays_open_when_the_folder_of_work_changes(
    tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    library = Library.open("near.foi", create=True, now=clock)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    with library.read() as first, library.read() as second, library.read() as third:
        assert first.totals() == second.totals() == third.totals()
    library.close()
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_folder_is_no_library(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(NotALibraryError):
        Library.open(tmp_path, create=True, now=clock)


def test_a_place_where_nothing_can_be_made_is_said_plainly(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(LibraryError):
        Library.open(tmp_path / "file" / "new.foi", create=True, now=clock)


def test_an_empty_file_left_by_a_killed_start_becomes_a_library(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "new.foi").touch()
    library = Library.open(tmp_path / "new.foi", create=True, now=clock)
    assert library.check() == ()
    library.close()


def test_a_write_waits_for_another_and_says_so_when_it_takes_too_long(
    opened: Callable[..., Library], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("foi_tracker.storage.engine.BUSY_SECONDS", 0.2)
    library, other = opened("Ann"), opened("Ben")
    _, (request,) = a_campaign(library)
    with library.write("Long") as writer:
        writer.add_note(request, "first")
        with other.read() as reader:
            assert reader.request(request).notes == ()  # reading goes on meanwhile
        with pytest.raises(LibraryBusyError), other.write("Second"):
            pass
    with other.write("Second") as writer:
        writer.add_note(request, "second")
    with library.read() as reader:
        assert reader.request(request).notes == ("first", "second")


def test_a_full_disk_leaves_nothing_half_written(on_file: Library) -> None:
    _, (request,) = a_campaign(on_file)
    with on_file.read() as reader:
        pages = reader.session.connection().exec_driver_sql("PRAGMA page_count").scalar()
    big = os.urandom(400_000).hex()
    with pytest.raises(DiskFullError) as caught, on_file.write("Filed") as writer:
        writer.session.connection().exec_driver_sql(f"PRAGMA max_page_count={pages}")
        writer.add_note(request, "before")
        writer.add_letter(request, LetterKind.RESPONSE, None, *a_letter(f"{big}\nDrones 1"))
    assert "no room" in caught.value.sentence
    with on_file.read() as reader:
        reader.session.connection().exec_driver_sql("PRAGMA max_page_count=1000000")
        assert reader.request(request).notes == ()
        assert reader.letters(request) == ()
    assert on_file.check() == ()
    file_letter(on_file, request)


def test_a_library_in_a_cloud_folder_warns_once(tmp_path: Path, clock: Clock) -> None:
    folder = tmp_path / "OneDrive - Saltmarsh"
    library = Library.open(folder / "l.foi", create=True, now=clock)
    (warning,) = library.warnings
    assert "OneDrive" in warning
    library.close()


def test_opening_imports_nothing_that_it_does_not_need(on_file: Library) -> None:
    words = (
        "import sys; from datetime import UTC, datetime; from foi_tracker.storage.library import Library;"
        f"Library.open({on_file.address!r}, now=lambda: datetime.now(UTC)).close();"
        "print([name for name in ('alembic', 'psycopg', 'lxml', 'PySide6') if name in sys.modules])"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        [sys.executable, "-c", words], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"
