"""The head of a page: its title, what is said of it, and what can be done there."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from foi_tracker.gui.widgets.words import label

_GAP = 14


class PageHead(QWidget):
    """A title, softer words beside it, and buttons at the right; under each other where that is too long."""

    def __init__(
        self, title: str = "", buttons: Sequence[QWidget] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = label(title, "title")
        self.sub = label("", "soft")
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.setSpacing(_GAP)
        self._words.addWidget(self.title)
        self._words.addWidget(self.sub, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        for one in buttons:
            self._buttons.addWidget(one, 0, Qt.AlignmentFlag.AlignVCenter)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(18, 12, 18, 8)
        self._whole.setSpacing(_GAP)
        self._whole.addLayout(self._words, 1)
        self._whole.addLayout(self._buttons)

    def say(self, title: str, sub: str = "") -> None:
        """Change title and words."""
        self.title.setText(title)
        self.sub.setText(sub)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand beside each other what fits, the rest under it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        margins = self._whole.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        title = self.title.fontMetrics().horizontalAdvance(self.title.text())
        sub = self.sub.fontMetrics().horizontalAdvance(self.sub.text())
        buttons = self._buttons.sizeHint().width()
        one_line = title + sub + buttons + 3 * _GAP <= room
        beside = one_line or title + buttons + 2 * _GAP <= room
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._words.setDirection(across if one_line else down)
        self._words.setSpacing(_GAP if one_line else 2)
        self._whole.setDirection(across if beside else down)
        self._whole.setSpacing(_GAP if beside else 6)
        self.sub.setWordWrap(not one_line)
        self.title.setWordWrap(not beside)
