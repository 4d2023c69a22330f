"""Adding letters that came: read off the window's thread, each with a proposal; the person files them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from foi_tracker.core.errors import FoiError
from foi_tracker.gui.context import Context
from foi_tracker.gui.incoming.drop_zone import DropZone, local_paths
from foi_tracker.gui.incoming.jobs import Job, file_filter, file_job, letters, named, text_job
from foi_tracker.gui.incoming.model import IncomingLetters
from foi_tracker.gui.incoming.queue import FilingQueue
from foi_tracker.gui.incoming.rows import (
    Arrived,
    Incoming,
    State,
    beginning,
    note_of,
    unfiled,
    with_arrival,
    with_trouble,
)
from foi_tracker.gui.incoming.view import IncomingView
from foi_tracker.gui.page import Page
from foi_tracker.gui.runner import Lane, Ticket
from foi_tracker.gui.widgets.fitting import FittingLabel
from foi_tracker.gui.widgets.flow import FlowLayout
from foi_tracker.gui.widgets.scroll import ScrollColumn
from foi_tracker.gui.widgets.words import button, frame, label
from foi_tracker.model.library import Change

if TYPE_CHECKING:
    from foi_tracker.services.filing import Filed

PASTED = "Pasted text"
_FOLDER = "replies_folder"


class AddRepliesPage(Page):
    """The page to add replies (Ctrl+O, Ctrl+Shift+V, or files dropped on the window)."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.setAcceptDrops(True)
        self._count = 0
        self._request: int | None = None
        self._reading: dict[int, Ticket] = {}
        self._asked = self._came = 0
        kinds = context.tracker.letters.file_kinds()
        self._filter = ";;".join([file_filter(kinds), "All files (*)"])
        self._today = context.tracker.clockwork.today
        self._unfiled: frozenset[int] = frozenset()
        self.model = IncomingLetters(context.theme, self._today, self)
        self.queue = FilingQueue(context, self.model, self._all_filed)
        self.view = IncomingView(self.model, context.theme, self._today)
        self.file_button = button("File", self.file, "primary", tip="File the ticked letters (Ctrl+Enter)")
        self.open_button = button("Open files…", self.open_files)
        self.paste_button = button(
            "Paste a reply", self.paste, tip="Read the text on the clipboard (Ctrl+Shift+V)"
        )
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName("Letters read")
        self.progress_words = label(look="small")
        self.stop_button = button("Stop", self.stop)
        self.notice = FittingLabel("bad")
        self.detail_head = label(look="heading", wrap=True)
        self.detail_note = label(look="", wrap=True, selectable=True)
        self.detail_text = label(look="soft", wrap=True, selectable=True)
        self.stack = QStackedWidget()
        self._lay_out(" and ".join(words.lower() for words, _ in kinds).capitalize())
        self._connect()
        self._show_state()

    def title(self) -> str:
        """Words for the window's title bar."""
        return "Add replies"

    def refresh(self) -> None:
        """Ask anew for the requests that a letter may answer."""
        self.context.ask(lambda tracker: named(tracker.finding.requests()), self._name, key="add-requests")

    def touched_by(self, change: Change) -> bool:
        """A request that came or went alters the choice."""
        return bool(change.requests)

    def start(self, request: int | None) -> None:
        """Begin with the letters of one request, which is then proposed for each; None looks at all."""
        self._request = request
        self.refresh()
        first = self.view if self.model.rows else self.first_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_files(self, paths: Sequence[Path]) -> None:
        """Read files, each a letter of its own."""
        self._say("")
        self.refresh()
        for path in paths:
            self._read(path.name, file_job(path))

    def take_text(self, text: str) -> None:
        """Read pasted text as a letter."""
        self.refresh()
        if not text.strip():
            self._say("There is nothing to paste. Copy the reply’s text first, then paste it here.")
            return
        self._say("")
        self._read(PASTED, text_job(text))

    def open_files(self) -> None:
        """Ask for files and read them."""
        folder = self.context.settings.text(_FOLDER)
        names, _ = QFileDialog.getOpenFileNames(self, "Open replies", folder, self._filter)
        if names:
            self.context.settings.set(_FOLDER, str(Path(names[0]).parent))
            self.take_files([Path(name) for name in names])

    def paste(self) -> None:
        """Read what the clipboard holds: files, or text."""
        data = QGuiApplication.clipboard().mimeData()
        paths = local_paths(data.urls())
        if paths:
            self.take_files(paths)
        else:
            self.take_text(data.text())

    def stop(self) -> None:
        """Stop reading; what was read stays."""
        for ticket in self._reading.values():
            ticket.cancel()
            ticket.drop()
        self.model.take_out(self._reading)
        self._reading.clear()
        self._show_state()

    def file(self) -> None:
        """File the ticked letters one after another, the oldest first."""
        if not self.queue.busy and not self.queue.start():
            self._say_unfiled(frozenset(row.number for row in self.model.rows))
        else:
            self._say("")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files; anything else is not for us."""
        if local_paths(event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the files that were dropped."""
        event.acceptProposedAction()
        self.take_files(local_paths(event.mimeData().urls()))

    def _read(self, name: str, job: Job) -> None:
        self._count += 1
        row = Incoming(self._count, name)
        self.model.add(row)
        tracker, request = self.context.tracker, self._request
        if not self._reading:
            self._asked = self._came = 0
        self._asked += 1

        def done(arrived: Arrived) -> None:
            now = with_arrival(row, arrived, self._today(), request, self.model.rows)
            self._arrived(row, now)

        def failed(trouble: BaseException) -> None:
            if not isinstance(trouble, FoiError):
                self._arrived(row, with_trouble(row, FoiError("The file could not be read."), State.FAILED))
                raise trouble
            self._arrived(row, with_trouble(row, trouble, State.FAILED))

        self._reading[row.number] = self.context.runner.run(
            Lane.READING, lambda work: job(tracker, work), done, failed=failed
        )
        self._show_state()

    def _arrived(self, was: Incoming, now: Incoming) -> None:
        self._reading.pop(was.number, None)
        self._came += 1
        self.model.put(now)
        if not self.view.currentIndex().isValid():
            self.view.selectRow(0)
        if not self._reading:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_state()

    def _all_filed(self, filed: "Sequence[Filed]") -> None:
        """Open the first letter that needs checking; what is left stays here and is said."""
        left = len(self.model.rows)
        self._show_state()
        to_check = next((one for one in filed if one.kind.sets_outcomes), None)
        if left and filed:
            self.context.go.say(f"{letters(left)} still to be filed under Add replies.")
        if to_check is not None:
            self.context.go.show_letter(to_check.letter)
        elif filed and not left:
            self.context.go.show_request(filed[-1].request)

    def _name(self, names: dict[int, str]) -> None:
        self.model.name_requests(names)
        self.view.requests.offer(names)

    def _say(self, words: str) -> None:
        self._unfiled = frozenset()
        self.notice.setText(words)
        self.notice.setToolTip(words)
        self.notice.setVisible(bool(words))

    def _say_unfiled(self, numbers: frozenset[int]) -> None:
        """Say what is missing in letters that were to be filed; it stands until one of them is mended."""
        rows = [row for row in self.model.rows if row.number in numbers]
        if not rows or len(rows) < len(numbers) or any(row.ready and row.ticked for row in rows):
            self._say("")
            return
        self._say(unfiled(rows))
        self._unfiled = numbers

    def _mended(self) -> None:
        if self._unfiled:
            self._say_unfiled(self._unfiled)

    def _connect(self) -> None:
        self.view.file_wanted.connect(self.file)
        self.view.current_changed.connect(lambda _: self._show_detail())
        self.model.not_ticked.connect(lambda number: self._say_unfiled(frozenset({number})))
        for changed in (self.model.rowsInserted, self.model.rowsRemoved, self.model.dataChanged):
            changed.connect(self._show_state)
            changed.connect(self._mended)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.file)

    def _lay_out(self, kinds: str) -> None:
        head = frame("bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(18, 12, 18, 10)
        row.setSpacing(8)
        words = QWidget()
        flow = FlowLayout(words, gap=12)
        flow.addWidget(label("Add replies", "title"))
        flow.addWidget(label("Read on this computer; nothing is sent.", "soft"))
        row.addWidget(words, 1)
        for one in (self.open_button, self.paste_button, self.file_button):
            row.addWidget(one)
        self.progress_row = QWidget()
        doing = QHBoxLayout(self.progress_row)
        doing.setContentsMargins(0, 0, 0, 0)
        doing.addWidget(self.progress_words)
        doing.addWidget(self.progress, 1)
        doing.addWidget(self.stop_button)
        # Both stand in one line that is always there, so that the letters below never jump.
        self.saying = QWidget()
        says = QHBoxLayout(self.saying)
        says.setContentsMargins(0, 0, 0, 0)
        says.setSpacing(14)
        says.addWidget(self.notice, 1)
        says.addWidget(self.progress_row, 1)
        self.first_button = button("Open files…", self.open_files, "primary")
        paste = button("Paste a reply", self.paste)
        self.zone = DropZone(self.context.theme, kinds, self.first_button, paste)
        for one in (self.first_button, paste, self.open_button, self.paste_button, self.file_button):
            one.setAutoDefault(True)  # Enter presses it, as Space does
        self.stack.addWidget(self.zone)
        self.stack.addWidget(self._letters_part())
        body = QVBoxLayout()
        body.setContentsMargins(18, 6, 18, 14)
        body.setSpacing(6)
        body.addWidget(self.saying)
        body.addWidget(self.stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(body, 1)
        self.notice.hide()
        self.context.theme.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.saying.setFixedHeight(self.context.theme.pixels(34))
        self.detail.setFixedHeight(self.context.theme.pixels(132))

    def _letters_part(self) -> QWidget:
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.view, 1)
        detail = frame("card")
        around = QVBoxLayout(detail)
        around.setContentsMargins(1, 1, 1, 1)
        self.detail = ScrollColumn((13, 9, 13, 9))
        self.detail.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.detail.add(self.detail_head, self.detail_note, self.detail_text)
        self.detail.end()
        around.addWidget(self.detail)
        column.addWidget(detail)
        column.addWidget(
            label("Space ticks · F2 changes · Delete takes out of this list · Enter files", "small")
        )
        return held

    def _show_state(self) -> None:
        rows = self.model.rows
        self.stack.setCurrentIndex(1 if rows else 0)
        ticked = sum(1 for row in rows if row.ticked and row.ready)
        self.file_button.setText(f"File {letters(ticked)}  Ctrl+↵" if ticked else "File  Ctrl+↵")
        self.file_button.setEnabled(bool(rows) and not self.queue.busy)
        for one in (self.open_button, self.paste_button, self.file_button):
            one.setVisible(bool(rows))
        self.progress_row.setVisible(bool(self._reading))
        if self._reading:
            first = self.model.get(next(iter(self._reading)))
            self.progress.setRange(0, self._asked)
            self.progress.setValue(self._came)
            name = first.name if first else ""
            self.progress_words.setText(f"Reading {name} ({self._came + 1} of {self._asked})")
        self._show_detail()

    def _show_detail(self) -> None:
        at, rows = self.view.currentIndex().row(), self.model.rows
        row = rows[at] if 0 <= at < len(rows) else None
        note = f"{note_of(row)} {row.hint}".strip() if row else ""
        self.detail_head.setText(row.name if row else "")
        self.detail_note.setText(note)
        self.detail_text.setText(beginning(row) if row else "")
        for one in (self.detail_head, self.detail_note, self.detail_text):
            one.setVisible(bool(one.text()))
