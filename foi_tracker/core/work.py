"""A handle on long work: it reports how far it is and asks whether to go on. Knows nothing of windows."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from foi_tracker.core.errors import CancelledError


@dataclass(frozen=True, slots=True)
class Progress:
    """How far long work is: ``done`` of ``total`` steps (0 where unknown), and the words for it."""

    done: int
    total: int
    words: str


class Work:
    """What long work holds to report and to be stopped.

    Args:
        report: Called with each ``Progress``, on whichever thread the work runs.
    """

    def __init__(self, report: Callable[[Progress], None] | None = None) -> None:
        self._report = report
        self._stop = Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next safe point. Safe from any thread."""
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked the work to stop."""
        return self._stop.is_set()

    def check(self) -> None:
        """Stop here if asked to.

        Raises:
            CancelledError: if ``cancel`` was called.
        """
        if self._stop.is_set():
            raise CancelledError("Stopped, as you asked.", "Nothing half-done was kept.")

    def report(self, done: int, total: int, words: str) -> None:
        """Say how far the work is, and stop here if asked to."""
        self.check()
        if self._report is not None:
            self._report(Progress(done, total, words))
