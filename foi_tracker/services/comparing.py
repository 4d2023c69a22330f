"""Replies side by side, and the tables that answer one question as one table."""

from collections.abc import Sequence

from foi_tracker.core.errors import InputError
from foi_tracker.model.documents import Table
from foi_tracker.model.library import StoredLetter
from foi_tracker.model.views import ComparedCell, ComparedRow, Comparison, JoinedTable, StandingAnswer
from foi_tracker.services.clockwork import Clockwork
from foi_tracker.services.finding import worst
from foi_tracker.storage.library import Library, Reader


class Comparing:
    """The use cases that put replies beside each other."""

    def __init__(self, library: Library, clockwork: Clockwork) -> None:
        self._library = library
        self._clockwork = clockwork

    def side_by_side(self, requests: Sequence[int]) -> Comparison:
        """Two or more requests, lined up by question.

        Raises:
            InputError: for fewer than two, or for requests of different campaigns.
        """
        if len(requests) < 2:
            raise InputError("Comparing needs two replies or more.", "Choose another authority as well.")
        with self._library.read() as reader:
            records = {record.id: record for record in reader.request_records(ids=requests)}
            chosen = [records[request] for request in requests if request in records]
            campaigns = {record.campaign_id for record in chosen}
            if len(campaigns) != 1:
                raise InputError(
                    "These requests asked different questions.", "Compare requests of one campaign."
                )
            questions = reader.campaign_questions(campaigns.pop())
            standing = reader.standing(requests=requests)
            rows = tuple(
                ComparedRow(
                    question.label,
                    question.text,
                    tuple(
                        _cell(reader, record.id, question.label, standing.get(record.id, ()))
                        for record in chosen
                    ),
                )
                for question in questions
            )
        heads = tuple(self._clockwork.row(record) for record in chosen)
        return Comparison(chosen[0].campaign, heads, rows)

    def join(self, campaign: int, label: str) -> JoinedTable:
        """The tables that answer a question of a campaign, a row an authority.

        Raises:
            InputError: when the campaign has no such question.
        """
        from foi_tracker.analysis.figures.comparing import NamedTables, join_tables

        with self._library.read() as reader:
            questions = reader.campaign_questions(campaign)
            if label not in {question.label for question in questions}:
                known = ", ".join(question.label for question in questions)
                raise InputError(f"The campaign has no question {label}.", f"Its questions are {known}.")
            standing = reader.standing(campaign=campaign)
            named = []
            for record in reader.request_records(campaign):
                cell = _cell(reader, record.id, label, standing.get(record.id, ()))
                quoted = tuple(piece.text for piece in cell.answer.evidence) if cell.answer else ()
                named.append(NamedTables(record.authority, cell.tables, quoted))
        return join_tables(label, named)


def _cell(reader: Reader, request: int, label: str, answers: Sequence[StandingAnswer]) -> ComparedCell:
    mine = [answer for answer in answers if label in answer.question.canonical]
    if not mine:
        return ComparedCell(request, None, (), "")
    answer = worst(mine)
    letter = reader.letter(answer.letter)
    return ComparedCell(request, answer, tables_of(letter, answer), source_of(letter, answer))


def tables_of(letter: StoredLetter, answer: StandingAnswer) -> tuple[Table, ...]:
    """The tables of the letter that answer the question."""
    if letter.reading is None:
        return ()
    found = letter.reading.tables
    return tuple(found[number].table for number in answer.tables if number < len(found))


def source_of(letter: StoredLetter, answer: StandingAnswer) -> str:
    """Document and place of the first words of proof."""
    if not answer.evidence or not letter.documents:
        return ""
    first = answer.evidence[0]
    name = letter.documents[min(first.document, len(letter.documents) - 1)].name
    return f"{name}, {first.place}" if first.place else name
