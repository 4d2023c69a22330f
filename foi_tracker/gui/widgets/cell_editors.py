"""Editors inside tables: a choice from few, a day with its calendar, words that wrap."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QAbstractItemModel, QDate, QLocale, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

AnyIndex = QModelIndex | QPersistentModelIndex
BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
DAY_FORMAT = "ddd d MMM yyyy"
ROOMY = (
    "QTableView::item { padding: 2px 5px; }"
    "QAbstractScrollArea::corner { background: transparent; border: none; }"
)
"""A table's own style sheet: cells that begin where their heading does."""


def day_field(day: date, name: str, parent: QWidget | None = None) -> QDateEdit:
    """A field for a day, with a calendar, in British spelling."""
    field = QDateEdit(QDate(day.year, day.month, day.day), parent)
    field.setLocale(BRITISH)
    field.setDisplayFormat(DAY_FORMAT)
    field.setCalendarPopup(True)
    field.setAccessibleName(name)
    return field


def day_of(field: QDateEdit) -> date:
    """The day that a field shows."""
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())


class ChoiceDelegate(QStyledItemDelegate):
    """Lets one of a few values be chosen; the list opens at once.

    Args:
        choices: Words and value of each.
        name: What is chosen, for those who listen.
        parent: Owner.
    """

    def __init__(self, choices: Iterable[tuple[str, object]], name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        self._name = name

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """A list of the choices."""
        del option, index
        box = QComboBox(parent)
        box.setAccessibleName(self._name)
        for words, _ in self._choices:
            box.addItem(words)
        box.activated.connect(lambda _: self._done(box))
        return box

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Begin with the value that stands."""
        if isinstance(editor, QComboBox):
            held = index.data(Qt.ItemDataRole.EditRole)
            values = [value for _, value in self._choices]
            editor.setCurrentIndex(values.index(held) if held in values else -1)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Hand over the value chosen."""
        if isinstance(editor, QComboBox) and editor.currentIndex() >= 0:
            model.setData(index, self._choices[editor.currentIndex()][1])

    def _done(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)


class DayDelegate(QStyledItemDelegate):
    """Lets a day be typed, or picked from a calendar.

    Args:
        name: What the day is, for those who listen.
        fallback: Gives the day to begin with where the cell has none.
        parent: Owner.
    """

    def __init__(self, name: str, fallback: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self._fallback = fallback

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """A field for a day."""
        del option, index
        return day_field(self._fallback(), self._name, parent)

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Begin with the day that stands."""
        held = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QDateEdit) and isinstance(held, date):
            editor.setDate(QDate(held.year, held.month, held.day))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Hand over the day."""
        if isinstance(editor, QDateEdit):
            editor.interpretText()
            model.setData(index, day_of(editor))


class _WrappedEdit(QPlainTextEdit):
    """Words over several lines; Enter is done with them, Tab goes on."""

    def __init__(self, parent: QWidget, done: Callable[["_WrappedEdit"], None]) -> None:
        super().__init__(parent)
        self._done = done
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End by Enter instead of a new line."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._done(self)
        else:
            super().keyPressEvent(event)


_ACROSS, _DOWN = 14, 8
"""What a roomy cell and the text's own margin take from its width, and add to its height, in pixels."""


class WordsDelegate(QStyledItemDelegate):
    """Lets long words be corrected over several lines; the cell is as tall as its words wrapped."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """A box over the cell."""
        del option, index
        edit = _WrappedEdit(parent, self._finish)
        edit.setAccessibleName(self._name)
        return edit

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Begin with the words that stand."""
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Hand the words over."""
        if isinstance(editor, QPlainTextEdit):
            model.setData(index, editor.toPlainText())

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As the style's own hint, which forgets what a style sheet takes from the width."""
        view = self.parent()
        if not isinstance(view, QTableView):
            return super().sizeHint(option, index)
        width = max(1, view.columnWidth(index.column()) - _ACROSS)
        words = str(index.data(Qt.ItemDataRole.DisplayRole))
        place = view.fontMetrics().boundingRect(0, 0, width, 1 << 20, Qt.TextFlag.TextWordWrap, words)
        return QSize(width, place.height() + _DOWN)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Cover the cell, and as much below it as three lines need."""
        del index
        place = option.rect
        lines = editor.fontMetrics().lineSpacing() * 3 + 16
        place.setHeight(max(place.height(), lines))
        editor.setGeometry(place)

    def _finish(self, editor: "_WrappedEdit") -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
