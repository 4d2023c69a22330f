"""The grid of authorities on screen: editors for each column, filling down, pasting a column."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from foi_tracker.gui.recording.grid import RecordGrid
from foi_tracker.gui.recording.rows import Column
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.cell_editors import ROOMY, ChoiceDelegate, DayDelegate
from foi_tracker.law.regimes import Regime
from foi_tracker.model.kinds import Channel

_WIDTHS = {
    Column.AUTHORITY: 214,
    Column.LAW: 76,
    Column.SENT: 144,
    Column.RECEIVED: 154,
    Column.DUE: 144,
    Column.CHANNEL: 122,
    Column.REFERENCE: 124,
    Column.LINK: 130,
    Column.REPLY_ADDRESS: 150,
}


class GridView(QTableView):
    """Shows a ``RecordGrid``."""

    def __init__(
        self, model: RecordGrid, theme: Theme, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._grid, self._theme = model, theme
        self.setModel(model)
        self.setAccessibleName("One request to each authority")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.SelectedClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setStyleSheet(ROOMY)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setStretchLastSection(True)
        laws = [(f"{law.value}: {law.act_name}", law) for law in Regime]
        ways = [(way.words, way) for way in Channel]
        self.setItemDelegateForColumn(Column.LAW, ChoiceDelegate(laws, "Law", self))
        self.setItemDelegateForColumn(Column.CHANNEL, ChoiceDelegate(ways, "Sent by", self))
        self.setItemDelegateForColumn(Column.SENT, DayDelegate("Sent on", today, theme, self))
        self.setItemDelegateForColumn(Column.RECEIVED, DayDelegate("Received on", today, theme, self))
        for keys, act in (
            (QKeySequence("Ctrl+D"), self.fill_down),
            (QKeySequence("Del"), self.take_out),
            (QKeySequence.StandardKey.Paste, self.paste_column),
        ):
            QShortcut(keys, self, act, context=Qt.ShortcutContext.WidgetShortcut)
        theme.changed.connect(self._dress)
        self._dress()

    def fill_down(self) -> None:
        """Give the current cell's value to the selected rows below it; with one row selected, to all rows."""
        current = self.currentIndex()
        if not current.isValid() or current.column() in {Column.AUTHORITY, Column.DUE}:
            return
        chosen = {index.row() for index in self.selectedIndexes()}
        if len(chosen) > 1:
            source = min(chosen)
            self._grid.fill(source, current.column(), sorted(chosen))
        else:
            self._grid.fill(current.row(), current.column(), range(self._grid.rowCount()))

    def take_out(self) -> None:
        """Take the selected rows out."""
        self._grid.take_out({index.row() for index in self.selectedIndexes()})

    def paste_column(self) -> None:
        """Paste lines, with tabs between columns, from the current cell on.

        A day that cannot be read is marked in its cell; what is no law or way leaves its cell as it was.
        """
        at = self.currentIndex()
        if not at.isValid():
            return
        for down, line in enumerate(QGuiApplication.clipboard().text().splitlines()):
            for across, words in enumerate(line.split("\t")):
                cell = self._grid.index(at.row() + down, at.column() + across)
                if cell.isValid() and cell.flags() & Qt.ItemFlag.ItemIsEditable:
                    self._grid.setData(cell, words.strip())

    def _dress(self) -> None:
        for column, width in _WIDTHS.items():
            head = self.horizontalHeader().sectionSizeHint(column)
            self.setColumnWidth(column, max(head, self._theme.pixels(width)))
        self.verticalHeader().setDefaultSectionSize(self._theme.pixels(28))
