"""The composition root of the use cases: one library, one calendar, one reading process."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from foi_tracker.law.catalogue import Catalogue
from foi_tracker.law.working_days import WorkingDays
from foi_tracker.services.clockwork import Clockwork
from foi_tracker.services.comparing import Comparing
from foi_tracker.services.deciding import Deciding
from foi_tracker.services.filing import Filing
from foi_tracker.services.finding import Finding
from foi_tracker.services.letters import LetterReader
from foi_tracker.services.recording import Recording
from foi_tracker.services.sample import Sample
from foi_tracker.services.summaries import Summaries
from foi_tracker.services.upkeep import Upkeep
from foi_tracker.storage.library import Library


@dataclass(frozen=True, slots=True)
class Tracker:
    """Every use case on one library; made once by ``open_tracker`` and passed on."""

    address: str
    warnings: tuple[str, ...]
    clockwork: Clockwork
    catalogue: Catalogue
    recording: Recording
    letters: LetterReader
    filing: Filing
    deciding: Deciding
    finding: Finding
    comparing: Comparing
    summaries: Summaries
    upkeep: Upkeep
    sample: Sample
    stamp: Callable[[], int]
    close: Callable[[], None]


def open_tracker(
    address: Path | str,
    *,
    create: bool,
    today: Callable[[], date],
    now: Callable[[], datetime],
) -> Tracker:
    """Open a library and build the use cases on it.

    Args:
        address: A file, or the address of a PostgreSQL database.
        create: Whether to make the library where there is none.
        today: Gives the current day.
        now: Gives the current moment, for what is written.

    Raises:
        LibraryError: when it cannot be opened, with the reason.
    """
    library = Library.open(address, create=create, now=now)
    clockwork = Clockwork(WorkingDays.load(), today)
    catalogue = Catalogue.load()
    finding = Finding(library, clockwork)
    recording = Recording(library, clockwork)
    letters = LetterReader()
    filing = Filing(library)
    deciding = Deciding(library)
    upkeep = Upkeep(library)

    def close() -> None:
        letters.close()
        library.close()

    return Tracker(
        address=library.address,
        warnings=library.warnings,
        clockwork=clockwork,
        catalogue=catalogue,
        recording=recording,
        letters=letters,
        filing=filing,
        deciding=deciding,
        finding=finding,
        comparing=Comparing(library, clockwork),
        summaries=Summaries(library, finding, clockwork, catalogue),
        upkeep=upkeep,
        sample=Sample(recording, letters, filing, deciding, upkeep),
        stamp=library.stamp,
        close=close,
    )
