"""What the signs mean, in one line that wraps."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from foi_tracker.gui import glyphs
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.flow import FlowLayout
from foi_tracker.gui.widgets.outcome import OutcomeSign
from foi_tracker.gui.widgets.words import label
from foi_tracker.law.outcomes import Outcome
from foi_tracker.model.kinds import AnswerState


class Legend(QWidget):
    """Every sign with its words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self, gap=11, line_gap=3)
        for outcome in Outcome:
            row.addWidget(_entry(theme, outcome, glyphs.words(outcome, AnswerState.DECIDED)))
        row.addWidget(_entry(theme, None, "awaiting a reply"))
        row.addWidget(_entry(theme, None, "decision delayed", delayed=True))
        row.addWidget(
            _entry(theme, Outcome.ANSWERED, "suggested, not yet checked", state=AnswerState.SUGGESTED)
        )


def _entry(
    theme: Theme,
    outcome: Outcome | None,
    words: str,
    *,
    state: AnswerState = AnswerState.DECIDED,
    delayed: bool = False,
) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    sign = OutcomeSign(theme, size=13)
    sign.show_outcome(outcome, state, delayed=delayed)
    row.addWidget(sign)
    row.addWidget(label(words, "small"))
    return box
