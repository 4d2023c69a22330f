"""Pasted tables with bars, one row a line: ``Primary | 188 | 240 |``, with or without a rule."""

import re
from collections.abc import Iterator, Sequence

from foi_tracker.model.documents import Cell
from foi_tracker.reading.pasted.bar_cells import stream_tables
from foi_tracker.reading.tables.table_lines import Line, Run, cell_of

_RULE = re.compile(r"[|:\-\s+=]*")
_CONTACT = re.compile(r"@|www\.|\b0\d{3,4}\s?\d{3}")
_MOST_BLANK = 2


def bars(lines: Sequence[Line]) -> Iterator[Run]:
    """All tables with bars."""
    at = 0
    while at < len(lines):
        stretch = _stretch(lines, at)
        if not stretch:
            at += 1
            continue
        at = stretch[-1] + 1
        kept = [number for number in stretch if not is_rule(lines[number].text)]
        if not kept:
            continue
        whole = sum(len(split_bars(lines[number])) >= 2 for number in kept)
        if whole * 10 >= len(kept) * 6:
            yield from _row_tables(lines, stretch)
        else:
            rules = [number for number in stretch if is_rule(lines[number].text)]
            yield from stream_tables(lines, stretch, rules)


def is_rule(text: str) -> bool:
    """Whether a line is the rule under a head or between rows."""
    bare = text.strip()
    return "--" in bare.replace("==", "--") and ("|" in bare or "+" in bare) and bool(_RULE.fullmatch(bare))


def _stretch(lines: Sequence[Line], at: int) -> list[int]:
    """Lines with bars that keep one distance: none between them, or as many as between the first two."""
    if not _has_bar(lines[at].text):
        return []
    out, gap = [at], -1
    number = at + 1
    while number < len(lines):
        if not lines[number].text.strip():
            number += 1
            if number - out[-1] - 1 > _MOST_BLANK:
                break
            continue
        blank = number - out[-1] - 1
        if not _has_bar(lines[number].text) or (gap >= 0 and blank > gap):
            break
        gap = blank if gap < 0 else gap
        out.append(number)
        number += 1
    return out


def _has_bar(text: str) -> bool:
    return "|" in text or is_rule(text)


def split_bars(line: Line) -> list[Cell]:
    """The cells of a line; a bar at its beginning or end encloses them and parts none."""
    text = line.text
    begin = len(text) - len(text.lstrip())
    if text[begin : begin + 1] == "|":
        begin += 1
    end = len(text.rstrip())
    if text[:end].endswith("|"):
        end -= 1
    cells: list[Cell] = []
    position = begin
    while True:
        bar = text.find("|", position, end)
        stop = bar if bar >= 0 else end
        cells.append(cell_of(line, position, stop))
        if bar < 0:
            return cells
        position = bar + 1


def _row_tables(lines: Sequence[Line], stretch: Sequence[int]) -> Iterator[Run]:
    """The tables in a stretch of rows: a rule under a later row makes that row the head of a new table."""
    rules = sum(is_rule(lines[number].text) for number in stretch)
    between = rules * 2 >= len(stretch) - 1 and rules > 1
    held: list[int] = []
    for number in stretch:
        if not is_rule(lines[number].text):
            held.append(number)
        elif len(held) > 2 and not between:
            yield from _row_table(lines, held[:-1])
            held = held[-1:]
    yield from _row_table(lines, held)


def _row_table(lines: Sequence[Line], held: Sequence[int]) -> Iterator[Run]:
    if len(held) < 2:
        return
    rows = [split_bars(lines[number]) for number in held]
    opened = [lines[number].text.lstrip().startswith("|") for number in held]
    if not all(opened):
        # Most rows begin without a bar, so one that begins with a bar has an empty first cell.
        lengths = [len(row) for row in rows]
        for at, row in enumerate(rows):
            beside = at + 1 if at + 1 < len(rows) else at - 1
            if opened[at] and (opened[beside] or len(row) + 1 == lengths[beside]):
                rows[at] = [Cell(""), *row]
    if max(len(row) for row in rows) < 2 or _is_signature(lines, held):
        return
    yield Run(held[0], held[-1], rows, list(held))


def _is_signature(lines: Sequence[Line], held: Sequence[int]) -> bool:
    """Whether a few lines give a name, a post and how to reach them."""
    if len(held) > 4:
        return False
    return any(_CONTACT.search(lines[number].text) for number in held)
