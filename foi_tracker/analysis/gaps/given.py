"""What an answer gives, to be held against what was asked: its words, its tables, the periods they name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from foi_tracker.analysis.answering.answers import Bundle
from foi_tracker.analysis.figures.tables import number_in
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.cues import cue
from foi_tracker.analysis.text.periods import Grain, Period, periods_in
from foi_tracker.analysis.text.pieces import plain
from foi_tracker.analysis.wording.acts import Act
from foi_tracker.model.documents import Document, Table

_SILENT = frozenset({Zone.RIGHTS, Zone.EARLIER, Zone.META, Zone.FURNITURE})
_DENIES = (Act.NOT_HELD, Act.NOT_RECORDED, Act.NOT_RETRIEVABLE, Act.WITHHELD, Act.PENDING, Act.COST)
NOT_THERE = cue(
    "not there",
    r"""\b(?:not|nor|no)\s(?:yet\s|currently\s|been\s|be\s)?(?:available|complete[d]?|known|counted|possible|supplied
        |included|finali[sz]ed|broken|split|shown)\b""",
    ("Figures for 2024 are not yet available.", "This cannot be split: it is not broken down by age."),
    ("We recorded 12.",),
)
_UP_TO = re.compile(
    r"\b(?:before|prior\sto|previous\sto|pre-?|earlier\sthan|until|up\sto|older\sthan)\s?(?:the\s)?"
    r"(?:financial\s|calendar\s)?(?:year\s)?$",
    re.IGNORECASE,
)
_FIGURE = re.compile(
    r"(?<![\w/.#])[£$€<]?\d[\d,]*(?:\.\d+)?%?(?![\w/])|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|twenty|thirty|forty|fifty|hundred|thousand)\b",
    re.IGNORECASE,
)
_NIL = re.compile(
    r"\b(?:no|nil|none|zero|never|n/?a|neither|not\sapplicable)\b|(?<![\d.,])0(?![\d.,])", re.IGNORECASE
)
_TOTAL = re.compile(r"(?:grand|overall|sub)?\s?-?totals?|all|count|number|year|change", re.IGNORECASE)
_CAPITAL = re.compile(r"[a-z,] [A-Z][a-z]")
_MOST_ROWS = 2000
"""Rows of a table that are read for periods and names; more show nothing new."""


@dataclass(frozen=True)
class Given:
    """What one answer gives.

    Attributes:
        own: The statements about the question, those that answer nothing left out.
        tables: The data tables that answer it.
        beside: Statements about no question, which may say something about all answers.
        spare: Tables that answer no question, and the words of other documents if the answer points at them.
    """

    own: tuple[Statement, ...]
    tables: tuple[Table, ...]
    beside: tuple[Statement, ...]
    spare: tuple[str, ...]

    @cached_property
    def words(self) -> tuple[Statement, ...]:
        """Its sentences."""
        return tuple(s for s in self.own if s.table < 0)

    @cached_property
    def denials(self) -> tuple[Statement, ...]:
        """Sentences that say that something is not given, its own and those beside."""
        return tuple(s for s in (*self.words, *self.beside) if _denies(s))

    @cached_property
    def figures(self) -> list[str]:
        """The figures in its sentences that are no part of a date."""
        return [figure for s in self.words if not _denies(s) for figure in figures_in(s)]

    @property
    def in_figures(self) -> bool:
        """Whether it gives figures at all."""
        return bool(self.tables) or any(s.does(Act.VALUE) for s in self.words)

    @property
    def points_away(self) -> bool:
        """Whether it points at something that is not among its words and tables."""
        return not self.tables and any(s.does(Act.ATTACHED, Act.PUBLISHED, Act.REDACTED) for s in self.words)

    @property
    def is_nil(self) -> bool:
        """Whether it says none, so that there is nothing to split and nothing more to tell."""
        figures = [one for one in self.figures if one.strip("0,. ")]
        return not self.tables and not figures and any(_NIL.search(s.text) for s in self.words)

    @cached_property
    def text(self) -> str:
        """All of it, and what may say something about it too; what is denied left out."""
        said = [s.text for s in (*self.words, *self.beside) if not _denies(s)]
        return "\n".join([*said, *(text for table in self.tables for text in _texts(table)), *self.spare])

    @cached_property
    def headed(self) -> list[Period]:
        """The periods by which its tables are headed, by row, column or title."""
        return [each for table in self.tables for each in head_periods(table)]

    @cached_property
    def told(self) -> list[Period]:
        """The periods of sentences that give figures."""
        return [
            each
            for s in self.words
            if not _denies(s) and s.does(Act.VALUE)
            for each in periods_in(s.text)
            if each.grain is not Grain.DAY
        ]

    @cached_property
    def seen(self) -> list[Period]:
        """Every period that is named anywhere in it or beside it, a day in a sentence left out."""
        said = [s.text for s in (*self.words, *self.beside) if not _denies(s)]
        return [
            *self.headed,
            *(each for text in said for each in periods_in(text) if each.grain is not Grain.DAY),
            *(each for table in self.tables for text in _texts(table) for each in periods_in(text)),
            *(each for text in self.spare for each in periods_in(text)),
        ]

    def denied(self, wanted: Period) -> Statement | None:
        """The sentence that says that a period is not given."""
        for statement in self.denials:
            for each in periods_in(statement.text):
                before = _UP_TO.search(statement.text[max(0, each.start - 40) : each.start])
                if (before and wanted.after <= each.first) or (not before and each.meets(wanted)):
                    return statement
        return None

    def denied_by(self, noun: re.Pattern[str]) -> Statement | None:
        """The sentence that says that what is called ``noun`` is not given."""
        return next((s for s in self.denials if noun.search(s.text)), None)

    def has_room(self) -> bool:
        """Whether names stand in it that may be those of what was asked, though nothing says so."""
        if any(_has_names(table) for table in self.tables) or any(self.spare):
            return True
        return not self.tables and len(self.figures) > 1

    def may_name(self) -> bool:
        """Whether a name stands in it: a capital inside a sentence, or a row or column of words."""
        return any(map(_has_names, self.tables)) or any(_CAPITAL.search(s.text) for s in self.words)


def given_by(
    bundle: Bundle, statements: Sequence[Statement], spare: Sequence[Table], documents: Sequence[Document]
) -> Given:
    """What the answer to one question gives.

    Args:
        bundle: The question with all that speaks of it.
        statements: The whole reply.
        spare: Tables that answer no question.
        documents: The letter.
    """
    own = tuple(s for s in bundle.statements if s.zone not in _SILENT)
    tables = tuple(documents[s.piece.document].tables[s.table] for s in own if s.table >= 0)
    mine = {id(s) for s in own}
    beside = tuple(
        s for s in statements if not s.labels and s.table < 0 and s.zone not in _SILENT and id(s) not in mine
    )
    extra = ["\n".join(_texts(table)) for table in spare]
    if any(s.does(Act.ATTACHED) for s in own):
        here = {s.piece.document for s in own}
        extra += [plain(document.text) for at, document in enumerate(documents) if at not in here]
    return Given(own, tables, beside, tuple(extra))


def figures_in(statement: Statement) -> list[str]:
    """The figures of a sentence that belong to no period."""
    blank = [(each.start, each.end) for each in periods_in(statement.text)]
    return [
        match[0]
        for match in _FIGURE.finditer(statement.text[:3000])
        if not any(start <= match.start() < end for start, end in blank)
    ]


def head_periods(table: Table) -> list[Period]:
    """The periods in a table's title, its first column and the rows that are its head."""
    rows = table.texts()
    heads = [plain(table.title)]
    heads += [plain(row[0]) for row in rows[:_MOST_ROWS] if row]
    for number, row in enumerate(rows[:3]):
        named = [plain(cell) for cell in row[1:] if cell.strip()]
        whole = [cell for cell in named if _is_period(cell) or _is_total(cell)]
        if number == 0 or (len(whole) == len(named) and _rising(named)):
            heads += named
    return [each for head in heads for each in periods_in(head) if each.grain is not Grain.DAY]


def _is_period(cell: str) -> bool:
    bare = cell.strip()
    found = periods_in(bare)
    return len(found) == 1 and len(bare) - (found[0].end - found[0].start) <= 4


def _rising(cells: Sequence[str]) -> bool:
    """Whether periods follow each other as in a head, unlike counts that look like years."""
    firsts = [found[0].first for cell in cells if (found := periods_in(cell))]
    return len(firsts) > 1 and (firsts == sorted(set(firsts)) or firsts == sorted(set(firsts), reverse=True))


def _has_names(table: Table) -> bool:
    """Whether a table has rows, columns or cells of words beside periods, totals and numbers."""
    rows = [[plain(cell) for cell in row] for row in table.texts()[:_MOST_ROWS]]
    column = {row[0].strip() for row in rows[1:] if row and _is_name(row[0])}
    head = {cell.strip() for cell in (rows[0][1:] if rows else []) if _is_name(cell)}
    inside = any(_is_name(cell) for row in rows[1:] for cell in row[1:])
    return len(column) > 1 or len(head) > 1 or inside


def _is_total(cell: str) -> bool:
    """Whether a head names no value of its own: empty, a sign, or a word for the sum."""
    bare = cell.strip(" .:()%#-")
    return not bare or bool(_TOTAL.fullmatch(bare))


def _is_name(cell: str) -> bool:
    bare = cell.strip()
    if _is_total(bare) or _is_period(bare) or number_in(bare) is not None:
        return False
    return bool(re.search(r"[A-Za-z]{2}", bare))


def _texts(table: Table) -> Iterator[str]:
    if table.title:
        yield plain(table.title)
    for row in table.texts()[:_MOST_ROWS]:
        yield from (plain(cell) for cell in row if cell)


def _denies(statement: Statement) -> bool:
    return (statement.does(*_DENIES) or NOT_THERE(statement.text)) and not statement.does(Act.VALUE)
