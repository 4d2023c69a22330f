"""The bin: what lies in it, and emptying it for good."""

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import delete, exists, select, update
from sqlalchemy.orm import Session

from foi_tracker.model.kinds import LetterKind
from foi_tracker.model.library import BinItem, BinKind
from foi_tracker.storage import derived as d
from foi_tracker.storage import tables as t
from foi_tracker.storage.change_log import TABLES
from foi_tracker.storage.deriving import OF_LETTER, OF_REQUEST, clear
from foi_tracker.storage.orphans import remove_orphans
from foi_tracker.storage.schema import Base
from foi_tracker.storage.search_schema import INDEXED
from foi_tracker.storage.unit import chunks, gone
from foi_tracker.storage.values import dumps
from foi_tracker.storage.writer_letters import BINNED


def items(session: Session) -> tuple[BinItem, ...]:
    """Everything that was put into the bin, the latest first; what only hangs on it is not listed apart."""
    found = [
        BinItem(BinKind.CAMPAIGN, row.id, row.title, row.binned)
        for row in session.scalars(select(t.Campaign).where(t.Campaign.binned.is_not(None)))
        if row.binned
    ]
    requests = (
        select(t.Request.id, t.Authority.name, t.Request.title, t.Request.binned)
        .join(t.Authority, t.Authority.id == t.Request.authority_id)
        .where(t.Request.binned.is_not(None))
    )
    found += [
        BinItem(BinKind.REQUEST, number, f"{name}: {title}", binned)
        for number, name, title, binned in session.execute(requests)
        if binned
    ]
    letters = (
        select(t.Message.id, t.Message.kind, t.Authority.name, t.Request.title, t.Message.binned)
        .join(t.Request, t.Request.id == t.Message.request_id)
        .join(t.Authority, t.Authority.id == t.Request.authority_id)
        .where(t.Message.binned.is_not(None))
    )
    found += [
        BinItem(BinKind.LETTER, number, f"{LetterKind(kind).words}, {name}: {title}", binned)
        for number, kind, name, title, binned in session.execute(letters)
        if binned
    ]
    return tuple(sorted(found, key=lambda item: (item.deleted, item.kind, item.id), reverse=True))


def title(session: Session, kind: BinKind, number: int) -> str:
    """What a thing in the bin is called.

    Raises:
        NotFoundError: if it is not in the bin.
    """
    for item in items(session):
        if (item.kind, item.id) == (kind, number):
            return item.title
    raise gone(kind.value)


def whole(session: Session) -> Iterator[tuple[BinKind, int]]:
    """Everything in the bin, one after the other; what went with an earlier one is passed over."""
    for item in sorted(items(session), key=lambda item: list(BinKind).index(item.kind)):
        if session.scalar(select(BINNED[item.kind].id).where(BINNED[item.kind].id == item.id)) is not None:
            yield item.kind, item.id


def leave_no_trace(session: Session) -> None:
    """Have SQLite overwrite what is deleted from now on (PostgreSQL's vacuum does it in its time)."""
    if session.get_bind().dialect.name == "sqlite":
        session.connection().exec_driver_sql("PRAGMA secure_delete=ON")


def tidy_search(session: Session) -> None:
    """Take the words of deleted texts out of SQLite's search index, which would keep them until it merges."""
    if session.get_bind().dialect.name == "sqlite":
        for indexed in INDEXED:
            name = indexed.index
            statement = f"INSERT INTO {name}({name}) VALUES ('optimize')"  # noqa: S608 - our own names
            session.connection().exec_driver_sql(statement)


def purge(session: Session, kind: BinKind, number: int) -> None:
    """Remove a thing in the bin for good, with all that hangs on it, its bytes and its traces in the log.

    Raises:
        NotFoundError: if it is not in the bin.
    """
    if session.scalar(select(BINNED[kind].binned).where(BINNED[kind].id == number)) is None:
        raise gone(kind.value)
    campaigns = [number] if kind is BinKind.CAMPAIGN else []
    requests = {
        BinKind.CAMPAIGN: select(t.Request.id).where(t.Request.campaign_id == number),
        BinKind.REQUEST: select(t.Request.id).where(t.Request.id == number),
        BinKind.LETTER: None,
    }[kind]
    of_requests = [] if requests is None else list(session.scalars(requests))
    letters = [number] if kind is BinKind.LETTER else _all(session, t.Message.request_id, of_requests)
    session.expunge_all()
    for part in chunks(letters):
        _purge_letters(session, part)
    for part in chunks(of_requests):
        _purge_requests(session, part)
    for campaign in campaigns:
        _forget(session, t.ChangedRow.campaign_id == campaign)
        _delete(session, t.CampaignQuestion.campaign_id == campaign, t.CampaignQuestion)
        _delete(session, t.Campaign.id == campaign, t.Campaign)
    _drop_empty_changes(session)
    remove_orphans(session)


def _all(session: Session, column: Any, numbers: Iterable[int]) -> list[int]:  # noqa: ANN401
    found: list[int] = []
    for part in chunks(numbers):
        found += session.scalars(select(column.class_.id).where(column.in_(part)))
    return found


def _purge_letters(session: Session, letters: list[int]) -> None:
    _forget(session, t.ChangedRow.message_id.in_(letters))
    clear(session, OF_LETTER, "message_id", letters)
    clear(session, (d.Standing, d.MessageDigest), "message_id", letters)
    events = select(t.Event.id).where(t.Event.message_id.in_(letters))
    _forget(
        session,
        (t.ChangedRow.table == "event")
        & t.ChangedRow.key.in_([dumps({"id": n}) for n in session.scalars(events)]),
    )
    for table in (t.Event, t.Decision, t.Matching, t.MessageReading, t.MessageDocument):
        _delete(session, table.__table__.c.message_id.in_(letters), table)
    _delete(session, t.Message.id.in_(letters), t.Message)


def _purge_requests(session: Session, requests: list[int]) -> None:
    _forget(session, t.ChangedRow.request_id.in_(requests))
    links = select(t.QuestionLink).join(t.Question, t.Question.id == t.QuestionLink.question_id)
    keys = [
        dumps({column.key: getattr(link, column.key) for column in TABLES["question_link"].primary_key})
        for link in session.scalars(links.where(t.Question.request_id.in_(requests)))
    ]
    for part in chunks(keys):
        _forget(session, (t.ChangedRow.table == "question_link") & t.ChangedRow.key.in_(part))
    session.expunge_all()
    clear(session, OF_REQUEST, "request_id", requests)
    questions = select(t.Question.id).where(t.Question.request_id.in_(requests))
    _delete(session, t.QuestionLink.question_id.in_(questions), t.QuestionLink)
    for table in (t.Event, t.Note, t.RequestTag, t.Question):
        _delete(session, table.__table__.c.request_id.in_(requests), table)
    session.execute(
        update(t.Request)
        .where(t.Request.follows_id.in_(requests))
        .values(follows_id=None, version=t.Request.version + 1),
        execution_options={"synchronize_session": False},
    )
    _delete(session, t.Request.id.in_(requests), t.Request)


def _forget(session: Session, wanted: Any) -> None:  # noqa: ANN401 - any condition on the log
    _delete(session, wanted, t.ChangedRow)


def _drop_empty_changes(session: Session) -> None:
    empty = ~exists().where(t.ChangedRow.change_id == t.Change.id)
    _delete(session, empty, t.Change)


def _delete(session: Session, wanted: Any, table: type[Base]) -> None:  # noqa: ANN401 - any condition
    session.execute(delete(table).where(wanted), execution_options={"synchronize_session": False})
