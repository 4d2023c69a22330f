"""The commands that keep: check, backup, and the sample taken through the whole job."""

from argparse import Namespace

from foi_tracker.cli.arguments import LATER
from foi_tracker.cli.session import Session
from foi_tracker.core.errors import ExportError, InputError


def check(session: Session, told: Namespace) -> int:
    """Verify the library; prints what is wrong and returns 1 if anything is."""
    if told.pack is not None:
        raise InputError(
            "Checking a pack comes with a later version.", "Without a pack, check looks at the library."
        )
    with session.tracker() as tracker:
        troubles = tracker.upkeep.check()
        counts = tracker.finding.counts()
    for trouble in troubles:
        session.say(f"{trouble.where}: {trouble.words}")
    if troubles:
        return 1
    session.say(
        f"The library is sound: {counts.requests} requests, {counts.letters} letters, {counts.tables} tables."
    )
    return 0


def backup(session: Session, told: Namespace) -> int:
    """Copy the library."""
    with session.tracker() as tracker:
        tracker.upkeep.backup(told.target)
    session.say(f"Copied to {told.target}")
    return 0


def demo(session: Session, told: Namespace) -> int:
    """Take the sample campaign through the whole job and leave its results in a folder."""
    folder = told.folder
    library, picture, summary = (
        folder / name for name in ("library.foi", "matrix.png", "refusal-summary.docx")
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise ExportError(
            f"The folder “{folder}” could not be made.", "Choose another place.", str(trouble)
        ) from trouble
    if library.exists():
        raise ExportError(f"“{library}” is there already.", "Choose an empty folder, or delete it first.")
    try:
        with session.tracker(create=True, address=library) as tracker:
            recorded = tracker.sample.load()
            session.painter(tracker, recorded.campaign, picture)
            tracker.summaries.write(tracker.summaries.of_campaign(recorded.campaign), summary)
            troubles = tracker.upkeep.check()
    except BaseException:
        # What a failed run has made would stand in the way of the next one.
        for made in (library, picture, summary):
            made.unlink(missing_ok=True)
        raise
    if troubles:
        raise ExportError(
            "The sample library did not pass its check.", "", "; ".join(t.words for t in troubles)
        )
    session.say(f"The sample campaign is in {folder.resolve()}:")
    session.say(f"  {library.name}  the library (open it with: foi-tracker --library {library})")
    session.say(f"  {picture.name}  the window with its matrix")
    session.say(f"  {summary.name}  what was refused, on what ground, in whose words")
    return 0


def later(_session: Session, told: Namespace) -> int:
    """Say that a command comes later.

    Raises:
        InputError: always.
    """
    raise InputError(
        f"“{told.command}” ({LATER[told.command]}) comes with a later version.", "It does nothing yet."
    )
