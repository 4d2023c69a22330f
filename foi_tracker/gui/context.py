"""What every page is given: the use cases, the runner, the theme, and the ways to other pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from foi_tracker.core.settings import Settings
from foi_tracker.core.work import Work
from foi_tracker.gui.runner import Lane, Runner, Ticket
from foi_tracker.gui.theme import Theme
from foi_tracker.model.library import Change
from foi_tracker.model.readings import Evidence

if TYPE_CHECKING:
    from foi_tracker.services.tracker import Tracker

Result = TypeVar("Result")


class Navigator(Protocol):
    """The ways from any page to another; the window is one."""

    def show_requests(self, filter_name: str = "all") -> None:
        """The list of all requests, filtered: all, to_check, due, overdue, yours."""

    def show_matrix(self, campaign: int) -> None:
        """A campaign's matrix."""

    def show_request(self, request: int) -> None:
        """One request."""

    def show_letter(self, letter: int, question: int | None = None, find: str | Evidence = "") -> None:
        """The checking page of a letter, at a question; ``find`` are words to mark and to scroll to."""

    def show_compare(self, requests: Sequence[int]) -> None:
        """Replies side by side."""

    def show_record(self, follows: int | None = None) -> None:
        """The page to record a request."""

    def show_add(self, request: int | None = None) -> object:
        """The page to add replies; to one request, where the person began there."""

    def show_bin(self) -> None:
        """The bin."""

    def show_provision(self, provision: str) -> None:
        """What a provision is, in plain words."""

    def go_back(self) -> None:
        """The page before."""

    def say(self, words: str, *, undoable: bool = False) -> None:
        """A passing line at the foot of the window."""


class Changes(QObject):
    """Tells views what a write changed, so that each refreshes what it shows."""

    happened = Signal(object)


@dataclass(slots=True)
class Context:
    """Given to every page."""

    runner: Runner
    theme: Theme
    settings: Settings
    changes: Changes
    go: Navigator
    opened: "Tracker | None" = None

    @property
    def tracker(self) -> "Tracker":
        """The use cases; pages are only shown once the library is open."""
        if self.opened is None:
            raise RuntimeError("a page asked for the library before it was open")
        return self.opened

    def ask(
        self,
        job: Callable[["Tracker"], Result],
        done: Callable[[Result], None],
        *,
        key: str = "",
        failed: Callable[[BaseException], None] | None = None,
    ) -> Ticket:
        """Look something up off the window's thread."""
        tracker = self.tracker
        return self.runner.run(Lane.LIBRARY, lambda _: job(tracker), done, key=key, failed=failed)

    def write(
        self,
        job: Callable[["Tracker"], Change],
        done: Callable[[Change], None] | None = None,
        *,
        failed: Callable[[BaseException], None] | None = None,
    ) -> Ticket:
        """Change something off the window's thread, tell every view, and offer Undo."""
        tracker = self.tracker

        def after(change: Change) -> None:
            self.changes.happened.emit(change)
            self.go.say(change.words, undoable=True)
            if done is not None:
                done(change)

        return self.runner.run(Lane.LIBRARY, lambda _: job(tracker), after, failed=failed)

    def read(
        self,
        job: Callable[["Tracker", Work], Result],
        done: Callable[[Result], None],
        *,
        key: str = "",
        failed: Callable[[BaseException], None] | None = None,
    ) -> Ticket:
        """Read letters on the reading lane, so that the lists stay quick meanwhile."""
        tracker = self.tracker
        return self.runner.run(Lane.READING, lambda work: job(tracker, work), done, key=key, failed=failed)
