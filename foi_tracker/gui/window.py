"""The window itself: light enough to be painted at once, then furnished with bars, pages and menus.

Before the first painting nothing is imported that it does not show; Qt's enumerations alone would make it a
tenth slower.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QMainWindow, QWidget

from foi_tracker.core.settings import Settings
from foi_tracker.gui.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QAction,
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
    )
    from PySide6.QtWidgets import QStackedWidget

    from foi_tracker.gui.bars import FootBar, Messages, TopBar
    from foi_tracker.gui.sidebar import SideBar

PROGRAM = "FOI Tracker"
_SMALLEST = (1000, 640)
_USUAL = (1280, 800)
_BAR, _SIDE, _FOOT = 68, 212, 21
"""Heights and width of the frame, for the first painting alone."""


class Window(QMainWindow):
    """The one window of the program.

    Args:
        theme: Its dress.
        settings: Where its size is remembered.

    Signals:
        painted: It was drawn for the first time, and is furnished now.
        dropped: Files were dropped; carries their paths.
        back_wanted: The mouse's button for it was pressed.
        closing: The person closes it.
    """

    painted = Signal()
    dropped = Signal(object)
    back_wanted = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self.setWindowTitle(PROGRAM)
        self.setMinimumSize(*_SMALLEST)
        self.theme = theme
        self.settings = settings
        self.may_close: Callable[[], bool] = lambda: True
        self._doers: dict[str, Callable[[], object]] = {}
        self._was_painted = False
        self.actions_by_name: dict[str, QAction] = {}
        self.top: TopBar
        self.side: SideBar
        self.messages: Messages
        self.stack: QStackedWidget
        self.foot: FootBar
        self._restore_size()
        self._grounds = [self._ground(name) for name in ("side", "panel", "panel")]

    def furnish(self) -> None:
        """Put menus, bars, side bar and the place for pages into the window."""
        from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

        from foi_tracker.gui.actions import NEEDS_LIBRARY, fill_menus, make_actions
        from foi_tracker.gui.bars import FootBar, Messages, TopBar
        from foi_tracker.gui.sidebar import SideBar

        self.theme.finish()
        for ground in self._grounds:
            ground.deleteLater()
        self._grounds = []
        self.setAcceptDrops(True)
        self.actions_by_name = make_actions(self, self.do)
        for name in NEEDS_LIBRARY | {"undo", "redo", "back"}:
            self.actions_by_name[name].setEnabled(False)
        fill_menus(self.menuBar(), self.actions_by_name)
        self.top = TopBar(self.theme, self.actions_by_name)
        self.side = SideBar(self.theme)
        self.messages = Messages(self.theme)
        self.stack = QStackedWidget()
        self.foot = FootBar(self.actions_by_name["undo"])
        middle, whole = QWidget(), QWidget()
        across, main, column = QHBoxLayout(middle), QVBoxLayout(), QVBoxLayout(whole)
        main.addWidget(self.messages)
        main.addWidget(self.stack, 1)
        across.addWidget(self.side)
        across.addLayout(main, 1)
        column.addWidget(self.top)
        column.addWidget(middle, 1)
        column.addWidget(self.foot)
        for layout in (across, main, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self.setCentralWidget(whole)
        self.side.show_figures(None, ())

    def take_doers(self, doers: dict[str, Callable[[], object]]) -> None:
        """Learn what the actions of these names do."""
        self._doers.update(doers)

    def do(self, name: str) -> None:
        """Do what the action called ``name`` stands for; nothing before the window has come to life."""
        doer = self._doers.get(name)
        if doer is not None:
            doer()

    def enable(self, names: "frozenset[str] | set[str]", *, on: bool) -> None:
        """Offer these actions, or do not."""
        for name in names:
            self.actions_by_name[name].setEnabled(on)

    def show_instead(self, page: QWidget) -> None:
        """Show a page that belongs to no library (why none could be opened)."""
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        page.setFocus()

    # What Qt tells

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Keep the first grounds in their places."""
        super().resizeEvent(event)
        if self._grounds:
            side, top, foot = self._grounds
            width, height, pixels = self.width(), self.height(), self.theme.pixels
            side.setGeometry(0, 0, pixels(_SIDE), height)
            top.setGeometry(0, 0, width, pixels(_BAR))
            foot.setGeometry(0, height - pixels(_FOOT), width, pixels(_FOOT))

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Furnish the window once it was drawn."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self._after_painting)

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """Take files; anything else is not for us."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        """Tell of the files that were dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        # The program that the files come from waits for this event to end.
        QTimer.singleShot(0, lambda: self.dropped.emit(paths))

    def mousePressEvent(self, event: "QMouseEvent") -> None:
        """Go back by the mouse's button for it."""
        from PySide6.QtCore import Qt

        if event.button() is Qt.MouseButton.BackButton:
            self.back_wanted.emit()
        else:
            super().mousePressEvent(event)

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Remember the size; stay if the page is not to be left."""
        if not self.may_close():
            event.ignore()
            return
        self.settings.set("geometry", bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        self.closing.emit()
        event.accept()

    def _after_painting(self) -> None:
        self.furnish()
        self.painted.emit()

    def _ground(self, colour: str) -> QWidget:
        """A plain ground in the place of a bar, for the first painting alone; it fills itself."""
        ground = QWidget(self)
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, self.theme.colour(colour))
        ground.setPalette(palette)
        ground.setAutoFillBackground(True)
        return ground

    def _restore_size(self) -> None:
        kept = self.settings.text("geometry")
        if not kept or not self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "ignore"))):
            self.resize(*_USUAL)
