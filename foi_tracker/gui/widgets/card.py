"""A card of the checking page: one question, what was found, what the person decides.

The current card is open and shows its choices and its words; the others are closed and show where they stand.
"""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QMouseEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from foi_tracker.gui.glyphs import colour_name
from foi_tracker.gui.models import cards
from foi_tracker.gui.models.gist import gap_words
from foi_tracker.gui.models.marks import asked_words
from foi_tracker.gui.models.reasons import Reasons, counts_of
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.chip import ground_chip
from foi_tracker.gui.widgets.evidence import EvidenceBlock, table_link, words_link
from foi_tracker.gui.widgets.fitting import FittingLabel
from foi_tracker.gui.widgets.flow import FlowLayout
from foi_tracker.gui.widgets.outcome import OutcomeSign
from foi_tracker.gui.widgets.reasons import ReasonsLine
from foi_tracker.gui.widgets.why import folded
from foi_tracker.gui.widgets.words import button, label, set_look
from foi_tracker.law.outcomes import Outcome
from foi_tracker.law.provisions import Provision
from foi_tracker.model.kinds import AnswerState
from foi_tracker.model.readings import Gap, Reading
from foi_tracker.model.views import Card

MOST_QUOTATIONS = 3
"""Quotations shown until the rest is asked for."""
LONGEST_CLOSED = 84
"""Characters of a question that a closed card shows; it opens to show the rest."""

_STATE_COLOURS = {
    AnswerState.DECIDED: "answered",
    AnswerState.SUGGESTED: "soft",
    AnswerState.TO_CHECK: "partly",
}


class CardView(QFrame):
    """One question of the letter being checked.

    Signals:
        entered: The card wants to be the current one.
        chosen: An outcome was picked with the mouse.
        confirmed, undone, ground_wanted: The buttons of the same names.
        ground_removed, ground_opened: A ground's chip was crossed out, or pressed.
        words_wanted: Evidence to show in the letter.
        letter_wanted: Another letter that speaks of the question; carries its id.
    """

    entered = Signal()
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
        self._card: Card | None = None
        self._reading: Reading | None = None
        self._current = False
        self._all_words = False
        self._choices: dict[Outcome, QPushButton] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = label(look="strong", wrap=True)
        self._asked = QHBoxLayout()
        self._sign = OutcomeSign(theme)
        self._words = FittingLabel("strong")
        self._state = label()
        self._grounds = QWidget()
        self._body = QWidget()
        self._note = label(look="small", wrap=True)
        self._later = button("open the later letter", self._open_later, "link")
        self._quotes = QVBoxLayout()
        self._confirm = button(
            "Confirm  Space", self.confirmed.emit, tip="Take the suggestion as it is (Space)"
        )
        self._add = button(
            "Add a ground  G",
            self.ground_wanted.emit,
            tip="Say under which section it is refused; select the words first (G)",
        )
        self._undo = button(
            "Undo  U", self._take_back, tip="Take the decision back; the suggestion stands again (U)"
        )
        self._arrange()
        theme.changed.connect(self._draw)

    @property
    def card(self) -> Card:
        """What is shown.

        Raises:
            RuntimeError: before anything is.
        """
        if self._card is None:
            raise RuntimeError("this card shows nothing yet")
        return self._card

    def show_card(self, card: Card, reading: Reading | None) -> None:
        """Show ``card``, with the tables and grounds of the letter's ``reading``."""
        if self._card is None or card.question.id != self._card.question.id:
            self._all_words = False
        if card != self._card or reading is not self._reading:
            self._card, self._reading = card, reading
            self._draw()

    def set_current(self, current: bool) -> None:
        """Open the card, or close it."""
        if current == self._current and self.property("look"):
            return
        self._current = current
        self._all_words = False
        set_look(self, "current" if current else "card")
        self._body.setVisible(current)
        self._draw()

    def _arrange(self) -> None:
        self._asked.setSpacing(6)
        self._asked.addWidget(self._title, 1)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._flow = FlowLayout(self._grounds)
        self._flow.addWidget(self._words)
        line.addWidget(self._grounds, 1)
        line.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 2, 0, 0)
        body.setSpacing(8)
        body.addWidget(self._chooser())
        body.addLayout(self._quotes)
        body.addWidget(self._buttons())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 10, 12, 10)
        whole.setSpacing(6)
        whole.addLayout(self._asked)
        whole.addLayout(line)
        whole.addWidget(self._note)
        whole.addWidget(self._later, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._body)
        self._body.hide()

    def _chooser(self) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box)
        for digit, (outcome, words) in enumerate(cards.CHOICES, start=1):
            chip = button(f"{digit}  {words}", partial(self._pick, outcome), "chip")
            chip.setCheckable(True)
            chip.setAccessibleName(f"{words}, key {digit}")
            self._choices[outcome] = chip
            flow.addWidget(chip)
        return box

    def _widen(self, chip: QPushButton) -> None:
        """Leave room for the bold words of a chosen chip, so that choosing moves nothing."""
        bold = QFontMetrics(self._theme.font(12, bold=True))
        chip.setMinimumWidth(bold.horizontalAdvance(chip.text()) + 24)

    def _buttons(self) -> QWidget:
        box = QWidget()
        line = FlowLayout(box)
        for made, name in (
            (self._confirm, "Confirm the suggestion"),
            (self._add, "Add a ground"),
            (self._undo, "Undo the decision"),
        ):
            made.setAccessibleName(name)
            line.addWidget(made)
        return box

    def _pick(self, outcome: Outcome) -> None:
        # The chips show what is stored, not what was pressed; the answer comes back with the page.
        self._check_choice()
        self.chosen.emit(outcome)

    def _draw(self) -> None:
        card = self._card
        if card is None:
            return
        outcome, state = cards.outcome_of(card), cards.state_of(card)
        asked = " ".join(card.question.text.split())
        if not self._current and len(asked) > LONGEST_CLOSED:
            asked = f"{asked[:LONGEST_CLOSED].rsplit(' ', 1)[0]} …"
        self._title.setText(f"{card.question.label}   {asked}")
        self._title.setToolTip("" if self._current else folded(card.question.text))
        self._sign.setVisible(outcome is not None)
        self._sign.show_outcome(outcome, state)
        words = cards.words_of(card)
        self._words.setText(words)
        _tint(self._words, self._theme, colour_name(outcome) if outcome else "soft")
        self._state.setText(cards.state_words(card))
        self._state.setFont(self._theme.font(12, bold=state is AnswerState.TO_CHECK))
        _tint(self._state, self._theme, _STATE_COLOURS[state])
        notes = [cards.later_words(card), cards.numbering(card), cards.difference(card)]
        if state is AnswerState.TO_CHECK:
            notes.append(cards.why_words(card))
        self._note.setText(" · ".join(filter(None, notes)))
        self._note.setVisible(any(notes))
        self._later.setVisible(self._current and card.later is not None)
        self._draw_asked(card)
        self._draw_grounds(card)
        self._draw_words(card, outcome)
        for chip in self._choices.values():
            self._widen(chip)
        self._check_choice()
        self._confirm.setEnabled(cards.confirmable(card))
        self._undo.setVisible(card.decided is not None)
        grounds = ", ".join(map(str, cards.grounds_of(card)))
        said = ", ".join(filter(None, [words, grounds, cards.state_words(card).strip("✓ ")]))
        self.setAccessibleName(f"Question {card.question.label}: {card.question.text} {said}")
        self.setAccessibleDescription(self._note.text())
        self._order_keys()

    def _order_keys(self) -> None:
        """Let Tab go down the card as the eye does: what was made last would come after every other card."""
        order: list[QWidget] = [self, *_buttons_in(self._asked), *_buttons_in(self._flow), self._later]
        order += [*self._choices.values(), *_buttons_in(self._quotes), self._confirm, self._add, self._undo]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _draw_asked(self, card: Card) -> None:
        """The way to where the letter repeats the question."""
        _empty(self._asked, keep=1)
        asked = asked_words(card, self._reading) if self._current else ()
        if asked:
            name = f"Show where the letter repeats question {card.question.label}"
            tip = "Show where the letter repeats the question"
            link = words_link(asked, self.words_wanted.emit, name=name, tip=tip)
            self._asked.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)

    def _open_later(self) -> None:
        if self._card is not None and self._card.later is not None:
            self.letter_wanted.emit(self._card.later.letter)

    def _take_back(self) -> None:
        # The button goes when nothing is decided; the keyboard must not go on to the next card with it.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.undone.emit()

    def _draw_grounds(self, card: Card) -> None:
        _empty(self._flow, keep=1)
        for provision in cards.grounds_of(card):
            self._flow.addWidget(self._ground(provision))
        for gap in card.suggested.gaps if card.suggested and card.decided is None else ():
            self._flow.addWidget(self._gap(gap))
        self._flow.invalidate()

    def _gap(self, gap: Gap) -> QWidget:
        """What was asked and is not seen in the answer; a press shows where it was asked."""
        words, tip = gap_words(gap), "Asked, and not seen in the answer"
        if not gap.evidence:
            lost = label(words, "small")
            lost.setToolTip(tip)
            return lost
        return words_link(
            gap.evidence,
            self.words_wanted.emit,
            name=f"Asked, and {words} in the answer: show where it was asked",
            text=words,
            tip=f"{tip}; shows where it was asked",
            look="chip",
        )

    def _ground(self, provision: Provision) -> QWidget:
        chip = ground_chip(provision, self._describe, self.ground_opened.emit)
        chip.setText(provision.short)
        if not self._current:
            return chip
        # Kept together, so that a cross never stands alone on the next line.
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        remove = partial(self.ground_removed.emit, provision)
        cross = button("×", remove, "link", tip=f"Remove {provision.short}")
        cross.setAccessibleName(f"Remove {provision}")
        line.addWidget(chip)
        line.addWidget(cross)
        return both

    def _draw_words(self, card: Card, outcome: Outcome | None) -> None:
        _empty(self._quotes)
        if not self._current:
            return
        colour = cards.outcome_colour(outcome)
        quoted = cards.quotations_of(card, self._reading)
        own = cards.own_words(card)
        shown = len(quoted) if self._all_words else MOST_QUOTATIONS
        for evidence in quoted[:shown]:
            place = " · ".join(
                filter(None, ("words that you marked" if evidence in own else "", evidence.place))
            )
            block = EvidenceBlock(evidence.text, place, self._theme, colour=colour)
            block.show_wanted.connect(partial(self.words_wanted.emit, evidence))
            self._quotes.addWidget(block)
        self._offer_rest(len(quoted) - MOST_QUOTATIONS)
        for reasons in cards.reasons_of(card, self._reading):
            self._add_reasons(reasons)
        for found in cards.tables_of(card, self._reading):
            link = table_link(found, self.words_wanted.emit)
            self._quotes.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
            self._add_reasons(counts_of(found.counted))

    def _add_reasons(self, reasons: Reasons) -> None:
        line = ReasonsLine(reasons)
        line.words_wanted.connect(self.words_wanted)
        self._quotes.addWidget(line)

    def _offer_rest(self, rest: int) -> None:
        """A link that shows the quotations left out, or leaves them out again."""
        if rest < 1:
            return
        link = button("fewer" if self._all_words else f"{rest} more", self._toggle_words, "link")
        named = "Show fewer of their words" if self._all_words else f"Show {rest} more of their words"
        link.setAccessibleName(named)
        link.setToolTip(named)
        self._quotes.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _toggle_words(self) -> None:
        self._all_words = not self._all_words
        self._draw()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _check_choice(self) -> None:
        stands = cards.outcome_of(self._card) if self._card else None
        for outcome, chip in self._choices.items():
            chip.setChecked(outcome is stands)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click anywhere makes the card the current one."""
        self.entered.emit()
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """So does the keyboard."""
        self.entered.emit()
        super().focusInEvent(event)


def _tint(words: QLabel, theme: Theme, colour: str) -> None:
    palette = words.palette()
    palette.setColor(QPalette.ColorRole.WindowText, theme.colour(colour))
    words.setPalette(palette)


def _buttons_in(layout: QLayout) -> list[QPushButton]:
    """What can be pressed in a layout, in its order."""
    found: list[QPushButton] = []
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget = item.widget() if item is not None else None
        if isinstance(widget, QPushButton):
            found.append(widget)
        elif widget is not None:
            found += widget.findChildren(QPushButton)
    return found


def _empty(layout: QLayout, keep: int = 0) -> None:
    while layout.count() > keep:
        item = layout.takeAt(keep)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
