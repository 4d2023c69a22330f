"""From the bytes of a file to a document: its text, blocks and tables, and where each stands."""

from foi_tracker.core.errors import UnreadableFileError
from foi_tracker.model.documents import Document
from foi_tracker.reading.base import DEFAULT, Limits
from foi_tracker.reading.kinds import kind_of, suffixes

__all__ = ["DEFAULT", "Limits", "read_document", "suffixes"]


def read_document(name: str, content: bytes, limits: Limits = DEFAULT) -> Document:
    """Read one file here and now; ``host.ReadingHost`` does the same in a process that can be stopped.

    Args:
        name: The file's name; its ending says what it is, and its first bytes where that does not help.
        content: Its bytes.
        limits: What may be spent on it.

    Raises:
        UnreadableFileError: if it is empty, broken or of an unknown kind.
        LimitError: if a limit is passed.
    """
    if not content.strip():
        raise UnreadableFileError(
            f"“{name}” is empty.", "Is it the right file? Copy the reply's text and paste it instead."
        )
    kind = kind_of(name, content)
    if kind is None:
        raise UnreadableFileError(
            f"“{name}” is of a kind that this program cannot read.",
            f"It reads files ending in {', '.join(suffixes())}. Copy the reply's text and paste it instead.",
        )
    return kind.reader.read(name, content, limits)
