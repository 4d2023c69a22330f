"""The sum behind a cost refusal in one line: "1,200 × 5 min = 100 h, over 18 h", or what it lacks."""

from foi_tracker.model.readings import CostEstimate

_UNKNOWN = "not stated"


def sum_words(cost: CostEstimate) -> str:
    """The sum as the letter's figures make it; empty where it counts neither records nor minutes."""
    if cost.records is None and cost.minutes_per_record is None:
        return ""
    records = f"{cost.records:,} records" if cost.minutes_per_record is None else _records(cost)
    minutes = _UNKNOWN if cost.minutes_per_record is None else f"{_figure(cost.minutes_per_record)} min"
    hours = cost.worked_out_hours
    if hours is None:
        return f"{records} × {minutes} = cannot be worked out"
    made = f"{records} × {minutes} = {_figure(hours)} h"
    if cost.agrees is False and cost.hours_estimated is not None:
        return f"{made} but they say {_figure(cost.hours_estimated)} h"
    if cost.over_limit is None or cost.limit_hours is None:
        return made
    limit = _figure(cost.limit_hours)
    return f"{made}, over {limit} h" if cost.over_limit else f"{made}, not over {limit} h"


def sum_mark(cost: CostEstimate) -> str:
    """The sign before it: ✓ it holds, △ to raise, ? cannot tell."""
    return {True: "✓", False: "△", None: "?"}[cost.holds]


def _records(cost: CostEstimate) -> str:
    return _UNKNOWN if cost.records is None else f"{cost.records:,}"


def _figure(value: float) -> str:
    return f"{value:,.1f}".removesuffix(".0")
