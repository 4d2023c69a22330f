"""What every reader of one kind of file promises, and the limits that all of them keep."""

from dataclasses import dataclass
from typing import Protocol

from foi_tracker.core.errors import LimitError
from foi_tracker.model.documents import Document


@dataclass(frozen=True, slots=True)
class Limits:
    """What a reader may spend on one file, since letters come from strangers.

    Attributes:
        size: Bytes of the file.
        characters: Length of its text.
        cells: Cells of all its tables, merged ones counted in full.
        depth: How deep elements may lie inside each other.
        seconds: Time for one file in the reading process.
    """

    size: int = 50_000_000
    characters: int = 10_000_000
    cells: int = 500_000
    depth: int = 250
    seconds: float = 10.0

    def check_size(self, name: str, size: int) -> None:
        """Refuse a file that is too big.

        Raises:
            LimitError: if it is.
        """
        if size > self.size:
            raise LimitError(
                f"“{name}” is too big to read ({size // 1_000_000} MB).",
                "Save only the reply itself, without pictures, and try again.",
                f"{size} bytes, at most {self.size}",
            )

    def check_text(self, name: str, text: str) -> None:
        """Refuse a text that is too long.

        Raises:
            LimitError: if it is.
        """
        if len(text) > self.characters:
            raise LimitError(
                f"“{name}” is too long to read.",
                "Save only the reply itself and try again.",
                f"{len(text)} characters, at most {self.characters}",
            )

    def check_cells(self, name: str, cells: int) -> None:
        """Refuse tables that are too large.

        Raises:
            LimitError: if they are.
        """
        if cells > self.cells:
            raise LimitError(
                f"The tables in “{name}” are too large to read.",
                "Open the file in a spreadsheet program instead.",
                f"more than {self.cells} cells",
            )


DEFAULT = Limits()


class Reader(Protocol):
    """Reads one kind of file."""

    def accepts(self, name: str, content: bytes) -> bool:
        """Whether this reader knows such a file, by its name's ending and its first bytes."""
        ...

    def read(self, name: str, content: bytes, limits: Limits) -> Document:
        """Turn the file's bytes into a document.

        Raises:
            UnreadableFileError: if they are not what the name says, or hold nothing.
            LimitError: if a limit is passed.
        """
        ...
