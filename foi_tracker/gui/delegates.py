"""Paints the cells of the lists: words in the tone that the model gives, outcomes as a row of signs."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from foi_tracker.gui import glyphs
from foi_tracker.gui.models.request_list import OUTCOMES, ROW, TONE
from foi_tracker.gui.theme import Theme
from foi_tracker.model.kinds import AnswerState
from foi_tracker.model.views import RequestRow

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 30
_SIGN, _STEP = 15, 26
_MOST_SIGNS = 12


class ListDelegate(QStyledItemDelegate):
    """Paints a cell of a list: no frame round the single cell, a line under each row."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the words, one height for all."""
        width = QFontMetrics(option.font).horizontalAdvance(str(index.data() or ""))
        return QSize(width + 18, self._theme.pixels(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        painter.save()
        self.paint_ground(painter, option)
        self.paint_content(painter, option, index)
        painter.restore()

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """Paint what lies under the words."""
        theme, rect = self._theme, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the words."""
        area = option.rect.adjusted(8, 0, -8, 0)
        painter.setFont(option.font)
        painter.setPen(self._theme.colour(index.data(TONE) or "ink"))
        words = " ".join(str(index.data() or "").split())
        said = QFontMetrics(option.font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, said)


class RequestDelegate(ListDelegate):
    """Paints the list of requests: the column of outcomes as signs, one a question."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as words or signs."""
        if index.column() == OUTCOMES:
            row: RequestRow = index.data(ROW)
            signs = min(len(row.outcomes), _MOST_SIGNS)
            return QSize(self._theme.pixels(_STEP) * signs + 18, self._theme.pixels(ROW_HEIGHT))
        return super().sizeHint(option, index)

    def paint_content(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint words or signs."""
        if index.column() != OUTCOMES:
            super().paint_content(painter, option, index)
            return
        row: RequestRow = index.data(ROW)
        theme, area = self._theme, option.rect.adjusted(6, 0, -4, 0)
        step, size = theme.pixels(_STEP), theme.pixels(_SIGN)
        if all(outcome is None for outcome, _ in row.outcomes):
            field = QRectF(area.left(), area.center().y() - size / 2, step - 4, size)
            glyphs.paint_outcome(painter, field, None, theme, state=AnswerState.DECIDED)
            return
        for place, (outcome, state) in enumerate(row.outcomes):
            left = area.left() + place * step
            last = left + 2 * step > area.right() and place < len(row.outcomes) - 1
            if place == _MOST_SIGNS or last:
                painter.setPen(theme.colour("soft"))
                rest = QRect(left, area.top(), area.right() - left, area.height())
                painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, f"+{len(row.outcomes) - place}")
                return
            field = QRectF(left, area.center().y() - size / 2, step - 4, size)
            glyphs.paint_outcome(painter, field, outcome, theme, state=state)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Say the outcome of each question in the tooltip."""
        if event.type() is QEvent.Type.ToolTip and index.isValid() and index.column() == OUTCOMES:
            row: RequestRow = index.data(ROW)
            lines = [
                f"{place}: {glyphs.words(outcome, state)}"
                for place, (outcome, state) in enumerate(row.outcomes, start=1)
            ]
            QToolTip.showText(event.globalPos(), "\n".join(lines), view)
            return True
        return super().helpEvent(event, view, option, index)
