"""Divides a letter in which no words say where the reply begins.

Every letter that is read answers something. Where the walk has found nothing but a request, one of two
things must be so: the reply begins at some piece, by a gap, a line that leads in to it or because what
follows is as many pieces as were asked; or each answer stands on one line with its question.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from foi_tracker.analysis.asked.questions import collect
from foi_tracker.analysis.layout.inline import VALUE_FIRST
from foi_tracker.analysis.layout.zones import LOOK, Zone
from foi_tracker.analysis.marks.markers import Marker, marker_of
from foi_tracker.analysis.text.heading_words import REPLY_HEADING
from foi_tracker.analysis.text.lead_words import GOES_ON
from foi_tracker.analysis.text.pieces import Piece, sentences_of
from foi_tracker.analysis.text.voices import REQUESTER, asks, states, tells
from foi_tracker.model.documents import BlockKind

_ENOUGH = 3
_MOST = 120
_ENDS = frozenset({Zone.RIGHTS, Zone.CLOSING, Zone.META, Zone.FURNITURE, Zone.CAVEAT})
_LEAD_LINE = re.compile(
    r"(?i)\b(?:answers?|repl(?:y|ies|ied)|respon(?:se|ses|ds?|ded)|in\s(?:turn|order)|(?:can|could)\s(?:tell|say)"
    r"|as\sfollows|below|provided|found)\b"
)
_LONGEST_LEAD = 120


def reply_begins(pieces: Sequence[Piece], zones: Sequence[Zone], markers: Sequence[Marker | None]) -> int:
    """Number of the piece at which the reply most likely begins; -1 where none is likely enough."""
    body = [at for at, zone in enumerate(zones) if zone is Zone.BODY or zone is Zone.REQUEST_LEAD][:_MOST]
    first = next((at for at in body if _may_ask(pieces[at], markers[at])), -1)
    if first < 0:
        return -1
    places = [at for at in body if at > first]
    blocks = len({_gap(pieces, at) >= 2 for at in places}) == 2
    best, chosen = 0.0, -1
    for at in places:
        score = _score(pieces, zones, markers, first, at, blocks=blocks)
        if score > best:
            best, chosen = score, at
    return chosen if best >= _ENOUGH else -1


def _may_ask(piece: Piece, marker: Marker | None) -> bool:
    return piece.kind is not BlockKind.TABLE and (marker is not None or asks(piece.text[:LOOK]))


def _gap(pieces: Sequence[Piece], at: int) -> int:
    """How many characters stand between a piece and the one before it: two and more are an empty line."""
    before = pieces[at - 1]
    return pieces[at].start - before.start - len(before.text) if before.document == pieces[at].document else 2


def _score(
    pieces: Sequence[Piece],
    zones: Sequence[Zone],
    markers: Sequence[Marker | None],
    first: int,
    at: int,
    *,
    blocks: bool,
) -> float:
    """How much speaks for the reply beginning at a piece."""
    asked = [pieces[each] for each in range(first, at) if zones[each] not in _ENDS]
    told = _reply_pieces(pieces, zones, at)
    questions = len(collect(asked))
    if not questions or not told:
        return 0.0
    text = _words(pieces[at], markers[at])
    leads = _leads(pieces[at]) and len(told) > 1
    score = 3.0 if leads else 0.0
    score += 2.0 if blocks and _gap(pieces, at) >= 2 else 0.0
    score += 2.0 if questions > 1 and len(told) - leads == questions else 0.0
    score += 2.0 if pieces[at].kind is BlockKind.TABLE or (tells(text) and not asks(text)) else 0.0
    score += 1.0 if _may_ask(pieces[at - 1], markers[at - 1]) else 0.0
    score -= 2.0 * sum(asks(_words(piece, marker_of(piece.text, piece.marker))) for piece in told)
    score -= 1.5 * sum(tells(piece.text[:LOOK]) and not asks(piece.text[:LOOK]) for piece in asked[1:])
    if GOES_ON(text) or (REQUESTER.search(text) and not states(text) and not leads):
        score -= 2.0
    return score


def _reply_pieces(pieces: Sequence[Piece], zones: Sequence[Zone], at: int) -> list[Piece]:
    out: list[Piece] = []
    for later in range(at, len(pieces)):
        if zones[later] in {Zone.RIGHTS, Zone.CLOSING, Zone.META}:
            break
        if zones[later] not in _ENDS:
            out.append(pieces[later])
    return out


def _leads(piece: Piece) -> bool:
    """Whether a line leads in to the reply ("Answers, in the order in which you asked:")."""
    text = piece.text.strip()
    if piece.kind is BlockKind.TABLE or len(text) > _LONGEST_LEAD or text.endswith("?"):
        return False
    return REPLY_HEADING(text) or (
        _LEAD_LINE.search(text) is not None and not asks(text) and len(text.split()) <= 12
    )


def _words(piece: Piece, marker: Marker | None) -> str:
    return piece.text[marker.end if marker else 0 :][:LOOK]


def parted(pieces: Sequence[Piece], markers: Sequence[Marker | None], *, surely: bool = False) -> list[Piece]:
    """The pieces, each question that has its answer on its own line cut from it.

    Only where most of the questions have one; otherwise as they are.

    Args:
        pieces: The letter.
        markers: The number at the start of each piece.
        surely: Whether to take only what stands after a question mark, and only where half of it answers.
    """
    asking = [at for at, piece in enumerate(pieces) if _is_item(piece, markers[at])]
    ends = {at: _answer_start(pieces[at], markers[at], surely=surely) for at in asking}
    found = [at for at in asking if ends[at]]
    if surely and len(found) * 2 > len(asking):
        # "Q3. Readings for every room. These are in the report": the one question that bears no mark.
        ends |= {at: _told_after(pieces[at], markers[at]) for at in asking if not ends[at]}
        found = [at for at in asking if ends[at]]
    values = _with_values(pieces, markers, asking) if surely and not found else []
    if values:
        ends |= {at: _told_after(pieces[at], markers[at]) for at in values}
    else:
        telling = sum(tells(pieces[at].text[ends[at] :]) for at in found)
        few = len(asking) < 2 or len(found) * 3 < len(asking) * 2
        if few or (surely and 2 * telling < len(found)):
            return list(pieces)
    out: list[Piece] = []
    for at, piece in enumerate(pieces):
        end = ends.get(at, 0)
        if not end:
            out.append(piece)
            continue
        out.append(replace(piece, text=piece.text[:end]))
        out.append(piece.part(end, len(piece.text)))
    return out


def _with_values(
    pieces: Sequence[Piece], markers: Sequence[Marker | None], asking: Sequence[int]
) -> list[int]:
    """The numbered lines that bear a value behind a colon, where the others have answers under them."""
    values = [at for at in asking if _told_after(pieces[at], markers[at])]
    under = [
        at
        for at in asking
        if at not in values and at + 1 < len(pieces) and not _is_item(pieces[at + 1], markers[at + 1])
    ]
    return values if values and under and len(values) + len(under) == len(asking) else []


_SHORT = 8


def _told_after(piece: Piece, marker: Marker | None) -> int:
    """Where the first sentence of a numbered line ends, if what follows it tells; 0 if it does not.

    So does a colon with a short value behind it: "How many clinics were called off in May: 64 clinics".
    """
    if marker is not None and marker.labels and "?" not in piece.text:
        before, colon, value = piece.text.rpartition(": ")
        short = 0 < len(value.split()) <= _SHORT and VALUE_FIRST.match(value) is not None
        if colon and short and asks(before[marker.end :][:LOOK]):
            return len(before) + len(colon)
    sentences = sentences_of(piece) if marker is not None and marker.labels and "?" not in piece.text else []
    if len(sentences) < 2 or asks(sentences[1].text):
        return 0
    if not tells(sentences[1].text) and VALUE_FIRST.match(sentences[1].text) is None:
        return 0
    return sentences[1].start - piece.start


def _is_item(piece: Piece, marker: Marker | None) -> bool:
    return piece.kind is not BlockKind.TABLE and (marker is not None or "?" in piece.text[:LOOK])


def _answer_start(piece: Piece, marker: Marker | None, *, surely: bool) -> int:
    """Where on the line of a question its answer starts: after the question mark, else after its sentence."""
    skip = marker.end if marker else 0
    mark = piece.text.find("?", skip)
    if mark < 0 and marker is not None and not surely:
        sentences = sentences_of(piece.part(skip, len(piece.text)))
        mark = sentences[1].start - piece.start - 1 if len(sentences) > 1 else -1
    if mark < 0:
        return 0
    rest = piece.text[mark + 1 :]
    more = GOES_ON(rest) or (REQUESTER.search(rest) and not states(rest))
    if not rest.strip(" .)\"'") or asks(rest[:LOOK]) or more:
        return 0
    return mark + 1 + len(rest) - len(rest.lstrip())
