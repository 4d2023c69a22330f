"""Filing killed at random moments: the library is sound each time, and what was said to be saved is there."""

from collections.abc import Callable
from pathlib import Path
from random import Random

from foi_tracker.storage.library import Library
from tests.storage.children import start
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
    said, wrong = kill_filing(address, opened, request, Random(2026), QUICK)
    assert wrong == []
    assert said > 0


def test_two_processes_write_to_one_library_and_see_each_other(
    address: Path | str, opened: Callable[..., Library]
) -> None:
    library = opened()
    _, (request,) = a_campaign(library)
    children = {name: start("note", str(address), str(request), name, "25") for name in ("Ann", "Ben")}
    for child in children.values():
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
    for child in children.values():
        assert child.stdin is not None
        child.stdin.write("go\n")
        child.stdin.flush()
    said = {name: child.communicate(timeout=60)[0].splitlines() for name, child in children.items()}
    assert [child.returncode for child in children.values()] == [0, 0]
    expected = {f"{name} {number}" for name in children for number in range(25)}
    with library.read() as reader:
        notes = reader.request(request).notes
    assert len(notes) == 50
    assert set(notes) == expected
    assert expected <= {line for lines in said.values() for line in lines}
    # Whoever was last saw all that the other had saved.
    assert max(int(lines[-1].split()[1]) for lines in said.values()) == 25
    assert library.check() == ()
