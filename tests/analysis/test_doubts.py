"""When an answer is marked to be checked although its words seem to decide it."""

import pytest

from foi_tracker.model.readings import Confidence
from tests.analysis.letters import grounds, outcomes, reading

LETTER = """Your request was handled under the Freedom of Information Act 2000.

Request

1. {question}

2. How many kayaks does the harbour office own?

Response

1. {answer}

2. The harbour office owns six kayaks.
"""


def sure(question: str, answer: str) -> bool:
    found = reading(LETTER.format(question=question, answer=answer))
    return found.answers[0].confidence is Confidence.SURE


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many moorings were let in 2023?", "We let 212 moorings."),
        ("Who surveyed the slipway?", "The name of the surveyor is withheld under section 40(2)."),
        ("How many swans were ringed?", "The harbour office does not hold this information."),
        (
            "Please send the dredging report.",
            "The report is attached. The names of the divers have been redacted under section 40(2).",
        ),
        (
            "Which yard mends the launch, and what does it charge?",
            "Pollard Marine mends it. There were 4 repairs. The rest is withheld under section 43(2).",
        ),
    ],
)
def test_what_hangs_together_is_sure(question, answer):
    assert sure(question, answer)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        # Two kinds of thing.
        (
            "Who surveyed the slipway?",
            "We do not hold the surveyor's notes. The name is withheld under section 40(2).",
        ),
        # Something is told before it is kept back.
        (
            "What did the dredger cost?",
            "It was hired for 14 days. The price is withheld under section 43(2).",
        ),
        # A thing was asked for, and only words are given.
        ("Please send the emails about the pontoon.", "The pontoon was moved twice, on 3 of the 9 berths."),
        # Marks for small numbers that no table shows.
        ("How many moorings were let in 2023?", "We let 212 moorings. An asterisk means a small number."),
        # A box to tick.
        ("Is the harbour lit at night?", "Yes No"),
    ],
)
def test_what_does_not_hang_together_is_to_check(question, answer):
    assert not sure(question, answer)


def test_a_question_that_only_splits_another_is_to_check():
    letter = LETTER.format(question="by berth", answer="We let 212 moorings.")
    assert reading(letter).answers[0].confidence is Confidence.TO_CHECK


TOPICS = """Your request falls under the Environmental Information Regulations 2004.

Request

- How many swans were ringed on the estuary in 2023?
- The survey of the eel ladder
- Emails between the harbour master and the sailing club
- The price in the losing tender for dredging

Response

Swans: 61 were ringed.

Eel ladder: no survey was made, and regulation 12(4)(a) applies as the information was not held when your request came.

Emails: these are internal communications and excepted by regulation 12(4)(e).

Losing tender: excepted by regulation 12(5)(e), as the bidder gave it in confidence.
"""


def test_answers_that_begin_with_their_topic_go_to_its_question():
    found = reading(TOPICS)
    assert list(outcomes(found).values()) == ["answered", "not_held", "refused_exempt", "refused_exempt"]
    assert grounds(found)["3"] == ["EIR reg 12(4)(e)"]
    assert grounds(found)["4"] == ["EIR reg 12(5)(e)"]


def test_goodwill_that_reserves_a_right_keeps_nothing_back():
    letter = LETTER.format(question="How many moorings were let?", answer="212").replace(
        "2. The harbour",
        "Question 1 has been answered as a gesture of goodwill, which does not affect our right to rely on an "
        "exemption.\n\n2. The harbour",
    )
    assert outcomes(reading(letter))["1"] == "answered"


def test_a_repeated_request_is_refused_whole():
    found = reading(
        LETTER.format(
            question="How many moorings were let?",
            answer="You were told in May, and three weeks on nothing is new. "
            "This is a repeated request and is refused under section 14(2).",
        )
    )
    assert outcomes(found)["1"] == "refused_vexatious"


def test_what_is_asked_for_at_a_number_is_that_question():
    found = reading(
        """Your request was handled under the Freedom of Information (Scotland) Act 2002.

Request

1. All letters from the sailing club since May.

2. How many eels were counted?

3. The chart of the estuary.

Response

I enclose most of what you requested at 1. Some of it is withheld under section 38(1)(b).

We do not have the information you have requested at 2. This is notice under section 17(1) that it is not held.

What you ask for at 3 is on our website, and section 25(1) applies to it.
"""
    )
    assert list(outcomes(found).values()) == ["partly", "not_held", "published"]
