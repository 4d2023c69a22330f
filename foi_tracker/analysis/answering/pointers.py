"""Answers that only point at another answer: "see question 1", "it is the same with 2 and 3".

What the other answer gives or keeps back, and on which ground, holds for them too.
"""

import re
from collections.abc import Mapping, Sequence

from foi_tracker.analysis.answering.verdicts import Verdict
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.marks.mentions import mentions
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.wording.acts import Act
from foi_tracker.law.outcomes import FineOutcome, Flag

_QUIET = frozenset({Zone.DUTIES, Zone.RIGHTS, Zone.CAVEAT, Zone.TEST, Zone.EARLIER, Zone.META})
_BARE_NUMBER = re.compile(
    r"(?i)\b(?:see|as|to|at|for|in|with|after|under)\s(?:the\s|our\s|my\s)?(?:answers?\s|responses?\s"
    r"|questions?\s|no\.?\s|q)*\(?(\d{1,2}(?:\.\d{1,2})?(?:\s?\(?[a-z]\)?)?)\)?(?=[\s.,;:)]|$)"
)
# "As 1."
_ONLY_NUMBER = re.compile(
    r"(?i)\W*(?:same\s)?(?:as|see|ditto|like)\s(?:(?:for|at|in|to|per)\s)?(?:(?:questions?|answers?|parts?|q|no\.?)\s?)?"
    r"\(?\d{1,2}[a-z]?\)?\W*"
)
_GROUNDS = re.compile(r"(?i)\b(?:same|those|exemptions?|reasons?|grounds?|sections?|basis)\b")
# Not a heading such as "Subsidy in the same years".
_IS_SENTENCE = re.compile(
    r"(?i)^\W*(?:please\s)?(?:see|as|same|ditto|likewise|refer|similarly|covered)\b|[.;:,!)]\W*$|\b(?:is"
    r"|are|applies|apply|goes|holds|have|has)\b"
)
_LONGEST = 45


def target_of(
    statements: Sequence[Statement], own: str, labels: Sequence[str], order: Sequence[Statement]
) -> tuple[str, Statement] | None:
    """The question to whose answer these words point, with the sentence that does; None if none does.

    Args:
        statements: What is said of the question.
        own: Its label.
        labels: All labels, in order.
        order: All statements of the reply, to find what stood before.
    """
    for statement in statements:
        if (
            statement.table >= 0
            or statement.zone in _QUIET
            or statement.does(Act.BALANCE)
            or not (statement.does(Act.SAME) or _ONLY_NUMBER.fullmatch(statement.text))
        ):
            continue
        if _AT_NOTICE.search(statement.text):
            continue
        if len(statement.text.split()) > _LONGEST or not _IS_SENTENCE.search(statement.text):
            continue
        named = [
            label
            for _, _, found in mentions(statement.text, labels)
            for label in found
            if label not in {own, *statement.labels}
        ]
        numbers = (_tidy(match[1]) for match in _BARE_NUMBER.finditer(statement.text))
        bare = [label for label in numbers if label in labels and label not in {own, *statement.labels}]
        target = next(iter([*named, *bare]), None) or _before(statement, own, labels, order)
        if target is not None:
            return target, statement
    return None


# "Please see refusal notice below": the reasons stand there, and no other answer.
_AT_NOTICE = re.compile(
    r"(?i)\b(?:notice|notes?|explanations?|reasons?)\s(?:\w+\s)?(?:below|attached|overleaf|at\sthe\send|that\sfollows?)\b"
)


def _tidy(label: str) -> str:
    return re.sub(r"[\s()]", "", label).lower()


def _before(statement: Statement, own: str, labels: Sequence[str], order: Sequence[Statement]) -> str | None:
    """The question that the letter spoke of just before, or else the one before in the list."""
    for earlier in reversed(order[: next((at for at, s in enumerate(order) if s is statement), 0)]):
        told = [label for label in earlier.labels if label not in {own, *statement.labels}]
        if told:
            return told[-1]
    at = list(labels).index(own) if own in labels else 0
    return labels[at - 1] if at else None


def led_by(verdict: Verdict, target: Verdict, label: str, words: Statement) -> Verdict | None:
    """The answer that follows from another; None where its own words say enough.

    Args:
        verdict: What its own words say.
        target: What became of the question it points at.
        label: That question.
        words: The sentence that points.
    """
    only_points = _ONLY_NUMBER.fullmatch(words.text) is not None
    if verdict.weak or only_points or verdict.outcome is FineOutcome.UNANSWERED:
        # What was given in goodwill was given to the other question.
        goodwill = Flag.GOODWILL in target.flags
        return Verdict(
            FineOutcome.REFUSED_COST if goodwill else target.outcome,
            [words, *target.words],
            list(target.provisions),
            [flag for flag in target.flags if flag is not Flag.GOODWILL],
            sure=target.sure and not goodwill and len(words.text.split()) <= 12,
            why=f"They point to the answer to {label}. {target.why}",
        )
    keeps = verdict.outcome in {
        FineOutcome.REFUSED_EXEMPT,
        FineOutcome.PARTLY,
        FineOutcome.NCND,
        FineOutcome.REFUSED_COST,
    }
    if (
        keeps
        and target.provisions
        and _GROUNDS.search(words.text)
        and (not verdict.provisions or words.does(Act.WITHHELD, Act.REDACTED))
    ):
        provisions = [
            *verdict.provisions,
            *(each for each in target.provisions if each not in verdict.provisions),
        ]
        outcome = verdict.outcome
        if (
            not verdict.provisions
            and outcome is FineOutcome.REFUSED_EXEMPT
            and target.outcome in {FineOutcome.REFUSED_COST, FineOutcome.NCND, FineOutcome.REFUSED_VEXATIOUS}
        ):
            outcome = target.outcome
        return Verdict(
            outcome,
            [words, *verdict.words],
            provisions,
            list(verdict.flags),
            sure=False,
            why=f"{verdict.why} The grounds are those of the answer to {label}.",
        )
    return None


def known_targets(verdicts: Mapping[str, Verdict], label: str) -> Verdict | None:
    """The verdict of the question pointed at, unless it is itself without an answer."""
    verdict = verdicts.get(label)
    return None if verdict is None or verdict.outcome is FineOutcome.UNANSWERED else verdict
