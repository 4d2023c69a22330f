"""Matches the questions that were asked with those of a letter, by number and by meaning.

Doubtful ones are marked.
"""

from collections.abc import Sequence

from foi_tracker.analysis.similar import Meanings, stems
from foi_tracker.model.readings import AskedQuestion, FoundQuestion, Match, Reading

_ALIKE = 0.45
_SOMEWHAT = 0.22


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
    scores = [meanings.against(question.text) for question in asked]
    out: list[Match] = []
    for number, question in enumerate(asked):
        match = _match(question, scores[number], found, alone=len(asked) == len(found) == 1)
        if match is not None:
            out.append(match)
    return tuple(_unsure_where_shared(out))


def _match(  # noqa: PLR0911 - the best reason for a match decides
    asked: AskedQuestion, scores: Sequence[float], found: Sequence[FoundQuestion], *, alone: bool
) -> Match | None:
    same = next((at for at, question in enumerate(found) if question.label == asked.label.lower()), -1)
    best = max(range(len(found)), key=lambda at: scores[at])
    if same >= 0 and not found[same].text:
        return Match(
            asked.label, found[same].label, sure=True, why="The letter has the number and not the words."
        )
    if same >= 0 and scores[same] >= _ALIKE:
        return Match(asked.label, found[same].label, sure=True, why="Number and words agree.")
    if scores[best] >= _ALIKE:
        clear = sorted(scores)[-2] < scores[best] - 0.2 if len(scores) > 1 else True
        return Match(asked.label, found[best].label, sure=clear, why="The words agree under another number.")
    if same >= 0 and (scores[same] >= _SOMEWHAT or not stems(found[same].text)):
        return Match(
            asked.label, found[same].label, sure=False, why="The number agrees, the words only in part."
        )
    if scores[best] >= _SOMEWHAT:
        return Match(asked.label, found[best].label, sure=False, why="The words agree only in part.")
    if same >= 0 or alone:
        at = max(same, 0)
        return Match(
            asked.label,
            found[at].label,
            sure=False,
            why="Only the number agrees." if same >= 0 else "There is only one.",
        )
    return None


def _unsure_where_shared(matches: Sequence[Match]) -> list[Match]:
    """Two questions that were asked and share one of the letter's: the weaker claim is to be checked."""
    seen: set[str] = set()
    out: list[Match] = []
    for match in matches:
        shared = match.found in seen
        seen.add(match.found)
        out.append(Match(match.asked, match.found, match.sure and not shared, match.why) if shared else match)
    return out
