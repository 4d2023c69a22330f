"""An outcome with its sign and its words, as it stands above a card, in a panel or in a list of questions."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from foi_tracker.gui import glyphs
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.words import label
from foi_tracker.law.outcomes import Outcome
from foi_tracker.model.kinds import AnswerState

Answers = Sequence[tuple[Outcome | None, AnswerState]]


class OutcomeSign(QWidget):
    """The sign of one outcome; decorative, for the words beside it say the same."""

    def __init__(self, theme: Theme, size: int = 15, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = size
        self._outcome: Outcome | None = None
        self._state = AnswerState.DECIDED
        self._delayed = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._redress)

    def show_outcome(self, outcome: Outcome | None, state: AnswerState, *, delayed: bool = False) -> None:
        """Show an outcome; None for awaiting."""
        self._outcome, self._state, self._delayed = outcome, state, delayed
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The sign's size, wider where a question mark stands in it."""
        size = self._theme.pixels(self._size)
        return QSize(round(size * 1.5) if self._unsure else size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign."""
        painter = QPainter(self)
        glyphs.paint_outcome(
            painter,
            QRectF(self.rect()),
            self._outcome,
            self._theme,
            state=self._state,
            delayed=self._delayed,
        )

    @property
    def _unsure(self) -> bool:
        return self._outcome is not None and self._state is not AnswerState.DECIDED

    def _redress(self) -> None:
        self.updateGeometry()
        self.update()


class OutcomeLine(QWidget):
    """A sign and the words for it, in the outcome's colour; paler words where nobody has checked it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, wrap: bool = True) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = "waiting"
        self.sign = OutcomeSign(theme)
        self.words: QLabel = label(look="strong", wrap=wrap)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        theme.changed.connect(self._dress)

    def show_outcome(
        self, outcome: Outcome | None, state: AnswerState, words: str = "", *, delayed: bool = False
    ) -> None:
        """Show an outcome.

        Args:
            outcome: None where no reply has come.
            state: How far it can be relied on.
            words: Finer words for it ("refused on cost"); by default those of the sign.
            delayed: Whether the decision is put off.
        """
        self.sign.show_outcome(outcome, state, delayed=delayed)
        said = words or glyphs.words(outcome, AnswerState.DECIDED, delayed=delayed)
        if outcome is not None and state is AnswerState.SUGGESTED:
            said += " (suggested)"
        elif outcome is not None and state is AnswerState.TO_CHECK:
            said += " (to check)"
        self.words.setText(said[:1].upper() + said[1:])
        self._colour = glyphs.colour_name(outcome, delayed=delayed) if outcome is not None else "soft"
        self._dress()

    def _dress(self) -> None:
        palette = self.words.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour(self._colour))
        self.words.setPalette(palette)


def summary_words(answers: Answers) -> str:
    """The outcomes of a request in words: “2 answered, 1 refused (to check)”."""
    if not answers:
        return "no questions"
    if all(outcome is None for outcome, _ in answers):
        return "awaiting a reply"
    said = [glyphs.words(outcome, state) for outcome, state in answers]
    return ", ".join(f"{said.count(words)} {words}" for words in dict.fromkeys(said))
