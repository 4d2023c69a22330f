"""Libraries to test on: one in a SQLite file, and one on a PostgreSQL server that the tests start themselves."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import psycopg
import pytest

from foi_tracker.storage.library import Library
from foi_tracker.storage.schema import Base


class Clock:
    """A clock that goes on by a second whenever it is read."""

    def __init__(self) -> None:
        self._seconds = count()

    def __call__(self) -> datetime:
        return datetime(2026, 11, 25, 9, tzinfo=UTC) + timedelta(seconds=next(self._seconds))


class Server:
    """A PostgreSQL server of our own: no password, no network, no care for power cuts."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self._folder = folder
        self._programs = programs
        self._number = count(1)
        # The server refuses to run as root.
        self._as = {"user": "nobody", "group": "nogroup", "extra_groups": []} if os.geteuid() == 0 else {}

    def start(self) -> None:
        if self._as:
            shutil.chown(self._folder, "nobody", "nogroup")
        self._run(
            "initdb", "--auth=trust", "--username=foi", "--encoding=UTF8", "--locale=C", "--no-sync", "data"
        )
        options = f"-k {self._folder} -c listen_addresses= -c fsync=off -c full_page_writes=off -c max_connections=40"
        self._run("pg_ctl", "start", "--wait", "--pgdata=data", "--log=log", "-o", options)

    def stop(self) -> None:
        self._run("pg_ctl", "stop", "--wait", "--mode=immediate", "--pgdata=data")

    def new_database(self) -> str:
        """The address of a new, empty database."""
        name = f"library_{next(self._number)}"
        with psycopg.connect(
            f"postgresql://foi@/postgres?host={self._folder}", autocommit=True
        ) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE template0")
        return f"postgresql://foi@/{name}?host={self._folder}"

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [str(self._programs / program), *arguments],
            cwd=self._folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C", "HOME": str(self._folder)},
            timeout=120, **self._as,  # type: ignore[call-overload]
        )  # fmt: skip
        assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    found = shutil.which("initdb") or next(
        iter(sorted(map(str, Path("/usr/lib/postgresql").glob("*/bin/initdb")))[-1:])
    )
    # Not under pytest's folder: that one is closed to other users, and too long for a socket's name.
    folder = Path(tempfile.mkdtemp(prefix="foi-pg-"))
    server = Server(folder, Path(found).resolve().parent)
    try:
        server.start()
        yield server
        server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new library in a file, to be copied: making one takes longer than most tests."""
    path = tmp_path_factory.mktemp("template") / "empty.foi"
    Library.open(path, create=True, now=Clock()).close()
    return path


@pytest.fixture(scope="session")
def shared_database(server: Server) -> str:
    """A database with a library that each test finds empty: making one takes longer than most tests."""
    address = server.new_database()
    Library.open(address, create=True, now=Clock()).close()
    return address


@pytest.fixture
def empty_database(shared_database: str) -> str:
    """The shared database, emptied."""
    names = ", ".join(f'"{table.name}"' for table in Base.metadata.sorted_tables)
    with psycopg.connect(shared_database) as connection:
        connection.execute(f"TRUNCATE {names} RESTART IDENTITY")
        connection.execute("INSERT INTO library_state (id, writes) VALUES (1, 0)")
    return shared_database


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Path | str:
    """Where a new library lies."""
    if request.param == "sqlite":
        return Path(shutil.copy(request.getfixturevalue("empty_file"), tmp_path / "library.foi"))
    database: str = request.getfixturevalue("empty_database")
    return database


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened(address: Path | str, clock: Clock) -> Iterator[Callable[..., Library]]:
    """Opens the one library of the test again and again, for as many people as wanted."""
    libraries: list[Library] = []

    def open_library(person: str = "Ann") -> Library:
        libraries.append(Library.open(address, now=clock, person=person))
        return libraries[-1]

    yield open_library
    for library in libraries:
        library.close()


@pytest.fixture
def library(opened: Callable[..., Library]) -> Library:
    return opened()


@pytest.fixture
def on_file(empty_file: Path, tmp_path: Path, clock: Clock) -> Iterator[Library]:
    """A library in a file, for what only SQLite does."""
    library = Library.open(shutil.copy(empty_file, tmp_path / "library.foi"), now=clock, person="Ann")
    yield library
    library.close()
