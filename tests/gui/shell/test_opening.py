import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from foi_tracker.core.errors import InputError
from foi_tracker.gui.pages.refused import RefusedPage
from foi_tracker.gui.pages.welcome import WelcomePage
from foi_tracker.gui.trouble import TroubleDialog
from tests.gui.shell.conftest import LONG, Opener, Shell


def refused(shell: Shell) -> RefusedPage:
    page = shell.window.stack.currentWidget()
    assert isinstance(page, RefusedPage)
    return page


def press(widget: RefusedPage, words: str) -> None:
    next(one for one in widget.findChildren(QPushButton) if one.text() == words).click()


def test_an_empty_library_welcomes(open_shell: Opener, tmp_path: Path) -> None:
    shell = open_shell(tmp_path / "new.foi", create=True)
    assert isinstance(shell.go.current_page(), WelcomePage)
    assert (tmp_path / "new.foi").exists()


def test_a_named_library_that_is_missing_is_not_made_unasked(open_shell: Opener, tmp_path: Path) -> None:
    place = tmp_path / "gone.foi"
    shell = open_shell(place)
    assert "no library" in refused(shell).sentence.text()
    assert not place.exists()
    assert not shell.window.actions_by_name["record"].isEnabled()
    press(refused(shell), "Make a new library there")
    shell.settle(lambda: isinstance(shell.go.current_page(), WelcomePage))
    assert place.exists()
    assert shell.window.actions_by_name["record"].isEnabled()


def test_a_file_that_is_no_library_is_left_alone(open_shell: Opener, tmp_path: Path) -> None:
    other = tmp_path / "notes.foi"
    other.write_text("Shopping: eggs, milk.")
    shell = open_shell(other)
    assert refused(shell).sentence.text()
    assert refused(shell).hint.text()
    press(refused(shell), "Try again")
    shell.settle()
    assert refused(shell).sentence.text()
    assert other.read_text() == "Shopping: eggs, milk."


def test_another_library_can_be_opened_in_the_same_window(shell: Shell, tmp_path: Path) -> None:
    shell.go.show_request(1)
    shell.settle()
    shell.window.do("new_library")
    dialog = shell.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "second"))
    dialog.close()
    shell.settle(lambda: isinstance(shell.go.current_page(), WelcomePage))
    assert (tmp_path / "second.foi").exists()
    assert shell.window.foot.library.text() == "Library: second.foi"
    assert not shell.window.actions_by_name["back"].isEnabled()


def test_a_copy_is_whole_and_opens(shell: Shell, tmp_path: Path, open_shell: Opener) -> None:
    shell.window.do("backup")
    dialog = shell.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "copy.foi"))
    dialog.close()
    shell.settle((tmp_path / "copy.foi").exists)
    assert "copy.foi" in shell.window.foot.said.text()
    copied = open_shell(tmp_path / "copy.foi")
    copied.settle(lambda: copied.window.foot.totals.text().startswith("4 requests"))


def test_the_check_tells_what_it_found(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.window.do("check")
    shell.settle(lambda: "sound" in shell.window.foot.said.text())
    from foi_tracker.model.library import Trouble
    from foi_tracker.services.upkeep import Upkeep

    monkeypatch.setattr(Upkeep, "check", lambda _: (Trouble("letter 3", "its bytes have changed"),))
    shell.window.do("check")
    shell.settle(lambda: shell.window.findChild(QMessageBox) is not None)
    box = shell.window.findChild(QMessageBox)
    assert box is not None
    assert "1 thing wrong" in box.text()
    assert "letter 3" in box.detailedText()
    box.close()


def test_a_cloud_folder_is_warned_of_and_a_local_place_offered(open_shell: Opener, tmp_path: Path) -> None:
    folder = tmp_path / "Dropbox"
    folder.mkdir()
    shell = open_shell(folder / "shared.foi", create=True)
    shell.settle(lambda: bool(shell.window.messages.bars()))
    bar = shell.window.messages.bars()[0]
    offer = next(one for one in bar.findChildren(QPushButton) if one.text())
    offer.click()
    dialog = shell.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "here.foi"))
    dialog.close()
    shell.settle(lambda: shell.window.foot.library.text() == "Library: here.foi")
    assert shell.window.messages.bars() == []


def test_known_trouble_is_a_sentence_in_a_bar(shell: Shell) -> None:
    def job(_: object) -> None:
        raise InputError("That day does not exist.", "Check the date.")

    shell.session.context.ask(job, lambda _: None)
    shell.settle(lambda: bool(shell.window.messages.bars()))
    bar = shell.window.messages.bars()[0]
    assert bar.sentence == "That day does not exist."
    assert "Check the date." in bar.accessibleName()
    bar.dismiss()
    assert shell.window.messages.bars() == []


def test_the_same_sentence_is_never_shown_twice(shell: Shell) -> None:
    for _ in range(5):
        shell.window.messages.add("Once.", "")
    for number in range(5):
        shell.window.messages.add(f"Sentence {number}.", "")
    said = [bar.sentence for bar in shell.window.messages.bars()]
    assert said == ["Sentence 4.", "Sentence 3.", "Sentence 2."]


def log_of(home: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted((home / "logs").glob("*.log*")))


def test_a_mistake_of_ours_is_shown_once_with_details_and_logged(shell: Shell, own_home: Path) -> None:
    def job(_: object) -> None:
        raise ValueError("an odd number of wheels")

    for _ in range(2):
        shell.session.context.ask(job, lambda _: None)
    shell.qtbot.waitUntil(lambda: shell.window.findChild(TroubleDialog) is not None, timeout=LONG)
    shell.settle()
    dialogs = shell.window.findChildren(TroubleDialog)
    assert len(dialogs) == 1
    details = dialogs[0].details.toPlainText()
    assert "an odd number of wheels" in details
    assert "Reference" in details
    dialogs[0].copy()
    assert QGuiApplication.clipboard().text() == dialogs[0].details.toPlainText()
    assert "an odd number of wheels" in log_of(own_home)
    QTest.keyClick(dialogs[0], Qt.Key.Key_Return)
    shell.qtbot.waitUntil(lambda: not dialogs[0].isVisible())


def test_a_slip_on_any_thread_hops_to_the_windows_thread(
    shell: Shell, qtbot: QtBot, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[threading.Thread] = []
    monkeypatch.setattr(shell.session.desk, "_show", lambda _: seen.append(threading.current_thread()))
    monkeypatch.setattr(shell.session.desk, "_before", (lambda *_: None, lambda *_: None))

    def slip() -> None:
        raise RuntimeError("slipped")

    thread = threading.Thread(target=slip)
    thread.start()
    thread.join()
    sys.excepthook(KeyError, KeyError("here"), None)
    qtbot.waitUntil(lambda: len(seen) == 2, timeout=LONG)
    assert set(seen) == {threading.main_thread()}
    assert "slipped" in log_of(own_home)


def test_the_hooks_are_given_back(open_shell: Opener, library: Path) -> None:
    before = sys.excepthook, threading.excepthook
    shell = open_shell(library)
    assert sys.excepthook is not before[0]
    shell.window.close()
    assert (sys.excepthook, threading.excepthook) == before


def test_a_library_in_a_cloud_folder_moves_and_leaves_dated_copies_there(
    open_shell: Opener, tmp_path: Path
) -> None:
    cloud, local = tmp_path / "Dropbox", tmp_path / "here"
    cloud.mkdir()
    local.mkdir()
    shell = open_shell(cloud / "mine.foi", create=True)
    shell.settle(lambda: any("Dropbox" in one.text() for one in shell.window.messages.findChildren(QLabel)))
    move = next(one for one in shell.window.messages.findChildren(QPushButton) if "Move" in one.text())
    move.click()
    dialog = next(iter(shell.window.findChildren(QFileDialog)))
    dialog.fileSelected.emit(str(local / "mine.foi"))
    dialog.close()
    shell.settle((cloud / "mine 2026-11-25.foi").exists)
    assert (local / "mine.foi").exists()
    assert shell.session.context.tracker.address == str(local / "mine.foi")
