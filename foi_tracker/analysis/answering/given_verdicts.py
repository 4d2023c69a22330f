"""What became of a question to which something was given: all of it, a part, or no more than seemed so."""

import re
from collections.abc import Sequence

from foi_tracker.analysis.answering.parts_asked import asks_two, of_part
from foi_tracker.analysis.answering.scales import FIGURE_LINE, LISTS, Scales
from foi_tracker.analysis.answering.verdict_parts import Grounds, Verdict
from foi_tracker.analysis.answering.word_verdicts import ASKS_WHETHER, is_refusal, seems_denied
from foi_tracker.analysis.said.no_answer import COUNTS_FILES, PRICES_THE_SEARCH
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.wording.acts import Act
from foi_tracker.law.outcomes import FineOutcome, Flag
from foi_tracker.model.readings import ClaimKind


def with_something(scales: Scales, grounds: Grounds, question: str, *, suppressed_table: bool) -> Verdict:
    """What became of a question to which something was given: all of it, or a part.

    Args:
        scales: What is said of it.
        grounds: The provisions relied on against it.
        question: Its words.
        suppressed_table: Whether a table that answers it keeps small numbers back.
    """
    verdict = Verdict(FineOutcome.ANSWERED, list(scales.given), why="What was asked for is given.")
    withheld = grounds.of(ClaimKind.WITHHELD, ClaimKind.VEXATIOUS)
    cost = grounds.of(ClaimKind.COST)
    if scales.residual:
        verdict.flags.append(Flag.NCND_RESIDUAL)
    if cost or (scales.cost and not withheld and is_refusal(scales.cost)):
        verdict.outcome = FineOutcome.PARTLY
        verdict.words = scales.cost[:1] + scales.given
        verdict.provisions = [*(entry.provision for entry in cost), *(entry.provision for entry in withheld)]
        verdict.why = "Something is given; the rest is refused on cost."
        if scales.goodwill:
            verdict.flags.append(Flag.GOODWILL)
            verdict.why = "Refused on cost, but this is given outside the Act."
            # What is told before the cost is mostly what makes the work; a gift comes with it or after.
            refused = min((s.sentence.start for s in scales.cost), default=0)
            verdict.sure = any(s.does(Act.GOODWILL) or s.sentence.start > refused for s in scales.given)
        else:
            verdict.sure = False
        return verdict
    if withheld or scales.withheld or scales.suppressed or suppressed_table:
        return _partly_withheld(scales, grounds, verdict, suppressed_table=suppressed_table)
    ncnd = grounds.of(ClaimKind.NCND)
    if scales.ncnd and all(_only_confirms(s) for s in scales.given):
        words = [*scales.ncnd, *scales.given]
        why = "They neither confirm nor deny that they hold it, and confirm something besides."
        return Verdict(FineOutcome.NCND, words, [entry.provision for entry in ncnd], sure=False, why=why)
    if scales.ncnd:
        verdict.outcome, verdict.provisions = FineOutcome.PARTLY, [entry.provision for entry in ncnd]
        verdict.words = scales.ncnd[:1] + scales.given
        verdict.sure, verdict.why = (
            False,
            "Something is given, and about something they neither confirm nor deny.",
        )
        return verdict
    return _maybe_not_held(scales, grounds, verdict, question)


def all_published(scales: Scales, grounds: Grounds) -> bool:
    """Whether all that is kept back is kept back because it is published."""
    kinds = {entry.kind for entry in grounds.found} - {ClaimKind.PROCEDURE}
    return kinds == {ClaimKind.PUBLISHED} and all(
        s.does(Act.PUBLISHED) or s.citations for s in scales.withheld
    )


def _only_confirms(statement: Statement) -> bool:
    """Whether a sentence confirms something in words, and gives no figure, paper or yes."""
    others = (Act.VALUE, Act.YES_NO, Act.ATTACHED, Act.REDACTED)
    return statement.table < 0 and not statement.does(*others) and "confirm" in statement.said


_ELSEWHERE_GIVEN = re.compile(r"(?i)\babove\b|\b(?:other|remaining)\squestions?\b")


_RESERVES = re.compile(
    r"(?i)\b(?:rel(?:y|iance|ied)|refus\w*|reserv\w*|section\s12)\b[^.;]{0,80}\b(?:questions?|parts?"
    r"|requests?|points?)\s?\d"
)
# "Please find our response below" gives nothing yet.
_OWN_REPLY = re.compile(
    r"(?i)\b(?:responses?|reply|replies)\s(?:\w+\s){0,2}(?:below|attached|set\sout|as\sfollows|enclosed)\b"
)


def figures_only_for_cost(scales: Scales, grounds: Grounds) -> bool:
    """Whether all that seems given are the figures by which the cost is worked out.

    Or words about what was given in goodwill to other questions.
    """
    cost = grounds.of(ClaimKind.COST)
    if not cost and grounds.of(ClaimKind.WITHHELD, ClaimKind.VEXATIOUS):
        return False
    if not (cost or scales.cost or scales.vexatious) or any(s.table >= 0 for s in scales.given):
        return False
    if scales.goodwill:
        return not any(
            s.does(Act.VALUE, Act.YES_NO, Act.ATTACHED, Act.GIVES) and not _ELSEWHERE_GIVEN.search(s.text)
            for s in scales.given
            if not s.does(Act.COST)
            or LISTS.search(s.text)
            or (s.labels and not s.own and not _RESERVES.search(s.text))
        )
    if scales.part and any(
        s.does(Act.VALUE, Act.YES_NO)
        and not PRICES_THE_SEARCH.search(s.said)
        and not COUNTS_FILES.fullmatch(s.said.strip())
        for s in scales.given
    ):
        return False
    return not any(
        s.does(Act.ATTACHED, Act.GIVES, Act.YES_NO) and not _OWN_REPLY.search(s.text) for s in scales.given
    )


def _partly_withheld(
    scales: Scales, grounds: Grounds, verdict: Verdict, *, suppressed_table: bool
) -> Verdict:
    withheld = grounds.of(ClaimKind.WITHHELD, ClaimKind.VEXATIOUS, ClaimKind.PUBLISHED)
    verdict.outcome = FineOutcome.PARTLY
    verdict.words = [*scales.withheld[:2], *scales.suppressed[:1], *scales.given]
    verdict.provisions = [entry.provision for entry in withheld]
    verdict.why = "Something is given and something is kept back."
    if scales.suppressed or suppressed_table:
        verdict.flags.append(Flag.SMALL_NUMBERS)
        verdict.why = "Figures are given, small numbers are not."
    if any(s.does(Act.REDACTED) for s in scales.withheld + scales.given):
        verdict.flags.append(Flag.REDACTED)
    if not withheld:
        if not scales.withheld and not scales.suppressed and not suppressed_table:
            verdict.outcome = FineOutcome.ANSWERED
        verdict.sure = False
        verdict.why += " No ground is named."
    if len(scales.given) == 1 and scales.given[0] in scales.withheld and not suppressed_table:
        verdict.sure = verdict.sure and Flag.REDACTED in verdict.flags
    return verdict


_IN_PART = re.compile(
    r"(?i)\b(?:granted|answered|met|released|disclosed|provided|upheld|given|complied\swith"
    r"|comply)\s(?:only\s)?in\spart\b|\bpartial\w*\s(?:disclos|releas|grant)"
)


def _only_asks_back(scales: Scales) -> bool:
    """Whether a figure only says how many things may be meant ("There are four. Which one?")."""
    return bool(scales.clarify) and all(
        s.table < 0
        and s.does(Act.VALUE)
        and not s.does(Act.ATTACHED, Act.GIVES, Act.YES_NO)
        and re.match(r"(?i)\W*there\s(?:is|are|was|were|has|have)\b", s.said)
        for s in scales.given
    )


def _asked_too(unrecorded: Sequence[Statement], question: str) -> bool:
    """Whether what is not recorded is the other of two things that were asked."""
    return asks_two(question) and any(not s.does(Act.VALUE) for s in unrecorded)


def _maybe_not_held(scales: Scales, grounds: Grounds, verdict: Verdict, question: str) -> Verdict:
    """Something is given and nothing refused; the rest may be published, or not be held."""
    not_held = scales.not_held or ([] if not grounds.of(ClaimKind.NOT_HELD) else scales.neutral)
    published = grounds.of(ClaimKind.PUBLISHED)
    if published:
        verdict.outcome, verdict.provisions = FineOutcome.PARTLY, [entry.provision for entry in published]
        verdict.words = scales.published[:1] + scales.given
        verdict.sure, verdict.why = False, "Something is given; for the rest they point at what is published."
        if all(s.table < 0 and not s.does(Act.ATTACHED, Act.GIVES) for s in scales.given):
            verdict.outcome, verdict.why = FineOutcome.PUBLISHED, "They say where it is published."
        return verdict
    if not_held:
        verdict.provisions = [entry.provision for entry in grounds.of(ClaimKind.NOT_HELD)]
        first = scales.given[0]
        if first.does(Act.YES_NO) and ASKS_WHETHER.match(question) and not asks_two(question):
            # "Do you mean to sell it? No. There is no such plan": what is not there only explains.
            verdict.sure = False
            return verdict
        if _mostly_given(scales) or (scales.part and any(map(of_part, not_held))):
            return _in_part(verdict, scales, not_held, "something is said not to be held.")
        verdict.outcome, verdict.words = FineOutcome.NOT_HELD, list(not_held)
        verdict.why, verdict.sure = "They say that they do not hold it.", not scales.given
        return verdict
    return _maybe_short(scales, verdict, question)


def _in_part(verdict: Verdict, scales: Scales, missing: Sequence[Statement], why: str) -> Verdict:
    verdict.outcome, verdict.words = FineOutcome.PARTLY, scales.given[:1] + list(missing)
    verdict.sure, verdict.why = False, f"Something is given, and {why}"
    return verdict


_DESTROYED = re.compile(
    r"(?i)\b(?:cannot|can\snot|can\sno\slonger|could\snot)\s(?:\w+\s){0,2}(?:read|opened|recovered|retrieved|got\sat)\b"
    r"|\b(?:was|were|been|is|are)\s(?:\w+\s){0,2}(?:destroyed|weeded|shredded|deleted|lost|mislaid|wiped|purged)\b"
)


_SPLITS = re.compile(r"(?i)\bby\s\w+|\b(?:each|per|split|broken\sdown|break\s?down|for\severy)\b")
_NO_SPLIT = re.compile(
    r"(?i)\b(?:not|never)\s(?:\w+\s)?(?:tied|linked|broken\sdown|split|divided|analysed|attributed|grouped|sorted)\s"
    r"(?:to|by|into|down)\b|\bno\s(?:other\s|reliable\s)?(?:way|means)\s(?:to|of)\s(?:split|divid|break|separat|group)"
    r"|\b(?:cannot|unable\sto|not\sable\sto)\s(?:split|divide|break|separate|group)\b"
)


def _theirs(scales: Scales) -> bool:
    """Whether the first thing said is who has it, and a figure only stands beside that."""
    first = min((s.sentence.start for s in scales.given), default=0)
    said = any(s.does(Act.ELSEWHERE) and s.sentence.start < first for s in scales.neutral)
    others = (Act.ATTACHED, Act.GIVES, Act.YES_NO)
    return said and all(s.table < 0 and not s.does(*others) for s in scales.given)


def _missing_part(scales: Scales, question: str) -> tuple[list[Statement], str]:
    """The words by which a part of what was asked is missing, with the reason told; none for none."""
    if scales.part and scales.cost:
        return scales.cost, "the rest is said to take too much work."
    gone = [s for s in scales.neutral if of_part(s) and _DESTROYED.search(s.said)]
    if not gone and _SPLITS.search(question):
        gone = [s for s in (*scales.neutral, *scales.cost, *scales.unrecorded) if _NO_SPLIT.search(s.said)]
    return gone, "something is said to be gone."


def _maybe_short(scales: Scales, verdict: Verdict, question: str) -> Verdict:
    """Something is given and nothing is said not to be held; a part may still be missing."""
    missing, why = _missing_part(scales, question)
    if missing:
        return _in_part(verdict, scales, missing, why)
    if _theirs(scales):
        return Verdict(FineOutcome.ELSEWHERE, list(scales.neutral), sure=False, why="They say who has it.")
    if _only_asks_back(scales):
        return Verdict(FineOutcome.CLARIFY, list(scales.clarify), sure=False, why="They ask what was meant.")
    if scales.unrecorded and _asked_too(scales.unrecorded, question):
        return _in_part(verdict, scales, scales.unrecorded, "something is said not to be recorded.")
    if _IN_PART.search(" ".join(s.said for s in scales.neutral[:3])):
        return _in_part(verdict, scales, [], "they say that it is answered in part.")
    if asks_two(question) and seems_denied(scales):
        verdict.sure, verdict.why = False, "One of two things asked may be missing."
    attached = any(s.does(Act.ATTACHED) and s.table < 0 for s in scales.given)
    if attached and not any(s.table >= 0 for s in scales.given):
        verdict.why = "They say it is attached or shown; please check that it is there."
        verdict.sure = any(s.does(Act.VALUE, Act.YES_NO) for s in scales.given)
    return verdict


_BARE = 3
"""So few words are a figure and nothing else."""
_A_LIST = 2
"""So many lines of a label and a figure are a list of figures."""


def _mostly_given(scales: Scales) -> bool:
    """Whether what is given outweighs what is not held: a table, or figures before it."""
    if any(s.table >= 0 for s in scales.given):
        return True
    if any(s.does(Act.ATTACHED) and not s.does(Act.SAME) for s in scales.given):
        return True
    if any(s.does(Act.ATTACHED, Act.GIVES) for s in scales.not_held):
        return True
    if sum(bool(FIGURE_LINE.fullmatch(s.text)) for s in scales.given) >= _A_LIST:
        return True
    first = min((s.sentence.start for s in scales.not_held), default=0)
    # "Nobody has put the two together" counts nothing: a number in words alone is too little.
    return any(
        s.sentence.start < first and (re.search(r"\d", s.text) or len(s.text.split()) <= _BARE)
        for s in scales.given
    )
