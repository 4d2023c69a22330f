"""The catalogue of provisions: every row, looking up, describing, and bad rows."""

from dataclasses import replace

import pytest

from foi_tracker.law import catalogue as module
from foi_tracker.law.catalogue import KINDS, Catalogue, CatalogueEntry, CatalogueError
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime

ROWS = Catalogue.load().all()
ROW = {
    "provision": "FOIA s12(1)", "title": "Cost", "plain": "", "kind": "procedural", "absolute": "", "basis": "cost",
    "public_interest_test": "no", "ncnd_provision": "s12(2)", "source": "https://www.legislation.gov.uk/", "checked": "",
    "note": "", "verified": "no",
}  # fmt: skip


@pytest.mark.parametrize("entry", ROWS, ids=[str(entry.provision) for entry in ROWS])
def test_every_row(entry: CatalogueEntry, catalogue: Catalogue) -> None:
    provision = entry.provision
    assert entry.kind in KINDS
    assert entry.title == entry.title.strip()
    assert entry.title
    assert entry.source.endswith(f"/{provision.number}")
    assert entry.kind != ("exemption" if provision.regime.is_environmental else "exception")
    assert entry.plain == "" or entry.plain.endswith(".")
    assert "GBP" not in entry.plain + entry.note
    if not provision.parts:
        assert entry.plain
    if len(provision.parts) > 1 and provision.number not in {"5", "6"}:
        assert provision.parent is not None
        assert catalogue.exists(provision.parent)
    for short in filter(None, entry.ncnd_provision.split(", ")):
        assert catalogue.exists(Provision.parse(f"{provision.regime} {short}"))
    if entry.kind == "ncnd":
        assert entry.ncnd_provision


def test_all_regimes_are_there() -> None:
    assert {entry.provision.regime for entry in ROWS} == set(Regime)
    assert len(ROWS) > 300


@pytest.mark.parametrize(
    "text",
    ["FOIA s12(1)", "FOIA s14(1)", "FOIA s21", "FOIA s22", "FOIA s23(5)", "FOIA s24(2)", "FOIA s30(1)(a)", "FOIA s30(3)",
     "FOIA s31(1)(a)", "FOIA s31(3)", "FOIA s38(1)(a)", "FOIA s40(2)", "FOIA s40(5B)", "FOIA s41(1)", "FOIA s42", "FOIA s43(2)",
     "EIR reg 12(4)(a)", "EIR reg 12(4)(b)", "EIR reg 12(5)(e)", "FOISA s12", "FOISA s38(1)(b)", "FOISA s39(2)", "EISR reg 10(4)(b)"],
)  # fmt: skip
def test_common_grounds_have_plain_words(catalogue: Catalogue, text: str) -> None:
    entry = catalogue.entry(Provision.parse(text))
    assert entry is not None
    assert len(entry.plain) > 20


@pytest.mark.parametrize(
    ("text", "absolute", "weighed", "kind"),
    [
        ("FOIA s12(1)", None, False, "procedural"),
        ("FOIA s21", True, False, "exemption"),
        ("FOIA s22", False, True, "exemption"),
        ("FOIA s23(1)", True, False, "exemption"),
        ("FOIA s23(5)", True, False, "ncnd"),
        ("FOIA s30(1)(a)", False, True, "exemption"),
        ("FOIA s31(3)", False, True, "ncnd"),
        ("FOIA s40(2)", True, False, "exemption"),
        ("FOIA s40(3A)(a)", True, False, "element"),
        ("FOIA s41(1)", True, False, "exemption"),
        ("EIR reg 12(4)(b)", False, True, "exception"),
        ("FOISA s41", False, True, "exemption"),
        ("FOISA s17", None, False, "not_held"),
        ("EIR reg 12(9)", None, False, "modifier"),
    ],
)
def test_known_facts(
    catalogue: Catalogue, text: str, absolute: bool | None, weighed: bool, kind: str
) -> None:
    entry = catalogue.entry(Provision.parse(text))
    assert entry is not None
    assert (entry.absolute, entry.public_interest_test, entry.kind) == (absolute, weighed, kind)


def test_what_was_not_checked_against_the_law_says_so(catalogue: Catalogue) -> None:
    unverified = {str(entry.provision.section) for entry in catalogue.all() if not entry.verified}
    assert unverified == {"FOIA s22A", "FOIA s40", "EIR reg 13", "EISR reg 11"}
    checked = catalogue.entry(Provision.parse("FOIA s40(2)"))
    assert checked is not None
    assert checked.checked == "2026-11-22"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "FOIA s12(1)",
            "FOIA s12(1): cost of complying would exceed the limit (procedural, no public interest test)",
        ),
        (
            "FOIA s30(1)(a)",
            "FOIA s30(1)(a): investigation the authority has a duty to conduct (qualified exemption, public interest test)",
        ),
        (
            "FOIA s37",
            "FOIA s37: communications with the Royal Family; honours (exemption, absolute or qualified by paragraph)",
        ),
        (
            "FOIA s31(2)(a)",
            "FOIA s31(2)(a): purpose for s31(1)(g)-(i): failure to comply with the law (not a ground by itself)",
        ),
        (
            "FOIA s31(1)(i)",
            "FOIA s31(1)(i): Scottish fatal accident inquiry arising from a s31(2) investigation (qualified exemption, public interest test)",
        ),
        (
            "FOIA s31(1)(a)(i)",
            "FOIA s31(1)(a)(i): prevention or detection of crime (qualified exemption, public interest test, part of s31(1)(a))",
        ),
        ("FOIA s99", "FOIA s99 (not in our list, please check)"),
    ],
)
def test_describing(catalogue: Catalogue, text: str, said: str) -> None:
    assert catalogue.describe(Provision.parse(text)) == said


def test_nearest(catalogue: Catalogue) -> None:
    near = catalogue.nearest(Provision.parse("FOISA s38(1)(b)(i)"))
    assert near is not None
    assert str(near.provision) == "FOISA s38(1)(b)"
    assert catalogue.nearest(Provision.parse("FOIA s99(1)")) is None
    assert catalogue.entry(Provision.parse("FOISA s38(1)(b)(i)")) is None


@pytest.mark.parametrize(
    "change",
    [
        {"provision": "FOIA twelve"},
        {"kind": "exempt"},
        {"title": ""},
        {"basis": ""},
        {"source": "the Act"},
        {"absolute": "absolute", "public_interest_test": "yes"},
        {"absolute": "perhaps"},
        {"public_interest_test": ""},
        {"verified": "yes"},
        {"checked": "2026-11-22"},
        {"checked": "yesterday", "verified": "yes"},
        {"ncnd_provision": "somewhere"},
    ],
)
def test_a_row_that_cannot_be_right_is_refused(change: dict[str, str]) -> None:
    assert module._entry(2, ROW).title == "Cost"
    with pytest.raises(CatalogueError, match="Line 2"):
        module._entry(2, {**ROW, **change})


def test_no_provision_twice() -> None:
    with pytest.raises(CatalogueError, match=r"FOIA s1\(3\) twice"):
        Catalogue([ROWS[0], replace(ROWS[0], title="Again")])
