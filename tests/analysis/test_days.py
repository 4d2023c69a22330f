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


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("When does the lease of the slipway end?", "31 March 2031"),
        ("End date of the contract", "31 March 2031"),
        ("Date of the last survey", "6 March 2024"),
        ("Renewal date", "1 April 2030"),
        ("The day on which the contract was let", "6 March 2024"),
        ("Last inspected", "6 March 2024"),
        ("Contract start", "6 March 2024"),
    ],
)
def test_a_day_that_was_asked_for_is_not_the_letters_own(asked, answer):
    again = reading(f"Tarn Police\nRequest\n1. {asked}\nResponse\n1. {asked}\n{answer}\n")
    alone = reading(f"Tarn Police\nRequest\n1. {asked}\nResponse\n{answer}\n")
    assert (again.responded, alone.responded) == (None, None)


@pytest.mark.parametrize("label", ["Date", "Date of this letter", "Date of issue", "Reply date"])
def test_a_day_under_its_label_is(label):
    found = reading(f"Tarn Police\n{label}\n2 June 2025\nRequest\n1. How many kayaks?\nResponse\n1. Four.\n")
    assert found.responded == ANSWERED


@pytest.mark.parametrize(
    "head",
    [
        "Records Team, Tarn Harbour Board {}\n",
        "Records Team\nTarn Harbour Board\n{}\n",
        "Tarn Harbour Board\n1 Attachment\n{}\n",
    ],
)
def test_a_thread_that_lost_its_title(head):
    found = reading(
        "Kayaks\nThe request was successful.\nB Reed\n4 May 2025\n\nDear Tarn Harbour Board,\n\n"
        "1. How many kayaks do you own?\n\nYours faithfully,\n\nB Reed\n\n"
        f"{head.format('6 May 2025')}\nWe have your request.\n\n{head.format('2 June 2025')}\nDear B Reed\n\n"
        "> 1. How many kayaks do you own?\n\nFour.\n"
    )
    assert (found.received, found.responded) == (ASKED, ANSWERED)
