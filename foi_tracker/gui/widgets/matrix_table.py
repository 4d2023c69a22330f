"""The table of the matrix: its keys, and how its columns share the width."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from foi_tracker.gui.matrix_delegate import ROW_HEIGHT, MatrixDelegate
from foi_tracker.gui.models.matrix import FIRST, MatrixModel
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.frozen_table import FrozenTable
from foi_tracker.gui.widgets.question_header import QuestionHeader

_AUTHORITY_WIDTH, _DAYS_WIDTH, _CELL_WIDTH, _CELL_MOST = (120, 250), (80, 130), 86, 190
"""Pixels at 100 per cent: the least and the most for names and days, and for a question."""


class MatrixTable(FrozenTable):
    """The table of the matrix.

    Signals:
        opened: Enter or a double click on the current cell.
        confirmed: Space.
    """

    opened = Signal()
    confirmed = Signal()

    def __init__(self, theme: Theme, model: MatrixModel, parent: QWidget | None = None) -> None:
        heads = (QuestionHeader(theme), QuestionHeader(theme))
        super().__init__(FIRST, heads, parent)
        self._theme = theme
        self._wanted: list[int] = []
        self.setAccessibleName("Matrix of answers")
        self.setModel(model)
        self._delegate = MatrixDelegate(theme, self)
        for view in (self, self.side):
            view.doubleClicked.connect(lambda _: self.opened.emit())
        model.modelReset.connect(self.measure)
        theme.changed.connect(self._dress)
        self._dress()

    def measure(self) -> None:
        """Find out how wide each column would like to be, and share the width."""
        self._wanted = [self.sizeHintForColumn(at) for at in range(self.horizontalHeader().count())]
        self.fit_columns()

    def fit_columns(self) -> None:
        """Share the width among the questions, as far as each can still be read.

        The width counted with leaves room for a scroll bar whether or not one is there: columns that made one
        come and go, and were made anew by its coming and going, would never come to rest.
        """
        count, theme = len(self._wanted), self._theme
        if count <= FIRST:
            return
        whole = self.width() - self.verticalScrollBar().sizeHint().width()
        for column, (least, most) in enumerate((_AUTHORITY_WIDTH, _DAYS_WIDTH)):
            wanted = self._wanted[column] + theme.pixels(6)
            self.setColumnWidth(column, max(theme.pixels(least), min(wanted, theme.pixels(most))))
        # Where both would take most of the width, only the names stay.
        named = self.frozen_width_of(FIRST)
        self.freeze(FIRST if named < whole * 0.58 else 1)
        room = (whole - named) // (count - FIRST)
        for column in range(FIRST, count):
            least = max(self._wanted[column], theme.pixels(_CELL_WIDTH))
            self.setColumnWidth(column, max(least, min(room, theme.pixels(_CELL_MOST))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space confirms; the rest walks and selects."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif plain and event.key() == Qt.Key.Key_Space:
            self.confirmed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new width."""
        super().resizeEvent(event)
        self.fit_columns()

    def _dress(self) -> None:
        self.dress_with(self._delegate, self._theme.pixels(ROW_HEIGHT))
        self.measure()
        self.viewport().update()
        self.side.viewport().update()
