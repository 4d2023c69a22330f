"""The recording grid's values: what a cell shows, takes and explains."""

from datetime import date

import pytest

from foi_tracker.gui.recording.questions import DraftQuestions, label_problem, located
from foi_tracker.gui.recording.rows import (
    Column,
    GridRow,
    grid_problems,
    hint_of,
    new_names,
    read_day,
    text_of,
    value_of,
    with_value,
)
from foi_tracker.law.regimes import Regime
from foi_tracker.model.kinds import Channel
from foi_tracker.model.library import DraftQuestion

SENT = date(2026, 9, 21)
ROW = GridRow("Aldermarsh Constabulary", SENT)


def test_received_follows_sent_until_it_is_said() -> None:
    later = with_value(ROW, Column.SENT, date(2026, 9, 23))
    assert later is not None
    assert later.request().received == date(2026, 9, 23)
    said = with_value(later, Column.RECEIVED, date(2026, 9, 24))
    assert said is not None
    moved = with_value(said, Column.SENT, date(2026, 9, 22))
    assert moved is not None
    assert moved.request().received == date(2026, 9, 24)


def test_a_posted_request_says_that_its_receipt_is_a_guess() -> None:
    posted = with_value(ROW, Column.CHANNEL, Channel.POST)
    assert posted is not None
    assert text_of(posted, Column.RECEIVED).endswith("?")
    assert "comes later" in hint_of(posted, Column.RECEIVED)
    known = with_value(posted, Column.RECEIVED, date(2026, 9, 23))
    assert known is not None
    assert not text_of(known, Column.RECEIVED).endswith("?")


def test_a_doubtful_law_is_marked_until_it_is_chosen() -> None:
    guessed = GridRow("Somewhere", SENT, why_regime="UK law is taken (please check).")
    assert text_of(guessed, Column.LAW) == "FOIA ?"
    chosen = with_value(guessed, Column.LAW, Regime.FOIA)
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
        (Column.SENT, "31/02/2026", None),
        (Column.SENT, "5/3/26", None),
        (Column.SENT, "yesterday", None),
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
    changed = with_value(ROW, column, typed)
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


def test_read_day_wants_a_whole_year() -> None:
    assert read_day("1-2-3") is None
    assert read_day("٣/٣/٢٠٢٦") is None


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
