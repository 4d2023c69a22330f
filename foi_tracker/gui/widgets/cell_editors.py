"""Editors inside tables: a choice from few, a day with its calendar, words that wrap."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from foi_tracker.core.dates import brief
from foi_tracker.core.errors import InputError
from foi_tracker.core.spans import Utf16Positions
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.day_edit import DayEdit

AnyIndex = QModelIndex | QPersistentModelIndex
ROOMY = (
    "QTableView::item { padding: 2px 5px; }"
    "QAbstractScrollArea::corner { background: transparent; border: none; }"
)
"""A table's own style sheet: cells that begin where their heading does."""


_PICKED = "picked"
"""Property of a list in which the person chose, be it what stood there already."""
_ENDING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
_SIGN = 46
"""What a line's edges and the calendar's sign take from its width, in pixels."""


class ChoiceDelegate(QStyledItemDelegate):
    """Lets one of a few values be chosen.

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
        box.activated.connect(lambda _: self._picked(box))
        return box

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Begin with the value that stands."""
        if isinstance(editor, QComboBox):
            held = index.data(Qt.ItemDataRole.EditRole)
            values = [value for _, value in self._choices]
            editor.setCurrentIndex(values.index(held) if held in values else -1)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Hand over the value chosen; a list that was only looked at chooses nothing."""
        if isinstance(editor, QComboBox) and editor.currentIndex() >= 0:
            value = self._choices[editor.currentIndex()][1]
            if editor.property(_PICKED) or value != index.data(Qt.ItemDataRole.EditRole):
                model.setData(index, value)

    def _picked(self, box: QComboBox) -> None:
        box.setProperty(_PICKED, True)
        self.commitData.emit(box)
        self.closeEditor.emit(box)


class DayDelegate(QStyledItemDelegate):
    """Lets a day be typed, or picked from a calendar. The cell begins empty where no day is known.

    What cannot be read keeps the editor open when Enter or Tab would end it; when the person goes elsewhere
    with the mouse, the typed words themselves are handed to the model, which marks its cell.

    Args:
        name: What the day is, for those who listen.
        today: From which a day without a year is reckoned.
        theme: Colours of the calendar's sign.
        parent: Owner.
    """

    def __init__(self, name: str, today: Callable[[], date], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._name, self._today, self._theme = name, today, theme

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """A line for a day."""
        del option, index
        edit = DayEdit(self._name, self._today, self._theme, parent)
        edit.picked.connect(lambda: self._done(edit))
        return edit

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Begin with the day that stands, or with the words that could not be read.

        A table tells of every change around it; what is being typed is left alone.
        """
        if isinstance(editor, DayEdit) and not editor.touched:
            held = index.data(Qt.ItemDataRole.EditRole)
            editor.begin(brief(held) if isinstance(held, date) else str(held or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Hand over the day, None for an emptied line, or the words that are none."""
        if not isinstance(editor, DayEdit) or not editor.touched:
            return
        try:
            model.setData(index, editor.day())
        except InputError:
            model.setData(index, editor.text().strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the editor open while its words are no day."""
        if (
            isinstance(watched, DayEdit)
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _ENDING
            and watched.touched
            and not watched.check()
        ):
            return True
        return super().eventFilter(watched, event)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Cover the cell, and beyond it what a whole day and the calendar's sign need."""
        del index
        place = option.rect
        wanted = editor.fontMetrics().horizontalAdvance("30 September 2026") + _SIGN
        place.setWidth(max(place.width(), wanted))
        held = editor.parentWidget()
        if held is not None and place.right() > held.width():
            place.moveRight(max(place.width(), held.width()) - 1)
        editor.setGeometry(place)

    def _done(self, edit: DayEdit) -> None:
        self.commitData.emit(edit)
        self.closeEditor.emit(edit)


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
    """Lets long words be corrected over several lines; the cell is as tall as its words wrapped.

    Attributes:
        left_at: Row, and number of characters before the cursor, of the words that were edited last.
    """

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self.left_at = (-1, 0)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """A box over the cell."""
        del option, index
        edit = _WrappedEdit(parent, self.finish)
        edit.setAccessibleName(self._name)
        return edit

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Begin with the words that stand."""
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Hand the words over, and remember where the cursor stood in them."""
        if isinstance(editor, QPlainTextEdit):
            words, cursor = editor.toPlainText(), editor.textCursor()
            before = words[: Utf16Positions(words).from_qt(cursor.position())]
            self.left_at = (index.row(), 0 if cursor.hasSelection() else len(" ".join(before.split())))
            model.setData(index, words)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As the style's own hint, which forgets what a style sheet takes from the width."""
        view = option.widget
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

    def finish(self, editor: QWidget) -> None:
        """Hand the words over and close the box."""
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
