"""Cycles that hold widgets are collected on the window's thread alone, however busy the workers are."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from foi_tracker.gui.collecting import WHOLE_EVERY_S, Collector
from foi_tracker.gui.runner import Lane, Runner


class Knot(QObject):
    """Holds itself, so that only the collector can free it; tells on which thread that was."""

    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self.me = self
        weakref.finalize(self, lambda: told.append(threading.current_thread().name))


@pytest.fixture(autouse=True)
def collector_left_on() -> Iterator[None]:
    assert gc.isenabled()
    yield
    assert gc.isenabled()


def allocate(many: int) -> int:
    return len([[number] for number in range(many)])


def test_a_worker_collects_nothing_and_the_window_does(qtbot: QtBot) -> None:
    runner = Runner(lambda trouble: pytest.fail(str(trouble)))
    told: list[str] = []
    made: list[int] = []
    Knot(told)
    runner.run(Lane.LIBRARY, lambda _: allocate(200_000), made.append)
    qtbot.waitUntil(lambda: made == [200_000])
    assert told == []
    kept = [[number] for number in range(5_000)]
    qtbot.waitUntil(lambda: told != [], timeout=5000)
    runner.close()
    assert len(kept) == 5_000
    assert told == [threading.main_thread().name]


def test_it_keeps_to_the_thresholds(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    at = [0.0]
    collector = Collector(now=lambda: at[0])
    counts = [(0, 0, 0)]
    collected: list[int] = []
    monkeypatch.setattr(gc, "get_count", lambda: counts[0])
    monkeypatch.setattr(gc, "collect", collected.append)
    limits = gc.get_threshold()
    assert collector.collect() == -1
    counts[0] = (limits[0] + 1, 0, 0)
    assert collector.collect() == 0
    counts[0] = (limits[0] + 1, limits[1] + 1, limits[2] + 1)
    assert collector.collect() == 1
    at[0] += WHOLE_EVERY_S
    assert collector.collect() == 2
    assert collector.collect() == 1
    assert collected == [0, 1, 2, 1]
    collector.close()


def test_one_that_was_off_stays_off(qtbot: QtBot) -> None:
    gc.disable()
    try:
        Collector().close()
        assert not gc.isenabled()
    finally:
        gc.enable()
