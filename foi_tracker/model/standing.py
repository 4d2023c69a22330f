"""Which answer stands for a question: one rule, used by the library when it writes and by its check."""

from collections.abc import Iterable
from datetime import date

from foi_tracker.law.outcomes import shown
from foi_tracker.model.kinds import AnswerState
from foi_tracker.model.library import Decision, Question
from foi_tracker.model.readings import Confidence, FoundAnswer
from foi_tracker.model.views import StandingAnswer

SpokenAnswer = tuple[int, date | None, FoundAnswer | None, bool, Decision | None]
"""What one letter says of a question: its id and day, the suggestion and whether it is sure, the decision."""


def standing(question: Question, spoken: Iterable[SpokenAnswer]) -> StandingAnswer | None:
    """The answer that stands for ``question``.

    The latest decided answer stands; if there is none, the suggestion of the latest letter that speaks of the
    question. A letter silent on it changes nothing.

    Args:
        question: Of the request.
        spoken: Every letter that may set outcomes, in any order. Letters without a day count as latest.

    Returns:
        The standing answer, or None where no letter speaks of the question.
    """
    latest_first = sorted(spoken, key=lambda said: (said[1] or date.max, said[0]), reverse=True)
    for letter, _, suggested, _, decision in latest_first:
        if decision is not None:
            return _decided(question, letter, decision, suggested)
    for letter, _, suggested, sure, _ in latest_first:
        if suggested is not None:
            return _suggested(question, letter, suggested, sure=sure)
    return None


def _decided(
    question: Question, letter: int, decision: Decision, found: FoundAnswer | None
) -> StandingAnswer:
    return StandingAnswer(
        question=question,
        letter=letter,
        outcome=decision.outcome,
        shown=shown(decision.outcome, decision.flags, decision.provisions),
        state=AnswerState.DECIDED,
        regime=decision.regime,
        provisions=decision.provisions,
        flags=decision.flags,
        evidence=decision.evidence,
        tables=found.tables if found else (),
        why=decision.note,
    )


def _suggested(question: Question, letter: int, found: FoundAnswer, *, sure: bool) -> StandingAnswer:
    clear = sure and found.confidence is Confidence.SURE
    return StandingAnswer(
        question=question,
        letter=letter,
        outcome=found.outcome,
        shown=found.shown,
        state=AnswerState.SUGGESTED if clear else AnswerState.TO_CHECK,
        regime=found.regime,
        provisions=found.provisions,
        flags=found.flags,
        evidence=found.evidence,
        tables=found.tables,
        why=found.why,
    )
