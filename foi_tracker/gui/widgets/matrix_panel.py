"""Beside the matrix: the words behind the cell that is looked at, and the next step with its reason."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from foi_tracker.core.dates import short
from foi_tracker.gui.models.matrix import days_detail
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.chip import ground_chip
from foi_tracker.gui.widgets.evidence import EvidenceBlock
from foi_tracker.gui.widgets.flow import FlowLayout
from foi_tracker.gui.widgets.outcome import OutcomeLine
from foi_tracker.gui.widgets.scroll import ScrollColumn
from foi_tracker.gui.widgets.why import WhyLink
from foi_tracker.gui.widgets.words import button, label
from foi_tracker.law.clocks import DueDate
from foi_tracker.law.outcomes import Outcome, words_of
from foi_tracker.law.provisions import Provision
from foi_tracker.model.kinds import AnswerState, Mover
from foi_tracker.model.views import MatrixCell, MatrixRow, RequestPage

_OPEN = frozenset({Outcome.REFUSED, Outcome.PARTLY, Outcome.NCND, Outcome.NOT_ANSWERED, Outcome.NOT_HELD})


class MatrixPanel(ScrollColumn):
    """The panel.

    Signals:
        open_wanted: Open the reply, or the request where there is none.
        confirm_wanted: Confirm the suggested answer.
        compare_wanted: Put this authority's reply beside others.
        add_wanted: Add a reply to this authority's request, which has none.
        ground_opened: A ground's chip was pressed; carries its spelling.
    """

    open_wanted = Signal()
    confirm_wanted = Signal()
    compare_wanted = Signal()
    add_wanted = Signal(int)
    ground_opened = Signal(str)

    def __init__(self, theme: Theme, describe: Callable[[Provision], str]) -> None:
        super().__init__((16, 14, 16, 16))
        self._theme = theme
        self._describe = describe
        self._request: int | None = None
        self._next: QWidget | None = None
        self.setAccessibleName("The selected answer")
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say how to fill the panel."""
        self._request = None
        self.clear()
        self.add(label("Select a cell to see the words behind it.", "soft", wrap=True))
        self.end()

    def show_cell(self, row: MatrixRow, cell: MatrixCell, question: str, others: tuple[int, int]) -> None:
        """Show one authority's answer to one question.

        Args:
            row: The authority.
            cell: Its answer.
            question: The question's words.
            others: How many other authorities answered it: checked, and only suggested.
        """
        self._start(row)
        self.add(label(f"{row.authority} · question {cell.label}", "small", wrap=True))
        self.add(label(question, "question", wrap=True))
        line = OutcomeLine(self._theme)
        words = words_of(cell.fine, cell.provisions) if cell.fine is not None else ""
        line.show_outcome(cell.outcome, cell.state, words, delayed=cell.delayed)
        self.add(line)
        self._add_grounds(cell.provisions)
        if cell.quotation:
            block = EvidenceBlock(cell.quotation, cell.source, self._theme, colour=_colour(cell.outcome))
            block.show_wanted.connect(self.open_wanted)
            self.add(block)
        if cell.why:
            self.add(label(cell.why, "small", wrap=True))
        self._add_others(cell, others)
        self._finish(row, cell)

    def show_authority(self, row: MatrixRow) -> None:
        """Show how one authority's reply stands."""
        self._start(row)
        self.add(label(row.authority, "question", wrap=True))
        known = " · ".join(filter(None, (row.nation, row.regime.value, row.reference)))
        self.add(label(known, "small", wrap=True))
        self.add(label(days_detail(row).removesuffix(" Select the row to see why."), wrap=True))
        self._finish(row, None)

    def show_steps(self, page: RequestPage) -> None:
        """Add the dates of the request and their reasons, when they have come."""
        if page.request.id != self._request or self._next is None:
            return
        place = self.column.indexOf(self._next)
        for at, widget in enumerate(_steps(page)):
            self.column.insertWidget(place + at, widget)

    def _start(self, row: MatrixRow) -> None:
        self._request = row.request
        self.clear()

    def _add_grounds(self, provisions: tuple[Provision, ...]) -> None:
        for provision in provisions:
            box = QWidget()
            flow = FlowLayout(box)
            flow.addWidget(ground_chip(provision, self._describe, self.ground_opened.emit))
            self.add(box)
            words = self._describe(provision).removeprefix(f"{provision}: ")
            self.add(label(words[:1].upper() + words[1:], "small", wrap=True))

    def _add_others(self, cell: MatrixCell, others: tuple[int, int]) -> None:
        decided, suggested = others
        if cell.outcome not in _OPEN or not decided + suggested:
            return
        if decided:
            self.add(label(f"At least {decided} of the others answered this", "strong", wrap=True))
            rest = f"checked; {suggested} more to check" if suggested else "checked"
        else:
            rest = f"{suggested} of the others may have answered this; none is checked yet"
        self.add(label(rest, "small", wrap=True))

    def _finish(self, row: MatrixRow, cell: MatrixCell | None) -> None:
        self._next = QWidget()
        buttons = FlowLayout(self._next, gap=6)
        for each in self._buttons(row, cell):
            buttons.addWidget(each)
        self.column.addSpacing(4)
        self.add(self._next)
        self.end()

    def _buttons(self, row: MatrixRow, cell: MatrixCell | None) -> list[QPushButton]:
        reply = cell is not None and cell.letter is not None
        words, tip = ("Open reply  ↵", "Enter") if reply else ("Open request  ↵", "Enter")
        made = [button(words, self.open_wanted.emit, tip=tip)]
        if cell is not None and confirmable(cell):
            confirm = button(
                "Confirm  Space", self.confirm_wanted.emit, "primary", tip="Take the suggestion (Space)"
            )
            made.insert(0, confirm)
        awaited = row.replied is None if cell is None else cell.outcome is None
        if awaited:
            add = button(
                "Add a reply…",
                lambda: self.add_wanted.emit(row.request),
                "primary",
                tip="Add their reply to this request",
            )
            return [add, *made]
        compare = button("Compare with…", self.compare_wanted.emit, tip="Put this reply beside others")
        return [*made, compare]


def confirmable(cell: MatrixCell) -> bool:
    """Whether the cell holds a clear suggestion; what is to check must be looked at in the letter."""
    return cell.state is AnswerState.SUGGESTED and cell.outcome is not None and cell.letter is not None


def _colour(outcome: Outcome | None) -> str:
    if outcome is Outcome.NCND:
        return "highlight3"
    return "highlight2" if outcome in {Outcome.REFUSED, Outcome.PARTLY} else "highlight"


def _steps(page: RequestPage) -> list[QWidget]:
    """The date that matters next, and the one the reply was due."""
    made: list[QWidget] = []
    if page.row.replied is None:
        words = "The reply was due" if page.row.days_left < 0 else "A reply is due by"
        made += _dated(words, page.due)
    else:
        if page.review_by is not None and page.row.mover is Mover.YOURS and page.row.next_day is not None:
            made += _dated("Ask for a review by", page.review_by)
        made += _dated("The reply was due", page.due)
    return made


def _dated(words: str, due: DueDate) -> list[QWidget]:
    said = label(f"{words} {short(due.due)}", "strong", wrap=True)
    said.setToolTip(due.why())
    line = QWidget()
    flow = FlowLayout(line)
    flow.addWidget(label(f"{due.basis.value} ·", "small"))
    flow.addWidget(WhyLink(due))
    return [said, line]
