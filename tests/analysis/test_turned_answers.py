"""Which question a paragraph or a table is about, where the reply's numbers do not say or say it wrongly."""

import pytest

from tests.analysis.letters import grounds, outcomes, reading

HEAD = "Fernwick Police\n\nYou asked:\n\n1. {one}\n2. {two}\n3. {three}\n\nOur reply:\n\n"
BOATS = HEAD.format(
    one="The log of the night patrols",
    two="The fuel used by the boats",
    three="The names of the crews",
)


def test_ordinals_alone_count_through_the_questions():
    found = reading(
        "Under the Freedom of Information Act 2000 you asked us for:\n\n- The log of the night patrols\n"
        "- The fuel used by the boats\n- The names of the crews\n\nDear Ms Hill\n\n"
        "As to the first of these, the log is attached.\n\nThe second came to 4,120 litres.\n\n"
        "The third is exempt under section 40(2), being about people who could be found.\n\nYours sincerely\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "answered", "3": "refused_exempt"}
    assert grounds(found) == {"1": [], "2": [], "3": ["FOIA s40(2)"]}


def test_reasons_counted_by_ordinals_are_no_questions():
    found = reading(
        BOATS
        + "1. We refuse this. There are two reasons. The first is section 31(1)(a). The second is section 38(1)(b).\n"
        "2. 4,120 litres.\n3. Six people: see our website.\n"
    )
    assert grounds(found)["1"] == ["FOIA s31(1)(a)", "FOIA s38(1)(b)"]
    assert outcomes(found)["2"] == "answered"


@pytest.mark.parametrize(
    ("last", "outcome"),
    [
        ("In relation to the remainder of your request, we do not hold any names.", "not_held"),
        ("Lastly, the names are exempt under section 40(2).", "refused_exempt"),
        ("The third: A Roe, B Finn and C Lund.", "answered"),
    ],
)
def test_a_paragraph_turns_to_what_is_left(last, outcome):
    found = reading(BOATS + f"1. The log is attached.\n\n2. 4,120 litres.\n\n{last}\n")
    assert outcomes(found)["1"] == "answered"
    assert outcomes(found)["2"] == "answered"
    assert outcomes(found)["3"] == outcome


def test_a_paragraph_about_an_unanswered_question_is_its_own():
    found = reading(
        BOATS + "1. The log is attached.\n\n2. 4,120 litres.\n\n"
        "The names of officers below inspector are exempt under section 40(2).\n"
    )
    assert outcomes(found)["2"] == "answered"
    assert (outcomes(found)["3"], grounds(found)["3"]) == ("refused_exempt", ["FOIA s40(2)"])


def test_a_note_on_marks_goes_to_the_table_that_has_them():
    found = reading(
        HEAD.format(
            one="Thefts by ward", two="How many led to a charge?", three="The patrol plan for next year"
        )
        + "1. Please see the table.\n\nWard | 2023 | 2024 |\n|---|---|---|\nMole | 14 | * |\nQuay | 22 | 31 |\n\n"
        "2. Nine.\n\n3. It will be published in May and is exempt under section 22(1).\n\n"
        'Please note that figures shown as "*" are below five. They are withheld under section 40(2).\n'
    )
    assert outcomes(found)["1"] == "partly"
    assert grounds(found) == {"1": ["FOIA s40(2)"], "2": [], "3": ["FOIA s22(1)"]}
    assert outcomes(found)["3"] != "partly"


def test_marks_in_a_row_bear_on_the_question_about_that_row():
    found = reading(
        "1: How many boats were stopped in 2023 and 2024?\n2: How many skippers were under 18?\n"
        "3: How many of the boats were sunk?\n4: Was Mole Lane watched?\n\nFernwick Police can answer as follows.\n\n"
        "| | 2023 | 2024 |\n|---|---|---|\n| Stopped | 60 | 75 |\n| Skipper under 18 | 9 | * |\n| Sunk | 8 | 11 |\n\n"
        "An asterisk stands for four or fewer. It is held back under section 40(2) as a child could be known by it.\n\n"
        "On your fourth point we neither confirm nor deny that anything is held, by virtue of section 31(3).\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "partly", "3": "answered", "4": "ncnd"}
    assert grounds(found)["2"] == ["FOIA s40(2)"]
    assert grounds(found)["1"] == grounds(found)["3"] == []


def test_lines_in_the_questions_words_stand_over_their_answers():
    found = reading(
        "<html><body><p>Please may I have</p><ul><li>The yearly cost of the night patrols</li>"
        "<li>The day rate agreed with the diving firm</li><li>The end date of the boat lease</li></ul>"
        "<h2>Response</h2><p>Yearly cost</p><ul><li>£41,200</li></ul><p>Day rate</p>"
        "<p>This is exempt under section 43(2) of the Freedom of Information Act 2000.</p>"
        "<p>End date</p><ul><li>It ends on 31 March 2027.</li></ul></body></html>",
        "page.html",
    )
    assert outcomes(found) == {"1": "answered", "2": "refused_exempt", "3": "answered"}
    assert grounds(found) == {"1": [], "2": ["FOIA s43(2)"], "3": []}


def test_one_question_has_all_that_is_said_before_later_numbers():
    found = reading(
        'You asked:\n\n"Please tell me how many buoys were lost in 2024."\n\nWe answered:\n\n'
        "A total of 73 were lost.\n\nYou may complain. The steps are:\n1. Write to the clerk.\n2. Wait 20 working days.\n"
    )
    assert outcomes(found) == {"1": "answered"}


def test_a_refusal_that_ends_with_a_question_is_about_that_one():
    found = reading(
        "You asked for\n(i) the monthly count of seals\n(ii) the count of whales\n(iii) the seal survey notes\n\n"
        "Dear Ms Hill\n\nSome of it is enclosed. For (i):\n\nMonth | Seals |\n|---|---|\nMay | 60 |\nJune | 75 |\n\n"
        "We hold no counts of that kind and are unable to provide (ii).\n\n(iii) The notes are attached.\n"
    )
    assert outcomes(found)["i"] == "answered"
    assert outcomes(found)["ii"] == "not_held"
