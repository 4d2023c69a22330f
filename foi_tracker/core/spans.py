"""Places in a text: spans, maps from cleaned text to its original, and Qt's way of counting.

All positions count Python characters (code points) from zero; a span holds its start and not its end.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` (held) to ``end`` (not held) of a text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end < self.start:
            raise ValueError(f"not a span: {self.start} to {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters of this span in ``text``."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def moved(self, by: int) -> "Span":
        """The same length, ``by`` characters further on."""
        return Span(self.start + by, self.end + by)

    def joined(self, other: "Span") -> "Span":
        """The smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


class OffsetMap:
    """Where each character of a cleaned text stood in its original.

    The map is kept as runs of characters that were kept together, so it costs what was changed, not what
    was kept.
    """

    __slots__ = ("_clean_starts", "_lengths", "_original_starts", "length")

    def __init__(self, kept: Iterable[Span]) -> None:
        """Build from the spans of the original that were kept, in order."""
        self._clean_starts: list[int] = []
        self._original_starts: list[int] = []
        self._lengths: list[int] = []
        position = 0
        for span in kept:
            if not len(span):
                continue
            self._clean_starts.append(position)
            self._original_starts.append(span.start)
            self._lengths.append(len(span))
            position += len(span)
        self.length = position

    def position(self, clean: int) -> int:
        """The original position of the cleaned character ``clean``; the end maps to the last end."""
        if not self._clean_starts:
            return 0
        run = max(0, bisect_right(self._clean_starts, clean) - 1)
        return self._original_starts[run] + min(clean - self._clean_starts[run], self._lengths[run])

    def original(self, clean: Span) -> Span:
        """The smallest span of the original that holds the cleaned span."""
        start = self.position(clean.start)
        if not len(clean):
            return Span(start, start)
        return Span(start, self.position(clean.end - 1) + 1)


def keep(text: str, kept: Sequence[Span]) -> tuple[str, OffsetMap]:
    """Cut ``text`` down to the spans ``kept`` and say where each character came from."""
    return "".join(span.of(text) for span in kept), OffsetMap(kept)


class Utf16Positions:
    """Turns positions in a text into those that Qt counts (UTF-16 units), and back.

    Qt counts a character beyond the basic plane, an emoji for one, as two.
    """

    __slots__ = ("_wide",)

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [at for at, char in enumerate(text) if ord(char) > 0xFFFF]

    def to_qt(self, position: int) -> int:
        """Qt's count of the position ``position``."""
        return position + bisect_right(self._wide, position - 1)

    def from_qt(self, position: int) -> int:
        """Our count of Qt's position ``position``; the middle of a character counts as its start."""
        passed = 0
        for at in self._wide:
            if at + passed >= position:
                break
            if at + passed + 1 == position:
                return at
            passed += 1
        return position - passed
