"""Numbers at the start of a piece, and questions that a sentence names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foi_tracker.analysis.marks.labels import expand, next_of
from foi_tracker.analysis.marks.markers import Role, marker_of
from foi_tracker.analysis.marks.mentions import listed_labels, mentions
from foi_tracker.analysis.marks.numbering import Numbering


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("1. How many", ("1",)),
        ("1.How many", ("1",)),
        ("(1) Is it", ("1",)),
        ("1 - roughly how many", ("1",)),
        ("4/ Your measurements", ("4",)),
        ("Q1) What", ("1",)),
        ("Question 2: regulation 10", ("2",)),
        ("Questions 1, 4 & 4a", ("1", "4", "4a")),
        ("Qs 2, 3 & 5", ("2", "3", "5")),
        ("Request 3B", ("3b",)),
        ("Bullet 2", ("2",)),
        ("Response Question 1 & 2:", ("1", "2")),
        ("1-3. It", ("1", "2", "3")),
        ("2. and 2a. Files", ("2", "2a")),
        ("4a - No. 11 are sergeants", ("4a",)),
        ("Our answer to 2: this", ("2",)),
        ("Our response to (b): the sums", ("b",)),
        ("For 1 we apply", ("1",)),
        ("As to questions 3(a) and 3(b), orders", ("3a", "3b")),
        ("3(a) to (d): no", ("3a", "3b", "3c", "3d")),
        ("Questions One (1) and Two (2) are", ("1", "2")),
        ("ii) the next", ("ii",)),
        ("a) The number", ("a",)),
        ("1.1 How many", ("1.1",)),
        ("1.1 those about the deficit", ("1.1",)),
        ("C2/Q2. The address", ("2",)),
        ("1/", ("1",)),
        ("Ask 2: cost", ("2",)),
        ("Reply to ask 2: none", ("2",)),
        ("Requests (i) and (iii): withheld", ("i", "iii")),
        ("Second", ("2",)),
        ("Second question: nine kilns", ("2",)),
        ("As to the third, none were", ("3",)),
        ("On the third, fourth and fifth, see", ("3", "4", "5")),
        ("First and second points: none", ("1", "2")),
        ("Thirdly:", ("3",)),
        ("Your first point, the vans", ("1",)),
    ],
)
def test_numbers(text, labels):
    marker = marker_of(text)
    assert marker is not None
    assert marker.labels == labels


@pytest.mark.parametrize(
    "text",
    [
        "Request 101004991245",
        "Response 14-02-2025",
        "2018 - 80",
        "1 November 2024",
        "1.5 million",
        "31(1)(a)",
        "A. Requester",
        "Section 12",
        "2,904",
        "6 - 8 weeks",
        "On 3 May we",
        "A 12 month contract",
        "For 2 years we",
        "Answer: 1,140 people",
        "Answer: 12",
        "Second homes pay more",
        "As to the first quarter, nine",
        "The third, from 2019, is torn",
    ],
)
def test_what_is_no_number_of_a_question(text):
    assert marker_of(text) is None


def test_roles_and_bullets():
    assert marker_of("Answer 2").role is Role.TELL
    assert marker_of("Question 2").role is Role.ASK
    assert marker_of("- How many").bullet
    assert marker_of("How many", "3.").labels == ("3",)
    assert marker_of("How many", "•").bullet


def test_a_number_that_a_list_gave_and_the_words_repeat_is_left_out_once():
    assert marker_of("3. What are the prices?", "Q3").end == 3
    assert marker_of("What are the prices?", "Q3").end == 0


def test_lists_that_a_sentence_names():
    assert listed_labels("whether we hold what you want at your parts (a) to (d).") == ("a", "b", "c", "d")
    assert listed_labels("Questions 1 to 3 are refused, and question 5 is not.") == ("1", "2", "3")
    assert listed_labels("Question 2 is refused.") == ()


def test_lists():
    assert expand("2, 3 & 5") == ("2", "3", "5")
    assert expand("14-02") == ()
    assert next_of("1a")[:1] == ("2",)
    assert "1b" in next_of("1a")


def test_letters_go_under_the_number_above():
    numbering = Numbering()
    labels = [
        numbering.label(marker_of(text)) for text in ("1. x", "a) x", "b) x", "i) x", "ii) x", "2. x", "a) x")
    ]
    assert labels == ["1", "1a", "1b", "1bi", "1bii", "2", "2a"]


def test_mentions():
    known = {"2", "3b", "4"}
    text = "In relation to Request 2 a reply is given, Request 3B is exempt, and reg 12(4)(a) applies to 4."
    assert sorted(labels for _, _, labels in mentions(text, known)) == [("2",), ("3b",), ("4",)]
    assert not list(mentions("in Answers 2 and 3B, one part", {"1"}))


@given(st.text(max_size=200))
def test_any_text(text):
    marker = marker_of(text)
    assert marker is None or 0 <= marker.end <= len(text)
