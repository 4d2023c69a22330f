"""Lists whose numbers have no stop after them: "1 How many vans", "2 What did they cost".

Such a number alone says nothing, as a sentence may begin with a figure. A run of pieces that count up from
one, most of which ask, is a list.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.voices import asks, states
from foi_tracker.model.documents import BlockKind

_BARE = re.compile(r"[\s\"']{0,4}(\d{1,2})\s{1,8}(?=[A-Z\"'(])")
_LOOK = 1500
_BETWEEN = 3


def with_bare_numbers(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, the bare numbers of a list of questions taken from their words and kept as list marks."""
    out = list(pieces)
    run: list[tuple[int, int]] = []
    for at, piece in enumerate([*pieces, None]):
        match = _bare(piece) if piece is not None else None
        number = int(match[1]) if match else 0
        if match is not None and run and number == len(run) + 1 and at - run[-1][0] <= _BETWEEN:
            run.append((at, match.end()))
            continue
        if piece is not None and match is None and run and at - run[-1][0] < _BETWEEN:
            continue
        _mark(out, run)
        run = [(at, match.end())] if match is not None and number == 1 else []
    return out


def _bare(piece: Piece) -> re.Match[str] | None:
    if piece.kind is BlockKind.TABLE or piece.marker:
        return None
    return _BARE.match(piece.text)


def _mark(pieces: list[Piece], run: Sequence[tuple[int, int]]) -> None:
    """Take the numbers of a run from its pieces, if most of them ask."""
    texts = [pieces[at].text[end:][:_LOOK] for at, end in run]
    if len(run) < 2 or 2 * sum(asks(text) and not states(text) for text in texts) < len(run):
        return
    for number, (at, end) in enumerate(run, 1):
        piece = pieces[at]
        pieces[at] = replace(
            piece,
            start=piece.start + end,
            text=piece.text[end:],
            kind=BlockKind.LIST_ITEM,
            marker=str(number),
        )
