"""Entering something that happened to a request: what, when, until when, and a note."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from foi_tracker.core.dates import brief, plain
from foi_tracker.core.errors import InputError
from foi_tracker.gui.context import Context
from foi_tracker.gui.widgets.day_edit import DayEdit
from foi_tracker.gui.widgets.words import label
from foi_tracker.model.kinds import EventKind, Mover, Stage
from foi_tracker.model.views import RequestPage

_OFFERED = tuple(kind for kind in EventKind if kind is not EventKind.SENT)
_LIKELY = {
    Stage.CLARIFYING: EventKind.CLARIFICATION_ANSWERED,
    Stage.FEE_DUE: EventKind.FEE_PAID,
    Stage.ANSWERED: EventKind.REVIEW_ASKED,
    Stage.REVIEW_ASKED: EventKind.REVIEW_ANSWERED,
    Stage.REVIEW_ANSWERED: EventKind.COMPLAINED,
    Stage.WITH_REGULATOR: EventKind.DECISION_NOTICE,
    Stage.DECIDED: EventKind.APPEALED,
    Stage.AT_TRIBUNAL: EventKind.TRIBUNAL_DECISION,
}


@dataclass(frozen=True, slots=True)
class NewEvent:
    """What the person entered; handed to ``recording.event``."""

    kind: EventKind
    day: date
    until: date | None = None
    note: str = ""


class EventDialog(QDialog):
    """Asks for an event. ``event_entered`` is its value once it was accepted."""

    def __init__(self, context: Context, page: RequestPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = context.tracker.clockwork.today()
        self._sent = page.request.sent
        self.setWindowTitle("Enter what happened")
        self.kind = QComboBox()
        self.kind.setAccessibleName("What happened")
        self.kind.setMaxVisibleItems(len(_OFFERED))
        for kind in _OFFERED:
            self.kind.addItem(kind.words, kind)
        self.kind.setCurrentIndex(_OFFERED.index(_likely(page)))
        self.day = DayEdit("Day", lambda: self._today, context.theme)
        self.day.begin(brief(self._today))
        self.has_until = QCheckBox("They named a day")
        self.until = DayEdit("New day that they named", lambda: self._today, context.theme)
        self.note = QLineEdit()
        self.note.setAccessibleName("Note")
        self.note.setPlaceholderText("What you want to remember of it")
        self.wrong = label(look="bad", wrap=True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self.enter_button = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.enter_button.setText("Enter")
        self.enter_button.setProperty("look", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._lay_out(page, buttons)
        self.kind.currentIndexChanged.connect(self._adapt)
        self.has_until.toggled.connect(self._adapt)
        self._adapt()

    @property
    def event_entered(self) -> NewEvent:
        """What stands in the fields.

        Raises:
            InputError: where a day is missing, or cannot be read.
        """
        day = self.day.day()
        if day is None:
            raise InputError("Type the day on which it happened.")
        until = None
        if self._extends and self.has_until.isChecked():
            until = self.until.day()
            if until is None:
                raise InputError("Type the day that they named, or take the tick away.")
        return NewEvent(self._kind, day, until, self.note.text().strip())

    def accept(self) -> None:
        """Close with the event, or say what cannot be."""
        try:
            entered = self.event_entered
        except InputError as trouble:
            self._complain(f"{trouble.sentence} {trouble.hint}".strip())
            return
        if entered.day > self._today:
            self._complain(f"{plain(entered.day)} is in the future. Enter the day on which it happened.")
        elif entered.day < self._sent:
            self._complain(f"{plain(entered.day)} is before the request was sent ({plain(self._sent)}).")
        elif entered.until is not None and entered.until < entered.day:
            self._complain("The day that they named is before the day of the notice.")
        else:
            super().accept()

    @classmethod
    def ask(cls, context: Context, page: RequestPage, parent: QWidget | None = None) -> NewEvent | None:
        """Ask; None where the person thought better of it."""
        dialog = cls(context, page, parent)
        return dialog.event_entered if dialog.exec() == cls.DialogCode.Accepted else None

    @property
    def _kind(self) -> EventKind:
        return _OFFERED[self.kind.currentIndex()]

    @property
    def _extends(self) -> bool:
        return self._kind is EventKind.EXTENDED

    def _adapt(self) -> None:
        """Offer the second day only for an extension."""
        self._form.setRowVisible(self._until_row, self._extends)
        self.until.setEnabled(self.has_until.isChecked())
        self._complain("")

    def _complain(self, words: str) -> None:
        self.wrong.setText(words)
        self.wrong.setVisible(bool(words))

    def _lay_out(self, page: RequestPage, buttons: QDialogButtonBox) -> None:
        self._until_row = QWidget()
        row = QHBoxLayout(self._until_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.has_until)
        row.addWidget(self.until, 1)
        self._form = QFormLayout()
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._form.setHorizontalSpacing(14)
        self._form.setVerticalSpacing(8)
        self._form.addRow("What happened", self.kind)
        self._form.addRow("Day", self.day)
        self._form.addRow("Until", self._until_row)
        self._form.addRow("Note", self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(label(page.request.authority.name, "question"))
        column.addLayout(self._form)
        column.addWidget(self.wrong)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 72)


def _likely(page: RequestPage) -> EventKind:
    """What a person most likely comes to enter, by where the request stands."""
    if page.row.mover is Mover.NOBODY:
        return EventKind.CLOSED
    return _LIKELY.get(page.row.stage, EventKind.ACKNOWLEDGED)
