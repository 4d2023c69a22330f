"""The first rows of the list, shown while the library is still being opened."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from foi_tracker.law.working_days import WorkingDays
from foi_tracker.model.views import RequestRow
from foi_tracker.services.clockwork import Clockwork
from foi_tracker.storage.first_look import first_records


class FirstRows(NamedTuple):
    """Rows as the list shows them, by authority, and how many there are in all."""

    rows: list[RequestRow]
    total: int


def first_rows(path: Path, most: int, today: Callable[[], date]) -> FirstRows | None:
    """The first requests of a library; None where it must be opened to tell.

    Args:
        path: The library's file.
        most: How many at most.
        today: Gives the current day.
    """
    found = first_records(path, most)
    if found is None:
        return None
    clockwork = Clockwork(WorkingDays.load(), today)
    return FirstRows([clockwork.row(record) for record in found.records], found.total)
