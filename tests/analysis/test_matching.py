"""Questions asked are matched with the letter's by number and by meaning; doubtful ones are marked."""

from foi_tracker.analysis import match_questions
from foi_tracker.model.readings import AskedQuestion
from tests.analysis.letters import reading

ASKED = (
    AskedQuestion("1", "How many thefts of boats were recorded in each year from 2021 to 2024?"),
    AskedQuestion("2", "What does the harbour patrol cost in a year?"),
    AskedQuestion("3", "Please send the minutes of the harbour committee of March 2024."),
)


def matched(text, asked=ASKED):
    return {match.asked: (match.found, match.sure) for match in match_questions(asked, reading(text))}


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
    assert not found["2"][1]


def test_only_the_number_is_left():
    text = "REQUEST\nRESPONSE\nQuestions 1 & 2\n14\nQuestion 3\nNo information held.\n"
    assert matched(text) == {"1": ("1", True), "2": ("2", True), "3": ("3", True)}


def test_nothing_alike_under_another_number_is_no_match():
    text = "Request\n7. Who is the chair of the planning board?\n8. Who was it before?\nResponse\n7. Ms Hill\n8. Mr Dale\n"
    assert matched(text) == {}
