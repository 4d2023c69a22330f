"""Marks answers to be checked where the letter as a whole speaks against them.

An answer read from its own words alone may be wrong in ways that only show beside the rest: a ground that no
answer uses, words of refusal in an answer called given, a letter most of whose questions seem passed over.
"""

import re
from collections.abc import Sequence
from typing import Protocol

from foi_tracker.analysis.answering.subjects import Questions
from foi_tracker.analysis.answering.verdicts import Verdict
from foi_tracker.analysis.grounds.claims import Found
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.law_quoted import quotes_law
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.wording.acts import ACTS, Act
from foi_tracker.law.outcomes import FineOutcome
from foi_tracker.model.readings import ClaimKind, ClaimRole

_QUIET = frozenset(
    {Zone.DUTIES, Zone.RIGHTS, Zone.CAVEAT, Zone.TEST, Zone.EARLIER, Zone.META, Zone.FURNITURE}
)
_REFUSES = (Act.WITHHELD, Act.COST, Act.NCND, Act.UNTOLD, Act.VEXATIOUS, Act.NOT_HELD)
_OPEN = frozenset({FineOutcome.ANSWERED, FineOutcome.UNANSWERED, FineOutcome.CLARIFY})


class Answered(Protocol):
    """A question with what is said of it and what became of it."""

    verdict: Verdict
    statements: list[Statement]


def check(bundles: Sequence[Answered], relied: Sequence[Found], texts: Sequence[str]) -> None:
    """Mark to check what does not go together; outcomes stay as they are.

    Args:
        bundles: The questions in order.
        relied: The provisions relied on.
        texts: The words of each question.
    """
    _unused_grounds(bundles, relied)
    _unanswered_beside(bundles)
    _said_of_several(bundles)
    _kept_apart(bundles)
    if all(texts):
        _about_another(bundles, texts)
    for bundle in bundles:
        if not bundle.verdict.sure or bundle.verdict.outcome is not FineOutcome.ANSWERED:
            continue
        if _is_denied(bundle):
            _doubt(bundle.verdict, "Its own words also keep something back.")
        elif _names_a_ground(bundle):
            _doubt(bundle.verdict, "It names an exemption that is not read as used.")


def _unused_grounds(bundles: Sequence[Answered], relied: Sequence[Found]) -> None:
    """A provision relied on that no answer uses: one of those that seem given must be wrong."""
    used = {provision for bundle in bundles for provision in bundle.verdict.provisions}
    unused = [entry for entry in relied if entry.provision not in used and _binds(entry)]
    if not unused:
        return
    for bundle in bundles:
        if bundle.verdict.sure and bundle.verdict.outcome in _OPEN:
            _doubt(bundle.verdict, f"{unused[0].provision} is relied on, and no answer seems to use it.")


_KEPT = frozenset(
    {
        FineOutcome.REFUSED_EXEMPT,
        FineOutcome.PARTLY,
        FineOutcome.NCND,
        FineOutcome.REFUSED_COST,
        FineOutcome.PUBLISHED,
    }
)


def _unanswered_beside(bundles: Sequence[Answered]) -> None:
    """Beside a question that nothing answers, what keeps something back may have been meant for that one."""
    for at, bundle in enumerate(bundles):
        beside = [*bundles[max(0, at - 1) : at], *bundles[at + 1 : at + 2]]
        lost = [
            each
            for each in beside
            if each.verdict.outcome is FineOutcome.UNANSWERED and not each.verdict.words
        ]
        if lost and bundle.verdict.sure and bundle.verdict.outcome in _KEPT:
            _doubt(bundle.verdict, "A question beside it seems to have no answer.")


def _said_of_several(bundles: Sequence[Answered]) -> None:
    """What keeps several questions back in the same words that give something: it is not sure from which."""
    for bundle in bundles:
        if not bundle.verdict.sure or bundle.verdict.outcome not in _KEPT - {FineOutcome.REFUSED_COST}:
            continue
        scopes = {s.labels for s in bundle.verdict.words if s.does(*_REFUSES) and len(s.labels) != 1}
        mixed = any(
            s.labels in scopes
            and s.table < 0
            and s.zone is Zone.BODY
            and not s.does(*_REFUSES)
            and s.does(Act.ATTACHED, Act.GIVES, Act.VALUE, Act.YES_NO)
            and not _WORK.search(s.said)
            for s in bundle.statements
            if s.labels
        )
        if mixed:
            _doubt(bundle.verdict, "The same words give something too.")


def _kept_apart(bundles: Sequence[Answered]) -> None:
    """A refusal in a paragraph of its own after the last answer has begun: it may be of others."""
    if len(bundles) < 2:
        return
    verdict = bundles[-1].verdict
    if not verdict.sure or verdict.outcome not in _KEPT:
        return
    own = [s for s in bundles[-1].statements if s.own and s.zone is Zone.BODY and s.table < 0]
    kept = [s for s in own if s.does(*_REFUSES) or s.citations]
    if own and kept and all(s.piece is not own[0].piece for s in kept):
        _doubt(verdict, "What is kept back stands in a paragraph of its own.")


def _lacks(verdict: Verdict) -> bool:
    """Whether a question has no answer, or is kept back on no ground."""
    return verdict.outcome is FineOutcome.UNANSWERED or (verdict.outcome in _KEPT and not verdict.provisions)


def _about_another(bundles: Sequence[Answered], texts: Sequence[str]) -> None:
    """Words that decide one question and speak of another by name may have been meant for that one."""
    questions = Questions([str(at) for at in range(len(texts))], texts)
    for at, bundle in enumerate(bundles):
        if not bundle.verdict.sure:
            continue
        for s in bundle.verdict.words[:3]:
            if s.table >= 0 or len(s.labels) > 1 or s.zone is not Zone.BODY or not s.does(*_REFUSES):
                continue
            scores = questions.scores(s.said)
            best = max(scores)
            other = bundles[scores.index(best)].verdict
            if best >= _FOREIGN and scores[at] * 2 < best and _lacks(other):
                _doubt(bundle.verdict, "Its words seem to be about another question.")
                break


_FOREIGN = 1.0
"""So much of another question's words, and less than half of that of its own, puts an answer in doubt."""
_WORK = re.compile(
    r"(?i)\b(?:minutes?|hours?|limit|records?|files?|search\w*|sections?|days?|review|public|forces?|act|years?|one|first|"
    r"second|two|three)\b"
)


def _binds(entry: Found) -> bool:
    """Whether a provision must be used against some question: not for anything further, nor for procedure."""
    if entry.kind is ClaimKind.PROCEDURE or entry.role is not ClaimRole.RELIED_ON:
        return False
    uses = [use for use in entry.uses if use.role is ClaimRole.RELIED_ON]
    further = any(use.residual or ACTS[Act.RESIDUAL](use.sentence.text) for use in uses)
    return not (further and entry.kind is ClaimKind.NCND)


def _is_denied(bundle: Answered) -> bool:
    """Whether an answer called given has sentences of its own that refuse."""
    return any(
        s.table < 0
        and s.zone not in _QUIET
        and s.own
        and s.does(*_REFUSES)
        and not s.does(Act.RESIDUAL, Act.ADVICE)
        and not quotes_law(s)
        for s in bundle.statements
    )


def _names_a_ground(bundle: Answered) -> bool:
    """Whether an answer called given names an exemption, with no words that set it aside."""
    return any(
        s.own
        and s.zone is Zone.BODY
        and not quotes_law(s)
        and any(not _SET_ASIDE.search(_clause(s.text, each.start, each.end)) for each in s.citations)
        for s in bundle.statements
    )


def _clause(text: str, start: int, end: int) -> str:
    """The words around a place up to the nearest commas."""
    stop = re.search(r"[,;]\s", text[end:])
    return text[
        max(text.rfind(", ", 0, start), text.rfind("; ", 0, start)) + 1 : end + stop.start() if stop else None
    ]


_SET_ASIDE = re.compile(
    r"(?i)\b(?:not|no|never|n't|neither|nor|withdrawn|earlier|previous\w*|first|however|although|was\sconsidered|without|of\sthe\s(?!freedom|act\b|foi)\w+)\b"
)


def _doubt(verdict: Verdict, why: str) -> None:
    verdict.sure = False
    verdict.why = f"{verdict.why} {why}"
