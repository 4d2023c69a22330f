"""Cuts pieces that hold more than one thing.

Several numbered questions in one paragraph, a heading or a salutation with its text on the same line.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from foi_tracker.analysis.layout.headings import unglued
from foi_tracker.analysis.layout.listed_again import cut_at_known, labels_at_starts
from foi_tracker.analysis.layout.paragraph_numbers import without_paragraph_numbers
from foi_tracker.analysis.marks.bare_numbers import with_bare_numbers, with_dashed_numbers
from foi_tracker.analysis.marks.capitals import with_capitals
from foi_tracker.analysis.marks.labels import follows
from foi_tracker.analysis.marks.markers import Marker, marker_of
from foi_tracker.analysis.marks.numbering import Numbering
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.voices import asks
from foi_tracker.model.documents import BlockKind

# Where the number of a list may stand inside a paragraph: "1." "(2)" "Q3" "(2)(a)" "1a." "b)" "ii."
_PLACE = re.compile(
    r"""(?:^|(?<=[\s.?!:;,"'(]))
    (?= (?:Q|Qs|Question|Part|Point|Item|Request|Answer|Ans|No(?=\.))[\s.]{0,2}\(?\d{1,2}
      | \(\w{1,4}\) | \d{1,2}\s?\(?[a-z]?\)?[.):](?=\s|[A-Z"'(]|$) | \d{1,2}[a-z]\s[A-Z]
      | [a-zA-Z][ivx]{0,3}[.)]\s )""",
    re.VERBOSE,
)
# "3.1(a)" is one number; "in 2025.2. How many" is the end of one item and the next.
_INSIDE_NUMBER = re.compile(r"\d[.,]$")
_REPLIES_NEXT = re.compile(r"(?i)\b(?:repl(?:y|ies)|answers?|responses?)\b[^.?:]{0,20}:\s*$")
_NEXT_ITEM = re.compile(r"\d{1,2}[.)]\s?[A-Z]")
_SENTENCE_END = re.compile(r"(?:^|[.?!:;,]|[.?!][\"')])\s*(?:and\s|or\s)?$")
_FULL_STOP = re.compile(r"(?:^|[.?!;]|[.?!][\"')]|:)\s*$")
_BRACKETED = re.compile(r"\d{1,2}\)\s")
_LETTERED = re.compile(r"\(?[a-zA-Z][ivx]{0,3}[.)]")
# "Q1 2024", "Q1 to Q4": a quarter and no question.
_QUARTER = re.compile(
    r"Q[1-4]\s?(?:(?:19|20)\d\d|to\sQ?\d|[-/&]\s?Q?\d|\(|and\sQ?\d|of\b|figures|data)", re.IGNORECASE
)
_LEADS_IN = re.compile(
    r"""(?i)\b(?: ask(?:ed|s|ing)? | request(?:ed|s|ing)? | s(?:ought|eek(?:s|ing)?) | wish(?:ed)?
      | want(?:ed)?
        | liked? | know | told | have | questions? | points? | parts? | things | following | provide | supply
        | send | see | tell ) \b
    (?: \s(?:for|about|of|to|us|that|out|were|was|is|the|following|these|know|have|see|be|told|you|me|with
        |received|sent|given|access|information|copies|as|by|follows|below|answers?|in|questions?)\b ){0,6}
    (?:,?\s(?:on|of|dated)\s\d{1,2}\s[a-z]{3,9}(?:\s\d{4})?)? (?:,?\s(?:which|that)\s(?:was|were|is|are))?
    [\s"'(:,\-]*$""",
    re.VERBOSE,
)
_FIRST = frozenset({"1", "a", "i", "1a", "1.1", "1i"})
_LONGEST = 6000
_FEW = 6
# "1. Restraint a. Acute wards": a small letter with a stop stands for nothing but an item of a list.
_AFTER_TITLE = re.compile(r"[a-h]\.\s[A-Z]")
_LAW = re.compile(r"(?i)\b(?:sections?|exempt\w*|act|regulations?|foia|notice)\b")
# The second bracket of "31(3) and 38(2)" numbers nothing.
_INSIDE = re.compile(r"[\d)]\($")
_LAW_BEFORE = re.compile(r"(?i)\b(?:sections?|s\.?|regulations?|reg\.?|articles?|schedule|paragraphs?)\s?$")


def cut(pieces: list[Piece]) -> list[Piece]:
    """The pieces of a letter, each with one thing in it."""
    # "A." alone may be somebody's initial.
    answers = any(piece.text.lstrip()[:2] in {"Q.", "Q:"} for piece in pieces)
    out: list[Piece] = []
    listed: set[str] = set()
    for piece in without_paragraph_numbers(
        with_dashed_numbers(with_bare_numbers(with_capitals(list(_after_dates(pieces)))))
    ):
        for part in unglued(piece, answers=answers):
            parts = split_run_on(part)
            if len(listed) > 1:
                parts = [each for one in parts for each in cut_at_known(one, listed)]
            listed.update(labels_at_starts(parts))
            out.extend(parts)
    return out


# "Responded Mon 10 February 20251. How many": a date of the page and the first words of the request.
_DATE_GLUED = re.compile(
    r"(?i)\s*(?:requested|responded|received|published|answered|sent)\b.{3,28}?\b(?:19|20)\d\d(?=\d?[.)]?\s?\S)"
)


def _after_dates(pieces: list[Piece]) -> Iterator[Piece]:
    """The pieces, a date cut from the words that a page runs into it."""
    for piece in pieces:
        match = None if piece.kind is BlockKind.TABLE else _DATE_GLUED.match(piece.text)
        rest = piece.text[match.end() :] if match is not None else ""
        if match is None or not re.match(r"1[.)]|[A-Z][a-z]", rest):
            yield piece
            continue
        yield replace(piece, text=piece.text[: match.end()])
        yield piece.part(match.end(), len(piece.text))


def split_run_on(piece: Piece) -> list[Piece]:
    """A piece that holds several numbered questions or answers, cut before each; others as they are."""
    if piece.kind is BlockKind.TABLE or len(piece.text) > _LONGEST:
        return [piece]
    own = marker_of(piece.text, piece.marker)
    if own is not None and (own.bullet or len(own.labels) != 1):
        own = None
    cuts = _chain(piece.text, own)
    if not _divides(piece.text, own, cuts):
        return [piece]
    # A quotation mark alone before the first number says nothing.
    first = [] if own is None and not piece.text[: cuts[0]].strip(" \"'") else [0]
    bounds = [*first, *cuts, len(piece.text)]
    parts = [piece.part(start, end) for start, end in pairwise(bounds)]
    return [replace(parts[0], marker=piece.marker, kind=piece.kind, level=piece.level), *parts[1:]]


def _chain(text: str, own: Marker | None) -> list[int]:
    """The places in a text at which the numbers of one list stand, each following the one before."""
    numbering = Numbering()
    last = numbering.label(own) if own is not None else ""
    out: list[int] = []
    for place in _PLACE.finditer(text, own.end if own is not None else 0):
        at = place.start()
        head = text[at : at + 40]
        marker = marker_of(head)
        if marker is None or len(marker.labels) != 1 or not _may_stand(text, at, head):
            continue
        tried = numbering.copy()
        label = tried.label(marker)
        begins = not last and (label in _FIRST or (marker.worded and label.isdigit()))
        # "… 3) their cost, and the replies: 1) 14. 2) …": the list of answers on the same line.
        begins = begins or (label in _FIRST and _REPLIES_NEXT.search(text, max(0, at - 40), at) is not None)
        if begins or (last and follows(label, last)):
            numbering, last = tried, label
            out.append(at)
    return out


def _may_stand(text: str, at: int, head: str) -> bool:
    """Whether a number at a place may be one of a list, and not a quarter or part of a section's number."""
    before = text[max(0, at - 16) : at]
    if _INSIDE_NUMBER.search(before) and not _NEXT_ITEM.match(head):
        return False
    if _QUARTER.match(head) or _LAW_BEFORE.search(before) or _INSIDE.search(before):
        return False
    bare = not head.startswith("(")
    if _LETTERED.match(head) and bare:
        if _AFTER_TITLE.match(head) and before[-2:-1].isalpha():
            return True
        return _SENTENCE_END.search(before) is not None
    return head[:1].isdigit() or not bare or _FULL_STOP.search(before) is not None


def runs_into_list(text: str) -> bool:
    """Whether a text breaks off where the list of what was asked begins ("in which you sought")."""
    return _LEADS_IN.search(text) is not None


def _names_choices(text: str, cuts: list[int]) -> bool:
    """Whether letters inside a sentence only name what it asks about ("to (a) a station or (b) a ward?")."""
    parts = [text[start:end] for start, end in pairwise([*cuts, len(text)])]
    return len(text[cuts[-1] :].split()) <= _FEW and all(
        _LETTERED.match(part) and len(part.split()) <= _FEW and not asks(part.rstrip(" ?")[3:].strip())
        for part in parts
    )


def _divides(text: str, own: Marker | None, cuts: list[int]) -> bool:
    """Whether numbers inside a paragraph are those of a list, and not of the law or of a mere aside."""
    if len(cuts) + (own is not None) < 2:
        return False
    if own is not None and not own.relative and _LETTERED.match(text, cuts[0]):
        between = text[own.end : cuts[0]].strip(" \"'")
        # "1. a) …, b) …": the letters are the parts of that number.
        if not between or (asks(between) and _names_choices(text, cuts)):
            return not between
    before = text[: cuts[0]].strip(" \"'(") if own is None else ""
    if runs_into_list(before[-200:]):
        return True
    parts = [text[start:end] for start, end in pairwise([*cuts, len(text)])]
    asking = sum(asks(part[marker.end :]) for part in parts if (marker := marker_of(part[:160])) is not None)
    numbered = sum(not _LETTERED.match(part) for part in parts)
    # "1) 141 2) 19 3) £231.77": three and more such numbers in their order are a list.
    bracketed = own is not None and len(cuts) > 1 and all(_BRACKETED.match(text, at) for at in cuts)
    if bracketed or asking * 2 >= (numbered or len(parts)):
        return own is not None or not before or asking > 1 or before.endswith(":")
    if (_LAW.search(before) and not asks(before)) or (_LETTERED.match(text[cuts[0] :]) and _LAW.search(text)):
        return False
    return all(_FULL_STOP.search(text[max(0, at - 8) : at]) for at in cuts)
