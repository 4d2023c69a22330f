"""Writes are whole or not at all, and say what is wrong in a sentence."""

import errno
from pathlib import Path

import pytest

from foi_tracker.core.errors import ExportError
from foi_tracker.core.files import sha256, whole_file, write_whole


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    write_whole(target, b"one")
    write_whole(target, b"two")
    assert target.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failed_write_leaves_the_old_file_and_no_scratch(tmp_path: Path) -> None:
    target = tmp_path / "out.txt"
    write_whole(target, b"old")
    with pytest.raises(RuntimeError), whole_file(target) as scratch:
        scratch.write_bytes(b"half")
        raise RuntimeError
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_full_disk_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no room left") as told, whole_file(tmp_path / "out.txt"):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert "Free some space" in told.value.hint
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is not there"):
        write_whole(tmp_path / "gone" / "out.txt", b"")


def test_the_hash_is_the_usual_one() -> None:
    assert sha256(b"abc").startswith("ba7816bf8f01cfea")
