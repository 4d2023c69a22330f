"""Known trouble, one class per cause, apart from our own bugs.

Every error carries the sentence that the person reads, a hint that says what to do next, and details for
whoever is asked for help. Anything else that is raised is a bug, and is reported as one.
"""


class FoiError(Exception):
    """Trouble that we know of.

    Args:
        sentence: What is wrong, in one plain sentence.
        hint: What to do next; empty where the sentence says it.
        details: Technical words for a report; never shown first.
    """

    def __init__(self, sentence: str, hint: str = "", details: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint
        self.details = details

    def __reduce__(self) -> tuple[type["FoiError"], tuple[str, str, str]]:
        """Cross from a reading process to ours whole."""
        return type(self), (self.sentence, self.hint, self.details)


class InputError(FoiError):
    """Something typed or given cannot be used: an impossible date, an empty paste, an unknown word."""


class UnreadableFileError(FoiError):
    """A file cannot be read: missing, broken, of an unknown kind, empty."""


class LimitError(UnreadableFileError):
    """A file is over one of the limits set for reading (bytes, cells, nesting, time)."""


class ReaderStoppedError(UnreadableFileError):
    """The process that was reading a file ended or was stopped before it had finished."""


class LibraryError(FoiError):
    """The library cannot be used."""


class NotALibraryError(LibraryError):
    """The file is not a library of ours."""


class MissingLibraryError(LibraryError):
    """There is no library at that place."""


class NewerLibraryError(LibraryError):
    """A newer version of the program made this library; it is refused, not harmed."""


class LibraryBusyError(LibraryError):
    """Another window is writing, and did not finish in time."""


class DiskFullError(LibraryError):
    """There is no room left where the library lies; nothing was half-written."""


class ConflictError(LibraryError):
    """Someone else changed the same thing since it was shown."""


class NotFoundError(LibraryError):
    """What was asked for is not in the library (any more)."""


class ExportError(FoiError):
    """A file could not be written."""


class CancelledError(FoiError):
    """The person stopped the work; nothing half-done stays."""
