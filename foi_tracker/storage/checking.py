"""Looks through a whole library for anything that is not as it was written."""

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from foi_tracker.core.errors import FoiError
from foi_tracker.core.files import sha256
from foi_tracker.model.library import Trouble
from foi_tracker.model.readings import Evidence, Reading
from foi_tracker.storage import derived as d
from foi_tracker.storage import tables as t
from foi_tracker.storage.deriving import Row, gather, letter_rows, request_rows
from foi_tracker.storage.reader_letters import decision_from_row, unpack_reading
from foi_tracker.storage.schema import Base
from foi_tracker.storage.search_schema import INDEXED
from foi_tracker.storage.unit import chunks
from foi_tracker.storage.values import document_from_values, storable

_UNREADABLE = (FoiError, zlib.error, ValueError, KeyError, TypeError)
"""What values raise that were damaged after they were written."""


def check(engine: Engine) -> tuple[Trouble, ...]:
    """Everything that is wrong with a library, in one snapshot of it; empty if all is well."""
    sqlite = engine.dialect.name == "sqlite"
    found: list[Trouble] = []
    if sqlite:
        found += _search_index(engine)
    with Session(engine.execution_options(foi_read=True)) as session:
        parts: list[Callable[[Session], Iterator[Trouble]]] = [_file] if sqlite else []
        parts += [_contents, _documents, _readings, _decisions, _letters, _requests]
        for part in parts:
            try:
                found += part(session)
            except DBAPIError as trouble:
                found.append(Trouble("the database", f"it could not be read: {trouble.orig}"))
            except _UNREADABLE as trouble:
                found.append(Trouble("the database", f"something in it could not be read: {trouble}"))
    return tuple(found)


def _file(session: Session) -> Iterator[Trouble]:
    for (words,) in session.execute(text("PRAGMA integrity_check")).all():
        if words != "ok":
            yield Trouble("the file", str(words))
    for table, row, parent, _ in session.execute(text("PRAGMA foreign_key_check")).all():
        yield Trouble(f"{table} {row}", f"refers to a row of {parent} that is not there")


def _search_index(engine: Engine) -> Iterator[Trouble]:
    with engine.connect() as connection:
        for indexed in INDEXED:
            name = indexed.index
            try:
                # Read as a command; with 1 it compares the index with the texts, and writes nothing.
                command = f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)"  # noqa: S608
                connection.exec_driver_sql(command)
            except DBAPIError as trouble:
                yield Trouble("the search index", f"{name} does not fit with the texts: {trouble.orig}")
            finally:
                connection.rollback()


def _contents(session: Session) -> Iterator[Trouble]:
    kept = t.Content
    rows = session.execute(select(kept.sha256, kept.size, kept.packed), execution_options={"yield_per": 20})
    for digest, size, packed in rows:
        try:
            content = zlib.decompress(packed)
        except zlib.error:
            yield Trouble(f"document {digest[:12]}", "its bytes cannot be unpacked")
            continue
        if sha256(content) != digest or len(content) != size:
            yield Trouble(f"document {digest[:12]}", "its bytes are not those that were received")


def _documents(session: Session) -> Iterator[Trouble]:
    kept = t.Document
    query = select(kept.id, kept.name, kept.kind, kept.text, kept.sha256, kept.shape)
    for number, *values in session.execute(query, execution_options={"yield_per": 50}):
        try:
            document = document_from_values(*values)
        except (ValueError, KeyError, TypeError) as trouble:
            yield Trouble(f"document {number}", f"its blocks and tables cannot be read: {trouble}")
            continue
        spans = [block.span for block in document.blocks] + [table.span for table in document.tables]
        spans += [cell.span for table in document.tables for row in table.rows for cell in row if cell.span]
        if any(span.end > len(document.text) for span in spans):
            yield Trouble(f"document {number}", "a block or table lies outside its text")


@contextmanager
def _decoding(found: list[Trouble], where: str) -> Iterator[None]:
    try:
        yield
    except _UNREADABLE as trouble:
        found.append(Trouble(where, f"what was written cannot be read: {trouble}"))


def _readings(session: Session) -> Iterator[Trouble]:
    """Every reading can be decoded, and the evidence of those that hold now stands in their texts."""
    link = t.MessageReading
    query = select(link.message_id, link.number, link.reading_id).order_by(link.message_id, link.number)
    for part in chunks(session.execute(query).all(), 50):
        numbers = {number for _, _, number in part}
        packed = dict(
            session.execute(select(t.Reading.id, t.Reading.packed).where(t.Reading.id.in_(numbers))).all()
        )
        texts = _texts(session, {letter for letter, _, _ in part})
        for letter, version, number in part:
            where = f"letter {letter}, reading {version}"
            found: list[Trouble] = []
            with _decoding(found, where):
                if _misplaced(unpack_reading(packed[number]), texts.get(letter, [])):
                    found.append(Trouble(where, "some of its words do not stand where it says"))
            yield from found


def _decisions(session: Session) -> Iterator[Trouble]:
    """Every decision can be read, and the words it points at lie in the letter's texts."""
    for part in chunks(session.scalars(select(t.Decision).order_by(t.Decision.id)).all(), 200):
        texts = _texts(session, {row.message_id for row in part})
        for row in part:
            where = f"decision {row.id} on letter {row.message_id}"
            found: list[Trouble] = []
            with _decoding(found, where):
                if any(
                    _outside(words, texts.get(row.message_id, []))
                    for words in decision_from_row(row).evidence
                ):
                    found.append(Trouble(where, "some of its words lie outside the letter"))
            yield from found


def _outside(words: Evidence, texts: list[str]) -> bool:
    return words.document >= len(texts) or words.span.end > len(texts[words.document])


def _texts(session: Session, letters: set[int]) -> dict[int, list[str]]:
    link = t.MessageDocument
    rows = session.execute(
        select(link.message_id, t.Document.text)
        .join(t.Document, t.Document.id == link.document_id)
        .where(link.message_id.in_(letters))
        .order_by(link.message_id, link.position)
    )
    found: dict[int, list[str]] = {}
    for letter, words in rows.all():
        found.setdefault(letter, []).append(words)
    return found


def _misplaced(reading: Reading, texts: list[str]) -> bool:
    return any(
        _outside(words, texts) or words.span.of(texts[words.document]) != storable(words.text)
        for words in evidence_of(reading)
    )


def evidence_of(reading: Reading) -> Iterator[Evidence]:
    """All evidence in a reading."""
    yield from reading.kind_evidence
    yield from reading.facts.values()
    yield from reading.cost.evidence.values()
    for part in (reading.questions, reading.answers, reading.claims, reading.tables):
        for each in part:
            yield from each.evidence
    for answer in reading.answers:
        for gap in answer.gaps:
            yield from gap.evidence


def _letters(session: Session) -> Iterator[Trouble]:
    for part in chunks(session.scalars(select(t.Message.id).order_by(t.Message.id)).all()):
        expected: dict[type[Base], list[Row]] = {d.Suggestion: [], d.Ground: [], d.DataTable: []}
        query = (
            select(t.Message.id, t.Reading.packed)
            .join(t.Reading, t.Reading.id == t.Message.reading_id)
            .where(t.Message.id.in_(part))
        )
        broken: list[Trouble] = []
        for letter, packed in session.execute(query).all():
            with _decoding(broken, f"letter {letter}"):
                for table, rows in letter_rows(letter, unpack_reading(packed)).items():
                    expected[table] += rows
        if not broken:  # a broken reading has been reported already
            yield from _compare(session, expected, "message_id", part, "letter", "what was found in it")


def _requests(session: Session) -> Iterator[Trouble]:
    for part in chunks(session.scalars(select(t.Request.id).order_by(t.Request.id)).all()):
        expected: dict[type[Base], list[Row]] = {}
        for asked in gather(session, part):
            for table, rows in request_rows(asked).items():
                expected.setdefault(table, []).extend(rows)
        yield from _compare(session, expected, "request_id", part, "request", "the answers that stand")


def _compare(
    session: Session,
    expected: dict[type[Base], list[Row]],
    column: str,
    numbers: list[int],
    owner: str,
    what: str,
) -> Iterator[Trouble]:
    """Compare derived rows with what they would be if they were worked out now."""
    wrong: set[tuple[int, str]] = set()
    for table, rows in expected.items():
        columns = table.__table__.columns
        stored = session.execute(select(*columns).where(columns[column].in_(numbers))).mappings().all()
        as_stored = {tuple(row[name] for name in columns.keys()) for row in stored}  # noqa: SIM118
        as_expected = {tuple(row[name] for name in columns.keys()) for row in rows}  # noqa: SIM118
        place = columns.keys().index(column)
        wrong |= {(int(row[place]), table.__tablename__) for row in as_stored ^ as_expected}
    for number, name in sorted(wrong):
        yield Trouble(f"{owner} {number}", f"{what} ({name}) is not what it would be if worked out again")
