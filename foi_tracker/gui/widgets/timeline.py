"""What happened to a request and what comes next, down a line of dots; every coming date says why."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from foi_tracker.core.dates import short
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.scroll import empty
from foi_tracker.gui.widgets.why import WhyLink
from foi_tracker.gui.widgets.words import button, label
from foi_tracker.model.views import TimelineStep


class _Dot(QWidget):
    """A dot on the line: filled for what happened, hollow for what is to come."""

    def __init__(self, theme: Theme, colour: str, *, coming: bool, last: bool) -> None:
        super().__init__()
        self._theme, self._colour, self._coming, self._last = theme, colour, coming, last
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Narrow; as high as the step."""
        return QSize(16, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw line and dot."""
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle, top = self.width() / 2, theme.pixels(10)
        if not self._last:
            painter.setPen(QPen(theme.colour("line"), 2))
            painter.drawLine(QPointF(middle, top), QPointF(middle, self.height()))
        colour = theme.colour(self._colour)
        painter.setPen(QPen(colour, 2))
        painter.setBrush(theme.colour("panel") if self._coming else colour)
        painter.drawEllipse(QPointF(middle, top), 4.5, 4.5)


class Timeline(QWidget):
    """The steps, each with its date, its words and its links.

    Args:
        theme: Gives the colours.
        open_letter: Called with a letter's id.
        parent: Owner.
    """

    def __init__(
        self, theme: Theme, open_letter: Callable[[int], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._open_letter = open_letter
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(2, 1)

    def show_steps(self, steps: Sequence[TimelineStep], tone: Callable[[TimelineStep], str]) -> None:
        """Show these steps.

        Args:
            steps: In order.
            tone: Gives the theme's colour of a step's dot.
        """
        empty(self._grid)
        top = Qt.AlignmentFlag.AlignTop
        for row, step in enumerate(steps):
            self._grid.addWidget(label(_day_words(step), "small"), row, 0, top)
            last = row == len(steps) - 1
            self._grid.addWidget(_Dot(self._theme, tone(step), coming=step.coming, last=last), row, 1)
            self._grid.addWidget(self._words(step), row, 2)

    def _words(self, step: TimelineStep) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 14)
        column.setSpacing(1)
        column.addWidget(label(step.words, "strong", wrap=True))
        detail = f"not yet · {step.detail}" if step.coming and step.detail else step.detail
        if detail:
            column.addWidget(label(detail, "small", wrap=True))
        links = QHBoxLayout()
        links.setSpacing(6)
        if step.letter is not None:
            letter = step.letter
            link = button("open the letter", lambda: self._open_letter(letter), "link")
            link.setAccessibleName(f"Open the letter: {step.words}")
            links.addWidget(link)
        if step.why is not None:
            links.addWidget(WhyLink(step.why))
        if links.count():
            links.addStretch(1)
            column.addLayout(links)
        return box


def _day_words(step: TimelineStep) -> str:
    if step.day is None:
        return "no date"
    return f"by {short(step.day)}" if step.coming else short(step.day)
