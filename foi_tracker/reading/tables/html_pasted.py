"""Tables that stand on a page as lines of words: pasted into paragraphs, or kept as they were typed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from foi_tracker.core.spans import Span
from foi_tracker.model.documents import Block, BlockKind, Cell, Table
from foi_tracker.reading.pasted.tables import tables_and_doubts

_FEWEST_LINES = 3


@dataclass(frozen=True, slots=True)
class Shape:
    """The blocks and tables of a page, and what about its tables could not be told."""

    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    doubts: tuple[str, ...]


def with_pasted_tables(text: str, blocks: Sequence[Block], tables: Sequence[Table]) -> Shape:
    """The blocks of a page, with tables in place of the paragraphs that make them."""
    out: list[Block] = []
    kept: list[Table] = []
    doubts: tuple[str, ...] = ()
    for part in _parts(blocks):
        if part[0].kind is BlockKind.TABLE:
            kept.append(tables[part[0].table])
            out.append(replace(part[0], table=len(kept) - 1))
            continue
        found: list[Table] = []
        if part[0].kind is BlockKind.PARAGRAPH and len(part) >= _FEWEST_LINES:
            start = part[0].span.start
            pasted, unsure = tables_and_doubts(text[start : part[-1].span.end])
            found = [moved(table, start) for table in pasted]
            doubts += unsure
        for block in part:
            inside = next((table for table in found if table.span.meets(block.span)), None)
            if inside is None:
                out.append(block)
            elif inside not in kept:
                kept.append(inside)
                out.append(Block(BlockKind.TABLE, inside.span, table=len(kept) - 1))
    return Shape(tuple(out), tuple(kept), doubts)


def _parts(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """The blocks, those paragraphs together that follow one another."""
    part: list[Block] = []
    for block in blocks:
        if part and not (block.kind is part[-1].kind is BlockKind.PARAGRAPH):
            yield part
            part = []
        part.append(block)
    if part:
        yield part


def moved(table: Table, by: int) -> Table:
    """A table that stands further on in a text."""
    rows = tuple(
        tuple(
            cell if cell.span is None else Cell(cell.text, Span(cell.span.start + by, cell.span.end + by))
            for cell in row
        )
        for row in table.rows
    )
    return replace(table, rows=rows, span=Span(table.span.start + by, table.span.end + by))
