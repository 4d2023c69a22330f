"""What the window shows when a library could not be opened: why, and what to do."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from foi_tracker.gui.trouble import Report
from foi_tracker.gui.widgets.words import button, label


class RefusedPage(QWidget):
    """A sentence, a hint, and the ways out of it.

    Args:
        report: What went wrong.
        missing: Whether there is nothing at that place, so that a library can be made there.
        again: Tries once more.
        choose: Opens another library.
        make: Makes one at that place.
        elsewhere: Makes one at a place to be chosen.
    """

    def __init__(
        self,
        report: Report,
        *,
        missing: bool,
        again: Callable[[], object],
        choose: Callable[[], object],
        make: Callable[[], object],
        elsewhere: Callable[[], object],
    ) -> None:
        super().__init__()
        self.sentence = label(report.sentence, "question", wrap=True, selectable=True)
        self.hint = label(report.hint, wrap=True, selectable=True)
        first = (
            button("Make a new library there", make, "primary")
            if missing
            else button("Try again", again, "primary")
        )
        row = QHBoxLayout()
        for one in (
            first,
            button("Choose another library…", choose),
            button("Make a new one elsewhere…", elsewhere),
        ):
            row.addWidget(one)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(60, 40, 60, 40)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self.sentence)
        column.addWidget(self.hint)
        column.addWidget(label(f"Reference {report.reference} in the log.", "small"))
        column.addSpacing(8)
        column.addLayout(row)
        column.addStretch(3)
        column.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.setFocusProxy(first)
