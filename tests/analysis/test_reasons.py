"""Reasons without a section are grounds of their own, never a refusal on cost and never "not held" alone."""

import pytest

from foi_tracker.analysis.answering.reason_cues import REASONS, REFUSES
from foi_tracker.analysis.text.pieces import plain
from foi_tracker.law.outcomes import FineOutcome
from foi_tracker.model.readings import Claim, ClaimKind, ClaimRole, Confidence, Reading
from tests.analysis.letters import reading

LETTER = """Tidewater Police

You asked:

1. How many boats were stolen from marinas in 2023?
2. How many of the suspects were known to the force?
3. What do you pay your diving contractor for each dive?

Our response:

1. There were 41.

2. {second}

3. {third}

If you are not content with this reply you may ask for a review.
"""


def read(second: str, third: str = "£410.") -> Reading:
    return reading(LETTER.format(second=second, third=third))


def reasons(found: Reading) -> list[Claim]:
    return [claim for claim in found.claims if claim.provision is None]


@pytest.mark.parametrize("cue", [pytest.param(each, id=each.name) for each in (*REASONS, REFUSES)])
def test_examples(cue):
    assert cue.examples
    for words in cue.examples:
        assert cue(plain(words)), words
    for words in cue.not_in:
        assert not cue(plain(words)), words


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("This is not recorded centrally.", "not centrally recorded"),
        ("We would have to create a new record to answer this.", "would have to be created"),
        ("The figures could be misinterpreted and so we do not give them.", "could be misinterpreted"),
        ("Please put this question to our press office.", "ask the press office"),
        ("Because of data quality we cannot supply a figure.", "data quality"),
        ("To answer this would take a disproportionate amount of time.", "too much work"),
        (
            "We do not believe that it is in the public interest to release this.",
            "not in the public interest",
        ),
        ("This is commercially sensitive and will not be released.", "commercially sensitive"),
        ("We do not release this as a matter of policy.", "a policy not to release it"),
        ("This cannot be shared because of data protection.", "data protection"),
    ],
)
def test_a_reason_is_kept_with_its_words_and_its_question(words: str, name: str) -> None:
    found = read(words)
    claims = reasons(found)
    assert [claim.reason for claim in claims] == [name]
    claim = claims[0]
    assert (claim.role, claim.kind) == (ClaimRole.RELIED_ON, ClaimKind.REASON)
    assert claim.questions == ("2",)
    assert claim.evidence[0].text == words
    answer = found.answer("2")
    assert answer is not None
    assert answer.confidence is Confidence.TO_CHECK
    assert answer.outcome is not FineOutcome.REFUSED_COST
    assert f"“{name}”" in answer.why
    other = found.answer("1")
    assert other is not None
    assert other.confidence is Confidence.SURE


def test_not_centrally_recorded_is_neither_cost_nor_not_held() -> None:
    answer = read("This is not recorded centrally and we are unable to give it.").answer("2")
    assert answer is not None
    assert answer.outcome is FineOutcome.REFUSED_EXEMPT
    assert answer.provisions == ()


@pytest.mark.parametrize(
    "words",
    [
        (
            "This is not centrally recorded. To read each file would exceed the cost limit of 18 hours, so section 12(1) "
            "of the Freedom of Information Act 2000 applies."
        ),
        "Section 31(1)(a) of the Freedom of Information Act 2000 applies, as this is operationally sensitive.",
        "No information held. It is not recorded centrally.",
        "This is not held centrally, so each marina was asked: there were 12.",
        "There were 12. The figures could be misinterpreted if set beside those of other forces.",
    ],
)
def test_what_explains_a_section_or_stands_beside_figures_is_no_ground(words: str) -> None:
    assert reasons(read(words)) == []


def test_a_reason_for_one_question_leaves_the_section_of_another_alone() -> None:
    found = read(
        "We do not release this as a matter of policy.",
        "The rates are exempt under section 43(2) of the Freedom of Information Act 2000.",
    )
    assert [(claim.reason, claim.questions) for claim in reasons(found)] == [
        ("a policy not to release it", ("2",))
    ]
    assert [str(each) for each in found.answer("3").provisions] == ["FOIA s43(2)"]
