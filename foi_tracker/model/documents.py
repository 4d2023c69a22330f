"""A document as it was read: its text, the blocks and tables in it, and where each stands."""

from dataclasses import dataclass
from enum import StrEnum

from foi_tracker.core.spans import Span
from foi_tracker.model.cell_values import CellValue, cell_value


class BlockKind(StrEnum):
    """What a block of a document is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of a document, in reading order.

    Attributes:
        kind: What it is.
        span: Its characters in the document's text.
        level: Depth of a heading (1 to 6) or of a list (from 1); 0 elsewhere.
        marker: The list number as the person saw it ("1.", "a)", "•"), where the file keeps it apart from
            the text (Word numbering, HTML lists) and the text therefore lacks it; else empty.
        table: Which of the document's tables this is; -1 for other blocks.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    marker: str = ""
    table: int = -1


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: its text as printed, and where that stands (None for an empty cell)."""

    text: str
    span: Span | None = None

    @property
    def value(self) -> CellValue:
        """What kind of value the text is, with its number where it has one."""
        return cell_value(self.text)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells, all rows of one width.

    Attributes:
        rows: The cells; a merged cell has its text in its first cell and empty ones in the rest.
        span: All of the table's characters in the document's text.
        title: The words over it, as printed; empty where there are none.
        layout: Whether it only lays out the page (question beside answer) and holds no data.
    """

    rows: tuple[tuple[Cell, ...], ...]
    span: Span
    title: str = ""
    layout: bool = False

    @property
    def width(self) -> int:
        """Cells in a row."""
        return len(self.rows[0]) if self.rows else 0

    def texts(self) -> list[list[str]]:
        """The cells' texts, row by row."""
        return [[cell.text for cell in row] for row in self.rows]


@dataclass(frozen=True, slots=True)
class Document:
    """One file as it was read.

    Attributes:
        name: The file's name, without a folder.
        kind: The kind of file, a name of the table in ``reading.kinds``.
        text: All its text; every span counts in this.
        blocks: Paragraphs, headings, list items and tables, in reading order, covering what was read.
        tables: Its tables, as ``Block.table`` numbers them.
        sha256: Of the file's bytes; empty for text that never was a file.
        notes: What the person should know about the reading (hidden rows, a guess at the encoding).
    """

    name: str
    kind: str
    text: str
    blocks: tuple[Block, ...] = ()
    tables: tuple[Table, ...] = ()
    sha256: str = ""
    notes: tuple[str, ...] = ()
