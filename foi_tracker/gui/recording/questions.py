"""The questions of a request that is being recorded: found in its text, corrected in place."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from string import ascii_lowercase

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from foi_tracker.model.library import DraftQuestion

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
LABEL, WORDS = 0, 1


class DraftQuestions(QAbstractTableModel):
    """Number and words of each question; ``edited`` is told of every change that a person made."""

    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._questions: list[DraftQuestion] = []

    @property
    def questions(self) -> tuple[DraftQuestion, ...]:
        """The questions as they stand."""
        return tuple(self._questions)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """One row a question."""
        return 0 if parent.isValid() else len(self._questions)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Number and words."""
        return 0 if parent.isValid() else 2

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A question's number or words."""
        if not index.isValid():
            return None
        question = self._questions[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return question.label if index.column() == LABEL else question.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"Question {question.label}: {question.text}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Correct a number or words; a question cannot be left without either."""
        said = " ".join(str(value).split())
        if not index.isValid() or role != Qt.ItemDataRole.EditRole or not said:
            return False
        old = self._questions[index.row()]
        new = replace(old, label=said) if index.column() == LABEL else replace(old, text=said)
        if new != old:
            self._questions[index.row()] = new
            self.dataChanged.emit(index, index)
            self.edited.emit()
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Everything can be corrected."""
        del index
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' headings."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return ("No.", "What was asked")[section]
        return None

    def set_questions(self, questions: Iterable[DraftQuestion]) -> None:
        """Show other questions; nothing is emitted to ``edited``."""
        fresh = list(questions)
        if fresh != self._questions:
            self.beginResetModel()
            self._questions = fresh
            self.endResetModel()

    def add(self, after: int, text: str) -> int:
        """Put a new question below row ``after`` (-1: at the top); its row."""
        row = after + 1
        self._change(
            [*self._questions[:row], DraftQuestion(self._free_label(), text), *self._questions[row:]]
        )
        return row

    def take_out(self, row: int) -> None:
        """Remove a question."""
        self._change([*self._questions[:row], *self._questions[row + 1 :]])

    def merge_up(self, row: int) -> None:
        """Make one question of this and the one above, under the number of the upper."""
        upper, lower = self._questions[row - 1 : row + 1]
        spans = [(one.start, one.end) for one in (upper, lower) if one.end > one.start]
        joined = DraftQuestion(
            upper.label,
            f"{upper.text} {lower.text}".strip(),
            min((start for start, _ in spans), default=0),
            max((end for _, end in spans), default=0),
        )
        self._change([*self._questions[: row - 1], joined, *self._questions[row + 1 :]])

    def split(self, row: int, at: int) -> bool:
        """Make two questions of one, the second beginning at the character ``at`` of its words.

        Returns:
            False where one of the two would have no words.
        """
        whole = self._questions[row]
        words = whole.text[:at].strip(), whole.text[at:].strip()
        if not all(words):
            return False
        labels = self._two_labels(whole.label)
        halves = [DraftQuestion(label, text) for label, text in zip(labels, words, strict=True)]
        self._change([*self._questions[:row], *halves, *self._questions[row + 1 :]])
        return True

    def move(self, row: int, by: int) -> int:
        """Move a question up (-1) or down (1); its new row."""
        target = row + by
        if not 0 <= target < len(self._questions):
            return row
        order = list(self._questions)
        order.insert(target, order.pop(row))
        self._change(order)
        return target

    def _change(self, questions: Sequence[DraftQuestion]) -> None:
        self.set_questions(questions)
        self.edited.emit()

    def _two_labels(self, label: str) -> tuple[str, str]:
        """1 becomes 1a and 1b; 1a stays, and the other takes the next letter that is free."""
        taken = {question.label.casefold() for question in self._questions} - {label.casefold()}
        if label.isdecimal() and not {f"{label}a", f"{label}b"} & taken:
            return f"{label}a", f"{label}b"
        stem = label.rstrip(ascii_lowercase) or label
        free = (f"{stem}{letter}" for letter in ascii_lowercase[1:])
        after = (one for one in free if one.casefold() not in taken and one > label)
        return label, next(after, self._free_label())

    def _free_label(self) -> str:
        taken = {question.label for question in self._questions}
        return next(str(number) for number in range(1, len(taken) + 2) if str(number) not in taken)


def break_in(words: str) -> int:
    """Where a second question seems to begin: after a question mark, else after a semicolon; 0 if nowhere."""
    marks = re.search(r"\?(?=\s*\S)", words) or re.search(r";(?=\s*\S)", words)
    return marks.end() if marks else 0


def located(questions: Iterable[DraftQuestion], text: str) -> tuple[DraftQuestion, ...]:
    """The questions with the place where each stands in ``text`` now.

    A question that was typed, or whose words were corrected, may stand nowhere: start and end are then 0.
    """
    found = []
    for question in questions:
        words = question.text.split()
        place = re.search(r"\s+".join(map(re.escape, words)), text) if words else None
        start, end = place.span() if place else (0, 0)
        found.append(replace(question, start=start, end=end))
    return tuple(found)


def label_problem(questions: Sequence[DraftQuestion]) -> str:
    """A sentence for two questions under one number; empty when each has its own."""
    labels = [question.label.casefold() for question in questions]
    twice = next((label for label in labels if labels.count(label) > 1), "")
    return f"Two questions have the number {twice}. Give each its own." if twice else ""
