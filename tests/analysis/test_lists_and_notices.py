"""Replies with lost or merged lists, and notices that gather the reasons for several answers."""

import pytest

from foi_tracker.analysis.text.pieces import Piece, pieces_of, sentences_of
from foi_tracker.analysis.text.voices import states, tells
from tests.analysis.letters import document, encoded, grounds, outcomes, reading, roles

LAW = "This has been dealt with under the Freedom of Information Act 2000.\n\n"


def labels(text: str) -> list[str]:
    return [each.label for each in reading(text).questions]


def piece_of(text: str) -> Piece:
    return pieces_of([document(text)])[0]


# --- lists -------------------------------------------------------------------------------------------------


def test_a_request_that_the_page_has_lost_between_its_two_headings():
    found = reading(
        "REQUEST\n\nRESPONSE\n\nQuestions 1 & 3\n\nThe following exemption is applied to both:\n\n"
        "Section 31(1)(a) of the Freedom of Information Act 2000 - Law Enforcement\n\nQuestion 2\n\n£12,900 in 2023/24.\n\n"
        "Question 4\n\nSkerry Council holds no information on this.\n"
    )
    assert outcomes(found) == {
        "1": "refused_exempt",
        "2": "answered",
        "3": "refused_exempt",
        "4": "not_held",
    }


def test_parts_of_a_question_that_says_what_to_do_if_there_is_none():
    text = (
        "Your questions and our answers:\n\n1. For 2022, please give a number, or an estimate if there is none, for each of these:\n\n"
        "(a) How many kites were seen?\n\n618\n\n(b) How many were caught?\n\n97\n\n2. Who flies them?\n\nThe warden.\n"
    )
    assert labels(text) == ["1a", "1b", "2"]
    assert not states("please give a number, or an estimate if there is none, for each of these:")


def test_parts_by_name_of_which_two_are_answered_together():
    found = reading(
        f"{LAW}Q1) How many kites do you own?\n\nForty.\n\nQ2) How much was spent on:\na) string\nb) varnish\n\n"
        "We spent £814 on string in 2023. Varnish came to £30.\n\nc) sailcloth of all kinds\n\n£4,196\n\n"
        "Q3) Who flies them?\n\nThe warden.\n"
    )
    assert set(outcomes(found)) == {"1", "2a", "2b", "2c", "3"}
    assert set(outcomes(found).values()) == {"answered"}


def test_letters_before_years_give_figures_and_are_no_parts():
    found = reading(
        "1. The number of kites lost in each of the last 3 years. Please give them for 2021, 2022 and 2023.\n\n"
        "a) 2021: 1894\n\nb) 2022: 2203\n\nc) 2023: 1677\n\n2. The number of kites found?\n\nNine.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "answered"}
    assert tells("2021/22: £188,402.15")


def test_one_answer_for_a_number_with_its_bracket_and_two_parts():
    found = reading(
        f"{LAW}You asked:\n\n1) The number of huts let in each year.\na. How many were let by Easter.\n"
        "b. How many were let twice.\nc. How many tenants left.\n\nOur answers are as follows.\n\n1), 1a and 1b\n\n"
        "Year    Let   By Easter   Twice\n2021    612   300   12\n2022    488   211   9\n\n1c\n\nWe do not hold this.\n"
    )
    assert outcomes(found) == {"1": "answered", "1a": "answered", "1b": "answered", "1c": "not_held"}


def test_the_columns_of_a_list_that_is_asked_for_are_no_questions():
    text = (
        "I should like a list of all boats held by the force. Please give for each one:\n\n   Make and model\n"
        "   Year of purchase\n   Whether it carries markings\n\nWe have received this.\n\nPlease see the attached document.\n"
    )
    assert labels(text) == ["1"]


def test_an_item_that_says_no_under_a_request_that_a_heading_ends():
    found = reading(
        "Request\n\n1. Why were kites turned away? Please sort the reasons as follows:\n\n-No string left.\n\n-Any other reason.\n\n"
        "2. How long is the wait for a kite?\n\nResponse\n\n1. We do not record reasons.\n\n2. It is 41 months.\n"
    )
    assert [each.label for each in found.questions] == ["1", "2"]
    assert "No string left" in found.questions[0].text


def test_grounds_in_lines_are_no_table():
    text = (
        "We rely on the following:\n\nSection 24(2) National Security\nSection 30(3) Investigations\n"
        "Section 31(3) Law Enforcement\nSection 40(5) Personal Information\n\nThe reasons are at the end.\n"
    )
    assert not document(text).tables
    assert len(document("Section 24\t12\nSection 30\t44\nSection 31\t9\nSection 40\t30\n").tables) == 1


def test_a_date_that_begins_a_line_is_no_number_of_an_answer():
    text = (
        "1. How many kites?\n\n2. How many huts?\n\n3. How many boats?\n\nResponse\n\n1 July 2024\n\nDear Ms Ash\n\n"
        "1 Nine of them\n\n2 Fourteen huts\n\n3 None\n"
    )
    found = reading(text)
    assert set(outcomes(found).values()) == {"answered"}
    assert not any("July" in each.text for answer in found.answers for each in answer.evidence)


def test_the_name_of_a_company_ends_a_sentence_before_a_new_one():
    pieces = ["The supplier is Salt Ltd. We keep back its price.", "Salt Ltd. of Skerry made it."]
    told = [[s.text.strip() for s in sentences_of(piece_of(text))] for text in pieces]
    assert told == [
        ["The supplier is Salt Ltd.", "We keep back its price."],
        ["Salt Ltd. of Skerry made it."],
    ]


def test_a_request_that_gives_a_reason_goes_on_after_it():
    text = (
        "Request\n\nHow many kites were lost?\n\nReason.\n\nHow many of them were found again?\n\nResponse\n\n"
        "We lost nine. Two were found.\n"
    )
    assert "found again" in " ".join(each.text for each in reading(text).questions)


# --- notices -----------------------------------------------------------------------------------------------

HEADS = (
    "Section 24 - factors in favour of confirming or denying\n\nPeople would be reassured.\n\n"
    "Section 24 - factors against confirming or denying\n\nThe island would be less safe.\n\n"
)


def test_sections_weighed_for_neither_confirming_nor_denying_keep_nothing_else_back():
    found = reading(
        f"{LAW}Request:\n\n1. How many officers were sent?\n\n2. How many complaints came?\n\nResponse 1:\n\n"
        "We can neither confirm nor deny that we hold this, by virtue of Section 24(2) and Section 31(3).\n\n"
        "Response 2:\n\nFour.\n\nExplanation of exemptions for question 1:\n\nOverall harm for Sections 24 and 31\n\n"
        f"It would show who is watched.\n\n{HEADS}"
    )
    assert outcomes(found) == {"1": "ncnd", "2": "answered"}
    assert sorted(grounds(found)["1"]) == ["FOIA s24(2)", "FOIA s31(3)"]


def test_an_appendix_that_is_spoken_of_is_no_title_of_the_table_under_it():
    found = reading(
        f"{LAW}Q1) How many laptops are old?\n\nWe can neither confirm nor deny that this is held, under Section 31(3).\n\n"
        "Appendix A sets out why we can neither confirm nor deny it.\n\nQ2) What was spent on kites in each year?\n\n"
        "Please see the table.\n\nYear    Spent\n2019    £77,204\n2020    £91,655\n\nAppendix A\n\nHarm would follow.\n"
    )
    assert outcomes(found) == {"1": "ncnd", "2": "answered"}


def test_a_summary_before_the_answers_gives_each_its_own_ground():
    found = reading(
        f"{LAW}In relation to Request numbers 2 and 3 we consider that Section 40 obliges us to give an NCND response.\n\n"
        "We consider that the information sought at Request numbers 4 and 6 is exempt by virtue of Sections 21 and 22.\n\n"
        "We hold no information in relation to Request number 5.\n\nRequest 1\n\nHow many kites wait?\n\nAnswer 1\n\nThere are 87.\n\n"
        "Request 2\n\nWhere does my own kite stand?\n\nRequest 3\n\nWhen will it fly?\n\nAnswers 2 & 3\n\n"
        "We can neither confirm nor deny that it is held, by Section 40(5A).\n\nRequest 4\n\nWhat are the rules?\n\nAnswer 4\n\n"
        "Section 21 - accessible by other means. They are on our website.\n\nRequest 5\n\nHow many by each officer?\n\nAnswer 5\n\n"
        "We do not hold this.\n\nRequest 6\n\nHow many flew in time?\n\nAnswer 6\n\n"
        "Section 22 - intended for future publication. It will be in our annual report.\n"
    )
    assert grounds(found)["4"] == ["FOIA s21"]
    assert grounds(found)["6"] == ["FOIA s22"]
    assert outcomes(found)["2"] == outcomes(found)["3"] == "ncnd"
    assert outcomes(found)["5"] == "not_held"


def test_paragraphs_of_the_law_quoted_under_its_heading_number_no_answer():
    found = reading(
        f"{LAW}1. How many kites were lost?\n\n2. What did they cost?\n\nResponse\n\n1. Nine.\n\n2. We refuse this under section 12(1).\n\n"
        "Section 12 - Where the cost is above the limit\n\n(1) A public authority may refuse a request that costs too much.\n\n"
        "(2) The authority is not thereby excused from saying whether it holds it.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "refused_cost"}


def test_both_parts_refused_together_are_not_shared_out():
    found = reading(
        f"{LAW}1. The price of the kites.\n\n2. The name of the maker.\n\nResponse\n\n1 and 2\n\nThe price was agreed last year. "
        "Both of these parts are withheld under section 43(2).\n"
    )
    assert set(outcomes(found).values()) == {"refused_exempt"}


def test_what_is_weighed_gives_nothing():
    found = reading(
        f"{LAW}1. How many dogs were kept?\n\n2. A list with the addresses of the kennels.\n\nResponse\n\n1. 91\n\n"
        "2. The council does not give out the whereabouts of kennels. The list is exempt under Section 31(1)(a).\n\n"
        "Public interest in favour of release: people are entitled to know with whom we deal.\n\n"
        "Public interest in favour of withholding: thefts ought not to be made easier. The number of dogs has been given above, "
        "which goes far to meet the first interest.\n\nWe have decided that the public interest in withholding is the greater.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "refused_exempt"}


def test_a_table_under_the_last_answer_goes_to_the_answer_that_points_at_it():
    found = reading(
        f"{LAW}1. How many kites were lost in each year?\n\n2. Who looks after the huts?\n\nResponse\n\n1. Please see the table below.\n\n"
        "2. The warden does.\n\nYear    Kites lost\n2021    31\n2022    44\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "answered"}
    assert [bool(answer.tables) for answer in found.answers] == [True, False]


def test_prose_that_refuses_this_part_and_answers_the_others():
    found = reading(
        "Request\n\n1. Kites each month:\n\nFor each month, please provide the number of kites lost.\n\n2. Reasons for loss:\n\n"
        "For each kite lost, please give the reason.\n\n3. Waiting time:\n\nWhat is the average wait for a new kite?\n\nResponse\n\n"
        "The number of kites lost in each month is attached.\n\nWe keep no separate record of the reason for loss. The cost of complying "
        "with this part of your request would exceed the appropriate limit, so that I have to refuse this part of your request "
        "under section 12(1) of the Freedom of Information Act 2000.\n\nThe average wait for a new kite is 41 months.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "refused_cost", "3": "answered"}


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        ("The locations of any huts which are due to close.", "None.", "answered"),
        ("Copies of any reports on huts.", "None.", "not_held"),
        ("Who does the cleaning?", "(In house)", "answered"),
        ("What is paid for string?", "(£163)", "answered"),
    ],
)
def test_short_answers(question, answer, expected):
    found = reading(
        f"{LAW}Request\n\n1. How many huts?\n\n2. {question}\n\nResponse\n\n1. Nine.\n\n2. {answer}\n"
    )
    assert outcomes(found)["2"] == expected


def test_what_is_said_of_all_releases_is_no_answer():
    found = reading(
        "You asked under the Freedom of Information (Scotland) Act 2002 for:\n\n- the sums which each bidder quoted\n"
        "- the minutes of the Board\n\nResponse\n\nThe minutes are enclosed.\n\nAn exemption under section 33(1)(b) of FOISA applies to "
        "all of the sums quoted.\n\nAbout FOI\n\nAll that we release in response to Freedom of Information requests is put on our website.\n"
    )
    assert outcomes(found) == {"1": "refused_exempt", "2": "answered"}
    assert roles(found)["FOISA s33(1)(b)"] == "relied_on"


def test_a_file_that_is_attached_answers_also_what_nothing_is_said_of():
    found = reading(
        f"{LAW}Request\n\n1. How many huts stand in use now?\n\n2. What does each cost to run?\n\nResponse\n\n"
        "Please find attached a spreadsheet on our huts.\n\nWith regard to question 2, the cost is exempt under section 43(2).\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "refused_exempt"}
    assert found.answers[0].confidence.value != "sure"


# --- days --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "received", "responded"),
    [
        pytest.param(
            "Skerry Fire Service\nTel: 01000 780150\nEmail:\n\n30th October 2024\n\nDear Ms Ash,\n\n"
            "I write concerning your request dated 7th October 2024.\n\nThere were nine.\n",
            "2024-10-07",
            "2024-10-30",
            id="an address whose last line has lost its value",
        ),
        pytest.param(
            "This reply of Skerry Council was sent in English, the language of the request, on 17 March 2025.\n\n"
            "How many kites?\n\nNine.\n",
            None,
            "2025-03-17",
            id="a sentence about the reply that names the request",
        ),
        pytest.param(
            "6 March 2023\n\nDear Ms Ash\n\nYou will recall my letter of 13 February 2023 about the request you made on "
            "30 January 2023.\n\nThere were nine.\n",
            "2023-01-30",
            "2023-03-06",
            id="a letter of ours before the day of the request",
        ),
        pytest.param(
            "30 August 2023\n\nDear Ms Ash\n\nI am writing about your request, which reached the Skerry and Holm Islands "
            "NHS Foundation Trust (SHI) on 3 August 2023.\n\nThere were nine.\n",
            "2023-08-03",
            "2023-08-30",
            id="a body of many words",
        ),
        pytest.param(
            "Request ID\n\n14407\n\nDate Received\n\n9th January 2025\n\nDate Resolved\n\n30th January 2025\n\n"
            "How many kites?\n\nNine.\n",
            "2025-01-09",
            "2025-01-30",
            id="fields over their values",
        ),
    ],
)
def test_days_of_request_and_reply(text, received, responded):
    found = encoded(text)["dates"]
    assert (found["received"], found["responded"]) == (received, responded)
