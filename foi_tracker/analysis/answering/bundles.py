"""A question brought together with all that is said about it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from foi_tracker.analysis.answering.verdict_parts import Verdict
from foi_tracker.analysis.asked.questions import Draft
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.law_quoted import without_law
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.law.outcomes import FineOutcome

QUIET = frozenset({Zone.DUTIES, Zone.RIGHTS, Zone.CAVEAT, Zone.TEST})
"""Zones whose words decide nothing about a question."""


@dataclass(slots=True)
class Bundle:
    """A question with all that was found about it.

    Attributes:
        draft: The question.
        statements: What speaks of it.
        verdict: What became of it.
        tables: The data tables that answer it, as document and number.
    """

    draft: Draft
    statements: list[Statement] = field(default_factory=list)
    verdict: Verdict = field(default_factory=lambda: Verdict(FineOutcome.UNANSWERED))
    tables: list[tuple[int, int]] = field(default_factory=list)


def speaks(statements: Sequence[Statement]) -> bool:
    """Whether something is said of a question, other than the law and how to complain."""
    return any(
        not s.quiet
        and (s.own or s.acts or not s.text.rstrip().endswith(":") or s.table >= 0)
        and (
            s.table >= 0
            or s.acts
            or s.citations
            or len(s.text.split()) > 2
            or s.text.strip(" ([")[:1].isupper()
            or s.text.strip(" ([")[:1].isdigit()
        )
        for s in without_law(statements)
    )
