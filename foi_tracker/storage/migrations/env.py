"""What alembic runs: it uses the connection that it is given, and opens none of its own."""

from alembic import context

from foi_tracker.storage import derived, tables  # noqa: F401 - their tables are to be compared
from foi_tracker.storage.schema import Base
from foi_tracker.storage.search_schema import SHADOWS


def _ours(_thing: object, name: str | None, kind: str, _reflected: object, _compared: object) -> bool:
    """Leave the search tables and their indexes to the database; nobody may propose to drop them."""
    if kind == "column":
        return name != "words"
    return name not in SHADOWS and not (name or "").endswith("_search")


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    include_object=_ours,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
