"""Which ground belongs to which question: unnumbered paragraphs, lists of grounds, headings after the last answer."""

import pytest

from foi_tracker.analysis.text.full_words import full_words
from foi_tracker.law.outcomes import Flag
from tests.analysis.letters import grounds, outcomes, reading

LAW = "This has been dealt with under the Freedom of Information Act 2000.\n\n"


def test_paragraphs_without_numbers_answer_in_order_each_with_its_own_ground():
    found = reading(
        f"{LAW}Request\n\n1. How many kayaks were hired out in 2023?\n\n2. What is paid to the firm that mends the kayaks?\n\n"
        "3. Please send the report on the capsize at Netherpool.\n\n4. Do instructors hold a first aid certificate?\n\n"
        "Response\n\nKayaks were hired out 1,204 times in 2023.\n\n"
        "What the mending firm is paid is exempt under section 43(2), since the work is about to be let again.\n\n"
        "The Netherpool report is with the coroner. It is withheld under section 31(1)(c).\n\n"
        "Every instructor holds one.\n"
    )
    assert grounds(found) == {"1": [], "2": ["FOIA s43(2)"], "3": ["FOIA s31(1)(c)"], "4": []}
    assert outcomes(found)["2"] == outcomes(found)["3"] == "refused_exempt"


def test_a_list_of_grounds_after_the_last_answer_goes_to_the_questions_it_names():
    found = reading(
        f"{LAW}Request\n\n1. The rota of the wardens.\n\n2. Their names.\n\n3. How many wardens are there?\n\nResponse\n\n"
        "1. A copy is attached with the mobile numbers removed.\n\n2. Not released.\n\n3. 12\n\n"
        "The information withheld is exempt by virtue of the following exemptions:\n\n"
        "Section 31(1)(a) Law Enforcement (Q1)\n\nSection 40(2) Personal Information (Q2)\n"
    )
    assert grounds(found) == {"1": ["FOIA s31(1)(a)"], "2": ["FOIA s40(2)"], "3": []}
    assert outcomes(found)["3"] == "answered"


@pytest.mark.parametrize("heading", ["REASONS", "PERSONAL DATA", "PUBLIC INTEREST NOTE", "Exemptions used"])
def test_a_heading_about_the_letter_ends_the_last_answer(heading):
    found = reading(
        f"{LAW}Request\n\n1. The names of the lock keepers.\n\n2. How many locks are there?\n\nResponse\n\n"
        f"1. Withheld under section 40(2).\n\n2. There are 29 locks.\n\n{heading}\n\n"
        "Section 40(2) applies because the keepers would not expect their names to be given out.\n"
    )
    assert grounds(found)["2"] == []
    assert outcomes(found)["2"] == "answered"


def test_what_is_given_for_several_leaves_alone_the_one_that_is_refused():
    found = reading(
        f"{LAW}Request\n\n1. How many bikes do you own?\n\n2. How many of them are electric?\n\n3. Where is each kept?\n\n"
        "Response\n\n1, 2 and 3. We own 41 bikes, of which 12 are electric.\n\n3. Withheld under section 31(1)(a).\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "answered", "3": "refused_exempt"}


def test_a_test_of_public_interest_ends_with_the_question_it_is_about():
    found = reading(
        f"{LAW}Request\n\n1. The risk register.\n\n2. How much was spent on flares?\n\nResponse\n\n"
        "Question 1\n\nExempt under section 31(1)(a).\n\nPublic Interest Test\n\nSome would like to know more. "
        "Harm would follow.\n\nQuestion 2\n\nWe spent £3,120.\n"
    )
    assert outcomes(found) == {"1": "refused_exempt", "2": "answered"}


def test_review_rights_at_the_end_of_an_answer_do_not_hide_it():
    found = reading(
        f"{LAW}Request\n\n1. How many anchors were lost?\n\n2. Who lost them?\n\nResponse\n\n"
        "1. Fourteen. If you are not content you may ask for an internal review.\n\n"
        "2. We will neither confirm nor deny this under section 40(5B)(a)(i). You may ask for a review.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "ncnd"}


def test_goodwill_counts_as_given_and_no_ground_stands_against_it():
    found = reading(
        f"{LAW}Request\n\n1. How many buoys were replaced, and why?\n\nResponse\n\n1. To read every log would exceed the limit "
        "of 18 hours and section 12(1) applies. As a gesture of goodwill I can tell you that 62 were replaced.\n"
    )
    answer = found.answer("1")
    assert Flag.GOODWILL in answer.flags
    assert answer.shown.value == "answered"
    assert not answer.provisions


def test_a_question_answered_only_by_its_parts_is_answered():
    found = reading(
        f"{LAW}Request\n\n1. How many tents were let?\n\n1a) by size\n\n1b) by month\n\nResponse\n\n1a) Small 40, large 12.\n\n"
        "1b) June 20, July 32.\n"
    )
    assert outcomes(found)["1"] == "answered"


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("It isn't held", "It is not held"),
        ("We can't and won't", "We cannot and will not"),
        ("There's no list", "There is no list"),
        ("that's been lost", "that has been lost"),
        ("They've none and we'd not know", "They have none and we would not know"),
        ("the council's list", "the council's list"),
    ],
)
def test_contractions_are_written_out(short, full):
    assert full_words(short) == full
