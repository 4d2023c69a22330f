"""Sorts the statements about a question by what they do, before anything is concluded from them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from foi_tracker.analysis.answering.afterthoughts import (
    as_a_rule,
    counts_none,
    describes_paper,
    explains_sign,
    gives_after_all,
    leads_with_figure,
    puts_aside,
    supposes,
    tells_back,
)
from foi_tracker.analysis.answering.bare_answers import (
    REASONS_THERE,
    gives_nothing,
    is_bare,
    points_at_reasons,
)
from foi_tracker.analysis.answering.figure_notes import counts_without, not_so_split
from foi_tracker.analysis.answering.parts_asked import KEEPS, KEEPS_BACK, of_part
from foi_tracker.analysis.answering.wanted import wants_day, wants_figure
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.law_quoted import without_law
from foi_tracker.analysis.said.no_answer import (
    DENIAL,
    PLEA,
    SAYS_HELD,
    SEARCHED,
    about_letter,
    says_state,
    tells_nothing,
)
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.similar import shared, stem_set, stems
from foi_tracker.analysis.wording.acts import Act

_SILENT = frozenset({Zone.DUTIES, Zone.RIGHTS, Zone.CAVEAT, Zone.META, Zone.FURNITURE, Zone.EARLIER})


_COST_FIGURES = re.compile(
    r"(?i)\b(?:minutes?|hours?|per\srecord|each\s(?:record|file|case)|records?\swould|manual|limit|"
    r"estimate)\b"
)


_STRONG_GIFT = re.compile(
    r"(?i)\b(?:(?:is|are|comes?|goes?|go)\s(?:\w+\s)?with\sthis\s(?:letter|e-?mail|reply|message)"
    r"|please\s(?:find|see)|(?:is|are)\s(?:in\sthe\s)?(?:attached|enclosed|shown|provided|below)|"
    r"see\s(?:the\s)?(?:table|attached|below|above)|we\s(?:can|are\sable\sto)\s(?:provide|disclose"
    r"|confirm))"
)


_BARE_LINK = re.compile(r"(?i)\W*(?:https?://|www\.)\S+\s*")


_DECIDES = re.compile(
    r"(?i)\b(?:i|we|is|are|been|being|be|has|have)\s(?:\w+\s){0,4}(?:exempt|withh\w+|refus\w+|declin\w+"
    r"|kept\sback)\b|\bnot\sbe\s\w+"
)


# A line that is nothing but a label and its figure, as lists of years are given.
FIGURE_LINE = re.compile(r"\W{0,4}[\w/&'() ]{1,40}?\s?[\-:=]?\s{0,4}[£<]?\d[\d,.]{0,12}%?\W{0,4}")


@dataclass(slots=True)
class Scales:
    """Statements sorted by what they do."""

    given: list[Statement] = field(default_factory=list)
    neutral: list[Statement] = field(default_factory=list)
    withheld: list[Statement] = field(default_factory=list)
    cost: list[Statement] = field(default_factory=list)
    ncnd: list[Statement] = field(default_factory=list)
    not_held: list[Statement] = field(default_factory=list)
    unrecorded: list[Statement] = field(default_factory=list)
    published: list[Statement] = field(default_factory=list)
    vexatious: list[Statement] = field(default_factory=list)
    clarify: list[Statement] = field(default_factory=list)
    suppressed: list[Statement] = field(default_factory=list)
    goodwill: bool = False
    residual: bool = False
    late_figures: list[Statement] = field(default_factory=list)
    pending: list[Statement] = field(default_factory=list)
    untold: list[Statement] = field(default_factory=list)
    leaning: list[Statement] = field(default_factory=list)
    pointers: list[Statement] = field(default_factory=list)
    aside: list[Statement] = field(default_factory=list)
    part: bool = False
    clarify_first: bool = False


def sort_statements(statements: Sequence[Statement], question: str = "") -> Scales:
    """Put the statements about a question on the scales, in order; those that decide nothing are left out.

    Args:
        statements: What is said of the question.
        question: Its words, as far as they are known.
    """
    scales = Scales()
    kept_back = False
    spoken = [
        s
        for s in without_law(statements)
        if (s.zone not in _SILENT or _gives_notice(s)) and not _is_advice(s)
    ]
    for at, statement in enumerate(spoken):
        if _only_opens(statement, spoken[at + 1 : at + 3]) or (
            at == 0 and _repeats_question(spoken, question)
        ):
            continue
        if at and _DENIES_IT.fullmatch(statement.said) and _WHETHER_HELD.search(spoken[at - 1].said):
            # "I must tell you whether it is held. It is not."
            scales.not_held.append(statement)
            continue
        if gives_nothing(statement, spoken) and not statement.does(Act.WITHHELD):
            scales.aside.append(statement)
            continue
        if wants_figure(question) and leads_with_figure(statement):
            scales.given.append(statement)
        if statement.table < 0 and _means_nothing(statement, question):
            scales.aside.append(statement)
        elif wants_figure(question) and counts_none(statement) and not statement.citations:
            scales.neutral.append(statement)
        elif (
            gives_after_all(statement)
            or statement.table >= 0
            or (
                wants_day(question)
                and not kept_back
                and _DAY.search(statement.text)
                and not statement.does(*KEEPS_BACK)
            )
        ):
            scales.given.append(statement)
        elif statement.zone is not Zone.TEST or (statement.does(Act.WITHHELD) and statement.citations):
            kept = _sort_one(statement, scales, kept_back=kept_back, figures=wants_figure(question))
            # What a summary above the answers keeps back does not take the place of the answer's own figures.
            kept_back = kept_back or (kept and (statement.own or not statement.named))
    return scales


def _means_nothing(statement: Statement, question: str) -> bool:
    """Whether a sentence gives nothing and keeps nothing back, whatever its words seem to do."""
    back = wants_figure(question) and tells_back(statement, question)
    if supposes(statement) or explains_sign(statement) or counts_without(statement):
        return True
    if not_so_split(statement, question):
        return True
    return puts_aside(statement) or as_a_rule(statement) or back or describes_paper(statement)


def _gives_notice(statement: Statement) -> bool:
    """Whether words of the law say of this very question that it is not held ("gives notice that …")."""
    return (
        statement.zone is Zone.DUTIES and statement.own and statement.first and statement.does(Act.NOT_HELD)
    )


def _only_opens(statement: Statement, following: Sequence[Statement]) -> bool:
    """Whether a sentence only announces what follows ("we answer as follows:"), and that is a refusal."""
    opens = statement.table < 0 and statement.text.rstrip()[-1:] in {":", ";"} and not statement.citations
    return (
        opens
        and bool(following)
        and following[0].table < 0
        and following[0].does(*KEEPS)
        and not statement.does(*KEEPS)
    )


_DENIES_IT = re.compile(
    r"(?i)\W*(?:it|they|this|that|these|we|i|the\s\w+)\s(?:is|are|do|does|was|were|has|have)\snot\W*"
)
_WHETHER_HELD = re.compile(r"(?i)\b(?:held|hold|holds|recorded|kept|exists?)\b")


def _repeats_question(spoken: Sequence[Statement], question: str) -> bool:
    """Whether the first sentence of an answer is its question once more."""
    first = spoken[0]
    if not first.own or len(spoken) < 2 or first.citations or not first.text.rstrip(" \"')").endswith("?"):
        return False
    own = stem_set(first.text)
    return not question or 2 * len(shared(own, stems(question))) >= len(own)


def _is_advice(statement: Statement) -> bool:
    return statement.does(Act.ADVICE) and not statement.does(Act.NCND, Act.ATTACHED)


_DAY = re.compile(
    r"(?i)\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|\b(?:january|february|march|april|june|july|august"
    r"|september|october|november|december)\b|\b(?:19|20)\d\d\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b"
)


def _sort_one(statement: Statement, scales: Scales, *, kept_back: bool, figures: bool = True) -> bool:
    """Put one sentence on the scales; returns whether something has been kept back by now."""
    does = statement.does
    scales.goodwill = scales.goodwill or does(Act.GOODWILL)
    denied = bool(re.search(r"(?i)\bnot\s(?:engaged|applied|used|relied)", statement.text))
    if does(Act.SAME):
        scales.pointers.append(statement)
    if does(Act.GOODWILL) and does(Act.WITHHELD) and _RESERVES_RIGHT.search(statement.said):
        return kept_back
    if _sort_refusal(statement, scales, denied=denied):
        return True
    if does(Act.CLARIFY) and not does(Act.WITHHELD):
        asks_back = _ASKS_BACK.search(statement.text) is not None
        scales.clarify_first = scales.clarify_first or asks_back or not (scales.given or scales.neutral)
        scales.clarify.append(statement)
    elif _is_pending(statement):
        scales.pending.append(statement)
    elif does(Act.NOT_HELD):
        _note_small(statement, scales)
        scales.not_held.append(statement)
    elif does(Act.WITHHELD) and not denied:
        _note_small(statement, scales)
        return _sort_withheld(statement, scales)
    else:
        _note_small(statement, scales)
        _sort_rest(statement, scales, kept_back=kept_back, figures=figures)
    return kept_back


# "This does not affect our right to rely on the exemption": what was given stays given.
_RESERVES_RIGHT = re.compile(r"(?i)\bright\sto\s(?:rely|refuse|apply|cite|use|claim)\b")
_UNDECIDED = re.compile(
    r"(?i)\b(?:need|require|take|taking|have|want)\w*\s(?:\w+\s){0,3}(?:more|further|longer|extra"
    r"|additional)\stime\b|\bstill\s(?:\w+\s)?(?:weighing|considering|deciding)"
    r"|\bconsidering\s(?:whether|if)\b|\b(?:not|n't|no\sdecision)\s(?:\w+\s){0,2}(?:yet|been\s(?:made"
    r"|taken|reached|decided))\b|\byet\sto\s(?:decide|reach|conclude)"
    r"|\bextend(?:ed|ing)?\s(?:the\s)?(?:time|deadline|period)\b"
)


# "It is withheld under section 35, as the Government has yet to decide": only another decision is open.
_DECIDED = re.compile(
    r"(?i)(?<!whether\sit\s)(?<!if\sit\s)(?<!whether\sthis\s)\b(?:is|are)\s(?:being\s|therefore\s|all\s)?"
    r"(?:withheld|exempt|excepted|refused)\b"
)
# "Which one have you in mind?"
_ASKS_BACK = re.compile(r"(?i)^[^.?]*\b(?:which|what|whose)\b[^.?]{0,60}\byou\b[^.?]{0,40}\?\W*$")


def _is_pending(statement: Statement) -> bool:
    """Whether a sentence puts the answer off.

    One that names a section does so only if it says that nothing is decided.
    """
    does = statement.does
    undecided = bool(_UNDECIDED.search(statement.text)) and not _DECIDED.search(statement.text)
    return (
        does(Act.PENDING) and (undecided or not statement.citations) and not does(Act.NOT_HELD, Act.ATTACHED)
    )


LISTS = re.compile(r":\s*£?\d")
_NO_MORE = re.compile(
    r"(?i)\b(?:no\slonger|nothing\s(?:left|to)|no\s(?:need|reason|longer)|withdr\w+|overturn\w*|set\saside"
    r"|wrong(?:ly)?|should\snot\shave|ceased?)\b[^.;]{0,60}"
    r"\b(?:confirm|den(?:y|ies|ying|ied|ial)|ncnd)"
)


def _sort_refusal(statement: Statement, scales: Scales, *, denied: bool) -> bool:
    """Neither confirmed nor denied, vexatious, too costly: whether it is one of these."""
    does = statement.does
    if does(Act.NCND, Act.UNTOLD) and _NO_MORE.search(statement.said):
        return False
    if does(Act.NCND, Act.UNTOLD):
        scales.residual = scales.residual or does(Act.RESIDUAL)
        if not does(Act.RESIDUAL):
            (scales.ncnd if does(Act.NCND) else scales.untold).append(statement)
        return True
    if (does(Act.CLARIFY) and not does(Act.WITHHELD)) or _is_pending(statement):
        return False
    if does(Act.VEXATIOUS) and not denied:
        scales.vexatious.append(statement)
        return True
    if does(Act.COST) or (does(Act.NOT_RETRIEVABLE) and not does(Act.NOT_HELD)):
        scales.cost.append(statement)
        listed = does(Act.VALUE) and LISTS.search(statement.text)
        if does(Act.GOODWILL) and (listed or does(Act.ATTACHED, Act.GIVES)):
            scales.given.append(statement)
        return True
    return False


_FEWER = re.compile(r"(?i)\b(?:fewer|less)\sthan\s(?:\d|five|ten|six|three)\b|<\s?\d\b|\bunder\s(?:5|five)\b")
_LEGEND = re.compile(
    r"\W{0,3}['\"]?[*#x]['\"]?\s?(?:=|:|-|means|denotes|indicates|stands|represents|shows)", re.IGNORECASE
)


_BARE_SMALL = re.compile(r"(?i)\W*(?:<\s?\d{1,2}|(?:fewer|less)\sthan\s\w+)\W*")
_OMITS = re.compile(r"(?i)\b(?:omitted|left\sout|not\sshown|not\sgiven|hidden|masked|blanked|removed)\b")


def _note_small(statement: Statement, scales: Scales) -> None:
    """Note a sentence that says why small numbers are kept back."""
    text = statement.text
    kept = (
        statement.does(Act.WITHHELD, Act.NOT_RECORDED)
        or _OMITS.search(text)
        or _BARE_SMALL.fullmatch(text)
        or _LEGEND.match(text)
        or len(_FEWER.findall(text)) > 1
    )
    if statement.does(Act.SUPPRESSED) and kept:
        scales.suppressed.append(statement)


def _sort_rest(statement: Statement, scales: Scales, *, kept_back: bool, figures: bool) -> None:
    """A sentence that refuses nothing: published elsewhere, not recorded, or something given."""
    does = statement.does
    if _BARE_LINK.fullmatch(statement.text) and not scales.published and not statement.own:
        return
    answers = does(Act.YES_NO) or (does(Act.VALUE) and figures)
    if does(Act.TO_BE_PUBLISHED) or (does(Act.PUBLISHED) and not answers):
        scales.published.append(statement)
    elif does(Act.NOT_RECORDED):
        scales.unrecorded.append(statement)
    else:
        _sort_gift(statement, scales, kept_back=kept_back, figures=figures)


# "Section 43 applied, see below": what stands there is why.
_REASON_BELOW = re.compile(r"(?i)\bsee\s(?:below|above|overleaf)\W*$")


def _sort_withheld(statement: Statement, scales: Scales) -> bool:
    does = statement.does
    if does(Act.BALANCE) and not statement.citations and not _DECIDES.search(statement.text):
        # "The interest in withholding it is the stronger" weighs; another sentence decides.
        scales.leaning.append(statement)
        return True
    scales.withheld.append(statement)
    if does(Act.PUBLISHED, Act.TO_BE_PUBLISHED):
        scales.published.append(statement)
    attached = (does(Act.ATTACHED) and not _REASON_BELOW.search(statement.text)) and (
        _STRONG_GIFT.search(statement.text)
        or (of_part(statement) and not REASONS_THERE.search(statement.text))
    )
    if does(Act.REDACTED) or (attached and not is_bare(statement)):
        scales.given.append(statement)
    return True


def _sort_gift(statement: Statement, scales: Scales, *, kept_back: bool, figures: bool) -> None:
    """A sentence that keeps nothing back: does it give what was asked?"""
    does = statement.does
    text = statement.text
    if about_letter(statement):
        return
    if (
        not figures
        and (SAYS_HELD.search(text) or says_state(statement))
        and not does(Act.ATTACHED, Act.YES_NO)
    ):
        # How much there is of it gives nothing of what was asked for.
        return
    gift = does(Act.ATTACHED, Act.GIVES) or (does(Act.YES_NO) and statement.first)
    if points_at_reasons(statement, gift=gift) or does(Act.BALANCE):
        return
    if gift:
        if not kept_back or _STRONG_GIFT.search(text) or does(Act.GOODWILL, Act.GIVES):
            scales.given.append(statement)
    elif kept_back and PLEA.search(text):
        return
    elif does(Act.REDACTED) and not _WOULD.search(text):
        scales.given.append(statement)
        scales.withheld.append(statement)
    elif does(Act.VALUE) and FIGURE_LINE.fullmatch(text):
        scales.given.append(statement)
    elif SEARCHED.search(statement.said) and not gift:
        # What a search brought to light counts nothing, but may say that there is none.
        if DENIAL.search(statement.said):
            scales.neutral.append(statement)
    elif not tells_nothing(statement):
        _sort_figure(statement, scales, kept_back=kept_back)


# "Redaction would leave only the headings" blacks nothing out.
_WOULD = re.compile(r"(?i)\b(?:would|could|might|cannot)\b")


def _sort_figure(statement: Statement, scales: Scales, *, kept_back: bool) -> None:
    """A sentence with a figure, or in plain words."""
    text = statement.text
    if statement.does(Act.VALUE) and statement.does(Act.GOODWILL):
        scales.given.append(statement)
    elif statement.does(Act.VALUE) and not (_COST_FIGURES.search(text) and (kept_back or scales.cost)):
        (scales.late_figures if kept_back else scales.given).append(statement)
    elif not SAYS_HELD.search(text) and (statement.labels or text.rstrip()[-1:] in set(".!?):")):
        scales.neutral.append(statement)
