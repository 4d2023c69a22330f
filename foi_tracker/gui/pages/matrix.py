"""A campaign's first page: who answered which question, who refused and on what ground, at one glance."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from foi_tracker.core.errors import InputError
from foi_tracker.gui.context import Context
from foi_tracker.gui.gone import leave_when_gone
from foi_tracker.gui.models.matrix import AUTHORITY, FIRST, SHOWN, MatrixModel, Order
from foi_tracker.gui.page import Page
from foi_tracker.gui.widgets.empty import EmptyState
from foi_tracker.gui.widgets.fitting import FittingHead
from foi_tracker.gui.widgets.flow import FlowLayout
from foi_tracker.gui.widgets.legend import Legend
from foi_tracker.gui.widgets.matrix_panel import MatrixPanel, confirmable
from foi_tracker.gui.widgets.matrix_table import MatrixTable
from foi_tracker.gui.widgets.totals import TotalsLine
from foi_tracker.gui.widgets.words import button, label, rule
from foi_tracker.law.clocks import Verdict
from foi_tracker.model.kinds import AnswerState
from foi_tracker.model.library import Change
from foi_tracker.model.views import Matrix

if TYPE_CHECKING:
    from foi_tracker.gui.pages.requests import RequestTable
    from foi_tracker.services.tracker import Tracker

_ORDERS = ((Order.AUTHORITY, "authority"), (Order.REFUSALS, "most refused"), (Order.DAYS, "longest late"))
_HINT = "Arrow keys walk · Enter opens the reply · Space confirms · Ctrl+click picks authorities to compare"
_LEGEND_FROM, _BESIDE_FROM = 560, 560
_PANEL = "matrix panel"
"""The setting that keeps whether the panel is shown: “shown” or “folded”."""


class MatrixPage(Page):
    """The matrix with its filters, its totals and the panel beside it."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._campaign: int | None = None
        self.model = MatrixModel(self)
        self.table = MatrixTable(context.theme, self.model)
        self.totals = TotalsLine(context.theme, self.table, FIRST)
        self.panel = MatrixPanel(context.theme, context.tracker.catalogue.describe)
        self.compare = button("Compare", self._compare, tip="Put the picked authorities side by side")
        self.head = FittingHead(self.compare)
        self.tabs = QTabBar()
        self._order, self._filter = QComboBox(), QComboBox()
        self._group = button("Group by nation", self._regroup)
        self._foot = QWidget()
        self._dragged = False
        self._tool_labels = (label("Sort by", "soft"), label("Show", "soft"))
        self._words = button("Words", self._fold_panel, tip="Show or hide the words behind the selected cell")
        self._words.setCheckable(True)
        self._words.setChecked(context.settings.text(_PANEL, "shown") == "shown")
        self._narrow = False
        self._list: RequestTable | None = None
        self._arrange()
        self._connect()
        self.setFocusProxy(self.table)

    def show_campaign(self, campaign: int) -> None:
        """Show the campaign's matrix."""
        if campaign != self._campaign:
            self._campaign = campaign
            self.panel.show_nothing()
            self.tabs.setCurrentIndex(0)
        self.refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Ask for the matrix anew."""
        campaign = self._campaign
        if campaign is None:
            return
        gone = leave_when_gone(self.context, self._forget)
        self.context.ask(
            lambda tracker: tracker.finding.matrix(campaign), self._take, key="matrix", failed=gone
        )
        if self.tabs.currentIndex() == 1:
            self._ask_list()

    def _forget(self) -> None:
        self._campaign = None

    def touched_by(self, change: Change) -> bool:
        """Only what concerns this campaign."""
        return not change.campaigns or self._campaign in change.campaigns

    @property
    def campaign(self) -> int | None:
        """The campaign that is shown."""
        return self._campaign

    def title(self) -> str:
        """Words for the window's title bar."""
        return self.head.title.text()

    def chosen_requests(self) -> list[int]:
        """The requests picked for a comparison: marked authorities, else all that have a marked cell."""
        indexes = self.table.selectionModel().selectedIndexes() if self.model.matrix else []
        names = {index.row() for index in indexes if index.column() == AUTHORITY}
        rows = names if len(names) > 1 else {index.row() for index in indexes}
        chosen = [self.model.row_at(row) for row in sorted(rows)]
        found = [row.request for row in chosen if row is not None]
        return found if len(found) > 1 else []

    # What the person does

    def _open(self) -> None:
        index = self.table.currentIndex()
        row = self.model.row_at(index.row()) if index.isValid() else None
        cell = self.model.cell_at(index)
        if cell is not None and cell.letter is not None:
            self.context.go.show_letter(cell.letter, cell.question)
        elif row is not None:
            self.context.go.show_request(row.request)

    def _confirm(self) -> None:
        cell = self.model.cell_at(self.table.currentIndex())
        if cell is None or cell.letter is None or cell.state is AnswerState.DECIDED:
            return
        if not confirmable(cell):
            self.context.go.say("This one must be looked at first: Enter opens the reply.")
            return
        letter, label_ = cell.letter, cell.label
        self.context.write(lambda tracker: _confirm_cell(tracker, letter, label_))

    def _compare(self) -> None:
        self.context.go.show_compare(self.chosen_requests() or self._one_request())

    def _one_request(self) -> list[int]:
        """The current authority, else the first: the comparison then asks for others."""
        index = self.table.currentIndex()
        row = self.model.row_at(index.row() if index.isValid() else 0)
        return [row.request] if row is not None else []

    def _regroup(self) -> None:
        self._keep_place(lambda: self.model.group(self._group.isChecked()))

    def _reorder(self) -> None:
        self._keep_place(lambda: self.model.sort_by(Order(self._order.currentData())))

    def _refilter(self) -> None:
        self._keep_place(lambda: self.model.show_only(str(self._filter.currentData())))

    def _head_clicked(self, column: int) -> None:
        if column < FIRST:
            order = (Order.AUTHORITY, Order.DAYS)[column]
            self._order.setCurrentIndex(self._order.findData(order))
            self._reorder()
        else:
            self._keep_place(lambda: self.model.sort_by(column - FIRST))

    # Showing

    def _take(self, matrix: Matrix) -> None:
        if matrix.campaign.id != self._campaign:
            return
        self._keep_place(lambda: self.model.take(matrix))
        self._say(matrix)
        self.totals.show_totals([name for name, _ in matrix.questions], self.model.totals())
        self.table.scrolled.emit()

    def _say(self, matrix: Matrix) -> None:
        rows = matrix.rows
        cells = [cell for row in rows for cell in row.cells if cell.outcome is not None]
        unchecked = sum(1 for cell in cells if cell.state is not AnswerState.DECIDED)
        replies = [row for row in rows if row.replied is not None]
        in_time = sum(1 for row in replies if row.verdict is not Verdict.LATE)
        parts = [_many(len(rows), "authority", "authorities"), _many(len(matrix.questions), "question")]
        if replies:
            parts += [_many(len(replies), "reply", "replies"), f"{in_time} on time"]
        if unchecked:
            parts.append(f"{_many(unchecked, 'answer')} to check")
        self.head.say(matrix.campaign.title, " · ".join(parts))
        self._pages.setCurrentWidget(self._split if rows else self._empty)

    def _keep_place(self, change: Callable[[], None]) -> None:
        """Arrange the rows anew; what was current and marked stays so, where it is still shown."""
        before = self.table.currentIndex()
        current = self._place(before)
        marked = [self._place(index) for index in self.table.selectionModel().selectedIndexes()]
        change()
        chooser = self.table.selectionModel()
        for request, column in filter(None, marked):
            index = self.model.index_of(request, column)
            if index.isValid():
                chooser.select(index, QItemSelectionModel.SelectionFlag.Select)
        index = self.model.index_of(*current) if current is not None else QModelIndex()
        if not index.isValid():
            row = next((at for at in range(self.model.rowCount()) if self.model.row_at(at) is not None), -1)
            index = self.model.index(row, FIRST) if row >= 0 else QModelIndex()
        flags = QItemSelectionModel.SelectionFlag
        chooser.setCurrentIndex(index, flags.NoUpdate if marked else flags.SelectCurrent)
        if not index.isValid():
            self.panel.show_nothing()

    def _place(self, index: QModelIndex) -> tuple[int, int] | None:
        row = self.model.row_at(index.row()) if index.isValid() else None
        return (row.request, index.column()) if row is not None else None

    def _show_current(self, index: QModelIndex) -> None:
        row = self.model.row_at(index.row()) if index.isValid() else None
        if row is None or self.model.matrix is None:
            return
        cell = self.model.cell_at(index)
        if cell is None:
            self.panel.show_authority(row)
        else:
            text = dict(self.model.matrix.questions).get(cell.label, "")
            self.panel.show_cell(row, cell, text, self.model.others(cell.label, row.request))
        request = row.request
        self.context.ask(
            lambda tracker: tracker.finding.request_page(request), self.panel.show_steps, key="matrix panel"
        )
        self.table.viewport().update()
        self.table.side.viewport().update()

    def _show_tab(self, tab: int) -> None:
        if tab == 0:
            self._stack.setCurrentIndex(0)
            return
        if self._list is None:
            from foi_tracker.gui.models.request_list import CAMPAIGN
            from foi_tracker.gui.pages.requests import RequestTable

            listed = self._list = RequestTable(self.context)
            listed.setColumnHidden(CAMPAIGN, True)
            listed.activated.connect(lambda at: self.context.go.show_request(listed.list.row_at(at).id))
            self._stack.addWidget(listed)
        self._stack.setCurrentWidget(self._list)
        self._ask_list()

    def _ask_list(self) -> None:
        campaign, listed = self._campaign, self._list
        if campaign is not None and listed is not None:
            today = self.context.tracker.clockwork.today
            self.context.ask(
                lambda tracker: tracker.finding.requests(campaign),
                lambda rows: listed.list.take_rows(rows, today()),
                key="matrix list",
            )

    # Building

    def _arrange(self) -> None:
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName("Views of the campaign")
        self.tabs.addTab("Matrix")
        self.tabs.addTab("Requests")
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._left())
        self._split.addWidget(self.panel)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        self._empty = EmptyState("No authority in this campaign", "Record a request to begin.")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._split)
        self._pages.addWidget(self._empty)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._pages)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(18, 0, 18, 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addLayout(tabs)
        whole.addWidget(rule())
        whole.addWidget(self._stack, 1)

    def _left(self) -> QWidget:
        self._order.setAccessibleName("Sort by")
        self._filter.setAccessibleName("Show outcomes")
        self._group.setCheckable(True)
        for order, words in _ORDERS:
            self._order.addItem(words, order)
        for name, words in SHOWN:
            self._filter.addItem(words, name)
        self._filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._filter.setMinimumContentsLength(12)
        tools = QWidget()
        flow = FlowLayout(tools, gap=8)
        flow.setContentsMargins(0, 0, 0, 0)
        sort, show = self._tool_labels
        for each in (sort, self._order, show, self._filter, self._group, self._words):
            flow.addWidget(each)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(18, 12, 0, 12)
        column.setSpacing(10)
        column.addWidget(tools)
        table = QVBoxLayout()
        table.setSpacing(0)
        table.addWidget(self.table, 1)
        table.addWidget(self.totals)
        column.addLayout(table, 1)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 12, 0)
        foot.addWidget(Legend(self.context.theme))
        foot.addWidget(label(_HINT, "small", wrap=True))
        column.addWidget(self._foot)
        return left

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Where there is little room, the answers need it more than the legend and the panel beside them."""
        pixels = self.context.theme.pixels
        self._foot.setVisible(self.height() >= pixels(_LEGEND_FROM))
        roomy = self.width() >= pixels(_BESIDE_FROM)
        if roomy is self._narrow:
            # In a narrow window the panel starts folded, whatever was chosen for a wide one.
            self._narrow = not roomy
            kept = self.context.settings.text(_PANEL, "shown") == "shown"
            self._words.setChecked(roomy and kept)
        for each in self._tool_labels:
            each.setVisible(roomy)
        self.panel.setMinimumWidth(pixels(215))
        self.panel.setVisible(self._words.isChecked())
        if not self._dragged:
            panel = min(pixels(340), max(pixels(215), round(self.width() * 0.36) - pixels(100)))
            self._split.setSizes([self.width() - panel, panel])

    def _drag(self) -> None:
        """From now on the person's own share stays."""
        self._dragged = True

    def _fold_panel(self) -> None:
        if not self._narrow:
            self.context.settings.set(_PANEL, "shown" if self._words.isChecked() else "folded")
        self._share_room()

    def _connect(self) -> None:
        self.table.opened.connect(self._open)
        self.table.confirmed.connect(self._confirm)
        self.table.selectionModel().currentChanged.connect(lambda now, _: self._show_current(now))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_picked())
        for view in (self.table, self.table.side):
            view.horizontalHeader().sectionClicked.connect(self._head_clicked)
        self._order.activated.connect(self._reorder)
        self._filter.activated.connect(self._refilter)
        self.panel.open_wanted.connect(self._open)
        self.panel.confirm_wanted.connect(self._confirm)
        self.panel.compare_wanted.connect(self._compare)
        self.panel.add_wanted.connect(self.context.go.show_add)
        self.panel.ground_opened.connect(self.context.go.show_provision)
        self.tabs.currentChanged.connect(self._show_tab)
        self._split.splitterMoved.connect(self._drag)
        self.context.theme.changed.connect(self._share_room)

    def _show_picked(self) -> None:
        many = len(self.chosen_requests())
        self.compare.setText(f"Compare {many}" if many else "Compare…")


def _many(count: int, one: str, more: str = "") -> str:
    return f"{count} {one if count == 1 else more or f'{one}s'}"


def _confirm_cell(tracker: "Tracker", letter: int, canonical: str) -> Change:
    """Confirm what is suggested for a campaign's question in a letter; a decision is never touched.

    Raises:
        InputError: when somebody decided it meanwhile.
    """
    for card in tracker.deciding.page(letter).cards:
        if canonical in card.question.canonical and card.decided is None and card.suggested is not None:
            return tracker.deciding.confirm(letter, card.question.id)
    raise InputError("This answer has been decided meanwhile.", "Open the reply to see it.")
