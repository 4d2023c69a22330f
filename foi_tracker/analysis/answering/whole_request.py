"""What a letter says of the request as a whole.

"The force does not hold what you have asked for" or "we cannot meet your request" is about every question
that nothing else speaks of, whether it refuses, has nothing, or does not say.
"""

import re
from collections.abc import Sequence

from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.law_quoted import quotes_law
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.wording.acts import Act

_REFUSALS = (Act.WITHHELD, Act.COST, Act.NCND, Act.UNTOLD, Act.NOT_HELD, Act.VEXATIOUS)
_WHOLE = re.compile(
    r"(?i)\b(?:what|which|all(?:\sthat)?|anything|everything|nothing|(?:the|any|recorded)\s(?:information"
    r"|data|records?|documents?|material|details))\s(?:that\s|which\s)?you\s(?:have\s|had\s|are\s"
    r"|'ve\s)?(?:asked|requested|"
    r"sought|seek|seeking|want|wish|after|ask|require|describe)|\b(?:your|this|the)\s(?:whole\s|entire\s"
    r"|full\s|present\s|current\s)?request\b"
    r"|\bto\scomply\b(?!\swith\san?\srequest\b)|\bcomply(?:ing)?\swith\s(?:it|this|your)\b|\brefusal\snotice\b"
    r"|\b(?:all|each|any|none|whole)\s(?:of\s)?(?:it|this|these|them|(?:the|your)\s(?:\w+\s)?(?:questions?"
    r"|requests?|parts?|points?|information|data))\b"
    r"|\b(?:any|the|this|that|relevant|such)\s(?:relevant\s|recorded\s)?information\b(?!\s(?:about|on|for"
    r"|in|at|relating)\b)"
    r"|\binformation\s(?:of\s(?:this|that)\skind|answering\syour|falling\swithin\syour)\b"
    r"|\b(?:it|this)\s(?:ought|should|must|will|would|shall|can)\s?not\s(?:to\s)?be\s(?:released|disclosed|provided|given)\b"
    r"|\b(?:give|send|provide|supply|release|disclose|hold|have|let\syou\shave)\s(?:you\s)?(?:this|it|them"
    r"|these)\b"
)


_PART = re.compile(r"(?i)\W*(?:part|parts|some|one|two|much|most)\b")
_THIS_PART = re.compile(
    r"(?i)\b(?:this|that)\s(?:part|element|aspect|limb|question|point)\b(?:\sof\s(?:your|the)\srequest)?"
)


# A paragraph about one of the questions: "With reference to the final part of your request, …".
_OF_A_PART = re.compile(
    r"(?i)\W*(?:(?:with|in|as)\s(?:reference|regards?|relation|respect|for|to)\s?(?:to|of)?|turning\sto|on)\s(?:the|your)\s"
    r"(?:first|second|third|fourth|fifth|sixth|last|final)\s(?:part|question|point|item|element)\b"
)
# "What you ask for about a named person".
_NARROWED = re.compile(
    r"(?i)\byou\s(?:have\s|had\s)?(?:ask(?:ed)?|requested|sought|seek)\s(?:for\s)?(?:about|concerning|regarding)\s(?!your\b|this\b)"
)


def about_all(statements: Sequence[Statement]) -> list[Statement]:
    """The sentences that refuse the request as a whole, or say that nothing of it is held."""
    return [s for s in statements if _is_about_all(s)]


_REST = re.compile(
    r"(?i)\b(?:whole|entire|all)\s(?:of\s)?(?:the\s|your\s)?(?:request|questions|parts)\b|\beach\sof\syour\b"
    r"|\b(?:remaining|other)\s(?:\w+\s)?(?:questions|parts|points)\b|\brest\sof\s(?:your|the)\srequest\b"
)


def says_rest(statements: Sequence[Statement]) -> bool:
    """Whether a letter says in plain words that it refuses the whole request, or all the rest of it."""
    return any(
        s.table < 0 and s.zone in {Zone.BODY, Zone.DUTIES} and not s.labels and _REST.search(s.text)
        for s in statements
    )


def _is_about_all(statement: Statement) -> bool:
    return (
        statement.zone is Zone.BODY
        and statement.table < 0
        and not statement.labels
        and statement.does(*_REFUSALS)
        and not statement.does(Act.RESIDUAL, Act.ADVICE)
        and not quotes_law(statement)
        and not _PART.match(statement.text)
        and not _THIS_PART.search(statement.text)
        and not _OF_A_PART.match(statement.piece.text)
        and not _NARROWED.search(statement.text)
        and bool(_WHOLE.search(statement.text))
    )
