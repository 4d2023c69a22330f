"""The library: the one database that holds all of a person's or a team's work."""

import getpass
import platform
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from foi_tracker.core.settings import places
from foi_tracker.model.library import BinItem, BinKind, Change, Trouble
from foi_tracker.storage import bin as binned
from foi_tracker.storage import checking, copying, history
from foi_tracker.storage.engine import is_server, make_engine
from foi_tracker.storage.opening import prepare
from foi_tracker.storage.places import place_warning
from foi_tracker.storage.reader import Reader
from foi_tracker.storage.stamps import Stamp
from foi_tracker.storage.trouble import files_said_plainly, said_plainly
from foi_tracker.storage.writer import Writer

__all__ = ["Library", "Reader", "Writer"]


class Library:
    """An open library. Safe to use from several threads, and by several processes at once.

    Attributes:
        address: The file or the database.
        warnings: What the person should know about where it lies, one plain sentence each.
    """

    def __init__(self, engine: Engine, address: str, now: Callable[[], datetime], person: str) -> None:
        """Not to be called; see ``open``."""
        self.address = address
        warning = "" if is_server(address) else place_warning(Path(address), places().data)
        self.warnings = (warning,) if warning else ()
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
            person: Who works here, for whose changes Undo goes back; the login and the computer if empty.

        Raises:
            MissingLibraryError, NotALibraryError, NewerLibraryError: by what lies there.
            LibraryBusyError, DiskFullError, LibraryError: if it cannot be used now.
        """
        if not is_server(address):
            address = Path(address).absolute()  # connections are made later, too, wherever we are then
        engine = make_engine(address)
        try:
            with files_said_plainly("The database" if is_server(address) else f"“{address}”"):
                prepare(engine, address, create=create, now=now)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, str(address), now, person or _person())

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
        with self._writing() as session:
            writer = Writer(session, self._now, words)
            yield writer
            writer.finish(self._person)

    def stamp(self) -> int:
        """A number that changes whenever anybody wrote to the library."""
        with said_plainly():
            return self._stamp.value()

    def undo(self) -> Change | None:
        """Take back this person's latest change; None if there is none.

        Raises:
            ConflictError: if someone else changed the same thing since. Nothing is taken back then.
        """
        with self._writing() as session:
            return history.undo(session, self._person)

    def redo(self) -> Change | None:
        """Do again what was undone last; None if there is nothing.

        Raises:
            ConflictError: if someone else changed the same thing since.
        """
        with self._writing() as session:
            return history.redo(session, self._person)

    def can_undo(self) -> str:
        """The words of what Undo would take back; empty if nothing."""
        with self._session() as session:
            change = history.latest(session, self._person)
            return change.words if change else ""

    def can_redo(self) -> str:
        """The words of what Redo would do again; empty if nothing."""
        with self._session() as session:
            change = history.next_undone(session, self._person)
            return change.words if change else ""

    def history(self) -> tuple[Change, ...]:
        """Everybody's changes, newest first, at most a hundred."""
        with self._session() as session:
            return history.changes(session)

    def bin(self) -> tuple[BinItem, ...]:
        """What lies in the bin, the latest first."""
        with self._session() as session:
            return binned.items(session)

    def restore(self, kind: BinKind, number: int) -> Change:
        """Take a thing out of the bin.

        Raises:
            NotFoundError: if it is not there.
        """
        with self.write("") as writer:
            writer.words = f"Put back “{binned.title(writer.session, kind, number)}”"
            writer.put_back(kind, number)
        return writer.change

    def purge(self, kind: BinKind, number: int) -> None:
        """Remove a thing in the bin for good: its rows, its bytes, its traces in the change log.

        Raises:
            NotFoundError: if it is not in the bin.
        """
        self._purge([(kind, number)])

    def empty_bin(self) -> None:
        """Remove everything in the bin for good."""
        self._purge([])

    def check(self) -> tuple[Trouble, ...]:
        """Look through the whole library; empty if all is well."""
        with said_plainly():
            return checking.check(self._engine)

    def backup(self, target: Path) -> None:
        """Write everything into one SQLite library, whole or not at all, whatever the source.

        Raises:
            InputError: if the target is the library itself.
            ExportError: if the target cannot be written.
            DiskFullError: if there is no room for it.
        """
        with said_plainly():
            copying.back_up(self._engine, self.address, target, self._now)

    def close(self) -> None:
        """Let go of the library."""
        self._stamp.close()
        self._engine.dispose()

    @contextmanager
    def _session(self) -> Iterator[Session]:
        with said_plainly(), Session(self._engine.execution_options(foi_read=True)) as session:
            yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        engine = self._engine.execution_options(foi_write=True)
        with said_plainly(), Session(engine, expire_on_commit=False) as session:
            session.connection()  # takes the write lock now, so that a busy library is said before any work
            yield session
            session.commit()

    def _purge(self, things: list[tuple[BinKind, int]]) -> None:
        with self._writing() as session:
            binned.leave_no_trace(session)
            # Campaigns first: what hangs on them goes with them.
            for kind, number in things or binned.whole(session):
                binned.purge(session, kind, number)
            binned.tidy_search(session)
        with said_plainly():
            copying.empty_write_ahead_log(self._engine)


def _person() -> str:
    try:
        name = getpass.getuser()
    except (OSError, KeyError, ImportError):  # a system without accounts
        name = "somebody"
    return f"{name}@{platform.node()}"
