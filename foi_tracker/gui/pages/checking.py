"""Checking a letter: its words on one side, a card per question on the other, and keys that decide.

Only what the person says is written; the page then shows what is stored. Keys that come faster than the
library answers are kept in order by the library's lane.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from foi_tracker.gui.checked_letter import CheckedLetter, load
from foi_tracker.gui.context import Context
from foi_tracker.gui.decisions import Decisions
from foi_tracker.gui.gone import leave_when_gone
from foi_tracker.gui.models import cards
from foi_tracker.gui.models.findings import sections
from foi_tracker.gui.models.letter_head import (
    day_why,
    left_words,
    open_questions,
    progress_of,
    title_of,
    words_under,
)
from foi_tracker.gui.models.marks import first_words, found_words, marks_of
from foi_tracker.gui.page import Page
from foi_tracker.gui.widgets.card_list import CardList
from foi_tracker.gui.widgets.fitting import FittingHead
from foi_tracker.gui.widgets.ground_panel import Given, GroundPanel
from foi_tracker.gui.widgets.keys_foot import KeysFoot
from foi_tracker.gui.widgets.letter_pane import LetterPane
from foi_tracker.gui.widgets.words import button, rule
from foi_tracker.law.outcomes import Outcome
from foi_tracker.law.provisions import Provision
from foi_tracker.model.kinds import LetterKind
from foi_tracker.model.library import Change
from foi_tracker.model.readings import Evidence
from foi_tracker.model.views import Card
from foi_tracker.model.views import CheckingPage as CheckingView

_DIGITS = {
    getattr(Qt.Key, f"Key_{digit}"): outcome for digit, (outcome, _) in enumerate(cards.CHOICES, start=1)
}
_KEYS = "Space confirm · 1–8 choose · J K or ↑ ↓ walk · G ground for selected words · U undo"


class CheckingPage(Page):
    """One letter, being checked."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._letter: int | None = None
        self._wanted: int | None = None
        self._view: CheckingView | None = None
        self._find: str | Evidence = ""
        self._found: Evidence | None = None
        self._alone = False
        self._said = self._warned = False
        self.decisions = Decisions(context, self._written)
        self._skip = button("Skip", self._go_on, tip="Leave this letter as it is and open the next to check")
        self._next = button(
            "Confirm and next  Ctrl+↵",
            self.confirm_clear,
            "primary",
            tip="Confirm all clear cards of this letter and open the next to check",
        )
        self.head = FittingHead(self._skip, self._next)
        self._keys = KeysFoot(_KEYS, self, context.theme)
        describe = context.tracker.catalogue.describe
        self.cards = CardList(context.theme, describe)
        self.panel = GroundPanel(context.tracker.catalogue)
        self.pane = LetterPane(context.theme, self.panel)
        self.letter = self.pane.letter
        self._arrange()
        self._connect()

    def show_letter(self, letter: int, question: int | None = None, find: str | Evidence = "") -> None:
        """Show ``letter``, at ``question`` (an id) or at the first card that nobody decided.

        Args:
            letter: Its id.
            question: Of the request.
            find: Searched words; where they first stand is marked and scrolled to. Or words of this letter to
                show on their own.
        """
        if letter != self._letter:
            self._view = None
            self.panel.close_panel()
            self.pane.fold_away()
        self._hush()
        self._letter, self._wanted, self._find = letter, question, find
        self._found, self._alone = None, False
        self.decisions.about(letter)
        self.refresh()

    def refresh(self) -> None:
        """Ask for the letter anew."""
        letter = self._letter
        if letter is not None:
            gone = leave_when_gone(self.context, self._forget)
            self.context.ask(
                lambda tracker: load(tracker, letter), self._take, key="checking page", failed=gone
            )

    def _forget(self) -> None:
        self._letter, self._view = None, None

    def touched_by(self, change: Change) -> bool:
        """Only what concerns this request."""
        view = self._view
        return view is None or not change.requests or view.request.id in change.requests

    @property
    def request(self) -> int | None:
        """The request that the shown letter belongs to."""
        return None if self._view is None else self._view.request.id

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
                self._say("Nothing was suggested here; choose an outcome with a digit.")
                return
            self.decisions.confirm(card)
        self._walk_on()

    def confirm_clear(self) -> None:
        """Confirm all clear cards of this letter, then open the next letter to check.

        Where none is clear but some wait, that is said first; asked again, they are left for later.
        """
        if self.panel.isVisible() or self._view is None:
            return
        if self.decisions.confirm_clear(self._view.cards, lambda _: self._go_on()):
            return
        waiting = [at for at, card in enumerate(self._view.cards) if not self.decisions.decided(card)]
        if not waiting or self._warned:
            self._go_on(left_words(self._view, len(waiting)))
            return
        self._say(f"Nothing clear to confirm; {open_questions(len(waiting))} left to check.")
        self._warned = True
        if self.cards.current_index not in waiting:
            self.cards.go_to(waiting[0])

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
            kept, words = cards.grounds_for(card, given.outcome), cards.evidence_of(card)
        if given.provision is not None:
            kept = (*(each for each in kept if each != given.provision), given.provision)
        if given.evidence is not None:
            words = (*(each for each in words if each != given.evidence), given.evidence)
            self.letter.clear_selection()
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

    def _go_on(self, parting: str = "") -> None:
        """Open the next letter to check; ``parting`` is said of the one that is left."""
        letter = self._letter
        if letter is not None:
            self.context.ask(
                lambda tracker: tracker.deciding.page(letter), lambda view: self._open_next(view, parting)
            )

    def _open_next(self, view: CheckingView, parting: str) -> None:
        if view.letter.id != self._letter:
            return
        if view.next_letter is not None:
            self.context.go.show_letter(view.next_letter)
            if parting:
                self._say(parting)
            return
        left = cards.first_undecided(view.cards)
        if left is not None:
            self._say("This is the last letter to check; the open card still waits for you.")
            self.cards.go_to(left)
            return
        self.context.go.say("Every letter is checked.")
        self.context.go.show_matrix(view.request.campaign.id)

    def _say(self, words: str) -> None:
        self._said = True
        self.context.go.say(words)

    def _hush(self) -> None:
        """Take back what was said of another letter or card; what was written keeps its line and its Undo."""
        if self._said:
            self.context.go.say("")
        self._said = self._warned = False

    def _written(self) -> None:
        """What is written now has a line of its own at the window's foot."""
        self._said = self._warned = False
        if self._alone:
            self._found, self._alone = None, False
        self.refresh()

    # Showing

    def _take(self, loaded: CheckedLetter) -> None:
        view = loaded.view
        if view.letter.id != self._letter:
            return
        first = self._view is None
        self._view = view
        self.decisions.seen()
        self._show_head(loaded)
        self.pane.show_texts(view.texts)
        self.cards.kind.show_letter(view.letter)
        self.cards.kind.show()
        self.cards.show_cards(view.cards, view.letter.reading)
        reading = view.letter.reading
        found = sections(reading, view.cards, view.request.regime) if reading is not None else []
        self.cards.findings.show_sections(found)
        if first or self._wanted is not None:
            self._open_card(view)
        if self._find:
            self._alone = isinstance(self._find, Evidence)
            self._found, self._find = found_words(view.texts, self._find), ""
            first = first or self._found is not None
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

    def _show_head(self, loaded: CheckedLetter) -> None:
        view = loaded.view
        self.head.say(title_of(view), words_under(view, loaded.day))
        self.head.sub.setToolTip(day_why(view, loaded.day))
        self.cards.progress.setText(progress_of(view))
        self._skip.setVisible(view.next_letter is not None)
        self._next.setText("Confirm and next  Ctrl+↵" if view.cards else "Next  Ctrl+↵")

    def _card_changed(self) -> None:
        self._found, self._alone = None, False
        self._mark(reveal=True)

    def _mark(self, *, reveal: bool) -> None:
        """Mark the words of the current card strongly and those of every other claim faintly.

        Words that somebody asked to see are marked alone.
        """
        card, view = self._card(), self._view
        if view is None:
            return
        reading, found = view.letter.reading, self._found
        self.letter.mark(marks_of(card, reading, found, alone=self._alone))
        words = found or (first_words(card, reading) if card is not None else None)
        if words is not None and reveal and not self.pane.reveal(words) and self._alone:
            self._say("The page does not show these words.")

    def _show_words(self, words: Evidence) -> None:
        """Mark and show some words on their own."""
        self._hush()
        self._found, self._alone = words, True
        self._mark(reveal=True)

    def _open_later(self, letter: int) -> None:
        card = self._card()
        self.context.go.show_letter(letter, card.question.id if card is not None else None)

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
        self._split.addWidget(self.pane)
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

    def _right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.cards, 1)
        column.addWidget(self._keys)
        return right

    def _connect(self) -> None:
        self.cards.current_changed.connect(self._card_changed)
        self.cards.chosen.connect(self.choose)
        self.cards.confirmed.connect(self.confirm)
        self.cards.undone.connect(self.undo)
        self.cards.ground_wanted.connect(self.ask_ground)
        self.cards.ground_removed.connect(self.remove_ground)
        self.cards.ground_opened.connect(self.context.go.show_provision)
        self.cards.words_wanted.connect(self._show_words)
        self.cards.letter_wanted.connect(self._open_later)
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
