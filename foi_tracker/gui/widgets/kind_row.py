"""What kind of letter it is and of which day, as found, and as the person corrects it."""

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QWidget

from foi_tracker.gui.widgets.flow import FlowLayout
from foi_tracker.gui.widgets.words import button, label
from foi_tracker.model.kinds import LetterKind
from foi_tracker.model.library import StoredLetter
from foi_tracker.model.readings import Confidence

_NO_DAY = QDate(1999, 12, 31)
_SETTLE_MS = 700
"""A date is taken when it has stood still for so long, for its parts are typed one by one."""


class KindRow(QWidget):
    """The kind of the letter and its day.

    Signals:
        corrected: Kind and day (or None) that the person chose.
        words_wanted: Evidence of the kind, to show in the letter.
    """

    corrected = Signal(object, object)
    words_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter: StoredLetter | None = None
        self._kinds = _CalmBox()
        self._kinds.setAccessibleName("Kind of letter")
        self._kinds.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._kinds.setMinimumContentsLength(12)
        for kind in LetterKind:
            self._kinds.addItem(kind.words, kind)
        self._day = _CalmDate()
        for part in (self._day, self._day.lineEdit()):
            part.setAccessibleName("Day of the letter")
        self._day.setDisplayFormat("d MMM yyyy")
        self._day.setCalendarPopup(True)
        self._day.setMinimumDate(_NO_DAY)
        self._day.setSpecialValueText("no date")
        self._show = button("show", self._want_words, "link", tip="Show the words that tell the kind")
        self._show.setAccessibleName("Show the words that tell the kind of letter")
        self._doubt = label("check the kind", "small")
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._tell)
        row = FlowLayout(self, gap=6)
        row.addWidget(label("Kind", "soft"))
        # The link stands by the kind, for it shows the words of the kind and not those of the day.
        row.addWidget(_together(self._kinds, self._show))
        row.addWidget(_together(label("of", "soft"), self._day))
        row.addWidget(self._doubt)
        self._kinds.activated.connect(self._tell)
        self._day.dateChanged.connect(self._settle.start)
        self._day.editingFinished.connect(self._flush)

    def show_letter(self, letter: StoredLetter) -> None:
        """Show what is stored."""
        self._letter = letter
        self._settle.stop()
        with QSignalBlocker(self._kinds), QSignalBlocker(self._day):
            self._kinds.setCurrentIndex(self._kinds.findData(letter.kind))
            self._day.setDate(_NO_DAY if letter.day is None else _qdate(letter.day))
        reading = letter.reading
        self._show.setVisible(bool(reading is not None and reading.kind_evidence))
        unsure = reading is not None and reading.kind_confidence is Confidence.TO_CHECK
        self._doubt.setVisible(unsure and reading is not None and reading.kind is letter.kind)

    def _flush(self) -> None:
        if self._settle.isActive():
            self._settle.stop()
            self._tell()

    def _tell(self) -> None:
        if self._letter is None:
            return
        kind, chosen = LetterKind(self._kinds.currentData()), self._day.date()
        day = None if chosen == _NO_DAY else date(chosen.year(), chosen.month(), chosen.day())
        if (kind, day) != (self._letter.kind, self._letter.day):
            self.corrected.emit(kind, day)

    def _want_words(self) -> None:
        reading = self._letter.reading if self._letter is not None else None
        if reading is not None and reading.kind_evidence:
            self.words_wanted.emit(reading.kind_evidence[0])


class _CalmBox(QComboBox):
    """A box that the wheel passes over: scrolling through the cards must not change the kind of a letter."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to what scrolls."""
        event.ignore()


class _CalmDate(QDateEdit):
    """A date that the wheel passes over, for the same reason."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to what scrolls."""
        event.ignore()


def _together(*widgets: QWidget) -> QWidget:
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    for widget in widgets:
        line.addWidget(widget)
    return box


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
