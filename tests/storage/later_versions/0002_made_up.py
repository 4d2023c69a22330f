"""A made-up second revision: rebuilds a table that others refer to, and one that has search triggers."""

import os
import time

import sqlalchemy as sa
from alembic import op

from foi_tracker.storage.search_schema import INDEXED, sqlite_triggers

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add a column by rebuilding; then be stopped, or leave loose ends, if a test says so."""
    with op.batch_alter_table("campaign", recreate="always" if _sqlite() else "auto") as batch:
        batch.add_column(sa.Column("colour", sa.Text(), server_default="", nullable=False))
    with op.batch_alter_table("wording", recreate="always" if _sqlite() else "auto") as batch:
        batch.add_column(sa.Column("language", sa.Text(), server_default="en", nullable=False))
    if _sqlite():
        for indexed in INDEXED:
            if indexed.table == "wording":
                for trigger in sqlite_triggers(indexed):
                    op.execute(trigger)
    wanted = os.environ.get("FOI_TEST_MIGRATION")
    if wanted == "loose":
        op.execute("DELETE FROM campaign")
    elif wanted == "wait":
        print("half way", flush=True)
        time.sleep(60)


def _sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"
