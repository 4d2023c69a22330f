"""Words that prove something: a quotation with the marker's stripe beside it, and where it stands."""

from collections.abc import Callable, Sequence
from itertools import cycle

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)

from foi_tracker.gui.models.cards import size_words, table_evidence, table_words
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.words import button, label
from foi_tracker.model.readings import Evidence, FoundTable

_FEWEST = 12
"""Letters of a link that are always shown."""
_LONGEST = 600
"""Characters shown; the rest is a click away, where it stands."""


def words_link(
    evidence: Sequence[Evidence],
    wanted: Callable[[Evidence], object],
    *,
    name: str,
    text: str = "show",
    tip: str = "Show these words where they stand",
    look: str = "link",
) -> QPushButton:
    """A link to where words stand; where there are several it goes on with every press, and round again.

    Args:
        evidence: The words, at least one.
        wanted: Told which of them to show.
        name: For those who hear the page.
        text: As shown.
        tip: What a press does.
        look: Of the button.
    """
    walk = cycle(evidence)
    again = "" if len(evidence) < 2 else f"; press again for the next of {len(evidence)}"
    made = _CutButton(text)
    made.setAutoDefault(False)
    made.setProperty("look", look)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setToolTip(f"{tip}{again}")
    made.setAccessibleName(f"{name}{again}")
    made.clicked.connect(lambda: wanted(next(walk)))
    return made


def table_link(found: FoundTable, wanted: Callable[[Evidence], object]) -> QPushButton:
    """A link to where a table stands.

    Args:
        found: The table.
        wanted: Told of its words.
    """
    title = table_words(found)
    where = table_evidence(found)
    tip = (
        f"{title}\n\nShow the table in the letter"
        if where
        else "The text of the letter does not hold this table"
    )
    words = f"▦ {title} ({size_words(found.table)})"
    made = words_link(where, wanted, name=f"Show the table {title}", text=words, tip=tip)
    made.setEnabled(bool(where))
    return made


class _CutButton(QPushButton):
    """A button whose words are cut where there is no room for them, so that none widens a page."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        hint, metrics = self.sizeHint(), self.fontMetrics()
        spare = max(0, metrics.horizontalAdvance(self.text()) - metrics.averageCharWidth() * _FEWEST)
        return QSize(hint.width() - spare, hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """As every button, with words that fit."""
        metrics, option = self.fontMetrics(), QStyleOptionButton()
        self.initStyleOption(option)
        lacking = self.sizeHint().width() - self.width()
        if lacking > 0:
            room = metrics.horizontalAdvance(self.text()) - lacking
            option.text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, QPainter(self), self)


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
            (foot if source else row).addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        if source:
            foot.addWidget(label(source, "small", wrap=True), 1)
            column.addLayout(foot)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
