"""What is noticed about the data tables of a letter.

Totals that do or do not agree, small numbers kept back.
"""

import re
from collections.abc import Iterator, Sequence

from foi_tracker.analysis.answering.small_numbers import is_small, is_surely_small
from foi_tracker.analysis.text.pieces import Source
from foi_tracker.model.cell_values import CellKind, cell_value
from foi_tracker.model.documents import Document, Table
from foi_tracker.model.readings import FoundTable

_TOTAL = re.compile(r"(?:grand\s|overall\s|sub\s?-?)?totals?\b.{0,30}|overall", re.IGNORECASE)
_TOTAL_COLUMN = re.compile(
    r"(?:grand\s|overall\s)?totals?(?:\s(?:number|for\s.{1,20}|\(.{0,20}\)))?", re.IGNORECASE
)
# Columns whose cells are no parts of a sum.
_NO_SUM = re.compile(
    r"%|\b(?:average|mean|median|rate|ratio|per|percent(?:age)?|share|year|age)\b", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_DASHES = frozenset({"-", "–"})


def found_tables(documents: Sequence[Document], source: Source) -> list[FoundTable]:
    """The data tables of all documents, in order; those that only lay out a page left out."""
    return [
        FoundTable(
            number, table, tuple(_notes(table)), (source.quote(number, table.span.start, table.span.end),)
        )
        for number, document in enumerate(documents)
        for table in document.tables
        if not table.layout
    ]


def number_in(cell: str) -> float | None:
    """The number that a cell holds, a dash being nought; None where it holds words, a share or a mark.

    "£1.2m" was rounded, so that it is no part of a sum.
    """
    bare = cell.strip()
    value = cell_value(bare)
    if bare in _DASHES:
        return 0.0
    rounded = bool(value.number) and bare[-1].isalpha()
    return value.number if value.kind in {CellKind.NUMBER, CellKind.MONEY} and not rounded else None


def _notes(table: Table) -> Iterator[str]:
    grid = table.texts()
    kept_back = [cell for row in grid[1:] for cell in row[1:] if is_surely_small(cell)]
    if kept_back:
        times = "1 value is" if len(kept_back) == 1 else f"{len(kept_back)} values are"
        yield f"{times} kept back ({', '.join(sorted(set(kept_back)))})."
    sums = _Sums(grid)
    yield from sums.of_rows()
    yield from sums.of_columns()


class _Sums:
    """The figures of a table beside the totals that it prints.

    Args:
        grid: The cells, row by row.
    """

    def __init__(self, grid: Sequence[Sequence[str]]) -> None:
        self._grid = grid
        self._body = next((at for at in range(1, len(grid)) if _holds_figures(grid[at])), len(grid))
        self._columns = [at for at in range(1, len(grid[0])) if self._adds_up(at)] if grid else []

    def of_rows(self) -> Iterator[str]:
        """A note on rows called total, against the rows above, those since the last total, or the totals."""
        wrong: list[str] = []
        checked = 0
        since: list[Sequence[str]] = []
        before: list[Sequence[str]] = []
        totals: list[Sequence[str]] = []
        for row in self._grid[self._body :]:
            if not _TOTAL.fullmatch(row[0].strip()):
                since.append(row)
                continue
            if since or totals:
                before += since
                for column in self._columns:
                    total = number_in(row[column])
                    sums = [_sum(rows, column) for rows in (since, before, totals) if len(rows) > 0]
                    if total is None or not row[column].strip() or sums[0] is None:
                        continue
                    checked += 1
                    if all(each is None or abs(each - total) > 0.5 for each in sums):
                        wrong.append(f"{self._name(column)} ({_plain(sums[0])} against {_plain(total)})")
            totals.append(row)
            since = []
        if wrong:
            yield f"The printed total differs from the sum of the rows: {', '.join(wrong)}."
        elif checked:
            yield "The totals agree with the rows."

    def of_columns(self) -> Iterator[str]:
        """A note on a column called total, against the other columns; nothing where it never is their sum."""
        totals = [at for at in self._columns if self._is_total(at)]
        parts = [at for at in self._columns if at not in totals]
        if len(totals) != 1 or len(parts) < 2:
            return
        wrong: list[str] = []
        right = 0
        for row in self._grid[self._body :]:
            total = number_in(row[totals[0]])
            values = [_or_zero(row[at]) for at in parts]
            if total is None or not row[totals[0]].strip() or any(value is None for value in values):
                continue
            summed = sum(value for value in values if value is not None)
            if abs(summed - total) > 0.5:
                wrong.append(f"{row[0]} ({_plain(summed)} against {_plain(total)})")
            else:
                right += 1
        if wrong and (right or len(wrong) < 3):
            yield f"The printed total differs from the sum of the columns: {', '.join(wrong)}."

    def _adds_up(self, column: int) -> bool:
        """Whether a column holds figures that may be added: no words, no years, no averages."""
        heads = [row[column] for row in self._grid[: self._body]]
        if any(_NO_SUM.search(head) for head in heads):
            return False
        cells = [row[column].strip() for row in self._grid[self._body :] if row[column].strip()]
        numbers = [cell for cell in cells if number_in(cell) is not None]
        if any(cell[0].isalpha() and not is_small(cell) and cell not in numbers for cell in cells):
            return False
        return any(not _YEAR.fullmatch(cell) for cell in numbers)

    def _is_total(self, column: int) -> bool:
        return any(_TOTAL_COLUMN.fullmatch(row[column].strip()) for row in self._grid[: self._body])

    def _name(self, column: int) -> str:
        heads = [row[column] for row in self._grid[: self._body] if row[column]]
        return heads[-1] if heads else f"column {column + 1}"


def _holds_figures(row: Sequence[str]) -> bool:
    """Whether a row is no head: beside its first cell a figure stands that is no year, or a mark for one."""
    return any(
        (number_in(cell) is not None and not _YEAR.fullmatch(cell.strip())) or is_surely_small(cell)
        for cell in row[1:]
        if cell.strip()
    )


def _sum(rows: Sequence[Sequence[str]], column: int) -> float | None:
    """The sum of a column over rows; None if one of its cells holds no number."""
    values = [_or_zero(row[column]) for row in rows]
    return (
        None
        if any(value is None for value in values)
        else sum(value for value in values if value is not None)
    )


def _or_zero(cell: str) -> float | None:
    return number_in(cell) if cell.strip() else 0.0


def _plain(value: float) -> str:
    return f"{value:,.0f}" if value.is_integer() else f"{value:,.2f}"
