"""What a sentence of a reply does.

Gives, withholds, neither confirms nor denies, has nothing, asks what was meant.
"""

import re

from foi_tracker.analysis.text.cues import Cue
from foi_tracker.analysis.text.full_words import full_words
from foi_tracker.analysis.wording.act_gifts import GIFTS
from foi_tracker.analysis.wording.act_kinds import Act
from foi_tracker.analysis.wording.act_refusals import REFUSALS

__all__ = ["ACTS", "Act", "acts_in", "figure_in"]

ACTS: dict[Act, Cue] = {**REFUSALS, **GIFTS}

_LONGEST = 3000
_DATE = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)[a-z]*\.?,?(?:\s+\d{4})?|\b\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}\b"
    r"|\b\d{1,2}[:.]\d\d\s?(?:hrs?|hours|am|pm)\b|\b\d{1,2}:\d\d\b"
    # "Tanker contractor (5):" names a question.
    r"|\(\d{1,2}[a-z]?\)(?=\s?[:\-]|\s*[.;]?\s*$)"
    r"|(?<=(?:for|and|ith|wer)\s)\d{1,2}[a-z]?\)|(?<=(?:at|to|of|or|on|in)\s)\d{1,2}[a-z]?\)"
    r"|\b(?:19|20)\d\d(?:\s?[/\-]\s?(?:19|20)\d\d|[/\-]\d\d)?\b",
    re.IGNORECASE,
)
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_FIGURE = re.compile(
    rf"(?<![\w/.#])[£$€]?\d[\d,]*(?:\.\d+)?(?:%|(?:k|m|bn)\b)?(?![\w/]|\(\w)|\b(?:nil|none|zero)\b"
    rf"|\b(?:(?:{_TENS})(?:[-\s](?:{_UNITS}))?"
    r"|(?<!the\s)(?<!these\s)(?:two|three|four)|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    r"|seventeen|eighteen"
    r"|nineteen|dozen|hundred|thousand|million)\b|^\W*(?:only\s)?one\W*$",
    re.IGNORECASE,
)
# "No total can be given": the negation stands before the verb of giving.
_DENIED_BEFORE = re.compile(
    r"\b(?:no|not|none|nothing|neither|nor|cannot|never|unable|\w+n't)\b[^.;,:]{0,60}$", re.IGNORECASE
)
# What authorities in general may do, which is the law told again and not what this one does.
_AUTHORITIES = re.compile(
    r"\b(?:an?|any|no|every|each)\s(?:public\s)?(?:authority|body)\b[^.;,]{0,160}"
    r"|\bpublic\s(?:authorities|bodies)\b[^.;,]{0,160}",
    re.IGNORECASE,
)
_OWN_ACTS = frozenset({Act.WITHHELD, Act.NOT_HELD, Act.UNTOLD})
# Words of refusal that only say what another act already says of the same words.
_GIVES_WAY = (
    (Act.WITHHELD, Act.NOT_HELD),
    (Act.NOT_RECORDED, Act.NOT_HELD),
    (Act.WITHHELD, Act.UNTOLD),
    (Act.NOT_HELD, Act.UNTOLD),
    (Act.WITHHELD, Act.CLARIFY),
    (Act.NOT_HELD, Act.CLARIFY),
)


_AT_NOTICE = re.compile(
    r"(?i)\b(?:see|refer\sto)\s(?:the\s|our\s)?(?:attached\s|enclosed\s|formal\s)?(?:refusal\snotice|notice\sof\srefusal)\b"
)


def acts_in(text: str) -> dict[Act, tuple[int, int]]:
    """What a sentence does, each with its first place in the sentence, contractions written out.

    Of an endless one the beginning is read.
    """
    text = full_words(text[:_LONGEST])
    own = _AUTHORITIES.sub(lambda match: " " * len(match[0]), text)
    found: dict[Act, tuple[int, int]] = {}
    for act, pattern in ACTS.items():
        match = pattern.find(own if act in _OWN_ACTS else text)
        if match is not None:
            found[act] = (match.start(), match.end())
    if _AT_NOTICE.search(text):
        # "Please see refusal notice below" shows nothing: it keeps back what was asked.
        found.pop(Act.ATTACHED, None)
        found.pop(Act.SAME, None)
    if Act.RESIDUAL in found and not found.keys() & {Act.NCND, Act.UNTOLD}:
        del found[Act.RESIDUAL]
    if Act.GIVES in found and _DENIED_BEFORE.search(text, 0, found[Act.GIVES][0]):
        del found[Act.GIVES]
    if Act.ALL_GIVEN in found:
        found.pop(Act.WITHHELD, None)
        found.pop(Act.REDACTED, None)
    for act, other in _GIVES_WAY:
        if act in found and other in found and _inside(found[act], found[other]):
            del found[act]
    return found


def _inside(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether one place lies within another, give or take its last word."""
    return other[0] <= one[0] and one[1] <= other[1] + 3


def figure_in(text: str, skip: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The first figure of a sentence that is no date, no year and no part of a citation."""
    text = text[:_LONGEST]
    blank = [*skip, *(match.span() for match in _DATE.finditer(text))]
    for match in _FIGURE.finditer(text):
        if not any(start <= match.start() < end for start, end in blank):
            return match.span()
    return None
