"""Refusal summaries of invented requests: a mixed reply, a refusal on cost of a whole request, and several together."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from foi_tracker.core.spans import Span
from foi_tracker.law.clocks import days_late, response_due, review_due, verdict
from foi_tracker.law.outcomes import FineOutcome, Flag, shown
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import BodyKind, Nation, Regime
from foi_tracker.law.working_days import WorkingDays
from foi_tracker.model.kinds import AnswerState, Channel, EventKind, Mover, Stage
from foi_tracker.model.library import Authority, Campaign, Event, Question, Request
from foi_tracker.model.readings import Evidence
from foi_tracker.model.summaries import (
    RefusalSummary,
    RequestSummary,
    SummaryGround,
    SummaryItem,
    SummaryTable,
)
from foi_tracker.model.views import RequestRow, StandingAnswer, TimelineStep

MADE = date(2026, 11, 25)
SENT, REPLIED = date(2026, 9, 21), date(2026, 10, 19)
TITLE = "Stalking and protection orders, 2021 to 2024"
ASKED = (
    ("1", "How many stalking offences did your force record in each calendar year from 2021 to 2024?"),
    ("2", "How many of these had each crime outcome, year by year?"),
    ("3a", "How many stalking protection orders, full or interim, did your force apply for?"),
    ("3b", "How many breaches of a stalking protection order were recorded?"),
    ("4", "How many of your officers and staff have been investigated for stalking since 1 January 2021?"),
)
COST = SummaryGround(
    Provision(Regime.FOIA, "12", ("1",)),
    "FOIA s12(1): cost of complying would exceed the limit (procedural, no public interest test)",
    "They need not comply if they estimate that finding the information would cost more than the set limit.",
    "https://www.legislation.gov.uk/ukpga/2000/36/section/12",
    "2026-11-22",
)
INVESTIGATION = SummaryGround(
    Provision(Regime.FOIA, "30", ("1", "a")),
    "FOIA s30(1)(a): investigation that may lead to a charge (qualified exemption, public interest test)",
    "It covers information held at any time for a police investigation.",
    "https://www.legislation.gov.uk/ukpga/2000/36/section/30",
    "",
)

OUTCOMES = SummaryTable(
    "Stalking offences by outcome",
    ("Outcome", "2023", "2024"),
    (("Charged", "119", "124"), ("Cautioned <by the force>", "fewer than 5", "6")),
    2,
    chosen=False,
    source="reply.html, table 2",
)


def standing(
    label: str,
    outcome: FineOutcome,
    state: AnswerState = AnswerState.DECIDED,
    grounds: tuple[SummaryGround, ...] = (),
    said: str = "",
    flags: tuple[Flag, ...] = (),
) -> StandingAnswer:
    provisions = tuple(ground.provision for ground in grounds)
    number = [asked for asked, _ in ASKED].index(label)
    return StandingAnswer(
        Question(number + 1, label, ASKED[number][1], (label,)),
        1,
        outcome,
        shown(outcome, flags, provisions),
        state,
        Regime.FOIA,
        provisions,
        flags,
        (Evidence(0, Span(0, len(said)), said),) if said else (),
    )


def item(
    answer: StandingAnswer, grounds: tuple[SummaryGround, ...] = (), *open_: str, source: str
) -> SummaryItem:
    said = tuple((evidence.text, source) for evidence in answer.evidence)
    return SummaryItem(answer.question.label, answer.question.text, answer, said, grounds, open_)


def summary_of(
    authority: str,
    items: tuple[SummaryItem, ...],
    answered: tuple[StandingAnswer, ...],
    *,
    replied: date | None = REPLIED,
    unchecked: int = 0,
    reference: str = "26/AC/04418",
    chased: date | None = None,
    made: date = MADE,
) -> RequestSummary:
    days, regime = WorkingDays.load(), Regime.FOIA
    due = response_due(days, regime, SENT)
    review = None if replied is None else review_due(days, regime, replied, due.due)
    events = [Event(1, EventKind.SENT, SENT), Event(2, EventKind.ACKNOWLEDGED, date(2026, 9, 22))]
    if replied is not None:
        events.append(Event(3, EventKind.RESPONDED, replied, letter=1))
    if chased is not None:
        events.append(Event(4, EventKind.CHASED, chased))
    request = Request(
        id=1,
        campaign=Campaign(1, TITLE, ""),
        authority=Authority(1, authority, Nation.ENGLAND, BodyKind.POLICE),
        regime=regime,
        title=TITLE,
        text="",
        sent=SENT,
        received=SENT,
        channel=Channel.EMAIL,
        reference=reference,
        link="",
        reply_address="",
        follows=None,
        questions=tuple(Question(n, label, text, (label,)) for n, (label, text) in enumerate(ASKED, start=1)),
        events=tuple(events),
    )
    row = RequestRow(
        id=1,
        authority=authority,
        campaign=TITLE,
        campaign_id=1,
        title=TITLE,
        reference=reference,
        regime=regime,
        sent=SENT,
        stage=Stage.ANSWERED if replied else Stage.AWAITING,
        mover=Mover.YOURS,
        due=due.due,
        replied=replied,
        verdict=verdict(due, replied, made, extended=False),
        next_day=review.due if review else due.due,
        days_left=9,
        outcomes=(),
        to_check=unchecked,
    )
    coming = review or due
    timeline = (
        TimelineStep(SENT, "Request sent", "by e-mail; 5 questions"),
        TimelineStep(coming.due, "Ask for a review by", coming.rule, coming=True, why=coming),
    )
    return RequestSummary(
        request=request,
        row=row,
        due=due,
        review_by=review,
        days_taken=None if replied is None else days.between(due.start, replied, regime),
        days_late=days_late(days, regime, due.due, replied or made),
        timeline=timeline,
        items=items,
        answered=answered,
        unchecked=unchecked,
        overdue=replied is None and made > due.due,
    )


def _mixed(*, confirmed_only: bool = False) -> RequestSummary:
    refused = standing(
        "4",
        FineOutcome.REFUSED_EXEMPT,
        AnswerState.SUGGESTED,
        (INVESTIGATION,),
        "This information is exempt by virtue of\nsection 30(1)(a): Investigations & proceedings <by the force>.",
    )
    partly = standing(
        "2",
        FineOutcome.PARTLY,
        flags=(Flag.SMALL_NUMBERS,),
        said="Numbers below five are shown as “fewer than 5”.",
    )
    kept_back = item(partly, (), "What was kept back from the answer.", source="reply.html, table 2")
    items = [replace(kept_back, tables=(OUTCOMES,))]
    if not confirmed_only:
        items.append(
            item(
                refused,
                (INVESTIGATION,),
                "This is what the program found; nobody has checked it yet.",
                "A review can be asked for until 15 December 2026.",
                source="reply.html",
            )
        )
    answered = (standing("1", FineOutcome.ANSWERED), standing("3a", FineOutcome.ANSWERED))
    not_held = standing("3b", FineOutcome.NOT_HELD, AnswerState.TO_CHECK)
    kept = answered if confirmed_only else (*answered, not_held)
    return summary_of("Aldermarsh Constabulary", tuple(items), kept, unchecked=2)


def _cost() -> RequestSummary:
    said = (
        "To answer we would have to open 1,410 records by hand. At four minutes for each this comes to 94 hours, "
        "which is far above the appropriate limit."
    )
    items = tuple(
        item(
            standing(label, FineOutcome.REFUSED_COST, grounds=(COST,), said=said),
            (COST,),
            "A review can be asked for until 6 January 2027.",
            source="harrowfen-1-refusal.txt",
        )
        for label, _ in ASKED
    )
    return summary_of("Harrowfen Police", items, (), replied=date(2026, 11, 4), reference="HF-26-1187")


def mixed() -> RefusalSummary:
    return RefusalSummary(f"Aldermarsh Constabulary: {TITLE}", MADE, False, (_mixed(),))


def confirmed() -> RefusalSummary:
    return RefusalSummary(
        f"Aldermarsh Constabulary: {TITLE}", MADE, True, (_mixed(confirmed_only=True),), (), 2
    )


def several() -> RefusalSummary:
    silent = SummaryItem(
        "1", ASKED[0][1], None, (), (), ("The letters that were read do not speak of this question.",)
    )
    part = summary_of("Ravensea Police", (silent,), (standing("2", FineOutcome.ANSWERED),), reference="")
    return RefusalSummary(TITLE, MADE, False, (_mixed(), _cost(), part), (overdue(),))


def overdue() -> RequestSummary:
    return summary_of(
        "Wealdmoor Police", (), (), replied=None, reference="", chased=date(2026, 11, 2), made=MADE
    )


def unanswered() -> RefusalSummary:
    return RefusalSummary(f"Wealdmoor Police: {TITLE}", MADE, False, (overdue(),))


ALL: dict[str, Callable[[], RefusalSummary]] = {
    "mixed": mixed,
    "confirmed": confirmed,
    "several": several,
    "unanswered": unanswered,
}


@pytest.fixture(params=sorted(ALL))
def named_summary(request: pytest.FixtureRequest) -> tuple[str, RefusalSummary]:
    return request.param, ALL[request.param]()


@pytest.fixture(scope="session")
def mixed_summary() -> RefusalSummary:
    return mixed()


@pytest.fixture(scope="session")
def confirmed_summary() -> RefusalSummary:
    return confirmed()


@pytest.fixture(scope="session")
def several_summary() -> RefusalSummary:
    return several()


@pytest.fixture(scope="session")
def unanswered_summary() -> RefusalSummary:
    return unanswered()
