from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from foi_tracker.gui.models.request_list import (
    AUTHORITY,
    DUE,
    FILTERS,
    HEADINGS,
    OUTCOMES,
    RequestListModel,
    due_words,
    left_words,
)
from foi_tracker.law.clocks import Verdict
from foi_tracker.law.outcomes import Outcome
from foi_tracker.law.regimes import Regime
from foi_tracker.model.kinds import AnswerState, Mover, Stage
from foi_tracker.model.views import RequestRow

TODAY = date(2026, 11, 25)


def row(number: int, authority: str = "Saltmarsh Police", **other: object) -> RequestRow:
    values: dict[str, object] = {
        "id": number,
        "authority": authority,
        "campaign": "Drones",
        "campaign_id": 1,
        "title": "Drones",
        "reference": f"R{number}",
        "regime": Regime.FOIA,
        "sent": date(2026, 11, 2),
        "stage": Stage.AWAITING,
        "mover": Mover.THEIRS,
        "due": date(2026, 12, 1),
        "replied": None,
        "verdict": Verdict.WAITING,
        "next_day": date(2026, 12, 1),
        "days_left": 3,
        "outcomes": ((None, AnswerState.TO_CHECK),),
        "to_check": 0,
    }
    return RequestRow(**{**values, **other})  # type: ignore[arg-type]


REPLIED = row(
    2,
    "Eastmoor Constabulary",
    stage=Stage.ANSWERED,
    mover=Mover.YOURS,
    replied=date(2026, 11, 20),
    verdict=Verdict.LATE,
    next_day=date(2027, 1, 20),
    days_left=35,
    outcomes=((Outcome.REFUSED, AnswerState.SUGGESTED), (Outcome.REFUSED, AnswerState.SUGGESTED)),
    to_check=2,
)
OVERDUE = row(3, "Lowmarsh Police", verdict=Verdict.OVERDUE, next_day=date(2026, 11, 19), days_left=-4)
FAR = row(4, "Éire Police", campaign="Tasers", next_day=date(2026, 12, 20), days_left=17)
ROWS = (row(1), REPLIED, OVERDUE, FAR)


@pytest.fixture
def model(qtbot: QtBot) -> RequestListModel:
    made = RequestListModel()
    made.take_rows(ROWS, TODAY)
    return made


def names(model: RequestListModel) -> list[str]:
    return [str(model.index(place, AUTHORITY).data()) for place in range(model.rowCount())]


def test_the_model_keeps_qts_rules(model: RequestListModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.sort(DUE, Qt.SortOrder.DescendingOrder)
    model.show_only("theirs", "police")
    model.take_rows(ROWS[:2], TODAY)
    model.take_rows((), TODAY)
    assert tester.model() is model


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("all", {1, 2, 3, 4}),
        ("to_check", {2}),
        ("theirs", {1, 3, 4}),
        ("yours", {2}),
        ("due", {1}),
        ("overdue", {3}),
        ("late", {2}),
    ],
)
def test_filters_leave_what_they_say(model: RequestListModel, name: str, left: set[int]) -> None:
    model.show_only(name)
    shown = {model.row_at(model.index(place, 0)).id for place in range(model.rowCount())}
    assert shown == left
    assert model.counts()[name] == len(left)
    assert name in dict(FILTERS)


def test_all_typed_words_must_stand_somewhere(model: RequestListModel) -> None:
    model.show_only(words="tasers ÉIRE")
    assert names(model) == ["Éire Police"]
    model.show_only(words="tasers saltmarsh")
    assert model.rowCount() == 0
    assert model.total == 4


def test_sorting_by_due_puts_the_earliest_first(model: RequestListModel) -> None:
    model.sort(DUE)
    assert names(model)[0] == "Lowmarsh Police"
    model.sort(DUE, Qt.SortOrder.DescendingOrder)
    assert names(model)[-1] == "Lowmarsh Police"


def test_what_was_marked_stays_marked_while_it_is_shown(model: RequestListModel) -> None:
    kept = QPersistentModelIndex(model.index_of(3))
    model.sort(AUTHORITY, Qt.SortOrder.DescendingOrder)
    assert model.row_at(kept).id == 3
    model.show_only("yours")
    assert not kept.isValid()


def test_due_says_until_when_or_how_it_went() -> None:
    assert due_words(row(1)) == "Tue 1 Dec 2026 · 3"
    assert due_words(OVERDUE) == "overdue by 4"
    assert due_words(row(5, stage=Stage.CLARIFYING, mover=Mover.YOURS, next_day=None)) == "when you answer"
    closed = row(6, mover=Mover.NOBODY, replied=TODAY, verdict=Verdict.ON_TIME, next_day=None)
    assert due_words(closed) == "on time"


@pytest.mark.parametrize(
    ("left", "words"),
    [
        (0, "today"),
        (1, "1 working day left"),
        (12, "12 working days left"),
        (-1, "1 working day ago"),
        (-3, "3 working days ago"),
    ],
)
def test_time_left_in_words(left: int, words: str) -> None:
    assert left_words(row(1, days_left=left)) == words


def test_screen_readers_hear_outcomes_in_words(model: RequestListModel) -> None:
    model.show_only("yours")
    said = model.index(0, OUTCOMES).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Outcomes: 2 refused (suggested, not yet checked)"
    assert model.headerData(DUE, Qt.Orientation.Horizontal) == HEADINGS[DUE]


@given(st.lists(st.tuples(st.text(max_size=8), st.integers(-300, 300)), max_size=30), st.integers(0, 6))
def test_no_rows_break_sorting_or_words(made: list[tuple[str, int]], column: int) -> None:
    model = RequestListModel()
    model.take_rows(
        [
            row(number, name, next_day=TODAY + timedelta(days=left), days_left=left)
            for number, (name, left) in enumerate(made)
        ],
        TODAY,
    )
    for order in (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder):
        model.sort(column, order)
        assert model.rowCount() == len(made)
        for place in range(model.rowCount()):
            assert isinstance(model.index(place, column).data(), str)
