"""Provisions that a letter names as engaged, or as used before, and then gives up.

"Section 33(1)(b) is engaged. … The balance is in favour of disclosure", "It was withheld under section 31.
That exemption is no longer relied upon": nothing is kept back by them now.
"""

import re
from collections.abc import Sequence

from foi_tracker.analysis.grounds.uses import Use
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.wording.acts import Act
from foi_tracker.model.readings import ClaimRole

_RELEASES = re.compile(
    r"(?i)\b(?:balance|public\sinterest)\b[^.;]{0,50}\b(?:(?:lies|is|falls|weighs|comes\sdown)\s(?:\w+\s)?in\sfavour\sof"
    r"|favours?|requires|is\sbest\sserved\sby)\s(?:the\s|its\s)?(?:disclosure|release|disclosing|releasing|publication)\b"
)
_NOT = re.compile(r"(?i)\b(?:not|no|nor|neither|non|against|than|whether|although|while)\b")
_GIVEN_UP = re.compile(
    r"(?i)\b(?:that|this|the|those|these)\s(?:exemption|exception|section|regulation|ground)s?\b[^.;]{0,40}"
    r"\bno\slonger\s(?:relied|appl\w+|engaged|claimed|maintained|used|needed)"
    r"|\b(?:that|this|the)\s(?:exemption|exception)\s(?:is|was|does|did)\s(?:therefore\s)?not\s(?:available|appl\w+|engaged"
    r"|made\sout|needed)\b"
    r"|\bwe\sno\slonger\s(?:rely|wish\sto\srely|seek\sto\srely|apply|claim)\son\s(?:it|this|that|them)\b"
)
_GIFTS = (Act.VALUE, Act.YES_NO, Act.ATTACHED, Act.GIVES)
_NEAR = 2
"""So near before, a heading apart, a provision was named that is no longer used."""
_FAR = 8
"""So many sentences before, at most, a provision was named that is now given up."""


def drop_given_up(uses: Sequence[Use], statements: Sequence[Statement]) -> None:
    """Let provisions that are given up be denied, and what was withheld by them before be of the past.

    Args:
        uses: Every place; those of provisions given up change their role in place.
        statements: The reply, in order.
    """
    by_statement: dict[int, list[Use]] = {}
    for use in uses:
        if use.statement is not None and use.role is ClaimRole.RELIED_ON:
            by_statement.setdefault(id(use.statement), []).append(use)
    for at, s in enumerate(statements):
        if s.citations:
            continue
        if (
            s.labels
            and _releases(s)
            and any(each.does(*_GIFTS) for each in statements[at + 1 :] if each.labels == s.labels)
        ):
            _drop(statements[max(0, at - _FAR) : at], s.labels, by_statement)
        elif _GIVEN_UP.search(s.text):
            _drop(statements[max(0, at - _NEAR) : at], s.labels, by_statement)


def _releases(statement: Statement) -> bool:
    match = _RELEASES.search(statement.text)
    return match is not None and not _NOT.search(statement.text[: match.end()])


def _drop(before: Sequence[Statement], labels: tuple[str, ...], uses: dict[int, list[Use]]) -> None:
    for statement in before:
        if statement.labels != labels or id(statement) not in uses:
            continue
        for use in uses[id(statement)]:
            use.role = ClaimRole.DENIED
        statement.acts.pop(Act.WITHHELD, None)
