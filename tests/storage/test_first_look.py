import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from foi_tracker.model.kinds import EventKind, LetterKind
from foi_tracker.model.library import BinKind
from foi_tracker.storage.first_look import first_records
from foi_tracker.storage.library import Library
from tests.storage.making import a_campaign, file_letter


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a library, 50% ünicode #1.foi"


@pytest.fixture
def store(path: Path):  # type: ignore[no-untyped-def]
    library = Library.open(path, create=True, now=lambda: datetime(2026, 11, 25, tzinfo=UTC))
    yield library
    library.close()


def fill(library: Library) -> list[int]:
    _, requests = a_campaign(library, "Saltmarsh Police", "éire Police", "Fenland Police", "Abbot Police")
    letter = file_letter(library, requests[0])
    with library.write("Entered events") as writer:
        writer.add_event(requests[0], EventKind.RESPONDED, datetime(2026, 10, 1).date(), letter=letter)  # noqa: DTZ001
    file_letter(library, requests[1], kind=LetterKind.INTERIM, day=None)
    return requests


def test_it_says_what_the_opened_library_says(path: Path, store: Library) -> None:
    fill(store)
    with store.read() as reader:
        whole = reader.request_records()
    found = first_records(path, 100)
    assert found is not None
    assert found.records == whole
    assert found.total == 4
    first = first_records(path, 2)
    assert first is not None
    assert (first.records, first.total) == (whole[:2], 4)


def test_what_lies_in_the_bin_is_not_shown(path: Path, store: Library) -> None:
    requests = fill(store)
    with store.write("Deleted a request") as writer:
        writer.delete(BinKind.REQUEST, requests[2])
    found = first_records(path, 100)
    assert found is not None
    assert found.total == 3
    assert "Fenland Police" not in {record.authority for record in found.records}


def test_it_looks_while_another_window_writes(path: Path, store: Library) -> None:
    fill(store)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE authority SET email = 'x'")
        found = first_records(path, 100)
        other.execute("ROLLBACK")
    assert found is not None
    assert found.total == 4


def test_it_never_makes_a_file(tmp_path: Path) -> None:
    assert first_records(tmp_path / "none.foi", 10) is None
    assert first_records(tmp_path, 10) is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"Shopping: eggs, milk." * 500])
def test_other_files_give_nothing(tmp_path: Path, content: bytes) -> None:
    other = tmp_path / "other.foi"
    other.write_bytes(content)
    assert first_records(other, 10) is None
    assert other.read_bytes() == content


def test_a_database_of_someone_elses_gives_nothing(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE request (id INTEGER)")
    assert first_records(other, 10) is None


@pytest.mark.parametrize("version", ["0000", "0002"])
def test_a_library_of_another_shape_is_left_to_its_opening(path: Path, store: Library, version: str) -> None:
    fill(store)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (version,))
    assert first_records(path, 10) is None
