"""All the particulars of small whole letters and pages at once."""

from datetime import date

import pytest

from tests.analysis.letters import reading

ASKED, ANSWERED = date(2023, 9, 5), date(2023, 10, 2)
ASKS = "You asked\n1. How many ponies are stabled?\nWe answer\n1. Thirty\n"


def _page(title, heading, meta):
    return (
        f"<html><head><title>{title}</title></head><body><main><h1>{heading}</h1>{meta}<h2>You asked</h2>"
        "<p>1. How many ponies are stabled?</p><h2>We answer</h2><p>1. Thirty.</p></main></body></html>"
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Moor Ponies Board\nOur reference: MPB/23/0071\n2 October 2023\nDear Sir\n" + ASKS,
            {"reference": "MPB/23/0071", "responded": ANSWERED, "authority": "Moor Ponies Board"},
        ),
        (
            "Ponies (MP 4410/23)\nAnswered by Moorland Police on 2 October 2023; asked on 5 September 2023.\n"
            + ASKS,
            {
                "reference": "MP 4410/23",
                "responded": ANSWERED,
                "received": ASKED,
                "authority": "Moorland Police",
            },
        ),
        (
            "FOI 23-0071\nReceived in: 5 September 2023\nReply out: 2 October 2023\n"
            + ASKS
            + "Moorland District Council\n",
            {
                "reference": "FOI 23-0071",
                "received": ASKED,
                "responded": ANSWERED,
                "authority": "Moorland District Council",
            },
        ),
        (
            "Log no. 0071 of the Moorland Health Board\nRequest dated 5.9.23\nReply dated 2.10.23\n" + ASKS,
            {
                "reference": "0071",
                "received": ASKED,
                "responded": ANSWERED,
                "authority": "Moorland Health Board",
            },
        ),
        (
            "Ponies\nDear Enquirer,\nI have your letter of 5 September 2023 (our number 23/0071).\n"
            + ASKS
            + "J Reed\nMoorland Council\n2 October 2023\n",
            {
                "reference": "23/0071",
                "received": ASKED,
                "responded": ANSWERED,
                "authority": "Moorland Council",
            },
        ),
        (
            _page(
                "Ponies - MD-0071 - Moorland Development Agency",
                "Ponies - MD-0071",
                "<p>Request received 5 September 2023. Response issued 2 October 2023.</p>",
            ),
            {
                "reference": "MD-0071",
                "received": ASKED,
                "responded": ANSWERED,
                "authority": "Moorland Development Agency",
            },
        ),
        (
            _page(
                "FOI release: ponies | Heritage Moorland",
                "FOI release: ponies",
                "<dl><dt>Ref</dt><dd>HM23-071</dd><dt>Asked</dt><dd>5 September 2023</dd><dt>Answered</dt><dd>2 October 2023</dd></dl>",
            ),
            {
                "reference": "HM23-071",
                "received": ASKED,
                "responded": ANSWERED,
                "authority": "Heritage Moorland",
            },
        ),
        (
            _page(
                "Disclosure 0071 | Moorland Fire and Rescue Service",
                "Disclosure 0071",
                "<table><tr><td>Received</td><td>05/09/2023</td></tr><tr><td>Closed</td><td>02/10/2023</td></tr></table>",
            ),
            {
                "reference": "0071",
                "received": ASKED,
                "responded": ANSWERED,
                "authority": "Moorland Fire and Rescue Service",
            },
        ),
        (
            "MOORLAND AMBULANCE SERVICE NHS TRUST\nFREEDOM OF INFORMATION REQUEST 71/23\nDATE RECEIVED 05/09/2023\nDATE OF RESPONSE 02/10/2023\n"
            + ASKS,
            {"reference": "71/23", "received": ASKED, "responded": ANSWERED},
        ),
        (
            "University of Moorland\nSecretary's Office\nRef IR/2023/71\nMonday, 2 October 2023\n\nThank you for your request for information received on the 5th September 2023.\n"
            + ASKS,
            {
                "reference": "IR/2023/71",
                "received": ASKED,
                "responded": ANSWERED,
                "authority": "University of Moorland",
            },
        ),
        (
            "From: Moorland Council FOI\nSent: 02 October 2023 14:10\nTo: J Hill\nSubject: RE: Ponies - ref 7100233\n\nYour request was sent to us on 5 September 2023.\n"
            + ASKS,
            {
                "reference": "7100233",
                "received": ASKED,
                "responded": ANSWERED,
                "authority": "Moorland Council",
            },
        ),
        (
            "Llywodraeth y Rhos\nRhos Government\nEin cyf: RG/0071/23\nDyddiad: 2 Hydref 2023\nReceived: 5 Medi 2023\n"
            + ASKS,
            {"reference": "RG/0071/23", "received": ASKED, "responded": ANSWERED},
        ),
        (
            "National Ponies Agency\nReply to request 23-0071, which came in on 5 September 2023\n"
            + ASKS
            + "This reply was completed on 2 October 2023.\n",
            {
                "reference": "23-0071",
                "received": ASKED,
                "responded": ANSWERED,
                "authority": "National Ponies Agency",
            },
        ),
        (
            "Case: NPA-71\nStatus: closed 2 October 2023\nOpened: 5 September 2023\n"
            + ASKS
            + "National Ponies Agency\n",
            {
                "reference": "NPA-71",
                "received": ASKED,
                "responded": ANSWERED,
                "authority": "National Ponies Agency",
            },
        ),
        (
            "J. Hill made this Freedom of Information request to Moorland Ponies Trust\nJ. Hill 5 September 2023\nDear Moorland Ponies Trust,\n1. How many ponies are stabled?\nYours faithfully,\nJ. Hill\nMoorland Ponies Trust 2 October 2023\nDear J. Hill\nOur ref: 0071-23\n1. Thirty\n",
            {
                "reference": "0071-23",
                "received": ASKED,
                "responded": ANSWERED,
                "authority": "Moorland Ponies Trust",
            },
        ),
        (
            "Ministry of Ponies\nFOI2023/00071\n2 October 2023\nDear Ms Hill\nYour request came to the Ministry on 5 September 2023.\n"
            + ASKS,
            {
                "reference": "FOI2023/00071",
                "received": ASKED,
                "responded": ANSWERED,
                "authority": "Ministry of Ponies",
            },
        ),
        (
            "Crofts Commission for Scotland\nInformation request CCS-23-71\nWe had this on 5 September 2023 and this is our answer of 2 October 2023.\n"
            + ASKS,
            {
                "reference": "CCS-23-71",
                "received": ASKED,
                "responded": ANSWERED,
                "authority": "Crofts Commission for Scotland",
            },
        ),
        (
            "Office of the Ponies Ombudsman\n"
            + ASKS
            + "Date of reply: 2 October 2023. Our file OPO/71/23.\n",
            {"reference": "OPO/71/23", "responded": ANSWERED, "authority": "Office of the Ponies Ombudsman"},
        ),
        (
            "Moorland Housing Executive\nYour request: our file number is MHE 0071. It arrived on 5 September 2023.\n"
            + ASKS
            + "\n2 October 2023\n",
            {
                "reference": "MHE 0071",
                "received": ASKED,
                "responded": ANSWERED,
                "authority": "Moorland Housing Executive",
            },
        ),
    ],
)
def test_particulars(text, wanted):
    found = reading(text, "page.html" if text.startswith("<") else "letter.txt")
    assert {
        name: getattr(found, name).removeprefix("FOI ") if name == "reference" else getattr(found, name)
        for name in wanted
    } == {
        name: value.removeprefix("FOI ") if name == "reference" else value for name, value in wanted.items()
    }
