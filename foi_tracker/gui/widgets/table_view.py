"""A table of a reply as a small grid, as printed; a long one is shown in part and says so."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from foi_tracker.gui.models.comparison import Part, is_total, part_of
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.words import button, label
from foi_tracker.model.documents import Table

Index = QModelIndex | QPersistentModelIndex
_ROW_HEIGHT, _LONGEST = 25, 240
_RUNS_IN_SHEETS = ("=", "+", "@", "\t", "\r")


class GridModel(QAbstractTableModel):
    """The rows of a table that are shown."""

    def __init__(self, theme: Theme, table: Table, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cells = table.texts()
        self.part: Part = part_of(table)

    def show_all(self) -> None:
        """Show every row."""
        self.beginResetModel()
        self.part = Part(tuple(range(len(self._cells))), self.part.head, "")
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Rows shown."""
        return 0 if parent.isValid() else len(self.part.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Columns."""
        return 0 if parent.isValid() or not self._cells else len(self._cells[0])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell as printed; heads and totals stand out."""
        row = self._cells[self.part.rows[index.row()]]
        text = " ".join(row[index.column()].split())
        head = index.row() < self.part.head
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row[0]}, {self._heading(index.column())}: {text or 'empty'}"
        if role == Qt.ItemDataRole.FontRole:
            return self._theme.font(12, bold=head or is_total(row))
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._theme.colour("soft" if head else "ink")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            figure = text[:1].isdigit() or text[:1] in {"<", "£", "-"}
            side = Qt.AlignmentFlag.AlignRight if figure and index.column() else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _heading(self, column: int) -> str:
        return " ".join(self._cells[0][column].split()) if self.part.head else f"column {column + 1}"


class GridView(QTableView):
    """The grid, as large as its cells; Ctrl+C copies what is selected."""

    def __init__(self, theme: Theme, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._widths: list[int] = []
        self.setModel(model)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self.fit)
        theme.changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Take the size of the cells."""
        line = self._theme.colour("line").name()
        self.setStyleSheet(f"QTableView {{ border-left: 1px solid {line}; border-top: 1px solid {line}; }}")
        model = self.model()
        self._widths = []
        height = self._theme.pixels(_ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(height)
        for column in range(model.columnCount()):
            widest = 0
            for row in range(model.rowCount()):
                index = model.index(row, column)
                font = index.data(Qt.ItemDataRole.FontRole)
                metrics = QFontMetrics(font if isinstance(font, QFont) else self.font())
                widest = max(widest, metrics.horizontalAdvance(str(index.data())))
            self._widths.append(min(widest, self._theme.pixels(_LONGEST)) + self._theme.pixels(13))
            self.setColumnWidth(column, self._widths[-1])
        self.setMaximumWidth(sum(self._widths) + 2)
        self.setFixedHeight(model.rowCount() * height + 2)
        self.updateGeometry()
        self._fit_width(self.viewport().width() if self.isVisible() else sum(self._widths))

    def sizeHint(self) -> QSize:
        """The whole grid."""
        return QSize(sum(self._widths) + 2, self.height())

    def minimumSizeHint(self) -> QSize:
        """It scrolls sideways where it is too wide."""
        return QSize(60, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the selected cells, for a spreadsheet."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selected_text())
        else:
            super().keyPressEvent(event)

    def selected_text(self) -> str:
        """The selected cells, a tab between columns; none can run as a formula where it is pasted."""
        chosen = sorted((index.row(), index.column()) for index in self.selectedIndexes())
        lines: dict[int, list[str]] = {}
        for row, column in chosen:
            lines.setdefault(row, []).append(_inert(str(self.model().index(row, column).data())))
        return "\n".join("\t".join(cells) for cells in lines.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is too little width, shorten the names before anything has to scroll."""
        super().resizeEvent(event)
        self._fit_width(event.size().width())

    def _fit_width(self, room: int) -> None:
        if not self._widths:
            return
        least = max(self._theme.pixels(50), self._widths[0] // 2)
        first = min(self._widths[0], max(least, room - sum(self._widths[1:])))
        self.setColumnWidth(0, first)
        rows = self.model().rowCount() * self._theme.pixels(_ROW_HEIGHT)
        scrolls = first + sum(self._widths[1:]) > room
        height = rows + 2 + (self.horizontalScrollBar().sizeHint().height() if scrolls else 0)
        if height != self.height():
            self.setFixedHeight(height)
            self.updateGeometry()


class TableView(QWidget):
    """A grid with its title, and under it how much of it is shown."""

    def __init__(self, theme: Theme, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = " ".join(table.title.split()).rstrip(" :")
        self.model = GridModel(theme, table, self)
        self.grid = GridView(theme, self.model)
        self.grid.setAccessibleName(f"Table: {title}" if title else "Table")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(3)
        if title:
            column.addWidget(label(title, "strong", wrap=True))
        column.addWidget(self.grid)
        self._note = label(self.model.part.words, "small")
        self._all = button("show all", self._show_all, "link", tip="Show every row of this table")
        self._all.setAccessibleName(f"Show all rows of the table {title}".rstrip())
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self._note)
        foot.addWidget(self._all)
        foot.addStretch(1)
        column.addLayout(foot)
        for part in (self._note, self._all):
            part.setVisible(bool(self.model.part.words))

    @property
    def note(self) -> str:
        """How much is shown; empty where all is."""
        return self.model.part.words

    def _show_all(self) -> None:
        self.model.show_all()
        self._note.hide()
        self._all.hide()


def _inert(text: str) -> str:
    if text.startswith(_RUNS_IN_SHEETS) or (text.startswith("-") and not text[1:].replace(".", "").isdigit()):
        return f"'{text}"
    return text
