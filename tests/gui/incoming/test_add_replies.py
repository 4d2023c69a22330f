"""Adding letters as a person does it: dropped, pasted, corrected, filed; doubts and troubles said."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QDate, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractItemDelegate, QCalendarWidget, QFileDialog, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from foi_tracker.gui.incoming.model import Column
from foi_tracker.gui.incoming.rows import State
from foi_tracker.gui.pages.add_replies import AddRepliesPage
from foi_tracker.model.kinds import LetterKind
from foi_tracker.model.library import Change


def written(folder: Path, **texts: str) -> list[Path]:
    paths = []
    for name, text in texts.items():
        path = folder / f"{name}.txt"
        path.write_text(text)
        paths.append(path)
    return paths


def read(qtbot: QtBot, page: AddRepliesPage, staged: Any, *paths: Path) -> None:
    page.take_files(paths)
    qtbot.waitUntil(lambda: staged.context.runner.idle)


def cell(
    page: AddRepliesPage, row: int, column: Column, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole
) -> Any:
    return page.model.index(row, column).data(role)


def test_a_sure_letter_is_ticked_with_all_that_is_proposed(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    assert page.stack.currentIndex() == 0
    read(qtbot, page, staged, *written(tmp_path, reply="From Aldermarsh Constabulary"))
    assert page.stack.currentIndex() == 1
    assert cell(page, 0, Column.NAME) == "reply.txt"
    assert cell(page, 0, Column.REQUEST) == "Aldermarsh Constabulary"
    assert "26/AC/04418" in cell(page, 0, Column.REQUEST, Qt.ItemDataRole.ToolTipRole)
    assert cell(page, 0, Column.KIND) == "Reply"
    assert cell(page, 0, Column.DAY) == "Mon 19 Oct 2026"
    assert cell(page, 0, Column.EVENT) == "Replied"
    assert "Mon 19 Oct 2026" in cell(page, 0, Column.EVENT, Qt.ItemDataRole.ToolTipRole)
    assert cell(page, 0, Column.NOTE) == "3 questions: 2 answered, 1 refused · FOIA s30(1)(a) · 1 table"
    assert "ticked" in cell(page, 0, Column.NAME, Qt.ItemDataRole.AccessibleTextRole)
    assert page.file_button.text().startswith("File 1 letter")
    assert "From Aldermarsh" in page.detail_text.text()


@pytest.mark.parametrize(
    ("text", "said", "todo"),
    [
        ("A reply of nobody we know", "choose one", "choose its request."),
        ("nobody, undated", "type its day", "choose its request and type its day."),
        ("Aldermarsh Constabulary or Harrowfen Police", "It is not certain which request", "tick it if"),
        ("Aldermarsh Constabulary undated", "type its day", "letter.txt: type its day."),
        ("Aldermarsh Constabulary perhaps", "what kind of letter", "tick it if it is right"),
        ("Aldermarsh Constabulary again", "in the library already", "tick it if it is right"),
        ("Aldermarsh Constabulary tomorrow", "is in the future", "put its day right"),
    ],
)
def test_a_doubtful_letter_says_why_and_is_not_ticked(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path, text: str, said: str, todo: str
) -> None:
    read(qtbot, page, staged, *written(tmp_path, letter=text))
    assert said in cell(page, 0, Column.NOTE)
    assert not page.model.rows[0].ticked
    page.file()
    assert todo in page.notice.text()
    assert staged.filing.filed == []


def test_a_bad_file_says_so_and_stops_no_other(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    read(qtbot, page, staged, *written(tmp_path, bad="broken", good="Harrowfen Police"))
    assert page.model.rows[0].state is State.FAILED
    assert cell(page, 0, Column.NOTE) == "“bad.txt” holds no text."
    page.view.selectRow(0)
    assert "save it anew" in page.detail_note.text()
    assert not page.model.flags(page.model.index(0, Column.NAME)) & Qt.ItemFlag.ItemIsUserCheckable
    assert page.model.rows[1].ticked


def test_enter_files_all_ticked_the_oldest_first_and_opens_the_first_to_check(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = written(
        tmp_path,
        reply="Aldermarsh Constabulary",
        ack="We acknowledge, Harrowfen Police",
        more="Strathorrin Police extend the time",
        odd="nobody",
    )
    read(qtbot, page, staged, *paths)
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: staged.go.went != [])
    assert staged.filing.filed == [
        (2, LetterKind.ACKNOWLEDGEMENT, date(2026, 9, 22), True, None),
        (1, LetterKind.RESPONSE, date(2026, 10, 19), True, None),
        (3, LetterKind.EXTENSION, date(2026, 10, 19), True, date(2026, 11, 13)),
    ]
    assert staged.go.went == [("letter", 102)]
    assert [row.name for row in page.model.rows] == ["odd.txt"]
    assert staged.go.said[-1] == "1 letter still to be filed under Add replies."


def test_a_letter_that_answers_nothing_opens_its_request(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    read(qtbot, page, staged, *written(tmp_path, ack="We acknowledge, Harrowfen Police"))
    page.file()
    qtbot.waitUntil(lambda: staged.go.went == [("request", 2)])


def test_proposals_are_corrected_in_place(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    read(qtbot, page, staged, *written(tmp_path, odd="nobody, undated"))
    model = page.model
    assert not model.rows[0].ticked
    index = model.index(0, Column.REQUEST)
    page.view.setCurrentIndex(index)
    page.view.edit(index)
    editor = page.view.indexWidget(index)
    editor.setEditText("Strathorrin Police · Stalking")
    delegate = page.view.itemDelegateForIndex(index)
    delegate.setModelData(editor, model, index)
    delegate.closeEditor.emit(editor)
    assert model.rows[0].request == 3
    assert model.setData(model.index(0, Column.DAY), date(2026, 10, 1))
    assert model.setData(model.index(0, Column.KIND), LetterKind.TRANSFER)
    assert model.rows[0].ticked
    assert cell(page, 0, Column.EVENT) == "Transferred to another authority"
    unticked = Qt.CheckState.Unchecked.value
    assert model.setData(model.index(0, Column.EVENT), unticked, Qt.ItemDataRole.CheckStateRole)
    page.file()
    qtbot.waitUntil(lambda: staged.filing.filed == [(3, LetterKind.TRANSFER, date(2026, 10, 1), False, None)])


def test_words_that_name_no_request_change_nothing(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    read(qtbot, page, staged, *written(tmp_path, reply="Aldermarsh Constabulary"))
    index = page.model.index(0, Column.REQUEST)
    page.view.edit(index)
    editor = page.view.indexWidget(index)
    assert editor.itemText(0) == "Aldermarsh Constabulary · Stalking · 26/AC/04418"
    editor.setEditText("Nowhere")
    page.view.itemDelegateForIndex(index).setModelData(editor, page.model, index)
    assert page.model.rows[0].request == 1
    page.view.itemDelegateForIndex(index).closeEditor.emit(editor)


def test_a_letter_that_cannot_be_filed_stays_and_says_why(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = written(tmp_path, early="Aldermarsh Constabulary, too early", good="Harrowfen Police")
    read(qtbot, page, staged, *paths)
    page.file()
    qtbot.waitUntil(lambda: staged.go.went != [])
    assert [row.name for row in page.model.rows] == ["early.txt"]
    assert cell(page, 0, Column.NOTE) == "The letter’s date is before the request was sent."
    assert not page.model.rows[0].ticked
    assert page.model.setData(page.model.index(0, Column.DAY), date(2026, 10, 20))
    assert page.model.rows[0].trouble == ""
    assert page.model.rows[0].ticked


def test_space_ticks_and_delete_takes_out(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    read(qtbot, page, staged, *written(tmp_path, a="Aldermarsh Constabulary", b="Harrowfen Police"))
    page.view.setCurrentIndex(page.model.index(0, Column.KIND))
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    assert [row.ticked for row in page.model.rows] == [False, True]
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    assert page.model.rows[0].ticked
    page.view.setCurrentIndex(page.model.index(1, Column.EVENT))
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    assert not page.model.rows[1].enter_event
    qtbot.keyClick(page.view, Qt.Key.Key_Delete)
    assert [row.name for row in page.model.rows] == ["a.txt"]


def test_reading_can_be_stopped(page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path) -> None:
    staged.letters.held = True
    page.take_files(written(tmp_path, a="Aldermarsh Constabulary", b="Harrowfen Police"))
    assert not page.progress_row.isHidden()
    assert "a.txt (1 of 2)" in page.progress_words.text()
    page.stop_button.click()
    assert page.model.rows == ()
    assert page.progress_row.isHidden()
    qtbot.waitUntil(lambda: staged.context.runner.idle)
    assert page.stack.currentIndex() == 0


def test_text_and_files_are_pasted(page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path) -> None:
    page.take_text("  \n")
    assert "nothing to paste" in page.notice.text()
    QGuiApplication.clipboard().setText("A letter of Harrowfen Police")
    page.paste()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and page.model.rows[0].state is State.READY)
    assert page.notice.isHidden()
    assert cell(page, 0, Column.NAME) == "Pasted text"
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(written(tmp_path, a="Strathorrin Police")[0]))])
    QGuiApplication.clipboard().setMimeData(data)
    page.paste()
    qtbot.waitUntil(lambda: page.model.rowCount() == 2 and page.model.rows[1].state is State.READY)


def test_files_are_dropped_and_opened(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = written(tmp_path, a="Strathorrin Police")[0]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)), QUrl("https://example.org/x.txt")])
    keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    entered = QDragEnterEvent(QPointF(9, 9).toPoint(), Qt.DropAction.CopyAction, data, *keys)
    page.dragEnterEvent(entered)
    assert entered.isAccepted()
    page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, *keys))
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and page.model.rows[0].state is State.READY)
    asked: list[str] = []

    def chosen(_: object, __: str, ___: str, filters: str) -> tuple[list[str], str]:
        asked.append(filters)
        return [str(path)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", chosen)
    page.open_files()
    qtbot.waitUntil(lambda: page.model.rowCount() == 2 and page.model.rows[1].state is State.READY)
    assert asked == ["Letters (*.html *.htm *.txt);;All files (*)"]
    assert staged.context.settings.text("replies_folder") == str(tmp_path)


def test_a_letter_added_at_a_request_goes_there(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    page.start(2)
    page.take_files(written(tmp_path, a="nobody"))
    qtbot.waitUntil(lambda: staged.context.runner.idle)
    assert page.model.rows[0].request == 2
    assert page.model.rows[0].ticked


def test_only_requests_that_changed_are_asked_for_again(page: AddRepliesPage) -> None:
    assert page.touched_by(Change(1, "x", requests=(1,)))
    assert not page.touched_by(Change(1, "x"))
    assert page.title() == "Add replies"


def test_every_control_has_a_name(page: AddRepliesPage, qtbot: QtBot, staged: Any, tmp_path: Path) -> None:
    read(qtbot, page, staged, *written(tmp_path, a="Harrowfen Police"))
    nameless = []
    for widget in page.findChildren(QWidget):
        reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisibleTo(page)
        if reached and not (widget.accessibleName() or str(widget.property("text") or "")):
            nameless.append(widget)
    assert nameless == []


def editing(page: AddRepliesPage, row: int, column: Column) -> Any:
    index = page.model.index(row, column)
    page.view.setCurrentIndex(index)
    if page.view.indexWidget(index) is None:
        page.view.edit(index)
    return page.view.indexWidget(index)


def typed(qtbot: QtBot, page: AddRepliesPage, words: str) -> Any:
    """Type a day for the first letter and press Enter; the editor."""
    editor = editing(page, 0, Column.DAY)
    editor.clear()
    qtbot.keyClicks(editor, words)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    return editor


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("12/11/2026", date(2026, 11, 12)),
        ("Tue 1 Sep 2026", date(2026, 9, 1)),
        ("12 nov", date(2026, 11, 12)),
    ],
)
def test_a_day_is_taken_as_it_was_typed(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path, words: str, day: date
) -> None:
    read(qtbot, page, staged, *written(tmp_path, a="Aldermarsh Constabulary undated"))
    assert editing(page, 0, Column.DAY).text() == ""  # no day is known, so none is offered
    typed(qtbot, page, words)
    qtbot.waitUntil(lambda: page.model.rows[0].day == day)
    assert page.model.rows[0].ticked


@pytest.mark.parametrize("words", ["Wed 1 Sep 2026", "31/2/2026", "soon", "11/25/2026"])
def test_what_is_no_day_keeps_its_editor_and_says_so(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path, words: str
) -> None:
    read(qtbot, page, staged, *written(tmp_path, a="Aldermarsh Constabulary"))
    editor = typed(qtbot, page, words)
    assert page.view.indexWidget(page.model.index(0, Column.DAY)) is editor
    assert editor.complaint
    assert editor.accessibleDescription() == editor.complaint
    said = next(one for one in page.findChildren(QLabel) if one.text() == editor.complaint)
    assert said.isVisible()
    assert page.rect().contains(said.geometry())  # no edge of the table cuts it
    assert page.model.rows[0].day == date(2026, 10, 19)
    # Gone elsewhere with the mouse, the words stand in the cell, marked, and the letter is not filed.
    page.view.itemDelegateForIndex(page.model.index(0, Column.DAY)).commitData.emit(editor)
    page.view.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
    assert cell(page, 0, Column.DAY) == words
    assert cell(page, 0, Column.DAY, Qt.ItemDataRole.BackgroundRole) is not None
    assert words in cell(page, 0, Column.NOTE) or "not a Wednesday" in cell(page, 0, Column.NOTE)
    assert not page.model.rows[0].ticked
    page.file()
    assert "put its day right" in page.notice.text()
    assert staged.filing.filed == []
    editor = editing(page, 0, Column.DAY)
    assert editor.text() == words
    typed(qtbot, page, "20/10/2026")
    qtbot.waitUntil(lambda: page.model.rows[0].day == date(2026, 10, 20))
    assert page.model.rows[0].ticked
    assert page.notice.isHidden()


def test_a_day_is_picked_from_the_calendar(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    read(qtbot, page, staged, *written(tmp_path, a="Aldermarsh Constabulary undated"))
    editor = editing(page, 0, Column.DAY)
    qtbot.keyClick(editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = editor.findChild(QCalendarWidget)
    assert calendar.isVisible()
    assert calendar.selectedDate() == QDate(2026, 11, 25)
    days = calendar.findChild(QTableView)
    qtbot.keyClick(days, Qt.Key.Key_Left)
    qtbot.keyClick(days, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.model.rows[0].day == date(2026, 11, 24))
    assert page.view.indexWidget(page.model.index(0, Column.DAY)) is None


@pytest.mark.parametrize(
    "text", ["Aldermarsh Constabulary again", "Aldermarsh Constabulary, Harrowfen Police"]
)
def test_a_day_or_a_kind_ticks_no_letter_that_is_in_doubt(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path, text: str
) -> None:
    read(qtbot, page, staged, *written(tmp_path, a=text))
    assert page.model.setData(page.model.index(0, Column.DAY), date(2026, 10, 1))
    assert page.model.setData(page.model.index(0, Column.KIND), LetterKind.TRANSFER)
    assert not page.model.rows[0].ticked
    # Looking at the list of requests chooses none; choosing the one that stands there does.
    index = page.model.index(0, Column.REQUEST)
    editor = editing(page, 0, Column.REQUEST)
    page.view.itemDelegateForIndex(index).setModelData(editor, page.model, index)
    assert not page.model.rows[0].request_chosen
    editor.activated.emit(editor.currentIndex())
    assert page.model.rows[0].request_chosen
    assert page.model.rows[0].ticked is ("again" not in text)


def test_the_same_letter_twice_in_the_list_is_ticked_once(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    read(qtbot, page, staged, *written(tmp_path, a="Harrowfen Police", b="Harrowfen Police"))
    assert [row.ticked for row in page.model.rows] == [True, False]
    assert "as a.txt" in cell(page, 1, Column.NOTE)


def test_a_letter_that_cannot_be_filed_is_not_ticked_and_says_what_is_missing(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    read(qtbot, page, staged, *written(tmp_path, odd="nobody"))
    top = page.view.y()
    page.view.setCurrentIndex(page.model.index(0, Column.NAME))
    qtbot.keyClick(page.view, Qt.Key.Key_Space)
    assert not page.model.rows[0].ticked
    assert "odd.txt: choose its request." in page.notice.text()
    assert page.view.y() == top  # nothing jumps
    assert page.model.setData(page.model.index(0, Column.REQUEST), 2)
    assert page.model.rows[0].ticked
    assert page.notice.isHidden()


def test_f2_on_the_name_edits_the_first_cell_that_can_be_edited(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    read(qtbot, page, staged, *written(tmp_path, a="Harrowfen Police"))
    page.view.setCurrentIndex(page.model.index(0, Column.NAME))
    qtbot.keyClick(page.view, Qt.Key.Key_F2)
    assert page.view.currentIndex().column() == Column.REQUEST
    assert page.view.indexWidget(page.model.index(0, Column.REQUEST)) is not None


def test_the_beginning_leaves_banners_out(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    read(qtbot, page, staged, *written(tmp_path, a="Cookie banner. From Harrowfen Police"))
    assert page.detail_text.text() == "From Harrowfen Police"


def test_enter_presses_open_files(
    page: AddRepliesPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: asked.append("asked") or ([], ""))
    page.start(None)
    assert page.focusWidget() is page.first_button
    qtbot.keyClick(page.first_button, Qt.Key.Key_Return)
    assert asked == ["asked"]


def test_heads_and_days_are_shown_whole(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    read(qtbot, page, staged, *written(tmp_path, a="Harrowfen Police"))
    header = page.view.horizontalHeader()
    for column in Column:
        assert header.sectionSize(column) >= header.sectionSizeHint(column)
    wanted = page.view.fontMetrics().horizontalAdvance("Wed 30 Sep 2026")
    assert page.view.columnWidth(Column.DAY) > wanted + 10


def test_names_that_come_late_leave_alone_what_is_being_typed(
    page: AddRepliesPage, staged: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    read(qtbot, page, staged, *written(tmp_path, a="Harrowfen Police"))
    editor = editing(page, 0, Column.REQUEST)
    editor.setEditText("Stra")
    page.refresh()
    qtbot.waitUntil(lambda: staged.context.runner.idle)
    assert editor.currentText() == "Stra"
