"""Where the side bar leads, what each list is called, and what a library is opened with the next time."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QPushButton, QSplitter

from foi_tracker.core.settings import Settings
from foi_tracker.gui.navigation import last_page_of
from foi_tracker.gui.pages.authorities import AuthoritiesPage, tally_words
from foi_tracker.gui.pages.requests import RequestsPage
from foi_tracker.gui.pages.welcome import WelcomePage
from foi_tracker.gui.sidebar import ENTRY
from foi_tracker.model.library import BinKind
from tests.gui.shell.conftest import Opener, Shell, words_in


def requests_page(shell: Shell) -> RequestsPage:
    page = shell.go.current_page()
    assert isinstance(page, RequestsPage)
    return page


def authorities_page(shell: Shell) -> AuthoritiesPage:
    """The page, as a click in the side bar opens it."""
    side = shell.window.side
    shell.settle(lambda: side.model().rowCount() > 8)
    model = side.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == "Authorities")
    middle = side.visualRect(model.index(row, 0)).center()
    QTest.mouseClick(side.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    page = shell.go.current_page()
    assert isinstance(page, AuthoritiesPage)
    shell.settle(lambda: page.model.rowCount() > 0)
    return page


def line(page: AuthoritiesPage, row: int) -> list[str]:
    return [str(page.model.index(row, column).data()) for column in range(page.model.columnCount())]


# Authorities


def test_authorities_have_a_page_of_their_own(shell: Shell) -> None:
    page = authorities_page(shell)
    assert shell.window.windowTitle().startswith("Authorities – ")
    assert shell.window.side.currentIndex().data() == "Authorities"
    assert [line(page, row)[0] for row in range(4)] == [
        *("Eastmoor Constabulary", "Fenland Police", "Lowmarsh Police", "Saltmarsh Police")
    ]
    # What nobody has confirmed is told apart.
    assert line(page, 0)[3:] == ["1", "–", "3 suggested"]
    assert line(page, 1)[3:] == ["1", "–", "–"]
    assert line(page, 3)[3:] == ["1", "1 suggested", "1 suggested"]


def test_enter_on_an_authority_shows_the_requests_to_it(shell: Shell) -> None:
    page = authorities_page(shell)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    shell.settle()
    found = requests_page(shell)
    assert found.head.title.text() == "Requests to Fenland Police"
    assert [found.table.list.index(row, 0).data() for row in range(found.table.list.rowCount())] == [
        "Fenland Police"
    ]
    assert not found.chips.isVisible()
    assert shell.window.side.currentIndex().data() == "Authorities"
    next(one for one in found.findChildren(QPushButton) if one.text() == "Show all requests").click()
    assert found.table.list.rowCount() == 4
    assert found.chips.isVisible()
    assert not found.everything.isVisible()


@pytest.mark.parametrize(
    ("decided", "suggested", "words"),
    [(0, 0, "–"), (3, 0, "3"), (0, 2, "2 suggested"), (3, 2, "3 + 2 suggested")],
)
def test_suggested_answers_never_count_as_decided(decided: int, suggested: int, words: str) -> None:
    assert tally_words(decided, suggested) == words


# To check


def test_the_heading_says_which_filter_is_on(shell: Shell) -> None:
    page = requests_page(shell)
    for name, words in (
        ("to_check", "To check"),
        ("overdue", "Overdue"),
        ("yours", "Your move"),
        ("all", "All requests"),
    ):
        shell.go.show_requests(name)
        assert page.head.title.text() == words
        assert shell.window.windowTitle().startswith(f"{words} – ")


def test_the_side_bar_counts_what_the_list_shows(shell: Shell) -> None:
    """A second letter to check at one request is no second line of the list, so it counts once."""
    from foi_tracker.law.outcomes import FineOutcome
    from foi_tracker.model.kinds import LetterKind
    from foi_tracker.storage.library import Library
    from tests.gui.shell.conftest import REPLIED, Clock
    from tests.storage.making import a_letter

    store = Library.open(Path(shell.session.context.tracker.address), now=Clock())
    letter, matches = a_letter("We now hold it.", [("1", FineOutcome.ANSWERED, "")])
    with store.write("Filed a letter") as writer:
        writer.add_letter(2, LetterKind.RESPONSE, REPLIED, letter, matches)
        assert len(writer.letters_to_check()) == 3
    store.close()
    shell.session.refresh()
    shell.go.show_requests("to_check")
    shell.settle(lambda: shell.window.foot.totals.text().startswith("4 requests · 3 letters"))
    side = shell.window.side.model()
    counts = {side.index(row, 0).data(): side.index(row, 0).data(ENTRY).count for row in range(6)}
    assert counts["To check"] == requests_page(shell).table.list.rowCount() == 2


def test_enter_in_the_list_to_check_opens_the_letter(shell: Shell) -> None:
    shell.go.show_requests("to_check")
    shell.settle()
    page = requests_page(shell)
    page.table.selectRow(page.table.list.index_of(2).row())
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    shell.settle(lambda: shell.go.here is not None and shell.go.here.kind == "letter")
    assert shell.go.here is not None
    assert shell.go.here.key[0] == 2


# The next time


def kept(tmp_path: Path) -> Settings:
    return Settings.load(tmp_path / "settings.json")


def test_a_letter_comes_back(open_shell: Opener, library: Path, tmp_path: Path) -> None:
    first = open_shell(library)
    first.go.show_letter(2)
    first.settle()
    first.window.close()
    second = open_shell(library, **kept(tmp_path).values)
    assert second.go.here is not None
    assert (second.go.here.kind, second.go.here.key[0]) == ("letter", 2)


def test_a_letter_that_was_deleted_does_not_come_back(open_shell: Opener, library: Path) -> None:
    shell = open_shell(library, **{last_page_of(str(library)): "letter:99"})
    assert shell.go.here is not None
    assert (shell.go.here.kind, shell.go.here.key) == ("requests", "all")


@pytest.mark.parametrize(
    "place", [("request", 3), ("authorities", ""), ("provision", "FOIA s12"), ("bin", "")]
)
def test_other_pages_come_back(
    open_shell: Opener, library: Path, tmp_path: Path, place: tuple[str, str | int]
) -> None:
    first = open_shell(library)
    first.go.go_to(*place)
    # What is being entered is not come back to, but the page before it.
    first.go.show_record()
    first.settle()
    first.window.close()
    second = open_shell(library, **kept(tmp_path).values)
    assert second.go.here is not None
    assert (second.go.here.kind, str(second.go.here.key)) == (place[0], str(place[1]))


def test_the_page_of_one_library_is_not_opened_in_another(
    open_shell: Opener, library: Path, tmp_path: Path
) -> None:
    first = open_shell(library)
    first.go.show_request(3)
    first.window.do("backup")
    from PySide6.QtWidgets import QFileDialog

    dialog = first.window.findChild(QFileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "copy.foi"))
    dialog.close()
    first.settle((tmp_path / "copy.foi").exists)
    first.window.close()
    assert not any("drones" in name for name in kept(tmp_path).values)
    second = open_shell(tmp_path / "copy.foi", **kept(tmp_path).values)
    assert second.go.here is not None
    assert second.go.here.kind == "requests"


def test_the_sizes_of_the_parts_come_back(open_shell: Opener, library: Path, tmp_path: Path) -> None:
    def halves(shell: Shell) -> QSplitter:
        shell.go.show_request(2)
        shell.settle()
        page = shell.go.current_page()
        assert page is not None
        return page.overview  # type: ignore[attr-defined,no-any-return]

    first = open_shell(library)
    first.window.resize(1280, 800)
    splitter = halves(first)
    before = splitter.sizes()[0]
    splitter.moveSplitter(before - 150, 1)
    moved = splitter.sizes()
    assert moved[0] < before - 100
    first.window.close()
    second = open_shell(library, **kept(tmp_path).values)
    second.window.resize(1280, 800)
    assert abs(halves(second).sizes()[0] - moved[0]) < 12


# The keyboard, the words


def test_f1_tells_the_keys(shell: Shell) -> None:
    shell.window.activateWindow()
    shell.qtbot.waitUntil(shell.window.isActiveWindow)
    QTest.keyClick(shell.window, Qt.Key.Key_F1)
    dialog = next(one for one in shell.window.findChildren(QDialog) if one.isVisible())
    assert dialog.windowTitle() == "Keys"
    assert "F1" in words_in(dialog)
    dialog.accept()


def test_undo_works_at_once_after_the_dialog_of_the_summary(shell: Shell) -> None:
    shell.session.context.write(lambda tracker: tracker.upkeep.delete(BinKind.REQUEST, 3))
    page = requests_page(shell)
    shell.settle(lambda: page.table.list.total == 3)
    shell.settle(shell.window.actions_by_name["undo"].isEnabled)
    # From the search field, where Ctrl+Z would only take back what was typed.
    shell.window.do("find")
    shell.window.do("summary")
    dialog = next(one for one in shell.window.findChildren(QDialog) if one.isVisible())
    shell.settle()
    dialog.reject()
    shell.qtbot.waitUntil(lambda: page.isAncestorOf(QApplication.focusWidget()))
    QTest.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    shell.settle(lambda: page.table.list.total == 4)


def test_the_welcome_says_what_the_manual_says(open_shell: Opener, tmp_path: Path) -> None:
    shell = open_shell(tmp_path / "new.foi", create=True)
    page = shell.go.current_page()
    assert isinstance(page, WelcomePage)
    assert page.sample.accessibleName() == "See the sample campaign"
    readme = Path(__file__).parents[3] / "README.md"
    assert f"*{page.sample.accessibleName()}*" in readme.read_text(encoding="utf-8")


def test_buttons_of_dialogs_carry_no_pictures(shell: Shell) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    box.setParent(shell.window)
    box.show()
    assert all(one.icon().isNull() for one in box.findChildren(QPushButton))


@pytest.mark.parametrize(
    ("kind", "number", "words"),
    [
        (BinKind.REQUEST, 3, "Deleted the request “Drones” to Lowmarsh Police"),
        (BinKind.CAMPAIGN, 1, "Deleted the campaign “Drones”"),
        (BinKind.LETTER, 2, "Deleted a letter from Eastmoor Constabulary (reply)"),
    ],
)
def test_what_is_deleted_is_named(shell: Shell, kind: BinKind, number: int, words: str) -> None:
    shell.session.context.write(lambda tracker: tracker.upkeep.delete(kind, number))
    undo = shell.window.actions_by_name["undo"]
    shell.settle(undo.isEnabled)
    assert shell.window.foot.said.text() == words
    shell.settle(lambda: undo.text() == f"Undo: {words[0].lower()}{words[1:]}")
