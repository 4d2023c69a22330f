"""Whose law a number belongs to: sections of other Acts are never taken for grounds."""

import pytest

from foi_tracker.analysis.citations.meaning import Setting, citations
from foi_tracker.analysis.text.pieces import plain
from foi_tracker.law.regimes import Regime

FOIA = Setting(Regime.FOIA)
FOISA = Setting(Regime.FOISA, scottish=True)
EIR = Setting(Regime.EIR)
EISR = Setting(Regime.EISR, scottish=True)


def found(text, setting):
    return [str(each.provision) for each in citations(plain(text), setting)]


@pytest.mark.parametrize(
    ("text", "setting", "expected"),
    [
        ("section 18 of the Theft Act 1968", FOIA, []),
        ("s.136 Mental Health Act detentions", FOIA, []),
        ("section 21 notices issued under the Housing Act", FOIA, []),
        ("Section 14 Public Order Act conditions", FOIA, []),
        ("under section 12 or section 14 of the Public Order Act 1986", FOIA, []),
        ("Section 12: nil. Section 14: 22.", FOIA, []),
        ("section 44, with section 118 of the Enterprise Act 2002", FOIA, ["FOIA s44"]),
        ("a section 106 agreement", FOIA, []),
        ("the Section 45 Code of Practice", FOIA, []),
        ("the duty in Section 1(1)(a) does not apply", FOIA, []),
        ("Section 17(5) requires a notice", FOIA, []),
        ("Regulation 4 of the Freedom of Information (Appropriate Limit and Fees) Regulations 2004", EIR, []),
        (
            "withheld under Section 40(2), for it would breach the Data Protection Act 2018",
            FOIA,
            ["FOIA s40(2)"],
        ),
        ("section 42 of the Freedom of Information Act 2018", FOIA, ["FOIA s42"]),
        ("section 12(5)(b) of the EIR", FOIA, ["EIR reg 12(5)(b)"]),
        ("regulation 10(5)(e) of the EIRs", EISR, ["EISR reg 10(5)(e)"]),
        ("section 39(2) of the Freedom of Information (Scotland) Act 2002", EISR, ["FOISA s39(2)"]),
        ("FOI s43 and (FOIA, s.12)", FOIA, ["FOIA s43", "FOIA s12"]),
        ("Section 40(2)(a)(i) & (3A)", FOIA, ["FOIA s40(2)"]),
        ("section 40(3A)(a) alone", FOIA, []),
        ("section 38(1)(b) read with section 38(2A)(a)", FOISA, ["FOISA s38(1)(b)"]),
        ("section 17 applies", FOISA, ["FOISA s17"]),
        ("Regulation 13(1) applies", EIR, ["EIR reg 13(1)"]),
    ],
)
def test_owners(text, setting, expected):
    assert found(text, setting) == expected


def test_a_bare_section_in_a_request_is_another_acts_unless_it_speaks_of_refusing():
    asking = Setting(Regime.FOIA, in_request=True)
    assert found("How many section 24 assaults were there, and section 38 orders?", asking) == []
    assert found("How many requests were refused under section 31?", asking) == ["FOIA s31"]


def test_the_reply_repeating_a_number_of_the_requests_act_is_no_ground():
    setting = Setting(Regime.FOIA, other_numbers=frozenset({"14"}))
    assert found("Under section 14 there were 22 arrests", setting) == []
    assert found("Section 14 is engaged and the request is refused", setting) == ["FOIA s14"]


def test_what_cannot_be_is_kept_and_flagged():
    [citation] = citations("section 31(4) applies", FOIA)
    assert str(citation.provision) == "FOIA s31(4)"
    assert "impossible" in citation.flags
    [bare] = citations("section 40 applies", FOIA)
    assert "no_subsection" in bare.flags
