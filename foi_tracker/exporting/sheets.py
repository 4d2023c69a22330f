"""Sheets: rows of cells as CSV or XLSX. Cells are text as printed; none can run as a formula."""

import csv
import io
import re
from collections.abc import Sequence
from pathlib import Path

from foi_tracker.core.errors import ExportError
from foi_tracker.core.files import whole_file, write_whole

_RUNS = ("=", "+", "@", "\t", "\r", "\n")
"""First characters that make a spreadsheet take a CSV cell for a formula."""
_BELOW_ZERO = re.compile(r"-\s?[\d.,]*%?")
"""A minus sign alone, or before a figure: as printed, and harmless."""


def safe_cell(text: str) -> str:
    """The cell with an apostrophe before it where a spreadsheet would run it."""
    risky = text.startswith(_RUNS) or (text.startswith("-") and not _BELOW_ZERO.fullmatch(text))
    return f"'{text}" if risky else text


def csv_text(rows: Sequence[Sequence[str]]) -> str:
    """The rows as CSV."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    # A lone return would end the row for a program that reads it, and what follows would begin a cell.
    writer.writerows(
        [safe_cell(cell.replace("\r\n", "\n").replace("\r", "\n")) for cell in row] for row in rows
    )
    return written.getvalue()


def write_sheet(rows: Sequence[Sequence[str]], target: Path, notes: Sequence[str] = ()) -> None:
    """Write rows, the first of them the header, in the form that the file's ending names.

    Args:
        rows: Cells as printed.
        target: ``.csv`` (UTF-8) or ``.xlsx``.
        notes: Put on a sheet of their own in XLSX; CSV has no place for them.

    Raises:
        ExportError: for another ending, or when the file cannot be written.
    """
    if target.suffix.lower() == ".csv":
        write_whole(target, csv_text(rows).encode())
    elif target.suffix.lower() == ".xlsx":
        _write_xlsx(rows, target, notes)
    else:
        raise ExportError(f"Sheets cannot be written as “{target.suffix}”.", "Use .csv or .xlsx.")


def _write_xlsx(rows: Sequence[Sequence[str]], target: Path, notes: Sequence[str]) -> None:
    import xlsxwriter

    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with whole_file(target) as scratch, xlsxwriter.Workbook(str(scratch), options) as book:
        bold = book.add_format({"bold": True})
        sheet = book.add_worksheet("Table")
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write_string(at, column, cell, bold if at == 0 else None)
        sheet.freeze_panes(1, 1)
        sheet.autofit()
        if notes:
            beside = book.add_worksheet("Notes")
            for at, note in enumerate(notes):
                beside.write_string(at, 0, note)
