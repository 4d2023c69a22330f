"""The search index of both databases, kept in step by the database itself so that no write can forget it.

SQLite: one FTS5 table beside each table of texts (external content, so that no text is kept twice), filled by
triggers. PostgreSQL: one index on an expression, which folds accents as FTS5 does.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

TOKENIZER = "unicode61 remove_diacritics 2"


@dataclass(frozen=True, slots=True)
class Indexed:
    """A table whose texts are searched: its number, and the columns with the texts."""

    table: str
    key: str
    columns: tuple[str, ...]

    @property
    def index(self) -> str:
        """The name of its search table."""
        return f"{self.table}_search"


INDEXED = (
    Indexed("request_words", "request_id", ("authority", "reference", "title")),
    Indexed("wording", "id", ("text",)),
    Indexed("document", "id", ("text",)),
)

SHADOWS = tuple(
    f"{indexed.index}{part}"
    for indexed in INDEXED
    for part in ("", "_data", "_idx", "_docsize", "_config", "_content")
)
"""Tables that belong to the index; migrations leave them alone."""

# Letters lose their accents, and what is no part of a word becomes a space: the server's own splitter keeps
# "FOI/2026/113" as one path. A vector cannot hold more than a megabyte, hence the cut.
POSTGRES_WORDS = r"""
CREATE OR REPLACE FUNCTION foi_words(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('simple', left(regexp_replace(regexp_replace(normalize(words, NFD),
    '[\u0300-\u036f]', '', 'g'), '[^0-9A-Za-z\u00c0-\u1fff\u2c00-\uffff]+', ' ', 'g'), 250000))
$$
"""


def create_search(connection: Connection) -> None:
    """Make the index and what keeps it in step; the tables of texts must be there."""
    statements = _sqlite() if connection.dialect.name == "sqlite" else _postgres()
    for statement in statements:
        connection.exec_driver_sql(statement)


def _sqlite() -> Iterator[str]:
    for indexed in INDEXED:
        names = ", ".join(indexed.columns)
        yield (
            f"CREATE VIRTUAL TABLE {indexed.index} USING fts5({names}, content='{indexed.table}', "
            f"content_rowid='{indexed.key}', tokenize='{TOKENIZER}')"
        )
        yield from sqlite_triggers(indexed)


def sqlite_triggers(indexed: Indexed) -> Iterator[str]:
    """The triggers of one search table; a migration that rebuilds its table must make them anew."""
    index, names = indexed.index, ", ".join(indexed.columns)
    new, old = (", ".join(f"{row}.{name}" for name in indexed.columns) for row in ("new", "old"))
    add = f"INSERT INTO {index}(rowid, {names}) VALUES (new.{indexed.key}, {new});"  # noqa: S608 - our own names
    drop = f"INSERT INTO {index}({index}, rowid, {names}) VALUES ('delete', old.{indexed.key}, {old});"  # noqa: S608
    for moment, body in (("INSERT", add), ("DELETE", drop), ("UPDATE", drop + add)):
        yield f"CREATE TRIGGER {index}_{moment.lower()} AFTER {moment} ON {indexed.table} BEGIN {body} END"


def _postgres() -> Iterator[str]:
    yield POSTGRES_WORDS
    for indexed in INDEXED:
        words = " || ' ' || ".join(indexed.columns)
        column = f"words tsvector GENERATED ALWAYS AS (foi_words({words})) STORED"
        yield f"ALTER TABLE {indexed.table} ADD COLUMN {column}"
        yield f"CREATE INDEX ix_{indexed.index} ON {indexed.table} USING gin (words)"
