"""One write: in one transaction, noted in the change log, with the derived rows brought up to date."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy.orm import Session

from foi_tracker.model.library import Change
from foi_tracker.storage.change_log import watch
from foi_tracker.storage.deriving import derive_letters, derive_requests
from foi_tracker.storage.history import record
from foi_tracker.storage.writer_letters import LetterWriter


class Writer(LetterWriter):
    """Everything that can be written to a library, and read while writing.

    Attributes:
        words: What is being done, as Undo will call it.
        change: What the write did; known when its block has ended.
    """

    def __init__(self, session: Session, now: Callable[[], datetime], words: str) -> None:
        super().__init__(session, now, words)
        self.change = Change(0, words)
        self._entries = watch(session)

    def settle(self) -> None:
        """Write what is pending, and work out anew what rests on it."""
        self.session.flush()
        letters, requests = self.touched.reread, self.touched.stale
        self.touched.reread, self.touched.stale = set(), set()
        derive_letters(self.session, letters)
        derive_requests(self.session, requests)

    def finish(self, person: str) -> None:
        """Bring everything up to date and note the change."""
        self.settle()
        self.change = Change(
            0,
            self.words,
            tuple(sorted(self.touched.campaigns)),
            tuple(sorted(self.touched.requests)),
            tuple(sorted(self.touched.letters)),
        )
        if self._entries:
            self.change = record(self.session, self.change, self._entries, person, self._now())
