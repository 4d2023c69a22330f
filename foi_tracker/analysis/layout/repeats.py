"""Paragraphs of a request that the reply repeats one by one, each over its answer.

How the reply takes a request apart says what its questions are, whatever a paragraph's words look like:
"Please give the figures for the other one" may go on about a question or be one.
"""

from collections.abc import Sequence
from itertools import pairwise

from foi_tracker.analysis.text.lead_words import GOES_ON
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.similar import words

_FEWEST_WORDS = 4
_LONGEST = 1500


def repeated_alone(asked: Sequence[Piece], pieces: Sequence[Piece]) -> frozenset[int]:
    """Where those pieces of a request start that stand again further down, with other words under them.

    None where fewer than two do, or where no paragraph of the request could be taken for more than it is.

    Args:
        asked: The pieces of the request.
        pieces: All pieces of the letter, in order.
    """
    if len(asked) < 2 or not any(GOES_ON(piece.text[:_LONGEST]) for piece in asked):
        return frozenset()
    known = {_words(piece): piece.start for piece in asked if len(piece.text) <= _LONGEST}
    last = asked[-1]
    later = [piece for piece in pieces if (piece.document, piece.start) > (last.document, last.start)]
    said = [_words(piece) if len(piece.text) <= _LONGEST else () for piece in later]
    found = {
        known[one]
        for one, following in pairwise(said)
        if len(one) >= _FEWEST_WORDS and one in known and following and following not in known
    }
    return frozenset(found) if len(found) > 1 else frozenset()


def _words(piece: Piece) -> tuple[str, ...]:
    return tuple(words(piece.text))
