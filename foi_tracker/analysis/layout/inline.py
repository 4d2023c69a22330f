"""Whether each question of a letter has its answer right under it, and by what the questions are known.

Told by how the pieces take turns: a number, a bullet or a question, then words that are no part of it, then
the next. Where the turns are not kept, request and reply stand apart.
"""

import re
from collections.abc import Sequence
from enum import StrEnum

from foi_tracker.analysis.layout.zones import LOOK, Zone
from foi_tracker.analysis.marks.markers import Marker, Role
from foi_tracker.analysis.text.cues import COUNT
from foi_tracker.analysis.text.lead_words import GOES_ON
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.voices import asks, names_a_thing, tells
from foi_tracker.model.documents import BlockKind

VALUE_LINE = re.compile(
    r"\s*(?:[A-Za-z][\w/&' ]{0,40}?\s?[:\-=]?\s)?(?:FY\s?)?[£<]?\d[\d/.,\-]{0,12}\s?[:\-=]?\s?[£<\d][\d.,]"
    r"{0,12}%?\s*"
)
# Words with which an answer begins that is a value, with or without a remark on it.
VALUE_FIRST = re.compile(
    rf"(?i)\W?(?:£|{COUNT}\b|yes\b|no\b(?!\.?\sof\b)|none\b|nil\b|nobody\b|nothing\b|see\b|n/?a\b|attached\b|as\sabove\b)"
)
_RULE = re.compile(r"^\s*-{2,3}\s+")
_MARK = re.compile(r"^\s*[*•·▪◦●○-]\s+")
# Words of whoever asks; an answer may say "you" as well.
_OF_ASKER = re.compile(
    r"(?i)\b(?:i|me|my|mine|please|kindly|grateful|thanks|asking|clarification|avoidance\sof\sdoubt)\b"
)
_SKIPPED = frozenset({Zone.FURNITURE, Zone.META, Zone.CAVEAT, Zone.DUTIES, Zone.TEST})
_HEADS = frozenset({Zone.REPLY_HEAD, Zone.TO_PERSON, Zone.TO_BODY, Zone.CLOSING, Zone.ORIGINAL})
_FEWEST_WORDS = 3


class Inline(StrEnum):
    """By what the questions are known that are answered one by one."""

    NOT = "not"
    NUMBERED = "numbered"
    BULLETED = "bulleted"
    BARE = "bare"


def inline_by(pieces: Sequence[Piece], zones: Sequence[Zone], markers: Sequence[Marker | None]) -> Inline:
    """How a letter without a heading over its reply sets answers under its questions."""
    if _numbered(pieces, zones, markers):
        return Inline.NUMBERED
    numbers = {
        label for marker in markers if marker is not None and not marker.relative for label in marker.labels
    }
    if {"1", "2"} <= numbers:
        return Inline.NOT
    if _bulleted(pieces, zones, markers):
        return Inline.BULLETED
    return Inline.BARE if _bare(pieces, zones) else Inline.NOT


def numbers_tell(pieces: Sequence[Piece], zones: Sequence[Zone], markers: Sequence[Marker | None]) -> bool:
    """Whether the numbers of a letter are those of answers alone: none asks, and most give something."""
    said = [
        piece.text[marker.end :][:LOOK].strip()
        for piece, zone, marker in zip(pieces, zones, markers, strict=True)
        if marker is not None and marker.labels and zone is Zone.BODY
    ]
    if len(said) < 2 or any(asks(words) for words in said):
        return False
    return 2 * sum(bool(tells(words) or VALUE_FIRST.match(words)) for words in said) > len(said)


def _numbered(pieces: Sequence[Piece], zones: Sequence[Zone], markers: Sequence[Marker | None]) -> bool:
    """Whether words that answer stand between most numbered pieces."""
    numbers = any(marker is not None and marker.labels and not marker.relative for marker in markers)
    seen: set[str] = set()
    filled = strong = told = 0
    words_here, answer_here, leads = False, False, False
    for at, piece in enumerate(pieces):
        marker = markers[at]
        if zones[at] in {Zone.FURNITURE, Zone.META}:
            continue
        if marker is not None and marker.role is Role.TELL and seen.issuperset(marker.labels):
            # "Q1 …" with "A1 …" right under it.
            words_here = answer_here = True
            continue
        counts = marker is not None and len(marker.labels) == 1 and not (marker.relative and numbers)
        if marker is not None and counts and (zones[at] is Zone.BODY or not marker.relative):
            if marker.labels[0] in seen:
                return False
            filled, strong = filled + words_here, strong + answer_here
            words_here = answer_here = False
            leads = piece.text.rstrip().endswith((":", ","))
            words = piece.text[marker.end :][:LOOK]
            told += (tells(words) and not asks(words)) or (not words.strip() and _answers_next(pieces, at))
            seen.add(marker.labels[0])
        elif seen and marker is None and not words_here:
            words_here, answer_here = fills_gap(piece, leads=leads)
    gaps = len(seen) - 1
    if told * 2 > len(seen):
        # The numbers are those of answers, or of the letter's own paragraphs.
        return False
    return gaps >= 1 and filled * 2 >= gaps and strong * 2 >= filled > 0 and strong >= 1


def _answers_next(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a value or a table stands under a number alone: the number is that of an answer."""
    if at + 1 >= len(pieces):
        return False
    following = pieces[at + 1]
    return following.kind is BlockKind.TABLE or VALUE_LINE.fullmatch(following.text[:LOOK]) is not None


def fills_gap(piece: Piece, *, leads: bool) -> tuple[bool, bool]:
    """Whether a piece between two questions is more than their words, and whether it surely answers.

    What follows a question that ends in a colon is part of it, unless it surely answers.
    """
    text = _RULE.sub("", piece.text[:LOOK])
    if GOES_ON(text) or text.rstrip().endswith("?"):
        return False, False
    told = tells(text) and not asks(text)
    answers = piece.kind is BlockKind.TABLE or told or bool(VALUE_LINE.fullmatch(text))
    return answers or not leads, answers


def _bulleted(pieces: Sequence[Piece], zones: Sequence[Zone], markers: Sequence[Marker | None]) -> bool:
    """Whether nearly every bullet has a piece under it that is none and goes on with nothing."""
    bullets = filled = strong = 0
    open_one = False
    for at, piece in enumerate(pieces):
        if zones[at] in _SKIPPED:
            continue
        if bullets and zones[at] in _HEADS:
            break
        marker = markers[at]
        if marker is not None and marker.bullet:
            bullets += 1
            open_one = True
        elif open_one:
            fills, answers = fills_gap(piece, leads=False)
            filled, strong, open_one = filled + fills, strong + answers, False
    # The last bullet of a list always has something under it.
    return bullets >= 2 and filled >= 2 and filled * 3 >= bullets * 2 and strong >= 1


def _bare(pieces: Sequence[Piece], zones: Sequence[Zone]) -> bool:
    """Whether lines that ask and lines that do not take turns, with nothing else to part them."""
    asked = answered = listed = 0
    waiting = False
    for at, piece in enumerate(pieces):
        if zones[at] in _SKIPPED or zones[at] in {Zone.REQUEST_HEAD, Zone.REQUEST_LEAD}:
            continue
        if asked and zones[at] in _HEADS:
            return False
        text = _MARK.sub("", piece.text[:LOOK])
        if piece.kind is not BlockKind.TABLE and _is_question(text):
            asked += 1
            if waiting:
                # Two questions in a row are a list of questions.
                return False
            waiting = True
        elif waiting:
            if piece.kind is not BlockKind.TABLE and (
                (GOES_ON(text) or _OF_ASKER.search(text)) and not tells(text)
            ):
                return False
            listed += names_a_thing(text, fewest=4) and re.search(r"\d", text) is None and not tells(text)
            answered, waiting = answered + 1, False
    # "The briefing for the visit." between two questions is one more thing asked for.
    return asked >= 2 and answered >= 2 and answered >= asked - 1 and listed * 2 < answered


def _is_question(text: str) -> bool:
    return text.rstrip().endswith("?") or (
        asks(text) and not tells(text) and len(text.split()) >= _FEWEST_WORDS and not text.isupper()
    )
