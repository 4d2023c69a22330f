"""The gist of a question in a few words, for the head of a column, and what an answer lacks, for a chip."""

import re
from collections.abc import Sequence

from foi_tracker.model.kinds import AnswerState
from foi_tracker.model.library import StoredLetter
from foi_tracker.model.readings import Gap
from foi_tracker.model.views import StandingAnswer

_POLITE = re.compile(
    r"""
    ^(?: (?:
       please | kindly | can | could | would | will | you | also | me | us | provide | give | tell |
       state | confirm | supply | send | set | out | i | we | like | to | know | request | the | a | an
       | cop(?:y | ies) | details | information | numbers? | total | of | how | many | what | which |
       is | are | was | were | did | do | does | your | force | have | has | had | there | been | for |
       each | every | same | on | about | any | police | authority | in | and | list | break | down |
       split | figures | data | offences?\s+counted |
       question\s+\d+\w* | at\s+\d+\w* | by | \d+\. ) (?!\w) [\s,:]* )+
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""How questions begin before they say what they are about: “Please provide the number of”."""

_HANGING = frozenset(
    (
        *(
            "a",
            "an",
            "and",
            "any",
            "at",
            "by",
            "can",
            "did",
            "do",
            "does",
            "for",
            "from",
            "has",
            "have",
            "in",
        ),
        *("is", "of", "on", "or", "that", "the", "to", "was", "were", "which", "with", "your"),
    )
)
"""Words that a cut must not end on."""


def short_words(text: str, longest: int = 26) -> str:
    """What a question is about: the words after the polite ones, cut at a word.

    Args:
        text: The question.
        longest: Characters, beyond which it is cut.
    """
    flat = " ".join(text.split())
    gist = _POLITE.sub("", flat).strip(" ,;:.?") or flat
    if len(gist) > longest:
        words = gist[: longest + 1].rsplit(" ", 1)[0].split()
        while len(words) > 1 and words[-1].strip(",;").casefold() in _HANGING:
            words.pop()
        gist = f"{' '.join(words).rstrip(',;:')}…"
    return gist[:1].upper() + gist[1:]


def gap_words(gap: Gap) -> str:
    """What an answer lacks: “2021/22 not seen”, “by age not seen”."""
    asked = " ".join(gap.asked.split())
    return f"{asked} not seen"


def gaps_of(answer: StandingAnswer, letters: Sequence[StoredLetter]) -> tuple[Gap, ...]:
    """What the answer that stands lacks, as its letter was read; a person's decision lacks nothing.

    Args:
        answer: The answer.
        letters: The letters of its request.
    """
    reading = next((letter.reading for letter in letters if letter.id == answer.letter), None)
    if reading is None or answer.state is AnswerState.DECIDED:
        return ()
    said = set(answer.evidence)
    gaps = [
        gap
        for found in reading.answers
        if found.evidence and said.issuperset(found.evidence)
        for gap in found.gaps
    ]
    return tuple(dict.fromkeys(gaps))
