"""Sentences that repeat the law and decide nothing about a question."""

import re
from collections.abc import Sequence

from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.cues import cue

# The law itself, quoted or told again, which decides nothing about a question.
_LAW = cue(
    "law told again",
    r"""^\W{0,4}\(?\d\)\s?\W{0,2}(?:subsection|nothing|information|what|where|a\s) | \bsubsections?\s?\(
        | \bpublic\s(?:authorit(?:y|ies)|bod(?:y|ies))\b | \ban\sauthority\b | \bno\s(?:public\s)?body\b
        | \ba\sbody\b
        | \b(?:the\s)?(?:act|section\s\d+\w*(?:\s?\(\w+\)){0,3}|s\.?\s?\d+
            |regulations?(?:\s\d+)?(?:\s?\(\w+\)){0,3})\W{0,2}(?:of\sthe\s[\w\ ]{1,50}\s)?
          (?:says|states|provides|reads|sets\sout|allows|enables|frees|releases|exempts\sinformation|covers
            |protects)\b
        | \binformation\s(?:is|that\sis|which\sis)\b[^.;]{0,60}\bexempt\b[^.;]{0,20}\bif\b
        | \bunder\sthis\sact\b""",
    (
        "(2) Information is exempt information if its disclosure would harm the economy.",
        "Section 43(2) of the Freedom of Information Act provides that this is so.",
        "A public authority must say so.",
    ),
    ("Section 43(2) applies to the prices.",),
)
_OF_THIS_REQUEST = cue(
    "about this request",
    r"""\b(?:we|i|our|my|your|you|here|accordingly|therefore)\b
        | \bthis\s(?:request|information|question|part|letter|case)\b
        | \b(?:q|question|part|request)s?\s?\d""",
    ("The Act allows us to refuse, and we do.", "It applies to this part."),
)
# "Section 8 of the policy reads": no law.
_OF_OWN_PAPER = cue(
    "section of a paper of their own",
    r"""\b(?:section|paragraph|clause|part)\s[\d.]+\s(?:of|in)\s(?:the|our|its|this)\s(?:[\w'-]+\s){0,4}
        (?:polic(?:y|ies)|procedure|plan|contract|agreement|guidance|code|handbook|constitution|strategy
        |manual|lease|protocol|report|document)\b""",
    ("Section 8 of the parking policy reads as follows",),
)
_ITEM = re.compile(r"(?i)\W{0,3}(?:[a-z]|i{1,3}|iv|v)\)|\W{1,3}$")


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


def quotes_law(statement: Statement) -> bool:
    """Whether a sentence repeats what the law says and does not say that it applies here."""
    return _LAW(statement.text) and not _OF_THIS_REQUEST(statement.text) and not _OF_OWN_PAPER(statement.text)
