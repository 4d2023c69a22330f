"""Writes a joined table as a sheet."""

from pathlib import Path

from foi_tracker.exporting.sheets import write_sheet
from foi_tracker.model.views import JoinedTable


def write_table(joined: JoinedTable, target: Path) -> None:
    """Write a joined table as CSV or XLSX, by the file's ending.

    Raises:
        ExportError: for another ending, or when the file cannot be written.
    """
    write_sheet([list(joined.header), *(list(row) for row in joined.rows)], target, joined.notes)
