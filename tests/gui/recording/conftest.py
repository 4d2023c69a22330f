"""A recording page on use cases that keep everything in memory: the real law, a plain finder of questions."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from foi_tracker.core.errors import InputError
from foi_tracker.core.settings import Settings
from foi_tracker.gui.context import Changes, Context
from foi_tracker.gui.pages.record import RecordPage
from foi_tracker.gui.runner import Runner
from foi_tracker.gui.theme import Theme
from foi_tracker.law.clocks import response_due
from foi_tracker.law.regimes import BodyKind, Nation, guess_regime
from foi_tracker.law.working_days import WorkingDays
from foi_tracker.model.library import Change, DraftQuestion, NewCampaign

TODAY = date(2026, 11, 25)
_QUESTION = re.compile(r"^(\d+[a-z]?)[.)] +(.+)$", re.MULTILINE)


@dataclass
class FakeRecording:
    recorded: list[NewCampaign] = field(default_factory=list)
    groups_kept: dict[str, tuple[str, ...]] = field(default_factory=dict)
    refuse: InputError | None = None

    def questions_in(self, text: str) -> tuple[DraftQuestion, ...]:
        return tuple(DraftQuestion(m[1], m[2], m.start(2), m.end(2)) for m in _QUESTION.finditer(text))

    def known_authorities(self) -> tuple[Any, ...]:
        return (
            SimpleNamespace(
                name="Aldermarsh Constabulary",
                nation=Nation.ENGLAND,
                kind=BodyKind.POLICE,
                email="foi@a.example",
            ),
            SimpleNamespace(
                name="Strathorrin Police", nation=Nation.SCOTLAND, kind=BodyKind.POLICE, email=""
            ),
            SimpleNamespace(name="Bro Elwydd Police", nation=Nation.WALES, kind=BodyKind.POLICE, email=""),
        )

    def groups(self) -> dict[str, tuple[str, ...]]:
        return {"Three forces": tuple(one.name for one in self.known_authorities()), **self.groups_kept}

    def authorities_from(self, pasted: str) -> tuple[Any, ...]:
        known = {one.name: one for one in self.known_authorities()}
        unknown = SimpleNamespace(nation=None, kind=BodyKind.OTHER, email="")
        return tuple(
            known.get(name) or SimpleNamespace(**{**vars(unknown), "name": name})
            for name in pasted.splitlines()
        )

    def guess_regime(self, authority: str, nation: Nation | None, text: str) -> Any:
        return guess_regime(authority, nation, text)

    def due(self, regime: Any, received: date) -> Any:
        return response_due(WorkingDays.load(), regime, received)

    def record(self, new: NewCampaign) -> Any:
        if self.refuse is not None:
            raise self.refuse
        self.recorded.append(new)
        numbers = tuple(range(1, len(new.requests) + 1))
        return SimpleNamespace(campaign=7, requests=numbers, change=Change(1, "Recorded", (7,), numbers))

    def save_group(self, name: str, authorities: tuple[str, ...]) -> Change:
        self.groups_kept[name] = authorities
        return Change(2, f"Saved the group “{name}”")


@dataclass
class FakeFinding:
    text: str = "1. What did you record?\n2. How many?"

    def campaigns(self) -> list[Any]:
        return [SimpleNamespace(id=7, title="Older campaign", requests=4)]

    def matrix(self, campaign: int) -> Any:
        held = SimpleNamespace(id=campaign, title="Older campaign", text=self.text)
        return SimpleNamespace(campaign=held, questions=(("1", "What did you record?"), ("2", "How many?")))

    def request_page(self, request: int) -> Any:
        authority = SimpleNamespace(name="Strathorrin Police", nation=Nation.SCOTLAND, kind=BodyKind.POLICE)
        campaign = SimpleNamespace(id=7, title="Older campaign", text=self.text)
        questions = (SimpleNamespace(label="1", text="What did you record?"),)
        regime = guess_regime("Strathorrin Police", Nation.SCOTLAND, "")[0]
        return SimpleNamespace(
            request=SimpleNamespace(
                id=request,
                authority=authority,
                campaign=campaign,
                text=self.text,
                questions=questions,
                regime=regime,
                sent=date(2026, 9, 1),
            )
        )


@dataclass
class FakeGo:
    went: list[tuple[str, Any]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def show_request(self, request: int) -> None:
        self.went.append(("request", request))

    def show_matrix(self, campaign: int) -> None:
        self.went.append(("matrix", campaign))

    def say(self, words: str, *, undoable: bool = False) -> None:
        self.said.append(words)


@dataclass
class Stage:
    context: Context
    recording: FakeRecording
    finding: FakeFinding
    go: FakeGo
    troubles: list[BaseException]


def stage(folder: Path, failed: Callable[[BaseException], None] | None = None) -> Stage:
    troubles: list[BaseException] = []
    recording, finding, go = FakeRecording(), FakeFinding(), FakeGo()
    tracker = SimpleNamespace(
        recording=recording, finding=finding, clockwork=SimpleNamespace(today=lambda: TODAY)
    )
    context = Context(
        runner=Runner(failed or troubles.append),
        theme=Theme(),
        settings=Settings(folder / "settings.json"),
        changes=Changes(),
        go=go,
        opened=tracker,
    )
    return Stage(context, recording, finding, go, troubles)


@pytest.fixture
def staged(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    made = stage(tmp_path)
    yield made
    made.context.runner.close()
    assert made.troubles == []


@pytest.fixture
def page(qtbot: QtBot, staged: Stage) -> Iterator[RecordPage]:
    made = RecordPage(staged.context)
    qtbot.addWidget(made)
    made.resize(900, 650)
    made.show()
    made.start()
    qtbot.waitUntil(lambda: staged.context.runner.idle)
    yield made
    # The page outlives the runner by a turn of the event loop; no pause of typing may end in between.
    for timer in made.findChildren(QTimer):
        timer.stop()
