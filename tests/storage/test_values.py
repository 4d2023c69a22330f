"""Answers as they are kept beside a letter: all that a card shows comes back, with what it lacks."""

import json

from foi_tracker.core.spans import Span
from foi_tracker.law.outcomes import FineOutcome
from foi_tracker.law.regimes import Regime
from foi_tracker.model.readings import Confidence, Evidence, FoundAnswer, Gap, GapKind
from foi_tracker.storage.deriving import joined
from foi_tracker.storage.values import answer_from_json, answer_to_json

PROOF = Evidence(0, Span(3, 10), "in 2022", "page 1")
WHOLE = FoundAnswer(
    "1", FineOutcome.ANSWERED, Regime.FOIA, (PROOF,), tables=(0,), why="What was asked for is given."
)
LACKING = FoundAnswer(
    "2",
    FineOutcome.ANSWERED,
    Regime.FOIA,
    (PROOF,),
    confidence=Confidence.TO_CHECK,
    gaps=(Gap(GapKind.PERIOD, "2022", (PROOF,)), Gap(GapKind.BREAKDOWN, "by age")),
)


def test_an_answer_comes_back_with_its_gaps() -> None:
    assert answer_from_json(answer_to_json(WHOLE)) == WHOLE
    assert answer_from_json(answer_to_json(LACKING)) == LACKING


def test_an_answer_without_gaps_is_kept_as_it_always_was() -> None:
    assert len(json.loads(answer_to_json(WHOLE))) == 9


def test_an_answer_in_parts_lacks_what_its_parts_lack() -> None:
    made = joined([WHOLE, LACKING])
    assert made.gaps == LACKING.gaps
    assert made.confidence is Confidence.TO_CHECK
