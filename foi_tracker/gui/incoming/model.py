"""The list of letters that came: which to file where, as what, on which day; all can be changed."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush

from foi_tracker.core.dates import short
from foi_tracker.gui.incoming.rows import (
    Incoming,
    State,
    event_of,
    needs_look,
    note_of,
    ticked_if_sure,
    with_day,
)
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.why import folded
from foi_tracker.model.kinds import LetterKind

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns of the list, from the left."""

    NAME = 0
    REQUEST = 1
    KIND = 2
    DAY = 3
    EVENT = 4
    NOTE = 5


HEADINGS = {
    Column.NAME: "File it",
    Column.REQUEST: "Answers",
    Column.KIND: "Kind of letter",
    Column.DAY: "Its day",
    Column.EVENT: "Timeline",
    Column.NOTE: "What we found",
}
_TYPED = {Column.REQUEST, Column.KIND, Column.DAY}


class IncomingLetters(QAbstractTableModel):
    """The letters; ``edited`` is told of every change that a person made.

    ``not_ticked`` is told the number of a letter that was to be ticked and cannot be filed as it stands.
    """

    edited = Signal()
    not_ticked = Signal(int)

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._today = theme, today
        self._rows: list[Incoming] = []
        self._names: dict[int, str] = {}
        self._long: dict[int, str] = {}
        theme.changed.connect(self._repaint)

    @property
    def rows(self) -> tuple[Incoming, ...]:
        """The letters as they stand."""
        return tuple(self._rows)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """One row a letter."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """The same columns always."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's words, its tick, its value for an editor."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(row, column)
        if role == Qt.ItemDataRole.EditRole:
            day = row.day_typed or row.day
            return {Column.REQUEST: row.request, Column.KIND: row.kind, Column.DAY: day}.get(column)
        if role == Qt.ItemDataRole.BackgroundRole:
            bad = column is Column.DAY and row.day_trouble and row.state is State.READY
            return QBrush(self._theme.colour("warn_bg")) if bad else None
        said = self._text(row, column)
        words: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: said,
            Qt.ItemDataRole.CheckStateRole: _tick(row, column),
            Qt.ItemDataRole.ToolTipRole: folded(self._whole(row, column, said)),
            Qt.ItemDataRole.AccessibleTextRole: f"{HEADINGS[column]}: {said or 'empty'}{_heard(row, column)}",
        }
        return words.get(role)

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick, a request, a kind or a day."""
        if not index.isValid():
            return False
        row, column = self._rows[index.row()], Column(index.column())
        changed = _changed(row, column, value, role, self._today())
        if changed is None:
            return False
        if changed.ticked and not changed.ready:
            self.not_ticked.emit(row.number)
            return False
        if changed != row:
            self._set(index.row(), changed)
            self.edited.emit()
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """What was read can be changed; what was not, only seen."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row, column = self._rows[index.row()], Column(index.column())
        if row.state is State.READY and column in _TYPED:
            flags |= Qt.ItemFlag.ItemIsEditable
        if _tick(row, column) is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[Column(section)]
        return None

    def name_requests(self, names: dict[int, str]) -> None:
        """Take the words for requests, by their ids."""
        short_names = Counter(_authority(words) for words in names.values())
        self._long = names
        self._names = {
            number: words if short_names[_authority(words)] > 1 else _authority(words)
            for number, words in names.items()
        }
        self._repaint()

    def add(self, row: Incoming) -> None:
        """Take one more letter, at the end."""
        at = len(self._rows)
        self.beginInsertRows(QModelIndex(), at, at)
        self._rows.append(row)
        self.endInsertRows()

    def put(self, row: Incoming) -> None:
        """Show a letter anew; one that was taken out meanwhile stays out."""
        for at, held in enumerate(self._rows):
            if held.number == row.number:
                self._set(at, row)

    def get(self, number: int) -> Incoming | None:
        """The letter of that number, if it is still in the list."""
        return next((row for row in self._rows if row.number == number), None)

    def take_out(self, numbers: Iterable[int]) -> None:
        """Remove letters, by their numbers."""
        for number in set(numbers):
            at = next((at for at, row in enumerate(self._rows) if row.number == number), None)
            if at is not None:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._rows[at]
                self.endRemoveRows()

    def toggle(self, at: int) -> None:
        """Tick a letter, or untick it."""
        index = self.index(at, Column.NAME)
        if index.isValid() and self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            ticked = self._rows[at].ticked
            state = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
            self.setData(index, state, Qt.ItemDataRole.CheckStateRole)

    def _set(self, at: int, row: Incoming) -> None:
        self._rows[at] = row
        self.dataChanged.emit(self.index(at, 0), self.index(at, len(Column) - 1))

    def _repaint(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))

    def _text(self, row: Incoming, column: Column) -> str:
        if column is Column.NAME:
            return row.name
        if column is Column.NOTE:
            return note_of(row)
        if row.state not in {State.READY, State.FILING}:
            return ""
        request = "choose…" if row.request is None else self._names.get(row.request, "")
        day = short(row.day) if row.day else row.day_typed or "type it…"
        texts = {Column.REQUEST: request, Column.KIND: row.kind.words, Column.DAY: day}
        return texts.get(column, row.event.words if row.event else "")

    def _whole(self, row: Incoming, column: Column, said: str) -> str:
        """What a narrow cell cannot show."""
        if column is Column.NOTE:
            return f"{said} {row.hint}"
        if column is Column.EVENT:
            return event_of(row)
        if column is Column.DAY and row.day_trouble:
            return row.day_trouble
        return self._long.get(row.request or 0, said) if column is Column.REQUEST else said

    def _ink(self, row: Incoming, column: Column) -> QBrush | None:
        if column is Column.DAY and row.day_trouble and row.state is State.READY:
            return QBrush(self._theme.colour("refused"))
        if column is Column.NOTE and needs_look(row):
            return QBrush(self._theme.colour("refused" if row.trouble else "partly"))
        empty = (column is Column.REQUEST and row.request is None) or (
            column is Column.DAY and row.day is None
        )
        if empty and row.state is State.READY:
            return QBrush(self._theme.colour("partly"))
        if column is Column.NOTE or row.state in {State.READING, State.FILING}:
            return QBrush(self._theme.colour("soft"))
        return None


def _tick(row: Incoming, column: Column) -> Qt.CheckState | None:
    if row.state is not State.READY:
        return None
    on = None
    if column is Column.NAME:
        on = row.ticked
    elif column is Column.EVENT and row.event is not None and row.day is not None:
        on = row.enter_event
    return None if on is None else Qt.CheckState.Checked if on else Qt.CheckState.Unchecked


def _heard(row: Incoming, column: Column) -> str:
    if column is Column.DAY and row.day_trouble:
        return f". {row.day_trouble}"
    tick = _tick(row, column)
    return "" if tick is None else ", ticked" if tick is Qt.CheckState.Checked else ", not ticked"


def _changed(
    row: Incoming,
    column: Column,
    value: Any,  # noqa: ANN401
    role: int,
    today: date,
) -> Incoming | None:
    """The row after an edit; None where the value cannot stand there."""
    if row.state is not State.READY:
        return None
    if role == Qt.ItemDataRole.CheckStateRole:
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        return replace(row, ticked=on) if column is Column.NAME else replace(row, enter_event=on)
    changed = None
    if column is Column.REQUEST and isinstance(value, int):
        changed = replace(row, request=value, request_chosen=True)
    elif column is Column.KIND and isinstance(value, LetterKind):
        changed = replace(row, kind=value, kind_chosen=True)
    elif column is Column.DAY and (value is None or isinstance(value, date | str)):
        changed = with_day(row, value, today)
    if changed is None or changed == row:
        return changed
    # Whoever corrects a proposal means the letter to be filed, unless something else in it is in doubt.
    return ticked_if_sure(replace(changed, trouble="", hint=""))


def _authority(words: str) -> str:
    return words.split(" · ", maxsplit=1)[0]
