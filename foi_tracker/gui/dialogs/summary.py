"""Exporting a refusal summary: of what, which answers, in what form, where; seen before it is written."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from foi_tracker.core.errors import FoiError
from foi_tracker.gui.context import Context
from foi_tracker.gui.dialogs.preview import Preview
from foi_tracker.gui.runner import Ticket
from foi_tracker.gui.widgets.words import button, frame, label
from foi_tracker.model.summaries import RefusalSummary

if TYPE_CHECKING:
    from foi_tracker.services.tracker import Tracker

_NOTHING = "Nothing here was refused, or nothing that you have confirmed, and no reply is overdue."
_FOLDER, _FORMAT = "summary_folder", "summary_format"


@dataclass(frozen=True, slots=True)
class Subject:
    """What a summary can be of: one request, or all of a campaign."""

    words: str
    request: int | None = None
    campaign: int | None = None


@dataclass(frozen=True, slots=True)
class _Shown:
    """A summary with its preview; ``found`` says whether there is anything to export."""

    summary: RefusalSummary
    body: str
    found: bool
    unchecked: int


class SummaryDialog(QDialog):
    """Shows and writes a refusal summary; ``written`` is the file once it is there.

    Args:
        context: Gives the library and the runner.
        request: The request it is about, if it was called for one.
        campaign: The campaign it is about, if it was called for one.
        parent: The window.
    """

    def __init__(
        self,
        context: Context,
        request: int | None = None,
        campaign: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.written: Path | None = None
        self._shown: _Shown | None = None
        self._named_by_hand = False
        self._agreed: Path | None = None
        self._tickets: list[Ticket] = []
        self._formats = context.tracker.summaries.formats()
        self.setWindowTitle("Refusal summary")
        self.resize(1000, 640)
        self._make_fields()
        self._lay_out()
        self._connect()
        self._say("Looking…")
        self._tickets.append(
            context.ask(
                lambda tracker: _subjects(tracker, request, campaign),
                lambda subjects: self._offer(subjects, request, campaign),
            )
        )

    def _make_fields(self) -> None:
        settings = self.context.settings
        self.subject = QComboBox()
        self.subject.setAccessibleName("What the summary is about")
        self.subject.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.subject.setMinimumContentsLength(26)
        self.all_answers = QRadioButton("All; those nobody has checked are marked ?")
        self.confirmed = QRadioButton("Only those that you have confirmed")
        self.all_answers.setChecked(True)
        self.format = QComboBox()
        self.format.setAccessibleName("Form of the file")
        for form in self._formats:
            self.format.addItem(f"{form.words} ({form.ending})", form.ending)
        self.format.setCurrentIndex(max(0, self.format.findData(settings.text(_FORMAT))))
        self.place = QLineEdit()
        self.place.setAccessibleName("File to write")
        self.browse = button("Choose…", self._choose_place)
        self.state = label(look="small", wrap=True)
        self.wrong = label(look="bad", wrap=True)
        self.write_button = button("Write the file", self.write, "primary")
        self.open_button = button("Open it", self._open)
        self.folder_button = button("Show its folder", self._open_folder)
        self.close_button = button("Close", self.reject)
        self.preview = Preview(self.context.theme)
        self.write_button.setEnabled(False)

    def write(self) -> None:
        """Write the file, off the window's thread."""
        target, shown = Path(self.place.text().strip()).expanduser(), self._shown
        if shown is None:
            return
        if not self.place.text().strip() or not target.is_absolute():
            self._complain("Choose where to put the file.")
            return
        if target.exists() and target not in {self.written, self._agreed}:
            self._agreed = target
            self._complain("There is a file of that name already. Press the button again to replace it.")
            return
        self._complain("")
        self.write_button.setEnabled(False)
        self._say("Writing…")

        def job(tracker: "Tracker") -> Path:
            tracker.summaries.write(shown.summary, target)
            return target

        self._tickets.append(self.context.ask(job, self._wrote, failed=self._not_written))

    def done(self, result: int) -> None:
        """Close; what is still looked up falls, what is being written is finished."""
        for ticket in self._tickets:
            ticket.drop()
        super().done(result)

    def _offer(self, subjects: tuple[Subject, ...], request: int | None, campaign: int | None) -> None:
        for one in subjects:
            self.subject.addItem(one.words, one)
        wanted = next(
            (n for n, one in enumerate(subjects) if one.request == request and request is not None),
            next((n for n, one in enumerate(subjects) if one.campaign == campaign is not None), 0),
        )
        self.subject.setCurrentIndex(wanted if subjects else -1)
        self._look()

    def _look(self) -> None:
        """Make the summary and its preview anew."""
        subject = self.subject.currentData()
        self.subject.setToolTip(self.subject.currentText())
        confirmed_only = self.confirmed.isChecked()
        self.write_button.setEnabled(False)
        if not isinstance(subject, Subject):
            self._say("There is no request yet that a summary could be about.")
            return
        self._tickets.append(
            self.context.ask(
                lambda tracker: _summary(tracker, subject, confirmed_only=confirmed_only),
                self._show,
                key="summary-preview",
                failed=self._not_written,
            )
        )

    def _show(self, shown: _Shown) -> None:
        self._shown = shown
        self._hide_after()
        self.write_button.setEnabled(shown.found)
        if shown.found:
            self.preview.show_body(shown.body)
        else:
            self.preview.show_body(f"<p>{_NOTHING}</p>")
        if not shown.found:
            self._say("There is nothing to write.")
        elif shown.unchecked and not self.confirmed.isChecked():
            self._say(f"{shown.unchecked} of the answers nobody has checked yet; each says so.")
        else:
            self._say("")
        if not self._named_by_hand:
            self._propose_place()

    def _propose_place(self) -> None:
        title = self._shown.summary.title if self._shown else ""
        folder = self.context.settings.text(_FOLDER) or str(Path.home())
        self.place.setText(str(Path(folder) / f"{file_name(title)}{self.format.currentData()}"))
        self.place.setCursorPosition(0)

    def _format_chosen(self) -> None:
        self.context.settings.set(_FORMAT, self.format.currentData())
        typed = self.place.text().strip()
        if typed:
            self.place.setText(str(Path(typed).with_suffix(self.format.currentData())))
        self._hide_after()

    def _choose_place(self) -> None:
        filters = ";;".join(f"{form.words} (*{form.ending})" for form in self._formats)
        chosen = f"{self._formats[self.format.currentIndex()].words} (*{self.format.currentData()})"
        name, _ = QFileDialog.getSaveFileName(self, "Refusal summary", self.place.text(), filters, chosen)
        if name:
            self._take_place(name)
            # The system's own dialog has asked about a file of that name.
            self._agreed = Path(self.place.text())

    def _take_place(self, name: str) -> None:
        self._named_by_hand = True
        ending = Path(name).suffix.lower()
        known = self.format.findData(ending)
        if known >= 0:
            self.format.setCurrentIndex(known)
        self.place.setText(name if known >= 0 else f"{name}{self.format.currentData()}")

    def _wrote(self, target: Path) -> None:
        self.written = target
        self.context.settings.set(_FOLDER, str(target.parent))
        self.write_button.setEnabled(True)
        self._say(f"Written: {target.name}")
        self.open_button.show()
        self.folder_button.show()
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _not_written(self, trouble: BaseException) -> None:
        self.write_button.setEnabled(self._shown is not None and self._shown.found)
        self._say("")
        if not isinstance(trouble, FoiError):
            raise trouble
        self._complain(f"{trouble.sentence} {trouble.hint}".strip())

    def _open(self) -> None:
        if self.written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.written)))

    def _open_folder(self) -> None:
        if self.written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.written.parent)))

    def _connect(self) -> None:
        self.subject.activated.connect(self._look)
        self.confirmed.toggled.connect(self._look)
        self.format.activated.connect(self._format_chosen)
        self.place.textEdited.connect(self._typed_place)
        self._hide_after()
        self._complain("")

    def _typed_place(self) -> None:
        self._named_by_hand = True
        self._complain("")
        self._hide_after()

    def _hide_after(self) -> None:
        self.open_button.hide()
        self.folder_button.hide()

    def _say(self, words: str) -> None:
        self.state.setText(words)

    def _complain(self, words: str) -> None:
        self.wrong.setText(words)
        self.wrong.setVisible(bool(words))

    def _lay_out(self) -> None:
        place = QHBoxLayout()
        place.setSpacing(6)
        place.addWidget(self.place, 1)
        place.addWidget(self.browse)
        side = frame("panel")
        side.setFixedWidth(self.context.theme.pixels(350))
        column = QVBoxLayout(side)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(6)
        for words, fields in (
            ("About", (self.subject,)),
            ("Answers", (self.all_answers, self.confirmed)),
            ("Form", (self.format,)),
        ):
            column.addWidget(label(words, "heading"))
            for field in fields:
                column.addWidget(field)
            column.addSpacing(8)
        column.addWidget(label("File", "heading"))
        column.addLayout(place)
        column.addWidget(self.state)
        column.addWidget(self.wrong)
        after = QHBoxLayout()
        after.addWidget(self.open_button)
        after.addWidget(self.folder_button)
        after.addStretch(1)
        column.addLayout(after)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self.close_button)
        foot.addStretch(1)
        foot.addWidget(self.write_button)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self.preview, 1)


def _subjects(tracker: "Tracker", request: int | None, campaign: int | None) -> tuple[Subject, ...]:
    """The request it was called for, its campaign, and otherwise every campaign."""
    campaigns = tuple(
        Subject(f"All requests: {row.title}", campaign=row.id) for row in tracker.finding.campaigns()
    )
    if request is None:
        wanted = tuple(one for one in campaigns if one.campaign == campaign)
        return (*wanted, *(one for one in campaigns if one.campaign != campaign))
    whole = tracker.finding.request_page(request).request
    one = Subject(f"{whole.authority.name}: {whole.title}", request=request)
    return (one, *(every for every in campaigns if every.campaign == whole.campaign.id))


def _summary(tracker: "Tracker", subject: Subject, *, confirmed_only: bool) -> _Shown:
    summaries = tracker.summaries
    if subject.request is not None:
        made = summaries.of_request(subject.request, confirmed_only=confirmed_only)
    elif subject.campaign is not None:
        made = summaries.of_campaign(subject.campaign, confirmed_only=confirmed_only)
    else:
        raise AssertionError("a summary is of a request or of a campaign")
    found = not made.empty
    unchecked = sum(one.unchecked for one in made.requests)
    return _Shown(made, summaries.preview(made) if found else "", found, unchecked)


def file_name(title: str) -> str:
    """A name for a file that every system takes: words of the title, joined by hyphens."""
    words = re.findall(r"[^\W_]+", title.casefold())
    return "-".join(["refusal-summary", *words])[:80].rstrip("-")
