import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from foi_tracker.gui.searching import SearchPanel, found_words
from tests.gui.shell.conftest import Shell


def panel(shell: Shell) -> SearchPanel:
    assert shell.go.search is not None
    return shell.go.search


def type_words(shell: Shell, words: str) -> None:
    shell.window.activateWindow()
    shell.window.do("find")
    QTest.keyClicks(shell.window.top.search, words)
    shell.settle(lambda: panel(shell).isVisible())


def hits(shell: Shell) -> list[str]:
    model = panel(shell).list.model()
    return [
        str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())
    ]


def test_words_of_a_letter_are_found_and_opened_by_keys(shell: Shell) -> None:
    type_words(shell, "57 hours")
    shell.settle(lambda: bool(hits(shell)))
    assert hits(shell)[0].startswith("Eastmoor Constabulary · Drones: ")
    assert "57 hours" in hits(shell)[0]
    QTest.keyClick(shell.window.top.search, Qt.Key.Key_Return)
    assert shell.go.here is not None
    assert shell.go.here.kind == "letter"
    assert not panel(shell).isVisible()


def test_a_hit_is_opened_at_its_words_and_the_field_is_free_again(shell: Shell) -> None:
    type_words(shell, "57 hours")
    shell.settle(lambda: bool(hits(shell)))
    QTest.keyClick(shell.window.top.search, Qt.Key.Key_Return)
    assert shell.go.here is not None
    assert shell.go.here.key == (2, None, "57 hours")
    assert shell.window.top.search.text() == ""
    assert hits(shell) == []


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("exceeds  the LIMIT", "exceeds the LIMIT"),
        ("limit searching", "searching"),
        ("search", "search"),
        ("drones", "drones"),
    ],
)
def test_the_words_that_stand_in_the_letter_are_looked_for(typed: str, words: str) -> None:
    assert found_words("… Searching would take 57 hours and so exceeds the limit.", typed) == words


def test_the_arrows_walk_the_hits(shell: Shell) -> None:
    type_words(shell, "police")
    shell.settle(lambda: len(hits(shell)) > 2)
    field, found = shell.window.top.search, panel(shell).list
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert found.currentIndex().row() == 2
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert found.currentIndex().row() == 1
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not panel(shell).isVisible()
    assert field.text() == ""


def test_nothing_found_is_said(shell: Shell) -> None:
    type_words(shell, "zeppelin")
    assert hits(shell) == []
    assert panel(shell).height() > 10


def test_an_older_search_never_covers_a_newer_one(shell: Shell) -> None:
    type_words(shell, "57 hours")
    shell.window.top.search.setText("fenland")
    panel(shell).ask()
    shell.settle(lambda: bool(hits(shell)) and all("Fenland" in hit for hit in hits(shell)))


def test_a_click_opens_a_request(shell: Shell) -> None:
    type_words(shell, "fenland")
    shell.settle(lambda: bool(hits(shell)))
    found = panel(shell).list
    middle = found.visualRect(found.model().index(0, 0)).center()
    QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert shell.go.here is not None
    assert (shell.go.here.kind, shell.go.here.key) == ("request", 4)
