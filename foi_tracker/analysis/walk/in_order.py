"""Answers without numbers that stand in the order of the questions, one piece each.

Only where the letter says that it keeps the order, sets bullets against bullets, or gives bare values as
many as there are questions; paragraphs of sentences are told apart by what they are about.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from foi_tracker.analysis.layout.inline import VALUE_FIRST
from foi_tracker.analysis.layout.zones import LOOK, Zone
from foi_tracker.analysis.marks.markers import marker_of
from foi_tracker.analysis.marks.mentions import mentions
from foi_tracker.analysis.text.cues import COUNT
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.similar import shared, stem_set, stems
from foi_tracker.analysis.text.voices import SHORT_ANSWER, states
from foi_tracker.analysis.walk.walk_state import Outline, Segment
from foi_tracker.model.documents import BlockKind

_IN_ORDER = re.compile(
    r"(?i)\b(?:in\s(?:the\s)?(?:same\s|that\s|this\s|your\s)?(?:order|sequence)(?!\s(?:to|that|for|of)\b)|in\sturn|one\sby\sone)\b"
)
_PREAMBLE = re.compile(
    r"(?i)\b(?:your|the|this|above)\s(?:\w+\s)?(?:request|e-?mail|letter|enquiry|message)\b|\bthank\syou\b"
    r"|\bfreedom\sof\sinformation\b|:\W*$"
)
_ASIDE = re.compile(r"\s*\([^()]{3,300}\)\s*")
_TAKES_LEAVE = re.compile(
    r"(?i)\W*(?:(?:i|we|the\s\w+)\s(?:am|are|is|apologi[sz]es?|hopes?|trusts?)\s?(?:sorry|for|that|this)?\b|this\s(?:completes|concludes|is\sdated)"
    r"|please\s(?:contact|quote|accept)|thank\syou)"
)
_FIGURE = re.compile(rf"(?i)\b{COUNT}\b")
_SHORT = 8
_FEW_WORDS = 4
_LEAD = 160
_LONGEST_VALUE = 12


def answers_in_order(found: Outline) -> None:
    """Label the pieces of a reply one by one, where they are as many as the questions, in their order."""
    if len(found.questions) < 2 or found.inline or any(segment.labels for segment in found.segments):
        return
    told = [
        (piece, zone)
        for segment in found.segments
        for piece, zone in segment.pieces
        if zone is Zone.BODY or zone is Zone.REQUEST_LEAD
    ]
    answers = _answers([piece for piece, _ in told], found)
    said = _says_in_order(found)
    if len(answers) != len(found.questions) or not (said or _keeps_order(answers)):
        return
    label_of = {
        (piece.document, piece.start): draft.label
        for piece, draft in zip(answers, found.questions, strict=True)
    }
    segments: list[Segment] = []
    for segment in found.segments:
        for piece, zone in segment.pieces:
            label = label_of.get((piece.document, piece.start))
            segments.append(Segment((label,) if label else (), [(piece, zone)]))
    found.segments = segments
    found.doubtful = not said


def _answers(pieces: Sequence[Piece], found: Outline) -> list[Piece]:
    """The pieces that may be answers: what stands before them, and who signs, left out."""
    asked = max(((piece.document, piece.start) for piece in found.request), default=(-1, -1))
    rest = [piece for piece in pieces if (piece.document, piece.start) > asked]
    lead = next((at for at, piece in enumerate(rest) if _IN_ORDER.search(piece.text[:LOOK])), -1)
    if lead >= 0 and len(rest[lead].text) < LOOK and rest[lead].text.rstrip()[-1:] in set(":.-"):
        rest = rest[lead + 1 :]
    count = len(found.questions)
    bullets = [piece for piece in rest if (marker := marker_of(piece.text, piece.marker)) and marker.bullet]
    if len(bullets) == count:
        return bullets
    if len(rest) > count:
        # "(One site shut in May, hence the dash.)" explains what stands above it.
        rest = [piece for piece in rest if _ASIDE.fullmatch(piece.text) is None]
    while len(rest) > count and _PREAMBLE.search(rest[0].text[:LOOK]):
        rest = rest[1:]
    while len(rest) > count and (_signs(rest[-1]) or _TAKES_LEAVE.match(rest[-1].text)):
        rest = rest[:-1]
    return rest


def _signs(piece: Piece) -> bool:
    """Whether a last line may be who signs: short, no sentence, no value."""
    text = piece.text.strip()
    return (
        piece.kind is not BlockKind.TABLE
        and len(text.split()) <= _SHORT
        and text[-1:] not in set(".?!:;")
        and not SHORT_ANSWER(text)
        and not states(text)
        and re.search(r"\d", text) is None
    )


def _says_in_order(found: Outline) -> bool:
    """Whether the letter says that it answers in the order of the questions."""
    return any(
        len(piece.text) <= _LEAD and _IN_ORDER.search(piece.text)
        for piece, zone in zip(found.pieces, found.zones, strict=True)
        if zone in {Zone.BODY, Zone.REPLY_HEAD, Zone.REQUEST_LEAD} and piece.kind is not BlockKind.TABLE
    )


def _keeps_order(answers: Sequence[Piece]) -> bool:
    """Whether the answers are bullets, or bare values for the most part."""
    bullets = all((marker := marker_of(piece.text, piece.marker)) and marker.bullet for piece in answers)
    bare = sum(_is_bare(piece) for piece in answers)
    return bullets or bare * 2 >= len(answers)


def _is_bare(piece: Piece) -> bool:
    """Whether a piece is a value and no sentence about something."""
    text = piece.text.strip()
    return piece.kind is not BlockKind.TABLE and (
        SHORT_ANSWER(text) or (len(text.split()) <= _LONGEST_VALUE and VALUE_FIRST.match(text) is not None)
    )


def free_headings(found: Outline) -> None:
    """Free an answer of a line such as "Withheld:" at its end, which leads in to the next number."""
    for segment, following in pairwise(list(found.segments)):
        if len(segment.pieces) < 2 or not segment.labels or not following.named:
            continue
        piece, zone = segment.pieces[-1]
        text = piece.text.strip()
        leads = text.endswith(":") and len(text.split()) <= _FEW_WORDS
        if zone is Zone.BODY and leads and piece.kind is not BlockKind.TABLE:
            del segment.pieces[-1]
            found.segments.insert(found.segments.index(following), Segment((), [(piece, zone)]))


_EARLY = 12
"""A question named so early in a paragraph is what the paragraph is about."""


def before_the_first_number(found: Outline) -> None:
    """Give what stands before the second question's answer to the first.

    "There were 14. Q2: Nobody." answers the first question without naming it. Its words must be about it.
    What stands before the answer to a later one may speak of several.
    """
    named = next((at for at, segment in enumerate(found.segments) if segment.labels), -1)
    answered = {label for segment in found.segments for label in segment.labels}
    labels = found.labels
    if named < 1 or len(labels) < 2 or labels[0] in answered or found.segments[named].labels[0] != labels[1]:
        return
    before = found.segments[named - 1]
    asked = max(((piece.document, piece.start) for piece in found.request), default=(-1, -1))
    about = stem_set(found.questions[0].text)
    at = next(
        (
            number
            for number, (piece, zone) in enumerate(before.pieces)
            if zone is Zone.BODY
            and (piece.document, piece.start) > asked
            and not any(mentions(piece.text[:LOOK], labels))
            and not _PREAMBLE.search(piece.text[:LOOK])
            and (shared(about, stems(piece.text[:LOOK])) or _FIGURE.search(piece.text[:LOOK]))
        ),
        -1,
    )
    turns = any(
        start < _EARLY
        for piece, _ in before.pieces[at:]
        for start, _, _ in mentions(piece.text[:LOOK], labels)
    )
    if at < 0 or before.labels or turns:
        return
    first = Segment((labels[0],), before.pieces[at:])
    found.segments[named - 1 : named] = [Segment((), before.pieces[:at]), first] if at else [first]
    found.doubtful = True


def by_repeated_words(found: Outline) -> None:
    """Let numbered items that repeat the words of questions without numbers answer those.

    "We are releasing: 1. The report. 2. The leaflet", where the leaflet was asked for fourth: the numbers are
    those of the papers.
    """
    asked = [draft for draft in found.questions if draft.pieces]
    if len(asked) < 2 or any(draft.numbered for draft in asked):
        return
    owned = {draft.label: stem_set(draft.text) for draft in asked}
    met: list[tuple[Segment, Piece, str]] = []
    for segment in found.segments:
        if len(segment.labels) != 1 or not segment.named:
            continue
        item = _whole_item(found, segment)
        if item is None:
            return
        said = stem_set(item.text.partition(". ")[0])
        likes = sorted(((len(shared(own, said)), label) for label, own in owned.items()), reverse=True)
        most, second = likes[0], likes[1]
        if most[0] < _FEWEST_ALIKE or most[0] * 5 < len(said) * 3 or most[0] == second[0]:
            return
        met.append((segment, item, most[1]))
    labels = [label for _, _, label in met]
    if len(met) < 2 or len(set(labels)) < len(labels):
        return
    at = found.segments.index(met[0][0])
    above = found.segments[at - 1].pieces[-1:] if at else []
    released = any(_RELEASES.search(piece.text[-200:]) for piece, _ in above)
    if all(segment.labels == (label,) for segment, _, label in met) and not released:
        return
    for segment, item, label in met:
        segment.labels = (label,)
        first = segment.pieces[0][0] if segment.pieces else None
        if first is not None and item.start <= first.start < item.start + len(item.text):
            segment.pieces[0] = (item, Zone.BODY)
        else:
            segment.pieces.insert(0, (item, Zone.BODY))


_FEWEST_ALIKE = 2
_RELEASES = re.compile(r"(?i)\b(?:releas|disclos|provid|enclos|attach|suppl|send)\w*\b[^.?]{0,60}:\s*$")


def _whole_item(found: Outline, segment: Segment) -> Piece | None:
    """The numbered piece that a segment begins with, whole, without its number; None if there is none."""
    first = segment.pieces[0][0] if segment.pieces else None
    for each in reversed(found.pieces):
        marker = marker_of(each.text, each.marker)
        before = first is None or (each.document == first.document and each.start <= first.start)
        if before and marker is not None and marker.labels == segment.labels:
            return each.part(marker.end, len(each.text))
    return first
