"""One reply's answer to one question, beside those of others."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from foi_tracker.gui.models.comparison import answer_words
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.evidence import EvidenceBlock
from foi_tracker.gui.widgets.fitting import FittingLabel
from foi_tracker.gui.widgets.flow import FlowLayout
from foi_tracker.gui.widgets.outcome import OutcomeLine
from foi_tracker.gui.widgets.table_view import TableView
from foi_tracker.gui.widgets.words import button, label
from foi_tracker.law.outcomes import Outcome
from foi_tracker.model.kinds import AnswerState
from foi_tracker.model.views import ComparedCell, RequestRow

_MOST_QUOTATIONS = 2


class CompareHead(QFrame):
    """The head of a column: whose reply it is.

    Signals:
        opened, removed: The links of these names.
    """

    opened = Signal()
    removed = Signal()

    def __init__(self, row: RequestRow, *, removable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(2)
        column.addWidget(FittingLabel("question", row.authority))
        stand = str(row.verdict) if row.replied is not None else "no reply yet"
        said = " · ".join(filter(None, (stand, row.regime.value, row.reference)))
        column.addWidget(FittingLabel("small", said))
        links = FlowLayout(gap=8)
        shown = button("open", self.opened.emit, "link")
        shown.setAccessibleName(f"Open the request to {row.authority}")
        links.addWidget(shown)
        if removable:
            gone = button("take away", self.removed.emit, "link")
            gone.setAccessibleName(f"Take {row.authority} out of the comparison")
            links.addWidget(gone)
        column.addLayout(links)

    def height_at(self, width: int) -> int:
        """The height that the head needs."""
        return max(self.heightForWidth(width), self.minimumSizeHint().height())


class CompareCell(QFrame):
    """One answer with its words and its tables.

    Signals:
        opened: Show it in its letter.
    """

    opened = Signal()

    def __init__(
        self, theme: Theme, authority: str, label_: str, cell: ComparedCell, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self.tables: list[TableView] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(6)
        line = OutcomeLine(theme)
        answer = cell.answer
        column.addWidget(line)
        if answer is None:
            line.show_outcome(None, AnswerState.DECIDED, "no answer yet")
        else:
            line.show_outcome(answer.shown, answer.state, answer_words(answer))
            self._add_words(theme, column, cell)
            for table in cell.tables:
                self.tables.append(TableView(theme, table))
                column.addWidget(self.tables[-1])
            if answer.state is AnswerState.TO_CHECK and answer.why:
                column.addWidget(label(answer.why, "small", wrap=True))
        column.addStretch(1)
        self.setAccessibleName(f"{authority}, question {label_}: {line.words.text()}")

    def _add_words(self, theme: Theme, column: QVBoxLayout, cell: ComparedCell) -> None:
        """Their words: always where something is kept back, else where no table says more."""
        answer = cell.answer
        if answer is None or (answer.shown is Outcome.ANSWERED and cell.tables):
            return
        colour = {Outcome.NCND: "highlight3", Outcome.REFUSED: "highlight2", Outcome.PARTLY: "highlight2"}
        spans = [table.span for table in cell.tables if len(table.span)]
        said = [each for each in answer.evidence if not any(span.meets(each.span) for span in spans)]
        for evidence in said[:_MOST_QUOTATIONS]:
            source = cell.source if evidence is answer.evidence[0] else evidence.place
            block = EvidenceBlock(evidence.text, source, theme, colour=colour.get(answer.shown, "highlight"))
            block.show_wanted.connect(self.opened)
            column.addWidget(block)
