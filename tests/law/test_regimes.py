"""The laws, and the guess at which of them a request falls under."""

import csv

import pytest

from foi_tracker.core.resources import resource
from foi_tracker.law.regimes import BodyKind, Nation, Regime, guess_regime

ACT = "Please treat this as a request under the Freedom of Information Act 2000."


@pytest.mark.parametrize(
    ("authority", "nation", "text", "regime"),
    [
        ("Ashfell Police", Nation.ENGLAND, ACT, Regime.FOIA),
        ("Glan Morfa Police", Nation.WALES, ACT, Regime.FOIA),
        ("Strandholm Police Service", Nation.NORTHERN_IRELAND, ACT, Regime.FOIA),
        ("Corrymuir Council", Nation.SCOTLAND, ACT, Regime.FOISA),
        ("Police Scotland", None, "", Regime.FOISA),
        ("Police Scotland", Nation.UK, "", Regime.FOISA),
        ("NHS Greater Glasgow & Clyde", None, ACT, Regime.FOISA),
        ("The City of Edinburgh Council", None, "", Regime.FOISA),
        ("British Transport Police", Nation.SCOTLAND, "", Regime.FOIA),
        ("Ministry of Defence Police", Nation.UK, "", Regime.FOIA),
        ("Scotland Office", Nation.SCOTLAND, "", Regime.FOIA),
        ("Stirling Council", Nation.ENGLAND, "", Regime.FOIA),
        ("Ashfell Police", None, "I ask under FOISA.", Regime.FOISA),
        ("Ashfell Police", Nation.ENGLAND, "I ask under FOISA.", Regime.FOIA),
        ("Ashfell Police", None, "", Regime.FOIA),
        (
            "Bogmyrtle Council",
            Nation.ENGLAND,
            "Under the Environmental Information Regulations 2004, how much",
            Regime.EIR,
        ),
        (
            "Corrymuir Council",
            Nation.SCOTLAND,
            "Under the Environmental\nInformation (Scotland) Regulations",
            Regime.EISR,
        ),
        ("Bogmyrtle Council", Nation.ENGLAND, "An EIR request about the river.", Regime.EIR),
        ("Cyngor Glan Morfa", Nation.WALES, "o dan y Rheoliadau Gwybodaeth Amgylcheddol", Regime.EIR),
        ("Bogmyrtle Council", Nation.ENGLAND, f"{ACT} If not, then under the EIR.", Regime.FOIA),
        (
            "Bogmyrtle Council",
            Nation.ENGLAND,
            "This is not made under the Environmental Information Regulations.",
            Regime.FOIA,
        ),
        (
            "Bogmyrtle Council",
            Nation.ENGLAND,
            "How many environmental crimes? Their eir, the weir, EIRE.",
            Regime.FOIA,
        ),
        ("Bogmyrtle Council", Nation.ENGLAND, "Environmental information about rivers", Regime.FOIA),
    ],
)
def test_guess(authority: str, nation: Nation | None, text: str, regime: Regime) -> None:
    found, why = guess_regime(authority, nation, text)
    assert found is regime
    assert why.endswith(".")
    assert why.count(".") == 1


def test_what_is_only_a_guess_says_please_check() -> None:
    for authority, nation, text in [
        ("Ashfell Police", None, ""),
        ("Ashfell Police", None, "under FOISA"),
        ("Hexmoor Scottish Trust", None, ""),
        ("Ashfell Police", Nation.ENGLAND, f"{ACT} Or under the EIR."),
    ]:
        assert "please check" in guess_regime(authority, nation, text)[1]
    assert "please check" not in guess_regime("Ashfell Police", Nation.ENGLAND, ACT)[1]


def test_properties() -> None:
    assert [r.is_scottish for r in Regime] == [False, False, True, True]
    assert [r.is_environmental for r in Regime] == [False, True, False, True]
    assert [r.type_word for r in Regime] == ["s", "reg", "s", "reg"]
    assert [r.ground_word for r in Regime] == ["exemption", "exception", "exemption", "exception"]
    assert Regime.FOISA.act_name == "Freedom of Information (Scotland) Act 2002"


def test_known_bodies_rows() -> None:
    rows = list(csv.DictReader(resource("law/known_bodies.csv").read_text(encoding="utf-8").splitlines()))
    assert {row["law"] for row in rows} == {"UK", "Scottish"}
    assert len({row["name"] for row in rows}) == len(rows)
    for row in rows:
        assert guess_regime(row["name"], None, "")[0] is (Regime.FOIA if row["law"] == "UK" else Regime.FOISA)


def test_shipped_police_forces() -> None:
    rows = list(
        csv.DictReader(resource("authorities/uk_police_forces.csv").read_text(encoding="utf-8").splitlines())
    )
    assert len(rows) == 48
    assert sum(row["nation"] in {"England", "Wales"} for row in rows) == 43
    for row in rows:
        assert BodyKind(row["kind"]) is BodyKind.POLICE
        assert guess_regime(row["name"], Nation(row["nation"]), "")[0] is Regime(row["regime"])


def test_a_request_that_names_both_acts_does_not_make_a_body_scottish() -> None:
    text = "under the Freedom of Information Act 2000 or, in Scotland, the Freedom of Information (Scotland) Act 2002"
    assert guess_regime("Harrowfen Police", None, text)[0] is Regime.FOIA
    assert guess_regime("Harrowfen Police", Nation.SCOTLAND, text)[0] is Regime.FOISA
