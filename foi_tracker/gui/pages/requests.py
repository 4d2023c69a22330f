"""All requests in one list: where each stands, whose move it is, until when, what came of it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QItemSelection, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from foi_tracker.gui.context import Context
from foi_tracker.gui.delegates import ROW_HEIGHT, RequestDelegate
from foi_tracker.gui.models.request_list import (
    AUTHORITY,
    CAMPAIGN,
    DUE,
    FILTERS,
    MOVER,
    OF_AUTHORITY,
    OUTCOMES,
    REFERENCE,
    STAGE,
    RequestListModel,
    heading_of,
)
from foi_tracker.gui.page import Page
from foi_tracker.gui.widgets.chip import ChoiceChips
from foi_tracker.gui.widgets.empty import EmptyState
from foi_tracker.gui.widgets.page_head import PageHead
from foi_tracker.gui.widgets.why import folded
from foi_tracker.gui.widgets.words import button
from foi_tracker.model.library import BinKind
from foi_tracker.model.views import RequestPage, RequestRow

_PAUSE = 120
"""Milliseconds without a key before the typed words filter the list."""
_WIDTHS = {AUTHORITY: 210, CAMPAIGN: 150, STAGE: 165, MOVER: 75, DUE: 185, OUTCOMES: 160, REFERENCE: 110}
_NARROWEST = 0.78
"""How far columns shrink before the list scrolls sideways."""


class RequestTable(QTableView):
    """The table; Enter opens, Delete puts into the bin, the tooltip of a date says why."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("requests")
        self.setAccessibleName("Requests")
        self._context = context
        self._set_by_hand = self._fitting = False
        self.list = RequestListModel(self)
        self.setModel(self.list)
        self.setItemDelegate(RequestDelegate(context.theme, self))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setStretchLastSection(True)
        across.setSectionsMovable(True)
        self.setSortingEnabled(True)
        self.sortByColumn(AUTHORITY, Qt.SortOrder.AscendingOrder)
        context.theme.changed.connect(self._redress)
        self._redress()
        across.sectionResized.connect(lambda section, *_: self._resized() if section != REFERENCE else None)

    def rows_chosen(self) -> list[RequestRow]:
        """The requests that are marked, in the order they are shown."""
        chosen = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [self.list.row_at(index) for index in chosen]

    def viewportEvent(self, event: QEvent) -> bool:
        """Ask why a date is what it is when the mouse rests on it."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            if index.isValid() and index.column() == DUE and self._context.opened is not None:
                self._explain(QPersistentModelIndex(index), event)
                return True
        return super().viewportEvent(event)

    def _explain(self, index: QPersistentModelIndex, event: QHelpEvent) -> None:
        request, where = self.list.row_at(index).id, event.globalPos()

        def show(page: RequestPage) -> None:
            reasons = (page.due, page.review_by) if page.row.replied else (page.due,)
            said = [folded(reason.why()) for reason in reasons if reason is not None]
            if self.underMouse():
                QToolTip.showText(where, "\n\n".join(said), self)

        self._context.ask(lambda tracker: tracker.finding.request_page(request), show, key="why")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the columns, until the person sets their widths."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._set_by_hand:
            return
        theme = self._context.theme
        room = self.viewport().width() / theme.pixels(sum(_WIDTHS.values()))
        self._fitting = True
        for column, width in _WIDTHS.items():
            if column != REFERENCE:
                self.setColumnWidth(column, int(theme.pixels(width) * max(room, _NARROWEST)))
        self._fitting = False

    def _resized(self) -> None:
        self._set_by_hand = self._set_by_hand or not self._fitting

    def _redress(self) -> None:
        theme = self._context.theme
        self.verticalHeader().setDefaultSectionSize(theme.pixels(ROW_HEIGHT))
        self._fit()
        self.viewport().update()


class RequestsPage(Page):
    """The list with its filters."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._fresh = False
        self._filter = "all"
        self.check_next = button("Check the next reply", self._check_next, "primary")
        self.compare = button("Compare", self._compare, tip="Put the marked replies side by side")
        self.everything = button("Show all requests", lambda: context.go.show_requests("all"))
        self.head = PageHead(heading_of("all"), (self.everything, self.compare, self.check_next))
        self.chips = ChoiceChips(FILTERS, self._choose)
        keeps_place = self.chips.sizePolicy()
        keeps_place.setRetainSizeWhenHidden(True)
        self.chips.setSizePolicy(keeps_place)
        self.words = QLineEdit()
        self.words.setPlaceholderText("Filter this list")
        self.words.setAccessibleName("Filter this list by words")
        self.words.setClearButtonEnabled(True)
        self.table = RequestTable(context)
        self.empty = EmptyState("", "", button("Show all requests", lambda: context.go.show_requests("all")))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        self.setFocusProxy(self.table)
        self._lay_out()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._narrow)
        self.words.textChanged.connect(self._pause.start)
        self.words.installEventFilter(self)
        self.table.activated.connect(lambda index: self._open(self.table.list.row_at(index).id))
        self.table.selectionModel().selectionChanged.connect(self._marked)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._delete)
        self.chips.choose("all")
        self.compare.setEnabled(False)

    # What the window asks

    def show_filter(self, name: str) -> None:
        """Show the requests that pass a filter, or those to one authority; an unknown filter shows all."""
        of_one = name.startswith(OF_AUTHORITY)
        known = name if of_one or name in dict(FILTERS) else "all"
        self._filter = known
        # Its figures are of all requests, and none of it would be on.
        self.chips.setVisible(not of_one)
        self.chips.choose(known)
        self.words.clear()
        self.table.list.show_only(known, "")
        self._say()
        if self._fresh:
            self._fresh = False
        else:
            self.refresh()

    def take_rows(self, rows: Sequence[RequestRow], today: date) -> None:
        """Show rows that were looked up already; the next ``show_filter`` asks for none."""
        self._fresh = True
        self._take(rows, today)

    def show_first(self, rows: Sequence[RequestRow], total: int, today: date) -> None:
        """Show the first rows while the library is still being opened; nothing can be done with them yet."""
        self.table.list.take_rows(rows, today)
        self.head.sub.setText(f"{total:,} in all")

    def refresh(self) -> None:
        """Ask for the rows anew."""
        self.context.ask(
            lambda tracker: (tracker.finding.requests(), tracker.clockwork.today()),
            lambda found: self._take(*found),
            key="requests",
        )

    def title(self) -> str:
        """For the window's title bar."""
        return heading_of(self._filter)

    def chosen_requests(self) -> list[int]:
        """The requests that are marked, for a comparison."""
        chosen = [row.id for row in self.table.rows_chosen()]
        return chosen if len(chosen) > 1 else []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow down lead from the filter into the list."""
        if watched is self.words and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self.table.setFocus()
                if not self.table.currentIndex().isValid() and self.table.list.rowCount():
                    self.table.selectRow(0)
                return True
            if event.key() == Qt.Key.Key_Escape and self.words.text():
                self.words.clear()
                return True
        return super().eventFilter(watched, event)

    # What the person does

    def _choose(self, name: str) -> None:
        self.context.go.show_requests(name)

    def _narrow(self) -> None:
        self.table.list.show_only(words=self.words.text())
        self._say()

    def _marked(self, _on: QItemSelection, _off: QItemSelection) -> None:
        self.compare.setEnabled(bool(self.chosen_requests()))

    def _open(self, request: int) -> None:
        """Open a request; from the list of what is to check, the first letter with something to check."""
        go = self.context.go
        if self._filter != "to_check":
            go.show_request(request)
            return

        def found(letter: int | None) -> None:
            if letter is None:
                go.show_request(request)
            else:
                go.show_letter(letter)

        self.context.ask(lambda tracker: tracker.finding.letter_to_check(request), found, key="open")

    def _compare(self) -> None:
        self.context.go.show_compare(self.chosen_requests())

    def _check_next(self) -> None:
        def found(letter: int | None) -> None:
            if letter is None:
                self.context.go.say("Everything is checked.")
            else:
                self.context.go.show_letter(letter)

        self.context.ask(lambda tracker: tracker.deciding.next_to_check(), found)

    def _delete(self) -> None:
        chosen = [row.id for row in self.table.rows_chosen()]
        if chosen and self.context.opened is not None:
            self.context.write(lambda tracker: tracker.upkeep.delete(BinKind.REQUEST, *chosen))

    # What is shown

    def _take(self, rows: Sequence[RequestRow], today: date) -> None:
        self.table.list.take_rows(rows, today)
        for name, many in self.table.list.counts().items():
            self.chips.count(name, many)
        self._say()

    def _say(self) -> None:
        shown, total = self.table.list.rowCount(), self.table.list.total
        said = f"{total:,} in all" if shown == total else f"{shown:,} of {total:,}"
        self.head.say(heading_of(self._filter), said)
        self.everything.setVisible(self._filter.startswith(OF_AUTHORITY))
        self.check_next.setVisible(self._filter == "to_check" and shown > 0)
        if shown or not total:
            self.stack.setCurrentWidget(self.table)
            return
        title, words = _NOTHING.get(self._filter, ("Nothing here", "No request passes this filter."))
        if self.words.text().strip():
            title, words = "Nothing found", "No request of this list holds these words."
        self.empty.say(title, words)
        self.stack.setCurrentWidget(self.empty)

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setContentsMargins(18, 0, 18, 10)
        filters.setSpacing(12)
        filters.addWidget(self.chips, 1)
        self.words.setMaximumWidth(220)
        filters.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(filters)
        column.addWidget(self.stack, 1)


_NOTHING = {
    "to_check": (
        "Everything is checked",
        "Answers that the program found and nobody has confirmed come here.",
    ),
    "due": ("Nothing is due this week", "Days by which they must reply, or you must ask, come here."),
    "overdue": ("Nothing is overdue", "Requests whose reply did not come in time come here."),
    "late": ("No reply came late", "Replies that came after their day come here."),
    "yours": ("It is not your move anywhere", "Requests that wait for you come here."),
    "theirs": ("Nobody owes you a reply", "Requests that wait for an authority come here."),
}
