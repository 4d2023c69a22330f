"""Rows whose cells are parted by single spaces, read under a head that says how many columns there are.

A row falls into cells where words and figures change over, or ends in as many values as there are columns;
what else is figures then belongs to its words.
"""

from collections.abc import Sequence
from typing import NamedTuple

from foi_tracker.model.documents import Cell
from foi_tracker.reading.pasted.atoms import (
    Atom,
    atoms_of,
    is_row_text,
    may_hold_values,
    runs_of,
    values_at_end,
)
from foi_tracker.reading.pasted.heads import Counts
from foi_tracker.reading.tables.cell_kinds import CellKind, are_steps, is_year
from foi_tracker.reading.tables.table_lines import Line, cell_of
from foi_tracker.reading.tables.table_wraps import is_label

_MOST_BLANK = 2
_LOOKED_AT, _TELLING = 6, 4
_LONGEST_CELL = 40
_MOST_WORDED = 6


class _Shape(NamedTuple):
    """How many values a row ends in, into how many parts it falls, and whether it begins with words."""

    values: int
    parts: int
    named: bool


class Page:
    """The lines of a text, with their atoms as they are asked for.

    Args:
        lines: The lines.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self._atoms: dict[int, list[Atom]] = {}
        self._shapes: dict[int, _Shape | None] = {}

    def atoms(self, at: int) -> list[Atom]:
        """The atoms of a line that may be a row; none of any other."""
        if at not in self._atoms:
            line = self.lines[at]
            self._atoms[at] = atoms_of(line) if may_hold_values(line.text) else []
        return self._atoms[at]

    def after(self, at: int) -> int:
        """The next line with words, at most two empty ones further on; -1 if there is none."""
        for number in range(at + 1, min(at + 2 + _MOST_BLANK, len(self.lines))):
            if self.lines[number].text.strip():
                return number
        return -1

    def before(self, at: int) -> int:
        """The line with words before; -1 if there is none near."""
        for number in range(at - 1, max(at - 2 - _MOST_BLANK, -1), -1):
            if self.lines[number].text.strip():
                return number
        return -1

    def is_head_again(self, at: int) -> bool:
        """Whether a line is words before years in order, and no row."""
        atoms = self.atoms(at)
        count = values_at_end(atoms)
        text = self.lines[at].text
        years = [text[atom.start : atom.end] for atom in atoms[len(atoms) - count :]]
        return count > 1 and are_steps(years) and not is_year(text[: atoms[-count].start].strip())

    def counts(self, first: int) -> Counts | None:
        """What the first rows from a line on end in; None if no row follows."""
        told: list[_Shape] = []
        at, alone, gap = first, 0, 0
        for _ in range(_LOOKED_AT):
            shape = self._shape(at) if at >= 0 else None
            if shape is not None:
                told.append(shape)
                alone = 0
            elif at >= 0 and alone < 2 and is_label(self.lines[at].text):
                alone += 1
            else:
                break
            before, at = at, self.after(at)
            if len(told) > 1 and at - before - 1 > gap:
                break  # What stands further off than one row from the next is no row of theirs.
            gap = max(gap, at - before - 1)
        if not told:
            return None
        ends = [shape.values for shape in told[:_TELLING]]
        parts = {shape.parts for shape in told}
        same = told[0].parts if len(parts) == 1 else 0
        return Counts(min(ends), max(ends), same, all(shape.named for shape in told))

    def _shape(self, at: int) -> _Shape | None:
        if at not in self._shapes:
            atoms = self.atoms(at)
            worded = sum(atom.is_word for atom in atoms)
            shape = None
            if len(atoms) > max(worded, 1):
                parts = sum(1 for _ in runs_of(atoms))
                values = values_at_end(atoms)
                # The letter's own sentence under a table says nothing of its columns.
                ended = self.lines[at].text.rstrip()[-1] in ".?!:"
                sentence = ended and (not values or worded >= _MOST_WORDED)
                shape = None if sentence else _Shape(values, parts, atoms[0].is_word)
            self._shapes[at] = shape
        return self._shapes[at]

    def row(self, at: int, count: int, columns: Sequence[CellKind]) -> list[Cell] | None:
        """A line as words and so many cells; columns say what is known to stand in each."""
        line, atoms = self.lines[at], self.atoms(at)
        runs = list(runs_of(atoms))
        if len(runs) == count + 1 and all(
            run.kind.fits(kind) for run, kind in zip(runs[1:], columns, strict=True)
        ):
            words = [run.end - run.start for run in runs[1:] if run.is_word]
            whole = line.text.rstrip()[-1] not in ".:;?!" and len(words) < count
            if not words or (whole and max(words) <= _LONGEST_CELL):
                return [cell_of(line, run.start, run.end) for run in runs]
        if not count or values_at_end(atoms) < count or CellKind.WORDS in columns:
            return None
        values = atoms[-count:]
        return [
            cell_of(line, 0, values[0].start),
            *(cell_of(line, value.start, value.end) for value in values),
        ]

    def short_row(self, at: int, count: int) -> list[Cell] | None:
        """A line with fewer values than there are columns, or with none, as far as it goes."""
        line, atoms = self.lines[at], self.atoms(at)
        if not is_row_text(line.text) or not is_label(line.text):
            return None
        values = atoms[len(atoms) - min(values_at_end(atoms), count) :]
        start = values[0].start if values else len(line.text)
        cells = [cell_of(line, 0, start), *(cell_of(line, value.start, value.end) for value in values)]
        return cells + [Cell("")] * (count + 1 - len(cells))
