"""The reader does at least as well on the annotated letters as the floors say, and never takes a mention for a ground."""

import pytest

from tests.corpus.run import FOLDERS, HERE, SMALL, changes, floors, pairs
from tests.corpus.scoring import score


@pytest.mark.parametrize("folder", FOLDERS)
def test_figures_stay_above_their_floors(folder):
    total = score((mine, gold) for _, mine, gold in pairs(HERE / folder))
    figures = total.figures()
    below = {
        name: (figures[name], floor)
        for name, floor in floors()[folder].items()
        if figures[name] < floor - 1e-9
    }
    assert not below
    assert total.mentioned_as_relied == 0


@pytest.mark.parametrize("name", SMALL)
def test_small_cases_stay_above_their_floors(name):
    figures = SMALL[name]()
    assert not {
        key: (figures[key], floor) for key, floor in floors()[name].items() if figures[key] < floor - 1e-9
    }


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_finding_shows_its_words(folder):
    for name, mine, _ in pairs(HERE / folder):
        whats = {each["what"] for each in mine["evidence"]}
        for number, question in enumerate(mine["questions"]):
            assert question["outcome"] == "not_answered" or f"questions/{number}/outcome" in whats, (
                name,
                question,
            )
        for number in range(len(mine["exemptions"])):
            assert f"exemptions/{number}" in whats, (name, mine["exemptions"][number])


def test_a_scorer_that_gave_everything_full_marks_would_be_noticed():
    _, mine, gold = pairs(HERE / "shapes")[0]
    assert score([(gold, gold)]).figures()["overall"] == 1
    spoilt = {**mine, "questions": mine["questions"][1:], "tables": [[["x"]]], "exemptions": []}
    figures = score([(spoilt, gold)]).figures()
    assert figures["questions"] < 1
    assert figures["cells"] < 0.1
    assert figures["exemptions"] == 0


def test_gains_and_losses_since_the_last_run():
    before = {"301": {"questions": 0.5, "cells": 1.0}, "302": {"questions": 1.0}, "303": {"questions": 0.1}}
    now = {"301": {"questions": 1.0, "cells": 0.75}, "302": {"questions": 1.0}, "304": {"questions": 0.2}}
    gains, losses = changes(before, now)
    assert gains == ["301: questions 0.50 -> 1.00"]
    assert losses == ["301: cells 1.00 -> 0.75"]
