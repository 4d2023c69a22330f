"""Files: hashes, and writes that are whole or not at all."""

import errno
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from foi_tracker.core.errors import ExportError


def sha256(content: bytes) -> str:
    """The SHA-256 of ``content`` in lower-case hexadecimal."""
    return hashlib.sha256(content).hexdigest()


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """Give a scratch path beside ``target``; what is written there takes its place when all went well.

    Raises:
        ExportError: when the folder cannot be written, the disk is full, or the target is in use.
    """
    # Not a file of tempfile's: what a person exports should be as readable as their other files.
    scratch = target.with_name(f".{target.stem}-{token_hex(4)}{target.suffix}")
    try:
        scratch.touch(exist_ok=False)
    except OSError as trouble:
        raise _said(trouble, target) from trouble
    try:
        yield scratch
        _to_disk(scratch)
        scratch.replace(target)
    except OSError as trouble:
        raise _said(trouble, target) from trouble
    finally:
        with suppress(OSError):
            scratch.unlink(missing_ok=True)


def write_whole(target: Path, content: bytes) -> None:
    """Write ``content`` to ``target``, whole or not at all.

    Raises:
        ExportError: as ``whole_file``.
    """
    with whole_file(target) as scratch:
        scratch.write_bytes(content)


def _to_disk(path: Path) -> None:
    with path.open("rb+") as handle:
        os.fsync(handle.fileno())


def _said(trouble: OSError, target: Path) -> ExportError:
    if trouble.errno in {errno.ENOSPC, errno.EDQUOT}:
        return ExportError(
            f"There is no room left to write “{target.name}”.",
            "Free some space or choose another place, then try again.",
            str(trouble),
        )
    if isinstance(trouble, FileNotFoundError):
        return ExportError(
            f"The folder “{target.parent}” is not there.", "Choose another place and try again.", str(trouble)
        )
    return ExportError(
        f"“{target.name}” could not be written.",
        "It may be open in another program, or the folder may be read-only. Close it or choose another.",
        str(trouble),
    )
