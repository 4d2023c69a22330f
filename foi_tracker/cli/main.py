"""Runs a command: finds its function, turns known trouble into a sentence, and a bug into a reference."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from foi_tracker.cli import keeping, looking, reading, recording
from foi_tracker.cli.arguments import LATER, Command, parser
from foi_tracker.cli.session import Painter, Session, standard_streams
from foi_tracker.core.errors import FoiError
from foi_tracker.core.logs import log_bug
from foi_tracker.core.settings import Places

COMMANDS: dict[str, Command] = {
    "read": reading.read,
    "file": reading.file,
    "log": recording.log,
    "event": recording.event,
    "decide": recording.decide,
    "matrix": looking.matrix,
    "compare": looking.compare,
    "summary": looking.summary,
    "due": looking.due,
    "check": keeping.check,
    "backup": keeping.backup,
    "demo": keeping.demo,
    "letter": keeping.later,
    "pack": keeping.later,
    "publish": keeping.later,
    "calendar": keeping.later,
    "tables": keeping.later,
}

KNOWN_TROUBLE = 2
BUG = 70


def run(argv: Sequence[str], places: Places, painter: Painter, today: date) -> int:
    """Run one command.

    Args:
        argv: The arguments after the program's name; they name a command.
        places: The person's folders.
        painter: Paints the window for ``demo``.
        today: The day, unless ``--today`` gives another.

    Returns:
        0 when all went well, 1 when a check found something, 2 for known trouble, 70 for a bug.
    """
    out, err = standard_streams()
    told, unknown = parser(COMMANDS).parse_known_args(argv)
    if unknown and told.command not in LATER:
        parser(COMMANDS).error(f"unrecognized arguments: {' '.join(unknown)}")
    session = Session(
        address=address_of(told.library, places), today=told.today or today, painter=painter, out=out, err=err
    )
    try:
        return int(told.run(session, told))
    except FoiError as trouble:
        session.trouble(trouble)
        return KNOWN_TROUBLE
    except BrokenPipeError:
        return 0
    except Exception as bug:  # noqa: BLE001 - the last place where a bug can be told of
        reference = log_bug(bug)
        session.warn(f"Something went wrong that should not have (reference {reference}).")
        session.warn(f"The details are in the log, {places.logs}. Nothing half-written was kept.")
        return BUG


def address_of(named: str | None, places: Places) -> Path | str:
    """The library's place: a file, or the address of a database."""
    if named is None:
        return places.library
    return named if "://" in named else Path(named)
