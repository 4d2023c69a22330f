"""A line to type a day in, with a calendar beside it; what cannot be read is said, never made another day."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLabel, QLineEdit, QTableView, QWidget

from foi_tracker.core.dates import brief, typed_day
from foi_tracker.core.errors import InputError
from foi_tracker.gui.icons import wear
from foi_tracker.gui.theme import Theme

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


class DayEdit(QLineEdit):
    """Takes a day as people type it; ``picked`` says that one was chosen in the calendar.

    Args:
        name: What the day is, for those who listen.
        today: From which a day without a year is reckoned.
        theme: Colours of the calendar's sign.
        parent: Owner.
    """

    picked = Signal()

    def __init__(
        self, name: str, today: Callable[[], date], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._theme = theme
        self._began = ""
        self._said = QLabel(self)
        self._said.hide()
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self._said.setAutoFillBackground(True)
        self._said.setMargin(5)
        self._said.setProperty("look", "bad")
        self._said.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(name)
        self.setPlaceholderText("12/11/2026")
        self.setToolTip("Day, month, year; Alt+Down opens a calendar")
        self._open = QAction("Choose from a calendar", self)
        self._open.triggered.connect(self.show_calendar)
        wear(self._open, "calendar", theme)
        self.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self.textEdited.connect(lambda _: self.complain(""))

    def begin(self, words: str) -> None:
        """Show the day, or the words, that stand now; none where no day is known."""
        self._began = words
        self.setText(words)
        self.selectAll()

    @property
    def touched(self) -> bool:
        """Whether something else stands here than in the beginning."""
        return self.text().strip() != self._began.strip()

    def day(self) -> date | None:
        """The day; None where the line is empty.

        Raises:
            InputError: for words that are no day.
        """
        return typed_day(self.text(), self._today()) if self.text().strip() else None

    def check(self) -> bool:
        """Whether the line can be left as it is; says what is wrong with it if not."""
        try:
            self.day()
        except InputError as trouble:
            self.complain(f"{trouble.sentence} {trouble.hint}".strip())
            return False
        self.complain("")
        return True

    def complain(self, words: str) -> None:
        """Say what is wrong below the line, or nothing."""
        if words == self._said.text():
            return
        self._said.setText(words)
        self.setAccessibleDescription(words)
        self.setProperty("bad", bool(words))
        self.style().unpolish(self)
        self.style().polish(self)
        self._place()

    @property
    def complaint(self) -> str:
        """What is wrong with the line, as it is said below it."""
        return self._said.text()

    def show_calendar(self) -> None:
        """Open a month with the day that stands, or with today's month where none does."""
        calendar = _calendar(self)
        try:
            held = self.day()
        except InputError:
            held = None
        shown = held or self._today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.activated.connect(lambda day: self._take(calendar, day))
        calendar.clicked.connect(lambda day: self._take(calendar, day))
        below = self.mapToGlobal(QPoint(0, self.height()))
        room = self.screen().availableGeometry()
        size = calendar.sizeHint()
        top = (
            below.y()
            if below.y() + size.height() <= room.bottom()
            else below.y() - self.height() - size.height()
        )
        calendar.move(max(room.left(), min(below.x(), room.right() - size.width())), max(room.top(), top))
        calendar.show()
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar with Alt+Down or F4, as fields with a list do."""
        alt_down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt_down or event.key() == Qt.Key.Key_F4:
            self.show_calendar()
        else:
            super().keyPressEvent(event)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Take the words along."""
        super().moveEvent(event)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the words along."""
        super().resizeEvent(event)
        self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the words go with the line."""
        super().hideEvent(event)
        self._said.hide()
        self._said.setParent(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the words back with the line."""
        super().showEvent(event)
        self._place()

    def _take(self, calendar: QCalendarWidget, day: QDate) -> None:
        if calendar.isHidden():  # a double click tells of the day twice
            return
        calendar.close()
        self.setText(brief(date(day.year(), day.month(), day.day())))
        self.complain("")
        self.picked.emit()

    def _place(self) -> None:
        """Put the words below the line, on the window, where no edge of a table cuts them; else above it."""
        if not self._said.text() or not self.isVisible():
            self._said.hide()
            return
        held = self.window()
        if self._said.parentWidget() is not held:
            self._said.setParent(held)
        here = self.mapTo(held, QPoint(0, 0))
        width = min(held.width(), max(self.width(), self._theme.pixels(300)))
        height = self._said.heightForWidth(width)
        top = here.y() + self.height() + 2
        if top + height > held.height():
            top = here.y() - height - 2
        self._said.setGeometry(max(0, min(here.x(), held.width() - width)), top, width, height)
        self._said.show()
        self._said.raise_()


def _calendar(field: DayEdit) -> QCalendarWidget:
    """A month in a window of its own, its heads whole."""
    calendar = QCalendarWidget(field)
    calendar.setWindowFlag(Qt.WindowType.Popup)
    calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    calendar.setAccessibleName(f"{field.accessibleName()}: calendar")
    calendar.setLocale(BRITISH)
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
    widest = max(
        field.fontMetrics().horizontalAdvance(BRITISH.dayName(day, BRITISH.FormatType.ShortFormat))
        for day in range(1, 8)
    )
    calendar.setMinimumWidth(7 * (widest + 20))
    month = calendar.findChild(QTableView)
    if month is not None:
        month.setAccessibleName("Days of the month")
    return calendar
