"""How reading keeps up: growth with length, typing, and thousands of dates.

python -m tests.benchmarks.reading_speed

Prints, for texts that are hard on patterns, the time for twice the text over that for once (2.0 is linear); the
time for the questions of a five-thousand-character request while it is typed; and that for ten thousand due dates,
each over a plain pass of the same machine, so that runs on different days can be compared.
"""

import time
from collections.abc import Callable
from datetime import date, timedelta
from statistics import median

from foi_tracker.analysis import analyse, questions_in
from foi_tracker.law.regimes import Regime
from foi_tracker.law.working_days import WorkingDays
from foi_tracker.model.documents import Document
from foi_tracker.reading.pasted.tables import find_tables

RUNS = 5

HARD = {
    "letters without a space": "a" * 400_000,
    "section, many times": "section " * 40_000,
    "brackets": "(" * 60_000,
    "provisions": "section 12(1) " * 10_000,
    "questions": "1. How many? " * 6_000,
    "bars": "|\n" * 12_000,
    "stops": ". " * 20_000,
    "spaces": (" " * 5_000 + "x") * 80,
}
ROWS = {
    "gaps": "some words  and more words\n",
    "bars": "a | b | c\n",
    "words and figures": "Alpha\n12\n",
    "tabs": "\t\t\n",
    "figures": "Robbery 12 15 9\n",
    "cells ending in bars": "|\nAlpha |\n12 |\n",
    "heads and rows, cell by cell": "Site\n2020\n2021\nQuay\n1\n2\n",
    "years": "Year 2020 2021 2022\n",
    "commas": "a,b,c\n1,2,3\n",
}


def seconds(job: Callable[[], object]) -> float:
    """The median of a few runs."""
    took = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        job()
        took.append(time.perf_counter() - begun)
    return median(took)


def main() -> None:
    """Print the ratios."""
    plain = seconds(lambda: sum(n * n for n in range(1_000_000)))
    print(f"plain pass of a million numbers: {1000 * plain:.0f} ms")
    for name, text in HARD.items():
        half = seconds(lambda text=text: analyse([Document("x.txt", "text", text[: len(text) // 2])]))
        whole = seconds(lambda text=text: analyse([Document("x.txt", "text", text)]))
        print(f"analysis, {name}: {1000 * whole:.0f} ms, twice the text {whole / half:.1f} times")
    for name, line in ROWS.items():
        half = seconds(lambda line=line: find_tables(line * 1501))
        whole = seconds(lambda line=line: find_tables(line * 3001))
        print(f"pasted tables, {name}: {1000 * whole:.0f} ms, twice the text {whole / half:.1f} times")
    request = "\n".join(f"{n}. How many thefts were recorded in ward {n} in 2023?" for n in range(1, 90))[
        :5000
    ]
    typed = seconds(lambda: questions_in(request))
    print(
        f"questions of a request of 5,000 characters: {1000 * typed:.0f} ms, {typed / plain:.2f} plain passes"
    )
    days, first = WorkingDays.load(), date(2015, 1, 1)
    dates = seconds(
        lambda: [days.add(first + timedelta(days=n % 4000), 20, Regime.FOIA) for n in range(10_000)]
    )
    print(f"ten thousand due dates: {1000 * dates:.0f} ms, {dates / plain:.2f} plain passes")


if __name__ == "__main__":
    main()
