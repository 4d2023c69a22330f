"""The recording grid: one row an authority, every cell editable where it stands."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush

from foi_tracker.gui.recording.rows import (
    HEADINGS,
    NOT_TYPED,
    Column,
    GridRow,
    Problem,
    hint_of,
    text_of,
    value_of,
    with_value,
)
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.why import folded
from foi_tracker.law.clocks import DueDate
from foi_tracker.law.regimes import Regime

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RecordGrid(QAbstractTableModel):
    """The rows, with their problems; ``edited`` is told of every change that a person made."""

    edited = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._today = theme, today
        self._rows: list[GridRow] = []
        self._wrong: dict[tuple[int, int], str] = {}
        theme.changed.connect(self._repaint)

    @property
    def rows(self) -> tuple[GridRow, ...]:
        """The rows as they stand."""
        return tuple(self._rows)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """One row an authority."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """The same columns always."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's words, its editor's value, its reasons, its mistake."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        wrong = row.unread_in(column)[1] or self._wrong.get((index.row(), index.column()), "")
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(row, column, wrong=bool(wrong))
        if role == Qt.ItemDataRole.BackgroundRole:
            return QBrush(self._theme.colour("warn_bg")) if wrong else None
        if role == Qt.ItemDataRole.EditRole:
            return value_of(row, column)
        return _words(row, column, wrong).get(role)

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a value for one cell."""
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        return self._put(index.row(), Column(index.column()), value)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Every cell can be typed in, but the one that is worked out."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if index.column() in NOT_TYPED else flags | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' headings; rows by their authority for those who listen."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[Column(section)]
        if orientation is Qt.Orientation.Vertical and role == Qt.ItemDataRole.AccessibleTextRole:
            return self._rows[section].authority
        return None

    def set_rows(self, rows: Iterable[GridRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self._wrong = {}
        self.endResetModel()

    def add(self, rows: Sequence[GridRow]) -> None:
        """Take further rows, at the end."""
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()
            self.edited.emit()

    def take_out(self, numbers: Iterable[int]) -> None:
        """Remove rows."""
        gone = sorted(set(numbers), reverse=True)
        for number in gone:
            self.beginRemoveRows(QModelIndex(), number, number)
            del self._rows[number]
            self.endRemoveRows()
        if gone:
            self._wrong = {}
            self.edited.emit()

    def fill(self, source: int, column: int, targets: Iterable[int]) -> int:
        """Give the value of one cell to the same column of other rows; how many took it."""
        value = value_of(self._rows[source], Column(column))
        return sum(self._put(target, Column(column), value) for target in targets if target != source)

    def guess(self, guesses: Mapping[str, tuple[Regime, str]]) -> None:
        """Take guesses of the law, by authority, for rows whose law the person has not chosen."""
        for number, row in enumerate(self._rows):
            found = guesses.get(row.authority)
            if found is None or row.regime_chosen or found == (row.regime, row.why_regime):
                continue
            regime, why = found
            due = row.due if regime is row.regime else None
            self._rows[number] = replace(row, regime=regime, why_regime=why, due=due)
            self._changed(number, Column.LAW, Column.DUE)

    def set_dues(self, dues: Mapping[tuple[Regime, date], DueDate]) -> None:
        """Take due dates, by law and day of receipt."""
        for number, row in enumerate(self._rows):
            due = dues.get((row.regime, row.came)) if row.came else None
            if due is not None and due != row.due:
                self._rows[number] = replace(row, due=due)
                self._changed(number, Column.DUE)

    def undated(self) -> set[tuple[Regime, date]]:
        """Laws and days of receipt whose due date is still to be worked out."""
        return {(row.regime, row.came) for row in self._rows if row.due is None and row.came is not None}

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Mark the cells that hold mistakes, and no others."""
        self._wrong = {(one.row, one.column): one.words for one in problems if one.row >= 0}
        self._repaint()

    def _put(self, number: int, column: Column, value: object) -> bool:
        row = self._rows[number]
        changed = with_value(row, column, value, self._today())
        if changed is None:
            return False
        if changed != row:
            self._rows[number] = changed
            self._wrong.pop((number, column), None)
            self._changed(number, *Column)
            self.edited.emit()
        return True

    def _changed(self, number: int, *columns: Column) -> None:
        # No cell beside them is told of: what is being typed there would be put back.
        for column in columns:
            self.dataChanged.emit(self.index(number, column), self.index(number, column))

    def _repaint(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))

    def _ink(self, row: GridRow, column: Column, *, wrong: bool) -> QBrush | None:
        if wrong:
            return QBrush(self._theme.colour("refused"))
        if column is Column.SENT and row.sent is None:
            return QBrush(self._theme.colour("partly"))
        follows = column is Column.RECEIVED and row.received is None
        return QBrush(self._theme.colour("soft")) if follows or column is Column.DUE else None


def _words(row: GridRow, column: Column, wrong: str) -> dict[int, str]:
    said, hint = text_of(row, column), wrong or hint_of(row, column)
    heard = f"{HEADINGS[column]}: {said or 'empty'}"
    return {
        Qt.ItemDataRole.DisplayRole: said,
        Qt.ItemDataRole.ToolTipRole: folded(hint),
        Qt.ItemDataRole.AccessibleTextRole: f"{heard}. {wrong}" if wrong else heard,
        Qt.ItemDataRole.AccessibleDescriptionRole: hint,
    }
