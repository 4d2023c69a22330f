"""Replies that point at notes, keep an order of their own, or give up what they first relied on."""

import pytest

from foi_tracker.analysis.marks.markers import marker_of
from foi_tracker.model.readings import LetterKind
from tests.analysis.letters import grounds, outcomes, reading, roles

LAW = "This has been dealt with under the Freedom of Information Act 2000.\n\n"


def labels(text: str, name: str = "letter.txt") -> list[str]:
    return [each.label for each in reading(text, name).questions]


# --- lists -------------------------------------------------------------------------------------------------


def test_bullets_above_a_number_that_counts_them():
    found = reading(
        "FOI Request\n\n- How many kites are lost?\n- Who finds them?\n\n2a. Please send a copy of the rules\n\nIf so:\n\n"
        "2b. Have any been sold?\n\n2b(i) How many, and at what price?\n2b(ii) Who may buy one?\n\nFOI Response\n\n"
        "In response to your first question.\n\nForty.\n\nIn response to your second question,\n\n2. Who finds them?\n\nThe warden.\n\n"
        "2(a) Please send a copy of the rules\n\nA copy is attached.\n\n2(b) Have any been sold?\n\nYes.\n\n"
        "(i) How many, and at what price?\n\nNine, at £4.\n\n(ii) Who may buy one?\n\nAnybody may.\n"
    )
    assert [each.label for each in found.questions] == ["1", "2", "2a", "2b", "2bi", "2bii"]
    assert set(outcomes(found).values()) == {"answered"}


def test_periods_as_bullets_are_no_questions():
    text = (
        "My questions are these.\n\nWhat has been spent on the pier?\n\nPlease tell me how many people swam in each season:\n"
        "- 2021\n- 2022\n- 2023\n\nDo you plan to sell the pier?\n\nResponse\n\nWe spent £40 on the pier.\n\n"
        "There were 20 swimmers in 2021, 31 and 28.\n\nThere is no plan to sell it.\n"
    )
    assert labels(text) == ["1", "2", "3"]


def test_a_second_lead_in_among_bullets_asks_nothing():
    text = (
        "Request\n\nPlease could I have the following:\n\n- How many pupils left?\n- How many came back?\n\n"
        "With regard to moves, please can you tell me:\n\n- Where each pupil went?\n- What was paid?\n\nResponse\n\n"
        "We hold none of this.\n"
    )
    assert labels(text) == ["1", "2", "3", "4"]


def test_numbers_of_questions_in_a_column_of_a_table():
    page = (
        "<html><body><table><tr><td>ID</td><td>Questions</td><td>Responses</td></tr>"
        "<tr><td>Q1</td><td>How many kites fly?</td><td>Forty. See Note 1</td></tr>"
        "<tr><td>Q2a</td><td>What is paid for each?</td><td>Exempt. See Note 2</td></tr>"
        "<tr><td>Q2b</td><td>How many were lost?</td><td>&lt;5 - see Note 1</td></tr>"
        "<tr><td>Q3</td><td>Who is the warden?</td><td>&nbsp;</td></tr></table>"
        "<p><b>Note 1.</b> The council counts on the first of May.</p>"
        "<p><b>Note 2.</b> The price is withheld. Section 43(2) of the Freedom of Information Act 2000 applies.</p></body></html>"
    )
    found = reading(page, "page.html")
    assert [each.label for each in found.questions] == ["1", "2a", "2b", "3"]
    assert outcomes(found)["2a"] == "refused_exempt"
    assert grounds(found)["2a"] == ["FOIA s43(2)"]
    assert outcomes(found)["3"] == "unanswered"


def test_a_lead_in_with_a_number_and_a_slash():
    assert marker_of("Answer to 1/").labels == ("1",)
    assert marker_of("As for 3/, the advice is kept back.").labels == ("3",)
    assert marker_of("As for Q3.") is None


def test_two_parts_of_which_one_has_a_decimal_number():
    assert marker_of("2. and 2.1 Kit of these kinds was bought by the stations.").labels == ("2", "2.1")


# --- whole letters -----------------------------------------------------------------------------------------


def test_a_commissioner_of_police_decides_nothing_about_information():
    found = reading(
        "Office of the Police and Crime Commissioner for Skerry\n\nRequest\n\n1. How many vans?\n\nResponse\n\n1. Nine, which is "
        "the Commissioner's decision.\n"
    )
    assert found.kind is LetterKind.RESPONSE


def test_a_request_under_the_reply_is_read_as_the_request():
    found = reading(
        "From: Clerk - Skerry Parish Council\nSent: 01 September 2025 21:14\nTo: J. Merrow\nSubject: RE: FOI request\n\n"
        "Dear J. Merrow\n\nThe sum put by for an election is £6,500.\n\nThe kites of the village number forty.\n\nThe advice on libel "
        "is exempt under section 42(1) of the Freedom of Information Act 2000.\n\nSome councillors suggested that I should treat "
        "this as vexatious under section 14. I have not.\n\nRegards\nD. Askew\n\n-----Original Message-----\nFrom: J. Merrow\n"
        "Sent: 04 August 2025 08:02\nTo: Clerk\nSubject: FOI request\n\nDear Clerk,\n\nPlease treat this as a request under the FOI "
        "Act. I don't expect to be told that section 12 applies.\n\n1. Any advice on libel.\n\n2. How many kites fly over the village.\n\n"
        "3. The sum put by for an election.\n\nThanks\nJM\n"
    )
    assert outcomes(found) == {"1": "refused_exempt", "2": "answered", "3": "answered"}
    told = roles(found)
    assert told["FOIA s42(1)"] == "relied_on"
    assert "relied_on" not in {told.get("FOIA s12"), told.get("FOIA s14")}


def test_paragraphs_after_the_one_that_names_the_first_question():
    found = reading(
        "You asked under the Freedom of Information (Scotland) Act 2002:\n\nWho chose the day of the sale?\n\nWhat is the boat worth?\n\n"
        "How many oars were lost?\n\nResponse\n\nYour first question is one to which we have no recorded answer.\n\n"
        "As to its worth, the boat is insured for £400.\n\nNine oars were lost.\n"
    )
    assert outcomes(found)["2"] == "answered"
    assert outcomes(found)["3"] == "answered"


# --- grounds that are given up -----------------------------------------------------------------------------


def test_what_is_engaged_and_released_all_the_same():
    found = reading(
        "You asked under the Freedom of Information (Scotland) Act 2002:\n\n1. What rate is paid?\n\n2. How many boats?\n\nResponse\n\n"
        "1. We took the view that section 33(1)(b) of the Act was engaged. We looked at the public interest. The balance is in favour "
        "of disclosure. The rate is £21 an hour.\n\n2. Nine.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "answered"}
    assert roles(found)["FOISA s33(1)(b)"] != "relied_on"


def test_what_was_withheld_once_and_is_no_longer():
    found = reading(
        f"{LAW}1. Was the fair open?\n\n2. How many came?\n\nResponse\n\n1. Yes, from six. In our reply to request 1020 this was "
        "withheld by virtue of section 31(1)(b). That exemption is no longer relied upon.\n\n2. Forty.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "answered"}
    assert roles(found)["FOIA s31(1)(b)"] != "relied_on"


@pytest.mark.parametrize(
    "sentence",
    [
        "We did not need to have recourse to section 12.",
        "Section 43(2) reads with section 12.",
        "You will recall that a report on huts was kept back under section 12 when we answered you in May.",
        "You can read more about section 43(2), and about section 12, on the website of the Commissioner.",
        "Section 12\n\nI thought that it might be too much work. I find that the exemption is not available to us.",
    ],
)
def test_a_section_that_is_named_and_not_used(sentence):
    found = reading(
        f"{LAW}1. The price.\n\n2. How many?\n\nResponse\n\n1. It is exempt under section 43(2).\n\n2. Nine.\n\n{sentence}\n"
    )
    assert roles(found)["FOIA s12"] != "relied_on"


def test_the_law_of_all_information_after_a_refusal_is_its_ground():
    found = reading(
        f"{LAW}1. How many passes are there?\n\n2. Which firms have keys?\n\nResponse\n\n1. Nine.\n\n2. It is being withheld. Information is "
        "exempt under section 24(1) of FOIA if that is required to safeguard national security.\n"
    )
    assert grounds(found)["2"] == ["FOIA s24(1)"]


def test_need_not_disclose_is_a_refusal_whatever_would_follow():
    found = reading(
        f"{LAW}1. How many?\n\n2. The round of the warden.\n\nResponse\n\n1. Nine.\n\n2. We decline to give this. Under section 31(1)(a) "
        "we need not disclose what would hinder the prevention of crime, and a thief who knew the round would only have to wait.\n"
    )
    assert grounds(found)["2"] == ["FOIA s31(1)(a)"]


def test_a_condition_in_the_request_makes_no_question_about_refusals():
    found = reading(
        "Request\n\n1. The report on untidy land. Should you think any of it exempt, say which exemption you rely upon.\n\n"
        "2. The number of cases.\n\nResponse\n\n1. The report is enclosed. The name of one complainant has been removed in accordance "
        "with section 40(2) of the Freedom of Information Act 2000.\n\n2. Nine.\n"
    )
    assert roles(found)["FOIA s40(2)"] == "relied_on"


def test_what_a_review_looks_into_is_not_asked():
    text = (
        "Internal review\n\nIn this review I will consider:\n\n• whether regulation 12(5)(g) was rightly applied to the survey;\n"
        "• whether the public interest lies in its disclosure.\n\nAnnex: your request\n\n1. Was a survey made?\n\n2. What did it cost?\n"
    )
    assert labels(text) == ["1", "2"]


# --- single answers ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        (
            "Videos taken on the pier.",
            "The recordings belong to the firms. The council has none.",
            "not_held",
        ),
        (
            "How many victims, by age?",
            "Age 2021 2022 2023 0-59 41 38 52 60-74 112 130 127 75+ 204 251 263 Not recorded 9 4 11 Total 366 423 453",
            "answered",
        ),
        (
            "What will you do about it?",
            "We could not with confidence tell what recorded information would meet this. Please let us know which you want.",
            "clarify",
        ),
        (
            "Who is the landlord?",
            "Salt Ltd. The information is supplied to you for your own use.",
            "answered",
        ),
    ],
)
def test_single_answers(question, answer, expected):
    found = reading(
        f"{LAW}Request\n\n1. How many huts?\n\n2. {question}\n\nResponse\n\n1. Nine.\n\n2. {answer}\n"
    )
    assert outcomes(found)["2"] == expected


def test_parts_answered_together_of_which_one_is_kept_back():
    found = reading(
        f"{LAW}1. How many huts?\n\nNine.\n\n2. In respect of the lease:\n\n(i) who is the landlord\n(ii) what is paid a year\n"
        "(iii) on what date does it end?\n\nThe landlord is Salt Ltd. It ends on 31 August 2027. What is paid is exempt under section "
        "43(2).\n\n3. Who sweeps them?\n\nThe warden.\n"
    )
    assert outcomes(found) == {
        "1": "answered",
        "2i": "answered",
        "2ii": "refused_exempt",
        "2iii": "answered",
        "3": "answered",
    }


def test_a_summary_says_which_of_two_questions_answered_together_is_refused():
    found = reading(
        f"{LAW}A decision has been reached. Request 2B is exempt by virtue of Section 43(2).\n\nRequest 1\n\nHow many dogs?\n\nAnswer 1\n\n46\n\nRequest 2A\n\n"
        "From whom were dogs bought?\n\nRequest 2B\n\nHow much was each seller paid?\n\nAnswers 2A & 2B\n\nThe sellers were Salt and Pepper "
        "Kennels.\n\nSection 43(2) - Commercial Interests\n\nThe price of a dog is withheld.\n"
    )
    assert outcomes(found) == {"1": "answered", "2a": "answered", "2b": "refused_exempt"}


def test_one_sentence_for_two_questions_is_to_be_checked():
    found = reading(
        f"{LAW}1. Which breed?\n\n2. What did it cost?\n\nResponse\n\n1 & 2. Breed is not recorded, therefore no information held, and the "
        "kennels cost £38,114.\n"
    )
    assert {answer.confidence.value for answer in found.answers} == {"to_check"}


def test_answers_that_point_at_a_notice_of_refusal():
    found = reading(
        f"{LAW}1. The rent of a hut.\n\n2. The offers for Elm Row.\n\n3. Will you sell others?\n\nResponse\n\nQ1 - £14.20\n\n"
        "Q2 - Please see refusal notice below\n\nQ3 - No\n\nNOTICE OF REFUSAL\n\nThe offers for Elm Row are exempt information under "
        "Section 43(2) of the Freedom of Information Act 2000.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "refused_exempt", "3": "answered"}
    assert grounds(found)["2"] == ["FOIA s43(2)"]


def test_what_was_meant_is_asked_in_one_message_and_answered_in_another():
    found = reading(
        "Dear Skerry Council,\n\nPlease send me the following:\n\n1. How many plots are there?\n\n2. What is the rent of a plot?\n\n"
        "Yours faithfully,\n\nJ. Ash\n\nFOI Officer, Skerry Council\n\nDear J. Ash,\n\nWith regard to your question 2, do you mean a "
        "full plot or a half plot?\n\nYours sincerely\n\nDear FOI Officer,\n\nA full plot please.\n\nJ. Ash\n\n"
        "FOI Officer, Skerry Council\n\n19 March 2025\n\nDear J. Ash,\n\nThank you for your request. You asked:\n\n"
        "> 1. How many plots are there?\n> 2. What is the rent of a plot?\n\nAnswer to 1: 48\n\nAnswer to 2: £74.50\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "answered"}


def test_all_but_what_is_said_under_a_number_is_not_of_that_number():
    found = reading(
        f"{LAW}1. The number of fees.\n\n2. The total written off.\n\nThe University holds what you asked for, other than as set out under "
        "2. The rest is given here.\n\n1. There were nine.\n\n2. The University does not hold a total of that kind.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "not_held"}


def test_a_question_and_its_parts_named_as_a_range():
    assert marker_of("2 to 2b. Until 2018 the forms were put on file.").labels == ("2", "2a", "2b")


def test_a_repeated_question_with_its_list_gives_no_answer():
    found = reading(
        f"{LAW}1. Do you use huts?\n2. What is paid per night for each of the following?\n· One room\n· Two rooms\n3. How many?\n\nResponse\n\n"
        "1. Do you use huts?\nAnswer: Yes.\n2. What is paid per night for each of the following? · One room · Two rooms\n"
        "Answer: REFUSED\nNOTICE OF REFUSAL\nThe council declines to release it. The exemption is section 43(2).\n"
        "3. How many?\nAnswer: Nine.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "refused_exempt", "3": "answered"}


def test_a_message_that_asks_where_the_reply_is_asks_nothing_more():
    found = reading(
        "Dear Skerry Council,\n\nPlease let me have:\n\n- The number of kites\n- The cost of each kite\n\nYours faithfully,\n\nJ. Ash\n\n"
        "Dear FOI Team,\n\nI have had no reply. When may I expect it?\n\nYours faithfully,\n\nJ. Ash\n\nFOI Team, Skerry Council\n\n"
        "Dear J. Ash,\n\nI am sorry that this letter is late. We hold nothing of the kind.\n"
    )
    assert [each.label for each in found.questions] == ["1", "2"]


def test_a_ground_explained_and_then_applied_to_questions_by_number():
    found = reading(
        f"{LAW}1. How many thefts?\n\n2. From which firms?\n\n3. How many discs, and where are they fitted?\n\nReason for decision\n\n"
        "Section 31(1)(a) covers what would help a thief. It has been applied to the whole of question 2 and to the second half of "
        "question 3.\n\nDisclosure\n\nQ1. Nine.\n\nQ3. 340 discs have been handed out.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "refused_exempt", "3": "partly"}
    assert grounds(found)["2"] == ["FOIA s31(1)(a)"]


def test_what_somebody_asked_to_be_kept_back_and_was_not():
    found = reading(
        f"{LAW}1. How many breaches?\n\n2. How many boats?\n\nResponse\n\n1. There were 14. The company asked us to keep the breaches back "
        "under section 43(2), but we do not think that the exemption is engaged.\n\n2. Nine.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "answered"}
    assert roles(found)["FOIA s43(2)"] == "denied"


def test_ages_are_no_numbers_of_questions():
    page = (
        "<html><body><p>You asked:</p><ul><li>How many collisions were there?</li><li>What was the age of the rider?"
        "<ul><li>Under 16</li><li>16 or 17</li><li>18 and above</li></ul></li></ul><p>In Response:</p>"
        "<p>Section 12(1) of the Freedom of Information Act 2000 is engaged, as it would take 75 hours.</p></body></html>"
    )
    assert labels(page, "page.html") == ["1", "2"]
    assert marker_of("16 or 17") is None


def test_what_is_told_in_goodwill_names_its_question_last():
    found = reading(
        f"{LAW}a) How many searches were made?\nb) How many suites are open?\n\nTo open each record would take some 159 hours. By virtue of "
        "Section 12(1) this letter is a Refusal Notice, which covers the entire request.\n\nOut of goodwill we can add that six suites "
        "are open (b).\n"
    )
    assert outcomes(found) == {"a": "refused_cost", "b": "answered"}


def test_a_number_in_brackets_at_the_end_is_no_figure():
    found = reading(
        "You asked under the Freedom of Information (Scotland) Act 2002:\n\n1. How many berths?\n\n2. What is the latest estimate of the cost?\n\n"
        "Response\n\n1. Nine.\n\n2. The estimate is a part of the business case at (1). An exemption under section 29(1)(a) applies to "
        "the whole of it.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "refused_exempt"}


def test_a_refusal_notice_after_two_questions_is_of_the_letter():
    found = reading(
        f"{LAW}1. How many notices?\n\n2. How many loads were stopped?\n\n2a. What did each weigh?\n\n3. What was the income?\n\nResponse\n\n"
        "For questions 2 and 2a there is no field. One notice takes around 5 minutes, so over 351 hours would be spent.\n\n"
        "This is therefore a Refusal Notice under Section 17(5), the provision relied upon being:\n\nSection 12(1) - Cost of Compliance\n"
    )
    assert set(outcomes(found).values()) == {"refused_cost"}


def test_paragraphs_that_only_refuse_are_about_the_whole_request():
    found = reading(
        f"{LAW}a) The number of kites lost at sea in 2023\nb) The colour of the sails of lost kites\nc) The number of live searches for "
        "a group of kites\nd) How many of these searches led to a finder being paid\ne) Which of them were given up\n\nResponse\n\n"
        "Skerry Council is unable to give you the searches that led to a finder being paid, as it is not held in an easily "
        "retrievable format.\n\nWe estimate that this would exceed the limit of 18 hours.\n\nNor can we give you information on the "
        "colour of the sails, which is not recorded.\n\nAccordingly, please take this as a Refusal Notice under s12(1) of the Act for "
        "those that were given up.\n"
    )
    assert "unanswered" not in outcomes(found).values()
