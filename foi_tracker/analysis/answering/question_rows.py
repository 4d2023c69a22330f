"""Tables of figures whose rows are headed by the numbers of the questions that they answer.

"Question | 2022 | 2023", "1. | 144 | 39", "2. | <5 | 0": each question has its own row. A note under the
table about its marks is of the questions in whose rows they stand.
"""

import re
from collections.abc import Collection, Sequence
from itertools import takewhile

from foi_tracker.analysis.answering.rehomed import move
from foi_tracker.analysis.answering.small_numbers import is_small
from foi_tracker.analysis.answering.table_fit import TableFit
from foi_tracker.analysis.grounds.claims import Found
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.marks.labels import tidy
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.wording.acts import Act

_HEAD = re.compile(
    r"(?i)\W*(?:questions?|q\.?s?|nos?\.?|requests?|points?|parts?|items?|ref\.?)?(?:\s?nos?\.?)?\W*"
)
_CELL = re.compile(
    r"(?i)\W*(?P<word>(?:question|q|request|point|part|item)\.?\s?)?(?P<label>\(?\d{1,2}\)?\s?\(?[a-z]?\)?)[.):]?\W*"
)
_FEWEST = 2


def rows_by_question(rows: Sequence[Sequence[str]], labels: Collection[str]) -> dict[str, list[int]]:
    """The rows of each question that the first column names; none where it names something else.

    Args:
        rows: The cells' words, the head first.
        labels: The questions.
    """
    if not rows or not rows[0] or len(rows[0]) < _FEWEST:
        return {}
    headed = bool(rows[0][0].strip()) and _HEAD.fullmatch(rows[0][0]) is not None
    out: dict[str, list[int]] = {}
    for at, row in enumerate(rows[1:], 1):
        match = _CELL.fullmatch(row[0]) if row else None
        label = tidy(match["label"]) if match is not None and (headed or match["word"]) else ""
        if label not in labels:
            return {}
        out.setdefault(label, []).append(at)
    return out if len(out) >= _FEWEST else {}


def give_question_rows(
    statements: Sequence[Statement], found: Sequence[Found], labels: Sequence[str], fit: TableFit
) -> None:
    """Give such tables to their questions, and the notes under them to the questions whose rows are marked.

    Args:
        statements: The reply; tables and notes are labelled in place.
        found: The provisions, whose scope follows the statements.
        labels: The questions in order.
        fit: Knows the tables.
    """
    for at, table in enumerate(statements):
        rows = fit.table(table).texts() if table.table >= 0 else []
        mine = rows_by_question(rows, labels)
        if not mine or (table.labels and not set(mine) <= set(table.labels)):
            continue
        before = table.labels
        table.labels, table.named = tuple(label for label in labels if label in mine), True
        marked = tuple(
            label
            for label in table.labels
            if any(is_small(cell) for row in mine.get(label, ()) for cell in rows[row][1:])
        )
        notes = list(takewhile(lambda s: _is_note(s, before), statements[at + 1 :]))  # noqa: B023 - used at once
        explained = any(s.does(Act.SUPPRESSED) for s in notes) or (
            notes and notes[0].text.lstrip()[:1] in "*#"
        )
        if marked and explained:
            move(notes, marked, found)
            for note in notes:
                note.acts.setdefault(Act.SUPPRESSED, (0, len(note.text)))


def _is_note(statement: Statement, labels: tuple[str, ...]) -> bool:
    """Whether a sentence under a table, of the same questions as it, goes on about the table."""
    return statement.table < 0 and statement.labels == labels and statement.zone in {Zone.BODY, Zone.CAVEAT}
