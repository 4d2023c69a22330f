"""Cuts a line whose cells are parted by single spaces into figures, dates, stock answers, and other words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foi_tracker.reading.tables.cell_kinds import MONTH, CellKind, kind_of
from foi_tracker.reading.tables.table_lines import Line

LONGEST_ROW = 300
_MOST_WORDS = 60
_TOKEN = re.compile(r"\S+")
# Values and dates of more than one word.
_PHRASE = re.compile(
    rf"""
    (?: (?:\d{{1,2}}(?:st|nd|rd|th)?\ )? {MONTH} \ (?:19|20)\d\d
    | (?:less|fewer|more)\ than\ \w{{1,6}}
    | not\ (?:held|recorded|known|available|applicable|disclosed|stated|collected)
    | no\ data (?:\ held)? | [<>£]\ \d[\d,.]{{0,12}} | [\d,.]{{1,12}}\ (?: % | \(\d[\d.]{{0,5}}\s?%\) )
    ) (?=\s|$)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OPENS_PHRASE = frozenset("<>£lfmnjasod0123456789,.")
_HINT = re.compile(r"\d|\b(?:yes|no|not|nil|none|n/?a)\b|(?:^|\s)[*#\-–—]\s*$|[*#]\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Atom:
    """A part of a line that no column parts: where it stands, and what it may be."""

    start: int
    end: int
    kind: CellKind

    @property
    def is_word(self) -> bool:
        """Whether it is a plain word."""
        return self.kind is CellKind.WORDS


def is_row_text(text: str) -> bool:
    """Whether a line may be a row or a head at all."""
    return 0 < len(text) <= LONGEST_ROW and "|" not in text and "\t" not in text and text.lstrip()[:1] != ">"


def may_hold_values(text: str) -> bool:
    """A quick look whether a line can hold figures or what stands for them."""
    return is_row_text(text) and bool(_HINT.search(text))


def atoms_of(line: Line) -> list[Atom]:
    """The atoms of a line, in order."""
    text = line.text
    out: list[Atom] = []
    at = 0
    while (token := _TOKEN.search(text, at)) is not None:
        if len(out) >= _MOST_WORDS:
            return []
        phrase = _PHRASE.match(text, token.start()) if token[0][0].lower() in _OPENS_PHRASE else None
        if phrase is not None:
            kind = CellKind.EITHER if phrase[0][-1].isalnum() else CellKind.FIGURE
            out.append(Atom(token.start(), phrase.end(), kind))
        else:
            out.append(Atom(token.start(), token.end(), kind_of(token[0])))
        at = out[-1].end
    return out


def values_at_end(atoms: Sequence[Atom]) -> int:
    """How many atoms at the end of a row are no words, one fewer where nothing else names the row."""
    count = 0
    while count < len(atoms) and not atoms[-1 - count].is_word:
        count += 1
    return count - (count == len(atoms) > 0)


def runs_of(atoms: Sequence[Atom]) -> Iterator[Atom]:
    """The atoms with words that stand together as one."""
    held: Atom | None = None
    for atom in atoms:
        if held is not None and held.is_word and atom.is_word:
            held = Atom(held.start, atom.end, held.kind)
            continue
        if held is not None:
            yield held
        held = atom
    if held is not None:
        yield held
