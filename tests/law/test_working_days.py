"""Working days: the shipped list, counting, the person's own days, and what lies beyond the list."""

import csv
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from foi_tracker.core.dates import long_date
from foi_tracker.core.errors import InputError
from foi_tracker.core.resources import resource
from foi_tracker.law.regimes import Nation, Regime
from foi_tracker.law.working_days import HolidayListError, WorkingDays

DAYS = WorkingDays.load()
DATES = st.dates(date(2015, 1, 1), date(2028, 12, 31))
FAR_DATES = st.dates(date(2001, 1, 1), date(2099, 12, 31))
REGIMES = st.sampled_from(tuple(Regime))


def test_every_shipped_row_is_a_named_weekday_of_one_nation() -> None:
    rows = list(csv.DictReader(resource("law/holidays.csv").read_text(encoding="utf-8").splitlines()))
    seen = set()
    for row in rows:
        day = date.fromisoformat(row["date"])
        assert day.weekday() < 5
        assert 2015 <= day.year <= 2028
        assert row["name"].strip()
        assert Nation(row["nation"]) is not Nation.UK
        seen.add((day, row["nation"]))
    assert len(seen) == len(rows)
    assert {day.year for day, _ in seen} == set(range(2015, 2029))


def test_shipped_list_agrees_with_an_independent_library() -> None:
    rows = list(csv.DictReader(resource("law/holidays.csv").read_text(encoding="utf-8").splitlines()))
    for nation, code in (
        ("England", "ENG"),
        ("Wales", "WLS"),
        ("Scotland", "SCT"),
        ("Northern Ireland", "NIR"),
    ):
        ours = {date.fromisoformat(row["date"]) for row in rows if row["nation"] == nation}
        theirs = holidays.country_holidays("GB", subdiv=code, years=range(2015, 2029))
        assert ours == {day for day in theirs if day.weekday() < 5}


@pytest.mark.parametrize(
    ("day", "uk", "scotland"),
    [
        ("2022-05-30", True, True),  # the spring holiday had moved to June
        ("2022-06-02", False, False),
        ("2020-05-04", True, True),  # moved to Friday the 8th
        ("2020-05-08", False, False),
        ("2022-09-19", False, False),
        ("2026-06-15", False, False),  # one-off, in Scotland alone
        ("2025-04-18", False, False),
        ("2025-04-21", False, True),  # Easter Monday
        ("2025-03-17", False, True),
        ("2025-07-14", False, True),
        ("2025-08-25", False, True),
        ("2025-08-04", False, False),
        ("2024-12-02", False, False),
        ("2025-01-02", False, False),
        ("2025-04-19", False, False),
        ("2025-04-22", True, True),
    ],
)
def test_known_days(days: WorkingDays, day: str, uk: bool, scotland: bool) -> None:
    when = date.fromisoformat(day)
    assert [days.is_working_day(when, r) for r in (Regime.FOIA, Regime.EIR)] == [uk, uk]
    assert [days.is_working_day(when, r) for r in (Regime.FOISA, Regime.EISR)] == [scotland, scotland]


def test_skipped_days_carry_name_and_nations(days: WorkingDays) -> None:
    found = days.skipped(date(2024, 11, 29), date(2025, 1, 3), Regime.FOIA)
    assert [str(each) for each in found] == [
        "Monday 2 December 2024 (St Andrew's Day (substitute day), Scotland)",
        "Wednesday 25 December 2024 (Christmas Day)",
        "Thursday 26 December 2024 (Boxing Day)",
        "Wednesday 1 January 2025 (New Year's Day)",
        "Thursday 2 January 2025 (2 January holiday, Scotland)",
    ]
    (easter,) = days.skipped(date(2025, 4, 20), date(2025, 4, 22), Regime.EIR)
    assert str(easter) == "Monday 21 April 2025 (Easter Monday, England, Wales and Northern Ireland)"
    (both,) = days.skipped(date(2023, 1, 1), date(2023, 1, 2), Regime.FOIA)
    assert both.name == "New Year's Day (substitute day) / 2 January holiday"
    (scottish,) = days.skipped(date(2023, 1, 1), date(2023, 1, 2), Regime.FOISA)
    assert scottish.name == "2 January holiday"
    assert days.skipped(date(2023, 1, 2), date(2023, 1, 1), Regime.FOIA) == ()


@given(DATES, st.integers(1, 80), REGIMES)
def test_adding_lands_on_a_working_day_and_counts_back(day: date, n: int, regime: Regime) -> None:
    due = DAYS.add(day, n, regime)
    assert DAYS.is_working_day(due, regime)
    assert DAYS.between(day, due, regime) == n
    assert DAYS.between(due, day, regime) == -n
    back = DAYS.add(due, -n, regime)
    assert back <= day if DAYS.is_working_day(day, regime) else back < day


@given(DATES, st.integers(1, 60), REGIMES)
def test_adding_agrees_with_walking_day_by_day(day: date, n: int, regime: Regime) -> None:
    walked, count = day, 0
    while count < n:
        walked += timedelta(days=1)
        count += DAYS.is_working_day(walked, regime)
    assert DAYS.add(day, n, regime) == walked


@given(FAR_DATES, FAR_DATES, st.integers(0, 60), REGIMES)
def test_a_later_start_is_never_due_earlier(one: date, other: date, n: int, regime: Regime) -> None:
    first, second = sorted((one, other))
    assert DAYS.add(first, n, regime) <= DAYS.add(second, n, regime)


@given(DATES, st.integers(1, 60))
def test_uk_clock_is_never_earlier_than_england_alone_or_scotland_alone(day: date, n: int) -> None:
    england = holidays.country_holidays("GB", subdiv="ENG", years=(day.year, day.year + 1))
    walked, count = day, 0
    while count < n:
        walked += timedelta(days=1)
        count += walked.weekday() < 5 and walked not in england
    due = DAYS.add(day, n, Regime.FOIA)
    assert due >= walked
    assert due >= DAYS.add(day, n, Regime.FOISA)


@given(DATES, DATES, REGIMES)
def test_between_and_skipped_make_up_all_weekdays(one: date, other: date, regime: Regime) -> None:
    start, end = sorted((one, other))
    weekdays = sum((start + timedelta(days=i)).weekday() < 5 for i in range(1, (end - start).days + 1))
    assert DAYS.between(start, end, regime) + len(DAYS.skipped(start, end, regime)) == weekdays


def test_zero_is_the_day_itself(days: WorkingDays) -> None:
    assert days.add(date(2025, 4, 19), 0, Regime.FOIA) == date(2025, 4, 19)


def test_beyond_the_list_it_counts_by_rule_and_says_so(days: WorkingDays) -> None:
    assert days.covers(date(2028, 12, 29))
    assert not days.covers(date(2029, 1, 2))
    assert days.note_for(date(2028, 12, 29)) == ""
    assert "please check" in days.note_for(date(2029, 1, 2))
    # 25 and 26 December 2028 are skipped from the list, 1 and 2 January 2029 by rule.
    assert days.add(date(2028, 12, 22), 4, Regime.FOIA) == date(2029, 1, 3)
    assert days.add(date(2015, 1, 5), -1, Regime.FOIA) == date(2014, 12, 31)
    assert not days.is_working_day(date(2011, 4, 29), Regime.FOIA)
    starts = [days.add(date(2027, 1, 1) + timedelta(days=i), 20, Regime.FOIA) for i in range(1200)]
    assert all(a <= b for a, b in pairwise(starts))


def test_the_near_and_the_far_list_agree(days: WorkingDays) -> None:
    fresh = WorkingDays.load()
    fresh.is_working_day(date(2040, 1, 2), Regime.FOIA)
    assert fresh.between(date(2015, 1, 1), date(2028, 12, 31), Regime.FOIA) == days.between(
        date(2015, 1, 1), date(2028, 12, 31), Regime.FOIA
    )
    assert fresh.between(date(2014, 12, 31), date(2029, 1, 1), Regime.EISR) == fresh.between(
        date(2015, 1, 1), date(2028, 12, 29), Regime.EISR
    )


@pytest.mark.parametrize("day", [date(202, 3, 2), date(1999, 12, 31), date(2101, 1, 1)])
def test_a_year_that_cannot_be_right_is_refused(days: WorkingDays, day: date) -> None:
    with pytest.raises(InputError, match="too far away"):
        days.add(day, 20, Regime.FOIA)
    with pytest.raises(InputError):
        days.is_working_day(day, Regime.FOISA)


def test_running_out_of_days_is_refused(days: WorkingDays) -> None:
    with pytest.raises(InputError):
        days.add(date(2100, 12, 30), 40, Regime.FOIA)
    with pytest.raises(InputError):
        days.add(date(2000, 1, 5), -40, Regime.FOIA)


def test_a_persons_own_list_adds_and_takes_out(tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text(
        "date,name,nation,change\n2027-06-14,Jubilee,UK,\n2027-05-31,,England,removed\n2027-05-31,,Wales,removed\n"
        "2027-05-31,,Northern Ireland,removed\n2027-05-31,,Scotland,removed\n2027-09-06,,Scotland,added\n",
        encoding="utf-8",
    )
    days = WorkingDays.load(own)
    assert not days.is_working_day(date(2027, 6, 14), Regime.FOISA)
    assert days.is_working_day(date(2027, 5, 31), Regime.FOIA)
    (added,) = days.skipped(date(2027, 9, 3), date(2027, 9, 6), Regime.FOIA)
    assert (added.name, added.nations) == ("bank holiday", (Nation.SCOTLAND,))


@pytest.mark.parametrize(
    "row",
    [
        "14/06/2027,Jubilee,UK,",
        "2027-06-14,Jubilee,Cornwall,",
        "2027-06-14,Jubilee,UK,perhaps",
        "2027-06-14,Jubilee,,",
    ],
)
def test_a_bad_line_of_a_persons_list_is_named(tmp_path: Path, row: str) -> None:
    own = tmp_path / "own.csv"
    own.write_text(f"date,name,nation,change\n{row}\n", encoding="utf-8")
    with pytest.raises(HolidayListError, match=r"Line 2 .*own\.csv"):
        WorkingDays.load(own)


def test_a_missing_or_binary_list_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(HolidayListError, match=r"gone\.csv cannot be read"):
        WorkingDays.load(tmp_path / "gone.csv")
    binary = tmp_path / "binary.csv"
    binary.write_bytes(b"\xff\xfe\x00\xd8")
    with pytest.raises(HolidayListError, match="cannot be read"):
        WorkingDays.load(binary)


def test_long_dates_do_not_follow_the_locale() -> None:
    assert long_date(date(2026, 11, 5)) == "Thursday 5 November 2026"
