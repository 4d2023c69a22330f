"""Shapes of replies that bodies publish: where the questions stand, and what belongs to which answer."""

import pytest

from foi_tracker.model.readings import Confidence
from tests.analysis.letters import document, grounds, outcomes, reading, roles

LAW = "This has been dealt with under the Freedom of Information Act 2000.\n\n"


def asked(text: str, name: str = "letter.txt") -> list[str]:
    return [" ".join(f"{each.label} {each.text}".split()[:5]) for each in reading(text, name).questions]


def sure(found) -> set[str]:
    return {answer.question for answer in found.answers if answer.confidence is Confidence.SURE}


# --- where the questions stand -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Dear Ms Ash\n\nYour letter came on 4 May and each part of it is given again with our answer beneath.\n\n"
            "How many kites were lost?\n\nAnswer\n\n2023 - 14\n\nIn how many cases was a string found?\n\nAnswer\n\n"
            "There were three.\n",
            ["1 How many kites were", "2 In how many cases"],
            id="each with the word Answer under it",
        ),
        pytest.param(
            "Request\n\nPlease answer these, for kites of every kind:\n\nSkerry Council response of 29 October 2024\n\n"
            "1, 2 and 4\n\n|\n2022 |\n2023 |\nLost |\n240 |\n207 |\nFound |\n18 |\n55 |\n\n3\n\nNone\n\n5\n\n"
            "It is withheld under section 31(1)(a).\n",
            ["1", "2", "3", "4", "5"],
            id="numbers of a lost list, some of them together",
        ),
        pytest.param(
            "I ask for the following.\n\n1. The number of kites lost.\n\nAnswering this would exceed the appropriate limit under "
            "section 12.\n\n2. The number found.\n\nNine.\n",
            ["1 The number of kites", "2 The number found."],
            id="an answer that begins as a request may",
        ),
        pytest.param(
            "See below for the whole of this release\n\nFor the six months to May 2025, I should be grateful for:\n\n"
            "- Total spend on string\n- Total hours flown\n\n• £318\n• 3,551\n",
            ["1 Total spend on string", "2 Total hours flown"],
            id="two lists of bullets",
        ),
        pytest.param(
            "Dear Skerry Council,\n\nCould you send me the following, as a spreadsheet if that is easy.\n\n"
            "How many huts stood empty last year.\n\nPlease give the address of every empty hut.\n\nYours faithfully,\nA Reader\n",
            ["1 How many huts stood", "2 Please give the address"],
            id="a line that leads in and ends as a sentence",
        ),
        pytest.param(
            "You wrote:\n\nBackground:\n\nIn April I asked for everything on gulls.\n\nRequest:\n\nPlease send me the minutes in which "
            "gulls are discussed.\n\nPublic interest statements:\n\n1. Accountability: people care about gulls.\n\n"
            "2. Safety: gulls bite.\n\nOur response\n\nWe hold nothing of the kind.\n",
            ["1 Please send me the"],
            id="arguments beside the request",
        ),
        pytest.param(
            "Copies of the advice on ending free kites.\nDetails\n19 March 2024\nDear\n\nYou wanted:\n\n"
            "1. A copy of the evidence given to the Board.\n\n2. A copy of the assessment.\n\nOur response\n\n1 It is attached.\n\n"
            "2 We made none.\n",
            ["1 A copy of the", "2 A copy of the"],
            id="a title that reads as a request",
        ),
        pytest.param(
            "Thank you for your email in which you asked us for this information:\n\n“A schedule of the files you keep whose titles "
            "have any of the words below in them, from 1968 to 1979:\n\nLightship, Foghorn, Fairway”\n\nWe hold this. It is withheld "
            "under section 22.\n",
            ["1 “A schedule of the"],
            id="a list of words under what is asked for",
        ),
    ],
)
def test_questions_where_pages_set_them(text, expected):
    assert asked(text) == expected


def test_a_number_alone_over_its_parts_in_a_list_of_a_page():
    page = (
        "<html><body><h2>You asked</h2><ol><li><p>How many kites were lost in 2022, and where?</p></li>"
        "<li><p>(i) Could you say how many flew in 2023? (ii) Could you say how many flew in 2024?</p></li></ol>"
        "<h2>We said</h2><p>1. Nine, all on the beach.</p><p>2. We count on the first of May.</p><p>(i) There were 41.</p>"
        "<p>(ii) There were 52.</p></body></html>"
    )
    found = reading(page, "page.html")
    assert [each.label for each in found.questions] == ["1", "2i", "2ii"]
    assert set(outcomes(found).values()) == {"answered"}


def test_questions_in_rows_of_one_cell():
    page = (
        "<html><body><table><tr><td colspan='2'>Question Number 1: Who washes the sails?</td></tr>"
        "<tr><td colspan='2'>Answer To Question 1: A contractor does.</td></tr>"
        "<tr><td colspan='2'>Question Number 2: What is paid for each sail?</td></tr>"
        "<tr><td colspan='2'>Answer To Question 2: Exempt under section 43(2) of the Freedom of Information Act 2000.</td></tr>"
        "</table></body></html>"
    )
    found = reading(page, "page.html")
    assert outcomes(found) == {"1": "answered", "2": "refused_exempt"}
    assert not found.tables


def test_lines_that_a_page_breaks_are_joined_but_for_the_mark_of_a_list():
    page = (
        "<html><body><h2>Request</h2><p>d) messages between your officers on the proposed kite farm<br>\n"
        "e) the objections to the farm which you were copied into</p></body></html>"
    )
    text = document(page, "page.html")
    assert [block.span.of(text.text)[:2] for block in text.blocks][-2:] == ["d)", "e)"]


# --- which answer is whose ---------------------------------------------------------------------------------


def test_an_answer_stands_under_its_question_that_the_reply_repeats():
    found = reading(
        f"{LAW}Request\n\n1. How many huts are let?\n\n2. What rent does each tenant pay?\n\n3. How many stand empty?\n\nResponse\n\n"
        "1. How many huts are let?\n\nAnswer:\n\nFourteen.\n\n2. What rent does each tenant pay?\n\nAnswer:\n\nREFUSED\n\n"
        "The rents are exempt under section 43(2).\n\n3. How many stand empty?\n\nAnswer:\n\nWe do not hold this information.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "refused_exempt", "3": "not_held"}


def test_rows_headed_by_the_numbers_of_questions():
    found = reading(
        "We answer under the Freedom of Information (Scotland) Act 2002.\n\nYou asked for:\n\n1) The number of stones laid flat.\n\n"
        "2) The number of people hurt by stones.\n\n3) The sum spent on stones.\n\nQuestion | 2022 | 2023 |\n1. | 144 | 39 |\n"
        "2. | <5* | 0 |\n3. | £6,204 | £1,880 |\n\n*The number is low and could lead to a person. It is therefore exempt under "
        "section 38(1)(b).\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "partly", "3": "answered"}
    assert grounds(found) == {"1": [], "2": ["FOISA s38(1)(b)"], "3": []}


def test_a_refusal_of_some_of_the_questions_that_are_answered_together():
    found = reading(
        f"{LAW}Request\n\n1. How many foxes?\n\n2. How many hares?\n\n3. How many owls?\n\nResponse 1\n\nFifty-two.\n\nResponse 2-3\n\n"
        "This is held, but we keep back part of what falls under question 3, as it is caught by the exemption below.\n\n"
        "Section 31(1)(a) - Law enforcement\n\nNests are raided.\n\nHares: 14. Owls in the north: 9.\n"
    )
    assert outcomes(found)["2"] == "answered"
    assert grounds(found)["2"] == []
    assert grounds(found)["3"] == ["FOIA s31(1)(a)"]


def test_what_is_neither_confirmed_nor_denied_besides_is_of_the_letter_also_where_it_names_questions():
    found = reading(
        f"{LAW}1. Do you fly kites?\n\n2. What did they cost?\n\nResponse\n\n1. Yes.\n\n2. £400.\n\n"
        "Your questions 1 and 2 are broad and could take in covert use. We can therefore neither confirm nor deny that we hold any "
        "other information within the scope of this request, by virtue of:\n\nSection 24(2) National security\n\n"
        "Section 31(3) Law enforcement\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "answered"}
    assert grounds(found) == {"1": [], "2": []}


def test_the_other_points_are_those_that_nothing_else_is_about():
    found = reading(
        f"{LAW}1. How many ringers does the Trust employ?\n2. Which towers do they work in?\n3. What locks are on the towers?\n\n"
        "Dear Ms Ash\n\nThe Trust employs 84 ringers.\n\nTurning to the other two points, we are not going to release this "
        "information and rely on section 31(1)(a).\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "refused_exempt", "3": "refused_exempt"}


def test_papers_released_in_a_list_answer_the_questions_whose_words_they_repeat():
    found = reading(
        "We answer under the Environmental Information Regulations 2004.\n\nInformation requested\n\n- The survey of the wall (June)\n"
        "- The note of the meeting with the town council\n- The drawings for the higher wall\n- The leaflet sent to households\n\n"
        "Our response\n\nWe are releasing these documents to you:\n\n1. The survey of the wall (June)\n\n"
        "2. The note of the meeting with the town council. The names of two residents have been withheld under regulation 13.\n\n"
        "3. The leaflet sent to households\n\nThe drawings are withheld under regulation 12(4)(d).\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "partly", "3": "refused_exempt", "4": "answered"}


def test_a_gift_goes_to_the_question_it_is_about():
    found = reading(
        f"{LAW}1) The winning bid for the pier.\n\n2) All emails about the slipway.\n\n3) The date on which the harbour works will end.\n\n"
        "We answered\n\nTo answer the request as a whole would cost more than the appropriate limit of £450. Section 12 of the Act "
        "says that we do not have to. As a courtesy we can tell you that the harbour works are planned to end on 30 January 2026.\n"
    )
    assert outcomes(found)["1"] == "refused_cost"
    assert outcomes(found)["3"] == "partly"


def test_a_section_explained_after_the_last_answer_goes_to_the_answer_that_names_it():
    found = reading(
        f"{LAW}1. How many letters were sent back?\n\n2. Why were they sent back?\n\n3. How many clerks are there?\n\nResponse\n\n1. 640\n\n"
        "2. Each letter would have to be read, which would go past the appropriate limit under section 12(1).\n\n3. Nine\n\n"
        "Section 12 - Exemption where cost of compliance exceeds appropriate limit\n\n"
        "An authority may refuse a request which would cost more than £450 to meet.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "refused_cost", "3": "answered"}
    assert grounds(found)["3"] == []


def test_advice_under_its_heading_answers_nothing():
    found = reading(
        f"{LAW}1) How many kites came in?\n\n2) For each, how long was the wait?\n\nDECISION\n\nThe wait is typed as free text. To read "
        "4,318 logs at 4 minutes each takes 288 hours, so your request is refused under section 12(1).\n\n"
        "ADVICE AND ASSISTANCE\n\nQuestion 1 is quick to count. That may well be within the limit.\n"
    )
    assert outcomes(found) == {"1": "refused_cost", "2": "refused_cost"}


def test_a_list_that_the_reply_only_repeats_gives_the_last_of_it_nothing():
    found = reading(
        "Dear Skerry Council,\n\nHow many huts stood empty in each year.\n\nPlease give the address of every empty hut.\n\n"
        "Please say how long each has stood empty.\n\nYours faithfully,\nA Reader\n\nDear A Reader,\n\nYou asked for this:\n\n"
        "• How many huts stood empty in each year.\n• Please give the address of every empty hut.\n"
        "• Please say how long each has stood empty.\n\nThe number of empty huts was 14 in 2022 and 23 in 2023.\n\n"
        "As regards the addresses, we withhold these under section 31(1)(a) of the Freedom of Information Act 2000.\n\n"
        "As for how long each has stood empty, no date is kept and this information is not held.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "refused_exempt", "3": "not_held"}


# --- what words mean ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "answer", "expected"),
    [
        (
            "How many gulls were counted?",
            "We do not know which beach the request has in mind. Please give its name.",
            "clarify",
        ),
        ("What is spent on kites?", "Four clubs fly kites. Which one have you in mind?", "clarify"),
        ("The list of wardens.", "Notice of Refusal - see further down.", "refused_exempt"),
        (
            "A copy of the report.",
            "We except this from disclosure under regulation 12(4)(d) of the EIR.",
            "refused_exempt",
        ),
        (
            "Lead in each borehole.",
            "Borehole | Lead (mg/kg) |\nBH1 | 214 |\nBH2 | <10 |\nBH3 | 31 |\n",
            "answered",
        ),
        ("How many boats sank?", "Nine. N.B. Boats that were only swamped are left out.", "answered"),
        (
            "How many boats sank?",
            "See the table. We do not have it by calendar year.\n\nYear | Sank |\n2022 | 9 |\n2023 | 11 |\n",
            "answered",
        ),
        (
            "How many complaints were about dogs?",
            (
                "612 complaints were logged. Each would have to be read. Allowing 5 minutes for each, 612 x 5 = 3060 minutes "
                "= 51 hours, which is over the limit of 18 hours (section 12)."
            ),
            "refused_cost",
        ),
        (
            "The briefing for the visit.",
            "The briefing is withheld in full under section 35(1)(a), as the Government has yet to decide.",
            "refused_exempt",
        ),
        ("Whether pupils may swim.", "Yes, they may, on the same terms as everyone else.", "answered"),
        (
            "A schedule of files.",
            "I am able to tell you that information of this kind is held. It is withheld under section 43(2).",
            "refused_exempt",
        ),
    ],
)
def test_what_words_mean(question, answer, expected):
    found = reading(f"{LAW}Request\n\n1. {question}\n\nResponse\n\n1. {answer}\n")
    assert outcomes(found) == {"1": expected}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        (
            "We consider this information exempt under section 21, as you can get it by other means.",
            "relied_on",
        ),
        ("To look into every case would go past the appropriate limit (section 12).", "relied_on"),
        ("6,114 reports would have to be looked at one by one (section 12).", "relied_on"),
        ("Vendor list (5): section 43(2) of the FOIA.", "relied_on"),
        (
            "We withhold it under section 31. Section 12 may also have applied but we have not gone into that.",
            "hypothetical",
        ),
        (
            "We refuse it under section 31. What is found might then have to be looked at under section 12.",
            "hypothetical",
        ),
    ],
)
def test_what_is_done_with_a_section(sentence, role):
    found = reading(f"{LAW}Request\n\nThe list of vendors.\n\nResponse\n\n{sentence}\n")
    told = {name: each for name, each in roles(found).items() if name.split("s")[-1] in {"12", "21", "43(2)"}}
    assert list(told.values()) == [role]


def test_exemptions_of_later_and_of_present_publication_together_show_as_published():
    found = reading(
        f"{LAW}Request\n\n1. The numbers for each year.\n\nResponse\n\n1. We have judged this to be exempt by section 21 (up to 2023) "
        "and by section 22 (2024), as the last year goes on our website in May.\n"
    )
    assert [str(each) for each in found.answers[0].provisions] == ["FOIA s21", "FOIA s22"]


# --- what is not sure --------------------------------------------------------------------------------------


def test_nothing_is_sure_where_two_columns_ran_together():
    found = reading(
        f"{LAW}Request                                     Response\nHow many thefts of kites have               The force does not keep\n"
        "been reported to you in the town of         this information in a form from which it\n"
        "Wexbourne?                                  can readily be found.\n"
    )
    assert not sure(found)
