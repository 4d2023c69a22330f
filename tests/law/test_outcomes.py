"""Outcomes: the one table from stored to shown, the way back, and the words."""

import pytest

from foi_tracker.law.outcomes import (
    FINE_WORDS,
    OUTCOME_WORDS,
    FineOutcome,
    Flag,
    Outcome,
    fine_from_shown,
    shown,
)
from foi_tracker.law.provisions import Provision


def grounds(text: str) -> list[Provision]:
    return [Provision.parse(each) for each in text.split(", ") if each]


@pytest.mark.parametrize(
    ("fine", "flags", "relied_on", "outcome"),
    [
        ("answered", [], "", "answered"),
        ("partly", [], "FOIA s40(2)", "partly_answered"),
        ("partly", [Flag.REDACTED], "", "partly_answered"),
        ("partly", [Flag.REDACTED, Flag.GOODWILL], "FOIA s12(1)", "answered"),
        ("refused_exempt", [], "FOIA s31(1)(a)", "refused"),
        ("refused_exempt", [], "", "refused"),
        ("refused_exempt", [], "FOIA s22", "withheld_elsewhere"),
        ("refused_exempt", [], "FOIA s22(1)", "withheld_elsewhere"),
        ("refused_exempt", [], "FOISA s27(1)", "withheld_elsewhere"),
        ("refused_exempt", [], "FOIA s22A", "refused"),
        ("refused_exempt", [], "FOIA s22, FOIA s31(1)(a)", "refused"),
        ("refused_exempt", [], "FOIA s27", "refused"),
        ("refused_exempt", [Flag.GOODWILL], "FOIA s31", "refused"),
        ("refused_cost", [], "FOIA s12(1)", "refused"),
        ("refused_vexatious", [], "FOIA s14(1)", "refused"),
        ("published", [], "FOIA s21", "withheld_elsewhere"),
        ("ncnd", [], "FOIA s23(5)", "ncnd"),
        ("not_held", [], "", "not_held"),
        ("elsewhere", [], "", "not_held"),
        ("clarify", [], "", "unclear"),
        ("unanswered", [], "", "not_answered"),
    ],
)
def test_shown(fine: str, flags: list[Flag], relied_on: str, outcome: str) -> None:
    assert shown(FineOutcome(fine), flags, grounds(relied_on)) == outcome


@pytest.mark.parametrize(
    ("outcome", "relied_on", "fine"),
    [
        ("refused", "FOIA s12(1)", "refused_cost"),
        ("refused", "FOISA s12", "refused_cost"),
        ("refused", "FOIA s14(2)", "refused_vexatious"),
        ("refused", "FOIA s12(1), FOIA s14(1)", "refused_cost"),
        ("refused", "FOIA s12(1), FOIA s31(1)(a)", "refused_exempt"),
        ("refused", "EIR reg 12(4)(b)", "refused_exempt"),
        ("refused", "EIR reg 14", "refused_exempt"),
        ("refused", "", "refused_exempt"),
        ("withheld_elsewhere", "", "published"),
        ("withheld_elsewhere", "FOIA s21", "published"),
        ("withheld_elsewhere", "FOIA s22", "refused_exempt"),
        ("partly_answered", "FOIA s12", "partly"),
    ],
)
def test_a_persons_choice_made_finer(outcome: str, relied_on: str, fine: str) -> None:
    assert fine_from_shown(Outcome(outcome), grounds(relied_on)) == fine


@pytest.mark.parametrize("outcome", tuple(Outcome))
@pytest.mark.parametrize(
    "relied_on", ["", "FOIA s12(1)", "FOIA s14(1)", "FOIA s21", "FOIA s31", "FOIA s22, FOIA s31"]
)
def test_a_choice_is_shown_as_it_was_made(outcome: Outcome, relied_on: str) -> None:
    assert shown(fine_from_shown(outcome, grounds(relied_on)), (), grounds(relied_on)) is outcome


def test_every_outcome_has_words() -> None:
    assert set(OUTCOME_WORDS) == set(Outcome)
    assert set(FINE_WORDS) == set(FineOutcome)
    assert len(set(OUTCOME_WORDS.values())) == len(Outcome)
    assert {shown(fine) for fine in FineOutcome} == set(Outcome)
