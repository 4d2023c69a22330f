"""The side bar: what waits today, the campaigns, the library. A list that the arrow keys walk."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from foi_tracker.gui.theme import Theme

if TYPE_CHECKING:
    from foi_tracker.model.views import CampaignRow, Counts

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
_ROW, _HEADING = 26, 34
_WIDTH, _WIDEST = 212, 320
"""Pixels at 100 per cent, and at most, so that large text leaves room for the page."""


@dataclass(frozen=True, slots=True)
class SideEntry:
    """A line of the side bar.

    Attributes:
        place: Where it leads: a kind of page and what it shows; empty for a heading.
        count: Shown at the right; -1 shows nothing.
        pressing: Whether the count asks to be looked at soon.
    """

    words: str
    place: tuple[str, str | int] = ("", "")
    count: int = -1
    pressing: bool = False


def entries(counts: "Counts | None", campaigns: "Sequence[CampaignRow]") -> tuple[SideEntry, ...]:
    """The lines for these figures; without figures while the library opens."""

    def many(name: str) -> int:
        return -1 if counts is None else int(getattr(counts, name))

    lines = [
        SideEntry("Today"),
        SideEntry("To check", ("requests", "to_check"), many("to_check")),
        SideEntry("Due this week", ("requests", "due"), many("due_this_week"), many("due_this_week") > 0),
        SideEntry("Overdue", ("requests", "overdue"), many("overdue"), many("overdue") > 0),
        SideEntry("Your move", ("requests", "yours"), many("your_move")),
    ]
    if campaigns:
        lines.append(SideEntry("Campaigns"))
        lines += [SideEntry(row.title, ("matrix", row.id), row.requests) for row in campaigns]
    lines += [
        SideEntry("Library"),
        SideEntry("All requests", ("requests", "all"), many("requests")),
        SideEntry("Authorities", ("authorities", ""), many("authorities")),
        SideEntry("The law", ("provision", "")),
        SideEntry("Bin", ("bin", ""), many("in_bin") or -1),
    ]
    return tuple(lines)


class SideModel(QAbstractListModel):
    """The lines of the side bar as Qt asks for them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[SideEntry, ...] = ()

    def show_entries(self, lines: tuple[SideEntry, ...]) -> None:
        """Show these lines; where only figures changed, the view keeps its place."""
        same = [one.place for one in lines] == [one.place for one in self._entries]
        if same and len(lines) == len(self._entries):
            self._entries = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._entries = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, for screen readers with the figure, and the entry itself under ``ENTRY``."""
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.words
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole} and entry.place[0]:
            return entry.words if entry.count < 0 else f"{entry.words}: {entry.count}"
        return entry if role == ENTRY else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if not self._entries[index.row()].place[0]:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def row_of(self, place: tuple[str, str | int]) -> int:
        """The line that leads to ``place``, or -1."""
        return next((row for row, entry in enumerate(self._entries) if entry.place == place), -1)


class SideDelegate(QStyledItemDelegate):
    """Paints headings, entries, and the figures at their right."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """One height for entries, more air above headings."""
        entry: SideEntry = index.data(ENTRY)
        return QSize(100, self._theme.pixels(_ROW if entry.place[0] else _HEADING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        entry: SideEntry = index.data(ENTRY)
        theme = self._theme
        area = QRectF(option.rect).adjusted(8, 1, -8, -1)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = area.adjusted(8, 0, -8, 0)
        if not entry.place[0]:
            painter.setFont(theme.font(11, bold=True))
            painter.setPen(theme.colour("soft"))
            bottom = inner.adjusted(0, 0, 0, -3)
            painter.drawText(bottom, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, entry.words)
            painter.restore()
            return
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selection" if chosen else "hover"))
            painter.drawRoundedRect(area, 5, 5)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 5, 5)
        figure = "" if entry.count < 0 else f"{entry.count:,}"
        painter.setFont(theme.font(12.5))
        painter.setPen(theme.colour("refused" if entry.pressing else "soft"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, figure)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(figure) - 8
        font = theme.font(12.5, bold=chosen)
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        words = QFontMetrics(font).elidedText(entry.words, Qt.TextElideMode.ElideRight, int(room))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()


class SideBar(QListView):
    """The side bar; tells the place that the person chose, and the campaign to be deleted."""

    wanted = Signal(object)
    deletion_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setAccessibleName("Places")
        self._theme = theme
        self._model = SideModel(self)
        self.setModel(self._model)
        self.setItemDelegate(SideDelegate(theme, self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        theme.changed.connect(self._redress)
        self._redress()

    def show_figures(self, counts: "Counts | None", campaigns: "Sequence[CampaignRow]") -> None:
        """Show the library's figures."""
        kept = self.currentIndex().data(ENTRY) if self.currentIndex().isValid() else None
        self._model.show_entries(entries(counts, campaigns))
        if kept is not None:
            self.mark(kept.place)

    def mark(self, place: tuple[str, str | int]) -> None:
        """Mark the line of the page that is shown; none where no line leads there."""
        row = self._model.row_of(place)
        if row < 0:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
        else:
            self.setCurrentIndex(self._model.index(row))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go where a click points."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._go(self.indexAt(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by Enter or Space; the arrows only walk."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._go(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self._delete(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with a campaign."""
        index = self.indexAt(event.pos())
        entry = index.data(ENTRY) if index.isValid() else None
        if isinstance(entry, SideEntry) and entry.place[0] == "matrix":
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction("Open", lambda: self.wanted.emit(entry.place))
            menu.addAction("Delete this campaign", lambda: self.deletion_wanted.emit(entry.place[1]))
            menu.popup(event.globalPos())

    def _delete(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY) if index.isValid() else None
        if isinstance(entry, SideEntry) and entry.place[0] == "matrix":
            self.deletion_wanted.emit(entry.place[1])

    def _go(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY) if index.isValid() else None
        if isinstance(entry, SideEntry) and entry.place[0]:
            self.wanted.emit(entry.place)

    def _redress(self) -> None:
        self.setFixedWidth(min(self._theme.pixels(_WIDTH), _WIDEST))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
