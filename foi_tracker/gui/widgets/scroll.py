"""A column of widgets that scrolls when it is longer than the page."""

from PySide6.QtWidgets import QFrame, QLayout, QLayoutItem, QScrollArea, QVBoxLayout, QWidget


class ScrollColumn(QScrollArea):
    """Widgets under each other on one ground, filled and emptied as what is shown changes."""

    def __init__(self, margins: tuple[int, int, int, int] = (22, 14, 22, 18), look: str = "panel") -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("look", look)
        inner = QFrame()
        inner.setProperty("look", look)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(*margins)
        self.column.setSpacing(6)
        self.setWidget(inner)

    def add(self, *widgets: QWidget | None) -> None:
        """Add widgets at the end; None is left out."""
        for widget in widgets:
            if widget is not None:
                self.column.addWidget(widget)

    def end(self) -> None:
        """Keep what was added at the top."""
        self.column.addStretch(1)

    def clear(self) -> None:
        """Take everything out."""
        empty(self.column)


def empty(layout: QLayout) -> None:
    """Take every widget out of a layout and let it go."""
    while layout.count():
        item: QLayoutItem | None = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            empty(inner)
            inner.deleteLater()
