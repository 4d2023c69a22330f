"""Paints the cells of the matrix: a sign and its ground; paler and outlined where nobody has checked it."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from foi_tracker.gui import glyphs
from foi_tracker.gui.models.matrix import AUTHORITY, CELL, DAYS, FADED, ground_parts
from foi_tracker.gui.models.request_list import ROW, TONE
from foi_tracker.gui.theme import Theme
from foi_tracker.model.kinds import AnswerState
from foi_tracker.model.views import MatrixCell

Index = QModelIndex | QPersistentModelIndex

ROW_HEIGHT = 31
_SIGN, _LEFT, _GAP = 15, 9, 7
_PALE, _FADED = 0.72, 0.28


class MatrixDelegate(QStyledItemDelegate):
    """Only paints.

    Args:
        theme: Gives colours and type.
        parent: Owner.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as its words and sign; one height for all."""
        cell: MatrixCell | None = index.data(CELL)
        words = str(index.data() or "")
        width = QFontMetrics(self._font(index)).horizontalAdvance(words) + 2 * self._theme.pixels(_LEFT)
        if cell is not None:
            width += self._theme.pixels(_SIGN + _GAP + 16)
        return QSize(width, self._theme.pixels(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        painter.save()
        painter.setFont(self._font(index))
        if index.data(ROW) is None:
            self._paint_group(painter, option, index)
        else:
            self._paint_ground(painter, option)
            cell: MatrixCell | None = index.data(CELL)
            if index.data(FADED):
                painter.setOpacity(_FADED)
            if cell is None:
                self._paint_words(painter, option.rect, index)
            else:
                self._paint_cell(painter, option.rect, cell)
            painter.setOpacity(1.0)
            self._paint_focus(painter, option, index)
        painter.restore()

    def _font(self, index: Index) -> QFont:
        if index.data(ROW) is None:
            return self._theme.font(12, bold=True)
        return self._theme.font(12 if index.column() == DAYS else 12.5)

    def _paint_group(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = self._theme, option.rect
        painter.fillRect(rect, theme.colour("side"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index.column() == AUTHORITY:
            painter.setPen(theme.colour("soft"))
            words = rect.adjusted(theme.pixels(_LEFT), 0, 0, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, str(index.data() or ""))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, rect = self._theme, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("selection"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.colour("hover"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Frame the current cell, also while the keyboard is elsewhere: the panel speaks of it."""
        view = option.widget
        current = getattr(view, "currentIndex", None)
        if current is None or current() != index:
            return
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(self._theme.colour("accent" if focus else "edge"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(option.rect.adjusted(1, 1, -1, -2))

    def _paint_words(self, painter: QPainter, rect: QRect, index: Index) -> None:
        area = rect.adjusted(self._theme.pixels(_LEFT), 0, -4, 0)
        painter.setPen(self._theme.colour(str(index.data(TONE) or "ink")))
        words = " ".join(str(index.data() or "").split())
        self._draw(painter, area, words)

    def _paint_cell(self, painter: QPainter, rect: QRect, cell: MatrixCell) -> None:
        theme = self._theme
        colour = theme.colour(glyphs.colour_name(cell.outcome, delayed=cell.delayed))
        unsure = cell.outcome is not None and cell.state is not AnswerState.DECIDED
        ground, more = ground_parts(cell)
        size = theme.pixels(_SIGN)
        left = rect.left() + theme.pixels(_LEFT)
        sign = QRectF(left, rect.center().y() - size / 2 + 0.5, size, size)
        text_left = left + size + theme.pixels(_GAP)
        metrics = QFontMetrics(painter.font())
        mark = metrics.horizontalAdvance(" ?") if unsure else 0
        room = rect.right() - text_left - mark - 4
        room -= metrics.horizontalAdvance(more)
        words = metrics.elidedText(ground, Qt.TextElideMode.ElideRight, room) + more if ground else ""
        whole = text_left + metrics.horizontalAdvance(words) + mark
        if unsure:
            frame = QRectF(sign.left() - 4, sign.top() - 4, whole - sign.left() + 8, size + 8)
            glyphs.paint_frame(painter, frame.intersected(QRectF(rect.adjusted(1, 1, -1, -2))), colour)
            painter.setOpacity(painter.opacity() * _PALE)
        state = AnswerState.DECIDED
        glyphs.paint_outcome(
            painter, sign, cell.outcome, theme, state=state, delayed=cell.delayed, framed=False
        )
        painter.setPen(colour)
        text = QRect(text_left, rect.top(), rect.right() - text_left, rect.height())
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(text, align, words)
        if unsure:
            # What must be checked asks louder than what is clear and merely not confirmed yet.
            loud = cell.state is AnswerState.TO_CHECK
            painter.setPen(theme.colour("ink") if loud else colour)
            painter.drawText(text.adjusted(metrics.horizontalAdvance(words), 0, 0, 0), align, " ?")

    def _draw(self, painter: QPainter, area: QRect, words: str) -> None:
        shown = QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
