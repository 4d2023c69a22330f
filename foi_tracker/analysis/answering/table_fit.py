"""Which question a table answers, and which tables keep small numbers back."""

from collections.abc import Collection, Sequence

from foi_tracker.analysis.answering.small_numbers import is_measured, is_small, is_surely_small
from foi_tracker.analysis.grounds.claims import Found
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.similar import Meanings, shared, stem_set
from foi_tracker.analysis.wording.acts import Act
from foi_tracker.model.documents import Document, Table
from foi_tracker.model.readings import ClaimRole


class TableFit:
    """Compares the tables of a letter with its questions.

    Args:
        documents: The letter.
        texts: The words of each question.
        meanings: Those words, ready to be compared.
    """

    def __init__(self, documents: Sequence[Document], texts: Sequence[str], meanings: Meanings) -> None:
        self._documents = documents
        self._texts = texts
        self._meanings = meanings

    def table(self, statement: Statement) -> Table:
        """The table that a statement is."""
        return self._documents[statement.piece.document].tables[statement.table]

    def likes(self, table: Statement) -> dict[int, float]:
        """How much a table is about each question, by its title, its headings and its first column."""
        grid = self.table(table)
        rows = grid.texts()
        head = " ".join(rows[0]) if rows else ""
        column = " ".join(row[0] for row in rows[1:12] if row)
        title = stem_set(grid.title) | stem_set(head)
        body = stem_set(column)
        out: dict[int, float] = {}
        for at, text in enumerate(self._texts):
            own = {stem for stem in stem_set(text) if stem.isalpha()}
            out[at] = (
                2.0 * len(shared(own, title))
                + 1.0 * min(2, len(shared(own, body)))
                + self._meanings.against(f"{grid.title} {head} {column}")[at]
            )
            if not shared(own, title) and not shared(own, body):
                out[at] = 0.0
        return out

    def is_small_for(
        self, table: Statement, at: int, others: Collection[int], only: Collection[int] | None = None
    ) -> bool:
        """Whether the marks for small numbers in a table bear on a question.

        Not where the row or the column of each is more about another of the questions that the table answers
        ("Riders under 16 | 12 | *").

        Args:
            table: The table.
            at: The question.
            others: The questions that share the table with it.
            only: The rows that are the question's own; None where rows belong to nobody.
        """
        rows = self.table(table).texts()
        owned = {each: stem_set(self._texts[each]) for each in {at, *others}}
        for number, row in enumerate(rows[1:], 1):
            if only is not None and number not in only:
                continue
            for column, cell in enumerate(row[1:], 1):
                if not is_small(cell):
                    continue
                head = rows[0][column] if column < len(rows[0]) else ""
                about = {each for each in stem_set(f"{row[0]} {head}") if each.isalpha()} - _OF_ANY_TABLE
                if _akin(owned[at], about) >= max((_akin(owned[each], about) for each in others), default=0):
                    return True
        return False


_OF_ANY_TABLE = stem_set("recorded not known unknown other others total totals all number year years")
_ROOT = 3


def _akin(one: Collection[str], two: Collection[str]) -> int:
    """How many stems of one text have a like in the other ("rider", "riders")."""
    return sum(
        any(a == b or (min(len(a), len(b)) >= _ROOT and (a.startswith(b) or b.startswith(a))) for b in two)
        for a in one
    )


def small_tables(statements: Sequence[Statement], documents: Sequence[Document]) -> set[tuple[int, int]]:
    """Tables in which small numbers are kept back.

    By marks that say so, or by marks that the letter explains.
    """
    explained = any(s.does(Act.SUPPRESSED) for s in statements if s.table < 0)
    out: set[tuple[int, int]] = set()
    for number, document in enumerate(documents):
        for at, table in enumerate(document.tables):
            heads = table.texts()[:1]
            measured = {at for row in heads for at, head in enumerate(row) if is_measured(head)}
            cells = [
                cell.text
                for row in table.rows[1:]
                for column, cell in enumerate(row)
                if column and (explained or column not in measured)
            ]
            if any(is_surely_small(cell) or (explained and is_small(cell)) for cell in cells):
                out.add((number, at))
    return out


def is_for_small_numbers(entry: Found, general: Sequence[Statement]) -> bool:
    """Whether a ground is relied on for small numbers alone."""
    uses = [
        use.statement for use in entry.uses if use.role is ClaimRole.RELIED_ON and use.statement is not None
    ]
    return bool(uses) and all(is_suppression(statement, general) for statement in uses)


def is_suppression(statement: Statement, around: Sequence[Statement]) -> bool:
    """Whether a ground is used for small numbers: its own piece speaks of them."""
    return any(s.piece is statement.piece and s.does(Act.SUPPRESSED) for s in around)


def only_about(statement: Statement, small: Sequence[Found]) -> bool:
    """Whether a sentence stands in a piece that only explains small numbers."""
    return any(
        use.statement is not None and use.statement.piece is statement.piece
        for entry in small
        for use in entry.uses
    )
