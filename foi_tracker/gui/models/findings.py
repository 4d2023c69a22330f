"""What a letter says beside its answers: further claims, cost, tables, dates; each line with its words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from foi_tracker.core.dates import plain
from foi_tracker.gui.models.cards import size_words
from foi_tracker.gui.models.plain_outcomes import with_capital
from foi_tracker.law.outcomes import Outcome, words_of
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.kinds import AnswerState
from foi_tracker.model.readings import Claim, ClaimKind, ClaimRole, CostEstimate, Evidence, Reading
from foi_tracker.model.views import Card


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a section.

    Attributes:
        words: What it says.
        outcome: A sign to show before it, if any.
        mark: ✓ found, △ to raise, ? cannot tell; empty for none.
        provision: Shown as a chip that says what it is.
        evidence: The words it rests on; a click shows them.
    """

    words: str
    outcome: Outcome | None = None
    mark: str = ""
    provision: Provision | None = None
    evidence: tuple[Evidence, ...] = ()
    state: AnswerState = AnswerState.SUGGESTED


@dataclass(frozen=True, slots=True)
class Section:
    """Lines that belong together under a heading, and a remark at the foot."""

    title: str
    lines: tuple[Line, ...]
    remark: str = ""


_CLAIM_OUTCOMES: Mapping[ClaimKind, Outcome] = MappingProxyType(
    {
        ClaimKind.WITHHELD: Outcome.REFUSED,
        ClaimKind.COST: Outcome.REFUSED,
        ClaimKind.VEXATIOUS: Outcome.REFUSED,
        ClaimKind.REASON: Outcome.REFUSED,
        ClaimKind.NCND: Outcome.NCND,
        ClaimKind.PUBLISHED: Outcome.WITHHELD_ELSEWHERE,
        ClaimKind.NOT_HELD: Outcome.NOT_HELD,
    }
)
_CLAIM_WORDS: Mapping[ClaimKind, str] = MappingProxyType(
    {
        ClaimKind.WITHHELD: "Withheld",
        ClaimKind.COST: "Refused on cost",
        ClaimKind.VEXATIOUS: "Refused as vexatious or repeated",
        ClaimKind.REASON: "A reason without a section",
        ClaimKind.NCND: "Neither confirmed nor denied",
        ClaimKind.PUBLISHED: "Published elsewhere",
        ClaimKind.NOT_HELD: "Not held",
        ClaimKind.PROCEDURE: "Procedure",
    }
)


def sections(reading: Reading, cards: Sequence[Card], regime: Regime) -> list[Section]:
    """Everything to show below the cards; sections without a line are left out.

    Args:
        reading: What was found.
        cards: The cards shown above.
        regime: The law that the request was made under.
    """
    made = [
        Section(
            "Anything further",
            tuple(_further(reading)),
            "These belong to no question, and do not change the answers above.",
        ),
        Section(
            "Also answered in this letter",
            tuple(_unmatched(reading, cards)),
            "None of your questions fits these; open the request to see its questions.",
        ),
        Section("What the cost rests on", tuple(_cost(reading.cost))),
        Section("Tables found", tuple(_tables(reading, cards))),
        Section("What else the letter says", tuple(_facts(reading, regime))),
    ]
    return [section for section in made if section.lines]


def _further(reading: Reading) -> Iterator[Line]:
    for claim in reading.claims:
        if claim.role is ClaimRole.RELIED_ON and not claim.questions and not claim.whole:
            yield Line(
                _claim_words(claim),
                outcome=_CLAIM_OUTCOMES.get(claim.kind),
                provision=claim.provision,
                evidence=claim.evidence,
            )


def _claim_words(claim: Claim) -> str:
    words = _CLAIM_WORDS[claim.kind]
    return f"{words}: {claim.reason}" if claim.reason else words


def _unmatched(reading: Reading, cards: Sequence[Card]) -> Iterator[Line]:
    if not cards:
        return
    known = {card.matched for card in cards}
    asked = {question.label: question for question in reading.questions}
    for answer in reading.answers:
        if answer.question in known:
            continue
        words = asked[answer.question].text if answer.question in asked else ""
        outcome = with_capital(words_of(answer.outcome, answer.provisions, answer.flags))
        yield Line(
            f"{answer.question}  {outcome}{f' · {words}' if words else ''}",
            outcome=answer.shown,
            provision=answer.provisions[0] if answer.provisions else None,
            evidence=answer.evidence,
        )


def _cost(cost: CostEstimate) -> Iterator[Line]:
    said = cost.evidence
    if cost.records is not None:
        yield Line(f"{cost.records:,} records to search", evidence=_one(said.get("records")))
    if cost.minutes_per_record is not None:
        yield Line(f"{cost.minutes_per_record:g} minutes each", evidence=_one(said.get("minutes_per_record")))
    if cost.hours_estimated is not None:
        yield Line(f"{cost.hours_estimated:g} hours, they say", evidence=_one(said.get("hours_estimated")))
    if cost.limit_hours is not None:
        yield Line(f"The limit is {cost.limit_hours:g} hours", evidence=_one(said.get("limit_hours")))
    if cost.records is not None and cost.minutes_per_record is not None:
        yield _sum_of(cost, cost.records * cost.minutes_per_record / 60)


def _sum_of(cost: CostEstimate, hours: float) -> Line:
    sum_words = f"{cost.records:,} × {cost.minutes_per_record:g} min = {hours:,.1f} h"
    if cost.hours_estimated is not None and abs(hours - cost.hours_estimated) > max(1.0, 0.05 * hours):
        return Line(f"{sum_words}, but they say {cost.hours_estimated:g}", mark="△")
    if cost.limit_hours is None:
        return Line(sum_words, mark="✓")
    if hours <= cost.limit_hours:
        return Line(f"{sum_words}, not above {cost.limit_hours:g} h", mark="△")
    return Line(f"{sum_words}, above {cost.limit_hours:g} h", mark="✓")


def _tables(reading: Reading, cards: Sequence[Card]) -> Iterator[Line]:
    for number, found in enumerate(reading.tables):
        title = " ".join(found.table.title.split()).rstrip(" :") or f"Table {number + 1}"
        for_cards = [
            card.question.label for card in cards if card.suggested and number in card.suggested.tables
        ]
        where = f" → question {', '.join(for_cards)}" if for_cards else ""
        words = f"{title} ({size_words(found.table)}){where}"
        if found.notes:
            words += f" · {'; '.join(found.notes)}"
        span = found.table.span
        yield Line(words, evidence=(Evidence(found.document, span, title),) if len(span) else ())


def _facts(reading: Reading, regime: Regime) -> Iterator[Line]:
    facts = reading.facts
    if reading.kind.sets_outcomes and reading.regime is not regime:
        theirs, yours = reading.regime.act_name, regime.act_name
        yield Line(f"Answered under the {theirs}; you asked under the {yours}", mark="△")
    if reading.reference:
        yield Line(f"Their reference: {reading.reference}", evidence=_one(facts.get("reference")))
    if reading.received is not None:
        yield Line(f"Received, they say: {plain(reading.received)}", evidence=_one(facts.get("received")))
    if reading.responded is not None:
        yield Line(f"Dated {plain(reading.responded)}", evidence=_one(facts.get("responded")))
    if reading.deadline is not None:
        evidence = _one(facts.get("deadline"))
        yield Line(f"They promise a reply by {plain(reading.deadline)}", evidence=evidence)
    if reading.s16_offer:
        evidence = _one(facts.get("s16_offer"))
        yield Line("They offer to look at a narrower request", mark="✓", evidence=evidence)
    if reading.kind.sets_outcomes:
        if reading.has_review_rights:
            evidence = _one(facts.get("has_review_rights"))
            yield Line("They tell you of a review or complaint", mark="✓", evidence=evidence)
        else:
            yield Line("No review or complaint rights in what was read", mark="?")
    for note in reading.notes:
        yield Line(note, mark="△")


def _one(evidence: Evidence | None) -> tuple[Evidence, ...]:
    return () if evidence is None else (evidence,)
