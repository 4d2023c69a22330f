"""The authority's own reference: every number that could be one is weighed, and the best is taken as printed.

A reference says what it is by a label before it or above it, by words such as "bears the number", or by where
it stands: alone in its line, or in the title. The requester's number, an earlier reply's and a date are none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.text.pieces import Piece, Source
from foi_tracker.model.documents import BlockKind
from foi_tracker.model.readings import Evidence

# "FOI 2214508/24", "BC/FOI/0094/25", "MHS 25/1184", "EIR-7742", "HQ/PA/004120/19", "0733/25", "FOI_25-118",
# "HarbMr/Sec/FOI2025/04411"
_NUMBER = r"""(?: (?:[A-Z][A-Za-z]{1,11}/){1,3} (?:[A-Z]{2,7}[\-/]?)?
        | (?:(?!REQUEST\b)[A-Z]{1,7}|FoI|RhG)(?:[\-/_][A-Z]{1,8}){0,3} [\-/.\s_]?
          (?:(?:FOI|EIR|IR|SAR)[\-/.\s]?)? )?
    \d[A-Za-z0-9]* (?:[\-/._][A-Za-z0-9]+|\s?[/\-]\s\d{2,4}\b){0,5}
    | [A-Z]{2,8}(?:[\-/][A-Z0-9]{1,12}){1,5}"""
# "FOI 24 0917" and "2024 0917", whose parts stand apart by spaces.
_NUMBER = rf"""(?: [A-Z]{{2,7}}\s\d{{3,5}}\s\d\d(?=\s\d\d) | [A-Z]{{2,7}}\s(?:20)?\d{{2}} | 20\d{{2}} )
    (?:\s\d{{3,6}} | (?<=\s\d\d)\s\d\d){{1,2}} (?!\s?\d) | {_NUMBER}"""
_PRINTED = re.compile(rf"(?:{_NUMBER})(?![\w/£%])", re.VERBOSE)
_LABEL = r"""(?: (?:our|my)\s(?:file\s)?(?:ref(?:erence)?|number|no)\b\.?
    | (?:the\s)?(?:foi|eir|foia|foisa|ico|case|request|enquiry|unique|information|log|file|disclosure
    |review|complaint|tracking|job|correspondence|matter|query|freedom\sof\sinformation
        |freedom\sof\sinformation\srequest|information\srequest|foi\srequest|eir\srequest|request\sfor\sinformation)
      \s?(?:(?:request|review)\s)?(?:ref(?:erence)?|id|number|no|code)(?-i:(?![a-z]))\.?
    | (?:disclosure|foi|eir|request|release)\slog(?:,?\s(?:entry|item))?
    | ref(?:erence)?(?-i:(?![a-z]))\.? | case | ticket | (?:foi|eir)(?=\s?\#)
    | (?:foi\s|eir\s|information\s|log\s)?(?:request(?:\sfor\sinformation)?|release|disclosure
      |entry|item|reply|response|decision)
    | cyf(?:eirnod)? | rhif | id )
    (?:\s(?:no|number|id|code)\b\.?)?"""
_LABELLED = re.compile(
    rf"""(?: (?<![\w/]) | (?<=[\da-z])(?=(?-i:[A-Z])) ) (?P<label>{_LABEL})
        (?: \s{{0,3}}[/|]\s{{0,3}}{_LABEL} )?
        (?P<joint>\s{{0,40}}(?:[:#\-]|\.{{2,60}})?\s{{0,40}}(?:is\s|was\s|no\.?\s?)?)
        (?P<ref>(?-i:{_NUMBER})) (?![\w/£%]|\se-?mail)""",
    re.IGNORECASE | re.VERBOSE,
)
_LABEL_ALONE = re.compile(
    rf"(?ix) [\s*•\-]* (?!(?:release|disclosure|entry|item|reply|response|decision)\W*$)"
    rf"{_LABEL} (?:\s?[/|]\s?{_LABEL})? \s? :? \s*"
)
_GIVEN = re.compile(
    rf"""\b(?:(?:bears?|has|have|given|allocated|assigned|under|with|quote|quoting|is|was)\s(?:it\s)?(?:the|this|a)\s
        (?:(?:unique|following|above|case|request|foi|eir)\s)*(?:reference|number|ref)(?:\s(?:number|no\.?))?[\s:,]{{1,3}}
          |quot(?:e|ing)\s|\b(?:use|cite|give)\s(?=[\w/\-]{{4,20}}\s(?:in|on|when)\b))
        (?P<ref>(?-i:{_NUMBER}))(?![\w/£%])""",
    re.IGNORECASE | re.VERBOSE,
)
# In a title: its first or last words, or in brackets there.
_IN_TITLE = re.compile(
    rf"(?:^[\s(]*(?P<first>{_NUMBER})(?=[\s:,;)\-]|\.\s|$)|[\s(\[,\-:](?P<last>(?!(?:19|20)\d\d\s-\s){_NUMBER})[\s).\]]*(?=$|\s[|\-]\s))",
    re.VERBOSE,
)
# Anywhere in a title, where it says itself what it is: "May - FOI 44625 boats".
_NAMED = re.compile(
    r"(?<![\w/\-])(?P<ref>(?:[A-Z]{1,7}[\-/]){0,2}(?:FOI|EIR|RFI)[\s:/\-]?(?=[\w/\-]*\d{3})[A-Z\d][\w/\-]*\d[A-Z]?)\b"
)
_OF_OURS = re.compile(r"(?i)foi|eir|\bir\b|rfi|rhg|[a-z]{2,}[\-/]")
_DATE = re.compile(
    r"(?i)(?:0?[1-9]|[12]\d|3[01])[/\-.](?:0?[1-9]|1[0-2])[/\-.]\d{2,4}|(?:0?[1-9]|1[0-2])[/.](?:19|20)\d\d|(?:19|20)\d\d(?:[/\-](?:(?:19|20)?\d\d))?(?:\s-\s.*)?|\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d-\d\d-\d\d"
    r"|(?:q|v|page|part|question|section|s|annex|appendix|table|act|regulations?|of|the|on|at|to|for|january|february|march|april|may"
    r"|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[\s\-./]?\d.*"
    r"|\d+(?:st|nd|rd|th|am|pm|k|m)|0\d{9,}|\d+\.\d+"
)
_NOT_OURS = re.compile(
    r"(?i)\b(?:your\s(?:own\s)?(?:ref(?:erence)?|number)|previous|earlier|similar|related|see\salso|linked|older|newer|another|other"
    r"|your\sother|version|tel(?:ephone)?|phone|fax|ext|extension|si"
    r"|regarding|about|answered|when\syou|your\s(?:reply|answer|response)|in\syour|concerning|vat|registered|postcode)\b[^.]{0,30}$"
    r"|\b(?:invoice|crime|incident|contract|policy|vote|lot|minute|bill|tender|volume|ward|room|unit|line|row|item\sof|charity|company|planning|registration)\s?(?:no\.?|number|ref\w*|id)?[\s:#]*$"
)
_OF_THIS = re.compile(
    r"(?i)\b(?:thank|this|your\s(?:\w+\s)?(?:request|e-?mail|letter|enquiry|message)|quot(?:e|ing))\b"
)
_OF_EARLIER = re.compile(
    r"(?i)\byou\s(?:had\s|have\s)?(?:\w+\s)?asked\b|\b(?:already|before|previously|repeat\w*)\b"
)
# The name of a file that came with the reply.
_OF_A_FILE = re.compile(r"(?i)attach|append|annex|respon|table|\.(?:pdf|docx?|xlsx?|csv|zip)$")
# "1190.25", which is a number with its year, and no amount, where a label or a title says so.
_DOTTED = re.compile(r"\d{3,6}\.\d{2}|\d{2}\.\d{3,6}|(?:19|20)\d\d\.\d{3,5}")
# "QD20417" as the very first line of a letter.
_LETTERS_FIRST = re.compile(r"[A-Z]{1,4}\d{4,}")
_LAWS = frozenset({"foi", "foia", "foisa", "eir", "eirs"})
_DIGIT = re.compile(r"\d")
_LOOSE = re.compile(
    r"(?:foi\s|eir\s|information\s|log\s)?(?:request(?:\sfor\sinformation)?|release|disclosure|entry|item|reply|response|decision)|case|id"
)
# What shows by itself that it is the number of a file: "ENV-4471", "F25/117", "24/2081", "2025.077".
_FILED = re.compile(
    r"[A-Z]{1,8}(?:[\-/][A-Z]{1,8}){0,3}[\-/]?\d{2,}(?:[\-/.]\w+)*|(?:19|20)\d\d\.0?\d{2,5}|\d{2,6}[\-/]\d{3,6}|\d{3,6}[\-/]\d{2,6}"
)
# "OF 1190/25", which is no "of".
_CAPITALS = re.compile(r"[A-Z]{2,4}\s\d{3,}[/\-]\d{2,4}")
# "CWB 2207 Grants for huts" at the very start of a title.
_LETTERED = re.compile(
    r"(?P<ref>(?!(?:NHS|ISO|BS|EN|PC|PS|HMS|HMP|GCSE|COVID|IT|UK|EU|UN|RAF|PACE)\b)[A-Z]{2,5}\s(?!(?:19|20)\d\d\b)\d{4,6})(?=\s*[:\-|]?\s[A-Z][a-z])"
)
# "SK 2218", which only brackets show to be a number of a file.
_BOXED = re.compile(r"[A-Z]{2,5}\s(?!(?:19|20)\d\d$)\d{4,6}")
# A label of the next cell that a copy has run into the number: "FOI/20240028Date received".
_RUN_ON = re.compile(r"(?<=\d)[A-Z][a-z]{3,}.*$")
# How much speaks for a number: "our ref", a label in the line above, a label, words that give it, a loose
# label, a line of its own, a label inside a sentence, a title.
_OURS, _ABOVE, _LABELS, _GIVES, _LOOSELY, _ALONE, _INSIDE, _TITLED = 30, 22, 20, 18, 12, 10, 8, 6
_AT_HEAD, _IN_LONG, _LONG, _LONG_NUMBER = 4, 6, 300, 5
_HEAD = 25
"""So many pieces make up the head of a page or letter."""
_SHORT = 140


_OF_THEIRS = frozenset({Zone.TO_BODY, Zone.ORIGINAL})


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A number that may be the reference: how much speaks for it, and where it stands."""

    weight: int
    document: int
    start: int
    end: int


def reference(pieces: Sequence[Piece], zones: Sequence[Zone], source: Source) -> tuple[str, Evidence] | None:
    """The authority's own reference, as printed, with its place; None if there is none."""
    best: _Candidate | None = None
    for at, (piece, zone) in enumerate(zip(pieces, zones, strict=True)):
        if zone is Zone.FURNITURE or piece.kind is BlockKind.TABLE:
            continue
        for found in _candidates(pieces, at, zone):
            if best is None or found.weight > best.weight:
                best = found
    if best is None:
        return None
    text = source.texts[best.document][best.start : best.end]
    return text, source.quote(best.document, best.start, best.end)


def _candidates(pieces: Sequence[Piece], at: int, zone: Zone) -> Iterator[_Candidate]:
    """The numbers of one piece that may be the reference."""
    piece = pieces[at]
    text = piece.text[:700]
    if not _DIGIT.search(text):
        return
    head = at < _HEAD
    for match in _LABELLED.finditer(text):
        weight, ours = _weight_of_label(match, text, head=head)
        # "Your reference number is 25/118" gives one; "Your ref: 118" repeats the requester's.
        ours = ours or (" is " in match["joint"] and zone not in _OF_THEIRS)
        if weight:
            yield from _made(piece, match, weight, ours=ours)
    for match in _GIVEN.finditer(text):
        yield from _made(piece, match, _GIVES)
    if at and _is_label(pieces, at) and (alone := _PRINTED.fullmatch(text.strip(" -*•"))):
        start = text.find(alone[0])
        if _is_reference(alone[0]):
            yield _Candidate(_ABOVE, piece.document, piece.start + start, piece.start + start + len(alone[0]))
    if len(text) <= _SHORT and zone not in {Zone.RIGHTS, Zone.CAVEAT} and text.rstrip()[-1:] not in set("?!"):
        title = piece.kind is BlockKind.HEADING or at <= 12
        yield from _by_place(piece, head=head, title=title, first=at == 0)


def _weight_of_label(match: re.Match[str], text: str, *, head: bool) -> tuple[int, bool]:
    """How much a label speaks for the number behind it, 0 for not at all; and whether it says "our"."""
    label = match["label"].lower()
    more = (_AT_HEAD if head else 0) - (_IN_LONG if len(text) > _LONG else 0)
    before = text[: match.start()].rstrip()
    if label.startswith(("our", "my")):
        # In the midst of a longer passage it is as a rule the number of an earlier reply.
        told = len(text) > _SHORT and bool(before) and before[-1] not in ":;|"
        told = told and (not _OF_THIS.search(before[-60:]) or _OF_EARLIER.search(before[-120:]) is not None)
        return (_TITLED - 1, True) if told else (_OURS + more, True)
    if _LOOSE.fullmatch(label):
        # A bare "request 3" is no reference; "Request: FOI/15022" and "Request 202500318" are.
        named = ":" in match["joint"] or "#" in match["joint"]
        alone = not before or before.lower() in _LAWS
        long_enough = alone and sum(char.isdigit() for char in match["ref"]) >= _LONG_NUMBER
        long_enough = long_enough or (len(text) <= _SHORT and match["ref"].count("/") > 1)
        long_enough = long_enough or _names_a_file(match, text, before, head=head)
        return (_LOOSELY + more, False) if named or long_enough else (0, False)
    inside = before and before[-1] not in ":;,.(|-/'\"" and not before.lower().endswith(("foi", "request"))
    return (_INSIDE if inside else _LABELS) + more, False


def _names_a_file(match: re.Match[str], text: str, before: str, *, head: bool) -> bool:
    """Whether a loose label in a short line of the head names what can only be a file: "Release 24/2081"."""
    if not head or len(text) > _SHORT:
        return False
    if match["label"].lower().endswith(("entry", "item", "disclosure")) and not match["joint"].strip():
        return sum(char.isdigit() for char in match["ref"]) > 2 and text[match.end() :].strip(" .") == ""
    if before.lower().endswith("information") and re.fullmatch(r"\d{2,6}/\d{2}", match["ref"]):
        return not text[match.end() :].strip(" .")
    opens = not before or before[-1] in ",:;|-(" or _OF_THE_ACT.search(before) is not None
    return opens and _FILED.fullmatch(match["ref"].rstrip(".-/ ")) is not None


_OF_THE_ACT = re.compile(
    r"(?i)\b(?:act(?:\s\d{4})?|(?:reply|response|answer)\sto|regulations|information|foi|eir|our|this|the)$"
)


def _by_place(piece: Piece, *, head: bool, title: bool, first: bool) -> Iterator[_Candidate]:
    """Numbers without a label, in a title or alone in their line."""
    text = piece.text
    alone = _PRINTED.fullmatch(text.strip(" ()*•-"))
    marked = alone and (_is_marked(alone[0]) or (first and _LETTERS_FIRST.fullmatch(alone[0])))
    if alone and _is_reference(alone[0]) and marked and (head or _OF_OURS.search(alone[0])):
        start = text.find(alone[0])
        law = None if text.rstrip().endswith(".") else _LAW_BEFORE.match(alone[0])
        yield _Candidate(
            _ALONE if head else _ALONE - 2,
            piece.document,
            piece.start + start + (law.end() if law else 0),
            piece.start + start + len(alone[0]),
        )
    elif title and head:
        for match in _NAMED.finditer(text):
            yield from _made(piece, match, _TITLED + 1)
        if lettered := _LETTERED.match(text):
            yield from _made(piece, lettered, _TITLED)
        for match in _IN_TITLE.finditer(text):
            group = match.lastgroup or "first"
            boxed = text[match.start() : match.start() + 1] in {"(", "["} and _BOXED.fullmatch(match[group])
            if boxed or _is_marked(match[group]) or (group == "first" and _DOTTED.fullmatch(match[group])):
                weight = _TITLED + (3 if _OF_OURS.search(match[group]) else 0)
                yield from _made(piece, match, weight, group)


def _made(
    piece: Piece, match: re.Match[str], weight: int, group: str = "ref", *, ours: bool = False
) -> Iterator[_Candidate]:
    found = _RUN_ON.sub("", match[group]).rstrip(".-/ ")
    before = piece.text[max(0, match.start() - 40) : match.start(group)]
    before = before.rpartition("(")[2] if group == "ref" else before
    dotted = group != "last" and _DOTTED.fullmatch(found) is not None
    if (dotted or _is_reference(found)) and (ours or not _NOT_OURS.search(before)):
        # "FOI 1188/25 - Kites" is the title of a request, whose number is 1188/25.
        opens = piece.text[: match.start(group)].rstrip()[-1:] in {"", "-", ":", "|"}
        titled = (
            opens and piece.text.rstrip()[-1:] != "." and "label" not in match.groupdict() and weight < _GIVES
        )
        law = _LAW_BEFORE.match(found) if titled else None
        start = piece.start + match.start(group) + (law.end() if law else 0)
        yield _Candidate(weight, piece.document, start, piece.start + match.start(group) + len(found))


_LAW_BEFORE = re.compile(r"(?i)(?:foia?|foisa|eirs?|rfi)\s(?=\d+[/-]\d)")


def _is_reference(found: str) -> bool:
    """Whether a number can be a reference at all: no date, year, phone number or small count."""
    bare = re.sub(r"(?i)^(?:foia?|eir|rfi)[\s:/\-]?", "", found)
    dated = (_DATE.fullmatch(found) or _DATE.fullmatch(bare)) and not _CAPITALS.fullmatch(found)
    return bool(re.search(r"\d", found)) and not dated and not _OF_A_FILE.search(found)


def _is_marked(found: str) -> bool:
    """Whether a number looks like a reference without a label: with a joint, or letters before digits."""
    digits = sum(char.isdigit() for char in found)
    return digits >= 3 and bool(re.search(r"\d[/\-_]\w|[A-Z][/\-]|(?i:foi|eir|ir|rfi)\s?\d", found))


def _is_label(pieces: Sequence[Piece], at: int) -> bool:
    """Whether the line above is nothing but a label, such as "FOI reference"."""
    above = pieces[at - 1]
    return (
        above.document == pieces[at].document
        and len(above.text) <= 60
        and _LABEL_ALONE.fullmatch(above.text) is not None
        and not re.search(r"(?i)\byour\b", above.text)
    )
