"""What stands in the answer to one question alone, and what is said so of the letter."""

from collections.abc import Sequence

from foi_tracker.analysis.answering.alignment import answered_inline
from foi_tracker.analysis.answering.bundles import Bundle
from foi_tracker.analysis.answering.parts_asked import of_part
from foi_tracker.analysis.answering.verdicts import Verdict
from foi_tracker.analysis.grounds.claims import Found
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.pieces import Sentence
from foi_tracker.analysis.walk.outline import Outline
from foi_tracker.analysis.wording.acts import Act
from foi_tracker.law.outcomes import FineOutcome, Flag


def answer_inline(bundle: Bundle) -> bool:
    """Answer a question whose own line ends with its answer; whether it does."""
    piece = bundle.draft.pieces[-1] if bundle.draft.pieces else None
    found = answered_inline(piece.text) if piece is not None else None
    if piece is None or found is None:
        return False
    words = Sentence(piece.document, piece.start + found.start(), found[0])
    bundle.statements.append(Statement(words, piece, Zone.BODY, (bundle.draft.label,), own=True))
    why = "Its own line ends with an answer."
    bundle.verdict = Verdict(FineOutcome.ANSWERED, list(bundle.statements), sure=False, why=why)
    return True


def exclusive(bundle: Bundle) -> list[Statement]:
    """What is said of a question; where its own words refuse it, without what several are given together.

    "The table settles 2a and 2b. … 2d: withheld."
    """
    label = (bundle.draft.label,)
    own = [s for s in bundle.statements if s.labels == label and s.zone is Zone.BODY]
    refused = [s for s in own if s.does(Act.WITHHELD, Act.NOT_HELD, Act.NCND, Act.COST)]
    if not refused or any(s.does(Act.REST, Act.REDACTED, Act.SUPPRESSED) or of_part(s) for s in refused):
        return list(bundle.statements)
    return [
        s
        for s in bundle.statements
        if len(s.labels) < 2 or s.citations or s.does(Act.WITHHELD, Act.COST, Act.NCND, Act.NOT_HELD)
    ]


def residual_flag(bundles: Sequence[Bundle], found: Sequence[Found], plan: Outline) -> None:
    """Mark answers of a letter that neither confirms nor denies anything further.

    What is said so after the last numbered answer is said for the letter.
    """
    named = [segment.labels for segment in plan.segments if segment.labels]
    general = {(), named[-1] if named else ()}
    if any(
        use.residual and use.statement is not None and use.statement.labels in general
        for entry in found
        for use in entry.uses
    ):
        for bundle in bundles:
            if (
                bundle.verdict.outcome is not FineOutcome.UNANSWERED
                and Flag.NCND_RESIDUAL not in bundle.verdict.flags
            ):
                bundle.verdict.flags.append(Flag.NCND_RESIDUAL)
