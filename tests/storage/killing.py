"""Kills the filing of letters at random moments, and looks whether anything that was said to be saved is gone."""

import signal
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from sqlalchemy import select

from foi_tracker.storage import tables as t
from foi_tracker.storage.library import Library
from tests.storage.children import start

LONGEST_WAIT = 0.4
"""Seconds from a child's first word until it is killed at the latest; some thirty letters."""


def kill_filing(
    address: Path | str, open_library: Callable[[], Library], request: int, random: Random, times: int
) -> tuple[int, list[str]]:
    """Start filing and kill it, again and again.

    Args:
        address: Of a library that holds ``request``.
        open_library: Opens it.
        random: For the moments.
        times: How often.

    Returns:
        How many letters were said to be saved, and everything that was wrong afterwards.
    """
    said: set[int] = set()
    wrong: list[str] = []
    for round_number in range(1, times + 1):
        child = start("file", str(address), str(request))
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(random.uniform(0, LONGEST_WAIT))
        child.send_signal(signal.SIGKILL)
        lines = child.stdout.read().splitlines(keepends=True)
        child.communicate()
        # A line without its end was cut by the kill: nobody was told.
        said |= {int(line) for line in lines if line.endswith("\n")}
        library = open_library()
        wrong += [
            f"after kill {round_number}: {trouble.where} {trouble.words}" for trouble in library.check()
        ]
        with library.read() as reader:
            there = set(reader.session.scalars(select(t.Message.id)))
        wrong += [f"after kill {round_number}: letter {number} is gone" for number in sorted(said - there)]
        library.close()
    return len(said), wrong
