"""A small line of what a letter argues or counts; a press on a part shows its words, one after the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from foi_tracker.gui.models.reasons import Item, Reasons
from foi_tracker.gui.widgets.evidence import words_link
from foi_tracker.gui.widgets.flow import FlowLayout
from foi_tracker.gui.widgets.words import label

_LONGEST_TIP = 300


class ReasonsLine(QWidget):
    """A heading and its parts.

    Signals:
        words_wanted: Evidence to show in the letter.
    """

    words_wanted = Signal(object)

    def __init__(self, reasons: Reasons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{reasons.heading}: {', '.join(item.words for item in reasons.items)}")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        heading = label(reasons.heading, "small")
        heading.setContentsMargins(0, 3, 0, 0)
        line.addWidget(heading, 0, Qt.AlignmentFlag.AlignTop)
        parts = QWidget()
        flow = FlowLayout(parts, gap=8, line_gap=2)
        for item in reasons.items:
            flow.addWidget(self._part(reasons.heading, item))
        line.addWidget(parts, 1)

    def _part(self, heading: str, item: Item) -> QWidget:
        if not item.evidence:
            return label(item.words, "small")
        words = item.full if item.full != item.words else ""
        words = words or " ".join(item.evidence[0].text.split())
        cut = words if len(words) <= _LONGEST_TIP else f"{words[:_LONGEST_TIP].rsplit(' ', 1)[0]} …"
        return words_link(
            item.evidence,
            self.words_wanted.emit,
            name=f"{heading}, {item.words}: show their words",
            text=item.words,
            tip=f"{cut}\n\nShow where it stands",
        )
