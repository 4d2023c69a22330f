"""Single facts of a letter: its reference, the authority, an offer of a narrower request, review rights."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from foi_tracker.analysis import cues
from foi_tracker.analysis.cues import cue
from foi_tracker.analysis.pieces import Piece, Sentence, Source, sentences_of
from foi_tracker.analysis.zones import Zone
from foi_tracker.model.documents import BlockKind
from foi_tracker.model.readings import Evidence

# A reference: letters, digits and their joints, with at least one digit.
_PRINTED = (
    r"(?P<ref>(?=[A-Za-z\-/. ]{0,12}\d)[A-Za-z]{0,6}[\-/. ]?\d[\w]*(?:[\-/.]\w+){0,5}|"
    r"[A-Za-z]{2,6}(?:[\-/]\w{1,12}){1,4})"
)
_LABELLED = re.compile(
    rf"""\b(?:
        (?:our|foi|eir|case|request|enquiry|foia|unique|information)\s(?:request\s)?(?:ref(?:erence)?|id
        |number|no)(?:\s(?:no|number|id))?
         | (?:freedom\sof\sinformation\s)?(?:request\s)?reference(?:\s(?:no|number|is))?
         | ref(?:erence)?\.?(?:\s(?:no|number))? | our\sref(?:erence)?\sis | request\s(?:id|number|no)
         | cyfeirnod )
        \b [\s.:#\-]{{1,4}}(?:is\s|no\.?\s?:?\s?|number\s?:?\s?)? {_PRINTED}(?![\w])""",
    re.IGNORECASE | re.VERBOSE,
)
_TITLED = re.compile(
    r"""(?: \b(?P<b>(?:foi|eir|foir|fs)[\w]{0,4}[\-/.]\d[\w\-/.]*\w)
          | \b(?:foi|eir
          |foia)[\s\-:]?\s?(?:request\s)?\(?(?P<a>[A-Z]{0,6}[\-/]?\d[\w]*(?:[\-/]\w+)*)(?![\w/\-])
          | (?:^|[\s(])(?P<c>(?-i:[A-Z]{2,4}\s)?\d{2,6}[A-Z]?[/\-]\d{2,4})(?=$|[\s).,:|])
          | ^\s*(?P<e>[A-Z]{2,6}(?:[/\-][\w]+){1,5})\s*$
          | ^\s*request\s(?P<d>\d{5,}) )""",
    re.IGNORECASE | re.VERBOSE,
)
_YEARS = re.compile(r"(?:19|20)\d\d(?:[/\-](?:(?:19|20)?\d\d))?|\d{1,2}[/\-.]\d{1,2}[/\-.]\d{2,4}|\d{1,2}")
_DATE_LIKE = re.compile(r"\d{1,2}[/\-.]\d{1,2}(?:[/\-.]\d{2,4})?$|(?:19|20)\d\d[/\-](?:19|20)?\d\d$")
_OTHER_REF = re.compile(
    r"(?i)\b(?:your\sref|previous|earlier|similar|related|see\salso|linked|older|newer|"
    r"your\sother)\b[^.]{0,40}$"
)

_NAME_END = re.compile(
    r"(?:Police(?:\sService)?|Constabulary|Council|Trust|Health\sBoard|University|College|Agency|"
    r"Commission|Ministry|Department|Office|Authority|Service|Transport|Executive|Board|Inspectorate|"
    r"Academy|School|Government|Heddlu|Cyngor|Prifysgol)\b"
)
# What may stand before "for" or "of" and is no part of a name: "Figures for Tarn Police".
_COUNTED = re.compile(
    r"\b(?!(?:Services|Affairs|Houses|Commissioners|Communities|Works|Archives|Museums|Schools)\b)[A-Z][a-z]+s\s?$"
)
_GENERIC = re.compile(
    r"(?i)^(?:the\s)?(?:information\scommissioner.*|scottish\sinformation\scommissioner.*|(?:head|"
    r"chief)\s.*|home\soffice|crown\s.*|police(?:\sservice)?|council|county\scouncil|borough\scouncil|"
    r"city\scouncil|district\scouncil|trust|authority|university|department|office|agency|board|"
    r"public\sauthority|ministry|service|college|school|government|foundation\strust|nhs\strust|"
    r".*\bombudsman)$"
)


def reference(pieces: Sequence[Piece], zones: Sequence[Zone], source: Source) -> tuple[str, Evidence] | None:
    """The authority's own reference, as printed: labelled as such, else as titles of such pages carry it."""
    for titles in (False, True):
        for number, (piece, zone) in enumerate(zip(pieces, zones, strict=True)):
            if zone is Zone.FURNITURE or piece.kind is BlockKind.TABLE or (titles and number > 60):
                continue
            for start, end in _references(piece, titles=titles, head=number <= 14):
                return source.texts[piece.document][start:end], source.quote(piece.document, start, end)
    return None


def _references(piece: Piece, *, titles: bool, head: bool) -> Iterator[tuple[int, int]]:
    text = piece.text[:600]
    if titles:
        if len(text) > 140:
            return
        for match in _TITLED.finditer(text):
            group = match.lastgroup or "a"
            if not head and group != "e":
                continue
            if re.search(r"\d", match[group]) and (not _DATE_LIKE.match(match[group]) or group == "b"):
                yield piece.start + match.start(group), piece.start + match.end(group)
        return
    for match in _LABELLED.finditer(text):
        found = match["ref"].rstrip(".-/ ")
        if (
            _YEARS.fullmatch(found)
            or not re.search(r"\d", found)
            or _OTHER_REF.search(text[: match.start()] + match[0][:9])
        ):
            continue
        if head or len(text) < 300:
            yield piece.start + match.start("ref"), piece.start + match.start("ref") + len(found)


def authority(pieces: Sequence[Piece], zones: Sequence[Zone], source: Source) -> tuple[str, Evidence] | None:
    """The body that answers, as the letter names it: in its title, as the one who holds, or most often."""
    votes: Counter[str] = Counter()
    places: dict[str, tuple[int, int, int]] = {}
    for number, (piece, zone) in enumerate(zip(pieces, zones, strict=True)):
        if piece.kind is BlockKind.TABLE or zone is Zone.FURNITURE:
            continue
        for start, end in _names(piece.text[:3000]):
            name = piece.text[start:end]
            votes[name] += _weight(piece, zone, number, start, end)
            places.setdefault(name, (piece.document, piece.start + start, piece.start + end))
    if not any(votes.values()):
        return None
    name = max(votes, key=lambda each: (votes[each], len(each)))
    longer = [each for each in votes if name in each and each != name and votes[each] >= 2]
    name = (
        max(longer, key=lambda each: votes[each]) if longer and votes[name] < 2 * votes[longer[0]] else name
    )
    document, start, end = places[name]
    words = source.quote(document, start, end)
    return words.text, words


def _names(text: str) -> Iterator[tuple[int, int]]:
    """Names of bodies: capitalised words up to one such as Police or Council."""
    for match in _NAME_END.finditer(text):
        start, words = match.start(), 0
        end = match.end()
        while words < 9:
            before = re.search(r"(?:[\w'&.\-]+|&)\s$", text[max(0, start - 40) : start])
            if before is None:
                break
            word = before[0].strip()
            if not (
                word[0].isupper() or word in {"of", "and", "the", "for", "&", "upon", "on", "y"}
            ) or word.endswith("."):
                break
            if word in {"for", "of"} and _COUNTED.search(text[max(0, start - 60) : start - len(before[0])]):
                break
            start -= len(before[0])
            words += 1
        lead = re.match(
            r"(?:(?:of|and|the|The|for|&|upon|on|y|In|At|Dear|Team|FOI|By|From|When|If|As|Both|Under|Our|"
            r"While|Unfortunately|However|Whilst|Please|Although|Further|That|This|Your|Beyond)\b[\s,]+)+",
            text[start:end],
        )
        start += lead.end() if lead else 0
        after = re.match(
            r"\s(?:Service|of|for)\b(?:\s(?:the\s)?[A-Z][\w']*(?:\s(?:and\s)?[A-Z][\w']*){0,2})?", text[end:]
        )
        if (
            after
            and match[0] in {"Police", "University", "Ministry", "Department"}
            and re.search(r"[A-Z]", after[0])
        ):
            end += after.end()
        name = text[start:end]
        inner = re.match(
            r"[\w'&\s]{3,60}\b(?:Department|Directorate|Unit|Branch|Office|"
            r"Service)\sof\s(?:the\s)?(?=[A-Z])",
            name,
        )
        if inner:
            # "The Data Department of Saltmarsh Police" names a body at its end.
            start += inner.end()
            name = text[start:end]
        if re.match(r"\s(?:\(\w+\)\s)?(?:Act|Order|Regulations)\b", text[end:]) or re.match(
            r"\s[a-z]*\s?staff\b|\sStaff\b", text[end:]
        ):
            continue
        if " " in name and not _GENERIC.match(name) and len(name) <= 90:
            yield start, end


def _weight(piece: Piece, zone: Zone, number: int, start: int, end: int) -> int:
    before, after = piece.text[max(0, start - 30) : start], piece.text[end : end + 40]
    weight = 1
    if piece.kind is BlockKind.HEADING and re.search(r"[|\-:]\s*$", before) and not after.strip():
        weight += 12
    if re.match(r"\s(?:can|cannot|holds?|do(?:es)?|is|are|will|neither|has|have|received)\b", after):
        weight += 4
    if re.search(r"(?i)\bDear\s(?:the\s)?$", before) or re.search(
        r"(?:FOI\sTeam|Team|Office(?:r)?|by\sthe|received\sby),?\s(?:the\s)?$", before
    ):
        weight += 4
    if zone is Zone.RIGHTS or re.search(r"(?i)ombudsman|commissioner", piece.text[start:end]):
        weight -= 1
    if re.search(r"(?i)\b(?:as|like|including|other|between|by|from)\s$", before) and weight < 4:
        weight -= 1
    if number <= 3:
        weight += 1
    inner = _INNER.search(piece.text[start:end]) and not re.search(r"\b(?:for|of)\s", piece.text[start:end])
    if inner and weight < 5:
        weight = weight - 1 if number <= 3 else 0
    return max(weight, 0)


# Parts of a body that are seldom bodies themselves.
_INNER = re.compile(r"\b(?:Department|Office|School|Board|Service|Services|Government|Transport|Academy)$")

OFFER = cue(
    "offer of a narrower request",
    r"""(?: \bif\syou\s(?:were\sto\s|would\s|could\s|wish\sto\s|are\sable\sto\s|can\s|choose\sto\s)?(?:limit
        |narrow|refine|reduce|restrict|ask(?:ed)?\sfor|shorten|amend|revise|resubmit|re-?submit|confine|cut
        |specify|focus|say\swhich|tell\sus|reframe)\w*
        | \b(?:you\s(?:may|might|could)\s(?:wish|want|like|prefer|consider)|you\s(?:may|could|might)
        |we\s(?:suggest|would\ssuggest|can\ssuggest|recommend|invite\syou)|suggest\s(?:that\s)?you
        |please\sconsider|consider) \b [^.;]{0,60}
        \b(?:refin\w+|narrow\w*|limit\w*|reduc\w+|restrict\w*|revis\w+|shorter|shorten\w*|amend\w*
        |resubmit\w*|rephras\w+)
        | \b(?:refin\w+|narrow\w*|limit\w*|reduc\w+|restrict\w*|revis\w+|shorten\w*|scal\w+\sback) \b
        [^.;]{0,80} \b(?:may|might|could|should|would)\b [^.;]{0,60}
        \b(?:able|within|possible|help|answer|provide|bring|comply|look|consider)
        | \b(?:may|might|could|should|would)\b [^.;]{0,60}
        \b(?:able|possible|help|answer|provide|comply|look|happy)\b [^.;]{0,80}
        \b(?:limit\w*|narrow\w*|refin\w+|reduc\w+|restrict\w*|shorter|if\syou\scan\ssay|fewer|one\syear
        |single) \b
        | \b(?:section|s\.?)\s?16\b [^.;]{0,120}
        \b(?:could|can|may|might|would)\s(?:be\sable\sto\s|now\s)?(?:provide|supply|answer|disclose|give
        |release) | \bcan\ssuggest\s(?:an?\s)?(?:smaller|narrower|shorter)
        | \bwere\syou\sto\b [^.;]{0,120} \b(?:could|would|may|might|possible)
        | \b(?:tell|let)\sus\s(?:know\s)?if\b [^.;]{0,80}
        \b(?:shorter|narrower|fewer|smaller|period|subject|refin\w+)\b [^.;]{0,40} )""",
    (
        "we may be able to answer if you limit the request to the last six months",
        "Please do tell us if a shorter period or a subject would meet your need.",
        "If you asked for the forms from one school in one year we could look at it again.",
        "We would be happy to help if you can say which years interest you.",
        "You may wish to refine your request.",
    ),
    ("Please tell us if you are unhappy with this reply.",),
)
NO_OFFER = cue(
    "no narrower request possible",
    r"""(?: \b(?:cannot|can't|unable|not\s(?:possible|able)|no\s(?:way|means|reasonable))\b [^.;]{0,120}
        \b(?:narrow\w*|refin\w+|reduc\w+|limit\w*|revis\w+|suggest\w*|advi[cs]e|fulfilled|assist\w*|bring)\b
        | \beven\s(?:if|a\srefined|a\snarrower)\b [^.;]{0,100} \b(?:still|would|exceed|not)\b
        | \b(?:narrow\w*|refin\w+|reduc\w+)\b [^.;]{0,80} \b(?:would|will|does|could)\s(?:still\s)?not\b )""",
    ("our duty to help you revise your request cannot be fulfilled", "We cannot suggest a way to narrow it."),
)
_RIGHTS_TALK = re.compile(r"(?i)\b(?:unhappy|dissatisfied|complain|internal\sreview|appeal)\b")


def narrower_offer(sentences: Sequence[Sentence], source: Source) -> Evidence | None:
    """Words by which the authority offers or suggests a narrower request.

    None where it says that none helps.
    """
    for sentence in sentences:
        text = sentence.text[:1500]
        if NO_OFFER(text) or _RIGHTS_TALK.search(text):
            continue
        if OFFER(text):
            return source.sentence(sentence)
    return None


def review_rights(pieces: Sequence[Piece], zones: Sequence[Zone], source: Source) -> Evidence | None:
    """Words that tell of a review or a complaint."""
    for piece, zone in zip(pieces, zones, strict=True):
        if zone is Zone.RIGHTS:
            sentence = next((each for each in sentences_of(piece) if cues.RIGHTS(each.text)), None)
            return source.sentence(sentence) if sentence else source.piece(piece)
    return None
