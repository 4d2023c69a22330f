"""Which question a fact, a refusal or a reason belongs to, in short letters that do not say so by number."""

import pytest

from foi_tracker.model.readings import Confidence
from tests.analysis.letters import grounds, outcomes, reading, roles

LAW = "This has been dealt with under the Freedom of Information Act 2000.\n\n"


def sure(found) -> set[str]:
    return {answer.question for answer in found.answers if answer.confidence is Confidence.SURE}


def test_a_reason_after_the_last_answer_goes_to_the_bare_exempt():
    found = reading(
        f"{LAW}1. How many ferries sailed late in 2023?\n2. Which skippers were on board?\n3. What was paid in compensation?\n\n"
        "1. 41\n2. Exempt\n3. £6,120\n\n"
        "The skippers have not agreed to be named and would not expect it. Section 40(2) is engaged.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "refused_exempt", "3": "answered"}
    assert grounds(found) == {"1": [], "2": ["FOIA s40(2)"], "3": []}


@pytest.mark.parametrize(
    "opening", ["Reasons. The information withheld", "What we have withheld", "The material kept back"]
)
def test_a_reason_for_whatever_was_withheld_goes_to_all_of_it(opening):
    found = reading(
        f"{LAW}1. Where is the boat kept?\n2. Who skippers the boat?\n3. What did the boat cost?\n\n"
        f"1. Withheld\n2. Not disclosed\n3. £81,000\n\n"
        f"{opening} would help anyone minded to damage the boat, and section 31(1)(a) is engaged.\n"
    )
    assert grounds(found) == {"1": ["FOIA s31(1)(a)"], "2": ["FOIA s31(1)(a)"], "3": []}
    assert outcomes(found)["3"] == "answered"


def test_the_latter_two_are_the_last_two_questions():
    found = reading(
        "You asked for: 1. the number of swans ringed. 2. where the nests are. 3. who reported the nests.\n\n"
        "Ringed: 88. The latter two we must keep to ourselves: nests are raided each spring and people tell us in confidence. "
        "Regulation 12(5)(g) and regulation 13(1) apply in turn.\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "refused_exempt", "3": "refused_exempt"}


def test_the_other_two_parts_are_refused_whole_and_the_first_is_untouched():
    found = reading(
        f"{LAW}1. The number of foxes seen on the airfield.\n2. The number seen on each runway.\n3. The number by hour.\n\n"
        "1. 24.\n\nTo go into more detail would show where the fence is weak. For that reason the other two parts are "
        "refused under section 31(1)(a).\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "refused_exempt", "3": "refused_exempt"}


def test_a_refusal_of_one_thing_in_a_paragraph_of_facts_is_of_that_thing():
    found = reading(
        f"{LAW}1. Total spend on bunting\n2. Supplier\n3. Metres bought\n4. Price per metre\n\n"
        "We bought 4,200 metres from Gala Goods Ltd and spent £9,870 in all. The price per metre is withheld under "
        "section 43(2), since we shall tender again in May.\n"
    )
    assert outcomes(found) == {
        "1": "answered",
        "2": "answered",
        "3": "answered",
        "4": "refused_exempt",
    }
    assert not sure(found)


def test_facts_in_one_paragraph_and_a_refusal_in_the_next():
    found = reading(
        f"{LAW}1. How many lifeguards work at the lido?\n2. What are they paid?\n3. Have any been dismissed?\n4. Why?\n\n"
        "There are 19 lifeguards, and each is paid £12.40 an hour.\n\n"
        "One has been dismissed. We cannot tell you why, as that is personal data of the person and section 40(2) applies.\n"
    )
    assert outcomes(found) == {
        "1": "answered",
        "2": "answered",
        "3": "answered",
        "4": "refused_exempt",
    }


def test_a_note_on_marks_after_the_last_answer_is_about_the_answers_that_bear_them():
    found = reading(
        f"{LAW}(1) Children who got lost at the fair, by year\n(2) Children found by the police, by year\n(3) The longest time\n\n"
        "(1)\n2021 | 14\n2022 | 19\n\n(2)\n2021 | 6\n2022 | <5\n\n(3) 40 minutes.\n\n"
        "Where a figure is shown as <5 the true number has been suppressed under section 40(2).\n"
    )
    assert grounds(found) == {"1": [], "2": ["FOIA s40(2)"], "3": []}
    assert outcomes(found)["3"] == "answered"


def test_figures_in_goodwill_for_some_questions_of_a_request_refused_for_cost():
    found = reading(
        f"{LAW}1. Number of bins replaced in 2023\n2. Cost of a new bin\n3. All emails about bins\n\n"
        "Your request is refused because of question 3. There are 61,000 emails and reading them would take 1,016 hours, "
        "over the limit in section 12(1).\n\nAs a gesture of goodwill, and outside the Act: 2,150 bins were replaced and "
        "a new bin costs £31.\n"
    )
    shown = {answer.question: answer.shown.value for answer in found.answers}
    assert shown == {"1": "answered", "2": "answered", "3": "refused"}


@pytest.mark.parametrize(
    ("turn", "where"),
    [
        ("Regarding moorings:", "4"),
        ("As for the moorings,", "4"),
        ("Moorings:", "4"),
    ],
)
def test_a_sentence_that_turns_to_another_question_is_about_that_one(turn, where):
    found = reading(
        f"{LAW}1. How many boats are let?\n2. How many were sunk?\n3. The addresses of the tenants\n4. The moorings of each\n\n"
        "1. 940\n2. 12\n3. The addresses are not given, and section 38(1)(a) is the ground, since some tenants have been threatened.\n\n"
        f"{turn} we rely on section 31(1)(a), because thieves would know where to look.\n"
    )
    assert grounds(found)[where] == ["FOIA s31(1)(a)"]
    assert grounds(found)["3"] == ["FOIA s38(1)(a)"]


def test_what_is_said_under_two_numbers_is_shared_out():
    found = reading(
        f"{LAW}1. When will the weir be done?\n2. The risk register\n3. The progress reports\n\n1. In spring.\n\n"
        "2 and 3. We enclose the progress reports for 2023. In each a paragraph on claims has been taken out under section 43(2). "
        "The risk register is withheld in its entirety under section 36(2)(c).\n"
    )
    assert outcomes(found) == {"1": "answered", "2": "refused_exempt", "3": "partly"}
    assert grounds(found) == {"1": [], "2": ["FOIA s36(2)(c)"], "3": ["FOIA s43(2)"]}


def test_names_given_and_sums_withheld_are_an_answer_in_part():
    found = reading(
        f"{LAW}1. The name of the ticket software and the fee paid for it\n2. Who uses it?\n\n"
        "1. Turnstyle. The fee is withheld, section 43(2), because the firm's other customers would ask for the same.\n"
        "2. All box office staff.\n"
    )
    assert outcomes(found) == {"1": "partly", "2": "answered"}


@pytest.mark.parametrize("pointer", ["As 1.", "See 1", "Same as question 1."])
def test_an_answer_that_is_only_a_number_has_the_answer_of_that_question(pointer):
    found = reading(
        f"{LAW}1. Has anyone hacked the ferry?\n2. Was a ransom paid?\n3. What is the ferry called?\n\n"
        f"1. We neither confirm nor deny this under section 31(3).\n2. {pointer}\n3. The Osprey.\n"
    )
    assert outcomes(found)["2"] == "ncnd"
    assert outcomes(found)["3"] == "answered"


def test_what_is_said_again_of_a_ground_after_a_given_answer_leaves_it_alone():
    found = reading(
        f"{LAW}1. Has anyone hacked the ferry?\n2. When does its licence end?\n\n"
        "1. The Trust will neither confirm nor deny. Section 31(3).\n2. 30 September 2027.\n\n"
        "Section 31(3) removes that duty where to comply would prejudice the prevention of crime, and no inference can be drawn.\n"
    )
    assert outcomes(found) == {"1": "ncnd", "2": "answered"}
    assert grounds(found)["2"] == []


@pytest.mark.parametrize(
    ("words", "provision"),
    [
        ("Section 27(5) and (6) define terms which are not in dispute here.", "FOIA s27(6)"),
        ("Section 21 would cover the policy had you asked for it.", "FOIA s21"),
        ("We said in May that section 31(1)(g) applied. I no longer think so.", "FOIA s31(1)(g)"),
        ("Even had it been kept, section 41 would probably have stopped us.", "FOIA s41"),
    ],
)
def test_what_is_only_spoken_of_is_not_relied_on(words, provision):
    found = reading(
        f"{LAW}1. The letters\n2. How many are there?\n\n"
        f"1. The letters are exempt under section 27(1)(a). {words}\n2. Nine.\n"
    )
    assert roles(found)[provision] != "relied_on"
    assert roles(found)["FOIA s27(1)(a)"] == "relied_on"


def test_a_refusal_beside_a_question_without_an_answer_is_to_check():
    found = reading(
        f"{LAW}1. How many kites were flown?\n2. Who flew them?\n3. What did the field cost?\n\n"
        "1. 210.\n\n3. £400. It is not our practice to hand such details out and section 40(2) applies.\n"
    )
    assert "3" not in sure(found)


@pytest.mark.parametrize(
    ("aside", "outcome"),
    [
        ("Even had it been kept, we would not have released it.", "not_held"),
        ("Note that a dash means that nothing was recorded.", "not_held"),
    ],
)
def test_what_is_only_supposed_or_explained_decides_nothing(aside, outcome):
    found = reading(
        f"{LAW}1. The recording of the parade\n2. Who led it?\n\n1. We do not hold it. {aside}\n2. The mayor.\n"
    )
    assert outcomes(found)["1"] == outcome


def test_a_refusal_in_a_paragraph_of_its_own_after_the_last_answer_is_to_check():
    found = reading(
        f"{LAW}1. How many kites were flown?\n2. What did the field cost?\n\n1. 210.\n\n2. Four hundred pounds.\n\n"
        "It is not our practice to hand such details out and section 40(2) applies.\n"
    )
    assert "2" not in sure(found)


def test_names_told_after_a_refusal_make_it_to_check():
    found = reading(
        f"{LAW}1. Who flew the kites?\n2. What did the field cost?\n\n1. The names of the children are exempt under section 40(2). "
        "The two teachers were Ada Brook and Tom Ellis.\n\n2. £400.\n"
    )
    assert "1" not in sure(found)
