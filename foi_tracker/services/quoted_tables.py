"""The tables of a letter that a summary prints as tables, and how much of a long one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from foi_tracker.model.documents import Document, Table
from foi_tracker.model.readings import Evidence
from foi_tracker.model.summaries import SummaryTable

LONGEST = 12
"""Rows beneath the heading that are printed; a longer table is printed in part, and says so."""

_PROSE_WORDS = 4


@dataclass(frozen=True, slots=True)
class QuotedTable:
    """A table to be printed.

    Attributes:
        document: Number of the document within the letter.
        place: Where a person finds it on the page; empty where that is not known.
        relied: Numbers of the rows that words of proof stand in; empty where no words point to single rows.
    """

    document: int
    table: Table
    place: str = ""
    relied: frozenset[int] = frozenset()


def split_tables(
    evidence: Sequence[Evidence], documents: Sequence[Document], answering: Iterable[tuple[int, Table]] = ()
) -> tuple[tuple[QuotedTable, ...], tuple[Evidence, ...]]:
    """The tables that prove an answer, in the letter's order, and the words of proof that stand in none.

    Args:
        evidence: The words of proof.
        documents: The letter's, as read.
        answering: Data tables that answer the question, each with the number of its document.
    """
    found = {(number, table.span): QuotedTable(number, table) for number, table in answering}
    rest = []
    for one in evidence:
        near = [held.table for held in found.values() if held.document == one.document]
        if one.document < len(documents):
            near += documents[one.document].tables
        table = next((table for table in near if _is_cells(one, table)), None)
        if table is None:
            rest.append(one)
            continue
        key = (one.document, table.span)
        before = found.get(key, QuotedTable(one.document, table))
        rows = frozenset(number for number, met in enumerate(_met(one, table)) if met)
        found[key] = QuotedTable(one.document, table, before.place or one.place, before.relied | rows)
    ordered = sorted(found.values(), key=lambda held: (held.document, held.table.span))
    return tuple(held for held in ordered if held.table.rows), tuple(rest)


def in_print(held: QuotedTable, source: str) -> SummaryTable:
    """The table as a summary prints it: whole, or where it is long the rows relied on, or else the first."""
    head, *rows = held.table.texts()
    relied = sorted(number - 1 for number in held.relied if number > 0)
    chosen = len(rows) > LONGEST and 0 < len(relied) <= LONGEST
    shown = [rows[number] for number in relied] if chosen else rows[:LONGEST]
    return SummaryTable(
        title=held.table.title,
        header=tuple(head),
        rows=tuple(tuple(row) for row in shown),
        of=len(rows),
        chosen=chosen,
        source=source,
    )


def _met(one: Evidence, table: Table) -> list[int]:
    """How many cells of each row the words meet."""
    return [sum(1 for cell in row if cell.span and cell.span.meets(one.span)) for row in table.rows]


def _is_cells(one: Evidence, table: Table) -> bool:
    """Whether the words are cells of a data table; a sentence inside one cell stays a sentence."""
    if table.layout or not table.span.meets(one.span):
        return False
    cells = sum(_met(one, table))
    return cells > 1 or (cells == 1 and len(one.text.split()) < _PROSE_WORDS)
