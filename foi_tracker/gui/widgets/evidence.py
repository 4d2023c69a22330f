"""Words that prove something: a quotation with the marker's stripe beside it, and where it stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.words import button, label

_LONGEST = 600
"""Characters shown; the rest is a click away, where it stands."""


class _Stripe(QWidget):
    def __init__(self, theme: Theme, colour: str) -> None:
        super().__init__()
        self._theme, self._colour = theme, colour
        self.setFixedWidth(3)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.colour(self._colour))


class EvidenceBlock(QWidget):
    """A quotation with its source; ``show_wanted`` asks to see it where it stands."""

    show_wanted = Signal()

    def __init__(
        self,
        text: str,
        source: str,
        theme: Theme,
        *,
        colour: str = "highlight",
        showable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Make the block.

        Args:
            text: Their words.
            source: Document and place.
            theme: Gives the colours.
            colour: Of the stripe: highlight, highlight2 (withheld) or highlight3 (neither
                confirmed nor denied).
            showable: Whether "show" is offered.
            parent: Owner.
        """
        super().__init__(parent)
        words = " ".join(text.split())
        cut = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(3)
        row = QHBoxLayout()
        row.setSpacing(9)
        row.addWidget(_Stripe(theme, colour))
        self.quotation = label(f"“{cut}”", wrap=True, selectable=True)
        self.quotation.setAccessibleName(f"Their words: {cut}")
        row.addWidget(self.quotation, 1)
        column.addLayout(row)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        if showable:
            show = button("show", self.show_wanted.emit, "link", tip="Show these words where they stand")
            show.setAccessibleName("Show these words where they stand")
            foot.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        foot.addWidget(label(source, "small", wrap=True), 1)
        column.addLayout(foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
