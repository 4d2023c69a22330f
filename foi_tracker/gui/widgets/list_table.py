"""A plain table in the window's dress: rows are marked whole, Enter opens, nothing is edited in place."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from foi_tracker.gui.delegates import ROW_HEIGHT, ListDelegate
from foi_tracker.gui.theme import Theme


class ListTable(QTableView):
    """The table.

    Args:
        name: For screen readers.
        model: What it shows.
        theme: Its dress.
        widths: Of the columns but the last, in pixels at 100 per cent; the last takes what is left.
        parent: Owner.
    """

    def __init__(
        self,
        name: str,
        model: QAbstractItemModel,
        theme: Theme,
        widths: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._widths = theme, widths
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(ListDelegate(theme, self))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setStretchLastSection(True)
        theme.changed.connect(self._redress)
        self._redress()

    def rows_chosen(self) -> list[int]:
        """The rows that are marked, from above."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def _redress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.pixels(ROW_HEIGHT))
        for column, width in enumerate(self._widths):
            self.setColumnWidth(column, self._theme.pixels(width))
        self.viewport().update()
