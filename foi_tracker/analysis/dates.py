"""The days that a letter names: when the request came, when they reply, by when they promise to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from foi_tracker.analysis.pieces import Piece, Source
from foi_tracker.analysis.zones import Zone
from foi_tracker.model.documents import BlockKind
from foi_tracker.model.readings import Evidence

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan ionawr",
            "february feb chwefror",
            "march mar mawrth",
            "april apr ebrill",
            "may mai",
            "june jun mehefin",
            "july jul gorffennaf",
            "august aug awst",
            "september sep sept medi",
            "october oct hydref",
            "november nov tachwedd",
            "december dec rhagfyr",
        ),
        1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DATE = re.compile(
    rf"""
    \b(?: (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>{_MONTH})\.?,?\s+(?P<y1>\d{{4}})
      | (?P<m2>{_MONTH})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})
      | (?P<y3>20\d\d)-(?P<m3>\d{{1,2}})-(?P<d3>\d{{1,2}})
      | (?P<d4>\d{{1,2}})\s?[/.\-]\s?(?P<m4>\d{{1,2}})\s?[/.\-]\s?(?P<y4>\d{{4}}|\d{{2}})
    )\b(?![/\-]\d)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BETWEEN = (
    r"[\s:,\-]{0,14}(?:on\s|of\s|is\s|was\s|dated\s)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|"
    r"sat(?:ur)?|sun)(?:day)?,?\s)?(?:the\s)?$"
)
_RECEIVED = re.compile(
    rf"""(?: date\s(?:request\s)?(?:received|of\s(?:the\s|your\s)?(?:request|receipt)|requested)
        | date\s(?:the\s)?request\s(?:was\s)?(?:received|made)
        | request\s(?:was\s)?(?:received|dated|made|submitted) | requested | received
        | (?:request|e-?mail|letter|correspondence|enquiry)(?:\s[\w']+){{0,4}}\s(?:of|dated|received)
        | (?:request|it|this|e-?mail|letter|which)\b(?:\s[\w']+){{0,4}}\s(?:came|arrived|reached)(?:\s(?:in
        |to\sus|here|this\soffice|the\s\w+|us))? | posted
        | (?:received|sent|made|submitted|wrote|asked|dated)(?:\s(?:by|to|in
        |at)\s[\w\s()']{{1,60}}?)?(?:\son)? |
        we\s(?:received|got|had)\s(?:it|this|your\s(?:request|e-?mail|letter))
        | dderbyn\w* ) {_BETWEEN}""",
    re.IGNORECASE | re.VERBOSE,
)
_RESPONDED = re.compile(
    rf"""(?: (?:date\s(?:of\s)?)?(?:response|reply|replied|responded|answered|answer|decision)(?:\s(?:date|to
        |sent|issued|provided))? | (?:date\s)?closed
        | date\s(?:responded|replied|answered|issued|of\s(?:this\s)?(?:letter|reply|response|decision)|sent)
        | sent\sto\s(?:the\srequester|the\sapplicant|you) |
        (?:response|reply)\s(?:was\s)?(?:sent|issued|given) ) {_BETWEEN}""",
    re.IGNORECASE | re.VERBOSE,
)
_PUBLISHED = re.compile(
    rf"(?:published|publication|updated|uploaded|released\son\sthe\slog|"
    rf"disclosed\son\sthe\slog)[\w\s]{{0,20}}{_BETWEEN}",
    re.IGNORECASE,
)
_RECEIVED_AFTER = re.compile(r"(?i),?\s(?:we|the\s\w+)\sreceived\s(?:your|a|this)\s")
_LETTER_DATE = re.compile(
    r"^\W*(?:(?:[\w' ]{1,20}\s/\s)?(?:date(?:d|\sof\sth(?:e|is)\s\w+|\ssent)?|sent|"
    r"dyddiad)\s{0,3}:?)?\W{0,4}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s)?$",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"[\s,]*(?:at\s)?(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:am|pm|gmt|bst|utc)?)?[\s.\w+:()-]{0,6}"
)
_PROMISE = re.compile(
    r"""(?: \b(?:by|before|until|no\slater\sthan|on\sor\sbefore|not\slater\sthan)\b
        | \bextend\w*[^.;]{0,80}\bto\b |
        \b(?:new|revised|target|due|expected|deadline|respon\w+)\b[^.;]{0,60}\b(?:is|of|be|date)\b )
    [\s:]{0,3}(?:the\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:the\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_DIGIT = re.compile(r"\d")
_MOST = 300
"""How many dates are read in one piece."""
_OURS = re.compile(r"(?i)\b(?:we|i|our|reply|respon\w+|decision|extend\w*|deadline|answer)\b")
_NOT_OURS = re.compile(
    r"(?i)\b(?:you\s(?:must|should|can|have|need)|complain|review|your\sreply|from\syou|hear\sfrom\syou|"
    r"if\swe\sdo\snot\shear|fee|pay)\b"
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A day found in a letter, with its words."""

    day: date
    words: Evidence


def dates_in(text: str) -> Iterator[tuple[date, int, int]]:
    """Every full date in a text.

    The day, and where it stands. Days are read as in Britain, day before month.
    """
    if not _DIGIT.search(text):
        return
    for match in islice(_DATE.finditer(text), _MOST):
        day = _day(match)
        if day is not None:
            yield day, match.start(), match.end()


def _day(match: re.Match[str]) -> date | None:
    for number in "1234":
        if not match[f"d{number}"]:
            continue
        month = match[f"m{number}"].lower()
        year = int(match[f"y{number}"])
        try:
            return date(
                year + 2000 if year < 100 else year,
                int(month) if month.isdigit() else _MONTHS[month],
                int(match[f"d{number}"]),
            )
        except ValueError:
            return None
    return None


def received(pieces: Sequence[Piece], zones: Sequence[Zone], source: Source) -> Dated | None:
    """The day the authority says it got the request, else the day of the request."""
    best: tuple[int, Dated] | None = None
    for number, (piece, zone) in enumerate(zip(pieces, zones, strict=True)):
        if zone is Zone.FURNITURE or piece.kind is BlockKind.TABLE:
            continue
        for day, start, end in dates_in(piece.text):
            before = piece.text[max(0, start - 90) : start]
            if not before.strip() and _label_above(pieces, number, _RECEIVED):
                return Dated(day, source.quote(piece.document, piece.start, piece.start + end))
            match = _last(_RECEIVED, before)
            if (
                match is None
                and re.search(r"(?i)\bon\s$", before)
                and (after := _RECEIVED_AFTER.match(piece.text, end))
            ):
                found = Dated(
                    day, source.quote(piece.document, piece.start + start, piece.start + after.end())
                )
                best = best if best is not None and best[0] == 0 else (0, found)
                continue
            if match is None or _last(_PUBLISHED, before) or _last(_RESPONDED, before):
                continue
            rank = 0 if re.search(r"(?i)receiv|came|arriv|reach|got|dderbyn", match[0]) else 1
            if rank and not re.search(r"(?i)request|e-?mail|letter|enquiry|correspondence|ask|wrote", before):
                continue
            if best is None or rank < best[0]:
                begin = piece.start + max(0, start - 90) + match.start()
                best = (rank, Dated(day, source.quote(piece.document, begin, piece.start + end)))
    return best[1] if best else _first_message(pieces, zones, source)


def _label_above(pieces: Sequence[Piece], at: int, pattern: re.Pattern[str]) -> bool:
    """Whether a date alone in its line has its label in the line above ("Received", then the day)."""
    if at == 0 or pieces[at - 1].document != pieces[at].document:
        return False
    label = pieces[at - 1].text.strip()
    return len(label) <= 40 and not _DIGIT.search(label) and bool(pattern.match(label))


def _first_message(pieces: Sequence[Piece], zones: Sequence[Zone], source: Source) -> Dated | None:
    """The day at the head of the requester's own message, where a thread shows it."""
    request = next((at for at, zone in enumerate(zones) if zone in {Zone.TO_BODY, Zone.ORIGINAL}), -1)
    if request < 0:
        return None
    near = (
        range(request, min(request + 6, len(pieces)))
        if zones[request] is Zone.ORIGINAL
        else range(request - 1, -1, -1)
    )
    for at in near:
        piece = pieces[at]
        for day, start, end in dates_in(piece.text):
            wrote = zones[at] is Zone.ORIGINAL
            if wrote or (_LETTER_DATE.match(piece.text[:start]) and _CLOCK.fullmatch(piece.text[end:])):
                return Dated(day, source.quote(piece.document, piece.start + start, piece.start + end))
    return None


def responded(
    pieces: Sequence[Piece], zones: Sequence[Zone], source: Source, before_day: date | None
) -> Dated | None:
    """The day of the reply: as the letter says, else the day at its head."""
    letter: Dated | None = None
    addressed = next((at for at in range(len(pieces) - 1, -1, -1) if zones[at] is Zone.TO_PERSON), -1)
    for number, (piece, zone) in enumerate(zip(pieces, zones, strict=True)):
        if zone is Zone.FURNITURE or piece.kind is BlockKind.TABLE:
            continue
        for day, start, end in dates_in(piece.text):
            before = piece.text[max(0, start - 60) : start]
            if not before.strip() and _label_above(pieces, number, _RESPONDED):
                return Dated(day, source.quote(piece.document, piece.start, piece.start + end))
            if not before.strip() and (
                _label_above(pieces, number, _PUBLISHED) or _label_above(pieces, number, _RECEIVED)
            ):
                continue
            words = (
                source.quote(piece.document, piece.start, piece.start + end)
                if start < 60
                else source.quote(piece.document, piece.start + start, piece.start + end)
            )
            match = _last(_RESPONDED, before)
            if (
                match is not None
                and not _last(_PUBLISHED, before)
                and not re.search(r"(?i)\b(?:by|within|due|until)\b", before[-14:])
            ):
                begin = piece.start + max(0, start - 60) + match.start()
                return Dated(day, source.quote(piece.document, begin, piece.start + end))
            alone = _LETTER_DATE.match(piece.text[:start]) and (
                _CLOCK.fullmatch(piece.text[end:]) or re.match(r"(?i)\s*date\s{0,3}:", piece.text)
            )
            # In a thread the reply's own date is the last one above the words to the requester.
            if alone and (letter is None or number < addressed) and (before_day is None or day >= before_day):
                letter = Dated(day, words)
    return letter


def promised(pieces: Sequence[Piece], zones: Sequence[Zone], source: Source) -> Dated | None:
    """A day by which the letter itself promises an answer or to which it extends the time."""
    for piece, zone in zip(pieces, zones, strict=True):
        if zone in {Zone.FURNITURE, Zone.RIGHTS} or piece.kind is BlockKind.TABLE:
            continue
        for day, start, end in dates_in(piece.text):
            sentence = max(piece.text.rfind(". ", 0, start) + 1, 0)
            before = piece.text[max(sentence, start - 160) : start]
            if _PROMISE.search(before) and _OURS.search(before) and not _NOT_OURS.search(before):
                return Dated(
                    day,
                    source.quote(piece.document, piece.start + max(sentence, start - 160), piece.start + end),
                )
    return None


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """A match that reaches to the end of the text."""
    return pattern.search(text)
