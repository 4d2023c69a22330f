"""The whole way on a real library, through the real pages: record a request, add its replies, export the refusals."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import docx
import pytest
from pytestqt.qtbot import QtBot

from foi_tracker.core.resources import resource
from foi_tracker.core.settings import Settings
from foi_tracker.gui.context import Changes, Context
from foi_tracker.gui.dialogs.event import EventDialog
from foi_tracker.gui.dialogs.summary import SummaryDialog
from foi_tracker.gui.incoming.model import Column as Letters
from foi_tracker.gui.pages.add_replies import AddRepliesPage
from foi_tracker.gui.pages.record import RecordPage
from foi_tracker.gui.recording.rows import Column
from foi_tracker.gui.runner import Runner
from foi_tracker.gui.theme import Theme
from foi_tracker.model.kinds import EventKind, LetterKind
from foi_tracker.services.tracker import open_tracker

TODAY, SENT = date(2026, 11, 25), date(2026, 9, 21)
LONG = 20_000
"""Milliseconds: the process that reads files takes its time to start on a busy machine."""


@dataclass
class Went:
    to: list[tuple[str, Any]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def show_request(self, request: int) -> None:
        self.to.append(("request", request))

    def show_matrix(self, campaign: int) -> None:
        self.to.append(("matrix", campaign))

    def show_letter(self, letter: int, question: int | None = None) -> None:
        self.to.append(("letter", letter))

    def say(self, words: str, *, undoable: bool = False) -> None:
        self.said.append(words)


@dataclass
class Real:
    context: Context
    went: Went


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[Real]:
    tracker = open_tracker(
        tmp_path / "library.foi",
        create=True,
        today=lambda: TODAY,
        now=lambda: datetime(2026, 11, 25, 12, 0),  # noqa: DTZ001 - as the library keeps it
    )
    troubles: list[BaseException] = []
    went = Went()
    settings = Settings(tmp_path / "settings.json")
    settings.set("summary_folder", str(tmp_path))
    context = Context(Runner(troubles.append), Theme(), settings, Changes(), went, tracker)
    yield Real(context, went)
    context.runner.close()
    tracker.close()
    assert troubles == []


def recorded(qtbot: QtBot, real: Real, sample: dict[str, Any], *names: str) -> None:
    page = RecordPage(real.context)
    qtbot.addWidget(page)
    page.show()
    page.start()
    page.form.title.setText(sample["title"])
    page.form.text.setPlainText(sample["request"])
    qtbot.waitUntil(lambda: page.form.questions_model.rowCount() == len(sample["questions"]), timeout=LONG)
    for found, wanted in zip(page.form.questions_model.questions, sample["questions"], strict=True):
        assert found.label == wanted["label"]
        assert found.text.startswith(wanted["text"][:60])
    page.add_authorities(names)
    grid = page.form.grid
    qtbot.waitUntil(lambda: grid.rowCount() == len(names), timeout=LONG)
    for row in range(len(names)):
        assert grid.setData(grid.index(row, Column.SENT), SENT)
    page.save()
    qtbot.waitUntil(lambda: real.went.to != [], timeout=LONG)


def filed(qtbot: QtBot, real: Real, sample: dict[str, Any], *names: str) -> AddRepliesPage:
    """Add letters of the sample, put right what was proposed as a person would, and file them."""
    page = AddRepliesPage(real.context)
    qtbot.addWidget(page)
    page.show()
    page.take_files([resource(f"sample/letters/{name}") for name in names])
    qtbot.waitUntil(lambda: real.context.runner.idle, timeout=LONG)
    told = {letter["file"]: letter for letter in sample["letters"]}
    for at, row in enumerate(page.model.rows):
        assert row.trouble == ""
        letter = told[row.name]
        assert cell_text(page, at, Letters.REQUEST) == letter["authority"]
        page.model.setData(page.model.index(at, Letters.KIND), LetterKind(letter["kind"]))
        page.model.setData(page.model.index(at, Letters.DAY), letter["date"])
        if not page.model.rows[at].ticked:
            page.model.toggle(at)
    page.file()
    qtbot.waitUntil(lambda: real.went.to[-1][0] == "letter", timeout=LONG)
    return page


def cell_text(page: AddRepliesPage, row: int, column: Letters) -> str:
    return str(page.model.index(row, column).data())


@pytest.mark.slow
def test_from_a_request_to_its_refusal_summary(qtbot: QtBot, real: Real, tmp_path: Path) -> None:
    with resource("sample/campaign.toml").open("rb") as held:
        sample = tomllib.load(held)
    tracker = real.context.tracker
    recorded(qtbot, real, sample, "Aldermarsh Constabulary", "Harrowfen Police")
    assert real.went.to == [("matrix", 1)]

    page = filed(
        qtbot,
        real,
        sample,
        "aldermarsh-1-acknowledgement.txt",
        "aldermarsh-2-reply.html",
        "harrowfen-1-refusal.txt",
    )
    assert page.model.rows == ()
    rows = {row.authority: row for row in tracker.finding.requests()}
    assert rows["Aldermarsh Constabulary"].replied == date(2026, 10, 19)
    assert rows["Harrowfen Police"].replied == date(2026, 10, 12)
    whole = tracker.finding.request_page(rows["Aldermarsh Constabulary"].id)
    assert [event.kind for event in whole.request.events] == [
        EventKind.SENT,
        EventKind.ACKNOWLEDGED,
        EventKind.RESPONDED,
    ]
    assert {letter.kind for letter in whole.letters} == {LetterKind.ACKNOWLEDGEMENT, LetterKind.RESPONSE}

    dialog = EventDialog(real.context, whole)
    qtbot.addWidget(dialog)
    dialog.accept()
    entered = dialog.event_entered
    assert entered.kind is EventKind.REVIEW_ASKED
    tracker.recording.event(whole.request.id, entered.kind, entered.day, entered.until, entered.note)

    summary = SummaryDialog(real.context, campaign=1)
    qtbot.addWidget(summary)
    summary.show()
    qtbot.waitUntil(summary.write_button.isEnabled, timeout=LONG)
    assert "Harrowfen Police" in summary.preview.toPlainText()
    summary.write_button.click()
    qtbot.waitUntil(lambda: summary.written is not None, timeout=LONG)
    said = "\n".join(paragraph.text for paragraph in docx.Document(str(summary.written)).paragraphs)
    assert "Harrowfen Police" in said
    assert "not yet checked ?" in said
    assert "campaign" not in said.casefold()


@pytest.mark.slow
def test_the_same_letter_again_is_not_ticked(qtbot: QtBot, real: Real) -> None:
    with resource("sample/campaign.toml").open("rb") as held:
        sample = tomllib.load(held)
    recorded(qtbot, real, sample, "Harrowfen Police")
    filed(qtbot, real, sample, "harrowfen-1-refusal.txt")
    again = AddRepliesPage(real.context)
    qtbot.addWidget(again)
    again.take_files([resource("sample/letters/harrowfen-1-refusal.txt")])
    qtbot.waitUntil(lambda: real.context.runner.idle, timeout=LONG)
    (row,) = again.model.rows
    assert not row.ticked
    assert row.proposal is not None
    assert row.proposal.twice is not None
