"""Replies in columns, questions in bands: a band is as high as its longest answer, so all scroll together."""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from foi_tracker.gui.models.comparison import FEWEST, MOST, differs, spread_words
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.compare_cell import CompareCell, CompareHead
from foi_tracker.gui.widgets.fitting import FittingLabel
from foi_tracker.gui.widgets.flow import FlowLayout
from foi_tracker.gui.widgets.scroll import empty
from foi_tracker.gui.widgets.words import frame
from foi_tracker.model.views import ComparedRow, Comparison

_LEAST_WIDTH = 250
_SCROLLS: Mapping[int, QAbstractSlider.SliderAction] = MappingProxyType(
    {
        Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
        Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
        Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
        Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
        Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
        Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    }
)


class CompareGrid(QWidget):
    """The heads, which stay, and the bands under them, which scroll.

    Signals:
        request_opened, request_removed: Carry the id of a request.
        answer_opened: Carries letter and question of an answer.
    """

    request_opened = Signal(int)
    request_removed = Signal(int)
    answer_opened = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._comparison: Comparison | None = None
        self._only_differences = False
        self._columns = 0
        self._bands: list[QWidget] = []
        self._heads: list[CompareHead] = []
        self._top = _Area(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._top.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body = _Area(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._body.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        across = self._body.horizontalScrollBar()
        across.valueChanged.connect(self._top.horizontalScrollBar().setValue)
        self._top.horizontalScrollBar().valueChanged.connect(across.setValue)
        self._top.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body.setAccessibleName("Answers side by side")
        self.setFocusProxy(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self._body, 1)
        theme.changed.connect(self._build)

    @property
    def cells(self) -> list[CompareCell]:
        """The answers shown, band by band."""
        return self._body.inside.findChildren(CompareCell)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show it; the place that was read is kept."""
        if comparison != self._comparison:
            self._comparison = comparison
            self._build()

    def show_only_differences(self, only: bool) -> None:
        """Leave out questions that every reply treats alike, or show them again."""
        self._only_differences = only
        self._build()

    def scroll_by(self, key: int) -> bool:
        """Scroll a page or to an end, as the key asks; False for any other key."""
        action = _SCROLLS.get(key)
        if action is None:
            return False
        self._body.verticalScrollBar().triggerAction(action)
        return True

    def shown_rows(self) -> list[ComparedRow]:
        """The questions shown."""
        rows = self._comparison.rows if self._comparison is not None else ()
        return [row for row in rows if differs(row) or not self._only_differences]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._share_width()

    def _build(self) -> None:
        comparison = self._comparison
        if comparison is None:
            return
        kept = self._body.verticalScrollBar().value()
        for area in (self._top, self._body):
            empty(area.grid)
            area.rule_with(self._theme)
        self._bands, self._heads = [], []
        self._columns = len(comparison.heads)
        for place, request in enumerate(comparison.heads):
            head = CompareHead(request, removable=self._columns > FEWEST)
            head.opened.connect(partial(self.request_opened.emit, request.id))
            head.removed.connect(partial(self.request_removed.emit, request.id))
            self._heads.append(head)
            self._top.grid.addWidget(head, 0, place)
        line = 0
        for row in self.shown_rows():
            self._body.grid.addWidget(self._band(row), line, 0, 1, self._columns)
            for place, cell in enumerate(row.cells):
                made = CompareCell(self._theme, comparison.heads[place].authority, row.label, cell)
                if cell.answer is not None:
                    letter, question = cell.answer.letter, cell.answer.question.id
                    made.opened.connect(partial(self.answer_opened.emit, letter, question))
                self._body.grid.addWidget(made, line + 1, place)
            line += 2
        for at in range(line):
            self._body.grid.setRowStretch(at, 0)
        self._body.grid.addWidget(frame("panel"), line, 0, 1, self._columns)
        self._body.grid.setRowStretch(line, 1)
        self._share_width()
        self._body.verticalScrollBar().setValue(kept)
        # Heights of new widgets are true only when the style has been put on them.
        QTimer.singleShot(0, self, self._share_width)

    def _band(self, row: ComparedRow) -> QFrame:
        band = frame("side")
        # As wide as what can be seen, so that no words lie beyond the edge.
        inner = QWidget()
        self._bands.append(inner)
        around = QHBoxLayout(band)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(inner)
        around.addStretch(1)
        line = FlowLayout(inner, gap=16, line_gap=2)
        line.setContentsMargins(14, 7, 14, 7)
        line.addWidget(FittingLabel("strong", f"{row.label}   {row.text}"))
        spread = FittingLabel("" if differs(row) else "small", spread_words(row))
        palette = spread.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour("partly"))
        spread.setPalette(palette)
        line.addWidget(spread)
        return band

    def _share_width(self) -> None:
        if not self._columns:
            return
        whole, room = 0, self.width() - self._body.verticalScrollBar().sizeHint().width()
        width = max(self._theme.pixels(_LEAST_WIDTH), (room - (self._columns - 1)) // self._columns)
        for area in (self._top, self._body):
            for column in range(MOST):
                area.grid.setColumnMinimumWidth(column, width if column < self._columns else 0)
            whole = width * self._columns + self._columns - 1
            area.inside.setFixedWidth(whole)
        for head in self._heads:
            head.setFixedWidth(width)
        for cell in self.cells:
            cell.setFixedWidth(width)
        for band in self._bands:
            band.setFixedWidth(min(whole, room))
        highest = max((head.height_at(width) for head in self._heads), default=0)
        self._top.setFixedHeight(max(self._theme.pixels(40), highest) + 1)


class _Area(QScrollArea):
    """A scrolled grid whose lines are the gaps between its cells."""

    def __init__(self, across: Qt.ScrollBarPolicy) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(across)
        self.inside = QWidget()
        self.inside.setAutoFillBackground(True)
        self.grid = QGridLayout(self.inside)
        self.grid.setContentsMargins(0, 0, 0, 1)
        self.grid.setSpacing(1)
        self.setWidget(self.inside)
        self.setCornerWidget(QWidget())

    def rule_with(self, theme: Theme) -> None:
        """Draw the lines between cells in the theme's colour."""
        palette = self.inside.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.colour("line"))
        self.inside.setPalette(palette)
