"""The words of one weighing of the public interest, by the part of the test that they belong to."""

from dataclasses import dataclass, field, replace

from foi_tracker.analysis.grounds.claims import Found
from foi_tracker.analysis.interest.weighing import LEANS
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.weighing_headings import Side


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the test, of one document, with the piece they stand in."""

    document: int
    start: int
    end: int
    text: str
    piece: Piece | None = None

    def trimmed(self) -> tuple[int, int]:
        """Their place without the commas and bullets that they were cut at."""
        before = len(self.text) - len(self.text.lstrip(" ,;-*•·"))
        after = len(self.text) - len(self.text.rstrip(" ,;"))
        return self.start + before, self.end - after


@dataclass(slots=True)
class Block:
    """One weighing: for which grounds, about which questions, with its words by part.

    ``spare`` keeps what only repeats or stands aside, for parts of which nothing better is said.
    """

    labels: tuple[str, ...]
    grounds: list[Found] = field(default_factory=list)
    parts: dict[Side, list[Words]] = field(default_factory=dict)
    spare: dict[Side, list[Words]] = field(default_factory=dict)
    piece: Piece | None = None

    @property
    def begun(self) -> bool:
        """Whether anything has been weighed."""
        return any(side in self.parts for side in (Side.FOR, Side.AGAINST, Side.BALANCE))

    def add(self, side: Side, words: Words, *, spare: bool = False) -> None:
        """Keep words; one that leans on the sentence just before it belongs to the same argument."""
        kept = (self.spare if spare else self.parts).setdefault(side, [])
        last = kept[-1] if kept else None
        if last is not None and last.piece is words.piece is not None and LEANS.match(words.text):
            kept[-1] = replace(last, end=words.end, text=f"{last.text} {words.text}")
        else:
            kept.append(words)
