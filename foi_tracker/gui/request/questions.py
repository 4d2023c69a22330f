"""The questions of a request, each with the answer that stands and the words that prove it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from foi_tracker.gui.context import Context
from foi_tracker.gui.models.cards import why_beside
from foi_tracker.gui.models.gist import gap_words, gaps_of
from foi_tracker.gui.request.quoting import quotation
from foi_tracker.gui.widgets.chip import ground_chip
from foi_tracker.gui.widgets.evidence import words_link
from foi_tracker.gui.widgets.flow import FlowLayout
from foi_tracker.gui.widgets.outcome import OutcomeLine
from foi_tracker.gui.widgets.scroll import ScrollColumn
from foi_tracker.gui.widgets.words import button, frame, label
from foi_tracker.law.outcomes import words_of
from foi_tracker.model.kinds import AnswerState
from foi_tracker.model.library import Question
from foi_tracker.model.readings import Gap
from foi_tracker.model.views import RequestPage, StandingAnswer


class QuestionsTab(ScrollColumn):
    """A card per question."""

    def __init__(self, context: Context) -> None:
        super().__init__((18, 14, 18, 18), look="page")
        self._context = context
        self.column.setSpacing(10)

    def show_page(self, page: RequestPage) -> None:
        """Show the questions of a request."""
        self.clear()
        standing = {answer.question.id: answer for answer in page.standing}
        for question in page.request.questions:
            answer = standing.get(question.id)
            gaps = gaps_of(answer, page.letters) if answer is not None else ()
            self.add(self._card(question, answer, gaps, page))
        self.end()

    def _card(
        self,
        question: Question,
        answer: StandingAnswer | None,
        gaps: Sequence[Gap],
        page: RequestPage,
    ) -> QFrame:
        card = frame("card")
        card.setAccessibleName(f"Question {question.label}")
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 11, 14, 11)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        number = label(question.label, "heading")
        head.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(question.text, "heading", wrap=True, selectable=True), 1)
        column.addLayout(head)
        line = OutcomeLine(self._context.theme)
        if answer is None:
            words = _SILENT if page.row.replied is not None else "awaiting a reply"
            line.show_outcome(None, AnswerState.DECIDED, words)
            column.addWidget(line)
            return card
        line.words.setWordWrap(False)
        line.show_outcome(answer.shown, answer.state, outcome_words(answer))
        across = FlowLayout(gap=6)
        across.addWidget(line)
        describe = self._context.tracker.catalogue.describe
        for ground in answer.provisions:
            across.addWidget(ground_chip(ground, describe, self._context.go.show_provision))
        for gap in gaps:
            across.addWidget(self._gap_chip(gap, answer))
        column.addLayout(across)
        why = why_beside(answer.why, gaps)
        if why:
            column.addWidget(label(why, "small", wrap=True))
        if answer.evidence:
            column.addWidget(quotation(self._context, answer, page.letters))
        else:
            open_it = button("open the letter", lambda: self._open(answer), "link")
            column.addWidget(open_it, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _gap_chip(self, gap: Gap, answer: StandingAnswer) -> QPushButton:
        """What the answer lacks; pressed, it shows where the question asks it."""
        words, tip = gap_words(gap), "Asked, and not seen in the answer"
        name = f"Asked, and {words} in the answer"
        show = partial(self._context.go.show_letter, answer.letter, answer.question.id)
        if gap.evidence:
            return words_link(
                gap.evidence, show, name=name, text=words, tip=f"{tip}; shows where it was asked", look="chip"
            )
        chip = button(words, show, "chip", tip=f"{tip}; opens the letter")
        chip.setAccessibleName(name)
        return chip

    def _open(self, answer: StandingAnswer) -> None:
        self._context.go.show_letter(answer.letter, answer.question.id)


_SILENT = "the letters that were read do not speak of this"


def outcome_words(answer: StandingAnswer) -> str:
    """The outcome in its finer words."""
    return words_of(answer.outcome, answer.provisions, answer.flags)
