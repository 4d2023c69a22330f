"""What a clock takes and gives: the events that move it, and a date with everything that led to it.

Each date says whether it rests on the law, on a code or a regulator's policy, or on the authority's letter.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foi_tracker.core.dates import long_date
from foi_tracker.law.regimes import Regime
from foi_tracker.law.working_days import Skipped


class ClockEventKind(StrEnum):
    """What can move a clock."""

    CLARIFICATION_ASKED = "clarification_asked"
    CLARIFICATION_ANSWERED = "clarification_answered"
    EXTENDED = "extended"
    FEE_NOTICE = "fee_notice"
    FEE_PAID = "fee_paid"


@dataclass(frozen=True, slots=True)
class ClockEvent:
    """Something that moved a clock, or tried to.

    Args:
        kind: What happened.
        day: The day it happened; for a letter of theirs, the day it was given.
        until: For an extension, the day to which they extended, if they named one.
    """

    kind: ClockEventKind
    day: date
    until: date | None = None


class Basis(StrEnum):
    """What a date rests on."""

    LAW = "law"
    POLICY = "code or regulator's policy"
    LETTER = "their letter"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of time: its words, the address where it can be read, and what it rests on."""

    words: str
    source: str
    basis: Basis = Basis.LAW


@dataclass(frozen=True, slots=True)
class DueDate:
    """A date by which something has to happen, with everything that led to it.

    Args:
        due: The last day in time.
        start: Day 0, from which working days are counted; the next working day is day 1.
        working_days: How many working days the rule gives.
        regime: The law it falls under.
        basis: What it rests on.
        rule: The rule in plain words.
        source: The address where the rule can be read.
        skipped: The weekday holidays between start and due.
        moved_by: What moved the date, one plain sentence each.
        notes: What to know or to check, one plain sentence each.
        paused_by: The unanswered question or unpaid fee that holds the clock, if one does; the move is
            then the requester's.
    """

    due: date
    start: date
    working_days: int
    regime: Regime
    basis: Basis
    rule: str
    source: str
    skipped: tuple[Skipped, ...] = ()
    moved_by: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    paused_by: ClockEventKind | None = None

    def why(self) -> str:
        """The whole reasoning as one plain paragraph."""
        said = [f"Due {long_date(self.due)}, by {_BASIS_WORDS[self.basis]}.", self.rule]
        if self.basis is not Basis.LETTER:
            said.append(f"Day 0 is {long_date(self.start)}; counting starts on the next working day.")
        said += self.moved_by
        if self.skipped:
            said.append(f"Days that do not count besides weekends: {'; '.join(map(str, self.skipped))}.")
        return " ".join([*said, *self.notes])

    def as_dict(self) -> dict[str, object]:
        """Everything as values that JSON can hold; dates as YYYY-MM-DD."""
        return {
            "due": self.due.isoformat(),
            "start": self.start.isoformat(),
            "working_days": self.working_days,
            "regime": self.regime.value,
            "basis": self.basis.value,
            "rule": self.rule,
            "source": self.source,
            "skipped": [
                {"day": each.day.isoformat(), "name": each.name, "nations": [n.value for n in each.nations]}
                for each in self.skipped
            ],
            "moved_by": list(self.moved_by),
            "notes": list(self.notes),
            "paused_by": self.paused_by.value if self.paused_by else None,
            "why": self.why(),
        }


_BASIS_WORDS = {
    Basis.LAW: "law",
    Basis.POLICY: "a code or the regulator's policy (not a rule of law)",
    Basis.LETTER: "the day their letter gives (not a rule of law)",
}
