"""Prints how well the reader does on the annotated letters: ``python -m tests.corpus.run [FOLDER] [--cases]``.

With a folder, figures for that folder alone; ``--cases`` adds a line for each letter that is not read perfectly.
"""

import argparse
import json
import tomllib
from pathlib import Path
from typing import Any

from foi_tracker.analysis import analyse
from foi_tracker.model.reading_codec import encode
from foi_tracker.reading import read_document
from tests.corpus.scoring import Score, score

HERE = Path(__file__).parent
SAMPLE_LETTERS = HERE.parents[1] / "resources" / "sample" / "letters"
FOLDERS = ("shapes", "shared_like", "sample", "own")
SUFFIXES = (".txt", ".html")


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


def pairs(folder: Path) -> list[tuple[str, dict[str, Any], dict[str, Any]]]:
    """Name, what was read and what is right, for each letter of a folder."""
    labels = sorted(folder.glob("*.json"))
    return [
        (label.stem, read(letter_of(label)), json.loads(label.read_text(encoding="utf-8")))
        for label in labels
    ]


def floors() -> dict[str, dict[str, float]]:
    """The figures below which the tests fail, by folder. They go down only on purpose."""
    return tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


def show(name: str, total: Score, floor: dict[str, float]) -> None:
    print(f"{name}: {total.cases} letters, {total.mentioned_as_relied} mentioned taken as relied on")
    for field, value in total.figures().items():
        known = f"   floor {floor[field]:.3f}" if field in floor else ""
        print(f"  {field:20} {value:.3f}{known}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "folder", nargs="?", help="a folder of letters with labels; all of ours if none is named"
    )
    parser.add_argument("--cases", action="store_true", help="also the letters that are not read perfectly")
    chosen = parser.parse_args()
    known = floors()
    for folder in [Path(chosen.folder)] if chosen.folder else [HERE / name for name in FOLDERS]:
        found = pairs(folder)
        show(folder.name, score((mine, gold) for _, mine, gold in found), known.get(folder.name, {}))
        for name, mine, gold in found if chosen.cases else []:
            weak = {key: value for key, value in score([(mine, gold)]).figures().items() if value < 1}
            weak.pop("marked_sure", None)
            if weak:
                print(f"    {name}: " + ", ".join(f"{key} {value:.2f}" for key, value in weak.items()))


if __name__ == "__main__":
    main()
