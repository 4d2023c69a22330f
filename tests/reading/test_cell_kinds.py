"""What cells may be by their words alone."""

import pytest

from foi_tracker.reading.tables.cell_kinds import (
    CellKind,
    are_steps,
    heads_two,
    is_title,
    is_year,
    kind_of,
    looks_like_value,
    names_a_sort,
)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "1,204",
            "£4.50",
            "12%",
            "<5",
            "*",
            "nil",
            "N/A",
            "n/k",
            "(3)",
            "5*",
            "-",
            "c",
            "Less than 5",
            "12 (4%)",
            "£1.2m",
        ),
        *("10:30", "00:12:05", "1 204"),
        *("£88,400", "fewer than five", "[c]", "#", "~10", "0.5", "1 or fewer"),
    ],
)
def test_figures_and_the_marks_for_them(text):
    assert looks_like_value(text)
    assert kind_of(text) is CellKind.FIGURE


@pytest.mark.parametrize(
    "text",
    [
        "C",
        "2021",
        "2021/22",
        "2021-2022",
        "FY 2021/22",
        "2023 (YTD)",
        "18-24",
        "65+",
        "12/03/2023",
        "21/22",
        "Not recorded",
        "Yes",
        "closed",
    ],
)
def test_what_may_be_a_head_a_row_or_a_figure(text):
    assert kind_of(text) is CellKind.EITHER


@pytest.mark.parametrize(
    "text",
    [
        "Robbery",
        "3 May 2025",
        "19th",
        "10-30 mins",
        "Section 12",
        "Q1",
        "Ward 7",
        "9 August",
        "01632",
        "01632 960123",
    ],
)
def test_words(text):
    assert kind_of(text) is CellKind.WORDS


def test_which_kinds_stand_in_one_column():
    assert not CellKind.WORDS.fits(CellKind.FIGURE)
    assert CellKind.EITHER.fits(CellKind.WORDS)
    assert CellKind.EITHER.fits(CellKind.FIGURE)
    assert CellKind.EMPTY.fits(CellKind.FIGURE)
    assert CellKind.WORDS.fits(CellKind.WORDS)


@pytest.mark.parametrize(
    "text", ["21/22", "99/00", "FY22", "2021", "2021/22", "2021 – 2022", "2022*", "2023 to date"]
)
def test_years(text):
    assert is_year(text)


@pytest.mark.parametrize("text", ["21/23", "16-17", "1821", "20", "2021 boats", "12/2021"])
def test_no_years(text):
    assert not is_year(text)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["2021", "2022", "2023"], True),
        (["2023/24", "2022/23"], True),
        (["1993", "2236"], False),
        (["2021", "2023"], False),
        (["2021"], False),
        (["2021", "Total"], False),
    ],
)
def test_years_in_order(texts, expected):
    assert are_steps(texts) is expected


@pytest.mark.parametrize(
    "text", ["Year", "Financial year", "Type of call", "Age group", "WARD", "Reason for refusal"]
)
def test_what_names_a_sort(text):
    assert names_a_sort(text)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Breed", "Seized", True),
        ("Boat", "Number of crew", True),
        ("", "2021", True),
        ("Dear Ms Hill", "Our answer", False),
        ("Boats", "Crews", False),
    ],
)
def test_what_heads_two_columns(first, second, expected):
    assert heads_two(first, second) is expected


@pytest.mark.parametrize(
    "text", ["Table 2: dogs", "Annex A", "Dogs seized by the force in each year", "These are:"]
)
def test_titles(text):
    assert is_title(text)


@pytest.mark.parametrize("text", ["Kind", "Number of dogs", "Part time", "Figures"])
def test_heads(text):
    assert not is_title(text)
