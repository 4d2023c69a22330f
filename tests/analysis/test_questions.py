"""The questions of a request, also while it is typed."""

import pytest

from foi_tracker.analysis import questions_in


def asked(text):
    return [(each.label, each.text) for each in questions_in(text)]


def labels(text):
    return [label for label, _ in asked(text)]


def test_numbered_ones_with_what_goes_on_about_them():
    text = "Please tell me:\n1. How many boats were stopped?\nFor the purposes of this request a boat floats.\n2) How many sank?"
    assert asked(text) == [
        ("1", "How many boats were stopped? For the purposes of this request a boat floats."),
        ("2", "How many sank?"),
    ]


def test_a_parent_that_only_leads_in_is_no_question():
    assert labels(
        "1. For 2023 please state:\na) the number of boats\nb) the number of crews\n2. What did it cost?"
    ) == [
        "1a",
        "1b",
        "2",
    ]


def test_a_parent_that_asks_is_one():
    assert labels("1. How many boats were stopped?\na) How many of them sank?\n2. What did it cost?") == [
        "1",
        "1a",
        "2",
    ]


def test_parts_that_only_say_how_to_split_belong_to_their_question():
    assert labels("1. How many boats were stopped, by:\na) size\nb) flag\n2. What did it cost?") == ["1", "2"]


def test_bullets_that_ask_are_counted():
    assert labels(
        "Please state:\n- The make of each boat\n- The cost of each crew\n- Who mends the engines"
    ) == ["1", "2", "3"]


def test_bullets_that_split_are_not():
    assert labels("Please provide the number of boats stopped in 2024, broken down by:\n- size\n- flag") == [
        "1"
    ]


def test_paragraphs():
    text = "How many boats are there?\n\nWho mends them?\n\nIf possible, give this by year.\n\nThank you"
    assert asked(text)[1] == ("2", "Who mends them? If possible, give this by year.")
    assert labels(text) == ["1", "2"]


def test_several_in_one_paragraph():
    assert labels("1. How many boats? 2. How many crews? 3. What cost?") == ["1", "2", "3"]


@pytest.mark.parametrize("text", ["", "   \n", "Hello"])
def test_nothing_asked(text):
    assert questions_in(text) == ()


def test_places_point_into_what_was_typed():
    text = "Dear council\n\n1. How many 🚲 are “lost”?\n2. Where?\n"
    for each in questions_in(text):
        assert " ".join(text[each.start : each.end].split()) == each.text


def test_many_questions_are_all_found():
    text = "\n".join(
        f"{n}. How many thefts were recorded in ward {n} in 2023, and by month?" for n in range(1, 56)
    )
    assert [each.label for each in questions_in(text)] == [str(n) for n in range(1, 56)]


@pytest.mark.parametrize(
    "end",
    [
        "\n\nI would prefer a spreadsheet. Please reply by e-mail.\n\nYours faithfully,\nJane Campaigner\n",
        "\n\nYours faithfully,\nClear Skies Group\ninfo@clearskies.example\n",
        "\nPlease send the answer as a table. Thanks, Tom\n",
        "\n\nI look forward to hearing from you.\nJane",
        "\n\nIf this would go past the cost limit, please tell me how to make it smaller.",
    ],
)
def test_the_end_of_a_letter_belongs_to_no_question(end: str) -> None:
    text = f"1. How many dogs were stolen in 2023?\n2. How many were found, and where?{end}"
    assert asked(text) == [
        ("1", "How many dogs were stolen in 2023?"),
        ("2", "How many were found, and where?"),
    ]
