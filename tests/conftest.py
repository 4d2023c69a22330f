"""What every test stands on: an off-screen Qt, folders of its own, a fixed day, and programs that are there or not.

Tests that need a program beside Python carry a marker. Where the program is missing they are left out and listed
at the end; with FOI_TRACKER_REQUIRE_PROGRAMS set (as .ci/run does) leaving one out is a failure.
"""

import os
import shutil
from collections import Counter
from collections.abc import Callable, Generator
from datetime import date
from pathlib import Path

# Before anything imports Qt: no test may open a window on somebody's screen, and pictures have one size everywhere.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"

import pytest
from hypothesis import HealthCheck, settings

REQUIRE = "FOI_TRACKER_REQUIRE_PROGRAMS"

settings.register_profile("dev", deadline=None)
# The same examples in every run: a submission must not fail by the luck of the draw, nor by a slow machine.
settings.register_profile(
    "ci", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("deep", deadline=None, max_examples=3000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if os.environ.get("CI") else "dev"))


def _on_path(*names: str) -> Path | None:
    return next((Path(found) for name in names if (found := shutil.which(name))), None)


def _soffice() -> Path | None:
    return _on_path("soffice", "libreoffice")


def _initdb() -> Path | None:
    # Debian keeps the server's programs out of PATH, one folder a version.
    kept = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    return _on_path("initdb") or (kept[-1] if kept else None)


def _chromium() -> Path | None:
    return _on_path("chromium", "chromium-browser", "google-chrome")


PROGRAMS: dict[str, tuple[str, Callable[[], Path | None]]] = {
    "libreoffice": ("LibreOffice", _soffice),
    "postgres": ("PostgreSQL's server", _initdb),
    "chromium": ("Chromium", _chromium),
}


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out, or fail, a test whose program is missing, before any of its fixtures is made."""
    for marker, (name, find) in PROGRAMS.items():
        if item.get_closest_marker(marker) and find() is None:
            reason = f"{name} is not installed here"
            if os.environ.get(REQUIRE):
                pytest.fail(f"{reason}, and {REQUIRE} is set", pytrace=False)
            pytest.skip(reason)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where the programs are required, count a marked test that skipped itself as failed."""
    report = yield
    marked = any(item.get_closest_marker(marker) for marker in PROGRAMS)
    if report.skipped and marked and os.environ.get(REQUIRE) and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, and {REQUIRE} is set: {report.longrepr}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in plain words how many tests were left out and why."""
    reasons = Counter(
        report.longrepr[2].removeprefix("Skipped: ")
        if isinstance(report.longrepr, tuple)
        else str(report.longrepr)
        for report in terminalreporter.stats.get("skipped", [])
    )
    for reason, count in sorted(reasons.items()):
        terminalreporter.write_line(f"Left out: {count} test{'s' * (count > 1)} ({reason})")


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test empty data and settings folders, so that none reads or touches the person's own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("FOI_TRACKER_HOME", str(home))
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    return home


@pytest.fixture
def today() -> date:
    """The day on which tests happen."""
    return date(2026, 11, 25)
