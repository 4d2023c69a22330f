"""Keeps Python's collector of cycles on the window's thread.

A cycle that holds a widget may become garbage while a worker runs. Collected there, the widget would be
destroyed off the thread that it belongs to, and the program would crash. So the automatic one is switched
off while there are workers, and the window's thread collects by a timer instead, by the same thresholds.
"""

import gc
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 400
WHOLE_EVERY_S = 20.0
"""The oldest generation takes longest to look through, so it waits at least this long between two looks."""


class Collector(QObject):
    """Collects cycles on the thread that it lives on, until it is closed.

    Args:
        parent: Owner.
        now: Gives seconds that only go forwards.
    """

    def __init__(self, parent: QObject | None = None, now: Callable[[], float] = monotonic) -> None:
        super().__init__(parent)
        self._now = now
        self._whole = now()
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> int:
        """Collect the oldest generation whose threshold is passed; its number, or -1 where none is."""
        counts, limits = gc.get_count(), gc.get_threshold()
        if counts[2] > limits[2] and self._now() - self._whole >= WHOLE_EVERY_S:
            self._whole = self._now()
            gc.collect(2)
            return 2
        for generation in (1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                return generation
        return -1

    def close(self) -> None:
        """Hand the work back to the automatic collector; call it when no worker is left."""
        self._timer.stop()
        if self._was_on:
            gc.enable()
