"""The cards of a letter, one under another, with one of them open."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.card import CardView
from foi_tracker.gui.widgets.findings_view import FindingsView
from foi_tracker.gui.widgets.kind_row import KindRow
from foi_tracker.gui.widgets.words import label
from foi_tracker.law.provisions import Provision
from foi_tracker.model.readings import Reading
from foi_tracker.model.views import Card


class CardList(QScrollArea):
    """The right side of the checking page: kind of letter, cards, what else was found.

    Signals:
        current_changed: Another card is the current one.
        chosen, ground_removed: Carry an outcome, a ground; about the current card.
        confirmed, undone, ground_wanted: Buttons of the current card.
        ground_opened: Spelling of a ground to explain.
        words_wanted: Evidence to show.
        letter_wanted: Another letter to open, by its id.
    """

    current_changed = Signal()
    chosen = Signal(object)
    confirmed = Signal()
    undone = Signal()
    ground_wanted = Signal()
    ground_removed = Signal(object)
    ground_opened = Signal(str)
    words_wanted = Signal(object)
    letter_wanted = Signal(int)

    def __init__(
        self, theme: Theme, describe: Callable[[Provision], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._describe = describe
        self._views: list[CardView] = []
        self._asked: list[int] = []
        self._current = -1
        self._focus_later = False
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.kind = KindRow()
        # Until a letter is there it would tell of a kind and a day that nobody found.
        self.kind.hide()
        self.progress = label(look="small", wrap=True)
        self.findings = FindingsView(theme, describe)
        self.findings.words_wanted.connect(self.words_wanted)
        self.findings.ground_opened.connect(self.ground_opened)
        self.kind.words_wanted.connect(self.words_wanted)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(10)
        inside = QWidget()
        inside.setProperty("look", "page")
        column = self._column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addWidget(self.kind)
        column.addWidget(self.progress)
        column.addLayout(self._cards)
        column.addWidget(self.findings)
        column.addStretch(1)
        self.setWidget(inside)

    @property
    def current(self) -> CardView | None:
        """The open card."""
        return self._views[self._current] if 0 <= self._current < len(self._views) else None

    @property
    def current_index(self) -> int:
        """Its place; -1 for none."""
        return self._current

    @property
    def views(self) -> Sequence[CardView]:
        """The cards, in order."""
        return tuple(self._views)

    def show_cards(self, cards: Sequence[Card], reading: Reading | None) -> None:
        """Show these cards; widgets stay as long as the questions are the same, and so does the open one."""
        if self._asked != [card.question.id for card in cards]:
            self._asked = [card.question.id for card in cards]
            self._build(len(cards))
        for view, card in zip(self._views, cards, strict=True):
            view.show_card(card, reading)

    def go_to(self, index: int, *, focus: bool = True) -> None:
        """Open the card at ``index`` and close the one before; a place outside does nothing."""
        if not 0 <= index < len(self._views):
            return
        changed = index != self._current
        self._current = index
        for place, view in enumerate(self._views):
            view.set_current(place == index)
        if focus and not self._views[index].hasFocus():
            self._views[index].setFocus(Qt.FocusReason.OtherFocusReason)
            self._focus_later = not self._views[index].hasFocus()
        # A new card can take the keyboard, and an opened one has its height, only after the layout was done.
        QTimer.singleShot(0, self, self._bring_into_view)
        if changed:
            self.current_changed.emit()

    def minimumSizeHint(self) -> QSize:
        """Wide enough that no card is cut off, for it does not scroll sideways."""
        inside = self._column.minimumSize().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(inside, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down belong to the cards, not to the scroll bar."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _bring_into_view(self) -> None:
        view = self.current
        if view is not None:
            if self._focus_later:
                view.setFocus(Qt.FocusReason.OtherFocusReason)
                self._focus_later = False
            self._column.activate()
            self.ensureWidgetVisible(view, 0, 10)

    def _build(self, count: int) -> None:
        while self._cards.count():
            item = self._cards.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._views = [self._view(place) for place in range(count)]
        QTimer.singleShot(0, self, self.updateGeometry)
        for view in self._views:
            self._cards.addWidget(view)
        self._current = -1

    def _view(self, place: int) -> CardView:
        view = CardView(self._theme, self._describe)
        view.entered.connect(lambda: self.go_to(place, focus=False))
        view.chosen.connect(self.chosen)
        view.confirmed.connect(self.confirmed)
        view.undone.connect(self.undone)
        view.ground_wanted.connect(self.ground_wanted)
        view.ground_removed.connect(self.ground_removed)
        view.ground_opened.connect(self.ground_opened)
        view.words_wanted.connect(self.words_wanted)
        view.letter_wanted.connect(self.letter_wanted)
        return view
