"""Tells whether anybody wrote to a library, at the cost of one tiny question."""

from threading import Lock

from sqlalchemy import Engine, PoolProxiedConnection, select

from foi_tracker.storage import tables as t


class Stamp:
    """Watches a library over a connection of its own, which never writes.

    SQLite counts, for each connection, the commits of all others (``data_version``); PostgreSQL writers count
    in the state row.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = Lock()
        self._connection: PoolProxiedConnection | None = None

    def value(self) -> int:
        """A number that differs from the last one if anybody wrote since."""
        with self._lock:
            if self._engine.dialect.name != "sqlite":
                with self._engine.connect() as connection:
                    return connection.scalar(select(t.LibraryState.writes)) or 0
            if self._connection is None:
                self._connection = self._engine.raw_connection()
            cursor = self._connection.cursor()
            cursor.execute("PRAGMA data_version")
            return int((cursor.fetchone() or (0,))[0])

    def close(self) -> None:
        """Let go of the connection."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None
