"""Questions that a letter tells in its own sentences, each with its answer after it.

"You asked how many spaces there are. There are 540." and "First, who painted it? The pupils did." answer
one question after another in paragraphs. Where two or more do, each is cut into what was asked and what is
answered.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from foi_tracker.analysis.marks.markers import marker_of
from foi_tracker.analysis.text.pieces import Piece, sentences_of
from foi_tracker.analysis.text.voices import asks
from foi_tracker.model.documents import BlockKind

_YOU_ASKED = re.compile(
    r"(?i)\s*(?:(?:finally|then|also|next|lastly|in\saddition|further),?\s)?you\s(?:(?:then|also|next|finally|further)\s)?"
    r"(?:asked|wanted\sto\sknow|wished\sto\sknow)(?:\sus)?(?:\sto\sbe\stold)?:?\s"
    r"(?=(?:how|what|which|who|whom|whose|when|where|why|whether|if|for)\b)"
)
_ORDINAL = re.compile(r"(?i)\s*(?P<place>first|second|third|fourth|fifth|sixth|last|final)(?:ly)?\s?[,:]\s+")
_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth")
_REQUEST_WORD = re.compile(r"(?i)\b(?:following|request|questions?|below|information)\b")
_FEWEST = 2
_LOOK = 300


def with_told_questions(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, paragraphs that tell a question and answer it cut in two, where several do."""
    places = _by_ordinals(pieces) or _by_asking(pieces)
    if len(places) < _FEWEST:
        return list(pieces)
    out: list[Piece] = []
    for at, piece in enumerate(pieces):
        out.extend(_cut(piece, places[at], f"Q{list(places).index(at) + 1}") if at in places else [piece])
    return out


def _by_asking(pieces: Sequence[Piece]) -> dict[int, int]:
    """Where the words of each question start that "You asked" tells, and that is answered at once."""
    found = {
        at: match.end()
        for at, piece in enumerate(pieces)
        if piece.kind is not BlockKind.TABLE and not piece.marker and (match := _YOU_ASKED.match(piece.text))
    }
    if any(
        _REQUEST_WORD.search(pieces[at].text[start : start + _LOOK].partition(".")[0])
        for at, start in found.items()
    ):
        return {}
    answered = sum(len(sentences_of(pieces[at])) > 1 for at in found)
    apart = all(later - at > 1 for at, later in pairwise(found))
    return found if answered == len(found) or apart else {}


def _by_ordinals(pieces: Sequence[Piece]) -> dict[int, int]:
    """Where the words of each question start that "First," and "Second," number."""
    found: dict[int, int] = {}
    for at, piece in enumerate(pieces):
        match = None if piece.kind is BlockKind.TABLE or piece.marker else _ORDINAL.match(piece.text)
        if match is None or not asks(piece.text[match.end() :][:_LOOK]):
            continue
        place = match["place"].lower()
        if place == _PLACES[min(len(found), len(_PLACES) - 1)] or (found and place in {"last", "final"}):
            found[at] = match.end()
    return found


def _cut(piece: Piece, start: int, label: str) -> Iterator[Piece]:
    """A paragraph as its question, numbered, and what is said after it."""
    body = piece.part(start, len(piece.text))
    sentences = sentences_of(body)
    end = sentences[1].start - piece.start if len(sentences) > 1 else len(piece.text)
    question = piece.part(start, end)
    yield replace(question, marker=label) if marker_of(question.text) is None else question
    if end < len(piece.text):
        yield piece.part(end, len(piece.text))
