"""Naming authorities: typed with completion, pasted one a line, or a whole group at once."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QStringListModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QListView, QMenu, QToolButton, QWidget

from foi_tracker.gui.recording.look import Known
from foi_tracker.gui.widgets.words import button


class NameField(QLineEdit):
    """A line for a name; several lines pasted at once are handed over as a list."""

    pasted = Signal(list)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look at what is pasted before it becomes one long line."""
        pasting = event.matches(QKeySequence.StandardKey.Paste)
        if not (pasting and self.take(QGuiApplication.clipboard().mimeData())):
            super().keyPressEvent(event)

    def take(self, data: QMimeData) -> bool:
        """Hand a pasted list over; False for one name, which is left to the line."""
        names = [line.strip() for line in data.text().splitlines() if line.strip()]
        if len(names) < 2:
            return False
        self.pasted.emit(names)
        return True


class AuthorityBox(QWidget):
    """Emits ``named`` with the names that the person gave, and ``group_wanted`` to keep a group."""

    named = Signal(list)
    group_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = QStringListModel(self)
        self.field = NameField()
        self.field.setPlaceholderText("Name of an authority, then Enter; or paste a list, one a line")
        self.field.setAccessibleName("Name of an authority")
        self.field.setClearButtonEnabled(True)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(12)
        popup = QListView()
        popup.setAccessibleName("Authorities that fit")
        completer.setPopup(popup)
        completer.activated.connect(self._picked, Qt.ConnectionType.QueuedConnection)
        self.field.setCompleter(completer)
        self.field.returnPressed.connect(self.enter)
        self.field.pasted.connect(self.named)
        self.add_button = button("Add", self.enter)
        self.add_button.setAccessibleName("Add this authority")
        self.groups_menu = QMenu(self)
        self.groups = QToolButton()
        self.groups.setText("From a group")
        self.groups.setAccessibleName("Add the authorities of a group")
        self.groups.setMenu(self.groups_menu)
        self.groups.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self.add_button)
        row.addWidget(self.groups)
        self.offer(Known())

    def offer(self, known: Known) -> None:
        """Offer these names and groups."""
        self._names.setStringList(list(known.names))
        self.groups_menu.clear()
        for name, members in known.groups.items():
            action = self.groups_menu.addAction(f"{name} ({len(members)})")
            action.triggered.connect(self._adder(members))
        self.groups_menu.addSeparator()
        self.groups_menu.addAction("Keep these authorities as a group…").triggered.connect(self.group_wanted)

    def enter(self) -> None:
        """Hand over the name in the line."""
        name = self.field.text().strip()
        if name:
            self.field.clear()
            self.named.emit([name])

    def _picked(self, name: str) -> None:
        # Enter on a completion also reaches the line's own Enter, which has then emptied it.
        if self.field.text().strip() == name:
            self.enter()

    def _adder(self, members: tuple[str, ...]) -> Callable[[], None]:
        return lambda: self.named.emit(list(members))
