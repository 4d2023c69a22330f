"""Choosing the form by the ending, and writes that are whole or not at all."""

from pathlib import Path

import pytest

from foi_tracker.core.errors import ExportError
from foi_tracker.exporting.summary import summary_formats, write_summary
from foi_tracker.exporting.tree import Run, Table, plain, printable
from foi_tracker.model.summaries import RefusalSummary


@pytest.mark.parametrize("name", ["summary.odt", "summary", "summary.exe"])
def test_other_endings_are_refused_and_the_known_ones_named(
    name: str, mixed_summary: RefusalSummary, tmp_path: Path
) -> None:
    with pytest.raises(ExportError) as refused:
        write_summary(mixed_summary, tmp_path / name)
    assert ".docx or .html" in refused.value.hint
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", [form.ending for form in summary_formats()])
def test_nothing_half_written_stays(
    ending: str, mixed_summary: RefusalSummary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / f"summary{ending.upper()}"
    target.write_bytes(b"the older one")

    def full(_: Path, __: bytes) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_bytes", full)
        with pytest.raises(ExportError, match="no room left"):
            write_summary(mixed_summary, target)
    assert [path.name for path in tmp_path.iterdir()] == [target.name]
    assert target.read_bytes() == b"the older one"
    write_summary(mixed_summary, target)
    assert target.read_bytes() != b"the older one"


def test_a_missing_folder_is_said(mixed_summary: RefusalSummary, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is not there"):
        write_summary(mixed_summary, tmp_path / "gone" / "summary.docx")


def test_printable_keeps_words_and_drops_what_no_file_may_hold() -> None:
    assert printable("a\r\nb\x0bc\x00d\ud83de\ufffff\u2028g\x85h\t😀") == "a\nb\ncdef\ngh\t😀"


def test_a_table_has_rows_of_one_width() -> None:
    with pytest.raises(ValueError, match="as wide as its header"):
        Table(("a", "b"), ((plain("1"),),))
    with pytest.raises(ValueError, match="as wide as its header"):
        Table(("a",), (((Run("1"),),),), widths=(1, 2))
    assert Table(("a", "b"), ()).shares() == (0.5, 0.5)
