"""The first tab of a request: where it stands, whose move it is and until when; their words, and the law."""

from collections import Counter
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from foi_tracker.core.dates import short
from foi_tracker.gui.context import Context
from foi_tracker.gui.models.findings import sections
from foi_tracker.gui.models.request_list import left_words
from foi_tracker.gui.request.letters import to_check
from foi_tracker.gui.request.quoting import quotation
from foi_tracker.gui.widgets.chip import ground_chip
from foi_tracker.gui.widgets.evidence import words_link
from foi_tracker.gui.widgets.findings_view import FindingsView
from foi_tracker.gui.widgets.outcome import OutcomeLine
from foi_tracker.gui.widgets.scroll import ScrollColumn, empty
from foi_tracker.gui.widgets.timeline import Timeline
from foi_tracker.gui.widgets.why import WhyLink
from foi_tracker.gui.widgets.words import button, label
from foi_tracker.law.clocks import DueDate, Verdict
from foi_tracker.law.outcomes import OUTCOME_WORDS, Outcome, words_of
from foi_tracker.law.provisions import Provision
from foi_tracker.model.kinds import AnswerState, Mover, Stage
from foi_tracker.model.library import StoredLetter
from foi_tracker.model.readings import ClaimRole
from foi_tracker.model.views import RequestPage, StandingAnswer, TimelineStep

NOT_GIVEN = frozenset(
    {Outcome.PARTLY, Outcome.REFUSED, Outcome.NCND, Outcome.NOT_HELD, Outcome.WITHHELD_ELSEWHERE}
)
"""Outcomes with words worth quoting: something was not given."""
_MOST_QUOTED = 4


class Overview(QSplitter):
    """Facts and timeline on the left, their words and the law on the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._context = context
        self._left = ScrollColumn()
        self._right = ScrollColumn((18, 14, 18, 18))
        self._facts = QHBoxLayout()
        self._facts.setSpacing(26)
        self._outcomes = QVBoxLayout()
        self.timeline = Timeline(context.theme, context.go.show_letter)
        self._left.column.addLayout(self._facts)
        self._left.column.addSpacing(10)
        self._left.column.addLayout(self._outcomes)
        self._left.column.addSpacing(10)
        self._left.add(label("Timeline", "heading"), self.timeline)
        self._left.end()
        self.addWidget(self._left)
        self.addWidget(self._right)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)
        self.setSizes([620, 400])

    def show_page(self, page: RequestPage) -> None:
        """Show a request."""
        empty(self._facts)
        empty(self._outcomes)
        for fact in (self._next(page), self._reply(page)):
            self._facts.addWidget(fact, 1, Qt.AlignmentFlag.AlignTop)
        self._outcomes.addWidget(self._outcome(page))
        tones = _tones(page)
        self.timeline.show_steps(page.timeline, lambda step: _tone(step, tones))
        self._right.clear()
        self._show_words(page)
        self._show_grounds(page)
        self._show_findings(page)
        self._right.end()

    def _outcome(self, page: RequestPage) -> QWidget:
        box, column = _fact("Outcome")
        kinds = Counter((answer.shown, answer.state) for answer in page.standing)
        for (outcome, state), many in kinds.most_common():
            line = OutcomeLine(self._context.theme)
            line.show_outcome(outcome, state, _many_words(page, outcome, many))
            column.addWidget(line)
        silent = len(page.request.questions) - len(page.standing)
        if not kinds:
            line = OutcomeLine(self._context.theme)
            line.show_outcome(None, AnswerState.DECIDED)
            column.addWidget(line)
        elif silent:
            column.addWidget(label(f"{silent} not spoken of", "small"))
        return box

    def _reply(self, page: RequestPage) -> QWidget:
        row = page.row
        box, column = _fact("Reply")
        if row.replied is not None:
            how = "in time, extended" if row.verdict is Verdict.EXTENDED else row.verdict
            said = f"{short(row.replied)}, {how}"
        elif row.verdict is Verdict.OVERDUE:
            said = f"Was due {short(row.due)}, overdue"
        else:
            said = f"Due {short(row.due)}"
        column.addWidget(_said(said, pressing=row.verdict in {Verdict.LATE, Verdict.OVERDUE}))
        column.addWidget(WhyLink(page.due), 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _next(self, page: RequestPage) -> QWidget:
        row = page.row
        heading = {Mover.YOURS: "Next step is yours", Mover.THEIRS: "Next step is theirs"}.get(
            row.mover, "Next step"
        )
        box, column = _fact(heading)
        words, reason = next_step(page)
        column.addWidget(_said(words, pressing=row.mover is Mover.YOURS and reason is not None))
        if reason is not None and reason is not page.due:
            column.addWidget(WhyLink(reason), 0, Qt.AlignmentFlag.AlignLeft)
        if row.to_check:
            many = f"Check {row.to_check} answer{'' if row.to_check == 1 else 's'}"
            check = button(many, lambda: self._check(page), "primary")
            column.addSpacing(4)
            column.addWidget(check, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _check(self, page: RequestPage) -> None:
        """Open the first letter with something to check, at the first such question that stands on it."""
        for answer in page.standing:
            if answer.state is not AnswerState.DECIDED:
                self._context.go.show_letter(answer.letter, answer.question.id)
                return
        for letter in page.letters:
            if to_check(letter):
                self._context.go.show_letter(letter.id)
                return

    def _show_words(self, page: RequestPage) -> None:
        withheld = [answer for answer in page.standing if answer.shown in NOT_GIVEN and answer.evidence]
        if not withheld:
            self._right.add(label("Their words", "heading"))
            nothing = "Nothing was refused." if page.standing else "No reply has been added yet."
            self._right.add(label(nothing, "soft", wrap=True))
            return
        self._right.add(label("What was not given, in their words", "heading", wrap=True))
        for answers in _by_words(withheld)[:_MOST_QUOTED]:
            self._right.add(self._quotation(page, answers))

    def _quotation(self, page: RequestPage, answers: Sequence[StandingAnswer]) -> QWidget:
        labels = ", ".join(answer.question.label for answer in answers)
        asked = f"question{'' if len(answers) == 1 else 's'} {labels}"
        return quotation(self._context, answers[0], page.letters, asked)

    def _show_grounds(self, page: RequestPage) -> None:
        grounds = dict.fromkeys(ground for answer in page.standing for ground in answer.provisions)
        describe = self._context.tracker.catalogue.describe
        for ground in grounds:
            chip = ground_chip(ground, describe, self._context.go.show_provision)
            entry = self._context.tracker.catalogue.nearest(ground)
            self._right.column.addSpacing(8)
            head = QHBoxLayout()
            head.setSpacing(8)
            head.addWidget(label(entry.title if entry else "", "heading", wrap=True), 1)
            head.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
            self._right.column.addLayout(head)
            plain = entry.plain if entry is not None and entry.plain else describe(ground)
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(label(plain, "soft", wrap=True), 1)
            self._add_way(line, page, ground)
            self._right.column.addLayout(line)

    def _add_way(self, line: QHBoxLayout, page: RequestPage, ground: Provision) -> None:
        """A link to where the letter relies on a ground."""
        answer = next(answer for answer in page.standing if ground in answer.provisions)
        reading = next((letter.reading for letter in page.letters if letter.id == answer.letter), None)
        claims = reading.claims if reading is not None else ()
        named = (claim for claim in claims if claim.role is ClaimRole.RELIED_ON and claim.provision == ground)
        words = next((claim.evidence for claim in named if claim.evidence), answer.evidence)
        if words:
            show = partial(self._context.go.show_letter, answer.letter, answer.question.id)
            link = words_link(words, show, name=f"Show where they rely on {ground}")
            line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)

    def _show_findings(self, page: RequestPage) -> None:
        letter = _latest_reply(page.letters)
        if letter is None or letter.reading is None:
            return
        view = FindingsView(self._context.theme, self._context.tracker.catalogue.describe)
        view.show_sections(sections(letter.reading, (), page.request.regime))
        view.words_wanted.connect(lambda words: self._context.go.show_letter(letter.id, find=words))
        view.ground_opened.connect(self._context.go.show_provision)
        self._right.column.addSpacing(10)
        self._right.add(view)


def next_step(page: RequestPage) -> tuple[str, DueDate | None]:
    """What comes next, in words, and the reason of its date."""
    row = page.row
    if row.stage is Stage.AWAITING:
        if row.verdict is Verdict.OVERDUE:
            return f"They are overdue, {left_words(row)}; you can chase, or ask for a review", page.due
        return f"Reply by {short(row.due)} · {left_words(row)}", page.due
    if row.mover is Mover.YOURS and row.next_day is not None and page.review_by is not None:
        return f"Ask for a review by {short(row.next_day)} · {left_words(row)}", page.review_by
    if row.to_check:
        return "Check what was found", None
    words = {
        Stage.CLARIFYING: "Answer their question; the clock waits for you",
        Stage.FEE_DUE: "Pay the fee or narrow the request; the clock waits for you",
        Stage.TRANSFERRED: "Record the request to the authority it went to",
        Stage.REVIEW_ASKED: "They answer the review",
        Stage.WITH_REGULATOR: "The regulator decides",
        Stage.AT_TRIBUNAL: "The tribunal decides",
    }
    return words.get(row.stage, "Nothing is open"), None


def _fact(heading: str) -> tuple[QWidget, QVBoxLayout]:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(label(heading, "small"))
    return box, column


def _said(words: str, *, pressing: bool) -> QWidget:
    said = label(words, "pressing" if pressing else "strong", wrap=True)
    said.setMinimumWidth(120)
    return said


def _many_words(page: RequestPage, outcome: Outcome, many: int) -> str:
    said = {
        words_of(answer.outcome, answer.provisions, answer.flags)
        for answer in page.standing
        if answer.shown is outcome
    }
    words = said.pop() if len(said) == 1 else OUTCOME_WORDS[outcome]
    total = len(page.request.questions)
    if many == total and total > 1:
        return f"all {total} {words}"
    return words if total == 1 else f"{many} {words}"


def _by_words(answers: Sequence[StandingAnswer]) -> list[list[StandingAnswer]]:
    """Answers that rest on the same words stand together, so that no quotation is shown twice."""
    grouped: dict[str, list[StandingAnswer]] = {}
    for answer in answers:
        grouped.setdefault(answer.evidence[0].text, []).append(answer)
    return list(grouped.values())


def _latest_reply(letters: Sequence[StoredLetter]) -> StoredLetter | None:
    replies = [letter for letter in letters if letter.kind.sets_outcomes and letter.reading is not None]
    return max(replies, key=lambda letter: (letter.day is not None, letter.day, letter.id), default=None)


def _tones(page: RequestPage) -> dict[int, str]:
    """The colour of each letter's dot: that of the worst that it says."""
    tones: dict[int, str] = {}
    for letter in page.letters:
        mine = {answer.shown for answer in page.standing if answer.letter == letter.id}
        if mine & {Outcome.REFUSED, Outcome.PARTLY}:
            tones[letter.id] = "refused"
        elif Outcome.NCND in mine:
            tones[letter.id] = "ncnd"
        elif mine:
            tones[letter.id] = "answered"
        else:
            tones[letter.id] = "waiting"
    return tones


def _tone(step: TimelineStep, tones: dict[int, str]) -> str:
    if step.coming:
        return "accent" if step.day is not None else "edge"
    return "accent" if step.letter is None else tones.get(step.letter, "waiting")
