"""Whether the sum behind a cost refusal holds, in the sentences that a careful reader notes beside it."""

from collections.abc import Iterator

from foi_tracker.analysis.text.cues import cue
from foi_tracker.model.readings import CostEstimate

UNQUANTIFIED = cue(
    "cannot be quantified",
    r"""(?: \bnot\s(?:\w+\s){0,2}(?:quantifi\w+
        |possible\sto\s(?:quantify|estimate|calculate|say\show\s(?:long|many)))\b
      | \b(?:unquantifiable|inestimable)\b
      | \b(?:cannot|can\snot|could\snot|unable\sto|impossible\sto|difficult\sto)\s(?:be\s)?(?:\w+\s)?
        (?:quantif\w+|estimat\w+\show|say\show\slong|calculate\w*|put\sa\s(?:time|figure)) )""",
    (
        "The time needed is not quantifiable.",
        "We are unable to quantify the work.",
        "It is impossible to say how long that would take.",
        "it is not possible to estimate the hours",
    ),
    ("We estimate that this would take 30 hours.",),
)


def notes_on(cost: CostEstimate) -> tuple[str, ...]:
    """What is to be said of the sum: what it lacks, where it does not agree, where it stays under the limit.

    Args:
        cost: The figures as the letter states them.
    """
    return tuple(_notes(cost))


def _notes(cost: CostEstimate) -> Iterator[str]:
    yield from _lacking(cost)
    hours, stated, limit = cost.worked_out_hours, cost.hours_estimated, cost.limit_hours
    if hours is not None and stated is not None and not cost.agrees:
        yield f"{_sum(cost)} come to {figure(hours)} hours, but they say {figure(stated)}."
    if cost.over_limit is False and limit is not None:
        which = _sum(cost) if hours is not None else "The hours they state"
        total = hours if hours is not None else stated
        yield f"{which} come to {figure(total or 0)} hours, which is not above the limit of {figure(limit)}."
    if "unquantified" in cost.evidence:
        yield "They say that the time cannot be told, but a refusal on cost rests on an estimate."


def _lacking(cost: CostEstimate) -> Iterator[str]:
    """What the sum cannot be worked out without."""
    records, minutes, hours = cost.records, cost.minutes_per_record, cost.hours_estimated
    if records is not None and minutes is None and hours is None:
        yield f"They count {records:,} records but give no time for each."
    elif records and minutes is None and hours is not None:
        each = f"{figure(hours)} hours for {records:,} is {figure(hours * 60 / records)} minutes each"
        yield f"They give no time for each record; {each}."
    elif minutes is not None and records is None:
        yield f"They give {figure(minutes)} minutes for each record but do not say how many there are."
    elif records is None and hours is not None:
        yield f"They give {figure(hours)} hours but not how they come to them."
    elif records is None and minutes is None:
        yield "They give no figures for the work."


def _sum(cost: CostEstimate) -> str:
    return f"{cost.records or 0:,} records at {figure(cost.minutes_per_record or 0)} minutes each"


def figure(value: float) -> str:
    """A number with at most one decimal."""
    return f"{value:,.1f}".removesuffix(".0")
