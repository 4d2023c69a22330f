"""The tables of what people enter and decide, and of what was received; every row here outlives a restart.

Classes carry the bare names of the design; other modules of this room import the module as ``t``. There are
no ORM relationships: rows are fetched in sets by the readers, so that no list ever asks once per row.
"""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from foi_tracker.storage.schema import NUMBERED, Base, Edited


class LibraryState(Base):
    """One row: counts the writes, and is what a writer of a PostgreSQL library locks first."""

    __tablename__ = "library_state"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    writes: Mapped[int] = mapped_column(default=0)


class Campaign(Edited, Base):
    """Requests that belong together."""

    __tablename__ = "campaign"
    __table_args__ = NUMBERED

    title: Mapped[str] = mapped_column(index=True)
    text: Mapped[str]
    made: Mapped[datetime]
    binned: Mapped[datetime | None]


class CampaignQuestion(Edited, Base):
    """A canonical question of a campaign, with its place in the campaign's text."""

    __tablename__ = "campaign_question"
    __table_args__ = (UniqueConstraint("campaign_id", "label"), NUMBERED)

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"))
    position: Mapped[int]
    label: Mapped[str]
    text: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]


class Authority(Edited, Base):
    """A public body; ``name_key`` is its name folded, by which it is found again."""

    __tablename__ = "authority"
    __table_args__ = NUMBERED

    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(unique=True)
    nation: Mapped[str | None]
    kind: Mapped[str]
    email: Mapped[str]


class AuthorityGroup(Edited, Base):
    """A saved group of authorities; its names are one JSON list, in order."""

    __tablename__ = "authority_group"
    __table_args__ = NUMBERED

    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(unique=True)
    members: Mapped[str]


class Wording(Base):
    """The text of a request as sent, kept once however many authorities got it."""

    __tablename__ = "wording"
    __table_args__ = NUMBERED

    id: Mapped[int] = mapped_column(primary_key=True)
    digest: Mapped[str] = mapped_column(unique=True)
    text: Mapped[str]


class Request(Edited, Base):
    """One asking of one authority."""

    __tablename__ = "request"
    __table_args__ = NUMBERED

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaign.id"), index=True)
    authority_id: Mapped[int] = mapped_column(ForeignKey("authority.id"), index=True)
    wording_id: Mapped[int] = mapped_column(ForeignKey("wording.id"), index=True)
    follows_id: Mapped[int | None] = mapped_column(ForeignKey("request.id"), index=True)
    regime: Mapped[str]
    title: Mapped[str]
    sent: Mapped[date]
    received: Mapped[date]
    channel: Mapped[str]
    reference: Mapped[str]
    link: Mapped[str]
    reply_address: Mapped[str]
    binned: Mapped[datetime | None]


class Question(Edited, Base):
    """One numbered thing asked of one authority, in this authority's wording."""

    __tablename__ = "question"
    __table_args__ = (UniqueConstraint("request_id", "label"), NUMBERED)

    request_id: Mapped[int] = mapped_column(ForeignKey("request.id"))
    position: Mapped[int]
    label: Mapped[str]
    text: Mapped[str]


class QuestionLink(Base):
    """Which canonical questions a request's question stands for, many to many."""

    __tablename__ = "question_link"

    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), primary_key=True)
    campaign_question_id: Mapped[int] = mapped_column(
        ForeignKey("campaign_question.id"), primary_key=True, index=True
    )


class Content(Base):
    """The bytes of a file as received, once under their SHA-256, compressed. Never changed, never logged."""

    __tablename__ = "content"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    size: Mapped[int]
    packed: Mapped[bytes]


class Document(Base):
    """One reading of a file's bytes into text, blocks and tables; never changed once written.

    The same bytes read another way (by a later version) are another row, so that no span ever points into a
    text that it was not found in. ``shape`` is one JSON value: blocks, tables, notes.
    """

    __tablename__ = "document"
    __table_args__ = (UniqueConstraint("sha256", "digest"), NUMBERED)

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(ForeignKey("content.sha256"))
    digest: Mapped[str]
    name: Mapped[str]
    kind: Mapped[str]
    text: Mapped[str]
    shape: Mapped[str]


class Reading(Base):
    """A reading whole, as the one codec writes it; never changed once written."""

    __tablename__ = "reading"
    __table_args__ = NUMBERED

    id: Mapped[int] = mapped_column(primary_key=True)
    codec: Mapped[int]
    packed: Mapped[bytes]


class Message(Edited, Base):
    """One letter, in or out, with the reading that holds now."""

    __tablename__ = "message"
    __table_args__ = NUMBERED

    request_id: Mapped[int] = mapped_column(ForeignKey("request.id"), index=True)
    kind: Mapped[str]
    day: Mapped[date | None]
    incoming: Mapped[bool]
    reading_id: Mapped[int] = mapped_column(ForeignKey("reading.id"), index=True)
    added: Mapped[datetime]
    binned: Mapped[datetime | None]


class MessageDocument(Base):
    """The documents of a letter, in order, under the name each came with."""

    __tablename__ = "message_document"

    message_id: Mapped[int] = mapped_column(ForeignKey("message.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("document.id"), index=True)
    name: Mapped[str]


class MessageReading(Base):
    """Every reading that was ever made of a letter, numbered from 1."""

    __tablename__ = "message_reading"

    message_id: Mapped[int] = mapped_column(ForeignKey("message.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    reading_id: Mapped[int] = mapped_column(ForeignKey("reading.id"), index=True)
    made: Mapped[datetime]


class Matching(Edited, Base):
    """Which question of a letter stands for which question of the request."""

    __tablename__ = "matching"
    __table_args__ = (UniqueConstraint("message_id", "question_id", "found"), NUMBERED)

    message_id: Mapped[int] = mapped_column(ForeignKey("message.id"))
    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), index=True)
    found: Mapped[str]
    sure: Mapped[bool]
    why: Mapped[str]


class Decision(Edited, Base):
    """What a person decided about one question at one letter; grounds, flags and evidence are JSON values."""

    __tablename__ = "decision"
    __table_args__ = (UniqueConstraint("message_id", "question_id"), NUMBERED)

    message_id: Mapped[int] = mapped_column(ForeignKey("message.id"))
    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), index=True)
    outcome: Mapped[str]
    regime: Mapped[str]
    provisions: Mapped[str]
    flags: Mapped[str]
    evidence: Mapped[str]
    note: Mapped[str]
    made: Mapped[datetime]


class Event(Edited, Base):
    """A dated thing that happened to a request, perhaps with a letter."""

    __tablename__ = "event"
    __table_args__ = NUMBERED

    request_id: Mapped[int] = mapped_column(ForeignKey("request.id"), index=True)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("message.id"), index=True)
    kind: Mapped[str]
    day: Mapped[date]
    until: Mapped[date | None]
    note: Mapped[str]


class Note(Edited, Base):
    """A person's note on a request."""

    __tablename__ = "note"
    __table_args__ = NUMBERED

    request_id: Mapped[int] = mapped_column(ForeignKey("request.id"), index=True)
    text: Mapped[str]
    made: Mapped[datetime]


class RequestTag(Base):
    """A tag on a request."""

    __tablename__ = "request_tag"

    request_id: Mapped[int] = mapped_column(ForeignKey("request.id"), primary_key=True)
    tag: Mapped[str] = mapped_column(primary_key=True)


class Change(Base):
    """One write: its words for Undo, who did it, whether it is undone, and what it touched (JSON lists)."""

    __tablename__ = "change"
    __table_args__ = (Index(None, "person", "undone"), NUMBERED)

    id: Mapped[int] = mapped_column(primary_key=True)
    made: Mapped[datetime]
    person: Mapped[str]
    words: Mapped[str]
    undone: Mapped[bool]
    campaigns: Mapped[str]
    requests: Mapped[str]
    letters: Mapped[str]


class ChangedRow(Base):
    """One row that a write added (no ``before``), removed (no ``after``) or changed, with the values as JSON.

    ``campaign_id``, ``request_id`` and ``message_id`` say whose row it was: a purge finds its traces by it.
    """

    __tablename__ = "changed_row"

    change_id: Mapped[int] = mapped_column(ForeignKey("change.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    table: Mapped[str]
    key: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str | None]
    campaign_id: Mapped[int | None] = mapped_column(index=True)
    request_id: Mapped[int | None] = mapped_column(index=True)
    message_id: Mapped[int | None] = mapped_column(index=True)


LOGGED: tuple[type[Base], ...] = (
    Campaign,
    CampaignQuestion,
    Authority,
    AuthorityGroup,
    Request,
    Question,
    QuestionLink,
    Message,
    MessageDocument,
    MessageReading,
    Matching,
    Decision,
    Event,
    Note,
    RequestTag,
)
"""The tables whose rows can be undone, parents before children."""
