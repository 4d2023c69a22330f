"""Reference, days and bodies in the shorter forms in which logs, threads and cards give them."""

from datetime import date

import pytest

from tests.analysis.letters import reading

REPLY = "Request\n1. How many tugs do you own?\nResponse\n1. Seven\n"
ASKED, ANSWERED = date(2024, 3, 4), date(2024, 3, 28)


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("Reference number - 2218-24", "2218-24"),
        ("Our Ref FOIREQ/2218", "FOIREQ/2218"),
        ("FOI Request No. 24-871", "24-871"),
        ("FOI #2218", "2218"),
        ("Tugs (ref: 2218)", "2218"),
        ("Tugs [24/0871]", "24/0871"),
        ("Your request (our number 24/871)", "24/871"),
        ("Rhif: 24/871", "24/871"),
        ("Cyf/Ref: FOI 871", "FOI 871"),
        ("SR-22187", "SR-22187"),
        ("Reference\tSR-2218", "SR-2218"),
        ("FOI-2218: Tugs", "FOI-2218"),
        ("Tugs - FOI24/2218", "FOI24/2218"),
        ("Information request 2218/24", "2218/24"),
        ("Log number 2218", "2218"),
        ("Ref. FOI/24/2218/AB", "FOI/24/2218/AB"),
        ("File: K/24/2218", "K/24/2218"),
        ("We have given it the number 2218-24.", "2218-24"),
        ("It is logged as 24-2218.", "24-2218"),
        ("It was logged under 24/2218.", "24/2218"),
        ("Please use SK-2218 in any reply.", "SK-2218"),
        ("Reference code: A1B2-2218", "A1B2-2218"),
        ("Tugs [SK 2218]", "SK 2218"),
        ("Correspondence number 2218/24", "2218/24"),
        ("Enquiry 2218/24", "2218/24"),
        ("Query reference 2218", "2218"),
        ("Tracking number: 2218771", "2218771"),
        ("Job no 55120", "55120"),
        ("Internal ref: IG/24/118", "IG/24/118"),
        ("FOI Ref 24.118", "24.118"),
        ("RFI/24/118 Tugs", "RFI/24/118"),
        ("Disclosure 2218", "2218"),
        ("Published response 24-118", "24-118"),
        ("FOIA-24-118", "FOIA-24-118"),
        ("INF 24/118", "INF 24/118"),
        ("Subject: FOI 24/118 - tugs", "FOI 24/118"),
        ("RE: Tugs [Ref 24/118]", "24/118"),
        ("Subject: RE: Request SK24-118", "SK24-118"),
        ("The reference for this is SKT/118.", "SKT/118"),
        ("which has been numbered SKT/118", "SKT/118"),
        ("Request reference\n24/118", "24/118"),
        ("Ein cyf / Our ref: AB/118", "AB/118"),
        ("Your ref: JB1\nOurs: SKT/118/24", "SKT/118/24"),
        ("Reference: none", ""),
    ],
)
def test_references(head, number):
    found = reading(f"Skerry Trust\n{head}\n{REPLY}").reference
    assert found.removeprefix("FOI ") == number.removeprefix("FOI ")


@pytest.mark.parametrize(
    "line",
    [
        "Boat 4471",
        "Form TB1190",
        "Tugs built 1987-94",
        "Act 1998 s 23",
        "PO Box 2218",
        "SK1 4AB",
        "Tel 01632 960 144",
        "Room 4.118",
        "Grade B/7",
        "Vote 12/4",
        "Lot 5-22",
        "Tender 24/118 was let",
        "Contract ref 24/118",
        "Bill 44 2023-24",
        "Minute 118/24",
        "Policy TP-118",
        "£12,400",
        "VAT number 118 2218 44",
        "Company number 0118221",
        "Annex A1",
        "Table 2.1",
        "Q1 2024",
        "Invoice INV-118",
        "Ward 12-A",
        "Flight BA 1182",
        "Crime number 24/118220",
    ],
)
def test_other_numbers(line):
    assert reading(f"Skerry Trust\n{line}\n{REPLY}").reference == ""
    assert reading(f"Skerry Trust\n{REPLY}{line}\n").reference == ""


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ref SK/2218", "SK/2218"),
        ("SK/2218/24", "SK/2218/24"),
        ("(our file 24/2218)", "24/2218"),
        ("Ref: 2218", "2218"),
    ],
)
def test_references_under_a_letter(text, number):
    assert reading(f"Skerry Trust\n{REPLY}\nYours sincerely\nJ Hill\n{text}\n").reference == number


@pytest.mark.parametrize(
    ("head", "received", "responded"),
    [
        ("Date: 28/03/24", None, ANSWERED),
        ("28.03.2024", None, ANSWERED),
        ("Thursday 28 March 2024", None, ANSWERED),
        ("Reply of 28 March 2024", None, ANSWERED),
        ("Answered 28 March 2024", None, ANSWERED),
        ("Closed on: 28-03-2024", None, ANSWERED),
        ("This was sent to you on 28 March 2024.", None, ANSWERED),
        ("Asked: 4 March 2024. Answered: 28 March 2024.", ASKED, ANSWERED),
        ("Date of request 04 March 2024 Date of reply 28 March 2024", ASKED, ANSWERED),
        ("Request made 4 Mar 2024", ASKED, None),
        ("Thank you for your message received here on 4 March 2024", ASKED, None),
        ("Your e-mail of the 3rd of March 2024 came to me on the 4th of March 2024.", ASKED, None),
        ("It was received in this office on Monday 4 March 2024", ASKED, None),
        ("Your request (4 March 2024) asked about tugs.", ASKED, None),
        ("Request dated 4/3/24; reply dated 28/3/24", ASKED, ANSWERED),
        ("Dated this 28th day of March 2024", None, ANSWERED),
        ("Issued: March 28, 2024", None, ANSWERED),
        ("In: 4 March 2024 Out: 28 March 2024", ASKED, ANSWERED),
        ("Opened 04/03/2024 Closed 28/03/2024", ASKED, ANSWERED),
        ("We logged your request on 4 March 2024.", ASKED, None),
        ("On 4 March 2024 we received your letter.", ASKED, None),
        ("You emailed us on 4 March 2024.", ASKED, None),
        ("Responded on 28th March, 2024", None, ANSWERED),
        ("Request: 4 March 2024 / Reply: 28 March 2024", ASKED, ANSWERED),
        ("It reached the Council on 4 March 2024.", ASKED, None),
        ("Your application came to hand on 4 March 2024.", ASKED, None),
        ("Released on 28 March 2024 to the person who asked on 4 March 2024", ASKED, ANSWERED),
        ("Request date | 4 March 2024\nResponse date | 28 March 2024", ASKED, ANSWERED),
        ("Submitted 4 March 2024, decided 28 March 2024", ASKED, ANSWERED),
        ("Date of disclosure: 28 March 2024", None, ANSWERED),
        ("Date sent out: 28 March 2024", None, ANSWERED),
        ("Enquiry received: 04-Mar-2024", ASKED, None),
        ("Date logged: 4 March 2024", ASKED, None),
        ("Date completed: 28 March 2024", None, ANSWERED),
        ("Your message arrived on 4 March 2024", ASKED, None),
        ("This request, made on 4 March 2024, was answered on 28 March 2024.", ASKED, ANSWERED),
        ("We got this on 4 March 2024 and answered it on 28 March 2024.", ASKED, ANSWERED),
        ("Thanks for your note of 4 March 2024", ASKED, None),
        ("Further to your query of 4 March 2024", ASKED, None),
        ("Your letter, dated 4 March 2024", ASKED, None),
        ("In reply to yours of 4 March 2024", ASKED, None),
        ("With reference to the request you sent in on 4 March 2024", ASKED, None),
        ("We replied on 28 March 2024.", None, ANSWERED),
        ("Replied to on 28 March 2024", None, ANSWERED),
        ("The reply went out on 28 March 2024.", None, ANSWERED),
        ("Reply given on 28 March 2024", None, ANSWERED),
    ],
)
def test_days(head, received, responded):
    found = reading(f"Skerry Trust\n{head}\n{REPLY}")
    assert (found.received, found.responded) == (received, responded)


@pytest.mark.parametrize(
    "line",
    [
        "28 March 2024",
        "Dated 28 March 2024",
        "Records Office, 28 March 2024",
        "Sent on 28 March 2024",
        "Reply date 28 March 2024",
        "J Hill, 28 March 2024",
        "Signed J Hill 28 March 2024",
    ],
)
def test_a_day_under_a_letter(line):
    found = reading(f"Skerry Trust\n{REPLY}\nYours sincerely\nJ Hill\n{line}\n")
    assert found.responded == ANSWERED


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Skerry Fire Service\n1 Pier Road", "Skerry Fire Service"),
        ("Ambulance Service of Skerry", "Ambulance Service of Skerry"),
        ("HM Tug Inspectorate", "HM Tug Inspectorate"),
        ("Tugs Scotland", "Tugs Scotland"),
        ("Royal Borough of Skerry", "Royal Borough of Skerry"),
        ("Skerry Combined Authority", "Skerry Combined Authority"),
        ("Skerry Integrated Care Board", "Skerry Integrated Care Board"),
        ("NHS Skerry and Holm Integrated Care Board", "NHS Skerry and Holm Integrated Care Board"),
        ("The Tug Regulator's Office", "Tug Regulator's Office"),
        ("Skerry National Park Authority", "Skerry National Park Authority"),
        ("Parliament of Skerry", "Parliament of Skerry"),
        ("Skerry Archives", "Skerry Archives"),
        ("National Tug Archives", "National Tug Archives"),
        ("Skerry Primary School", "Skerry Primary School"),
        ("Skerry Multi Academy Trust", "Skerry Multi Academy Trust"),
        ("Department of Tugs and Barges", "Department of Tugs and Barges"),
        ("Tugs and Barges Directorate", "Tugs and Barges Directorate"),
        ("States of Skerry", "States of Skerry"),
        ("Skerry Housing Association", "Skerry Housing Association"),
        ("Skerry Port Authority FOI Team", "Skerry Port Authority"),
        ("Skerry Homes Ltd", "Skerry Homes Ltd"),
        ("Comhairle nan Tugs", "Comhairle nan Tugs"),
        ("Awdurdod Parc Aber Lwyd\nAber Lwyd Park Authority", "Aber Lwyd Park Authority"),
    ],
)
def test_bodies(head, body):
    assert reading(f"{head}\n{REPLY}").authority == body
