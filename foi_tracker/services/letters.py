"""Reading letters without storing them: files or pasted text in, documents and findings out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from foi_tracker.core.errors import FoiError, InputError, UnreadableFileError
from foi_tracker.core.work import Work
from foi_tracker.model.documents import Document
from foi_tracker.model.readings import Letter
from foi_tracker.services.analysing import analyse, hidden_spans

if TYPE_CHECKING:
    from foi_tracker.reading.host import ReadingHost

PASTED = "Pasted text.txt"


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What became of one file: a letter, or the trouble with it."""

    name: str
    letter: Letter | None
    trouble: FoiError | None = None


class LetterReader:
    """Reads letters through a reading process of its own, made with the first letter; close it when done."""

    def __init__(self) -> None:
        self._host: ReadingHost | None = None
        self._lock = Lock()

    def read_files(self, paths: Sequence[Path], work: Work | None = None) -> list[ReadFile]:
        """Read each file as a letter of its own; a bad one does not stop the rest.

        Raises:
            CancelledError: when the person stops the work.
        """
        work = work or Work()
        found = []
        for number, path in enumerate(paths):
            work.report(number, len(paths), f"Reading {path.name}")
            try:
                found.append(ReadFile(path.name, self.read_together([path])))
            except FoiError as trouble:
                found.append(ReadFile(path.name, None, trouble))
        return found

    def read_together(self, paths: Sequence[Path]) -> Letter:
        """Read files that make one letter, in order.

        Raises:
            UnreadableFileError: for the first file that cannot be read.
        """
        return self._letter([(path.name, _bytes_of(path)) for path in paths])

    def read_text(self, text: str, name: str = PASTED) -> Letter:
        """Read pasted text as a letter.

        Raises:
            InputError: when there is nothing in it.
        """
        if not text.strip():
            raise InputError("There is nothing to paste.", "Copy the reply’s text first, then paste it here.")
        return self._letter([(name, text.encode())])

    @staticmethod
    def plain_text(letter: Letter) -> str:
        """The words of a letter without menus, banners and footers, its documents one after another."""
        return "\n\n".join(filter(None, map(_shown, letter.documents)))

    @staticmethod
    def file_kinds() -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What can be read, for a dialog that opens files: words in the plural, and how the names end."""
        from foi_tracker.reading.kinds import KINDS

        return tuple((kind.words, kind.suffixes) for kind in KINDS)

    def close(self) -> None:
        """End the reading process."""
        with self._lock:
            if self._host is not None:
                self._host.close()

    def _letter(self, files: Sequence[tuple[str, bytes]]) -> Letter:
        host = self._reading_host()
        documents = tuple(host.read(name, content) for name, content in files)
        return Letter(documents, tuple(content for _, content in files), analyse(documents))

    def _reading_host(self) -> "ReadingHost":
        from foi_tracker.reading.host import ReadingHost

        with self._lock:
            if self._host is None:
                self._host = ReadingHost()
            return self._host


def _shown(document: Document) -> str:
    """A document's text without what the checking page folds away; the whole where nothing else is left."""
    parts, at = [], 0
    for span in hidden_spans(document):
        parts.append(document.text[at : span.start])
        at = span.end
    return ("".join([*parts, document.text[at:]]).strip()) or document.text.strip()


def _bytes_of(path: Path) -> bytes:
    from foi_tracker.reading.base import DEFAULT

    try:
        DEFAULT.check_size(path.name, path.stat().st_size)
        return path.read_bytes()
    except FileNotFoundError as trouble:
        raise UnreadableFileError(
            f"“{path.name}” is not there.", "Check the name and the folder."
        ) from trouble
    except IsADirectoryError as trouble:
        raise UnreadableFileError(f"“{path.name}” is a folder.", "Choose the files inside it.") from trouble
    except OSError as trouble:
        raise UnreadableFileError(
            f"“{path.name}” could not be opened.", "Check that you may read it.", str(trouble)
        ) from trouble
