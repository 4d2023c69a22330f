"""In which order the paragraphs of a reply answer its questions: that of the request, or one of their own."""

from collections.abc import Sequence

from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.wording.acts import Act

LIKE = 0.25
"""So much a paragraph is about a question that there is little doubt of it."""
_NEW = 0.2
"""What it is worth that a question finds its first paragraph: most have one each."""
_SKIP = 0.06
"""What it costs to pass over a question."""


def in_order(scores: Sequence[Sequence[float]], fits: Sequence[Sequence[float]]) -> list[int]:
    """For each paragraph the question it is about, none going back behind an earlier one.

    -1 for no question. Letters answer in the order of the questions, so that the next one is the likeliest.
    """
    count = len(scores[0])
    best = [0.0] + [float("-inf")] * count
    paths: list[list[int]] = [[] for _ in range(count + 1)]
    for row, fit in zip(scores, fits, strict=True):
        following, ways = best[:], [[*path, -1] for path in paths]
        for question in range(count):
            if row[question] <= 0:
                continue
            # Position question + 1 means that questions up to this one have been passed.
            gains = [best[at] + (_NEW - _SKIP * (question - at)) for at in range(question + 1)]
            gains.append(best[question + 1])
            before = max(range(question + 2), key=gains.__getitem__)
            value = gains[before] + row[question] + fit[question]
            if value > following[question + 1]:
                following[question + 1] = value
                ways[question + 1] = [*paths[before], question]
        best, paths = following, ways
    return paths[max(range(count + 1), key=lambda at: best[at])]


def in_any_order(
    scores: Sequence[Sequence[float]], in_turn: Sequence[int], blocks: Sequence[Sequence[Statement]]
) -> list[int]:
    """For each paragraph the one question it is plainly about, where the letter keeps an order of its own.

    Only where more questions are met than in the order of the request, each by one paragraph; else none.
    """
    out = [
        max(range(len(row)), key=row.__getitem__)
        if _is_plain(row) and len(block[0].piece.text.split()) >= _SENTENCE
        else -1
        for row, block in zip(scores, blocks, strict=True)
    ]
    met = [question for question in out if question >= 0]
    giving = sum(
        question >= 0 and any(map(_gives, block)) for question, block in zip(out, blocks, strict=True)
    )
    if giving < _FEWEST_GIVING:
        # Paragraphs that only say why nothing is given are about the request, whatever words they take up.
        return []
    more = len(set(met)) > len({question for question in in_turn if question >= 0})
    return out if more and len(met) == len(set(met)) >= _FEWEST_MET else []


def _gives(statement: Statement) -> bool:
    given = statement.table >= 0 or statement.does(
        Act.VALUE, Act.YES_NO, Act.ATTACHED, Act.GIVES, Act.NOT_HELD
    )
    return given and not statement.does(Act.COST, Act.WITHHELD, Act.NOT_RETRIEVABLE, Act.NCND)


def _is_plain(row: Sequence[float]) -> bool:
    """Whether a paragraph is about one question, and faintly about others at most."""
    first, second = sorted(row, reverse=True)[:2]
    return first >= LIKE and second <= first / 2


_FEWEST_MET = 3
_FEWEST_GIVING = 2
_SENTENCE = 5
"""So many words are a sentence, and no line of figures."""
