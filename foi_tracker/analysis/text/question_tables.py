"""Tables that set questions beside their answers: which column is which.

Told by the head ("You asked", "We said"), in whatever order and with whatever columns beside; or, without a
head, by one column that asks all the way down.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from foi_tracker.analysis.text.heading_words import REPLY_HEADING, REQUEST_HEADING
from foi_tracker.analysis.text.voices import asks

_NUMBER = re.compile(
    r"(?:(?:q|question|request|point|part)\s?)?\(?\d{1,2}\)?(?:\.\d{1,2})?\s?\(?[a-z]?\)?[.):]?",
    re.IGNORECASE,
)
_FEWEST_ASKING = 0.7
_MOST_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class QuestionColumns:
    """The columns of a table of questions and answers.

    Attributes:
        ask, tell: Where the questions and where the answers stand.
        number: Where the numbers stand; -1 without any.
        head: How many rows are head.
    """

    ask: int
    tell: int
    number: int
    head: int


def question_columns(rows: Sequence[Sequence[str]]) -> QuestionColumns | None:
    """Which columns hold question, answer and number; None where a table does not set them side by side.

    Args:
        rows: The cells' words, in plain spelling.
    """
    if not rows or not 2 <= len(rows[0]) <= _MOST_COLUMNS:
        return None
    head = [words.strip() for words in rows[0]]
    tell = next((at for at, words in enumerate(head) if words and REPLY_HEADING(words)), -1)
    ask = next((at for at, words in enumerate(head) if at != tell and words and REQUEST_HEADING(words)), -1)
    if ask >= 0 and tell >= 0 and len(rows) > 1:
        body = rows[1:]
        if _numbers(body, ask) and len(head) > 2:
            # "Question | Details | Answer", where the first of them is only the number.
            other = next(
                (at for at in range(len(head)) if at not in {ask, tell} and not _numbers(body, at)), -1
            )
            return QuestionColumns(other, tell, ask, 1) if other >= 0 else None
        number = next((at for at in range(len(head)) if at not in {ask, tell} and _numbers(body, at)), -1)
        return QuestionColumns(ask, tell, number, 1)
    return _without_head(rows)


def _numbers(rows: Sequence[Sequence[str]], column: int) -> bool:
    cells = [row[column].strip() for row in rows if column < len(row) and row[column].strip()]
    return bool(cells) and all(_NUMBER.fullmatch(words) for words in cells)


def _without_head(rows: Sequence[Sequence[str]]) -> QuestionColumns | None:
    width = len(rows[0])
    if len(rows) < 2 or any(len(row) != width for row in rows):
        return None
    number = 0 if width == 3 and _numbers(rows, 0) else -1
    if width - (number >= 0) != 2:
        return None
    ask, tell = number + 1, number + 2
    asking = sum(_is_question(row[ask]) for row in rows)
    answering = sum(_is_question(row[tell]) for row in rows)
    if asking < _FEWEST_ASKING * len(rows) or answering * 4 > len(rows):
        return None
    return QuestionColumns(ask, tell, number, 0)


def _is_question(words: str) -> bool:
    """Whether a cell asks in a sentence; "Number of staff" may as well head a row of figures."""
    bare = words.strip()
    return bare.endswith("?") or (
        len(bare.split()) >= 5
        and asks(bare)
        and re.match(r"(?i)(?:please|how|what|which|who)\b", bare) is not None
    )
