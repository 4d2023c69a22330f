"""Passes over the zones of a letter that look at more than one piece.

Letterheads, notes of readers, lists that the law or the authority itself makes.
"""

import re
from collections.abc import Sequence

from foi_tracker.analysis.layout.metadata import ANNOTATED, THREAD
from foi_tracker.analysis.layout.zone_kinds import LOOK, Zone
from foi_tracker.analysis.marks.markers import marker_of
from foi_tracker.analysis.text.cues import cue
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.voices import asks, states
from foi_tracker.model.documents import BlockKind

_WE_ASKED = re.compile(
    r"(?i)\bwe\s(?:then\s|have\s|had\s)?(?:asked|wrote\sto|queried\swith)\s(?:you|back)\b[^.?:]{0,60}:\s*$"
)


_NOTES = re.compile(
    r"(?i)\s*(?:(?:foot|explanatory\s|general\s)?notes?|key|definitions|references|visible\slinks)\s*:?\s*"
)


# "Description: Interpreting", a label of the page with what it says.
_LABEL_AND_VALUE = re.compile(r"\s*[A-Z][a-z]+(?:\s[a-z]+){0,2}\s?:\s+(?P<value>\S[^?]{0,100})")


def with_labels_between(pieces: Sequence[Piece], zones: Sequence[Zone]) -> list[Zone]:
    """What stands between two labels of the page, itself a label with its value, is one more of them."""
    out = list(zones)
    for at in range(1, len(out) - 1):
        if out[at] is not Zone.BODY or out[at - 1] is not Zone.META or zones[at + 1] is not Zone.META:
            continue
        match = None if pieces[at].kind is BlockKind.TABLE else _LABEL_AND_VALUE.fullmatch(pieces[at].text)
        if match is not None and not asks(match["value"]) and marker_of(pieces[at].text) is None:
            out[at] = Zone.META
    return out


def with_asked_back(pieces: Sequence[Piece], zones: list[Zone]) -> list[Zone]:
    """What the authority had asked the requester meanwhile is no question, and a list of notes no answer.

    Such a list ends where bullets turn into numbers: "4. The same for 2019" goes on with the questions.
    """
    out = list(zones)
    listing = False
    bullets: bool | None = None
    for at, piece in enumerate(pieces):
        marker = marker_of(piece.text, piece.marker) if listing else None
        listed = marker is not None and bullets in {None, marker.bullet}
        bullets = marker.bullet if marker is not None and listed else None
        if listed and out[at] in {Zone.BODY, Zone.CAVEAT}:
            out[at] = Zone.META
        listing = (
            listed
            or _WE_ASKED.search(piece.text[-200:]) is not None
            or _NOTES.fullmatch(piece.text) is not None
        )
    return out


_CLARIFICATION = re.compile(r"(?i)\W*(?:(?:your|our|further|request\sfor)\s)?clarification\b[^.?]{0,30}$")
_DIALOGUE = re.compile(
    r"(?i)\W*(?:we|you)\s(?:asked|said|replied|answered|responded|confirmed|clarified)\s?:?\s*$"
)
_ASKED = frozenset({Zone.BODY, Zone.REQUEST_HEAD, Zone.REPLY_HEAD, Zone.CAVEAT})


def with_clarification(pieces: Sequence[Piece], zones: list[Zone]) -> list[Zone]:
    """What was asked back and what was said to that, under a heading, is neither question nor answer.

    It ends at the next heading, at a number with its word, or at a salutation.
    """
    out = list(zones)
    inside = asked = False
    for at, piece in enumerate(pieces):
        heads = len(piece.text) <= _HEADING and _CLARIFICATION.match(piece.text) is not None
        if heads and asked and zones[at] in _ASKED:
            inside = True
        elif inside:
            told = len(piece.text) <= _HEADING and _DIALOGUE.match(piece.text) is not None
            inside = told or (zones[at] in {Zone.BODY, Zone.CAVEAT} and not _ends_clarification(piece))
        asked = (
            asked or (zones[at] is Zone.BODY and asks(piece.text[:LOOK])) or zones[at] is Zone.REQUEST_HEAD
        )
        if inside:
            out[at] = Zone.META
    return out


_HEADING = 90


def _ends_clarification(piece: Piece) -> bool:
    """Whether the letter goes on with a heading or with "Request 5"."""
    if piece.kind in {BlockKind.HEADING, BlockKind.TABLE}:
        return True
    marker = marker_of(piece.text, piece.marker)
    return marker is not None and marker.worded and not piece.text[marker.end :].strip()


def with_letterhead(pieces: Sequence[Piece], zones: list[Zone]) -> list[Zone]:
    """What stands above the first salutation is a letterhead, unless something is asked there."""
    salutes = (Zone.TO_BODY, Zone.TO_PERSON)
    first = next((at for at, zone in enumerate(zones[:_HEAD_PIECES]) if zone in salutes), -1)
    shown = [at for at in range(max(first, 0)) if zones[at] is not Zone.FURNITURE]
    # The title of a thread may read as a request ("Letters to the harbour master").
    titled = len(shown) > 1 and THREAD(pieces[shown[1]].text) and not THREAD(pieces[shown[0]].text)
    # So may the title of a page, over a date and the like.
    titled = titled or (
        len(shown) > 1
        and not pieces[shown[0]].text.rstrip().endswith(("?", ":"))
        and marker_of(pieces[shown[0]].text, pieces[shown[0]].marker) is None
        and all(len(pieces[at].text) <= _SHORT_LINE for at in shown[1:])
    )
    above = shown[1:] if titled else shown
    if any(zones[at] not in _QUIET_ABOVE or _asks_above(pieces[at], zones[at]) for at in above):
        return zones
    return [Zone.META if at in shown and zone is Zone.BODY else zone for at, zone in enumerate(zones)]


_HEAD_PIECES = 60
_SHORT_LINE = 40


_QUIET_ABOVE = frozenset({Zone.BODY, Zone.META, Zone.FURNITURE, Zone.CAVEAT})


def _asks_above(piece: Piece, zone: Zone) -> bool:
    text = piece.text[:LOOK]
    if zone is not Zone.BODY or len(text.split()) < 5 or THREAD(text):
        return False
    return (
        piece.kind is BlockKind.TABLE
        or asks(text)
        or states(text)
        or marker_of(text, piece.marker) is not None
    )


def with_notes(pieces: Sequence[Piece], zones: list[Zone]) -> list[Zone]:
    """What readers of a thread wrote under it is no part of it, down to the next message."""
    out = list(zones)
    noting = False
    for at, piece in enumerate(pieces):
        noting = (noting and out[at] not in {Zone.TO_BODY, Zone.TO_PERSON}) or (
            len(piece.text) <= 160 and ANNOTATED(piece.text)
        )
        if noting and out[at] is not Zone.FURNITURE:
            out[at] = Zone.META
    return out


def with_law_quoted(pieces: Sequence[Piece], zones: list[Zone]) -> list[Zone]:
    """Numbered sentences of the law itself, and lists of what a notice must say: they ask nothing."""
    out = list(zones)
    quoted = law_paragraphs(pieces, zones)
    for at, piece in enumerate(pieces):
        if out[at] is not Zone.BODY or len(piece.text) > LOOK or _TALKS.search(piece.text):
            continue
        if at in quoted or _LAW_QUOTED(piece.text) or _ISSUE.match(piece.text):
            out[at] = Zone.DUTIES
    start = 0
    while start < len(pieces):
        end = start
        while end < len(pieces) and out[end] in {Zone.BODY, Zone.DUTIES} and _lettered(pieces[end]):
            end += 1
        words = " ".join(piece.text for piece in pieces[start:end])
        if end - start >= 2 and len(words) <= 600 and _NOTICE_SAYS(words):
            out[start:end] = [Zone.DUTIES] * (end - start)
        start = max(end, start + 1)
    return out


def law_paragraphs(pieces: Sequence[Piece], zones: Sequence[Zone]) -> set[int]:
    """Places of the paragraphs of a section that are quoted under its heading; their numbers are the law's.

    "Section 12 - Where the cost is above the limit", and "(1) A public authority may …" under it.
    """
    out: set[int] = set()
    for at, piece in enumerate(pieces[1:], 1):
        plain = zones[at] in {Zone.BODY, Zone.DUTIES} and not _TALKS.search(piece.text[:LOOK])
        under = at - 1 in out or _LAW_HEADING.fullmatch(pieces[at - 1].text[:LOOK]) is not None
        if plain and under and _LAW_PARAGRAPH.match(piece.text):
            out.add(at)
    return out


# "• whether regulation 12(5)(g) was rightly applied": what a review looks into, and no question.
_ISSUE = re.compile(
    r"(?i)\W*whether\s[^.?;]{0,60}?\b(?:exemptions?|exceptions?|sections?\s\d|regulations?\s\d|public\sinterest)\b"
)
_LAW_HEADING = re.compile(r"(?i)\W*(?:section|regulation)\s\d{1,2}[A-Z]?\s?[-:(][^.;]{5,110}")
_LAW_PARAGRAPH = re.compile(r"[\s\"']*\(\d\)\s")


def _lettered(piece: Piece) -> bool:
    marker = marker_of(piece.text, piece.marker)
    return marker is not None and marker.relative


_LAW_QUOTED = cue(
    "words of the law",
    r"""^[\s"']*\(?(?:\d{1,2}|[a-z]{1,3})\)?(?:\.?\s?[-\u2013\u2014]\s?\(\d\))? .{0,600}?
    (?: \bunder\sthis\s(?:act|section|part)\b
    | \bof\sthis\sact\b
    | (?<=\)\s)(?:a|the)\spublic\sauthority\s(?:may|must|need\snot|is\snot|has\sa\sduty)\b
        | \bfor\sthe\spurposes\sof\s(?:sub-?)?(?:section|paragraph)\b
        | \bexempt\sinformation\sif\b | \bif\sdisclosed\sunder\b | \bsubsection\s\(?\d )""",
    ("(2) Information is exempt information if its disclosure under this Act would harm trade",),
    ("(2) How many boats were sold under the Act?",),
)


_NOTICE_SAYS = cue(
    "what a notice must say",
    r"\bexempt(?:ion|ed)?\b .{0,200} \b(?:why|reasons?|applies|apply)\b",
    ("(a) states that fact, (b) specifies the exemption and (c) states why it applies",),
)


# The law speaks to nobody: words of one who writes to another are no quotation of it.
_TALKS = re.compile(r"(?i)\b(?:we|our|us|i|my|you|your|please|sorry)\b(?!\))")
