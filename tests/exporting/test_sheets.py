"""Sheets: cells as printed, and none that runs."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foi_tracker.core.errors import ExportError
from foi_tracker.exporting.sheets import csv_text, safe_cell, write_sheet


@pytest.mark.parametrize("cell", ["", "12", "-", "-3", "-1,204", "-2.5%", "<5", "Ashfell", "a=b"])
def test_what_is_printed_stays(cell: str) -> None:
    assert safe_cell(cell) == cell


@pytest.mark.parametrize(
    "cell", ["=1+1", "+44 20", "@SUM(A1)", "-1+cmd|' /C calc'!A0", "-A1", "\t=1", "\r=1"]
)
def test_what_would_run_is_text(cell: str) -> None:
    assert safe_cell(cell) == f"'{cell}"


@given(
    st.lists(
        st.lists(
            st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
            min_size=2,
            max_size=2,
        ),
        max_size=5,
    )
)
def test_no_cell_starts_a_formula(rows: list[list[str]]) -> None:
    for row in csv.reader(io.StringIO(csv_text(rows), newline="")):
        for cell in row:
            assert not cell.startswith(("=", "+", "@", "\t", "\r"))


def test_a_return_inside_a_cell_begins_no_row():
    rows = list(csv.reader(io.StringIO(csv_text([["a", "b\r=1+1"], ["c", "d"]]), newline="")))
    assert rows == [["a", "b\n=1+1"], ["c", "d"]]


def test_a_workbook_holds_text_only(tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    write_sheet([["authority", "2023"], ["=HYPERLINK(1)", "<5"]], target, ["a note"])
    with zipfile.ZipFile(target) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
        strings = book.read("xl/sharedStrings.xml").decode()
    assert "=HYPERLINK(1)" in strings
    assert "&lt;5" in strings
    assert "a note" in strings


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"\.ods"):
        write_sheet([["a"]], tmp_path / "out.ods")
    assert list(tmp_path.iterdir()) == []
