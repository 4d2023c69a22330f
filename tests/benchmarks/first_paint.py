"""How long the window takes to be painted, and to show its rows, beside a bare PySide6 window.

python -m tests.benchmarks.first_paint [--library FILE] [--runs 9] [--check]

Each run starts a fresh process of each kind, one after the other, and counts from the moment before it was started
to the end of the painting. Prints medians, their ratios to the bare window, and with --check fails above the
limits.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PAINT_LIMIT, ROWS_LIMIT = 1.5, 5.0

_BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", time.monotonic() - float(sys.argv[1]), flush=True)
        QTimer.singleShot(0, app.quit)

app = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
"""

_OURS = """
import os, sys, time
from datetime import UTC, date, datetime
from pathlib import Path

from foi_tracker.core.settings import Settings, places
from foi_tracker.gui import startup
from foi_tracker.gui.window import Window

told, kept = set(), []

def tell(what):
    if what not in told:
        told.add(what)
        print(what, time.monotonic() - float(sys.argv[1]), flush=True)

class Timed(Window):
    def paintEvent(self, event):
        super().paintEvent(event)
        tell("painted")

startup.Window = Timed
running = startup.make_window(
    Path(sys.argv[2]),
    create=False,
    today=lambda: date(2026, 11, 25),
    now=lambda: datetime.now(UTC),
    settings=Settings.load(places().settings),
    argv=["foi-tracker"],
)

def watch_rows():
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QTableView
    tell("furnished")

    class Watch(QObject):
        def eventFilter(self, watched, event):
            if event.type() is QEvent.Type.Paint and watched.objectName() == "qt_scrollarea_viewport":
                table = watched.parentWidget()
                if isinstance(table, QTableView) and table.model().rowCount():
                    # Told after the painting, not before it.
                    whole = table.model().rowCount() > 1000
                    QTimer.singleShot(0, lambda: tell("rows"))
                    if whole:
                        QTimer.singleShot(0, lambda: (tell("whole list"), os._exit(0)))
            return False

    kept.append(Watch())
    running.app.installEventFilter(kept[0])

running.window.painted.connect(watch_rows)
running.app.exec()
"""


def measure(program: str, *arguments: str, home: str) -> dict[str, float]:
    """Run a program in a process of its own; the moments that it told, in milliseconds after its start."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "FOI_TRACKER_HOME": home}
    done = subprocess.run(
        [sys.executable, "-c", program, repr(time.monotonic()), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    told = (line.rsplit(" ", 1) for line in done.stdout.splitlines())
    return {what: float(seconds) * 1000 for what, seconds in told}


def seeded(folder: Path) -> Path:
    """A library of ten thousand requests."""
    library = folder / "ten-thousand.foi"
    subprocess.run([sys.executable, "-m", "tests.seeding", str(library), "--requests", "10000"], check=True)
    return library


def main() -> int:
    """Measure and print; 1 if a limit was passed and --check was given."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--library", type=Path, help="a library of ten thousand requests; seeded if not given"
    )
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        library = given.library or seeded(Path(home))
        bare: list[float] = []
        ours: dict[str, list[float]] = {}
        for _ in range(given.runs):
            bare.append(measure(_BARE, home=home)["painted"])
            for what, moment in measure(_OURS, str(library.resolve()), home=home).items():
                ours.setdefault(what, []).append(moment)
    base = statistics.median(bare)
    print(f"bare window painted  {base:6.0f} ms   1.00")
    ratios = {}
    for what, moments in ours.items():
        ratios[what] = statistics.median(moments) / base
        print(f"{what:20} {statistics.median(moments):6.0f} ms {ratios[what]:6.2f}")
    good = ratios["painted"] <= PAINT_LIMIT and ratios["rows"] <= ROWS_LIMIT
    print(f"limits: painted {PAINT_LIMIT}, rows {ROWS_LIMIT}: {'kept' if good else 'passed over'}")
    return 0 if good or not given.check else 1


if __name__ == "__main__":
    sys.exit(main())
