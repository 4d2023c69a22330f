"""Sentences cut where they turn from one question to another, and the questions that each part names."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from foi_tracker.analysis.marks.mentions import mentions
from foi_tracker.analysis.said.leads import IT_IS_APPLIED
from foi_tracker.analysis.text.pieces import Sentence
from foi_tracker.analysis.wording.acts import acts_in

_CLAUSE = re.compile(r"(?i)(?<=\s)(?:we|i|so|but|it|they|there|no)\b")
_FEW = 4


def _atclauses(text: str, cuts: Sequence[int], ends: Sequence[int]) -> list[int]:
    """The places at which a sentence is cut, each moved to the clause whose last words only name a question.

    "Requests 1 and 2 go over the limit, we need not answer the remaining part, Request 3, either."
    """
    out: list[int] = []
    for cut, after in zip(cuts, [*cuts[1:], len(text)], strict=True):
        tail = text[cut:after]
        before = max((end for end in ends if end <= cut), default=0)
        clause = max((match.start() for match in _CLAUSE.finditer(text, before, cut)), default=-1)
        moved = clause > (out[-1] if out else 0) and len(tail.split()) <= _FEW and not acts_in(tail)
        out.append(clause if moved else cut)
    return out


# "Request 3 depends on Request 2": no clause ends between the two.
_LEANS = re.compile(r"(?i)\s(?:depends?|relies|rests?|turns?)\son\s(?:that\sto\s|the\sanswer\sto\s|your\s)?")


def clauses(sentence: Sentence, known: Collection[str], home: Sequence[str]) -> list[Sentence]:
    """A sentence of the letter as a whole, cut where it turns from one question to another."""
    if home or not known or IT_IS_APPLIED.match(sentence.text):
        return [sentence]
    found = sorted(named_questions(sentence.text, known))
    groups = {labels for _, _, labels in found}
    if len(groups) < 2 or any(
        _LEANS.fullmatch(sentence.text[end:start]) for (_, end, _), (start, _, _) in pairwise(found)
    ):
        return [sentence]
    first_cited = re.search(r"(?i)\b(?:sections?|s\.?|regulations?|reg\.?)\s?\d", sentence.text)
    cuts: list[int] = []
    if first_cited is not None and first_cited.start() < found[0][0]:
        cuts = [end for _, end, _ in found[:-1]]
    else:
        cuts = [start for start, _, _ in found[1:]]
    cuts = _atclauses(sentence.text, cuts, [end for _, end, _ in found])
    bounds = [0, *cuts, len(sentence.text)]
    return [
        Sentence(sentence.document, sentence.start + start, sentence.text[start:end])
        for start, end in pairwise(bounds)
        if sentence.text[start:end].strip()
    ]


def excepts(text: str, home: Sequence[str]) -> bool:
    """Whether a sentence names the question it stands under only to leave it out ("save for point 4")."""
    found = list(mentions(text, home))
    return bool(found) and all(_SAVE.search(text[:start][-30:]) for start, _, _ in found)


_SAVE = re.compile(
    r"(?i)\b(?:save|except(?:ing)?|apart\sfrom|other\sthan|excluding|exception\sof)\s(?:for\s|to\s)?"
    r"(?:as\s(?:set\sout|stated|explained|shown|given|described)\s(?:under|in|at|for)\s)?$"
)


def named_questions(text: str, known: Collection[str]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """The questions that a sentence names, without those of which it says that it is not about them."""
    return (each for each in mentions(text, known) if not _SAVE.search(text[: each[0]][-30:]))
