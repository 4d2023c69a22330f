"""What the figures of a letter count, as far as it says; attached to the tables and answers it is said of.

The nearest words win: a table's own title and headings, then a sentence that leads into it or stands among
the answers to its question, then what is said of all figures, then the question. What is nowhere said is left
out.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from foi_tracker.analysis.figures import counted_nouns as nouns
from foi_tracker.analysis.figures import counting_cues as cues
from foi_tracker.analysis.figures.counting_cues import Said
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.pieces import Piece, Source, plain
from foi_tracker.analysis.text.similar import shared, stem_set, stems
from foi_tracker.analysis.walk.outline import Outline
from foi_tracker.analysis.wording.acts import Act
from foi_tracker.law.outcomes import FineOutcome
from foi_tracker.model.documents import Cell, Table
from foi_tracker.model.readings import Aspect, Counted, Evidence, FoundAnswer, FoundTable

_GIVEN = frozenset({FineOutcome.ANSWERED, FineOutcome.PARTLY})
_SILENT = frozenset({Zone.TEST, Zone.RIGHTS, Zone.DUTIES, Zone.EARLIER, Zone.META, Zone.FURNITURE})
_REFUSES = (Act.COST, Act.NOT_HELD, Act.NCND, Act.WITHHELD, Act.NOT_RETRIEVABLE, Act.ADVICE)
_MOST = 4
"""Entries kept for one side of a table's figures; more are no help to anybody."""


@dataclass(frozen=True, slots=True)
class _Told:
    """Something said, ready to be attached.

    Attributes:
        counted: What, with its words.
        labels: The questions it is said of; empty for all figures.
        tables: The tables it is said of; None for all.
        near: Whether it leads into the one table it is said of.
    """

    counted: Counted
    labels: tuple[str, ...] = ()
    tables: frozenset[int] | None = None
    near: bool = False


def with_counted(
    tables: Sequence[FoundTable],
    answers: Sequence[FoundAnswer],
    statements: Sequence[Statement],
    plan: Outline,
    source: Source,
) -> tuple[tuple[FoundTable, ...], tuple[FoundAnswer, ...]]:
    """The tables and answers with what their figures count.

    Args:
        tables: The data tables of the letter.
        answers: What the letter does with each question, in the order of the questions.
        statements: The reply.
        plan: Where the questions stand.
        source: Gives words with their place.
    """
    figures = [answer for answer in answers if _has_figures(answer, statements, alone=len(answers) == 1)]
    if not tables and not figures:
        return tuple(tables), tuple(answers)
    counting = _Counting(tables, answers, statements, plan, source)
    counted = tuple(replace(table, counted=counting.of_table(number)) for number, table in enumerate(tables))
    return counted, tuple(
        replace(answer, counted=counting.of_answer(answer, counted)) if answer in figures else answer
        for answer in answers
    )


def _has_figures(answer: FoundAnswer, statements: Sequence[Statement], *, alone: bool) -> bool:
    """Whether an answer gives figures: in a table, or as a number in its words."""
    if answer.tables:
        return True
    return answer.outcome in _GIVEN and any(
        statement.does(Act.VALUE) and statement.zone is Zone.BODY
        for statement in statements
        if answer.question in statement.labels or (alone and not statement.labels)
    )


class _Counting:
    """All that a letter says of its figures."""

    def __init__(
        self,
        tables: Sequence[FoundTable],
        answers: Sequence[FoundAnswer],
        statements: Sequence[Statement],
        plan: Outline,
        source: Source,
    ) -> None:
        self._tables = tables
        self._answers = answers
        self._statements = statements
        self._source = source
        topics = [_topic(found.table) for found in tables]
        everywhere = set[str]().union(*topics[:1]).intersection(*topics)
        self._topics = [topic - everywhere for topic in topics]
        self._numbers = {
            (found.document, found.table.span.start): number for number, found in enumerate(tables)
        }
        self._asked = {draft.label: list(self._of_question(draft.pieces)) for draft in plan.questions}
        self._told = [told for at in range(len(statements)) for told in self._of_statement(at)]
        self._known = frozenset(words.split()[-1].lower() for words in self._spoken_of(plan))

    # --- what is said --------------------------------------------------------------------------------------

    def _spoken_of(self, plan: Outline) -> Iterator[str]:
        """Everything that the letter, reply and request, speaks of counting."""
        for statement in self._statements:
            if statement.table < 0 and statement.zone not in _SILENT:
                yield from (said.value for said in nouns.units_asked(statement.text))
        for draft in plan.questions:
            for piece in draft.pieces:
                yield from (said.value for said in nouns.units_asked(piece.text))

    def _of_question(self, pieces: Iterable[Piece]) -> Iterator[Counted]:
        for piece in pieces:
            for said in (*nouns.units_asked(piece.text)[:1], *cues.periods(piece.text)):
                yield self._counted(said, piece.document, piece.start)

    def _counted(self, said: Said, document: int, start: int) -> Counted:
        words = self._source.quote(document, start + said.start, start + said.end)
        return Counted(said.aspect, said.value, (words,))

    def _of_statement(self, at: int) -> Iterator[_Told]:
        statement = self._statements[at]
        if statement.table >= 0 or statement.zone in _SILENT or statement.does(*_REFUSES):
            return
        text = statement.text
        # Labels that only what it is about gave a sentence do not narrow what it says of figures.
        labels = statement.labels if statement.own or statement.named else ()
        about = statement.zone is Zone.CAVEAT or labels or cues.ABOUT_FIGURES(text) or cues.searches(text)
        if not about:
            return
        units = nouns.units_told(text)
        found = [*cues.said_in(text), *(units if len({unit.value for unit in units}) == 1 else ())]
        leads = self._leads_into(at)
        for said in found:
            counted = self._counted(said, statement.sentence.document, statement.sentence.start)
            yield _Told(counted, labels, self._meant(said, text, leads), near=leads is not None)

    def _leads_into(self, at: int) -> int | None:
        """The table that follows a sentence at once, where the sentence announces it."""
        if not self._statements[at].text.rstrip().endswith(":"):
            return None
        for later in self._statements[at + 1 : at + 3]:
            if later.table >= 0:
                return self._numbers.get((later.piece.document, later.piece.start))
        return None

    def _meant(self, said: Said, text: str, leads: int | None) -> frozenset[int] | None:
        """The tables that a sentence singles out by name or by subject; None where it speaks of all."""
        named = re.findall(r"(?i)\b(?:table|appendix|annex)\s([A-Z]|\d{1,2})\b", text)
        if named:
            titles = [plain(found.table.title).lower() for found in self._tables]
            meant = {
                number
                for number, title in enumerate(titles)
                if any(re.search(rf"\b(?:table|appendix|annex)\s{name.lower()}\b", title) for name in named)
            }
            if meant:
                return frozenset(meant)
        if said.aspect is Aspect.UNIT and leads is not None:
            return frozenset({leads})
        if said.aspect is Aspect.CAVEAT or len(self._tables) < 2:
            return None
        subject = stem_set(text)
        about = {number for number, topic in enumerate(self._topics) if shared(topic, subject)}
        return frozenset(about) if about and len(about) < len(self._tables) else None

    # --- what it is said of --------------------------------------------------------------------------------

    def of_table(self, number: int) -> tuple[Counted, ...]:
        """What the figures of a table count."""
        labels = dict.fromkeys(answer.question for answer in self._answers if number in answer.tables)
        own = list(self._in_table(number))
        told = [
            each
            for each in self._told
            if (each.tables is None or number in each.tables)
            and (not each.labels or labels.keys() & set(each.labels))
        ]
        return self._together(own, told, labels)

    def of_answer(self, answer: FoundAnswer, tables: Sequence[FoundTable]) -> tuple[Counted, ...]:
        """What an answer's figures count: what its tables do, or what its words and its question say."""
        if answer.tables:
            merged: dict[tuple[Aspect, str], Counted] = {}
            for number in answer.tables:
                for counted in tables[number].counted if number < len(tables) else ():
                    merged.setdefault((counted.aspect, counted.value), counted)
            return tuple(sorted(merged.values(), key=lambda each: _ORDER.index(each.aspect)))
        own = [
            self._counted(said, statement.sentence.document, statement.sentence.start)
            for statement in self._statements
            if answer.question in statement.labels and statement.does(Act.VALUE)
            for said in nouns.units_of_value(statement.text)[:1]
        ]
        told = [
            each
            for each in self._told
            if each.tables is None and (not each.labels or answer.question in each.labels)
        ]
        return self._together(own, told, {answer.question})

    def _together(
        self, own: Sequence[Counted], told: Sequence[_Told], labels: Collection[str]
    ) -> tuple[Counted, ...]:
        """One side after the other, each by the nearest words that tell it; of caveats all."""
        asked = [counted for label in labels for counted in self._asked.get(label, ())]
        said = [each.counted for each in told]
        nearest = [
            [each.counted for each in told if each.near],
            [each.counted for each in told if each.labels or each.tables is not None],
            said,
        ]
        out: list[Counted] = []
        for counted in (
            *_first(_is_unit, own, *nearest, _agreed(asked)),
            *_first(_is_kind, own, *nearest, asked),
            *_first(_is_range, own, *nearest, asked),
            *_first(_is_day, *nearest),
            *_first(_is_source, *nearest),
            *_first(_is_search, *nearest),
            *(counted for counted in said if counted.aspect is Aspect.CAVEAT),
        ):
            same = [each for each in out if each.aspect is counted.aspect]
            if len(same) < _MOST and all(each.value != counted.value for each in same):
                out.append(counted)
        return tuple(out)

    def _in_table(self, number: int) -> Iterator[Counted]:
        """What a table itself says: its title, the headings of its columns, its signs of money and share."""
        found = self._tables[number]
        table, document = found.table, found.document
        title = nouns.unit_in_title(plain(table.title), self._known)
        words = self._title_words(found)
        if title is not None and words is not None:
            yield Counted(Aspect.UNIT, title.value, (words,))
        yield from dict.fromkeys((*self._headed(table, document), *self._signed(table, document)))
        yield from self._years(table, document)
        if words is not None:
            for said in cues.periods(plain(table.title)):
                yield Counted(Aspect.PERIOD, said.value, (words,))

    def _title_words(self, found: FoundTable) -> Evidence | None:
        """Where a table's title stands: the last time before it."""
        title = found.table.title
        at = self._source.texts[found.document].rfind(title, 0, found.table.span.end) if title else -1
        return self._source.quote(found.document, at, at + len(title)) if at >= 0 else None

    def _headed(self, table: Table, document: int) -> Iterator[Counted]:
        for cell in table.rows[0][1:] if table.rows else ():
            said = nouns.unit_in_title(plain(cell.text), self._known)
            if said is not None and cell.span is not None:
                whole = " ".join(cell.text.split())
                value = (
                    whole.lower() if len(whole.split()) <= 4 and not re.search(r"\d", whole) else said.value
                )
                yield Counted(Aspect.UNIT, value, (self._cell(document, cell),))

    def _signed(self, table: Table, document: int) -> Iterator[Counted]:
        """Columns of money and of shares, by their signs."""
        for column in range(1, table.width):
            cells = [row[column] for row in table.rows if row[column].text.strip()]
            for sign, unit in (("£", "pounds"), ("%", "per cent")):
                signed = [cell for cell in cells if sign in cell.text and cell.span is not None]
                head = bool(signed) and signed[0] is table.rows[0][column]
                if head or 2 * len(signed) > len(cells):
                    yield Counted(Aspect.UNIT, unit, (self._cell(document, signed[0]),))
                    break

    def _years(self, table: Table, document: int) -> Iterator[Counted]:
        """The years, or quarters, that head the columns or the rows."""
        for line in (
            table.rows[0] if table.rows else (),
            [row[0] for row in table.rows[1:]],
        ):
            years = [cell for cell in line if cell.span and cues.YEAR_LABEL.fullmatch(plain(cell.text))]
            quarters = [cell for cell in line if cell.span and cues.QUARTER_LABEL.fullmatch(plain(cell.text))]
            if years:
                first, last = (_year(cell) for cell in (years[0], years[-1]))
                value = first if first == last else f"{min(first, last)} to {max(first, last)}"
                yield Counted(
                    Aspect.PERIOD,
                    value,
                    tuple(dict.fromkeys(self._cell(document, cell) for cell in (years[0], years[-1]))),
                )
                return
            if len(quarters) > 1:
                yield Counted(Aspect.PERIOD, "quarters", (self._cell(document, quarters[0]),))
                return

    def _cell(self, document: int, cell: Cell) -> Evidence:
        span = cell.span
        return self._source.quote(document, span.start if span else 0, span.end if span else 0)


_ORDER = (Aspect.UNIT, Aspect.PERIOD, Aspect.SOURCE, Aspect.SEARCH, Aspect.CAVEAT)


def _is_unit(counted: Counted) -> bool:
    return counted.aspect is Aspect.UNIT


def _is_kind(counted: Counted) -> bool:
    return counted.aspect is Aspect.PERIOD and counted.value.endswith("years")


def _is_day(counted: Counted) -> bool:
    return counted.aspect is Aspect.PERIOD and counted.value.startswith("as at")


def _is_range(counted: Counted) -> bool:
    return counted.aspect is Aspect.PERIOD and not _is_kind(counted) and not _is_day(counted)


def _is_source(counted: Counted) -> bool:
    return counted.aspect is Aspect.SOURCE


def _is_search(counted: Counted) -> bool:
    return counted.aspect is Aspect.SEARCH


def _topic(table: Table) -> set[str]:
    """The stems of a table's title and headings."""
    head = " ".join(cell.text for cell in table.rows[0]) if table.rows else ""
    return {each for each in stems(f"{table.title} {head}") if each.isalpha()}


def _year(cell: Cell) -> str:
    match = cues.YEAR_LABEL.fullmatch(plain(cell.text))
    return match[1].replace(" ", "") if match is not None else cell.text


def _first(wanted: Callable[[Counted], bool], *groups: Sequence[Counted]) -> list[Counted]:
    """The entries that are wanted, of the first group that has any."""
    for group in groups:
        found = [counted for counted in group if wanted(counted)]
        if found:
            return found
    return []


def _agreed(asked: Sequence[Counted]) -> list[Counted]:
    """The unit that the questions of a table ask for, if all that ask for any ask for the same."""
    units = [counted for counted in asked if counted.aspect is Aspect.UNIT]
    return units[:1] if len({counted.value for counted in units}) == 1 else []
