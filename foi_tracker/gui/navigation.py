"""The ways between pages: shows them, remembers the way back, does what top bar and menus offer."""

from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from foi_tracker.gui.actions import NEEDS_LIBRARY
from foi_tracker.gui.context import Context
from foi_tracker.gui.models.request_list import OF_AUTHORITY
from foi_tracker.gui.page import Page
from foi_tracker.gui.places import Place, Room, make_room
from foi_tracker.gui.searching import SearchPanel
from foi_tracker.gui.splitters import remember_splitters
from foi_tracker.gui.theme import STEP, Choice
from foi_tracker.gui.window import PROGRAM, Window
from foi_tracker.model.library import BinKind, Change
from foi_tracker.model.readings import Evidence

_REMEMBERED = 50
"""Places that the way back leads through."""


def last_page_of(address: str) -> str:
    """The setting that holds the page of a library that was left last.

    The address itself stays out of it, since that of a database may hold a password.
    """
    return f"last_page:{sha256(address.encode()).hexdigest()[:12]}"


class Navigation(QObject):
    """The ``Navigator`` of every page.

    Args:
        window: In which the pages are shown.
        parent: Owner.
    """

    def __init__(self, window: Window, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window = window
        self.pages: dict[str, Room] = {}
        self.here: Place | None = None
        self.search: SearchPanel | None = None
        self._context: Context | None = None
        self._way: list[Place] = []
        self._library = self._address = ""

    def begin(self, context: Context) -> None:
        """Take the use cases; the pages are made with them."""
        self._context = context
        window = self.window
        self.search = SearchPanel(window.top.search, context, window)
        context.changes.happened.connect(self._changed)
        context.runner.idle_changed.connect(self._idle_changed)
        window.side.wanted.connect(self._side_wanted)
        window.side.deletion_wanted.connect(self._delete_campaign)
        window.dropped.connect(self.take_files)
        window.back_wanted.connect(self.go_back)
        window.may_close = self._leave_for_good
        window.take_doers(self._doers())
        self._show_choice()

    def library_opened(self, name: str, address: str) -> None:
        """The library is there: its pages can be shown."""
        self._library, self._address = name, address
        self.window.foot.show_library(name, address)
        self.window.enable(NEEDS_LIBRARY, on=True)

    def library_closed(self) -> None:
        """Forget every page of the library that was open."""
        self.window.enable(NEEDS_LIBRARY | {"undo", "redo", "back"}, on=False)
        for room in self.pages.values():
            # A page lives until the next turn of the event loop; its pauses must not end in an ask by then.
            for timer in room.page.findChildren(QTimer):
                timer.stop()
            self.window.stack.removeWidget(room.page)
            room.page.deleteLater()
        self.pages.clear()
        self._way.clear()
        self.here, self._library, self._address = None, "", ""
        self._entitle()
        self.window.messages.clear()
        self.window.side.show_figures(None, ())

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

    def show_letter(self, letter: int, question: int | None = None, find: str | Evidence = "") -> None:
        """The checking page of a letter, at a question, or at words to see."""
        self.go_to("letter", (letter, question, find))

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

    def show_add(self, request: int | None = None) -> Page | None:
        """The page to add replies, to one request where the person began there.

        Returns:
            None where the page before was not to be left.
        """
        return self.pages["add"].page if self.go_to("add", request, passing=True) else None

    def _request_here(self) -> int | None:
        """The request that is shown, or that replies are being added to, if any."""
        here = self.here
        if here is None or here.kind not in {"request", "add"} or not isinstance(here.key, int):
            return None
        return here.key

    def go_back(self) -> None:
        """The page before."""
        if self._way and self._context is not None and self._may_leave():
            place = self._way.pop()
            self.here = None
            self._go(place, self._context)

    def say(self, words: str, *, undoable: bool = False) -> None:
        """A passing line at the foot of the window."""
        self.window.foot.say(words, undoable=undoable)

    def go_to(self, kind: str, key: object = "", *, passing: bool = False) -> bool:
        """Show a page, and remember the way here; False where the page before was not to be left."""
        context = self._context
        if context is None or context.opened is None or not self._may_leave():
            return False
        place = Place(kind, key, passing)
        if self.here is not None and not self.here.passing and self.here != place:
            self._way = [*self._way[1 - _REMEMBERED :], self.here]
        self._go(place, context)
        return True

    def prepare(self, kind: str, context: Context) -> Room:
        """The page called ``kind``, made if this is its first use."""
        room = self.pages.get(kind)
        if room is None:
            room = self.pages[kind] = make_room(kind, context)
            self.window.stack.addWidget(room.page)
            # The matrix shares its room by itself.
            if kind != "matrix":
                remember_splitters(room.page, kind, self.window.settings)
        return room

    def show_early(self, kind: str, context: Context) -> Page:
        """Show a page of a library that is still being opened; there is no way back to it."""
        page = self.prepare(kind, context).page
        self.window.stack.setCurrentWidget(page)
        return page

    def current_page(self) -> Page | None:
        """The page that is shown, if it is one of the library's."""
        return self.pages[self.here.kind].page if self.here is not None else None

    def refresh(self) -> None:
        """Ask anew for what the shown page shows."""
        page = self.current_page()
        if page is not None:
            page.refresh()

    # What the person does

    def take_files(self, paths: list[Path]) -> None:
        """Hand files to the page that adds replies."""
        if self.show_add(self._request_here()) is not None and (take := self.pages["add"].take_files):
            take(paths)

    def open_replies(self) -> None:
        """Ask for letters in files, on the page that adds replies."""
        if self.show_add(self._request_here()) is not None and (ask := self.pages["add"].open_files):
            ask()

    def paste_reply(self) -> None:
        """Hand what the clipboard holds, files or words, to the page that adds replies."""
        mime = QGuiApplication.clipboard().mimeData()
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if paths:
            self.take_files(paths)
            return
        if self.show_add(self._request_here()) is not None and (take := self.pages["add"].take_text):
            take(mime.text())

    def compare(self) -> None:
        """Compare what is picked on the page that is shown; without anything picked, that page asks."""
        self.show_compare(self.pages[self.here.kind].chosen() if self.here is not None else ())

    def make_summary(self) -> None:
        """Open the dialog that exports a refusal summary of what is shown."""
        if self._context is None or self._context.opened is None:
            return
        from foi_tracker.gui.dialogs.summary import SummaryDialog

        request, campaign = self.pages[self.here.kind].about() if self.here is not None else (None, None)
        dialog = SummaryDialog(self._context, request=request, campaign=campaign, parent=self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Once the dialog is gone: while it closes, the window cannot be made the active one.
        dialog.finished.connect(lambda _: QTimer.singleShot(0, self, self._focus_page))
        dialog.open()

    def _focus_page(self) -> None:
        """Give the keyboard back to the page after a dialog, whatever opened it, so that every key works."""
        page = self.current_page()
        if page is None:
            return
        self.window.activateWindow()
        if not page.isAncestorOf(self.window.focusWidget()):
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Go to the search field, its words marked."""
        self.window.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.window.top.search.selectAll()

    def choose_theme(self, choice: Choice) -> None:
        """Take light, dark, or the system's colours."""
        self.window.theme.choose(choice)
        self._show_choice()

    def _doers(self) -> dict[str, Callable[[], object]]:
        theme = self.window.theme
        return {
            "record": self.show_record,
            "add": self.open_replies,
            "paste": self.paste_reply,
            "compare": self.compare,
            "summary": self.make_summary,
            "find": self.focus_search,
            "back": self.go_back,
            "quit": self.window.close,
            "law": lambda: self.show_provision(""),
            "theme_system": lambda: self.choose_theme(Choice.SYSTEM),
            "theme_light": lambda: self.choose_theme(Choice.LIGHT),
            "theme_dark": lambda: self.choose_theme(Choice.DARK),
            "larger": lambda: theme.resize_text(theme.percent + STEP),
            "smaller": lambda: theme.resize_text(theme.percent - STEP),
            "usual": lambda: theme.resize_text(100),
        }

    def _show_choice(self) -> None:
        for choice in Choice:
            self.window.actions_by_name[f"theme_{choice}"].setChecked(choice is self.window.theme.choice)

    def _side_wanted(self, place: tuple[str, str | int]) -> None:
        if not self.go_to(*place):
            self.mark_side()

    def _delete_campaign(self, campaign: int) -> None:
        context = self._context
        if context is None or context.opened is None:
            return

        def gone(_: Change) -> None:
            self._way = [place for place in self._way if (place.kind, place.key) != ("matrix", campaign)]
            if self.here is not None and (self.here.kind, self.here.key) == ("matrix", campaign):
                self.show_requests()

        context.write(lambda tracker: tracker.upkeep.delete(BinKind.CAMPAIGN, campaign), gone)

    # What happens

    def _go(self, place: Place, context: Context) -> None:
        room = self.prepare(place.kind, context)
        self.here = place
        self.window.stack.setCurrentWidget(room.page)
        room.show(place.key)
        self.mark_side()
        if self.search is not None:
            self.search.close_search()
        self.window.actions_by_name["back"].setEnabled(bool(self._way))
        self._entitle()
        if not place.passing:
            room.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def mark_side(self) -> None:
        """Mark the line of the side bar that leads to what is shown."""
        here = self.here
        if here is None:
            return
        of_one = here.kind == "requests" and str(here.key).startswith(OF_AUTHORITY)
        self.window.side.mark(("authorities", "") if of_one else (here.kind, here.key))

    def _changed(self, change: Change) -> None:
        page = self.current_page()
        if page is not None and page.touched_by(change):
            page.refresh()

    def _idle_changed(self, idle: bool) -> None:
        self.window.foot.show_idle(idle)
        if idle:
            self._entitle()

    def _entitle(self) -> None:
        """Put page and library into the title bar; a page may learn its title late, with what it shows."""
        page = self.current_page()
        parts = (page.title() if page is not None else "", self._library, PROGRAM)
        self.window.setWindowTitle(" – ".join(part for part in parts if part))

    def _may_leave(self) -> bool:
        page = self.current_page()
        return page is None or page.may_leave()

    def _leave_for_good(self) -> bool:
        """Whether the window may close; remembers the page for the next time."""
        if not self._may_leave():
            return False
        self.remember_place()
        return True

    def remember_place(self) -> None:
        """Remember, for the next time that this library is opened, the page or the last one before it."""
        way = [*self._way, *([self.here] if self.here is not None else [])]
        places = [place.remembered() for place in reversed(way)]
        place = next(filter(None, places), "")
        if place and self._address:
            self.window.settings.set(last_page_of(self._address), place)
