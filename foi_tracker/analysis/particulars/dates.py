"""The days that a letter names: when the request came, when they reply, by when they promise to.

A day is told by the words of its own clause, before it ("received on") or after it ("you wrote to us"), by a
label in the line above, or by where it stands: alone at the head of a letter, or behind a name in a thread.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from foi_tracker.analysis.layout.threads import Message, messages
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.particulars.day_cues import (
    AFTER_REFERENCE,
    ASKED,
    ASKED_AFTER,
    ASKS_A_DAY,
    CAME,
    CLAUSE,
    CLOCK,
    DIGIT,
    GLUE,
    HEAD,
    LETTER_DATE,
    NO_VALUE,
    NOT_OURS,
    OF_A_REQUEST,
    OF_REVIEW,
    OURS,
    OURS_BEFORE,
    PLACE,
    PROMISE,
    PUBLISHED,
    RECEIVED,
    REPLY_HEAD,
    RESPONDED,
    SAYS,
    STOP,
    WEEKDAY,
    WORD,
    YOU_REPLIED,
)
from foi_tracker.analysis.particulars.written_days import WRITTEN_DAY, dates_in
from foi_tracker.analysis.text.pieces import Piece, Source
from foi_tracker.model.documents import BlockKind
from foi_tracker.model.readings import Evidence


@dataclass(frozen=True, slots=True)
class Dated:
    """A day found in a letter, with its words."""

    day: date
    words: Evidence


def received(pieces: Sequence[Piece], zones: Sequence[Zone], source: Source) -> Dated | None:
    """The day the authority says it got the request, else the day of the request."""
    thread = messages(pieces, zones)
    replied = responded(pieces, zones, source, None)
    near = replied.day if replied else None
    best: tuple[int, Dated] | None = None
    for number, (piece, zone) in enumerate(zip(pieces, zones, strict=True)):
        if zone is Zone.FURNITURE or _is_data(piece, number):
            continue
        for day, start, end in dates_in(piece.text, near):
            if piece.kind is BlockKind.TABLE:
                rank, begin = _field_of_request(piece.text, start)
            else:
                rank, begin = _speaks_of_request(pieces, number, start, end)
            if rank < 0 or (near is not None and day > near) or (best is not None and rank >= best[0]):
                continue
            best = (rank, Dated(day, source.quote(piece.document, piece.start + begin, piece.start + end)))
    if best is not None:
        return best[1]
    first = next((each for each in thread if each.asks), None) or _first_message(pieces, zones)
    return None if first is None else _of_message(first, pieces, source)


def _is_data(piece: Piece, number: int) -> bool:
    """Whether a piece is a table of figures, and none of the letter's particulars at its head."""
    return piece.kind is BlockKind.TABLE and (number >= HEAD or len(piece.text) > _PARTICULARS)


def _field_of_request(text: str, start: int) -> tuple[int, int]:
    """As ``_speaks_of_request``, for a day in a table of particulars ("Date requested | 12/06/2025")."""
    field = _FIELD.search(text[:start])
    if field is None:
        return -1, 0
    return (0 if field["got"] else 2), field.start()


_PARTICULARS = 500
_FIELD = re.compile(
    r"(?i)\b(?:(?P<got>(?:date\s)?received|date\sof\sreceipt)|date\s(?:requested|of\srequest|submitted)"
    r"|request\sdate)\W*$"
)


def _speaks_of_request(pieces: Sequence[Piece], number: int, start: int, end: int) -> tuple[int, int]:
    """How surely the words around a date tell of the request's coming, and where they begin.

    0 for "received", 1 for "came", 2 for "you asked", -1 for none of these.
    """
    text = pieces[number].text
    low = max(0, start - CLAUSE)
    for stop in STOP.finditer(text, low, start):
        low = stop.end()
    low = max(low, text.rfind("|", low, start) + 1, _after_glue(text, low, start))
    before, after = text[low:start], text[end : end + 120].partition(". ")[0]
    if not WEEKDAY.sub("", before).strip(" -*•"):
        for rank, pattern in ((0, RECEIVED), (2, ASKED)):
            if _label_above(pieces, number, pattern):
                return rank, 0
    if PUBLISHED.search(before) or OF_REVIEW.search(before[-40:]):
        return -1, 0
    for rank, pattern in ((0, RECEIVED), (1, CAME)):
        if match := pattern.search(before):
            speaks = (
                (len(before) <= 45 and not WORD.search(before[: match.start()]) and not SAYS.search(before))
                or ":" in before[match.start() :]
                or OF_A_REQUEST.search(before)
            )
            return (rank, low + match.start()) if speaks else (-1, 0)
    match = ASKED.search(before)
    ours = match is not None and OURS_BEFORE.search(before[: match.start()])
    if match is not None and not ours and not OF_REVIEW.search(after[:60]):
        yours = (
            re.search(r"(?i)\b(?:your?|thank|complainant|requester|applicant|person\swho|enquirer)", match[0])
            is not None
        )
        if yours or (not RESPONDED.search(before) and (len(before) <= 45 or OF_A_REQUEST.search(before))):
            return 2, low + match.start()
    following = ASKED_AFTER.match(after) if re.search(r"(?i)\bon\s(?:the\s)?$", before) else None
    if following is None or OF_REVIEW.search(after):
        return -1, 0
    return (0 if "receiv" in following[0] else 2), start


def _after_glue(text: str, low: int, start: int) -> int:
    """Where the last label begins that a copy has run into the value before it, if any is."""
    return max((match.end() for match in GLUE.finditer(text, low, start)), default=low)


def _label_above(pieces: Sequence[Piece], at: int, pattern: re.Pattern[str]) -> bool:
    """Whether a date alone in its line has its label in the line above ("Received", then the day)."""
    if at == 0 or pieces[at - 1].document != pieces[at].document:
        return False
    label = pieces[at - 1].text.strip(" -*•:")
    if len(label) > _LABEL or DIGIT.search(label) or _TO_REACH.fullmatch(label):
        return False
    return pattern.match(_OFFICIAL.sub("", label)) is not None


_LABEL = 40
_OFFICIAL = re.compile(r"(?i)^the\s(?:official\s|formal\s|effective\s)?")
# The last line of an address: "Email:", whose value the page has taken out.
_TO_REACH = re.compile(
    r"(?i)(?:our\s|my\s|by\s)?(?:e-?mail|tel(?:ephone)?|phone|fax|web(?:site)?)(?:\saddress)?"
)


def _first_message(pieces: Sequence[Piece], zones: Sequence[Zone]) -> Message | None:
    """The head of the requester's own message, where the text shows it."""
    request = next((at for at, zone in enumerate(zones) if zone in {Zone.TO_BODY, Zone.ORIGINAL}), -1)
    if request < 0:
        return None
    original = zones[request] is Zone.ORIGINAL
    near = (
        range(request, min(request + 6, len(pieces)))
        if original
        else range(request - 1, max(-1, request - 6), -1)
    )
    for at in near:
        for _, start, end in dates_in(pieces[at].text):
            alone = LETTER_DATE.match(pieces[at].text[:start]) and CLOCK.fullmatch(pieces[at].text[end:])
            if zones[at] is Zone.ORIGINAL or alone:
                return Message(at, start, end, asks=True)
    return None


def _of_message(message: Message, pieces: Sequence[Piece], source: Source) -> Dated | None:
    piece = pieces[message.at]
    found = next(
        ((day, start, end) for day, start, end in dates_in(piece.text) if start == message.start), None
    )
    if found is None:
        return None
    return Dated(found[0], source.quote(piece.document, piece.start + found[1], piece.start + found[2]))


def responded(
    pieces: Sequence[Piece], zones: Sequence[Zone], source: Source, before_day: date | None
) -> Dated | None:
    """The day of the reply: as a label says, else the day at its head, else as its words say."""
    thread = messages(pieces, zones)
    replies = [each for each in thread if not each.asks]
    if replies:
        return _of_message(replies[-1], pieces, source)
    told: Dated | None = None
    letter: Dated | None = None
    addressed = next((at for at in range(len(pieces) - 1, -1, -1) if zones[at] is Zone.TO_PERSON), -1)
    for number, (piece, zone) in enumerate(zip(pieces, zones, strict=True)):
        if zone in {Zone.FURNITURE, Zone.EARLIER} or piece.kind is BlockKind.TABLE:
            continue
        for day, start, end in dates_in(piece.text):
            low = _after_glue(piece.text, max(0, start - CLAUSE), start)
            before = piece.text[low:start]
            if not WEEKDAY.sub("", before).strip(" -*•"):
                if _label_above(pieces, number, RESPONDED) and not _is_an_answer(pieces, number):
                    return Dated(day, source.quote(piece.document, piece.start, piece.start + end))
                if any(_label_above(pieces, number, each) for each in (PUBLISHED, RECEIVED, ASKED)):
                    continue
            match = RESPONDED.search(before)
            if match is not None and _is_reply(piece.text, low + match.start(), before, zone):
                found = Dated(
                    day, source.quote(piece.document, piece.start + low + match.start(), piece.start + end)
                )
                if not piece.text[: low + match.start()].strip(" -*•([") or _after_value(
                    piece.text[: low + match.start()]
                ):
                    return found
                told = told or found
            alone = _stands_alone(piece.text, start, end, head=number < HEAD) or _is_signed(
                pieces, number, start, end
            )
            late = before_day is not None and day < before_day
            if (
                alone
                and not late
                and not _among_values(pieces, number)
                and not _is_an_answer(pieces, number)
                and (letter is None or number < addressed)
            ):
                begin = 0 if start < 60 else start
                letter = Dated(day, source.quote(piece.document, piece.start + begin, piece.start + end))
    return letter or told


def _stands_alone(text: str, start: int, end: int, *, head: bool) -> bool:
    """Whether a date is a line of its own, as over a letter, or there ends the line of place or reference."""
    before = text[:start]
    if not CLOCK.fullmatch(text[end:]) and not re.match(r"(?i)\s*date\s{0,3}:", text):
        return False
    led = head and (PLACE.fullmatch(before) or AFTER_REFERENCE.fullmatch(before))
    return bool(LETTER_DATE.match(before) or led)


def _is_signed(pieces: Sequence[Piece], at: int, start: int, end: int) -> bool:
    """Whether a date ends the line of the name under a letter: "J Hill, 3 May 2025"."""
    text = pieces[at].text
    above = [piece.text for piece in pieces[max(0, at - 3) : at]]
    return (
        not text[end:].strip(" .")
        and _SIGNED.fullmatch(text[:start]) is not None
        and (text.startswith("Signed") or any(_VALEDICTION.match(each) for each in above))
    )


_SIGNED = re.compile(r"(?:Signed[:,]?\s)?(?:[A-Z][\w.'-]*,?\s){1,4}")
_VALEDICTION = re.compile(r"(?i)\W*(?:yours\b|(?:kind|best|with)\s\w*\s?regards|regards|sincerely|signed\b)")


def _is_reply(text: str, begin: int, before: str, zone: Zone) -> bool:
    """Whether words about a reply and a day tell of this reply: not when it is due, not an earlier one."""
    return (
        not PUBLISHED.search(before)
        and not re.search(r"(?i)\b(?:by|within|due|until)\b", before[-14:])
        and not (
            begin > 12
            and not _AND_OURS.search(text[:begin])
            and re.search(r"(?i)\b(?:our|first|original|previous|earlier|initial)\s(?:\w+\s)?$", text[:begin])
        )
        and not re.search(r"(?i)\b(?:earlier|previous|first|original|initial)\s$", text[:begin])
        and not YOU_REPLIED.search(text[:begin])
        and zone is not Zone.ORIGINAL
    )


# "The request came on 2 May 2025 and our reply was sent on" tells of both in one breath.
_AND_OURS = re.compile(
    r"(?i)\b(?:rec(?:ei|ie)ved|came|arrived|reached|asked|made|request)\b[^.;]{0,60}\d{4}[^.;]{0,20}\b(?:and|with)\sour\s$|\bthis\sis\sour\s$"
)


def _after_value(before: str) -> bool:
    """Whether nothing but other labels and days stands before: "Received 3 May 2025  Issued 27 May 2025"."""
    rest = WRITTEN_DAY.sub(" ", before)
    return (
        len(before) <= 120
        and bool(DIGIT.search(before))
        and len(rest.split()) <= 9
        and not re.search(r"[.?!]\s", rest)
    )


def _among_values(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a date stands in a column of values without labels, where nothing says what it is of."""
    near = [pieces[each].text for each in (at - 1, at + 1) if 0 <= each < len(pieces)]
    return any(NO_VALUE.fullmatch(text) for text in near)


def _is_an_answer(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a date alone in its line answers what stands above: "When does it end?", "End of the lease"."""
    if at + 1 < len(pieces) and pieces[at + 1].text.startswith("Dear"):
        return False
    over = at - 2 if at > 1 and REPLY_HEAD.fullmatch(pieces[at - 1].text) else at - 1
    above = pieces[over].text.strip(" -*•:") if over >= 0 else ""
    labels = (RESPONDED, RECEIVED, ASKED, PUBLISHED, LETTER_DATE)
    return (
        len(above) <= 160
        and bool(ASKS_A_DAY.search(above))
        and not any(label.match(above) for label in labels)
    )


def promised(pieces: Sequence[Piece], zones: Sequence[Zone], source: Source) -> Dated | None:
    """A day by which the letter itself promises an answer or to which it extends the time."""
    for piece, zone in zip(pieces, zones, strict=True):
        if zone in {Zone.FURNITURE, Zone.RIGHTS} or piece.kind is BlockKind.TABLE:
            continue
        for day, start, end in dates_in(piece.text):
            sentence = max(piece.text.rfind(". ", 0, start) + 1, 0)
            before = piece.text[max(sentence, start - 160) : start]
            if PROMISE.search(before) and OURS.search(before) and not NOT_OURS.search(before):
                return Dated(
                    day,
                    source.quote(piece.document, piece.start + max(sentence, start - 160), piece.start + end),
                )
    return None
