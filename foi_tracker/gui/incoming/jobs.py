"""What is done off the window's thread for letters that came: reading, proposing, filing."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from foi_tracker.core.work import Work
from foi_tracker.gui.incoming.rows import Arrived, Incoming
from foi_tracker.model.views import RequestRow

if TYPE_CHECKING:
    from foi_tracker.services.filing import Filed
    from foi_tracker.services.tracker import Tracker

Job: TypeAlias = Callable[["Tracker", Work], Arrived]


def file_job(path: Path) -> Job:
    """Read one file and propose where it belongs."""

    def job(tracker: "Tracker", work: Work) -> Arrived:
        read = tracker.letters.read_files([path], work)[0]
        proposal = tracker.filing.propose(read.letter) if read.letter else None
        words = tracker.letters.plain_text(read.letter) if read.letter else ""
        return Arrived(read.letter, read.trouble, proposal, words)

    return job


def text_job(text: str) -> Job:
    """Read pasted text and propose where it belongs."""

    def job(tracker: "Tracker", work: Work) -> Arrived:
        work.check()
        letter = tracker.letters.read_text(text)
        return Arrived(letter, None, tracker.filing.propose(letter), tracker.letters.plain_text(letter))

    return job


def store(tracker: "Tracker", row: Incoming) -> "Filed":
    """Keep a letter at its request."""
    if row.letter is None or row.request is None:
        raise AssertionError("only a letter that was read and has its request is filed")
    return tracker.filing.file(
        row.letter, row.request, row.kind, row.day, enter_event=row.enter_event, until=row.until
    )


def named(rows: Sequence[RequestRow]) -> dict[int, str]:
    """Words for each request, by id; two that read the same are told apart by their numbers."""
    names: dict[int, str] = {}
    seen: set[str] = set()
    for row in rows:
        words = " · ".join(part for part in (row.authority, row.campaign, row.reference) if part)
        names[row.id] = f"{words} (no. {row.id})" if words in seen else words
        seen.add(words)
    return names


def file_filter(kinds: Sequence[tuple[str, Sequence[str]]]) -> str:
    """The filter of a dialog that opens files."""
    endings = " ".join(f"*{ending}" for _, suffixes in kinds for ending in suffixes)
    return f"Letters ({endings})"


def letters(number: int) -> str:
    """A number of letters in words."""
    return f"{number} letter{'' if number == 1 else 's'}"
