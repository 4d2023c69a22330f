"""Words that stand in one line where there is room, and wrap only where there is none."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from foi_tracker.gui.widgets.flow import FlowLayout


class FittingLabel(QLabel):
    """A label that asks for one line, unlike Qt's own wrapping label, which asks for a block."""

    def __init__(self, look: str = "", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(True)
        if look:
            self.setProperty("look", look)

    def sizeHint(self) -> QSize:
        """One line."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)
        return QSize(widest + 2, metrics.height())


class FittingHead(QWidget):
    """The head of a page: softer words beside the title where both fit, else under it; buttons right."""

    def __init__(self, *buttons: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = FittingLabel("title")
        self.sub = FittingLabel("soft")
        names = FlowLayout(gap=14, line_gap=2)
        names.addWidget(self.title)
        names.addWidget(self.sub)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 10, 18, 9)
        row.setSpacing(10)
        row.addLayout(names, 1)
        for each in buttons:
            row.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, title: str, sub: str = "") -> None:
        """Change title and words."""
        self.title.setText(title)
        self.sub.setText(sub)
