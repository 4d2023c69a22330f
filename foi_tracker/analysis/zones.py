"""What each piece of a letter is for.

The request, the reply, the law explained, the test, caveats, review rights.

This is said before any question is known; ``outline`` then walks the pieces and decides where answers stand.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from foi_tracker.analysis import cues
from foi_tracker.analysis.cues import cue
from foi_tracker.analysis.furniture import furniture
from foi_tracker.analysis.markers import marker_of
from foi_tracker.analysis.pieces import Piece
from foi_tracker.model.documents import BlockKind

LOOK = 1500
"""How many letters of a piece are looked at to tell what it is for."""


class Zone(StrEnum):
    """What a piece is for, as far as it tells by itself."""

    FURNITURE = "furniture"
    META = "meta"
    REQUEST_HEAD = "request_head"
    REPLY_HEAD = "reply_head"
    REQUEST_LEAD = "request_lead"
    TO_BODY = "to_body"
    TO_PERSON = "to_person"
    CLOSING = "closing"
    DUTIES = "duties"
    TEST = "test"
    RIGHTS = "rights"
    CAVEAT = "caveat"
    EARLIER = "earlier"
    ORIGINAL = "original"
    BODY = "body"


_META = cue(
    "metadata",
    r"""^\s*(?:
        (?:date|published|publication|reference|ref|our\sref|your\sref|foi\sref|foi\sreference|request\s(?:id
        |number|ref|reference)|case|category|subject|title|status
          |type|department|received|requested|responded|response\sdate|date\sof|sent|updated|topic
          |directorate|enquiry\sreference|disclosure\sdate
          |last\supdated|format|exemption|outcome|document|freedom\sof\sinformation\srequest\sreference)
          (?:\s[\w']+){0,4}\s?: .{0,120}
        | (?:requested|responded|received|published|answered)\s(?:on\s)?(?:mon|tue|wed|thu|fri|sat|sun
        |\d).{0,60}
        | foi\s(?:release|request\sdetail|disclosure.{0,20}) |
        the\srequest\swas\s(?:partially\s)?(?:successful|refused).{0,40}
        | request\s(?:received|no\.?|number)?\s?[\d/\-]{5,}.{0,60}
        | (?:your|our)\sref(?:erence)?\b.{0,60} )\s*$""",
    (
        "Date of request: 06/05/25",
        "Reference: 12/25",
        "FOI release",
        "Request 101004991245",
        "Case reference: FOI2025/00377",
    ),
    ("Request", "Date the contract ended and why?"),
)
_RUN_ON = re.compile(
    r"(?:(?<=[.?!:;\s)])|^)\(?(\d{1,2})(?:[.):]\s{0,3}(?=[A-Z\"'(])|[.)]\s{1,3}(?=[a-z]{2}))"
)
# Headings over what was said before: an earlier reply, the complaint, the history of the case.
_EARLIER = cue(
    "what was said before",
    r"""^\s*(?:
        (?:(?:our|the|your|my)\s)?(?:first|initial|original|earlier|previous)\s(?:reply|response|decision
        |answer|request) | (?:your|the)\s(?:complaint|request\sfor\s(?:an?\s)?(?:internal\s)?review
        |grounds(?:\sof\s\w+)?)
          | background | history(?:\sof\s.{0,30})? | what\s(?:we|the\s\w+)\ssaid(?:\sbefore)?
          | chronology ) \s*[:.]?\s*$""",
    ("The first reply", "Your complaint", "Background"),
    ("Your request",),
)
_ORIGINAL = cue(
    "original message",
    r"^\s*(?:-{3,}\s?)?(?:original|forwarded)\s(?:message|e-?mail)(?:\s?-{3,})?\s*$ |"
    r" ^\s*on\s.{5,60}\swrote:\s*$ | ^\s*_{10,}\s*$",
    ("-----Original Message-----", "On 3 May 2026, A Resident wrote:"),
)


def zones_of(pieces: Sequence[Piece]) -> list[Zone]:
    """The zone of each piece."""
    hidden = furniture(list(pieces))
    out: list[Zone] = []
    test = notice = earlier = False
    first = next((at for at, skip in enumerate(hidden) if not skip), -1)
    for at, (piece, skip) in enumerate(zip(pieces, hidden, strict=True)):
        zone = Zone.FURNITURE if skip else _zone(piece)
        if (zone is Zone.REQUEST_HEAD and _is_title(pieces, at)) or (at == first and _heads_page(piece)):
            zone = Zone.META
        if zone is Zone.TO_BODY and _GENERIC_DEAR.match(piece.text):
            zone = _whom_addressed(pieces, at)
        if zone in {Zone.REPLY_HEAD, Zone.REQUEST_HEAD, Zone.FURNITURE, Zone.TO_PERSON} or (
            earlier and zone is not Zone.EARLIER and piece.kind is BlockKind.HEADING
        ):
            earlier = False
        elif zone is Zone.EARLIER or earlier:
            earlier = True
            out.append(Zone.EARLIER)
            continue
        if notice and _is_notice_item(piece):
            out.append(Zone.DUTIES)
            continue
        notice = zone is Zone.DUTIES and piece.text.rstrip().endswith((":", "which", "that", "-"))
        if zone is Zone.TEST and _is_test_heading(piece):
            test = True
        elif test and zone is Zone.BODY:
            if piece.kind is BlockKind.TABLE or _leaves_test(piece):
                test = False
            else:
                zone = Zone.TEST
        elif zone is not Zone.TEST:
            test = False
        out.append(zone)
    return out


_GENERIC_DEAR = re.compile(
    r"(?i)\s*dear\s(?:sirs?|madam|sir\s?/\s?madam|sir\sor\smadam|sir,?\smadam)\b[\s,/.a-z]{0,20}$"
)
_ABOUT_YOUR_REQUEST = re.compile(
    r"(?i)\b(?:your\s(?:request|e-?mail|letter|enquiry|correspondence)|thank\syou\sfor|we\s(?:received|have|"
    r"write)|i\s(?:refer|write|am\swriting\sto\s(?:tell|inform|let))\s)"
)


def _heads_page(piece: Piece) -> bool:
    """Whether the first piece of a letter is its title.

    A short line that is no sentence, question or salutation.
    """
    text = piece.text.strip()
    plain_line = piece.kind is not BlockKind.TABLE and len(text) <= 160 and text[-1:] not in set(".?:;,!")
    return (
        plain_line
        and not cues.ASKS(text)
        and marker_of(text, piece.marker) is None
        and not (
            cues.REQUEST_HEADING(text)
            or cues.REPLY_HEADING(text)
            or (cues.TELLS(text) and "release" not in text.lower())
        )
    )


def _is_title(pieces: Sequence[Piece], at: int) -> bool:
    """Whether "FREEDOM OF INFORMATION REQUEST" is the title of a letter.

    Metadata or a salutation follows it.
    """
    if not re.search(r"(?i)\bfreedom\b|\bFOI\b|\bEIR\b|\benvironmental\b", pieces[at].text):
        return False
    return any(
        _META(piece.text) or cues.TO_PERSON(piece.text)
        for piece in pieces[at + 1 : at + 3]
        if len(piece.text) <= 120
    )


def _whom_addressed(pieces: Sequence[Piece], at: int) -> Zone:
    """Whether "Dear Sir or Madam" opens a request or a reply: by what is said next."""
    following = " ".join(piece.text[:400] for piece in pieces[at + 1 : at + 5])
    return Zone.TO_PERSON if _ABOUT_YOUR_REQUEST.search(following) else Zone.TO_BODY


def _zone(piece: Piece) -> Zone:
    text = piece.text[:LOOK]
    if piece.kind is BlockKind.TABLE:
        return Zone.BODY
    short = _short_zone(piece, text) if len(text) <= 120 else None
    if short is not None:
        return short
    if _announces_request(piece, text):
        return Zone.REQUEST_LEAD
    if text.rstrip().endswith("?"):
        return Zone.BODY
    told = (
        (Zone.DUTIES, cues.DUTIES(text) and not _NOT_HELD.search(text)),
        (Zone.RIGHTS, cues.RIGHTS(text)),
        (Zone.CAVEAT, cues.CAVEAT(text)),
    )
    return next((zone for zone, found in told if found), Zone.BODY)


_NOT_HELD = re.compile(r"(?i)\bnot\sheld\b|\bnot\s(?:hold|have)\b")
_BELOW_IS = re.compile(r"(?i)\bbelow\s(?:is|are)\syour\s(?:requests?|questions?)\b[^:?]{0,60}$")
_OF_YOURS = re.compile(
    r"\b(?:you|your)\s+(?:asked|requested|request|sought|seek|said|wrote|wanted|have)\b", re.IGNORECASE
)


def _announces_request(piece: Piece, text: str) -> bool:
    """Whether a piece ends by saying that the request follows; the requester's own lead-in does not count."""
    if _BELOW_IS.search(text):
        return True
    if not cues.REQUEST_FOLLOWS(text) or not re.search(r"(?i)\byour?\b", text):
        return False
    marker = marker_of(text, piece.marker)
    if marker is not None and not marker.bullet:
        return False
    return not cues.ASKS(text) or bool(_OF_YOURS.search(text))


def _short_zone(piece: Piece, text: str) -> Zone | None:
    """The zone of a short line that says what follows it."""
    for pattern, zone in (
        (cues.REPLY_HEADING, Zone.REPLY_HEAD),
        (cues.REQUEST_HEADING, Zone.REQUEST_HEAD),
        (cues.CLOSING, Zone.CLOSING),
        (cues.TO_BODY, Zone.TO_BODY),
        (cues.TO_PERSON, Zone.TO_PERSON),
        (cues.TEST_HEADING, Zone.TEST),
        (_EARLIER, Zone.EARLIER),
        (_ORIGINAL, Zone.ORIGINAL),
        (_META, Zone.META),
    ):
        if pattern(text):
            return zone
    if piece.kind is BlockKind.HEADING and piece.level == 1 and marker_of(text) is None:
        return Zone.META
    return None


def _is_notice_item(piece: Piece) -> bool:
    """Whether a piece is one of the (a), (b), (c) of what a notice must say, which are no questions."""
    marker = marker_of(piece.text, piece.marker)
    return marker is not None and (marker.relative or marker.bullet) and len(piece.text) <= 200


def _is_test_heading(piece: Piece) -> bool:
    return len(piece.text) <= 120 and cues.TEST_HEADING(piece.text)


_NEXT_PART = cue(
    "leaves the public interest test",
    r"""^\s*(?: in\saddition\b | (?:beyond|apart\sfrom|other\sthan)\sthis
        | (?:disclosure|response|conclusion|decision|advice|please\s(?:find|note|see))\b
        | (?:section|regulation|reg\.?)\s?\d{1,2}\s?(?:\(\w{1,3}\)\s?)*\s?[:\-] | .{0,80}\bneither\sconfirm\b
        | (?:under|in\sline\swith)\s(?:our\s)?(?:section|s\.?)\s?16
        | (?:however|although|as\sa\sgesture)\b.{0,120}\b(?:attached|below|provide|disclose) )""",
    ("In addition, the force can neither confirm nor deny", "Section 40(2) - Personal Information"),
    ("The release would help offenders.",),
)


def _leaves_test(piece: Piece) -> bool:
    """Whether a piece no longer belongs to the public interest test above it."""
    if piece.kind is BlockKind.HEADING:
        return True
    marker = marker_of(piece.text, piece.marker)
    if marker is not None and not marker.bullet and not marker.relative:
        return True
    return _NEXT_PART(piece.text[:LOOK])


def split_run_on(piece: Piece) -> list[Piece]:
    """A piece that holds several numbered questions, cut before each; others as they are.

    Only numbers that count up by one, from wherever the first stands, cut a piece.
    """
    if piece.kind is BlockKind.TABLE:
        return [piece]
    cuts: list[int] = []
    expected = 0
    for match in _RUN_ON.finditer(piece.text):
        number = int(match[1])
        if (not cuts and number == 1) or (cuts and number == expected):
            cuts.append(match.start())
            expected = number + 1
    own = marker_of(piece.text, piece.marker)
    if own is not None and not own.bullet and len(own.labels) == 1 and own.labels[0].isdigit() and not cuts:
        expected = int(own.labels[0]) + 1
        for match in _RUN_ON.finditer(piece.text, own.end + 1):
            if int(match[1]) == expected:
                cuts.append(match.start())
                expected += 1
        cuts = [0, *cuts] if cuts else []
    if len(cuts) < 2:
        return [piece]
    if piece.text[: cuts[0]].strip():
        cuts.insert(0, 0)
    else:
        cuts[0] = 0
    ends = [*cuts[1:], len(piece.text)]
    parts = [piece.part(start, end) for start, end in zip(cuts, ends, strict=True)]
    return [replace(parts[0], marker=piece.marker, kind=piece.kind, level=piece.level), *parts[1:]]
