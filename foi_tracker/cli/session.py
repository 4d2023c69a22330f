"""What every command is given: the place of the library, today's date, where to print."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from foi_tracker.core.errors import FoiError, InputError

if TYPE_CHECKING:
    from foi_tracker.services.tracker import Tracker

Painter = Callable[["Tracker", int, Path], None]
"""Paints the matrix of a campaign, as the window shows it, into a picture file."""


@dataclass(slots=True)
class Session:
    """One run of a command."""

    address: Path | str
    today: date
    painter: Painter
    out: TextIO
    err: TextIO

    @contextmanager
    def tracker(self, *, create: bool = False, address: Path | str | None = None) -> "Iterator[Tracker]":
        """Open the library for as long as the command needs it.

        Raises:
            LibraryError: when it cannot be opened.
        """
        from foi_tracker.services.tracker import open_tracker

        opened = open_tracker(
            self.address if address is None else address,
            create=create,
            today=lambda: self.today,
            now=lambda: datetime.now(UTC),
        )
        try:
            for warning in opened.warnings:
                self.warn(warning)
            yield opened
        finally:
            opened.close()

    def say(self, words: str) -> None:
        """A line of what was asked for."""
        print(words, file=self.out)

    def warn(self, words: str) -> None:
        """A line for the person, apart from what was asked for."""
        print(words, file=self.err)

    def trouble(self, trouble: FoiError, about: str = "") -> None:
        """Known trouble: its sentence and hint."""
        lead = f"{about}: " if about else ""
        hint = f" {trouble.hint}" if trouble.hint else ""
        self.warn(f"{lead}{trouble.sentence}{hint}")


def campaign_id(tracker: "Tracker", named: str | None) -> int:
    """The campaign that was named by title or number, or the only one there is.

    Raises:
        InputError: when there is none, or several and none was named.
    """
    rows = tracker.finding.campaigns()
    if named is not None:
        for row in rows:
            if row.title.casefold() == named.strip().casefold() or str(row.id) == named.strip():
                return row.id
        raise InputError(f"There is no campaign “{named}”.", _titles([row.title for row in rows]))
    if len(rows) == 1:
        return rows[0].id
    if not rows:
        raise InputError("The library has no campaign yet.", "Record a request first, with log.")
    raise InputError("Which campaign?", "Name it with --campaign. " + _titles([row.title for row in rows]))


def _titles(titles: list[str]) -> str:
    return (
        "There are: " + ", ".join(f"“{title}”" for title in titles) + "." if titles else "There is none yet."
    )


def standard_streams() -> tuple[TextIO, TextIO]:
    """Standard output and error; text that the terminal cannot show is replaced, never fatal."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    return sys.stdout, sys.stderr
