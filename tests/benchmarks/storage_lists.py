"""Times the library's lists against the same rows fetched by bare sqlite3; medians of nine runs.

    python -m tests.benchmarks.storage_lists [LIBRARY] [--requests 10000]

Without a library one is seeded first.
"""

import argparse
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from statistics import median

from foi_tracker.storage.library import Library
from tests.seeding import seed

RUNS = 9
RAW_LIST = """
SELECT r.id, a.name, a.nation, c.id, c.title, r.title, r.reference, r.regime, r.sent, r.received,
       d.events, d.answers, d.to_check, a.email, r.link, r.reply_address
FROM request r JOIN campaign c ON c.id = r.campaign_id JOIN authority a ON a.id = r.authority_id
JOIN request_digest d ON d.request_id = r.id
WHERE r.binned IS NULL AND c.binned IS NULL ORDER BY a.name_key, r.id
"""
RAW_STANDING = "SELECT * FROM standing JOIN question ON question.id = standing.question_id"
RAW_SEARCH = "SELECT rowid FROM document_search WHERE document_search MATCH 'withheld' ORDER BY rank LIMIT 50"


def timed(work: Callable[[], object]) -> float:
    """The median time of ``work`` in milliseconds."""
    times = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        work()
        times.append((time.perf_counter() - begun) * 1000)
    return median(times)


def measure(library: Library) -> None:
    """Print each figure with its ratio to bare sqlite3 where there is one."""
    with closing(sqlite3.connect(library.address)) as raw, library.read() as reader:
        campaign = reader.campaigns()[0].id
        letter = reader.letters_to_check()[0][0]
        request = reader.letter(letter).request
        figures: list[tuple[str, Callable[[], object], str]] = [
            ("request_records, all", reader.request_records, RAW_LIST),
            ("request_records, one campaign", lambda: reader.request_records(campaign), ""),
            ("standing, all", reader.standing, RAW_STANDING),
            ("standing, one campaign", lambda: reader.standing(campaign=campaign), ""),
            ("letters_to_check", reader.letters_to_check, ""),
            ("totals", reader.totals, ""),
            ("campaigns", reader.campaigns, ""),
            ("request, whole", lambda: reader.request(request), ""),
            ("letter, whole", lambda: reader.letter(letter), ""),
            ("search, a common word", lambda: reader.search("withheld"), RAW_SEARCH),
            ("search, three words", lambda: reader.search("saltmarsh police withheld"), ""),
            ("search, a reference", lambda: reader.search("FOI/2025/113"), ""),
        ]
        print(f"{len(reader.request_records())} requests; milliseconds, medians of {RUNS}")
        for name, work, statement in figures:
            took = timed(work)
            bare = timed(lambda statement=statement: raw.execute(statement).fetchall()) if statement else 0
            ratio = f"  {took / bare:5.1f} times bare sqlite3 ({bare:.1f})" if bare else ""
            print(f"{name:32}{took:9.1f}{ratio}")
    print(f"{'stamp':32}{timed(library.stamp):9.2f}")
    with library.read() as reader:
        event = reader.request(request).events[0]

    def write() -> None:
        with library.write("Measured") as writer:
            writer.add_event(request, event.kind, event.day)

    print(f"{'one write':32}{timed(write):9.1f}")
    print(f"{'undo it':32}{timed(library.undo):9.1f}")


def main() -> int:
    """Measure the library that the command line names, or one made for it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("library", type=Path, nargs="?")
    parser.add_argument("--requests", type=int, default=10_000)
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="foi-bench-") as folder:
        path = wanted.library or Path(folder) / "seeded.foi"
        library = Library.open(path, create=wanted.library is None, now=lambda: datetime.now(UTC))
        if wanted.library is None:
            seed(library, wanted.requests, Random(1), date(2025, 11, 3))  # noqa: S311
        measure(library)
        library.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
