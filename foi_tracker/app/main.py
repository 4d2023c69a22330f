"""The program: the window, or the command that was named."""

import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from foi_tracker.core.logs import open_log
from foi_tracker.core.settings import Places, Settings, places

if TYPE_CHECKING:
    from foi_tracker.services.tracker import Tracker

_TAKES_VALUE = {"--library", "--today"}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program.

    Args:
        argv: The arguments after the program's name; those of the process where not given.

    Returns:
        The exit code.
    """
    told = list(sys.argv[1:] if argv is None else argv)
    where = places()
    open_log(where.logs)
    if _names_command(told):
        from foi_tracker.cli.main import run

        return run(told, where, _paint, datetime.now().astimezone().date())
    return _window(told, where)


def _names_command(told: Sequence[str]) -> bool:
    """Whether the arguments name a command or ask for help, rather than only options for the window."""
    skip = False
    for argument in told:
        if skip:
            skip = False
        elif argument in _TAKES_VALUE:
            skip = True
        elif not argument.startswith(("--library=", "--today=")):
            return True
    return skip


def _window(told: Sequence[str], where: Places) -> int:
    import argparse

    from foi_tracker.gui.startup import run_window

    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("--library")
    options.add_argument("--today", type=date.fromisoformat)
    named = options.parse_args(told)
    fixed: date | None = named.today
    address: Path | str = where.library
    if named.library is not None:
        address = named.library if "://" in named.library else Path(named.library)
    return run_window(
        address,
        create=named.library is None,
        today=lambda: fixed or datetime.now().astimezone().date(),
        now=lambda: datetime.now(UTC),
        settings=Settings.load(where.settings),
    )


def _paint(tracker: "Tracker", campaign: int, target: Path) -> None:
    from foi_tracker.app.painter import paint_matrix

    paint_matrix(tracker, campaign, target)
