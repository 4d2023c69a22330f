"""Paints the window without a screen, for ``demo``: the same window, with the library open at a matrix."""

import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from foi_tracker.core.errors import ExportError
from foi_tracker.core.files import whole_file
from foi_tracker.core.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from foi_tracker.gui.startup import Running
    from foi_tracker.services.tracker import Tracker

WIDTH, HEIGHT = 1280, 800
_PATIENCE = 20_000
"""Milliseconds after which a window that is not filled yet is given up."""
_SETTLE = 150
"""Milliseconds without work after which the window is taken to be filled."""


def paint_matrix(tracker: "Tracker", campaign: int, target: Path) -> None:
    """Paint the window as it shows the matrix of a campaign.

    Args:
        tracker: Tells which library, and which day it is.
        campaign: Whose matrix.
        target: A PNG file.

    Raises:
        ExportError: without a usable font, or when the picture cannot be made or written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from foi_tracker.gui.navigation import last_page_of
    from foi_tracker.gui.startup import make_window

    with tempfile.TemporaryDirectory() as scratch:
        choices = {"theme": "light", last_page_of(tracker.address): f"matrix:{campaign}"}
        running = make_window(
            tracker.address,
            create=False,
            today=tracker.clockwork.today,
            now=lambda: datetime.now(UTC),
            settings=Settings(Path(scratch) / "settings.json", dict(choices)),
        )
        try:
            _refuse_without_font(running)
            picture = _filled(running)
        finally:
            running.window.close()
    _write(picture, target)


def _refuse_without_font(running: "Running") -> None:
    """Raise where letters would come out as empty boxes; Qt names families even without any font."""
    from PySide6.QtGui import QFontMetrics

    metrics = QFontMetrics(running.app.font())
    if not all(metrics.inFontUcs4(ord(letter)) for letter in "Ag5?"):
        raise ExportError(
            "There is no font to paint with.",
            "Install one and try again; on Debian or Ubuntu: apt-get install fonts-dejavu-core",
        )


def _filled(running: "Running") -> "QPixmap":
    """The window once its library is open and nothing is under way any more."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    quiet = QTimer(interval=_SETTLE)
    running.window.resize(WIDTH, HEIGHT)

    def look() -> None:
        session = running.session
        if session is not None and session.context.opened is not None and session.runner.idle:
            loop.exit(0)

    quiet.timeout.connect(look)
    quiet.start()
    QTimer.singleShot(_PATIENCE, loop, lambda: loop.exit(1))
    if loop.exec() != 0:
        raise ExportError("The window could not be painted in time.", "Try again when less else is running.")
    quiet.stop()
    return running.window.grab()


def _write(picture: "QPixmap", target: Path) -> None:
    with whole_file(target) as scratch:
        if not picture.save(str(scratch), "PNG"):
            raise ExportError(f"The picture “{target.name}” could not be written.", "Choose another place.")
