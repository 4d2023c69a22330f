"""What a letter says beside its answers, as cards of lines whose words can be shown."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from foi_tracker.gui.models.findings import Line, Section
from foi_tracker.gui.theme import Theme
from foi_tracker.gui.widgets.chip import ground_chip
from foi_tracker.gui.widgets.evidence import words_link
from foi_tracker.gui.widgets.outcome import OutcomeSign
from foi_tracker.gui.widgets.reasons import ReasonsLine
from foi_tracker.gui.widgets.words import frame, label
from foi_tracker.law.provisions import Provision

_MARK_WORDS = {"✓": "found", "△": "to raise", "?": "cannot tell"}
_MARK_COLOURS = {"✓": "answered", "△": "partly", "?": "soft"}


class FindingsView(QWidget):
    """Sections under the cards.

    Signals:
        words_wanted: Evidence to show in the letter.
        ground_opened: A ground's chip was pressed; carries its spelling.
    """

    words_wanted = Signal(object)
    ground_opened = Signal(str)

    def __init__(
        self, theme: Theme, describe: Callable[[Provision], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._describe = describe
        self._shown: list[Section] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        theme.changed.connect(self._draw)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these; the same ones again change nothing."""
        if list(sections) != self._shown:
            self._shown = list(sections)
            self._draw()

    def _draw(self) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for section in self._shown:
            self._column.addWidget(self._card(section))

    def _card(self, section: Section) -> QFrame:
        card = frame("card")
        card.setAccessibleName(section.title)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(5)
        column.addWidget(label(section.title, "strong", wrap=True))
        for line in section.lines:
            if line.words:
                column.addLayout(self._line(line))
            if line.remark:
                column.addWidget(label(line.remark, "small", wrap=True))
            if line.reasons is not None:
                reasons = ReasonsLine(line.reasons)
                reasons.words_wanted.connect(self.words_wanted)
                column.addWidget(reasons)
        if section.remark:
            column.addWidget(label(section.remark, "small", wrap=True))
        return card

    def _line(self, line: Line) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        if line.outcome is not None:
            sign = OutcomeSign(self._theme)
            sign.show_outcome(line.outcome, line.state)
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        elif line.mark:
            mark = label(line.mark, "strong")
            mark.setAccessibleName(_MARK_WORDS[line.mark])
            palette = mark.palette()
            palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour(_MARK_COLOURS[line.mark]))
            mark.setPalette(palette)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(line.words, wrap=True), 1)
        if line.provision is not None:
            chip = ground_chip(line.provision, self._describe, self.ground_opened.emit)
            chip.setText(line.provision.short)
            row.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        if line.evidence:
            show = words_link(line.evidence, self.words_wanted.emit, name=f"Show the words: {line.words}")
            row.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        return row
