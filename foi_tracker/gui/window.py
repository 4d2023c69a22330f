"""The window: main actions, side bar, pages with their way back, the line at the foot.

It is shown before the library is open and before anything heavy is imported; ``attach`` brings it to life.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from foi_tracker.core.settings import Settings
from foi_tracker.gui.actions import NEEDS_LIBRARY, fill_menus, make_actions
from foi_tracker.gui.bars import FootBar, Messages, TopBar
from foi_tracker.gui.sidebar import SideBar
from foi_tracker.gui.theme import STEP, Choice, Theme

if TYPE_CHECKING:
    from foi_tracker.gui.context import Context
    from foi_tracker.gui.page import Page
    from foi_tracker.gui.places import Place, Room
    from foi_tracker.gui.searching import SearchPanel
    from foi_tracker.model.library import Change

PROGRAM = "FOI Tracker"
_SMALLEST = (1000, 640)
_USUAL = (1280, 800)
_REMEMBERED = 50
"""Places that the way back leads through."""


class Window(QMainWindow):
    """The one window of the program; the pages' ``Navigator``.

    Signals:
        painted: It was drawn for the first time.
        closing: The person closes it.
    """

    painted = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self.setWindowTitle(PROGRAM)
        self.setMinimumSize(*_SMALLEST)
        self.setAcceptDrops(True)
        self.theme = theme
        self.settings = settings
        self.context: Context | None = None
        self.pages: dict[str, Room] = {}
        self.here: Place | None = None
        self._way: list[Place] = []
        self._doers: dict[str, Callable[[], object]] = {}
        self._search: SearchPanel | None = None
        self._was_painted = False
        self._library = ""
        self.actions_by_name = make_actions(self, self.do)
        for name in NEEDS_LIBRARY | {"undo", "redo", "back"}:
            self.actions_by_name[name].setEnabled(False)
        fill_menus(self.menuBar(), self.actions_by_name)
        self.top = TopBar(theme, self.actions_by_name)
        self.side = SideBar(theme)
        self.side.wanted.connect(self._side_wanted)
        self.messages = Messages(theme)
        self.stack = QStackedWidget()
        self.foot = FootBar(self.actions_by_name["undo"])
        self._lay_out()
        self.side.show_figures(None, ())
        self._doers.update(self._own_doers())
        self._show_choice()
        self._restore_size()

    # Coming to life

    def attach(self, context: "Context", doers: Mapping[str, Callable[[], object]]) -> None:
        """Take the use cases, and what the actions about the library as a whole do."""
        from foi_tracker.gui.searching import SearchPanel

        self.context = context
        self._doers.update(doers)
        self._search = SearchPanel(self.top.search, context, self)
        context.changes.happened.connect(self._changed)
        context.runner.idle_changed.connect(self._idle_changed)

    def library_opened(self, name: str, address: str) -> None:
        """The library is there: its pages can be shown."""
        self._library = name
        self.foot.show_library(name, address)
        for action in NEEDS_LIBRARY:
            self.actions_by_name[action].setEnabled(True)

    def library_closed(self) -> None:
        """Forget every page of the library that was open."""
        for action in NEEDS_LIBRARY | {"undo", "redo", "back"}:
            self.actions_by_name[action].setEnabled(False)
        for room in self.pages.values():
            self.stack.removeWidget(room.page)
            room.page.deleteLater()
        self.pages.clear()
        self._way.clear()
        self.here = None
        self._library = ""
        self._entitle()
        self.messages.clear()
        self.side.show_figures(None, ())

    def show_instead(self, page: QWidget) -> None:
        """Show a page that belongs to no library (why none could be opened)."""
        page.setParent(self.stack)
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    # The Navigator of the pages

    def show_requests(self, filter_name: str = "all") -> None:
        """The list of all requests, filtered."""
        self.go_to("requests", filter_name)

    def show_matrix(self, campaign: int) -> None:
        """A campaign's matrix."""
        self.go_to("matrix", campaign)

    def show_request(self, request: int) -> None:
        """One request."""
        self.go_to("request", request)

    def show_letter(self, letter: int, question: int | None = None) -> None:
        """The checking page of a letter, at a question."""
        self.go_to("letter", (letter, question))

    def show_compare(self, requests: Sequence[int]) -> None:
        """Replies side by side."""
        self.go_to("compare", tuple(requests))

    def show_record(self, follows: int | None = None) -> None:
        """The page to record a request."""
        self.go_to("record", follows, passing=True)

    def show_bin(self) -> None:
        """The bin."""
        self.go_to("bin")

    def show_provision(self, provision: str) -> None:
        """What a provision is, in plain words; without one, the list of all."""
        self.go_to("provision", provision)

    def show_add(self) -> "Page | None":
        """The page to add replies; None where the page before was not to be left."""
        return self.pages["add"].page if self.go_to("add", passing=True) else None

    def go_back(self) -> None:
        """The page before."""
        if self._way and self._may_leave():
            place = self._way.pop()
            self.here = None
            self._go(place)

    def say(self, words: str, *, undoable: bool = False) -> None:
        """A passing line at the foot of the window."""
        self.foot.say(words, undoable=undoable)

    def go_to(self, kind: str, key: object = "", *, passing: bool = False) -> bool:
        """Show a page, and remember the way here; False where the page before was not to be left."""
        from foi_tracker.gui.places import Place

        if self.context is None or self.context.opened is None or not self._may_leave():
            return False
        place = Place(kind, key, passing)
        if self.here is not None and not self.here.passing and self.here != place:
            self._way = [*self._way[1 - _REMEMBERED :], self.here]
        self._go(place)
        return True

    # What the pages tell and want

    def current_page(self) -> "Page | None":
        """The page that is shown, if it is one of the library's."""
        return self.pages[self.here.kind].page if self.here is not None else None

    def refresh_all(self) -> None:
        """Ask anew for what the shown page shows."""
        page = self.current_page()
        if page is not None:
            page.refresh()

    def take_files(self, paths: list[Path]) -> None:
        """Hand files to the page that adds replies."""
        from foi_tracker.gui.places import TakesReplies

        page = self.show_add()
        if isinstance(page, TakesReplies):
            page.take_files(paths)

    def _idle_changed(self, idle: bool) -> None:
        self.foot.show_idle(idle)
        if idle:
            self._entitle()

    def _entitle(self) -> None:
        """Put page and library into the title bar; a page may learn its title late, with what it shows."""
        page = self.current_page()
        parts = (page.title() if page is not None else "", self._library, PROGRAM)
        self.setWindowTitle(" – ".join(part for part in parts if part))

    def _changed(self, change: "Change") -> None:
        page = self.current_page()
        if page is not None and page.touched_by(change):
            page.refresh()

    def prepare(self, kind: str, context: "Context") -> "Room":
        """The page called ``kind``, made if this is its first use."""
        from foi_tracker.gui.places import make_room

        room = self.pages.get(kind)
        if room is None:
            room = self.pages[kind] = make_room(kind, context)
            self.stack.addWidget(room.page)
        return room

    def _go(self, place: "Place") -> None:
        if self.context is None:
            return
        room = self.prepare(place.kind, self.context)
        self.here = place
        self.stack.setCurrentWidget(room.page)
        room.show(place.key)
        self.side.mark((place.kind, place.key))
        self.actions_by_name["back"].setEnabled(bool(self._way))
        self._entitle()
        if not place.passing:
            room.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _may_leave(self) -> bool:
        page = self.current_page()
        return page is None or page.may_leave()

    def _side_wanted(self, place: tuple[str, str | int]) -> None:
        if not self.go_to(*place) and self.here is not None:
            self.side.mark((self.here.kind, self.here.key))

    # The actions

    def do(self, name: str) -> None:
        """Do what the action called ``name`` stands for; nothing before the window has come to life."""
        doer = self._doers.get(name)
        if doer is not None:
            doer()

    def _own_doers(self) -> dict[str, Callable[[], object]]:
        return {
            "record": self.show_record,
            "add": self.show_add,
            "paste": self.paste_reply,
            "compare": self.compare,
            "summary": self.make_summary,
            "find": self.focus_search,
            "back": self.go_back,
            "quit": self.close,
            "law": lambda: self.show_provision(""),
            "theme_system": lambda: self.choose_theme(Choice.SYSTEM),
            "theme_light": lambda: self.choose_theme(Choice.LIGHT),
            "theme_dark": lambda: self.choose_theme(Choice.DARK),
            "larger": lambda: self.theme.resize_text(self.theme.percent + STEP),
            "smaller": lambda: self.theme.resize_text(self.theme.percent - STEP),
            "usual": lambda: self.theme.resize_text(100),
        }

    def focus_search(self) -> None:
        """Go to the search field, its words marked."""
        self.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top.search.selectAll()

    def paste_reply(self) -> None:
        """Hand what the clipboard holds, files or words, to the page that adds replies."""
        from foi_tracker.gui.places import TakesReplies

        mime = QGuiApplication.clipboard().mimeData()
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if paths:
            self.take_files(paths)
            return
        page = self.show_add()
        if isinstance(page, TakesReplies):
            page.take_text(mime.text())

    def compare(self) -> None:
        """Compare what is picked on the page that is shown; without anything picked, that page asks."""
        from foi_tracker.gui.places import Chooses

        page = self.current_page()
        chosen = page.chosen_requests() if isinstance(page, Chooses) else ()
        self.show_compare(chosen)

    def make_summary(self) -> None:
        """Open the dialog that exports a refusal summary of what is shown."""
        if self.context is None or self.context.opened is None:
            return
        from foi_tracker.gui.dialogs.summary import SummaryDialog

        kind, key = (self.here.kind, self.here.key) if self.here is not None else ("", "")
        dialog = SummaryDialog(
            self.context,
            request=key if kind == "request" else None,
            campaign=key if kind == "matrix" else None,
            parent=self,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def choose_theme(self, choice: Choice) -> None:
        """Take light, dark, or the system's colours."""
        self.theme.choose(choice)
        self._show_choice()

    def _show_choice(self) -> None:
        for choice in Choice:
            self.actions_by_name[f"theme_{choice}"].setChecked(choice is self.theme.choice)

    # What Qt tells

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell of the first drawing, after which heavier things may begin."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files; anything else is not for us."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the files that were dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        # The program that the files come from waits for this event to end.
        QTimer.singleShot(0, lambda: self.take_files(paths))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go back by the mouse's button for it."""
        if event.button() is Qt.MouseButton.BackButton:
            self.go_back()
        else:
            super().mousePressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember size and place; stay if the page is not to be left."""
        if not self._may_leave():
            event.ignore()
            return
        self.settings.set("geometry", bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
        if self.here is not None and not self.here.passing and isinstance(self.here.key, str | int):
            self.settings.set("last_page", f"{self.here.kind}:{self.here.key}")
        self.closing.emit()
        event.accept()

    def _restore_size(self) -> None:
        kept = self.settings.text("geometry")
        if not kept or not self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "ignore"))):
            self.resize(*_USUAL)

    def _lay_out(self) -> None:
        middle = QWidget()
        across = QHBoxLayout(middle)
        main = QVBoxLayout()
        main.addWidget(self.messages)
        main.addWidget(self.stack, 1)
        across.addWidget(self.side)
        across.addLayout(main, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.addWidget(self.top)
        column.addWidget(middle, 1)
        column.addWidget(self.foot)
        for layout in (across, main, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self.setCentralWidget(whole)
