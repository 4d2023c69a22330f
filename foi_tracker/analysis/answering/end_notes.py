"""Reasons that stand after the last answer and are about earlier ones.

"1 - 83. 2 - Refused. 3 - 51." and, in a paragraph of its own, "The specialty would tell a person's pay:
section 40(2)". The paragraph goes on about nothing that the last answer said; it gives the ground to whatever
answer was kept back without one, or to the figures that bear the mark that it explains.
"""

import re
from collections import Counter
from collections.abc import Sequence

from foi_tracker.analysis.answering.rehomed import move
from foi_tracker.analysis.grounds.claims import Found
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.similar import shared, stem_set
from foi_tracker.analysis.wording.acts import Act

_KEEPS = (Act.WITHHELD, Act.NCND, Act.COST, Act.UNTOLD, Act.PUBLISHED, Act.TO_BE_PUBLISHED)
# An answer that only says that it is kept back, or where the reason stands.
_BARE = re.compile(
    r"(?i)\W*(?:(?:this\s(?:is|has\sbeen)\s|it\sis\s)?(?:withheld|exempt(?:ed)?|refused|redacted"
    r"|not\s(?:disclosed|provided|released|given|supplied|available|for\sdisclosure)|no\sdisclosure|undisclosed"
    r"|we\s(?:do\snot|don't|cannot|can't|will\snot|won't)\s(?:give|disclose|release|say|provide)\b[^.]{0,30})"
    r"|(?:please\s)?(?:see|refer\sto)\s(?:the\s|our\s)?(?:notes?|explanations?|statements?|reasons?|below|above|end"
    r"|exemptions?))\b[^.;]{0,40}[.;]?\s*"
)
_MARK = re.compile(
    r"(?:^|[\s|:=-])(?:\*|<\s?\d{1,2}|x)(?=[\s|,.;)]|$)|(?i:\b(?:fewer|less)\sthan\s(?:\d|five|ten)\b)"
)
_OF_MARKS = re.compile(
    r"(?i)\basterisks?\b|(?:^|\s)\*(?=\s)|<\s?\d|\b(?:small|low)\s(?:numbers?|figures?|counts?)\b|\bfigures?\s(?:is|are)?\s?(?:shown|marked)"
    r"|\b(?:below|under|fewer\sthan|less\sthan)\s(?:five|ten|\d{1,2})\b|\bsuppress"
)
_QUIET = frozenset({Zone.RIGHTS, Zone.META, Zone.EARLIER, Zone.CAVEAT})


def move_end_notes(
    statements: Sequence[Statement], found: Sequence[Found], labels: Sequence[str], texts: Sequence[str]
) -> None:
    """Give the reasons after the last answer to the answers that lack one.

    Args:
        statements: The reply; those that move are labelled anew in place.
        found: The provisions, whose scope follows the statements.
        labels: The questions in order.
        texts: Their words.
    """
    last = next((s.labels for s in reversed(statements) if s.own and len(s.labels) == 1), ())
    paragraphs = _paragraphs([s for s in statements if s.labels == last and s.own])
    if len(labels) < 2 or len(paragraphs) < 2 or len(last) != 1:
        return
    answers = {label: [s for s in statements if s.labels == (label,) and s.own] for label in labels}
    begins = next((at for at in range(1, len(paragraphs)) if _gives_reason(paragraphs[at])), 0)
    if not begins:
        return
    answers[last[0]] = [s for paragraph in paragraphs[:begins] for s in paragraph]
    lacking = [label for label in labels if _lacks_reason(answers[label])]
    marked = [label for label in labels if _is_marked(answers[label])]
    silent = [label for label in labels if not any(label in s.labels for s in statements)]
    for paragraph in paragraphs[begins:]:
        homes = named_by_place(paragraph[0].text, labels, [*lacking, *silent])
        if not homes and marked and _is_about_marks(paragraph):
            homes = marked
        homes = (
            homes or _by_topic(paragraph, silent, labels, texts) or _told(paragraph, lacking, labels, texts)
        )
        if homes and tuple(homes) != last:
            move(paragraph, tuple(homes), found)


def _paragraphs(statements: Sequence[Statement]) -> list[list[Statement]]:
    out: list[list[Statement]] = []
    for statement in statements:
        if statement.zone in _QUIET:
            continue
        if out and out[-1][-1].piece is statement.piece:
            out[-1].append(statement)
        else:
            out.append([statement])
    return out


def _gives_reason(paragraph: Sequence[Statement]) -> bool:
    """Whether a paragraph names a ground, or keeps something back."""
    return any(s.table < 0 and (s.citations or s.does(*_KEEPS, Act.SUPPRESSED)) for s in paragraph)


def _lacks_reason(answer: Sequence[Statement]) -> bool:
    """Whether an answer is kept back, and names no ground itself."""
    kept = any(s.table < 0 and (_BARE.fullmatch(s.text) or s.does(*_KEEPS)) for s in answer)
    return kept and not any(s.citations for s in answer)


def _is_marked(answer: Sequence[Statement]) -> bool:
    """Whether an answer's figures bear a mark for small numbers."""
    return any(_MARK.search(s.text) for s in answer)


def _is_about_marks(paragraph: Sequence[Statement]) -> bool:
    """Whether a paragraph explains the marks for small numbers."""
    return any(_OF_MARKS.search(s.text) for s in paragraph)


def named_by_place(text: str, labels: Sequence[str], open_ones: Sequence[str]) -> list[str]:
    """The questions that a sentence names by their place: "the latter", "the other two parts", "the rest".

    Args:
        text: The sentence.
        labels: All questions, in order.
        open_ones: Those that are not answered, or kept back without a reason.
    """
    match = _PLACE.search(text[:_OPENING])
    if match is None:
        return []
    count = _COUNTS.get((match["count"] or "").lower(), 1)
    place = match["place"].lower()
    if place in {"latter", "last", "final"}:
        return list(labels[-count:])
    if place in {"former", "first"}:
        return list(labels[:count])
    return [label for label in labels if label in open_ones]


_PLACE = re.compile(
    r"(?i)\bthe\s(?P<place>latter|last|final|former|first|others?|remaining|remainder|rest)\b"
    r"(?:\s(?P<count>two|three|four))?(?:\s(?:questions?|parts?|points?|items?|requests?))?(?=[\s,.:;]|$)"
)
_COUNTS = {"two": 2, "three": 3, "four": 4}
_OPENING = 120


def _by_topic(
    paragraph: Sequence[Statement], silent: Sequence[str], labels: Sequence[str], texts: Sequence[str]
) -> list[str]:
    """Those of the questions that nothing answers of which the paragraph's first sentence speaks."""
    if not silent or not all(texts):
        return []
    owned = {label: stem_set(text) for label, text in zip(labels, texts, strict=True)}
    spread = Counter(stem for own in owned.values() for stem in own)
    said = stem_set(paragraph[0].text)
    return [label for label in silent if any(spread[stem] == 1 for stem in shared(owned[label], said))]


def _told(
    paragraph: Sequence[Statement], lacking: Sequence[str], labels: Sequence[str], texts: Sequence[str]
) -> list[str]:
    """Those of the answers that lack a reason of which a paragraph speaks, by its words; or else all."""
    if len(lacking) < 2 or not all(texts):
        return list(lacking)
    owned = {label: stem_set(text) for label, text in zip(labels, texts, strict=True)}
    spread = Counter(stem for own in owned.values() for stem in own)
    said = stem_set(" ".join(s.text for s in paragraph))
    telling = {
        label: sum(1 / spread[stem] for stem in shared(owned[label], said) if spread[stem] == 1)
        for label in lacking
    }
    best = max(telling.values())
    named = [label for label in lacking if telling[label] and telling[label] * 2 >= best]
    return named or list(lacking)
