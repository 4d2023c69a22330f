"""The figures of a cost refusal: records, minutes for each, hours, the limit; and less that is offered."""

import pytest

from tests.analysis.letters import reading

LETTER = """Tarn Police
3 June 2025

Dear Ms Hill

You asked:
1. How many kayaks do you own?
2. How many had a motor?

Our reply:
1. Four.
2. {}
"""


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        (
            "There are 2,300 incident reports and going through one would need four minutes, 153 hours in all. The law's ceiling is 18 hours. Section 12(1).",
            (2300, 4, 153, 18),
        ),
        (
            "We hold 2,860 sets of notes and, allowing 15 minutes for each, put this at 715 hours, well past the 18 allowed. Section 12(1).",
            (2860, 15, 715, 18),
        ),
        (
            "To check 640 personnel files by hand at a quarter of an hour each is 160 hours of work, against a limit of eighteen. Section 12(1) applies.",
            (640, None, 160, 18),
        ),
        (
            "We hold 4,100 emails. At thirty seconds an email that would be 34 hours, which goes past the 18-hour limit in section 12(1).",
            (4100, 0.5, 34, 18),
        ),
        (
            "Each of some 900 paper files would have to be called up from the store. Section 12(1) is engaged as this exceeds £450.",
            (900, None, None, None),
        ),
        (
            "It would take between 10 and 15 minutes to read each of 1,200 logs: at least 200 hours. Section 12(1), the limit being 18 hours.",
            (1200, 10, 200, 18),
        ),
        (
            "By our estimate 66 hours would be spent. We need spend no more than 18 (section 12(1)).",
            (None, None, 66, 18),
        ),
        ("Section 12(1): the work would exceed 18 hours.", (None, None, None, 18)),
        (
            "There were 310 complaints in 2022, 295 in 2023 and 402 in 2024, 1,007 altogether, and every one would have to be opened, which takes five minutes. That is 83 hours, over the 18 hours allowed by section 12(1).",
            (1007, 5, 83, 18),
        ),
        (
            "In two of 30 sampled files the answer was found. All 2,450 files would need ten minutes apiece, i.e. 408 hours, so section 12(1) applies. The limit for a police force is 18 hours.",
            (2450, 10, 408, 18),
        ),
        (
            "Someone would have to go through all 3,630 mooring records at about five minutes a time, which is roughly 302 hours. That is far more than the 18 hours that the law allows, so section 12(2) applies.",
            (3630, 5, 302, 18),
        ),
        (
            "There are 1,450 log sheets and three minutes a time makes 72 hours, over the limit of 18 hours. Section 12(1).",
            (1450, 3, 72, 18),
        ),
        (
            "All 282 crime reports would need a manual review. This would exceed the 18 hour limit. Section 12(1).",
            (282, None, None, 18),
        ),
        (
            "A manual search through 2,415 incident logs would be needed, exceeding 18 hours or £450. Section 12(1).",
            (2415, None, None, 18),
        ),
        (
            "Every one of 640 stop search forms would have to be opened by hand. Section 12(1), as it exceeds 18 hours.",
            (640, None, None, 18),
        ),
    ],
)
def test_figures(words, figures):
    cost = reading(LETTER.format(words)).cost
    assert (cost.records, cost.minutes_per_record, cost.hours_estimated, cost.limit_hours) == figures


def test_the_scottish_limit_is_forty_hours():
    found = reading(
        "Tarn Council\nDear Ms Hill\nYou asked for our complaint files. There are 800 and each would take six minutes to read, 80 "
        "hours in all. Under section 12(1) of the Freedom of Information (Scotland) Act 2002 we need not go beyond £600, which is "
        "40 hours.\n"
    )
    assert (found.cost.hours_estimated, found.cost.limit_hours) == (80, 40)


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("Were you to settle for 2024 by itself the job would shrink to nine hours.", True),
        ("A request for the Marsh Road office alone would come within the limit.", True),
        ("Please think about whether a single month would do.", True),
        ("You are free to send us a shorter list of dates.", True),
        ("No lesser version would bring it under.", False),
        ("If you have questions, call us.", False),
        ("Might the figures for one ward do instead?", True),
        ("We have nothing to suggest.", False),
        ("It may help you to know that the county council collects such figures.", False),
        ("Should you trim the period to twelve months we will gladly try again.", True),
    ],
)
def test_offers_of_less(words, offered):
    refusal = "It would take 70 hours, over the limit of 18 hours: section 12(1). "
    assert reading(LETTER.format(refusal + words)).s16_offer is offered
