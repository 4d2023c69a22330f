"""Starts the window: shown and painted first, then brought to life, then filled."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from foi_tracker.core.settings import Settings, places
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.window import PROGRAM, Window

if TYPE_CHECKING:
    from foi_tracker.gui.session import Session


@dataclass(slots=True)
class Running:
    """The application with its window; ``session`` comes after the first painting."""

    app: QApplication
    theme: Theme
    window: Window
    session: "Session | None" = None


def make_window(
    address: Path | str,
    *,
    create: bool,
    today: Callable[[], date],
    now: Callable[[], datetime],
    settings: Settings,
    argv: Sequence[str] = (),
) -> Running:
    """Make and show the window; the library is opened once it is painted.

    Args:
        address: The library: a file, or the address of a database.
        create: Whether to make it where there is none.
        today: Gives the current day.
        now: Gives the current moment.
        settings: The remembered choices.
        argv: The program's arguments, for Qt.
    """
    running_app = QApplication.instance()
    app = running_app if isinstance(running_app, QApplication) else QApplication(list(argv) or sys.argv[:1])
    app.setApplicationName(PROGRAM)
    app.setApplicationDisplayName(PROGRAM)
    theme = Theme(settings)
    theme.begin(app)
    window = Window(theme, settings)
    running = Running(app, theme, window)

    def begin() -> None:
        from foi_tracker.gui.session import Session

        running.session = Session(window, settings, places(), today=today, now=now, parent=window)
        running.session.open_library(address, create=create)

    window.painted.connect(begin)
    window.show()
    return running


def run_window(
    address: Path | str,
    *,
    create: bool,
    today: Callable[[], date],
    now: Callable[[], datetime],
    settings: Settings,
    argv: Sequence[str] = (),
) -> int:
    """Run the window until it is closed; returns the code to exit with.

    Args:
        address: The library: a file, or the address of a database.
        create: Whether to make it where there is none.
        today: Gives the current day.
        now: Gives the current moment.
        settings: The remembered choices.
        argv: The program's arguments, for Qt.
    """
    running = make_window(address, create=create, today=today, now=now, settings=settings, argv=argv)
    return running.app.exec()
