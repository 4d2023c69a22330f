"""Working days as the four laws count them, from a shipped list of bank holidays by nation.

FOIA and EIR stop for a bank holiday in any part of the UK, FOISA and EISR only for Scotland's. Counting is a
search in a sorted list of working days, so a whole library of requests is dated in an instant.
"""

import csv
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from foi_tracker.core.dates import long_date
from foi_tracker.core.errors import FoiError, InputError
from foi_tracker.core.resources import resource
from foi_tracker.law.regimes import Nation, Regime

FIRST_SHIPPED_YEAR, LAST_SHIPPED_YEAR = 2015, 2028
_FIRST_YEAR, _LAST_YEAR = 2000, 2100
_NATIONS = (Nation.ENGLAND, Nation.WALES, Nation.SCOTLAND, Nation.NORTHERN_IRELAND)
_LIBRARY_CODES = {
    Nation.ENGLAND: "ENG",
    Nation.WALES: "WLS",
    Nation.SCOTLAND: "SCT",
    Nation.NORTHERN_IRELAND: "NIR",
}
_SATURDAY = 5
_CHANGES = {"": False, "added": False, "removed": True}


class HolidayListError(FoiError):
    """A list of bank holidays has a row that cannot be used."""


@dataclass(frozen=True)
class Skipped:
    """A weekday that does not count.

    Args:
        day: The day.
        name: What it is called; where nations call it differently, each name once.
        nations: Where it is a bank holiday.
    """

    day: date
    name: str
    nations: tuple[Nation, ...]

    def __str__(self) -> str:
        everywhere = len(self.nations) == len(_NATIONS)
        listed = ", ".join(self.nations[:-2]) + ", " if len(self.nations) > 2 else ""
        where = "" if everywhere else f", {listed}{' and '.join(self.nations[-2:])}"
        return f"{long_date(self.day)} ({self.name}{where})"


@dataclass(frozen=True, slots=True)
class _Holiday:
    day: date
    name: str
    nation: Nation
    announced: date | None = None
    removed: bool = False


@dataclass(frozen=True, slots=True)
class _Calendar:
    """The working days of one set of nations: their ordinals, and the weekday holidays between."""

    first: int
    last: int
    ordinals: tuple[int, ...]
    skipped: tuple[Skipped, ...]
    skipped_ordinals: tuple[int, ...]
    members: frozenset[int]


class WorkingDays:
    """Counts working days under each law.

    Args:
        shipped: The weekday bank holidays of the years that the shipped list covers.
        extra: Days that the person added, of any year, and days of the shipped list that they took out.

    Sources: FOIA section 10(6); EIR regulation 2(1); FOISA section 73; EISR regulation 2(1); Banking and
    Financial Dealings Act 1971, section 1 and Schedule 1. Days from GOV.UK's published list.
    """

    def __init__(self, shipped: Iterable[_Holiday], extra: Iterable[_Holiday] = ()) -> None:
        changes = tuple(extra)
        removed = {(each.day, each.nation) for each in changes if each.removed}
        self._listed = tuple(
            each
            for each in (*shipped, *changes)
            if not each.removed and (each.day, each.nation) not in removed
        )
        self._near = self._calendars(FIRST_SHIPPED_YEAR, LAST_SHIPPED_YEAR)
        self._far: Mapping[bool, _Calendar] | None = None
        self._announced = {each.day: each.announced for each in self._listed if each.announced is not None}

    @classmethod
    def load(cls, extra: Path | None = None) -> "WorkingDays":
        """Read the shipped list, and the person's own list of further days if there is one.

        Args:
            extra: A CSV file with the columns date, name, nation; a nation of UK means everywhere. A fourth
                column, change, may say removed, for a holiday that a proclamation moved elsewhere.

        Raises:
            HolidayListError: if a row cannot be used.
        """
        return cls(_read(resource("law/holidays.csv")), _read(extra) if extra else ())

    def is_working_day(self, day: date, regime: Regime) -> bool:
        """Whether the day counts under the law."""
        ordinal = day.toordinal()
        return ordinal in self._calendar(regime, ordinal, ordinal).members

    def add(self, day: date, n: int, regime: Regime) -> date:
        """The n-th working day after ``day`` (before it, for a negative n; the day itself for 0).

        The day itself is never counted, whether it is a working day or not.

        Raises:
            InputError: if a date before 2000 or after 2100 is needed.
        """
        if n == 0:
            return day
        ordinal = day.toordinal()
        calendar = self._calendar(regime, ordinal, ordinal)
        index = _index(calendar, ordinal, n)
        if not 0 <= index < len(calendar.ordinals):
            calendar = self._far_calendar(regime, day)
            index = _index(calendar, ordinal, n)
            if not 0 <= index < len(calendar.ordinals):
                raise _out_of_range(day)
        return date.fromordinal(calendar.ordinals[index])

    def between(self, start: date, end: date, regime: Regime) -> int:
        """The working days after ``start`` up to and with ``end``; negative if ``end`` is earlier."""
        low, high = start.toordinal(), end.toordinal()
        days = self._calendar(regime, min(low, high), max(low, high)).ordinals
        return bisect_right(days, high) - bisect_right(days, low)

    def skipped(self, start: date, end: date, regime: Regime) -> tuple[Skipped, ...]:
        """The weekday holidays after ``start``, up to and including ``end``."""
        low, high = start.toordinal(), end.toordinal()
        if high <= low:
            return ()
        calendar = self._calendar(regime, low, high)
        return calendar.skipped[
            bisect_right(calendar.skipped_ordinals, low) : bisect_right(calendar.skipped_ordinals, high)
        ]

    def announced(self, day: date) -> date | None:
        """When a one-off holiday was announced, if requests may have been running then."""
        return self._announced.get(day)

    def covers(self, day: date) -> bool:
        """Whether the shipped list of bank holidays reaches the day."""
        return FIRST_SHIPPED_YEAR <= day.year <= LAST_SHIPPED_YEAR

    def note_for(self, day: date) -> str:
        """A sentence of warning where the shipped list does not reach the day, otherwise nothing."""
        if self.covers(day):
            return ""
        return (
            f"The list of bank holidays in this program runs from {FIRST_SHIPPED_YEAR} to "
            f"{LAST_SHIPPED_YEAR}; "
            f"for {day.year} they were worked out by rule, so please check the date."
        )

    def _calendar(self, regime: Regime, low: int, high: int) -> _Calendar:
        near = self._near[regime.is_scottish]
        if near.first <= low and high <= near.last:
            return near
        return self._far_calendar(regime, date.fromordinal(low), date.fromordinal(high))

    def _far_calendar(self, regime: Regime, *days: date) -> _Calendar:
        for day in days:
            if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
                raise _out_of_range(day)
        if self._far is None:
            self._far = self._calendars(_FIRST_YEAR, _LAST_YEAR)
        return self._far[regime.is_scottish]

    def _calendars(self, first_year: int, last_year: int) -> Mapping[bool, _Calendar]:
        listed = list(self._listed)
        years = [
            y for y in range(first_year, last_year + 1) if not FIRST_SHIPPED_YEAR <= y <= LAST_SHIPPED_YEAR
        ]
        if years:
            listed += _from_library(years)
        return {
            scottish: _build(listed, first_year, last_year, scottish=scottish) for scottish in (False, True)
        }


def _index(calendar: _Calendar, ordinal: int, n: int) -> int:
    if n > 0:
        return bisect_right(calendar.ordinals, ordinal) + n - 1
    return bisect_left(calendar.ordinals, ordinal) + n


def _out_of_range(day: date) -> InputError:
    return InputError(
        f"{long_date(day)} is too far away to count working days from or to.",
        f"Dates from {_FIRST_YEAR} to {_LAST_YEAR} can be used. Is the year right?",
    )


def _build(listed: Iterable[_Holiday], first_year: int, last_year: int, *, scottish: bool) -> _Calendar:
    first, last = date(first_year, 1, 1).toordinal(), date(last_year, 12, 31).toordinal()
    by_day: dict[date, list[_Holiday]] = {}
    for each in listed:
        if each.day.weekday() < _SATURDAY and first <= each.day.toordinal() <= last:
            by_day.setdefault(each.day, []).append(each)
    counted = {
        day: rows
        for day, rows in by_day.items()
        if not scottish or any(row.nation is Nation.SCOTLAND for row in rows)
    }
    skipped = tuple(_skipped(day, rows, scottish=scottish) for day, rows in sorted(counted.items()))
    holidays = {each.day.toordinal() for each in skipped}
    # Ordinal 1 is a Monday, so the remainder tells the weekday without making 36,000 dates.
    ordinals = tuple(n for n in range(first, last + 1) if (n - 1) % 7 < _SATURDAY and n not in holidays)
    return _Calendar(
        first, last, ordinals, skipped, tuple(each.day.toordinal() for each in skipped), frozenset(ordinals)
    )


def _skipped(day: date, rows: Iterable[_Holiday], *, scottish: bool) -> Skipped:
    rows = list(rows)
    names = [row.name for row in rows if not scottish or row.nation is Nation.SCOTLAND]
    return Skipped(
        day,
        " / ".join(dict.fromkeys(names)),
        tuple(n for n in _NATIONS if any(row.nation is n for row in rows)),
    )


def _from_library(years: Iterable[int]) -> list[_Holiday]:
    import holidays

    wanted = list(years)
    return [
        _Holiday(day, name.replace("; ", " / "), nation)
        for nation, code in _LIBRARY_CODES.items()
        for day, name in holidays.country_holidays("GB", subdiv=code, years=wanted).items()
    ]


def _read(path: Path) -> list[_Holiday]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.DictReader(lines))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise HolidayListError(
            f"The list of bank holidays {path.name} cannot be read.", details=str(error)
        ) from error
    return [holiday for number, row in enumerate(rows, start=2) for holiday in _row(path, number, row)]


def _row(path: Path, number: int, row: Mapping[str, str | None]) -> list[_Holiday]:
    try:
        day = date.fromisoformat((row.get("date") or "").strip())
        nation = Nation((row.get("nation") or "").strip())
        announced = (row.get("announced") or "").strip()
        known = date.fromisoformat(announced) if announced else None
        removed = _CHANGES[(row.get("change") or "").strip().lower()]
    except (ValueError, KeyError) as error:
        raise HolidayListError(
            f"Line {number} of the list of bank holidays {path.name} cannot be used.",
            "Each line needs a date such as 2027-06-14, a name, and England, Wales, Scotland, Northern "
            "Ireland or UK.",
            str(error),
        ) from error
    name = (row.get("name") or "").strip() or "bank holiday"
    return [
        _Holiday(day, name, each, known, removed) for each in (_NATIONS if nation is Nation.UK else (nation,))
    ]
