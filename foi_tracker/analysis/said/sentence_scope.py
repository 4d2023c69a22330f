"""The questions that a sentence of a reply speaks of by its own words, wherever it stands."""

import re
from collections.abc import Collection, Sequence

from foi_tracker.analysis.said.clauses import named_questions
from foi_tracker.analysis.said.leads import (
    IT_IS_APPLIED,
    bracketed_in,
    by_ordinal,
    ends_with_label,
    letters_in,
)
from foi_tracker.analysis.said.turned import GROUND, KEEPS
from foi_tracker.analysis.text.pieces import Sentence
from foi_tracker.analysis.wording.acts import Act, acts_in

_LISTED = 120
_SUBJECT = 20
"""A question named so early in a sentence is what it is about."""
_APPLIES = re.compile(r"(?i)\b(?:appl(?:y|ies|ied)|relates?|answers?)\s(?:to|at)\s")


def applied_to(part: Sentence, known: Collection[str]) -> tuple[str, ...]:
    """The questions to which a sentence says that the ground just explained is applied."""
    if not IT_IS_APPLIED.match(part.text):
        return ()
    return tuple(dict.fromkeys(each for _, _, labels in named_questions(part.text, known) for each in labels))


def last_named(part: Sentence, known: Collection[str], home: Sequence[str]) -> tuple[str, ...]:
    """Another question that the last word of a refusal names ("We are unable to provide (ii)")."""
    last = ends_with_label(part.text, known)
    refuses = last and last[0] not in home and not acts_in(part.text).keys().isdisjoint(KEEPS)
    return last if refuses else ()


def sought_elsewhere(part: Sentence, known: Collection[str], home: Sequence[str]) -> tuple[str, ...]:
    """The other questions that a refusal is about ("what is sought at 4 and 6 is exempt", under 2 and 3)."""
    if acts_in(part.text).keys().isdisjoint(KEEPS):
        return ()
    for start, end, labels in named_questions(part.text, known):
        if set(labels).isdisjoint(home) and _is_matter(part.text, start, end):
            return labels
    return ()


def _told_of(text: str, known: Collection[str]) -> tuple[str, ...]:
    """The question whose label in brackets ends what is told in goodwill ("we add that six are open (d)")."""
    match = _LABEL_AT_END.search(text[-40:]) if Act.GOODWILL in acts_in(text) else None
    return (match["label"].lower(),) if match is not None and match["label"].lower() in known else ()


_LABEL_AT_END = re.compile(
    r"(?<!\bsection\s)(?<!\bregulation\s)\b[A-Za-z]{3,}\s\((?P<label>[a-z]{1,4}|\d{1,2}[a-z]?)\)\W*$",
    re.IGNORECASE,
)


def _is_matter(text: str, start: int, end: int) -> bool:
    """Whether a question that is named from one place to another is the matter of the sentence."""
    if _SOUGHT_AT.search(text[:start][-60:]):
        return True
    return bool(_IN_RESPECT.search(text[:start][-30:])) and not text[end:].strip(" .")


_SOUGHT_AT = re.compile(
    r"(?i)\b(?:information|data|what(?:\sis)?|material|records?)\s(?:sought|requested|asked\sfor)\s(?:at|in|under|by)\s(?:your\s)?$"
)
_IN_RESPECT = re.compile(r"(?i)\b(?:in|with)\s(?:relation|respect|regard)\s(?:to|of)\s(?:your\s)?$")


def sentence_scope(part: Sentence, known: Collection[str], home: Sequence[str]) -> tuple[str, ...]:
    """The questions that a sentence names for itself.

    Inside an answer a sentence may point at another question ("see question 3") and still speak of its own;
    only saying that a ground applies to another question moves it.
    """
    if not known:
        return ()
    found = list(named_questions(part.text, known))
    several = (letters_in(part.text, list(known)) or bracketed_in(part.text, known)) if not home else ()
    if several:
        return several
    if not found:
        return () if home else by_ordinal(part.text, list(known)) or _told_of(part.text, known)
    if home:
        moved = [labels for start, _, labels in found if _APPLIES.match(part.text, start)]
        if not moved and len(part.text) <= _LISTED and GROUND.match(part.text):
            # "Section 43(2) Commercial interests (Q2)" in a list of grounds after the last answer.
            moved = [labels for start, _, labels in found if start and part.text[start - 1] in "(-"]
        if not moved:
            # "What questions 1 and 2 ask for is on our website", told under question 1.
            named = tuple(
                dict.fromkeys(label for start, _, labels in found for label in labels if start < _SUBJECT)
            )
            moved = [named] if len(named) > 1 and set(home) < set(named) else []
        if not moved and len(home) > 1 and not acts_in(part.text).keys().isdisjoint(KEEPS):
            # "… we keep back part of what questions 3 and 4 ask for", told under questions 2 to 4.
            named = tuple(dict.fromkeys(label for _, _, labels in found for label in labels))
            moved = [named] if set(named) < set(home) else []
        return moved[0] if moved else sought_elsewhere(part, known, home)
    return tuple(dict.fromkeys(label for _, _, labels in found for label in labels))
