"""Words of refusal that refuse no information: of people, payments, charges and rules."""

import pytest

from tests.analysis.letters import outcomes, reading

ASKED = "This falls under the Freedom of Information Act 2000.\n\nRequest\n\n1. {}\n\nResponse\n\n1. {}\n"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "How many mooring requests did the harbour turn away?",
            "Eighteen boats were refused a mooring in the season.",
        ),
        (
            "How many grants were cut short?",
            "Six were refused their last instalment.",
        ),
        (
            "Which goods lorries pay nothing at the bridge?",
            "Lorries with an empty trailer are exempt from the toll.",
        ),
        ("Why was the taxi rank moved?", "The old site had been refused planning consent for a shelter."),
        (
            "What does the lease say about pets?",
            'Clause 9 reads: "Consent shall not be refused without good cause."',
        ),
        (
            "How many jurors asked to be let off?",
            "Of 212 who asked, 40 were excused and the others were declined.",
        ),
        (
            "What happens when a scout will not show a pass?",
            "The warden may refuse entry and calls the duty manager.",
        ),
        (
            "How many drivers were caught?",
            "We recorded 901 above the speed limit. Two fire engines were exempt from it.",
        ),
    ],
)
def test_refusing_other_things_keeps_nothing_back(question, answer):
    assert outcomes(reading(ASKED.format(question, answer)))["1"] == "answered"


@pytest.mark.parametrize(
    "answer",
    [
        "Declined. To release it would undermine the contest.",
        "The names were withheld because they are personal.",
        "This is exempt.",
        "We are withholding all of it.",
        "Your request is refused.",
        "We would rather not say who they were.",
    ],
)
@pytest.mark.parametrize("question", ["Who sat on the panel?", "Please send the names of the panel."])
def test_refusing_information_still_counts(question, answer):
    assert outcomes(reading(ASKED.format(question, answer)))["1"] == "refused_exempt"
