"""Figures given in goodwill for some questions of a request that is refused as a whole for its cost.

"One part sinks it all: section 12. To be helpful: 41 miles; 2,208 claims": each figure stands beside words of
the question that it answers; the part that costs too much is refused all the same.
"""

import re
from collections.abc import Sequence

from foi_tracker.analysis.answering.subjects import Questions
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.wording.acts import Act

_LEAST = 0.5
_CLEAR = 0.4
_SINKS = (
    r"(?i)\b(?:for|of|to|at|by|if|in|on|questions?|parts?|points?|answer(?:ing)?)\s"
    r"\(?{label}\)?(?=[\s.,;:)]|$)"
)


def given_in_goodwill(
    statements: Sequence[Statement], labels: Sequence[str], texts: Sequence[str]
) -> dict[str, list[Statement]]:
    """The questions to which figures are given in goodwill, with the sentences that give them.

    Args:
        statements: What is said of the letter as a whole.
        labels: The questions.
        texts: Their words.
    """
    start = next(
        (at for at, s in enumerate(statements) if s.does(Act.GOODWILL) and s.does(Act.VALUE) and s.table < 0),
        -1,
    )
    if start < 0 or not all(texts) or not any(s.does(Act.COST) for s in statements[:start]):
        return {}
    piece = statements[start].piece
    gifts = [s for s in statements[start:] if s.piece is piece and s.does(Act.VALUE) and not s.does(Act.COST)]
    questions = Questions(labels, texts)
    scores = [questions.scores(s.text) for s in gifts]
    before = " ".join(s.text for s in statements[:start] if s.zone in {Zone.BODY, Zone.DUTIES})
    out: dict[str, list[Statement]] = {}
    for at, label in enumerate(labels):
        if re.search(_SINKS.format(label=re.escape(label)), before):
            continue
        mine = [
            s
            for s, row in zip(gifts, scores, strict=True)
            if row[at] >= _LEAST and row[at] >= _CLEAR * max(row)
        ]
        if mine:
            out[label] = mine
    return out if len(out) < len(labels) else {}


def gifts_by_question(
    statements: Sequence[Statement], labels: Sequence[str], texts: Sequence[str]
) -> dict[str, list[Statement]]:
    """What is attached or told in goodwill, for each question: what is plainly about another is not for it.

    Args:
        statements: What is said of the letter as a whole.
        labels: The questions.
        texts: Their words; where one is lost, every gift may be for each.
    """
    gifts = [
        s
        for s in statements
        if (s.does(Act.GOODWILL) and s.does(Act.ATTACHED, Act.GIVES))
        # "We cannot meet the request. What I can say is that 97 had sailed."
        or (s.does(Act.GIVES) and s.does(Act.VALUE) and s.table < 0 and not s.does(Act.COST))
    ]
    out: dict[str, list[Statement]] = {label: [] for label in labels}
    questions = Questions(labels, texts) if gifts and all(texts) else None
    for gift in gifts:
        row = questions.scores(gift.text) if questions is not None else []
        told = max(row, default=0.0) >= _LEAST
        for at, label in enumerate(labels):
            if not told or row[at] >= _CLEAR * max(row):
                out[label].append(gift)
    return out
