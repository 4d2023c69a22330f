"""Questions asked are matched with the letter's by number and by meaning; doubtful ones are marked."""

import pytest

from foi_tracker.analysis import match_questions
from foi_tracker.model.readings import AskedQuestion
from tests.analysis.letters import reading

ASKED = (
    AskedQuestion("1", "How many thefts of boats were recorded in each year from 2021 to 2024?"),
    AskedQuestion("2", "What does the harbour patrol cost in a year?"),
    AskedQuestion("3", "Please send the minutes of the harbour committee of March 2024."),
)
LAMPS = (
    AskedQuestion("1", "How many street lamps failed in each ward in 2023?"),
    AskedQuestion("2", "What did the council pay Lumen Ltd for repairs in 2022/23 and 2023/24?"),
    AskedQuestion("3", "Please send the contract with Lumen Ltd, with its annexes."),
    AskedQuestion("4", "How long does a repair take on average?"),
)


def matched(text, asked=ASKED):
    return {match.asked: (match.found, match.sure) for match in match_questions(asked, reading(text))}


def lamps(text):
    """The matches of a letter that is read with its request at hand."""
    found = match_questions(LAMPS, reading(text, asked=LAMPS))
    return {match.asked: (match.found, match.sure) for match in found}


def listed(*questions, marks="1234567"):
    return "\n".join(f"{mark}. {question}" for mark, question in zip(marks, questions, strict=False))


def test_number_and_words_agree():
    text = (
        "Request\n"
        + "\n".join(f"{each.label}. {each.text}" for each in ASKED)
        + "\nResponse\n1. 4\n2. £9\n3. Attached.\n"
    )
    assert matched(text) == {"1": ("1", True), "2": ("2", True), "3": ("3", True)}


def test_renumbered():
    text = f"Request\na) {ASKED[2].text}\nb) {ASKED[0].text}\nc) {ASKED[1].text}\nResponse\na) Attached.\nb) 4\nc) £9\n"
    assert matched(text) == {"1": ("b", True), "2": ("c", True), "3": ("a", True)}


def test_merged_ones_share_and_the_second_is_to_be_checked():
    text = "Request\n1. Thefts of boats recorded in each year from 2021 to 2024, and how many of these were solved?\nResponse\n1. 4\n"
    asked = (
        ASKED[0],
        AskedQuestion("2", "How many of these thefts of boats recorded in each year were solved?"),
    )
    found = matched(text, asked)
    assert found["1"][0] == found["2"][0] == "1"
    assert sum(sure for _, sure in found.values()) <= 1


def test_only_the_number_is_left():
    text = "REQUEST\nRESPONSE\nQuestions 1 & 2\n14\nQuestion 3\nNo information held.\n"
    assert matched(text) == {"1": ("1", True), "2": ("2", True), "3": ("3", True)}


def test_nothing_alike_under_another_number_is_no_match():
    text = "Request\n7. Who is the chair of the planning board?\n8. Who was it before?\nResponse\n7. Ms Hill\n8. Mr Dale\n"
    assert matched(text) == {}


def test_nothing_alike_under_the_same_number_is_no_match():
    text = "Request\n1. Who is the chair of the planning board?\n2. What is the rent of the market hall?\nResponse\n1. Ms Dale.\n2. £900.\n"
    assert matched(text, LAMPS) == {}


def test_restated_in_short_under_the_same_numbers():
    text = (
        "Request\n\n"
        + listed(
            "Number of lamp failures by ward, 2023",
            "Payments to Lumen for repair work in the two years to 2024",
            "Copy of the Lumen agreement",
            "Average repair time",
        )
        + "\n\nResponse\n\n"
        + listed("402", "£80,500", "Attached.", "Four days.")
    )
    found = lamps(text)
    assert {asked: label for asked, (label, _) in found.items()} == {"1": "1", "2": "2", "3": "3", "4": "4"}
    assert found["1"][1]
    assert not found["3"][1]


def test_restated_and_renumbered():
    text = (
        "Request\n\n"
        + listed(
            "Payments to Lumen Ltd for repairs in the two years",
            "Number of street lamps that failed, by ward",
            "Average time that a repair takes",
            "The contract held with Lumen Ltd",
        )
        + "\n\nResponse\n\n"
        + listed("£80,500", "402", "Four days.", "Attached.")
    )
    found = lamps(text)
    assert {asked: label for asked, (label, _) in found.items()} == {"1": "2", "2": "1", "3": "4", "4": "3"}


def test_lettered_by_the_authority_in_another_order():
    text = (
        "Your questions, which we have lettered:\n\n"
        + listed(LAMPS[3].text, LAMPS[0].text, LAMPS[1].text, LAMPS[2].text, marks="abcd").replace(
            ". ", ") ", 4
        )
        + "\n\nOur reply\n\na) Four days.\nb) 402\nc) £80,500\nd) Attached.\n"
    )
    assert lamps(text) == {"1": ("b", True), "2": ("c", True), "3": ("d", True), "4": ("a", True)}


def test_two_pairs_merged():
    text = (
        "You asked:\n\n"
        + listed(
            "How many street lamps failed in each ward in 2023, and how long does a repair take on average?",
            "What the council paid Lumen Ltd for repairs in 2022/23 and 2023/24, and the contract with it.",
        )
        + "\n\nResponse\n\n1. 402 failed. A repair takes four days.\n2. £80,500. The contract is attached.\n"
    )
    found = lamps(text)
    assert {asked: label for asked, (label, _) in found.items()} == {"1": "1", "2": "2", "3": "2", "4": "1"}
    assert not found["3"][1]
    assert not found["4"][1]


def test_split_in_two_the_match_is_to_be_checked():
    text = (
        f"Request\n\n1. {LAMPS[0].text}\n2a. What did the council pay Lumen Ltd for repairs in 2022/23?\n"
        "2b. What did the council pay Lumen Ltd for repairs in 2023/24?\n\nResponse\n\n1. 402\n2a. £41,000\n2b. £39,500\n"
    )
    found = lamps(text)
    assert found["1"] == ("1", True)
    assert found["2"] == ("2a", False)


def test_the_first_left_out_and_the_rest_moved_up():
    text = (
        "Request\n\n"
        + listed(*(each.text for each in LAMPS[1:]))
        + "\n\nResponse\n\n1. £80,500\n2. Attached.\n3. Four days.\n"
    )
    assert lamps(text) == {"2": ("1", True), "3": ("2", True), "4": ("3", True)}


def test_the_last_left_out():
    text = (
        "Request\n\n"
        + listed(*(each.text for each in LAMPS[:3]))
        + "\n\nResponse\n\n1. 402\n2. £80,500\n3. Attached.\n"
    )
    assert lamps(text) == {"1": ("1", True), "2": ("2", True), "3": ("3", True)}


def test_the_same_question_for_two_years():
    text = (
        "Request\n\n1. How many street lamps failed in each ward in 2022?\n2. How many street lamps failed in each ward in 2023?\n\n"
        "Response\n\n1. 390\n2. 402\n"
    )
    assert lamps(text)["1"][0] == "2"


@pytest.mark.parametrize(
    "text",
    [
        "REQUEST\n\nRESPONSE\n\nQuestions 1 and 4\n\n402, and four days.\n\nQuestion 2\n\n£80,500\n\nQuestion 3\n\nExempt under section 43(2).\n",
        "Thank you for your request.\n\n1. 402\n2. £80,500\n3. Attached.\n4. Four days.\n",
        "Thank you for your request of 3 May about lamps.\n\nThe council refuses it under section 12(1), as it would take 40 hours.\n",
    ],
    ids=["numbers alone", "answers alone", "neither"],
)
def test_the_logged_request_stands_in_for_questions_that_are_lost(text):
    found = reading(text, asked=LAMPS)
    assert [question.text for question in found.questions] == [each.text for each in LAMPS]
    assert all(sure for _, sure in lamps(text).values())
