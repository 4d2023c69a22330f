"""The messages of a thread on a request site: who wrote each, and where its day stands.

Such a page tells who asked whom in its title; each message then has a head of a name and a day.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.model.documents import BlockKind

_MADE = re.compile(
    r"(?i)^\W*(?P<who>.{2,60}?)\smade\sthis\s(?:freedom\sof\sinformation|foi|environmental\sinformation|eir|information)"
    r"(?:\sregulations?)?\srequest\sto\s(?P<body>[^.;]{3,120}?)\s*\.?\s*$"
)
_TITLE = re.compile(
    r"(?i)\s-\san?\s(?:freedom\sof\sinformation\s|foi\s|environmental\sinformation\s)?request\sto\s(?P<body>.{3,90}?)\s*(?:$|\s[|-]\s)"
)
_FULL = re.compile(
    r"(?i)\b(?:\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?,?\s+\d{4}|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|20\d\d-\d\d-\d\d"
    r"|\d{1,2}/\d{1,2}/\d{2,4})\s*$"
)
_NO_NAME = re.compile(
    r"(?i)[a-z]{3}[.?!:;]\s|\b(?:by|before|after|than|until|since|from\s\d|on|annotation|published|updated|is|was|were|are|have)\b|\d"
)
_DEAR = re.compile(r"(?i)^\W*(?:dear|to)\b")
_LONGEST_HEAD = 110


@dataclass(frozen=True, slots=True)
class Message:
    """The head of one message of a thread.

    Attributes:
        at: Number of the piece that its day stands in.
        start, end: Where the day stands in that piece.
        asks: Whether the requester wrote it.
    """

    at: int
    start: int
    end: int
    asks: bool


def made_to(pieces: Sequence[Piece]) -> tuple[int, str, int, int] | None:
    """Who asked and whom, where a page says so: piece, requester, and where the body's name stands."""
    for at, piece in enumerate(pieces[:40]):
        if len(piece.text) > 240:
            continue
        match = _MADE.match(piece.text) or _TITLE.search(piece.text)
        if match is not None:
            who = match["who"].strip() if "who" in match.re.groupindex else ""
            return at, who, match.start("body"), match.end("body")
    return None


def messages(pieces: Sequence[Piece], zones: Sequence[Zone]) -> list[Message]:
    """The messages of a thread, in order; none where the page is no thread.

    Where its title was lost, those messages are told that the body sent to which the first one is addressed.
    """
    made = made_to(pieces)
    if made is not None:
        asker, body = _plain(made[1]), _plain(pieces[made[0]].text[made[2] : made[3]])
        return _heads(pieces, zones, made[0] + 1, asker, body)
    first = next((at for at, zone in enumerate(zones) if zone is Zone.TO_BODY), -1)
    body = _plain(_DEAR.sub("", pieces[first].text)) if first >= 0 else ""
    if len(body.split()) < 2:
        return []
    return [each for each in _heads(pieces, zones, first + 1, "", body) if not each.asks]


def _heads(
    pieces: Sequence[Piece], zones: Sequence[Zone], first: int, asker: str, body: str
) -> list[Message]:
    """The heads of messages from a place on, each told by the asker's name or else by the body's."""
    out: list[Message] = []
    for at in range(first, len(pieces)):
        piece = pieces[at]
        if piece.kind is BlockKind.TABLE or len(piece.text) > _LONGEST_HEAD or zones[at] is Zone.FURNITURE:
            continue
        day = _FULL.search(piece.text)
        if day is None or _NO_NAME.search(piece.text[: day.start()]):
            continue
        name = piece.text[: day.start()].strip(" ,-:")
        above = [each.text for each in pieces[max(0, at - 3) : at] if len(each.text) <= 80]
        who = [name] if name else above
        out.append(
            Message(
                at,
                day.start(),
                len(piece.text[: day.end()].rstrip()),
                asks=not any(body in _plain(each) for each in who)
                if not asker
                else any(asker in _plain(each) for each in who),
            )
        )
    return out


def _plain(name: str) -> str:
    return " ".join(re.findall(r"[a-z]+", name.lower()))
