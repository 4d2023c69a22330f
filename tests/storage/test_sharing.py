"""Threads and processes share a library; trouble of every kind is said in one plain sentence."""

import errno
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.exc import OperationalError

from foi_tracker.core.errors import (
    ConflictError,
    DiskFullError,
    LibraryBusyError,
    LibraryError,
    NotALibraryError,
)
from foi_tracker.storage import library as library_module
from foi_tracker.storage import opening
from foi_tracker.storage.library import Library
from foi_tracker.storage.trouble import files_said_plainly, said_plainly
from tests.storage.children import start
from tests.storage.conftest import Clock
from tests.storage.making import a_campaign, a_letter, file_letter


def test_threads_share_one_library(library: Library) -> None:
    _, requests = a_campaign(library, "A", "B", "C", "D")

    def work(place: int) -> int:
        request = requests[place % 4]
        letter = file_letter(library, request, a_letter(f"Reply {place}\nDrones 1"))
        with library.read() as reader:
            assert reader.letter(letter).request == request
        return letter

    with ThreadPoolExecutor(4) as pool:
        letters = list(pool.map(work, range(16)))
    assert len(set(letters)) == 16
    assert len(library.history()) == 17
    assert library.check() == ()


def test_two_processes_write_to_one_library_and_see_each_other(
    address: Path | str, opened: Callable[..., Library]
) -> None:
    library = opened()
    _, (request,) = a_campaign(library)
    children = {name: start("note", str(address), str(request), name, "25") for name in ("Ann", "Ben")}
    for child in children.values():
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
    for child in children.values():
        assert child.stdin is not None
        child.stdin.write("go\n")
        child.stdin.flush()
    said = {name: child.communicate(timeout=60)[0].splitlines() for name, child in children.items()}
    assert [child.returncode for child in children.values()] == [0, 0]
    expected = {f"{name} {number}" for name in children for number in range(25)}
    with library.read() as reader:
        notes = reader.request(request).notes
    assert len(notes) == 50
    assert set(notes) == expected
    assert expected <= {line for lines in said.values() for line in lines}
    # Whoever was last saw all that the other had saved.
    assert max(int(lines[-1].split()[1]) for lines in said.values()) == 25
    assert library.check() == ()


def test_many_make_the_same_library_at_once(tmp_path: Path) -> None:
    def make(_: int) -> None:
        library = Library.open(tmp_path / "new.foi", create=True, now=Clock())
        with library.write("Campaign") as writer:
            writer.add_campaign("C", "", [])
        library.close()

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(make, range(6)))
    library = Library.open(tmp_path / "new.foi", now=Clock())
    with library.read() as reader:
        assert len(reader.campaigns()) == 6
    assert library.check() == ()
    library.close()


def test_a_library_that_cannot_be_made_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(opening, "make_tables", full)
    with pytest.raises(DiskFullError):
        Library.open(tmp_path / "new.foi", create=True, now=Clock())
    assert list(tmp_path.iterdir()) == []


def test_a_person_without_an_account_can_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError("no accounts")

    monkeypatch.setattr(library_module.getpass, "getuser", nobody)
    library = Library.open(tmp_path / "new.foi", create=True, now=Clock())
    a_campaign(library)
    assert library.can_undo() == "Recorded a campaign"
    library.close()


def _sqlite(code: int) -> OperationalError:
    trouble = sqlite3.OperationalError("words")
    trouble.sqlite_errorcode = code
    return OperationalError("SELECT", {}, trouble)


@pytest.mark.parametrize(
    ("trouble", "kind", "words"),
    [
        (_sqlite(sqlite3.SQLITE_BUSY_SNAPSHOT), LibraryBusyError, "Another window"),
        (_sqlite(sqlite3.SQLITE_IOERR_WRITE), LibraryError, "on its disk"),
        (_sqlite(sqlite3.SQLITE_CORRUPT), LibraryError, "damaged"),
        (_sqlite(sqlite3.SQLITE_READONLY_DIRECTORY), LibraryError, "cannot be written"),
        (_sqlite(sqlite3.SQLITE_NOTADB), NotALibraryError, "not a library"),
        (_sqlite(sqlite3.SQLITE_ERROR), LibraryError, "could not be used"),
        (OperationalError("x", {}, psycopg.errors.LockNotAvailable()), LibraryBusyError, "Another window"),
        (OperationalError("x", {}, psycopg.errors.DiskFull()), DiskFullError, "no room"),
        (
            OperationalError("x", {}, psycopg.errors.InsufficientPrivilege()),
            LibraryError,
            "cannot be written",
        ),
        (OperationalError("x", {}, psycopg.errors.ConnectionFailure()), LibraryError, "could not be reached"),
        (OperationalError("x", {}, psycopg.OperationalError("gone")), LibraryError, "could not be reached"),
        (OperationalError("x", {}, psycopg.errors.SyntaxError()), LibraryError, "could not be used"),
        (OSError(errno.EDQUOT, "quota"), DiskFullError, "no room"),
        (PermissionError(errno.EACCES, "no"), LibraryError, "cannot be written"),
        (ConflictError("As it was."), ConflictError, "As it was"),
    ],
)
def test_every_cause_has_its_sentence(trouble: Exception, kind: type[LibraryError], words: str) -> None:
    with pytest.raises(kind, match=words) as caught, files_said_plainly("“x.foi”"):
        raise trouble
    assert type(caught.value) is kind


def test_our_own_mistakes_are_not_dressed_up() -> None:
    for mistake in (ValueError("bug"), FileNotFoundError("a caller's file")):
        with pytest.raises(type(mistake)), said_plainly():
            raise mistake
