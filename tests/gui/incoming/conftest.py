"""The page of letters on use cases in memory: files are read as their words say, requests are three."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from foi_tracker.core.errors import InputError, UnreadableFileError
from foi_tracker.core.settings import Settings
from foi_tracker.core.spans import Span
from foi_tracker.core.work import Work
from foi_tracker.gui.context import Changes, Context
from foi_tracker.gui.pages.add_replies import AddRepliesPage
from foi_tracker.gui.runner import Runner
from foi_tracker.gui.theme import Theme
from foi_tracker.law.outcomes import FineOutcome
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.documents import Document, Table
from foi_tracker.model.kinds import LetterKind
from foi_tracker.model.library import Change
from foi_tracker.model.readings import (
    Claim,
    ClaimKind,
    ClaimRole,
    Confidence,
    DocumentRef,
    FoundAnswer,
    FoundTable,
    Letter,
    Reading,
)
from foi_tracker.model.views import FilingChoice, FilingProposal

TODAY = date(2026, 11, 25)
REQUESTS = (
    (1, "Aldermarsh Constabulary", "26/AC/04418"),
    (2, "Harrowfen Police", "HF-26-1187"),
    (3, "Strathorrin Police", ""),
)
S30 = Provision.parse("FOIA s30(1)(a)")


def letter(name: str, text: str, **reading: Any) -> Letter:
    given: dict[str, Any] = {
        "kind": LetterKind.RESPONSE,
        "regime": Regime.FOIA,
        "responded": date(2026, 10, 19),
    }
    document = Document(name, "text", text)
    read = Reading(documents=(DocumentRef(name, "0" * 64),), **(given | reading))
    return Letter((document,), (text.encode(),), read)


def answers(*outcomes: FineOutcome) -> tuple[FoundAnswer, ...]:
    return tuple(FoundAnswer(str(n), outcome, Regime.FOIA, ()) for n, outcome in enumerate(outcomes, start=1))


def reply(name: str, text: str) -> Letter:
    claim = Claim(S30, ClaimRole.RELIED_ON, ClaimKind.WITHHELD, ())
    return letter(
        name,
        text,
        answers=answers(FineOutcome.ANSWERED, FineOutcome.ANSWERED, FineOutcome.REFUSED_EXEMPT),
        claims=(claim,),
        tables=(FoundTable(0, Table((), Span(0, 0))),),
    )


@dataclass
class FakeLetters:
    """Reads by the words of the text: "acknowledge", "extend", "undated"; a file with "broken" cannot be read."""

    held: bool = False

    def file_kinds(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return (("Saved web pages", (".html", ".htm")), ("Text files", (".txt",)))

    def read_files(self, paths: list[Path], work: Work | None = None) -> list[Any]:
        while self.held and work is not None:
            work.check()
        text = paths[0].read_text()
        if "broken" in text:
            trouble = UnreadableFileError("“bad.txt” holds no text.", "Open it and save it anew.")
            return [SimpleNamespace(name=paths[0].name, letter=None, trouble=trouble)]
        return [SimpleNamespace(name=paths[0].name, letter=self._letter(paths[0].name, text), trouble=None)]

    def read_text(self, text: str) -> Letter:
        return self._letter("Pasted text.txt", text)

    @staticmethod
    def plain_text(found: Letter) -> str:
        return found.documents[0].text.replace("Cookie banner. ", "")

    def _letter(self, name: str, text: str) -> Letter:
        if "acknowledge" in text:
            return letter(name, text, kind=LetterKind.ACKNOWLEDGEMENT, responded=date(2026, 9, 22))
        if "extend" in text:
            return letter(name, text, kind=LetterKind.EXTENSION, deadline=date(2026, 11, 13))
        if "undated" in text:
            return letter(name, text, responded=None)
        if "tomorrow" in text:
            return letter(name, text, responded=date(2026, 11, 26))
        if "perhaps" in text:
            return letter(name, text, kind_confidence=Confidence.TO_CHECK)
        return reply(name, text)


@dataclass
class FakeFiling:
    filed: list[tuple[int, LetterKind, date | None, bool, date | None]] = field(default_factory=list)

    def propose(self, found: Letter) -> FilingProposal:
        text = found.documents[0].text
        choices = tuple(
            FilingChoice(number, name, "Stalking", reference, 0.9, f"it names {name}")
            for number, name, reference in REQUESTS
            if name in text
        )
        twice = 5 if "again" in text else None
        return FilingProposal(
            choices,
            len(choices) == 1,
            found.reading.kind,
            found.reading.responded,
            twice,
            "This letter is in the library already." if twice else "",
        )

    def file(
        self,
        found: Letter,
        request: int,
        kind: LetterKind,
        day: date | None,
        *,
        enter_event: bool,
        until: date | None,
    ) -> Any:
        if "too early" in found.documents[0].text:
            raise InputError("The letter’s date is before the request was sent.", "Check the date.")
        self.filed.append((request, kind, day, enter_event, until))
        number = 100 + len(self.filed)
        change = Change(number, "Filed a letter", requests=(request,), letters=(number,))
        return SimpleNamespace(letter=number, request=request, kind=kind, change=change)


@dataclass
class FakeGo:
    went: list[tuple[str, int]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def show_letter(self, number: int, question: int | None = None) -> None:
        self.went.append(("letter", number))

    def show_request(self, request: int) -> None:
        self.went.append(("request", request))

    def say(self, words: str, *, undoable: bool = False) -> None:
        self.said.append(words)


@dataclass
class Stage:
    context: Context
    letters: FakeLetters
    filing: FakeFiling
    go: FakeGo
    troubles: list[BaseException]


def stage(folder: Path) -> Stage:
    troubles: list[BaseException] = []
    letters, filing, go = FakeLetters(), FakeFiling(), FakeGo()
    rows = [
        SimpleNamespace(id=number, authority=name, campaign="Stalking", reference=reference)
        for number, name, reference in REQUESTS
    ]
    tracker = SimpleNamespace(
        letters=letters,
        filing=filing,
        finding=SimpleNamespace(requests=lambda: rows),
        clockwork=SimpleNamespace(today=lambda: TODAY),
    )
    context = Context(
        runner=Runner(troubles.append),
        theme=Theme(),
        settings=Settings(folder / "settings.json"),
        changes=Changes(),
        go=go,
        opened=tracker,
    )
    return Stage(context, letters, filing, go, troubles)


@pytest.fixture
def staged(qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    made = stage(tmp_path)
    yield made
    made.context.runner.close()
    assert made.troubles == []


@pytest.fixture
def page(qtbot: QtBot, staged: Stage) -> AddRepliesPage:
    made = AddRepliesPage(staged.context)
    qtbot.addWidget(made)
    made.resize(900, 650)
    made.show()
    made.refresh()
    qtbot.waitUntil(lambda: staged.context.runner.idle)
    return made
