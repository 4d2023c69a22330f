"""The recording page as a person uses it: typing, pasting, correcting, saving, leaving, coming back."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QWidget
from pytestqt.qtbot import QtBot

from foi_tracker.core.errors import InputError
from foi_tracker.core.settings import Settings
from foi_tracker.gui.pages.record import RecordPage
from foi_tracker.gui.recording.draft import Draft, keep_draft, kept_draft
from foi_tracker.gui.recording.leaving import Leaving
from foi_tracker.gui.recording.rows import Column, GridRow
from foi_tracker.law.regimes import Regime
from foi_tracker.model.kinds import Channel
from foi_tracker.model.library import DraftQuestion

TODAY = date(2026, 11, 25)
TEXT = "Dear team 😀\n1. How many dogs?\n2) How many cats?\nThank you."


def settle(qtbot: QtBot, staged: Any) -> None:
    """Wait until typing has rested and all that it asked for has come."""
    QTest.qWait(1)
    qtbot.waitUntil(lambda: staged.context.runner.idle)


def found(qtbot: QtBot, page: RecordPage, many: int) -> None:
    qtbot.waitUntil(lambda: page.form.questions_model.rowCount() == many)


def filled(qtbot: QtBot, page: RecordPage, *names: str) -> None:
    page.form.title.setText("Dogs and cats")
    page.form.text.setPlainText(TEXT)
    found(qtbot, page, 2)
    page.add_authorities(names)
    grid = page.form.grid
    qtbot.waitUntil(lambda: grid.rowCount() == len(names))
    for row in range(len(names)):
        assert grid.setData(grid.index(row, Column.SENT), TODAY)


def test_questions_appear_as_one_types_and_are_marked_where_they_stand(
    page: RecordPage, qtbot: QtBot
) -> None:
    page.form.text.setPlainText(TEXT)
    found(qtbot, page, 2)
    assert page.form.questions.heading.text() == "Questions (2)"
    marked = [selection.cursor.selectedText() for selection in page.form.text.extraSelections()]
    assert marked == ["How many dogs?", "How many cats?"]  # after an emoji, which Qt counts as two


def test_corrections_stay_when_the_text_changes(page: RecordPage, qtbot: QtBot, staged: Any) -> None:
    page.form.text.setPlainText(TEXT)
    found(qtbot, page, 2)
    page.form.questions.select(1)
    page.form.questions.merge_up()
    assert not page.form.questions.again.isHidden()
    page.form.text.appendPlainText("3. How many hens?")
    qtbot.waitUntil(lambda: staged.recording.questions_in(page.form.text.toPlainText()) != ())
    settle(qtbot, staged)
    assert page.form.questions_model.rowCount() == 1
    page.form.questions.again.click()
    found(qtbot, page, 3)
    assert page.form.questions.again.isHidden()


def test_a_name_typed_becomes_a_row_with_its_law_and_due_date(page: RecordPage, qtbot: QtBot) -> None:
    page.form.authorities.field.setText("Strathorrin Police")
    qtbot.keyClick(page.form.authorities.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.form.grid.rowCount() == 1)
    row = page.form.grid.rows[0]
    assert row.regime is Regime.FOISA
    assert "Scotland" in row.why_regime
    assert row.sent is None  # nobody has said it
    assert page.form.grid.setData(page.form.grid.index(0, Column.SENT), date(2026, 11, 25))
    qtbot.waitUntil(lambda: page.form.grid.rows[0].due is not None)
    tip = page.form.grid.index(0, Column.DUE).data(Qt.ItemDataRole.ToolTipRole)
    assert "working days" in tip.replace("\n", " ")
    assert page.form.authorities.field.text() == ""


def test_a_pasted_list_becomes_rows_each_once(page: RecordPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(
        "Aldermarsh Constabulary\n\nBro Elwydd Police\nAldermarsh Constabulary\n"
    )
    qtbot.keyClick(page.form.authorities.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.form.grid.rowCount() == 2)
    assert page.form.grid.rows[0].reply_address == "foi@a.example"
    assert page.form.count.text() == "2 authorities"


def test_a_group_is_added_and_kept(
    page: RecordPage, qtbot: QtBot, staged: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.form.authorities.groups_menu.actions()[-1].trigger()
    assert "first" in page.form.wrong["authorities"].text()
    page.form.authorities.groups_menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: page.form.grid.rowCount() == 3)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("Mine", True))
    page.form.authorities.groups_menu.actions()[-1].trigger()
    qtbot.waitUntil(lambda: "Mine" in staged.recording.groups_kept)
    qtbot.waitUntil(
        lambda: any("Mine" in action.text() for action in page.form.authorities.groups_menu.actions())
    )


def test_a_changed_day_or_law_changes_the_due_date(page: RecordPage, qtbot: QtBot) -> None:
    filled(qtbot, page, "Bro Elwydd Police")
    grid = page.form.grid
    qtbot.waitUntil(lambda: grid.rows[0].due is not None)
    before = grid.rows[0].due
    assert grid.setData(grid.index(0, Column.SENT), date(2026, 11, 2))
    qtbot.waitUntil(lambda: grid.rows[0].due not in {None, before})
    assert grid.rows[0].due.due == date(2026, 12, 1)
    assert grid.setData(grid.index(0, Column.LAW), Regime.EIR)
    qtbot.waitUntil(lambda: grid.rows[0].due is not None and grid.rows[0].due.regime is Regime.EIR)
    page.form.text.appendPlainText("Under the Freedom of Information Act.")
    qtbot.waitUntil(lambda: not page._pause.isActive())
    assert grid.rows[0].regime is Regime.EIR


def test_the_guess_follows_the_text(page: RecordPage, qtbot: QtBot) -> None:
    filled(qtbot, page, "Bro Elwydd Police")
    assert page.form.grid.rows[0].regime is Regime.FOIA
    page.form.text.appendPlainText("I ask under the Environmental Information Regulations 2004.")
    qtbot.waitUntil(lambda: page.form.grid.rows[0].regime is Regime.EIR)
    assert page.form.grid.rows[0].due is not None


def test_a_value_is_filled_down(page: RecordPage, qtbot: QtBot) -> None:
    filled(qtbot, page, "A", "B", "C")
    grid, view = page.form.grid, page.form.grid_view
    grid.setData(grid.index(1, Column.CHANNEL), Channel.POST)
    view.setCurrentIndex(grid.index(1, Column.CHANNEL))
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: {row.channel for row in grid.rows} == {Channel.POST})


def test_a_column_is_pasted_and_rows_are_taken_out(page: RecordPage, qtbot: QtBot) -> None:
    filled(qtbot, page, "A", "B", "C")
    grid, view = page.form.grid, page.form.grid_view
    QGuiApplication.clipboard().setText("R1\thttps://a.example\nR2\nR3\nR4")
    view.setCurrentIndex(grid.index(0, Column.REFERENCE))
    view.paste_column()
    assert [row.reference for row in grid.rows] == ["R1", "R2", "R3"]
    assert grid.rows[0].link == "https://a.example"
    once = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.selectionModel().setCurrentIndex(grid.index(1, Column.AUTHORITY), once)
    page.form.take_out.click()
    assert [row.authority for row in grid.rows] == ["A", "C"]


def test_cells_are_edited_in_place(page: RecordPage, qtbot: QtBot) -> None:
    filled(qtbot, page, "A")
    grid, view = page.form.grid, page.form.grid_view
    view.setCurrentIndex(grid.index(0, Column.REFERENCE))
    view.setFocus()
    qtbot.keyClicks(view, "Z")
    editor = view.focusWidget()
    qtbot.keyClicks(editor, "12")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: grid.rows[0].reference == "Z12")
    for column in (Column.LAW, Column.CHANNEL, Column.SENT, Column.RECEIVED):
        view.edit(grid.index(0, column))
        editor = view.indexWidget(grid.index(0, column))
        assert editor.accessibleName()
        delegate = view.itemDelegateForIndex(grid.index(0, column))
        held = grid.index(0, column).data(Qt.ItemDataRole.EditRole)
        delegate.setModelData(editor, grid, grid.index(0, column))
        assert grid.index(0, column).data(Qt.ItemDataRole.EditRole) == held
        delegate.closeEditor.emit(editor)
    questions = page.form.questions
    questions.select(0)
    questions.table.setFocus()
    qtbot.keyClick(questions.table, Qt.Key.Key_F2)
    box = questions.table.indexWidget(page.form.questions_model.index(0, 1))
    box.setPlainText("How many big dogs?")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert page.form.questions_model.questions[0].text == "How many big dogs?"


def test_what_is_missing_is_said_at_its_place_and_nothing_is_lost(
    page: RecordPage, qtbot: QtBot, staged: Any
) -> None:
    page.save()
    said = {field for field, line in page.form.wrong.items() if not line.isHidden()}
    assert said == {"title", "text", "questions", "authorities"}
    assert page.form.title.property("bad") is True
    filled(qtbot, page, "A")
    qtbot.keyClicks(page.form.title, "!")
    assert all(line.isHidden() for line in page.form.wrong.values())
    page.form.grid.setData(page.form.grid.index(0, Column.SENT), date(2027, 1, 1))
    page.save()
    assert "in the future" in page.form.wrong["grid"].text()
    cell = page.form.grid.index(0, Column.SENT)
    assert "future" in cell.data(Qt.ItemDataRole.ToolTipRole)
    assert "future" in cell.data(Qt.ItemDataRole.AccessibleTextRole)
    assert page.form.grid_view.currentIndex() == cell
    assert staged.recording.recorded == []
    settle(qtbot, staged)


def test_saving_one_request_opens_it(page: RecordPage, qtbot: QtBot, staged: Any) -> None:
    filled(qtbot, page, "Bro Elwydd Police")
    page.form.grid.setData(page.form.grid.index(0, Column.REFERENCE), " BE 1 ")
    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: staged.go.went == [("request", 1)])
    (new,) = staged.recording.recorded
    assert new.title == "Dogs and cats"
    assert new.campaign == ""
    assert [(one.label, one.text) for one in new.questions] == [
        ("1", "How many dogs?"),
        ("2", "How many cats?"),
    ]
    assert new.requests[0].reference == "BE 1"
    assert page.draft.empty
    assert kept_draft(staged.context.settings).empty


def test_saving_several_under_a_campaign_opens_its_matrix(
    page: RecordPage, qtbot: QtBot, staged: Any
) -> None:
    qtbot.waitUntil(lambda: page.form.campaign.count() == 2)
    page.form.campaign.setCurrentIndex(1)
    page.form.campaign.activated.emit(1)
    qtbot.waitUntil(lambda: page.form.questions_model.rowCount() == 2)
    assert page.form.title.text() == "Older campaign"
    page.add_authorities(["A"])
    qtbot.waitUntil(lambda: page.form.grid.rowCount() == 1)
    page.save()
    assert "type the day on which you sent it" in page.form.wrong["grid"].text()
    assert page.form.grid.setData(page.form.grid.index(0, Column.SENT), TODAY)
    page.add_authorities(["B"])
    qtbot.waitUntil(lambda: page.form.grid.rowCount() == 2)
    assert page.form.grid.rows[1].sent == TODAY  # as in the row above it
    page.save()
    qtbot.waitUntil(lambda: staged.go.went == [("matrix", 7)])
    assert staged.recording.recorded[0].campaign == "Older campaign"


def test_trouble_while_saving_is_said_and_all_stays(page: RecordPage, qtbot: QtBot, staged: Any) -> None:
    filled(qtbot, page, "A")
    staged.recording.refuse = InputError("The library is full.", "Make room.")
    page.save()
    qtbot.waitUntil(lambda: not page.form.wrong["save"].isHidden())
    assert page.form.wrong["save"].text() == "The library is full. Make room."
    assert page.form.save.isEnabled()
    assert page.form.grid.rowCount() == 1


def test_following_a_request_begins_with_it(page: RecordPage, qtbot: QtBot, staged: Any) -> None:
    page.start(follows=3)
    qtbot.waitUntil(lambda: page.form.grid.rowCount() == 1)
    assert page.form.grid.rows[0].authority == "Strathorrin Police"
    assert page.form.grid.rows[0].sent is None
    assert page.draft.follows == 3
    assert page.draft.campaign == "Older campaign"
    assert "follows your request" in page.form.banner.text()
    settle(qtbot, staged)


@pytest.mark.parametrize(
    ("wanted", "leaves", "empty"),
    [(Leaving.STAY, False, False), (Leaving.DROP, True, True), (Leaving.KEEP, True, False)],
)
def test_leaving_asks_what_becomes_of_it(
    page: RecordPage, qtbot: QtBot, staged: Any, wanted: Leaving, leaves: bool, empty: bool
) -> None:
    page.ask_leaving = lambda: pytest.fail("nothing was typed")
    assert page.may_leave()
    filled(qtbot, page, "A")
    page.ask_leaving = lambda: wanted
    assert page.may_leave() is leaves
    assert page.draft.empty is empty
    settle(qtbot, staged)


def test_what_was_typed_comes_back_after_a_crash(page: RecordPage, qtbot: QtBot, staged: Any) -> None:
    filled(qtbot, page, "Strathorrin Police")
    page.form.grid.setData(page.form.grid.index(0, Column.RECEIVED), date(2026, 11, 26))
    qtbot.waitUntil(lambda: not page._keep.isActive(), timeout=4000)
    settle(qtbot, staged)
    staged.context.settings = Settings.load(staged.context.settings.path)
    again = RecordPage(staged.context)
    qtbot.addWidget(again)
    again.start()
    settle(qtbot, staged)
    assert again.draft.title == "Dogs and cats"
    assert again.draft.text == TEXT
    assert again.form.grid.rows[0].received == date(2026, 11, 26)
    assert "again" in again.form.banner.text()
    again.form.afresh.click()
    assert kept_draft(staged.context.settings).empty


def test_a_draft_goes_there_and_back(tmp_path: Path) -> None:
    row = replace(
        GridRow("A", unread=((Column.SENT, "soon", "“soon” is not a date."),)),
        regime=Regime.EISR,
        regime_chosen=True,
        link="x",
        reference="r",
    )
    draft = Draft("t", "x\ny", "c", 4, (DraftQuestion("1", "q", 1, 2),), True, (row,))
    settings = Settings(tmp_path / "settings.json")
    keep_draft(settings, draft)
    assert kept_draft(Settings.load(tmp_path / "settings.json")) == draft
    for broken in ("{", "[1]", '{"title": 1}', '"x"'):
        settings.set("record_draft", broken)
        assert kept_draft(settings) == Draft()


def test_a_full_disk_does_not_stop_typing(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    keep_draft(Settings(tmp_path / "settings.json"), Draft(title="t"))


def test_every_control_has_a_name(page: RecordPage, qtbot: QtBot) -> None:
    filled(qtbot, page, "A")
    nameless = []
    for widget in page.findChildren(QWidget):
        reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisibleTo(page)
        if reached and not (widget.accessibleName() or str(widget.property("text") or "")):
            nameless.append(widget)
    assert nameless == []


@pytest.mark.parametrize("words", ["1/10/2026", "1 Oct 2026", "2026-10-01", "Thu 1 Oct 2026", "1 October"])
def test_a_day_is_taken_as_it_was_typed(page: RecordPage, qtbot: QtBot, words: str) -> None:
    page.add_authorities(["A"])
    grid, view = page.form.grid, page.form.grid_view
    qtbot.waitUntil(lambda: grid.rowCount() == 1)
    view.setCurrentIndex(grid.index(0, Column.SENT))
    view.setFocus()
    qtbot.keyClicks(view, words[0])  # typing opens the editor
    editor = view.focusWidget()
    qtbot.keyClicks(editor, words[1:])
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: grid.rows[0].sent == date(2026, 10, 1))
    qtbot.waitUntil(lambda: grid.rows[0].due is not None)


def test_what_is_no_day_is_said_where_it_was_typed(page: RecordPage, qtbot: QtBot, staged: Any) -> None:
    filled(qtbot, page, "A", "B")
    grid, view = page.form.grid, page.form.grid_view
    cell = grid.index(0, Column.SENT)
    view.setCurrentIndex(cell)
    view.edit(cell)
    editor = view.indexWidget(cell)
    assert editor.text() == "25 Nov 2026"
    editor.clear()
    qtbot.keyClicks(editor, "31/2/2026")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert view.indexWidget(cell) is editor
    assert "does not exist" in editor.complaint
    assert editor.property("bad") is True
    qtbot.keyClicks(editor, "x")
    assert editor.complaint == ""
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert grid.rows[0].sent == TODAY
    QGuiApplication.clipboard().setText("1/10/2026\nsoon")
    view.setCurrentIndex(cell)
    view.paste_column()
    assert grid.rows[0].sent == date(2026, 10, 1)
    bad = grid.index(1, Column.SENT)
    assert bad.data() == "soon"
    assert "not a date" in bad.data(Qt.ItemDataRole.ToolTipRole)
    assert bad.data(Qt.ItemDataRole.BackgroundRole) is not None
    page.save()
    assert "“soon” is not a date" in page.form.wrong["grid"].text()
    assert staged.recording.recorded == []
    settle(qtbot, staged)


def test_a_letter_pasted_first_thing_becomes_the_text(page: RecordPage, qtbot: QtBot) -> None:
    assert page.focusWidget() is page.form.text
    QGuiApplication.clipboard().setText(TEXT)
    page.form.title.setText("Pets")
    page.form.title.setFocus()
    qtbot.keyClick(page.form.title, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.form.title.text() == "Pets"
    assert page.form.text.toPlainText() == TEXT
    found(qtbot, page, 2)
    page.form.title.clear()
    page.form.title.paste()  # as the menu does
    assert page.form.title.text() == ""
    assert page.form.text.toPlainText() == TEXT + TEXT
    QGuiApplication.clipboard().setText("Dogs and cats\n")
    page.form.title.paste()
    assert page.form.title.text() == "Dogs and cats"


def test_a_question_is_split_at_its_mark_or_at_the_cursor(page: RecordPage, qtbot: QtBot) -> None:
    page.form.text.setPlainText("😀 Dear team\n1. How many dogs? How many cats and how many hens?")
    found(qtbot, page, 1)
    box, model = page.form.questions, page.form.questions_model
    box.select(0)
    box.split_button.click()
    assert [(one.label, one.text) for one in model.questions] == [
        ("1a", "How many dogs?"),
        ("1b", "How many cats and how many hens?"),
    ]
    box.select(1)
    cursor = page.form.text.document().find("and how")
    cursor.setPosition(cursor.selectionStart())
    page.form.text.setTextCursor(cursor)
    box.split()
    assert [one.text for one in model.questions[1:]] == ["How many cats", "and how many hens?"]
    page.form.text.moveCursor(QTextCursor.MoveOperation.Start)
    box.split()
    assert "Put the cursor" in page.form.wrong["questions"].text()
    box.select(2)
    box.table.edit(model.index(2, 1))
    edit = box.table.indexWidget(model.index(2, 1))
    cursor = edit.textCursor()
    cursor.setPosition(len("and how"))
    edit.setTextCursor(cursor)
    box.split()
    assert [one.text for one in model.questions[2:]] == ["and how", "many hens?"]


def test_heads_and_days_are_shown_whole(page: RecordPage) -> None:
    view = page.form.grid_view
    header = view.horizontalHeader()
    for column in Column:
        assert header.sectionSize(column) >= header.sectionSizeHint(column)
    wanted = view.fontMetrics().horizontalAdvance("Wed 30 Sep 2026 ?")
    assert view.columnWidth(Column.RECEIVED) > wanted + 10


def test_a_due_date_that_comes_late_leaves_alone_what_is_being_typed(
    page: RecordPage, qtbot: QtBot, staged: Any
) -> None:
    filled(qtbot, page, "A")
    grid, view = page.form.grid, page.form.grid_view
    settle(qtbot, staged)
    for column in (Column.RECEIVED, Column.REFERENCE):
        assert grid.setData(grid.index(0, Column.SENT), date(2026, 11, 1 + column))
        cell = grid.index(0, column)
        view.setCurrentIndex(cell)
        view.edit(cell)
        editor = view.indexWidget(cell)
        editor.clear()
        qtbot.keyClicks(editor, "12")
        qtbot.waitUntil(lambda: grid.rows[0].due is not None)
        assert editor.text() == "12"
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
    settle(qtbot, staged)
