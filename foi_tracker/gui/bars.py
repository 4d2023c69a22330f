"""The frame around the pages: the bar of main actions above, the messages under it, the line at the foot."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from foi_tracker.gui.icons import wear
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.words import button, label

if TYPE_CHECKING:
    from foi_tracker.model.views import Counts

_SAID_FOR = 15_000
"""Milliseconds that a passing line stays."""
_BUSY_AFTER = 400
"""Milliseconds after which work is worth a word."""


class TopBar(QFrame):
    """The main actions, and the field to search."""

    def __init__(self, theme: Theme, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "bar")
        self._theme = theme
        self._tools: list[QToolButton] = []
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(8)
        back = _tool(actions["back"], "", "quiet")
        back.setAccessibleName("Back")
        wear(back, "back", theme)
        row.addWidget(back)
        self._tools.append(back)
        for name, words, look, icon, colour in (
            ("record", "Record a request", "primary", "plus", "on_accent"),
            ("add", "Add replies…", "", "letters", "ink"),
            ("compare", "Compare", "", "compare", "ink"),
            ("summary", "Refusal summary…", "", "summary", "ink"),
        ):
            made = _tool(actions[name], words, look)
            wear(made, icon, theme, colour)
            row.addWidget(made)
            self._tools.append(made)
        row.addStretch(1)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Search requests, replies, tables · Ctrl+F")
        self.search.setAccessibleName("Search requests, replies and tables")
        self.search.setClearButtonEnabled(True)
        self.search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row.addWidget(self.search, 6)
        theme.changed.connect(self._redress)
        self._redress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the lesser actions by their icons alone where the words have no room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        margins = self._row.contentsMargins()
        needed = margins.left() + margins.right() + self.search.minimumWidth()
        for tool in self._tools:
            if tool.text():
                tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            needed += tool.sizeHint().width() + self._row.spacing()
        if needed > self.width():
            for tool in self._tools[2:]:
                tool.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _redress(self) -> None:
        size = self._theme.pixels(16)
        for tool in self._tools:
            tool.setIconSize(QSize(size, size))
        self.search.setMinimumWidth(180)
        self.search.setMaximumWidth(self._theme.pixels(320))
        self._arrange()


def _tool(action: QAction, words: str, look: str) -> QToolButton:
    """A button that does what ``action`` does, but keeps its own words and icon."""
    made = QToolButton()
    # The space keeps the words off the icon; the style itself leaves none.
    made.setText(f" {words}" if words else "")
    made.setAccessibleName(words)
    made.setToolButtonStyle(
        Qt.ToolButtonStyle.ToolButtonTextBesideIcon if words else Qt.ToolButtonStyle.ToolButtonIconOnly
    )
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if look:
        made.setProperty("look", look)
    keys = action.shortcut().toString()
    said = action.text().replace("&", "").rstrip("…")
    made.setToolTip(f"{said} ({keys})" if keys else said)
    made.clicked.connect(action.trigger)
    made.setEnabled(action.isEnabled())
    action.enabledChanged.connect(made.setEnabled)
    return made


class MessageBar(QFrame):
    """A sentence, a hint, perhaps something to do about it; goes when it is dismissed."""

    def __init__(
        self,
        sentence: str,
        hint: str,
        theme: Theme,
        offers: Sequence[tuple[str, Callable[[], object]]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "warning")
        self.setAccessibleName(f"{sentence} {hint}")
        self.sentence = sentence
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 7, 8, 7)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(label(sentence, "strong", wrap=True, selectable=True))
        if hint:
            words.addWidget(label(hint, wrap=True))
        row.addLayout(words, 1)
        for offer, doer in offers:
            row.addWidget(button(offer, doer))
        close = QToolButton()
        close.setProperty("look", "quiet")
        close.setAccessibleName("Dismiss this message")
        close.setToolTip("Dismiss")
        wear(close, "close", theme, "soft")
        close.clicked.connect(self.dismiss)
        row.addWidget(close)

    def dismiss(self) -> None:
        """Go away."""
        self.hide()
        self.deleteLater()


class Messages(QWidget):
    """The messages that wait to be dismissed, the newest first; no sentence stands twice."""

    _MOST = 3

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def add(
        self, sentence: str, hint: str = "", offers: Sequence[tuple[str, Callable[[], object]]] = ()
    ) -> None:
        """Show a message."""
        for bar in self.bars():
            if bar.sentence == sentence:
                bar.dismiss()
        for bar in self.bars()[self._MOST - 1 :]:
            bar.dismiss()
        bar = MessageBar(sentence, hint, self._theme, offers)
        self._column.insertWidget(0, bar)
        bar.show()

    def bars(self) -> list[MessageBar]:
        """The messages that are shown."""
        held = (self._column.itemAt(place) for place in range(self._column.count()))
        bars = [item.widget() for item in held if item is not None]
        return [bar for bar in bars if isinstance(bar, MessageBar) and not bar.isHidden()]

    def clear(self) -> None:
        """Dismiss every message."""
        for bar in self.bars():
            bar.dismiss()


class FootBar(QFrame):
    """The line at the foot: what was saved last with Undo, the totals, the library."""

    def __init__(self, undo: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self.said = label("", "small")
        self.said.setAccessibleName("Last change")
        # Long words give way to the figures beside them; the tooltip holds them whole.
        self.said.setMinimumWidth(1)
        self.undo = button("Undo", undo.trigger, "link", tip="Take this back (Ctrl+Z)")
        # Its height must not count, or the line would grow when it comes.
        self.undo.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)
        self.undo.hide()
        self.totals = label("", "small")
        self.library = label("", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 12, 3)
        row.setSpacing(8)
        row.addWidget(self.said)
        row.addWidget(self.undo)
        row.addSpacing(10)
        row.addWidget(self.totals)
        row.addStretch(1)
        row.addWidget(self.library)
        self._resting = ""
        self._passing = QTimer(self, singleShot=True, interval=_SAID_FOR)
        self._passing.timeout.connect(self._rest)
        self._busy = QTimer(self, singleShot=True, interval=_BUSY_AFTER)
        self._busy.timeout.connect(lambda: self.said.setText("Working…"))
        self._words = ""

    def say(self, words: str, *, undoable: bool = False) -> None:
        """Show a passing line, with Undo if what it tells of can be taken back."""
        self._words = words
        self.said.setText(words)
        self.said.setToolTip(words)
        self.undo.setVisible(undoable)
        self._passing.start()

    def show_idle(self, idle: bool) -> None:
        """Say that work goes on, if it goes on for long."""
        if not idle:
            self._busy.start()
            return
        self._busy.stop()
        self.said.setText(self._words or self._resting)

    def show_library(self, name: str, address: str) -> None:
        """Name the library; its whole address is in the tooltip."""
        self.library.setText(f"Library: {name}")
        self.library.setToolTip(address)
        self._resting = "Saved"
        self._rest()

    def show_totals(self, counts: "Counts") -> None:
        """Show how much the library holds."""
        self.totals.setText(
            " · ".join(
                f"{many:,} {word}{'' if many == 1 else 's'}"
                for many, word in (
                    (counts.requests, "request"),
                    (counts.letters, "letter"),
                    (counts.tables, "table"),
                )
            )
        )

    def _rest(self) -> None:
        self._words = ""
        self.said.setText(self._resting)
        self.said.setToolTip("")
        self.undo.hide()
