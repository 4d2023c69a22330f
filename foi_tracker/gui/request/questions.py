"""The questions of a request, each with the answer that stands and the words that prove it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from foi_tracker.gui.context import Context
from foi_tracker.gui.widgets.chip import ground_chip
from foi_tracker.gui.widgets.evidence import EvidenceBlock
from foi_tracker.gui.widgets.flow import FlowLayout
from foi_tracker.gui.widgets.outcome import OutcomeLine
from foi_tracker.gui.widgets.scroll import ScrollColumn
from foi_tracker.gui.widgets.words import button, frame, label
from foi_tracker.law.outcomes import words_of
from foi_tracker.model.kinds import AnswerState
from foi_tracker.model.library import Question
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
        names = {letter.id: [doc.name for doc in letter.documents] for letter in page.letters}
        for question in page.request.questions:
            self.add(self._card(question, standing.get(question.id), names, page.row.replied is not None))
        self.end()

    def _card(
        self,
        question: Question,
        answer: StandingAnswer | None,
        names: Mapping[int, list[str]],
        replied: bool,
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
            line.show_outcome(None, AnswerState.DECIDED, _SILENT if replied else "awaiting a reply")
            column.addWidget(line)
            return card
        line.words.setWordWrap(False)
        line.show_outcome(answer.shown, answer.state, outcome_words(answer))
        across = FlowLayout(gap=6)
        across.addWidget(line)
        describe = self._context.tracker.catalogue.describe
        for ground in answer.provisions:
            across.addWidget(ground_chip(ground, describe, self._context.go.show_provision))
        column.addLayout(across)
        if answer.why:
            column.addWidget(label(answer.why, "small", wrap=True))
        if answer.evidence:
            piece = answer.evidence[0]
            documents = names.get(answer.letter, [])
            name = documents[piece.document] if piece.document < len(documents) else ""
            block = EvidenceBlock(
                piece.text, ", ".join(filter(None, (name, piece.place))), self._context.theme
            )
            block.show_wanted.connect(lambda: self._open(answer))
            column.addWidget(block)
        else:
            open_it = button("open the letter", lambda: self._open(answer), "link")
            column.addWidget(open_it, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _open(self, answer: StandingAnswer) -> None:
        self._context.go.show_letter(answer.letter, answer.question.id)


_SILENT = "the letters that were read do not speak of this"


def outcome_words(answer: StandingAnswer) -> str:
    """The outcome in its finer words."""
    return words_of(answer.outcome, answer.provisions, answer.flags)
