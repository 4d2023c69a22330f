"""A question that is being put together, and the pieces of a request that it is put together from."""

from dataclasses import dataclass, field

from foi_tracker.analysis.marks.markers import Marker
from foi_tracker.analysis.text.pieces import Piece


@dataclass(slots=True)
class Draft:
    """A question being put together.

    Attributes:
        label: Its number.
        pieces: Where its words stand, the number left out; empty where only the number survives.
        numbered: Whether the letter itself numbers it.
    """

    label: str
    pieces: list[Piece] = field(default_factory=list)
    numbered: bool = True

    @property
    def text(self) -> str:
        """Its words, in plain spelling."""
        return " ".join(" ".join(piece.text.split()) for piece in self.pieces)

    @property
    def opening(self) -> str:
        """Its first piece's words."""
        return " ".join(self.pieces[0].text.split()) if self.pieces else ""


@dataclass(slots=True)
class Item:
    """A piece of a request with its number, and the words after that."""

    piece: Piece
    marker: Marker | None

    @property
    def words(self) -> str:
        """The words after its number."""
        return self.piece.text[self.marker.end if self.marker else 0 :].strip()

    @property
    def body(self) -> Piece:
        """The words after its number, as a piece."""
        return self.piece.part(self.marker.end if self.marker else 0, len(self.piece.text))
