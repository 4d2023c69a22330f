"""Tables of many replies as one, as printed, and never added up."""

from foi_tracker.analysis.figures.comparing import NamedTables, join_tables
from foi_tracker.core.spans import Span
from foi_tracker.model.documents import Cell, Table


def table(*rows: tuple[str, ...]) -> Table:
    return Table(tuple(tuple(Cell(text) for text in row) for row in rows), Span(0, 0))


def test_total_rows_and_turned_tables_are_joined_as_printed() -> None:
    joined = join_tables(
        "1",
        [
            NamedTables("Beta", (table(("Year", "Flights"), ("2022", "1,204"), ("2021", "<5")),)),
            NamedTables("Alpha", (table(("", "2021", "2022"), ("a", "3", "4"), ("Total", "3", "4")),)),
            NamedTables("Gamma", ()),
        ],
    )
    assert joined.header == ("authority", "2021", "2022")
    assert joined.rows == (("Alpha", "3", "4"), ("Beta", "<5", "1,204"), ("Gamma", "", ""))
    assert joined.notes == ()


def test_a_table_without_one_value_a_year_stays_empty_and_says_so() -> None:
    joined = join_tables(
        "1", [NamedTables("Alpha", (table(("", "2021", "2022"), ("a", "3", "4"), ("b", "1", "1")),))]
    )
    assert joined.rows == (("Alpha",),)
    assert joined.notes[0].startswith("Alpha: its table has no row")


def test_financial_years_are_headings_of_their_own() -> None:
    joined = join_tables(
        "1", [NamedTables("Alpha", (table(("Year", "n"), ("2021/22", "3"), ("2022/23", "nil")),))]
    )
    assert joined.header == ("authority", "2021/22", "2022/23")
    assert joined.rows == (("Alpha", "3", "nil"),)
