"""Answers whose first words do not say what becomes of the question: concessions, asides, words told again."""

import pytest

from foi_tracker.model.readings import Confidence
from tests.analysis.letters import grounds, outcomes, reading, roles

ASKED = """Request
1. How many ferries does the harbour board run?
2. {question}
Response
1. Six.
2. {answer}
"""


def read(question, answer):
    return reading(ASKED.format(question=question, answer=answer))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        # conceded, and then given
        (
            "How many parcels were lost?",
            "Although we do not hold a running total, the depot has counted them for you: 318.",
        ),
        (
            "What did the pier repairs cost?",
            "We cannot say what the last invoice will be, but the sums paid so far come to £61,400.",
        ),
        (
            "How many deckhands left?",
            "While this is not something that we hold in that form, the number of leavers is 27.",
        ),
        # put aside
        (
            "How many drones were flown?",
            "None. We neither confirm nor deny such flights elsewhere, but that has no bearing here.",
        ),
        (
            "What did the kiosks cost?",
            "£9,300. We cannot give the cost of repairs, but you did not ask for it.",
        ),
        ("How many swans died?", "12. I would remind you that we cannot comment on the cause of each death."),
        # a count of none
        ("How many times was the lock shut?", "We have not found any occasion on which it was shut."),
        ("How often did the crane fail?", "It has not failed on any day in the two years."),
        # a yes or no with its reasons
        (
            "Does the board plan to close the slipway?",
            "No. We have no plan of that kind and hold no study of it.",
        ),
        # what others wanted, and what is no longer relied on
        (
            "Can the berth fees be released?",
            "Yes, they are £14 a metre. The tenant objected under section 43(2) and was not heeded.",
        ),
        # a post is held by somebody; patients are lost to follow up
        ("Who is the harbour doctor?", "The post is held by our former surgeon, Dr Moira Strand."),
        ("How many patients were lost to follow up?", "41 patients were lost to follow-up in the year."),
    ],
)
def test_what_is_given_after_all_is_answered(question, answer):
    assert outcomes(read(question, answer))["2"] == "answered"


@pytest.mark.parametrize(
    ("question", "answer", "outcome"),
    [
        (
            "How many of the 2,950 permits were forged?",
            "We issued 2,950 permits, as you say. Whether one was forged is in free text; section 12(1) is engaged.",
            "refused_cost",
        ),
        (
            "What does each pilot earn?",
            "We pay £2.1m to nine pilots, a sum which you quote. What each earns is withheld under section 40(2).",
            "refused_exempt",
        ),
        (
            "How many cameras are hidden on the quay?",
            "We would normally publish the number of cameras (70). Hidden ones differ. Section 31(1)(a) prevents disclosure.",
            "refused_exempt",
        ),
        (
            "Why was the night boat stopped?",
            "The board is proud of its boats, which go from strength to strength.",
            "unanswered",
        ),
        (
            "Please send the tide survey of 2004.",
            "I spoke to the surveyors and they did not make one.",
            "not_held",
        ),
        (
            "How many gulls were counted in 2006?",
            "Count sheets of that age have been disposed of.",
            "not_held",
        ),
        (
            "May we see the diver's report?",
            "No. It was promised that it would stay with us and section 41(1) applies.",
            "refused_exempt",
        ),
        (
            "Has the board bought sonar jammers?",
            "The board can confirm that it has a security unit. As to jammers we neither confirm nor deny that anything is held: section 24(2).",
            "ncnd",
        ),
    ],
)
def test_what_only_seems_given_is_not(question, answer, outcome):
    assert outcomes(read(question, answer))["2"] == outcome


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "How many crews failed from 2014 to 2024?",
            "From 2018: 3, 7, 2, 9, 4, 1, 6. Anything older was shredded.",
        ),
        (
            "Berths by quay and by month.",
            "North 40; South 16; Mole *. An asterisk stands for a count under 5, left out on purpose.",
        ),
    ],
)
def test_a_part_that_is_gone_or_left_out_is_partly_answered(question, answer):
    found = read(question, answer)
    assert outcomes(found)["2"] == "partly"
    assert found.answers[1].confidence is Confidence.TO_CHECK


@pytest.mark.parametrize(
    ("answer", "relied"),
    [
        (
            "We find this within section 43(2) and, all things weighed, have decided against disclosure.",
            {"FOIA s43(2)"},
        ),
        ("It would take 90 hours, far past the limit, hence section 12(1).", {"FOIA s12(1)"}),
        ("Section 43(2): it would harm the two firms that bid, and we hold it back.", {"FOIA s43(2)"}),
        ("The list is attached. It was judged not sensitive enough to attract section 38.", set()),
        ("The list is attached. Section 31(1)(a) ought not to have been cited at first.", set()),
        ("The list is attached. Section 43 was applied in error.", set()),
        ("The list is attached. Section 36, which you mention, is not the relevant law.", set()),
    ],
)
def test_grounds_in_less_common_words(answer, relied):
    found = roles(read("Please send the list of berths.", answer))
    assert {provision for provision, role in found.items() if role == "relied_on"} == relied


def test_a_guide_in_a_side_column_uses_no_section():
    found = reading(
        ASKED.format(question="Who owns the quay?", answer="The board does.")
        + "\nRelated requests\n\nCrane hire\n\nSection 12(1) Guidance for applicants\n"
    )
    assert "relied_on" not in roles(found).values()


@pytest.mark.parametrize("figure", ["22.6 WTE", "3.5 FTE", "14.25 posts"])
def test_a_figure_with_a_point_is_no_number_of_a_paragraph(figure):
    found = read("The number of staff in the harbour office.", figure)
    assert outcomes(found)["2"] == "answered"
    assert found.answers[1].confidence is Confidence.SURE


def test_goodwill_and_grounds_stay_with_what_is_refused():
    found = read(
        "What is each pilot paid and who are they?",
        "They are A Roe and B Finn. The pay is exempt under section 40(2).",
    )
    assert outcomes(found)["2"] == "partly"
    assert grounds(found)["2"] == ["FOIA s40(2)"]


@pytest.mark.parametrize(
    ("question", "answer", "outcome"),
    [
        # counts of none
        ("How many times has the clerk used the launch?", "Not once.", "answered"),
        (
            "Number of otters hurt by propellers.",
            "We read all nine log entries. In no case was an otter hurt.",
            "answered",
        ),
        # the other of two things, named or not
        (
            "What software runs the sluices?",
            "SluiceRite 4. Its patch level we keep to ourselves: section 31(1)(a).",
            "partly",
        ),
        (
            "The names of those who went to the regatta.",
            "Managers' names: J Crane, P Oduya, L Marsh. Names below that grade are not being released (section 40(2)).",
            "partly",
        ),
        (
            "List of the moorings and the rent of each.",
            "The moorings are named in the annex. Rents are not ours to give; the estate, which sets them, has them.",
            "partly",
        ),
        # parts that are missing
        (
            "How many fines were cancelled, by quay?",
            "640 in all. Fines are not tied to quays and there is no way to split them.",
            "partly",
        ),
        (
            "What was spent on rope in each of five years?",
            "2021: £900. 2022: £1,100. 2023: £950. Before 2021 another ledger was used, which can no longer be read.",
            "partly",
        ),
        ("How many deckhands were dismissed?", "<5", "partly"),
        # whose it is
        (
            "How many appeals were heard?",
            "The tribunal keeps that figure; we hear only of those we lose, of which there were six.",
            "elsewhere",
        ),
        ("Who owns the fish market?", "Not us. Try the estate's agents, who bought it.", "elsewhere"),
        # what describes a paper, and what has no figure at all
        (
            "What sum was agreed with Dr Fell?",
            "The agreement is with our solicitor. It runs to nine pages. The sum is exempt under section 41(1).",
            "refused_exempt",
        ),
        (
            "How many vans are electric?",
            "The board declared an emergency in 2019 and is committed to a greener fleet.",
            "unanswered",
        ),
    ],
)
def test_what_becomes_of_answers_in_less_common_words(question, answer, outcome):
    assert outcomes(read(question, answer))["2"] == outcome


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many ferries were late?", "2,300 was quoted in the local press, but we cannot vouch for it."),
        (
            "Emails about the old crane.",
            "Going on would be manifestly unreasonable under regulation 12(4)(b) of the EIR. What was found is with this letter.",
        ),
        (
            "Please send the lock survey.",
            "It is attached. Nothing has been redacted, though section 38 was claimed once.",
        ),
    ],
)
def test_what_is_contradicted_is_never_sure(question, answer):
    assert read(question, answer).answers[1].confidence is Confidence.TO_CHECK
