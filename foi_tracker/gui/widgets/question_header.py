"""The head of the matrix: a question's number and its gist, in two lines where one is too short."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from foi_tracker.gui.theme import Theme

_PAD, _HEIGHT = 9, 44


class QuestionHeader(QHeaderView):
    """A header whose words wrap.

    Args:
        theme: Gives colours and type.
        parent: The table.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        theme.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        """Room for two lines."""
        return QSize(super().sizeHint().width(), self._theme.pixels(_HEIGHT))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one head."""
        theme = self._theme
        painter.save()
        painter.fillRect(rect, theme.colour("panel"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        font = theme.font(12, bold=True)
        painter.setFont(font)
        painter.setPen(theme.colour("soft"))
        pad = theme.pixels(_PAD)
        area = rect.adjusted(pad, 2, -4, -2)
        model = self.model()
        words = str(model.headerData(section, self.orientation()) or "")
        align = Qt.AlignmentFlag.AlignVCenter.value | Qt.AlignmentFlag.AlignLeft.value
        flags = align | Qt.TextFlag.TextWordWrap.value
        painter.drawText(area, flags, fitted(words, area, QFontMetrics(font)))
        painter.restore()


def fitted(words: str, area: QRect, metrics: QFontMetrics) -> str:
    """The words, cut at a word where wrapped they would be higher than ``area``."""
    wrap = Qt.TextFlag.TextWordWrap.value
    room = QRect(0, 0, area.width(), 1 << 12)
    shorten = Qt.TextElideMode.ElideRight
    kept = [metrics.elidedText(word, shorten, area.width()) for word in words.rstrip("…").split(" ")]
    cut = " ".join(kept) if " ".join(kept) != words.rstrip("…") else words
    while metrics.boundingRect(room, wrap, cut).height() > area.height() and len(kept) > 1:
        kept.pop()
        cut = f"{' '.join(kept).rstrip('… ')}…"
    return cut
