"""Whether the sum behind a cost refusal holds, and what is noted where it does not or cannot be worked out."""

import pytest

from foi_tracker.analysis.particulars.cost_sums import UNQUANTIFIED, notes_on
from foi_tracker.analysis.text.pieces import plain
from foi_tracker.model.readings import CostEstimate
from tests.analysis.letters import reading

LETTER = """Tidewater Police

You asked:

1. How many of the boats that were reported stolen had an alarm?

Our response:

1. {answer} The cost of complying would exceed the appropriate limit of 18 hours. Section 12(1) of the Freedom of
Information Act 2000 therefore applies.

If you are not content with this reply you may ask for a review.
"""


@pytest.mark.parametrize("cue", [UNQUANTIFIED], ids=lambda cue: cue.name)
def test_examples(cue):
    for words in cue.examples:
        assert cue(plain(words)), words
    for words in cue.not_in:
        assert not cue(plain(words)), words


@pytest.mark.parametrize(
    ("cost", "hours", "holds"),
    [
        (CostEstimate(1200, 5, 100, 18), 100.0, True),
        (CostEstimate(1200, 5, None, 18), 100.0, True),
        (CostEstimate(1144, 3, 57, 18), 57.2, True),
        (CostEstimate(1144, 3, 90, 18), 57.2, False),
        (CostEstimate(100, 3, 5, 18), 5.0, False),
        (CostEstimate(360, 3, None, 18), 18.0, False),
        (CostEstimate(1200, 5), 100.0, None),
        (CostEstimate(7069, None, None, 18), None, None),
        (CostEstimate(None, None, 12, 18), None, False),
        (CostEstimate(None, None, 40, 18), None, None),
        (CostEstimate(), None, None),
    ],
)
def test_a_sum_holds_where_it_agrees_and_is_above_the_limit(
    cost: CostEstimate, hours: float | None, holds: bool | None
) -> None:
    assert cost.worked_out_hours == (None if hours is None else pytest.approx(hours))
    assert cost.holds is holds


@pytest.mark.parametrize(
    ("cost", "notes"),
    [
        (CostEstimate(7069, None, None, 18), ("They count 7,069 records but give no time for each.",)),
        (
            CostEstimate(None, 5, None, 18),
            ("They give 5 minutes for each record but do not say how many there are.",),
        ),
        (CostEstimate(None, None, 40, 18), ("They give 40 hours but not how they come to them.",)),
        (
            CostEstimate(600, None, 50, 18),
            ("They give no time for each record; 50 hours for 600 is 5 minutes each.",),
        ),
        (
            CostEstimate(1144, 3, 90, 18),
            ("1,144 records at 3 minutes each come to 57.2 hours, but they say 90.",),
        ),
        (
            CostEstimate(100, 3, 5, 18),
            ("100 records at 3 minutes each come to 5 hours, which is not above the limit of 18.",),
        ),
        (CostEstimate(1200, 5, 100, 18), ()),
        (CostEstimate(None, None, None, 18), ("They give no figures for the work.",)),
    ],
)
def test_notes(cost: CostEstimate, notes: tuple[str, ...]) -> None:
    assert notes_on(cost) == notes


def test_records_without_a_time_are_a_finding() -> None:
    found = reading(
        LETTER.format(answer="There are 7,069 records. The time that each would need is not quantifiable.")
    ).cost
    assert found.records == 7069
    assert found.holds is None
    assert found.evidence["unquantified"].text == "not quantifiable"
    assert found.notes == (
        "They count 7,069 records but give no time for each.",
        "They say that the time cannot be told, but a refusal on cost rests on an estimate.",
    )


def test_a_letter_that_gives_its_sum_has_nothing_noted() -> None:
    found = reading(
        LETTER.format(
            answer="We would have to read 1,200 records. At 5 minutes per record this would take 100 hours."
        )
    ).cost
    assert (found.records, found.minutes_per_record, found.hours_estimated) == (1200, 5, 100)
    assert found.holds is True
    assert found.notes == ()
