"""Pasted tables whose cells are parted by single spaces: ``Robbery 12 15`` under ``Offence 2021 2022``.

Where a row falls into cells is told by its figures, and how many there are by head and rows together.
"""

import re
from collections.abc import Iterator, Sequence

from foi_tracker.model.documents import Cell
from foi_tracker.reading.pasted.atoms import Atom, atoms_of, is_row_text, may_hold_values, runs_of
from foi_tracker.reading.pasted.heads import Counts, Head, headings, heads_of, level_over
from foi_tracker.reading.pasted.rows import Page
from foi_tracker.reading.pasted.thousands import THOUSANDS, in_thousands
from foi_tracker.reading.tables.cell_kinds import CellKind, are_steps, is_year, kind_of, names_a_sort
from foi_tracker.reading.tables.cell_streams import SHORT_ROW
from foi_tracker.reading.tables.table_lines import Line, Run, cell_of
from foi_tracker.reading.tables.table_wraps import goes_on, is_label, is_open, join_wrapped

_MOST_STACKED = 12
_DASHES = frozenset(("-", "–", "—", "=", ""))
_TOTAL = re.compile(r"\s*(?:grand |overall |sub-?)?totals?\b", re.IGNORECASE)
# What a page's edge or a note leaves between two rows.
_ASIDE = re.compile(
    r"(?:page )?\d{1,3} (?:of|/) \d{1,3}|page \d{1,3}|(?:\*{1,3}|notes?\b).{1,200}", re.IGNORECASE
)
GUESSED = "The headings of this table run into one another; where each ends is to be checked."


def word_rows(lines: Sequence[Line]) -> Iterator[Run]:
    """Tables whose cells are parted by single spaces."""
    page = Page(lines)
    at = 0
    while at < len(lines):
        run = _table(page, at) or _one_line(lines[at], at)
        if run is None:
            at += 1
            continue
        yield run
        at = run.last + 1


def _table(page: Page, at: int) -> Run | None:
    """The table whose head begins at a line, if one does."""
    text = page.lines[at].text.rstrip()
    first = page.after(at) if is_row_text(text) and text[-1] not in ".:;?!," else -1
    if first < 0:
        return None
    for head, below in _heads(page, at, first):
        before = page.before(below)
        table = _Rows(page, head, below, below - before - 1)
        if table.is_enough:
            return _run(page, at, head, table)
    return _years_over_figures(page, at, first)


def _heads(page: Page, at: int, first: int) -> Iterator[tuple[Head, int]]:
    """The ways to read a head at a line, each with the line where its rows begin."""
    below = page.after(first)
    counts = page.counts(first)
    if counts is None:
        return
    line = page.lines[at]
    second = page.lines[first]
    broken = first == at + 1 and not page.atoms(first) and below > 0 and is_row_text(second.text)
    if page.is_head_again(first):
        heads = [head for head in heads_of(line, counts) if is_year(head.cells[-1].text)]
    else:
        heads = list(heads_of(line, counts))
    further = broken and any(heads_of(second, counts))
    dated = any(head.dated for head in heads)
    if broken and not dated and (goes_on(second.text) or not (heads or further)):
        yield from ((head, below) for head in _over_two_lines(line, second, counts))
    if not further:
        yield from ((head, first) for head in heads)
    if page.atoms(first):
        stacked = _stacked(page, at, counts)
        if stacked is not None:
            yield stacked, first


def _over_two_lines(line: Line, second: Line, counts: Counts) -> Iterator[Head]:
    """A head over two lines: each heading broken in two, or the line where the page's width ended."""
    upper = headings(line.text.rstrip(), frozenset())
    lower = headings(second.text.rstrip())
    words = [(atom.start, atom.end) for atom in atoms_of(second)]
    for parts in (words, lower):
        if len(parts) == len(upper) == counts.least + 1 > 2:
            cells = [cell_of(line, *piece) for piece in upper]
            below = [cell_of(second, *piece) for piece in parts]
            told = tuple(
                Cell(f"{cell.text} {more.text}", cell.span) for cell, more in zip(cells, below, strict=True)
            )
            yield Head(told)
            return
    joined = Line(line.start, f"{line.text}\n{second.text}")
    yield from (head for head in heads_of(joined, counts) if head.count > 1)


def _stacked(page: Page, at: int, counts: Counts) -> Head | None:
    """A head whose headings stand one a line over rows of single spaces."""
    count = counts.least + 1
    if not 3 <= count <= _MOST_STACKED or counts.most != counts.least:
        return None
    cells: list[Cell] = []
    number = at
    while len(cells) < count:
        line = page.lines[number] if number >= 0 else Line(0, "")
        text = line.text.strip()
        if not is_label(text) or kind_of(text) is CellKind.FIGURE:
            return None
        cells.append(cell_of(line, 0, len(line.text)))
        number = page.before(number)
    cells.reverse()
    return Head(tuple(cells)) if names_a_sort(cells[0].text) else None


class _Rows:
    """The rows under a head.

    Args:
        page: The lines.
        head: The head.
        first: Where the rows begin.
        gap: How many empty lines may stand between two.
    """

    def __init__(self, page: Page, head: Head, first: int, gap: int) -> None:
        self._page = page
        self._head = head
        self._first = first
        self._gap = gap
        self._columns = [CellKind.EMPTY] * head.count
        self._full: list[int] = []
        self._short: list[str] = []
        self.rows: list[list[Cell]] = []
        self.starts: list[int] = []
        self._read()

    @property
    def is_enough(self) -> bool:
        """Whether so many rows, under such a head, are a table."""
        names = self._head.cells
        years = sum(is_year(cell.text) for cell in names[1:])
        needed = 1 if years > 1 else 2
        if CellKind.WORDS in self._columns or self._head.count == 1:
            needed = 3
        if self._head.count > 1 and all(row[1].text in _DASHES for row in self.rows):
            return False
        if not names[0].text and self._full:
            atoms = self._page.atoms(self._full[0])
            if sum(not atom.is_word for atom in atoms) != self._head.count:
                return False
        return len(self._full) >= needed

    @property
    def doubts(self) -> list[str]:
        """What about the rows could not be told."""
        return [f"The row “{'”, “'.join(self._short)}” {SHORT_ROW}."] if self._short else []

    def with_thousands(self) -> bool:
        """Put figures together whose thousands are parted by spaces; whether there were any."""
        if len(self._full) != len(self.rows):
            return False
        lines = [self._page.lines[at] for at in self._full]
        told = in_thousands(lines, [self._page.atoms(at) for at in self._full], self._head.count)
        self.rows = told or self.rows
        return told is not None

    def _read(self) -> None:
        at, before = self._first, self._first
        while at >= 0 and not self._page.is_head_again(at):
            row = self._page.row(at, self._head.count, self._columns)
            if row is not None:
                total = bool(_TOTAL.match(row[0].text))
                if at - before - 1 > self._gap and not total:
                    break
                self._full.append(at)
                self._learn(row)
            else:
                row = self._unfinished(at)
                if row is None:
                    break
            if row:
                self.rows.append(row)
                self.starts.append(at)
            before, at = at, self._page.after(at)
        while self.rows and not _holds(self.rows[-1]) and not self._goes_on(len(self.rows) - 1):
            self.rows.pop()
            self.starts.pop()

    def _learn(self, row: Sequence[Cell]) -> None:
        for number, cell in enumerate(row[1:]):
            kind = kind_of(cell.text)
            if kind in {CellKind.WORDS, CellKind.FIGURE}:
                self._columns[number] = kind

    def _unfinished(self, at: int) -> list[Cell] | None:
        """A line between rows that is none: nothing where it is to be passed over, None where rows end."""
        page = self._page
        text = page.lines[at].text.strip()
        below = page.after(at)
        full = self._is_row(below)
        if full and self._full and _ASIDE.fullmatch(text):
            return []
        row = page.short_row(at, self._head.count)
        if row is None or text == page.lines[self._first - 1].text.strip():
            return None
        if _holds(row):
            heads = self._heads_more(at, below) or self._heads_more(below, below + 1)
            if not full or not self._full or heads:
                return None
            self._short.append(row[0].text)
            return row
        return row if self._may_stand(at, below, full=full) else None

    def _may_stand(self, at: int, below: int, *, full: bool) -> bool:
        """Whether words alone may be part of the table: they go on from the row above, or rows follow."""
        lines = self._page.lines
        on = goes_on(lines[at].text)
        if self.rows and at == self.starts[-1] + 1 and (is_open(self.rows[-1][0].text) or (full and on)):
            return True
        if full:
            return not self._heads_more(at, below)
        if below < 0 or not is_label(lines[below].text):
            return False
        broken = is_open(lines[at].text) or goes_on(lines[below].text)
        return broken and self._is_row(self._page.after(below))

    def _is_row(self, at: int) -> bool:
        """Whether a line is a row with all its cells."""
        if at < 0 or self._page.is_head_again(at):
            return False
        return self._page.row(at, self._head.count, self._columns) is not None

    def _heads_more(self, at: int, below: int) -> bool:
        """Whether a line is rather the head of a further table."""
        counts = self._page.counts(below) if below < len(self._page.lines) else None
        return counts is not None and any(heads_of(self._page.lines[at], counts))

    def _goes_on(self, number: int) -> bool:
        return number > 0 and is_open(self.rows[number - 1][0].text)


def _holds(row: Sequence[Cell]) -> bool:
    """Whether a row has anything beside its words."""
    return any(cell.text for cell in row[1:])


def _run(page: Page, at: int, head: Head, table: _Rows) -> Run:
    doubts = table.doubts
    if table.with_thousands():
        doubts.append(THOUSANDS)
    if head.guessed:
        doubts.append(GUESSED)
    last = table.starts[-1]
    rows, starts = join_wrapped(table.rows, table.starts)
    rows, starts = [list(head.cells), *rows], [at, *starts]
    level = level_over(page.lines[at - 1], head) if at and page.lines[at - 1].text.strip() else None
    if level is not None:
        at -= 1
        rows, starts = [level, *rows], [at, *starts]
    return Run(at, last, rows, starts, " ".join(doubts))


def _years_over_figures(page: Page, at: int, first: int) -> Run | None:
    """Years alone over as many figures alone."""
    line, below = page.lines[at], page.lines[first]
    years, figures = page.atoms(at), page.atoms(first)
    if first != at + 1 or len(years) < 2 or len(years) != len(figures):
        return None
    if any(atom.is_word for atom in figures):
        return None
    if not are_steps([line.text[atom.start : atom.end] for atom in years]):
        return None
    rows = [
        [cell_of(each, atom.start, atom.end) for atom in atoms]
        for each, atoms in ((line, years), (below, figures))
    ]
    return Run(at, first, rows, [at, first])


def _one_line(line: Line, at: int) -> Run | None:
    """A whole table on one line: ``Offence 2022 2023 Theft 12 15 Robbery 3 4``."""
    text = line.text.rstrip()
    if not may_hold_values(text) or text[-1:] in ".:;?!,":
        return None
    atoms = atoms_of(line)
    years = [atom for atom in atoms if is_year(text[atom.start : atom.end])]
    runs = list(runs_of(atoms))
    if years and len(years) > 1 and are_steps([text[atom.start : atom.end] for atom in years]):
        first = atoms.index(years[0])
        if first > 6 or atoms[first : first + len(years)] != years:
            return _years_down(line, at, atoms, years)
        head = [cell_of(line, 0, years[0].start), *(cell_of(line, y.start, y.end) for y in years)]
        body = list(runs_of(atoms[first + len(years) :]))
    else:
        width = next((n for n, run in enumerate(runs[1:]) if run.is_word), 0)
        pieces = headings(text[: runs[0].end]) if width > 1 and runs[0].is_word else []
        if len(pieces) != width + 2:
            return None
        head = [cell_of(line, *piece) for piece in pieces[:-1]]
        body = list(runs_of([atom for atom in atoms if atom.start >= pieces[-1][0]]))
    width = len(head)
    rows = [body[number : number + width] for number in range(0, len(body), width)]
    if len(rows) < 2 + (not years) or len(rows[-1]) != width:
        return None
    if not all(row[0].is_word and not any(part.is_word for part in row[1:]) for row in rows):
        return None
    cells = [[cell_of(line, part.start, part.end) for part in row] for row in rows]
    return Run(at, at, [head, *cells], [at] * (len(rows) + 1))


def _years_down(line: Line, at: int, atoms: Sequence[Atom], years: Sequence[Atom]) -> Run | None:
    """A whole table on one line, each row of which begins with a year: ``Year Thefts 2022 12 2023 15``."""
    first = atoms.index(years[0])
    width, odd = divmod(len(atoms) - first, len(years))
    body = [list(atoms[first + number * width :][:width]) for number in range(len(years))]
    if odd or width < 2 or not 2 <= first <= _MOST_STACKED or not all(atom.is_word for atom in atoms[:first]):
        return None
    if [row[0] for row in body] != list(years) or any(atom.is_word for row in body for atom in row[1:]):
        return None
    text = line.text[: years[0].start].rstrip()
    words = [(atom.start, atom.end) for atom in atoms[:first]]
    pieces = next((way for way in (headings(text), words) if len(way) == width), None)
    if pieces is None or not names_a_sort(text[slice(*pieces[0])]):
        return None
    rows = [[cell_of(line, *piece) for piece in pieces]]
    rows += [[cell_of(line, atom.start, atom.end) for atom in row] for row in body]
    return Run(at, at, rows, [at] * len(rows))
