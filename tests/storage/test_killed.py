"""Filing killed at random moments: the library is sound each time, and what was said to be saved is there."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from foi_tracker.storage.library import Library
from tests.storage.killing import kill_filing
from tests.storage.making import a_campaign

QUICK = 4
"""Kills in every run of the tests; tests/benchmarks/kill_filing.py does a hundred."""


def test_nothing_that_was_said_to_be_saved_is_gone(
    address: Path | str, opened: Callable[..., Library]
) -> None:
    library = opened()
    _, (request,) = a_campaign(library)
    library.close()
    said, wrong = kill_filing(address, opened, request, Random(2026), QUICK)  # noqa: S311
    assert wrong == []
    assert said > 0
