"""What every part of the writer uses: adding rows, fetching one to edit, and remembering what was touched."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from sqlalchemy.orm import Session

from foi_tracker.storage import tables as t
from foi_tracker.storage.reader import Reader
from foi_tracker.storage.schema import Base
from foi_tracker.storage.unit import gone

Row = TypeVar("Row", bound=Base)


class Touched:
    """What a write touched; and of that what is ``stale`` or ``reread``, for the derived rows."""

    def __init__(self) -> None:
        self.campaigns: set[int] = set()
        self.requests: set[int] = set()
        self.letters: set[int] = set()
        self.stale: set[int] = set()
        self.reread: set[int] = set()


class WriterBase(Reader):
    """A reader that can write, within the same transaction.

    Args:
        session: In a writing transaction.
        now: Tells the moment.
        words: What is being done, as Undo will call it; may be set later, before the block ends.
    """

    def __init__(self, session: Session, now: Callable[[], datetime], words: str) -> None:
        super().__init__(session, now)
        self.words = words
        self.touched = Touched()
        # The session forgets rows that nobody holds, and would fetch them again for each thing added to them.
        self._held: list[Base] = []

    def _add(self, *rows: Base) -> None:
        """Add rows and write them at once, so that what refers to them can follow."""
        self.session.add_all(rows)
        self.session.flush()
        self._held += rows

    def _row(self, kind: type[Row], number: int, what: str) -> Row:
        row = self.session.get(kind, number)
        if row is None:
            raise gone(what)
        self._held.append(row)
        return row

    def _touch_request(self, request: t.Request) -> None:
        self.touched.requests.add(request.id)
        self.touched.stale.add(request.id)
        self.touched.campaigns.add(request.campaign_id)

    def _touch_letter(self, letter: t.Message) -> None:
        self.touched.letters.add(letter.id)
        self._touch_request(self._row(t.Request, letter.request_id, "request"))
