"""Single facts: kind of letter, dates, reference, authority, cost, advice, rights."""

from datetime import date

import pytest

from foi_tracker.model.kinds import LetterKind
from tests.analysis.letters import reading

REPLY = "Request\n1. How many boats?\nResponse\n1. 41\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (REPLY, LetterKind.RESPONSE),
        (
            "Dear Ms Hill\nThank you for your request, which has been logged. You will receive a reply within 20 working days.",
            LetterKind.ACKNOWLEDGEMENT,
        ),
        (
            "Dear Ms Hill\nYour request is not clear. Please could you clarify which years you mean? We cannot start until we hear from you.",
            LetterKind.CLARIFICATION_ASKED,
        ),
        (
            "Dear Ms Hill\nWe need more time to weigh the public interest under section 10(3) and extend the deadline to 3 May 2025.",
            LetterKind.EXTENSION,
        ),
        (
            "Dear Ms Hill\nThis is a fees notice. On receipt of your payment of £40 we will send the copies.",
            LetterKind.FEE_NOTICE,
        ),
        (
            "Dear Ms Hill\nWe have transferred your request to Skerry Council, which will reply to you.",
            LetterKind.TRANSFER,
        ),
        (
            "Dear Ms Hill\nI have now completed an internal review of our reply. Section 31(1)(a) was rightly applied and the list is withheld.",
            LetterKind.REVIEW_OUTCOME,
        ),
        (
            "The Commissioner’s decision is that the council was wrong to rely on section 43.",
            LetterKind.DECISION_NOTICE,
        ),
    ],
)
def test_kinds(text, kind):
    found = reading(text)
    assert found.kind is kind
    assert found.kind_evidence
    assert bool(found.answers) is kind.sets_outcomes


def test_an_acknowledgement_that_warns_of_sections_relies_on_none():
    found = reading(
        "Dear Ms Hill\nYour request has been logged and you will receive a reply by 3 May 2025. Requests that would cost more "
        "than £450 may be refused under section 12, and personal data is as a rule withheld under section 40.\n"
    )
    assert found.kind is LetterKind.ACKNOWLEDGEMENT
    assert all(claim.role.value != "relied_on" for claim in found.claims)
    assert found.deadline == date(2025, 5, 3)


@pytest.mark.parametrize(
    ("head", "received", "responded"),
    [
        ("Date of request:    06/05/25\nDate of response:  03/06/25\n", date(2025, 5, 6), date(2025, 6, 3)),
        (
            "Received\n2024-04-03\nResponded\n2024-04-25\nPublished\n2024-05-01\n",
            date(2024, 4, 3),
            date(2024, 4, 25),
        ),
        (
            "Requested Mon 03 February 2025\nResponded Fri 28 February 2025\n",
            date(2025, 2, 3),
            date(2025, 2, 28),
        ),
        (
            "1 November 2024\n\nDear A. Hill,\nThank you for your request received on 7 October 2024.\n",
            date(2024, 10, 7),
            date(2024, 11, 1),
        ),
        ("On 2 February 2026 we received your request.\n", date(2026, 2, 2), None),
        ("Published: 20 March 2025\n", None, None),
        ("31/02/2025\n", None, None),
    ],
)
def test_dates(head, received, responded):
    found = reading(head + REPLY)
    assert (found.received, found.responded) == (received, responded)


@pytest.mark.parametrize(
    ("head", "reference"),
    [
        ("Request Number: FOI/21044", "FOI/21044"),
        ("Tool theft - 0455/25", "0455/25"),
        ("Freedom of information request reference no: 01.FOI.25.039002", "01.FOI.25.039002"),
        ("Our Ref: CRT-2210-2425", "CRT-2210-2425"),
        ("FOI 7002-25 Hate crime", "7002-25"),
        ("FOI request (FOIR-809911274)", "FOIR-809911274"),
        ("Boats and crews", ""),
    ],
)
def test_references(head, reference):
    assert reading(f"{head}\n{REPLY}").reference == reference


def test_the_authority_is_the_one_who_speaks():
    found = reading(
        f"{REPLY}Skerry Police holds no more. Figures for Tarn Police are theirs. Complain to the Information Commissioner.\n"
    )
    assert found.authority == "Skerry Police"
    assert reading(REPLY).authority == ""


def test_cost_sums_are_taken_as_stated():
    found = reading(
        "Request\n1. How many boats?\nResponse\nThere are 1,560 files, each of which would be opened. At a cautious 3 minutes per "
        "record this would take over 78 hours. The appropriate limit is £450, or 18 hours, so section 12(1) applies.\n"
        "If you limit the request to one month we may be able to answer.\n"
    )
    cost = found.cost
    assert (cost.records, cost.minutes_per_record, cost.hours_estimated, cost.limit_hours) == (
        1560,
        3,
        78,
        18,
    )
    assert set(cost.evidence) == {"records", "minutes_per_record", "hours_estimated", "limit_hours"}
    assert found.s16_offer


def test_no_sums_without_a_cost_refusal():
    found = reading(f"{REPLY}The work took 14 hours; 400 records at 2 minutes each were read.\n")
    assert found.cost.records is None
    assert not found.cost.evidence


def test_saying_that_no_smaller_request_helps_is_no_offer():
    found = reading(
        "Request\n1. How many boats?\nResponse\nSection 12(1) applies as the limit of 18 hours would be exceeded. We cannot suggest "
        "a way to narrow the request.\n"
    )
    assert not found.s16_offer


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("If you are unhappy you may ask for an internal review.", True),
        ("Please contact us if you want this response reviewed.", True),
        ("See the attached note on reviews and the Information Commissioner.", True),
        ("The policy is under review.", False),
    ],
)
def test_review_rights(words, told):
    assert reading(f"{REPLY}{words}\n").has_review_rights is told
