"""Files letters one after another, each a change that can be undone; a bad one does not stop the rest."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from foi_tracker.core.errors import FoiError
from foi_tracker.gui.context import Context
from foi_tracker.gui.incoming.jobs import store
from foi_tracker.gui.incoming.model import IncomingLetters
from foi_tracker.gui.incoming.rows import Incoming, State, with_trouble
from foi_tracker.model.library import Change

if TYPE_CHECKING:
    from foi_tracker.services.filing import Filed
    from foi_tracker.services.tracker import Tracker


class FilingQueue:
    """The letters under way.

    Args:
        context: Gives the library's lane.
        letters: Filed ones leave it; one that could not be filed stays and says why.
        done: Told, at the end, of all that were filed, in the order they were.
    """

    def __init__(
        self, context: Context, letters: IncomingLetters, done: "Callable[[Sequence[Filed]], None]"
    ) -> None:
        self._context, self._letters, self._done = context, letters, done
        self._waiting: list[int] = []
        self._filed: list[Filed] = []

    @property
    def busy(self) -> bool:
        """Whether letters are being filed."""
        return bool(self._waiting)

    def start(self) -> bool:
        """File the ticked letters, the oldest first; False where none is ticked."""
        ready = [row for row in self._letters.rows if row.ticked and row.ready]
        ready.sort(key=lambda row: (row.day or date.max, row.number))
        self._waiting, self._filed = [row.number for row in ready], []
        for row in ready:
            self._letters.put(replace(row, state=State.FILING, trouble="", hint=""))
        if ready:
            self._next()
        return bool(ready)

    def _next(self) -> None:
        while self._waiting:
            row = self._letters.get(self._waiting[0])
            if row is not None:
                self._file(row)
                return
            self._waiting.pop(0)
        self._done(tuple(self._filed))

    def _file(self, row: Incoming) -> None:
        kept: list[Filed] = []

        def job(tracker: "Tracker") -> Change:
            kept.append(store(tracker, row))
            return kept[0].change

        def done(_: Change) -> None:
            self._filed += kept
            self._waiting.pop(0)
            self._letters.take_out([row.number])
            self._next()

        def failed(trouble: BaseException) -> None:
            known = trouble if isinstance(trouble, FoiError) else FoiError("This letter could not be filed.")
            self._waiting.pop(0)
            self._letters.put(with_trouble(row, known, State.READY))
            self._next()
            if known is not trouble:
                raise trouble

        self._context.write(job, done, failed=failed)
