"""A document tree as a Word document: real headings, lists and tables, and no property but the title."""

import io
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph as WordParagraph

from foi_tracker.core.files import write_whole
from foi_tracker.exporting.docx_styles import (
    CELL,
    CHECK,
    FACTS,
    GRID,
    QUOTE,
    SOFT,
    SOURCE,
    TABLE_SOURCE,
    TEXT_WIDTH_MM,
    prepare,
)
from foi_tracker.exporting.tree import (
    Block,
    Bullets,
    Heading,
    KeyValues,
    Paragraph,
    Quotation,
    Run,
    Runs,
    Table,
    Tone,
    Tree,
    printable,
)

_KEY_SHARE = 0.28


def write_docx(tree: Tree, target: Path) -> None:
    """Write the tree as a Word document, whole or not at all.

    Raises:
        ExportError: when the file cannot be written.
    """
    kept = io.BytesIO()
    build(tree).save(kept)
    write_whole(target, kept.getvalue())


def build(tree: Tree) -> Document:
    """The tree as a document in memory."""
    document = docx.Document()
    prepare(document, printable(f"{tree.title}: {tree.subject}"), tree.language)
    document.add_paragraph(printable(tree.title), style="Title")
    document.add_paragraph(_one_line(tree.subject), style="Subtitle")
    for block in tree.blocks:
        _add(document, block)
    return document


def _add(document: Document, block: Block) -> None:
    match block:
        case Heading(level, runs, new_page):
            heading = document.add_paragraph(style=f"Heading {level}")
            heading.paragraph_format.page_break_before = new_page or None
            _put(heading, runs)
        case Paragraph(runs):
            _put(document.add_paragraph(), runs)
        case Quotation(text, source):
            _quote(document, text, source)
        case Bullets(items):
            for item in items:
                _put(document.add_paragraph(style="List Bullet"), item)
        case KeyValues(pairs):
            _facts(document, pairs)
        case Table():
            _grid(document, block)


def _quote(document: Document, text: str, source: str) -> None:
    said = document.add_paragraph(style=QUOTE)
    _put(said, (Run(text),))
    if source:
        said.paragraph_format.keep_with_next = True
        _put(document.add_paragraph(style=SOURCE), (Run(source),))


def _facts(document: Document, pairs: tuple[tuple[str, Runs], ...]) -> None:
    table = document.add_table(rows=len(pairs), cols=2, style=FACTS)
    _set_widths(table, (_KEY_SHARE, 1 - _KEY_SHARE))
    for row, (name, runs) in zip(table.rows, pairs, strict=True):
        _keep_whole(row._tr)  # noqa: SLF001 - python-docx has no name for this property
        _fill(row.cells[0], (Run(name, Tone.SOFT),))
        _fill(row.cells[1], runs)
    document.add_paragraph(style="No Spacing")


def _grid(document: Document, block: Table) -> None:
    if block.caption:
        caption = document.add_paragraph(style="Caption")
        caption.paragraph_format.keep_with_next = True
        _put(caption, (Run(block.caption),))
    table = document.add_table(rows=1 + len(block.rows), cols=len(block.header), style=GRID)
    _set_widths(table, block.shares())
    rows = list(table.rows)
    _repeat(rows[0]._tr)  # noqa: SLF001 - python-docx has no name for this property
    for cell, name in zip(rows[0].cells, block.header, strict=True):
        _fill(cell, (Run(name, Tone.STRONG),))
    for row, cells in zip(rows[1:], block.rows, strict=True):
        _keep_whole(row._tr)  # noqa: SLF001 - python-docx has no name for this property
        for cell, runs in zip(row.cells, cells, strict=True):
            _fill(cell, runs)
    if block.source:
        _put(document.add_paragraph(style=TABLE_SOURCE), (Run(block.source),))
    else:
        document.add_paragraph(style="No Spacing")


def _set_widths(table: WordTable, shares: tuple[float, ...]) -> None:
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Mm(TEXT_WIDTH_MM * share)
        for cell in column.cells:
            cell.width = Mm(TEXT_WIDTH_MM * share)


def _fill(cell: WordCell, runs: Runs) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = CELL
    _put(paragraph, runs)


def _put(paragraph: WordParagraph, runs: Runs) -> None:
    for run in runs:
        lines = printable(run.text).split("\n")
        for number, line in enumerate(lines):
            added = paragraph.add_run(line)
            if run.tone is Tone.STRONG:
                added.bold = True
            elif run.tone is Tone.SOFT:
                added.style = SOFT
            elif run.tone is Tone.UNCHECKED:
                added.style = CHECK
            if number + 1 < len(lines):
                added.add_break(WD_BREAK.LINE)


def _one_line(text: str) -> str:
    return " ".join(printable(text).split())


def _repeat(row: object) -> None:
    """Let the row stand again at the top of each page that the table runs on to."""
    _row_property(row, "w:tblHeader")
    _keep_whole(row)


def _keep_whole(row: object) -> None:
    _row_property(row, "w:cantSplit")


def _row_property(row: object, name: str) -> None:
    added = OxmlElement(name)
    added.set(qn("w:val"), "true")
    row.get_or_add_trPr().append(added)  # type: ignore[attr-defined]
