"""What was asked is held against what was given; a gap is named only where the missing thing is specific."""

import pytest

from foi_tracker.analysis.gaps import asked_splits, completeness, given
from foi_tracker.analysis.gaps.asked_splits import PARTS, SPLITS
from foi_tracker.analysis.gaps.asked_splits import asked_splits as splits_in
from foi_tracker.analysis.text import periods
from foi_tracker.analysis.text.cues import Cue
from foi_tracker.analysis.text.periods import asked_periods, periods_in
from foi_tracker.analysis.text.pieces import plain
from foi_tracker.law.outcomes import FineOutcome, Flag
from foi_tracker.model.readings import Confidence, FoundAnswer, GapKind
from tests.analysis.letters import reading

LETTER = """Tidewater Police

You asked:

1. {asked}

Our response:

1. {answer}

If you are not content with this reply you may ask for a review.
"""


def answered(asked: str, answer: str) -> FoundAnswer:
    found = reading(LETTER.format(asked=asked, answer=answer)).answers
    assert len(found) == 1
    return found[0]


def gaps(asked: str, answer: str) -> list[str]:
    found = answered(asked, answer)
    assert (found.confidence is Confidence.TO_CHECK) or not found.gaps
    return [gap.asked for gap in found.gaps]


def _cues():
    for module in (asked_splits, given, periods):
        for value in vars(module).values():
            if isinstance(value, Cue):
                yield value
    yield from (split.seen for split in (*SPLITS, *PARTS))
    yield from (also for _, also in completeness.MORE_PARTS)


@pytest.mark.parametrize("cue", [pytest.param(each, id=each.name) for each in _cues()])
def test_examples(cue):
    assert cue.examples
    for words in cue.examples:
        assert cue(plain(words)), words
    for words in cue.not_in:
        assert not cue(plain(words)), words


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("How many were lost from 2019 to 2022?", "2019 2020 2021 2022"),
        ("for the years 2019-2021", "2019 2020 2021"),
        ("between 2020 and 2022", "2020 2021 2022"),
        ("in 2021, 2022 and 2023", "2021 2022 2023"),
        ("the financial years 2021/22 to 2023/24", "2021/22 2022/23 2023/24"),
        ("in 2021-22 and 2022-23", "2021/22 2022/23"),
        ("FY21/22, FY22/23", "2021/22 2022/23"),
        ("from 1 April 2021 to 31 March 2023", "2021/22 2022/23"),
        ("between 1st January 2021 and 31st December 2022", "2021 2022"),
        ("arrests under the Public Order Act 1986 in 2023", "2023"),
        ("the 2021 census", ""),
        ("the policy of 2019", ""),
        ("was the gate shut on 3 June 2024?", ""),
        ("a grant of £2020", ""),
    ],
)
def test_years_that_a_question_asks_for(text: str, years: str) -> None:
    assert [year.name for year in asked_periods(text).years] == years.split()


def test_rows_of_years_without_an_end_or_a_beginning() -> None:
    since = asked_periods("in each year since 2021").open
    assert since is not None
    assert since.name == "2021"
    assert asked_periods("in each of the past 3 complete financial years").last == 3
    assert asked_periods("in the last year").last == 0


def test_a_day_of_a_month_is_no_year() -> None:
    assert periods_in("on May 12") == []


@pytest.mark.parametrize(
    ("asked", "answer", "missing"),
    [
        (
            "How many boats were stolen in each year from 2020 to 2023?",
            "2021: 12\n2022: 15\n2023: 14",
            ["2020"],
        ),
        (
            "How many boats were stolen in each financial year from 2021/22 to 2023/24?",
            "2022/23: 12\n2023/24: 15",
            ["2021/22"],
        ),
        (
            "How many boats were stolen in each year from 2015 to 2022?",
            "2020: 12\n2021: 15\n2022: 14",
            ["2015 to 2019"],
        ),
        (
            "How many boats were stolen in each of the last five years?",
            "2021: 12\n2022: 15\n2023: 14",
            ["the last five years"],
        ),
        ("How many boats were stolen in each year since 2020?", "2021: 12\n2022: 15\n2023: 14", ["2020"]),
    ],
)
def test_a_year_that_is_in_no_row_and_no_sentence_is_a_gap(
    asked: str, answer: str, missing: list[str]
) -> None:
    found = answered(asked, answer)
    assert [gap.asked for gap in found.gaps] == missing
    assert {gap.kind for gap in found.gaps} == {GapKind.PERIOD}
    assert found.outcome is FineOutcome.ANSWERED
    assert found.confidence is Confidence.TO_CHECK
    assert "not seen in the answer" in found.why


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("How many boats were stolen from 2019 to 2023?", "There were 87."),
        ("How many boats were stolen in each year from 2021 to 2023?", "2021: 12\n2022: 15\n2023: 14"),
        ("How many boats were stolen in 2021 and 2022?", "12 in 2021 and 15 in 2022."),
        ("How many boats were stolen in 2022?", "There were 14. The code was revised in 2019."),
        ("How many boats were stolen in 2021, 2022 and 2023?", "2020/21: 12\n2021/22: 15\n2022/23: 14"),
        ("How many boats were stolen in each of the last three years?", "2021: 12\n2022: 15\n2023: 14"),
        ("Has a boat been stolen in the last five years?", "No."),
        ("How many boats were stolen in each year from 2021 to 2023?", "None."),
    ],
)
def test_a_period_that_is_given_or_cannot_be_told_is_no_gap(asked: str, answer: str) -> None:
    assert gaps(asked, answer) == []


def test_the_years_of_a_table_are_its_heads() -> None:
    table = "Year | Boats | Engines\n---|---|---\n2021 | 12 | 3\n2022 | 15 | 2\n2023 | 14 | 5\n"
    asked = "How many boats were stolen in each year from 2020 to 2023?"
    assert gaps(asked, f"See the table.\n\n{table}") == ["2020"]
    assert gaps(asked.replace("2020", "2021"), f"See the table.\n\n{table}") == []


def test_a_year_that_the_letter_says_is_not_given_makes_the_answer_partial() -> None:
    found = answered(
        "How many boats were stolen in each year from 2021 to 2024?",
        "2021: 12\n2022: 15\n2023: 14\nFigures for 2024 are not yet available.",
    )
    assert found.outcome is FineOutcome.PARTLY
    assert Flag.PERIOD_PARTIAL in found.flags
    assert [gap.asked for gap in found.gaps] == ["2024"]
    assert "They say that 2024 is not given." in found.why


def test_the_words_of_a_gap_are_those_of_the_question() -> None:
    text = LETTER.format(
        asked="😀 How many boats were stolen in each year from 2020 to 2023?",
        answer="2021: 12\n2022: 15\n2023: 14",
    )
    found = reading(text).answers[0].gaps[0].evidence[0]
    assert found.text == "2020 to 2023"
    assert found.span.of(text) == found.text


def test_a_period_named_once_for_all_questions_counts_for_each() -> None:
    text = """Tidewater Police

You asked:

For each of the years 2020 to 2023 please state:

1. The number of boats stolen.
2. The number of engines stolen.

Our response:

1. 2020: 4
2021: 12
2022: 15
2023: 14

2. 2021: 3
2022: 2
2023: 5

If you are not content with this reply you may ask for a review.
"""
    found = {answer.question: [gap.asked for gap in answer.gaps] for answer in reading(text).answers}
    assert found == {"1": [], "2": ["2020"]}


@pytest.mark.parametrize(
    ("asked", "answer", "missing"),
    [
        (
            "How many boats were stolen in 2023, broken down by age and sex of the thief?",
            "Male: 9\nFemale: 3",
            "by age",
        ),
        ("How many boats were stolen in 2023, by month?", "There were 14.", "by month"),
        ("How many boats were stolen in each year from 2020 to 2023?", "There were 87.", "in each year"),
        (
            "How many boats were stolen in 2023? Please split the figures by ward.",
            "There were 14.",
            "by ward",
        ),
        ("How many boats were stolen, for each ward?", "2021: 12\n2022: 15", None),
    ],
)
def test_a_split_of_which_nothing_is_there_is_a_gap(asked: str, answer: str, missing: str | None) -> None:
    assert gaps(asked, answer) == ([missing] if missing else [])


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("How many boats were stolen in 2023, broken down by age?", "Under 18: 4\n18-30: 6\nOver 30: 2"),
        ("How many boats were stolen in 2023, broken down by ward?", "Northgate: 4\nSouthgate: 6"),
        ("How many boats were stolen in 2023, by month?", "January: 4\nMay: 6"),
        ("How many boats were stolen in 2023 by gangs?", "There were 14."),
        ("How many complaints were made by schools in 2023?", "There were 14."),
        ("How many boats were stolen in 2023, broken down by age?", "None."),
    ],
)
def test_a_split_that_is_there_or_may_be_is_no_gap(asked: str, answer: str) -> None:
    assert gaps(asked, answer) == []


def test_a_split_that_the_letter_says_is_not_recorded_makes_the_answer_partial() -> None:
    found = answered(
        "How many boats were stolen in 2022 and 2023, broken down by age?",
        "2022: 12\n2023: 14\nAge is not recorded.",
    )
    assert found.outcome is FineOutcome.PARTLY
    assert Flag.BREAKDOWN_MISSING in found.flags


@pytest.mark.parametrize(
    ("asked", "answer", "missing"),
    [
        (
            "How many boats were bought, and what was the total cost?",
            "We bought 14.",
            "what was the total cost",
        ),
        ("Is there a policy, and when was it adopted?", "Yes.", "when was it adopted"),
        (
            "How many boats were bought in 2023, including the cost and the supplier?",
            "We paid £4,000.",
            "supplier",
        ),
        ("How many were investigated? How many were dismissed?", "14.", "How many were dismissed"),
        ("How many boats were bought, and what was the total cost?", "We bought 14 for £900.", ""),
        ("Is there a policy, and when was it adopted?", "No.", ""),
        ("How many were investigated? How many were dismissed?", "14 and 2.", ""),
        ("How many were investigated? How many were dismissed?", "None.", ""),
        ("How much was spent, and which company supplied the boats?", "£900, to Larkmoor Marine.", ""),
        ("How many overtime hours were worked, including overtime on Sundays?", "412.", ""),
    ],
)
def test_a_part_of_a_question_of_which_nothing_is_there_is_a_gap(
    asked: str, answer: str, missing: str
) -> None:
    assert gaps(asked, answer) == ([missing] if missing else [])


def test_a_refusal_lacks_nothing() -> None:
    found = answered(
        "How many boats were stolen in each year from 2020 to 2023?",
        "This is exempt under section 31(1)(a) of the Freedom of Information Act 2000.",
    )
    assert found.gaps == ()


def test_ways_to_split_are_found_once_each() -> None:
    asked = "The number of thefts broken down by age, sex and ethnicity, for each ward, and by age again"
    assert [each.split.seen.name for each in splits_in(asked)] == ["age", "sex", "ethnicity", "ward"]
