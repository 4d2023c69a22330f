"""Keeping a library sound: undo, the bin, the check, copies."""

from pathlib import Path

from foi_tracker.model.library import BinItem, BinKind, Change, Trouble
from foi_tracker.storage.library import Library


class Upkeep:
    """The use cases around the library as a whole."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def undo(self) -> Change | None:
        """Take the latest change back; None when there is nothing to take back.

        Raises:
            ConflictError: when someone else has changed the same thing since.
        """
        return self._library.undo()

    def redo(self) -> Change | None:
        """Do again what was taken back last."""
        return self._library.redo()

    def undoable(self) -> tuple[str, str]:
        """What Undo and Redo would do, in words; empty where there is nothing."""
        return self._library.can_undo(), self._library.can_redo()

    def history(self) -> tuple[Change, ...]:
        """The latest changes, newest first."""
        return self._library.history()

    def delete(self, kind: BinKind, *numbers: int) -> Change:
        """Put a campaign, a request or a letter, or several of one kind, into the bin, as one step."""
        many = len(numbers)
        words = f"Deleted a {kind.value}" if many == 1 else f"Deleted {many} {kind.value}s"
        with self._library.write(words) as writer:
            for number in numbers:
                writer.delete(kind, number)
        return writer.change

    def bin(self) -> tuple[BinItem, ...]:
        """What lies in the bin, newest first."""
        return self._library.bin()

    def restore(self, kind: BinKind, number: int) -> Change:
        """Put a thing back where it was."""
        return self._library.restore(kind, number)

    def purge(self, kind: BinKind, number: int) -> None:
        """Delete a thing of the bin for good."""
        self._library.purge(kind, number)

    def empty_bin(self) -> None:
        """Delete everything in the bin for good."""
        self._library.empty_bin()

    def check(self) -> tuple[Trouble, ...]:
        """Everything that is wrong with the library; empty when it is sound."""
        return self._library.check()

    def backup(self, target: Path) -> None:
        """Copy the library, whole or not at all.

        Raises:
            ExportError: when the copy cannot be written.
        """
        self._library.backup(target)
