"""The left side of the checking page: the letter, with a line that folds its menus and footers away."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from foi_tracker.gui.letter_layout import hidden_lines
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.fitting import FittingLabel
from foi_tracker.gui.widgets.flow import FlowLayout
from foi_tracker.gui.widgets.letter_view import LetterView
from foi_tracker.gui.widgets.words import button
from foi_tracker.model.readings import Evidence
from foi_tracker.model.views import LetterText


class LetterPane(QFrame):
    """The letter's words under the line that says what is folded away.

    Args:
        theme: Gives colours and type.
        below: What comes under the letter.
    """

    def __init__(self, theme: Theme, below: QWidget) -> None:
        super().__init__()
        self.setProperty("look", "panel")
        self._texts: Sequence[LetterText] = ()
        self.letter = LetterView(theme)
        self.fold_words = FittingLabel("small")
        self.fold = button("", self._toggle, "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        strip = FlowLayout(gap=4, line_gap=0)
        strip.setContentsMargins(24, 6, 22, 2)
        strip.addWidget(self.fold_words)
        strip.addWidget(self.fold)
        column.addLayout(strip)
        column.addWidget(self.letter, 1)
        column.addWidget(below)

    def show_texts(self, texts: Sequence[LetterText]) -> None:
        """Show these documents; the same ones again keep their place."""
        self._texts = texts
        self.letter.show_texts(texts)
        self._say()

    def fold_away(self) -> None:
        """Fold menus and footers away, as for a letter that is new on the page."""
        self.letter.show_hidden(False)

    def reveal(self, words: Evidence) -> bool:
        """Scroll to some words; what is folded away is unfolded for it. False where they are not shown."""
        if self.letter.lies_hidden(words.document, words.span):
            self.letter.show_hidden(True)
            self._say()
        return self.letter.reveal(words.document, words.span)

    def _toggle(self) -> None:
        self.letter.show_hidden(not self.letter.hidden_shown)
        self._say()

    def _say(self) -> None:
        lines, shown = hidden_lines(self._texts), self.letter.hidden_shown
        count = f"{lines} line{'s' if lines != 1 else ''}"
        self.fold_words.setText(f"menus and footers {'shown' if shown else 'hidden'} ({count})")
        self.fold.setText("hide" if shown else "show")
        self.fold.setAccessibleName("Hide menus and footers" if shown else "Show menus and footers")
        for part in (self.fold_words, self.fold):
            part.setVisible(bool(lines))
