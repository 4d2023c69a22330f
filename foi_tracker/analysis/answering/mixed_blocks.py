"""One block of words that tells some things and keeps others back, and numbers nothing.

"We bought 4,200 metres from Gala Goods and spent £9,870. The price is withheld": a refusal that is not said
of the whole request reaches the question that its words are about; what else is asked is taken to be told.
All of it is to be checked.
"""

import re
from collections.abc import Sequence

from foi_tracker.analysis.answering.bundles import QUIET, Bundle
from foi_tracker.analysis.answering.parts_asked import tells
from foi_tracker.analysis.answering.subjects import Questions
from foi_tracker.analysis.answering.verdicts import Grounds, Verdict, weigh
from foi_tracker.analysis.answering.whole_request import about_all, says_rest
from foi_tracker.analysis.grounds.claims import Found
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.wording.acts import Act
from foi_tracker.law.outcomes import FineOutcome
from foi_tracker.model.readings import ClaimKind

_KEEPS = (Act.WITHHELD, Act.NOT_HELD, Act.PUBLISHED, Act.NCND, Act.COST, Act.VEXATIOUS)
_KINDS = frozenset({ClaimKind.WITHHELD, ClaimKind.PUBLISHED, ClaimKind.NOT_HELD, ClaimKind.PROCEDURE})
_LETTER = re.compile(
    r"(?i)\b(?:request|complaint|commissioner|review|days|dated?|received|reference|write|wrote|section|regulations|act)\b"
)
_CLOSE = 0.8
_LEAST = 0.5


def facts_told(statements: Sequence[Statement], whole: Sequence[Found]) -> list[Statement]:
    """What a block tells beside what it keeps back; empty where it refuses everything.

    Args:
        statements: What is said of the letter as a whole.
        whole: The provisions relied on.
    """
    kinds = {entry.kind for entry in whole}
    if not kinds <= _KINDS or about_all(statements) or says_rest(statements):
        return []
    refused = [at for at, s in enumerate(statements) if s.zone is Zone.BODY and s.does(Act.WITHHELD)]
    if not refused:
        return []
    return [
        s
        for s in statements[: refused[-1]]
        if s.zone is Zone.BODY
        and s.table < 0
        and not s.citations
        and not s.does(*_KEEPS, Act.BALANCE, Act.ADVICE)
        and not _LETTER.search(s.text)
        and s.does(Act.VALUE, Act.YES_NO)
        and tells(s)
    ]


def answer_mixed(
    rest: Sequence[Bundle],
    texts: Sequence[str],
    statements: Sequence[Statement],
    facts: Sequence[Statement],
    whole: Sequence[Found],
) -> None:
    """Answer the questions of such a block.

    Args:
        rest: The questions.
        texts: Their words.
        statements: What is said of the letter as a whole.
        facts: What of that tells something.
        whole: The provisions relied on.
    """
    questions = Questions([bundle.draft.label for bundle in rest], texts)
    refusing = [s for s in statements if s.zone not in QUIET and (s.citations or s.does(*_KEEPS))]
    reached: set[int] = set()
    for s in refusing:
        scores = questions.scores(s.text)
        best = max(scores)
        if best >= _LEAST:
            reached |= {at for at, score in enumerate(scores) if score >= _CLOSE * best}
    told = {at for s in facts for at, score in enumerate(questions.scores(s.text)) if score > 0}
    if not reached:
        reached = set(range(len(rest))) - told or set(range(len(rest)))
    for at, bundle in enumerate(rest):
        bundle.statements.extend(statements)
        if at in reached:
            bundle.verdict = weigh(refusing, Grounds(tuple(whole)), figures=False)
        else:
            bundle.verdict = Verdict(
                FineOutcome.ANSWERED, list(facts), why="It seems to be told beside what is kept back."
            )
        bundle.verdict.sure = False
