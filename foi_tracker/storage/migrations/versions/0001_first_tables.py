"""The first shape of a library."""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

APPLICATION_ID = 0x464F4954

SEARCHED = (
    ("request_words", "request_id", ("authority", "reference", "title")),
    ("wording", "id", ("text",)),
    ("document", "id", ("text",)),
)
POSTGRES_WORDS = r"""
CREATE OR REPLACE FUNCTION foi_words(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('simple', left(regexp_replace(regexp_replace(normalize(words, NFD),
    '[\u0300-\u036f]', '', 'g'), '[^0-9A-Za-z\u00c0-\u1fff\u2c00-\uffff]+', ' ', 'g'), 250000))
$$
"""


def upgrade() -> None:
    _entered()
    _received()
    _logged()
    _derived()
    connection = op.get_bind()
    sqlite = connection.dialect.name == "sqlite"
    if not sqlite:
        connection.exec_driver_sql(POSTGRES_WORDS)
    for table, key, columns in SEARCHED:
        for statement in _sqlite_search(table, key, columns) if sqlite else _postgres_search(table, columns):
            connection.exec_driver_sql(statement)
    connection.execute(sa.text("INSERT INTO library_state (id, writes) VALUES (1, 0)"))
    if sqlite:
        connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def _sqlite_search(table: str, key: str, columns: tuple[str, ...]) -> Iterator[str]:
    index, names = f"{table}_search", ", ".join(columns)
    new, old = (", ".join(f"{row}.{name}" for name in columns) for row in ("new", "old"))
    add = f"INSERT INTO {index}(rowid, {names}) VALUES (new.{key}, {new});"  # noqa: S608 - our own names
    drop = f"INSERT INTO {index}({index}, rowid, {names}) VALUES ('delete', old.{key}, {old});"  # noqa: S608
    yield (
        f"CREATE VIRTUAL TABLE {index} USING fts5({names}, content='{table}', "
        f"content_rowid='{key}', tokenize='unicode61 remove_diacritics 2')"
    )
    yield f"CREATE TRIGGER {index}_insert AFTER INSERT ON {table} BEGIN {add} END"
    yield f"CREATE TRIGGER {index}_delete AFTER DELETE ON {table} BEGIN {drop} END"
    yield f"CREATE TRIGGER {index}_update AFTER UPDATE ON {table} BEGIN {drop}{add} END"


def _postgres_search(table: str, columns: tuple[str, ...]) -> Iterator[str]:
    words = " || ' ' || ".join(columns)
    yield f"ALTER TABLE {table} ADD COLUMN words tsvector GENERATED ALWAYS AS (foi_words({words})) STORED"
    yield f"CREATE INDEX ix_{table}_search ON {table} USING gin (words)"


def _entered() -> None:
    op.create_table(
        "authority",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("nation", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_authority")),
        sa.UniqueConstraint("name_key", name=op.f("uq_authority_name_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "authority_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("members", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_authority_group")),
        sa.UniqueConstraint("name_key", name=op.f("uq_authority_group_name_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "campaign",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("made", sa.String(), nullable=False),
        sa.Column("binned", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_campaign_title"), "campaign", ["title"], unique=False)
    op.create_table(
        "wording",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_wording")),
        sa.UniqueConstraint("digest", name=op.f("uq_wording_digest")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "campaign_question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_question_campaign_id_campaign")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_campaign_question")),
        sa.UniqueConstraint("campaign_id", "label", name=op.f("uq_campaign_question_campaign_id_label")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("authority_id", sa.Integer(), nullable=False),
        sa.Column("wording_id", sa.Integer(), nullable=False),
        sa.Column("follows_id", sa.Integer(), nullable=True),
        sa.Column("regime", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("sent", sa.Date(), nullable=False),
        sa.Column("received", sa.Date(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("reply_address", sa.Text(), nullable=False),
        sa.Column("binned", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["authority_id"], ["authority.id"], name=op.f("fk_request_authority_id_authority")
        ),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_request_campaign_id_campaign")
        ),
        sa.ForeignKeyConstraint(["follows_id"], ["request.id"], name=op.f("fk_request_follows_id_request")),
        sa.ForeignKeyConstraint(["wording_id"], ["wording.id"], name=op.f("fk_request_wording_id_wording")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_request_authority_id"), "request", ["authority_id"], unique=False)
    op.create_index(op.f("ix_request_campaign_id"), "request", ["campaign_id"], unique=False)
    op.create_index(op.f("ix_request_follows_id"), "request", ["follows_id"], unique=False)
    op.create_index(op.f("ix_request_wording_id"), "request", ["wording_id"], unique=False)
    op.create_table(
        "note",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("made", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name=op.f("fk_note_request_id_request")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_note_request_id"), "note", ["request_id"], unique=False)
    op.create_table(
        "question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name=op.f("fk_question_request_id_request")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
        sa.UniqueConstraint("request_id", "label", name=op.f("uq_question_request_id_label")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "request_tag",
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("tag", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"], ["request.id"], name=op.f("fk_request_tag_request_id_request")
        ),
        sa.PrimaryKeyConstraint("request_id", "tag", name=op.f("pk_request_tag")),
    )
    op.create_table(
        "question_link",
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("campaign_question_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["campaign_question_id"],
            ["campaign_question.id"],
            name=op.f("fk_question_link_campaign_question_id_campaign_question"),
        ),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_question_link_question_id_question")
        ),
        sa.PrimaryKeyConstraint("question_id", "campaign_question_id", name=op.f("pk_question_link")),
    )
    op.create_index(
        op.f("ix_question_link_campaign_question_id"), "question_link", ["campaign_question_id"], unique=False
    )


def _received() -> None:
    op.create_table(
        "content",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_content")),
    )
    op.create_table(
        "reading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("codec", sa.Integer(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reading")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("shape", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["sha256"], ["content.sha256"], name=op.f("fk_document_sha256_content")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
        sa.UniqueConstraint("sha256", "digest", name=op.f("uq_document_sha256_digest")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("incoming", sa.Boolean(), nullable=False),
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("added", sa.String(), nullable=False),
        sa.Column("binned", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["reading_id"], ["reading.id"], name=op.f("fk_message_reading_id_reading")),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name=op.f("fk_message_request_id_request")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_message")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_message_reading_id"), "message", ["reading_id"], unique=False)
    op.create_index(op.f("ix_message_request_id"), "message", ["request_id"], unique=False)
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("regime", sa.Text(), nullable=False),
        sa.Column("provisions", sa.Text(), nullable=False),
        sa.Column("flags", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("made", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_decision_message_id_message")),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_decision_question_id_question")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sa.UniqueConstraint("message_id", "question_id", name=op.f("uq_decision_message_id_question_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_decision_question_id"), "decision", ["question_id"], unique=False)
    op.create_table(
        "matching",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("question_id", sa.Integer(), nullable=False),
        sa.Column("found", sa.Text(), nullable=False),
        sa.Column("sure", sa.Boolean(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_matching_message_id_message")),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_matching_question_id_question")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_matching")),
        sa.UniqueConstraint(
            "message_id", "question_id", "found", name=op.f("uq_matching_message_id_question_id_found")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_matching_question_id"), "matching", ["question_id"], unique=False)
    op.create_table(
        "message_document",
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name=op.f("fk_message_document_document_id_document")
        ),
        sa.ForeignKeyConstraint(
            ["message_id"], ["message.id"], name=op.f("fk_message_document_message_id_message")
        ),
        sa.PrimaryKeyConstraint("message_id", "position", name=op.f("pk_message_document")),
    )
    op.create_index(
        op.f("ix_message_document_document_id"), "message_document", ["document_id"], unique=False
    )
    op.create_table(
        "message_reading",
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("made", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["message.id"], name=op.f("fk_message_reading_message_id_message")
        ),
        sa.ForeignKeyConstraint(
            ["reading_id"], ["reading.id"], name=op.f("fk_message_reading_reading_id_reading")
        ),
        sa.PrimaryKeyConstraint("message_id", "number", name=op.f("pk_message_reading")),
    )
    op.create_index(op.f("ix_message_reading_reading_id"), "message_reading", ["reading_id"], unique=False)
    op.create_table(
        "event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_event_message_id_message")),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name=op.f("fk_event_request_id_request")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_event_message_id"), "event", ["message_id"], unique=False)
    op.create_index(op.f("ix_event_request_id"), "event", ["request_id"], unique=False)


def _logged() -> None:
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("made", sa.String(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("undone", sa.Boolean(), nullable=False),
        sa.Column("campaigns", sa.Text(), nullable=False),
        sa.Column("requests", sa.Text(), nullable=False),
        sa.Column("letters", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_change_person_undone"), "change", ["person", "undone"], unique=False)
    op.create_table(
        "library_state",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("writes", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_library_state")),
    )
    op.create_table(
        "changed_row",
        sa.Column("change_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("table", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.Column("campaign_id", sa.Integer(), nullable=True),
        sa.Column("request_id", sa.Integer(), nullable=True),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["change_id"], ["change.id"], name=op.f("fk_changed_row_change_id_change")),
        sa.PrimaryKeyConstraint("change_id", "number", name=op.f("pk_changed_row")),
    )
    op.create_index(op.f("ix_changed_row_campaign_id"), "changed_row", ["campaign_id"], unique=False)
    op.create_index(op.f("ix_changed_row_message_id"), "changed_row", ["message_id"], unique=False)
    op.create_index(op.f("ix_changed_row_request_id"), "changed_row", ["request_id"], unique=False)


def _derived() -> None:
    op.create_table(
        "request_digest",
        sa.Column("request_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("events", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("to_check", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"], ["request.id"], name=op.f("fk_request_digest_request_id_request")
        ),
        sa.PrimaryKeyConstraint("request_id", name=op.f("pk_request_digest")),
    )
    op.create_table(
        "request_words",
        sa.Column("request_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("authority", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"], ["request.id"], name=op.f("fk_request_words_request_id_request")
        ),
        sa.PrimaryKeyConstraint("request_id", name=op.f("pk_request_words")),
    )
    op.create_table(
        "data_table",
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("document", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("cells", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["message.id"], name=op.f("fk_data_table_message_id_message")
        ),
        sa.PrimaryKeyConstraint("message_id", "position", name=op.f("pk_data_table")),
    )
    op.create_table(
        "ground",
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("provision", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("questions", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_ground_message_id_message")),
        sa.PrimaryKeyConstraint("message_id", "position", name=op.f("pk_ground")),
    )
    op.create_index(op.f("ix_ground_provision"), "ground", ["provision"], unique=False)
    op.create_table(
        "message_digest",
        sa.Column("message_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=True),
        sa.Column("to_check", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["message.id"], name=op.f("fk_message_digest_message_id_message")
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["request.id"], name=op.f("fk_message_digest_request_id_request")
        ),
        sa.PrimaryKeyConstraint("message_id", name=op.f("pk_message_digest")),
    )
    op.create_index(op.f("ix_message_digest_request_id"), "message_digest", ["request_id"], unique=False)
    op.create_index(
        op.f("ix_message_digest_to_check_message_id"),
        "message_digest",
        ["to_check", "message_id"],
        unique=False,
    )
    op.create_table(
        "standing",
        sa.Column("question_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("regime", sa.Text(), nullable=False),
        sa.Column("provisions", sa.Text(), nullable=False),
        sa.Column("quotation", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["message_id"], ["message.id"], name=op.f("fk_standing_message_id_message")),
        sa.ForeignKeyConstraint(
            ["question_id"], ["question.id"], name=op.f("fk_standing_question_id_question")
        ),
        sa.ForeignKeyConstraint(["request_id"], ["request.id"], name=op.f("fk_standing_request_id_request")),
        sa.PrimaryKeyConstraint("question_id", name=op.f("pk_standing")),
    )
    op.create_index(op.f("ix_standing_message_id"), "standing", ["message_id"], unique=False)
    op.create_index(op.f("ix_standing_request_id"), "standing", ["request_id"], unique=False)
    op.create_table(
        "suggestion",
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("regime", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["message.id"], name=op.f("fk_suggestion_message_id_message")
        ),
        sa.PrimaryKeyConstraint("message_id", "position", name=op.f("pk_suggestion")),
    )
