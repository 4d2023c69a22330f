"""What kind of letter it is. Only a reply, a part reply and a review's outcome answer anything."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from foi_tracker.analysis.acts import Act
from foi_tracker.analysis.claims import Found
from foi_tracker.analysis.cues import Cue, cue
from foi_tracker.analysis.outline import Outline
from foi_tracker.analysis.pieces import Sentence, Source, sentences_of
from foi_tracker.analysis.statements import Statement
from foi_tracker.analysis.zones import Zone
from foi_tracker.model.documents import BlockKind
from foi_tracker.model.kinds import LetterKind
from foi_tracker.model.readings import ClaimKind, ClaimRole, Confidence, Evidence

_CUES: tuple[tuple[LetterKind, Cue], ...] = (
    (
        LetterKind.DECISION_NOTICE,
        cue(
            "decision notice",
            r"\b(?:the\s)?commissioner(?:'s)?\s(?:decision|finds|has\sdecided|requires\sthe)\b |"
            r" ^\s*decision\snotice\b",
            ("The Commissioner’s decision is that the council", "The Commissioner finds that"),
        ),
    ),
    (
        LetterKind.REGULATOR,
        cue(
            "regulator",
            r"\b(?:your\scomplaint\s(?:about|against|to\sthe\s(?:ico|commissioner)) | we\shave\s(?:accepted|"
            r"received|allocated)\syour\scomplaint | complaint\shas\sbeen\s(?:accepted|allocated)) |"
            r" \bcase\sofficer\b [^.]{0,60} \b(?:ico|commissioner)",
            ("We have accepted your complaint for investigation",),
        ),
    ),
    (
        LetterKind.REVIEW_OUTCOME,
        cue(
            "review outcome",
            r"""(?: \b(?:i|we)\s(?:have|has)\s(?:now\s)?(?:completed|concluded|carried\sout|conducted
            |undertaken|finished)\s(?:an?|the|my|our|your)\s(?:internal\s)?review
            | \b(?:outcome|result|conclusion|findings)\sof\s(?:the|your|our|my|this)\s(?:internal\s)?review
                | \b(?:your|the)\srequest\sfor\san?\s(?:internal\s)?review\s(?:dated|of|received|on|about
                |concerning|has) | ^\s*(?:foi\s)?internal\sreview(?:\s(?:decision|outcome|response|of
                |ref\w*))? | \b(?:asked|requested)\s(?:us\s|me\s)?(?:for
                |to\scarry\sout)\san?\s(?:internal\s)?review\sof
                | \bi\shave\sreviewed\s(?:the|our|your) )""",
            (
                "I have now completed an internal review of our reply.",
                "Outcome of the internal review",
                "you asked us for a review of that decision",
            ),
            ("You can ask for an internal review.",),
        ),
    ),
    (
        LetterKind.FEE_NOTICE,
        cue(
            "fee notice",
            r"\bfees?\snotice\b | \bnotice\sof\s(?:a\s)?fee\b | \bthere\swill\sbe\sa\s(?:charge|fee)\b |"
            r" \b(?:pay|payment|fee|cheque|charge)\b [^.;]{0,60} \b(?:before|until|in\sadvance|on\sreceipt|"
            r"once|of\s£) | \b(?:on|upon|once|after)\b [^.;]{0,40} \b(?:receipt\sof|"
            r"received)\b [^.;]{0,30} \b(?:fee|payment)",
            ("This is a fees notice.", "On receipt of your payment we will start work."),
        ),
    ),
    (
        LetterKind.EXTENSION,
        cue(
            "extension",
            r"""(?: \b(?:extend|extending|extension)\b [^.;]{0,120}
            \b(?:time|deadline|days|limit|period|response|respond|request|date|until|to)\b
            | \bsection\s?10\s?\(3\) | \bregulation\s?7\b
                | \b(?:need|require|taking|take)\s(?:\w+\s){0,3}(?:more|further|additional|extra
                |longer)\s(?:time\b|than) |
                \bnot\s(?:yet\s)?(?:reached|able\sto\sreach|come\sto|made)\sa\s(?:decision|conclusion)\b
                | \bfurther\s(?:20|twenty)\sworking\sdays )""",
            (
                "We need to extend the time limit to 3 May.",
                "We have not yet reached a decision on the public interest.",
            ),
        ),
    ),
    (
        LetterKind.CLARIFICATION_ASKED,
        cue(
            "clarification asked",
            r"""(?: \b(?:please|could\syou|can\syou|would\syou|need\syou\sto
            |grateful\sif\syou)\s(?:\w+\s){0,4}(?:clarify|specify|explain\swhat|confirm\s(?:what|which
            |whether\syou)|tell\sus(?:\s(?:which|what)|\s?:)|let\sus\sknow\s(?:which|what|whether))
                | \b(?:seek|require|need|requesting|asking\sfor|ask\sfor)\s(?:\w+\s){0,4}clarification
                | \bclarification\s(?:is\s)?(?:required|needed|request\w*)
                | \b(?:which|what)\s(?:\w+\s){0,3}(?:do\s)?you\s(?:mean|meant|refer)
                | \bnot\sclear\s(?:what|which|whether) |
                \b(?:cannot|can\snot)\s(?:take\sit\s(?:any\s)?further|proceed|process|deal\swith)\b
                [^.;]{0,60} \b(?:as\sit\sstands|until|without|unless)
                | \bhelp\sus\swith\s(?:these|the\sfollowing)\spoints
                | \bunable\sto\s(?:proceed|process)\b [^.;]{0,80} \b(?:until|without)
                | \bneeds?\sto\sknow\swhat\syou\b |
                \bbefore\s(?:we|it|the\s\w+)\scan\s(?:look|answer|start|search|process|proceed|go) )""",
            (
                "Please could you clarify which years you mean?",
                "Before we can start we need to know what you mean by stops.",
            ),
        ),
    ),
    (
        LetterKind.TRANSFER,
        cue(
            "transfer",
            r"\b(?:transferr?(?:ed|ing)?|pass(?:ed|ing)|forward(?:ed|ing)|redirect(?:ed|"
            r"ing)?)\s(?:\w+\s){0,3}(?:your\s)?(?:request|enquiry|letter|it)\b [^.;]{0,40} \b(?:to|"
            r"on\sto)\b | \b(?:request|enquiry)\shas\sbeen\s(?:transferred|passed|forwarded)\sto\s(?!our|"
            r"the\s(?:relevant|appropriate|team|department|foi))",
            ("We have transferred your request to the county council.",),
        ),
    ),
    (
        LetterKind.INTERIM,
        cue(
            "part reply",
            r"\bpart\sreply\b | \bfirst\spart\b [^.]{0,40} \b(?:rest|follow) | \binterim\s(?:reply|response|"
            r"answer) | \bpart(?:ial)?\s(?:reply|response)\b [^.;]{0,60}\b(?:now|follow|rest|remain) |"
            r" \b(?:rest|remainder|remaining|outstanding|other)\b [^.;]{0,80} \b(?:will\s(?:follow|"
            r"be\s(?:sent|provided|answered))|to\sfollow|we\swill\s(?:send|reply|write))",
            ("The rest will follow by 3 May.",),
        ),
    ),
    (
        LetterKind.ACKNOWLEDGEMENT,
        cue(
            "acknowledgement",
            r"""(?: \backnowledg\w+ |
            \byour\s(?:request|e-?mail|enquiry|letter)\s(?:has\sbeen|was
            |is\sbeing)\s(?:\w+\s){0,2}(?:received|logged|registered|recorded|passed|allocated|dealt\swith
            |processed|considered)
                | \b(?:we|you)\s(?:will|should|(?:can|may)\sexpect\sto|aim\sto|must|are\srequired\sto
                |have\sto)\s(?:now\s|normally\s)?(?:respond|reply|answer|receive|hear|write|expect
                |provide\sa\s(?:response|reply)|send\s(?:you\s)?a)\b [^.;]{0,100}
                \b(?:within|by|before|working\sdays|no\slater|due\scourse|soon)
                | \b(?:response|reply|answer)\s(?:is|will\sbe|should\sbe)\s(?:\w+\s){0,2}(?:due|sent|provided
                |issued|with\syou)\b [^.;]{0,60} \b(?:by|within|working\sdays)
                | \bwill\s(?:now\s)?be\s(?:considered|dealt\swith|handled|processed)\b
                | \byou\s(?:can|may|should|will)\s(?:now\s)?expect\s(?:an?|our|the)\s(?:\w+\s){0,2}(?:reply
                |response|answer)\b
                | \b(?:given|allocated|assigned)\s(?:the|a|this)\s(?:\w+\s){0,2}reference\b )""",
            (
                "We acknowledge your request.",
                "You can expect a reply within 20 working days.",
                "It has been given the reference 12/26.",
                "You will receive a reply within 20 working days.",
                "Your request has been logged and passed to the team.",
            ),
            ("Your request has now been considered.",),
        ),
    ),
)
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
# "Should there be a charge we will send a fees notice" announces a possibility, no fee.
_CONDITIONAL = re.compile(
    r"(?i)\bif\b|\bshould\s(?:there|we|you|it|any|this|a)\b|\b(?:may|might)\s(?:need|have|be|take|ask)\b|"
    r"\b(?:sometimes|occasionally|in\sa\sfew\scases|most\srequests|where\san?)\b"
)
_REVIEW_TITLE = re.compile(
    r"(?i)\W*(?:foi\s)?internal\sreview(?:\s(?:decision|outcome|response|letter|result))?\W*$"
)
_REVIEWED = re.compile(
    r"(?i)\b(?:i|we)\s(?:have|has)\b[^.;]{0,40}\breview|\b(?:outcome|result|conclusion|findings)\sof\b"
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
    answers = _answers_something(statements, found)
    if answers and _only_moves_on(seen, statements, found):
        answers = False
    if answers and LetterKind.CLARIFICATION_ASKED in seen and not _settles_anything(statements, found):
        answers = False
    for kind in (LetterKind.DECISION_NOTICE, LetterKind.REGULATOR, LetterKind.REVIEW_OUTCOME):
        if kind in seen and not _asks_for_money(kind):
            return KindFound(kind, (source.sentence(seen[kind]),), Confidence.SURE)
    if answers:
        return _reply(statements, seen, found, source)
    for kind, _ in _CUES:
        if kind in {*_NO_ANSWER_YET, LetterKind.INTERIM} and kind in seen:
            return KindFound(kind, (source.sentence(seen[kind]),), Confidence.SURE)
    evidence = tuple(source.sentence(s.sentence) for s in statements if s.zone is Zone.BODY and s.table < 0)[
        :1
    ]
    # A letter that neither answers nor cites nor shows figures, and has no place for answers, is no reply.
    says_something = any(entry.role is ClaimRole.RELIED_ON for entry in found) or any(
        s.table >= 0 or (s.zone is Zone.BODY and (outline.headed or s.labels or _figure(s)))
        for s in statements
    )
    kind = LetterKind.RESPONSE if says_something else LetterKind.OTHER
    return KindFound(kind, evidence, Confidence.TO_CHECK)


def _asks_for_money(kind: LetterKind) -> bool:
    return kind is LetterKind.FEE_NOTICE


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
    for piece, zone in zip(outline.pieces, outline.zones, strict=True):
        skip = (
            zone in {Zone.FURNITURE, Zone.CAVEAT, Zone.DUTIES}
            or piece.kind is BlockKind.TABLE
            or piece.quoted
        )
        if skip or (piece.document, piece.start) in request:
            continue
        for sentence in sentences_of(piece):
            text = sentence.text[:_LOOK]
            for kind, pattern in _CUES:
                if kind in seen or (zone is Zone.RIGHTS and kind is not LetterKind.REVIEW_OUTCOME):
                    continue
                if (
                    zone is Zone.RIGHTS
                    and not _REVIEW_TITLE.match(text)
                    and (not _REVIEWED.search(text) or _CONDITIONAL.search(text))
                ):
                    continue
                if (
                    kind in _NO_ANSWER_YET
                    and kind is not LetterKind.ACKNOWLEDGEMENT
                    and _CONDITIONAL.search(text)
                ):
                    continue
                if pattern(text) and not _DONE.search(text):
                    seen[kind] = sentence
    return seen


def _only_moves_on(
    seen: dict[LetterKind, Sentence], statements: Sequence[Statement], found: Sequence[Found]
) -> bool:
    """Whether a letter passes the request on, or asks for a fee, and refuses nothing itself."""
    if not {LetterKind.TRANSFER, LetterKind.FEE_NOTICE} & set(seen):
        return False
    if any(entry.role is ClaimRole.RELIED_ON and entry.kind is not ClaimKind.PROCEDURE for entry in found):
        return False
    named = [s for s in statements if s.labels and s.named and s.zone is Zone.BODY]
    return not named


def _figure(statement: Statement) -> bool:
    """Whether a sentence gives a figure in digits."""
    place = statement.acts.get(Act.VALUE)
    return place is not None and any(char.isdigit() for char in statement.text[place[0] : place[1]])


def _settles_anything(statements: Sequence[Statement], found: Sequence[Found]) -> bool:
    """Whether a letter that asks what was meant also refuses, shows a table, or says what is not held."""
    relied = any(
        entry.role is ClaimRole.RELIED_ON and entry.kind is not ClaimKind.PROCEDURE for entry in found
    )
    if relied or any(
        s.zone is Zone.BODY and (s.table >= 0 or s.does(Act.NOT_HELD, Act.NCND)) for s in statements
    ):
        return True
    asking = {label for s in statements if s.does(Act.CLARIFY) for label in s.labels}
    return any(
        _figure(s) or s.does(Act.YES_NO, Act.ATTACHED)
        for s in statements
        if s.labels and not asking & set(s.labels)
    )


def _answers_something(statements: Sequence[Statement], found: Sequence[Found]) -> bool:
    """Whether anything is answered or refused, rather than announced."""
    if any(
        entry.role is ClaimRole.RELIED_ON and entry.kind is not ClaimKind.PROCEDURE and entry.sure
        for entry in found
    ):
        return True
    for statement in statements:
        if statement.zone not in {Zone.BODY, Zone.TEST}:
            continue
        if statement.table >= 0 or statement.does(Act.NCND):
            return True
        if statement.does(Act.NOT_HELD, Act.YES_NO) and not statement.does(Act.CLARIFY):
            return True
        if statement.labels and _figure(statement) and not statement.does(Act.CLARIFY):
            return True
        if (
            statement.does(Act.ATTACHED)
            and re.search(
                r"(?i)\b(?:information|data|answers?|response|figures|documents?|copy|spreadsheet|table)\b",
                statement.text,
            )
            and not re.search(r"(?i)\b(?:form|leaflet|guidance|invoice)\b", statement.text)
        ):
            return True
    return False
