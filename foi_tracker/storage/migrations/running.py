"""Runs the migrations in one transaction: killed half-way, they leave the old library."""

from collections.abc import Sequence
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine

from foi_tracker.core.errors import LibraryError

HERE = Path(__file__).parent


def configuration(folders: Sequence[Path]) -> Config:
    """What alembic needs to know; no file of settings is read.

    Args:
        folders: Where the revisions lie.
    """
    config = Config()
    config.set_main_option("script_location", _plain(HERE))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(map(_plain, folders)))
    return config


def upgrade(engine: Engine, target: str, folders: Sequence[Path]) -> None:
    """Bring a library to the shape ``target``.

    Rebuilding a table that others refer to would empty those with foreign keys on, so they are off meanwhile,
    and everything is checked before it is kept.

    Raises:
        LibraryError: if rows would be left that refer to nothing.
    """
    config = configuration(folders)
    sqlite = engine.dialect.name == "sqlite"
    with engine.connect().execution_options(foi_write=True) as connection:
        if sqlite:
            _foreign_keys(connection, on=False)
        try:
            with connection.begin():
                config.attributes["connection"] = connection
                command.upgrade(config, target)
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all() if sqlite else []
                if broken:
                    raise LibraryError(
                        "This library could not be brought up to date.",
                        "It is as it was. Check it with the version that made it.",
                        f"{len(broken)} rows would refer to nothing",
                    )
        finally:
            if sqlite:
                _foreign_keys(connection, on=True)


def _foreign_keys(connection: Connection, *, on: bool) -> None:
    raw = connection.connection.driver_connection
    if raw is not None:
        raw.execute(f"PRAGMA foreign_keys={'ON' if on else 'OFF'}")


def _plain(path: Path) -> str:
    return str(path).replace("%", "%%")
