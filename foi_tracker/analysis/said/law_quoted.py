"""Sentences that repeat the law and decide nothing about a question."""

import re
from collections.abc import Sequence

from foi_tracker.analysis.said.statements import Statement

# The law itself, quoted or told again, which decides nothing about a question.
_LAW = re.compile(
    r"(?i)^\W{0,4}\(?\d\)\s?\W{0,2}(?:subsection|nothing|information|what|where|a\s)|\bsubsections?\s?\(|"
    r"\bpublic\s(?:authorit(?:y|ies)|bod(?:y|ies))\b|\ban\sauthority\b|\bno\s(?:public\s)?body\b"
    r"|\ba\sbody\b|"
    r"\b(?:the\s)?(?:act|section\s\d+\w*(?:\s?\(\w+\)){0,3}|s\.?\s?\d+"
    r"|regulations?(?:\s\d+)?(?:\s?\(\w+\)){0,3})\W{0,2}(?:of\sthe\s[\w ]{1,50}\s)?"
    r"(?:says|states|provides|reads|sets\sout|allows|enables|frees|releases|exempts\sinformation|covers"
    r"|protects)\b|"
    r"\binformation\s(?:is|that\sis|which\sis)\b[^.;]{0,60}\bexempt\b[^.;]{0,20}\bif\b|\bunder\sthis\sact\b"
)
_OF_THIS_REQUEST = re.compile(
    r"(?i)\b(?:we|i|our|my|your|you|here|accordingly|therefore)\b|\bthis\s(?:request|information|question"
    r"|part|letter|case)\b|"
    r"\b(?:q|question|part|request)s?\s?\d"
)


def without_law(statements: Sequence[Statement]) -> list[Statement]:
    """The statements without the law that is quoted, and without the lists of what a notice must say."""
    out: list[Statement] = []
    listing = False
    for statement in statements:
        if listing and _ITEM.match(statement.text) and not statement.citations:
            continue
        law = statement.table < 0 and quotes_law(statement)
        listing = law and statement.text.rstrip().endswith((":", "-", "which", "that", "must"))
        if not law:
            out.append(statement)
    return out


_ITEM = re.compile(r"(?i)\W{0,3}(?:[a-z]|i{1,3}|iv|v)\)|\W{1,3}$")


def quotes_law(statement: Statement) -> bool:
    """Whether a sentence repeats what the law says and does not say that it applies here."""
    return (
        bool(_LAW.search(statement.text))
        and not _OF_THIS_REQUEST.search(statement.text)
        and not _OF_OWN_PAPER.search(statement.text)
    )


# "Section 8 of the policy reads": no law.
_OF_OWN_PAPER = re.compile(
    r"(?i)\b(?:section|paragraph|clause|part)\s[\d.]+\s(?:of|in)\s(?:the|our|its"
    r"|this)\s(?:[\w'-]+\s){0,4}(?:polic(?:y|ies)|procedure|plan|contract"
    r"|agreement|guidance|code|handbook|constitution|strategy|manual|lease|protocol|report|document)\b"
)
