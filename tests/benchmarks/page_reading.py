"""Reading and analysing saved pages beside the usual library's taking out of their text alone.

python -m tests.benchmarks.page_reading [FILE.html …]

Prints, for each page, how long the program takes to read and to analyse it, how long ``trafilatura.extract`` takes
on the same page, and the ratio. Without files it makes pages of the kind that disclosure logs save: banners and
menus around a reply of few or of many questions, light ones and ones of the usual weight, with the menus of a whole
council and its scripts.
"""

import argparse
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import trafilatura

from foi_tracker.analysis import analyse
from foi_tracker.reading import read_document

RUNS = 15
LEAST = 20_000
"""Letters of markup: smaller pages take no time with either."""

MENU = "".join(
    f'<li class="menu-item menu-item--{n}"><a href="/service/{n}/index" data-track="nav-{n}">'
    f"Service {n} of the council</a></li>"
    for n in range(60)
)
HEAD = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Disclosure log</title>
<style>{".menu-item{display:inline-block;margin:0 4px}" * 40}</style></head><body>
<div class="cookie-banner"><p>We use some essential cookies to make this website work.</p></div>
<nav><ul>{MENU}</ul></nav><main><article><h1>Street works and skips</h1>
<p>Reference: FOI 20731. Date received: 3 March 2025. Date of reply: 28 March 2025.</p><h2>Request</h2>"""
TAIL = f"<footer><ul>{MENU}</ul></footer></body></html>"


def page(questions: int, *, menus: int = 0) -> str:
    """A saved page whose reply answers so many questions, each with a paragraph, some with a table, some refused.

    Args:
        questions: How many.
        menus: How many menus and scripts stand beside the reply, each of some ten kilobytes.
    """
    asked = "".join(
        f"<p>{n}. How many permits of type {n} were issued in each year from 2021 to 2024, and to whom?</p>"
        for n in range(1, questions + 1)
    )
    answered = "".join(answer(n) for n in range(1, questions + 1))
    end = (
        "<p>If you are unhappy with this reply you may ask for an internal review within 40 working days.</p>"
    )
    beside = "".join(
        f'<nav class="mega-{number}"><ul>{MENU}</ul></nav><script>{"load(1);" * 300}</script>'
        for number in range(menus)
    )
    return f"{HEAD}{asked}<h2>Response</h2>{answered}{end}</article></main>{beside}{TAIL}"


def answer(number: int) -> str:
    """The answer to a question of the made page."""
    if number % 4 == 1:
        rows = "".join(f"<tr><td>{2020 + y}</td><td>{number * 7 + y}</td></tr>" for y in range(1, 5))
        return f"<p>{number}. The permits issued are these.</p><table><tr><th>Year</th><th>Permits</th></tr>{rows}</table>"
    if number % 4 == 2:
        return (
            f"<p>{number}. The names are exempt under section 40(2) of the Freedom of Information Act 2000, because "
            "to tell them would be unfair to private persons who did not expect it. This exemption is absolute.</p>"
        )
    if number % 4 == 3:
        return (
            f"<p>{number}. We do not hold this for the years before 2023. To find it we would have to open 4,120 "
            "paper files at five minutes each, which is 343 hours and more than the limit of 18 hours that section "
            "12 sets. You may wish to ask for one year only.</p>"
        )
    return f"<p>{number}. There were {number * 11} in all. Most were for skips, and the rest for scaffolding.</p>"


def seconds(job: Callable[[], object]) -> float:
    """The median of a few runs."""
    took = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        job()
        took.append(time.perf_counter() - begun)
    return median(took)


def pages(files: list[Path]) -> Iterator[tuple[str, bytes]]:
    """Each page with its name."""
    for file in files:
        yield file.name, file.read_bytes()
    for questions, menus in () if files else ((4, 0), (12, 0), (40, 0), (4, 10), (12, 10)):
        yield f"made page, {questions} questions, {menus} menus", page(questions, menus=menus).encode()


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="saved pages")
    for name, content in pages(parser.parse_args().files):
        markup = content.decode("utf-8", "replace")
        document = read_document("page.html", content)
        read = seconds(lambda content=content: read_document("page.html", content))
        analysed = seconds(lambda document=document: analyse([document]))
        usual = seconds(lambda markup=markup: trafilatura.extract(markup))
        small = " (under 20 kB)" if len(content) < LEAST else ""
        print(
            f"{name}{small}: {len(content) / 1000:.0f} kB, {len(document.text)} letters of text; "
            f"read {1000 * read:.1f} ms, analyse {1000 * analysed:.1f} ms, trafilatura {1000 * usual:.1f} ms, "
            f"ratio {(read + analysed) / usual:.2f}"
        )


if __name__ == "__main__":
    main()
