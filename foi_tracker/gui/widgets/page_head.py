"""The head of a page: its title, what is said of it, and what can be done there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from foi_tracker.gui.widgets.words import label


class PageHead(QWidget):
    """A title, softer words beside it, and buttons at the right."""

    def __init__(
        self, title: str = "", buttons: Sequence[QWidget] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = label(title, "title")
        self.sub = label("", "soft", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 12, 18, 8)
        row.setSpacing(14)
        row.addWidget(self.title, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.sub, 1, Qt.AlignmentFlag.AlignVCenter)
        for one in buttons:
            row.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, title: str, sub: str = "") -> None:
        """Change title and words."""
        self.title.setText(title)
        self.sub.setText(sub)
