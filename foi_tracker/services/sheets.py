"""Tables as sheets: into a file, or as text for the terminal."""

from collections.abc import Sequence
from pathlib import Path

from foi_tracker.exporting import sheets
from foi_tracker.model.views import JoinedTable


def write_table(joined: JoinedTable, target: Path) -> None:
    """Write a joined table as CSV or XLSX, by the file's ending.

    Raises:
        ExportError: for another ending, or when the file cannot be written.
    """
    sheets.write_sheet([list(joined.header), *(list(row) for row in joined.rows)], target, joined.notes)


def csv_text(rows: Sequence[Sequence[str]]) -> str:
    """Rows as CSV; no cell can run as a formula."""
    return sheets.csv_text(rows)
