"""Prints how well the reader does on the annotated letters: ``python -m tests.corpus.run [FOLDER] [--cases]``.

With a folder, figures for that folder alone; ``--cases`` adds a line for each letter that is not read perfectly.
What each letter gained or lost since the last run is always told; the last run is kept beside this file.
"""

import argparse
import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeAlias

from foi_tracker.analysis import analyse
from foi_tracker.model.reading_codec import encode
from foi_tracker.reading import read_document
from tests.corpus import small_cases
from tests.corpus.scoring import score

HERE = Path(__file__).parent
SAMPLE_LETTERS = HERE.parents[1] / "resources" / "sample" / "letters"
FOLDERS = ("shapes", "shared_like", "sample", "own", "blind")
SMALL = {"answers": small_cases.answers, "divisions": small_cases.divisions}
SUFFIXES = (".txt", ".html")
LAST = HERE / ".last-run.json"
SAME = 1e-6
SHARES = ("marked_sure", "grounds_sure")
"""How much is marked sure: neither good nor bad by itself."""

Pairs: TypeAlias = list[tuple[str, dict[str, Any], dict[str, Any]]]
Cases: TypeAlias = dict[str, dict[str, float]]


def letter_of(label: Path) -> Path:
    """The letter that a label describes."""
    for folder in (label.parent, SAMPLE_LETTERS):
        for suffix in SUFFIXES:
            path = folder / (label.stem + suffix)
            if path.exists():
                return path
    raise FileNotFoundError(f"no letter for {label}")


def read(path: Path) -> dict[str, Any]:
    """What the program prints for a letter."""
    return encode(analyse([read_document(path.name, path.read_bytes())]))


def pairs(folder: Path) -> Pairs:
    """Name, what was read and what is right, for each letter of a folder."""
    labels = sorted(folder.glob("*.json"))
    return [
        (label.stem, read(letter_of(label)), json.loads(label.read_text(encoding="utf-8")))
        for label in labels
    ]


def floors() -> dict[str, dict[str, float]]:
    """The figures below which the tests fail, by folder. They go down only on purpose."""
    return tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


def show(heading: str, figures: Mapping[str, float], floor: Mapping[str, float]) -> None:
    """Print the figures of a folder beside their floors."""
    print(heading)
    for field, value in figures.items():
        known = f"   floor {floor[field]:.3f}" if field in floor else ""
        print(f"  {field:20} {value:.3f}{known}")


def field_by_field(found: Pairs) -> Cases:
    """Each letter's figures."""
    return {name: score([(mine, gold)]).figures() for name, mine, gold in found}


def changes(before: Cases, now: Cases) -> tuple[list[str], list[str]]:
    """What letters gained and what they lost since an earlier run, a line for each figure that moved."""
    gains: list[str] = []
    losses: list[str] = []
    for name in sorted(before.keys() & now.keys()):
        for key, value in now[name].items():
            old = before[name].get(key, value)
            if key not in SHARES and abs(value - old) > SAME:
                (gains if value > old else losses).append(f"{name}: {key} {old:.2f} -> {value:.2f}")
    return gains, losses


def last_run() -> dict[str, Cases]:
    """The figures of the last run, by folder and letter; nothing where there was none."""
    try:
        kept: dict[str, Cases] = json.loads(LAST.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return kept


def show_changes(before: Cases, now: Cases) -> None:
    """Print what moved since the last run."""
    for sign, lines in zip("+-", changes(before, now), strict=True):
        for line in lines:
            print(f"  {sign} {line}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "folder", nargs="?", help="a folder of letters with labels; all of ours if none is named"
    )
    parser.add_argument("--cases", action="store_true", help="also the letters that are not read perfectly")
    chosen = parser.parse_args()
    known, kept = floors(), last_run()
    for folder in [Path(chosen.folder)] if chosen.folder else [HERE / name for name in FOLDERS]:
        found = pairs(folder)
        if not found:
            parser.error(f"{folder} holds no labels; name a folder as you would to list it")
        total = score((mine, gold) for _, mine, gold in found)
        heading = (
            f"{folder.name}: {total.cases} letters, {total.mentioned_as_relied} mentioned taken as relied on"
        )
        show(heading, total.figures(), known.get(folder.name, {}))
        cases = field_by_field(found)
        show_changes(kept.get(folder.name, {}), cases)
        kept[folder.name] = cases
        for name, figures in cases.items() if chosen.cases else ():
            weak = {key: value for key, value in figures.items() if value < 1}
            for share in SHARES:
                weak.pop(share, None)
            if weak:
                print(f"    {name}: " + ", ".join(f"{key} {value:.2f}" for key, value in weak.items()))
    for name, measure in () if chosen.folder else SMALL.items():
        figures = measure()
        show(f"{name}: small cases", figures, known.get(name, {}))
        show_changes(kept.get(name, {}), {"all": figures})
        kept[name] = {"all": figures}
    LAST.write_text(json.dumps(kept), encoding="utf-8")


if __name__ == "__main__":
    main()
