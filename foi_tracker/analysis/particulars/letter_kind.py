"""What kind of letter it is. Only a reply, a part reply and a review's outcome answer anything."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from foi_tracker.analysis.grounds.claims import Found
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.particulars.letter_kind_cues import CUES, PROMISES
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.pieces import Sentence, Source, sentences_of
from foi_tracker.analysis.text.voices import asks
from foi_tracker.analysis.walk.outline import Outline
from foi_tracker.analysis.wording.acts import Act
from foi_tracker.model.documents import BlockKind
from foi_tracker.model.kinds import LetterKind
from foi_tracker.model.readings import ClaimKind, ClaimRole, Confidence, Evidence

# Only the authority says "your request", also where it ends by asking something.
_OF_YOURS = re.compile(r"(?i)\byour\s(?:\w+\s)?(?:request|e-?mail|letter|enquiry)\b")
_LOOK = 1500
_NO_ANSWER_YET = frozenset(
    {
        LetterKind.FEE_NOTICE,
        LetterKind.EXTENSION,
        LetterKind.CLARIFICATION_ASKED,
        LetterKind.TRANSFER,
        LetterKind.ACKNOWLEDGEMENT,
    }
)
# A promise of a reply is an acknowledgement's own words.
_PROMISED = (LetterKind.ACKNOWLEDGEMENT, PROMISES)
_PUTS_OFF = _NO_ANSWER_YET - {LetterKind.ACKNOWLEDGEMENT}
# What a letter that puts off the reply may do beside: these settle nothing there, but anywhere else they do.
_LESS_FIRM = frozenset(
    {
        Act.WITHHELD,
        Act.UNTOLD,
        Act.NOT_RETRIEVABLE,
        Act.NOT_RECORDED,
        Act.PUBLISHED,
        Act.TO_BE_PUBLISHED,
        Act.REDACTED,
        Act.SUPPRESSED,
        Act.ALL_GIVEN,
        Act.VALUE,
        Act.GIVES,
        Act.ATTACHED,
    }
)
_FIRM = frozenset({Act.NCND, Act.NOT_HELD, Act.YES_NO})
_DOCUMENT = re.compile(
    r"(?i)\b(?:information|data|answers?|response|figures|documents?|cop(?:y|ies)|spreadsheet|tables?|lists?"
    r"|reports?|letters?|minutes|contracts?|maps?|plans?|polic(?:y|ies)|e-?mails?)\b"
)
_OFFICE = re.compile(
    r"(?i)\bdays?\b|\bhours?\b|\btel|\bphone|\bcall\b|\bref|\bnumber\s\d|\byour\s(?:request|email)\b"
    r"|\bfees?\b"
)
# A reply, too, says when the request was received; only an acknowledgement says what became of it since.
_ACKNOWLEDGES = dict(CUES)[LetterKind.ACKNOWLEDGEMENT]
_LOGGED = re.compile(
    r"(?i)\b(?:acknowledg|automat|logged|registered|passed|sent|forwarded|allocat|assign|being)"
)
# What any letter may say beside its business: thanks, apologies, the request told again, whom to call.
_COURTESY = re.compile(
    r"(?i)\b(?:thanks?|sorry|apologi\w+|regret|you\s(?:have\s)?(?:asked|requested|wrote)"
    r"|your\s\w*\s?(?:request|e-?mail|letter|enquiry"
    r"|message|correspondence|details)|contact|quer(?:y|ies)|questions?|privacy|personal\sdata|the\sact"
    r"|regulations|days?|hours?|tel\w*"
    r"|phone|call|ref\w*|fees?|free\sof\scharge|if|please|acknowledg\w+|automat\w+|mailbox|inbox|office"
    r"|team|officer|faithfully|sincerely"
    r"|regards)\b|^\s*\S{1,40}(?:\s\S{1,40}){0,3}\s*$"
)
_MONEY = re.compile(r"(?i)\bcharg|\bfees?\b|\bpay|\bcosts?\b")
_ENCLOSURE = re.compile(r"(?i)\b(?:form|leaflet|guidance|invoice)\b")
# "Should there be a charge we will send a fees notice" announces a possibility, no fee.
_CONDITIONAL = re.compile(
    r"(?i)\bif\b|\bshould\s(?:there|we|you|it|any|this|a)\b|\b(?:may|might)\s(?:need|have|be|take|ask)\b|"
    r"\b(?:sometimes|occasionally|in\sa\sfew\scases|most\srequests|where\san?)\b"
)
_REVIEW_TITLE = re.compile(
    r"(?i)\W*(?:foi\s)?internal\sreview(?:\s(?:decision|outcome|response|letter|result))?(?:\W*$"
    r"|\s?[-:(].{0,80}$)"
)
_REVIEWED = re.compile(
    r"(?i)\b(?:i|we)\s(?:have|has)\b[^.;]{0,40}\b(?:review|reconsidered|re-?examined|looked\s(?:again"
    r"|afresh)\b)|\b(?:outcome|result|conclusion|findings)\sof\b"
)
# A review that was asked for and has only arrived.
_REVIEW_LOGGED = re.compile(
    r"(?i)\byour\s(?:request\sfor|complaint|appeal)\b[^.;]{0,60}\b(?:has\sbeen|was|is\sbeing)\s(?:\w+\s)?"
    r"(?:received|logged|registered|recorded|passed|allocated|acknowledged)\b"
)
_DONE = re.compile(
    r"(?i)\b(?:was|were|had\sbeen|on\s\d)\b[^.;]{0,40}\b(?:extended|acknowledged|clarif)|"
    r"\bfollowing\syour\sclarification|\byou\s(?:then\s)?(?:clarified|replied|confirmed)|\bfor\sthe\sdelay\b"
)


@dataclass(frozen=True, slots=True)
class KindFound:
    """The kind of a letter, with its words and whether it need not be checked."""

    kind: LetterKind
    evidence: tuple[Evidence, ...]
    confidence: Confidence


def kind_of_letter(
    outline: Outline, statements: Sequence[Statement], found: Sequence[Found], source: Source
) -> KindFound:
    """What a letter is for.

    A letter that answers, refuses or shows figures is a reply whatever else it says; one that does none of
    these is what its words call it.
    """
    seen = _cues_seen(outline)
    for kind in (LetterKind.DECISION_NOTICE, LetterKind.REGULATOR, LetterKind.REVIEW_OUTCOME):
        if kind in seen and not (kind is LetterKind.REVIEW_OUTCOME and _is_to_come(statements, found, seen)):
            return KindFound(kind, (source.sentence(seen[kind]),), Confidence.SURE)
    if _answers_something(statements, found, seen):
        return _reply(statements, seen, found, source)
    for kind, _ in CUES:
        if kind in {*_NO_ANSWER_YET, LetterKind.INTERIM} and kind in seen:
            return KindFound(kind, (source.sentence(seen[kind]),), Confidence.SURE)
    evidence = tuple(source.sentence(s.sentence) for s in statements if s.zone is Zone.BODY and s.table < 0)[
        :1
    ]
    # A letter that neither answers nor cites, has no place for answers and tells of no review is no reply.
    asked = outline.lost or any(draft.pieces for draft in outline.questions)
    says_something = any(entry.role is ClaimRole.RELIED_ON for entry in found) or any(
        s.zone in {Zone.RIGHTS, Zone.DUTIES}
        or (s.zone is Zone.BODY and (outline.headed or s.labels or (asked and not _COURTESY.search(s.text))))
        for s in statements
    )
    kind = LetterKind.RESPONSE if says_something else LetterKind.OTHER
    return KindFound(kind, evidence, Confidence.TO_CHECK)


def _is_to_come(
    statements: Sequence[Statement], found: Sequence[Found], seen: dict[LetterKind, Sentence]
) -> bool:
    """Whether a review was asked for and is only acknowledged: nothing tells of its having been done."""
    if LetterKind.ACKNOWLEDGEMENT not in seen or any(_REVIEWED.search(s.text) for s in statements):
        return False
    return not _answers_something(statements, found, seen)


def _reply(
    statements: Sequence[Statement], seen: dict[LetterKind, Sentence], found: Sequence[Found], source: Source
) -> KindFound:
    words = next((s for s in statements if s.citations and s.zone is Zone.BODY), None) or next(
        (s for s in statements if s.zone is Zone.BODY and s.table < 0), None
    )
    evidence = (source.sentence(words.sentence),) if words else ()
    if LetterKind.INTERIM in seen:
        return KindFound(
            LetterKind.INTERIM, (source.sentence(seen[LetterKind.INTERIM]),), Confidence.TO_CHECK
        )
    waits = [kind for kind in (LetterKind.FEE_NOTICE, LetterKind.EXTENSION) if kind in seen]
    refuses = any(entry.role is ClaimRole.RELIED_ON for entry in found)
    sure = Confidence.SURE if not waits or refuses else Confidence.TO_CHECK
    return KindFound(LetterKind.RESPONSE, evidence, sure)


def _cues_seen(outline: Outline) -> dict[LetterKind, Sentence]:
    """The first words for each kind, outside the request, the review rights and the furniture."""
    seen: dict[LetterKind, Sentence] = {}
    request = {(piece.document, piece.start) for piece in outline.request}
    other = any(_OTHER_COMMISSIONER.search(piece.text[:_LOOK]) for piece in outline.pieces[:_HEAD])
    for piece, zone in zip(outline.pieces, outline.zones, strict=True):
        skip = (
            zone in {Zone.FURNITURE, Zone.CAVEAT, Zone.DUTIES}
            or piece.kind is BlockKind.TABLE
            or piece.quoted
        )
        asked = (piece.document, piece.start) in request and not _OF_YOURS.search(piece.text[:_LOOK])
        if skip or asked:
            continue
        for sentence in sentences_of(piece):
            text = sentence.text[:_LOOK]
            for kind, pattern in (*CUES, _PROMISED):
                if kind is LetterKind.DECISION_NOTICE and other and not _OF_INFORMATION.search(text):
                    continue
                if (
                    kind not in seen
                    and pattern(text)
                    and _may_tell(kind, zone, text)
                    and not _DONE.search(text)
                ):
                    seen[kind] = sentence
    return seen


# "The Commissioner has decided" is said by the office of a commissioner of police too.
_OTHER_COMMISSIONER = re.compile(
    r"(?i)\b(?:police|crime|children's|victims'?|older\speople's|fire)\s(?:(?:and|&)\s\w+\s)?commissioner\b|\b(?:OPCC|PCC)\b"
)
_OF_INFORMATION = re.compile(r"(?i)\binformation\scommissioner\b|^\s*decision\snotice\b")
_HEAD = 25


def _may_tell(kind: LetterKind, zone: Zone, text: str) -> bool:
    """Whether a sentence in a zone may show a kind: rights only a review or its coming, a condition none."""
    if zone is Zone.RIGHTS:
        if kind is LetterKind.ACKNOWLEDGEMENT:
            return _REVIEW_LOGGED.search(text) is not None
        done = _REVIEWED.search(text) and not _CONDITIONAL.search(text)
        return kind is LetterKind.REVIEW_OUTCOME and bool(done or _REVIEW_TITLE.match(text))
    return kind not in _PUTS_OFF or not _CONDITIONAL.search(text)


def _answers_something(
    statements: Sequence[Statement], found: Sequence[Found], seen: dict[LetterKind, Sentence]
) -> bool:
    """Whether anything is answered or refused, rather than announced.

    An answer of a question's own always counts. Words about the letter as a whole count where they leave no
    doubt, or where nothing puts the reply off.
    """
    if any(
        entry.role is ClaimRole.RELIED_ON and entry.kind is not ClaimKind.PROCEDURE and entry.sure
        for entry in found
    ):
        return True
    body = [
        s
        for s in statements
        if (s.zone in {Zone.BODY, Zone.TEST} or (s.zone is Zone.DUTIES and s.does(Act.NCND))) and not s.quiet
    ]
    if _own_answers(body):
        return True
    waits = _PUTS_OFF & set(seen)
    if waits or any(PROMISES(s.text[:_LOOK]) for s in body):
        return any(_firm(s, waits) for s in body)
    received = LetterKind.ACKNOWLEDGEMENT in seen
    return any(_firm(s, waits) or _less_firm(s, received=received) for s in body) or (
        received
        and not any(_LOGGED.search(s.text) and _ACKNOWLEDGES(s.text[:_LOOK]) for s in body)
        and not all(_COURTESY.search(s.text) for s in body)
    )


def _own_answers(body: Sequence[Statement]) -> bool:
    """Whether a question has words of its own that do not merely ask something or put it off."""
    own = [s for s in body if s.labels]
    waiting = {id(s) for s in own if _asks_or_waits(s)}
    asking = {label for s in own if id(s) in waiting for label in s.labels}
    for statement in own:
        if id(statement) in waiting:
            continue
        if statement.table >= 0 or statement.acts.keys() & (_FIRM | {Act.ATTACHED}):
            return True
        if not asking & set(statement.labels) and (statement.named or statement.does(Act.VALUE)):
            return True
    return False


def _asks_or_waits(statement: Statement) -> bool:
    text = statement.text[:_LOOK]
    if statement.table >= 0:
        return False
    return (
        statement.does(Act.CLARIFY, Act.PENDING)
        or text.rstrip().endswith("?")
        or asks(text)
        or any(kind in _PUTS_OFF and pattern(text) for kind, pattern in CUES)
    )


def _firm(statement: Statement, waits: AbstractSet[LetterKind]) -> bool:
    """Whether a sentence about a letter that puts the reply off settles something all the same.

    What is not held is the reason for passing a request on, and an extension's search is not at its end; the
    prices in a fee notice are no answers.
    """
    if statement.table >= 0:
        return LetterKind.FEE_NOTICE not in waits
    if statement.does(Act.CLARIFY) or _CONDITIONAL.search(statement.text):
        return False
    if statement.does(Act.ATTACHED):
        paid = LetterKind.FEE_NOTICE in waits and _MONEY.search(statement.text)
        return bool(_DOCUMENT.search(statement.text)) and not paid and not _ENCLOSURE.search(statement.text)
    if waits & {LetterKind.TRANSFER, LetterKind.EXTENSION}:
        return statement.does(Act.NCND, Act.YES_NO)
    return bool(statement.acts.keys() & _FIRM)


def _less_firm(statement: Statement, *, received: bool) -> bool:
    """Whether a sentence settles something in a letter that puts nothing off.

    In one that says that the request has arrived, days, telephones and references are figures of office.
    """
    if received and _OFFICE.search(statement.text):
        return False
    return bool(statement.acts.keys() & _LESS_FIRM)
