"""What a comparison says, worked out from its values: which rows of a table to show, where answers differ."""

from collections.abc import Sequence
from dataclasses import dataclass

from foi_tracker.law.outcomes import OUTCOME_WORDS, Outcome, words_of
from foi_tracker.model.documents import Table
from foi_tracker.model.kinds import AnswerState
from foi_tracker.model.views import ComparedRow, Comparison, StandingAnswer

MOST_ROWS = 7
"""Rows of a table, its head apart, that are shown before the person asks for all."""

FEWEST, MOST = 2, 6
"""Replies that can be put side by side."""

_GIVEN = frozenset({Outcome.ANSWERED, Outcome.WITHHELD_ELSEWHERE})
_KEPT_BACK = frozenset({Outcome.REFUSED, Outcome.NCND, Outcome.NOT_ANSWERED})


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of a table that are shown.

    Attributes:
        rows: Their places, in order, the head among them.
        head: How many rows at the top are a head.
        words: “7 of 14 rows shown”; empty where all are.
    """

    rows: tuple[int, ...]
    head: int
    words: str


def part_of(table: Table, most: int = MOST_ROWS) -> Part:
    """The rows to show at first: the head, the first rows, and the total at the end."""
    grid = table.texts()
    head = 1 if len(grid) > 1 and _is_head(grid[0]) else 0
    body = range(head, len(grid))
    if len(body) <= most:
        return Part(tuple(range(len(grid))), head, "")
    totalled = is_total(grid[-1])
    first = list(body[: most - 1 if totalled else most])
    shown = [*range(head), *first, *([len(grid) - 1] if totalled else [])]
    return Part(tuple(shown), head, f"{len(shown) - head} of {len(body)} rows shown")


def is_total(row: Sequence[str]) -> bool:
    """Whether a row gives totals."""
    return bool(row) and row[0].strip().casefold().startswith(("total", "grand total", "overall total"))


def _is_head(row: Sequence[str]) -> bool:
    """Whether a row names its columns: words or years, and not figures alone."""
    rest = [cell.strip() for cell in row[1:] if cell.strip()]
    return not rest or all(_is_year(cell) or not cell[0].isdigit() for cell in rest)


def _is_year(cell: str) -> bool:
    return cell[:4].isdigit() and cell[:2] in {"19", "20"} and (len(cell) == 4 or not cell[4].isdigit())


def answer_words(answer: StandingAnswer) -> str:
    """An answer in plain words with its grounds: “refused on cost · s12(1)”."""
    words = words_of(answer.outcome, answer.provisions, answer.flags)
    grounds = ", ".join(provision.short for provision in answer.provisions)
    return f"{words} · {grounds}" if grounds else words


def differs(row: ComparedRow) -> bool:
    """Whether the replies do different things with the question."""
    return len({cell.answer.shown if cell.answer is not None else None for cell in row.cells}) > 1


def spread_words(row: ComparedRow) -> str:
    """How the replies divide: “2 answered · 1 refused”."""
    shown = [cell.answer.shown if cell.answer is not None else None for cell in row.cells]
    return " · ".join(
        f"{shown.count(each)} {OUTCOME_WORDS[each] if each is not None else 'no answer yet'}"
        for each in dict.fromkeys(shown)
    )


def uses(comparison: Comparison) -> list[str]:
    """What the comparison is good for: who answered what another refused; only decided answers count."""
    said = []
    names = [head.authority for head in comparison.heads]
    for row in comparison.rows:
        given, kept = [], []
        for name, cell in zip(names, row.cells, strict=True):
            if cell.answer is None or cell.answer.state is not AnswerState.DECIDED:
                continue
            if cell.answer.shown in _GIVEN:
                given.append(name)
            elif cell.answer.shown in _KEPT_BACK:
                kept.append(name)
        if given and kept:
            said.append(f"Question {row.label}: {listed(given)} answered, {listed(kept)} did not.")
    return said


def unchecked(comparison: Comparison) -> int:
    """How many of the compared answers nobody has decided."""
    return sum(
        1
        for row in comparison.rows
        for cell in row.cells
        if cell.answer is not None and cell.answer.state is not AnswerState.DECIDED
    )


def listed(names: Sequence[str]) -> str:
    """Names in a sentence: “A, B and C”."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
