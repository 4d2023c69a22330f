"""The one way off the window's thread: serial lanes of work whose results come back by one queued signal.

Workers never touch a widget. A result that nobody waits for any more is dropped by its ticket.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import Enum
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from foi_tracker.core.work import Progress, Work
from foi_tracker.gui.collecting import Collector

Result = TypeVar("Result")


class Lane(Enum):
    """Work in one lane is done one after another; the two lanes run beside each other."""

    LIBRARY = "library"
    READING = "reading"


@dataclass(slots=True, eq=False)
class Ticket:
    """Stands for one piece of work; whoever holds it may stop waiting for it, or stop it."""

    key: str
    work: Work
    dropped: bool = False

    def drop(self) -> None:
        """Let the result fall when it comes."""
        self.dropped = True

    def cancel(self) -> None:
        """Ask the work itself to stop; its failure then comes back as a ``CancelledError``."""
        self.work.cancel()


@dataclass(frozen=True, slots=True)
class _Arrival:
    ticket: Ticket
    value: object
    trouble: BaseException | None
    progress: Progress | None = None


@dataclass(slots=True)
class _Waiting:
    done: Callable[[Any], None]
    failed: Callable[[BaseException], None]
    progress: Callable[[Progress], None] | None


class Runner(QObject):
    """Runs jobs on their lanes and hands results back on the window's thread."""

    arrived = Signal(object)
    idle_changed = Signal(bool)

    def __init__(self, failed: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        """Make the lanes.

        Args:
            failed: Told of troubles that a caller does not handle itself.
            parent: Owner of this object.
        """
        super().__init__(parent)
        self._failed = failed
        self._collector = Collector(self)
        self._pools = {lane: ThreadPoolExecutor(1, thread_name_prefix=lane.value) for lane in Lane}
        self._waiting: dict[Ticket, _Waiting] = {}
        self._latest: dict[str, Ticket] = {}
        self.arrived.connect(self._arrive, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        lane: Lane,
        job: Callable[[Work], Result],
        done: Callable[[Result], None],
        *,
        failed: Callable[[BaseException], None] | None = None,
        progress: Callable[[Progress], None] | None = None,
        key: str = "",
    ) -> Ticket:
        """Do ``job`` on ``lane`` and give its result to ``done``, here, later.

        Args:
            lane: Which queue it waits in.
            job: What to do, off the window's thread; gets a ``Work`` to report to and be stopped by.
            done: Called on the window's thread with the result.
            failed: Called instead when the job raised; by default the window shows the trouble.
            progress: Called on the window's thread with each report.
            key: A later job of the same key makes the result of an earlier one fall.
        """
        ticket = Ticket(key, Work(None))
        ticket.work = Work(lambda step: self.arrived.emit(_Arrival(ticket, None, None, step)))
        if key:
            older = self._latest.get(key)
            if older is not None:
                older.drop()
            self._latest[key] = ticket
        self._waiting[ticket] = _Waiting(done, failed or self._failed, progress)
        if len(self._waiting) == 1:
            self.idle_changed.emit(False)
        future: Future[Result] = self._pools[lane].submit(job, ticket.work)
        future.add_done_callback(lambda finished: self._finished(ticket, finished))
        return ticket

    def _finished(self, ticket: Ticket, future: "Future[Any]") -> None:
        if future.cancelled():
            return
        trouble = future.exception()
        self.arrived.emit(_Arrival(ticket, None if trouble else future.result(), trouble))

    @Slot(object)
    def _arrive(self, arrival: _Arrival) -> None:
        ticket = arrival.ticket
        if arrival.progress is not None:
            waiting = self._waiting.get(ticket)
            if waiting is not None and waiting.progress is not None and not ticket.dropped:
                waiting.progress(arrival.progress)
            return
        waiting = self._waiting.pop(ticket, None)
        if self._latest.get(ticket.key) is ticket:
            del self._latest[ticket.key]
        if not self._waiting:
            self.idle_changed.emit(True)
        if waiting is None or ticket.dropped:
            return
        if arrival.trouble is not None:
            waiting.failed(arrival.trouble)
        else:
            waiting.done(arrival.value)

    @property
    def idle(self) -> bool:
        """Whether nothing is under way."""
        return not self._waiting

    def close(self) -> None:
        """Stop waiting for anything, let what runs finish, take no more work."""
        for ticket in self._waiting:
            ticket.drop()
            ticket.cancel()
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=True)
        self._collector.close()
