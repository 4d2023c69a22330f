"""Reasons given for one question inside words about the whole letter.

A letter that refuses everything may add, for one question, a reason of its own ("that is not recorded"). It
is shown with that question, which is then to be checked: the reason may be no exemption at all.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.pieces import Source
from foi_tracker.analysis.text.similar import shared, stem_set
from foi_tracker.analysis.wording.acts import Act
from foi_tracker.model.readings import Confidence, FoundAnswer

_REASONS = (Act.NOT_RECORDED, Act.NOT_HELD)
_LEAST = 1.5
"""How much telling vocabulary a reason must share with a question; stems that several share count less."""


def with_particular_reasons(
    answers: Sequence[FoundAnswer], texts: Sequence[str], statements: Sequence[Statement], source: Source
) -> tuple[FoundAnswer, ...]:
    """The answers, those to which a reason of its own was given with its words added and marked to check.

    Args:
        answers: In the order of the questions.
        texts: The questions' words, in the same order.
        statements: The reply.
        source: Gives the words of a sentence with their place.
    """
    out = list(answers)
    if len(out) < 2 or len(out) != len(texts):
        return tuple(out)
    owned = [stem_set(text) for text in texts]
    spread = Counter(stem for own in owned for stem in own)
    for statement in statements:
        if statement.labels or statement.zone is not Zone.BODY or not statement.does(*_REASONS):
            continue
        number = _about(statement, owned, spread)
        words = source.sentence(statement.sentence)
        if number is None or not words.text or words in out[number].evidence:
            continue
        out[number] = replace(
            out[number],
            evidence=(*out[number].evidence[:2], words, *out[number].evidence[2:]),
            confidence=Confidence.TO_CHECK,
            why="The letter gives a further reason that seems to be about this question.",
        )
    return tuple(out)


def _about(statement: Statement, owned: Sequence[frozenset[str]], spread: Counter[str]) -> int | None:
    """The one question that a sentence is about, if its words single one out."""
    said = stem_set(statement.text)
    scores = [
        sum(1 / spread[stem] for stem in shared(own, said) if 2 * spread[stem] <= len(owned)) for own in owned
    ]
    best = max(scores)
    if best < _LEAST or sum(score >= 0.75 * best for score in scores) > 1:
        return None
    return scores.index(best)
