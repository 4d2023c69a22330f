"""Reads files in a process of their own, which is spawned (never forked), kept.

Killed when it takes too long.

Letters come from strangers: a file that hangs or crashes a reader costs one error and no window.
"""

import multiprocessing
import signal
import traceback
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from threading import Lock
from types import TracebackType
from typing import Self, TypeAlias

from foi_tracker.core.errors import FoiError, ReaderStoppedError
from foi_tracker.model.documents import Document
from foi_tracker.reading import read_document
from foi_tracker.reading.base import DEFAULT, Limits

_Job: TypeAlias = tuple[str, bytes, Limits]
_Answer: TypeAlias = Document | FoiError | str

_START_SECONDS = 30.0
_READY = "ready"


class ReadingHost:
    """Reads one file at a time in another process; safe to call from any thread.

    The process starts with the first file, stays for the next, and is made anew after a crash. Close the
    host, or use it as a context manager, so that the process ends.

    Args:
        limits: What may be spent on each file; ``limits.seconds`` is when the process is stopped.
    """

    def __init__(self, limits: Limits = DEFAULT) -> None:
        self._limits = limits
        self._lock = Lock()
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, name: str, content: bytes) -> Document:
        """Read a file as ``read_document`` does.

        Raises:
            UnreadableFileError: if it is empty, broken or of an unknown kind.
            LimitError: if a limit is passed.
            ReaderStoppedError: if the process ended, or was stopped because it took too long.
        """
        with self._lock:
            pipe = self._ready(name)
            try:
                pipe.send((name, content, self._limits))
                answer: _Answer = pipe.recv() if pipe.poll(self._limits.seconds) else self._too_long(name)
            except (EOFError, OSError) as trouble:
                self._stop()
                raise _ended(name, str(trouble)) from trouble
        if isinstance(answer, FoiError):
            raise answer
        if isinstance(answer, str):
            raise _ended(name, answer)
        return answer

    def _too_long(self, name: str) -> FoiError:
        self._stop()
        return ReaderStoppedError(
            f"“{name}” took too long to read and was stopped.",
            "Copy the reply's text and paste it instead.",
            f"over {self._limits.seconds:g} seconds",
        )

    def close(self) -> None:
        """End the process; a later ``read`` starts another."""
        with self._lock:
            self._stop()

    def _ready(self, name: str) -> Connection:
        """The pipe to a running process, started if there is none."""
        if self._process is not None and self._pipe is not None and self._process.is_alive():
            return self._pipe
        self._stop()
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs,), name="foi-tracker-reader", daemon=True)
        self._process.start()
        theirs.close()
        self._pipe = ours
        try:
            # Starting Python takes its own time, which is not the file's.
            started = ours.poll(_START_SECONDS) and ours.recv() == _READY
        except (EOFError, OSError) as trouble:
            self._stop()
            raise _ended(name, str(trouble)) from trouble
        if not started:
            self._stop()
            raise _ended(name, "the reading process did not start")
        return ours

    def _stop(self) -> None:
        process, pipe = self._process, self._pipe
        self._process = self._pipe = None
        if pipe is not None:
            pipe.close()
        if process is not None:
            process.kill()
            process.join()
            process.close()


def _ended(name: str, details: str) -> ReaderStoppedError:
    return ReaderStoppedError(
        f"Reading “{name}” ended before it had finished.",
        "Try once more. If it happens again, copy the reply's text and paste it instead.",
        details,
    )


def _serve(pipe: Connection) -> None:
    """What the other process does: read one file after another until nobody asks any more."""
    with suppress(ValueError, OSError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        pipe.send(_READY)
        while True:
            job: _Job = pipe.recv()
            pipe.send(_answer(job))


def _answer(job: _Job) -> _Answer:
    name, content, limits = job
    try:
        return read_document(name, content, limits)
    except FoiError as trouble:
        return trouble
    except Exception:  # noqa: BLE001 - a bug in a reader must reach the window as words, not as silence
        return traceback.format_exc()
