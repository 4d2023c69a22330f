"""Days as people type them: the day before the month, and nothing made of what cannot be read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foi_tracker.core.dates import brief, long_date, plain, short, typed_day
from foi_tracker.core.errors import InputError

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12/11/2026", date(2026, 11, 12)),
        ("1/10/2026", date(2026, 10, 1)),
        ("01.10.2026", date(2026, 10, 1)),
        ("1-10-26", date(2026, 10, 1)),
        ("2026-10-01", date(2026, 10, 1)),
        ("  12  Nov 2026 ", date(2026, 11, 12)),
        ("12-nov-26", date(2026, 11, 12)),
        ("12th of November 2026", date(2026, 11, 12)),
        ("1 Sept. 2026", date(2026, 9, 1)),
        ("Thu 12 Nov 2026", date(2026, 11, 12)),
        ("Thursday, 12 November 2026", date(2026, 11, 12)),
        ("Tue 1 Sep 2026", date(2026, 9, 1)),
        ("thurs 12/11/2026", date(2026, 11, 12)),
        ("12 November", date(2026, 11, 12)),
        ("25 Nov", TODAY),
        ("26 November", date(2025, 11, 26)),
        ("29 February", date(2024, 2, 29)),
    ],
)
def test_what_people_type_is_read(typed: str, meant: date) -> None:
    assert typed_day(typed, TODAY) == meant


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "is not a date"),
        ("soon", "is not a date"),
        ("Nov", "is not a date"),
        ("12/11", "is not a date"),
        ("12/11-2026", "is not a date"),
        ("12/11/026", "is not a date"),
        ("12/11/2026 or so", "is not a date"),
        ("12 Ju 2026", "is not a date"),
        ("Any 12 Nov 2026", "is not a date"),
        ("12/11/0026", "is not a date"),
        ("٣/٣/٢٠٢٦", "is not a date"),
        ("11/25/2026", "has no month 25"),
        ("31/02/2026", "does not exist"),
        ("0/1/2026", "does not exist"),
        ("31 November", "does not exist"),
        ("Wed 12 Nov 2026", "is a Thursday, not a Wednesday"),
    ],
)
def test_what_is_no_day_is_said(typed: str, said: str) -> None:
    with pytest.raises(InputError, match=said) as trouble:
        typed_day(typed, TODAY)
    assert trouble.value.hint


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_that_we_write_is_read_back(day: date) -> None:
    for words in (brief(day), plain(day), short(day), long_date(day), day.isoformat(), f"{day:%d/%m/%y}"):
        assert typed_day(words, TODAY) == day


@given(st.text(max_size=24))
def test_nothing_but_a_day_or_a_sentence_comes_of_any_words(words: str) -> None:
    said = ""
    try:
        typed_day(words, TODAY)
    except InputError as trouble:
        said = trouble.sentence
    assert said == "" or said.endswith(".")
