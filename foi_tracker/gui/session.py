"""One library in the window: opened off its thread, watched for others' writes, closed in the end."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from foi_tracker.core.errors import CancelledError, FoiError, MissingLibraryError
from foi_tracker.core.settings import Places, Settings
from foi_tracker.gui.context import Changes, Context
from foi_tracker.gui.navigation import Navigation, last_page_of
from foi_tracker.gui.runner import Lane, Runner
from foi_tracker.gui.trouble import Report, TroubleDesk, TroubleDialog
from foi_tracker.gui.window import Window
from foi_tracker.model.library import Change

if TYPE_CHECKING:
    from foi_tracker.model.views import CampaignRow, Counts, RequestRow
    from foi_tracker.services.first_look import FirstRows
    from foi_tracker.services.tracker import Tracker

_WATCH = 4_000
"""Milliseconds between two looks whether another window has written."""
_FIRST_ROWS = 60
"""Rows shown before the library is open: more than the tallest screen holds at the smallest text."""
_SLOW = 700
"""Milliseconds after which an opening library is worth a word."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What the frame of the window shows of a library, looked up in one go."""

    counts: "Counts"
    campaigns: "list[CampaignRow]"
    undo: str
    redo: str
    stamp: int


class Session(QObject):
    """Brings the window to life and keeps one library open in it.

    Args:
        window: Shown already.
        settings: Remembered choices.
        places: The person's folders.
        today: Gives the current day.
        now: Gives the current moment.
        parent: Owner.
    """

    opened = Signal()

    def __init__(
        self,
        window: Window,
        settings: Settings,
        places: Places,
        *,
        today: Callable[[], date],
        now: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.window, self.settings, self.places = window, settings, places
        self._today, self._now = today, now
        self._stamp = 0
        # Every library that was opened and not closed, also one that came too late to be shown.
        self._kept: list[Tracker] = []
        self._dialog: TroubleDialog | None = None
        self.desk = TroubleDesk(self._show_trouble, places.logs, now, self)
        self.desk.install()
        self.runner = Runner(self.failed, self)
        self.changes = Changes(self)
        self.navigation = Navigation(window, self)
        self.context = Context(self.runner, window.theme, settings, self.changes, go=self.navigation)
        self._watch = QTimer(self, interval=_WATCH)
        self._watch.timeout.connect(self.look)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW)
        self._slow.timeout.connect(lambda: self.navigation.say("Opening the library…"))
        self.navigation.begin(self.context)
        window.take_doers(self._doers())
        self.changes.happened.connect(lambda _: self.refresh_figures())
        window.closing.connect(self.close)

    # Opening and closing

    def open_library(self, address: Path | str, *, create: bool) -> None:
        """Open a library in this window; the one that was open is closed first."""
        self._close_library()
        self._slow.start()
        if isinstance(address, Path) and self._last_page(str(address))[0] == "requests":
            self._look_first(address, lambda: self._open(address, create=create))
        else:
            self._open(address, create=create)

    def _look_first(self, path: Path, then: Callable[[], None]) -> None:
        """Show the first rows of the list at once, then go on; the list comes whole with the library."""
        today = self._today

        def job(_: object) -> "FirstRows | None":
            from foi_tracker.services.first_look import first_rows

            return first_rows(path, _FIRST_ROWS, today)

        def show(found: "FirstRows | None") -> None:
            from foi_tracker.gui.pages.requests import RequestsPage

            if found is not None and found.rows:
                page = self.navigation.show_early("requests", self.context)
                if isinstance(page, RequestsPage):
                    page.show_first(*found, today())
            # Opening keeps the interpreter busy, so the rows are painted before it begins.
            QTimer.singleShot(0, then)

        def failed(trouble: BaseException) -> None:
            # Whatever it is, opening meets it too, and says so.
            self.desk.log(trouble)
            then()

        self.runner.run(Lane.LIBRARY, job, show, failed=failed)

    def _open(self, address: Path | str, *, create: bool) -> None:
        today, now, kept = self._today, self._now, self._kept

        def job(_: object) -> "tuple[Tracker, list[RequestRow], bool]":
            # The heavy imports happen here, beside the window.
            from foi_tracker.services.tracker import open_tracker

            tracker = open_tracker(address, create=create, today=today, now=now)
            kept.append(tracker)
            kind, key = self._last_page(tracker.address)
            letter = kind == "letter" and tracker.finding.has_letter(_number(key))
            return tracker, tracker.finding.requests(), letter

        self.runner.run(
            Lane.LIBRARY,
            job,
            lambda found: self._opened(*found),
            failed=lambda trouble: self._refused(address, trouble),
        )

    def close(self) -> None:
        """Let work end, close the library, write the choices, give the hooks back."""
        self._watch.stop()
        self.navigation.library_closed()
        self.runner.close()
        self.context.opened = None
        for tracker in self._kept:
            tracker.close()
        self._kept.clear()
        try:
            self.settings.save()
        except FoiError as trouble:
            self.desk.log(trouble)
        self.desk.close()

    def _close_library(self) -> None:
        self._watch.stop()
        tracker, self.context.opened = self.context.opened, None
        self.navigation.remember_place()
        self.navigation.library_closed()
        if tracker is not None:
            self._kept.remove(tracker)
            self.runner.run(Lane.LIBRARY, lambda _: tracker.close(), lambda _: None)

    def _opened(self, tracker: "Tracker", rows: "list[RequestRow]", has_letter: bool) -> None:
        self._slow.stop()
        self.context.opened = tracker
        self.navigation.library_opened(_name(tracker.address), tracker.address)
        self._show_first(rows, tracker.address, has_letter=has_letter)
        self.opened.emit()
        self.context.ask(lambda opened: _figures(opened, rows), self._show_figures, key="figures")
        self._watch.start()
        for warning in tracker.warnings:
            self._warn(warning)
        from foi_tracker.gui import library_menu

        library_menu.keep_dated_copy(self, self._today())

    def _show_first(self, rows: "list[RequestRow]", address: str, *, has_letter: bool) -> None:
        """Show the page that was left last, else the list; in an empty library, the welcome.

        Args:
            rows: All requests.
            address: Of the library.
            has_letter: Whether the letter that was shown last is there.
        """
        from foi_tracker.gui.pages.requests import RequestsPage

        kind, key = self._last_page(address)
        if not rows:
            self.navigation.go_to("welcome")
        elif kind == "matrix" and any(row.campaign_id == _number(key) for row in rows):
            self.navigation.show_matrix(_number(key))
        elif kind == "request" and any(row.id == _number(key) for row in rows):
            self.navigation.show_request(_number(key))
        elif has_letter:
            self.navigation.show_letter(_number(key))
        elif kind in {"authorities", "provision", "bin"}:
            self.navigation.go_to(kind, key)
        else:
            page = self.navigation.prepare("requests", self.context).page
            if isinstance(page, RequestsPage):
                page.take_rows(rows, self._today())
            self.navigation.show_requests(key if kind == "requests" else "all")

    def _last_page(self, address: str) -> tuple[str, str]:
        """The page of a library that was left last: its kind, and what it showed."""
        kind, _, key = self.settings.text(last_page_of(address), "requests:all").partition(":")
        return kind, key

    def _refused(self, address: Path | str, trouble: BaseException) -> None:
        from foi_tracker.gui.pages.refused import RefusedPage

        self._slow.stop()
        self.navigation.library_closed()
        report = self.desk.log(trouble)
        page = RefusedPage(
            report,
            missing=isinstance(trouble, MissingLibraryError),
            again=lambda: self.open_library(address, create=False),
            choose=self._choose_library,
            make=lambda: self.open_library(address, create=True),
            elsewhere=self._make_library,
        )
        self.window.show_instead(page)

    # Figures, undo, others' writes

    def refresh_figures(self) -> None:
        """Look the side bar's figures up again."""
        if self.context.opened is not None:
            self.context.ask(_figures, self._show_figures, key="figures")

    def refresh(self) -> None:
        """Look up again everything that is shown."""
        self.navigation.refresh()
        self.refresh_figures()

    def undo(self) -> None:
        """Take the latest change back."""
        self._step(lambda tracker: tracker.upkeep.undo(), "Undone", "There is nothing to undo.")

    def redo(self) -> None:
        """Do again what was taken back."""
        self._step(lambda tracker: tracker.upkeep.redo(), "Done again", "There is nothing to do again.")

    def _step(self, job: "Callable[[Tracker], Change | None]", word: str, nothing: str) -> None:
        def done(change: Change | None) -> None:
            if change is None:
                self.navigation.say(nothing)
                return
            self.changes.happened.emit(change)
            self.navigation.say(f"{word}: {change.words[:1].lower()}{change.words[1:]}")

        if self.context.opened is not None:
            self.context.ask(job, done)

    def _show_figures(self, figures: Figures) -> None:
        self._stamp = figures.stamp
        self.window.side.show_figures(figures.counts, figures.campaigns)
        self.window.foot.show_totals(figures.counts)
        self.navigation.mark_side()
        for name, words in (("undo", figures.undo), ("redo", figures.redo)):
            action = self.window.actions_by_name[name]
            action.setEnabled(bool(words))
            action.setText(
                f"{name.capitalize()}: {words[:1].lower()}{words[1:]}" if words else name.capitalize()
            )

    def look(self) -> None:
        """See whether another window has written since, and if so show that."""
        if self.context.opened is not None and self.runner.idle:
            self.context.ask(lambda tracker: tracker.stamp(), self._looked, key="stamp")

    def _looked(self, stamp: int) -> None:
        if stamp != self._stamp:
            self._stamp = stamp
            self.refresh()

    # Troubles

    def failed(self, trouble: BaseException) -> None:
        """Tell the person of a trouble that no page takes care of itself."""
        if isinstance(trouble, CancelledError):
            self.navigation.say(trouble.sentence)
        else:
            self.desk.report(trouble)

    def _show_trouble(self, report: Report) -> None:
        if report.known:
            self.window.messages.add(report.sentence, report.hint)
            return
        if self._dialog is not None:
            self._dialog.add(report)
            return
        self._dialog = TroubleDialog(report, self.window)
        self._dialog.finished.connect(self._trouble_read)
        self._dialog.open()

    def _trouble_read(self) -> None:
        self._dialog = None

    def _warn(self, warning: str) -> None:
        from foi_tracker.gui import library_menu

        self.window.messages.add(
            warning, "", [("Move to this computer…", lambda: library_menu.copy_to_local(self))]
        )

    # The actions about the library as a whole

    def _doers(self) -> dict[str, Callable[[], object]]:
        from foi_tracker.gui import library_menu as menu

        return {
            "new_library": self._make_library,
            "open_library": self._choose_library,
            "backup": lambda: menu.back_up(self),
            "check": lambda: menu.check(self),
            "undo": self.undo,
            "redo": self.redo,
            "refresh": self.refresh,
            "keys": lambda: menu.show_keys(self.window),
            "about": lambda: menu.show_about(self.window),
        }

    def _make_library(self) -> None:
        from foi_tracker.gui import library_menu

        library_menu.make_new(self)

    def _choose_library(self) -> None:
        from foi_tracker.gui import library_menu

        library_menu.choose_other(self)


def _figures(tracker: "Tracker", rows: "list[RequestRow] | None" = None) -> Figures:
    undo, redo = tracker.upkeep.undoable()
    return Figures(tracker.finding.counts(rows), tracker.finding.campaigns(), undo, redo, tracker.stamp())


def _name(address: str) -> str:
    return address.rsplit("/", 1)[-1] if "://" in address else Path(address).name


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else -1
