"""Lists whose numbers have no stop after them: "1 How many vans", "2 What did they cost".

Such a number alone says nothing, as a sentence may begin with a figure. A run of pieces that count up from
one, most of which ask, is a list.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.voices import asks, states
from foi_tracker.model.documents import BlockKind

_BARE = re.compile(r"[\s\"']{0,4}(\d{1,2})\s{1,8}(?=[A-Z\"'(£])")
_LOOK = 1500
_BETWEEN = 3


def with_bare_numbers(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, the bare numbers of a list of questions taken from their words and kept as list marks."""
    out = list(pieces)
    run: list[tuple[int, int]] = []
    asked = 0
    for at, piece in enumerate([*pieces, None]):
        match = _bare(piece) if piece is not None else None
        number = int(match[1]) if match else 0
        if match is not None and run and number == len(run) + 1 and at - run[-1][0] <= _BETWEEN:
            run.append((at, match.end()))
            continue
        if piece is not None and match is None and run and at - run[-1][0] < _BETWEEN:
            continue
        asked = max(asked, _mark(out, run, asked))
        run = [(at, match.end())] if match is not None and number == 1 else []
    return out


def with_dashed_numbers(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, "3 - 57" and "A 2 - None" in a list of such lines read as a number and what it gives.

    By itself "3 - 57" would be a range, and "A 2" the name of something. Several lines whose numbers count up
    are a list.
    """
    found = {
        at: match
        for at, piece in enumerate(pieces)
        if piece.kind is not BlockKind.TABLE and not piece.marker and (match := _DASHED.match(piece.text))
    }
    steps = sum(int(two["number"]) == int(one["number"]) + 1 for one, two in pairwise(found.values()))
    if len(found) < _FEWEST_DASHED or steps * 2 < len(found) - 1:
        return list(pieces)
    return [
        _taken(piece, f"{(found[at]['side'] or '').upper()}{found[at]['number']}", found[at].end())
        if at in found
        else piece
        for at, piece in enumerate(pieces)
    ]


def _taken(piece: Piece, marker: str, end: int) -> Piece:
    return replace(piece, start=piece.start + end, text=piece.text[end:], marker=marker)


_DASHED = re.compile(r"\s{0,3}(?P<side>[QA](?=\s?\d))?\s?(?P<number>\d{1,2})\s-\s(?=\S)", re.IGNORECASE)
_FEWEST_DASHED = 3


def _bare(piece: Piece) -> re.Match[str] | None:
    if piece.kind is BlockKind.TABLE or piece.marker:
        return None
    return _BARE.match(piece.text)


def _mark(pieces: list[Piece], run: Sequence[tuple[int, int]], asked: int) -> int:
    """Take the numbers of a run from its pieces, if most ask, or answer as many that did; how many."""
    texts = [pieces[at].text[end:][:_LOOK] for at, end in run]
    asking = sum(asks(text) and not states(text) for text in texts)
    answers = len(run) <= asked
    if len(run) < 2 or not (answers or 2 * asking >= len(run)):
        return 0
    for number, (at, end) in enumerate(run, 1):
        piece = pieces[at]
        pieces[at] = replace(
            piece,
            start=piece.start + end,
            text=piece.text[end:],
            kind=BlockKind.LIST_ITEM,
            marker=str(number),
        )
    return len(run)
