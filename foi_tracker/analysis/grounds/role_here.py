"""What is done with a provision at one place, by the words of its clause and what was said just before.

A clause that rules a provision out says nothing of another in the same sentence, so each is read in its own.
"""

import re
from dataclasses import dataclass

from foi_tracker.analysis.citations.meaning import Citation
from foi_tracker.analysis.grounds.claim_kinds import kind_of
from foi_tracker.analysis.grounds.rely_cues import (
    COVERS_IT,
    EXPLAINS,
    HERE,
    LAW_OF_ALL,
    LAW_TEXT,
    NEED_NOT,
    OWN_MATTER,
    READS_WITH,
    RELIES,
    WIDE_RANGE,
)
from foi_tracker.analysis.grounds.role_cues import (
    ABOUT_IT,
    AFFIRMS,
    BESIDE,
    CLAUSE_END,
    CONSIDERED,
    DENIED,
    DENIED_AFTER,
    DENIED_BEFORE,
    DUTY,
    HYPOTHETICAL,
    LEFT_OPEN,
    NEGATED,
    ONLY_NAMED,
    OTHERS_DECISION,
    PAST,
    PERHAPS,
    POINTS_BACK,
    RAISED_BY_YOU,
    REPORTED,
    SEE_ALSO,
    STATES_LAW,
    STILL,
    YOUR_POINTS,
)
from foi_tracker.analysis.grounds.role_lines import is_heading, is_list, is_other_title
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.wording.acts import Act
from foi_tracker.law.regimes import Regime
from foi_tracker.model.readings import ClaimKind, ClaimRole

_REACH = 500
"""How far around a citation its words are read."""
_NEAR = 160
_ANSWER_IS = re.compile(r"(?i)\W*(?:no|none|refused|withheld|exempt)\b\W*")
_UNDER = re.compile(
    r"(?i)\b(?:withheld|refused|exempt|redacted|removed)\b[^.;]{0,30}\b(?:under|by)\s(?:the\s)?$"
)
_LIST_WORD = re.compile(r"(?i)\b(?:sections|ss\.?|regulations|regs\.?)\s?(?=\d)")
_LIST_REST = re.compile(r"(?i)(?:[\d()\s,;&/-]|\b(?:and|or|[a-z]{1,2})\b)*")
_CITED = re.compile(r"(?i)\b(?:sections?|s\.?|reg(?:ulation)?s?\.?)\s?\d")
_ASKS_OBJECT = re.compile(
    r"(?i)(?:^|\b(?:but|and|though|while|as|nor|so|which|if|when))\W*$"
    r"|\b(?:on|us\w+|appl\w+|under|by|to|invok\w+|cit\w+|claim\w*|need|with)\s(?:the\s)?$"
)
_COUNTS = re.compile(r"[\s|:]*(?:\d[\d,.%]*|-|\*)(?:[\s|]+(?:\d[\d,.%]*|-|\*|<\s?\d+))*[\s|]*")
# "section 21 (44), section 40 (39)": how often each was used.
# "FOI-7655 Taxi plates, s40(2)": another reply, in a list of such.
_OTHER_REPLY = re.compile(
    r"\W{0,4}(?:FOI|EIR|FOISA|RFI|IR|F)[-/ ]?\d{2,}[\w/-]{0,8}\b[ :-]+[A-Z][^.:;]{2,70}$"
)
_COUNT_BEHIND = re.compile(r"\s?\((?:(?!(?:19|20)\d\d\))\d{2,4}|\d{1,4}\s(?:times|requests?|cases))\)")


# What is not needed is a test, and not the ground.
_OF_TEST = re.compile(
    r"(?i)\b(?:tests?|consideration\sof\sthe\spublic\sinterest)\b[^.;]{0,30}\b(?:not|n't|no)\b[^.;]{0,30}"
    r"|\b(?:no|not|without|n't)\b[^.;]{0,40}\b(?:test|public\sinterest)\b"
)
_HOLDS = re.compile(
    r"(?i)\b(?:decided|satisfied|concluded?|determined|believe|find|found|agree[ds]?|felt)\b(?![^.;]{0,40}\bnot\b)"
    r"|\b(?:does|do|did)\s(?:indeed\s)?(?:apply|engage)\b|\bis\sengaged\b|\bappl(?:y|ies)\b|\bbalance\b|\bfavours?\b"
)


@dataclass(frozen=True, slots=True)
class Context:
    """What was said just before a citation, and after it.

    Attributes:
        lead: The sentence before announces provisions.
        open_lead: That sentence decides nothing yet.
        refusing: Something in the letter has been kept back or refused by now.
        residual: What is said is about "any other information".
        ncnd: The same questions are met by neither confirming nor denying.
        about_foi: The question is itself about requests and refusals.
        opens: The citation's sentence is the first about its questions.
        keeps_back: Something about the same questions has been kept back.
        unfounded: And no ground has been named for it yet.
        unfounded_piece: The piece of which the same is true.
        following: The next sentence of the piece, where it cites nothing.
        told_before: The piece repeats what an earlier reply said.
    """

    lead: bool
    open_lead: bool
    refusing: bool
    residual: bool
    ncnd: bool
    about_foi: bool
    opens: bool
    keeps_back: bool
    unfounded: bool
    unfounded_piece: tuple[int, int]
    following: str = ""
    told_before: bool = False


def role_of(citation: Citation, statement: Statement, context: Context) -> tuple[ClaimRole, bool]:
    """The role of a citation, and whether its words leave no doubt."""
    text = statement.text[max(0, citation.start - _REACH) : citation.end + _REACH]
    provision = citation.provision
    if provision.regime is Regime.FOISA and provision.number == "17":
        return ClaimRole.MENTIONED, True
    if statement.zone is Zone.RIGHTS or LAW_TEXT.search(text) or _is_wide(text):
        return ClaimRole.MENTIONED, True
    if context.told_before:
        return ClaimRole.PAST, True
    away = _not_now(citation, statement, context)
    if away is not None:
        return away, True
    return _present_role(citation, statement, context)


def _not_now(citation: Citation, statement: Statement, context: Context) -> ClaimRole | None:
    """Whether a provision is ruled out, told of, or left for another time."""
    near = statement.text[max(0, citation.start - _NEAR) : citation.end + _NEAR]
    clause = _clause(statement.text, citation)
    stated = _states_law(statement.text, citation)
    if stated and statement.zone is Zone.DUTIES:
        return None
    if _ruled_out(citation, statement, context, clause) and not DUTY.search(near):
        return ClaimRole.DENIED
    if stated:
        return None
    if _is_open(context, near, clause) or _AT_TIMES.match(statement.text):
        via_ncnd = context.ncnd and citation.provision.regime.is_scottish
        return None if via_ncnd else ClaimRole.HYPOTHETICAL
    if PAST(near) and not STILL.search(near):
        return ClaimRole.PAST
    told = _is_told_of(citation, statement, clause) or _only_thought_of(citation, statement, context, clause)
    return ClaimRole.MENTIONED if told else None


_AT_TIMES = re.compile(
    r"(?i)\W*(?:now\sand\sthen|from\stime\sto\stime|on\soccasion|at\stimes|occasionally|sometimes)\b"
)


def _states_law(text: str, citation: Citation) -> bool:
    """Whether what follows a citation, and the rest of its list, is what the law says."""
    if LAW_OF_ALL.match(text):
        return True
    rest = _LIST_TAIL.match(text, citation.end)
    return bool(STATES_LAW.match(text, citation.end) or (rest and STATES_LAW.match(text, rest.end())))


# "Section 27(5) and (6) define".
_LIST_TAIL = re.compile(r"(?:\s?(?:,|and|or|&)\s?\(?[\da-z]{1,2}\)){1,4}")


def _is_open(context: Context, near: str, clause: str) -> bool:
    """Whether nothing is decided yet, or would be only in another case."""
    if NEED_NOT.search(clause):
        return False
    if HYPOTHETICAL(clause) or (context.open_lead and context.lead):
        return True
    perhaps = HYPOTHETICAL(near) or PERHAPS.search(clause) or LEFT_OPEN.search(context.following)
    return bool(perhaps) and not _affirms(clause)


_WE_RELY = re.compile(
    r"(?i)(?:\b(?:we|i)\s(?:also\s|further\s|therefore\s)?(?:rely|are\srelying|am\srelying)\son|\bin\sview\sof)\s(?:the\s)?$"
)


def _is_told_of(citation: Citation, statement: Statement, clause: str) -> bool:
    """Whether a provision is only spoken of: by the requester, by somebody else, or as a subject."""
    before = _before(statement.text, citation)
    if _WE_RELY.search(before):
        return False
    yours = REPORTED.search(before) or YOUR_POINTS.match(statement.piece.text)
    return bool(
        (yours is not None and not _affirms(clause))
        or ABOUT_IT.search(before)
        or RAISED_BY_YOU.search(before)
        or ONLY_NAMED.match(statement.text, citation.end)
        or (OTHERS_DECISION(clause) and not OWN_MATTER.search(clause))
    )


def _only_thought_of(citation: Citation, statement: Statement, context: Context, clause: str) -> bool:
    """Whether a provision was looked at, and nothing there or in the next sentence says that it holds."""
    if not CONSIDERED(clause) or _affirms(clause) or statement.does(Act.NCND):
        return False
    after = statement.text[citation.end : citation.end + _NEAR]
    if RELIES(after) and not re.search(r"(?i)\b(?:whether|if)\b", _before(statement.text, citation)):
        return False
    rest, _ = _rest(statement.text, citation)
    follows = context.following if POINTS_BACK.search(context.following) else ""
    return not any(
        _affirms(words) or (_HOLDS.search(words) and not NEGATED.search(words))
        for words in (rest, follows, clause)
    )


def _clause(text: str, citation: Citation) -> str:
    """The words around a citation up to where another clause begins."""
    low, high = max(0, citation.start - _NEAR), min(len(text), citation.end + _NEAR)
    start = low
    for match in CLAUSE_END.finditer(text, low, citation.start):
        start = match.start()
    following = CLAUSE_END.search(text, citation.end, high)
    return text[start : following.start() if following else high]


def _before(text: str, citation: Citation) -> str:
    """The words before the list that a citation is one of: in "on sections 30 and 31", those up to "on"."""
    low = max(0, citation.start - _NEAR)
    start = citation.start
    for match in _LIST_WORD.finditer(text, low, citation.start):
        if _LIST_REST.fullmatch(text, match.end(), citation.start):
            start = match.start()
            break
    return text[low:start]


def _ruled_out(citation: Citation, statement: Statement, context: Context, clause: str) -> bool:
    text = statement.text
    before = _before(text, citation)
    if BESIDE.search(before):
        return False
    clause = _OF_TEST.sub(" ", clause)
    after = text[citation.end : citation.end + _NEAR]
    if DENIED_AFTER.match(after) or DENIED_BEFORE.search(before) or DENIED(clause):
        return True
    if _affirms(clause):
        return False
    rest, following = _rest(text, citation)
    if CONSIDERED(clause) and ((NEGATED.search(rest) and not _affirms(rest)) or _LATER.search(after)):
        return True
    if DENIED(following) and not _affirms(following):
        return True
    back = _OF_TEST.sub(" ", context.following)
    return len(back) <= 140 and POINTS_BACK.search(back) is not None and DENIED(back)


def _affirms(words: str) -> bool:
    """Whether words say that something is kept back, not whether it might be."""
    found = AFFIRMS.find(words)
    if found is None or _NOT_SO.search(words[: found.start()]):
        return False
    return not re.search(r"(?i)\b(?:whether|if)\b", words[: found.start()])


# "We do not think that it is engaged."
_NOT_SO = re.compile(
    r"(?i)(?:\b(?:not|never)|n't)\s(?:think|believe|consider|find|found|feel|hold|accept|agree|see|conclude|persuaded|satisfied)"
    r"\b[^.;]{0,24}$"
)
# "As section 35 is engaged, it cannot be and is not used."
_LATER = re.compile(
    r"(?i)\b(?:it|this|that|the\slatter)\s(?:cannot|can\snot|is\snot|was\snot|does\snot|did\snot)\b"
)


def _rest(text: str, citation: Citation) -> tuple[str, str]:
    """What follows a citation's clause up to the next citation, and the first clause of it.

    Empty where it only leads up to that other citation: "but do not rely on section 43".
    """
    high = min(len(text), citation.end + _NEAR)
    starts = CLAUSE_END.search(text, citation.end, high)
    if starts is None:
        return "", ""
    other = _CITED.search(text, starts.start(), high)
    if other is not None:
        if _ASKS_OBJECT.search(text, max(starts.start(), other.start() - 30), other.start()):
            return "", ""
        high = other.start()
    ends = CLAUSE_END.search(text, max(starts.end(), starts.start() + 4), high)
    return text[starts.start() : high], text[starts.start() : ends.start() if ends else high]


def _present_role(  # noqa: PLR0911 - one kind of words after the other decides
    citation: Citation, statement: Statement, context: Context
) -> tuple[ClaimRole, bool]:
    """The role of a provision that is neither ruled out nor left for another time."""
    text = statement.text[max(0, citation.start - _REACH) : citation.end + _REACH]
    before = statement.text[max(0, citation.start - _REACH) : citation.start]
    told = _tells_elsewhere(citation, statement) or READS_WITH.search(before)
    if told or (context.about_foi and not OWN_MATTER.search(text)):
        return ClaimRole.MENTIONED, True
    outside = f"{before} {statement.text[citation.end : citation.end + _REACH]}"
    if statement.zone is Zone.DUTIES and not statement.does(Act.WITHHELD, Act.NCND):
        here = HERE.search(before[-80:]) is not None
        here = here or (is_list(statement) and "refusal notice" in statement.piece.text.lower())
        return (ClaimRole.RELIED_ON if here else ClaimRole.MENTIONED), False
    if is_heading(citation, statement) or is_list(statement):
        return _role_in_heading(citation, statement, context, relies=RELIES(outside))
    if _ANSWER_IS.fullmatch(before):
        return ClaimRole.RELIED_ON, False
    if _is_tail(citation, statement):
        acts = (Act.WITHHELD, Act.NOT_HELD, Act.PUBLISHED, Act.REDACTED, Act.NCND)
        return ClaimRole.RELIED_ON, statement.does(*acts) or context.refusing
    if kind_of(citation.provision) is ClaimKind.PUBLISHED and statement.does(Act.PUBLISHED):
        return ClaimRole.RELIED_ON, True
    explains = EXPLAINS(outside) and not COVERS_IT.search(outside)
    if explains or _states_law(statement.text, citation):
        if context.unfounded or _piece_keeps(statement, context):
            return ClaimRole.RELIED_ON, False
        if not _affirms(outside) and not _UNDER.search(before[-60:]):
            return ClaimRole.MENTIONED, False
    opens = not before.strip("( \"'") and _REASON_AFTER.match(statement.text, citation.end) is not None
    return _role_in_words(statement, context, before, relies=RELIES(outside), opens=opens)


# "Section 33(1)(b): it would harm the firm": what stands after the colon is the reason.
_REASON_AFTER = re.compile(r"\s?(?:FOIS?A\s?|EIRs?\s?)?(?::|[-\u2013]\s)\s?[a-z]")


def _role_in_words(
    statement: Statement, context: Context, before: str, *, relies: bool, opens: bool
) -> tuple[ClaimRole, bool]:
    """The role of a provision in a sentence that explains no law."""
    if statement.does(Act.SUPPRESSED):
        return ClaimRole.RELIED_ON, True
    under = context.refusing and re.search(r"(?i)\bunder\s(?:the\s)?\W{0,6}$", before[-40:])
    if relies or context.lead or under:
        return ClaimRole.RELIED_ON, True
    gives = statement.does(Act.VALUE, Act.YES_NO) and not opens
    if statement.labels and (
        (context.keeps_back and not gives)
        or statement.does(Act.NOT_HELD, Act.PUBLISHED, Act.WITHHELD, Act.REDACTED)
    ):
        return ClaimRole.RELIED_ON, True
    if (context.refusing or statement.labels) and not gives:
        # In an answer, or once something is kept back, a ground that nothing rules out or explains is used.
        return ClaimRole.RELIED_ON, False
    return ClaimRole.MENTIONED, gives


def _role_in_heading(
    citation: Citation, statement: Statement, context: Context, *, relies: bool
) -> tuple[ClaimRole, bool]:
    """The role of a provision in a line that is nothing but provisions and their titles."""
    if context.lead or context.refusing:
        return ClaimRole.RELIED_ON, True
    if is_other_title(citation, statement):
        return ClaimRole.MENTIONED, False
    if context.opens or statement.labels:
        return ClaimRole.RELIED_ON, True
    return (
        (ClaimRole.RELIED_ON, False)
        if relies or len(statement.text) < _NEAR
        else (ClaimRole.MENTIONED, False)
    )


def _tells_elsewhere(citation: Citation, statement: Statement) -> bool:
    """Whether a line counts what was refused under a section, or tells of other replies."""
    if SEE_ALSO.match(statement.piece.text):
        return True
    if len(statement.text) > 200:
        return False
    if statement.first and _OTHER_REPLY.match(statement.text.strip()):
        return True
    if _COUNT_BEHIND.match(statement.text, citation.end):
        return True
    counts = not statement.text[: citation.start].strip() and _COUNTS.fullmatch(
        statement.text[citation.end :]
    )
    return bool(counts)


def _is_tail(citation: Citation, statement: Statement) -> bool:
    """Whether a citation closes its sentence as the ground of it, as in "There is none: section 17"."""
    before = statement.text[: citation.start]
    return bool(
        before.strip()
        and re.search(r"[:(\[,-]\s*(?:under\s|by\s|see\s|hence\s|thus\s|therefore\s|so\s)?$", before[-12:])
        and re.fullmatch(
            r"(?:\s(?:FOIS?A|EIRs?))?[\s)\].\"']*",
            statement.text[citation.end : citation.end + 40],
        )
    )


def _piece_keeps(statement: Statement, context: Context) -> bool:
    """Whether something was kept back just before in the same piece, with no ground named yet."""
    return context.unfounded_piece == (statement.piece.document, statement.piece.start)


def _is_wide(text: str) -> bool:
    """Whether a range of sections only says where the law lists its exemptions: "sections 21 to 44"."""
    match = WIDE_RANGE.search(text)
    return match is not None and int(match[2]) - int(match[1]) > 3
