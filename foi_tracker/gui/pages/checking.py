"""Checking a letter: its words on one side, a card per question on the other, and keys that decide.

Only what the person says is written; the page then shows what is stored. Keys that come faster than the
library answers are kept in order by the library's lane.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from foi_tracker.gui.context import Context
from foi_tracker.gui.decisions import Decisions
from foi_tracker.gui.gone import leave_when_gone
from foi_tracker.gui.letter_layout import hidden_lines
from foi_tracker.gui.models import cards
from foi_tracker.gui.models.findings import sections
from foi_tracker.gui.models.letter_head import progress_of, title_of, words_under
from foi_tracker.gui.models.marks import Mark, first_words, marks_of
from foi_tracker.gui.page import Page
from foi_tracker.gui.widgets.card_list import CardList
from foi_tracker.gui.widgets.fitting import FittingHead, FittingLabel
from foi_tracker.gui.widgets.flow import FlowLayout
from foi_tracker.gui.widgets.ground_panel import Given, GroundPanel
from foi_tracker.gui.widgets.letter_view import LetterView
from foi_tracker.gui.widgets.words import button, frame, label, rule
from foi_tracker.law.outcomes import Outcome
from foi_tracker.law.provisions import Provision
from foi_tracker.model.kinds import LetterKind
from foi_tracker.model.library import Change
from foi_tracker.model.readings import Evidence
from foi_tracker.model.views import Card
from foi_tracker.model.views import CheckingPage as CheckingView

if TYPE_CHECKING:
    from foi_tracker.services.tracker import Tracker

_DIGITS = {
    getattr(Qt.Key, f"Key_{digit}"): outcome for digit, (outcome, _) in enumerate(cards.CHOICES, start=1)
}
_KEYS = "Space confirm · 1–8 choose · J K or ↑ ↓ walk · G ground for selected words · U undo"

_KEYS_FROM = 440


@dataclass(frozen=True, slots=True)
class _Loaded:
    """What the page shows, and on which working day after the request the letter came."""

    view: CheckingView
    day: int | None


class CheckingPage(Page):
    """One letter, being checked."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._letter: int | None = None
        self._wanted: int | None = None
        self._view: CheckingView | None = None
        self.decisions = Decisions(context, self.refresh)
        self._skip = button("Skip", self._go_on, tip="Leave this letter as it is and open the next to check")
        self._next = button(
            "Confirm and next  Ctrl+↵",
            self.confirm_clear,
            "primary",
            tip="Confirm all clear cards of this letter and open the next to check",
        )
        self.head = FittingHead(self._skip, self._next)
        self._fold_words = FittingLabel("small")
        self._fold = button("", self._toggle_hidden, "link")
        self._keys = frame("foot")
        self.letter = LetterView(context.theme)
        describe = context.tracker.catalogue.describe
        self.cards = CardList(context.theme, describe)
        self.panel = GroundPanel(context.tracker.catalogue)
        self._arrange()
        self._connect()

    def show_letter(self, letter: int, question: int | None = None) -> None:
        """Show ``letter``, at ``question`` (an id) or at the first card that nobody decided."""
        if letter != self._letter:
            self._view = None
            self.panel.close_panel()
            self.letter.show_hidden(False)
        self._letter, self._wanted = letter, question
        self.decisions.about(letter)
        self.refresh()

    def refresh(self) -> None:
        """Ask for the letter anew."""
        letter = self._letter
        if letter is not None:
            gone = leave_when_gone(self.context, self._forget)
            self.context.ask(
                lambda tracker: _load(tracker, letter), self._take, key="checking page", failed=gone
            )

    def _forget(self) -> None:
        self._letter, self._view = None, None

    def touched_by(self, change: Change) -> bool:
        """Only what concerns this request."""
        view = self._view
        return view is None or not change.requests or view.request.id in change.requests

    def title(self) -> str:
        """Words for the window's title bar."""
        return self.head.title.text()

    # What the person does

    def choose(self, outcome: Outcome) -> None:
        """Decide the current card as ``outcome``, with the grounds that go with it."""
        card = self._card()
        if card is not None:
            self.decisions.choose(card, outcome)

    def confirm(self) -> None:
        """Confirm the current card as suggested and go to the next; one already decided is only left."""
        card = self._card()
        if card is None:
            return
        if not self.decisions.decided(card):
            if card.suggested is None:
                self.context.go.say("Nothing was suggested here; choose an outcome with a digit.")
                return
            self.decisions.confirm(card)
        self._walk_on()

    def confirm_clear(self) -> None:
        """Confirm all clear cards of this letter, then open the next letter to check."""
        if self.panel.isVisible() or self._view is None:
            return
        if not self.decisions.confirm_clear(self._view.cards, lambda _: self._go_on()):
            self._go_on()

    def undo(self) -> None:
        """Take the decision about the current card back."""
        card = self._card()
        if card is not None:
            self.decisions.undo(card)

    def ask_ground(self) -> None:
        """Open the panel that says what the selected words refuse."""
        card = self._card()
        if card is None or self._view is None:
            return
        stands = cards.outcome_of(card)
        way = stands if stands in cards.TAKES_GROUNDS and stands is not None else Outcome.REFUSED
        request = self._view.request
        self.panel.ask(request.questions, card.question.id, request.regime, self.letter.selected(), way)

    def remove_ground(self, provision: Provision) -> None:
        """Decide the current card without one of its grounds."""
        card = self._card()
        outcome = cards.outcome_of(card) if card is not None else None
        if card is None or outcome is None:
            return
        left = tuple(each for each in cards.grounds_of(card) if each != provision)
        self.decisions.decide(card.question.id, outcome, left, cards.evidence_for(card, outcome))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that decide and walk; each works wherever on the page the keyboard is."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._act_on(event.key()):
            super().keyPressEvent(event)

    def _act_on(self, key: int) -> bool:
        if key in _DIGITS:
            self.choose(_DIGITS[key])
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_J}:
            self.cards.go_to(self.cards.current_index + 1)
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_K}:
            self.cards.go_to(self.cards.current_index - 1)
        elif key == Qt.Key.Key_Space:
            self.confirm()
        elif key == Qt.Key.Key_G:
            self.ask_ground()
        elif key == Qt.Key.Key_U:
            self.undo()
        else:
            return False
        return True

    # Writing and going on

    def _take_ground(self, given: Given) -> None:
        """Add the ground to the card it was said of, beside those that are there for the same outcome."""
        card = next((view.card for view in self.cards.views if view.card.question.id == given.question), None)
        if card is None:
            return
        kept: tuple[Provision, ...] = ()
        words: tuple[Evidence, ...] = ()
        if cards.outcome_of(card) in cards.TAKES_GROUNDS:
            kept, words = cards.grounds_of(card), cards.evidence_of(card)
        if given.provision is not None:
            kept = (*(each for each in kept if each != given.provision), given.provision)
        if given.evidence is not None:
            words = (*words, given.evidence)
        self.decisions.decide(given.question, given.outcome, kept, words)
        index = [view.card.question.id for view in self.cards.views].index(given.question)
        self.cards.go_to(index)

    def _walk_on(self) -> None:
        """Go to the next card that nobody decided, else to the next one."""
        shown = [view.card for view in self.cards.views]
        here = self.cards.current_index
        order = [*range(here + 1, len(shown)), *range(here)]
        undecided = next((place for place in order if not self.decisions.decided(shown[place])), None)
        self.cards.go_to(here + 1 if undecided is None else undecided)

    def _go_on(self) -> None:
        letter = self._letter
        if letter is not None:
            self.context.ask(lambda tracker: tracker.deciding.page(letter), self._open_next)

    def _open_next(self, view: CheckingView) -> None:
        if view.letter.id != self._letter:
            return
        if view.next_letter is not None:
            self.context.go.show_letter(view.next_letter)
            return
        left = cards.first_undecided(view.cards)
        if left is not None:
            self.context.go.say("This is the last letter to check; the open card still waits for you.")
            self.cards.go_to(left)
            return
        self.context.go.say("Every letter is checked.")
        self.context.go.show_matrix(view.request.campaign.id)

    # Showing

    def _take(self, loaded: _Loaded) -> None:
        view = loaded.view
        if view.letter.id != self._letter:
            return
        first = self._view is None
        self._view = view
        self.decisions.seen()
        self._show_head(loaded)
        self.letter.show_texts(view.texts)
        self._show_fold()
        self.cards.kind.show_letter(view.letter)
        self.cards.show_cards(view.cards, view.letter.reading)
        reading = view.letter.reading
        found = sections(reading, view.cards, view.request.regime) if reading is not None else []
        self.cards.findings.show_sections(found)
        if first or self._wanted is not None:
            self._open_card(view)
        self._mark(reveal=first)

    def _open_card(self, view: CheckingView) -> None:
        asked = [card.question.id for card in view.cards]
        if self._wanted in asked:
            place: int | None = asked.index(self._wanted)
        else:
            place = cards.first_undecided(view.cards)
        self._wanted = None
        if asked:
            self.cards.go_to(place or 0)
        else:
            self.letter.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_head(self, loaded: _Loaded) -> None:
        view = loaded.view
        self.head.say(title_of(view), words_under(view, loaded.day))
        self.cards.progress.setText(progress_of(view))
        self._skip.setVisible(view.next_letter is not None)
        self._next.setText("Confirm and next  Ctrl+↵" if view.cards else "Next  Ctrl+↵")

    def _show_fold(self) -> None:
        lines = hidden_lines(self._view.texts) if self._view is not None else 0
        shown = self.letter.hidden_shown
        count = f"{lines} line{'s' if lines != 1 else ''}"
        self._fold_words.setText(f"menus and footers {'shown' if shown else 'hidden'} ({count})")
        self._fold.setText("hide" if shown else "show")
        self._fold.setAccessibleName("Hide menus and footers" if shown else "Show menus and footers")
        for part in (self._fold_words, self._fold):
            part.setVisible(bool(lines))

    def _toggle_hidden(self) -> None:
        self.letter.show_hidden(not self.letter.hidden_shown)
        self._show_fold()

    def _card_changed(self) -> None:
        self._mark(reveal=True)

    def _mark(self, *, reveal: bool) -> None:
        """Mark the words of the current card strongly and those of every other claim faintly."""
        card, view = self._card(), self._view
        if view is None:
            return
        self.letter.mark(marks_of(card, view.letter.reading))
        words = first_words(card, view.letter.reading) if card is not None and reveal else None
        if words is not None:
            self._reveal(words)

    def _show_words(self, words: Evidence) -> None:
        """Mark and show some words on their own."""
        self._reveal(words)
        self.letter.mark([Mark(words.document, words.span)])

    def _reveal(self, words: Evidence) -> None:
        if self.letter.lies_hidden(words.document, words.span):
            self.letter.show_hidden(True)
            self._show_fold()
        self.letter.reveal(words.document, words.span)

    def _card(self) -> Card | None:
        view = self.cards.current
        return view.card if view is not None else None

    def _correct(self, kind: LetterKind, day: object) -> None:
        letter = self._letter
        if letter is not None:
            self.context.write(lambda tracker: tracker.filing.set_kind(letter, kind, day))  # type: ignore[arg-type]
            self.refresh()

    # Building

    def _arrange(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._left())
        self._split.addWidget(self._right())
        self._split.setStretchFactor(0, 5)
        self._split.setStretchFactor(1, 4)
        self._split.setSizes([560, 440])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(rule())
        whole.addWidget(self._split, 1)

    def _left(self) -> QWidget:
        left = frame("panel")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        strip = FlowLayout(gap=4, line_gap=0)
        strip.setContentsMargins(24, 6, 22, 2)
        strip.addWidget(self._fold_words)
        strip.addWidget(self._fold)
        column.addLayout(strip)
        column.addWidget(self.letter, 1)
        column.addWidget(self.panel)
        return left

    def _right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.cards, 1)
        line = QVBoxLayout(self._keys)
        line.setContentsMargins(16, 5, 16, 5)
        line.addWidget(label(_KEYS, "small", wrap=True))
        column.addWidget(self._keys)
        return right

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little height, the cards need it more than the list of keys."""
        super().resizeEvent(event)
        self._keys.setVisible(self.height() >= self.context.theme.pixels(_KEYS_FROM))

    def _connect(self) -> None:
        self.cards.current_changed.connect(self._card_changed)
        self.cards.chosen.connect(self.choose)
        self.cards.confirmed.connect(self.confirm)
        self.cards.undone.connect(self.undo)
        self.cards.ground_wanted.connect(self.ask_ground)
        self.cards.ground_removed.connect(self.remove_ground)
        self.cards.ground_opened.connect(self.context.go.show_provision)
        self.cards.words_wanted.connect(self._show_words)
        self.cards.kind.corrected.connect(self._correct)
        self.letter.ground_wanted.connect(self.ask_ground)
        self.panel.given.connect(self._take_ground)
        self.panel.closed.connect(self._focus_card)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.confirm_clear)

    def _focus_card(self) -> None:
        if self.cards.current is not None and self.isVisible():
            self.cards.current.setFocus(Qt.FocusReason.OtherFocusReason)


def _load(tracker: "Tracker", letter: int) -> _Loaded:
    view = tracker.deciding.page(letter)
    day = None
    if view.letter.day is not None and view.letter.day >= view.request.received:
        day = tracker.clockwork.days.between(view.request.received, view.letter.day, view.request.regime)
    return _Loaded(view, day)
