"""What a printed cell says: numbers beside the print, suppressed values without a number that nobody gave."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foi_tracker.model.cell_values import CellKind, CellValue, cell_value


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12", 12),
        ("1,204", 1204),
        (" 7 ", 7),
        ("nil", 0),
        ("Nil", 0),
        ("0", 0),
        ("None", 0),
        ("-4", -4),
        ("12*", 12),
    ],
)
def test_numbers(text, number):
    assert cell_value(text) == CellValue(CellKind.NUMBER, number)


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("£54.10", CellKind.MONEY, 54.1),
        ("£1.42m", CellKind.MONEY, 1_420_000),
        ("(£300)", CellKind.MONEY, -300),
        ("12.5%", CellKind.PERCENT, 12.5),
        ("3 per cent", CellKind.PERCENT, 3),
    ],
)
def test_money_and_per_cent(text, kind, number):
    found = cell_value(text)
    assert found.kind is kind
    assert found.number == pytest.approx(number)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("<5", None, 4),
        ("< 5*", None, 4),
        ("Less than 5", None, 4),
        ("fewer than five", None, 4),
        ("1-4", 1, 4),
        ("1 to 5", 1, 5),
        ("5 or fewer", None, 5),
        ("≤3", None, 3),
        ("suppressed", None, None),
        ("Withheld", None, None),
    ],
)
def test_suppressed_values_have_only_the_bounds_that_are_printed(text, least, most):
    assert cell_value(text) == CellValue(CellKind.SUPPRESSED, None, least, most)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", CellKind.BLANK),
        ("-", CellKind.MARK),
        ("–", CellKind.MARK),
        ("*", CellKind.MARK),
        ("#", CellKind.MARK),
        ("c", CellKind.MARK),
        ("[c]", CellKind.MARK),
        ("N/K", CellKind.NOT_KNOWN),
        ("Not recorded", CellKind.NOT_KNOWN),
        ("n/a", CellKind.NOT_APPLICABLE),
        ("18-24", CellKind.WORDS),
        ("2023/24", CellKind.WORDS),
        ("Robbery", CellKind.WORDS),
        ("12 in all", CellKind.WORDS),
    ],
)
def test_other_cells(text, kind):
    found = cell_value(text)
    assert found.kind is kind
    assert found.number is None


@given(st.text(max_size=60))
def test_any_text_has_a_value_and_only_printed_digits_make_a_number(text):
    found = cell_value(text)
    if found.number:
        assert any(letter.isdigit() for letter in text)


@given(st.integers(0, 10**9))
def test_printed_numbers_come_back(number):
    assert cell_value(f"{number:,}").number == number
    assert cell_value(str(number)).number == number
