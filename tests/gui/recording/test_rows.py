"""The recording grid's values: what a cell shows, takes and explains."""

from datetime import date

import pytest

from foi_tracker.gui.recording.questions import DraftQuestions, break_in, label_problem, located
from foi_tracker.gui.recording.rows import (
    Column,
    GridRow,
    grid_problems,
    hint_of,
    new_names,
    text_of,
    value_of,
    with_value,
)
from foi_tracker.law.regimes import Regime
from foi_tracker.model.kinds import Channel
from foi_tracker.model.library import DraftQuestion

SENT, TODAY = date(2026, 9, 21), date(2026, 11, 25)
ROW = GridRow("Aldermarsh Constabulary", SENT)


def test_received_follows_sent_until_it_is_said() -> None:
    later = with_value(ROW, Column.SENT, date(2026, 9, 23), TODAY)
    assert later is not None
    assert later.request().received == date(2026, 9, 23)
    said = with_value(later, Column.RECEIVED, date(2026, 9, 24), TODAY)
    assert said is not None
    moved = with_value(said, Column.SENT, date(2026, 9, 22), TODAY)
    assert moved is not None
    assert moved.request().received == date(2026, 9, 24)


def test_a_posted_request_says_that_its_receipt_is_a_guess() -> None:
    posted = with_value(ROW, Column.CHANNEL, Channel.POST, TODAY)
    assert posted is not None
    assert text_of(posted, Column.RECEIVED).endswith("?")
    assert "comes later" in hint_of(posted, Column.RECEIVED)
    known = with_value(posted, Column.RECEIVED, date(2026, 9, 23), TODAY)
    assert known is not None
    assert not text_of(known, Column.RECEIVED).endswith("?")


def test_a_doubtful_law_is_marked_until_it_is_chosen() -> None:
    guessed = GridRow("Somewhere", SENT, why_regime="UK law is taken (please check).")
    assert text_of(guessed, Column.LAW) == "FOIA ?"
    chosen = with_value(guessed, Column.LAW, Regime.FOIA, TODAY)
    assert chosen is not None
    assert text_of(chosen, Column.LAW) == "FOIA"
    assert "You chose" in hint_of(chosen, Column.LAW)


@pytest.mark.parametrize(
    ("column", "typed", "wanted"),
    [
        (Column.LAW, "foisa", Regime.FOISA),
        (Column.LAW, "GDPR", None),
        (Column.SENT, "2026-03-05", date(2026, 3, 5)),
        (Column.SENT, "5/3/2026", date(2026, 3, 5)),
        (Column.RECEIVED, "05.03.2026", date(2026, 3, 5)),
        (Column.SENT, "1 Oct 2026", date(2026, 10, 1)),
        (Column.SENT, "5/3/26", date(2026, 3, 5)),
        (Column.SENT, "31/02/2026", "31/02/2026"),
        (Column.RECEIVED, "yesterday", "yesterday"),
        (Column.SENT, " ", None),
        (Column.SENT, 5, None),
        (Column.CHANNEL, "e-mail", Channel.EMAIL),
        (Column.CHANNEL, "WhatDoTheyKnow", Channel.WHATDOTHEYKNOW),
        (Column.CHANNEL, "pigeon", None),
        (Column.AUTHORITY, "  ", None),
        (Column.DUE, "2026-03-05", None),
        (Column.REFERENCE, "X 1", "X 1"),
        (Column.LINK, "https://example.org", "https://example.org"),
        (Column.REPLY_ADDRESS, "a@b.example", "a@b.example"),
    ],
)
def test_pasted_words_become_values_or_are_refused(column: Column, typed: str, wanted: object) -> None:
    changed = with_value(ROW, column, typed, TODAY)
    assert (None if changed is None else value_of(changed, column)) == wanted


def test_mistakes_name_their_cell() -> None:
    today = date(2026, 11, 25)
    rows = [
        ROW,
        GridRow("aldermarsh constabulary ", SENT),
        GridRow("B", date(2026, 12, 1)),
        GridRow("C", SENT, received=date(2026, 9, 20)),
        GridRow("D", SENT, received=date(2026, 12, 2)),
    ]
    found = [(one.row, one.column) for one in grid_problems(rows, today)]
    wanted = [(1, Column.AUTHORITY), (2, Column.SENT), (3, Column.RECEIVED), (4, Column.RECEIVED)]
    assert found == wanted
    assert grid_problems([ROW], today) == []


def test_names_are_taken_once() -> None:
    assert new_names([ROW], ["Aldermarsh constabulary", " B ", "b", "", "C"]) == ["B", "C"]


def test_a_day_that_cannot_be_read_is_marked_and_stops_saving() -> None:
    bad = with_value(ROW, Column.SENT, "31/02/2026", TODAY)
    assert bad is not None
    assert bad.sent is None
    assert text_of(bad, Column.SENT) == "31/02/2026"
    assert "does not exist" in hint_of(bad, Column.SENT)
    (problem,) = grid_problems([bad], TODAY)
    assert (problem.row, problem.column) == (0, Column.SENT)
    assert "does not exist" in problem.words
    mended = with_value(bad, Column.SENT, "28/02/2026", TODAY)
    assert mended is not None
    assert mended.sent == date(2026, 2, 28)
    assert grid_problems([mended], TODAY) == []


def test_a_day_of_sending_is_asked_for_and_never_taken_for_granted() -> None:
    row = GridRow("Aldermarsh Constabulary")
    assert text_of(row, Column.SENT) == "type it…"
    assert text_of(row, Column.RECEIVED) == text_of(row, Column.DUE) == ""
    assert "first" in hint_of(row, Column.DUE)
    (problem,) = grid_problems([row], TODAY)
    assert "type the day on which you sent it" in problem.words
    with pytest.raises(AssertionError, match="day is known"):
        row.request()


def test_questions_are_found_again_after_a_correction() -> None:
    text = "Please tell me:\n1. How many\n   dogs?\n2. Why?"
    questions = (
        DraftQuestion("1", "How many dogs?"),
        DraftQuestion("2", "Why?"),
        DraftQuestion("3", "Typed"),
    )
    placed = located(questions, text)
    assert [text[one.start : one.end] for one in placed] == ["How many\n   dogs?", "Why?", ""]


def test_labels_must_differ() -> None:
    assert label_problem([DraftQuestion("1a", "x"), DraftQuestion("1A", "y")])
    assert not label_problem([DraftQuestion("1a", "x"), DraftQuestion("1b", "y")])


def test_questions_are_joined_moved_and_numbered() -> None:
    model = DraftQuestions()
    model.set_questions([DraftQuestion("1", "How many", 3, 11), DraftQuestion("2", "dogs?", 12, 17)])
    model.merge_up(1)
    assert model.questions == (DraftQuestion("1", "How many dogs?", 3, 17),)
    assert model.add(0, "And cats?") == 1
    assert model.questions[1].label == "2"
    assert model.move(1, -1) == 0
    assert model.move(0, -1) == 0
    assert [one.text for one in model.questions] == ["And cats?", "How many dogs?"]
    assert not model.setData(model.index(0, 1), "  ")
    model.take_out(0)
    assert model.rowCount() == 1


@pytest.mark.parametrize(
    ("label", "others", "wanted"),
    [
        ("1", ("2",), ("1a", "1b")),
        ("1", ("1a",), ("1", "1b")),
        ("2a", ("2b",), ("2a", "2c")),
        ("Q", (), ("Q", "Qb")),
    ],
)
def test_a_question_is_split_and_each_half_has_its_number(
    label: str, others: tuple[str, ...], wanted: tuple[str, str]
) -> None:
    model = DraftQuestions()
    whole = DraftQuestion(label, "How many dogs? How many cats?")
    model.set_questions([whole, *(DraftQuestion(other, "x") for other in others)])
    at = break_in(whole.text)
    assert model.split(0, at)
    assert [(one.label, one.text) for one in model.questions[:2]] == [
        (wanted[0], "How many dogs?"),
        (wanted[1], "How many cats?"),
    ]
    assert not label_problem(model.questions)
    assert not model.split(0, 0)


def test_where_a_second_question_begins() -> None:
    assert break_in("How many dogs?") == 0
    assert break_in("The number of dogs; the number of cats") == len("The number of dogs;")
    assert break_in("Dogs; or cats? And hens?") == len("Dogs; or cats?")
