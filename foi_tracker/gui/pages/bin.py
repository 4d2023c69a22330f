"""The bin: what was deleted, to be put back or deleted for good."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from foi_tracker.gui.context import Context
from foi_tracker.gui.models.simple_table import Column, SimpleTableModel
from foi_tracker.gui.page import Page
from foi_tracker.gui.widgets.empty import EmptyState
from foi_tracker.gui.widgets.list_table import ListTable
from foi_tracker.gui.widgets.page_head import PageHead
from foi_tracker.gui.widgets.words import button
from foi_tracker.model.library import BinItem, BinKind, Change

if TYPE_CHECKING:
    from foi_tracker.services.tracker import Tracker

_KINDS = {BinKind.CAMPAIGN: "Campaign", BinKind.REQUEST: "Request", BinKind.LETTER: "Letter"}


class BinPage(Page):
    """What lies in the bin."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.restore = button("Put back", self._restore, tip="Put what is marked back where it was (Enter)")
        self.purge = button("Delete for good…", self._purge)
        self.empty_all = button("Empty the bin…", self._empty)
        self.head = PageHead("Bin", (self.restore, self.purge, self.empty_all))
        self.model: SimpleTableModel[BinItem] = SimpleTableModel(
            (
                Column("What", lambda item: _KINDS[item.kind], "soft"),
                Column("Deleted", lambda item: f"{item.deleted:%d %b %Y, %H:%M}", "soft"),
                Column("Title", lambda item: item.title),
            ),
            self,
        )
        self.table = ListTable("The bin", self.model, context.theme, (110, 170))
        self.stack = QStackedWidget()
        self.stack.addWidget(self.table)
        self.stack.addWidget(
            EmptyState("The bin is empty", "What you delete comes here and can be put back.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.stack, 1)
        self.setFocusProxy(self.table)
        self.table.activated.connect(lambda _: self._restore())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._purge)
        self._enable()

    def refresh(self) -> None:
        """Ask what lies in the bin."""
        self.context.ask(lambda tracker: tracker.upkeep.bin(), self._take, key="bin")

    def title(self) -> str:
        """For the window's title bar."""
        return "Bin"

    def chosen(self) -> list[BinItem]:
        """What is marked."""
        return [self.model.row_at(self.model.index(row, 0)) for row in self.table.rows_chosen()]

    def _take(self, items: tuple[BinItem, ...]) -> None:
        self.model.take_rows(items)
        many = len(items)
        self.head.sub.setText(f"{many} thing{'' if many == 1 else 's'}" if many else "")
        self.stack.setCurrentIndex(0 if items else 1)
        if items:
            self.table.selectRow(0)
        self._enable()

    def _enable(self) -> None:
        some = bool(self.table.rows_chosen())
        self.restore.setEnabled(some)
        self.purge.setEnabled(some)
        self.empty_all.setEnabled(self.model.rowCount() > 0)

    def _restore(self) -> None:
        items = self.chosen()
        if items:
            self.context.write(
                lambda tracker: [tracker.upkeep.restore(one.kind, one.id) for one in items][-1]
            )

    def _purge(self) -> None:
        items = self.chosen()
        if not items:
            return
        what = f"“{items[0].title}”" if len(items) == 1 else f"{len(items)} things"

        def job(tracker: "Tracker") -> None:
            for one in items:
                tracker.upkeep.purge(one.kind, one.id)

        self._ask_first(f"Delete {what} for good?", "Delete for good", job)

    def _empty(self) -> None:
        self._ask_first(
            "Delete everything in the bin for good?",
            "Empty the bin",
            lambda tracker: tracker.upkeep.empty_bin(),
        )

    def _ask_first(self, question: str, yes: str, job: "Callable[[Tracker], None]") -> None:
        """Ask before what nothing can undo."""
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        box.setInformativeText("Letters and decisions in it are gone then. This cannot be undone.")
        go_on = box.addButton(yes, QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton("Keep", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        go_on.clicked.connect(lambda: self.context.ask(job, lambda _: self._gone()))
        box.open()

    def _gone(self) -> None:
        self.context.changes.happened.emit(Change(0, "Deleted for good"))
        self.context.go.say("Deleted for good.")
