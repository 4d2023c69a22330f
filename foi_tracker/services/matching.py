"""Which request a letter seems to answer: the surest keys first, every key named in words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from foi_tracker.model.readings import Letter
from foi_tracker.model.stages import first_response
from foi_tracker.model.views import FilingChoice
from foi_tracker.storage.rows import RequestRecord

REFERENCE, NAME, QUESTIONS, WAITING = 0.6, 0.35, 0.3, 0.05
"""What each key adds to the score of a request; other questions than ours take as much away."""

CLEAR_LEAD = 0.2
"""How far the first choice must be ahead of the second to be filed without a question."""

SAME_QUESTION = 82
"""Likeness (of 100) from which a question of the letter is taken for one that was asked."""

MOST = 8
"""Requests that are looked at closely and offered."""

QuestionsOf = Callable[[int], Sequence[str]]
"""The words of the questions of a request, by its id."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A choice, and whether something beside the authority's name speaks for it."""

    choice: FilingChoice
    firm: bool

    def clear_of(self, others: "Sequence[Scored]") -> bool:
        """Whether this choice is so sure and so far ahead that nobody need be asked."""
        second = others[0].choice.score if others else 0.0
        return self.firm and self.choice.score >= NAME and self.choice.score - second >= CLEAR_LEAD


def choices_for(letter: Letter, records: Iterable[RequestRecord], questions_of: QuestionsOf) -> list[Scored]:
    """Requests that the letter may answer, the best first.

    The authority's own reference is the surest key; then its name and the questions that it repeats;
    a request that still waits comes before one that has its reply. A letter older than the request cannot
    answer it. The name alone decides only where the request waits and the letter repeats no other questions.
    """
    text = "\n".join(document.text for document in letter.documents)
    folded, squeezed = " ".join(text.casefold().split()), _squeeze(text)
    stated, day = letter.reading.authority.casefold(), letter.reading.responded
    named = (
        _named(record, folded, squeezed, stated) for record in records if day is None or record.sent <= day
    )
    best = sorted((one for one in named if one is not None), key=_by_score)[:MOST]
    repeated = [question.text for question in letter.reading.questions if len(question.text.split()) > 2]
    if repeated:
        best = [_held_against(one, repeated, questions_of(one.choice.request)) for one in best]
    return sorted(best, key=_by_score)


def _by_score(one: Scored) -> tuple[float, int]:
    return -one.choice.score, one.choice.request


def _named(record: RequestRecord, folded: str, squeezed: str, stated: str) -> Scored | None:
    score, why, firm = 0.0, [], False
    reference = _squeeze(record.reference)
    if len(reference) > 3 and reference in squeezed:
        score += REFERENCE
        firm = True
        why.append(f"it names their reference {record.reference}")
    likeness = _name_likeness(record.authority.casefold(), folded, stated)
    if likeness:
        score += NAME * likeness
        said = "names" if likeness == 1 else "seems to name"
        why.append(f"it {said} {record.authority}")
    if not why:
        return None
    if first_response(record.events) is None:
        score += WAITING
        firm = firm or likeness == 1
        why.append("no reply has come yet")
    else:
        why.append("a reply has come already")
    choice = FilingChoice(
        record.id, record.authority, record.campaign, record.reference, round(score, 3), "; ".join(why)
    )
    return Scored(choice, firm)


def _held_against(one: Scored, repeated: Sequence[str], asked: Sequence[str]) -> Scored:
    """The choice once the letter's questions were held against those of the request."""
    same = sum(any(fuzz.token_set_ratio(text, ours) >= SAME_QUESTION for ours in asked) for text in repeated)
    choice = one.choice
    if 2 * same >= len(repeated):
        why, score, firm = "it repeats your questions", choice.score + QUESTIONS, True
    elif same == 0:
        why, score, firm = "but it repeats other questions", max(0.0, choice.score - QUESTIONS), False
    else:
        return one
    return Scored(replace(choice, score=round(score, 3), why=f"{choice.why}; {why}"), firm)


def _name_likeness(name: str, folded: str, stated: str) -> float:
    if name and (name in folded or name == stated):
        return 1.0
    if stated and fuzz.token_sort_ratio(name, stated) >= 88:
        return 0.8
    return 0.0


def _squeeze(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())
