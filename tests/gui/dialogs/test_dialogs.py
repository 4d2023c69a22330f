"""The dialogs: what they show, what they refuse, what they hand back or write."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from foi_tracker.core.errors import ExportError
from foi_tracker.core.settings import Settings
from foi_tracker.gui.context import Changes, Context
from foi_tracker.gui.dialogs.event import EventDialog, NewEvent
from foi_tracker.gui.dialogs.preview import Preview
from foi_tracker.gui.dialogs.summary import SummaryDialog, file_name
from foi_tracker.gui.runner import Runner
from foi_tracker.gui.theme import Choice, Theme
from foi_tracker.model.kinds import EventKind, Mover, Stage

TODAY = date(2026, 11, 25)


class FakeSummaries:
    def __init__(self) -> None:
        self.asked: list[tuple[str, int, bool]] = []
        self.trouble: ExportError | None = None
        self.items = 2

    def formats(self) -> tuple[Any, ...]:
        return (
            SimpleNamespace(ending=".docx", words="Word document"),
            SimpleNamespace(ending=".html", words="Web page"),
        )

    def _made(self, kind: str, number: int, *, confirmed_only: bool) -> Any:
        self.asked.append((kind, number, confirmed_only))
        items = () if confirmed_only else tuple(range(self.items))
        one = SimpleNamespace(items=items, unchecked=2)
        return SimpleNamespace(
            title=f"{kind} {number}", requests=(one,), empty=not items, confirmed_only=confirmed_only
        )

    def of_request(self, number: int, *, confirmed_only: bool) -> Any:
        return self._made("request", number, confirmed_only=confirmed_only)

    def of_campaign(self, number: int, *, confirmed_only: bool) -> Any:
        return self._made("campaign", number, confirmed_only=confirmed_only)

    def preview(self, summary: Any) -> str:
        return f"<h1>{summary.title}</h1><p><img src='https://example.org/x.png'>words</p>"

    def write(self, summary: Any, target: Path) -> None:
        if self.trouble is not None:
            raise self.trouble
        target.write_text(summary.title)


@pytest.fixture
def context(qtbot: QtBot, tmp_path: Path) -> Iterator[Context]:
    troubles: list[BaseException] = []
    whole = SimpleNamespace(
        id=4,
        authority=SimpleNamespace(name="Harrowfen Police"),
        title="Stalking",
        sent=date(2026, 9, 21),
        campaign=SimpleNamespace(id=1),
    )
    row = SimpleNamespace(stage=Stage.ANSWERED, mover=Mover.YOURS)
    campaigns = [SimpleNamespace(id=1, title="Stalking"), SimpleNamespace(id=2, title="Other")]
    tracker = SimpleNamespace(
        summaries=FakeSummaries(),
        finding=SimpleNamespace(
            campaigns=lambda: campaigns, request_page=lambda _: SimpleNamespace(request=whole, row=row)
        ),
        clockwork=SimpleNamespace(today=lambda: TODAY),
    )
    settings = Settings(tmp_path / "settings.json")
    settings.set("summary_folder", str(tmp_path))
    made = Context(Runner(troubles.append), Theme(), settings, Changes(), SimpleNamespace(), tracker)
    yield made
    made.runner.close()
    assert troubles == []


def summary_dialog(qtbot: QtBot, context: Context, **of: int) -> SummaryDialog:
    dialog = SummaryDialog(context, **of)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: context.runner.idle)
    return dialog


def test_a_request_is_shown_and_its_campaign_offered(qtbot: QtBot, context: Context) -> None:
    dialog = summary_dialog(qtbot, context, request=4)
    words = [dialog.subject.itemText(n) for n in range(dialog.subject.count())]
    assert words == ["Harrowfen Police: Stalking", "All requests: Stalking"]
    assert dialog.preview.toPlainText().startswith("request 4")
    assert "2 of the answers nobody has checked" in dialog.state.text()
    assert dialog.place.text().endswith("refusal-summary-request-4.docx")
    dialog.subject.setCurrentIndex(1)
    dialog.subject.activated.emit(1)
    qtbot.waitUntil(lambda: dialog.preview.toPlainText().startswith("campaign 1"))


def test_a_campaign_is_chosen(qtbot: QtBot, context: Context) -> None:
    dialog = summary_dialog(qtbot, context, campaign=2)
    assert dialog.subject.currentText() == "All requests: Other"
    assert summary_dialog(qtbot, context).subject.currentText() == "All requests: Stalking"


def test_only_confirmed_ones_may_leave_nothing(qtbot: QtBot, context: Context) -> None:
    dialog = summary_dialog(qtbot, context, request=4)
    assert dialog.write_button.isEnabled()
    dialog.confirmed.click()
    qtbot.waitUntil(lambda: dialog.state.text() == "There is nothing to write.")
    assert not dialog.write_button.isEnabled()
    assert context.tracker.summaries.asked[-1] == ("request", 4, True)


def test_the_file_is_written_and_can_be_opened(
    qtbot: QtBot, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = summary_dialog(qtbot, context, request=4)
    dialog.format.setCurrentIndex(1)
    dialog.format.activated.emit(1)
    assert dialog.place.text().endswith(".html")
    dialog.write_button.click()
    qtbot.waitUntil(lambda: dialog.written is not None)
    assert dialog.written == tmp_path / "refusal-summary-request-4.html"
    assert dialog.written.read_text() == "request 4"
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dialog.open_button.click()
    dialog.folder_button.click()
    assert [url.toLocalFile() for url in opened] == [str(dialog.written), str(tmp_path)]
    assert context.settings.text("summary_format") == ".html"


def test_an_older_file_is_replaced_only_when_said_twice(
    qtbot: QtBot, context: Context, tmp_path: Path
) -> None:
    older = tmp_path / "refusal-summary-request-4.docx"
    older.write_text("older")
    dialog = summary_dialog(qtbot, context, request=4)
    dialog.write_button.click()
    assert "already" in dialog.wrong.text()
    assert older.read_text() == "older"
    dialog.write_button.click()
    qtbot.waitUntil(lambda: dialog.written == older)
    assert older.read_text() == "request 4"


def test_trouble_and_a_missing_place_are_said(qtbot: QtBot, context: Context) -> None:
    dialog = summary_dialog(qtbot, context, request=4)
    context.tracker.summaries.trouble = ExportError("There is no room left.", "Free some space.")
    dialog.write_button.click()
    qtbot.waitUntil(lambda: dialog.wrong.text() == "There is no room left. Free some space.")
    assert dialog.write_button.isEnabled()
    dialog.place.setText("summary.docx")
    dialog.write_button.click()
    assert dialog.wrong.text() == "Choose where to put the file."


def test_the_place_is_chosen_with_its_form(
    qtbot: QtBot, context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = summary_dialog(qtbot, context, request=4)
    answers = iter([str(tmp_path / "mine.html"), str(tmp_path / "mine"), ""])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (next(answers), ""))
    dialog.browse.click()
    assert dialog.format.currentData() == ".html"
    assert dialog.place.text() == str(tmp_path / "mine.html")
    dialog.browse.click()
    assert dialog.place.text() == str(tmp_path / "mine.html")
    dialog.browse.click()
    assert dialog.place.text() == str(tmp_path / "mine.html")


def test_closing_while_it_looks_is_safe(qtbot: QtBot, context: Context) -> None:
    dialog = SummaryDialog(context, request=4)
    dialog.reject()
    dialog.deleteLater()
    qtbot.waitUntil(lambda: context.runner.idle)


def test_the_preview_loads_nothing_and_follows_the_theme(qtbot: QtBot) -> None:
    theme = Theme()
    preview = Preview(theme)
    qtbot.addWidget(preview)
    preview.show_body("<h2>One</h2><p class='soft'><img src='file:///etc/hostname'>two</p>")
    assert preview.loadResource(2, QUrl("file:///etc/hostname")) is None
    theme.choose(Choice.DARK)
    assert theme.colour("accent").name() in preview.toHtml()
    assert not preview.openLinks()


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Ärger & Co: 2021/22?", "refusal-summary-ärger-co-2021-22"),
        ("../..", "refusal-summary"),
        ("x" * 99, 80),
    ],
)
def test_file_names_suit_every_system(title: str, wanted: str | int) -> None:
    made = file_name(title)
    assert made == wanted if isinstance(wanted, str) else len(made) == wanted


def event_dialog(qtbot: QtBot, context: Context) -> EventDialog:
    dialog = EventDialog(context, context.tracker.finding.request_page(4))
    qtbot.addWidget(dialog)
    return dialog


def test_the_likely_event_is_proposed_and_handed_back(qtbot: QtBot, context: Context) -> None:
    dialog = event_dialog(qtbot, context)
    dialog.note.setText(" by e-mail ")
    dialog.accept()
    assert dialog.result() == EventDialog.DialogCode.Accepted
    assert dialog.event_entered == NewEvent(EventKind.REVIEW_ASKED, TODAY, None, "by e-mail")


def test_an_extension_has_a_second_day(qtbot: QtBot, context: Context) -> None:
    dialog = event_dialog(qtbot, context)
    dialog.kind.setCurrentIndex(dialog.kind.findText(EventKind.EXTENDED.words))
    dialog.day.setText("Fri 16 Oct 2026")
    assert dialog.event_entered.until is None
    dialog.has_until.setChecked(True)
    assert dialog.until.text() == ""  # no day is known, so none is offered
    dialog.accept()
    assert "Type the day that they named" in dialog.wrong.text()
    dialog.until.setText("1/10/2026")
    dialog.accept()
    assert "before the day of the notice" in dialog.wrong.text()
    dialog.until.setText("13/11/2026")
    dialog.accept()
    assert dialog.event_entered == NewEvent(EventKind.EXTENDED, date(2026, 10, 16), date(2026, 11, 13))


def test_impossible_days_are_refused(qtbot: QtBot, context: Context) -> None:
    dialog = event_dialog(qtbot, context)
    dialog.day.setText("1/12/2026")
    dialog.accept()
    assert "in the future" in dialog.wrong.text()
    assert dialog.result() != EventDialog.DialogCode.Accepted
    for typed, said in (
        ("1 Jan 2020", "before the request was sent"),
        ("31/11/2026", "does not exist"),
        ("Mon 12 Nov 2026", "is a Thursday, not a Monday"),
        ("", "Type the day on which it happened"),
    ):
        dialog.day.setText(typed)
        dialog.accept()
        assert said in dialog.wrong.text()
        assert dialog.result() != EventDialog.DialogCode.Accepted
        assert dialog.day.text() == typed


def test_asking_gives_a_value_or_nothing(
    qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = context.tracker.finding.request_page(4)
    monkeypatch.setattr(EventDialog, "exec", lambda _: EventDialog.DialogCode.Rejected)
    assert EventDialog.ask(context, page) is None
    monkeypatch.setattr(EventDialog, "exec", lambda _: EventDialog.DialogCode.Accepted)
    asked = EventDialog.ask(context, page)
    assert asked is not None
    assert asked.kind is EventKind.REVIEW_ASKED


def test_an_overdue_request_without_refusals_can_be_written(
    qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    def overdue(number: int, *, confirmed_only: bool) -> Any:
        one = SimpleNamespace(items=(), unchecked=0)
        return SimpleNamespace(title="late", requests=(one,), empty=False, confirmed_only=confirmed_only)

    monkeypatch.setattr(context.tracker.summaries, "of_request", overdue)
    dialog = summary_dialog(qtbot, context, request=4)
    assert dialog.write_button.isEnabled()
    assert dialog.preview.toPlainText().startswith("late")
