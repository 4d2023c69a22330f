"""Stages worked out from events, and which answer stands."""

from datetime import date

from foi_tracker.core.spans import Span
from foi_tracker.law.clocks import ClockEventKind
from foi_tracker.law.outcomes import FineOutcome, Outcome
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.kinds import AnswerState, EventKind, LetterKind, Mover, Stage
from foi_tracker.model.library import Decision, Question
from foi_tracker.model.readings import Confidence, Evidence, FoundAnswer
from foi_tracker.model.stages import clock_events, first_response, stage_of, was_extended
from foi_tracker.model.standing import standing

D = date(2026, 3, 2)
SENT = (EventKind.SENT, D, None)
QUESTION = Question(7, "1", "How many?", ("1",))
S12 = Provision(Regime.FOIA, "12", ("1",))


def found(outcome: FineOutcome, confidence: Confidence = Confidence.SURE) -> FoundAnswer:
    evidence = (Evidence(0, Span(0, 4), "Four"),)
    return FoundAnswer("1", outcome, Regime.FOIA, evidence, confidence=confidence)


def decision(letter: int, outcome: FineOutcome) -> Decision:
    return Decision(7, letter, outcome, Regime.FOIA, (S12,))


def test_an_acknowledgement_moves_nothing() -> None:
    events = [SENT, (EventKind.ACKNOWLEDGED, D, None), (EventKind.CHASED, D, None)]
    assert stage_of(events) == (Stage.AWAITING, Mover.THEIRS)


def test_a_clarification_makes_it_the_requesters_move_and_back() -> None:
    asked = [SENT, (EventKind.CLARIFICATION_ASKED, D, None)]
    assert stage_of(asked) == (Stage.CLARIFYING, Mover.YOURS)
    assert stage_of([*asked, (EventKind.CLARIFICATION_ANSWERED, D, None)]) == (Stage.AWAITING, Mover.THEIRS)


def test_events_for_the_clock_are_only_those_that_move_it() -> None:
    events = [SENT, (EventKind.ACKNOWLEDGED, D, None), (EventKind.EXTENDED, D, date(2026, 4, 1))]
    assert [event.kind for event in clock_events(events)] == [ClockEventKind.EXTENDED]
    assert was_extended(events)
    assert first_response(events) is None
    later = date(2026, 3, 20)
    assert first_response([*events, (EventKind.RESPONDED, later, None), (EventKind.RESPONDED, D, None)]) == D


def test_only_replies_set_outcomes() -> None:
    setting = {kind for kind in LetterKind if kind.sets_outcomes}
    assert setting == {LetterKind.RESPONSE, LetterKind.INTERIM, LetterKind.REVIEW_OUTCOME}


def test_the_latest_decision_stands_before_any_suggestion() -> None:
    stands = standing(
        QUESTION,
        [
            (1, D, found(FineOutcome.REFUSED_COST), True, decision(1, FineOutcome.REFUSED_COST)),
            (2, date(2026, 4, 1), found(FineOutcome.ANSWERED), True, None),
        ],
    )
    assert stands is not None
    assert (stands.letter, stands.state, stands.shown) == (1, AnswerState.DECIDED, Outcome.REFUSED)
    assert stands.provisions == (S12,)


def test_without_decisions_the_latest_letter_that_speaks_stands() -> None:
    stands = standing(
        QUESTION,
        [
            (3, date(2026, 5, 1), None, False, None),
            (2, date(2026, 4, 1), found(FineOutcome.ANSWERED), True, None),
            (1, D, found(FineOutcome.REFUSED_COST), True, None),
        ],
    )
    assert stands is not None
    assert (stands.letter, stands.state) == (2, AnswerState.SUGGESTED)


def test_a_doubtful_match_or_finding_is_to_check() -> None:
    doubtful = standing(QUESTION, [(1, D, found(FineOutcome.ANSWERED), False, None)])
    unsure = standing(QUESTION, [(1, D, found(FineOutcome.ANSWERED, Confidence.TO_CHECK), True, None)])
    assert doubtful is not None
    assert unsure is not None
    assert doubtful.state is unsure.state is AnswerState.TO_CHECK
    assert standing(QUESTION, [(1, D, None, True, None)]) is None
