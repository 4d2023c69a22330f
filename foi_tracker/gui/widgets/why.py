"""Why a date is what it is: a link that opens the whole reasoning in a panel of its own."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from foi_tracker.core.dates import short
from foi_tracker.gui.widgets.words import label
from foi_tracker.law.clocks import DueDate

_WIDTH = 380


class WhyPanel(QFrame):
    """The reasoning behind a date; goes away by Escape or a click beside it."""

    def __init__(self, due: DueDate, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "popup")
        self.setAccessibleName(f"Why {short(due.due)}")
        self.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        column.addWidget(label(f"Why {short(due.due)}", "heading"))
        column.addWidget(label(due.why(), wrap=True, selectable=True))
        # Shown to be copied: the program itself never opens an address.
        column.addWidget(label(due.source, "small", wrap=True, selectable=True))

    def fit(self) -> None:
        """Be as high as the folded words, and no higher."""
        layout = self.layout()
        if layout is not None:
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape, Enter and Space."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.close()
        else:
            super().keyPressEvent(event)


class WhyLink(QPushButton):
    """The words "why this date", which open the reasoning."""

    def __init__(self, due: DueDate, parent: QWidget | None = None) -> None:
        super().__init__("why this date", parent)
        self._due = due
        self.setProperty("look", "link")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(folded(due.why()))
        self.setAccessibleName(f"Why {short(due.due)}")
        self.setAccessibleDescription(due.why())
        self.clicked.connect(self.open_panel)

    def open_panel(self) -> None:
        """Show the reasoning under the link."""
        panel = WhyPanel(self._due, self)
        panel.fit()
        below = self.mapToGlobal(QPoint(0, self.height() + 2))
        screen = self.screen().availableGeometry()
        panel.move(
            max(screen.left(), min(below.x(), screen.right() - panel.width())),
            max(screen.top(), min(below.y(), screen.bottom() - panel.height())),
        )
        panel.show()


def folded(text: str, width: int = 76) -> str:
    """Plain text in lines of at most ``width`` characters, for a tooltip, which folds nothing by itself."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + len(word) < width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\n".join(lines)
