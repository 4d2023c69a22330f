"""Marks an answer to be checked where its own words, or its question's, do not hang together.

The mistakes of a reading show in a few ways, whatever their cause: words of the request stand in the answer,
so that the letter was divided wrongly; the words do more than one kind of thing; the question is a scrap; or
a part of it is said to be kept back and no word says which.
"""

import re
from collections.abc import Sequence

from foi_tracker.analysis.answering.parts_asked import asks_two, of_part, tells
from foi_tracker.analysis.answering.verdict_parts import Verdict
from foi_tracker.analysis.answering.wanted import wants_thing
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.law_quoted import quotes_law
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.similar import shared, stem_set
from foi_tracker.analysis.wording.acts import ACTS, Act
from foi_tracker.law.outcomes import FineOutcome, Flag

_REFUSED = frozenset(
    {FineOutcome.REFUSED_EXEMPT, FineOutcome.NCND, FineOutcome.REFUSED_COST, FineOutcome.PUBLISHED}
)
_GONE = frozenset({FineOutcome.NOT_HELD, FineOutcome.ELSEWHERE})


def doubt_of(verdict: Verdict, statements: Sequence[Statement], question: str, others: Sequence[str]) -> str:
    """Why what became of a question should be checked, in a sentence; empty where nothing speaks against it.

    Args:
        verdict: What became of it.
        statements: What is said of it.
        question: Its words, as far as they are known.
        others: The words of all questions.
    """
    own = [s for s in statements if s.table >= 0 or (s.own and s.zone is Zone.BODY and not quotes_law(s))]
    words = [s for s in own if s.table < 0]
    if _is_scrap(question):
        return "The question seems to be a part of another."
    broken = _broken(verdict.words, words, question, others)
    contrary = "Words of the request stand in the answer." if broken else _contrary(verdict, words)
    if not contrary and any(map(_turns_inside, words)):
        contrary = "One sentence answers several questions."
    if contrary:
        return contrary
    goodwill = Flag.GOODWILL in verdict.flags
    if verdict.outcome is FineOutcome.PARTLY and not goodwill and not _surely_in_part(verdict, own, question):
        return "Which part is kept back is not plain."
    if verdict.outcome is FineOutcome.CLARIFY and any(s.does(Act.VALUE, Act.YES_NO) for s in words):
        return "They ask what was meant, and say something besides."
    if verdict.outcome is FineOutcome.ANSWERED:
        return _given(verdict, words, question)
    return _kept(verdict, words, question) if verdict.outcome in _REFUSED | _GONE else ""


def _turns_inside(statement: Statement) -> bool:
    """Whether a sentence told of several questions gives something and keeps, or lacks, something else."""
    lacks = statement.does(Act.NOT_HELD, Act.NOT_RECORDED, Act.WITHHELD, Act.NCND)
    gives = statement.does(Act.VALUE, Act.ATTACHED) and not statement.citations
    return len(statement.labels) > 1 and lacks and gives


_SPLIT = re.compile(r"(?i)\W*(?:(?:broken\sdown\s|split\s)?by|and|or|including)\b")
_OPEN = re.compile(r"(?i)\b(?:or|the|of|to|a|by|with|from)\W*$|:\W*$|^\W*(?:\w+\s){1,3}and\W*$")
_SCRAP = 3


def _is_scrap(question: str) -> bool:
    """Whether a question is too short, or too open at an end, to be one of its own."""
    told = question.split()
    if not told:
        return False
    return (
        (
            len(told) <= _SCRAP
            and not question.rstrip().endswith("?")
            and ("," in question or bool(_SPLIT.match(question)))
        )
        or bool(_SPLIT.match(question) and len(told) <= 2 * _SCRAP)
        or bool(_OPEN.search(question))
    )


_BARE = 4
"""So few words are a figure and nothing else."""
_ALIKE = 4
"""Fewer telling words than this may be alike by chance."""
_HEAD = 3


def _broken(
    decisive: Sequence[Statement], words: Sequence[Statement], question: str, questions: Sequence[str]
) -> bool:
    """Whether the words that decide, or the first of the answer, are words of the request or a scrap.

    An answer may well tell its own question again, but not another's.
    """
    foreign = [stem_set(each) for each in questions if each != question]
    asked = [stem_set(each) for each in questions]
    for statement in [*words[:_HEAD], *(s for s in decisive[:_HEAD] if s.table < 0)]:
        text = statement.text.strip()
        if text.startswith("?"):
            return True
        if statement in decisive[:_HEAD] and text.endswith("?") and not statement.citations:
            own = stem_set(text)
            if own and any(2 * len(shared(own, each)) >= len(own) for each in asked):
                return True
        told = stem_set(text)
        if len(told) >= _ALIKE and any(
            len(told) - len(shared(told, each)) <= len(told) // 5 and len(each) <= 2 * len(told)
            for each in foreign
        ):
            return True
    return False


_NOTHING_KEPT = frozenset({FineOutcome.PARTLY, FineOutcome.REFUSED_EXEMPT})
_PLAIN_NO = re.compile(
    r"(?i)\W*(?:no|none|nobody|no\sone|not\sone|neither)\b(?!\sinformation|\sdata|\srecords?\b)"
)
_VOUCHES_NOT = re.compile(
    r"(?i)\b(?:cannot|can\snot|not|unable\sto|do\snot)\s(?:\w+\s){0,2}(?:vouch|verify|verified|stand\sby|say\swhether)\b"
    r"|\b(?:press|newspapers?|media|rumou?rs?)\b[^.;]{0,60}\b(?:said|says|quoted|reported|claimed)\b"
    r"|\b(?:quoted|reported|claimed)\sin\s(?:the|a)\s(?:\w+\s){0,2}(?:press|newspapers?|media|article)\b"
)


_WITH_THIS = re.compile(
    r"(?i)\b(?:with\sthis\s(?:letter|e-?mail|reply|message)|(?:is|are)\s(?:attached|enclosed)|herewith)\b"
)
# A requester asks this, not an authority that wants to know what was meant.
_THEIR_QUESTION = re.compile(r"(?i)\W*(?:how\s(?:many|much|often)|who|when|where|why)\b[^?]*\?\W*$")
_MEANT = re.compile(
    r"(?i)\bclarif|\bmean|\bwhich\b|\bwhat\b|\bspecif|\bunderstand|\bunclear|\bnot\s(?:sure|clear)|\?"
)


def _contrary(verdict: Verdict, words: Sequence[Statement]) -> str:
    """What is said of a question that is the contrary of what seems to have become of it."""
    outcome = verdict.outcome
    denied = bool(words) and not words[0].acts and _PLAIN_NO.match(words[0].said) is not None
    checks = (
        (
            outcome in _NOTHING_KEPT and any(s.does(Act.ALL_GIVEN) for s in words),
            "They also say that nothing is kept back.",
        ),
        (
            outcome in _GONE and any(_FIGURE_AT_END.search(s.said) for s in words),
            "A figure stands in the same words.",
        ),
        (
            outcome in _REFUSED and any(s.does(Act.ATTACHED) and _WITH_THIS.search(s.said) for s in words),
            "Something is said to be attached.",
        ),
        (
            outcome is FineOutcome.CLARIFY
            and (
                not any(_MEANT.search(s.said) for s in verdict.words)
                or all(_THEIR_QUESTION.match(s.said) for s in verdict.words)
            ),
            "What they ask is not plain.",
        ),
        (outcome is FineOutcome.REFUSED_EXEMPT and denied, "Something is denied before it is kept back."),
        (
            outcome is FineOutcome.ANSWERED and any(_VOUCHES_NOT.search(s.said) for s in words),
            "They do not stand by what is told.",
        ),
    )
    return next((why for holds, why in checks if holds), "")


_FIGURE_AT_END = re.compile(r":\s?£?\d[\d,.]*\W*$")


_SAID_IN_PART = re.compile(
    r"(?i)\bin\spart\b|\bpart(?:ly|ial\w*)\b|\bredact\w*|\bedited\b|\bblack(?:ed)?\sout\b|\bsome\sof\b|\bthe\s(?:rest|remainder|remaining)\b"
)


def _surely_in_part(verdict: Verdict, own: Sequence[Statement], question: str) -> bool:
    """Whether it is plain that a part is given and a part is not.

    Small numbers in a table of its own, words blacked out, or words that say so.
    """
    if Flag.SMALL_NUMBERS in verdict.flags:
        tables = [s for s in own if s.table >= 0]
        return any(len(s.labels) == 1 for s in tables) or (
            not tables and any(s.does(Act.SUPPRESSED) and s.does(Act.WITHHELD) for s in own)
        )
    gifts = (Act.ATTACHED, Act.GIVES) if wants_thing(question) else (Act.ATTACHED, Act.GIVES, Act.VALUE)
    gives = any(s.table >= 0 or (s.does(*gifts) and not s.does(Act.COST)) for s in own)
    kept = [
        s for s in own if s.table < 0 and s.does(Act.WITHHELD, Act.REDACTED) and not _MAYBE.search(s.said)
    ]
    if any(s.does(Act.PUBLISHED, Act.TO_BE_PUBLISHED) or _SOON.search(s.said) for s in kept):
        return False
    said = any(of_part(s) or s.does(Act.REST, Act.REDACTED) or _SAID_IN_PART.search(s.said) for s in kept)
    return gives and (said or _gives_first(own, kept, question))


def _gives_first(own: Sequence[Statement], kept: Sequence[Statement], question: str) -> bool:
    """Whether something is given to this question alone, and then a part is not."""
    if any(_NEXT.match(s.text) for s in own[1:]):
        return False
    first = next((at for at, s in enumerate(own) if s in kept), 0)
    asked = stem_set(question)
    return any(
        len(s.labels) == 1
        and not _MAYBE.search(s.said)
        and (
            s.table >= 0
            or s.does(Act.ATTACHED, Act.YES_NO)
            or (
                (s.does(Act.VALUE) or tells(s))
                and (asks_two(question) or _is_bare(s) or shared(asked, stem_set(s.text)))
            )
        )
        for s in own[:first]
    )


def _is_bare(statement: Statement) -> bool:
    """Whether a sentence is a figure or a name and nothing else."""
    return len(statement.text.split()) <= _BARE and (
        statement.does(Act.VALUE) or not re.search(r"(?i)\b(?:is|are|was|were)\b", statement.said)
    )


# The next question, left in this one's answer.
_NEXT = re.compile(r"\W?(?:[a-z]|\d{1,2})[).]\s+[A-Z]")


_SOON = re.compile(r"(?i)\bfuture\spublication\b")
_MAYBE = re.compile(r"(?i)\b(?:would|could|might|may|cannot|if|cost)\b")


_SMALL = re.compile(
    r"(?i)\basterisks?\b|\b(?:fewer|less)\sthan\s(?:five|ten|\d)|\bsmall\snumbers?\b|\bsuppress\w*"
)


def _given(verdict: Verdict, words: Sequence[Statement], question: str) -> str:
    """What speaks against an answer that is called given."""
    if any(_SMALL.search(s.said) or s.does(Act.SUPPRESSED) for s in words):
        return "Small numbers may be kept back."
    if re.search(r"(?i)\byes\W+no\b", " ".join(s.text for s in verdict.words[:2])):
        return "Both yes and no are said."
    given = [s for s in verdict.words if s.table >= 0 or s.does(Act.ATTACHED, Act.GIVES, Act.YES_NO)]
    if wants_thing(question) and not given:
        return "A thing was asked for, and only words are given."
    return ""


_KINDS: tuple[tuple[frozenset[FineOutcome], tuple[Act, ...]], ...] = (
    (frozenset({FineOutcome.REFUSED_EXEMPT, FineOutcome.PUBLISHED}), (Act.NOT_HELD, Act.COST, Act.NCND)),
    (frozenset({FineOutcome.REFUSED_COST}), (Act.NOT_HELD, Act.NCND)),
    (_GONE, (Act.WITHHELD, Act.COST, Act.NCND)),
)


def _kept(verdict: Verdict, words: Sequence[Statement], question: str) -> str:
    """What speaks against an answer of which all is said to be kept back or not held."""
    for outcomes, acts in _KINDS:
        if verdict.outcome in outcomes and any(s.does(*acts) and not s.does(Act.RESIDUAL) for s in words):
            return "More than one kind of thing is said of it."
    if verdict.outcome is FineOutcome.NCND and any(_HELD.fullmatch(s.said) for s in words):
        return "They also say that it is held."
    if verdict.outcome is FineOutcome.NCND:
        further = any(s.does(Act.NCND) and ACTS[Act.RESIDUAL](s.said) for s in words[1:])
        return "It may be said only of anything further." if further else ""
    return _told_too(words, question) if verdict.outcome is FineOutcome.REFUSED_EXEMPT else ""


_HELD = re.compile(r"(?i)\W*(?:(?:yes,\s)?held|(?:this|it|the\sinformation)\sis\sheld)\W*")


def _told_too(words: Sequence[Statement], question: str) -> str:
    """What an answer that is called kept back seems to tell none the less."""
    first = next((at for at, s in enumerate(words) if s.acts.keys() & _ANY or s.citations), len(words))
    beside = [s for s in words[:first] if tells(s)]
    named = any(_NAMES.search(s.text) for s in beside)
    if named or (any(s.does(Act.VALUE) for s in beside) and not wants_thing(question)):
        return "Something is told before it is kept back."
    if any(_AFTER_STOP.search(s.text[: s.acts[Act.WITHHELD][0]]) for s in words if Act.WITHHELD in s.acts):
        return "Something is told before it is kept back."
    after = [s for s in words[first + 1 :] if not s.citations and not s.acts.keys() & _ANY]
    if any(_NAMES_AFTER.search(s.text) for s in after):
        return "Something is told beside what is kept back."
    if asks_two(question) and any(tells(s) for s in words):
        return "One of two things asked may be given."
    return ""


_NAMES = re.compile(r":\s[A-Z]\w*\.?\s[A-Z]\w+")
_NAMES_AFTER = re.compile(r"(?:\b(?:is|are|were|was)|:)\s[A-Z][\w'\u2019-]+\s[A-Z][\w'\u2019-]+")
_ANY = frozenset({Act.WITHHELD, Act.NOT_HELD, Act.NCND, Act.UNTOLD, Act.PUBLISHED, Act.NOT_RECORDED})
# One sentence that holds two, as after "Ltd."
_AFTER_STOP = re.compile(r"\w\w[.]\s+[A-Z]")
