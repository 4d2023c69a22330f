"""Holds what was asked against what was given, and names what is not seen: a year, a split, a part.

A gap is raised only where the missing thing is specific: a year that the question names and no head, row or
sentence of the answer does; a split of which no value and no name is there; a sum of money in an answer
without any. Whatever an answer may give in a way that cannot be told is not called a gap.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from foi_tracker.analysis.answering.answers import Bundle
from foi_tracker.analysis.gaps.asked_splits import COST, DAY, SUPPLIER, AskedSplit, Split, asked_splits
from foi_tracker.analysis.gaps.given import Given, given_by
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.cues import Cue, cue
from foi_tracker.analysis.text.periods import (
    AskedPeriods,
    Period,
    asked_periods,
    missing_inside,
    runs_of,
    years_of,
)
from foi_tracker.analysis.text.pieces import Piece, Source, plain
from foi_tracker.analysis.walk.outline import Outline
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
                (?: (?:which|what)\s(?:company|companies|suppliers?|contractors?|firms?)\b
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
        if answer.provisions:
            # What is kept back under a section is told of by the section.
            found = [each for each in found if not each.denied]
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
    wanted = [
        asked for asked in asked_splits(asking.text) if not (without and asked.split.seen.name == "year")
    ]
    for asked in wanted:
        yield from _split(asked, asking, given)
    yield from _parts(asking, given, {asked.split.seen.name for asked in wanted})


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
            name = f"the {words} in full ({len(years)} seen)"
            yield _Missing(Gap(GapKind.PERIOD, f"the {words}", place.at(*asked.last_at)), name)
        return
    if asked.open is not None:
        lacking = missing_inside(given.seen, asked.open) if given.tables or len(shown) > 1 else []
    else:
        if not given.tables and (
            len(asked.years) < 2 or not any(one.meets(each) for one in shown for each in asked.years)
        ):
            return
        lacking = _unmet(asked.years, given.headed)
        lacking = _unmet(lacking, given.seen) if lacking else []
    for said in (False, True):
        mine = [year for year in lacking if (given.denied(year) is not None) is said]
        for name in runs_of(mine):
            where = next(year for year in mine if name.startswith(year.name))
            gap = Gap(GapKind.PERIOD, name, place.at(where.start, where.end))
            yield _Missing(gap, name, denied=said)


def _unmet(years: Sequence[Period], seen: Sequence[Period]) -> list[Period]:
    return [year for year in years if not any(each.meets(year) for each in seen)]


# --- splits and parts --------------------------------------------------------------------------------------


def _split(asked: AskedSplit, asking: _Asking, given: Given) -> Iterator[_Missing]:
    split = asked.split
    if not given.in_figures or split.seen(given.text):
        return
    if not split.closed and (given.has_room() if split.kind is GapKind.BREAKDOWN else given.may_name()):
        return
    words = " ".join(asking.text[asked.start : asked.end].split())
    if split.kind is GapKind.BREAKDOWN and not words.lower().startswith(
        ("by ", "for ", "in ", "from ", "at ")
    ):
        words = f"by {words}"
    noun = re.compile(rf"\b(?:{split.noun})\b", re.IGNORECASE)
    name = f"a split {words}" if split.kind is GapKind.BREAKDOWN else f"“{words}”"
    gap = Gap(split.kind, words, asking.at(asked.opens, asked.end))
    yield _Missing(gap, name, denied=given.denied_by(noun) is not None)


def _parts(asking: _Asking, given: Given, known: Collection[str]) -> Iterator[_Missing]:
    """What else one question asks for, of which the answer has nothing of the kind."""
    for split, also in MORE_PARTS:
        match = also.find(asking.text)
        if (
            match is None
            or split.seen.name in known
            or split.seen(given.text)
            or (not split.closed and given.may_name())
        ):
            continue
        yield _part(asking, match.start(), match.end())
    asks = list(_HOW_MANY.finditer(asking.text))
    questions = asking.text.count("?")
    if (
        len(asks) > 1
        and questions > 1
        and not given.tables
        and 0 < len(given.figures) < min(len(asks), questions)
    ):
        yield _part(asking, asks[-1].start(), len(asking.text))


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
        why=before + " ".join(filter(None, (_unseen(found), _unsaid(denied)))),
        gaps=(*answer.gaps, *dict.fromkeys(each.gap for each in found)),
    )


def _unseen(found: Sequence[_Missing]) -> str:
    """The gaps of which the letter says nothing, in one sentence."""
    names = _row([each.name for each in found if not each.denied])
    return f"{names[0]} {names[1]} asked for and {names[2]} not seen in the answer." if names else ""


def _unsaid(denied: Sequence[_Missing]) -> str:
    """The gaps that the letter itself speaks of, in one sentence."""
    names = _row([each.name for each in denied])
    return f"They say that {names[0][0].lower()}{names[0][1:]} {names[2]} not given." if names else ""


def _row(names: Sequence[str]) -> tuple[str, str, str] | None:
    """Names as one row that begins a sentence, with the verbs that go with it."""
    distinct = list(dict.fromkeys(names))
    if not distinct:
        return None
    joined = distinct[0] if len(distinct) == 1 else f"{', '.join(distinct[:-1])} and {distinct[-1]}"
    verbs = ("was", "is") if len(distinct) == 1 else ("were", "are")
    return f"{joined[0].upper()}{joined[1:]}", *verbs
