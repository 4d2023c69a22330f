"""A tracker on a library of its own, empty or with the sample campaign."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from foi_tracker.services.tracker import Tracker, open_tracker


@pytest.fixture
def tracker(tmp_path: Path, today: date) -> Iterator[Tracker]:
    opened = open_tracker(
        tmp_path / "library.foi",
        create=True,
        today=lambda: today,
        now=lambda: datetime(2026, 11, 25, 9, tzinfo=UTC),
    )
    yield opened
    opened.close()
