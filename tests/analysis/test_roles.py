"""What a reply does with a provision where it names it: relies on it, rules it out, tells of it, or explains it."""

import pytest

from tests.analysis.letters import reading, roles

HEAD = (
    "Fernwick Police\nOur ref: FW 1187/25\n\nDear Ms Hill\n\nThank you for your request.\n\nRequest\n"
    "1. How many boats does the force own?\n2. Where is each boat moored at night?\n\nResponse\n"
)


def relied(text):
    return {provision for provision, role in roles(reading(HEAD + text)).items() if role == "relied_on"}


def named(text):
    return set(roles(reading(HEAD + text)))


RELIED = [
    # lists after words that announce them
    (
        (
            "1. Four.\n2. The force can neither confirm nor deny that anything is held, and for that we rest on these exemptions.\n"
            "Section 24(2) National Security and S31(3) Law Enforcement.\nBoth are qualified.\n"
        ),
        {"FOIA s24(2)", "FOIA s31(3)"},
    ),
    (
        (
            "1. Four.\n2. This is withheld as the following exemption applies:\nSection 31(1)(a)(b) - Law Enforcement\n"
            "Section 38(1)(b) - Health and Safety\n"
        ),
        {"FOIA s31(1)(a)", "FOIA s31(1)(b)", "FOIA s38(1)(b)"},
    ),
    (
        (
            "1. Four.\n2. We refuse this part. The exemptions we use are set out below.\n- S.31(1)(a) Law Enforcement\n"
            "- S.40(2) Personal Information\n"
        ),
        {"FOIA s31(1)(a)", "FOIA s40(2)"},
    ),
    (
        "1. Four.\n2. Parts of the list are exempt under\nSection 31(1)(a) (Law Enforcement) and Section 40(2) Personal information.\n",
        {"FOIA s31(1)(a)", "FOIA s40(2)"},
    ),
    (
        (
            "1. Four.\n2. The moorings are held, but we are not going to release them.\nSection 31(1)(a) - Law Enforcement\n"
            "This is a qualified exemption.\n"
        ),
        {"FOIA s31(1)(a)"},
    ),
    ("1. Four.\n2. Section 43(2) - Commercial Interests\nThe harbour would lose trade.\n", {"FOIA s43(2)"}),
    ("1. Four.\n2. Withheld (FOIA, s.31).\n", {"FOIA s31"}),
    ("1. Four.\n2. Not released - the Section 31(1)(a) exemption.\n", {"FOIA s31(1)(a)"}),
    ("1. Four.\n2. S40(2).\n", {"FOIA s40(2)"}),
    ("1. Four.\n2. Exemption: 31(1)(a)\n", {"FOIA s31(1)(a)"}),
    # one is relied on, the other is not
    (
        "1. Four.\n2. We withhold the moorings under section 31(1)(a) but do not rely on section 43.\n",
        {"FOIA s31(1)(a)"},
    ),
    (
        "1. Four.\n2. The moorings are exempt under section 31(1)(a), not section 24.\n",
        {"FOIA s31(1)(a)"},
    ),
    (
        "1. Four.\n2. The moorings are exempt under section 31(1)(a). As section 31 is engaged, section 36 cannot be.\n",
        {"FOIA s31(1)(a)"},
    ),
    (
        "1. Four.\n2. The moorings are exempt by section 31(1)(a). The harbour asked us to use section 43 too. We did not think it applied.\n",
        {"FOIA s31(1)(a)"},
    ),
    (
        (
            "1. Four.\n2. We looked first at section 12, but reading does not count towards the limit and so it is of no help. "
            "We therefore rely on section 14(1).\n"
        ),
        {"FOIA s14(1)"},
    ),
    (
        (
            "1. Four.\n2. The moorings are withheld under section 31(1)(a). Section 38 was weighed up as well, though in the end we "
            "saw no need for it.\n"
        ),
        {"FOIA s31(1)(a)"},
    ),
    # words of likelihood that weaken nothing
    (
        "1. Four.\n2. Release might help thieves to find the boats and so the list is exempt under section 31(1)(a).\n",
        {"FOIA s31(1)(a)"},
    ),
    (
        "1. Four.\n2. If thieves knew the moorings they could take the boats, which is why section 31(1)(a) is engaged.\n",
        {"FOIA s31(1)(a)"},
    ),
    # only the law is quoted, but nothing else can be meant
    (
        (
            "We cannot say whether this is held.\nSection 12(2) says that the duty to say so is lifted where even that would cost "
            "more than the limit.\nTo find out we would have to open 4,000 files.\n"
        ),
        {"FOIA s12(2)"},
    ),
    # the cost section named in words about notices, then the sum
    (
        (
            "1. Four.\n2. Section 17(5) obliges us to give notice when we rely on section 12 or section 14. Here it is section 12(1).\n"
            "There are 5,216 logs, and at four minutes each more than 347 hours would be needed. The limit is 18 hours.\n"
        ),
        {"FOIA s12(1)"},
    ),
    (
        (
            "1. Four.\n2. The exemption is Section 12(2) - cost of confirming above the limit of 18 hours. This is not a refusal under "
            "section 12(1), which is for what we know we have.\n"
        ),
        {"FOIA s12(2)"},
    ),
    ("1. Four.\n2. I decline to say where they lie, section 31(1)(a) being engaged.\n", {"FOIA s31(1)(a)"}),
    ("1. Four.\n2. The list stays closed: section 31(1)(a).\n", {"FOIA s31(1)(a)"}),
    (
        "1. Four.\n2. The charts are already on our website and section 21 covers them.\n",
        {"FOIA s21"},
    ),
    (
        "1. Four.\n2. The charts come out in May. Section 22(1) lets us wait until then.\n",
        {"FOIA s22(1)"},
    ),
    # other words for the same
    (
        "1. Four.\n2. Please be advised that this question attracts the exemption found at Section 31(1)(a) and (b).\n",
        {"FOIA s31(1)(a)", "FOIA s31(1)(b)"},
    ),
    ("1. Four.\n2. This data has been withheld in line with S40 (2) (3A) (a).\n", {"FOIA s40(2)"}),
    (
        "1. Four.\n2. The following exemptions have been engaged in respect of your request:-\n• Section 23(5) Information supplied by, or concerning, certain Security Bodies\n• Section 24(2) National Security\n• Section 31(3) Law Enforcement\nSection 23 is an absolute class-based exemption and therefore there is no requirement to conduct a harm or public interest test.\nSections 24 and 31 are prejudice-based qualified exemptions.\n",
        {"FOIA s23(5)", "FOIA s24(2)", "FOIA s31(3)"},
    ),
    (
        "1. Four.\n2. Section 31 - Law Enforcement\nSection 31 is a qualified and prejudice-based exemption.\n",
        {"FOIA s31"},
    ),
    (
        "Fernwick Police will not be providing the answer to question 2 by virtue of the below exemption:\n\nSection 38 (1)(a)(b) Health & Safety\n",
        {"FOIA s38(1)(a)", "FOIA s38(1)(b)"},
    ),
    ("Your request has been refused under Section 12.\n", {"FOIA s12"}),
    ("Section 12(1) - cost limit\nIn order to answer we would have to read 4,000 logs.\n", {"FOIA s12(1)"}),
    (
        "1. Four.\n2. In accordance with Section 17 of the Act this letter acts as a refusal notice for question 2. Section 21 (1) Information accessible by other means.\n",
        {"FOIA s21(1)"},
    ),
    ("1. Four.\n2. Information is exempt by virtue of section 22A of the Act (research).\n", {"FOIA s22A"}),
    ("1. Four.\n2. No - s31(1)(a), law enforcement.\n", {"FOIA s31(1)(a)"}),
    ("1. Four.\n2. Under section 43(2) of the Act we will not be giving the berths.\n", {"FOIA s43(2)"}),
    (
        "1. Four.\n2. I consider that this is exempt from disclosure pursuant to sections 31(1)(a) to (c) FOIA.\n",
        {"FOIA s31(1)(a)", "FOIA s31(1)(b)", "FOIA s31(1)(c)"},
    ),
    (
        "1. Four.\n2. The information is being withheld as it falls under the exemption in section 36(2)(b)(i) and (ii), and 36(2)(c).\n",
        {"FOIA s36(2)(b)(i)", "FOIA s36(2)(b)(ii)", "FOIA s36(2)(c)"},
    ),
    (
        "1. Four.\n2. I am not obliged to provide this where section 14(1) is engaged, and it is engaged here.\n",
        {"FOIA s14(1)"},
    ),
    ("1. Four.\n2. We have redacted names (s.40) and bank details (s.31).\n", {"FOIA s31", "FOIA s40"}),
    (
        "1. Four.\n2. Fernwick Police neither confirms nor denies that it holds any information relating to covert use as the duty in Section 1(1)(a) of the Freedom of Information Act 2000 does not apply by virtue of the following exemptions: Section 23(5) Information supplied by, or relating to, bodies dealing with security matters; Section 24(2) National Security; Section 30(3) Investigations.\n",
        {"FOIA s23(5)", "FOIA s24(2)", "FOIA s30(3)"},
    ),
    (
        "1. Four.\n2. To the extent that section 40(5A) or 40(5B) applies, Fernwick Police neither confirms nor denies that it holds this.\n",
        {"FOIA s40(5A)", "FOIA s40(5B)"},
    ),
    (
        "1. Four.\n2. Whilst we may have been able to answer part, we rely on section 12(1) for all of it.\n",
        {"FOIA s12(1)"},
    ),
    (
        "1. Four.\n2. It would not be in the public interest to give the moorings, and section 31(1)(a) therefore bites.\n",
        {"FOIA s31(1)(a)"},
    ),
    ("1. Four.\n2. Exempt information - Section 24(1).\n", {"FOIA s24(1)"}),
    (
        "1. Four.\n2. Because the berths change hands in May, disclosure could harm the bidding (section 43(2)).\n",
        {"FOIA s43(2)"},
    ),
    ("1. Four.\n2. Refused.\n\nReason for refusal: Section 31(1)(a)\n", {"FOIA s31(1)(a)"}),
    ("Exemption applied: s.31(1)(a), s.40(2)\n1. Four.\n2. Withheld.\n", {"FOIA s31(1)(a)", "FOIA s40(2)"}),
    (
        "1. Four.\n2. While section 31 is a qualified exemption, on balance we have decided to withhold the moorings.\n",
        {"FOIA s31"},
    ),
    (
        "1. Four.\n2. I can confirm that this is held. However it is exempt.\n\nSection 31 of the Act exempts information if its disclosure would, or would be likely to, prejudice the prevention of crime.\n",
        {"FOIA s31"},
    ),
    (
        "1. Four.\n2. On this occasion, and having weighed the arguments, section 36(2)(c) has been maintained.\n",
        {"FOIA s36(2)(c)"},
    ),
    ("1. Four.\n2. The moorings fall within s31(1)(a) and will stay closed.\n", {"FOIA s31(1)(a)"}),
    (
        "1. Four.\n2. Sadly we are prevented from giving this by section 44(1)(a) (the Harbours Act 1964, section 12).\n",
        {"FOIA s44(1)(a)"},
    ),
    (
        "1. Four.\n2. Please treat this as a partial refusal: the names in the log come out under 40(2).\n",
        {"FOIA s40(2)"},
    ),
    (
        "1. Four.\n2. Your question engages ss 31(1)(a), 31(1)(b) and 38(1)(a).\n",
        {"FOIA s31(1)(a)", "FOIA s31(1)(b)", "FOIA s38(1)(a)"},
    ),
    (
        "1. Four.\n2. Information withheld\n\nLaw Enforcement - Section 31(1)(a)\n\nHarm\nThieves would gain.\n",
        {"FOIA s31(1)(a)"},
    ),
    (
        "1. Four.\n2. We have concluded that the balance lies in keeping the moorings back (s.31(1)(a)).\n",
        {"FOIA s31(1)(a)"},
    ),
    (
        "1. Four.\n2. For the reasons below, exempt.\nExemption relied on\nSection 31(1)(a)\nReasons\nThieves would gain.\n",
        {"FOIA s31(1)(a)"},
    ),
    (
        "1. Four.\n2. Release is barred. As the log is the personal data of the crew, the absolute exemption in section 40(2) is met, since condition 40(3A)(a) is satisfied.\n",
        {"FOIA s40(2)"},
    ),
    (
        "1. Four.\n2. Section 30(1)(a) provides that information is exempt if it has at any time been held for an investigation. The log was held for such an inquiry. The public interest in it does not outweigh the harm.\n",
        {"FOIA s30(1)(a)"},
    ),
    (
        "Fernwick Police has today decided to disclose some of the information, the rest being exempt pursuant to the provisions of the following sections of the Act:\nSection 31(1)(a) and (b) Law Enforcement\nSection 40(2) Personal Information\n1. Four.\n2. See the map.\n",
        {"FOIA s31(1)(a)", "FOIA s31(1)(b)", "FOIA s40(2)"},
    ),
    ("1. Four.\n2. It is our view that the request is vexatious (section 14(1)).\n", {"FOIA s14(1)"}),
    (
        "1. Four.\n2. We do hold this, but as section 22(1) applies until the yearbook comes out in June, we will not send it now.\n",
        {"FOIA s22(1)"},
    ),
    ("1. Four.\n2. The cost of looking would be above £450. Refused, s12(1).\n", {"FOIA s12(1)"}),
    (
        "1. Four.\n2. The force can neither confirm nor deny. To do so would itself reveal exempt information, see section 30(3) and section 31(3).\n",
        {"FOIA s30(3)", "FOIA s31(3)"},
    ),
    (
        "1. Four.\n2. We are not relying on section 31 for the whole log: only the berths are kept back under it, together with section 38(1)(b).\n",
        {"FOIA s38(1)(b)"},
    ),
    (
        "1. Four.\n2. There was an error in our letter of 3 May, where we cited section 30. The right exemption is section 31(1)(a).\n",
        {"FOIA s31(1)(a)"},
    ),
    (
        "1. Four.\n2. Having reconsidered, we withdraw section 43(2) and rely instead on section 41(1).\n",
        {"FOIA s41(1)"},
    ),
    (
        "1. Four.\n2. Section 31(1)(a) rather than section 30 is the right exemption, and we apply it.\n",
        {"FOIA s31(1)(a)"},
    ),
    (
        "1. Four.\n2. Names were taken out, being personal data: section 40(2). Nothing else was removed, so section 31 did not need to be considered.\n",
        {"FOIA s40(2)"},
    ),
]

NOT_RELIED = [
    # said to be right elsewhere, or at another time, or by somebody else
    "1. Four.\n2. At the quay. A wider request may well attract section 12.\n",
    "1. Four.\n2. At the quay. Should you ask for the crews' names, section 40 could apply.\n",
    "1. Four.\n2. At the quay. In our reply FOI 1102/24 we used section 31.\n",
    "1. Four.\n2. At the quay. You had asked why section 14 was hinted at. It has never been applied.\n",
    "1. Four.\n2. At the quay. Section 31 does not stop us from saying so.\n",
    "1. Four.\n2. At the quay. Section 43(2) was considered, but nobody would be harmed.\n",
    "1. Four.\n2. At the quay. We thought about section 31 and decided that it is not needed.\n",
    "1. Four.\n2. At the quay. The Commissioner upheld section 31 in a case about another force.\n",
    "1. Four.\n2. At the quay. The exemptions in the Act are in sections 21 to 44.\n",
    "1. Four.\n2. At the quay. Had there been a list, section 31 would have applied to it.\n",
    "1. Four.\n2. At the quay. We reserve the right to use section 14 if you write again.\n",
    "1. Four.\n2. At the quay. You say that section 31 should not be used, and we have not used it.\n",
    # other laws
    "1. Four.\n2. At the quay. One was taken in 2023 (section 22 of the Theft Act 1968).\n",
    "1. Four.\n2. At the quay. Article 8 of the Convention was borne in mind.\n",
    "1. Four.\n2. At the quay. Boats are stopped under sections 23 and 24 of the 1971 Act.\n",
    "1. Four.\n2. At the quay. Crews hold powers under section 43 of the Terrorism Act 2000 and section 1 of PACE.\n",
    # other words for the same
    "1. Four.\n2. At the quay. You may be interested to know that FOI 441/24 dealt with the crews and was refused under section 40(2).\n",
    "1. Four.\n2. At the quay. Please note that requests which exceed 18 hours can be refused under section 12.\n",
    "1. Four.\n2. At the quay. Initially we were minded to apply section 31(1)(a); on reflection the moorings are visible to all.\n",
    "1. Four.\n2. At the quay. The force applied section 31 to a like question in 2019 but times have changed.\n",
    "1. Four.\n2. At the quay. Section 31 was not felt to be appropriate.\n",
    "1. Four.\n2. At the quay. There is therefore no reliance on section 43.\n",
    "1. Four.\n2. At the quay. For the sake of completeness, section 38 has no application.\n",
    "1. Four.\n2. At the quay. We are satisfied that none of the exemptions in Part II of the Act, section 31 among them, is in point.\n",
    "1. Four.\n2. At the quay. Any further request may be aggregated under section 12(4).\n",
    "1. Four.\n2. At the quay. Depending on what you ask, sections 31 and 40 may have to be considered.\n",
    "1. Four.\n2. At the quay. Guidance on section 14 is on the Commissioner's website.\n",
    "1. Four.\n2. At the quay. Some forces have cited section 24 for this; we see no reason to.\n",
    "1. Four.\n2. At the quay. Your point about section 40 is noted.\n",
    "1. Four.\n2. At the quay. In one case (EA/2010/0073) the Tribunal held that section 31(1)(a) was engaged.\n",
    "1. Four.\n2. At the quay. Were the crews to be named we would be likely to turn to section 40(2).\n",
    "1. Four.\n2. At the quay. Section 43 no longer being needed, the price is £4,000.\n",
    "1. Four.\n2. At the quay. We do not claim that section 31 covers this.\n",
    "1. Four.\n2. At the quay. Two people were charged under section 31 of the Customs Act.\n",
    "1. Four.\n2. At the quay. Boats seized under s.22 were not counted, nor those taken under s.19 of PACE.\n",
    "1. Four.\n2. At the quay. Although section 31 might be thought to apply, the quay is open to the public.\n",
    "1. Four.\n2. At the quay. Section 40 is sometimes used for crew lists.\n",
    "1. Four.\n2. At the quay. Please bear in mind section 12 if you write again.\n",
    "1. Four.\n2. At the quay. We decided against using section 43.\n",
    "1. Four.\n2. At the quay. There were two refusals under section 31 last year.\n",
    "1. Four.\n2. At the quay. Officers are trained on sections 30, 31 and 40.\n",
    "1. Four.\n2. At the quay. Our first letter was wrong to cite section 31 and we apologise.\n",
    "1. Four.\n2. At the quay. The harbour asked that section 43(2) be applied. The request was turned down.\n",
    "1. Four.\n2. At the quay. It is not a matter to which section 38 has ever been held to extend.\n",
    "1. Four.\n2. At the quay. We would only use section 14 in a plain case, which yours is not.\n",
    "1. Four.\n2. At the quay. Nobody has asked us to apply section 43.\n",
    "1. Four.\n2. At the quay. Under section 23 of the Misuse of Drugs Act one boat was searched; under section 24 nobody was arrested.\n",
    "1. Four.\n2. At the quay. A copy of the table in section 31 of the plan is attached.\n",
    "1. Four.\n2. At the quay. See section 12 of the handbook.\n",
    "1. Four.\n2. At the quay. As set out in section 40 of our policy.\n",
]


@pytest.mark.parametrize(("text", "expected"), RELIED, ids=[row[0][8:60] for row in RELIED])
def test_what_is_relied_on(text, expected):
    assert relied(text) == expected


@pytest.mark.parametrize("text", NOT_RELIED, ids=[row[24:80] for row in NOT_RELIED])
def test_what_is_only_named(text):
    assert relied(text) == set()


def test_counts_of_refusals_are_no_refusal():
    text = (
        "Request\n1. How many requests were refused in 2023 and 2024, and under which section?\n2. How many boats?\n\nResponse\n"
        "1. Exemption 2023 2024\nSection 12 61 77\nSection 14(1) 4 -\nSection 40(2) 118 131\n2. Four\n"
    )
    assert "relied_on" not in roles(reading(text)).values()


def test_a_list_of_other_replies_refuses_nothing():
    text = HEAD + (
        "1. Four.\n2. At the quay.\nYou may ask for an internal review within 40 working days.\nOther replies\n"
        "FOI 1102/24 Car thefts - refused, section 31\nFOI 1109/24 Dogs - section 12\n"
    )
    assert "relied_on" not in roles(reading(text)).values()


def test_what_the_request_cites_is_the_requests():
    text = (
        "Dear Fernwick Police,\nHow many boats do you own? Please do not refuse under section 12, and section 31 is no excuse.\n"
        "Yours faithfully,\nA. Hill\n\nDear Ms Hill\nResponse\nFour.\n"
    )
    assert set(roles(reading(text)).values()) <= {"in_request", "mentioned"}
