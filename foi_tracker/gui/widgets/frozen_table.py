"""A table whose first columns stay where they are while the others scroll sideways."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

Index = QModelIndex | QPersistentModelIndex


class FrozenTable(QTableView):
    """A table with ``frozen`` first columns that never leave.

    A second view of the same model and the same selection lies over them; the keyboard never enters it.

    Signals:
        scrolled: The columns moved, or changed their widths.
    """

    scrolled = Signal()

    def __init__(
        self, frozen: int, heads: tuple[QHeaderView, QHeaderView], parent: QWidget | None = None
    ) -> None:
        """Make the table.

        Args:
            frozen: How many columns stay.
            heads: A header for the table and one for the columns that stay.
            parent: Owner.
        """
        super().__init__(parent)
        self._frozen = frozen
        self.side = _Side(self)
        self.setCornerWidget(QWidget())
        for view, head in ((self, heads[0]), (self.side, heads[1])):
            view.setHorizontalHeader(head)
            view.setFrameShape(QTableView.Shape.NoFrame)
            view.setShowGrid(False)
            view.setWordWrap(False)
            view.setMouseTracking(True)
            view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
            view.verticalHeader().hide()
            view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setTabKeyNavigation(False)
        self.side.raise_()
        self.side.show()
        self.verticalScrollBar().valueChanged.connect(self.side.verticalScrollBar().setValue)
        self.side.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.horizontalScrollBar().valueChanged.connect(lambda _: self.scrolled.emit())
        self.horizontalHeader().sectionResized.connect(self._column_resized)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show ``model`` in both views."""
        super().setModel(model)
        self.side.setModel(model)
        self.side.setSelectionModel(self.selectionModel())
        if model is not None:
            model.modelReset.connect(self._hide_columns)
        self._hide_columns()

    def dress_with(self, delegate: QAbstractItemDelegate, row_height: int) -> None:
        """Paint both views alike."""
        for view in (self, self.side):
            view.setItemDelegate(delegate)
            view.verticalHeader().setDefaultSectionSize(row_height)
        self._place_side()

    @property
    def frozen_width(self) -> int:
        """Pixels that the columns which stay take."""
        return self.frozen_width_of(self._frozen)

    def frozen_width_of(self, columns: int) -> int:
        """Pixels that the first ``columns`` take."""
        return sum(self.columnWidth(column) for column in range(columns))

    def freeze(self, columns: int) -> None:
        """Let so many first columns stay."""
        if columns != self._frozen:
            self._frozen = columns
            self._hide_columns()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell out from under the columns that stay."""
        across = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        if index.column() < self._frozen:
            self.horizontalScrollBar().setValue(across)
            return
        hidden = self.frozen_width - self.visualRect(index).left()
        if hidden > 0:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - hidden)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the columns that stay at their place."""
        super().resizeEvent(event)
        self._place_side()

    def updateGeometries(self) -> None:
        """Keep both views as high as each other."""
        super().updateGeometries()
        self._place_side()

    def _column_resized(self, column: int, _before: int, width: int) -> None:
        if column < self._frozen:
            self.side.setColumnWidth(column, width)
        self._place_side()
        self.scrolled.emit()

    def _hide_columns(self) -> None:
        for column in range(self.horizontalHeader().count()):
            self.side.setColumnHidden(column, column >= self._frozen)
        self._place_side()

    def _place_side(self) -> None:
        head = self.horizontalHeader().height() if self.horizontalHeader().isVisible() else 0
        left = self.frameWidth() + (self.verticalHeader().width() if self.verticalHeader().isVisible() else 0)
        self.side.setGeometry(left, self.frameWidth(), self.frozen_width, self.viewport().height() + head)


class _Side(QTableView):
    """The view over the columns that stay."""

    def __init__(self, table: FrozenTable) -> None:
        super().__init__(table)
        self._table = table
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Authorities")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the table underneath."""
        self._table.wheelEvent(event)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Follow the table underneath, and never lead it."""
