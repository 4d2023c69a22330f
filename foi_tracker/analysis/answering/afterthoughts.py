"""Sentences that do not mean what their first words do: they concede something, or put it aside.

"Although we need not make up such a list, there are 214" gives; "we neither confirm nor deny such things as a
rule, but that has no bearing here" keeps nothing back; "of the 4,212 that you name" only tells the question
again.
"""

import re

from foi_tracker.analysis.said.no_answer import COUNTS_FILES, PRICES_THE_SEARCH
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.wording.acts import Act

_REFUSES = (Act.WITHHELD, Act.NOT_HELD, Act.NOT_RECORDED, Act.UNTOLD, Act.NCND)
_CONCEDES = re.compile(
    r"(?i)\W*(?:although|though|while|whilst|even\sthough|even\sif)\b[^.;]{5,160}?,\s(?P<rest>.+)"
)
_BUT = re.compile(
    r"(?i)[^.;]{0,200}\b(?:not|cannot|unable|no)\b[^.;]{0,200}?,\s(?:but|though|however)\s(?P<rest>[^.;]+)"
)
_SUM = re.compile(
    r"(?i)(?:\b(?:is|are|was|were|stands?\sat|came\sto|comes?\sto|adds?\sup\sto|totals?|amounts?\sto|total\sof)\s|:\s?)"
    r"(?:about\s|some\s|exactly\s|now\s)?[£$]?\d"
    r"|\b(?:tells?|told|counted|found|records?|recorded|shows?|reports?)\s(?:(?:me|us|you|that|it|as)\s){0,2}[£$]?\d"
)
_DENIES = re.compile(
    r"(?i)\b(?:not|no|nor|never|none|nothing|cannot|unable|without|would|could|might|may)\b|n't\b"
)
_WORK = re.compile(r"(?i)\b(?:minutes?|hours?|limit|records?|files?|search\w*|sections?|regulations?)\b")
_ASIDE = re.compile(
    r"(?i)\b(?:has|have|had)\sno\sbearing\b|\b(?:but|though)\s(?:your|the)\s(?:question|request)\s(?:\w+\s){0,2}"
    r"(?:ended|ends|stopped|stops|only|did\snot|does\snot|is\snot)\b"
    r"|\b(?:but|though)\syou\s(?:did|do|have)\snot\s(?:ask|seek|want|requested|asked)"
    r"|\b(?:answer|reply|figure)\s(?:above|here|given)\sis\s(?:complete|full|whole)\b"
    r"|\bnot\s(?:a\s)?part\sof\s(?:what\syou|your\s(?:question|request))\b"
    r"|\b(?:should|if|where)\s(?:one|any)\b[^.;]{0,40}\bappl(?:y|ies)\b[^.;]{0,40}\bwill\b"
    r"|\bnot\s(?:something|what)\s(?:that\s)?(?:we|you)\s(?:have\s|had\s)?(?:been\s)?asked\b"
    r"|\bremind\syou\s(?:that|of)\b"
    r"|\b(?:not\srelevant|not\sin\spoint|does\snot\sarise|not\sthe\scase)\shere\b"
)
_AS_A_RULE = re.compile(
    r"(?i)\b(?:we|i|the\s\w+)\swould\s(?P<not>not\s|never\s)?(?:ordinarily|normally|usually|otherwise)\s"
    r"(?:publish|give|release|disclose|provide|answer|tell|supply|share|discuss|comment)\w*"
)
_MIGHT_BAR = re.compile(r"(?i)\bwould\s(?:be\slikely\sto\s|probably\s)?(?:prevent|stop|bar)\b")
_NUMBER = re.compile(r"(?<![\d/])(?!(?:19|20)\d\d\b)\d[\d,]*(?:\.\d+)?(?![\d/])")
_NUMBER_WORD = re.compile(
    r"(?i)\b(?:none|nil|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half)\b"
)
_LEAST = 3


def gives_after_all(statement: Statement) -> bool:
    """Whether a sentence concedes something, or denies it, and then gives a figure all the same."""
    if statement.citations or not statement.does(Act.VALUE) or not statement.does(*_REFUSES):
        return False
    match = _CONCEDES.match(statement.said) or _BUT.match(statement.said)
    if match is None or PRICES_THE_SEARCH.search(statement.said) or COUNTS_FILES.search(match["rest"]):
        return False
    rest = match["rest"]
    return bool(_SUM.search(rest)) and not _DENIES.search(rest) and not _WORK.search(rest)


def puts_aside(statement: Statement) -> bool:
    """Whether a sentence says of what it has just told that it does not matter to this question."""
    return not statement.citations and bool(_ASIDE.search(statement.said))


def as_a_rule(statement: Statement) -> bool:
    """Whether a sentence only tells what is given in other cases."""
    match = _AS_A_RULE.search(statement.said)
    if match is None or statement.does(Act.GOODWILL, Act.ATTACHED):
        return False
    # "We would not normally discuss it" refuses, unless what would bar it is only thought of.
    return not match["not"] or bool(statement.citations and _MIGHT_BAR.search(statement.said))


_SUPPOSES = re.compile(
    r"(?i)\W*(?:even\s)?(?:had|were|if)\s(?:it|this|that|they|we|you|the\s\w+|any)\s(?:\w+\s){0,3}?(?:been|kept|held|meant|mean|asked"
    r"|wanted|existed)\b"
)
_SIGN = re.compile(
    r"(?i)\W*(?:(?:please\s)?note\s(?:that\s)?)?(?:an?|the|any)\s(?:dash|blank|hyphen|nil|zero|gap|nought)\s(?:\w+\s){0,3}?"
    r"(?:means?|shows?|denotes?|indicates?|stands|signifies)\b"
)


def supposes(statement: Statement) -> bool:
    """Whether a sentence only says what would be so otherwise ("Even had it been kept, section 40 …")."""
    would = re.search(r"(?i)\bwould\b|\bif\syou\s(?:meant|mean|wanted)\b", statement.said)
    return bool(would and _SUPPOSES.match(statement.said)) and not statement.does(Act.NCND, Act.ADVICE)


def explains_sign(statement: Statement) -> bool:
    """Whether a sentence says what an empty cell means, and that nothing is kept back there."""
    return bool(_SIGN.match(statement.said)) and not statement.does(Act.SUPPRESSED)


_YOU_KNOW = re.compile(
    r"(?i)\b(?:which|as)\syou\s(?:\w+\s)?(?:know|quote|say|mention|cite|state|note|point\sout)\b"
)
_NO_CASE = re.compile(
    r"""(?i)^\W*not\s(?:once|a\ssingle\s\w+)\W*$ | \b(?:in|on|at)\sno\s(?:case|occasion|instance|time)s?\b
      | \b(?: (?:cannot|not|unable\sto|nor)\s(?:\w+\s){0,2}(?:find|found|identify|identified|trace[d]?)\s
          (?:any|a\ssingle|one)
        | (?:found|find|finds|identified|shows?|showed|revealed)\sno )\s
        (?:such\s)?(?:dates?|days?|occasions?|instances?|cases?|times?|examples?|incidents?|events?)\b""",
    re.VERBOSE,
)
_LEADS = re.compile(r"\W{0,3}£?\d[\d,]*(?:\.\d+)?\.\s+(?=[A-Z])")


def counts_none(statement: Statement) -> bool:
    """Whether a sentence says that no case of what was counted was found, which is a count of none."""
    return bool(_NO_CASE.search(statement.said))


def leads_with_figure(statement: Statement) -> bool:
    """Whether the first sentence of an answer begins with a figure and a full stop ("17. I should add …")."""
    return statement.own and statement.first and bool(_LEADS.match(statement.text))


# How long a paper is, and its date, give nothing of what is in it.
_OF_PAPER = re.compile(
    r"(?i)\W*(?:the|this|that|it|they)\b[^.;]{0,60}\b(?:runs?|extends?|comes?|amounts?)\sto\s(?:\w+\s){0,2}(?:pages|words|paragraphs)\b"
)


def describes_paper(statement: Statement) -> bool:
    """Whether a sentence only says how long a paper is."""
    return bool(_OF_PAPER.match(statement.said))


def tells_back(statement: Statement, question: str) -> bool:
    """Whether the figures of a sentence are those that the question itself names."""
    if not statement.does(Act.VALUE):
        return False
    told = set(_NUMBER.findall(statement.text))
    known = set(_NUMBER.findall(question))
    again = told <= known and any(len(each) >= _LEAST for each in told)
    return (again and not _NUMBER_WORD.search(statement.text)) or bool(_YOU_KNOW.search(statement.said))
