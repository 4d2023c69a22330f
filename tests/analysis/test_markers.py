"""Numbers at the start of a piece, and questions that a sentence names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foi_tracker.analysis.markers import Numbering, Role, expand, marker_of, mentions, next_of


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
