"""Outcomes: the one table from stored to shown, the way back, and the words."""

import pytest

from foi_tracker.law.catalogue import Catalogue
from foi_tracker.law.outcomes import (
    FINE_WORDS,
    OUTCOME_WORDS,
    FineOutcome,
    Flag,
    Outcome,
    fine_from_shown,
    fits,
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


FITTING = {
    "FOIA s40(2)": "partly_answered refused",
    "FOIA s31(1)(a)": "partly_answered refused",
    "FOIA s31": "partly_answered refused ncnd",
    "FOIA s31(3)": "partly_answered ncnd",
    "FOIA s23(5)": "partly_answered ncnd",
    "FOIA s40(5B)(a)(i)": "partly_answered ncnd",
    "FOIA s12(1)": "partly_answered refused",
    "FOIA s12(2)": "partly_answered refused ncnd",
    "FOIA s14(1)": "partly_answered refused",
    "FOIA s21": "partly_answered refused withheld_elsewhere",
    "FOIA s22(1)": "partly_answered refused withheld_elsewhere",
    "FOIA s22(2)": "partly_answered ncnd",
    "FOIA s22A(1)": "partly_answered refused",
    "FOISA s25": "partly_answered refused withheld_elsewhere",
    "FOISA s27(1)": "partly_answered refused withheld_elsewhere",
    "FOISA s17(1)": "partly_answered not_held",
    "FOISA s18(1)": "partly_answered ncnd",
    "FOISA s35(1)(a)": "partly_answered refused ncnd",
    "FOISA s36(1)": "partly_answered refused",
    "FOISA s39(2)": "partly_answered refused",
    "EIR reg 6(1)(b)": "partly_answered refused withheld_elsewhere",
    "EIR reg 12(4)(a)": "partly_answered not_held",
    "EIR reg 12(5)(a)": "partly_answered refused ncnd",
    "EIR reg 12(5)(e)": "partly_answered refused",
    "EIR reg 12(6)": "partly_answered ncnd",
    "EISR reg 11(2)": "partly_answered refused",
    "FOIA s1(3)": "unclear",
}


@pytest.mark.parametrize("ground", FITTING)
def test_a_ground_fits_only_what_it_can_support(ground: str) -> None:
    provision = Provision.parse(ground)
    assert {outcome for outcome in Outcome if fits(outcome, provision)} == set(FITTING[ground].split())


def test_what_fits_agrees_with_the_catalogue() -> None:
    """Every power to neither confirm nor deny fits that and never a refusal; nothing fits an answer."""
    for entry in Catalogue.load().all():
        silent = entry.kind == "ncnd"
        if silent:
            assert fits(Outcome.NCND, entry.provision), entry.provision
            assert not fits(Outcome.REFUSED, entry.provision), entry.provision
            assert not fits(Outcome.WITHHELD_ELSEWHERE, entry.provision), entry.provision
        if entry.kind == "not_held":
            assert fits(Outcome.NOT_HELD, entry.provision)
        for outcome in (Outcome.ANSWERED, Outcome.NOT_ANSWERED):
            assert not fits(outcome, entry.provision)
