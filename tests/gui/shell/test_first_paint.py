"""What the first painting must not load: each of these would make it slower by more than a tenth."""

import os
import subprocess
import sys
from pathlib import Path

from foi_tracker.gui.pages.requests import RequestsPage
from tests.gui.shell.conftest import Opener

_CODE = """
import sys
from datetime import date, datetime
from pathlib import Path
from foi_tracker.core.settings import Settings
from foi_tracker.gui import startup

seen = []
class Watched(startup.Window):
    def paintEvent(self, event):
        seen.extend(sys.modules)
        super().paintEvent(event)
    def _after_painting(self):
        startup.QApplication.instance().quit()

startup.Window = Watched
running = startup.make_window(
    Path("none.foi"), create=False, today=date.today, now=datetime.now, settings=Settings(Path("none.json"))
)
running.app.exec()
print("\\n".join(seen))
"""


def test_the_first_painting_loads_only_what_it_shows() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", _CODE], capture_output=True, text=True, check=True, env=environment
    )
    loaded = set(done.stdout.split())
    assert "foi_tracker.gui.window" in loaded
    heavy = {
        *("sqlalchemy", "lxml", "docx", "jinja2", "rapidfuzz", "holidays"),
        *("foi_tracker.gui.actions", "foi_tracker.gui.sidebar", "foi_tracker.model.library"),
        *("foi_tracker.services.tracker", "foi_tracker.law.regimes"),
    }
    assert loaded & heavy == set()


def test_the_first_rows_come_before_the_library_is_open(
    open_shell: Opener, library: Path, monkeypatch
) -> None:  # type: ignore[no-untyped-def]
    early: list[tuple[int, str]] = []
    show_first = RequestsPage.show_first

    def watch(page: RequestsPage, rows, total, today) -> None:  # type: ignore[no-untyped-def]
        assert page.context.opened is None
        show_first(page, rows, total, today)
        early.append((page.table.list.rowCount(), page.head.sub.text()))
        # Nothing can be done with them yet, and trying to does no harm.
        page.table.selectAll()
        page._delete()
        page.table.activated.emit(page.table.list.index(0, 0))

    monkeypatch.setattr(RequestsPage, "show_first", watch)
    shell = open_shell(library)
    shell.settle(lambda: shell.go.here is not None)
    assert early == [(4, "4 in all")]
    page = shell.go.current_page()
    assert isinstance(page, RequestsPage)
    assert page.table.list.total == 4
    # What was marked in the first rows is still marked in the whole list.
    assert len(page.table.rows_chosen()) == 4
