"""Answers that say no more than that something is kept back, or where the reason stands.

"Exempt", "Not disclosed", "Please see the note": they give nothing, and their ground stands somewhere else.
"""

import re
from collections.abc import Sequence

from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.wording.acts import Act

_REFUSED = re.compile(
    r"(?i)\W*(?:(?:formal\s)?(?:refusal\snotice|notice\sof\srefusal)"
    r"|(?:this\s(?:is|has\sbeen)\s|it\sis\s|it's\s)?(?:withheld|exempt(?:ed)?|refused|redacted"
    r"|not\s(?:being\s)?(?:disclosed|provided|released|given|supplied|shown|available|for\s(?:disclosure|release))"
    r"|no\sdisclosure|undisclosed|declined|confidential"
    r"|we\s(?:do\snot|don't|cannot|can't|will\snot|won't)\s(?:give|disclose|release|say|provide)\b[^.]{0,30}))\b[^.;]{0,40}[.;]?\s*"
)
_POINTS = re.compile(
    r"(?i)\W*(?:please\s)?(?:see|refer\sto)\s(?:the\s|our\s)?(?:notes?|explanations?|statements?|reasons?|below|above|end"
    r"|(?:formal\s)?(?:refusal\snotice|notice\sof\srefusal)"
    r"|exemptions?)\b[^.;]{0,40}[.;]?\s*"
)
_LINK = re.compile(
    r"(?i)\W*(?:the|a|its|their)\s(?:web\s?)?(?:links?|address)\b[^.;]{0,40}\b(?:is|are|follows?)\b"
)
_KEEPS = (Act.WITHHELD, Act.COST, Act.NCND, Act.UNTOLD, Act.VEXATIOUS)


def is_bare(statement: Statement) -> bool:
    """Whether a sentence only says that something is kept back, or where the reason stands."""
    return statement.table < 0 and bool(
        _REFUSED.fullmatch(statement.text) or _POINTS.fullmatch(statement.text)
    )


def gives_nothing(statement: Statement, others: Sequence[Statement]) -> bool:
    """Whether what a sentence points at is a reason, or something published, by what else is said.

    Args:
        statement: The sentence.
        others: All that is said of the same question.
    """
    if statement.table >= 0 or statement.citations:
        return False
    if _POINTS.fullmatch(statement.text):
        return any(s.does(*_KEEPS) for s in others if s is not statement)
    return bool(_LINK.match(statement.text)) and any(s.does(Act.PUBLISHED) for s in others)


# What is to be seen there are reasons, not information.
REASONS_THERE = re.compile(
    r"(?i)\b(?:notes?|reasons?|reasoning|explanations?|explained|refusal|harm|arguments|public\sinterest"
    r"|considerations|comments?|remarks?|headings?|guidance|part\s[a-z]\b|"
    r"sections?\s(?:below|above)|reviews?|complain\w*|leaflet|rights)\b"
)
_THERE = re.compile(
    r"(?i)\b(?:it|they|these|both|copy|copies|all)\s(?:is|are)\s(?:attached|enclosed|below)\b"
)
_INFORMATION = re.compile(
    r"(?i)\b(?:information|data|figures?|tables?|spreadsheet|documents?|copy|copies|list|file|report"
    r"|answers?)\b"
)


def points_at_reasons(statement: Statement, *, gift: bool) -> bool:
    """Whether what is to be found "below" or "attached" is reasons and no information."""
    return (
        gift
        and statement.acts.get(Act.GIVES) != (0, len(statement.text))  # an item of a list that is released
        and not statement.does(Act.YES_NO, Act.VALUE)
        and not _THERE.search(statement.text)
        and bool(REASONS_THERE.search(statement.text))
        and not _INFORMATION.search(statement.text)
    )
