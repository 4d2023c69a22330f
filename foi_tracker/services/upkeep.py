"""Keeping a library sound: undo, the bin, the check, copies."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from foi_tracker.model.library import BinItem, BinKind, Change, Trouble
from foi_tracker.storage.library import Library, Reader

COPIES_KEPT = 30
"""Dated copies of a library that are kept in one folder."""
_LONGEST = 40
"""Letters of a title that the words of a change hold."""


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
        with self._library.write("") as writer:
            writer.words = deleted_words(writer, kind, numbers)
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

    def dated_backup(self, folder: Path, today: date) -> Path | None:
        """Copy the library into a folder under today's date, once a day; the newest thirty copies are kept.

        Args:
            folder: Where the copies go, a cloud folder for one.
            today: The day of the copy.

        Returns:
            The copy, or None where there is one of today already.

        Raises:
            ExportError: when the folder is gone or the copy cannot be written.
        """
        name = Path(self._library.address).stem
        target = folder / f"{name} {today.isoformat()}.foi"
        if target.exists():
            return None
        self._library.backup(target)
        pattern = re.compile(rf"{re.escape(name)} \d{{4}}-\d\d-\d\d\.foi")
        copies = sorted(path for path in folder.iterdir() if pattern.fullmatch(path.name))
        for old in copies[:-COPIES_KEPT]:
            old.unlink(missing_ok=True)
        return target


def deleted_words(reader: Reader, kind: BinKind, numbers: Sequence[int]) -> str:
    """What is about to be put into the bin, as Undo will call it: by its name where it is one thing.

    Raises:
        NotFoundError: when the one thing is gone.
    """
    if len(numbers) != 1:
        return f"Deleted {len(numbers)} {kind.value}s"
    if kind is BinKind.CAMPAIGN:
        return f"Deleted the campaign “{_brief(reader.campaign(numbers[0]).title)}”"
    if kind is BinKind.REQUEST:
        request = reader.request(numbers[0])
        return f"Deleted the request “{_brief(request.title)}” to {request.authority.name}"
    letter = reader.letter(numbers[0])
    authority = reader.request(letter.request).authority.name
    way = "from" if letter.incoming else "to"
    return f"Deleted a letter {way} {authority} ({letter.kind.words.lower()})"


def _brief(title: str) -> str:
    return title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1].rstrip()}…"
