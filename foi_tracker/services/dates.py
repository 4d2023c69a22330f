"""Due dates without a library: one with its reasons, or a whole list."""

import csv
from datetime import date

from foi_tracker.core.dates import from_iso
from foi_tracker.core.errors import InputError
from foi_tracker.law.clocks import DueDate, response_due
from foi_tracker.law.regimes import Regime
from foi_tracker.law.working_days import WorkingDays


def due_date(regime: Regime, received: date, working_days: int) -> DueDate:
    """When a reply is due, and why."""
    if working_days < 1:
        raise InputError("The number of working days must be at least 1.", "The usual limit is 20.")
    return response_due(WorkingDays.load(), regime, received, (), working_days)


def due_dates(text: str) -> list[list[str]]:
    """Due dates of a CSV list with the columns id, regime, received, working_days.

    Returns:
        A row of id and due date (YYYY-MM-DD) a row of the list, in its order.

    Raises:
        InputError: naming the line that cannot be used.
    """
    days, found = WorkingDays.load(), []
    for number, row in enumerate(csv.DictReader(text.splitlines()), start=2):
        try:
            regime = Regime((row.get("regime") or "").strip().upper())
            limit = int((row.get("working_days") or "20").strip())
            received = from_iso(row.get("received") or "")
        except ValueError as trouble:
            raise InputError(
                f"Line {number} of the list cannot be used.",
                "It needs id, regime (FOIA, EIR, FOISA or EISR), received (YYYY-MM-DD) and working_days.",
                str(trouble),
            ) from trouble
        found.append([row.get("id") or "", days.add(received, limit, regime).isoformat()])
    return found
