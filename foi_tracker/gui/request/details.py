"""What was typed about a request, corrected in place, and notes kept with it."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from foi_tracker.core.errors import FoiError, InputError
from foi_tracker.gui.context import Context
from foi_tracker.gui.widgets.scroll import ScrollColumn, empty
from foi_tracker.gui.widgets.words import button, frame, label
from foi_tracker.law.regimes import Regime
from foi_tracker.model.kinds import Channel
from foi_tracker.model.library import Request, RequestFields
from foi_tracker.model.views import RequestPage


class DetailsTab(ScrollColumn):
    """A form whose fields are saved as they are left, the text that was sent, and the notes."""

    def __init__(self, context: Context) -> None:
        super().__init__((22, 16, 22, 18))
        self._context = context
        self._request: Request | None = None
        self.reference = QLineEdit()
        self.link = QLineEdit()
        self.reply_address = QLineEdit()
        self.sent = QDateEdit()
        self.received = QDateEdit()
        self.channel = QComboBox()
        self.regime = QComboBox()
        self.note = QPlainTextEdit()
        self.note.setPlaceholderText("Type a note…")
        self.note.setAccessibleName("New note")
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(70)
        self.trouble = label("", "bad", wrap=True)
        self.trouble.hide()
        self._notes = QWidget()
        self._notes_layout = QVBoxLayout(self._notes)
        self._notes_layout.setContentsMargins(0, 0, 0, 0)
        self._text = label("", wrap=True, selectable=True)
        self._fill_choices()
        self._lay_out()

    def show_page(self, page: RequestPage) -> None:
        """Show a request; a field that is being typed in is left alone."""
        request = page.request
        same = self._request is not None and self._request.id == request.id
        self._request = request
        self.trouble.hide()
        for field, words in (
            (self.reference, request.reference),
            (self.link, request.link),
            (self.reply_address, request.reply_address),
        ):
            if not (same and field.hasFocus()):
                field.setText(words)
        self.sent.setDate(_q(request.sent))
        self.received.setDate(_q(request.received))
        self.channel.setCurrentIndex(self.channel.findData(request.channel.value))
        self.regime.setCurrentIndex(self.regime.findData(request.regime.value))
        if not same:
            self.note.clear()
        self._text.setText(request.text)
        empty(self._notes_layout)
        for note in request.notes:
            card = frame("card")
            QVBoxLayout(card).addWidget(label(note, wrap=True, selectable=True))
            self._notes_layout.addWidget(card)

    def add_note(self) -> None:
        """Keep the typed note."""
        request, words = self._request, self.note.toPlainText()
        if request is None:
            return

        def kept(_: object) -> None:
            self.trouble.hide()
            self.note.clear()

        self._context.write(lambda tracker: tracker.recording.note(request.id, words), kept, failed=self._say)

    def _save(self, fields: RequestFields) -> None:
        """Keep what differs from what is stored; what someone else changed meanwhile is not written over."""
        request = self._request
        if request is None or all(getattr(request, name) == value for name, value in fields.items()):
            return
        self.trouble.hide()
        self._context.write(
            lambda tracker: tracker.recording.edit_request(request.id, seen=request, **fields),
            failed=self._say,
        )

    def _save_dates(self) -> None:
        sent, received = _day(self.sent), _day(self.received)
        if received < sent:
            self._say(
                InputError(
                    "They cannot have received it before it was sent.", "Correct one of the two dates."
                )
            )
            return
        self._save({"sent": sent, "received": received})

    def _say(self, trouble: BaseException) -> None:
        if not isinstance(trouble, FoiError):
            raise trouble
        self.trouble.setText(f"{trouble.sentence} {trouble.hint}".strip())
        self.trouble.show()

    def _fill_choices(self) -> None:
        for channel in Channel:
            self.channel.addItem(channel.words, channel.value)
        for regime in Regime:
            self.regime.addItem(f"{regime.value}: {regime.act_name}", regime.value)
        self.reference.editingFinished.connect(lambda: self._save({"reference": _typed(self.reference)}))
        self.link.editingFinished.connect(lambda: self._save({"link": _typed(self.link)}))
        self.reply_address.editingFinished.connect(
            lambda: self._save({"reply_address": _typed(self.reply_address)})
        )
        self.channel.activated.connect(lambda _: self._save({"channel": Channel(self.channel.currentData())}))
        self.regime.activated.connect(lambda _: self._save({"regime": Regime(self.regime.currentData())}))
        for edit in (self.sent, self.received):
            edit.setCalendarPopup(True)
            edit.setDisplayFormat("d MMMM yyyy")
            edit.editingFinished.connect(self._save_dates)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        for words, field in (
            ("Their reference", self.reference),
            ("Public link", self.link),
            ("Reply address", self.reply_address),
            ("Sent", self.sent),
            ("Received by them", self.received),
            ("Sent by", self.channel),
            ("Law", self.regime),
        ):
            field.setMaximumWidth(460)
            field.setAccessibleName(words)
            form.addRow(words, field)
        self.column.addLayout(form)
        self.column.addSpacing(10)
        self.add(self.trouble, label("Notes", "heading"), self._notes, self.note)
        self.column.addWidget(button("Keep the note", self.add_note), 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addSpacing(10)
        self.add(label("What you sent", "heading"), self._text)
        self.end()


def _typed(field: QLineEdit) -> str:
    return field.text().strip()


def _q(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _day(edit: QDateEdit) -> date:
    day = edit.date()
    return date(day.year(), day.month(), day.day())
