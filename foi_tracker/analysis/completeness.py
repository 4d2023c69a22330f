"""Holds what was asked against what was given, and names what is not seen: a year, a way to split figures, a part.

A gap is raised only where the missing thing is specific: a year that the question names and no head, row or sentence
of the answer does; a split of which no value and no name is there; a sum of money in an answer without any. Whatever
an answer may give in a way that cannot be told is not called a gap.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from foi_tracker.analysis.answers import Bundle
from foi_tracker.analysis.asked_splits import COST, DAY, SUPPLIER, AskedSplit, Split, asked_splits
from foi_tracker.analysis.cues import Cue, cue
from foi_tracker.analysis.given import Given, given_by
from foi_tracker.analysis.outline import Outline
from foi_tracker.analysis.periods import (
    AskedPeriods,
    Period,
    asked_periods,
    missing_inside,
    runs_of,
    years_of,
)
from foi_tracker.analysis.pieces import Piece, Source, plain
from foi_tracker.analysis.statements import Statement
from foi_tracker.law.outcomes import FineOutcome, Flag
from foi_tracker.model.documents import Table
from foi_tracker.model.readings import Confidence, Evidence, FoundAnswer, Gap, GapKind

_GIVING = frozenset({FineOutcome.ANSWERED, FineOutcome.PARTLY})

MORE_PARTS: tuple[tuple[Split, Cue], ...] = (
    (
        COST,
        cue(
            "also how much",
            r"""(?: \band\s | \?\s{0,3} | ,\s )
                (?: how\smuch\s(?:has|have|did|was|is|were|do|does|money)\b
                  | (?:what\s)?(?:(?:was|is|were|are)\s)?(?:the|their|its)\s(?:\w+\s){0,2}
                    (?:costs?|prices?|values?|fees?|rent|spend)\b )""",
            ("How many were bought and what was the total cost?", "Who won? How much was paid?"),
            ("How much was spent?", "the cost of the works"),
        ),
    ),
    (
        DAY,
        cue(
            "also when",
            r"""(?: \band\s | \?\s{0,3} | ,\s )
                (?: on\s(?:what|which)\s(?:date|day)s?\b | when\s(?:was|were|is|are|did|does|will|has|have)\b
                  | the\sdates?\son\swhich\b )""",
            ("Is there a policy, and when was it adopted?", "How many? On what dates?"),
            ("When was it adopted?",),
        ),
    ),
    (
        SUPPLIER,
        cue(
            "also which supplier",
            r"""(?: \band\s | \?\s{0,3} | ,\s )
                (?: (?:which|what)\s(?:company|companies|supplier|suppliers|contractor|contractors|firm|firms)\b
                  | (?:the\s)?(?:names?\sof\s)?(?:the\s)?(?:supplier|contractor)s?\b )""",
            ("How much was spent and which company supplied them?",),
            ("Which company supplied them?",),
        ),
    ),
)
_HOW_MANY = re.compile(r"\bhow\s(?:many|much)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Asking:
    """A question's words, with the way back to where they stand.

    Attributes:
        text: The words in plain spelling.
        pieces: Its pieces, each with where it begins in ``text``.
    """

    text: str
    pieces: tuple[tuple[int, Piece], ...]
    source: Source

    def at(self, start: int, end: int) -> tuple[Evidence, ...]:
        """Where words of it stand; nothing where its words were logged and stand in no document."""
        for begins, piece in reversed(self.pieces):
            if begins <= start:
                ends = min(end - begins, len(piece.text))
                words = self.source.quote(piece.document, piece.start + start - begins, piece.start + ends)
                return (words,) if words.text else ()
        return ()


@dataclass(frozen=True, slots=True)
class _Missing:
    """A gap, how a sentence names it, and whether the letter itself says that it is not given."""

    gap: Gap
    name: str
    denied: bool = False


def with_gaps(
    answers: Sequence[FoundAnswer],
    bundles: Sequence[Bundle],
    texts: Sequence[str],
    plan: Outline,
    statements: Sequence[Statement],
    source: Source,
) -> tuple[FoundAnswer, ...]:
    """The answers, those that do not seem to give all that was asked with their gaps and marked to check.

    Args:
        answers: In the order of the questions.
        bundles: The same questions with what speaks of them.
        texts: Their words.
        plan: Where things stand in the letter.
        statements: The reply.
        source: The documents, to quote from.
    """
    spare = _spare_tables(bundles, source)
    preface = _preface(plan, source)
    out: list[FoundAnswer] = []
    for answer, bundle, text in zip(answers, bundles, texts, strict=True):
        if answer.outcome not in _GIVING:
            out.append(answer)
            continue
        given = given_by(bundle, statements, spare, source.documents)
        found = [] if given.is_nil else list(_missing(_asking(bundle, text, source), given, preface))
        out.append(_marked(answer, found) if found else answer)
    return tuple(out)


def _spare_tables(bundles: Sequence[Bundle], source: Source) -> list[Table]:
    used = {key for bundle in bundles for key in bundle.tables}
    return [
        table
        for number, document in enumerate(source.documents)
        for at, table in enumerate(document.tables)
        if not table.layout and (number, at) not in used
    ]


def _asking(bundle: Bundle, text: str, source: Source) -> _Asking:
    pieces = bundle.draft.pieces
    if not pieces:
        return _Asking(plain(text), (), source)
    starts, position = [], 0
    for piece in pieces:
        starts.append(position)
        position += len(piece.text) + 1
    return _Asking(" ".join(p.text for p in pieces), tuple(zip(starts, pieces, strict=True)), source)


def _preface(plan: Outline, source: Source) -> _Asking | None:
    """Words of the request that stand in no question and name the one period meant for all of them."""
    asked = [(p.document, p.start, p.start + len(p.text)) for d in plan.questions for p in d.pieces]
    found: list[Piece] = []
    for piece in plan.request:
        inside = any(
            number == piece.document and start < piece.start + len(piece.text) and piece.start < end
            for number, start, end in asked
        )
        if not inside and _names_period(asked_periods(piece.text)):
            found.append(piece)
    return _Asking(found[0].text, ((0, found[0]),), source) if len(found) == 1 else None


def _names_period(asked: AskedPeriods) -> bool:
    return len(asked.years) > 1 or asked.open is not None or asked.last > 0


def _missing(asking: _Asking, given: Given, preface: _Asking | None) -> Iterator[_Missing]:
    if given.points_away or not given.own:
        return
    periods = asked_periods(asking.text)
    place = asking
    if preface is not None and not periods.years and not _names_period(periods):
        periods, place = asked_periods(preface.text), preface
    without = list(_periods(periods, place, given))
    yield from without
    for asked in asked_splits(asking.text):
        if not (without and asked.split.seen.name == "year"):
            yield from _split(asked, asking, given)
    yield from _parts(asking, given)


# --- periods -----------------------------------------------------------------------------------------------


def _periods(asked: AskedPeriods, place: _Asking, given: Given) -> Iterator[_Missing]:
    """The years asked for of which no head, row or sentence speaks, where the answer goes by years at all."""
    if not (asked.years or asked.open or asked.last):
        return
    shown = given.headed if given.tables else given.told
    if not shown:
        return
    if asked.last:
        years = {year.first // 12 for each in shown for year in years_of(each)}
        if (given.tables or len(years) > 1) and len(years) < asked.last:
            words = place.text[slice(*asked.last_at)]
            name = f"all of “the {words}” (the answer shows {len(years)})"
            yield _Missing(Gap(GapKind.PERIOD, f"the {words}", place.at(*asked.last_at)), name)
        return
    if asked.open is not None:
        lacking = missing_inside(given.seen, asked.open) if given.tables or len(shown) > 1 else []
    else:
        if not given.tables and (
            len(asked.years) < 2 or not any(one.meets(each) for one in shown for each in asked.years)
        ):
            return
        lacking = [year for year in asked.years if not any(each.meets(year) for each in given.seen)]
    for said in (False, True):
        mine = [year for year in lacking if (given.denied(year) is not None) is said]
        for name in runs_of(mine):
            where = next(year for year in mine if name.startswith(year.name))
            gap = Gap(GapKind.PERIOD, name, place.at(where.start, where.end))
            yield _Missing(gap, name, denied=said)


# --- splits and parts --------------------------------------------------------------------------------------


def _split(asked: AskedSplit, asking: _Asking, given: Given) -> Iterator[_Missing]:
    split = asked.split
    if not given.in_figures or split.seen(given.text) or (not split.closed and given.has_room()):
        return
    words = " ".join(asking.text[asked.start : asked.end].split())
    if split.kind is GapKind.BREAKDOWN and not words.lower().startswith(
        ("by ", "for ", "in ", "from ", "at ")
    ):
        words = f"by {words}"
    noun = re.compile(rf"\b(?:{split.noun})\b", re.IGNORECASE)
    name = f"a split {words}" if split.kind is GapKind.BREAKDOWN else f"“{words}”"
    gap = Gap(split.kind, words, asking.at(asked.start, asked.end))
    yield _Missing(gap, name, denied=given.denied_by(noun) is not None)


def _parts(asking: _Asking, given: Given) -> Iterator[_Missing]:
    """What else one question asks for, of which the answer has nothing of the kind."""
    for split, also in MORE_PARTS:
        match = also.find(asking.text)
        if match is None or split.seen(given.text) or (not split.closed and _may_name(given)):
            continue
        yield _part(asking, match.start(), match.end())
    asks = [m for m in _HOW_MANY.finditer(asking.text)]
    questions = asking.text.count("?")
    if (
        len(asks) > 1
        and questions > 1
        and not given.tables
        and 0 < len(given.figures) < min(len(asks), questions)
    ):
        yield _part(asking, asks[-1].start(), len(asking.text))


def _may_name(given: Given) -> bool:
    """Whether an answer has a name in it: a capital inside a sentence, or a column of words."""
    return given.has_room() or any(re.search(r"[a-z,] [A-Z][a-z]", s.text) for s in given.words)


def _part(asking: _Asking, start: int, end: int) -> _Missing:
    """A part of a question, from the place where it begins to the end of its sentence, in few words."""
    start += len(asking.text[start:end]) - len(asking.text[start:end].lstrip("?, "))
    if asking.text[start:].lower().startswith("and "):
        start += 4
    stop = re.search(r"[?.;]", asking.text[start:])
    end = start + stop.start() if stop else len(asking.text)
    words = asking.text[start:end].split()
    short = " ".join(words[:8]) + ("…" if len(words) > 8 else "")
    return _Missing(Gap(GapKind.PART, short, asking.at(start, end)), f"“{short}”")


# --- what is said of it ------------------------------------------------------------------------------------


def _marked(answer: FoundAnswer, found: Sequence[_Missing]) -> FoundAnswer:
    """The answer with its gaps; partly given only where the letter's own words say that something is not."""
    denied = [each for each in found if each.denied]
    flags = list(answer.flags)
    for each in denied:
        flag = Flag.PERIOD_PARTIAL if each.gap.kind is GapKind.PERIOD else Flag.BREAKDOWN_MISSING
        if each.gap.kind is not GapKind.PART and flag not in flags:
            flags.append(flag)
    given = answer.outcome is FineOutcome.ANSWERED and answer.confidence is Confidence.SURE
    before = "" if given or not answer.why else f"{answer.why} "
    return replace(
        answer,
        outcome=FineOutcome.PARTLY if denied else answer.outcome,
        flags=tuple(flags),
        confidence=Confidence.TO_CHECK,
        why=f"{before}{_sentence([each.name for each in found])}",
        gaps=(*answer.gaps, *dict.fromkeys(each.gap for each in found)),
    )


def _sentence(names: Sequence[str]) -> str:
    distinct = list(dict.fromkeys(names))
    joined = distinct[0] if len(distinct) == 1 else f"{', '.join(distinct[:-1])} and {distinct[-1]}"
    verb = "was asked for and is" if len(distinct) == 1 else "were asked for and are"
    return f"{joined[0].upper()}{joined[1:]} {verb} not seen in the answer."
