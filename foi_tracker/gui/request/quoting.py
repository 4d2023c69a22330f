"""Their words on the pages of a request: quoted, or the table that says it, with the way to the letter."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from foi_tracker.gui.context import Context
from foi_tracker.gui.models.cards import in_table, outcome_colour
from foi_tracker.gui.widgets.evidence import EvidenceBlock, table_link
from foi_tracker.gui.widgets.words import label
from foi_tracker.model.library import StoredLetter
from foi_tracker.model.readings import Evidence, FoundTable, Reading
from foi_tracker.model.views import StandingAnswer


def quotation(
    context: Context, answer: StandingAnswer, letters: Sequence[StoredLetter], before: str = ""
) -> QWidget:
    """The first words of an answer that are not those of a table; where all are, a link to the table.

    Args:
        context: Gives the way to the letter.
        answer: With words.
        letters: Of its request.
        before: Said before the source.
    """
    letter = next((each for each in letters if each.id == answer.letter), None)
    tables = _tables(letter.reading if letter is not None else None)
    piece = next((words for words in answer.evidence if not in_table(words, tables)), answer.evidence[0])
    source = " · ".join(filter(None, (before, _source(letter, piece))))

    def show(words: Evidence) -> None:
        context.go.show_letter(answer.letter, answer.question.id, words)

    table = next((found for found in tables if in_table(piece, [found])), None)
    if table is None:
        colour = outcome_colour(answer.shown)
        block = EvidenceBlock(piece.text, source, context.theme, colour=colour)
        block.show_wanted.connect(lambda: show(piece))
        return block
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 2, 0, 2)
    column.setSpacing(3)
    column.addWidget(table_link(table, show), 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(label(source, "small", wrap=True))
    return box


def _tables(reading: Reading | None) -> Sequence[FoundTable]:
    return reading.tables if reading is not None else ()


def _source(letter: StoredLetter | None, words: Evidence) -> str:
    known = letter is not None and words.document < len(letter.documents)
    name = letter.documents[words.document].name if letter is not None and known else ""
    return ", ".join(filter(None, (name, words.place)))
