"""Reasons that stand after the last answer and are about earlier ones.

"1 - 83. 2 - Refused. 3 - 51." and, in a paragraph of its own, "The specialty would tell a person's pay:
section 40(2)". The paragraph goes on about nothing that the last answer said; it gives the ground to whatever
answer was kept back without one, or to the figures that bear the mark that it explains.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from foi_tracker.analysis.answering.bare_answers import is_bare
from foi_tracker.analysis.answering.rehomed import move
from foi_tracker.analysis.answering.subjects import says_nothing
from foi_tracker.analysis.grounds.claims import Found
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.similar import shared, stem_set
from foi_tracker.analysis.wording.acts import Act

_KEEPS = (Act.WITHHELD, Act.NCND, Act.COST, Act.UNTOLD, Act.PUBLISHED, Act.TO_BE_PUBLISHED)
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
    answers = {label: [s for s in statements if label in s.labels and (s.own or s.named)] for label in labels}
    begins = next((at for at in range(1, len(paragraphs)) if _gives_reason(paragraphs[at])), 0)
    if not begins:
        return
    answers[last[0]] = [s for paragraph in paragraphs[:begins] for s in paragraph]
    lacking = [label for label in labels if _lacks_reason(answers[label])]
    marked = [label for label in labels if _is_marked(answers[label])]
    silent = [label for label in labels if all(map(says_nothing, answers[label]))]
    goes_on: list[str] = []
    for number, paragraph in enumerate(paragraphs[begins:], begins):
        if any(s.does(Act.NCND, Act.UNTOLD) and s.does(Act.RESIDUAL) for s in paragraph):
            # "As to anything else we neither confirm nor deny": that is of the letter, and so is the rest.
            move([s for each in paragraphs[number:] for s in each], (), found)
            return
        homes = _by_place(paragraph, labels, [*lacking, *silent])
        if not homes and marked and _is_about_marks(paragraph):
            homes = marked
        homes = homes or _by_topic(paragraph, silent, labels, texts)
        homes = homes or _told(paragraph, lacking, labels, texts)
        if homes and lacking and _OF_COUNTS.search(paragraph[0].text):
            homes = [label for label in labels if label in {*homes, *marked}]
        if not homes and not lacking:
            homes = goes_on = _named_before(paragraph, answers, last[0]) or goes_on
        if homes and tuple(homes) != last:
            move(paragraph, tuple(homes), found)


_GIVES = (Act.VALUE, Act.YES_NO, Act.ATTACHED, Act.GIVES, Act.NOT_HELD)
# A name or a day, and no heading.
_SHORT = re.compile(r"(?!(?i:part|question|point|item|and|about)\b)[\w&'\u2019 ,/-]{3,60}\.")


def _by_place(paragraph: Sequence[Statement], labels: Sequence[str], open_ones: Sequence[str]) -> list[str]:
    """The questions that a paragraph names by their place, at its beginning or where it refuses."""
    for at, s in enumerate(paragraph):
        homes = named_by_place(s.text, labels, open_ones) if not at or s.does(*_KEEPS) else []
        if homes:
            return homes
    return []


def _named_before(
    paragraph: Sequence[Statement], answers: Mapping[str, Sequence[Statement]], last: str
) -> list[str]:
    """The questions kept back under the very provisions that a paragraph after a given answer explains."""
    answer = answers[last]
    gives = any(s.table >= 0 or s.does(*_GIVES) or _SHORT.fullmatch(s.text.strip()) for s in answer)
    if not gives or any(s.citations or s.does(*_KEEPS) for s in answer):
        return []
    cited = {each.provision for s in paragraph for each in s.citations}
    return [
        label
        for label, other in answers.items()
        if any(
            told.covers(each.provision) or each.provision.covers(told)
            for s in other
            for each in s.citations
            for told in cited
        )
    ]


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
    kept = any(s.table < 0 and (is_bare(s) or s.does(*_KEEPS, Act.REDACTED)) for s in answer)
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
_SHARE = 3
"""One in so many of a question's words must stand in a paragraph that is about it."""


def _by_topic(
    paragraph: Sequence[Statement], silent: Sequence[str], labels: Sequence[str], texts: Sequence[str]
) -> list[str]:
    """Those of the questions that nothing answers of which the paragraph's first sentence speaks."""
    if not silent or not all(texts) or not any(s.does(*_KEEPS) for s in paragraph):
        return []
    owned = {label: stem_set(text) for label, text in zip(labels, texts, strict=True)}
    spread = Counter(stem for own in owned.values() for stem in own)
    said = stem_set(paragraph[0].text)
    telling = {label: sum(spread[stem] == 1 for stem in shared(owned[label], said)) for label in silent}
    return [label for label in silent if telling[label] * _SHARE >= max(1, len(owned[label]))]


def _told(
    paragraph: Sequence[Statement], lacking: Sequence[str], labels: Sequence[str], texts: Sequence[str]
) -> list[str]:
    """Those of the answers that lack a reason of which a paragraph speaks, by its words; or else all."""
    if len(lacking) < 2 or not all(texts) or _OF_ALL.match(" ".join(s.text for s in paragraph[:2])):
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


# A paragraph about whatever was kept back: "The information withheld would …", "Where we have said exempt …".
_OF_ALL = re.compile(
    r"(?i)(?:\W*(?:reasons?|explanations?|grounds?|why(?:\snot)?|exemptions?)\W+)?\W*(?:(?:the|any|all|that|this|where|what)\s)?(?:\w+\s){0,2}"
    r"(?:(?:information|material|details?|items?|answers?|data|it)\s)?(?:that\s|which\s)?(?:(?:we|i)\s)?(?:(?:has|have|is|are|was|were)\s)?"
    r"(?:been\s|not\s|being\s|said\s)?(?:withheld|kept\sback|held\sback|refused|not\s(?:disclosed|given|released|provided)|disclosed|'?exempt)\b"
)
# "Giving an exact number would …" is said of the small ones.
_OF_COUNTS = re.compile(r"(?i)\b(?:exact|precise|true|actual|low|small)\s(?:numbers?|figures?|counts?)\b")
