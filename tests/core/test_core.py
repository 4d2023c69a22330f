"""Dates, settings, long work, errors and the log."""

import logging
import pickle
from datetime import date
from pathlib import Path

import pytest

from foi_tracker.core.dates import from_iso, plain, short
from foi_tracker.core.errors import CancelledError, InputError, LimitError
from foi_tracker.core.logs import log_bug, open_log
from foi_tracker.core.resources import resource
from foi_tracker.core.settings import Settings, places
from foi_tracker.core.work import Progress, Work


def test_dates_in_words() -> None:
    assert plain(date(2026, 3, 5)) == "5 March 2026"
    assert short(date(2026, 3, 5)) == "Thu 5 Mar 2026"
    assert from_iso(" 2026-03-05 ") == date(2026, 3, 5)


@pytest.mark.parametrize("typed", ["", "5.3.2026", "2026-02-30", "tomorrow"])
def test_what_is_no_date_is_said(typed: str) -> None:
    with pytest.raises(InputError, match="is not a date"):
        from_iso(typed)


def test_an_error_crosses_processes_whole() -> None:
    told = pickle.loads(pickle.dumps(LimitError("Too big.", "Split it.", "9 GB")))
    assert (type(told), told.sentence, told.hint, told.details) == (
        LimitError,
        "Too big.",
        "Split it.",
        "9 GB",
    )


def test_work_reports_and_stops() -> None:
    told: list[Progress] = []
    work = Work(told.append)
    work.report(1, 2, "Reading")
    work.cancel()
    assert told == [Progress(1, 2, "Reading")]
    assert work.cancelled
    with pytest.raises(CancelledError):
        work.report(2, 2, "Reading")


def test_settings_survive_a_broken_file(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    settings = Settings.load(path)
    settings.set("theme", "dark")
    settings.save()
    assert Settings.load(path).text("theme") == "dark"
    path.write_text("{broken", encoding="utf-8")
    assert Settings.load(path).text("theme", "system") == "system"


def test_places_follow_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOI_TRACKER_HOME", str(tmp_path))
    assert places().library.parent == tmp_path
    monkeypatch.delenv("FOI_TRACKER_HOME")
    assert places().library.name.endswith(".foi")


def test_a_bug_is_logged_with_its_reference(tmp_path: Path) -> None:
    path = open_log(tmp_path / "logs")
    try:
        raise ZeroDivisionError("by nothing")
    except ZeroDivisionError as bug:
        reference = log_bug(bug)
    for handler in logging.getLogger("foi_tracker").handlers:
        handler.flush()
    written = path.read_text(encoding="utf-8")
    assert reference in written
    assert "by nothing" in written


def test_a_missing_resource_names_itself() -> None:
    with pytest.raises(FileNotFoundError, match="law/none.csv"):
        resource("law/none.csv")
