"""Everything that takes the keyboard has a name, on every page of the shell and in every dialog of it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QAbstractSpinBox, QScrollArea, QWidget

from tests.gui.shell.conftest import Opener, Shell


def nameless(root: QWidget) -> Iterator[str]:
    """Widgets that can be reached by keyboard and have no name."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root) or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        # Inner parts of composite widgets are named by what they belong to.
        if isinstance(widget.parentWidget(), QAbstractItemView | QAbstractSpinBox | QScrollArea):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface is not None else ""
        if not name.strip() and not isinstance(widget, QScrollArea):
            yield f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parentWidget()).__name__}"


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("requests", "all"),
        ("requests", "late"),
        ("request", 2),
        ("request", 3),
        ("bin", ""),
        ("provision", "FOIA s12(1)"),
    ],
)
def test_pages_name_all_that_takes_the_keyboard(shell: Shell, kind: str, key: str | int) -> None:
    shell.go.go_to(kind, key)
    shell.settle()
    assert list(nameless(shell.window)) == []


def test_every_tab_of_a_request_is_named(shell: Shell) -> None:
    from foi_tracker.gui.pages.request import RequestPage

    shell.go.show_request(2)
    shell.settle()
    page = shell.go.current_page()
    assert isinstance(page, RequestPage)
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
        assert list(nameless(page)) == [], page.tabs.tabText(tab)


def test_the_welcome_is_named(open_shell: Opener, tmp_path) -> None:  # type: ignore[no-untyped-def]
    shell = open_shell(tmp_path / "new.foi", create=True)
    assert list(nameless(shell.window)) == []


def test_the_keyboard_reaches_the_main_actions(shell: Shell) -> None:
    reached = set()
    widget: QWidget = shell.window.top.search
    for _ in range(400):
        widget = widget.nextInFocusChain()
        takes_tab = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
        if widget.isVisibleTo(shell.window) and takes_tab:
            reached.add(widget.accessibleName())
    assert {
        "Record a request",
        "Add replies…",
        "Compare",
        "Refusal summary…",
        "Places",
        "Requests",
    } <= reached
