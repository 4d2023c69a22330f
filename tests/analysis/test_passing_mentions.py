"""A provision that a letter uses in unusual words, and one that it, or the requester, only names in passing."""

import pytest

from tests.analysis.letters import reading, roles

HEAD = (
    "Fernwick Police\nOur ref: FW 1187/25\n\nDear Ms Hill\n\nThank you for your request.\n\nRequest\n"
    "1. How many boats does the force own?\n2. Where is each boat moored at night?\n\nResponse\n1. Four.\n"
)
KEPT = "2. The list is exempt under section 31(1)(a).\n"


def relied(text, head=HEAD):
    return {provision for provision, role in roles(reading(head + text)).items() if role == "relied_on"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # words that hold something to be exempt
        ("2. The moorings are considered to be exempt under section 31(1)(a).\n", {"FOIA s31(1)(a)"}),
        (
            "2. The exemption which we consider to be applicable is section 38(1)(b) - Health and Safety.\n",
            {"FOIA s38(1)(b)"},
        ),
        # "first" and "last" are of replies only where a reply is named
        (
            "2. Disclosure would breach the first of the principles and the names are withheld under section 40(2).\n",
            {"FOIA s40(2)"},
        ),
        # small numbers kept back in the same breath as the rest is given
        (
            "2. Harbour 12, river <5. Numbers below five are shown as <5 because owners could be known (s.40(2)).\n",
            {"FOIA s40(2)"},
        ),
        # a test that is not needed rules nothing out
        (
            "2. Section 40(2) of the Act has been applied. This is an absolute exemption and no test is needed.\n",
            {"FOIA s40(2)"},
        ),
        # a bare section and the one part of it that is explained
        (
            (
                "2. It would take 60 hours. Section 12(1) does not oblige an authority to comply where the limit of "
                "18 hours would be exceeded. As part of the request is over it, s12 is applicable to the whole.\n"
            ),
            {"FOIA s12(1)"},
        ),
    ],
)
def test_used_in_other_words(text, expected):
    assert relied(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Consideration was also given to section 38 (Health and Safety). It has not been used.",
        "I cannot see that section 43(2) is engaged.",
        "We are not persuaded that section 43(2) is engaged.",
        "The time spent on redaction may not be counted under section 12 and so we have not sought to use it.",
        "If you ask again, other exemptions, for example section 40(2), may be relevant.",
        "Some of the rest would probably be exempt under section 40(2).",
        "Further releases may be subject to section 43(2).",
        "You withheld the names last time by means of section 40(2), you will recall from my letter.",
        "It stated that the rest was exempt in terms of section 43(2).",
        "Grounds we used most this spring: section 21 (44), section 40 (39), section 43 (12)",
    ],
)
def test_named_in_passing(text):
    assert relied(KEPT + text + "\n") == {"FOIA s31(1)(a)"}


@pytest.mark.parametrize(
    "text",
    [
        "Other FOIs\n10-4470 Locum spend (Section 43)\n10-4469 Parking (Section 21)\n",
        "Exemptions we use: s.40, s.43\n",
    ],
)
def test_lists_of_other_replies_do_not_count(text):
    assert set(roles(reading(HEAD + KEPT + text))) == {"FOIA s31(1)(a)"}


@pytest.mark.parametrize(
    "plea",
    [
        "Please do not hide behind section 43 again.",
        "I trust that you will not be using section 14 against me.",
        "I would ask you not to fall back on section 38.",
    ],
)
def test_what_the_requester_fears_is_theirs(plea):
    head = HEAD.replace("at night?\n", f"at night?\n{plea}\n")
    named = roles(reading(head + KEPT))
    assert named.pop("FOIA s31(1)(a)") == "relied_on"
    assert len(named) == 1
    assert "relied_on" not in named.values()


def test_rows_of_a_table_about_refusals_are_mentions():
    text = (
        "Fernwick Police\nOur ref: FW 1187/25\n\nRequest\n1. How many FOI requests were refused under each exemption?\n"
        "\nResponse\n1. See below.\n\nExemption | 2023 | 2024\nSection 12 | 40 | 38\nSection 40 | 18 | 17\n"
    )
    assert roles(reading(text)) == {"FOIA s12": "mentioned", "FOIA s40": "mentioned"}


def test_a_regulation_called_a_section_is_still_a_regulation():
    text = (
        "Fernwick Council\nWe have dealt with this under the Environmental Information Regulations 2004.\n\nRequest\n"
        "1. The report on the spill.\n\nResponse\n1. Withheld: section 12(5)(b) of the Regulations, the course of "
        "justice.\n"
    )
    assert relied(text, head="") == {"EIR reg 12(5)(b)"}
