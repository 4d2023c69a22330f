"""Answers that give one of two things asked, and answers that stand inside another's."""

import pytest

from foi_tracker.analysis.said.leads import bracketed_after_word
from foi_tracker.model.readings import Confidence
from tests.analysis.letters import grounds, outcomes, reading

ASKED = """Request
1. How many ferries does the harbour board run?
2. {question}
Response
1. Six.
2. {answer}
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "Which company supplies the fuel and what is the price per litre?",
            "The supplier is Tarnbeck Fuels Ltd. The price is exempt under section 43(2).",
        ),
        (
            "What is the price of the ticket machines and who maintains them?",
            "We are withholding the price under section 43(2). The maintainer is Clevedale Systems.",
        ),
        (
            "Who supplies the uniforms and what does each cost?",
            "Supplier: Wharfgate Textiles. The cost of each is withheld under section 43(2).",
        ),
    ],
)
def test_one_of_two_things_told_by_its_name_is_partly_answered(question, answer):
    found = reading(ASKED.format(question=question, answer=answer))
    assert outcomes(found)["2"] == "partly"
    assert grounds(found)["2"] == ["FOIA s43(2)"]


def test_a_reason_that_names_the_other_thing_tells_nothing():
    found = reading(
        ASKED.format(
            question="Which company supplies the fuel and what is the price per litre?",
            answer="We are withholding the supplier and the price under section 43(2). The supplier is at risk of harm.",
        )
    )
    assert outcomes(found)["2"] == "refused_exempt"


@pytest.mark.parametrize(
    ("question", "answer", "outcome"),
    [
        (
            "The name of the fuel supplier.",
            (
                "It is on our contracts register online and so exempt under section 21.\n\n"
                "The information we have provided to you may be subject to copyright held by the harbour board."
            ),
            "published",
        ),
        (
            "What do the crews say of the new rota?",
            (
                "The harbour board does not hold this.\n\nShould you have any further queries about this letter, please "
                "contact the office quoting the number shown above."
            ),
            "not_held",
        ),
        (
            "The review of the winter timetable.",
            "I can confirm that the review is complete. It is exempt under section 22(1), as we shall publish it in May.",
            "refused_exempt",
        ),
        (
            "The number of complaints about noise.",
            (
                "Complaints are kept with the papers of each berth. There are 2,900 berth files. At ten minutes for each the "
                "work would take 483 hours. Section 12(1) applies. The limit represents the cost of one person spending "
                "18 hours."
            ),
            "refused_cost",
        ),
    ],
)
def test_words_about_the_letter_the_paper_or_the_search_give_nothing(question, answer, outcome):
    assert outcomes(reading(ASKED.format(question=question, answer=answer)))["2"] == outcome


OUT_OF_ORDER = """Request
1. How many moorings are let?
2. Who rents the moorings?
3. How many moorings stand empty?
4. What is the annual rent?
Response
1 & 3
There are 212 let and 14 empty.
2
The names are personal data and exempt under section 40(2).
4
£1,150
"""


def test_a_lone_number_begins_the_answer_that_one_to_several_left_out():
    found = reading(OUT_OF_ORDER)
    assert outcomes(found) == {"1": "answered", "2": "refused_exempt", "3": "answered", "4": "answered"}
    assert grounds(found)["1"] == []


@pytest.mark.parametrize("names", [("(i)", "(ii)", "(iii)"), ("1.", "2.", "3.")])
def test_a_paragraph_that_refuses_questions_answered_nowhere_is_theirs(names):
    first, second, third = names
    told = f"{first[:-1]}" if first.endswith(".") else first
    rest = " and ".join(each.rstrip(".") for each in (second, third))
    found = reading(
        "Dear Ms Holt,\nYou asked for:\n"
        f"{first} the number of pilots employed by the board;\n"
        f"{second} all letters to the pilots' union about pay since 2019;\n"
        f"{third} a list of the meetings with that union in the same years.\n\n"
        f"In respect of part {told}, I can confirm that there were 23 pilots.\n\n"
        f"We do not hold anything that falls within parts {rest}.\n\n"
        "Yours sincerely\nT Marsh\n"
    )
    assert list(outcomes(found).values()) == ["answered", "not_held", "not_held"]


def test_letters_in_brackets_count_only_after_a_word_for_a_question():
    assert bracketed_after_word("parts (ii) and (iii) of your letter") == ("ii", "iii")
    assert bracketed_after_word("section 30 (b) of the Act") == ()


def test_a_numbered_part_is_no_part_of_a_thing():
    found = reading(
        "Request\n1. The board papers.\n2. The full plan.\nResponse\nThe papers in part 1 are enclosed.\n"
        "Under section 27(1) of FOISA we need not give you the plan in part 2, as we intend to publish it in a month.\n"
    )
    assert outcomes(found)["2"] != "partly"


def test_what_is_said_to_be_held_is_not_surely_neither_confirmed_nor_denied():
    found = reading(
        ASKED.format(
            question="Letters between the harbour master and the mayor.",
            answer="Held. Section 40(5B) applies, so that we can neither confirm nor deny it.",
        )
    )
    assert found.answer("2").confidence is Confidence.TO_CHECK
