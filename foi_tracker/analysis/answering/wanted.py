"""What kind of thing a question wants: a figure, a day, a document or a name."""

import re

_WANTS_FIGURE = re.compile(
    r"(?i)\b(?:how\s(?:many|much|often|long|old|far)|numbers?|amounts?|costs?|totals?|percentage"
    r"|proportion|"
    r"rates?|sums?|prices?|figures?|when|dates?|ages?|spend|spent|paid|value|average|statistics|break\s?downs?|"
    r"disaggregat|split|years?|hours)\b"
)


# A thing is asked for, however many figures the words around it hold ("every house empty for ten years").
_WANTS_THING = re.compile(
    r"(?i)^\W*(?:(?:please|kindly|could|can|would|you|i|we|our|may|might|like|get|obtain|receive|view|grateful|if|send|provide|supply|give|let|me|us|have"
    r"|with|of|also|and|to|see|the|an?|any|all|every|each|full|most|recent|"
    r"latest|current|exact|complete|details|list)\W+){0,12}"
    r"(?:(?!how\b|who\b|why\b|when\b|where\b|what\b|number|is\b|are\b|was\b|were\b|did\b"
    r"|does\b)[a-z'-]+\s){0,2}(?:address(?:es)?|names?|identit(?:y|ies)"
    r"|cop(?:y|ies)|reports?|polic(?:y|ies)|advice|documents?|e-?mails?|letters?|"
    r"correspondence|minutes|leases?|contracts?|agreements?|plans?|logs?|manuals?|locations?|sites?"
    r"|recordings?|videos?|films?|footage|photographs?|submissions?|briefings?|notes?|"
    r"assessments?|evaluations?|opinions?|guidance|protocols?|orders?|papers?|files?|job\stitles?"
    r"|reasons?|entries)\b(?!\s(?:scores?|costs?|numbers?|figures?|rates?|totals?|fees?|spend\w*))"
)
_HOW_MANY = re.compile(
    r"(?i)\bhow\s(?:many|much|often|long)\b|\bnumbers?\sof\b|\b(?:amounts?|costs?|totals?|sums?|figures?)\b"
)


def wants_figure(question: str) -> bool:
    """Whether a figure may answer a question; where its words are lost it may."""
    if wants_thing(question):
        return False
    return not question or bool(_WANTS_FIGURE.search(question))


def wants_thing(question: str) -> bool:
    """Whether a document, a name or the like is wanted, and no figure."""
    return bool(_WANTS_THING.match(question[:300])) and not _HOW_MANY.search(question)


_WANTS_DAY = re.compile(r"(?i)\bwhen\b|\b(?:what|which)\s(?:\w+\s)?(?:dates?|days?|year|month)\b")


def wants_day(question: str) -> bool:
    """Whether a date would answer a question."""
    return bool(_WANTS_DAY.search(question))
