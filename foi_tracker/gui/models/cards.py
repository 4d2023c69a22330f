"""What a card of the checking page shows, worked out from its values; nothing here paints or asks.

A decision always comes before a suggestion, and the suggestion stays in sight beside it.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from foi_tracker.core.dates import plain
from foi_tracker.gui.models.plain_outcomes import with_capital
from foi_tracker.gui.models.reasons import Reasons, arguments_of, bare_reasons, counts_of, named_grounds
from foi_tracker.law import outcomes
from foi_tracker.law.outcomes import Outcome, fits, shown
from foi_tracker.law.provisions import Provision
from foi_tracker.model.documents import Table
from foi_tracker.model.kinds import AnswerState
from foi_tracker.model.library import Decision
from foi_tracker.model.readings import (
    Claim,
    ClaimKind,
    ClaimRole,
    Confidence,
    Evidence,
    FoundAnswer,
    FoundTable,
    Gap,
    Reading,
)
from foi_tracker.model.views import Card

CHOICES: tuple[tuple[Outcome, str], ...] = (
    (Outcome.ANSWERED, "answered"),
    (Outcome.PARTLY, "partly"),
    (Outcome.REFUSED, "refused"),
    (Outcome.NCND, "neither confirm nor deny"),
    (Outcome.NOT_HELD, "not held"),
    (Outcome.WITHHELD_ELSEWHERE, "published"),
    (Outcome.NOT_ANSWERED, "not dealt with"),
    (Outcome.UNCLEAR, "they asked"),
)
"""The outcomes in the order of their digits, the first on 1."""

TAKES_GROUNDS = frozenset(
    {Outcome.PARTLY, Outcome.REFUSED, Outcome.NCND, Outcome.NOT_HELD, Outcome.WITHHELD_ELSEWHERE}
)
"""Outcomes for which a ground can be given."""

_SAID_BY_GAPS = "not seen in the answer."
"""How the analysis ends the sentence that names the gaps."""
_CLAIM_COLOURS: Mapping[ClaimKind, str] = MappingProxyType(
    {
        ClaimKind.NCND: "highlight3",
        ClaimKind.WITHHELD: "highlight2",
        ClaimKind.COST: "highlight2",
        ClaimKind.VEXATIOUS: "highlight2",
        ClaimKind.REASON: "highlight2",
    }
)
_OUTCOME_COLOURS: Mapping[Outcome, str] = MappingProxyType(
    {Outcome.NCND: "highlight3", Outcome.REFUSED: "highlight2"}
)


def outcome_of(card: Card) -> Outcome | None:
    """The outcome that the card shows; None where nothing is suggested or decided."""
    if card.decided is not None:
        return decided_outcome(card.decided)
    return card.suggested.shown if card.suggested is not None else None


def decided_outcome(decision: Decision) -> Outcome:
    """A decision as one of the eight that are shown."""
    return shown(decision.outcome, decision.flags, decision.provisions)


def state_of(card: Card) -> AnswerState:
    """Whether the card is decided, suggested and clear, or to be checked."""
    if card.decided is not None:
        return AnswerState.DECIDED
    return AnswerState.SUGGESTED if card.sure else AnswerState.TO_CHECK


def state_words(card: Card) -> str:
    """The state as the card's corner says it."""
    return {
        AnswerState.DECIDED: "✓ decided",
        AnswerState.SUGGESTED: "clear",
        AnswerState.TO_CHECK: "to check",
    }[state_of(card)]


def words_of(card: Card) -> str:
    """The outcome that the card shows, in plain words."""
    stands = card.decided or card.suggested
    if stands is None:
        return "Not found in this letter"
    return with_capital(outcomes.words_of(stands.outcome, stands.provisions, stands.flags))


def grounds_of(card: Card) -> tuple[Provision, ...]:
    """The grounds that the card shows."""
    stands = card.decided or card.suggested
    return stands.provisions if stands else ()


def evidence_of(card: Card) -> tuple[Evidence, ...]:
    """The words that the card rests on."""
    stands = card.decided or card.suggested
    return stands.evidence if stands else ()


def why_words(card: Card) -> str:
    """Why the card must be checked; what the signs of its gaps say is not said twice."""
    found = card.suggested
    if found is None:
        return "Choose an outcome with a digit."
    if card.decided is None and not card.sure and found.confidence is Confidence.SURE:
        return "Check that they mean this question."
    return why_beside(found.why, () if card.decided is not None else found.gaps)


def why_beside(why: str, gaps: Sequence[Gap]) -> str:
    """The sentences of a reason that signs for the gaps beside it do not say already."""
    if not gaps:
        return why
    sentences = re.split(r"(?<=\.)\s+", why)
    return " ".join(each for each in sentences if not each.endswith(_SAID_BY_GAPS))


def difference(card: Card) -> str:
    """What was suggested, where the person decided otherwise; empty where they agree."""
    if card.decided is None or card.suggested is None:
        return ""
    found, made = card.suggested, card.decided
    if found.shown is decided_outcome(made) and set(found.provisions) == set(made.provisions):
        return ""
    return f"Suggested: {_brief(found)}"


def _brief(found: FoundAnswer) -> str:
    words = outcomes.words_of(found.outcome, found.provisions, found.flags)
    grounds = ", ".join(provision.short for provision in found.provisions)
    return f"{words} · {grounds}" if grounds else words


def numbering(card: Card) -> str:
    """How the letter numbers the question, where that differs."""
    if not card.matched or card.matched == card.question.label:
        return ""
    return f"They number it {card.matched}"


def grounds_for(card: Card, outcome: Outcome) -> tuple[Provision, ...]:
    """The grounds to keep when the person chooses ``outcome``: all for the same one, else those that fit."""
    made, found = card.decided, card.suggested
    if made is not None and (made.provisions or decided_outcome(made) is outcome):
        before, named = decided_outcome(made), made.provisions
    elif found is not None:
        before, named = found.shown, found.provisions
    else:
        return ()
    return named if before is outcome else fitting(outcome, named)


def fitting(outcome: Outcome, provisions: Sequence[Provision]) -> tuple[Provision, ...]:
    """Those of some grounds that can support another outcome too."""
    return tuple(each for each in provisions if fits(outcome, each))


def evidence_for(card: Card, outcome: Outcome) -> tuple[Evidence, ...]:
    """The words to keep with it: those decided on, where the new outcome can rest on them; else none."""
    if card.decided is None:
        return ()
    before = decided_outcome(card.decided)
    return card.decided.evidence if before is outcome or {before, outcome} <= TAKES_GROUNDS else ()


def confirmable(card: Card) -> bool:
    """Whether there is a suggestion that nobody has decided."""
    return card.decided is None and card.suggested is not None


def tables_of(card: Card, reading: Reading | None) -> list[FoundTable]:
    """The tables that answer the card's question."""
    if card.suggested is None or reading is None:
        return []
    return [reading.tables[number] for number in card.suggested.tables if number < len(reading.tables)]


def quotations_of(card: Card, reading: Reading | None) -> list[Evidence]:
    """The words to quote on the card: first those that the person pointed at, then what else it rests on.

    What a table shown beside them says is left out, unless the person pointed at it.
    """
    tables = tables_of(card, reading)
    own = own_words(card)
    rest = [words for words in evidence_of(card) if words not in own and not in_table(words, tables)]
    return [*own, *rest]


def in_table(words: Evidence, tables: Sequence[FoundTable]) -> bool:
    """Whether some words are those of a table, which is better shown than quoted."""
    return any(found.document == words.document and found.table.span.holds(words.span) for found in tables)


def table_words(found: FoundTable, number: int = -1) -> str:
    """What a table is called: its title, else its number where that is given."""
    title = " ".join(found.table.title.split()).rstrip(" :")
    return title or ("Table" if number < 0 else f"Table {number + 1}")


def table_evidence(found: FoundTable) -> tuple[Evidence, ...]:
    """The whole of a table, where it stands; empty where the text does not hold it."""
    span = found.table.span
    return found.evidence or ((Evidence(found.document, span, table_words(found)),) if len(span) else ())


def own_words(card: Card) -> list[Evidence]:
    """The words that the person pointed at, the last first: those of the decision that nobody suggested."""
    found = card.suggested.evidence if card.suggested is not None else ()
    made = card.decided.evidence if card.decided is not None else ()
    return [words for words in reversed(made) if words not in found]


def later_words(card: Card) -> str:
    """What a later letter says of the question too, and whose answer stands; empty where none does."""
    later = card.later
    if later is None:
        return ""
    when = f"A later letter, of {plain(later.day)}," if later.day is not None else "A later letter"
    said = outcomes.OUTCOME_WORDS[later.outcome]
    if later.stands:
        checked = "" if later.decided else ", not yet checked"
        return f"{when} speaks of this too, and its answer stands: {said}{checked}"
    kept = "; what is decided here stands until that is decided" if card.decided is not None else ""
    return f"{when} speaks of this too: {said}{kept}"


def claims_of(card: Card, reading: Reading | None) -> list[Claim]:
    """The grounds that the letter relies on against the card's question."""
    if reading is None:
        return []
    return [
        claim
        for claim in reading.claims
        if claim.role is ClaimRole.RELIED_ON
        and (claim.whole or (card.matched and card.matched in claim.questions))
    ]


def reasons_of(card: Card, reading: Reading | None) -> list[Reasons]:
    """The grounds and reasons that no quotation shows, what is argued for them, and what the figures count.

    What a table counts is shown with the table.
    """
    claims = claims_of(card, reading)
    grounds = named_grounds(grounds_of(card), claims, quotations_of(card, reading))
    found = card.suggested
    counted = counts_of(found.counted) if found is not None and found.counted and not found.tables else None
    lines = [grounds, bare_reasons(claims), *arguments_of(claims), counted]
    return [line for line in lines if line is not None]


def claim_colour(kind: ClaimKind) -> str:
    """The theme's name of the colour in which a claim's words are marked."""
    return _CLAIM_COLOURS.get(kind, "highlight")


def outcome_colour(outcome: Outcome | None) -> str:
    """The theme's name of the colour in which an outcome's words are marked."""
    return _OUTCOME_COLOURS.get(outcome, "highlight") if outcome is not None else "highlight"


def size_words(table: Table) -> str:
    """How large a table is: “4 × 5”, rows first."""
    return f"{len(table.rows)} × {table.width}"


def first_undecided(cards: Sequence[Card], after: int = -1) -> int | None:
    """Place of the first card that nobody decided, looking on from ``after`` and then from the top."""
    order = [*range(after + 1, len(cards)), *range(min(after + 1, len(cards)))]
    return next((at for at in order if cards[at].decided is None), None)
