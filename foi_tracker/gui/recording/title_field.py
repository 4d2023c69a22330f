"""The title's line, which does not swallow a whole letter that is pasted into it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget


class TitleField(QLineEdit):
    """A line for the title; of several lines that are pasted at once, ``letter_pasted`` is told instead."""

    letter_pasted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = ""
        # However it came here, by key, menu or mouse: the line keeps the breaks of what is pasted.
        self.textChanged.connect(self._look)

    def _look(self, words: str) -> None:
        lines = words.splitlines()
        if "".join(lines) == words:
            self._before = words
            return
        before = self._before
        if sum(1 for line in lines if line.strip()) < 2:
            self.setText(" ".join(words.split()))
            return
        self.setText(before)
        self.letter_pasted.emit(words.removeprefix(before).strip())
