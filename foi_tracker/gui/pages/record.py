"""Recording a request that was sent: its text, its questions, who was asked. Nothing is sent from here."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QInputDialog, QVBoxLayout, QWidget

from foi_tracker.core.errors import FoiError
from foi_tracker.gui.context import Context
from foi_tracker.gui.page import Page
from foi_tracker.gui.recording.draft import Draft, keep_draft, kept_draft
from foi_tracker.gui.recording.form import RecordForm
from foi_tracker.gui.recording.leaving import Leaving, ask_leaving
from foi_tracker.gui.recording.look import (
    Earlier,
    Known,
    Looked,
    earlier_campaign,
    earlier_request,
    known,
    look,
    new_rows,
)
from foi_tracker.gui.recording.problems import problems_of
from foi_tracker.gui.recording.questions import located
from foi_tracker.gui.recording.rows import GridRow, Problem, new_names
from foi_tracker.law.regimes import Regime
from foi_tracker.model.kinds import Channel
from foi_tracker.model.library import Change, DraftQuestion, NewCampaign

if TYPE_CHECKING:
    from foi_tracker.services.recording import Recorded
    from foi_tracker.services.tracker import Tracker

PAUSE_MS = 150
"""How long typing must rest before the questions are looked for."""

KEEP_MS = 1500
"""How long typing must rest before the draft is kept."""


class RecordPage(Page):
    """The page to record a request (Ctrl+N)."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.today: Callable[[], date] = context.tracker.clockwork.today
        self.form = RecordForm(context.theme, self.today)
        self.ask_leaving: Callable[[], Leaving] = lambda: ask_leaving(self)
        self._follows: int | None = None
        self._corrected = False
        self._filling = False
        self._saving = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self._pause = self._timer(PAUSE_MS, self._look)
        self._keep = self._timer(KEEP_MS, self._keep_draft)
        self._connect()

    def title(self) -> str:
        """Words for the window's title bar."""
        return "Record a request"

    def refresh(self) -> None:
        """Ask anew for the names, groups and campaigns on offer."""
        self.context.ask(known, self._offer, key="record-known")

    def touched_by(self, change: Change) -> bool:
        """Only campaigns and authorities that came or went alter what is offered."""
        return bool(change.campaigns)

    def start(self, follows: int | None = None) -> None:
        """Begin a request, perhaps one that follows another; what was typed before a crash comes back."""
        self.refresh()
        self.form.text.setFocus()
        if follows is not None:
            self.context.ask(
                lambda tracker: earlier_request(tracker, follows),
                lambda earlier: self._follow(follows, earlier),
                key="record-earlier",
            )
            return
        if self.draft.empty:
            kept = kept_draft(self.context.settings)
            self._put(kept)
            self._say("" if kept.empty else "What you typed before is here again.")

    @property
    def draft(self) -> Draft:
        """What the page holds."""
        form = self.form
        return Draft(
            title=form.title.text(),
            text=form.text.toPlainText(),
            campaign=form.campaign.currentText() if form.campaign.currentIndex() > 0 else "",
            follows=self._follows,
            questions=form.questions_model.questions,
            corrected=self._corrected,
            rows=form.grid.rows,
        )

    def may_leave(self) -> bool:
        """Whether the page can be left; asks where something was typed."""
        if self.draft.empty or self._saving:
            return True
        wanted = self.ask_leaving()
        if wanted is Leaving.STAY:
            return False
        if wanted is Leaving.DROP:
            self.start_afresh()
        else:
            self._keep_draft()
        return True

    def start_afresh(self) -> None:
        """Empty the page and the draft."""
        self._put(Draft())
        self._keep_draft()
        self._say("")

    def add_authorities(self, names: Sequence[str]) -> None:
        """Add a row for each name that has none yet; dates and channel as in the last row."""
        fresh = new_names(self.form.grid.rows, names)
        if not fresh:
            return
        last = self.form.grid.rows[-1] if self.form.grid.rows else None
        sent = last.sent if last else None
        text = self.form.text.toPlainText()

        def done(rows: tuple[GridRow, ...]) -> None:
            channel = last.channel if last else Channel.EMAIL
            still = set(new_names(self.form.grid.rows, [row.authority for row in rows]))
            self.form.grid.add([replace(row, channel=channel) for row in rows if row.authority in still])

        self.context.ask(lambda tracker: new_rows(tracker, fresh, text, sent), done)

    def save(self) -> None:
        """Keep the request, or say at each field what is missing."""
        problems = problems_of(self.draft, self.today())
        self.form.show_problems(problems)
        if problems or self._saving:
            return
        new = self._new()
        kept: list[Recorded] = []

        def job(tracker: "Tracker") -> Change:
            kept.append(tracker.recording.record(new))
            return kept[0].change

        self._set_saving(busy=True)
        self.context.write(job, lambda _: self._saved(kept[0]), failed=self._not_saved)

    def _connect(self) -> None:
        form = self.form
        form.save.clicked.connect(self.save)
        form.afresh.clicked.connect(self.start_afresh)
        form.text.textChanged.connect(self._text_changed)
        form.title.textEdited.connect(self._changed)
        form.title.letter_pasted.connect(self._letter_pasted)
        form.campaign.activated.connect(self._campaign_chosen)
        form.questions_model.edited.connect(self._questions_corrected)
        form.questions.could_not_split.connect(
            lambda words: form.show_problems([Problem("questions", words)])
        )
        form.questions.caret_in = self._caret_in
        form.questions.again_wanted.connect(self._find_again)
        form.questions.current_changed.connect(self._question_chosen)
        form.authorities.named.connect(self.add_authorities)
        form.authorities.group_wanted.connect(self._keep_group)
        form.grid.edited.connect(self._rows_changed)
        QShortcut(QKeySequence("Ctrl+S"), self, self.save)
        self._count()

    def _timer(self, pause: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(act)
        return timer

    def _changed(self) -> None:
        """Something was typed: old complaints are void, and the draft is kept once typing rests."""
        if not self._filling:
            self._keep.start()
            if any(line.isVisibleTo(self) for line in self.form.wrong.values()):
                self.form.show_problems([])

    def _letter_pasted(self, words: str) -> None:
        """A whole letter came into the title: it is the text."""
        self.form.text.insertPlainText(words)
        self.form.text.setFocus()

    def _caret_in(self, row: int) -> int:
        """How many characters of a question's words stand before the cursor in the text."""
        placed = self._placed()[row]
        at = self.form.text.caret
        if not placed.start < at < placed.end:
            return 0
        before = self.form.text.toPlainText()[placed.start : at]
        return len(" ".join(before.split()))

    def _text_changed(self) -> None:
        self._pause.start()
        self._changed()

    def _rows_changed(self) -> None:
        self._count()
        self._changed()
        if self.form.grid.undated():
            self._pause.start()

    def _questions_corrected(self) -> None:
        self._corrected = True
        self.form.questions.again.show()
        self._mark_questions()
        self._changed()

    def _find_again(self) -> None:
        self._corrected = False
        self.form.questions.again.hide()
        self._look()

    def _look(self) -> None:
        text, rows = self.form.text.toPlainText(), self.form.grid.rows
        self.context.ask(lambda tracker: look(tracker, text, rows), self._looked, key="record-look")

    def _looked(self, found: Looked) -> None:
        self.form.grid.guess(found.guesses)
        self.form.grid.set_dues(found.dues)
        if not self._corrected:
            self.form.questions_model.set_questions(found.questions)
        self._mark_questions()
        if self.form.grid.undated():
            self._pause.start()

    def _mark_questions(self) -> None:
        self.form.text.mark(self._placed(), self.form.questions.current)

    def _placed(self) -> tuple[DraftQuestion, ...]:
        questions = self.form.questions_model.questions
        return located(questions, self.form.text.toPlainText()) if self._corrected else questions

    def _question_chosen(self, row: int) -> None:
        placed = self._placed()
        self.form.text.mark(placed, row)
        if 0 <= row < len(placed):
            self.form.text.reveal(placed[row])

    def _count(self) -> None:
        many = len(self.form.grid.rows)
        self.form.count.setText(f"{many} {'authority' if many == 1 else 'authorities'}" if many else "")
        self.form.fill.setEnabled(many > 1)
        self.form.take_out.setEnabled(many > 0)

    def _offer(self, found: Known) -> None:
        self.form.authorities.offer(found)
        box = self.form.campaign
        chosen = box.currentText() if box.currentIndex() > 0 else ""
        while box.count() > 1:
            box.removeItem(1)
        for number, title in found.campaigns:
            box.addItem(title, number)
        self._choose_campaign(chosen)

    def _choose_campaign(self, title: str) -> None:
        box = self.form.campaign
        if title and box.findText(title) < 0:
            box.addItem(title, None)
        box.setCurrentIndex(max(0, box.findText(title)) if title else 0)

    def _campaign_chosen(self) -> None:
        self._changed()
        number = self.form.campaign.currentData()
        if number is not None and not self.form.text.toPlainText().strip():
            self.context.ask(
                lambda tracker: earlier_campaign(tracker, number), self._continue, key="record-earlier"
            )

    def _continue(self, earlier: Earlier) -> None:
        """Begin with the text and the questions of a campaign that grows."""
        if not self.form.text.toPlainText().strip():
            title = self.form.title.text() or earlier.campaign.title
            draft = replace(
                self.draft, title=title, text=earlier.text, questions=earlier.questions, corrected=True
            )
            self._put(draft)

    def _follow(self, follows: int, earlier: Earlier) -> None:
        row = GridRow(
            earlier.authority,
            None,
            earlier.nation,
            earlier.kind,
            earlier.regime or Regime.FOIA,
            "The law of the request that this one follows.",
            regime_chosen=earlier.regime is not None,
        )
        title = earlier.campaign.title
        self._put(Draft(title, earlier.text, title, follows, earlier.questions, True, (row,)))
        self._say(f"This follows your request to {earlier.authority}. Change the text to what you sent now.")

    def _put(self, draft: Draft) -> None:
        """Show a draft in place of what is there."""
        form = self.form
        self._filling = True
        self._follows, self._corrected = draft.follows, draft.corrected
        form.title.setText(draft.title)
        form.text.setPlainText(draft.text)
        form.questions_model.set_questions(draft.questions)
        form.questions.again.setVisible(draft.corrected)
        form.grid.set_rows(draft.rows)
        self._choose_campaign(draft.campaign)
        form.show_problems([])
        self._count()
        self._mark_questions()
        self._filling = False
        if not draft.empty:
            self._pause.start()

    def _say(self, words: str) -> None:
        self.form.banner.setText(words)
        self.form.banner.setVisible(bool(words))

    def _keep_draft(self) -> None:
        self._keep.stop()
        keep_draft(self.context.settings, self.draft)

    def _keep_group(self) -> None:
        names = tuple(row.authority for row in self.form.grid.rows)
        if not names:
            self.form.show_problems(
                [Problem("authorities", "Add the authorities first, then keep them as a group.")]
            )
            return
        name, said = QInputDialog.getText(self, "Keep a group", f"Name for these {len(names)} authorities")
        if said and name.strip():
            self.context.write(
                lambda tracker: tracker.recording.save_group(name, names), lambda _: self.refresh()
            )

    def _new(self) -> NewCampaign:
        draft = self.draft
        return NewCampaign(
            title=draft.title.strip(),
            text=draft.text,
            questions=self._placed(),
            requests=tuple(row.request() for row in draft.rows),
            campaign=draft.campaign,
            follows=draft.follows,
        )

    def _saved(self, recorded: "Recorded") -> None:
        self.start_afresh()
        if len(recorded.requests) == 1:
            self.context.go.show_request(recorded.requests[0])
        else:
            self.context.go.show_matrix(recorded.campaign)
        self._set_saving(busy=False)

    def _not_saved(self, trouble: BaseException) -> None:
        self._set_saving(busy=False)
        if not isinstance(trouble, FoiError):
            raise trouble
        self.form.show_problems([Problem("save", f"{trouble.sentence} {trouble.hint}".strip())])

    def _set_saving(self, *, busy: bool) -> None:
        self._saving = busy
        self.form.save.setEnabled(not busy)
