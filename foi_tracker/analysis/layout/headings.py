"""Cuts headings and salutations from the words that go on after them on the same line."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.voices import asks
from foi_tracker.model.documents import BlockKind

# What may stand on one line with the words that it is over.
_ASK_GLUED = re.compile(
    r"""\s*(?: (?:Q|Qu|Question|Query)\s{0,2}[.:]\s+
      | (?:(?:your|the|copy\sof|details\sof|text\sof|original|full|foi|our\sunderstanding\sof
        |your\sfoi)\s){0,3}
        (?:requests?|questions?|query|enquiry|you\s(?:asked|requested|wrote)(?:\s(?:us|for))?|asked|requested|wanted)\s?:\s+
      )(?=\S)""",
    re.IGNORECASE | re.VERBOSE,
)
_TELL_GLUED = re.compile(
    r"""\s*(?: (?:(?:our|the|copy\sof|details\sof|text\sof|full|we|in|police|council)\s){0,3}
        (?:response|reply|answers?|answered|decision|said|ymateb)\s?:\s+ | ans\s?[.:]\s+ )(?=\S)""",
    re.IGNORECASE | re.VERBOSE,
)
_ONLY_ANSWER = re.compile(r"\s*A\s{0,2}[.:]\s+(?=\S)")
# In the outcome of a review: "Asked: …", "First response: …", "On review: …".
_REVIEW_GLUED = re.compile(
    r"\s*(?:(?:first|initial|original|earlier|previous)\s(?:response|reply|answer|decision)"
    r"|(?:on\s|outcome\sof\s|our\s)?(?:internal\s)?review(?:\s(?:decision|outcome|finding))?"
    r"|reviewer)\s?:\s+(?=[^\s\d])",
    re.IGNORECASE,
)
_INSIDE = re.compile(
    r"(?:(?<=[.?!\"')])|(?<=\d)|(?<=^))\s+(?=(?:(?:Our|The|Your|Council|Police|FOI)\s)?(?:Response|Answer|Reply|Request|Decision|We\ssaid|You\sasked)\s?:\s)"
)
# "Q. How many were planted? A. 310. Q. How many died?": where the next of them begins.
_TURNS = re.compile(r"(?<=[?.!;])\s+(?=[QA]\s?[.:]\s)")
# "Q2. Highest hourly rate. R2. £148.50": an answer that bears its question's number, on the same line.
_ITS_OWN = re.compile(
    r"\s{0,3}Q\s?(?P<number>\d{1,2}[a-z]?)[.:)\s][^\n]{3,400}?\s(?=[RA]\s?(?P=number)\s?[.:)\-]\s)"
)
_DEAR_GLUED = re.compile(r"\s*(?:dear|hi|hello)\s[^,.:?]{2,60},\s+(?=\S[^\n]{24,})", re.IGNORECASE)
_NAME = re.compile(
    r"\W*(?:[A-Z]{2,}[/\s\-\d]|(?=[\w/\-]*[A-Za-z/\-])[\w/\-]*\d[\w/\-]*\W*$|\d{4,}\W*$|\d{1,2}\s[A-Z][a-z]+\s\d{4})"
)
_SHORTEST_REPLY = 12


def unglued(piece: Piece, *, answers: bool) -> Iterator[Piece]:
    """A piece cut where a heading or a salutation stands on one line with the words under it.

    Args:
        piece: The piece.
        answers: Whether "A." stands for an answer in this letter.
    """
    if piece.kind is BlockKind.TABLE or (piece.kind is BlockKind.HEADING and piece.level == 1):
        # The title of a page may hold any words.
        yield piece
        return
    end = 0
    turns = [match.end() for match in _TURNS.finditer(piece.text)] if answers else []
    if len(turns) > 1:
        for start, stop in pairwise([0, *turns, len(piece.text)]):
            yield from _headed(_slice(piece, start, stop), answers=answers)
        return
    own = _ITS_OWN.match(piece.text)
    if own is not None:
        yield _slice(piece, 0, own.end())
        yield piece.part(own.end(), len(piece.text))
        return
    for inside in _INSIDE.finditer(piece.text):
        yield from _headed(_slice(piece, end, inside.end()), answers=answers)
        end = inside.end()
    yield from _headed(_slice(piece, end, len(piece.text)), answers=answers)


def _slice(piece: Piece, start: int, end: int) -> Piece:
    if not start:
        return replace(piece, text=piece.text[:end])
    return piece.part(start, end)


def _headed(piece: Piece, *, answers: bool) -> Iterator[Piece]:
    end = 0 if piece.marker else _heading_end(piece.text, answers=answers)
    if not end:
        yield piece
        return
    yield replace(piece.part(0, end), kind=piece.kind, level=piece.level)
    yield piece.part(end, len(piece.text))


def _heading_end(text: str, *, answers: bool) -> int:
    """Where a heading at the start of a text ends, if it goes on after it; 0 without one."""
    match = (
        _DEAR_GLUED.match(text)
        or _REVIEW_GLUED.match(text)
        or (_ONLY_ANSWER.match(text) if answers else None)
    )
    if match is not None:
        return match.end()
    match = _ASK_GLUED.match(text)
    if match is not None:
        rest = text[match.end() :]
        by_letter = match[0].strip()[:2].upper() == "Q."
        named = _NAME.match(rest) is not None
        return match.end() if by_letter or asks(rest[:400]) or (not named and len(rest.split()) > 2) else 0
    match = _TELL_GLUED.match(text)
    if match is not None and not (
        _NAME.match(text[match.end() :]) and len(text) - match.end() <= _SHORTEST_REPLY
    ):
        return match.end()
    return 0
