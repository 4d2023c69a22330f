"""What became of each question, over the layouts and wordings that letters come in."""

import pytest

from foi_tracker.law.outcomes import Flag
from foi_tracker.model.readings import AskedQuestion, Confidence
from tests.analysis.letters import grounds, outcomes, reading, roles

ASKED = "Request\n1. How many boats were stopped in 2024?\n2. Please send the report on the Skerry boat.\nResponse\n"


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("41", "answered"),
        ("Nil", "answered"),
        ("No, the service ended in 2021.", "answered"),
        ("We do not hold this.", "not_held"),
        ("Not recorded, so no information held.", "not_held"),
        ("This is held by the county council; you could ask them. We do not hold it.", "elsewhere"),
        ("Exempt under section 31(1)(a), as it would help offenders.", "refused_exempt"),
        ("The force neither confirms nor denies that it holds this, section 24(2).", "ncnd"),
        ("It is on our website and exempt under section 21.", "published"),
        (
            "At 5 minutes for each of 900 files this would exceed the limit of 18 hours. Section 12(1) applies.",
            "refused_cost",
        ),
        (
            "It is not kept in an easily retrievable format and a manual review would exceed 18 hours.",
            "refused_cost",
        ),
        ("We refuse this as vexatious under section 14(1).", "refused_vexatious"),
        ("Please clarify what you mean by boats.", "clarify"),
        ("The public interest is still being weighed and a decision will be sent by 3 May.", "unanswered"),
    ],
)
def test_one_answer(answer, outcome):
    found = reading(f"{ASKED}1. {answer}\n2. A copy is attached.\n")
    assert outcomes(found)["1"] == outcome


def test_given_and_kept_back_is_partly_answered():
    found = reading(
        f"{ASKED}1. 41 boats. Their names are withheld under section 40(2).\n2. Attached, redacted under section 31(1)(a).\n"
    )
    assert outcomes(found) == {"1": "partly", "2": "partly"}
    assert grounds(found) == {"1": ["FOIA s40(2)"], "2": ["FOIA s31(1)(a)"]}
    assert Flag.REDACTED in found.answer("2").flags


def test_goodwill_figures_beside_a_cost_refusal_show_as_answered():
    found = reading(
        f"{ASKED}1. To answer this would exceed the appropriate limit of 18 hours and section 12(1) applies. "
        "As a gesture of goodwill the totals are attached.\n2. Nil\n"
    )
    answer = found.answer("1")
    assert answer.outcome.value == "partly"
    assert Flag.GOODWILL in answer.flags
    assert answer.shown.value == "answered"


def test_a_residual_ncnd_belongs_to_no_question():
    found = reading(
        f"{ASKED}1. 41\n2. A copy is attached.\nIn addition, Skerry Police will neither confirm nor deny holding any "
        "other information, by virtue of the following exemption:\nSection 23(5) - Security bodies\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "answered"}
    [claim] = found.claims
    assert str(claim.provision) == "FOIA s23(5)"
    assert claim.role.value == "relied_on"
    assert claim.questions == ()
    assert not claim.whole
    assert all(Flag.NCND_RESIDUAL in answer.flags for answer in found.answers)


def test_one_refusal_reaches_every_question():
    found = reading(
        f"{ASKED}Skerry Police is unable to provide the information you requested. This is a Refusal Notice by s12(1) "
        "of the 2000 Act, as the work would exceed the limit of 18 hours.\n"
    )
    assert outcomes(found) == {"1": "refused_cost", "2": "refused_cost"}
    assert set(map(tuple, grounds(found).values())) == {("FOIA s12(1)",)}


def test_answers_under_each_question():
    found = reading(
        "1. How many boats?\n41\n2. Who mends them?\nThis is not held.\n3. What do they cost?\n"
        "Section 43(2) applies and the figure is withheld.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "not_held", "3": "refused_exempt"}


def test_answers_for_several_at_once_and_out_of_order():
    found = reading(
        "You asked:\n1. How many boats?\n2. How many crews?\n3. What cost?\nIn response:\nQuestion 3\nNil\n"
        "Questions 1 & 2\nWithheld under section 24(1).\n"
    )
    assert outcomes(found) == {"1": "refused_exempt", "2": "refused_exempt", "3": "answered"}


def test_only_the_numbers_survive():
    found = reading(
        "REQUEST\nPlease give these:\nRESPONSE\nQuestions 1 & 2\n14\nQuestion 3\nNo information held.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "answered", "3": "not_held"}
    assert [question.text for question in found.questions] == ["", "", ""]


def test_lost_questions_take_the_logged_ones():
    asked = [
        AskedQuestion("1", "How many boats?"),
        AskedQuestion("2", "How many crews?"),
        AskedQuestion("3", "What cost?"),
    ]
    found = reading("REQUEST\nRESPONSE\nQuestions 1 & 2\n14\nQuestion 3\nNo information held.\n", asked=asked)
    assert outcomes(found) == {"1": "answered", "2": "answered", "3": "not_held"}
    assert found.questions[1].text == "How many crews?"


def test_a_question_passed_over_is_not_dealt_with_and_to_be_checked():
    found = reading(
        "You asked:\n1. How many boats?\n2. How many crews?\n3. What cost?\nIn response:\n1. 14\n3. £40\n"
    )
    answer = found.answer("2")
    assert answer.outcome.value == "unanswered"
    assert answer.confidence is Confidence.TO_CHECK
    assert answer.why


def test_small_numbers_go_to_the_question_whose_table_has_them():
    found = reading(
        "1. How many thefts of boats were there?\n2. What was the sex of the victims?\n"
        "Thefts of boats:\nArea |\n2023 |\n2024 |\nNorth |\n10 |\n12 |\nSouth |\n14 |\n9 |\n"
        "Sex of victims:\nSex |\n2023 |\n2024 |\nFemale |\n20 |\n18 |\nMale |\n<5 |\n<5 |\n"
        "<5 stands for fewer than five, which is withheld under section 40(2).\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "partly"}
    assert grounds(found)["2"] == ["FOIA s40(2)"]


def test_paragraphs_without_numbers_are_matched_by_what_they_are_about():
    found = reading(
        "How many huts are let, and for what rent?\n\nWho chooses the tenants?\n\nHas a councillor got a hut?\n\nResponse\n"
        "The council lets 214 huts and the rent is £612.\n\nNo councillor has got a hut.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "unanswered", "3": "answered"}
    assert all(answer.confidence is Confidence.TO_CHECK for answer in found.answers)


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Section 43(2) applies to the price, which is withheld.", "relied_on"),
        ("Section 43(2) was considered but is not engaged.", "denied"),
        ("We no longer rely on section 43(2).", "denied"),
        ("A wider request may attract section 43(2).", "hypothetical"),
        ("Had it been held, section 43(2) would apply.", "hypothetical"),
        ("In our earlier reply we relied on section 43(2).", "past"),
        ("Of the requests we got last year, 4 named section 43(2).", "mentioned"),
    ],
)
def test_roles(sentence, role):
    found = reading(f"{ASKED}1. 41\n2. The report is attached.\n{sentence}\n")
    assert roles(found).get("FOIA s43(2)") == role


def test_a_section_in_the_request_is_only_mentioned():
    found = reading(
        "Request\n1. How many requests did you refuse under section 31?\nResponse\n1. Four, all under section 31.\n"
    )
    assert outcomes(found) == {"1": "answered"}
    assert "relied_on" not in roles(found).values()


def test_the_notice_and_its_letters_are_no_questions():
    found = reading(
        "Request\n1. How many boats?\nResponse\nSection 17 of the 2000 Act requires us to send a notice which:\n"
        "(a) says so,\n(b) names the exemption, and\n(c) gives the reason.\nThe following exemption applies:\n"
        "Section 31(1)(a) - Law Enforcement\n"
    )
    assert outcomes(found) == {"1": "refused_exempt"}


def test_regimes():
    assert reading(f"{ASKED}1. 41\n2. Attached.\n").regime.value == "FOIA"
    scots = reading(
        f"{ASKED}1. 41\n2. Section 17 - not held, under the Freedom of Information (Scotland) Act 2002.\n"
    )
    assert scots.regime.value == "FOISA"
    assert roles(scots) == {"FOISA s17": "mentioned"}
    eir = reading(
        f"{ASKED}Your request was handled under the Environmental Information Regulations 2004.\n1. 41\n"
        "2. Regulation 12(4)(a) applies, as none is held.\n"
    )
    assert eir.regime.value == "EIR"
    assert outcomes(eir)["2"] == "not_held"
    assert grounds(eir)["2"] == ["EIR reg 12(4)(a)"]


def test_scottish_neither_confirm_nor_deny_keeps_the_exemption_beneath_it():
    found = reading(
        f"{ASKED}1. Under section 18 of the Freedom of Information (Scotland) Act 2002 we can neither confirm nor deny that this "
        "is held; if it were held it would be exempt under section 34(1)(b).\n2. Attached.\n"
    )
    assert outcomes(found)["1"] == "ncnd"
    assert grounds(found)["1"] == ["FOISA s18", "FOISA s34(1)(b)"]


def test_a_thread_that_quotes_the_request_twice_has_each_question_once():
    found = reading(
        "Dear Skerry Council,\n\n1. How many boats?\n\n2. What do they cost?\n\nYours faithfully,\n\nA. Requester\n\n"
        "3 June 2025\n\nDear A. Requester,\n\nYou asked:\n\n> 1. How many boats?\n> 2. What do they cost?\n\n"
        "Our answer to 1: 41.\n\nOur answer to 2: this is exempt under section 43(2).\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "refused_exempt"}


def test_a_reply_over_its_original():
    found = reading(
        "From: Council\nSent: 3 June 2025 10:00\n\nGood morning,\n\nThe council refuses your request under section 14(1).\n\nRegards\n\n"
        "-----Original Message-----\nSent: 1 May 2025 09:00\n\n> 1) how many bins are there\n>\n> 2) who empties them\n"
    )
    assert outcomes(found) == {"1": "refused_vexatious", "2": "refused_vexatious"}


def test_a_reply_begins_without_a_heading_or_a_known_phrase():
    found = reading(
        "a) How many incidents were there at the airfield?\nb) What was the religion of the suspects?\n\n"
        "Colleagues in the Airfields Desk were approached about this. Somebody would be obliged to open every message, and "
        "there is no telling how many there are.\n"
        "By any reckoning that goes beyond what the law expects of a public body, namely 18 hours.\n"
        "This letter is accordingly our Refusal Notice, by s12(1) of the Act.\n"
    )
    assert outcomes(found) == {"a": "refused_cost", "b": "refused_cost"}


def test_prose_after_a_list_is_not_taken_for_the_last_question():
    found = reading(
        "1. How many huts are let?\n2. What is the rent of a hut?\n\nI prefer to get this by e-mail.\n\n"
        "Huts on the beach are let by the season. There are 214 of them and a season costs £612.\n"
    )
    assert found.kind.value == "response"
    assert "season" not in found.questions[1].text
    assert all(answer.confidence is Confidence.TO_CHECK for answer in found.answers)
