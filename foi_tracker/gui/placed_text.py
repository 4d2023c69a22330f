"""Where the characters of a letter's documents came to stand on screen, and back.

Qt counts UTF-16 units and the shown text leaves things out, so neither side's positions fit the other's.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from foi_tracker.core.spans import Span, Utf16Positions


@dataclass(frozen=True, slots=True)
class _Run:
    document: int
    span: Span
    at: int
    until: int


@dataclass(slots=True)
class PlacedText:
    """Runs of characters that are shown as they were read, in the order in which they are shown.

    Args:
        texts: Each document's text, whose characters spans count.
    """

    texts: Sequence[str]
    _counts: list[Utf16Positions] = field(init=False)
    _runs: list[_Run] = field(init=False, default_factory=list)
    _starts: list[int] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self._counts = [Utf16Positions(text) for text in self.texts]

    def place(self, document: int, span: Span, at: int) -> None:
        """Note that the characters of ``span`` stand from Qt's position ``at`` on.

        Places must be noted from the top of the page down.
        """
        count = self._counts[document]
        width = count.to_qt(span.end) - count.to_qt(span.start)
        self._runs.append(_Run(document, span, at, at + width))
        self._starts.append(at)

    def shown(self, document: int, span: Span) -> list[tuple[int, int]]:
        """Qt's start and end of every shown stretch of ``span``; empty where none of it is shown."""
        if not len(span):
            return []
        count = self._counts[document]
        found = []
        for run in self._runs:
            if run.document != document or not run.span.meets(span):
                continue
            first, last = max(run.span.start, span.start), min(run.span.end, span.end)
            base = run.at - count.to_qt(run.span.start)
            found.append((base + count.to_qt(first), base + count.to_qt(last)))
        return found

    def source(self, start: int, end: int) -> tuple[int, Span] | None:
        """The document and the span of what is shown from ``start`` to ``end``.

        A stretch that reaches into a second document is cut at the end of the first.
        """
        begin = max(0, bisect_right(self._starts, start) - 1)
        document, found = -1, None
        for run in self._runs[begin:]:
            if run.at >= end:
                break
            if run.until <= start or (found is not None and run.document != document):
                continue
            count = self._counts[run.document]
            base = count.to_qt(run.span.start) - run.at
            here = Span(count.from_qt(base + max(start, run.at)), count.from_qt(base + min(end, run.until)))
            document, found = run.document, here if found is None else found.joined(here)
        return None if found is None or not len(found) else (document, found)
