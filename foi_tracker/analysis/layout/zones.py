"""What each piece of a letter is for.

The request, the reply, the law explained, the test, caveats, review rights.

This is said before any question is known; ``outline`` then walks the pieces and decides where answers stand.
"""

import re
from collections.abc import Sequence

from foi_tracker.analysis.layout.furniture import furniture
from foi_tracker.analysis.layout.metadata import META, THREAD, is_metadata, label_lines
from foi_tracker.analysis.layout.splitting import runs_into_list
from foi_tracker.analysis.layout.zone_kinds import LOOK, Zone
from foi_tracker.analysis.layout.zone_passes import (
    with_asked_back,
    with_clarification,
    with_labels_between,
    with_law_quoted,
    with_letterhead,
    with_notes,
)
from foi_tracker.analysis.marks.labels import next_of
from foi_tracker.analysis.marks.markers import marker_of
from foi_tracker.analysis.text import cues
from foi_tracker.analysis.text.cues import cue
from foi_tracker.analysis.text.heading_words import REPLY_HEADING, REQUEST_HEADING
from foi_tracker.analysis.text.lead_words import last_sentence
from foi_tracker.analysis.text.pieces import Piece, sentences_of
from foi_tracker.analysis.text.voices import asks, states
from foi_tracker.model.documents import BlockKind

__all__ = ["LOOK", "Zone", "zones_of"]


# Headings over what was said before: an earlier reply, the complaint, the history of the case.
_EARLIER = cue(
    "what was said before",
    r"""^\s*(?:
        (?:(?:our|the|your|my)\s)?(?:first|initial|original|earlier|previous)\s(?:reply|response|decision
        |answer|request) | (?:your|the)\s(?:complaint|request\sfor\s(?:an?\s)?(?:internal\s)?review
        |grounds(?:\sof\s\w+)?)
          | background | history(?:\sof\s.{0,30})? | what\s(?:we|the\s(?:\w+\s){1,3})\s?said(?:\sbefore)?
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
    labelled = label_lines(pieces)
    out: list[Zone] = []
    test = notice = earlier = factors = False
    first = next((at for at, skip in enumerate(hidden) if not skip), -1)
    for at, (piece, skip) in enumerate(zip(pieces, hidden, strict=True)):
        zone = Zone.FURNITURE if skip else Zone.META if labelled[at] else _zone_at(pieces, at)
        if at == first and _heads_page(piece):
            zone = Zone.META
        if zone in {Zone.REPLY_HEAD, Zone.REQUEST_HEAD, Zone.FURNITURE, Zone.TO_PERSON} or (
            earlier and zone is not Zone.EARLIER and (piece.kind is BlockKind.HEADING or _is_section(piece))
        ):
            earlier = False
        elif zone is Zone.EARLIER or earlier:
            earlier = True
            out.append(Zone.EARLIER)
            continue
        if notice and (_is_notice_item(piece) or _goes_on_with_notice(pieces, at)):
            out.append(Zone.DUTIES)
            continue
        notice = zone is Zone.DUTIES and piece.text.rstrip().endswith((":", "which", "that", "-"))
        if zone is Zone.TEST and _is_test_heading(piece):
            test = factors = True
        elif factors and test and zone is Zone.BODY and _is_factor(pieces, at):
            zone = Zone.TEST
        elif test and zone is Zone.BODY:
            factors = False
            if piece.kind is BlockKind.TABLE or _leaves_test(piece):
                test = False
            else:
                zone = Zone.TEST
        elif zone is not Zone.TEST:
            test = False
        out.append(zone)
    out = with_clarification(pieces, with_asked_back(pieces, with_law_quoted(pieces, out)))
    return with_labels_between(pieces, with_letterhead(pieces, with_notes(pieces, out)))


def _zone_at(pieces: Sequence[Piece], at: int) -> Zone:
    """The zone of a piece by its own words and by those that come next."""
    zone = _zone(pieces[at])
    if zone is Zone.REQUEST_HEAD and _is_title(pieces, at):
        return Zone.META
    if zone is Zone.BODY and _runs_into_list(pieces, at):
        return Zone.REQUEST_LEAD
    if zone in {Zone.TO_BODY, Zone.TO_PERSON} and _GENERIC_DEAR.match(pieces[at].text):
        return _whom_addressed(pieces, at)
    return zone


def _runs_into_list(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a sentence of the reply goes on into the list of what was asked ("you sought (1) …")."""
    text = pieces[at].text.rstrip(" \"'(")
    if at + 1 >= len(pieces) or pieces[at].kind is BlockKind.TABLE or text[-1:] in set(".?!;:"):
        return False
    marker = marker_of(pieces[at + 1].text, pieces[at + 1].marker)
    begins = marker is not None and (marker.bullet or marker.labels[:1] in {("1",), ("a",), ("i",)})
    if not begins or asks(text[:LOOK]):
        return False
    return runs_into_list(text[-300:]) and re.search(r"(?i)\byour?\b", text[-300:]) is not None


def _is_section(piece: Piece) -> bool:
    """Whether a line is the numbered heading of a section ("5. Request 1: the agreement")."""
    words = piece.text.strip()
    return len(words) <= 90 and _PARAGRAPH.match(words) is not None and words[-1:] not in set(".?!;,\"'")


_GENERIC_DEAR = re.compile(
    r"(?i)\s*(?:dear\s(?:sirs?|madam|sir\s?/\s?madam|sir\sor\smadam|sir,?\smadam)\b[\s,/.a-z]{0,20}"
    r"|(?:good\s(?:morning|afternoon|evening|day)|hello|hi)\b(?:\s(?:there|all|team))?[\s,.!]{0,3})$"
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
        and not asks(text)
        and marker_of(text, piece.marker) is None
        and not (
            REQUEST_HEADING(text)
            or REPLY_HEADING(text)
            or cues.TO_BODY(text)
            or cues.TO_PERSON(text)
            or (states(text) and "release" not in text.lower())
        )
    )


def _is_title(pieces: Sequence[Piece], at: int) -> bool:
    """Whether "FREEDOM OF INFORMATION REQUEST" is the title of a letter.

    Metadata or a salutation follows it.
    """
    if not re.search(r"(?i)\bfreedom\b|\bFOI\b|\bEIR\b|\benvironmental\b", pieces[at].text):
        return False
    return any(
        META(piece.text) or cues.TO_PERSON(piece.text)
        for piece in pieces[at + 1 : at + 3]
        if len(piece.text) <= 120
    )


def _whom_addressed(pieces: Sequence[Piece], at: int) -> Zone:
    """Whether "Dear Sir or Madam" opens a request or a reply: by what is said next."""
    after = [piece.text[:LOOK] for piece in pieces[at + 1 : at + 5] if not META(piece.text[:LOOK])]
    if after and asks(after[0]) and not states(after[0]):
        return Zone.TO_BODY
    if after and REPLY_HEADING(after[0]):
        return Zone.TO_PERSON
    following = " ".join(text[:400] for text in after)
    return Zone.TO_PERSON if _ABOUT_YOUR_REQUEST.search(following) else Zone.TO_BODY


def _zone(piece: Piece) -> Zone:
    text = piece.text[:LOOK]
    if piece.kind is BlockKind.TABLE:
        return Zone.BODY
    short = _short_zone(piece, text) if len(text) <= 120 else None
    if short is not None:
        return short
    about = is_metadata(piece) or (len(text) <= _LONGEST_THREAD and THREAD(text))
    if about or _announces_request(piece, text):
        return Zone.META if about else Zone.REQUEST_LEAD
    if text.rstrip().endswith("?"):
        return Zone.RIGHTS if len(text.split()) <= _FEW_WORDS and cues.RIGHTS(text) else Zone.BODY
    marker = marker_of(text, piece.marker)
    if marker is None or marker.bullet:
        return quiet_zone(text)
    # A numbered piece may be an answer, which its first sentence shows.
    return quiet_zone(next((sentence.text for sentence in sentences_of(piece)), text), answer=True)


def quiet_zone(text: str, *, answer: bool = False) -> Zone:
    """The zone of a text by its own words: duties, rights, a caveat, or else the body of the letter.

    Args:
        text: A piece or a sentence.
        answer: Whether it may be an answer: a complaints procedure may be what was asked about there, and
            only words to the reader give rights.
    """
    if cues.DUTIES(text) and not _NOT_HELD.search(text):
        return Zone.DUTIES
    if cues.RIGHTS(text) and not _OF_REQUEST.match(text) and (not answer or _TO_READER.search(text)):
        return Zone.RIGHTS
    return Zone.CAVEAT if cues.CAVEAT(text) else Zone.BODY


_TO_READER = re.compile(r"(?i)\byour?\b|\bcommissioner\b|\breviews?\b|\bus\b")
_FEW_WORDS = 4
_LONGEST_THREAD = 600
# "10. Request 6: complaints procedure" heads an answer, and gives no rights.
_OF_REQUEST = re.compile(r"(?i)\s*\d{1,2}[.)]?\s{1,4}(?:request|question|point|part)\s\d")
_NOT_HELD = re.compile(r"(?i)\bnot\sheld\b|\bnot\s(?:hold|have)\b")
_BELOW_IS = re.compile(
    r"(?i)\bbelow\s(?:is|are)\s(?:your\s(?:requests?|questions?)|what\syou\s(?:asked|requested|wanted))\b[^:?]{0,60}$"
    r"|\b(?:the|your)\srequest\sand\s(?:our|the)\s(?:response|reply|answers?)\s(?:is|are)\b[^:?]{0,30}\bbelow\b"
    r"[^:?]{0,30}$"
    r"|\byour\s(?:\w+\s){0,4}?(?:requests?|questions?)\b[^?:]{0,120}(?<!not )\b(?:replicated|reproduced"
    r"|repeated|restated|set\sout|copied|(?:quoted|given|shown)\s(?:below|here|again|in\sfull|next|beneath"
    r"|as\sfollows))\b(?![^.]{0,60}\b(?:name|foot|end|annex|appendix|attach\w*)\b)[^?:]{0,80}$"
)
_NUMBERED_YOURS = re.compile(
    r"(?i)\byou(?:r)?\s(?:\w+\s){0,3}?(?:numbered|lettered|listed|set\sout|put|raised|requests?"
    r"|questions?|points?)\b[^?:]{0,160}"
    r"(?<!attached)(?<!answers)(?<!enclosed):\s*$"
)
_OF_YOURS = re.compile(
    r"\b(?:you|your)\s+(?:asked|requested|request|sought|seek|said|wrote|wanted|have)\b", re.IGNORECASE
)


# "I cannot go on with your request until you have told me more:" asks back.
_WANTS_MORE = re.compile(
    r"(?i)\b(?:until|unless)\syou\b|\b(?:tell|told|let)\s(?:me|us)\s(?:\w+\s){0,3}more\b"
)


def _announces_request(piece: Piece, text: str) -> bool:
    """Whether a piece ends by saying that the request follows; the requester's own lead-in does not count."""
    if _BELOW_IS.search(text):
        return True
    if text.rstrip()[-1:] not in set(":;-") or _WANTS_MORE.search(text[-200:]):
        return False
    if _NUMBERED_YOURS.search(text):
        return True
    to_reader = cues.REQUEST_FOLLOWS(text) and re.search(r"(?i)\byour?\b", text)
    if not to_reader or REPLY_HEADING(last_sentence(text)):
        return False
    marker = marker_of(text, piece.marker)
    if marker is not None and not marker.bullet:
        # A letter that numbers its own paragraphs: "2.1 You asked for the following:".
        return bool(_OF_YOURS.search(text)) and not asks(text[marker.end :])
    return not asks(text) or bool(_OF_YOURS.search(text))


_NAMES_CASE = re.compile(
    r"(?i)^\W*(?:in\s)?(?:reply|response|answer)\sto\s(?:\w+\s){0,3}[a-z]{2,8}\s?[/\-]\s?\d"
)


def _short_zone(piece: Piece, text: str) -> Zone | None:
    """The zone of a short line that says what follows it."""
    marker = marker_of(text, piece.marker)
    if marker is not None and marker.worded and marker.relative:
        # "Part A of your request" numbers what stands under it.
        return Zone.BODY
    number = _PARAGRAPH.match(text)
    bare = text[number.end() :] if number else text
    for pattern, zone in (
        (REPLY_HEADING, Zone.REPLY_HEAD),
        (REQUEST_HEADING, Zone.REQUEST_HEAD),
        (cues.CLOSING, Zone.CLOSING),
        (cues.TO_BODY, Zone.TO_BODY),
        (cues.TO_PERSON, Zone.TO_PERSON),
        (cues.TEST_HEADING, Zone.TEST),
        (_EARLIER, Zone.EARLIER),
        (_ORIGINAL, Zone.ORIGINAL),
        (META, Zone.META),
        (THREAD, Zone.META),
    ):
        if pattern(bare if zone in _HEADS else text):
            # "In reply to FOI/0064" over a letter heads nothing.
            return Zone.META if zone is Zone.REPLY_HEAD and _NAMES_CASE.search(text) else zone
    if piece.kind is BlockKind.HEADING and piece.level == 1 and marker_of(text) is None:
        return Zone.META
    return None


# A section's number before its heading: "2. The request".
_PARAGRAPH = re.compile(r"\s*\d{1,2}\.?\s{1,4}(?=[A-Z])")
_HEADS = frozenset({Zone.REPLY_HEAD, Zone.REQUEST_HEAD, Zone.EARLIER})


def _is_notice_item(piece: Piece) -> bool:
    """Whether a piece is one of the (a), (b), (c) of what a notice must say, which are no questions."""
    marker = marker_of(piece.text, piece.marker)
    return marker is not None and (marker.relative or marker.bullet) and len(piece.text) <= 200


def _goes_on_with_notice(pieces: Sequence[Piece], at: int) -> bool:
    """Whether "1. says so," goes on with the sentence above it, or with the number before it."""
    marker = marker_of(pieces[at].text, pieces[at].marker)
    if marker is None or marker.worded or len(marker.labels) != 1 or len(pieces[at].text) > 200:
        return False
    before = marker_of(pieces[at - 1].text, pieces[at - 1].marker) if at else None
    expected = next_of(before.labels[0]) if before is not None and before.labels else ("1",)
    return marker.labels[0] in expected and pieces[at].text[marker.end :].lstrip()[:1].islower()


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


def _is_factor(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a numbered piece is one of the list of factors that begins right under their heading."""
    marker = marker_of(pieces[at].text, pieces[at].marker)
    if marker is None or not marker.labels:
        return False
    before = marker_of(pieces[at - 1].text, pieces[at - 1].marker) if at else None
    if before is None or not before.labels:
        return marker.labels[0] in {"1", "a", "i"} and at > 0 and _is_test_heading(pieces[at - 1])
    return marker.labels[0] in next_of(before.labels[0])


def _leaves_test(piece: Piece) -> bool:
    """Whether a piece no longer belongs to the public interest test above it."""
    if piece.kind is BlockKind.HEADING:
        return True
    marker = marker_of(piece.text, piece.marker)
    if marker is not None and not marker.bullet and not marker.relative:
        return True
    return _NEXT_PART(piece.text[:LOOK])
