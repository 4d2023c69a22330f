"""What a letter said, in a summary: its words, then its tables, each with where it stands."""

from itertools import zip_longest

from foi_tracker.exporting import wording
from foi_tracker.exporting.tree import Block, Quotation, Table, plain
from foi_tracker.model.summaries import SummaryItem, SummaryTable

WIDEST = 10
"""Columns of a table that a page holds; a wider one is printed in part, and says so."""

_NARROW, _BROAD = 5, 28
_UNTITLED = "Table in the letter"


def quoted(item: SummaryItem) -> list[Block]:
    """Their words and tables; where several stand in one place, the place is named once, below the last."""
    places = [source for _, source in item.said] + [table.source for table in item.tables]
    sources = ["" if place == following else place for place, following in zip_longest(places, places[1:])]
    blocks: list[Block] = [
        Quotation(text, source) for (text, _), source in zip(item.said, sources, strict=False)
    ]
    blocks += [
        _table(table, source) for table, source in zip(item.tables, sources[len(item.said) :], strict=True)
    ]
    return blocks


def _table(table: SummaryTable, source: str) -> Table:
    header = table.header[:WIDEST]
    rows = [row[:WIDEST] for row in table.rows]
    longest = [max(len(cell) for cell in column) for column in zip(header, *rows, strict=True)]
    return Table(
        header,
        tuple(tuple(plain(cell) for cell in row) for row in rows),
        _caption(table),
        tuple(min(max(length, _NARROW), _BROAD) for length in longest),
        source,
    )


def _caption(table: SummaryTable) -> str:
    """The table's title, and that it is printed in part where it is."""
    parts = []
    if len(table.rows) < table.of:
        whole = wording.many(table.of, "row")
        parts.append(
            f"the {wording.many(len(table.rows), 'row')} relied on, of {whole}"
            if table.chosen
            else f"first {len(table.rows)} of {whole}"
        )
    if len(table.header) > WIDEST:
        parts.append(f"first {WIDEST} of {wording.many(len(table.header), 'column')}")
    part = f" ({'; '.join(parts)})" if parts else ""
    return f"{table.title or _UNTITLED}{part}"
