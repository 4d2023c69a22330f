"""The sample campaign goes through the same use cases as any other, and shows what it means to show."""

from datetime import date

import pytest

from foi_tracker.core.errors import DiskFullError
from foi_tracker.law.clocks import Verdict
from foi_tracker.law.outcomes import Outcome
from foi_tracker.model.kinds import AnswerState, Stage
from foi_tracker.services.tracker import Tracker


def test_the_sample_shows_the_whole_job(tracker: Tracker) -> None:
    recorded = tracker.sample.load()
    matrix = tracker.finding.matrix(recorded.campaign)
    rows = {row.authority.split()[0]: row for row in matrix.rows}
    assert rows["Wealdmoor"].verdict is Verdict.ON_TIME
    assert rows["Lough"].verdict is Verdict.LATE
    assert rows["Ravensea"].verdict is Verdict.OVERDUE
    assert rows["Tarnshire"].due == date(2026, 12, 1)
    assert rows["Bro"].verdict in {Verdict.EXTENDED, Verdict.ON_TIME}
    outcomes = {cell.outcome for row in matrix.rows for cell in row.cells}
    assert {Outcome.ANSWERED, Outcome.REFUSED, Outcome.NCND, Outcome.NOT_HELD, None} <= outcomes
    states = {cell.state for row in matrix.rows for cell in row.cells if cell.outcome}
    assert AnswerState.DECIDED in states
    assert states - {AnswerState.DECIDED}
    stages = {row.stage for row in tracker.finding.requests()}
    assert {Stage.AWAITING, Stage.ANSWERED} <= stages
    assert tracker.finding.counts().to_check > 0
    assert tracker.upkeep.check() == ()


def test_a_sample_that_fails_half_way_leaves_nothing(
    tracker: Tracker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFullError("There is no room left.")

    monkeypatch.setattr(type(tracker.deciding), "confirm_clear", full)
    with pytest.raises(DiskFullError):
        tracker.sample.load()
    assert tracker.finding.requests() == []
    assert tracker.upkeep.bin() == ()
    assert tracker.upkeep.check() == ()
