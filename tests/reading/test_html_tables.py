"""Tables of saved pages: how they are made, merged, named, and which of them hold no data."""

import pytest

from foi_tracker.model.documents import BlockKind
from foi_tracker.reading import Limits, read_document


def page(body: str):
    return read_document("page.html", f"<html><body>{body}</body></html>".encode(), Limits())


def grids(body: str):
    return [table.texts() for table in page(body).tables if not table.layout]


SITES = [["Site", "2021", "2022"], ["Quay", "1", "2"], ["Mill", "3", "<5"]]
ROWS = "<tr><th>Site<th>2021<th>2022<tr><td>Quay<td>1<td>2<tr><td>Mill<td>3<td>&lt;5"

CASES = {
    "merged heads": (
        (
            "<table><tr><th rowspan=2>Site<th colspan=2>2021<th colspan='2'>2022<tr><th>Day<th>Night<th>Day<th>Night"
            "<tr><th scope=row>Quay<td>1<td>2<td>3<td>4</table>"
        ),
        [
            ["Site", "2021", "", "2022", ""],
            ["", "Day", "Night", "Day", "Night"],
            ["Quay", "1", "2", "3", "4"],
        ],
    ),
    "merged rows": (
        "<table><tr><th>Rank<th>Sex<th>Off<tr><td rowspan=2>Constable<td>F<td>5<tr><td>M<td>7</table>",
        [["Rank", "Sex", "Off"], ["Constable", "F", "5"], ["", "M", "7"]],
    ),
    "a row that reaches to the end of its body": (
        (
            "<table><tbody><tr><td rowspan=0>North<td>Quay<td>1<tr><td>Mill<td>2</tbody>"
            "<tbody><tr><td>South<td>Lock<td>3</tbody></table>"
        ),
        [["North", "Quay", "1"], ["", "Mill", "2"], ["South", "Lock", "3"]],
    ),
    "a merged row ends with its body": (
        "<table><thead><tr><th rowspan=3>Site<th>2021</thead><tbody><tr><td>Quay<td>1<tr><td>Mill<td>2</table>",
        [["Site", "2021"], ["Quay", "1"], ["Mill", "2"]],
    ),
    "paragraphs and breaks in cells": (
        "<table><tr><td><p>Site</p><td><p>In</p><p>2021</p><td>In<br>2022<tr><td><p>Quay</p><td>1<td><p>&nbsp;</p></table>",
        [["Site", "In 2021", "In 2022"], ["Quay", "1", ""]],
    ),
    "nothing but a hard space": (
        "<table><tr><td>&nbsp;<td>2021<td>2022<tr><td>Quay<td>&nbsp;&nbsp;<td>2</table>",
        [["", "2021", "2022"], ["Quay", "", "2"]],
    ),
    "a title row inside": (
        "<table><tr><td colspan=3>Hours shut<tr><td>Site<td>2021<td>2022<tr><td>Quay<td>1<td>2</table>",
        [["Hours shut", "", ""], ["Site", "2021", "2022"], ["Quay", "1", "2"]],
    ),
    "a foot before the body": (
        (
            "<table><thead><tr><th>Site<th>2021</thead><tfoot><tr><td>Total<td>3</tfoot>"
            "<tbody><tr><td>Quay<td>1<tr><td>Mill<td>2</tbody></table>"
        ),
        [["Site", "2021"], ["Quay", "1"], ["Mill", "2"], ["Total", "3"]],
    ),
    "attributes without quotes": (
        f"<table border=1 cellpadding=0 width=100%>{ROWS}</table>",
        SITES,
    ),
    "an empty column": (
        "<table><tr><td>Site<td><td>2021<tr><td>Quay<td><td>1</table>",
        [["Site", "", "2021"], ["Quay", "", "1"]],
    ),
    "hidden rows and cells": (
        (
            "<table><tr><th>Site<th>2021<tr hidden><td>Secret<td>9<tr><td>Quay<td>1<td style='display:none'>9"
            "<tr style='display: none'><td>Secret<td>9</table>"
        ),
        [["Site", "2021"], ["Quay", "1"]],
    ),
    "the mark of a note after a figure": (
        "<table><tr><th>Site<th>Area (m<sup>2</sup>)<tr><td>Quay<td>12<sup>1</sup><tr><td>3<sup>rd</sup> mill<td>7<sup>[2]</sup></table>",
        [["Site", "Area (m2)"], ["Quay", "12"], ["3rd mill", "7"]],
    ),
    "a table in a table": (f"<table><tr><td>Menu<td><table>{ROWS}</table></table>", SITES),
    "rows and cells by their roles": (
        (
            "<div role=table><div role=rowgroup><div role=row><span role=columnheader>Site</span><span role=columnheader>2021"
            "</span></div></div><div role=rowgroup><div role=row><span role=rowheader>Quay</span><span role=cell>1</span>"
            "</div></div></div>"
        ),
        [["Site", "2021"], ["Quay", "1"]],
    ),
    "rows and cells by their style": (
        (
            "<div style='display:table'><div style='display: table-row'><div style='display: table-cell'>Site</div>"
            "<div style='display: table-cell'>2021</div></div><div style='display:table-row'>"
            "<div style='display:table-cell'>Quay</div><div style='display:table-cell'>1</div></div></div>"
        ),
        [["Site", "2021"], ["Quay", "1"]],
    ),
    "rows and cells by their names": (
        "<div class='data-table'>"
        + "".join(
            f"<div class='table-row'><div class='table-cell'>{site}</div><div class='table-cell'>{count}</div></div>"
            for site, count in (("Site", "2021"), ("Quay", "1"), ("Mill", "2"))
        )
        + "</div>",
        [["Site", "2021"], ["Quay", "1"], ["Mill", "2"]],
    ),
    "a list of years and figures": (
        "<dl><dt>2021<dd>12<dt>2022<dd>15<dt>2023<dd>&lt;5</dl>",
        [["2021", "12"], ["2022", "15"], ["2023", "<5"]],
    ),
    "a list with two figures a term": (
        (
            "<dl><div><dt>Site</dt><dd>Day</dd><dd>Night</dd></div><div><dt>Quay</dt><dd>1</dd><dd>2</dd></div>"
            "<div><dt>Mill</dt><dd>3</dd><dd>4</dd></div></dl>"
        ),
        [["Site", "Day", "Night"], ["Quay", "1", "2"], ["Mill", "3", "4"]],
    ),
    "typed with runs of spaces": (
        "<pre>Site    2021   2022\nQuay       1      2\nMill       3     &lt;5</pre>",
        SITES,
    ),
    "typed with bars": (
        "<pre>| Site | 2021 | 2022 |\n|---|---|---|\n| Quay | 1 | 2 |\n| Mill | 3 | &lt;5 |</pre>",
        SITES,
    ),
    "one row a paragraph": ("<p>Site 2021 2022</p><p>Quay 1 2</p><p>Mill 3 &lt;5</p>", SITES),
    "one row a line of a paragraph": ("<p>Site | 2021 | 2022<br>Quay | 1 | 2<br>Mill | 3 | &lt;5</p>", SITES),
    "one cell a paragraph": (
        "".join(f"<p>{cell.replace('<', '&lt;')}</p>" for row in SITES for cell in row),
        SITES,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_cells_are_those_that_a_person_sees(name):
    body, expected = CASES[name]
    document = page(f"<h2>Sites</h2><p>Here they are.</p>{body}<p>That is all.</p>")
    [table] = document.tables
    assert table.texts() == expected
    assert not table.layout
    for row in table.rows:
        for cell in row:
            assert cell.span is None or " ".join(cell.span.of(document.text).split()) == cell.text
    [block] = [block for block in document.blocks if block.kind is BlockKind.TABLE]
    assert (block.span, block.table) == (table.span, 0)
    assert document.text.strip().endswith("That is all.")


LAYOUT = {
    "questions and answers": "<tr><th>Your question<th>Our answer<tr><td>How many boats?<td>12<tr><td>What cost?<td>£4",
    "requests and responses by number": "<tr><th>No<th>You asked<th>Our response<tr><td>1<td>How many?<td>Two",
    "figures beside numbered questions": "<tr><td>Q1<td>7<tr><td>Q2<td>12<tr><td>Q3<td>None",
    "for and against": "<tr><th>Factors favouring disclosure<th>Factors favouring non-disclosure<tr><td>Openness<td>Harm",
    "for and against, short": "<tr><th>For<th>Against<tr><td>It is public money<td>Prices would rise",
    "particulars": "<tr><td>Reference<td>FOI 12<tr><td>Date received<td>3 May 2025<tr><td>Date responded<td>1 June 2025"
    "<tr><td>Subject<td>Boats",
    "a schedule of papers": "<tr><th>No.<th>Description<th>Pages<th>Decision<tr><td>1<td>Letter<td>6<td>Section 42"
    "<tr><td>2<td>E-mails<td>8<td>Released, s40(2) redactions",
    "one row of words": "<tr><td>Home<td>News<td>Contact",
    "made for its looks": "<tr role=row><td>Left<td>Right<tr><td>a<td>b",
}


@pytest.mark.parametrize("name", LAYOUT)
def test_what_only_lays_out_words_is_no_data(name):
    role = " role=presentation" if name == "made for its looks" else ""
    assert grids(f"<table{role}>{LAYOUT[name]}</table>") == []


def test_notes_under_a_table_stay_words_and_are_no_rows():
    document = page(
        f"<table>{ROWS}<tr><td colspan=3>* Counted by hand<tfoot><tr><td colspan=3>Source: harbour books</table>"
    )
    [table] = document.tables
    assert table.texts() == SITES
    assert (
        table.span.end
        < document.text.index("* Counted by hand")
        < document.text.index("Source: harbour books")
    )


def test_a_total_in_the_foot_is_a_row():
    assert grids(f"<table>{ROWS}<tfoot><tr><td>Total<td>4<td>*</table>") == [[*SITES, ["Total", "4", "*"]]]


def test_columns_with_nothing_in_them_at_the_end_are_left_out():
    assert grids(
        "<table><tr><th>Site<th>2021<th><tr><td>Quay<td>1<td>&nbsp;<tr><td>Mill<td>3<td></table>"
    ) == [[["Site", "2021"], ["Quay", "1"], ["Mill", "3"]]]


DATA = {
    "grounds counted": "<tr><th>Exemption<th>2023<th>2024<tr><td>Section 12<td>61<td>77<tr><td>Section 31<td>4<td>5",
    "grounds by year": "<tr><th>Year<th>Exemption<tr><td>2023<td>Section 12<tr><td>2024<td>Section 31",
    "requests counted": "<tr><th>Year<th>Requests<th>Responses<tr><td>2021<td>12<td>11<tr><td>2022<td>9<td>9",
    "numbers down the side": "<tr><td>Ward<td>Boats<tr><td>1<td>20<tr><td>2<td>30",
    "quarters down the side": "<tr><th>Quarter<th>Boats<th>Moved<tr><td>Q1<td>7<td>7<tr><td>Q2<td>*<td>0",
    "quarters and one figure": "<tr><th>Quarter<th>Boats<tr><td>Q1<td>7<tr><td>Q2<td>*<tr><td>Q3<td>12",
    "numbers, and two figures": "<tr><td>1.<td>7<td>9<tr><td>2.<td>8<td>*<tr><td>3.<td>1<td>2",
    "words alone": "<tr><th>Policy<th>Owner<tr><td>Mooring<td>Harbour office<tr><td>Ropes<td>Stores",
}


@pytest.mark.parametrize("name", DATA)
def test_what_holds_data_is_data(name):
    assert len(grids(f"<table>{DATA[name]}</table>")) == 1


def test_a_letter_in_a_cell_is_read_as_a_letter():
    words = "We hold this and set it out here in full. " * 30
    document = page(f"<table><tr><td>Menu<td><p>{words}</p><p>Two boats.</p></table>")
    assert document.tables == ()
    assert "Two boats." in document.text.splitlines()


@pytest.mark.parametrize(
    "body",
    [
        "<div class=row><div class=col>Home</div><div class=col>News</div></div><p>We hold two boats.</p>",
        "<dl><dt>Reference<dd>FOI 12<dt>Boats<dd>12<dt>Crews<dd>9</dl>",
        "<dl><dt>1. How many boats?<dd>12<dt>2. How many crews?<dd>9<dt>3. How many oars?<dd>4</dl>",
        "<p>1. Boats</p><p>12</p><p>2. Crews</p><p>9</p>",
        "<ul><li>2021 12<li>2022 15<li>2023 9</ul>",
    ],
)
def test_what_only_looks_like_a_table_is_none(body):
    assert page(body).tables == ()


def test_several_tables_keep_their_order_and_their_titles():
    document = page(
        f"<h3>By site</h3><table>{ROWS}</table><p>By kennel</p><p>Kennel 2021 2022</p><p>East 7 9</p><p>West 8 2</p>"
        "<h3>By list</h3><dl><dt>2021<dd>12<dt>2022<dd>15<dt>2023<dd>9</dl>"
    )
    assert [table.title for table in document.tables] == ["By site", "By kennel", "By list"]
    assert [block.table for block in document.blocks if block.kind is BlockKind.TABLE] == [0, 1, 2]
    starts = [table.span.start for table in document.tables]
    assert starts == sorted(starts)


def test_a_row_of_a_paragraph_that_is_too_short_is_said():
    document = page("<p>Site 2021 2022</p><p>Quay 1 2</p><p>Mill 3</p><p>Lock 5 6</p>")
    assert "“Mill” has fewer cells" in document.notes[0]
