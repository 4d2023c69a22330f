"""Scores readings against gold labels: for each field, how much of what is there was found and how much found is there."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

Case = Mapping[str, Any]

_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


@dataclass
class Count:
    """Right ones, found ones and wanted ones."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def add(self, right: int, found: int, wanted: int) -> None:
        self.right += right
        self.found += found
        self.wanted += wanted

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0


@dataclass
class Score:
    """The counts of one folder of cases."""

    cases: int = 0
    questions: Count = field(default_factory=Count)
    outcomes: Count = field(default_factory=Count)
    relied_on: Count = field(default_factory=Count)
    question_exemptions: Count = field(default_factory=Count)
    cells: Count = field(default_factory=Count)
    facts: dict[str, Count] = field(default_factory=dict)
    sure: Count = field(default_factory=Count)
    sure_grounds: Count = field(default_factory=Count)
    mentioned_as_relied: int = 0

    def figures(self) -> dict[str, float]:
        """The figures that floors are set for, 0 to 1."""
        out = {
            "questions": self.questions.f1,
            "outcomes": self.outcomes.right / self.outcomes.wanted if self.outcomes.wanted else 1.0,
            "exemptions": self.relied_on.f1,
            "question_exemptions": self.question_exemptions.f1,
            "cells": self.cells.f1,
            **{name: count.right / count.wanted for name, count in self.facts.items()},
            "marked_sure": self.sure.found / self.sure.wanted if self.sure.wanted else 1.0,
            "sure_and_right": self.sure.right / self.sure.found if self.sure.found else 1.0,
            "grounds_sure": self.sure_grounds.found / self.relied_on.found if self.relied_on.found else 1.0,
            "grounds_sure_and_right": (
                self.sure_grounds.right / self.sure_grounds.found if self.sure_grounds.found else 1.0
            ),
        }
        main = ("questions", "outcomes", "exemptions", "cells")
        return {"overall": sum(out[name] for name in main) / len(main), **out}


def score(pairs: Iterable[tuple[Case, Case]]) -> Score:
    """Score pairs of what was read and what is right."""
    total = Score()
    for read, gold in pairs:
        total.cases += 1
        _questions(total, read, gold)
        wanted = _provisions(each["provision"] for each in gold["exemptions"] if each["role"] == "relied_on")
        found = _provisions(each["provision"] for each in read["exemptions"] if each["role"] == "relied_on")
        named = _provisions(each["provision"] for each in gold["exemptions"]) - wanted
        total.relied_on.add(len(found & wanted), len(found), len(wanted))
        sure = _provisions(
            each["provision"]
            for each in read["exemptions"]
            if each["role"] == "relied_on" and each.get("confidence") == "sure"
        )
        total.sure_grounds.add(len(sure & wanted), len(sure), 0)
        total.mentioned_as_relied += len(found & named)
        _tables(total, read, gold)
        for name, right in _facts(read, gold).items():
            total.facts.setdefault(name, Count()).add(int(right), 1, 1)
    return total


def _questions(total: Score, read: Case, gold: Case) -> None:
    left = {each["label"]: each for each in read["questions"]}
    matched = right = 0
    for wanted in gold["questions"]:
        found = left.get(wanted["label"])
        if found is None or not same_words(found["text_starts"], wanted["text_starts"]):
            continue
        del left[wanted["label"]]
        matched += 1
        good = found["outcome"] == wanted["outcome"] or found["outcome"] in wanted.get("also", [])
        right += good
        if found.get("confidence") == "sure":
            total.sure.add(int(good), 1, 0)
        mine, theirs = _provisions(found["exemptions"]), _provisions(wanted["exemptions"])
        total.question_exemptions.add(len(mine & theirs), len(mine), len(theirs))
    total.sure.wanted += matched
    total.questions.add(matched, len(read["questions"]), len(gold["questions"]))
    total.outcomes.add(right, matched, len(gold["questions"]))


def same_words(found: str, wanted: str) -> bool:
    """Whether two openings are the same but for marks; where the page lost the words, the label decides alone."""
    if not wanted:
        return True
    one, two = _words(found), _words(wanted)
    return one == two or SequenceMatcher(None, " ".join(one), " ".join(two)).ratio() > 0.85


def _words(text: str) -> list[str]:
    return re.sub(r"[^\w\s]", "", text.translate(_PLAIN).lower()).split()[:6]


def _provisions(names: Iterable[str]) -> set[str]:
    """Provisions; a bare section gives way to its own paragraphs."""
    found = {name.replace(" ", "") for name in names}
    return {
        name for name in found if "(" in name or not any(o != name and o.split("(")[0] == name for o in found)
    }


def _tables(total: Score, read: Case, gold: Case) -> None:
    """Tables paired so that most cells agree; a table that may be read but need not be costs nothing."""
    left = dict(enumerate(_grid(table) for table in read["tables"]))
    open_ones = dict(enumerate(_grid(table) for table in gold["tables"]))
    optional = [_grid(table) for table in gold.get("optional_tables", [])]
    for wanted in open_ones.values():
        total.cells.add(0, 0, len(wanted))
    while left and open_ones:
        shared, mine, theirs = max(
            (len(one.items() & two.items()), -a, -b)
            for a, one in left.items()
            for b, two in open_ones.items()
        )
        if not shared:
            break
        total.cells.add(shared, len(left.pop(-mine)), 0)
        open_ones.pop(-theirs)
    for grid in left.values():
        values = set(grid.values())
        if not any(2 * len(values & set(other.values())) >= len(values) for other in optional):
            total.cells.add(0, len(grid), 0)


def _grid(table: list[list[str]]) -> dict[tuple[int, int], str]:
    return {
        (row, column): " ".join(cell.translate(_PLAIN).split())
        for row, cells in enumerate(table)
        for column, cell in enumerate(cells)
        if cell.strip()
    }


def _facts(read: Case, gold: Case) -> dict[str, bool]:
    dates, right = read["dates"], gold["dates"]
    out = {
        "regime": read["regime"] == gold["regime"],
        "reference": _reference(read["reference"]) == _reference(gold["reference"]),
        "received": dates["received"] == right["received"],
        "responded": dates["responded"] == right["responded"],
        "s16_offer": read["s16_offer"] == gold["s16_offer"],
        "has_review_rights": read["has_review_rights"] == gold["has_review_rights"],
    }
    if "kind" in gold:
        out["kind"] = read["kind"] == gold["kind"]
    if any(value is not None for value in gold["s12"].values()):
        out["s12"] = read["s12"] == gold["s12"]
    return out


def _reference(text: str | None) -> str:
    return re.sub(r"^(?:FOI|EIR)", "", re.sub(r"[^A-Z0-9]", "", (text or "").upper()))
