"""Dates as people read and type them."""

import re
from datetime import date

from foi_tracker.core.errors import InputError

# Ours, not strftime's: Qt changes the process's locale, and dates must read the same everywhere.
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def plain(day: date) -> str:
    """A date in words: 5 March 2026."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def long_date(day: date) -> str:
    """A date as it is written in a letter, with its weekday: Thursday 5 March 2026."""
    return f"{_WEEKDAYS[day.weekday()]} {plain(day)}"


def short(day: date) -> str:
    """A date in few characters, with its weekday: Thu 5 Mar 2026."""
    return f"{_WEEKDAYS[day.weekday()][:3]} {day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def from_iso(text: str) -> date:
    """Read a date typed as YYYY-MM-DD.

    Raises:
        InputError: for anything else, and for days that do not exist.
    """
    try:
        return date.fromisoformat(text.strip())
    except ValueError as trouble:
        raise InputError(
            f"“{text.strip()}” is not a date.", "Type it as year-month-day, such as 2026-03-05."
        ) from trouble


_NUMBERS = re.compile(
    r"""
    (?P<year_first>\d{4}) (?P<gap>[-/.]) (?P<month>\d{1,2}) (?P=gap) (?P<last>\d{1,2})   # 2026-11-12
    # 12/11/2026, 12.11.26
    | (?P<first>\d{1,2}) (?P<sep>[-/.]) (?P<middle>\d{1,2}) (?P=sep) (?P<year>\d{4}|\d{2})
    """,
    re.VERBOSE | re.ASCII,
)
_WORDS = re.compile(
    r"""
    (?P<day>\d{1,2}) (?:st|nd|rd|th)? [-\ ]?
    (?:of\ )? (?P<month>[a-z]{3,9}) \.?
    (?:[-\ ]? (?P<year>\d{4}|\d{2}))?
    """,  # 12 Nov 2026, 12th of November, 12-Nov-26
    re.VERBOSE | re.ASCII,
)
_WEEKDAY = re.compile(r"(?P<name>[a-z]{3,9})\.? (?P<rest>\d.*)", re.ASCII)  # Thu 12 November
_EARLIEST = 1900
"""An earlier year is a slip of the keys."""
_AS = "Type it as day, month and year, such as 12/11/2026 or 12 Nov 2026."


def brief(day: date) -> str:
    """A date in few characters, as one would type it: 5 Mar 2026."""
    return f"{day.day} {_MONTHS[day.month - 1][:3]} {day.year}"


def typed_day(text: str, today: date) -> date:
    """Read a day as people in Britain type it, the day before the month.

    Taken are 12/11/2026, 12.11.26, 12-11-2026, 2026-11-12, 12 Nov 2026, 12th November, each with its weekday
    before it or without. Two figures of a year are those of this century; where the year is left out, the day
    is the latest of its name that is not in the future.

    Args:
        text: As typed.
        today: From which a day without a year is reckoned.

    Raises:
        InputError: for what cannot be read, for days that do not exist, for a weekday that does not fit.
    """
    said = " ".join(text.split())
    plainly = " ".join(said.casefold().replace(",", " ").split())
    weekday = _WEEKDAY.fullmatch(plainly)
    number = _starting(_WEEKDAYS, weekday["name"]) if weekday else None
    if weekday is not None and number is None:
        raise _no_date(said)
    read = _day_in(weekday["rest"] if weekday else plainly, said, today)
    if number is not None and read.weekday() != number:
        raise InputError(
            f"{plain(read)} is a {_WEEKDAYS[read.weekday()]}, not a {_WEEKDAYS[number]}.",
            "Put the day or the weekday right.",
        )
    return read


def _day_in(words: str, said: str, today: date) -> date:
    """The day in ``words``, which are ``said`` without its weekday."""
    numbers = _NUMBERS.fullmatch(words)
    if numbers is not None and numbers["year_first"]:
        return _existing(int(numbers["year_first"]), int(numbers["month"]), int(numbers["last"]), said)
    if numbers is not None:
        return _existing(_full_year(numbers["year"]), int(numbers["middle"]), int(numbers["first"]), said)
    named = _WORDS.fullmatch(words)
    month = _starting(_MONTHS, named["month"]) if named else None
    if named is None or month is None:
        raise _no_date(said)
    day = int(named["day"])
    if named["year"]:
        return _existing(_full_year(named["year"]), month + 1, day, said)
    # 29 February may be eight years back.
    for year in range(today.year, today.year - 9, -1):
        try:
            found = date(year, month + 1, day)
        except ValueError:
            continue
        if found <= today:
            return found
    raise _no_day(said)


def _starting(names: tuple[str, ...], word: str) -> int | None:
    """The place of the one name that ``word`` is, or begins: "thurs", "sept"."""
    found = [at for at, name in enumerate(names) if name.casefold().startswith(word)]
    return found[0] if len(found) == 1 else None


def _full_year(figures: str) -> int:
    return int(figures) if len(figures) == 4 else 2000 + int(figures)


def _existing(year: int, month: int, day: int, said: str) -> date:
    if month > 12:
        hint = "The day comes first, then the month: 12/11/2026."
        raise InputError(f"“{said}” has no month {month}.", hint)
    if year < _EARLIEST:
        raise _no_date(said)
    try:
        return date(year, month, day)
    except ValueError as trouble:
        raise _no_day(said) from trouble


def _no_date(said: str) -> InputError:
    return InputError(f"“{said}” is not a date.", _AS)


def _no_day(said: str) -> InputError:
    return InputError(f"“{said}” is a day that does not exist.", _AS)
