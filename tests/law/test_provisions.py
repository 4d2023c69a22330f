"""Provisions: spelling, reading, family, order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foi_tracker.core.errors import FoiError
from foi_tracker.law.catalogue import Catalogue
from foi_tracker.law.provisions import Provision, ProvisionError
from foi_tracker.law.regimes import Regime

NUMBERS = st.from_regex(r"[1-9][0-9]{0,2}(A|B|AA)?", fullmatch=True)
PARTS = st.lists(st.from_regex(r"[1-9][0-9]?[AB]?|[a-z]{1,2}|i{1,3}|iv|viii", fullmatch=True), max_size=4)
PROVISIONS = st.builds(Provision, st.sampled_from(tuple(Regime)), NUMBERS, PARTS.map(tuple))


@given(PROVISIONS)
def test_own_spelling_is_read_back(provision: Provision) -> None:
    assert Provision.parse(str(provision)) == provision
    assert Provision.parse(str(provision).lower()) == provision
    assert Provision.parse(str(provision).upper()) == provision
    assert Provision.parse(f"{provision.short} of the {provision.regime.act_name}") == provision


@given(PROVISIONS, PROVISIONS)
def test_family(one: Provision, other: Provision) -> None:
    assert one.covers(one)
    assert one.section.covers(one)
    if one.parent:
        assert one.parent.covers(one)
        assert not one.covers(one.parent)
        assert one.parent < one
    if one.covers(other) and other.covers(one):
        assert one == other
    assert (one < other) + (other < one) + (one == other) == 1


@given(st.text(max_size=40))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        found = Provision.parse(text)
    except ProvisionError:
        return
    assert Provision.parse(str(found)) == found


@pytest.mark.parametrize(
    ("loose", "spelling"),
    [
        ("foia section 30 (1)(a)", "FOIA s30(1)(a)"),
        ("EIR r12(5)(e)", "EIR reg 12(5)(e)"),
        ("FOIA s.40(2)", "FOIA s40(2)"),
        ("EIR regulation 12 (4) (b)", "EIR reg 12(4)(b)"),
        ("EIRs Reg. 13", "EIR reg 13"),
        ("FOIA S 22a", "FOIA s22A"),
        ("FOIA 40(5b)(A)(I)", "FOIA s40(5B)(a)(i)"),
        ("section 38(1)(b) of FOISA", "FOISA s38(1)(b)"),
        ("s12 Freedom of Information (Scotland) Act 2002", "FOISA s12"),
        ("Freedom of Information Act 2000, section 12(1)", "FOIA s12(1)"),
        ("EI(S)R reg 10(4)(b)", "EISR reg 10(4)(b)"),
        ("FOIA § 43(2)", "FOIA s43(2)"),
        ("  FOIA   sections 31(1)(a) ", "FOIA s31(1)(a)"),
        ("FOIA s37(1)(AA)", "FOIA s37(1)(aa)"),
    ],
)
def test_loose_spellings(loose: str, spelling: str) -> None:
    assert str(Provision.parse(loose)) == spelling


@pytest.mark.parametrize(
    "text",
    ["", "FOIA", "s12", "FOIA twelve", "FOIA s12(1) and s14", "FOIA reg 12", "EIR s12(4)(b)", "DPA s40", "FOIA s12(1",
     "FOIA s1234", "FOIA s30(1)(a)(b)!", "FOIAs", "FOIA s31(1)(abcdef)", "FOIA s12(1)-(2)"],
)  # fmt: skip
def test_what_cannot_be_told_is_refused_with_a_hint(text: str) -> None:
    with pytest.raises(ProvisionError) as caught:
        Provision.parse(text)
    assert isinstance(caught.value, FoiError)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("number", "parts"), [("", ()), ("x", ()), ("12", ("1)",)), ("12", ("A",)), ("12a", ())]
)
def test_impossible_values_cannot_be_made(number: str, parts: tuple[str, ...]) -> None:
    with pytest.raises(ProvisionError):
        Provision(Regime.FOIA, number, parts)


def test_parents_and_short_spelling() -> None:
    deep = Provision.parse("FOIA s30(1)(a)(i)")
    assert deep.short == "s30(1)(a)(i)"
    assert str(deep.parent) == "FOIA s30(1)(a)"
    assert str(deep.section) == "FOIA s30"
    assert deep.section.parent is None
    assert not Provision.parse("FOIA s30(1)").covers(Provision.parse("FOIA s30(10)"))
    assert not Provision.parse("FOIA s38").covers(Provision.parse("FOISA s38(1)(b)"))


def test_order_is_that_of_the_law() -> None:
    texts = [
        "FOIA s9",
        "FOIA s12",
        "FOIA s12(1)",
        "FOIA s22",
        "FOIA s22A",
        "FOIA s40(5)",
        "FOIA s40(5B)",
        "FOIA s40(10)",
        "EIR reg 5",
    ]
    assert [str(each) for each in sorted(map(Provision.parse, reversed(texts)))] == texts


def test_every_catalogued_provision_reads_back(catalogue: Catalogue) -> None:
    for entry in catalogue.all():
        assert Provision.parse(str(entry.provision)) == entry.provision
