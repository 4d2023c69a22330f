"""A campaign's matrix as Qt asks for it: authorities down, questions across; arranged in memory."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from foi_tracker.core.dates import plain, short
from foi_tracker.gui import glyphs
from foi_tracker.gui.models.gist import short_words
from foi_tracker.gui.models.request_list import ROW, TONE
from foi_tracker.law.clocks import Verdict
from foi_tracker.law.outcomes import Outcome, words_of
from foi_tracker.model.kinds import AnswerState, Mover
from foi_tracker.model.views import Matrix, MatrixCell, MatrixRow

Index = QModelIndex | QPersistentModelIndex

CELL = Qt.ItemDataRole.UserRole + 2
"""The ``MatrixCell`` of a question's column, else None; ``ROW`` gives the row, None for a group's head."""
FADED = Qt.ItemDataRole.UserRole + 3
"""Whether the filter asks for other outcomes than this cell's."""

AUTHORITY, DAYS, FIRST = 0, 1, 2
"""The columns before the questions, and the first question's."""


class Order(StrEnum):
    """What the rows are sorted by."""

    AUTHORITY = "authority"
    REFUSALS = "refusals"
    DAYS = "days"


SHOWN: tuple[tuple[str, str], ...] = (
    ("all", "all outcomes"),
    ("refused", "refused, whole or part"),
    ("ncnd", "neither confirm nor deny"),
    ("open", "not held or not dealt with"),
    ("answered", "answered or published"),
    ("to_check", "not yet checked"),
    ("awaiting", "awaiting a reply"),
)
"""The filters: name and words."""

_PASSES: Mapping[str, Callable[[MatrixCell], bool]] = MappingProxyType(
    {
        "all": lambda _: True,
        "refused": lambda cell: cell.outcome in {Outcome.REFUSED, Outcome.PARTLY},
        "ncnd": lambda cell: cell.outcome is Outcome.NCND,
        "open": lambda cell: cell.outcome in {Outcome.NOT_HELD, Outcome.NOT_ANSWERED, Outcome.UNCLEAR},
        "answered": lambda cell: cell.outcome in {Outcome.ANSWERED, Outcome.WITHHELD_ELSEWHERE},
        "to_check": lambda cell: cell.outcome is not None and cell.state is not AnswerState.DECIDED,
        "awaiting": lambda cell: cell.outcome is None,
    }
)


def ground_words(cell: MatrixCell) -> str:
    """The main ground, and how many more: “s40(2) +1”."""
    return "".join(ground_parts(cell))


def ground_parts(cell: MatrixCell) -> tuple[str, str]:
    """The same in two: what may be cut where a column is narrow, and what must stay."""
    if not cell.provisions:
        return "", ""
    more = len(cell.provisions) - 1
    return cell.provisions[0].short, f" +{more}" if more else ""


def cell_words(cell: MatrixCell) -> str:
    """What a cell says, in full."""
    if cell.outcome is None:
        return glyphs.words(None, cell.state, delayed=cell.delayed)
    decided = glyphs.words(cell.outcome, AnswerState.DECIDED)
    said = words_of(cell.fine, cell.provisions) if cell.fine is not None else decided
    parts = [said, *(str(provision) for provision in cell.provisions)]
    if cell.state is AnswerState.SUGGESTED:
        parts.append("suggested, not yet checked")
    elif cell.state is AnswerState.TO_CHECK:
        parts.append("to check")
    return ", ".join(parts)


def days_words(row: MatrixRow) -> str:
    """How the reply stands against its date."""
    if row.verdict is Verdict.LATE:
        return f"late by {row.days}"
    if row.verdict is Verdict.OVERDUE:
        return f"overdue by {abs(row.days)}"
    if row.replied is not None:
        return "extended" if row.verdict is Verdict.EXTENDED else "on time"
    if row.mover is Mover.YOURS:
        return "your move"
    return f"due {row.due.day} {row.due:%b}"


def days_detail(row: MatrixRow) -> str:
    """The same with its dates, for a tooltip."""
    replied = f"Replied {short(row.replied)}; the reply was due {short(row.due)}" if row.replied else ""
    counted = f" ({days_words(row)} working days)" if row.verdict in {Verdict.LATE, Verdict.OVERDUE} else ""
    return f"{replied or f'Due {plain(row.due)}'}{counted}. Select the row to see why."


class MatrixModel(QAbstractTableModel):
    """The matrix; asks for nothing by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matrix: Matrix | None = None
        self._shown: list[MatrixRow | str] = []
        self._order: Order | int = Order.AUTHORITY
        self._only = "all"
        self._grouped = False

    # What the page asks

    def take(self, matrix: Matrix) -> None:
        """Show ``matrix``, in the order and through the filter that are set."""
        self._matrix = matrix
        self._arrange()

    def sort_by(self, order: Order | int) -> None:
        """Sort the rows; a number sorts by the outcomes of that question, from 0."""
        self._order = order
        self._arrange()

    def show_only(self, name: str) -> None:
        """Show authorities with an outcome that passes the filter, and fade their other cells."""
        self._only = name
        self._arrange()

    def group(self, grouped: bool) -> None:
        """Put the authorities of one nation together, under its name."""
        self._grouped = grouped
        self._arrange()

    @property
    def matrix(self) -> Matrix | None:
        """What is shown."""
        return self._matrix

    def row_at(self, row: int) -> MatrixRow | None:
        """The authority in a row; None for the heading of a group."""
        shown = self._shown[row] if 0 <= row < len(self._shown) else ""
        return shown if isinstance(shown, MatrixRow) else None

    def cell_at(self, index: Index) -> MatrixCell | None:
        """The cell at a place; None for one that belongs to no question."""
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None or index.column() < FIRST:
            return None
        return row.cells[index.column() - FIRST]

    def index_of(self, request: int, column: int) -> QModelIndex:
        """Where a request's cell is shown; not valid where it is not."""
        for place, row in enumerate(self._shown):
            if isinstance(row, MatrixRow) and row.request == request:
                return self.index(place, column)
        return QModelIndex()

    def totals(self) -> list[tuple[int, int, int]]:
        """For each question: how many answered it (decided), may have (suggested), and replied."""
        rows = self._matrix.rows if self._matrix is not None else ()
        counted = []
        for at in range(self.columnCount() - FIRST):
            cells = [row.cells[at] for row in rows]
            given = [cell for cell in cells if cell.outcome is Outcome.ANSWERED]
            decided = sum(1 for cell in given if cell.state is AnswerState.DECIDED)
            replied = sum(1 for cell in cells if cell.outcome is not None)
            counted.append((decided, len(given) - decided, replied))
        return counted

    def others(self, label: str, request: int) -> tuple[int, int]:
        """How many other authorities answered a question: decided, and only suggested."""
        rows = self._matrix.rows if self._matrix is not None else ()
        given = [
            cell
            for row in rows
            if row.request != request
            for cell in row.cells
            if cell.label == label and cell.outcome is Outcome.ANSWERED
        ]
        decided = sum(1 for cell in given if cell.state is AnswerState.DECIDED)
        return decided, len(given) - decided

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Authorities, and headings of groups."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Authority, working days, and a column a question."""
        if parent.isValid() or self._matrix is None:
            return 0
        return FIRST + len(self._matrix.questions)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings of groups cannot be selected."""
        if self.row_at(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words, tooltip, accessible words and values of a place."""
        shown = self._shown[index.row()]
        if isinstance(shown, str):
            wanted = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
            return shown if wanted and index.column() == AUTHORITY else None
        if role == ROW:
            return shown
        if index.column() < FIRST:
            return self._head_data(shown, index.column(), role)
        return self._cell_data(shown, shown.cells[index.column() - FIRST], role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Short words of each question; the whole of it as tooltip."""
        if orientation is not Qt.Orientation.Horizontal or self._matrix is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if section < FIRST:
            words = ("Authority", "Working days")[section]
            return words if role == Qt.ItemDataRole.DisplayRole else None
        label, text = self._matrix.questions[section - FIRST]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{label}  {short_words(text)}"
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{label}  {text}"
        return None

    def _head_data(self, row: MatrixRow, column: int, role: int) -> object:
        words = row.authority if column == AUTHORITY else days_words(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.ToolTipRole:
            known = " · ".join(filter(None, (row.authority, row.nation, row.regime.value, row.reference)))
            return known if column == AUTHORITY else days_detail(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return words if column == AUTHORITY else f"{row.authority}, {days_detail(row)}"
        if role == TONE:
            late = column == DAYS and row.verdict in {Verdict.LATE, Verdict.OVERDUE}
            return "refused" if late else "soft" if column == DAYS else "ink"
        return None

    def _cell_data(self, row: MatrixRow, cell: MatrixCell, role: int) -> object:
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return ground_words(cell)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.authority}, question {cell.label}: {cell_words(cell)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{cell.label}: {cell_words(cell)}"
        if role == TONE:
            return glyphs.colour_name(cell.outcome, delayed=cell.delayed)
        return not _PASSES[self._only](cell) if role == FADED else None

    def _arrange(self) -> None:
        self.beginResetModel()
        rows = list(self._matrix.rows) if self._matrix is not None else []
        passes = _PASSES[self._only]
        if self._only != "all":
            rows = [row for row in rows if any(passes(cell) for cell in row.cells)]
        rows.sort(key=self._key)
        self._shown = list(rows)
        if self._grouped:
            self._shown = []
            for nation in sorted({row.nation for row in rows}, key=lambda name: (not name, name)):
                mine = [row for row in rows if row.nation == nation]
                self._shown += [f"{nation or 'Nation not known'}  ·  {len(mine)}", *mine]
        self.endResetModel()

    def _key(self, row: MatrixRow) -> tuple[object, ...]:
        name = row.authority.casefold()
        if self._order is Order.REFUSALS:
            return (-_refusals(row.cells), name)
        if self._order is Order.DAYS:
            return (*_lateness(row), name)
        if isinstance(self._order, int) and self._order < len(row.cells):
            outcome = row.cells[self._order].outcome
            return (len(Outcome) if outcome is None else tuple(Outcome).index(outcome), name)
        return (name,)


def _refusals(cells: Sequence[MatrixCell]) -> int:
    refused = {Outcome.REFUSED: 4, Outcome.NCND: 3, Outcome.PARTLY: 2, Outcome.NOT_ANSWERED: 1}
    return sum(refused.get(cell.outcome, 0) for cell in cells if cell.outcome is not None)


def _lateness(row: MatrixRow) -> tuple[int, int, int]:
    """Overdue first and longest first, then what is waited for by its day, then replies, the latest first."""
    if row.verdict is Verdict.OVERDUE:
        return (0, -abs(row.days), 0)
    if row.replied is None:
        return (1, row.due.toordinal(), 0)
    return (2, -row.days if row.verdict is Verdict.LATE else 0, 0)
