"""Matches the questions that were asked with those of a letter, by number and by meaning.

Doubtful ones are marked.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from foi_tracker.analysis.text.similar import Meanings, shared, stems
from foi_tracker.model.readings import AskedQuestion, FoundQuestion, Match, Reading

_ALIKE = 0.45
_SOMEWHAT = 0.22
_CLEARLY = 0.2
_OTHER_YEAR = 0.3
"""What it counts against two questions that they name different years, and no year in common."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class _Claim:
    """A match that is thought of, and how much speaks for it."""

    match: Match
    strength: float


def match_questions(asked: Sequence[AskedQuestion], reading: Reading) -> tuple[Match, ...]:
    """Which question of the letter stands for which that was asked.

    Several may share one, as when they are merged.

    Args:
        asked: The request as it was logged.
        reading: The letter.

    Returns:
        At most one match for each question asked, in that order; none for one that nothing in the letter
        resembles.
    """
    found = [
        question for question in reading.questions if reading.answer(question.label) or not reading.answers
    ]
    if not asked or not found:
        return ()
    meanings = Meanings([question.text for question in found])
    scores = [
        [
            score - (_OTHER_YEAR if _other_years(question.text, each.text) else 0.0)
            for score, each in zip(meanings.against(question.text), found, strict=True)
        ]
        for question in asked
    ]
    claims = [_by_words(question, scores[number], found) for number, question in enumerate(asked)]
    taken = {claim.match.found for claim in claims if claim is not None}
    for number, question in enumerate(asked):
        claim = claims[number]
        if claim is None:
            claims[number] = _by_number(question, scores[number], found, taken, alone=len(asked) == 1)
    return tuple(_unsure_where_shared([claim for claim in claims if claim is not None]))


def _other_years(one: str, two: str) -> bool:
    first, second = set(_YEAR.findall(one)), set(_YEAR.findall(two))
    return bool(first and second) and not first & second


def _same(asked: AskedQuestion, found: Sequence[FoundQuestion]) -> int:
    return next((at for at, question in enumerate(found) if question.label == asked.label.lower()), -1)


def _by_words(asked: AskedQuestion, scores: Sequence[float], found: Sequence[FoundQuestion]) -> _Claim | None:
    """A match for which the words speak, or which the letter itself makes by its number alone."""
    same = _same(asked, found)
    best = max(range(len(found)), key=lambda at: scores[at])
    if same >= 0 and not (found[same].text and found[same].evidence):
        why = "The letter has the number and not the words."
        return _Claim(Match(asked.label, found[same].label, sure=True, why=why), 1.0)
    others = sorted(score for at, score in enumerate(scores) if at != best)
    clear = not others or others[-1] < scores[best] - _CLEARLY
    if same >= 0 and scores[same] >= _ALIKE and (same == best or not clear):
        why = "Number and words agree."
        return _Claim(Match(asked.label, found[same].label, sure=True, why=why), 1 + scores[same])
    if scores[best] >= _ALIKE:
        why = "The words agree under another number."
        return _Claim(Match(asked.label, found[best].label, sure=clear, why=why), scores[best])
    return None


def _by_number(
    asked: AskedQuestion,
    scores: Sequence[float],
    found: Sequence[FoundQuestion],
    taken: set[str],
    *,
    alone: bool,
) -> _Claim | None:
    """A match that is to be checked: the words agree in part, or the number and nothing against it."""
    same = _same(asked, found)
    best = max(range(len(found)), key=lambda at: scores[at])
    if same >= 0 and scores[same] >= _SOMEWHAT:
        why = "The number agrees, the words only in part."
        return _Claim(Match(asked.label, found[same].label, sure=False, why=why), scores[same])
    if scores[best] >= _SOMEWHAT:
        why = "The words agree only in part."
        return _Claim(Match(asked.label, found[best].label, sure=False, why=why), scores[best])
    if alone and len(found) == 1:
        return _Claim(Match(asked.label, found[0].label, sure=False, why="There is only one."), 0.0)
    if same < 0 or found[same].label in taken:
        # Another question that was asked stands under this number.
        return None
    related = shared(stems(asked.text), stems(found[same].text)) or not stems(found[same].text)
    if not related:
        return None
    return _Claim(Match(asked.label, found[same].label, sure=False, why="Only the number agrees."), 0.0)


def _unsure_where_shared(claims: Sequence[_Claim]) -> list[Match]:
    """Of several questions that share one of the letter's, only the one with most for it may be sure."""
    strongest = {
        claim.match.found: max(each.strength for each in claims if each.match.found == claim.match.found)
        for claim in claims
    }
    return [
        claim.match if claim.strength == strongest[claim.match.found] else replace(claim.match, sure=False)
        for claim in claims
    ]
