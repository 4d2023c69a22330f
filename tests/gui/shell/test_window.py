from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from foi_tracker.core.settings import Settings
from foi_tracker.gui.navigation import last_page_of
from foi_tracker.gui.pages.add_replies import AddRepliesPage
from foi_tracker.gui.pages.requests import RequestsPage
from foi_tracker.gui.sidebar import ENTRY, SideEntry
from foi_tracker.gui.theme import Choice
from tests.gui.shell.conftest import Opener, Shell


def side_lines(shell: Shell) -> dict[str, SideEntry]:
    model = shell.window.side.model()
    lines = [model.index(row, 0).data(ENTRY) for row in range(model.rowCount())]
    return {line.words: line for line in lines}


def test_the_list_comes_first_and_the_side_bar_counts(shell: Shell) -> None:
    shell.settle(lambda: side_lines(shell)["All requests"].count == 4)
    lines = side_lines(shell)
    assert lines["To check"].count == 2
    assert lines["Overdue"].count == 2
    assert lines["Overdue"].pressing
    assert lines["Drones"].place == ("matrix", 1)
    assert lines["Authorities"].count == 4
    assert shell.window.foot.totals.text() == "4 requests · 2 letters · 2 tables"
    assert shell.window.foot.library.text() == "Library: drones.foi"
    page = shell.go.current_page()
    assert isinstance(page, RequestsPage)
    assert page.table.list.rowCount() == 4
    assert shell.window.windowTitle() == "All requests – drones.foi – FOI Tracker"


def test_the_side_bar_is_walked_by_keys(shell: Shell) -> None:
    side = shell.window.side
    shell.settle(lambda: side.currentIndex().data() == "All requests")
    side.setFocus()
    QTest.keyClick(side, Qt.Key.Key_Down)
    QTest.keyClick(side, Qt.Key.Key_Down)
    assert side.currentIndex().data() == "The law"
    assert shell.go.here is not None
    assert shell.go.here.kind == "requests"
    QTest.keyClick(side, Qt.Key.Key_Return)
    assert shell.go.here.kind == "provision"


def test_a_click_in_the_side_bar_goes_there(shell: Shell) -> None:
    side = shell.window.side
    shell.settle(lambda: "Drones" in side_lines(shell))
    row = next(row for row in range(side.model().rowCount()) if side.model().index(row, 0).data() == "Drones")
    middle = side.visualRect(side.model().index(row, 0)).center()
    QTest.mouseClick(side.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert shell.go.here is not None
    assert (shell.go.here.kind, shell.go.here.key) == ("matrix", 1)


def test_back_leads_the_way_that_was_gone(shell: Shell) -> None:
    back = shell.window.actions_by_name["back"]
    assert not back.isEnabled()
    shell.go.show_request(1)
    shell.go.show_record()
    shell.go.show_bin()
    assert back.isEnabled()
    kinds = []
    while back.isEnabled():
        back.trigger()
        assert shell.go.here is not None
        kinds.append(shell.go.here.kind)
    # The page on which a request is entered is passed over.
    assert kinds == ["request", "requests"]


def test_a_page_that_is_not_to_be_left_stays(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.go.show_bin()
    page = shell.go.current_page()
    assert page is not None
    monkeypatch.setattr(page, "may_leave", lambda: False)
    shell.go.show_request(1)
    assert shell.go.current_page() is page
    assert not shell.window.close()
    monkeypatch.undo()


def test_undo_takes_back_and_redo_does_again(shell: Shell) -> None:
    page = shell.go.current_page()
    assert isinstance(page, RequestsPage)
    page.table.selectRow(page.table.list.index_of(3).row())
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    shell.settle(lambda: page.table.list.rowCount() == 3)
    assert shell.window.foot.said.text() == "Deleted the request “Drones” to Lowmarsh Police"
    assert shell.window.foot.undo.isVisibleTo(shell.window.foot)
    undo, redo = shell.window.actions_by_name["undo"], shell.window.actions_by_name["redo"]
    shell.settle(undo.isEnabled)
    assert undo.text() == "Undo: deleted the request “Drones” to Lowmarsh Police"
    shell.window.foot.undo.click()
    shell.settle(lambda: page.table.list.rowCount() == 4)
    assert shell.window.foot.said.text() == "Undone: deleted the request “Drones” to Lowmarsh Police"
    shell.settle(redo.isEnabled)
    redo.trigger()
    shell.settle(lambda: page.table.list.rowCount() == 3)


def test_a_campaign_goes_to_the_bin_from_the_side_bar(shell: Shell) -> None:
    shell.settle(lambda: "Drones" in side_lines(shell))
    shell.go.show_matrix(1)
    shell.settle()
    shell.window.side.setFocus()
    QTest.keyClick(shell.window.side, Qt.Key.Key_Delete)
    shell.settle(lambda: "Drones" not in side_lines(shell))
    assert side_lines(shell)["Bin"].count == 1
    assert shell.go.here is not None
    assert shell.go.here.kind == "requests"


def test_files_dropped_anywhere_go_to_the_replies(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[list[Path]] = []
    monkeypatch.setattr(AddRepliesPage, "take_files", lambda _, paths: taken.append(paths))
    letter = tmp_path / "reply.txt"
    letter.write_text("We hold nothing.")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(letter)), QUrl("https://example.org/elsewhere")])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    drop = QDropEvent(QPointF(300, 300), action, mime, button, Qt.KeyboardModifier.NoModifier)
    shell.window.dropEvent(drop)
    shell.qtbot.waitUntil(lambda: taken == [[letter]])
    assert shell.go.here is not None
    assert shell.go.here.kind == "add"


def test_ctrl_o_asks_for_the_letters_at_once(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(AddRepliesPage, "open_files", lambda _: asked.append(True))
    QTest.keyClick(shell.window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    shell.qtbot.waitUntil(lambda: asked == [True])
    assert shell.go.here is not None
    assert shell.go.here.kind == "add"


def test_a_pasted_reply_goes_to_the_replies(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []
    monkeypatch.setattr(AddRepliesPage, "take_text", lambda _, text: taken.append(text))
    QGuiApplication.clipboard().setText("Dear Ms Reed, we hold nothing.")
    QTest.keyClick(
        shell.window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert taken == ["Dear Ms Reed, we hold nothing."]


def test_ctrl_n_and_ctrl_f_lead_where_they_say(shell: Shell) -> None:
    QTest.keyClick(shell.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert shell.go.here is not None
    assert shell.go.here.kind == "record"
    shell.window.do("find")
    assert shell.window.focusWidget() is shell.window.top.search


def test_size_page_and_colours_come_back(open_shell: Opener, library: Path, tmp_path: Path) -> None:
    first = open_shell(library)
    first.go.show_matrix(1)
    first.go.choose_theme(Choice.DARK)
    first.window.do("larger")
    first.window.resize(1000, 701)
    first.window.close()
    kept = Settings.load(tmp_path / "settings.json")
    assert (kept.text("theme"), kept.values["text_size"]) == ("dark", 110)
    assert kept.text(last_page_of(str(library))) == "matrix:1"
    second = open_shell(library, **kept.values)
    assert second.go.here is not None
    assert (second.go.here.kind, second.go.here.key) == ("matrix", 1)
    assert second.window.size().toTuple() == (1000, 701)
    assert second.window.theme.dark


def test_a_remembered_page_that_is_gone_is_not_opened(open_shell: Opener, library: Path) -> None:
    shell = open_shell(library, **{last_page_of(str(library)): "matrix:99"})
    assert shell.go.here is not None
    assert shell.go.here.kind == "requests"


@pytest.mark.parametrize("percent", [100, 200])
def test_the_window_fits_its_smallest_size(open_shell: Opener, library: Path, percent: int) -> None:
    shell = open_shell(library, text_size=percent)
    shell.window.resize(1100, 700)
    shell.settle()
    top = shell.window.top
    assert top.search.geometry().right() <= top.width()
    assert top.search.width() >= 150


def test_another_windows_write_is_noticed(shell: Shell, library: Path, qapp: QApplication) -> None:
    from foi_tracker.model.library import BinKind
    from foi_tracker.storage.library import Library
    from tests.gui.shell.conftest import Clock

    other = Library.open(library, now=Clock())
    with other.write("Deleted a request") as writer:
        writer.delete(BinKind.REQUEST, 4)
    other.close()
    page = shell.go.current_page()
    assert isinstance(page, RequestsPage)
    shell.session.look()
    shell.settle(lambda: page.table.list.rowCount() == 3)
    shell.settle(lambda: side_lines(shell)["All requests"].count == 3)


def test_keys_and_about_are_told(shell: Shell, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QDialog

    from tests.gui.shell.conftest import words_in

    for action, words in (("keys", "Ctrl+Shift+V"), ("about", "no account, no network")):
        shell.window.do(action)
        dialog = next(one for one in shell.window.findChildren(QDialog) if one.isVisible())
        assert words in words_in(dialog)
        dialog.accept()
    assert shell.window.childAt(QPoint(10, 10)) is not None
