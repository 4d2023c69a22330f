"""Turns what the database drivers and the disk raise into our own errors, one plain sentence a cause."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from sqlalchemy import exc
from sqlalchemy.orm.exc import StaleDataError

from foi_tracker.core.errors import (
    ConflictError,
    DiskFullError,
    FoiError,
    LibraryBusyError,
    LibraryError,
    NotALibraryError,
)


class _Said(NamedTuple):
    error: type[LibraryError]
    sentence: str
    hint: str


_BUSY = _Said(
    LibraryBusyError,
    "Another window is writing to this library and has not finished.",
    "Wait a moment and try again.",
)
_FULL = _Said(
    DiskFullError,
    "There is no room left where the library lies. Nothing was half-written.",
    "Free some space, then do it again.",
)
_NOT_OURS = _Said(NotALibraryError, "{what} is not a library of this program.", "Choose another file.")
_BROKEN_DISK = _Said(
    LibraryError,
    "{what} could not be read or written on its disk.",
    "Look whether the disk is still there and has room. Nothing was half-written.",
)
_DAMAGED = _Said(
    LibraryError, "{what} is damaged.", "Go back to a backup of it, and keep the damaged file for repair."
)
_CLOSED = _Said(
    LibraryError,
    "{what} cannot be written.",
    "Look whether the file or its folder is read-only, or not yours.",
)
_UNREACHED = _Said(
    LibraryError, "The database could not be reached.", "Look at its address and whether the server runs."
)
_UNKNOWN = _Said(LibraryError, "{what} could not be used.", "Try again; if it stays so, check the library.")
_CHANGED = _Said(
    ConflictError, "Someone else changed this since you saw it.", "Look at it afresh, then try again."
)
_UNFIT = _Said(
    ConflictError,
    "This does not fit with what the library holds now.",
    "Someone may have changed it. Look at it afresh, then try again.",
)

_SQLITE = {
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_IOERR: _BROKEN_DISK,
    sqlite3.SQLITE_NOTADB: _NOT_OURS,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_READONLY: _CLOSED,
    sqlite3.SQLITE_CANTOPEN: _CLOSED,
    sqlite3.SQLITE_PERM: _CLOSED,
    sqlite3.SQLITE_AUTH: _CLOSED,
}
# By SQLSTATE: lock not available, serialization failure, deadlock, too many connections; disk full; no
# permission, read-only transaction; shut down, cannot connect now.
_POSTGRES = {
    **dict.fromkeys(("55P03", "40001", "40P01", "53300"), _BUSY),
    "53100": _FULL,
    **dict.fromkeys(("42501", "25006"), _CLOSED),
    **dict.fromkeys(("57P01", "57P03"), _UNREACHED),
}
_NO_CONNECTION = ("08", "28", "3D")


@contextmanager
def said_plainly(what: str = "The library") -> Iterator[None]:
    """Turn the trouble of databases inside the block into ours.

    Args:
        what: What the sentence is about.

    Raises:
        LibraryBusyError, DiskFullError, ConflictError, NotALibraryError, LibraryError: by its cause.
    """
    try:
        yield
    except FoiError:
        raise
    except StaleDataError as trouble:
        raise _error(_CHANGED, what, trouble) from trouble
    except exc.IntegrityError as trouble:
        raise _error(_UNFIT, what, trouble.orig) from trouble
    except exc.TimeoutError as trouble:
        raise _error(_BUSY, what, trouble) from trouble
    except exc.DBAPIError as trouble:
        raise _error(_cause(trouble.orig), what, trouble.orig) from trouble
    except sqlite3.Error as trouble:
        raise _error(_cause(trouble), what, trouble) from trouble


@contextmanager
def files_said_plainly(what: str) -> Iterator[None]:
    """Turn the trouble of databases, and of the files they lie in, into ours.

    Args:
        what: What the sentence is about.

    Raises:
        LibraryError: of the kind that fits, as ``said_plainly``.
    """
    try:
        with said_plainly(what):
            yield
    except OSError as trouble:
        full = trouble.errno in {errno.ENOSPC, errno.EDQUOT}
        raise _error(_FULL if full else _CLOSED, what, trouble) from trouble


def _error(said: _Said, what: str, trouble: BaseException | None) -> LibraryError:
    return said.error(said.sentence.format(what=what), said.hint, f"{type(trouble).__name__}: {trouble}")


def _cause(trouble: Any) -> _Said:  # noqa: ANN401 - two drivers, each with its own attributes
    if isinstance(trouble, sqlite3.Error):
        code = getattr(trouble, "sqlite_errorcode", None)
        return _UNKNOWN if code is None else _SQLITE.get(code & 0xFF, _UNKNOWN)
    state = getattr(trouble, "sqlstate", None)
    if state is None or state.startswith(_NO_CONNECTION):
        return _UNREACHED
    return _POSTGRES.get(state, _UNKNOWN)
