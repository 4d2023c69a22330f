"""The list of questions beside the text, and the few tools to put it right."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from foi_tracker.gui.recording.questions import LABEL, WORDS, DraftQuestions, break_in
from foi_tracker.gui.widgets.cell_editors import ROOMY, WordsDelegate
from foi_tracker.gui.widgets.words import button, label

_SPLIT_TIP = "Split this question in two, at the cursor or at its question mark (Ctrl+Shift+J)"
_NO_BREAK = "Put the cursor where the second question begins, then press Split."


class QuestionsBox(QWidget):
    """Shows ``DraftQuestions`` and edits them; ``again_wanted`` asks to read them from the text anew.

    Attributes:
        caret_in: Gives, for a row, how many characters of its words stand before the cursor in the request's
            text; 0 where the cursor is elsewhere.
    """

    again_wanted = Signal()
    current_changed = Signal(int)
    could_not_split = Signal(str)

    def __init__(self, model: DraftQuestions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.caret_in: Callable[[int], int] = lambda _: 0
        self.words = WordsDelegate("What was asked", self)
        self.heading = label("Questions", "heading")
        self.table = self._table()
        self.again = button(
            "Find them again",
            self.again_wanted.emit,
            "link",
            tip="Drop your corrections and read the questions from the text",
        )
        self.again.setVisible(False)
        self.add_button = button("Add", self.add, tip="Add a question below this one (Insert)")
        self.remove_button = button("Take out", self.take_out, tip="Take this question out (Delete)")
        self.merge_button = button(
            "Join up", self.merge_up, tip="Join this question to the one above it (Ctrl+J)"
        )
        self.split_button = button("Split", self.split, tip=_SPLIT_TIP)
        self.words.commitData.connect(lambda _: QTimer.singleShot(0, self._forget_caret))
        self.split_button.setAccessibleName("Split this question in two")
        self.up_button = button("↑", lambda: self.move_row(-1), tip="Move this question up (Alt+Up)")
        self.down_button = button("↓", lambda: self.move_row(1), tip="Move this question down (Alt+Down)")
        self.add_button.setAccessibleName("Add a question")
        self.remove_button.setAccessibleName("Take this question out")
        self.merge_button.setAccessibleName("Join this question to the one above it")
        self.up_button.setAccessibleName("Move this question up")
        self.down_button.setAccessibleName("Move this question down")
        self._lay_out()
        for keys, act in (
            ("Ins", self.add),
            ("Del", self.take_out),
            ("Ctrl+J", self.merge_up),
            ("Ctrl+Shift+J", self.split),
            ("Alt+Up", lambda: self.move_row(-1)),
            ("Alt+Down", lambda: self.move_row(1)),
        ):
            within = keys == "Ctrl+Shift+J"  # also while its words are being typed
            context = (
                Qt.ShortcutContext.WidgetWithChildrenShortcut if within else Qt.ShortcutContext.WidgetShortcut
            )
            QShortcut(QKeySequence(keys), self.table, act, context=context)
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved, model.dataChanged):
            changed.connect(self._refresh)
        self._refresh()

    def add(self) -> None:
        """Put a new question below the current one and begin to type it."""
        row = self.model.add(self._row if self._row >= 0 else self.model.rowCount() - 1, "New question")
        self.select(row)
        self.table.edit(self.model.index(row, WORDS))

    def take_out(self) -> None:
        """Remove the current question."""
        row = self._row
        if row >= 0:
            self.model.take_out(row)
            self.select(min(row, self.model.rowCount() - 1))

    def merge_up(self) -> None:
        """Join the current question to the one above it."""
        row = self._row
        if row > 0:
            self.model.merge_up(row)
            self.select(row - 1)

    def split(self) -> None:
        """Make two of the current question: at the cursor in its words, else at its question mark."""
        row = self._row
        if row < 0:
            return
        editor = self.table.indexWidget(self.model.index(row, WORDS))
        if editor is not None:
            self.words.finish(editor)
        held, at = self.words.left_at
        self.words.left_at = (-1, 0)
        words = self.model.questions[row].text
        places = (at if held == row else 0, self.caret_in(row), break_in(words))
        place = next((one for one in places if words[:one].strip() and words[one:].strip()), 0)
        if place and self.model.split(row, place):
            self.select(row)
        else:
            self.could_not_split.emit(_NO_BREAK)

    def _forget_caret(self) -> None:
        """A cursor counts only where the person went straight from it to Split."""
        if not self.split_button.hasFocus():
            self.words.left_at = (-1, 0)

    def move_row(self, by: int) -> None:
        """Move the current question up or down."""
        if self._row >= 0:
            self.select(self.model.move(self._row, by))

    def select(self, row: int) -> None:
        """Make a question the current one."""
        if 0 <= row < self.model.rowCount():
            index = self.model.index(row, WORDS)
            self.table.selectionModel().setCurrentIndex(
                index,
                QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
            )

    @property
    def current(self) -> int:
        """The row of the current question, -1 for none."""
        return self._row

    @property
    def _row(self) -> int:
        return self.table.currentIndex().row()

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setAccessibleName("Questions found in the text")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setWordWrap(True)
        table.setStyleSheet(ROOMY)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(LABEL, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setItemDelegateForColumn(WORDS, self.words)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        # Words that wrap anew need other heights, once the new width is known.
        self._heights = QTimer(self)
        self._heights.setSingleShot(True)
        self._heights.timeout.connect(table.resizeRowsToContents)
        for changed in (header.sectionResized, self.model.modelReset, self.model.dataChanged):
            changed.connect(lambda *_: self._heights.start(0))
        table.selectionModel().currentRowChanged.connect(self._moved)
        return table

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.heading)
        head.addStretch(1)
        head.addWidget(self.again)
        tools = QHBoxLayout()
        tools.setSpacing(6)
        for tool in (
            self.add_button,
            self.remove_button,
            self.merge_button,
            self.split_button,
            self.up_button,
            self.down_button,
        ):
            tools.addWidget(tool)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        tools.addStretch(1)
        column.addLayout(tools)

    def _moved(self) -> None:
        self._refresh()
        self.current_changed.emit(self._row)

    def _refresh(self) -> None:
        many, row = self.model.rowCount(), self._row
        self.heading.setText(f"Questions ({many})" if many else "Questions")
        self.remove_button.setEnabled(row >= 0)
        self.merge_button.setEnabled(row > 0)
        self.split_button.setEnabled(row >= 0)
        self.up_button.setEnabled(row > 0)
        self.down_button.setEnabled(0 <= row < many - 1)
