"""Every shape of citation of the list in our notes on law, in sentences of our own: what is read out of each.

Keys are those of the list: A spelling, B lists, C headings, D section 40, E neither confirm nor deny, F cost,
G environmental, H Scotland, I Wales, J no exemptions, K other Acts, O wrong ones.
"""

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


def many(law, *places):
    return [f"{law} {place}" for place in places]


SPELLING = [
    ("A1", "Part 4 falls under Section 12(1).", FOIA, many("FOIA", "s12(1)")),
    ("A2", "This is met by Section 12 (2).", FOIA, many("FOIA", "s12(2)")),
    ("A3", "kept back under Section 30 (1) (a) (i)", FOIA, many("FOIA", "s30(1)(a)(i)")),
    ("A4", "We use Section31(1)(b).", FOIA, many("FOIA", "s31(1)(b)")),
    ("A5", "exempt: s40(2)", FOIA, many("FOIA", "s40(2)")),
    ("A6", "S24(1) National Security", FOIA, many("FOIA", "s24(1)")),
    ("A7", "on s.23(5) see the annex", FOIA, many("FOIA", "s23(5)")),
    ("A8", "S. 12 cost limit", FOIA, many("FOIA", "s12")),
    ("A9", "Sec 12 (1) is relied upon", FOIA, many("FOIA", "s12(1)")),
    (
        "A9",
        "sec. 31(1)(a), sect 38(1)(b) and sctn 40(2)",
        FOIA,
        many("FOIA", "s31(1)(a)", "s38(1)(b)", "s40(2)"),
    ),
    ("A10", "ss30 and 31", FOIA, many("FOIA", "s30", "s31")),
    ("A10", "ss. 23(5), 24(2)", FOIA, many("FOIA", "s23(5)", "s24(2)")),
    ("A11", "§ 43(2)", FOIA, many("FOIA", "s43(2)")),
    ("A11", "§§ 31(1)(a) and 38(1)(a)", FOIA, many("FOIA", "s31(1)(a)", "s38(1)(a)")),
    ("A12", "Section 12.1 applies", FOIA, many("FOIA", "s12(1)")),
    ("A12", "R12.5(e) is used", EIR, many("EIR", "reg 12(5)(e)")),
    ("A13", "section 31[1][a] and section 40{2}", FOIA, many("FOIA", "s31(1)(a)", "s40(2)")),
    ("A14", "section 33 1(b) applies", FOISA, many("FOISA", "s33(1)(b)")),
    ("A14", "Section 24(2) - (National Security", FOIA, many("FOIA", "s24(2)")),
    ("A14", "Section 31(1(a) is engaged", FOIA, many("FOIA", "s31(1)(a)")),
    ("A14", "Section 31(1)a) is engaged", FOIA, many("FOIA", "s31(1)(a)")),
    ("A14", "section 40 (2 applies", FOIA, many("FOIA", "s40(2)")),
    ("A15", "s31/1/a", FOIA, many("FOIA", "s31(1)(a)")),
    ("A16", "Section\u00a040(2) \u2013 Personal\u200b Information", FOIA, many("FOIA", "s40(2)")),
    ("A17", "exempt under Section\n31(1)(a) of the Act", FOIA, many("FOIA", "s31(1)(a)")),
    ("A17", "exempt under Section 31\n(1)(a) of the Act", FOIA, many("FOIA", "s31(1)(a)")),
    ("A17", "exempt under Sec-\ntion 31(1)(a) of the Act", FOIA, many("FOIA", "s31(1)(a)")),
    ("A18", "Sectlon 40(2) applies", FOIA, many("FOIA", "s40(2)")),
    ("A18", "withheld, s.4O(2)", FOIA, many("FOIA", "s40(2)")),
    ("A18", "withheld under s3I(l)(a)", FOIA, many("FOIA", "s31(1)(a)")),
    ("A19", "SECTION 31 (1) (A) (B)", FOIA, many("FOIA", "s31(1)(a)", "s31(1)(b)")),
    ("A21", "exempt by section forty, subsection two", FOIA, many("FOIA", "s40(2)")),
    ("A21", "section twelve of the Act applies", FOIA, many("FOIA", "s12")),
    ("A22", "section 40, subsection (2)", FOIA, many("FOIA", "s40(2)")),
    ("A22", "section 40 sub-section 2", FOIA, many("FOIA", "s40(2)")),
    ("A22", "subsection (2) of section 40", FOIA, many("FOIA", "s40(2)")),
    ("A22", "para (b) of section 31(1)", FOIA, many("FOIA", "s31(1)(b)")),
    ("A22", "section 31(1), paragraph (a)", FOIA, many("FOIA", "s31(1)(a)")),
    ("A23", "Exemption: 40(2)", FOIA, many("FOIA", "s40(2)")),
    ("A23", "Exemptions applied: 31(1)(a), 40(2)", FOIA, many("FOIA", "s31(1)(a)", "s40(2)")),
]

LISTS = [
    ("B1", "Section 31(1)(a)(b)", FOIA, many("FOIA", "s31(1)(a)", "s31(1)(b)")),
    ("B2", "Section 30(1)(a)(b)(c)", FOIA, many("FOIA", "s30(1)(a)", "s30(1)(b)", "s30(1)(c)")),
    ("B2", "Section 31 (1)(g)(2)(a)(b)", FOIA, many("FOIA", "s31(1)(g)", "s31(2)(a)", "s31(2)(b)")),
    ("B2", "Section 31(1)(g) (2)(a) and (b)", FOIA, many("FOIA", "s31(1)(g)", "s31(2)(a)", "s31(2)(b)")),
    ("B2", "Section 31(1)(g), (2)(c)", FOIA, many("FOIA", "s31(1)(g)", "s31(2)(c)")),
    ("B2", "Section 31(1)(a) & (2)(b)", FOIA, many("FOIA", "s31(1)(a)", "s31(2)(b)")),
    ("B3", "Section 31(1)(a)&(b)", FOIA, many("FOIA", "s31(1)(a)", "s31(1)(b)")),
    ("B4", "section 31(1) (a), (b) and (c)", FOIA, many("FOIA", "s31(1)(a)", "s31(1)(b)", "s31(1)(c)")),
    (
        "B5",
        "31(1)(a)-(c) under section 31(1)(a)-(c)",
        FOIA,
        many("FOIA", "s31(1)(a)", "s31(1)(b)", "s31(1)(c)"),
    ),
    ("B5", "Section 36(2) (a-c)", FOIA, many("FOIA", "s36(2)(a)", "s36(2)(b)", "s36(2)(c)")),
    ("B6", "Sections 30(1)(a) and 40(2)", FOIA, many("FOIA", "s30(1)(a)", "s40(2)")),
    (
        "B7",
        "Sections 31(1), 38(1)(a), 40(2) and 41",
        FOIA,
        many("FOIA", "s31(1)", "s38(1)(a)", "s40(2)", "s41"),
    ),
    (
        "B8",
        "Sections 23 (security bodies), 24 (national security), 31 (law enforcement) 38 (safety)",
        FOIA,
        many("FOIA", "s23", "s24", "s31", "s38"),
    ),
    (
        "B8",
        "Sections 35(1)(a) & (b), law enforcement, and 39(1), health and safety, apply",
        FOISA,
        many("FOISA", "s35(1)(a)", "s35(1)(b)", "s39(1)"),
    ),
    (
        "B8",
        "Sections 24(2) National Security and 31(3) Law Enforcement",
        FOIA,
        many("FOIA", "s24(2)", "s31(3)"),
    ),
    (
        "B8",
        "sections 31(1)(a) - crime - and 40(2) - personal data",
        FOIA,
        many("FOIA", "s31(1)(a)", "s40(2)"),
    ),
    (
        "B9",
        "30(c) 33(1)(b) of sections 30(c) 33(1)(b) 38(1)(b) of FOISA",
        FOISA,
        many("FOISA", "s30(c)", "s33(1)(b)", "s38(1)(b)"),
    ),
    ("B10", "s30/31 investigations", FOIA, many("FOIA", "s30", "s31")),
    ("B11", "sections 30 and/or 31", FOIA, many("FOIA", "s30", "s31")),
    ("B12", "section 23(1), alternatively 24(1)", FOIA, many("FOIA", "s23(1)", "s24(1)")),
    ("B12", "section 23(1) or, in the alternative, section 24(1)", FOIA, many("FOIA", "s23(1)", "s24(1)")),
    ("B13", "section 23(1), (2) and (5)", FOIA, many("FOIA", "s23(1)", "s23(2)", "s23(5)")),
    ("B14", "s31(1)(a), s31(1)(b) and s31(3)", FOIA, many("FOIA", "s31(1)(a)", "s31(1)(b)", "s31(3)")),
    ("B15", "exempt under sections 35 to 36", FOIA, many("FOIA", "s35", "s36")),
    (
        "B16",
        "36(2)(b)(i) and (ii) of section 36(2)(b)(i) and (ii)",
        FOIA,
        many("FOIA", "s36(2)(b)(i)", "s36(2)(b)(ii)"),
    ),
    ("B16", "section 31(1)(h) and (i)", FOIA, many("FOIA", "s31(1)(h)", "s31(1)(i)")),
    ("B17", "section 38(1)(b) read with 38(2A)(a)", FOISA, many("FOISA", "s38(1)(b)")),
    ("B18", "section 40(2)(a)(b) by virtue of section 40(3A)(a)", FOIA, many("FOIA", "s40(2)")),
]

HEADINGS = [
    ("C1", "Section 31(1)(a) - Law Enforcement", FOIA, many("FOIA", "s31(1)(a)")),
    (
        "C2",
        "Section 12 - Exemption where cost of compliance exceeds appropriate limit",
        FOIA,
        many("FOIA", "s12"),
    ),
    ("C3", "Section 43(2): Commercial Interests", FOIA, many("FOIA", "s43(2)")),
    ("C4", "Section 31 (3) (Law enforcement)", FOIA, many("FOIA", "s31(3)")),
    ("C5", "Section 24 (2) – National Security", FOIA, many("FOIA", "s24(2)")),
    ("C6", "Section 41 - Commercial Interests", FOIA, many("FOIA", "s41")),
    ("C7", "Exemptions: s31 law enforcement; personal data", FOIA, many("FOIA", "s31")),
    ("C8", "exempt under section 40 of the Act", FOIA, many("FOIA", "s40")),
    ("C9", "FOIA section 12", FOIA, many("FOIA", "s12")),
    ("C9", "FOI s43", FOIA, many("FOIA", "s43")),
    ("C9", "the FOI Act, section 43(2)", FOIA, many("FOIA", "s43(2)")),
    ("C10", "the limit would be passed (FOIA, s.12)", FOIA, many("FOIA", "s12")),
    ("C10", "the Section 21 (1) exemption", FOIA, many("FOIA", "s21(1)")),
    ("C10", "(Section 43(2) Freedom of Information Act 2000)", FOIA, many("FOIA", "s43(2)")),
]

PERSONAL_DATA = [
    ("D1", "removed under Section 40", FOIA, many("FOIA", "s40")),
    ("D2", "Section 40(2) Personal Information", FOIA, many("FOIA", "s40(2)")),
    ("D3", "Section 40(2)&(3)", FOIA, many("FOIA", "s40(2)")),
    ("D3", "Section 40(2)(3)", FOIA, many("FOIA", "s40(2)")),
    ("D3", "Section 40 (2) and (3)", FOIA, many("FOIA", "s40(2)")),
    ("D4", "Section 40(2) & 3A(a)", FOIA, many("FOIA", "s40(2)")),
    ("D4", "Section 40(2)(3A)(a)", FOIA, many("FOIA", "s40(2)")),
    ("D5", "Section 40(2)(a)(i) & (3A)", FOIA, many("FOIA", "s40(2)")),
    ("D6", "Section 40(2)(a)(b)", FOIA, many("FOIA", "s40(2)")),
    ("D7", "section 40(3)(A)(a)", FOIA, []),
    ("D7", "section 40(3a)(a)", FOIA, []),
    ("D8", "under section 40(1) please ask as the person concerned", FOIA, many("FOIA", "s40(1)")),
    ("D9", "neither confirm nor deny under section 40(5)", FOIA, many("FOIA", "s40(5)")),
    ("D10", "section 40(5B)(a)(i)", FOIA, many("FOIA", "s40(5B)(a)(i)")),
    ("D10", "section 40(5b)(a)(i)", FOIA, many("FOIA", "s40(5B)(a)(i)")),
    ("D10", "section 40 (5B) (a) (i)", FOIA, many("FOIA", "s40(5B)(a)(i)")),
    ("D10", "section 40(5A)", FOIA, many("FOIA", "s40(5A)")),
    ("D11", "Section 40(5)(B)(a)(i)", FOIA, many("FOIA", "s40(5B)(a)(i)")),
    ("D14", "Personal data - s40", FOIA, many("FOIA", "s40")),
]

NCND_AND_COST = [
    (
        "E1",
        "by virtue of Section 23(5), Section 24(2) and Section 31(3)",
        FOIA,
        many("FOIA", "s23(5)", "s24(2)", "s31(3)"),
    ),
    ("E5", "the duty in s1(1)(a) does not apply, by virtue of s30(3)", FOIA, many("FOIA", "s30(3)")),
    ("E7", "an NCND stance under s31(3)", FOIA, many("FOIA", "s31(3)")),
    ("E9", "we could not say so within 18 hours: section 12(2)", FOIA, many("FOIA", "s12(2)")),
    (
        "E11",
        "in terms of section 18, read with section 38(1)(b)",
        FOISA,
        many("FOISA", "s18", "s38(1)(b)"),
    ),
    ("E12", "regulation 12(6) and regulation 13(5A)", EIR, many("EIR", "reg 12(6)", "reg 13(5A)")),
    ("F1", "1,200 files at 4 minutes each is 80 hours; s12(1)", FOIA, many("FOIA", "s12(1)")),
    (
        "F3",
        "Regulation 4(3) of the Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004",
        FOIA,
        [],
    ),
    ("F7", "under section 16 you may narrow the dates", FOIA, []),
    ("F9", "Section 14(1): a burden out of proportion", FOIA, many("FOIA", "s14(1)")),
    ("F10", "answered in May; s.14(2)", FOIA, many("FOIA", "s14(2)")),
    ("F11", "section 12(1): more than £600 at £15 an hour", FOISA, many("FOISA", "s12(1)")),
    ("F12", "manifestly unreasonable, reg 12(4)(b)", EIR, many("EIR", "reg 12(4)(b)")),
]

ENVIRONMENT = [
    ("G1", "Regulation 12(4)(e) - internal communications", EIR, many("EIR", "reg 12(4)(e)")),
    ("G2", "reg 12(5)(e) and Reg. 13(1)", EIR, many("EIR", "reg 12(5)(e)", "reg 13(1)")),
    ("G3", "EIR R13 and EIR R12.5(e)", EIR, many("EIR", "reg 13", "reg 12(5)(e)")),
    ("G4", "section 12(5)(b) of the EIR", EIR, many("EIR", "reg 12(5)(b)")),
    ("G5", "Section 2 of the EIR", EIR, []),
    ("G6", "Regulations 5(3) and 13 of the EIR", EIR, many("EIR", "reg 5(3)", "reg 13")),
    ("G7", "this exemption, regulation 12(4)(d)", EIR, many("EIR", "reg 12(4)(d)")),
    ("G8", "Regulation 12 (4) (d)", EIR, many("EIR", "reg 12(4)(d)")),
    ("G9", "section 39, so dealt with under the EIR", FOIA, many("FOIA", "s39")),
    (
        "G10",
        "regulation 5(2), regulation 7(1), regulation 9, regulation 11, regulation 14, regulation 18",
        EIR,
        [],
    ),
    ("G10", "within the time in regulation 5(2) of the Environmental Information Regulations 2004", FOIA, []),
    ("G11", "regulation 10(4)(b) of the EIRs", EISR, many("EISR", "reg 10(4)(b)")),
    ("G11", "regulation 11(2)", EISR, many("EISR", "reg 11(2)")),
    ("G12", "section 39(2) of FOISA", EISR, many("FOISA", "s39(2)")),
    ("G13", "Regulation 4 of the Fees Regulations", EIR, []),
    ("G13", "regulation 12(1) of the Privacy and Electronic Communications Regulations 2003", FOIA, []),
    ("G2", "reg 12(5)(b) is relied on", FOIA, many("EIR", "reg 12(5)(b)")),
]

SCOTLAND = [
    ("H1", "section 38(1)(b) of FOISA", FOISA, many("FOISA", "s38(1)(b)")),
    ("H2", "FOISA s.38(1)(b)", FOISA, many("FOISA", "s38(1)(b)")),
    ("H3", "refused in terms of Section 16", FOISA, []),
    ("H4", "notice under section 17(1) that it is not held", FOISA, many("FOISA", "s17(1)")),
    (
        "H5",
        "sections 26(c), 30(b) and (c), 35(1)(g) and 36(1)",
        FOISA,
        many("FOISA", "s26(c)", "s30(b)", "s30(c)", "s35(1)(g)", "s36(1)"),
    ),
    ("H6", "section 30(b)(i) (free and frank advice)", FOISA, many("FOISA", "s30(b)(i)")),
    ("H7", "section 38(1)(a) is not subject to the test", FOISA, many("FOISA", "s38(1)(a)")),
    ("H8", "section 31 of the Act (defence)", FOISA, many("FOISA", "s31")),
    (
        "H9",
        "section 33(1)(b) of the Freedom of Information (Scotland) Act 2002",
        FOIA,
        many("FOISA", "s33(1)(b)"),
    ),
]

WALES = [
    ("I1", "Mae adran 40(2) yn berthnasol", FOIA, many("FOIA", "s40(2)")),
    ("I1", "o dan adrannau 31(1)(a) a 40(2)", FOIA, many("FOIA", "s31(1)(a)", "s40(2)")),
    ("I2", "eithrio dan a31", FOIA, many("FOIA", "s31")),
    ("I2", "wedi'i eithrio o dan a.40(2)", FOIA, many("FOIA", "s40(2)")),
    ("I2", "a report of a 31 year old", FOIA, []),
    ("I3", "Rheoliad 12(4)(e)", EIR, many("EIR", "reg 12(4)(e)")),
    ("I4", "adran 21 o'r Ddeddf Rhyddid Gwybodaeth 2000", FOIA, many("FOIA", "s21")),
    ("I6", "gan yr adran ar 3 Mai", FOIA, []),
]

NO_EXEMPTION = [
    ("J1", "Section 1(1)(a) and Sec 1(1) (b)", FOIA, []),
    ("J2", "section 2(2)(b) public interest", FOIA, []),
    ("J3", "held on our behalf, s3(2)(b)", FOIA, []),
    ("J4", "no valid request under section 8", FOIA, []),
    ("J5", "fees notice under section 9; section 13", FOIA, []),
    ("J6", "extended under section 10(3)", FOIA, []),
    ("J7", "section 11: we supply a PDF", FOIA, []),
    ("J8", "advice under s16", FOIA, []),
    ("J9", "this is a notice under section 17(5), s17(1), s17(4)", FOIA, []),
    ("J10", "publication scheme, s19", FOIA, []),
    ("J11", "the section 45 Code and the section 46 Code", FOIA, []),
    ("J12", "complain under section 50; s56, s57, s60", FOIA, []),
    ("J13", "historical record, section 63, section 64", FOIA, []),
    ("J14", "section 66", FOIA, []),
    ("J15", "an offence under section 77", FOIA, []),
    ("J16", "sections 8, 9, 10, 11, 15, 16, 19, 20, 47, 56, 60 of FOISA", FOISA, []),
    ("J17", "Article 6(1)(f), Article 8, section 45 DPA 2018, Schedule 2", FOIA, []),
]

OTHER_ACTS = [
    ("K1", "section 18 of the Theft Act 1968", FOIA, []),
    ("K2", "Section 47 assaults: 210; Section 20: 41; Section 18: 6", FOIA, []),
    ("K2", "section 21 and section 22 offences recorded", FOIA, []),
    ("K4", "Section 1(1) rape of a female; Section 61 offences", FOIA, []),
    ("K5", "s.136 detentions, s135 warrants", FOIA, []),
    ("K6", "section 44 searches and Schedule 7 stops", FOIA, []),
    ("K6", "stops under section 43(2) of the Terrorism Act 2000", FOIA, []),
    ("K7", "Section 1 PACE and a section 60 authority", FOIA, []),
    ("K7", "section 32 of PACE", FOIA, []),
    ("K8", "Section 14 conditions; section 12 conditions", FOIA, []),
    ("K8", "sections 12 and 14 of the Public Order Act 1986", FOIA, []),
    ("K9", "section 165, section 172 notice", FOIA, []),
    ("K9", "s.40 of the Road Traffic Act", FOIA, []),
    ("K10", "section 17 assessments, section 20 accommodation, section 47 enquiries", FOIA, []),
    ("K10", "a section 31 order; section 38 interim care orders", FOIA, []),
    ("K11", "section 106 agreement, section 38 agreement, section 278", FOIA, []),
    ("K12", "section 21 notices issued: 31", FOIA, []),
    ("K13", "section 151 officer, section 114 notice, section 122", FOIA, []),
    ("K14", "section 127, section 1 Malicious Communications", FOIA, []),
    ("K16", "section 44, with section 118 of the Enterprise Act 2002", FOIA, many("FOIA", "s44")),
    (
        "K16",
        "section 44(1)(a) of the Act, the bar being section 18(1) of the Commissioners for Revenue and Customs Act 2005",
        FOIA,
        many("FOIA", "s44(1)(a)"),
    ),
    ("K17", "Paragraph 3, Part 1 of Schedule 12A", FOIA, []),
    ("K", "under section 1 of the 1998 Act and section 29 of the 1998 Act", FOIA, []),
    ("K", "section 31 of that Act", FOIA, many("FOIA", "s31")),
    ("K", "section 18 of the Theft Act 1968 and section 22 of that Act", FOIA, []),
    ("K", "Sections 18, 20, 29 and 47 are those of the Offences against the Person Act 1861", FOIA, []),
    ("K", "section 29 (Offences against the Person Act 1861)", FOIA, []),
    ("K", "Offences against the Person Act 1861, section 29", FOIA, []),
    ("K", "Theft Act 1968, section 1, and section 12 where a car was taken", FOIA, []),
    ("K", "s.22 Theft Act", FOIA, []),
    ("K", "Article 8 and Article 10 of the Convention", FOIA, []),
    ("K", "R (Evans) v Attorney General [2015] UKSC 21", FOIA, []),
    ("K", "EA/2010/0073 at paragraph 31", FOIA, []),
]

WRONG = [
    ("O1", "section 42 of the Freedom of Information Act 2018", FOIA, many("FOIA", "s42")),
    ("O2", "section 31(4)", FOIA, many("FOIA", "s31(4)")),
    ("O3", "exempt under section 17", FOIA, []),
    ("O5", "Section 12 exemption", FOIA, many("FOIA", "s12")),
    ("O6", "sections 30(1) and 31(1) both apply", FOIA, many("FOIA", "s30(1)", "s31(1)")),
    ("O8", "cannot release, Data Protection Act", FOIA, []),
    ("O9", "commercially confidential", FOIA, []),
]

ALL = [
    *SPELLING,
    *LISTS,
    *HEADINGS,
    *PERSONAL_DATA,
    *NCND_AND_COST,
    *ENVIRONMENT,
    *SCOTLAND,
    *WALES,
    *NO_EXEMPTION,
    *OTHER_ACTS,
    *WRONG,
]


@pytest.mark.parametrize(
    ("key", "text", "setting", "expected"), ALL, ids=[f"{row[0]}-{row[1][:40]}" for row in ALL]
)
def test_shapes(key, text, setting, expected):
    assert key
    assert list(dict.fromkeys(found(text, setting))) == expected
