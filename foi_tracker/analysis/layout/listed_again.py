"""Paragraphs of a reply in which the numbers of the request's list stand again, run together, in any order.

"4) Not disclosed. 1) 604 2) 211", "(1) See the sheet. (2) 208.", "B - £1.7bn. C - no date": each number is
one that the request has, all in one spelling, and each stands after the end of a sentence or after a few
words that another of them gave.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from foi_tracker.analysis.marks.labels import next_of
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.model.documents import BlockKind

_MARK = re.compile(r"(?<![\w(.£/])(?P<open>\()?(?P<label>\d{1,2}|[A-Ha-h])(?P<close>[).]|\s-)\s")
_ENDS = re.compile(r"(?:^|[.?!;]|[.?!][\"')]|:)\s*$")
_JOINS = frozenset({"and", "&", "to", "or", "-"})
_LONGEST = 6000
_FEW = 6


def labels_at_starts(parts: Sequence[Piece]) -> Iterator[str]:
    """The numbers and letters, in small letters, that pieces begin with."""
    for part in parts:
        match = _MARK.match(part.text)
        if match is not None:
            yield match["label"].lower()


def cut_at_known(piece: Piece, known: Collection[str]) -> list[Piece]:
    """A paragraph cut where numbers of a list that is known stand again; as it is where fewer than two do."""
    if piece.kind is BlockKind.TABLE or len(piece.text) > _LONGEST:
        return [piece]
    cuts: list[re.Match[str]] = []
    for match in _MARK.finditer(piece.text):
        if match["label"].lower() in known and _may_number(match) and _stands(piece.text, match, cuts):
            cuts.append(match)
    if len({match["label"] for match in cuts}) < 2:
        return [piece]
    ends = [*(match.start() for match in cuts[1:]), len(piece.text)]
    parts = [_part(piece, match, end) for match, end in zip(cuts, ends, strict=True)]
    return [replace(piece, text=piece.text[: cuts[0].start()]), *parts] if cuts[0].start() else parts


def _part(piece: Piece, match: re.Match[str], end: int) -> Piece:
    """What one number gives; one with a dash, which says too little, becomes the mark of a list."""
    if match["close"].endswith("-"):
        return replace(piece.part(match.end(), end), marker=f"{match['label'].lower()}.")
    return piece.part(match.start(), end)


def _may_number(match: re.Match[str]) -> bool:
    """Whether a letter is spelt as one of a list, and not as an initial or an article."""
    label, close = match["label"], match["close"]
    return label.isdigit() or (close == ")" if label.islower() else close != ".")


def _stands(text: str, match: re.Match[str], before: Sequence[re.Match[str]]) -> bool:
    """Whether a number stands where one of a run-on list may, after those before it."""
    at = match.start()
    ends = _ENDS.search(text[max(0, at - 8) : at]) is not None
    if not before:
        return ends
    last = before[-1]
    if (last["open"], last["close"]) != (match["open"], match["close"]):
        return False
    said = text[last.end() : at].split()
    next_one = match["label"] in next_of(last["label"])
    short = 0 < len(said) <= _FEW and not (len(said) == 1 and said[0] in _JOINS)
    return ends or (short and (match["close"] == ")" or next_one))
