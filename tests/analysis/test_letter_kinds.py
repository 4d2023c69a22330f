"""What kind of letter it is, where the words are few or do two things at once."""

import pytest

from tests.analysis.letters import reading

LETTER = "Tarn Police\n3 June 2025\n\nDear Ms Hill\n\n{}\n\nYours sincerely\nA Clerk\n"


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        (
            "Thank you for your request, received on 2 May. I can now reply. The force has four kayaks, all bought in 2019.",
            ["response"],
        ),
        ("Your request was received on 2 May. You asked how many kayaks we own. We own four.", ["response"]),
        (
            "Your request was received on 2 May. You asked how many kayaks we own. That is not something we keep count of.",
            ["response"],
        ),
        (
            "I acknowledge your email of 2 May. Our target is to answer within 20 working days.",
            ["acknowledgement"],
        ),
        (
            "Thank you for your email. It has been passed to our records team, who aim to reply by 30 May.",
            ["acknowledgement"],
        ),
        (
            "We will not be able to answer by 30 May as the public interest has still to be weighed. The new date is 27 June.",
            ["extension"],
        ),
        (
            "So that we can deal with your request, kindly let us know what dates you have in mind.",
            ["clarification_asked"],
        ),
        ("What do you mean by kayaks? Until we hear from you the clock is stopped.", ["clarification_asked"]),
        (
            "We do not hold this. It is a matter for the county council, to whom we have passed your request.",
            ["transfer"],
        ),
        (
            "The copies would cost £42. Please pay that sum within three months, after which we will send them.",
            ["fee_notice"],
        ),
        (
            "Your request has been considered. The kayaks are kept at the quay. They cannot be shown for reasons of safety.",
            ["response"],
        ),
        ("We regret that we must decline.", ["response"]),
        (
            "I have looked again at our answer of 3 May, as you asked, and my conclusion is that section 31(1)(a) was rightly used.",
            ["review_outcome"],
        ),
        ("Please find the list attached.", ["response"]),
        (
            "Part of your request needs more time. For the rest: the force has four kayaks and two canoes.",
            ["response", "interim"],
        ),
        (
            "We are not sure what you are after. Do you want boats afloat or on land? The clock starts again once you have told us.",
            ["clarification_asked"],
        ),
        (
            "Could you narrow down question 2 for us? As it stands we cannot identify the information.",
            ["clarification_asked"],
        ),
        (
            "We cannot tell what this comes from. Work on it has stopped until you write back.",
            ["clarification_asked"],
        ),
        (
            "Your request arrived today. It will be answered within twenty working days.",
            ["acknowledgement"],
        ),
        (
            "We are still weighing the public interest under section 43 and need another 20 working days.",
            ["extension"],
        ),
        (
            "You asked for a review. Having looked at the matter afresh I find that the exemption was wrongly applied.",
            ["review_outcome"],
        ),
        (
            "Your request for a review has been received and will be dealt with within 20 working days.",
            ["acknowledgement"],
        ),
        (
            "Thank you for your request for an internal review, which has been logged. It will be answered by 1 July 2025.",
            ["acknowledgement"],
        ),
        (
            "Your request for a review of 3 May has been considered. I have reviewed our reply and uphold it.",
            ["review_outcome"],
        ),
    ],
)
def test_kinds(words, kinds):
    assert reading(LETTER.format(words)).kind.value in kinds


@pytest.mark.parametrize(
    "answer",
    [
        "I cannot tell you who rang us.",
        "Eleven, of whom two have left.",
        "In house.",
        "Nobody writes that down.",
        "The deputy, Carys Penhale.",
        "Declined, as it would help thieves.",
        "We do not know what you mean by usual partners. Please say.",
    ],
)
def test_a_letter_with_answers_of_their_own_is_a_reply(answer):
    found = reading(
        "Your request has been considered under the Freedom of Information Act 2000.\n\nRequest\n\n1. What is asked here?\n\n"
        f"2. How many kayaks are there?\n\nResponse\n\n1. {answer}\n\n2. There are four kayaks.\n"
    )
    assert found.kind.value == "response"
    assert [each.question for each in found.answers] == ["1", "2"]
