"""What a page shows while there is nothing on it: one line of what this is, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from foi_tracker.gui.widgets.words import label


class EmptyState(QWidget):
    """A title, a sentence and perhaps buttons, in the middle of the page."""

    def __init__(self, title: str, words: str, *buttons: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = label(title, "question", wrap=True)
        self.heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.words = label(words, "soft", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 40)
        column.addStretch(2)
        column.addWidget(self.heading)
        column.addSpacing(4)
        column.addWidget(self.words)
        if buttons:
            row = QHBoxLayout()
            row.addStretch(1)
            for one in buttons:
                row.addWidget(one)
            row.addStretch(1)
            column.addSpacing(12)
            column.addLayout(row)
        column.addStretch(3)

    def say(self, title: str, words: str) -> None:
        """Change the words."""
        self.heading.setText(title)
        self.words.setText(words)
