"""The line under a page that says which keys do what."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.words import label

_FROM = 440
"""Height of a page, below which what stands over the keys needs the place more."""


class KeysFoot(QFrame):
    """Which keys do what, on a page that is high enough for it.

    Args:
        keys: In words.
        page: On which it stands.
        theme: Knows how large a pixel is.
    """

    def __init__(self, keys: str, page: QWidget, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("look", "foot")
        line = QVBoxLayout(self)
        line.setContentsMargins(16, 5, 16, 5)
        line.addWidget(label(keys, "small", wrap=True))
        page.installEventFilter(self)

    def eventFilter(self, page: QObject, event: QEvent) -> bool:
        """Come and go with the height of the page."""
        if event.type() is QEvent.Type.Resize and isinstance(page, QWidget):
            self.setVisible(page.height() >= self._theme.pixels(_FROM))
        return False
