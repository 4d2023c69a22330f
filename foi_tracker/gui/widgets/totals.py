"""The line under the matrix: how many answered each question, of how many that replied."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.frozen_table import FrozenTable


class TotalsLine(QWidget):
    """Painted under the columns of a table and moving with them.

    Args:
        theme: Gives colours and type.
        table: Whose columns it follows.
        first: The first column with a total.
        parent: Owner.
    """

    def __init__(self, theme: Theme, table: FrozenTable, first: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table = table
        self._first = first
        self._words: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        table.scrolled.connect(self.update)
        theme.changed.connect(self.updateGeometry)

    def show_totals(self, labels: Sequence[str], totals: Sequence[tuple[int, int, int]]) -> None:
        """Show, for each question, how many answered it (checked), may have, and replied."""
        self._words = [
            total_words(decided, suggested, None if at and replied == totals[at - 1][2] else replied)
            for at, (decided, suggested, replied) in enumerate(totals)
        ]
        said = [
            f"question {label}: {total_words(*total)}" for label, total in zip(labels, totals, strict=True)
        ]
        self.setAccessibleName(f"Answered, of replies: {'; '.join(said)}")
        self.setToolTip(
            "Answered and checked, + answered but not yet checked (?), of authorities that replied.\n"
            "Published elsewhere, partly answered and all other outcomes are not counted as answered."
        )
        self.update()

    def words(self) -> list[str]:
        """What is shown, a text a question."""
        return list(self._words)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(200, self._theme.pixels(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint each total under its column."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(0, 0, self.width(), 0)
        painter.setFont(self._theme.font(12, bold=True))
        painter.setPen(self._theme.colour("soft"))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        pad, frozen = self._theme.pixels(9), self._table.frozen_width
        painter.drawText(QRect(pad, 0, frozen - pad, self.height()), align, "answered, of replies")
        painter.setClipRect(QRect(frozen, 0, self.width() - frozen, self.height()))
        for place, words in enumerate(self._words):
            column = self._first + place
            left = self._table.columnViewportPosition(column) + pad
            box = QRect(left, 0, self._table.columnWidth(column) - pad, self.height())
            painter.drawText(box, align, words)


def total_words(decided: int, suggested: int, replied: int | None) -> str:
    """“3 of 6”; “3+2? of 6” where two more are only suggested; “3” where of how many is said before."""
    more = f"+{suggested}?" if suggested else ""
    return f"{decided}{more}" if replied is None else f"{decided}{more} of {replied}"
