"""The empty page of letters: a place to drop files on, and the two other ways in."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from foi_tracker.gui.icons import picture
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.words import label


class DropZone(QWidget):
    """A dashed frame with a sign, a sentence and buttons. The drop itself is taken by the page around it."""

    def __init__(
        self, theme: Theme, kinds: str, *buttons: QPushButton, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        heading = label("Drop letters here", "question")
        words = label(
            f"{kinds}. The program finds out which request each of them answers and what kind of letter "
            "it is, and you say whether it is right.",
            "soft",
            wrap=True,
        )
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setFixedWidth(theme.pixels(470))
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(words)
        middle.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for one in buttons:
            row.addWidget(one)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(30, 30, 30, 30)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._sign)
        column.addWidget(heading)
        column.addLayout(middle)
        column.addSpacing(8)
        column.addLayout(row)
        column.addStretch(3)
        theme.changed.connect(self._dress)
        self._dress()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashed frame."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("edge"), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(self._theme.colour("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)

    def _dress(self) -> None:
        size = self._theme.pixels(40)
        self._sign.setPixmap(picture("letters", self._theme, "soft", size, self.devicePixelRatioF()))
        self.update()


def local_paths(urls: Iterable[QUrl]) -> list[Path]:
    """The files among what was dropped; addresses elsewhere are never followed."""
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
