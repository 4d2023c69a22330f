"""Which lines with gaps are lists, addresses or contents rather than rows of a table."""

import re
from collections.abc import Sequence

from foi_tracker.reading.tables.cell_kinds import looks_like_value
from foi_tracker.reading.tables.table_lines import Line, Run

# What opens an item of a list: a dot, a dash, "3.", "a)", "(iv)", "1.2", "Q4".
_MARK = re.compile(
    r"""
    [^\w\s]{1,2} | o | §\s?\d{1,3}
    | \(? (?: \d{1,2} | [a-z] | [ivx]{1,5} ) [.):]{1,2}
    | \d{1,2} (?:\.\d{1,2}){1,2} \.?
    | (?:q|question|part|point)\s?\.?\s?\d{1,2}[a-z]?[.):]?
    """,
    re.IGNORECASE | re.VERBOSE,
)
# A place in a law, which opens what the law says there.
_PROVISION = re.compile(
    r"(?:sections?|s|reg(?:ulation)?s?|articles?|art|paragraphs?|para)\.?\s?\d{1,3}[a-z]?(?:\s?\(\w{1,4}\)){0,4}[.:]?",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"(?:our|your|my)\sref(?:erence)?\b.{0,40}", re.IGNORECASE)
_TELEPHONE = re.compile(r"(?:\+44\s?|0)\d[\d\s\-()]{7,14}")
_CONTENTS = re.compile(r"\s*(?:table of )?(?:contents|index)\W*", re.IGNORECASE)
_CLOSE = re.compile(r"\s*(?:yours\s\w+|(?:with\s)?(?:kind|best|warm)?\s?regards|signed)\W*", re.IGNORECASE)
_FIGURES = frozenset("0123456789%")
_NEAR = 10


def is_no_table(lines: Sequence[Line], first: int, rows: Sequence[Sequence[str]]) -> bool:
    """Whether rows are something else that is set with gaps.

    Args:
        lines: All lines.
        first: The line on which the rows begin.
        rows: What stands in them.
    """
    return (
        is_list(rows)
        or _is_letterhead(rows)
        or _is_contents(lines, first, rows)
        or _is_signed(lines, first, rows)
    )


def is_list(rows: Sequence[Sequence[str]]) -> bool:
    """Whether each row is an item: a mark or a number that opens it, and its words."""
    if len(rows[0]) != 2:
        return False
    marks = [row[0] for row in rows]
    if all(map(_MARK.fullmatch, filter(None, marks))) and any(marks):
        return True
    worded = not any(looks_like_value(row[1]) for row in rows)
    if worded and all(map(_PROVISION.fullmatch, marks)):
        return True
    counted = [str(number) for number in range(1, len(rows) + 1)]
    return marks == counted and worded


def names_law(lines: Sequence[Line], run: Run) -> bool:
    """Whether each line names a place in a law and gives no figure with it: a list of grounds."""
    told = [line.text.strip() for line in lines[run.first : run.last + 1] if line.text.strip()]
    return all(
        _PROVISION.match(text) and text[-1] not in _FIGURES and "\t" not in text and "|" not in text
        for text in told
    )


def _is_letterhead(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the last cells are telephone numbers under no heading, or one gives a letter's reference."""
    if all(_TELEPHONE.fullmatch(row[-1]) for row in rows):
        return True
    return any(_REFERENCE.fullmatch(cell) for row in rows for cell in row)


def _is_contents(lines: Sequence[Line], first: int, rows: Sequence[Sequence[str]]) -> bool:
    """Whether pages are given for what a paper holds: they never fall, and dots or that word lead to them."""
    pages = [row[-1] for row in rows]
    if len(rows[0]) > 3 or not all(page.isdecimal() for page in pages):
        return False
    numbers = [int(page) for page in pages]
    if numbers != sorted(numbers) or any(map(looks_like_value, (row[-2] for row in rows))):
        return False
    led = all("..." in lines[first + at].text for at in range(min(len(rows), len(lines) - first)))
    return led or any(_CONTENTS.fullmatch(line.text) for line in lines[max(0, first - 3) : first])


def _is_signed(lines: Sequence[Line], first: int, rows: Sequence[Sequence[str]]) -> bool:
    """Whether names and posts stand side by side under a letter's close."""
    if any(looks_like_value(cell) for row in rows for cell in row):
        return False
    return any(_CLOSE.fullmatch(line.text) for line in lines[max(0, first - _NEAR) : first])
