"""The letters of a request: open, correct what kind one is, delete."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from foi_tracker.core.dates import short
from foi_tracker.gui.context import Context
from foi_tracker.gui.models.simple_table import Column, SimpleTableModel
from foi_tracker.gui.widgets.empty import EmptyState
from foi_tracker.gui.widgets.list_table import ListTable
from foi_tracker.gui.widgets.words import button
from foi_tracker.model.kinds import LetterKind
from foi_tracker.model.library import StoredLetter
from foi_tracker.model.views import RequestPage


class LettersTab(QWidget):
    """A table of letters and what can be done with the one that is marked."""

    def __init__(self, context: Context, add: Callable[[], object]) -> None:
        super().__init__()
        self._context = context
        self.model: SimpleTableModel[StoredLetter] = SimpleTableModel(
            (
                Column("Day", lambda letter: short(letter.day) if letter.day else "no date"),
                Column("Kind", lambda letter: letter.kind.words),
                Column("Checked", _checked, "soft"),
                Column("Files", lambda letter: ", ".join(doc.name for doc in letter.documents), "soft"),
            ),
            self,
        )
        self.table = ListTable("Letters", self.model, context.theme, (140, 210, 150))
        self.open = button("Open", self._open)
        self.kind = QPushButton("What kind is it ▾")
        self.kind.setAutoDefault(False)
        menu = QMenu(self.kind)
        for kind in LetterKind:
            menu.addAction(kind.words, partial(self._set_kind, kind))
        self.kind.setMenu(menu)
        self.delete = button("Delete", self._delete, tip="Put the letter into the bin")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(
            EmptyState(
                "No letters yet",
                "Drop their letters on this window when they come, or add them here.",
                button("Add a reply", add, "primary"),
            )
        )
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(18, 10, 18, 8)
        row.setSpacing(8)
        for part in (self.open, self.kind, self.delete):
            row.addWidget(part)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.stack, 1)
        self.table.activated.connect(lambda _: self._open())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._show_menu)
        key = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self._delete)

    def show_page(self, page: RequestPage) -> None:
        """Show the letters of a request."""
        self.show_letters(page.letters)

    def show_letters(self, letters: Sequence[StoredLetter]) -> None:
        """Show these letters, the mark where it was."""
        kept = self.table.currentIndex().row()
        self.model.take_rows(letters)
        self.stack.setCurrentIndex(0 if letters else 1)
        self._bar.setVisible(bool(letters))
        if letters:
            self.table.selectRow(min(max(kept, 0), len(letters) - 1))

    def marked(self) -> StoredLetter | None:
        """The letter that is marked."""
        index = self.table.currentIndex()
        return self.model.row_at(index) if index.isValid() else None

    def _open(self) -> None:
        letter = self.marked()
        if letter is not None:
            self._context.go.show_letter(letter.id)

    def _set_kind(self, kind: LetterKind) -> None:
        letter = self.marked()
        if letter is not None and letter.kind is not kind:
            self._context.write(lambda tracker: tracker.filing.set_kind(letter.id, kind, letter.day))

    def _delete(self) -> None:
        letter = self.marked()
        if letter is not None:
            self._context.write(lambda tracker: tracker.filing.delete(letter.id))

    def _show_menu(self, where: QPoint) -> None:
        if self.marked() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Open", self._open)
        menu.addAction("Delete", self._delete)
        menu.popup(self.table.viewport().mapToGlobal(where))


def _checked(letter: StoredLetter) -> str:
    if not letter.kind.sets_outcomes or letter.reading is None:
        return "–"
    left = to_check(letter)
    return f"{left} of {len(letter.reading.answers)} to check" if left else "all checked"


def to_check(letter: StoredLetter) -> int:
    """How many of the answers found in a letter nobody has decided yet."""
    if not letter.kind.sets_outcomes or letter.reading is None:
        return 0
    return max(0, len(letter.reading.answers) - len(letter.decisions))
