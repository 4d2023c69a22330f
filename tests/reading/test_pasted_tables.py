"""Tables as they look when pages are copied: every broken form, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foi_tracker.reading.pasted.tables import find_tables

GRID = [["Area", "2023", "2024"], ["North", "10", "12"], ["South", "<5", "*"], ["Total", "14", "1,204"]]


def one_cell_a_line(grid):
    return "".join(f"{cell} |\n" for row in grid for cell in row)


def cells_with_marks_and_a_rule(grid):
    lines = ["|", *(f"{cell} |" for cell in grid[0]), "|" + "---|" * len(grid[0])]
    for row in grid[1:]:
        lines += ["|", *(f"{cell} |" for cell in row)]
    return "\n".join(lines) + "\n"


def rows_with_bars(grid):
    return "".join(" | ".join(row) + " |\n" for row in grid)


def markdown(grid):
    lines = ["| " + " | ".join(row) + " |" for row in grid]
    return "\n".join([lines[0], "|---|" + "---|" * (len(grid[0]) - 1), *lines[1:]]) + "\n"


def bars_inside(grid):
    return "\n".join(" | ".join(row) for row in grid) + "\n"


def tabs(grid):
    return "\n".join("\t".join(row) for row in grid) + "\n"


def spaces(grid):
    return "\n".join("".join(cell.ljust(16) for cell in row).rstrip() for row in grid) + "\n"


def words_and_figures(grid):
    return "\n".join(" ".join(row) for row in grid) + "\n"


def plain_cells(grid):
    return "\n".join(cell for row in grid for cell in row) + "\n"


def cells_apart(grid):
    return "\n\n".join(cell for row in grid for cell in row) + "\n"


def bars_with_marks(grid):
    return "".join("|\n" + "".join(f"{cell} |\n" for cell in row) for row in grid)


def cells_under_a_head(grid):
    return " | ".join(grid[0]) + " |\n" + "".join(f"{cell} |\n" for row in grid[1:] for cell in row)


def semicolons(grid):
    return "\n".join(";".join(row) for row in grid) + "\n"


def commas(grid):
    return "\n".join(",".join(f'"{cell}"' if "," in cell else cell for cell in row) for row in grid) + "\n"


def spaces_to_the_right(grid):
    return "\n".join(row[0].ljust(20) + "".join(cell.rjust(15) for cell in row[1:]) for row in grid) + "\n"


FORMS = [
    one_cell_a_line,
    cells_with_marks_and_a_rule,
    rows_with_bars,
    markdown,
    bars_inside,
    tabs,
    spaces,
    words_and_figures,
    plain_cells,
    cells_apart,
    bars_with_marks,
    cells_under_a_head,
    semicolons,
    commas,
    spaces_to_the_right,
]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
@pytest.mark.parametrize(
    "around",
    [("", ""), ("The figures are below.\n\n", "\nWe hope that this helps you.\n")],
    ids=["alone", "amid"],
)
def test_every_form_gives_the_same_cells(form, around):
    text = around[0] + form(GRID) + around[1]
    [table] = find_tables(text)
    assert table.texts() == GRID
    for row in table.rows:
        for cell in row:
            assert cell.span is None or " ".join(cell.span.of(text).split()) == cell.text


def test_a_row_that_lacks_cells_is_set_under_the_right_columns():
    text = "Area        2023        2024\nNorth       10          12\nSouth                   7\nEast        3\nWest        4           5\n"
    [table] = find_tables(text)
    assert table.texts()[2:4] == [["South", "", "7"], ["East", "3", ""]]


def test_an_empty_first_cell_before_a_bar_is_kept():
    [table] = find_tables(" | 2023 | 2024 |\nNorth | 1 | 2 |\n")
    assert table.texts() == [["", "2023", "2024"], ["North", "1", "2"]]


def test_years_set_in_over_one_row_of_figures():
    [table] = find_tables("               2021    2022    2023\nThefts         4       5       6\n")
    assert table.texts() == [["", "2021", "2022", "2023"], ["Thefts", "4", "5", "6"]]


def test_rows_of_uneven_length_are_filled_up():
    [table] = find_tables("Area | 2023 | 2024 |\nNorth | 1 |\nSouth | 2 | 3 |\n")
    assert table.texts()[1] == ["North", "1", ""]


def test_the_title_is_the_short_line_above_and_no_sentence():
    assert find_tables("Boats stopped\n" + rows_with_bars(GRID))[0].title == "Boats stopped"
    assert find_tables("These are the boats.\n" + rows_with_bars(GRID))[0].title == ""


def test_two_tables_in_a_row():
    text = (
        "By area\n"
        + one_cell_a_line(GRID)
        + "By month\n"
        + one_cell_a_line([["Month", "2023"], ["May", "4"], ["June", "9"]])
    )
    first, second = find_tables(text)
    assert first.texts() == GRID
    assert second.texts() == [["Month", "2023"], ["May", "4"], ["June", "9"]]
    assert second.title == "By month"


@pytest.mark.parametrize(
    "text",
    [
        "Our ref:     FOI 12\nDate:        3 May 2025\nYour name:   Ms Hill\n",
        "1. How many boats?\n2. How many crews?\n3. What cost?\n",
        "We hold this.\n\n41\n\nWe do not hold that.\n",
        "The cost was 4 and the rest 5.\nThe next was 6 and the rest 7.\n",
        "The harbour  office has  moved.\nThe old one  is shut.\nIt will  open again.\n",
        "Home | Contact | News\n",
        "> a   1\n> b   2\n> c   3\n",
    ],
)
def test_prose_lists_and_labels_are_no_tables(text):
    assert find_tables(text) == []


WORD = st.sampled_from(["North", "South side", "Burglary", "Aged 18 to 24", "Not known", "Dogs (large)"])
VALUE = st.sampled_from(["1", "1,204", "<5", "£4.50", "12%", "*", "0", "nil"])


HEADS = st.sampled_from(
    [
        [str(2015 + column) for column in range(6)],
        [str(2024 - column) for column in range(6)],
        [f"{2015 + column}/{16 + column}" for column in range(6)],
        ["Number", "Cost", "Day", "Night", "Appeals lost", "Share"],
    ]
)


@given(st.data(), st.integers(2, 6), st.integers(3, 8), st.sampled_from(FORMS), HEADS)
def test_any_grid_of_words_and_values_comes_back(data, width, height, form, heads):
    grid = [["Kind", *heads[: width - 1]]]
    grid += [[data.draw(WORD), *(data.draw(VALUE) for _ in range(width - 1))] for _ in range(height)]
    [table] = find_tables(form(grid))
    assert table.texts() == grid


WITH_GAPS = [rows_with_bars, markdown, tabs, cells_with_marks_and_a_rule]


@given(st.data(), st.integers(3, 6), st.integers(3, 8), st.sampled_from(WITH_GAPS))
def test_empty_cells_keep_their_places(data, width, height, form):
    grid = [["Kind", *(str(2015 + column) for column in range(width - 1))]]
    cells = VALUE | st.just("")
    grid += [[data.draw(WORD), *(data.draw(cells) for _ in range(width - 1))] for _ in range(height)]
    [table] = find_tables(form(grid))
    assert table.texts() == grid


@given(
    st.lists(
        st.sampled_from(
            [
                "|",
                "2023 |",
                "|---|---|",
                "41",
                "<5",
                "A | 1 |",
                "a  b",
                "A\t1\t2",
                "Thefts 4 5",
                "Year 2021 2022",
                "",
                "Words.",
            ]
        ),
        max_size=40,
    )
)
def test_any_lines_give_tables_in_order_with_cells_in_place(lines):
    text = "\n".join(lines)
    end = 0
    for table in find_tables(text):
        assert table.span.start >= end
        end = table.span.end
        assert len({len(row) for row in table.rows}) == 1
        for row in table.rows:
            for cell in row:
                # Words that go on after figures keep the place of their first part.
                assert cell.span is None or cell.text.startswith(" ".join(cell.span.of(text).split()))


@pytest.mark.parametrize(
    "line",
    [
        "some words  and more words\n",
        "words of a line |\n",
        "a | b | c\n",
        "Alpha\n12\n",
        "\t\t\n",
        "Robbery 12 15 9\n",
    ],
)
def test_long_runs_are_read_to_their_end(line):
    text = line * 3001 + "End"
    for table in find_tables(text):
        assert table.span.end <= len(text)
        for cell in (cell for row in table.rows for cell in row if cell.span is not None):
            assert cell.span.of(text).strip(" |\t") == cell.text
