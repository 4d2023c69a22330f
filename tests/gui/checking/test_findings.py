"""What is said below the cards, and what a card shows of its decision."""

from dataclasses import replace
from datetime import timedelta

import pytest

from foi_tracker.gui.models import cards
from foi_tracker.gui.models.findings import sections
from foi_tracker.gui.models.letter_head import day_why, progress_of, title_of, words_under
from foi_tracker.law.outcomes import FineOutcome, Flag, Outcome, words_of
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.kinds import EventKind, LetterKind
from foi_tracker.model.library import Decision, Event
from foi_tracker.model.readings import Confidence, CostEstimate, Gap, GapKind

S30 = Provision.parse("FOIA s30(1)(a)")


@pytest.fixture
def view(bench):
    return bench.deciding.view


def lines(view, title: str, **changes) -> list[str]:
    reading = replace(view.letter.reading, **changes)
    found = {section.title: section for section in sections(reading, view.cards, view.request.regime)}
    return [f"{line.mark} {line.words}".strip() for line in found[title].lines] if title in found else []


def test_claims_that_belong_to_no_question_stand_apart(view) -> None:
    assert lines(view, "Anything further") == ["Neither confirmed nor denied"]


def test_answers_that_fit_no_question_are_not_lost(view) -> None:
    assert lines(view, "Also answered in this letter") == []
    cut = replace(view, cards=view.cards[:2])
    assert lines(cut, "Also answered in this letter") == [
        "3  Refused on cost · What became of each tent?",
        "5  Not dealt with",
    ]


@pytest.mark.parametrize(
    ("cost", "said"),
    [
        (CostEstimate(1144, 3, 57, 18), "✓ 1,144 × 3 min = 57.2 h, over 18 h"),
        (CostEstimate(100, 3, 5, 18), "△ 100 × 3 min = 5 h, not over 18 h"),
        (CostEstimate(1144, 3, 90, 18), "△ 1,144 × 3 min = 57.2 h but they say 90 h"),
        (CostEstimate(1144, 3), "? 1,144 × 3 min = 57.2 h"),
    ],
)
def test_the_arithmetic_of_a_cost_refusal_is_checked(view, cost: CostEstimate, said: str) -> None:
    assert lines(view, "What the cost rests on", cost=cost)[-1] == said


def test_another_law_and_missing_review_rights_are_raised(view) -> None:
    said = lines(view, "What else the letter says", regime=Regime.EIR)
    assert said[0].startswith("△ Answered under the Environmental Information Regulations")
    assert "? No review or complaint rights in what was read" in said


def decided(card, outcome: FineOutcome, *grounds: Provision):
    return replace(card, decided=Decision(card.question.id, 7, outcome, Regime.FOIA, grounds))


def test_a_decision_comes_first_and_the_suggestion_stays_in_sight(view) -> None:
    card = decided(view.cards[0], FineOutcome.REFUSED_EXEMPT, S30)
    assert cards.outcome_of(card) is Outcome.REFUSED
    assert cards.words_of(card) == "Refused under an exemption"
    assert cards.difference(card) == "Suggested: answered"
    assert cards.state_words(card) == "✓ decided"
    assert cards.difference(decided(view.cards[0], FineOutcome.ANSWERED)) == ""


def test_grounds_stay_with_outcomes_that_can_have_them(view) -> None:
    card = decided(view.cards[1], FineOutcome.REFUSED_EXEMPT, S30)
    assert cards.grounds_for(card, Outcome.PARTLY) == (S30,)
    assert cards.grounds_for(card, Outcome.ANSWERED) == ()
    bare = decided(view.cards[1], FineOutcome.ANSWERED)
    assert cards.grounds_for(bare, Outcome.REFUSED) == view.cards[1].suggested.provisions


def test_why_to_check_is_said_once_and_to_the_point(view) -> None:
    card = view.cards[0]
    doubtful = replace(card, sure=False)
    assert cards.why_words(doubtful) == "Check that they mean this question."
    gap = Gap(GapKind.PERIOD, "2022")
    why = "Figures are given. 2022 was asked for and is not seen in the answer."
    lacking = replace(card.suggested, confidence=Confidence.TO_CHECK, why=why, gaps=(gap,))
    assert cards.why_words(replace(doubtful, suggested=lacking)) == "Figures are given."
    assert cards.why_words(replace(doubtful, suggested=replace(lacking, gaps=()))) == why
    assert cards.why_words(replace(doubtful, suggested=None)) == "Choose an outcome with a digit."


def test_a_bad_sum_is_said_once(view) -> None:
    wrong = CostEstimate(1144, 3, 90, 18, notes=("1,144 records come to 57 hours, but they say 90.",))
    assert lines(view, "What the cost rests on", cost=wrong)[1:] == [f"△ {wrong.notes[0]}"]


def test_how_they_number_it_is_told_where_it_differs(view) -> None:
    assert cards.numbering(view.cards[0]) == ""
    assert cards.numbering(view.cards[3]) == "They number it 5"


def test_a_refusal_without_a_ground_is_not_said_to_rest_on_one() -> None:
    assert words_of(FineOutcome.REFUSED_EXEMPT, ()) == "refused, no ground named"
    assert words_of(FineOutcome.REFUSED_EXEMPT, (S30,)) == "refused under an exemption"
    assert words_of(FineOutcome.PARTLY, (), (Flag.GOODWILL,)) == "given outside the Act"


def test_the_head_says_what_letter_it_is(view) -> None:
    assert title_of(view) == "Reply from Saltmarsh Police"
    other = replace(view, letter=replace(view.letter, kind=LetterKind.EXTENSION), cards=())
    assert title_of(other) == "Saltmarsh Police: Extension of time"
    assert words_under(view, 16) == "FOI 3312-25 · FOIA · working day 16 of 20 · 2 letters to check"
    assert day_why(view, 16).endswith("By law they have 20 working days for an ordinary reply.")
    assert progress_of(view) == "0 of 4 decided · 3 clear · 1 to check"
    assert "nothing to check" in progress_of(other)


def test_only_a_first_reply_after_its_day_is_called_late(view) -> None:
    day = view.letter.day
    came = Event(1, EventKind.RESPONDED, day, letter=view.letter.id)
    late = replace(view, request=replace(view.request, events=(came,)))
    assert " · 14 working days late · " in words_under(late, 34)
    assert " · 1 working day late · " in words_under(late, 21)
    assert " · working day 20 of 20 · " in words_under(late, 20)
    # A further letter after a reply that came in time is not late, and an acknowledgement is no reply.
    earlier = replace(came, day=day - timedelta(days=30))
    second = replace(view, request=replace(view.request, events=(earlier, came)))
    assert " · working day 34 · " in words_under(second, 34)
    thanks = replace(late, letter=replace(view.letter, kind=LetterKind.ACKNOWLEDGEMENT))
    assert " · working day 34 · " in words_under(thanks, 34)
    # Where they extended the time, 20 days are not the measure.
    moved = replace(came, kind=EventKind.EXTENDED)
    extended = replace(view, request=replace(view.request, events=(came, moved)))
    assert " · working day 34 · " in words_under(extended, 34)
    assert "due day was moved" in day_why(extended, 34)
    assert day_why(view, None) == ""
