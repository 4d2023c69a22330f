"""Dates as people read and type them."""

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
