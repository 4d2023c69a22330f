"""One request: where it stands, its questions, letters and tables, and what was typed about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from foi_tracker.core.errors import NotFoundError
from foi_tracker.gui.context import Context
from foi_tracker.gui.page import Page
from foi_tracker.gui.request.details import DetailsTab
from foi_tracker.gui.request.letters import LettersTab
from foi_tracker.gui.request.overview import Overview
from foi_tracker.gui.request.questions import QuestionsTab
from foi_tracker.gui.request.tables import TablesTab, placed_tables
from foi_tracker.gui.widgets.empty import EmptyState
from foi_tracker.gui.widgets.page_head import PageHead
from foi_tracker.gui.widgets.words import button, set_look
from foi_tracker.model.library import BinKind, Change
from foi_tracker.model.views import RequestPage as RequestView


class RequestPage(Page):
    """The page of one request."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.request: int | None = None
        self._view: RequestView | None = None
        go = context.go
        self.delete = button("Delete", self._delete, "quiet", tip="Put this request into the bin")
        self.follow = button(
            "Ask again…", lambda: go.show_record(self.request), tip="Record a request that follows this one"
        )
        self.event_button = button("Enter an event…", self._enter_event)
        self.add = button("Add a reply", lambda: go.show_add(self.request))
        self.head = PageHead("", (self.delete, self.follow, self.event_button, self.add))
        self.overview = Overview(context)
        self.questions = QuestionsTab(context)
        self.letters = LettersTab(context, lambda: go.show_add(self.request))
        self.tables = TablesTab(context)
        self.details = DetailsTab(context)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName("Parts of this request")
        self.stack = QStackedWidget()
        for words, part in (
            ("Overview", self.overview),
            ("Questions", self.questions),
            ("Letters", self.letters),
            ("Tables", self.tables),
            ("Notes and details", self.details),
        ):
            self.tabs.addTab(words)
            self.stack.addWidget(part)
        self.stack.addWidget(EmptyState("This request is gone", "It was deleted; it may lie in the bin."))
        self.tabs.currentChanged.connect(self.stack.setCurrentIndex)
        row = QHBoxLayout()
        row.setContentsMargins(18, 0, 18, 0)
        row.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(row)
        column.addWidget(self.stack, 1)
        self.setFocusProxy(self.tabs)

    def show_request(self, request: int) -> None:
        """Show a request, its overview first."""
        if request != self.request:
            self.request = request
            self._view = None
            self.tabs.setCurrentIndex(0)
        self.refresh()

    def refresh(self) -> None:
        """Ask for the request anew."""
        request = self.request
        if request is not None:
            self.context.ask(
                lambda tracker: tracker.finding.request_page(request),
                self._show,
                key="request",
                failed=self._gone,
            )

    def touched_by(self, change: Change) -> bool:
        """Only what touches this request, or does not say what it touches, alters the page."""
        told = (*change.requests, *change.campaigns)
        return not told or self.request in change.requests or self._campaign in change.campaigns

    def title(self) -> str:
        """For the window's title bar."""
        return "" if self._view is None else self._view.request.authority.name

    @property
    def _campaign(self) -> int | None:
        return None if self._view is None else self._view.request.campaign.id

    def _show(self, view: RequestView) -> None:
        self._view = view
        request = view.request
        parts = (request.campaign.title, request.reference, request.regime.value)
        self.head.say(request.authority.name, " · ".join(part for part in parts if part))
        for place, (words, many) in enumerate(
            (
                ("Questions", len(request.questions)),
                ("Letters", len(view.letters)),
                ("Tables", len(placed_tables(view))),
            ),
            start=1,
        ):
            self.tabs.setTabText(place, f"{words} ({many})")
        for tab in (self.overview, self.questions, self.letters, self.tables, self.details):
            tab.show_page(view)
        set_look(self.add, "primary" if view.row.replied is None else "")
        self.tabs.setEnabled(True)
        self.stack.setCurrentIndex(self.tabs.currentIndex())

    def _gone(self, trouble: BaseException) -> None:
        if not isinstance(trouble, NotFoundError):
            raise trouble
        self._view = None
        self.head.say("Request", "")
        self.tabs.setEnabled(False)
        self.stack.setCurrentIndex(self.stack.count() - 1)

    def _delete(self) -> None:
        request = self.request
        if request is not None:
            self.context.write(
                lambda tracker: tracker.upkeep.delete(BinKind.REQUEST, request),
                lambda _: self.context.go.go_back(),
            )

    def _enter_event(self) -> None:
        if self._view is None:
            return
        from foi_tracker.gui.dialogs.event import EventDialog

        request = self._view.request.id
        dialog = EventDialog(self.context, self._view, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def enter() -> None:
            made = dialog.event_entered
            self.context.write(
                lambda tracker: tracker.recording.event(request, made.kind, made.day, made.until, made.note)
            )

        dialog.accepted.connect(enter)
        dialog.open()
