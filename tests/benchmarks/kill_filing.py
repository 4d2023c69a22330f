"""Kills filing a hundred times at random moments; exits 1 if a check was not clean or a saved letter is gone.

python -m tests.benchmarks.kill_filing [--times 100] [--seed 1] [--library postgresql://...]
"""

import argparse
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from foi_tracker.storage.library import Library
from tests.storage.killing import kill_filing
from tests.storage.making import a_campaign


def main() -> int:
    """Kill as often as the command line says, and report."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--library", default="", help="an empty PostgreSQL database; a file of its own if not given"
    )
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="foi-kill-") as folder:
        address = wanted.library or Path(folder) / "killed.foi"

        def opened() -> Library:
            return Library.open(address, create=True, now=lambda: datetime.now(UTC), person="Ann")

        library = opened()
        _, (request,) = a_campaign(library)
        library.close()
        said, wrong = kill_filing(address, opened, request, Random(wanted.seed), wanted.times)  # noqa: S311
    print(f"killed {wanted.times} times, {said} letters said to be saved, {len(wrong)} things wrong")
    for line in wrong:
        print(line)
    return 1 if wrong or not said else 0


if __name__ == "__main__":
    sys.exit(main())
