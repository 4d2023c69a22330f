"""The letters that a match of a pattern can begin with, worked out from the pattern itself.

A pattern of many alternatives is tried, one alternative after the other, at every letter of a text. With its
first letters told beforehand it is only tried where a match can begin.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from foi_tracker.analysis.text.pattern_parts import FLAGS, parts_of

_FEWEST = 4
"""Alternatives below which telling the first letters does not pay."""
_CLASSES = {
    "CATEGORY_DIGIT": r"\d",
    "CATEGORY_SPACE": r"\s",
    "CATEGORY_WORD": r"\w",
    "CATEGORY_NOT_WORD": r"\W",
}
_ALSO = r"\u017f\u0130\u0131\u212a"
"""Letters that are the same as plain ones where case does not count: long s, dotted and dotless i, kelvin."""


@dataclass(slots=True)
class _First:
    """What a match can begin with: at the edge of a word, or anywhere.

    Attributes:
        edge: Letters at the edge of a word.
        free: Letters anywhere.
        start: Whether it can stand at the start of the text, whatever its letters.
        empty: Whether it can be empty.
    """

    edge: set[str] = field(default_factory=set)
    free: set[str] = field(default_factory=set)
    start: bool = False
    empty: bool = False


class _UnknownError(Exception):
    """What a pattern can begin with cannot be listed."""


def guarded(source: str) -> re.Pattern[str]:
    """A verbose, case-blind pattern, compiled so that it is tried only where a match can begin.

    Args:
        source: The pattern's source.

    Raises:
        re.error: if the source is no pattern.
    """
    parts = parts_of(source) if source.count("|") >= _FEWEST else None
    try:
        first = _First() if parts is None else _of_row(parts, edge=False)
    except _UnknownError:
        first = _First()
    if first.empty or not (first.edge or first.free):
        return re.compile(source, FLAGS)
    guards = ["^"] if first.start else []
    guards += [
        f"{where}(?=[{''.join(sorted(letters))}{_ALSO}])"
        for where, letters in ((r"\b", first.edge - first.free), ("", first.free))
        if letters
    ]
    return re.compile(f"(?:{'|'.join(guards)})(?:{source}\n)", FLAGS)


def _of_row(parts: Iterable[Any], *, edge: bool) -> _First:
    """What a row of parts can begin with."""
    found = _First(empty=True)
    for name, value in parts:
        kind = str(name)
        if kind == "AT" and str(value) == "AT_BEGINNING":
            return _First(found.edge, found.free, start=True)
        if kind in {"AT", "ASSERT", "ASSERT_NOT"}:
            edge = edge or (kind == "AT" and str(value) == "AT_BOUNDARY")
            continue
        here = _of_part(kind, value, edge=edge)
        found.edge |= here.edge
        found.free |= here.free
        found.start = found.start or here.start
        if not here.empty:
            found.empty = False
            break
    return found


def _of_part(kind: str, value: Any, *, edge: bool) -> _First:  # noqa: ANN401 - as the parser gives it
    """What one part can begin with."""
    if kind in {"LITERAL", "IN"}:
        letters = {re.escape(chr(value))} if kind == "LITERAL" else _of_class(value)
        return _First(edge=letters) if edge else _First(free=letters)
    if kind == "SUBPATTERN":
        return _of_row(value[3], edge=edge)
    if kind in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        inner = _of_row(value[2], edge=edge)
        return _First(inner.edge, inner.free, inner.start, inner.empty or value[0] == 0)
    if kind == "BRANCH":
        each = [_of_row(branch, edge=edge) for branch in value[1]]
        return _First(
            set().union(*(one.edge for one in each)),
            set().union(*(one.free for one in each)),
            any(one.start for one in each),
            any(one.empty for one in each),
        )
    raise _UnknownError


def _of_class(members: Iterable[Any]) -> set[str]:
    found: set[str] = set()
    for name, value in members:
        kind = str(name)
        if kind == "LITERAL":
            found.add(re.escape(chr(value)))
        elif kind == "RANGE":
            found.add(f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}")
        elif kind == "CATEGORY" and str(value) in _CLASSES:
            found.add(_CLASSES[str(value)])
        else:
            raise _UnknownError
    return found
