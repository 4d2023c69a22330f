"""The words of a letter, with the words that prove something marked where they stand."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from foi_tracker.core.spans import Span
from foi_tracker.gui.letter_layout import Grid, Line, is_hidden, lay_out
from foi_tracker.gui.models.marks import Mark
from foi_tracker.gui.placed_text import PlacedText
from foi_tracker.gui.theme import Theme
from foi_tracker.model.documents import Cell
from foi_tracker.model.readings import Evidence
from foi_tracker.model.views import LetterText

# Characters that Qt would take for the end of a line, for an object, or for nothing at all; each is replaced
# by one of the same width, so that positions stay true.
_UNSAFE = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")
_FIGURE = re.compile(r"[-+£]?\d[\d,. ]*%?|[<>]\s?\d+|[*–-]")


_LONGEST_SAID = 600
"""Characters of marked words that are read out."""


class LetterView(QTextEdit):
    """Shows the documents of a letter one after another; nothing in them is ever loaded or run.

    Signals:
        ground_wanted: The person wants to say what the selected words refuse.
    """

    ground_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts: tuple[LetterText, ...] = ()
        self._marks: tuple[Mark, ...] = ()
        self._show_hidden = False
        self._placed = PlacedText(())
        self._fresh = True
        self._page: QTextDocument | None = None
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setAccessibleName("The letter’s words")
        self._dress()
        theme.changed.connect(self._rebuild)

    def show_texts(self, texts: Sequence[LetterText]) -> None:
        """Show these documents, from the top; the same ones again keep their place."""
        if tuple(texts) == self._texts:
            return
        self._texts = tuple(texts)
        self._marks = ()
        self._rebuild()
        self.verticalScrollBar().setValue(0)

    def show_hidden(self, show: bool) -> None:
        """Unfold menus, banners and footers, or fold them away again."""
        if show != self._show_hidden:
            self._show_hidden = show
            self._rebuild()

    @property
    def hidden_shown(self) -> bool:
        """Whether menus and footers are unfolded."""
        return self._show_hidden

    def mark(self, marks: Sequence[Mark]) -> None:
        """Mark these words and no others; who hears the page is told of those that are looked at now."""
        self._marks = tuple(marks)
        self._draw_marks()
        shown = (mark for mark in marks if mark.current and 0 <= mark.document < len(self._texts))
        said = dict.fromkeys(
            " ".join(mark.span.of(self._texts[mark.document].text).split()) for mark in shown
        )
        self.setAccessibleDescription(f"Marked: {' … '.join(said)[:_LONGEST_SAID]}" if said else "")

    def lies_hidden(self, document: int, span: Span) -> bool:
        """Whether some of these words are folded away just now."""
        if self._show_hidden or not 0 <= document < len(self._texts):
            return False
        return is_hidden(self._texts[document], span)

    def reveal(self, document: int, span: Span) -> bool:
        """Scroll so that these words can be read; False where they are not shown."""
        places = self._places(document, span)
        if not places:
            return False
        first, last = self._rect(places[0][0]), self._rect(places[-1][1])
        bar, height = self.verticalScrollBar(), self.viewport().height()
        begun = height * 0.08 <= first.top() <= height * 0.75
        # Words longer than what fits are read from where they begin.
        ended = last.bottom() <= height or first.top() <= height * 0.25
        if not (begun and ended):
            bar.setValue(bar.value() + first.top() - round(height * 0.22))
        across, width = self.horizontalScrollBar(), self.viewport().width()
        if not 0 <= first.left() < width:
            across.setValue(across.value() + first.left() - round(width * 0.1))
        return True

    def selected(self) -> Evidence | None:
        """The words that are selected, where they stand in the document; None for none."""
        cursor = self.textCursor()
        found = self._placed.source(cursor.selectionStart(), cursor.selectionEnd())
        if not cursor.hasSelection() or found is None:
            return None
        document, span = found
        return Evidence(document, span, span.of(self._texts[document].text))

    def clear_selection(self) -> None:
        """Let go of what is selected."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def marked_words(self) -> list[str]:
        """What is marked, as it reads on screen."""
        return [selection.cursor.selectedText() for selection in self.extraSelections()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the page the keys that decide; keep those that move and select."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.text() and (event.text().isprintable() or event.key() == Qt.Key.Key_Return):
            event.ignore()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, and the way to say what the selected words refuse."""
        self._menu(event.globalPos())

    def _menu(self, where: QPoint) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.textCursor().hasSelection():
            menu.addSeparator()
            menu.addAction("These words refuse a question…\tG", self.ground_wanted.emit)
        menu.popup(where)

    def _rect(self, position: int) -> QRect:
        """Where a place is on screen just now."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.cursorRect(cursor)

    def _places(self, document: int, span: Span) -> list[tuple[int, int]]:
        if not 0 <= document < len(self._texts):
            return []
        return self._placed.shown(document, span)

    def _draw_marks(self) -> None:
        drawn = []
        for mark in sorted(self._marks, key=lambda each: each.current):
            colour = QColor(self._theme.colour(mark.colour))
            if not mark.current:
                colour.setAlphaF(0.4)
            for start, end in self._places(mark.document, mark.span):
                selection = QTextEdit.ExtraSelection()
                cursor = QTextCursor(self.document())
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                selection.cursor = cursor
                selection.format.setBackground(colour)
                selection.format.setForeground(self._theme.colour("ink"))
                drawn.append(selection)
        self.setExtraSelections(drawn)

    def _rebuild(self) -> None:
        """Build the page anew in the theme's colours, and keep the place that was read."""
        kept = self.verticalScrollBar().value()
        self._dress()
        page = QTextDocument(self)
        page.setUndoRedoEnabled(False)
        page.setDefaultFont(self._theme.font(13.5))
        page.setDocumentMargin(self._theme.pixels(22))
        self._placed = PlacedText([letter.text for letter in self._texts])
        self._fresh = True
        cursor = QTextCursor(page)
        cursor.beginEditBlock()
        for number, letter in enumerate(self._texts):
            self._write(cursor, number, letter)
        cursor.endEditBlock()
        self.setDocument(page)
        # Qt deletes only documents of its own making.
        if self._page is not None:
            self._page.deleteLater()
        self._page = page
        self.verticalScrollBar().setValue(kept)
        self._draw_marks()

    def _dress(self) -> None:
        """Draw no frame, for a page has none of its own; only the keyboard's place is drawn round it."""
        accent = self._theme.colour("accent").name()
        self.setStyleSheet(
            "QTextEdit { border: 2px solid transparent; border-radius: 0; padding: 0; }"
            f"QTextEdit:focus {{ border: 2px solid {accent}; padding: 0; }}"
        )

    def _write(self, cursor: QTextCursor, number: int, letter: LetterText) -> None:
        if len(self._texts) > 1:
            self._block(cursor, above=22 if number else 0)
            cursor.insertText(_safe(letter.name), self._look(size=12, colour="soft", bold=True))
        for piece in lay_out(letter, show_hidden=self._show_hidden):
            if isinstance(piece, Line):
                self._line(cursor, number, letter.text, piece)
            else:
                self._grid(cursor, number, letter.text, piece)

    def _line(self, cursor: QTextCursor, number: int, text: str, line: Line) -> None:
        self._block(cursor, above=14 if line.heading and line.apart else 9 if line.apart else 2)
        colour = "soft" if line.hidden else "ink"
        if line.marker:
            cursor.insertText(f"{_safe(line.marker)} ", self._look(colour="soft"))
        self._put(cursor, number, text, line.span, self._look(colour=colour, bold=line.heading))

    def _grid(self, cursor: QTextCursor, number: int, text: str, grid: Grid) -> None:
        rows = grid.table.rows
        look = QTextTableFormat()
        look.setBorder(0)
        look.setBorderCollapse(True)
        look.setCellSpacing(0)
        look.setTopMargin(self._theme.pixels(4))
        look.setBottomMargin(self._theme.pixels(12))
        look.setHeaderRowCount(1)
        widest = QTextLength(QTextLength.Type.VariableLength, 0)
        look.setColumnWidthConstraints([widest] * grid.table.width)
        rules = QTextTableCellFormat()
        rules.setBorder(1)
        rules.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        rules.setBorderBrush(self._theme.colour("line"))
        rules.setPadding(self._theme.pixels(5))
        shown = cursor.insertTable(len(rows), grid.table.width, look)
        for r, row in enumerate(rows):
            for c, cell in enumerate(row):
                box = shown.cellAt(r, c)
                box.setFormat(rules)
                place = box.firstCursorPosition()
                self._cell(place, number, text, cell, head=r == 0 or (r == len(rows) - 1 and _is_total(row)))
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True

    def _cell(self, place: QTextCursor, number: int, text: str, cell: Cell, *, head: bool) -> None:
        figure = bool(_FIGURE.fullmatch(cell.text.strip()))
        block = QTextBlockFormat()
        block.setAlignment(Qt.AlignmentFlag.AlignRight if figure else Qt.AlignmentFlag.AlignLeft)
        place.setBlockFormat(block)
        look = self._look(size=12.5, bold=head)
        if cell.span is not None and len(cell.span):
            self._put(place, number, text, cell.span, look)
        else:
            place.setBlockCharFormat(look)
            place.insertText(_safe(cell.text), look)

    def _put(self, cursor: QTextCursor, number: int, text: str, span: Span, look: QTextCharFormat) -> None:
        self._placed.place(number, span, cursor.position())
        cursor.insertText(_safe(span.of(text)), look)

    def _block(self, cursor: QTextCursor, *, above: float) -> None:
        look = QTextBlockFormat()
        look.setTopMargin(0 if not above else self._theme.pixels(above))
        look.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._fresh:
            cursor.setBlockFormat(look)
        else:
            cursor.insertBlock(look)
        self._fresh = False

    def _look(self, *, size: float = 13.5, colour: str = "ink", bold: bool = False) -> QTextCharFormat:
        look = QTextCharFormat()
        look.setForeground(self._theme.colour(colour))
        font = QFont(self._theme.font(size, bold=bold))
        look.setFont(font)
        return look


def _safe(text: str) -> str:
    return _UNSAFE.sub(lambda found: "\ufffd" if "\ud800" <= found[0] <= "\udfff" else " ", text)


def _is_total(row: Sequence[Cell]) -> bool:
    return bool(row) and row[0].text.strip().casefold().startswith(("total", "grand total", "overall total"))
