"""A real library with four requests in it, and the real window open on it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from foi_tracker.core.settings import Settings
from foi_tracker.gui.navigation import Navigation
from foi_tracker.gui.pages.refused import RefusedPage
from foi_tracker.gui.session import Session
from foi_tracker.gui.startup import Running, make_window
from foi_tracker.gui.window import Window
from foi_tracker.law.outcomes import FineOutcome
from foi_tracker.model.kinds import EventKind, LetterKind
from foi_tracker.model.library import DraftQuestion
from foi_tracker.storage.library import Library
from tests.storage.making import a_letter, a_request

TODAY = date(2026, 11, 25)
REPLIED = date(2026, 9, 29)
LONG = 20_000
REFUSAL = "Searching would take 57 hours and so exceeds the limit.\nDrones 4 6 9"
QUESTIONS = (
    DraftQuestion("1", "How many drones do you have?"),
    DraftQuestion("2", "What did each cost?"),
    DraftQuestion("3", "Who flies them?"),
)


class Clock:
    """The moment, a second later each time."""

    def __init__(self) -> None:
        self._seconds = count()

    def __call__(self) -> datetime:
        return datetime(2026, 11, 25, 9, tzinfo=UTC) + timedelta(seconds=next(self._seconds))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Four requests: Saltmarsh answered in part (two decided), Eastmoor refused on cost, two still waiting."""
    path = tmp_path / "drones.foi"
    store = Library.open(path, create=True, now=Clock())
    with store.write("Recorded four requests") as writer:
        campaign = writer.add_campaign("Drones", "How many drones?", QUESTIONS)
        bodies = ("Saltmarsh Police", "Eastmoor Constabulary", "Lowmarsh Police", "Fenland Police")
        made = [a_request(writer, campaign, name, reference=f"{name[:2].upper()}-26") for name in bodies]
    for request, answers, text in (
        (
            made[0],
            [("1", FineOutcome.ANSWERED, ""), ("2", FineOutcome.REFUSED_EXEMPT, "FOIA s31(1)(a)")],
            None,
        ),
        (made[1], [(label, FineOutcome.REFUSED_COST, "FOIA s12(1)") for label in "123"], REFUSAL),
    ):
        letter, matches = a_letter(*([text] if text else ["We hold this.\nDrones 4 6 9"]), answers)
        with store.write("Filed a letter") as writer:
            number = writer.add_letter(request, LetterKind.RESPONSE, REPLIED, letter, matches)
            writer.add_event(request, EventKind.RESPONDED, REPLIED, letter=number)
    store.close()
    return path


@dataclass
class Shell:
    """The window, alive."""

    running: Running
    qtbot: QtBot

    @property
    def session(self) -> Session:
        assert self.running.session is not None
        return self.running.session

    @property
    def window(self) -> Window:
        return self.running.window

    @property
    def go(self) -> Navigation:
        return self.session.navigation

    def settle(self, until: Callable[[], bool] = lambda: True) -> None:
        """Wait until nothing is under way and ``until`` holds."""
        self.qtbot.waitUntil(
            lambda: self.running.session is not None and self.session.runner.idle and until(), timeout=LONG
        )


Opener = Callable[..., Shell]


@pytest.fixture
def open_shell(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opener]:
    """Opens the window on a library, and waits until it is filled."""
    opened: list[Shell] = []

    def open_it(address: Path | str, *, create: bool = False, **choices: str | int) -> Shell:
        settings = Settings(tmp_path / "settings.json", dict(choices))
        running = make_window(address, create=create, today=lambda: TODAY, now=Clock(), settings=settings)
        shell = Shell(running, qtbot)
        opened.append(shell)
        qtbot.addWidget(running.window)
        shell.settle(
            lambda: shell.go.here is not None or type(running.window.stack.currentWidget()) is RefusedPage
        )
        return shell

    yield open_it
    for shell in opened:
        shell.window.close()
    qapp.setStyleSheet("")


@pytest.fixture
def shell(open_shell: Opener, library: Path) -> Shell:
    """The window on the library of four requests."""
    return open_shell(library)


def words_in(widget: QWidget) -> str:
    """All words that are shown in a widget."""
    from PySide6.QtWidgets import QLabel, QPushButton

    shown = [*widget.findChildren(QLabel), *widget.findChildren(QPushButton)]
    return "\n".join(part.text() for part in shown if part.isVisibleTo(widget))
