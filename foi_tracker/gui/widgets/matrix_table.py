"""The table of the matrix: its keys, and how its columns share the width."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from foi_tracker.gui.matrix_delegate import ROW_HEIGHT, MatrixDelegate
from foi_tracker.gui.models.matrix import AUTHORITY, DAYS, FIRST, MatrixModel
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.frozen_table import FrozenTable
from foi_tracker.gui.widgets.question_header import QuestionHeader

_AUTHORITY_WIDTH, _DAYS_WIDTH, _CELL_WIDTH = (112, 250), (80, 112), (76, 190)
"""Pixels at 100 per cent: the least and the most for names, for days, and for a question."""


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
        """Share the width so that every question is in sight, as far as each can still be read.

        Days take what they want, for how late a reply is must not be cut; names give way to the questions.
        The width counted with leaves room for a scroll bar whether or not one is there: columns that made one
        come and go, and were made anew by its coming and going, would never come to rest.
        """
        count, theme = len(self._wanted), self._theme
        if count <= FIRST:
            return
        whole = self.width() - self.verticalScrollBar().sizeHint().width()
        least_cell, most_cell = map(theme.pixels, _CELL_WIDTH)
        cells = [max(least_cell, min(wanted, most_cell)) for wanted in self._wanted[FIRST:]]
        spare = whole - sum(cells)
        names, days = self._wanted[AUTHORITY] + theme.pixels(6), self._wanted[DAYS]
        days = max(theme.pixels(_DAYS_WIDTH[0]), min(days, theme.pixels(_DAYS_WIDTH[1])))
        names = max(
            theme.pixels(_AUTHORITY_WIDTH[0]), min(names, spare - days, theme.pixels(_AUTHORITY_WIDTH[1]))
        )
        self.setColumnWidth(AUTHORITY, names)
        self.setColumnWidth(DAYS, days)
        # Where both would take most of the width, only the names stay.
        named = self.frozen_width_of(FIRST)
        self.freeze(FIRST if named < whole * 0.58 else 1)
        for column, width in enumerate(_shared(cells, whole - named, least_cell, most_cell), start=FIRST):
            self.setColumnWidth(column, width)

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


def _shared(wanted: list[int], room: int, least: int, most: int) -> list[int]:
    """Widths of the questions: all alike where that is enough for each, else more for what wants more.

    Args:
        wanted: What each would like.
        room: What there is for all.
        least: None is narrower.
        most: None is wider.
    """
    alike = room // len(wanted)
    if alike >= max(wanted) or alike < least:
        return [max(least, min(alike, most))] * len(wanted)
    # What is too much is taken from the widest, down to a common width.
    limit = max(wanted)
    while sum(min(each, limit) for each in wanted) > room:
        limit -= 1
    kept = [max(least, min(each, limit)) for each in wanted]
    spare = max(0, room - sum(kept)) // len(wanted)
    return [min(each + spare, most) for each in kept]
