"""The Word document: its structure as text, its properties, and that LibreOffice reads it."""

import os
import re
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.table import Table as WordTable

from foi_tracker.exporting.docx import build
from foi_tracker.exporting.summary import write_summary
from foi_tracker.exporting.summary_tree import summary_tree
from foi_tracker.model.summaries import RefusalSummary

GOLDEN = Path(__file__).parent / "golden"


def structure(path: Path) -> str:
    lines = []
    for block in docx.Document(str(path)).iter_inner_content():
        if isinstance(block, WordTable):
            lines += [" | ".join(cell.text.replace("\n", " / ") for cell in row.cells) for row in block.rows]
            continue
        marks = "".join(f" [{run.style.name}]" for run in block.runs if run.style.name == "Not yet checked")
        lines.append(f"{block.style.name}: {block.text}{marks}")
    return "\n".join(lines) + "\n"


def test_the_structure_is_the_one_kept(named_summary: tuple[str, RefusalSummary], tmp_path: Path) -> None:
    name, summary = named_summary
    target = tmp_path / "summary.docx"
    write_summary(summary, target)
    kept = GOLDEN / f"{name}.docx.txt"
    if os.environ.get("FOI_TRACKER_WRITE_GOLDEN"):
        kept.write_text(structure(target), encoding="utf-8")
    assert structure(target) == kept.read_text(encoding="utf-8")


def test_it_names_a_title_and_no_maker(mixed_summary: RefusalSummary, tmp_path: Path) -> None:
    target = tmp_path / "summary.docx"
    write_summary(mixed_summary, target)
    with zipfile.ZipFile(target) as parts:
        core = parts.read("docProps/core.xml").decode()
        names = parts.namelist()
        everything = b"".join(parts.read(name) for name in names).lower()
    assert re.findall(r"<(\w+:\w+)[ >]", core) == ["cp:coreProperties", "dc:title"]
    assert not any("thumbnail" in name or name.endswith("app.xml") for name in names)
    assert b"python-docx" not in everything
    assert b"campaign" not in everything
    assert b"<script" not in everything


def test_headings_header_rows_and_language(several_summary: RefusalSummary) -> None:
    document = build(summary_tree(several_summary))
    assert {held.get(qn("w:val")) for held in document.styles.element.iter(qn("w:lang"))} == {"en-GB"}
    grids = [table for table in document.tables if table.style.name == "Grid"]
    assert grids
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in grids)
    breaks = [p.text for p in document.paragraphs if p.paragraph_format.page_break_before]
    assert breaks == ["Aldermarsh Constabulary", "Harrowfen Police", "Ravensea Police"]


@pytest.mark.libreoffice
@pytest.mark.slow
def test_libreoffice_reads_it(several_summary: RefusalSummary, tmp_path: Path) -> None:
    target = tmp_path / "summary.docx"
    write_summary(several_summary, target)
    profile = (tmp_path / "profile").as_uri()
    command = [
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
    ]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(target)], check=True, capture_output=True, timeout=120
    )
    text = (tmp_path / "summary.txt").read_text(encoding="utf-8-sig")
    assert "Questions 1, 2, 3a, 3b and 4: refused on cost" in text
    assert "1,410 records by hand" in text
    assert "not yet checked ?" in text
    subprocess.run(
        [*command[:3], "--convert-to", "pdf", "--outdir", str(tmp_path), str(target)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert (tmp_path / "summary.pdf").read_bytes().startswith(b"%PDF")


def test_their_table_is_a_table_with_its_place_below(mixed_summary: RefusalSummary) -> None:
    blocks = list(build(summary_tree(mixed_summary)).iter_inner_content())
    at = next(n for n, b in enumerate(blocks) if isinstance(b, WordTable) and b.cell(0, 0).text == "Outcome")
    table = blocks[at]
    assert isinstance(table, WordTable)
    assert [[cell.text for cell in row.cells] for row in table.rows][2] == [
        "Cautioned <by the force>",
        "fewer than 5",
        "6",
    ]
    assert blocks[at - 1].text == "Stalking offences by outcome"  # type: ignore[union-attr]
    assert blocks[at + 1].text == "reply.html, table 2"  # type: ignore[union-attr]
