"""The list of letters on screen: a request found by typing, kind and day chosen in place, Enter files."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from foi_tracker.gui.incoming.model import Column, IncomingLetters
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.cell_editors import ROOMY, ChoiceDelegate, DayDelegate
from foi_tracker.model.kinds import LetterKind

AnyIndex = QModelIndex | QPersistentModelIndex
_WIDTHS = {
    Column.NAME: 158,
    Column.REQUEST: 176,
    Column.KIND: 128,
    Column.DAY: 144,
    Column.EVENT: 112,
    Column.NOTE: 130,
}


_PICKED = "picked"
"""Property of a list in which the person chose, be it what stood there already."""
_BEGUN = "begun"
"""Property of a list that shows what stands, so that it may be typed into."""


class RequestDelegate(QStyledItemDelegate):
    """Lets a request be chosen: those that fit first, any other by typing a part of its words."""

    def __init__(self, model: IncomingLetters, parent: QWidget) -> None:
        super().__init__(parent)
        self._letters = model
        self._labels: dict[str, int] = {}
        self._all = QStringListModel(self)

    def offer(self, names: dict[int, str]) -> None:
        """Take all requests, by id."""
        self._labels = {words: number for number, words in names.items()}
        self._all.setStringList(sorted(self._labels))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """A list of those that fit, which can be typed into."""
        del option
        box = QComboBox(parent)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setAccessibleName("Request that the letter answers")
        proposal = self._letters.rows[index.row()].proposal
        words = {number: label for label, number in self._labels.items()}
        for choice in proposal.choices if proposal else ():
            if choice.request in words:
                box.addItem(words[choice.request])
                box.setItemData(box.count() - 1, choice.why, Qt.ItemDataRole.ToolTipRole)
        completer = QCompleter(self._all, box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = QListView()
        popup.setAccessibleName("Requests that fit what was typed")
        completer.setPopup(popup)
        box.setCompleter(completer)
        line = box.lineEdit()
        if line is not None:
            line.setAccessibleName("Request that the letter answers")
            line.setPlaceholderText("Type a part of the authority’s name")
        box.activated.connect(lambda _: self._picked(box))
        return box

    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        """Begin with the request that stands, all of it marked, so that typing replaces it."""
        if isinstance(editor, QComboBox) and not editor.property(_BEGUN):
            editor.setProperty(_BEGUN, True)  # what is being typed is left alone when others change
            number = index.data(Qt.ItemDataRole.EditRole)
            words = next((label for label, held in self._labels.items() if held == number), "")
            editor.setCurrentIndex(editor.findText(words))
            editor.setEditText(words)
            line = editor.lineEdit()
            if line is not None:
                line.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        """Hand over the request; words that name none, and a list only looked at, change nothing."""
        if isinstance(editor, QComboBox):
            number = self._labels.get(editor.currentText())
            other = number != index.data(Qt.ItemDataRole.EditRole)
            if number is not None and (other or editor.property(_PICKED)):
                model.setData(index, number)

    def _picked(self, box: QComboBox) -> None:
        box.setProperty(_PICKED, True)
        self.commitData.emit(box)
        self.closeEditor.emit(box)


class IncomingView(QTableView):
    """Shows ``IncomingLetters``; ``file_wanted`` is Enter, ``current_changed`` the letter looked at."""

    file_wanted = Signal()
    current_changed = Signal(int)

    def __init__(
        self, model: IncomingLetters, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._letters, self._theme = model, theme
        self.setModel(model)
        self.setAccessibleName("Letters that came")
        self.setStyleSheet(ROOMY)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        self.requests = RequestDelegate(model, self)
        kinds = [(kind.words, kind) for kind in LetterKind if kind is not LetterKind.OURS]
        self.setItemDelegateForColumn(Column.REQUEST, self.requests)
        self.setItemDelegateForColumn(Column.KIND, ChoiceDelegate(kinds, "Kind of letter", self))
        self.setItemDelegateForColumn(Column.DAY, DayDelegate("Day of the letter", today, theme, self))
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.current_changed.emit(now.row()))
        theme.changed.connect(self._dress)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter files, Space ticks the letter wherever the cursor stands in its row, Delete takes it out."""
        editing = self.state() is QAbstractItemView.State.EditingState
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not editing:
            self.file_wanted.emit()
        elif event.key() == Qt.Key.Key_F2 and not editing:
            self._edit_here()
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().column() != Column.EVENT:
            self._letters.toggle(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Delete and not editing:
            rows = self._letters.rows
            self._letters.take_out([rows[at.row()].number for at in self.selectionModel().selectedRows()])
        else:
            super().keyPressEvent(event)

    def _edit_here(self) -> None:
        """Edit the current cell, or the first of its row that can be edited."""
        row, column = self.currentIndex().row(), self.currentIndex().column()
        cells = (self._letters.index(row, one) for one in (column, *Column) if row >= 0)
        cell = next((one for one in cells if one.flags() & Qt.ItemFlag.ItemIsEditable), None)
        if cell is not None:
            self.setCurrentIndex(cell)
            self.edit(cell)

    def _dress(self) -> None:
        # Fusion draws a box for a tick in a shade of the window, which on a dark ground is not seen.
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, self._theme.colour("waiting"))
        self.setPalette(palette)
        for column, width in _WIDTHS.items():
            head = self.horizontalHeader().sectionSizeHint(column)
            self.setColumnWidth(column, max(head, self._theme.pixels(width)))
        self.verticalHeader().setDefaultSectionSize(self._theme.pixels(30))
