"""The days of the request and the reply in labels and sentences of other shapes."""

from datetime import date

import pytest

from tests.analysis.letters import reading

ASKED, ANSWERED = date(2025, 5, 4), date(2025, 6, 2)


@pytest.mark.parametrize(
    ("head", "received", "responded"),
    [
        ("Date request lodged: 4 May 2025\nDate answered: 2 June 2025\n", ASKED, ANSWERED),
        ("We took in your request on 4 May 2025.\n", ASKED, None),
        ("Your letter of 4 May 2025 came to us on 6 May 2025.\n", date(2025, 5, 6), None),
        ("Thornby, 2 June 2025\n", None, ANSWERED),
        ("Ref 44/25 | 2 June 2025\n", None, ANSWERED),
        ("Request opened 4 May 2025, closed 2 June 2025\n", ASKED, ANSWERED),
        ("You contacted us on 4 May 2025\n", ASKED, None),
        ("I write about the email which you sent us on Sunday 4 May 2025.", ASKED, None),
        ("Your request, dated 4 May 2025 and received the next day,", ASKED, None),
    ],
)
def test_days(head, received, responded):
    found = reading(
        f"Tarn Police\n{head}\nDear Ms Hill\n\nYou asked:\n1. How many kayaks do you own?\nOur reply:\n1. Four.\n"
    )
    assert (found.received, found.responded) == (received, responded)
