"""Dated copies: one a day, whole, the newest thirty."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from foi_tracker.core.errors import FoiError
from foi_tracker.services.tracker import Tracker
from foi_tracker.services.upkeep import COPIES_KEPT
from tests.services.letters import record


def test_one_copy_a_day_and_the_newest_are_kept(tracker: Tracker, tmp_path: Path) -> None:
    record(tracker)
    folder = tmp_path / "Cloud"
    folder.mkdir()
    other = folder / "library notes.foi"
    other.write_bytes(b"not ours")
    first = date(2026, 1, 1)
    made = tracker.upkeep.dated_backup(folder, first)
    assert made == folder / "library 2026-01-01.foi"
    assert tracker.upkeep.dated_backup(folder, first) is None
    for day in range(1, COPIES_KEPT + 2):
        (folder / f"library {(first + timedelta(days=day)).isoformat()}.foi").write_bytes(b"copy")
    tracker.upkeep.dated_backup(folder, date(2026, 6, 1))
    kept = sorted(path.name for path in folder.glob("library 2026*.foi"))
    assert len(kept) == COPIES_KEPT
    assert kept[-1] == "library 2026-06-01.foi"
    assert other.exists()


def test_a_folder_that_is_gone_is_said(tracker: Tracker, tmp_path: Path) -> None:
    with pytest.raises(FoiError):
        tracker.upkeep.dated_backup(tmp_path / "gone", date(2026, 1, 1))
