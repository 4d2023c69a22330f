"""Reference, days, authority, offers and rights in other words and places than those of ``test_facts``."""

from datetime import date

import pytest

from foi_tracker.model.kinds import LetterKind
from tests.analysis.letters import reading

REPLY = "Request\n1. How many boats?\nResponse\n1. 41\n"
REFUSED = "Request\n1. How many boats?\nResponse\nSection 12(1) applies as 80 hours would be needed, above the limit of 18 hours. "
THREAD = (
    "A. Hill made this Freedom of Information request to Fernwick Council\nA. Hill 4 May 2025\nDear Fernwick Council,\n"
    "How many boats?\nYours faithfully,\nA. Hill\nFernwick Council 6 May 2025\nWe have your request. Our reference is FC 118/25.\n"
    "Fernwick Council 28 May 2025\nDear A. Hill\nFour.\nA. Hill left an annotation (2 June 2025)\nThanks\n"
)


@pytest.mark.parametrize(
    ("head", "reference"),
    [
        ("Freedom of Information Request Reference No: 01/FOI/25/045678/U", "01/FOI/25/045678/U"),
        ("FOI date\n03/2024\nFOI reference\nFOI 2214508/24", "FOI 2214508/24"),
        ("- Published\n- 4 February 2021\n- FOI reference\n- FOI/202000093492", "FOI/202000093492"),
        ("Your Ref: ABC/55/12\nOur Ref: IC/2024/118", "IC/2024/118"),
        ("Your ref:\nOur ref: 004512/25", "004512/25"),
        ('Boats: your reference "quays", our reference FW 2025/310', "FW 2025/310"),
        ("Request for information: HFB-25-0196", "HFB-25-0196"),
        ("Request Number: FOI/15604", "FOI/15604"),
        ("Boat recovery contract - 0638/24", "0638/24"),
        ("FOI about boats (ref 25/0077)", "25/0077"),
        ("1190.25 - Harbour thefts", "1190.25"),
        ("Boats in custody (612A/24)\n612A_24_attachment", "612A/24"),
        ("Please quote 25/1047 if you would like this looked at again.", "25/1047"),
        ("Request ID: 8812", "8812"),
        ("Case No. F0004512", "F0004512"),
        ("RFI12345 - boats", "RFI12345"),
        ("Disclosure log - 2025 - May - FOI 44625 boats", "FOI 44625"),
        ("Boats and crews [FOI2025/00123]", "FOI2025/00123"),
        ("Mounted section (BC/FOI/0094/25)", "BC/FOI/0094/25"),
        ("Date: 12/05/2025\nTel: 01632 960051\nRef: LP/25/118", "LP/25/118"),
        ("Thank you for your request, which has the reference FW-2291.", "FW-2291"),
        ("It came in on 14 March and bears the number\nFOI 2025/0392.", "FOI 2025/0392"),
        ("Ref. No: 118 / 25", "118 / 25"),
        ("Disclosure log 0417", "0417"),
        ("FOI Case 25-0031: Moorings", "25-0031"),
        ("FOI ref. 2025 0117", "2025 0117"),
        ("FOI 2025 118\nMoorings", "FOI 2025 118"),
        ("Disclosure log entry: 25-118", "25-118"),
        ("TDC-FOI-24-2207. Received 3 May 2025. Replied 30 May 2025.", "TDC-FOI-24-2207"),
        ("Thames barges - FBC/FOI/25/0031 (moorings)", "FBC/FOI/25/0031"),
        ("Our Ref: FOI 24 1180", "FOI 24 1180"),
        ("Reference: EIR 25 0047 0012", "EIR 25 0047 0012"),
        ("Your reference number is 2025-2218. Please quote it.", "2025-2218"),
        ("Your reference is 2025-2218", "2025-2218"),
        (
            (
                "FOI 0655-25 Moorings\nThe list of moorings has not changed since the spring and nothing could be added"
                " to it. You asked us this on 11 March and were given the number (our reference 0112-25)."
            ),
            "0655-25",
        ),
        ("FOI 1188/25 - Kites over the harbour", "1188/25"),
        ("Kindly send the papers listed when you answered 2023/31877", ""),
        ("www.askthem.example/request/812345/response/19", ""),
        ("Freedom of Information Act 2000\nDecision 12/2024", ""),
        ("Version 1.2 - 12/2024", ""),
        ("Boats 2023/24", ""),
        ("FOI 2024 figures", ""),
    ],
)
def test_references(head, reference):
    assert reading(f"{head}\n{REPLY}").reference == reference


@pytest.mark.parametrize(
    ("head", "received", "responded"),
    [
        ("June 20, 2025\n\nDear Ms Hill\nThank you for your email of June 2, 2025.\n", (6, 2), (6, 20)),
        ("Date released: 3 April 2025\n", None, (4, 3)),
        ("- Date received\n- 30 March 2025\n- Date responded\n- 27 April 2025\n", (3, 30), (4, 27)),
        (
            "12th May 2025\nDear Ms Hill\nI refer to your request dated 20 April, received on 22 April.\n",
            (4, 22),
            (5, 12),
        ),
        ("Date of issue: 12.05.25\nYou contacted us on 1st May 2025 to ask about boats.\n", (5, 1), (5, 12)),
        ("On 6 May 2025 you wrote to us about boats.\n", (5, 6), None),
        (
            "12 May 2025\nDear Ms Hill\nThis is about what you asked, which reached this office on 20th April.\n",
            (4, 20),
            (5, 12),
        ),
        (
            "12 May 2025\nDear Ms Hill\nI answer the request that you sent on the 9th April 2025.\n",
            (4, 9),
            (5, 12),
        ),
        ("Received 3 May 2025 Issued 27 May 2025 Published 14 June 2025\n", (5, 3), (5, 27)),
        ("Last updated: 3 May 2025\nRequest received 4 April 2025, answered 2 May 2025\n", (4, 4), (5, 2)),
        ("Response date 09 May 2025\nRequest date 11 April 2025\n", (4, 11), (5, 9)),
        (
            (
                "5 June 2025\nDear Ms Hill\nYour e-mail of 8 May 2025 asked for a review of the reply to the request you submitted on "
                "27 March 2025.\n"
            ),
            (3, 27),
            (6, 5),
        ),
        (
            "12 May 2025\nDear Ms Hill\nA note was received on 2 May from the harbour. You asked on 30 April.\n",
            (4, 30),
            (5, 12),
        ),
        ("N/A\n19 May 2025\nN/A\n", None, None),
        ("Posted 9 May 2025 in Boats\n", None, None),
        (THREAD, (5, 4), (5, 28)),
        ("12 May 2025\nDear Ms Hill\nThank you for writing to us on 8 May 2025.\n", (5, 8), (5, 12)),
        ("12 May 2025\nDear Ms Hill\nThank you for getting in touch on 8 May 2025.\n", (5, 8), (5, 12)),
        ("Thanks for contacting the Quay Office on 8 May 2025.\n", (5, 8), None),
        (
            "Case EIR25-0101 | Received 08/05/2025 | Responded 12/05/2025 | Published 14/06/2025\n",
            (5, 8),
            (5, 12),
        ),
        ("It got to us on 8 May 2025.\nYou replied on 9 May 2025:\nBoats, please.\n", (5, 8), None),
        ("Your request reached us on 8 May 2025. You then answered on 9 May 2025.\n", (5, 8), None),
        ("The complainant wrote to the Harbour Board on 8 May 2025:\n", (5, 8), None),
        ("12 May 2025\nDear Ms Hill\nYou got in touch with us on 8 May 2025.\n", (5, 8), (5, 12)),
        ("12 May 2025\nDear Ms Hill\nI refer to your FOI of 8 May 2025.\n", (5, 8), (5, 12)),
        ("Disclosed on 12 May 2025 in answer to a request of 8 May 2025\n", (5, 8), (5, 12)),
        ("The applicant asked on 8 May 2025 for the log.\n", (5, 8), None),
    ],
)
def test_days(head, received, responded):
    found = reading(head + REPLY)
    days = [date(2025, *each) if each else None for each in (received, responded)]
    assert [found.received, found.responded] == days


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("FERNWICK POLICE\nOur ref: 12/25\n", "FERNWICK POLICE"),
        ("NHS FERNWICK\nBoard Secretary's Office\n", "NHS FERNWICK"),
        ("Home > Fernwick Borough Council > Open data\n", "Fernwick Borough Council"),
        ("Boats - a request to Ministry of Rivers - AskThem\n", "Ministry of Rivers"),
        (THREAD, "Fernwick Council"),
        (
            "Information supplied by North Fernwick Constabulary under the Act\n",
            "North Fernwick Constabulary",
        ),
        ("What you want is held by Fernwick-Dale Police; it is being kept back.\n", "Fernwick-Dale Police"),
        ("Boats | Police Service of Fernwick\n", "Police Service of Fernwick"),
        (
            "The University of Fernwick holds this. The Rivers Agency may hold more.\n",
            "University of Fernwick",
        ),
        ("J Reed\nDisclosure Officer\nFernwick City Council\n", "Fernwick City Council"),
        ("Heddlu Aber Fernog keeps a log of boats.\n", "Heddlu Aber Fernog"),
        ("Cyngor Sir Glanfern\n", "Cyngor Sir Glanfern"),
        ("CYNGOR GLANFERN\nGLANFERN COUNCIL\n", "GLANFERN COUNCIL"),
        ("Boats | Lowland Cymru\n", "Lowland Cymru"),
        ("London Borough of Fernwick\n", "London Borough of Fernwick"),
        ("City of Fernwick Corporation\n", "City of Fernwick Corporation"),
        ("National Library of Fernland\n", "National Library of Fernland"),
        (
            "Office of the Police and Crime Commissioner for Fernwick\n",
            "Office of the Police and Crime Commissioner for Fernwick",
        ),
        ("FERNWICK COLLEGE OF ART\n", "FERNWICK COLLEGE OF ART"),
        ("Royal Borough of Fern and Wick\n", "Royal Borough of Fern and Wick"),
        ("FOI Empty Moorings and Council Tax\nFernwick Council holds a list.\n", "Fernwick Council"),
        (
            "Directorate\nRiver and Quay Directorate\nThe Scottish River Ministry holds it.\n",
            "Scottish River Ministry",
        ),
        (
            "Fernwick Council now considers the matter closed. If you are unhappy ask for a review.\n",
            "Fernwick Council",
        ),
    ],
)
def test_the_authority(head, name):
    assert reading(head + REPLY).authority == name


@pytest.mark.parametrize(
    ("words", "offers"),
    [
        ("If the timeframe was reduced to one year this might bring it within the limit.", True),
        ("You could resubmit for a shorter time period.", True),
        ("The force could re-consider this part if it were limited to one harbour.", True),
        ("Please note that a request covering one quay for the most recent year could be dealt with.", True),
        (
            "We would advise that if question 2 was withdrawn we may be in a position to process question 1.",
            True,
        ),
        ("If one winter or one village would do, come back to us as that may be feasible.", True),
        ("There is a duty to say how a request can be refined. Unfortunately, this is not possible.", False),
        ("Under section 16 we advise that only question 1 could be answered within the time limit.", True),
        ("To help you, the totals for 2024 could be provided if you send a new request.", True),
        ("Perhaps you would consider reducing the number of years.", True),
        (
            "In accordance with our duty to assist, a refined request limited to 2024 may fall within the limit.",
            True,
        ),
        ("We would be happy to discuss how your request might be narrowed.", True),
        ("You may wish to consider asking about one mailbox, for no more than a year.", True),
        ("We are unable to suggest how the request could be refined.", False),
        ("Unfortunately there is no way to refine your request.", False),
        ("Even if it were narrowed to one month the limit would still be passed.", False),
        (
            "Leaving out one part does not lessen the reading and I can see no version that we could answer.",
            False,
        ),
        ("A new request for a single quay, or for 2024 alone, could most likely be met.", True),
        ("If you could tell us of a particular day of racing we can check the log for it.", True),
        ("If you are able to tell us which quay matters to you, we will look again.", True),
        ("One way forward would be to ask for fewer years.", True),
        ("You might want to think about a smaller period.", True),
        ("We could answer a request for the number of boats by quay.", True),
        ("We did think whether a shorter period would do, but the logs are not in order of date.", False),
        ("If you name a specific quay we can search its books.", True),
        (
            (
                "Under Section 16 we ought to say how it might be brought within the limit. Unfortunately a search of "
                "even one week would still go beyond it and we see no way to reduce it."
            ),
            False,
        ),
        ("You may wish to contact Dale Council which may hold it.", False),
        ("You can ask for a review within 40 working days.", False),
    ],
)
def test_offers(words, offers):
    assert reading(f"{REFUSED}{words}\n").s16_offer is offers


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Your right of complaint is set out overleaf.", True),
        ("Your right to request a review of decisions is on the enclosed page.", True),
        ("To have this reconsidered, write to the Monitoring Officer within 40 working days.", True),
        (
            "If you do not agree, tell us within 40 working days and somebody else will look at it again.",
            True,
        ),
        ("A review by somebody else can be had on request, within 40 working days.", True),
        ("If you would like us to look at it again please say so within two months.", True),
        ("You may put the matter to the Information Commissioner.", True),
        ("See the leaflet 'How to complain'.", True),
        ("You have 40 working days to challenge this decision.", True),
        ("Should you wish this to be reviewed internally, reply within 40 working days.", True),
        ("To have this decision checked by another officer, reply to this message.", True),
        ("If you want our answer reconsidered, write to the clerk.", True),
        ("The ICO can be asked to look at it after that.", True),
        ("The contract is reviewed yearly.", False),
        ("If you think we have got this wrong, please tell the Records Manager.", True),
        ("An appeal may be made to the Head of Law.", True),
        ("The decision can be reviewed if you ask within 40 working days.", True),
        ("Gellwch gwyno i'r Comisiynydd Gwybodaeth.", True),
        ("Want us to think again? Reply to this email.", True),
        ("Should you disagree, a second officer will go over the decision on request.", True),
        ("You asked for the log to be checked.", False),
        ("The complaints were reviewed by a panel.", False),
        ("The ICO was asked about boats in May.", False),
        ("The Information Commissioner visited in May.", False),
    ],
)
def test_rights(words, told):
    assert reading(f"{REPLY}{words}\n").has_review_rights is told


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (
            "This is an automated response. Your message has reached the Information Team.",
            LetterKind.ACKNOWLEDGEMENT,
        ),
        (
            (
                "We have been unable to complete our work on your request within the time allowed. Section 31 may apply and a public "
                "interest test is being carried out."
            ),
            LetterKind.EXTENSION,
        ),
        (
            (
                "Your request is too vague for us to find the information. Please provide further details of the boats you are "
                "interested in."
            ),
            LetterKind.CLARIFICATION_ASKED,
        ),
        (
            "To process your request I need some more details from you. What period do you mean by recent years?",
            LetterKind.CLARIFICATION_ASKED,
        ),
        ("A charge of £25 is payable before we can supply the plans.", LetterKind.FEE_NOTICE),
        (
            (
                "Your complaint about our reply of 3 May has been looked at by a senior officer. She finds that section 31(1)(a) was "
                "correctly applied and the moorings are withheld."
            ),
            LetterKind.REVIEW_OUTCOME,
        ),
        (
            "I am sorry for the delay, caused by the need to clarify your request. Please find attached the list.",
            LetterKind.RESPONSE,
        ),
        (
            "We extended the time on 3 May. We now refuse the request under section 31(1)(a).",
            LetterKind.RESPONSE,
        ),
        ("Thank you for your kind words about our officers.", LetterKind.OTHER),
    ],
)
def test_kinds(words, kind):
    assert reading(f"Dear Ms Hill\n{words}\n").kind is kind
