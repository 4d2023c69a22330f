"""What all tables share: names of constraints, the type of moments, the version column of edited rows."""

from datetime import UTC, datetime

from sqlalchemy import Dialect, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column
from sqlalchemy.types import TypeDecorator

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Moment(TypeDecorator[datetime]):
    """A moment, kept as ISO text in UTC so that both databases sort and return it alike."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Write the moment in UTC; one without a zone is taken as local time."""
        del dialect
        return None if value is None else value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Read the moment back with its zone."""
        del dialect
        return None if value is None else datetime.fromisoformat(value)


class Base(DeclarativeBase):
    """The registry of all tables."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {str: Text(), datetime: Moment()}  # noqa: RUF012 - read from the class


class Edited:
    """A table that people edit: rows are numbered for good and carry a version.

    Numbers are never used twice, so that an undone row's number cannot come to mean another thing.
    """

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-2)

    @declared_attr
    def version(cls) -> Mapped[int]:  # noqa: N805 - SQLAlchemy calls it on the class
        """How often the row was written; a write that expects another number fails."""
        return mapped_column(nullable=False, sort_order=-1)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, object]:  # noqa: N805
        return {"version_id_col": cls.version}


NUMBERED: dict[str, bool] = {"sqlite_autoincrement": True}
"""The option by which SQLite, like PostgreSQL, never gives out a number again."""
