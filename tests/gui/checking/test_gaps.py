"""What an answer lacks stands beside it and leads to where it was asked; a cost refusal's sum in one line."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton

from foi_tracker.gui.models.cost_sum import sum_mark, sum_words
from foi_tracker.gui.models.gist import gap_words, gaps_of
from foi_tracker.gui.request.questions import QuestionsTab
from foi_tracker.law.regimes import Regime
from foi_tracker.model.kinds import AnswerState
from foi_tracker.model.readings import CostEstimate, Gap, GapKind
from foi_tracker.model.views import StandingAnswer
from tests.gui.checking.conftest import words


@pytest.fixture
def gap() -> Gap:
    return Gap(GapKind.PERIOD, "2022", (words("found in each year?"),))


@pytest.fixture
def page(bench, request_page, gap):
    """A request whose first question has an answer that lacks a year."""
    view = bench.deciding.view
    reading = view.letter.reading
    first, *rest = reading.answers
    lacking = replace(first, gaps=(gap,))
    letter = replace(view.letter, reading=replace(reading, answers=(lacking, *rest)))
    stands = StandingAnswer(
        view.request.questions[0],
        letter.id,
        first.outcome,
        first.shown,
        AnswerState.TO_CHECK,
        Regime.FOIA,
        (),
        (),
        first.evidence,
    )
    return replace(request_page(1), request=view.request, letters=(letter,), standing=(stands,))


def test_a_gap_in_few_words(gap) -> None:
    assert gap_words(gap) == "2022 not seen"
    assert gap_words(Gap(GapKind.BREAKDOWN, "by  age")) == "by age not seen"


def test_gaps_of_a_suggestion_and_none_of_a_decision(page, gap) -> None:
    (stands,) = page.standing
    assert gaps_of(stands, page.letters) == (gap,)
    assert gaps_of(replace(stands, state=AnswerState.DECIDED), page.letters) == ()
    assert gaps_of(stands, ()) == ()


def test_a_chip_shows_where_the_missing_thing_was_asked(bench, qtbot, page, gap) -> None:
    tab = QuestionsTab(bench.context)
    qtbot.addWidget(tab)
    tab.show_page(page)
    chips = [each for each in tab.findChildren(QPushButton) if each.text() == "2022 not seen"]
    assert len(chips) == 1
    assert chips[0].accessibleName() == "Asked, and 2022 not seen in the answer"
    chips[0].click()
    assert bench.ways.went[-1] == ("show_letter", 7, page.standing[0].question.id, gap.evidence[0])


@pytest.mark.parametrize(
    ("cost", "mark", "said"),
    [
        (CostEstimate(1200, 5, 100, 18), "✓", "1,200 × 5 min = 100 h, over 18 h"),
        (CostEstimate(1144, 3, None, 18), "✓", "1,144 × 3 min = 57.2 h, over 18 h"),
        (CostEstimate(1144, 3, 90, 18), "△", "1,144 × 3 min = 57.2 h but they say 90 h"),
        (CostEstimate(100, 3, 5, 18), "△", "100 × 3 min = 5 h, not over 18 h"),
        (CostEstimate(1200, 5), "?", "1,200 × 5 min = 100 h"),
        (CostEstimate(7069), "?", "7,069 records × not stated = cannot be worked out"),
        (CostEstimate(None, 5), "?", "not stated × 5 min = cannot be worked out"),
        (CostEstimate(), "?", ""),
    ],
)
def test_the_sum_of_a_cost_refusal_in_one_line(cost: CostEstimate, mark: str, said: str) -> None:
    assert (sum_mark(cost), sum_words(cost)) == (mark, said)
