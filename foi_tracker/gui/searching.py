"""Search as you type: the hits in a list under the field, looked up off the window's thread."""

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from foi_tracker.gui.context import Context
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.words import label

if TYPE_CHECKING:
    from foi_tracker.model.views import SearchHit

Index = QModelIndex | QPersistentModelIndex
HIT = Qt.ItemDataRole.UserRole
_PAUSE = 150
"""Milliseconds without a key before the words are looked up."""
_SHOWN = 8
"""Hits visible without scrolling."""
_ROW = 44


class HitModel(QAbstractListModel):
    """The hits as Qt asks for them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hits: tuple[SearchHit, ...] = ()

    def show_hits(self, hits: "tuple[SearchHit, ...]") -> None:
        """Show these hits."""
        self.beginResetModel()
        self.hits = hits
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many hits there are."""
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Authority and campaign; for screen readers with the words found."""
        hit = self.hits[index.row()]
        where = f"{hit.authority} · {hit.campaign}"
        if role == Qt.ItemDataRole.DisplayRole:
            return where
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{where}: {hit.snippet}"
        return hit if role == HIT else None


class HitDelegate(QStyledItemDelegate):
    """Paints a hit in two lines, the searched words marked."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._searched: re.Pattern[str] | None = None

    def search_for(self, words: str) -> None:
        """Mark these words from now on."""
        typed = [re.escape(word) for word in re.findall(r"\w+", words)]
        self._searched = re.compile("|".join(typed), re.IGNORECASE) if typed else None

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One height for all."""
        return QSize(100, self._theme.pixels(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one hit."""
        hit: SearchHit = index.data(HIT)
        theme = self._theme
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("selection"))
        area = QRectF(option.rect).adjusted(12, 4, -12, -4)
        upper = QRectF(area.left(), area.top(), area.width(), area.height() / 2)
        lower = upper.translated(0, upper.height())
        painter.setFont(theme.font(13, bold=True))
        painter.setPen(theme.colour("ink"))
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, hit.authority)
        left = QFontMetricsF(painter.font()).horizontalAdvance(hit.authority) + 8
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("soft"))
        where = "letter" if hit.letter is not None else "request"
        painter.drawText(
            upper.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, f"{hit.campaign} · {where}"
        )
        self._paint_snippet(painter, lower, hit.snippet)
        painter.restore()

    def _paint_snippet(self, painter: QPainter, area: QRectF, snippet: str) -> None:
        metrics = QFontMetricsF(painter.font())
        said = metrics.elidedText(snippet, Qt.TextElideMode.ElideRight, area.width())
        if self._searched is not None:
            for found in self._searched.finditer(said):
                left = metrics.horizontalAdvance(said[: found.start()])
                width = metrics.horizontalAdvance(found.group())
                mark = QRectF(area.left() + left, area.top() + 1, width, area.height() - 2)
                painter.fillRect(mark, self._theme.colour("highlight"))
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, said)


class SearchPanel(QFrame):
    """The list of hits under the search field; the field keeps the keys.

    Args:
        field: Where the words are typed.
        context: The use cases, and the way to what was found.
        window: Which this lies over.
    """

    def __init__(self, field: QLineEdit, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("look", "popup")
        self._field, self._context, self._window = field, context, window
        self._model = HitModel(self)
        self._delegate = HitDelegate(context.theme, self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName("What was found")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._open)
        self._nothing = label("", "soft", wrap=True)
        self._nothing.setContentsMargins(12, 8, 12, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 4, 1, 4)
        column.setSpacing(0)
        column.addWidget(self._nothing)
        column.addWidget(self.list)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.ask)
        field.textEdited.connect(self._typed)
        field.returnPressed.connect(self._enter)
        field.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the field's arrows walk the list, Escape close it, and follow the window's size."""
        if watched is self._field:
            if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
                return self._key(event)
            if event.type() is QEvent.Type.FocusOut:
                self.hide()
            elif event.type() is QEvent.Type.FocusIn and self._field.text().strip() and self._model.hits:
                self._place()
        elif event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def close_search(self) -> None:
        """Forget the search."""
        self._pause.stop()
        self._field.clear()
        self._model.show_hits(())
        self.hide()

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.close_search()
            return True
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up} and self.isVisible():
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            row = min(max(self.list.currentIndex().row() + step, 0), self._model.rowCount() - 1)
            self.list.setCurrentIndex(self._model.index(row))
            return True
        return False

    def _typed(self) -> None:
        if self._field.text().strip():
            self._pause.start()
        else:
            self.close_search()

    def ask(self) -> None:
        """Look up the words that stand in the field now."""
        words = self._field.text().strip()
        self._context.ask(
            lambda tracker: tuple(tracker.finding.search(words)),
            lambda hits: self._show(words, hits),
            key="search",
        )

    def _show(self, words: str, hits: "tuple[SearchHit, ...]") -> None:
        if words != self._field.text().strip():
            return
        self._delegate.search_for(words)
        self._model.show_hits(hits)
        if hits:
            self.list.setCurrentIndex(self._model.index(0))
        self._nothing.setText("" if hits else f"Nothing was found for “{words}”.")
        self._place()

    def _place(self) -> None:
        self._nothing.setVisible(not self._model.hits)
        self.list.setVisible(bool(self._model.hits))
        window = self._window
        width = min(max(self._field.width(), self._context.theme.pixels(460)), window.width() - 24)
        rows = min(len(self._model.hits), _SHOWN)
        height = (
            rows * self._context.theme.pixels(_ROW) + 10 if rows else self._nothing.sizeHint().height() + 12
        )
        corner = self._field.mapTo(window, QPoint(self._field.width() - width, self._field.height() + 4))
        self.setGeometry(max(12, corner.x()), corner.y(), width, height)
        self.show()
        self.raise_()

    def _enter(self) -> None:
        if self.isVisible() and self.list.currentIndex().isValid():
            self._open(self.list.currentIndex())
        else:
            self._pause.stop()
            self.ask()

    def _open(self, index: QModelIndex) -> None:
        hit: SearchHit = index.data(HIT)
        self.hide()
        if hit.letter is not None:
            self._context.go.show_letter(hit.letter, find=found_words(hit.snippet, self._field.text()))
        else:
            self._context.go.show_request(hit.request)


def found_words(snippet: str, typed: str) -> str:
    """What of the typed words to look for in the letter: all where they stand as typed, else one of them."""
    typed = " ".join(typed.split())
    inside = snippet.casefold()
    if typed.casefold() in inside:
        return typed
    standing = [word for word in re.findall(r"\w+", typed) if word.casefold() in inside]
    return max(standing, key=len, default=typed)
