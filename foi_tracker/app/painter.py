"""Paints the window without a screen, for ``demo``."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from foi_tracker.core.errors import ExportError
from foi_tracker.core.files import whole_file

if TYPE_CHECKING:
    from foi_tracker.services.tracker import Tracker

WIDTH, HEIGHT = 1280, 800


def paint_matrix(tracker: "Tracker", campaign: int, target: Path) -> None:
    """Paint the window as it shows the matrix of a campaign.

    Args:
        tracker: With the library open.
        campaign: Whose matrix.
        target: A PNG file.

    Raises:
        ExportError: without a usable font, or when the picture cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QFontDatabase

    from foi_tracker.gui.startup import make_application, paint_window

    app = make_application([])
    if not QFontDatabase.families():
        raise ExportError(
            "There is no font to paint with.",
            "Install one and try again; on Debian or Ubuntu: apt-get install fonts-dejavu-core",
        )
    picture = paint_window(app, tracker, campaign, WIDTH, HEIGHT)
    with whole_file(target) as scratch:
        if not picture.save(str(scratch), "PNG"):
            raise ExportError(f"The picture “{target.name}” could not be written.", "Choose another place.")
