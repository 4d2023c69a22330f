"""Grounds in words that no cue names: bare numbers, grounds thought of and dropped, other bodies' grounds."""

import pytest

from tests.analysis.letters import reading

LETTER = """Tarn Police
Our ref: FOI 118/25
3 June 2025

Dear Ms Hill
{law}
You asked:
1. How many kayaks do you own?
2. {question}

Our reply:
1. Four.
2. {answer}
"""
ENVIRONMENTAL = "\nI have dealt with this under the Environmental Information Regulations 2004.\n"


def relied(law, question, answer):
    found = reading(LETTER.format(law=law, question=question, answer=answer))
    return {str(claim.provision) for claim in found.claims if claim.role.value == "relied_on"}


@pytest.mark.parametrize(
    ("question", "answer", "grounds"),
    [
        (
            "Where are the cameras?",
            "That would be of use to burglars, so section 31(1)(a) stands in the way.",
            ["FOIA s31(1)(a)"],
        ),
        ("Where are the cameras?", "No. (s31(1)(a): crime.)", ["FOIA s31(1)(a)"]),
        (
            "Who won the bid?",
            "The winner is Coble Ltd. Its prices stay with us, the reason being section 43(2).",
            ["FOIA s43(2)"],
        ),
        ("The advice?", "It came from counsel and so attracts section 42(1).", ["FOIA s42(1)"]),
        ("The advice?", "The answer lies in section 42: privilege.", ["FOIA s42"]),
        ("The names?", "We see these as personal data within section 40(2).", ["FOIA s40(2)"]),
        (
            "The report?",
            "We toyed with section 36 but found it unnecessary, for the report can be had from the library (section 21).",
            ["FOIA s21"],
        ),
        (
            "The report?",
            "Our lawyers wanted us to plead section 42. We have chosen not to, and a copy is enclosed.",
            [],
        ),
        ("The report?", "Enclosed. Had it still been in draft, section 22 would have come in.", []),
        ("The report?", "Enclosed. Other forces might have cited section 31 for this.", []),
        (
            "The report?",
            "You say that section 43 was wrongly used in March. That was another request; here is the report.",
            [],
        ),
        ("How many requests did you refuse?", "Sixty: 41 under section 12, 19 under section 14.", []),
        (
            "The report?",
            "Withheld: sections 30(1)(b), 31(1)(g) and (2)(b), and 40(2).",
            ["FOIA s30(1)(b)", "FOIA s31(1)(g)", "FOIA s31(2)(b)", "FOIA s40(2)"],
        ),
        (
            "The report?",
            "Neither section 41 nor section 43 is relied on; only section 44(1)(a) is.",
            ["FOIA s44(1)(a)"],
        ),
        (
            "Is he on file?",
            "We will neither confirm nor deny it. 40(5B)(a)(i) is our ground.",
            ["FOIA s40(5B)(a)(i)"],
        ),
        ("The report?", "The exemption at 22(1) covers it until July.", ["FOIA s22(1)"]),
        ("The report?", "Not disclosed, relying as we do on 36(2)(c).", ["FOIA s36(2)(c)"]),
        ("The report?", "Attached, save that names were blanked out per s.40(2).", ["FOIA s40(2)"]),
        (
            "The report?",
            "It was refused to the newspaper under section 43(2) last year, but the contract is now over and you may have it: it is attached.",
            [],
        ),
        ("The report?", "It isn't caught by section 35, and a copy is attached.", []),
        (
            "The report?",
            "Section 38(1)(a) is engaged, in our opinion, and the balance lies with withholding.",
            ["FOIA s38(1)(a)"],
        ),
        (
            "The report?",
            "We considered the report carefully and believe section 38(1)(a) to be engaged.",
            ["FOIA s38(1)(a)"],
        ),
        (
            "The report?",
            "We have considered section 38(1)(a) and are satisfied that it applies.",
            ["FOIA s38(1)(a)"],
        ),
        (
            "The report?",
            "We have considered whether section 38(1)(a) applies and take the view that it does.",
            ["FOIA s38(1)(a)"],
        ),
        (
            "The report?",
            "We have considered whether section 38(1)(a) applies and take the view that it does not. A copy is attached.",
            [],
        ),
        ("How many people were held under section 136?", "Seven. None was held under section 135.", []),
        ("How many section 60 orders?", "Two under section 60; section 44 has not been used since 2011.", []),
    ],
)
def test_grounds_of_the_act(question, answer, grounds):
    assert sorted(relied("", question, answer)) == grounds


@pytest.mark.parametrize(
    ("question", "answer", "ground"),
    [
        ("The site plan?", "Refused: 12(5)(a) - public safety.", "EIR reg 12(5)(a)"),
        ("Drafts?", "Reg 12(4)(d) is the exception on which we rest.", "EIR reg 12(4)(d)"),
        (
            "Drafts?",
            "Still being written, which regulation 12(4)(d) allows us to keep back.",
            "EIR reg 12(4)(d)",
        ),
        (
            "Emails?",
            "Of course 12(4)(e) protects internal talk. The balance is against release.",
            "EIR reg 12(4)(e)",
        ),
        ("Plan?", "We hold no such plan (12(4)(a)).", "EIR reg 12(4)(a)"),
    ],
)
def test_grounds_of_the_regulations(question, answer, ground):
    assert relied(ENVIRONMENTAL, question, answer) == {ground}
