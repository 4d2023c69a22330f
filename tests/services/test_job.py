"""The whole job through the use cases: record, file, decide, find, compare, summarise, undo."""

from datetime import date
from pathlib import Path

import pytest

from foi_tracker.core.errors import ConflictError, InputError, NotFoundError
from foi_tracker.law.clocks import Verdict
from foi_tracker.law.outcomes import FineOutcome, Outcome
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.kinds import AnswerState, EventKind, LetterKind, Mover, Stage
from foi_tracker.model.library import BinKind, NewCampaign, NewRequest
from foi_tracker.services.filing import Filed
from foi_tracker.services.tracker import Tracker
from tests.services.letters import ACKNOWLEDGEMENT, ANSWER, REFUSAL, REQUEST, record

S12 = Provision(Regime.FOIA, "12", ("1",))


def file(tracker: Tracker, text: str) -> Filed:
    letter = tracker.letters.read_text(text)
    proposal = tracker.filing.propose(letter)
    assert proposal.clear
    return tracker.filing.file(letter, proposal.choices[0].request, proposal.kind, proposal.day)


def test_recording_keeps_one_request_an_authority(tracker: Tracker) -> None:
    campaign, first, second = record(tracker)
    rows = {row.id: row for row in tracker.finding.requests(campaign)}
    assert set(rows) == {first, second}
    assert rows[first].due == date(2026, 10, 29)
    assert rows[first].stage is Stage.AWAITING
    assert rows[first].verdict is Verdict.OVERDUE
    assert rows[first].mover is Mover.THEIRS
    page = tracker.finding.request_page(first)
    assert [question.label for question in page.request.questions] == ["1", "2", "3"]
    assert page.timeline[0].words == "Request sent"
    assert page.timeline[-1].coming


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"title": " "}, "no title"),
        ({"text": ""}, "text of the request is missing"),
        ({"questions": ()}, "No question"),
        ({"requests": ()}, "No authority"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_kept(
    tracker: Tracker, change: dict[str, object], said: str
) -> None:
    sent = date(2026, 10, 1)
    whole: dict[str, object] = {
        "title": "T",
        "text": REQUEST,
        "questions": tracker.recording.questions_in(REQUEST),
        "requests": (NewRequest("A", Regime.FOIA, sent, sent),),
    }
    with pytest.raises(InputError, match=said):
        tracker.recording.record(NewCampaign(**{**whole, **change}))  # type: ignore[arg-type]
    assert tracker.finding.requests() == []


def test_dates_that_cannot_be_are_refused(tracker: Tracker) -> None:
    questions = tracker.recording.questions_in(REQUEST)
    for sent, received in ((date(2027, 1, 1), date(2027, 1, 1)), (date(2026, 10, 2), date(2026, 10, 1))):
        with pytest.raises(InputError):
            tracker.recording.record(
                NewCampaign("T", REQUEST, questions, (NewRequest("A", Regime.FOIA, sent, received),))
            )
    _, first, _ = record(tracker)
    with pytest.raises(InputError, match="before the request was sent"):
        tracker.recording.event(first, EventKind.CHASED, date(2026, 9, 1))


def test_an_acknowledgement_stops_no_clock_and_sets_no_outcome(tracker: Tracker) -> None:
    _, first, _ = record(tracker)
    filed = file(tracker, ACKNOWLEDGEMENT)
    assert filed.kind is LetterKind.ACKNOWLEDGEMENT
    page = tracker.finding.request_page(first)
    assert page.row.stage is Stage.AWAITING
    assert page.due.due == date(2026, 10, 29)
    assert page.standing == ()
    assert tracker.deciding.page(filed.letter).cards == ()


def test_a_refusal_is_proposed_then_decided_and_undone(tracker: Tracker) -> None:
    campaign, _, second = record(tracker)
    filed = file(tracker, REFUSAL)
    assert filed.request == second
    page = tracker.deciding.page(filed.letter)
    assert [card.suggested.shown for card in page.cards if card.suggested] == [Outcome.REFUSED] * 3
    assert all(card.decided is None for card in page.cards)
    cells = next(row.cells for row in tracker.finding.matrix(campaign).rows if row.request == second)
    assert {cell.state for cell in cells} <= {AnswerState.SUGGESTED, AnswerState.TO_CHECK}
    assert cells[0].provisions == (S12,)

    tracker.deciding.confirm(filed.letter, page.cards[0].question.id)
    with pytest.raises(ConflictError):
        tracker.deciding.confirm(filed.letter, page.cards[0].question.id)
    tracker.deciding.decide(filed.letter, page.cards[1].question.id, Outcome.REFUSED, [S12])
    stands = {answer.question.label: answer for answer in tracker.finding.request_page(second).standing}
    assert stands["1"].state is stands["2"].state is AnswerState.DECIDED
    assert stands["2"].outcome is FineOutcome.REFUSED_COST
    assert stands["3"].state is not AnswerState.DECIDED

    undone = tracker.upkeep.undo()
    assert undone is not None
    stands = {answer.question.label: answer for answer in tracker.finding.request_page(second).standing}
    assert stands["1"].state is AnswerState.DECIDED
    assert stands["2"].state is not AnswerState.DECIDED
    tracker.upkeep.redo()
    assert tracker.upkeep.check() == ()


def test_late_and_on_time_are_told_apart(tracker: Tracker) -> None:
    campaign, first, second = record(tracker)
    file(tracker, ANSWER)
    file(tracker, REFUSAL)
    rows = {row.id: row for row in tracker.finding.requests(campaign)}
    assert rows[first].verdict is Verdict.LATE
    assert rows[second].verdict is Verdict.LATE
    matrix = {row.request: row for row in tracker.finding.matrix(campaign).rows}
    assert matrix[first].days == 1
    assert rows[second].mover is Mover.YOURS
    assert rows[second].next_day is not None


def test_replies_stand_side_by_side(tracker: Tracker) -> None:
    _, first, second = record(tracker)
    file(tracker, ANSWER)
    file(tracker, REFUSAL)
    compared = tracker.comparing.side_by_side([first, second])
    assert [row.label for row in compared.rows] == ["1", "2", "3"]
    shown = [[cell.answer.shown if cell.answer else None for cell in row.cells] for row in compared.rows]
    assert shown[0] == [Outcome.ANSWERED, Outcome.REFUSED]
    with pytest.raises(InputError, match="two replies"):
        tracker.comparing.side_by_side([first])
    with pytest.raises(InputError, match="no question 9"):
        tracker.comparing.join(1, "9")


def test_the_summary_holds_what_was_refused_only(tracker: Tracker, tmp_path: Path) -> None:
    campaign, first, second = record(tracker)
    file(tracker, ANSWER)
    refused = file(tracker, REFUSAL)
    summary = tracker.summaries.of_campaign(campaign)
    assert [one.request.id for one in summary.requests] == [second]
    assert [item.label for item in summary.requests[0].items] == ["1", "2", "3"]
    assert summary.requests[0].unchecked == 3
    with pytest.raises(InputError, match="confirmed"):
        tracker.summaries.write(
            tracker.summaries.of_request(second, confirmed_only=True), tmp_path / "out.html"
        )
    tracker.deciding.confirm(refused.letter, tracker.deciding.page(refused.letter).cards[0].question.id)
    confirmed = tracker.summaries.of_request(second, confirmed_only=True)
    assert [item.label for item in confirmed.requests[0].items] == ["1"]
    for name in ("out.html", "out.docx"):
        tracker.summaries.write(summary, tmp_path / name)
        assert (tmp_path / name).stat().st_size > 1000
    with pytest.raises(InputError):
        tracker.summaries.write(tracker.summaries.of_request(first), tmp_path / "none.html")


def test_a_letter_can_be_moved_deleted_and_put_back(tracker: Tracker) -> None:
    _, first, second = record(tracker)
    filed = file(tracker, REFUSAL)
    tracker.filing.move(filed.letter, first)
    assert tracker.finding.request_page(second).standing == ()
    assert len(tracker.finding.request_page(first).standing) == 3
    tracker.filing.delete(filed.letter)
    assert tracker.finding.request_page(first).letters == ()
    assert tracker.finding.request_page(first).row.replied is None
    with pytest.raises(NotFoundError):
        tracker.deciding.page(filed.letter)
    assert [item.kind for item in tracker.upkeep.bin()] == [BinKind.LETTER]
    tracker.upkeep.restore(BinKind.LETTER, filed.letter)
    assert len(tracker.finding.request_page(first).letters) == 1
    assert tracker.finding.request_page(first).row.replied == date(2026, 11, 3)
    assert tracker.upkeep.check() == ()


def test_moving_a_letter_takes_its_event_along(tracker: Tracker) -> None:
    _, first, second = record(tracker)
    filed = file(tracker, REFUSAL)
    tracker.filing.move(filed.letter, first)
    assert tracker.finding.request_page(second).row.replied is None
    assert tracker.finding.request_page(first).row.replied == date(2026, 11, 3)


def test_correcting_the_kind_moves_the_event(tracker: Tracker) -> None:
    _, _, second = record(tracker)
    filed = file(tracker, REFUSAL)
    tracker.filing.set_kind(filed.letter, LetterKind.ACKNOWLEDGEMENT, date(2026, 11, 3))
    page = tracker.finding.request_page(second)
    assert page.row.stage is Stage.AWAITING
    assert page.standing == ()
    tracker.filing.set_kind(filed.letter, LetterKind.RESPONSE, date(2026, 11, 3))
    assert len(tracker.finding.request_page(second).standing) == 3


def test_the_same_letter_twice_is_noticed(tracker: Tracker) -> None:
    record(tracker)
    first = file(tracker, REFUSAL)
    again = tracker.filing.propose(tracker.letters.read_text(REFUSAL))
    assert again.twice == first.letter


def test_a_letter_that_fits_two_requests_is_asked_about(tracker: Tracker) -> None:
    record(tracker)
    record(tracker)
    proposal = tracker.filing.propose(tracker.letters.read_text(REFUSAL))
    assert len(proposal.choices) == 2
    assert not proposal.clear


def test_an_empty_paste_is_said(tracker: Tracker) -> None:
    with pytest.raises(InputError, match="nothing to paste"):
        tracker.letters.read_text(" \n ")


def test_a_bad_file_does_not_stop_the_rest(tracker: Tracker, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text(ANSWER, encoding="utf-8")
    bad.write_bytes(b"")
    read = tracker.letters.read_files([bad, good, tmp_path / "gone.txt"])
    assert [one.letter is not None for one in read] == [False, True, False]
    assert all(one.trouble for one in read if one.letter is None)


def test_search_finds_words_of_letters_and_requests(tracker: Tracker) -> None:
    _, _, second = record(tracker)
    file(tracker, REFUSAL)
    assert any(hit.request == second and hit.letter for hit in tracker.finding.search("crime records"))
    assert tracker.finding.search("Coldbeck")
    assert tracker.finding.search('"unbalanced (') == tracker.finding.search('"unbalanced (')
    assert tracker.finding.search("  ") == []


OTHER_SUBJECT = """Marlow Vale Police
10 November 2026

1. How many parking fines did the force issue to its own officers?
There were twelve.

2. Which of the force's buildings have solar panels?
None of them.
"""


def test_a_letter_about_something_else_is_asked_about(tracker: Tracker) -> None:
    _, _, second = record(tracker)
    proposal = tracker.filing.propose(tracker.letters.read_text(OTHER_SUBJECT))
    assert proposal.choices[0].request == second
    assert "other questions" in proposal.choices[0].why
    assert not proposal.clear


def test_a_letter_older_than_the_request_cannot_answer_it(tracker: Tracker) -> None:
    record(tracker)
    old = tracker.letters.read_text(REFUSAL.replace("3 November 2026", "3 August 2026"))
    assert tracker.filing.propose(old).choices == ()


def test_a_second_letter_is_placed_by_the_questions_it_repeats(tracker: Tracker) -> None:
    _, _, second = record(tracker)
    file(tracker, REFUSAL)
    again = REFUSAL.replace("3 November 2026", "20 November 2026").replace("MV-771-26", "MV-771-26/R")
    proposal = tracker.filing.propose(tracker.letters.read_text(again))
    assert proposal.choices[0].request == second
    assert proposal.clear


def test_a_later_reply_leaves_the_safe_day_and_says_so(tracker: Tracker) -> None:
    _, _, second = record(tracker)
    file(tracker, REFUSAL)
    before = tracker.finding.request_page(second).review_by
    file(tracker, REFUSAL.replace("3 November 2026", "20 November 2026"))
    after = tracker.finding.request_page(second).review_by
    assert before is not None
    assert after is not None
    assert after.due == before.due
    assert "20 November 2026" in after.why()
