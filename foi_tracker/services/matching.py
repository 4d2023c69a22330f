"""Which request a letter seems to answer: the surest keys first, every key named in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from foi_tracker.law.outcomes import Outcome
from foi_tracker.model.readings import Letter
from foi_tracker.model.stages import first_response
from foi_tracker.model.views import FilingChoice
from foi_tracker.storage.rows import RequestRecord

REFERENCE, NAME, WAITING = 0.6, 0.35, 0.05
"""What each key adds to the score of a request."""

CLEAR_LEAD = 0.2
"""How far the first choice must be ahead of the second to be filed without a question."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A choice with what it was scored by."""

    choice: FilingChoice

    def clear_of(self, others: "list[Scored]") -> bool:
        """Whether this choice is so far ahead that nobody need be asked."""
        second = others[0].choice.score if others else 0.0
        return self.choice.score >= NAME and self.choice.score - second >= CLEAR_LEAD


def choices_for(letter: Letter, records: Iterable[RequestRecord]) -> list[Scored]:
    """Requests that the letter may answer, the best first.

    The authority's own reference is the surest key; then its name; a request that still waits for a reply
    comes before one that has it. Nothing else is guessed.
    """
    text = "\n".join(document.text for document in letter.documents)
    folded, squeezed = " ".join(text.casefold().split()), _squeeze(text)
    stated = letter.reading.authority.casefold()
    scored = []
    for record in records:
        score, why = _score(record, folded, squeezed, stated)
        if score > WAITING:
            choice = FilingChoice(
                record.id, record.authority, record.campaign, record.reference, round(score, 3), why
            )
            scored.append(Scored(choice))
    return sorted(scored, key=lambda one: (-one.choice.score, one.choice.request))


def _score(record: RequestRecord, folded: str, squeezed: str, stated: str) -> tuple[float, str]:
    score, why = 0.0, []
    reference = _squeeze(record.reference)
    if len(reference) > 3 and reference in squeezed:
        score += REFERENCE
        why.append(f"it names their reference {record.reference}")
    likeness = _name_likeness(record.authority.casefold(), folded, stated)
    if likeness:
        score += NAME * likeness
        why.append(
            f"it names {record.authority}" if likeness == 1 else f"it seems to name {record.authority}"
        )
    if first_response(record.events) is None:
        score += WAITING
        why.append("no reply has come yet")
    elif all(outcome is not Outcome.UNCLEAR for outcome, _ in record.answers):
        why.append("a reply has come already")
    return score, "; ".join(why)


def _name_likeness(name: str, folded: str, stated: str) -> float:
    if name and (name in folded or name == stated):
        return 1.0
    if stated and fuzz.token_sort_ratio(name, stated) >= 88:
        return 0.8
    return 0.0


def _squeeze(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
