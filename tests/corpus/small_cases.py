"""Small cases: single answers with their outcome, and short replies with the questions they divide into."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from foi_tracker.analysis import analyse
from foi_tracker.law.regimes import Regime
from foi_tracker.model.reading_codec import encode
from foi_tracker.reading import read_document
from tests.corpus.scoring import Case, Count, same_words

HERE = Path(__file__).parent / "small"
_LAWS = {
    Regime.FOIA: "Freedom of Information Act 2000",
    Regime.EIR: "Environmental Information Regulations 2004",
    Regime.FOISA: "Freedom of Information (Scotland) Act 2002",
    Regime.EISR: "Environmental Information (Scotland) Regulations 2004",
}


def cases(name: str) -> Iterator[Case]:
    """The cases of a file, one a line."""
    for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


def read(text: str) -> dict[str, Any]:
    """What the program prints for a letter."""
    return encode(analyse([read_document("letter.txt", text.encode())]))


def letter_of(case: Case) -> str:
    """A letter in which the answer stands beside another, so that it alone does not decide what the letter is."""
    return (
        f"Your request has been considered under the {_LAWS[Regime(case['regime'])]}.\n\n"
        f"Request\n\n1. {case['question']}\n\n2. How many bicycles does the organisation own?\n\n"
        f"Response\n\n1. {case['answer']}\n\n2. The organisation owns fourteen bicycles.\n"
    )


def answers() -> dict[str, float]:
    """How many single answers are read right, how many are marked sure, and how many of those are right."""
    right, grounds, sure = Count(), Count(), Count()
    for case in cases("answers"):
        found = next((each for each in read(letter_of(case))["questions"] if each["label"] == "1"), None)
        good = found is not None and found["outcome"] in {case["outcome"], *case.get("also", ())}
        right.add(int(good), 1, 1)
        grounds.add(int(found is not None and set(found["exemptions"]) == set(case["exemptions"])), 1, 1)
        if found is not None and found["confidence"] == "sure":
            sure.add(int(good), 1, 0)
    return {
        "outcomes": right.right / right.wanted,
        "question_exemptions": grounds.right / grounds.wanted,
        "marked_sure": sure.found / right.wanted,
        "sure_and_right": sure.right / sure.found,
    }


def divisions() -> dict[str, float]:
    """How well short replies are divided into questions."""
    count = Count()
    for case in cases("divisions"):
        found = analyse([read_document("letter.txt", case["text"].encode())]).questions
        left = {each.label: " ".join(each.text.split()[:6]) for each in found}
        matched = 0
        for wanted in case["questions"]:
            if wanted["label"] in left and same_words(left[wanted["label"]], wanted["text_starts"]):
                del left[wanted["label"]]
                matched += 1
        count.add(matched, len(found), len(case["questions"]))
    return {"questions": count.f1}
