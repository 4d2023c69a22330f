"""The clocks, by worked examples, by properties, and by what they say about themselves."""

import csv
import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foi_tracker.law.clocks import (
    Basis,
    ClockEvent,
    ClockEventKind,
    DueDate,
    Verdict,
    days_late,
    fee_payable_by,
    response_due,
    review_due,
    verdict,
)
from foi_tracker.law.regimes import BodyKind, Regime
from foi_tracker.law.working_days import WorkingDays

DAYS = WorkingDays.load()
DATES = st.dates(date(2015, 1, 1), date(2028, 6, 30))
REGIMES = st.sampled_from(tuple(Regime))
VECTORS = list(
    csv.DictReader((Path(__file__).parent / "vectors.csv").read_text(encoding="utf-8").splitlines())
)
ASKED, ANSWERED = ClockEventKind.CLARIFICATION_ASKED, ClockEventKind.CLARIFICATION_ANSWERED
EXTENDED, NOTICE, PAID = ClockEventKind.EXTENDED, ClockEventKind.FEE_NOTICE, ClockEventKind.FEE_PAID
FEB3 = date(2025, 2, 3)


def day(text: str) -> date:
    return date.fromisoformat(text)


def event(kind: ClockEventKind, when: str, until: str = "") -> ClockEvent:
    return ClockEvent(kind, day(when), day(until) if until else None)


def foia(*events: ClockEvent) -> DueDate:
    return response_due(DAYS, Regime.FOIA, FEB3, events)


@pytest.mark.parametrize("row", VECTORS, ids=[row["id"] for row in VECTORS])
def test_worked_examples(row: dict[str, str]) -> None:
    due = response_due(DAYS, Regime(row["regime"]), day(row["received"]), limit=int(row["working_days"]))
    assert due.due == day(row["expected_due"])
    assert [each.day.isoformat() for each in due.skipped] == [d for d in row["skipped"].split(";") if d]
    assert due.start == day(row["received"])
    assert due.working_days == int(row["working_days"])


def test_m01_nothing_happened() -> None:
    due = foia()
    assert due.due == day("2025-03-03")
    assert due.basis is Basis.LAW
    assert due.source == "https://www.legislation.gov.uk/ukpga/2000/36/section/10"
    assert due.notes == due.moved_by == ()


def test_m02_days_from_fee_notice_to_payment_do_not_count() -> None:
    due = foia(event(PAID, "2025-02-24"), event(NOTICE, "2025-02-10"))
    assert due.due == day("2025-03-19")
    assert [each.day for each in due.skipped] == [day("2025-03-17")]
    assert len(due.moved_by) == 1


def test_two_overlapping_fees_are_not_left_out_twice() -> None:
    twice = foia(
        event(NOTICE, "2025-02-10"),
        event(PAID, "2025-02-24"),
        event(NOTICE, "2025-02-24"),
        event(PAID, "2025-02-24"),
    )
    assert twice.due == day("2025-03-19")
    apart = foia(
        event(NOTICE, "2025-02-10"),
        event(PAID, "2025-02-11"),
        event(NOTICE, "2025-02-13"),
        event(PAID, "2025-02-13"),
    )
    assert apart.due == day("2025-03-06")


@pytest.mark.parametrize(
    ("regime", "notice", "last"),
    [
        (Regime.FOIA, "2025-02-10", "2025-05-09"),  # M03
        (Regime.FOISA, "2025-10-31", "2026-01-30"),
        (Regime.FOIA, "2025-11-30", "2026-02-28"),
        (Regime.FOIA, "2025-01-01", "2025-03-31"),
        (Regime.EIR, "2025-02-10", "2025-05-09"),
        (Regime.EISR, "2025-02-10", "2025-05-06"),
    ],
)
def test_last_day_to_pay_a_fee(regime: Regime, notice: str, last: str) -> None:
    assert fee_payable_by(DAYS, regime, day(notice)) == day(last)


@pytest.mark.parametrize(
    ("answered", "due"),
    [("2025-03-03", "2025-04-01"), ("2025-03-01", "2025-03-31")],  # M04, M05
)
def test_an_answered_question_starts_the_clock_again(answered: str, due: str) -> None:
    found = foia(event(ASKED, "2025-02-10"), event(ANSWERED, answered))
    assert found.due == day(due)
    assert found.start == day(answered)
    assert found.paused_by is None
    assert "needed to ask" in found.why()
    assert "Monday 3 March 2025" in " ".join(found.notes)


def test_an_open_question_keeps_the_date_and_says_whose_move_it_is() -> None:
    due = foia(event(ASKED, "2025-02-10"))
    assert due.due == day("2025-03-03")
    assert due.paused_by is ASKED
    assert "the move is yours" in due.why()
    assert verdict(due, None, day("2025-06-01"), extended=False) is Verdict.WAITING
    again = foia(event(ASKED, "2025-02-10"), event(ANSWERED, "2025-02-12"), event(ASKED, "2025-02-20"))
    assert (again.start, again.paused_by) == (day("2025-02-12"), ASKED)


def test_a_question_after_the_time_had_run_out_does_not_hold_the_clock() -> None:
    due = foia(event(ASKED, "2025-03-10"))
    assert due.paused_by is None
    assert "only after time had run out" in due.why()
    assert verdict(due, None, day("2025-03-12"), extended=False) is Verdict.OVERDUE
    answered = foia(event(ASKED, "2025-03-10"), event(ANSWERED, "2025-03-11"))
    assert answered.start == day("2025-03-11")
    assert "only after time had run out on Monday 3 March 2025" in answered.why()


def test_an_unpaid_fee_holds_the_clock() -> None:
    due = foia(event(NOTICE, "2025-02-10"))
    assert due.due == day("2025-03-03")
    assert due.paused_by is NOTICE
    assert "Friday 9 May 2025" in due.why()
    late = foia(event(NOTICE, "2025-03-10"))
    assert late.paused_by is None
    assert "only after time had run out" in late.why()
    overpaid = foia(event(NOTICE, "2025-02-10"), event(PAID, "2025-05-12"))
    assert "treat the request as ended" in overpaid.why()
    assert "without a fee notice" in foia(event(PAID, "2025-02-12")).why()
    assert foia(event(NOTICE, "2025-03-10"), event(PAID, "2025-03-12")).due == day("2025-03-03")


def test_foia_extension_rests_on_their_letter() -> None:
    due = foia(event(EXTENDED, "2025-02-28", "2025-03-28"))
    assert (due.due, due.basis) == (day("2025-03-28"), Basis.LETTER)
    assert due.working_days == 38
    assert "was due by Monday 3 March 2025 all the same" in due.why()
    assert "no more than 40" not in due.why()
    beyond = foia(event(EXTENDED, "2025-02-28", "2025-04-30"))
    assert "no more than 40 working days in all, that is by Tuesday 1 April 2025" in beyond.why()
    late = foia(event(EXTENDED, "2025-03-05", "2025-03-28"))
    assert late.due == day("2025-03-28")
    assert "came after the time had run out on Monday 3 March 2025" in late.why()


def test_foia_extension_without_a_day_takes_the_regulators_ceiling() -> None:
    due = foia(event(EXTENDED, "2025-02-28"))
    assert (due.due, due.basis, due.working_days) == (day("2025-04-01"), Basis.POLICY, 40)
    assert "names no day" in due.why()


def test_foia_extension_to_a_day_that_gives_nothing_is_left_out() -> None:
    due = foia(event(EXTENDED, "2025-02-28", "2025-02-27"))
    assert (due.due, due.basis, due.working_days) == (day("2025-03-03"), Basis.LAW, 20)
    assert "please check that day" in due.why()


def test_the_latest_extension_counts_and_one_before_a_restart_does_not() -> None:
    twice = foia(event(EXTENDED, "2025-02-20", "2025-03-14"), event(EXTENDED, "2025-03-12", "2025-03-28"))
    assert twice.due == day("2025-03-28")
    before = foia(
        event(EXTENDED, "2025-02-05", "2025-05-30"), event(ASKED, "2025-02-06"), event(ANSWERED, "2025-02-10")
    )
    assert before.due == day("2025-03-10")
    assert "no longer counts" in before.why()


@pytest.mark.parametrize(
    ("regime", "until", "due"),
    [
        (Regime.EIR, "", "2025-01-20"),
        (Regime.EIR, "2025-01-10", "2025-01-20"),
        (Regime.EIR, "2025-02-28", "2025-01-20"),
    ],
)
def test_environmental_extension_is_forty_days_by_law(regime: Regime, until: str, due: str) -> None:
    found = response_due(DAYS, regime, day("2024-11-18"), [event(EXTENDED, "2024-12-10", until)])
    assert (found.due, found.basis, found.working_days) == (day(due), Basis.LAW, 40)
    assert found.moved_by
    assert bool(until) == ("Their letter names" in found.why())


def test_environmental_extension_after_time_had_run_out_does_not_count() -> None:
    found = response_due(DAYS, Regime.EISR, day("2025-03-10"), [event(EXTENDED, "2025-04-08", "2025-05-07")])
    assert found.due == day("2025-04-07")
    assert "does not count" in found.why()


def test_foisa_knows_no_extension() -> None:
    found = response_due(DAYS, Regime.FOISA, day("2025-06-02"), [event(EXTENDED, "2025-06-20", "2025-08-01")])
    assert (found.due, found.basis) == (day("2025-06-30"), Basis.LAW)  # M10
    assert "no extension" in found.why()


def test_it_says_what_was_assumed_or_is_unusual() -> None:
    saturday = response_due(
        DAYS, Regime.FOIA, day("2024-12-21"), received_assumed=True, body_kind=BodyKind.SCHOOL
    )
    assert "taken as the day they received it" in saturday.why()
    assert "that day is still day 0" in saturday.why()
    assert "schools have longer" in saturday.why()
    assert "longer" not in response_due(DAYS, Regime.EIR, FEB3, body_kind=BodyKind.SCHOOL).why()
    early = foia(event(ASKED, "2025-01-10"))
    assert "left out" in early.why()
    assert early.paused_by is None
    funeral = response_due(DAYS, Regime.FOIA, day("2022-08-30"))
    assert "Monday 19 September 2022 was made a bank holiday while this request was running" in funeral.why()
    assert "while this request" not in response_due(DAYS, Regime.FOIA, day("2022-09-12")).why()
    assert "please check the date" in response_due(DAYS, Regime.FOIA, day("2028-12-20")).why()


def test_a_limit_of_no_law_is_not_called_law() -> None:
    due = response_due(DAYS, Regime.FOIA, FEB3, limit=25)
    assert (due.basis, due.working_days) == (Basis.POLICY, 25)
    assert "asked for" in due.rule


def test_why_and_dict_hold_everything() -> None:
    due = response_due(DAYS, Regime.FOIA, day("2024-11-29"))
    assert due.why().startswith("Due Friday 3 January 2025, by law. FOIA section 10(1)")
    assert "St Andrew's Day (substitute day), Scotland" in due.why()
    as_dict = json.loads(json.dumps(due.as_dict()))
    assert as_dict["due"] == "2025-01-03"
    assert as_dict["basis"] == "law"
    assert as_dict["skipped"][0] == {
        "day": "2024-12-02",
        "name": "St Andrew's Day (substitute day)",
        "nations": ["Scotland"],
    }
    assert "{" not in due.why()


@given(DATES, REGIMES, st.sampled_from([20, 30, 40, 60]))
def test_due_is_a_working_day_after_the_start(received: date, regime: Regime, limit: int) -> None:
    due = response_due(DAYS, regime, received, limit=limit)
    assert due.due > received
    assert DAYS.is_working_day(due.due, regime)
    assert DAYS.between(received, due.due, regime) == limit


@given(DATES, st.integers(0, 400), REGIMES)
def test_due_never_goes_back_when_received_goes_on(received: date, later: int, regime: Regime) -> None:
    after = received + timedelta(days=later)
    assert response_due(DAYS, regime, received).due <= response_due(DAYS, regime, after).due


EVENTS = st.lists(
    st.builds(
        ClockEvent,
        st.sampled_from(tuple(ClockEventKind)),
        st.dates(date(2023, 12, 1), date(2024, 12, 31)),
        st.none() | st.dates(date(2023, 12, 1), date(2025, 6, 30)),
    ),
    max_size=8,
)


@given(EVENTS, REGIMES, st.randoms(use_true_random=False))
def test_any_events_in_any_order_give_one_date_that_never_comes_early(
    events: list[ClockEvent], regime: Regime, rng: object
) -> None:
    received = date(2024, 1, 5)
    found = response_due(DAYS, regime, received, events)
    rng.shuffle(shuffled := list(events))  # type: ignore[attr-defined]
    if len({(each.day, each.kind) for each in events}) == len(events):
        assert response_due(DAYS, regime, received, shuffled) == found
    assert found.due >= DAYS.add(received, 20, regime)
    assert found.due >= DAYS.add(found.start, 20, regime)
    if found.basis is not Basis.LETTER:
        assert DAYS.is_working_day(found.due, regime)
    json.dumps(found.as_dict())


def test_the_six_requests_of_a_campaign() -> None:
    rows = [
        (Regime.FOIA, "2026-03-02", [], "2026-03-31", "2026-03-31", "on time", 0),
        (Regime.FOISA, "2026-03-02", [], "2026-03-30", "2026-03-31", "late", 1),
        (Regime.FOIA, "2026-05-26", [], "2026-06-24", "2026-06-24", "on time", 0),
        (Regime.FOIA, "2026-05-26", [], "2026-06-24", "2026-06-25", "late", 1),
        (Regime.FOIA, "2026-03-02", [], "2026-03-31", "2026-03-20", "on time", 0),
        (
            Regime.FOIA,
            "2026-03-02",
            [event(ASKED, "2026-03-10"), event(ANSWERED, "2026-03-16")],
            "2026-04-16",
            "2026-04-22",
            "late",
            4,
        ),
    ]
    for regime, received, events, due, replied, said, late in rows:
        found = response_due(DAYS, regime, day(received), events)
        assert found.due == day(due)
        assert verdict(found, day(replied), day("2026-11-25"), extended=False) == said
        assert days_late(DAYS, regime, found.due, day(replied)) == late


@pytest.mark.parametrize(
    ("regime", "responded", "was_due", "last", "basis"),
    [
        (Regime.FOIA, "2025-01-10", "2025-01-10", "2025-03-07", Basis.POLICY),  # M06
        (Regime.EIR, "2025-03-24", "2025-03-24", "2025-05-22", Basis.LAW),  # M08
        (Regime.FOISA, "2025-06-10", "2025-06-30", "2025-08-26", Basis.LAW),  # M11
        (Regime.EISR, "2025-06-10", "2025-06-30", "2025-08-06", Basis.LAW),
        (Regime.FOISA, "2025-07-04", "2025-06-30", "2025-09-01", Basis.LAW),
        (Regime.FOISA, None, "2025-06-30", "2025-08-26", Basis.LAW),
    ],
)
def test_last_day_to_ask_for_a_review(
    regime: Regime, responded: str | None, was_due: str, last: str, basis: Basis
) -> None:
    found = review_due(DAYS, regime, day(responded) if responded else None, day(was_due))
    assert (found.due, found.basis, found.working_days) == (day(last), basis, 40)
    assert found.source.startswith("https://")


def test_review_notes() -> None:
    assert "came early" in review_due(DAYS, Regime.FOISA, day("2025-06-10"), day("2025-06-30")).why()
    late = review_due(DAYS, Regime.EISR, day("2025-07-04"), day("2025-06-30"))
    assert "Tuesday 26 August 2025" in late.why()
    silent = review_due(DAYS, Regime.FOIA, None, day("2025-06-30"))
    assert "straight to the regulator" in silent.why()


@given(DATES, st.integers(-40, 40))
def test_foisa_review_is_never_counted_from_before_the_time_for_a_reply(was_due: date, shift: int) -> None:
    responded = was_due + timedelta(days=shift)
    found = review_due(DAYS, Regime.FOISA, responded, was_due)
    assert found.start == max(responded, was_due)


@pytest.mark.parametrize(
    ("replied", "today", "extended", "said"),
    [
        ("2025-03-03", "2025-04-01", False, Verdict.ON_TIME),
        ("2025-03-03", "2025-04-01", True, Verdict.EXTENDED),
        ("2025-03-04", "2025-04-01", False, Verdict.LATE),
        ("2025-03-04", "2025-04-01", True, Verdict.LATE),
        (None, "2025-03-03", False, Verdict.WAITING),
        (None, "2025-03-03", True, Verdict.EXTENDED),
        (None, "2025-03-04", False, Verdict.OVERDUE),
        (None, "2025-03-04", True, Verdict.OVERDUE),
    ],
)
def test_verdicts(replied: str | None, today: str, extended: bool, said: Verdict) -> None:
    assert verdict(day("2025-03-03"), day(replied) if replied else None, day(today), extended) is said


def test_days_late_counts_working_days_of_the_law() -> None:
    assert days_late(DAYS, Regime.FOIA, day("2025-04-17"), day("2025-04-22")) == 1
    assert days_late(DAYS, Regime.FOISA, day("2025-04-17"), day("2025-04-22")) == 2
    assert days_late(DAYS, Regime.FOIA, day("2025-04-22"), day("2025-04-17")) == 0
