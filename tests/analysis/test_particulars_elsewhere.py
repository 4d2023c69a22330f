"""Reference, body, days, offers and rights where other kinds of bodies put them, and in other words."""

from datetime import date

import pytest

from tests.analysis.letters import reading

REPLY = "Request\n1. How many tugs do you own?\nResponse\n1. Seven\n"
COSTLY = (
    "Request\n1. How many tugs were late?\nResponse\n1. There are 4,000 slips and at two minutes each it would take 133 hours. "
    "Section 12(1) applies as that is over the limit of 18 hours. "
)
ASKED, ANSWERED = date(2024, 3, 4), date(2024, 3, 28)


@pytest.mark.parametrize(
    ("head", "number"),
    [
        ("Skerry Trust\nFreedom of Information - reply 2024.061\n", "2024.061"),
        ("Skerry Trust\nFOI log, entry 2218\n", "2218"),
        ("Skerry Trust\nDisclosure log item 2218\n", "2218"),
        ("Tugs in 2023 (OF 2218/24)\nSkerry Police\n", "OF 2218/24"),
        ("Case TGR-44, sent 28 March 2024\n", "TGR-44"),
        ("TGB 2218 Tugs and barges | Skerry Trust\n", "TGB 2218"),
        ("FOI_24-871 Tugs\n", "FOI_24-871"),
        ("Our ref: HarbMr/Sec/FOI2024/05512\n", "HarbMr/Sec/FOI2024/05512"),
        ("Ref: Tugs/Priv/FOI2024/118\n\n28 March 2024\n", "Tugs/Priv/FOI2024/118"),
        ("Request TUG-2218 Old Basin\n", "TUG-2218"),
        ("Release 24/871\nSkerry Trust\n", "24/871"),
        ("Freedom of Information Act request G24/871, answered on 28 March 2024\n", "G24/871"),
        (
            "FOI reference: FOI/202400066120Date received: 4 March 2024Date responded: 28 March 2024\n",
            "FOI/202400066120",
        ),
        ("Published4 June 2024FOI referenceSKT/2024/0071Date received4 March 2024\n", "SKT/2024/0071"),
        ("Our Ref: FOI 071 03 24\n", "FOI 071 03 24"),
        ("Ticket: 55120\n", "55120"),
        ("Request log entry 2218\n", "2218"),
        ("EIR request K-22187\n", "K-22187"),
        ("Response 2024/1187-B\n", "2024/1187-B"),
        ("Tugs 2023/24 - 871\n", ""),
        ("Section 12 of the Act\n", ""),
        ("Item 3\n", ""),
        ("Reply\n3/ 114\n", ""),
        ("Request 1A\nHow many tugs?\n", ""),
        ("NHS 1110 calls\n", ""),
    ],
)
def test_references(head, number):
    assert reading(head + REPLY).reference == number


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Skerry River Administration\nTugs: FOI release\n" + REPLY, "Skerry River Administration"),
        ("Tugs | Pilotage Agency for Scotland\n" + REPLY, "Pilotage Agency for Scotland"),
        ("Office of the Harbour Prosecutor\n" + REPLY, "Office of the Harbour Prosecutor"),
        (
            "Bwrdd Iechyd Prifysgol Aber Lwyd\nAber Lwyd University Health Board\n" + REPLY,
            "Aber Lwyd University Health Board",
        ),
        (
            "Tugs\n" + REPLY + "This reply from Skerry and Holm Police should not be set beside others.\n",
            "Skerry and Holm Police",
        ),
        ("Skerry Tug Museum\n" + REPLY, "Skerry Tug Museum"),
        ("Skerry Rail Regulator\n" + REPLY, "Skerry Rail Regulator"),
        ("Holm Prosecution Service\nOur ref: 24/8711\n" + REPLY, "Holm Prosecution Service"),
        ("Directorate of Tugs\nBasin Street\n" + REPLY, "Directorate of Tugs"),
        ("Inspectorate of Wharves for Wales\n" + REPLY, "Inspectorate of Wharves for Wales"),
        (
            "Skerry University Hospitals NHS Foundation Trust\n" + REPLY,
            "Skerry University Hospitals NHS Foundation Trust",
        ),
        ("Commission for the Northern Isles\n" + REPLY, "Commission for the Northern Isles"),
        (REPLY + "Records Officer, Skerry Harbour Authority\n", "Skerry Harbour Authority"),
    ],
)
def test_bodies(text, body):
    assert reading(text).authority == body


def test_the_name_of_a_site_closes_the_title_of_its_page():
    page = (
        "<html><head><title>Tug crews: information release | Rivers Borealis</title></head><body><main>"
        "<h1>Tug crews: information release</h1><h2>You asked</h2><p>1. How many tugs do you own?</p>"
        "<h2>Our answer</h2><p>1. Seven.</p></main></body></html>"
    )
    assert reading(page, "page.html").authority == "Rivers Borealis"


@pytest.mark.parametrize(
    ("text", "received", "responded"),
    [
        (REPLY + "We are sorry that this is late. It is dated 28 March 2024.\n", None, ANSWERED),
        ("Hello, this was received on 4 March 2024.\n" + REPLY, ASKED, None),
        ("We recieved this on 4 March 2024.\n" + REPLY, ASKED, None),
        (REPLY + "Sent 28th March 2024 - asked for on 4th March 2024\n", ASKED, ANSWERED),
        ("Thank you for your e mail dated 4 March 2024.\n" + REPLY, ASKED, None),
        ("Case number 2024/00871                         28 March 2024\n" + REPLY, None, ANSWERED),
        (REPLY + "Reply sent by the Records Officer on 28 March 2024.\n", None, ANSWERED),
        (
            "Your request was received on 4 March 2024 and our reply was sent on 28 March 2024.\n" + REPLY,
            ASKED,
            ANSWERED,
        ),
        (
            "Published1 June 2024FOI referenceSKT/2024/0071Date received4 March 2024Date responded28 March 2024\n"
            + REPLY,
            ASKED,
            ANSWERED,
        ),
        ("Received: 4 March 2024Responded: 28 March 2024Published: 1 June 2024\n" + REPLY, ASKED, ANSWERED),
        ("Thank you for your request, which we had on 4 March 2024.\n" + REPLY, ASKED, None),
        ("Your letter came to the Ministry on 4 March 2024.\n" + REPLY, ASKED, None),
        ("We had it on 4 March 2024.\n" + REPLY, ASKED, None),
        ("Your questions, which reached us on 4 March 2024, are below.\n" + REPLY, ASKED, None),
        ("Asked for on 04/03/2024\nSent 28/03/2024\n" + REPLY, ASKED, ANSWERED),
        ("Received 04/03/2024\nCompleted 28/03/2024\n" + REPLY, ASKED, ANSWERED),
        (REPLY + "This letter was signed and sent on 28 March 2024.\n", None, ANSWERED),
        (REPLY + "Our earlier reply was sent on 28 March 2024.\n", None, None),
        ("The lease is dated 28 March 2024.\n" + REPLY, None, None),
    ],
)
def test_days(text, received, responded):
    found = reading("Skerry Trust\n" + text)
    assert (found.received, found.responded) == (received, responded)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("Slips are tagged since May and a request for those kept since then could probably be met.", True),
        ("If Holm Basin alone would be of use to you, its slips are listed and we could try again.", True),
        ("If one berth would be of use we will gladly look.", True),
        ("A request for the slips of the last two days would be much less of a burden.", True),
        ("Totals by berth can be had. If that is of interest please send it to us as a new request.", True),
        ("It may be open to you to resubmit point 1 for one named master over three months or so.", True),
        ("You are free to come back with a shorter list of tugs.", True),
        ("If a single berth would suit you we could do that.", True),
        ("We could try again for one year.", True),
        ("You may like to ask for the slips of a single month instead.", True),
        ("We suggest that you pick one berth.", True),
        (
            "We are bound to say how to narrow it. Because of how slips are filed there is no way of narrowing this one.",
            False,
        ),
        (
            (
                "2. We do not know which tug you mean, as there are several. Please tell us which one it is, and which of the "
                "slips you would like, and we will then be able to deal with it."
            ),
            False,
        ),
        ("No smaller request would help.", False),
        ("If this letter is of use to you please tell others.", False),
    ],
)
def test_offers(words, offered):
    assert reading(COSTLY + words + "\n").s16_offer is offered


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The Clerk to the Trust will review this reply if you wish.", True),
        ("Sent 28 March 2024. To appeal, email the Clerk within 40 working days.", True),
        ("If you have a complaint about our handling please write within two months to the Clerk.", True),
        ("Complaints about this reply should go to the Harbour Master.", True),
        ("A second officer can review our decision on request.", True),
        ("To challenge this, reply to the same address.", True),
        ("If you have any concerns about how we dealt with this, contact the Clerk.", True),
        ("We will review the tug policy in May.", False),
        ("To appeal a fine, see the by-laws.", False),
        ("Complaints about tugs are counted yearly.", False),
    ],
)
def test_rights(words, told):
    assert reading(f"{REPLY}{words}\n").has_review_rights is told


def test_the_work_for_all_is_no_time_for_each():
    found = reading(
        "Department for Tugs\nRequest\n1. Every slip since 2020.\nResponse\n1. There are 30,600 slips. At one minute for each slip "
        "the work would take some 510 hours. The limit for a department is £600, or 24 hours, and section 12(1) applies.\n"
    )
    assert (found.cost.records, found.cost.minutes_per_record, found.cost.hours_estimated) == (30600, 1, 510)
