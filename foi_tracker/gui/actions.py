"""Every action of the window with its words and keys, in one table; menus and top bar are made from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a menu: the action's name, its words and its keys."""

    name: str
    words: str
    keys: str = ""


_BREAK = Line("", "")

MENUS: tuple[tuple[str, tuple[Line, ...]], ...] = (
    (
        "&File",
        (
            Line("record", "&Record a request", "Ctrl+N"),
            Line("add", "Add &replies…", "Ctrl+O"),
            Line("paste", "&Paste a reply", "Ctrl+Shift+V"),
            _BREAK,
            Line("new_library", "&New library…"),
            Line("open_library", "&Open another library…"),
            Line("backup", "&Back up a copy…"),
            Line("check", "&Check the library"),
            _BREAK,
            Line("quit", "&Quit", "Ctrl+Q"),
        ),
    ),
    (
        "&Edit",
        (
            Line("undo", "&Undo", "Ctrl+Z"),
            Line("redo", "&Redo", "Ctrl+Shift+Z"),
            _BREAK,
            Line("find", "&Search", "Ctrl+F"),
        ),
    ),
    (
        "&View",
        (
            Line("back", "&Back", "Alt+Left"),
            Line("refresh", "&Refresh", "F5"),
            _BREAK,
            Line("compare", "&Compare replies"),
            Line("summary", "Refusal &summary…", "Ctrl+E"),
            _BREAK,
            Line("theme_system", "Colours as the s&ystem"),
            Line("theme_light", "&Light"),
            Line("theme_dark", "&Dark"),
            _BREAK,
            Line("larger", "L&arger text", "Ctrl++"),
            Line("smaller", "S&maller text", "Ctrl+-"),
            Line("usual", "&Usual text size", "Ctrl+0"),
        ),
    ),
    ("&Help", (Line("keys", "&Keys", "F1"), Line("law", "&The law"), Line("about", "&About FOI Tracker"))),
)

PAGE_KEYS: tuple[tuple[str, str], ...] = (
    ("Enter", "Open what is marked"),
    ("Arrow keys", "Walk lists, the matrix and the cards"),
    ("Space", "Confirm the answer that is suggested"),
    ("Ctrl+Enter", "Confirm all clear cards and open the next reply"),
    ("1 to 8", "Choose: answered, partly, refused, neither, not held, published, not dealt with, they asked"),
    ("G", "Say what the selected words refuse"),
    ("U", "Take a decision back"),
    ("Delete", "Put what is marked into the bin"),
)
"""Keys that belong to pages, for the list of keys."""

NEEDS_LIBRARY = frozenset(
    {"record", "add", "paste", "backup", "check", "find", "compare", "summary", "refresh", "law"}
)
"""Actions that make no sense before a library is open."""


def make_actions(owner: QObject, do: Callable[[str], object]) -> dict[str, QAction]:
    """The actions by name.

    Args:
        owner: Their parent.
        do: Called with the name of the action that was triggered.
    """
    made = {}
    for _, lines in MENUS:
        for line in lines:
            if not line.name:
                continue
            action = QAction(line.words, owner)
            action.setObjectName(line.name)
            if line.keys:
                action.setShortcut(QKeySequence(line.keys))
            action.triggered.connect(_called(do, line.name))
            made[line.name] = action
    made["larger"].setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
    for name in ("theme_system", "theme_light", "theme_dark"):
        made[name].setCheckable(True)
    return made


def fill_menus(bar: QMenuBar, actions: Mapping[str, QAction]) -> None:
    """Put the actions into the menus of ``bar``."""
    for title, lines in MENUS:
        menu = QMenu(title, bar)
        for line in lines:
            if line.name:
                menu.addAction(actions[line.name])
            else:
                menu.addSeparator()
        bar.addMenu(menu)


def key_lines() -> list[tuple[str, str]]:
    """Keys and what they do, for the list of keys."""
    said = [
        (line.keys, line.words.replace("&", "").rstrip("…"))
        for _, lines in MENUS
        for line in lines
        if line.keys
    ]
    return [*said, *PAGE_KEYS]


def _called(do: Callable[[str], object], name: str) -> Callable[[bool], None]:
    def triggered(_checked: bool = False) -> None:
        do(name)

    return triggered
