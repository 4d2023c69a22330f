"""When a reply is due under each law, and what questions back, fees and extensions do to that day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from foi_tracker.core.dates import long_date
from foi_tracker.law.due_dates import Basis, ClockEvent, ClockEventKind, DueDate, Rule
from foi_tracker.law.regimes import BodyKind, Regime
from foi_tracker.law.working_days import WorkingDays

ORDINARY_DAYS = 20
EXTENDED_DAYS = 40
_FEE_MONTHS = 3
_FEE_WORKING_DAYS = 60

_ACT = "https://www.legislation.gov.uk/ukpga/2000/36/section/"
_ACT_REGULATIONS = "https://www.legislation.gov.uk/uksi/2004/3364"
_EIR = "https://www.legislation.gov.uk/uksi/2004/3391/regulation/"
_FOISA = "https://www.legislation.gov.uk/asp/2002/13/section/"
_EISR = "https://www.legislation.gov.uk/ssi/2004/520/regulation/"
_ICO_TIME = (
    "https://ico.org.uk/for-organisations/foi/freedom-of-information-and-environmental-information-regulations/"
    "time-limits-for-compliance-under-the-freedom-of-information-act-section-10"
)


_PROMPTLY = "a reply is due promptly, and at the latest 20 working days after they received {what}."
_SOON = "a reply is due as soon as possible, and at the latest 20 working days after they received {what}."
_RULES = {
    (Regime.FOIA, 20): Rule(f"FOIA section 10(1): {_PROMPTLY}", f"{_ACT}10"),
    (Regime.FOISA, 20): Rule(f"FOISA section 10(1): {_PROMPTLY}", f"{_FOISA}10"),
    (Regime.EIR, 20): Rule(f"EIR regulation 5(2): {_SOON}", f"{_EIR}5"),
    (Regime.EISR, 20): Rule(f"EISR regulation 5(2)(a): {_SOON}", f"{_EISR}5"),
    (Regime.FOIA, 30): Rule(
        "FOI time regulations 2004, regulation 4: transferred public records that are not yet open have "
        "30 working "
        "days after they received {what}.",
        f"{_ACT_REGULATIONS}/regulation/4",
    ),
    (Regime.FOISA, 30): Rule(
        "FOISA section 10(2): closed records transferred to the Keeper have 30 working days after they "
        "received {what}.",
        f"{_FOISA}10",
    ),
    (Regime.FOIA, 40): Rule(
        "The regulator expects a decision on the public interest within 40 working days in all after "
        "they received "
        "{what}, save in exceptional cases.",
        _ICO_TIME,
        Basis.POLICY,
    ),
    (Regime.FOIA, 60): Rule(
        "FOI time regulations 2004: up to 60 working days after they received {what}, for some schools, "
        "for information "
        "held abroad, and for armed forces on operations.",
        _ACT_REGULATIONS,
    ),
    (Regime.EIR, 40): Rule(
        "EIR regulation 7(1): where a request is both complex and large, 40 working days in all after "
        "they received {what}.",
        f"{_EIR}7",
    ),
    (Regime.EISR, 40): Rule(
        "EISR regulation 7(1): where a request is both complex and large, 40 working days in all after "
        "they received "
        "{what}.",
        f"{_EISR}7",
    ),
}
_LETTER_RULE = Rule(
    "FOIA section 10(3) allows a reasonable time for weighing the public interest in a qualified "
    "exemption; their "
    "letter names this day.",
    f"{_ACT}10",
    Basis.LETTER,
)
_ASKED_FOR = (
    "Counted as {limit} working days after they received {{what}}, because that number was asked for."
)

# On one day a question comes before its answer and a notice before its payment.
_ORDER = tuple(ClockEventKind).index


def response_due(
    days: WorkingDays,
    regime: Regime,
    received: date,
    events: Iterable[ClockEvent] = (),
    limit: int = ORDINARY_DAYS,
    received_assumed: bool = False,  # noqa: FBT001, FBT002 - callers give it by name
    body_kind: BodyKind | None = None,
) -> DueDate:
    """The last day on which a reply is in time.

    Args:
        days: The working days.
        regime: The law the request was made under.
        received: The day they got it. It is day 0, even on a weekend or a holiday.
        events: What moved the clock, in any order.
        limit: How many working days the law gives; 20 but for the few cases that have their own.
        received_assumed: Whether ``received`` was taken from the day of sending.
        body_kind: The kind of body, if known; schools may have longer.

    Raises:
        InputError: if a date lies outside 2000 to 2100.

    Source: FOIA sections 1(3), 9, 10 and 17; EIR regulations 5, 7, 8 and 9; FOISA sections 1(3), 9 and 10;
    EISR regulations 5, 7, 8 and 9.
    """
    clock = _ResponseClock(days, regime, received, limit)
    ordered = sorted(events, key=lambda event: (event.day, _ORDER(event.kind)))
    usable = [event for event in ordered if event.day >= received]
    clock.note_received(assumed=received_assumed, left_out=len(ordered) - len(usable))
    clock.restart_for_clarification(usable)
    clock.stand_still_for_fees(usable)
    clock.extend(usable)
    clock.pause()
    if body_kind is BodyKind.SCHOOL and regime is Regime.FOIA:
        clock.notes.append(
            "Many schools have longer (20 days on which the school is open, or 60 working days if that "
            "is earlier), so "
            "please check their holidays; this is the earliest it can be."
        )
    return clock.result()


def fee_payable_by(days: WorkingDays, regime: Regime, notice: date) -> date:
    """The last day to pay a fee that was asked for on the day ``notice``.

    Source: FOIA section 9 and FOISA section 9, three months beginning with the day of the notice; EIR
    regulation 8, 60 working days after it; EISR regulation 8, 60 working days beginning with it.
    """
    if regime is Regime.EIR:
        return days.add(notice, _FEE_WORKING_DAYS, regime)
    if regime is Regime.EISR:
        return days.add(notice - timedelta(days=1), _FEE_WORKING_DAYS, regime)
    months = notice.month - 1 + _FEE_MONTHS
    year, month = notice.year + months // 12, months % 12 + 1
    following = date(year + month // 12, month % 12 + 1, 1)
    last_of_month = following - timedelta(days=1)
    # Three months beginning on the 10th end on the 9th; beginning on the 31st they end with a shorter month.
    same_day = min(notice.day, last_of_month.day)
    if same_day < notice.day:
        return last_of_month
    return date(year, month, same_day) - timedelta(days=1)


def notes_on_cover(days: WorkingDays, *when: date) -> list[str]:
    """Warnings, each once, where the shipped list of bank holidays does not reach these days."""
    return [note for note in dict.fromkeys(days.note_for(day) for day in when) if note]


@dataclass(slots=True)
class _ResponseClock:
    """One request's clock while it is worked out."""

    days: WorkingDays
    regime: Regime
    received: date
    limit: int
    start: date = date.min
    due: date = date.min
    rule: Rule = _LETTER_RULE
    what: str = "the request"
    moved_by: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    still: list[tuple[date, date]] = field(default_factory=list)
    asked: date | None = None
    unpaid: date | None = None

    def __post_init__(self) -> None:
        self.start = self.received
        self._count(self.limit)

    def note_received(self, *, assumed: bool, left_out: int) -> None:
        """Say what is unusual about the day of receipt."""
        if assumed:
            self.notes.append(
                "The day you sent it is taken as the day they received it; please check if they got it later."
            )
        if not self.days.is_working_day(self.received, self.regime):
            self.notes.append("It came on a day that is not a working day; that day is still day 0.")
        if left_out:
            self.notes.append(
                "What is dated before they received the request is left out; please check those dates."
            )

    def restart_for_clarification(self, events: Sequence[ClockEvent]) -> None:
        """Start the whole period again on the day an answer to their question reached them."""
        first = self.due
        for event in events:
            if event.kind is ClockEventKind.CLARIFICATION_ASKED and self.asked is None:
                self.asked = event.day
            elif event.kind is ClockEventKind.CLARIFICATION_ANSWERED:
                if self.asked and self.asked > self.due:
                    self._note_late_question(self.asked, self.due)
                self.asked, self.start, self.what = None, event.day, "your answer to their question"
                self._count(self.limit)
                self.moved_by.append(
                    f"You answered their question on {long_date(event.day)}, so {self.limit} working "
                    "days start again."
                )
        if self.start != self.received:
            self.notes.append(
                "Only a question that they needed to ask moves the date; otherwise it was "
                f"{long_date(first)}."
            )

    def stand_still_for_fees(self, events: Sequence[ClockEvent]) -> None:
        """Leave out the working days from a fee notice to its payment, both included."""
        for event in events:
            if event.kind is ClockEventKind.FEE_NOTICE and self.unpaid is None:
                self.unpaid = event.day
            elif event.kind is ClockEventKind.FEE_PAID and self.unpaid is not None:
                self._leave_out(self.unpaid, event.day)
                self.unpaid = None
            elif event.kind is ClockEventKind.FEE_PAID:
                self.notes.append(
                    "A payment is recorded without a fee notice, so it moves nothing; please check it."
                )
        self._count(self.limit)

    def extend(self, events: Sequence[ClockEvent]) -> None:
        """Apply the latest extension, as far as the law knows one."""
        extensions = [event for event in events if event.kind is ClockEventKind.EXTENDED]
        if extensions and extensions[-1].day < self.start:
            self.notes.append(
                "Their extension came before your answer to their question, and no longer counts."
            )
        elif extensions and self.regime is Regime.FOISA:
            self.notes.append(
                "They wrote that they need longer, but FOISA has no extension of time; the date stands."
            )
        elif extensions and self.regime is Regime.FOIA:
            self._extend_for_public_interest(extensions[-1])
        elif extensions:
            self._extend_for_size(extensions[-1])

    def pause(self) -> None:
        """Say what holds the clock: a question or a fee of theirs that is still open."""
        if self.asked:
            if self.asked > self.due:
                self._note_late_question(self.asked, self.due)
            else:
                self.notes.append(
                    f"They asked what you meant on {long_date(self.asked)}: the move is yours, and "
                    f"{self.limit} "
                    "working days start again when they get your answer."
                )
        if self.unpaid:
            by = fee_payable_by(self.days, self.regime, self.unpaid)
            if self.unpaid > self.due:
                self.notes.append(
                    f"They asked for a fee only after time had run out on {long_date(self.due)}."
                )
            else:
                self.notes.append(
                    f"They asked for a fee on {long_date(self.unpaid)}: the move is yours, the clock "
                    "stands still until "
                    f"you pay, and the last day to pay is {long_date(by)}."
                )

    def result(self) -> DueDate:
        """The date with its reasons."""
        skipped = self.days.skipped(self.start, self.due, self.regime)
        for each in skipped:
            announced = self.days.announced(each.day)
            if announced and announced > self.start:
                self.notes.append(
                    f"{long_date(each.day)} was made a bank holiday while this request was running; it "
                    "is left out "
                    "here, but that can be argued."
                )
        self.notes += notes_on_cover(self.days, self.start, self.due)
        working_days = self.limit
        if self.rule.basis is Basis.LETTER:
            working_days = self.days.between(self.start, self.due, self.regime)
        return DueDate(
            due=self.due,
            start=self.start,
            working_days=working_days,
            regime=self.regime,
            basis=self.rule.basis,
            rule=self.rule.words.format(what=self.what),
            source=self.rule.source,
            skipped=skipped,
            moved_by=tuple(self.moved_by),
            notes=tuple(self.notes),
            paused_by=self._paused_by(),
        )

    def _paused_by(self) -> ClockEventKind | None:
        if self.asked and self.asked <= self.due:
            return ClockEventKind.CLARIFICATION_ASKED
        if self.unpaid and self.unpaid <= self.due:
            return ClockEventKind.FEE_NOTICE
        return None

    def _count(self, limit: int) -> None:
        """Count ``limit`` working days from the start, but not while the clock stands still."""
        self.limit = limit
        self.rule = _RULES.get((self.regime, limit)) or Rule(
            _ASKED_FOR.format(limit=limit), _RULES[self.regime, ORDINARY_DAYS].source, Basis.POLICY
        )
        due, left_out = self.days.add(self.start, limit, self.regime), -1
        while left_out != (now := self._left_out(due)):
            left_out = now
            due = self.days.add(self.start, limit + left_out, self.regime)
        self.due = due

    def _left_out(self, due: date) -> int:
        """How many working days between start and due the clock stands still."""
        total, reached = 0, self.start
        for first, last in sorted(self.still):
            low, high = max(first - timedelta(days=1), reached), min(last, due)
            if high > low:
                total += self.days.between(low, high, self.regime)
                reached = high
        return total

    def _leave_out(self, notice: date, paid: date) -> None:
        by = fee_payable_by(self.days, self.regime, notice)
        if paid > by:
            self.notes.append(
                f"The fee had to be paid by {long_date(by)}; they may treat the request as ended."
            )
        if notice > self.due:
            self.notes.append(f"They asked for a fee only after time had run out on {long_date(self.due)}.")
            return
        self.still.append((notice, paid))
        self._count(self.limit)
        if paid > self.start:
            self.moved_by.append(
                f"The working days from their fee notice of {long_date(notice)} to your payment on "
                f"{long_date(paid)}, "
                "both included, do not count."
            )

    def _extend_for_public_interest(self, event: ClockEvent) -> None:
        ordinary, limit, rule = self.due, self.limit, self.rule
        if event.day > ordinary:
            self.notes.append(
                f"Their letter of {long_date(event.day)} came after the time had run out on "
                f"{long_date(ordinary)}."
            )
        self._count(max(limit, EXTENDED_DAYS))
        ceiling = self.due
        if event.until is None:
            self.notes.append("Their letter names no day, though FOIA section 17(2) asks for an estimate.")
        elif event.until <= max(ordinary, event.day):
            self.limit, self.rule, self.due = limit, rule, ordinary
            self.notes.append(
                f"Their letter names {long_date(event.until)}, which gives them no more time; please "
                "check that day."
            )
            return
        else:
            self.limit, self.rule, self.due = limit, _LETTER_RULE, event.until
            if event.until > ceiling:
                self.notes.append(
                    "The regulator expects no more than 40 working days in all, that is by "
                    f"{long_date(ceiling)}."
                )
        self.moved_by.append(f"They took more time by their letter of {long_date(event.day)}.")
        self.notes.append(
            "More time is only for weighing the public interest in a qualified exemption; a notice "
            "naming the exemption "
            f"was due by {long_date(ordinary)} all the same."
        )

    def _extend_for_size(self, event: ClockEvent) -> None:
        if event.day > self.due:
            self.notes.append(
                f"Their extension of {long_date(event.day)} came after the time had run out, and so does "
                "not count: they had "
                f"to tell you by {long_date(self.due)}."
            )
            return
        if self.limit < EXTENDED_DAYS:
            self._count(EXTENDED_DAYS)
            self.moved_by.append(f"They extended the time by their letter of {long_date(event.day)}.")
        if event.until and event.until < self.due:
            self.notes.append(f"Their letter names an earlier day, {long_date(event.until)}.")
        elif event.until and event.until > self.due:
            self.notes.append(
                f"Their letter names {long_date(event.until)}, but the regulations allow no more than 40 "
                "working days in all."
            )

    def _note_late_question(self, asked: date, due: date) -> None:
        tail = ", though the regulations want such a question by then" if self.regime.is_environmental else ""
        self.notes.append(
            f"They asked what you meant on {long_date(asked)}, only after time had run out on "
            f"{long_date(due)}{tail}."
        )
