"""Dates as people read and type them."""

from datetime import date

from foi_tracker.core.errors import InputError


def plain(day: date) -> str:
    """A date in words: 5 March 2026."""
    return f"{day.day} {day:%B} {day.year}"


def short(day: date) -> str:
    """A date in few characters, with its weekday: Thu 5 Mar 2026."""
    return f"{day:%a} {day.day} {day:%b} {day.year}"


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
