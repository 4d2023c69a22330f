"""Two columns, request and response side by side, that a copy has run together line by line.

The headings give it away: "Request" and "Response" stand directly under one another, with both texts below
in turns. Each line is given to the column in which it goes on best: a small letter goes on an unfinished
sentence, a number counts up, questions are the requester's and statements the authority's.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from foi_tracker.analysis.marks.markers import marker_of
from foi_tracker.analysis.text.heading_words import REPLY_HEADING, REQUEST_HEADING
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.voices import asks, states
from foi_tracker.model.documents import BlockKind

_State = tuple[bool, bool, str]
"""Whether the left and the right sentence are unfinished, and the last number on the left."""

_WIDEST = 90
_LONGEST_HEADING = 120
_FEWEST = 4
_MOST = 600
_LEFT, _RIGHT = 0, 1
_ENDS = re.compile(r"[.?!:;][\"')]*\s*$")
_LAW = re.compile(r"(?i)\b(?:section|s\.?\s?\d|act|foia|exempt\w*|limit|notice|£\s?450)\b")
_ADDRESS = re.compile(r"(?i)\s*(?:www\.|https?://|page\s\d)")
# What a step costs: a small letter after a finished sentence, a capital after an unfinished one, the wrong
# voice, a
# question's number given twice in one column.
_BROKEN, _ABRUPT, _VOICE, _TWICE = 3, 1, 2, 6


def side_by_side(pieces: list[Piece]) -> list[Piece]:
    """The pieces with the lines of flattened columns put in order: the request's first, then the reply's."""
    for at in range(len(pieces) - 1):
        if len(pieces[at].text) > _LONGEST_HEADING or len(pieces[at + 1].text) > _LONGEST_HEADING:
            continue
        if REQUEST_HEADING(pieces[at].text) and REPLY_HEADING(pieces[at + 1].text):
            end = _end(pieces, at + 2)
            sides = _sides(pieces[at + 2 : end]) if end - at - 2 >= _FEWEST else []
            if sides:
                left = [
                    piece for piece, side in zip(pieces[at + 2 : end], sides, strict=True) if side == _LEFT
                ]
                right = [
                    piece for piece, side in zip(pieces[at + 2 : end], sides, strict=True) if side == _RIGHT
                ]
                return [*pieces[: at + 1], *left, pieces[at + 1], *_joined(right), *pieces[end:]]
    return pieces


def _end(pieces: Sequence[Piece], at: int) -> int:
    """Where the columns end: at a table, a long line, an address, or a line that stood above them."""
    seen = {" ".join(piece.text.split()) for piece in pieces[:at]}
    for later in range(at, min(len(pieces), at + _MOST)):
        piece = pieces[later]
        words = " ".join(piece.text.split())
        if piece.kind is BlockKind.TABLE or len(words) > _WIDEST or words in seen or _ADDRESS.match(words):
            return later
    return min(len(pieces), at + _MOST)


def _sides(lines: Sequence[Piece]) -> list[int]:
    """The column of each line; nothing where they do not read as two columns."""
    # For each state the least cost of coming to it, and from which and by which side it was come to.
    ways: list[dict[_State, tuple[_State, int]]] = []
    costs: dict[_State, int] = {(False, False, ""): 0}
    for line in lines:
        text = line.text.strip()
        marker = marker_of(text, line.marker)
        label = marker.labels[0] if marker is not None and marker.labels else ""
        opened = not _ENDS.search(text)
        reached: dict[_State, int] = {}
        way: dict[_State, tuple[_State, int]] = {}
        for state, cost in costs.items():
            for side in (_LEFT, _RIGHT):
                total = cost + _cost(text, label, state, side)
                left, right, number = state
                after: _State = (opened, right, label or number) if side == _LEFT else (left, opened, number)
                if total < reached.get(after, total + 1):
                    reached[after], way[after] = total, (state, side)
        costs = reached
        ways.append(way)
    state = min(costs, key=lambda each: costs[each])
    sides: list[int] = []
    for way in reversed(ways):
        state, side = way[state]
        sides.append(side)
    sides.reverse()
    asked = any(asks(line.text) for line, side in zip(lines, sides, strict=True) if side == _LEFT)
    changes = sum(one != two for one, two in pairwise(sides))
    return sides if asked and changes >= 3 else []


def _cost(text: str, label: str, state: _State, side: int) -> int:
    """What it costs to give a line to a column."""
    cost = 0
    if label:
        # The left column asks a number before the right one answers it.
        cost += _TWICE if (side == _LEFT) == (label == state[2]) else 0
        cost += _ABRUPT if state[side] else 0
    elif text[:1].islower():
        cost += 0 if state[side] else _BROKEN
    else:
        cost += _ABRUPT if state[side] else 0
    if state[1 - side] and not state[side]:
        # Rows come in turns: the other column's sentence is waiting to go on.
        cost += _ABRUPT
    voice = _LEFT if asks(text) else _RIGHT if states(text) or _LAW.search(text) else side
    return cost + (_VOICE if voice != side else 0)


def _joined(lines: Sequence[Piece]) -> list[Piece]:
    """The lines of the right column as paragraphs, so that sentences are whole; between them stand spaces."""
    out: list[Piece] = []
    for line in lines:
        marker = marker_of(line.text, line.marker)
        if out and not _ENDS.search(out[-1].text) and (marker is None or not marker.labels):
            gap = line.start - out[-1].start - len(out[-1].text)
            out[-1] = replace(out[-1], text=f"{out[-1].text}{' ' * gap}{line.text}")
        else:
            out.append(line)
    return out
