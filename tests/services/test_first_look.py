import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from foi_tracker.services.first_look import first_rows
from foi_tracker.services.tracker import open_tracker
from foi_tracker.storage.library import Library
from tests.storage.making import a_campaign, file_letter

TODAY = date(2026, 11, 25)


def moment() -> datetime:
    return datetime(2026, 11, 25, tzinfo=UTC)


def test_first_rows_are_those_of_the_list(tmp_path: Path) -> None:
    path = tmp_path / "library.foi"
    library = Library.open(path, create=True, now=moment)
    _, requests = a_campaign(library, "Saltmarsh Police", "Fenland Police")
    file_letter(library, requests[0])
    library.close()
    tracker = open_tracker(path, create=False, today=lambda: TODAY, now=moment)
    whole = tracker.finding.requests()
    tracker.close()
    found = first_rows(path, 10, lambda: TODAY)
    assert found is not None
    assert (found.rows, found.total) == (whole, 2)
    assert first_rows(tmp_path / "none.foi", 10, lambda: TODAY) is None


def test_it_loads_no_database_layer() -> None:
    code = "import sys, foi_tracker.services.first_look; print('sqlalchemy' in sys.modules, 'lxml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
