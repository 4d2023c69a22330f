"""The library: the one database that holds all of a person's or a team's work."""

import getpass
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from foi_tracker.storage.engine import make_engine, said_plainly
from foi_tracker.storage.opening import prepare
from foi_tracker.storage.reader import Reader
from foi_tracker.storage.stamps import Stamp
from foi_tracker.storage.writer import Writer

__all__ = ["Library", "Reader", "Writer"]


class Library:
    """An open library. Safe to use from several threads, and by several processes at once.

    Attributes:
        address: The file or the database.
        warnings: What the person should know about where it lies, one plain sentence each.
    """

    def __init__(self, engine: Engine, address: str, warnings: tuple[str, ...], now: Callable[[], datetime], person: str) -> None:
        self.address = address
        self.warnings = warnings
        self._engine = engine
        self._now = now
        self._person = person
        self._stamp = Stamp(engine)

    @classmethod
    def open(
        cls, address: Path | str, *, create: bool = False, now: Callable[[], datetime], person: str = ""
    ) -> "Library":
        """Open a library; an older one is backed up beside itself and then brought up to date.

        Args:
            address: A file, or the address of a PostgreSQL database.
            create: Make it if it is not there.
            now: Tells the moment, for the dates of changes and backups.
            person: Who works here, for whose changes Undo goes back; the name of the login if empty.

        Raises:
            MissingLibraryError, NotALibraryError, NewerLibraryError, LibraryBusyError, DiskFullError: by cause.
        """
        engine = make_engine(address)
        with said_plainly(f"“{address}”"):
            warnings = prepare(engine, address, create=create, now=now)
            return cls(engine, str(address), warnings, now, person or getpass.getuser())

    @contextmanager
    def read(self) -> Iterator[Reader]:
        """Give one snapshot of the library."""
        with said_plainly(), Session(self._engine.execution_options(foi_read=True)) as session:
            yield Reader(session, self._now)

    @contextmanager
    def write(self, words: str) -> Iterator[Writer]:
        """Give a writer; what it wrote is saved whole when the block ends, or not at all if it fails.

        Args:
            words: What is being done, to show beside Undo; can be set on the writer later.

        Raises:
            LibraryBusyError: if another write does not end in time.
            ConflictError: if it does not fit with what somebody else wrote meanwhile.
            DiskFullError: if there is no room.
        """
        with said_plainly(), Session(self._engine.execution_options(foi_write=True), expire_on_commit=False) as session:
            session.connection()
            writer = Writer(session, self._now, words)
            yield writer
            writer.finish(self._person)
            session.commit()

    def stamp(self) -> int:
        """A number that changes whenever anybody wrote to the library."""
        with said_plainly():
            return self._stamp.value()

    def close(self) -> None:
        """Let go of the library."""
        self._stamp.close()
        self._engine.dispose()
