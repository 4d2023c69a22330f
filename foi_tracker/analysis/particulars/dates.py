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
from foi_tracker.analysis.particulars.written_days import WRITTEN_DAY, dates_in
from foi_tracker.analysis.text.pieces import Piece, Source
from foi_tracker.model.documents import BlockKind
from foi_tracker.model.readings import Evidence

_BETWEEN = (
    r"(?:\s{0,40}\.{2,60})?[\s:,\-(]{0,40}(?:(?:on|of|is|was|dated):?\s)?(?:(?:mon|tues?|wed(?:nes)?"
    r"|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s)?"
    r"(?:the\s)?$"
)
_MESSAGE = (
    r"(?:request|e[-\s]?mail|letter|message|correspondence|enquiry"
    r"|(?<=your\s)(?:foi|eir|query|application|note|questions|form))"
)
# Words that say that the request was received, or came, up to the day.
_RECEIVED = re.compile(
    rf"""\b(?: (?:date\s)?(?:request\s)?(?:rec(?:ei|ie)ved|receipt)
        | date\s(?:the\s)?request\s(?:was\s)?received
        | date\sof\sreceipt | rec(?:ei|ie)ved(?:\s[\w()']+){{0,7}}
        | (?:which|that)\s(?:[\w()]+\s){{1,10}}(?:got|received|had)(?:\sfrom\syou)?
        | got\s(?:by|to)\s(?:us|the\s\w+)
        | (?:request\s)?came\sin
        | in(?=:\s) | receipt\sof(?:\s[\w']+){{0,5}} | d?derbyn\w* )
    (?<!from\sreceipt) {_BETWEEN}""",
    re.IGNORECASE | re.VERBOSE,
)
_CAME = re.compile(
    rf"""\b(?: (?:came|arrived|reached|logged|lodged|opened|landed|delivered|registered)\b
          (?:\s(?!not\b)[\w'()]+){{0,9}}
        | (?:got|had|took|logged)\s(?:it|this|(?:your|the|a)\s{_MESSAGE})(?:\s[\w']+){{0,3}} ) {_BETWEEN}""",
    re.IGNORECASE | re.VERBOSE,
)
# Words that say when it was made.
_ASKED = re.compile(
    rf"""(?: \brequest\sdate | \bdate\s(?:of\s(?:the\s|your\s)?request|requested
        |(?:the\s)?request\s(?:was\s)?made)
        | \b(?:requested|asked|submitted)(?:\sfor)?(?:\son)?
        | \byours\sof | \b{_MESSAGE},?(?:\s[\w'()]+){{0,5}}\s(?:of|dated|sent|made|submitted|on)
        | \bthank(?:s|ing)?\b[^.;]{{0,20}}\bfor\s(?:your\s)?(?:writing|contacting|asking|e-?mailing|sending
          |submitting|making|getting\sin\stouch)(?:\s[\w']+){{0,6}}
        | \b(?:you(?:r)?|(?:the\s)(?:complainant|requester|applicant|person|enquirer))\b[^.;]{{0,70}}
          \b(?:wrote|sent|made|asked|submitted|contacted|e-?mailed|posted|got\sin\stouch
        |requested)\b(?:\s[\w']+){{0,5}}
        | \b{_MESSAGE}\s?:? ) {_BETWEEN}""",
    re.IGNORECASE | re.VERBOSE,
)
_ASKED_AFTER = re.compile(
    rf"(?i),?\s(?:(?:we|the\s\w+|this\s\w+)\s(?:received|got|had)\s(?:your|a|this)\b"
    rf"|you(?:r)?\s(?:\w+\s)?(?:wrote|asked|sent|made|submitted|contacted|e-?mailed|requested"
    rf"|{_MESSAGE}\s(?:came|arrived|reached|was)))"
)
_OF_A_REQUEST = re.compile(
    rf"(?i)\b(?:{_MESSAGE}|it|us|which|enquir\w+|receipt|your?|(?:this|that)(?=\s(?:was|came|reached|arrived|on|got|landed)\b))\b"
)
# "My letter of 13 February" and "This reply was sent on 17 March" tell of no request.
_OURS_BEFORE = re.compile(
    r"(?i)\b(?:my|our)\s(?:\w+\s)?$|\b(?:this|our)\s(?:reply|response|letter|answer)\b[^.;]{0,60}\b(?:was|is)\s(?:sent|issued|made)\b"
)
_SAYS = re.compile(r"(?i)\b(?:was|were|is|are|an?)\b")
_OF_REVIEW = re.compile(r"(?i)\breview|\bcomplain(?!ant)|\bappeal|\bclarif|\bunhappy|\bdissatisf")
_RESPONDED = re.compile(
    rf"""(?: \b(?:date\s(?:of\s)?(?:this\s|the\s|our\s)?)?(?:response|reply|replied|responded|answered
        |answer|decision|decided|ymateb|out(?=:\s))
          (?:\sby(?:\s[\w'-]+){{1,6}}|\s(?:it|this|you|them|date|to|sent|issued|provided|made))?
        | \b(?:date\s)?(?:closed|issued|complet(?:ed|ion)(?:\sdate)?|resolved|released|disclosed
          |sent(?:\sout)?(?:\sto\s(?:the\srequester|the\sapplicant|you))?)
        | \bdate\sof\s(?:this\s)?(?:letter|issue|notice|reply|response|decision|disclosure|release)
        | \b(?:our\s|the\s)?(?:letter|reply|answer|response)\s(?:went|goes|followed)(?:\s\w+){{0,2}}
        | \b(?:response|reply|answer|letter)\s(?:was\s)?(?:sent|issued|given|made)(?:\s(?:out|to\syou))?
          (?:\sby(?:\s[\w'-]+){{1,7}})?
        | \b(?:it|this|(?:this|our|the)\s(?:reply|letter|answer|response|notice))\s(?:is|was)\s(?:dated|signed
          |written|sent|issued)(?:\sand\s\w+)?
        | \bthis\s(?:reply|letter|answer|response|notice)\s(?:of\s[^.;,]{{3,60}}\s)?(?:is|was)\s(?:sent
          |issued)\b [^.;]{{0,60}}?\son ) {_BETWEEN}""",
    re.IGNORECASE | re.VERBOSE,
)
# The requester's own answer to a question of theirs.
_YOU_REPLIED = re.compile(
    r"(?i)\b(?:you\s(?:\w+ly\s|then\s|have\s|had\s)?|in\syour\s|from\syou\sin\s|your\s)$"
)
_PUBLISHED = re.compile(
    rf"(?:publish\w*|publication|updated|uploaded|changed|reviewed|cyhoedd\w*|"
    rf"(?:released|disclosed)\son\sthe\slog)[\w\s]{{0,20}}{_BETWEEN}",
    re.IGNORECASE,
)
_LETTER_DATE = re.compile(
    r"^\W*(?:(?:[\w' ]{1,20}\s/\s)?(?:date(?:d(?:\sthis)?|\sof\sth(?:e|is)\s\w+|\ssent)?|sent|"
    r"dyddiad)\s{0,3}:?)?[^\w\n]{0,40}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s)?(?:the\s)?$",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"[\s,]*(?:at\s)?(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:am|pm|gmt|bst|utc)?)?[\s.\w+:()-]{0,6}"
)
# The end of a sentence, and not of a row of dots.
_STOP = re.compile(r"(?<!\.)[.;](?=\s)")
_WORD = re.compile(r"[a-z]{3}")
# "14 July 2025Date responded", where a copy has lost the gap between two fields.
_GLUE = re.compile(
    r"(?<=[\da-z])(?=(?:Date|Received|Responded|Response|Published|Issued|Sent|Closed|Completed|Requested|Replied|Answered)\b)"
)
_WEEKDAY = re.compile(r"(?i)^[\s*•-]*(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s")
_PLACE = re.compile(r"[A-Z][\w'.-]{2,20}(?:\s[A-Z][\w'.-]{2,20})?,\s+$")
_AFTER_REFERENCE = re.compile(
    r"(?i)\W*(?:(?:our|my|your|foi|eir|case|request|file)\s)*(?:ref(?:erence)?|number|no\b|case|request)(?:\s(?:no"
    r"|number)\b)?\.?\s{0,4}:?\s{0,40}\S{0,30}\d\S{0,30}[\s|,;-]{1,60}$"
)
_NO_VALUE = re.compile(r"(?i)\s*(?:n/?a|none|-|nil)\s*\.?\s*")
_PROMISE = re.compile(
    r"""(?: \b(?:by|before|until|no\slater\sthan|on\sor\sbefore|not\slater\sthan)\b
        | \bextend\w*[^.;]{0,80}\bto\b |
        \b(?:new|revised|target|due|expected|deadline|respon\w+)\b[^.;]{0,60}\b(?:is|of|be|date)\b )
    [\s:]{0,3}(?:the\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:the\s)?$""",
    re.IGNORECASE | re.VERBOSE,
)
_REPLY_HEAD = re.compile(r"(?i)\W*(?:our\s|the\s)?(?:response|reply|answer)\W*")
# What has a day for its answer, apart from what labels the letter's own.
_ASKS_A_DAY = re.compile(
    r"""(?ix) \?$ | \bwhen\b | \bday\s(?:on\swhich|that)\b
        | ^\W*(?:\w{1,3}[.)]\s)?(?:date\s(?!of\b)|last\s)\w+
        | ^\W*(?:\w{1,3}[.)]\s)?\w+\s(?:start|end|expiry)$
        | \b(?:start|end|expiry|renewal|award|completion|launch|closing|opening|effective|contract)\sdates?\b
        | \bdates?\s(?:of|when|on\swhich|for|by\swhich)\b (?!\s(?:this\s|the\s|our\s|your\s)?
          (?:letter|issue|notice|reply|response|decision|request|receipt))
        | \b(?:starts?|ends?|expir(?:es?|y)|renewal|runs?)\b [^.;]{0,40} $"""
)
_DIGIT = re.compile(r"\d")
_CLAUSE = 110
"""So far before a day its clause may begin."""
_HEAD = 15
"""So many pieces make up the head of a letter."""
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
    return piece.kind is BlockKind.TABLE and (number >= _HEAD or len(piece.text) > _PARTICULARS)


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
    low = max(0, start - _CLAUSE)
    for stop in _STOP.finditer(text, low, start):
        low = stop.end()
    low = max(low, text.rfind("|", low, start) + 1, _after_glue(text, low, start))
    before, after = text[low:start], text[end : end + 120].partition(". ")[0]
    if not _WEEKDAY.sub("", before).strip(" -*•"):
        for rank, pattern in ((0, _RECEIVED), (2, _ASKED)):
            if _label_above(pieces, number, pattern):
                return rank, 0
    if _PUBLISHED.search(before) or _OF_REVIEW.search(before[-40:]):
        return -1, 0
    for rank, pattern in ((0, _RECEIVED), (1, _CAME)):
        if match := pattern.search(before):
            speaks = (
                (len(before) <= 45 and not _WORD.search(before[: match.start()]) and not _SAYS.search(before))
                or ":" in before[match.start() :]
                or _OF_A_REQUEST.search(before)
            )
            return (rank, low + match.start()) if speaks else (-1, 0)
    match = _ASKED.search(before)
    ours = match is not None and _OURS_BEFORE.search(before[: match.start()])
    if match is not None and not ours and not _OF_REVIEW.search(after[:60]):
        yours = (
            re.search(r"(?i)\b(?:your?|thank|complainant|requester|applicant|person\swho|enquirer)", match[0])
            is not None
        )
        if yours or (not _RESPONDED.search(before) and (len(before) <= 45 or _OF_A_REQUEST.search(before))):
            return 2, low + match.start()
    following = _ASKED_AFTER.match(after) if re.search(r"(?i)\bon\s(?:the\s)?$", before) else None
    if following is None or _OF_REVIEW.search(after):
        return -1, 0
    return (0 if "receiv" in following[0] else 2), start


def _after_glue(text: str, low: int, start: int) -> int:
    """Where the last label begins that a copy has run into the value before it, if any is."""
    return max((match.end() for match in _GLUE.finditer(text, low, start)), default=low)


def _label_above(pieces: Sequence[Piece], at: int, pattern: re.Pattern[str]) -> bool:
    """Whether a date alone in its line has its label in the line above ("Received", then the day)."""
    if at == 0 or pieces[at - 1].document != pieces[at].document:
        return False
    label = pieces[at - 1].text.strip(" -*•:")
    if len(label) > _LABEL or _DIGIT.search(label) or _TO_REACH.fullmatch(label):
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
            alone = _LETTER_DATE.match(pieces[at].text[:start]) and _CLOCK.fullmatch(pieces[at].text[end:])
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
            low = _after_glue(piece.text, max(0, start - _CLAUSE), start)
            before = piece.text[low:start]
            if not _WEEKDAY.sub("", before).strip(" -*•"):
                if _label_above(pieces, number, _RESPONDED) and not _is_an_answer(pieces, number):
                    return Dated(day, source.quote(piece.document, piece.start, piece.start + end))
                if any(_label_above(pieces, number, each) for each in (_PUBLISHED, _RECEIVED, _ASKED)):
                    continue
            match = _RESPONDED.search(before)
            if match is not None and _is_reply(piece.text, low + match.start(), before, zone):
                found = Dated(
                    day, source.quote(piece.document, piece.start + low + match.start(), piece.start + end)
                )
                if not piece.text[: low + match.start()].strip(" -*•([") or _after_value(
                    piece.text[: low + match.start()]
                ):
                    return found
                told = told or found
            alone = _stands_alone(piece.text, start, end, head=number < _HEAD) or _is_signed(
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
    if not _CLOCK.fullmatch(text[end:]) and not re.match(r"(?i)\s*date\s{0,3}:", text):
        return False
    led = head and (_PLACE.fullmatch(before) or _AFTER_REFERENCE.fullmatch(before))
    return bool(_LETTER_DATE.match(before) or led)


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
        not _PUBLISHED.search(before)
        and not re.search(r"(?i)\b(?:by|within|due|until)\b", before[-14:])
        and not (
            begin > 12
            and not _AND_OURS.search(text[:begin])
            and re.search(r"(?i)\b(?:our|first|original|previous|earlier|initial)\s(?:\w+\s)?$", text[:begin])
        )
        and not re.search(r"(?i)\b(?:earlier|previous|first|original|initial)\s$", text[:begin])
        and not _YOU_REPLIED.search(text[:begin])
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
        and bool(_DIGIT.search(before))
        and len(rest.split()) <= 9
        and not re.search(r"[.?!]\s", rest)
    )


def _among_values(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a date stands in a column of values without labels, where nothing says what it is of."""
    near = [pieces[each].text for each in (at - 1, at + 1) if 0 <= each < len(pieces)]
    return any(_NO_VALUE.fullmatch(text) for text in near)


def _is_an_answer(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a date alone in its line answers what stands above: "When does it end?", "End of the lease"."""
    if at + 1 < len(pieces) and pieces[at + 1].text.startswith("Dear"):
        return False
    over = at - 2 if at > 1 and _REPLY_HEAD.fullmatch(pieces[at - 1].text) else at - 1
    above = pieces[over].text.strip(" -*•:") if over >= 0 else ""
    labels = (_RESPONDED, _RECEIVED, _ASKED, _PUBLISHED, _LETTER_DATE)
    return (
        len(above) <= 160
        and bool(_ASKS_A_DAY.search(above))
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
            if _PROMISE.search(before) and _OURS.search(before) and not _NOT_OURS.search(before):
                return Dated(
                    day,
                    source.quote(piece.document, piece.start + max(sentence, start - 160), piece.start + end),
                )
    return None
