"""A backup is a whole SQLite library, whatever the source, and never half of one."""

from pathlib import Path

import pytest

from foi_tracker.core.errors import DiskFullError, ExportError, InputError
from foi_tracker.storage import copying
from foi_tracker.storage.library import Library
from tests.storage.conftest import Clock
from tests.storage.making import a_campaign, file_letter
from tests.storage.seen import held


def test_a_backup_holds_everything(library: Library, tmp_path: Path, clock: Clock) -> None:
    _, (request, other) = a_campaign(library, "A", "B")
    file_letter(library, request)
    file_letter(library, other)
    library.undo()
    target = tmp_path / "backup.foi"
    library.backup(target)
    assert [path.name for path in tmp_path.glob("backup*")] == ["backup.foi"]
    copy = Library.open(target, now=clock, person="Ann")
    assert held(copy) == held(library)
    assert copy.check() == ()
    assert copy.history() == library.history()
    with library.read() as reader, copy.read() as copied:
        assert copied.request_records() == reader.request_records()
        assert copied.search("refuse") == reader.search("refuse")
        assert copied.content(1) == reader.content(1)
    copy.redo()
    assert copy.check() == ()
    with copy.write("Goes on") as writer:
        assert writer.add_note(request, "new") > 0
    copy.close()


def test_a_backup_takes_the_place_of_an_older_one(on_file: Library, tmp_path: Path, clock: Clock) -> None:
    target = tmp_path / "backup.foi"
    on_file.backup(target)
    a_campaign(on_file)
    on_file.backup(target)
    copy = Library.open(target, now=clock)
    assert held(copy) == held(on_file)
    with pytest.raises(ExportError):
        on_file.backup(target)  # it is open just now
    copy.close()
    on_file.backup(target)


def test_a_library_is_not_backed_up_onto_itself(on_file: Library) -> None:
    with pytest.raises(InputError):
        on_file.backup(Path(on_file.address))
    assert on_file.check() == ()


def test_a_backup_into_nowhere_says_so(library: Library, tmp_path: Path) -> None:
    with pytest.raises(ExportError):
        library.backup(tmp_path / "no such folder" / "backup.foi")


def test_a_backup_that_fails_leaves_the_older_one(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_campaign(library)
    target = tmp_path / "backup.foi"
    target.write_bytes(b"the older one")

    def full(*_: object) -> None:
        raise DiskFullError("full")

    monkeypatch.setattr(copying, "_verify", full)
    with pytest.raises(DiskFullError, match="backup"):
        library.backup(target)
    assert target.read_bytes() == b"the older one"
    assert [path.name for path in tmp_path.glob("*backup*")] == ["backup.foi"]


def test_a_backup_is_of_one_moment_while_others_write(on_file: Library, tmp_path: Path, clock: Clock) -> None:
    _, (request,) = a_campaign(on_file)
    with on_file.write("Half done") as writer:
        writer.add_note(request, "not yet")
        on_file.backup(tmp_path / "backup.foi")
    copy = Library.open(tmp_path / "backup.foi", now=clock)
    with copy.read() as reader:
        assert reader.request(request).notes == ()
    assert copy.check() == ()
    copy.close()
