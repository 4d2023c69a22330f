"""What the menus do with a library as a whole: make, open, copy, check; and the two pages of help."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QGridLayout, QMessageBox, QVBoxLayout, QWidget

from foi_tracker import __version__
from foi_tracker.gui.actions import key_lines
from foi_tracker.gui.widgets.words import button, label
from foi_tracker.model.library import Trouble

if TYPE_CHECKING:
    from foi_tracker.gui.session import Session

_KIND = "FOI Tracker library (*.foi)"
_TROUBLES_SHOWN = 20


def make_new(session: "Session") -> None:
    """Ask for a place and make an empty library there."""
    dialog = _file_dialog(session, "Make a new library", saving=True)
    dialog.selectFile("new-library.foi")
    dialog.fileSelected.connect(lambda name: session.open_library(_with_ending(name), create=True))
    dialog.open()


def choose_other(session: "Session") -> None:
    """Ask for a library and open it."""
    dialog = _file_dialog(session, "Open another library", saving=False)
    dialog.fileSelected.connect(lambda name: session.open_library(Path(name), create=False))
    dialog.open()


def back_up(session: "Session") -> None:
    """Ask for a place and put a whole copy there."""
    dialog = _file_dialog(session, "Back up a copy", saving=True)
    dialog.selectFile("library-copy.foi")

    def chosen(name: str) -> None:
        target = _with_ending(name)
        session.context.ask(
            lambda tracker: tracker.upkeep.backup(target),
            lambda _: session.navigation.say(f"A whole copy is now in “{target.name}”."),
        )

    dialog.fileSelected.connect(chosen)
    dialog.open()


_COPIES = "copies_in"
"""The setting that holds, for a library that was moved here, the folder where its dated copies are kept."""


def copy_to_local(session: "Session") -> None:
    """Copy the library to this computer, and go on with the copy; dated copies are kept where it was."""
    came_from = Path(session.context.tracker.address).parent
    dialog = _file_dialog(session, "Move the library to this computer", saving=True)
    session.places.data.mkdir(parents=True, exist_ok=True)
    dialog.setDirectory(str(session.places.data))
    dialog.selectFile(Path(session.context.tracker.address).name)

    def chosen(name: str) -> None:
        target = _with_ending(name)

        def moved(_: object) -> None:
            session.settings.set(f"{_COPIES}:{target}", str(came_from))
            session.open_library(target, create=False)

        session.context.ask(lambda tracker: tracker.upkeep.backup(target), moved)

    dialog.fileSelected.connect(chosen)
    dialog.open()


def keep_dated_copy(session: "Session", today: date) -> None:
    """Once a day, copy a library that was moved here to the folder that it came from."""
    folder = session.settings.text(f"{_COPIES}:{session.context.tracker.address}")
    if not folder:
        return

    def told(copy: Path | None) -> None:
        if copy is not None:
            session.navigation.say(f"Today’s copy of the library is in “{copy.parent.name}”.")

    session.context.ask(lambda tracker: tracker.upkeep.dated_backup(Path(folder), today), told, key="copy")


def check(session: "Session") -> None:
    """Check the whole library and tell what was found."""
    session.navigation.say("Checking the library…")
    session.context.ask(lambda tracker: tracker.upkeep.check(), lambda found: _checked(session, found))


def _checked(session: "Session", found: tuple[Trouble, ...]) -> None:
    if not found:
        session.navigation.say("The library is sound: every letter is whole and every reading can be read.")
        return
    lines = [f"{trouble.where}: {trouble.words}" for trouble in found[:_TROUBLES_SHOWN]]
    box = QMessageBox(session.window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"The check found {len(found)} thing{'' if len(found) == 1 else 's'} wrong with the library.")
    box.setInformativeText("Back up a copy first, then ask for help with the details below.")
    box.setDetailedText("\n".join(lines))
    box.open()


def show_keys(window: QWidget) -> None:
    """Show the keys of the whole program."""
    dialog = _dialog(window, "Keys")
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(5)
    for row, (keys, words) in enumerate(key_lines()):
        grid.addWidget(label(keys, "strong"), row, 0)
        grid.addWidget(label(words), row, 1)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(22, 18, 22, 16)
    column.addWidget(label("Keys", "title"))
    column.addSpacing(6)
    column.addLayout(grid)
    column.addWidget(button("Close", dialog.accept), 0, Qt.AlignmentFlag.AlignRight)
    dialog.open()


def show_about(window: QWidget) -> None:
    """Say what this program is, and what it does not do."""
    dialog = _dialog(window, "About FOI Tracker")
    column = QVBoxLayout(dialog)
    column.setContentsMargins(22, 18, 22, 16)
    column.setSpacing(8)
    column.addWidget(label(f"FOI Tracker {__version__}", "title"))
    for words in (
        "Keeps freedom of information requests, reads the replies, and shows who answered and who refused.",
        "It works on your computer alone: no account, no network.",
        "What it finds is a suggestion until you confirm it, and nothing here is legal advice.",
        "Free software under the MIT licence.",
    ):
        column.addWidget(label(words, wrap=True))
    column.addWidget(button("Close", dialog.accept), 0, Qt.AlignmentFlag.AlignRight)
    dialog.setFixedWidth(460)
    dialog.open()


def _dialog(window: QWidget, title: str) -> QDialog:
    dialog = QDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    # Not every window manager does so by itself, and without it no key works.
    dialog.finished.connect(lambda _: QTimer.singleShot(0, window, window.activateWindow))
    return dialog


def _file_dialog(session: "Session", title: str, *, saving: bool) -> QFileDialog:
    dialog = QFileDialog(session.window, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilters([_KIND, "All files (*)"])
    dialog.setDirectory(session.settings.text("library_folder", str(session.places.data)))
    if saving:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("foi")
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda name: session.settings.set("library_folder", str(Path(name).parent)))
    return dialog


def _with_ending(name: str) -> Path:
    path = Path(name)
    return path if path.suffix else path.with_suffix(".foi")
