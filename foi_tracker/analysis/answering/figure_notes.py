"""Notes on figures that keep nothing back: what a count leaves out, how nobody asked to have it split."""

import re

from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.similar import stem_set
from foi_tracker.analysis.wording.acts import Act

# "N.B. Appeals turned away at the outset are left out": what a count leaves out keeps nothing back.
_NOTE = re.compile(r"(?i)\W*(?:n\.\s?b\.?|(?:please\s)?note)\b")
# "Your name will be taken out" of what is published; "VAT is left out" of what was spent.
_OF_REQUESTER = re.compile(
    r"(?i)\b(?:your|the\s(?:requester|applicant)'?s?)\s(?:\w+\s)?(?:names?|details|address|personal\s\w+)\b[^.;]{0,40}"
    r"\b(?:removed|redacted|taken\sout|left\sout|blanked)\b"
)
_LEAVES_TAX = re.compile(
    r"(?i)\b(?:vat|tax|interest|inflation)\b[^.;]{0,20}\b(?:left\sout|excluded|not\sincluded)\b"
)
_NOTE_BEFORE = re.compile(r"(?i)\b(?:n\.\s?b\.?|note)\W*$")
_LEAVES_OUT = re.compile(
    r"(?i)\b(?:is|are|was|were|has\sbeen|have\sbeen)\s(?:not\s(?:been\s)?(?:included|counted)|left\sout|excluded|omitted)\b"
)


# "We do not have it by calendar year", where nobody asked for that.
_NOT_SPLIT = re.compile(
    r"(?i)\bnot\s(?:have|hold|record|keep|collect)\s(?:it|this|them|these|those|the\s(?:data|figures))\s(?:split\s|broken\sdown\s)?"
    r"(?:by|for\seach|per)\s(?P<split>[^.;,]{3,40})"
)


def not_so_split(statement: Statement, question: str) -> bool:
    """Whether only a way of splitting is not held that was not asked for."""
    match = _NOT_SPLIT.search(statement.said)
    return match is not None and bool(question) and not stem_set(match["split"]) <= stem_set(question)


_NO_EFFECT = re.compile(r"(?i)\b(?:does|do|did|has|have)\snot\s(?:\w+\s)?affect(?:ed)?\b")


def counts_without(statement: Statement) -> bool:
    """Whether a note only says what the figures leave out."""
    if _NO_EFFECT.search(statement.text) and not statement.citations:
        return True
    if _OF_REQUESTER.search(statement.text) or (
        _LEAVES_TAX.search(statement.text) and not statement.citations
    ):
        return True
    leaves = _LEAVES_OUT.search(statement.text) is not None and not statement.citations
    at = statement.sentence.start - statement.piece.start
    noted = _NOTE.match(statement.piece.text) or _NOTE_BEFORE.search(statement.piece.text[:at])
    return leaves and bool(noted) and not statement.does(Act.SUPPRESSED)
