"""The tables of a request's letters: a list of them, and the one that is marked, cell by cell as printed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from foi_tracker.gui.context import Context
from foi_tracker.gui.models.cards import size_words, table_evidence, table_words
from foi_tracker.gui.models.reasons import counts_of
from foi_tracker.gui.models.simple_table import Column, SimpleTableModel
from foi_tracker.gui.widgets.empty import EmptyState
from foi_tracker.gui.widgets.evidence import words_link
from foi_tracker.gui.widgets.list_table import ListTable
from foi_tracker.gui.widgets.reasons import ReasonsLine
from foi_tracker.gui.widgets.scroll import empty
from foi_tracker.gui.widgets.words import label
from foi_tracker.model.library import StoredLetter
from foi_tracker.model.readings import Evidence, FoundTable
from foi_tracker.model.views import RequestPage

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table with the letter it stands in and which questions it answers."""

    found: FoundTable
    letter: int
    title: str
    source: str
    questions: str


class TablesTab(QWidget):
    """Tables on the left, cells on the right."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.model: SimpleTableModel[PlacedTable] = SimpleTableModel(
            (
                Column("Table", lambda one: one.title),
                Column("Size", lambda one: size_words(one.found.table), "soft"),
                Column("Answers", lambda one: one.questions, "soft"),
                Column("From", lambda one: one.source, "soft"),
            ),
            self,
        )
        self.table = ListTable("Tables", self.model, context.theme, (130, 70, 80))
        self._notes = label("", "small", wrap=True)
        self._notes.setContentsMargins(12, 8, 12, 8)
        self._cells = QWidget()
        self._cells_column = QVBoxLayout(self._cells)
        self._cells_column.setContentsMargins(0, 0, 0, 0)
        self._cells_column.setSpacing(0)
        self._grid: ListTable | None = None
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.table)
        split.addWidget(self._cells)
        split.setChildrenCollapsible(False)
        split.setSizes([420, 520])
        self._cells_column.addWidget(self._notes)
        self._counts = QVBoxLayout()
        self._counts.setContentsMargins(12, 2, 12, 8)
        self._cells_column.addLayout(self._counts)
        self.stack = QStackedWidget()
        self.stack.addWidget(split)
        self.stack.addWidget(EmptyState("No tables", "Tables of figures in their letters come here."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.table.selectionModel().currentRowChanged.connect(lambda now, _: self._show(now.row()))

    def show_page(self, page: RequestPage) -> None:
        """Show the tables of a request's letters."""
        tables = placed_tables(page)
        self.model.take_rows(tables)
        self.stack.setCurrentIndex(0 if tables else 1)
        if tables:
            self.table.selectRow(0)

    def _show(self, row: int) -> None:
        if not 0 <= row < self.model.rowCount():
            return
        placed = self.model.row_at(self.model.index(row, 0))
        if self._grid is not None:
            self._grid.hide()
            self._grid.deleteLater()
        header, *rows = [
            tuple(" ".join(cell.split()) for cell in line) for line in placed.found.table.texts()
        ]
        model: SimpleTableModel[Cells] = SimpleTableModel(
            [Column(words, _cell(place)) for place, words in enumerate(header)], self
        )
        model.take_rows(rows)
        self._grid = ListTable(placed.title, model, self._context.theme, ())
        self._grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._grid.resizeColumnsToContents()
        self._notes.setText(" ".join(placed.found.notes))
        self._notes.setVisible(bool(placed.found.notes))
        self._cells_column.insertWidget(0, self._grid, 1)
        self._show_counts(placed)

    def _show_counts(self, placed: PlacedTable) -> None:
        """Under the cells: what they count, and the way to the table; a press opens the letter there."""
        empty(self._counts)

        def show(words: Evidence) -> None:
            self._context.go.show_letter(placed.letter, find=words)

        counts = ReasonsLine(counts_of(placed.found.counted))
        counts.words_wanted.connect(show)
        self._counts.addWidget(counts)
        where = table_evidence(placed.found)
        if where:
            name = f"Show the table {placed.title} in the letter"
            link = words_link(
                where, show, name=name, text="show in the letter", tip="Open the letter at this table"
            )
            self._counts.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)


def placed_tables(page: RequestPage) -> list[PlacedTable]:
    """Every table of a request's letters, in the order of the letters."""
    return [
        PlacedTable(
            found,
            letter.id,
            table_words(found, number),
            _source(letter, found),
            _questions(page, letter, number),
        )
        for letter in page.letters
        if letter.reading is not None
        for number, found in enumerate(letter.reading.tables)
        if found.table.rows
    ]


def _source(letter: StoredLetter, found: FoundTable) -> str:
    return letter.documents[found.document].name if found.document < len(letter.documents) else ""


def _questions(page: RequestPage, letter: StoredLetter, number: int) -> str:
    return ", ".join(
        answer.question.label
        for answer in page.standing
        if answer.letter == letter.id and number in answer.tables
    )


def _cell(place: int) -> Callable[[Sequence[str]], str]:
    return lambda row: row[place] if place < len(row) else ""
