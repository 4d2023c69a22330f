"""What a letter says beside its answers: further claims, cost, tables, dates; each line with its words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from foi_tracker.core.dates import plain
from foi_tracker.gui.models.cards import size_words, table_evidence, table_words
from foi_tracker.gui.models.cost_sum import sum_mark, sum_words
from foi_tracker.gui.models.plain_outcomes import with_capital
from foi_tracker.gui.models.reasons import Item, Reasons, arguments_of, counts_of
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
        evidence: The words it rests on; a click shows them, a further one the next.
        reasons: What is argued or counted, in a line of its own below.
        remark: What was noticed about it, in small print below.
    """

    words: str
    outcome: Outcome | None = None
    mark: str = ""
    provision: Provision | None = None
    evidence: tuple[Evidence, ...] = ()
    state: AnswerState = AnswerState.SUGGESTED
    reasons: Reasons | None = None
    remark: str = ""


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
        # Beside cards the reasoning stands on the cards.
        Section("What they argue", () if cards else tuple(_reasoning(reading))),
        Section("What the cost rests on", tuple(_cost(reading))),
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
                reasons=next(iter(arguments_of([claim])), None),
            )


def _reasoning(reading: Reading) -> Iterator[Line]:
    for reasons in arguments_of(claim for claim in reading.claims if claim.questions or claim.whole):
        yield Line("", reasons=reasons)


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
        question = asked.get(answer.question)
        words = question.text if question is not None else ""
        outcome = with_capital(words_of(answer.outcome, answer.provisions, answer.flags))
        yield Line(
            f"{answer.question}  {outcome}{f' · {words}' if words else ''}",
            outcome=answer.shown,
            provision=answer.provisions[0] if answer.provisions else None,
            evidence=answer.evidence or (question.evidence if question is not None else ()),
        )


def _cost(reading: Reading) -> Iterator[Line]:
    """What they say, each figure with its words; then the sum, or what is wrong with it."""
    cost = reading.cost
    figures = tuple(_figures(cost))
    if figures:
        yield Line("", reasons=Reasons("They say", figures))
    said = dict(cost.evidence)
    unsure = _one(said.pop("unquantified", None))
    figured = tuple(dict.fromkeys(said.values()))
    if sum_words(cost) and (
        not cost.notes or (cost.worked_out_hours is not None and cost.holds is not False)
    ):
        yield Line(sum_words(cost), mark=sum_mark(cost), evidence=figured)
    for note in cost.notes:
        yield Line(note, mark="△", evidence=unsure + figured or _refusal(reading))


def _figures(cost: CostEstimate) -> Iterator[Item]:
    said = cost.evidence
    if cost.records is not None:
        yield Item(f"{cost.records:,} records", _one(said.get("records")))
    if cost.minutes_per_record is not None:
        yield Item(f"{cost.minutes_per_record:g} minutes each", _one(said.get("minutes_per_record")))
    if cost.hours_estimated is not None:
        yield Item(f"{cost.hours_estimated:,g} hours", _one(said.get("hours_estimated")))
    if cost.limit_hours is not None:
        yield Item(f"limit {cost.limit_hours:g} hours", _one(said.get("limit_hours")))


def _refusal(reading: Reading) -> tuple[Evidence, ...]:
    """Where the letter refuses on cost."""
    refused = (claim for claim in reading.claims if claim.role is ClaimRole.RELIED_ON)
    return next((claim.evidence for claim in refused if claim.kind is ClaimKind.COST), ())


def _tables(reading: Reading, cards: Sequence[Card]) -> Iterator[Line]:
    for number, found in enumerate(reading.tables):
        for_cards = [
            card.question.label for card in cards if card.suggested and number in card.suggested.tables
        ]
        where = f", for question {', '.join(for_cards)}" if for_cards else ""
        yield Line(
            f"{table_words(found, number)} ({size_words(found.table)}){where}",
            evidence=table_evidence(found),
            # What a table counts stands on the card of the question that it answers.
            reasons=None if for_cards else counts_of(found.counted),
            remark=" ".join(found.notes),
        )


def _facts(reading: Reading, regime: Regime) -> Iterator[Line]:
    facts = reading.facts
    if reading.kind.sets_outcomes and reading.regime is not regime:
        theirs, yours = reading.regime.act_name, regime.act_name
        words = f"Answered under the {theirs}; you asked under the {yours}"
        yield Line(words, mark="△", evidence=_under(reading))
    if reading.authority:
        yield Line(f"From {reading.authority}", evidence=_one(facts.get("authority")))
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


def _under(reading: Reading) -> tuple[Evidence, ...]:
    """Where the letter first relies on the law that it is given under."""
    named = (claim for claim in reading.claims if claim.role is ClaimRole.RELIED_ON and claim.provision)
    laws = (claim.evidence for claim in named if claim.provision and claim.provision.regime is reading.regime)
    return next(laws, ())


def _one(evidence: Evidence | None) -> tuple[Evidence, ...]:
    return () if evidence is None else (evidence,)
