"""The text of the request, pasted or typed, with each question marked where it stands."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from foi_tracker.core.spans import Utf16Positions
from foi_tracker.gui.theme import Theme
from foi_tracker.model.library import DraftQuestion


class RequestText(QPlainTextEdit):
    """A box for plain text; what is pasted loses its fonts and pictures."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._questions: Sequence[DraftQuestion] = ()
        self._current = -1
        self.setTabChangesFocus(True)
        self.setAccessibleName("Text of the request")
        self.setPlaceholderText("Paste what you sent. The questions appear beside it as you type.")
        theme.changed.connect(self._paint_marks)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take the words alone."""
        if source.hasText():
            self.insertPlainText(source.text())

    @property
    def caret(self) -> int:
        """The number of characters before the cursor."""
        return Utf16Positions(self.toPlainText()).from_qt(self.textCursor().position())

    def mark(self, questions: Sequence[DraftQuestion], current: int) -> None:
        """Mark where the questions stand, the current one more strongly."""
        self._questions, self._current = questions, current
        self._paint_marks()

    def reveal(self, question: DraftQuestion) -> None:
        """Scroll to where a question stands; the cursor stays."""
        if question.end <= question.start:
            return
        top = self.cursorRect(self._cursor(question, start_only=True)).top()
        if not 0 <= top <= self.viewport().height() - self.fontMetrics().lineSpacing():
            block = self.document().findBlock(self._cursor(question, start_only=True).position())
            self.verticalScrollBar().setValue(max(0, block.firstLineNumber() - 1))

    def _cursor(self, question: DraftQuestion, *, start_only: bool = False) -> QTextCursor:
        positions = Utf16Positions(self.toPlainText())
        cursor = QTextCursor(self.document())
        cursor.setPosition(positions.to_qt(question.start))
        if not start_only:
            cursor.setPosition(positions.to_qt(question.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _paint_marks(self) -> None:
        length = len(self.toPlainText())
        marks = []
        for number, question in enumerate(self._questions):
            if question.start < question.end <= length:
                colour = "highlight2" if number == self._current else "highlight"
                marks.append(_mark(self._cursor(question), self._theme.colour(colour)))
        self.setExtraSelections(marks)


def _mark(cursor: QTextCursor, colour: QColor) -> QTextEdit.ExtraSelection:
    mark = QTextEdit.ExtraSelection()
    look = QTextCharFormat()
    look.setBackground(colour)
    mark.cursor, mark.format = cursor, look
    return mark
