"""Letters that tell their questions in unexpected places: under a salutation, in sentences, in records, quoted below."""

import pytest

from foi_tracker.reading import read_document
from tests.analysis.test_divisions import answers, asked, plan


def openings(text, name="letter.txt"):
    return [f"{label} {words}" for label, words in asked(text, name)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ref: 12/25\n\n1. List all ferries with their age\n2. Say when each was painted\n\n"
            "1 and 2. A list of our four ferries is attached, with the day of each.\n",
            ["1 List all ferries with", "2 Say when each was"],
            id="no heading over the request",
        ),
        pytest.param(
            "Dear Ms Ash\n\nThis letter replies to two requests.\n\nRequest 1 (ours 77)\nHow many swans were ringed?\n\n"
            "Response\nForty.\n\nRequest 2 (ours 78)\nWhat did the rings cost?\n\nResponse\n£31.\n",
            ["1 How many swans were", "2 What did the rings"],
            id="under a salutation, each with a heading over its answer",
        ),
        pytest.param(
            "Our Ref: 4/25\n\nDear Mr Elm\n\n1\nHow many kilns are lit?\n2\nHow many are cold?\n\nOur reply\n\n1\n38\n2\n6\n",
            ["1 How many kilns are", "2 How many are cold?"],
            id="numbers and figures alone on their lines",
        ),
        pytest.param(
            "Hi Bob\n\n1. rent of a beach hut - £62\n2. water charge - £14\n\ncheers\nDev\n\nOn 3 March Bob wrote:\n"
            "> 1. rent of a beach hut\n> 2. water charge\n> ta\n",
            ["1 rent of a beach", "2 water charge"],
            id="the request quoted under the answers",
        ),
        pytest.param(
            'The request\n\n"I am writing about kites. How high was the longest flight? Who judged it?"\n\n'
            "We have numbered your questions.\n\n1. How high was the longest flight?\n416 metres.\n\n2. Who judged it?\nNobody.\n",
            ["1 How high was the", "2 Who judged it?"],
            id="numbered by the reply",
        ),
        pytest.param(
            "Part A of your request\nHow many goats are kept?\n\nPart B of your request\nWho milks them?\n\n"
            "Our response to Part A\nSix.\n\nOur response to Part B\nThe warden.\n",
            ["a How many goats are", "b Who milks them?"],
            id="parts by letter",
        ),
        pytest.param(
            "THE QUESTIONS\n\n#1 How many lamps are lit?\n#2 Who lights them?\n\nTHE ANSWERS\n\n#1 Ninety.\n#2 The porter.\n",
            ["1 How many lamps are", "2 Who lights them?"],
            id="hashes",
        ),
        pytest.param(
            "It was as follows.\n\nI want the following about the pageant:\n1st - the cost to the town\n2nd - the number of carts\n\n"
            "Our response, in the same order:\n\n1st - £390.\n2nd - Not held by us.\n",
            ["1 the cost to the", "2 the number of carts"],
            id="ordinals in figures",
        ),
        pytest.param(
            "Q1. Spend on thatch, 2024. R1. £12,009\nQ2. Highest daily rate. R2. £148.50\n",
            ["1 Spend on thatch, 2024.", "2 Highest daily rate."],
            id="answers that bear their number on the same line",
        ),
        pytest.param(
            "Request\n1. What is the contract for hay, with\n a) the supplier\n b) its start\n2. Who manages it?\n\nReply\n"
            "1. It is the Fodder Contract.\n a) Tempus Ltd\n b) May 2024\n2. The Head Groom.\n",
            ["1 What is the contract", "1a the supplier", "1b its start", "2 Who manages it?"],
            id="parts that are answered one by one",
        ),
        pytest.param(
            "Your request\n\nPlease let me have, under FOISA,\n\nThe number of otters seen in 2023.\n\nAny letters about otters on the quay.\n\n"
            "Our response\n\nNone of this is held.\n",
            ["1 The number of otters", "2 Any letters about otters"],
            id="a lead-in that ends in a comma",
        ),
        pytest.param(
            "Dear Col\n\nYou asked how many stalls there are. There are 540.\n\nYou then asked whether any is let. Two are.\n\n"
            "Finally you asked for a copy of the lease. It is withheld under section 43(2).\n",
            ["1 how many stalls there", "2 whether any is let.", "3 for a copy of"],
            id="told and answered in paragraphs",
        ),
        pytest.param(
            "You wrote with two points.\n\nFirst, how much has been paid to divers.\n\n£412 to the end of May.\n\n"
            "Second, who they are.\n\nProctor and Vance.\n",
            ["1 how much has been", "2 who they are."],
            id="first and second",
        ),
        pytest.param(
            "Hi Sam\n\nAnswers below.\n\nHow much did it cost?\nHow long will it last?\n\nCost - £146, half of it from the lottery.\n"
            "Life - the makers say 25 years.\n",
            ["1 How much did it", "2 How long will it"],
            id="a list in the middle of the reply",
        ),
        pytest.param(
            "Please tell me:\n\nhow many premises you know to keep bees; and\n\nthe date on which you last called.\n\nReply\n\nFour. In May.\n",
            ["1 how many premises you", "2 the date on which"],
            id="items that end in semicolons",
        ),
    ],
)
def test_questions_are_found_where_nobody_expects_them(text, expected):
    assert openings(text) == expected


def test_a_record_of_a_case_is_no_table_of_data():
    page = (
        "<table><tr><td>Ref</td><td>FOI-25-0777</td></tr>"
        "<tr><td>Request</td><td><p>1) How many wells are there?</p><p>2) How deep are they?</p><p>3) Who dug them?</p></td></tr>"
        "<tr><td>Reply</td><td><p>1) 141</p><p>2) Nine metres</p><p>3) Monks</p></td></tr></table>"
    )
    assert openings(page, "page.html") == ["1 How many wells are", "2 How deep are they?", "3 Who dug them?"]
    assert answers(page, "page.html") == {"1": "141", "2": "Nine metres", "3": "Monks"}
    assert read_document("page.html", page.encode()).tables[0].layout


def test_the_paragraphs_of_a_letter_are_no_questions():
    text = (
        "1. I refer to your request of 6 May for information on ferries.\n\n2. You asked how many sailings were cancelled.\n\n"
        "3. I can say that ninety were.\n\n4. You may ask for a review within 40 working days.\n"
    )
    assert openings(text) == ["1 how many sailings were"]


@pytest.mark.parametrize(
    "text",
    [
        "How many first choices were made for Ridley High?\n\n240 in all.\n\nQ1 to Q4 reports of the service are on our website.\n",
        "How many first choices were made for Ridley High?\n\nWe received them on the form of that day (13/02).\n",
    ],
    ids=["quarters", "a day"],
)
def test_numbers_of_something_else_number_no_question(text):
    assert openings(text) == ["1 How many first choices"]


def test_notes_under_a_reply_answer_nothing():
    text = (
        "Request\n1. How many drivers are licensed?\n2. How many were fined?\n\nResponse\n1. 1,366\n2. Nine\n\n"
        "Please note the following:\n1. Fined does not mean banned.\n2. Drivers are counted once.\n"
    )
    assert answers(text) == {"1": "1,366", "2": "Nine"}
    assert [segment.labels for segment in plan(text).segments][-1] == ("2",)


def test_quarters_under_an_answer_are_figures():
    text = "Request\n1. Overtime in each quarter\n2. Stations shut\n\nReply\n1. Overtime:\n\nQ1 311\nQ2 298\nQ3 402\nQ4 377\n\n2. None.\n"
    assert openings(text) == ["1 Overtime in each quarter", "2 Stations shut"]


def test_a_text_in_narrow_lines_is_put_together():
    text = (
        "You asked how many dental\npractices in the county are\ntaking new patients, and\nhow many have shut since\n2021.\n\n"
        "There were 12 of them on the\nday that you wrote, and none\nof these has shut since.\n"
    )
    assert [draft.text for draft in plan(text).questions] == [
        "how many dental practices in the county are taking new patients, and how many have shut since 2021"
    ]


def test_short_lines_of_a_list_stay_apart():
    text = "I should like to know the following:\nhow many pools you run\nhow many you ran in 2010\nhow much they cost\n\nReply\n\n19; 43; £2.\n"
    assert openings(text) == ["1 how many pools you", "2 how many you ran", "3 how much they cost"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Request\nI study kilns. 1) How many are lit? 2) How many are cold? 3) Who lights them?\n\nOur response\n"
            "3) Not disclosed. A list would put them at risk. 1) 604 2) 211\n",
            {"1": "604", "2": "211", "3": "Not disclosed. A"},
            id="in another order, run together",
        ),
        pytest.param(
            "You asked us for the following:\n\n* Geese shot at each weir\n* How often the warden came\n* The report on last summer\n\n"
            "Our replies are in the same order.\n\nNine at the upper weir.\n\n(The lower one was shut in May.)\n\nWe do not hold this.\n\n"
            "This cannot be released: section 38(1)(b).\n\nWe are sorry that this is a week late.\n",
            {"1": "Nine at the", "2": "We do not", "3": "This cannot be"},
            id="in the same order, with an aside and a farewell",
        ),
        pytest.param(
            "Request\nResponse\nHow much was spent on cake?\n£18.\nWho was at the tea?\nThe list is attached.\n",
            {"1": "£18.", "2": "The list is"},
            id="two heads over lines that take turns",
        ),
        pytest.param(
            "You asked for:\n\ni. the number of barges;\nii. how many float; and\niii. their names.\n\nYour point (i): 91.\n\n"
            "Your points (ii) and (iii): to be published in June, section 22(1).\n",
            {"i": "91.", "ii": "to be published", "iii": "to be published"},
            id="points by roman numbers",
        ),
        pytest.param(
            "No. 1 How many weddings were held?\nNo. 2 What is the fee?\n\nReply: No. 1 - 1,408. No. 2 - £485.\n",
            {"1": "1,408. ", "2": "£485."},
            id="numbers with their word, run together",
        ),
        pytest.param(
            "Further to your request, please see below.\n\n1. Registered minders - 288\n2. The same five years ago - 402\n"
            "3. Those that left because of cost - not recorded\n",
            {"1": "288", "2": "402", "3": "not recorded"},
            id="a dash before each answer",
        ),
        pytest.param(
            "Request A: the cost of the car\nRequest B: the cost of the robes\nRequest C: the cost of the mace\n\n"
            "With regard to A and B, these are in the budget.\n\nWith regard to C, there is no cost.\n",
            {"a": "these are in", "b": "these are in", "c": "there is no"},
            id="capitals without brackets",
        ),
    ],
)
def test_answers_find_their_questions(text, expected):
    assert {label: words.strip() for label, words in answers(text).items()} == {
        label: words.strip() for label, words in expected.items()
    }


def test_a_parent_that_leads_in_by_a_year_is_no_question():
    text = "1. For each ward please give for 2024/25\n(i) the number of cots\n(ii) the number of nurses\n\nReply\n1(i) 6\n1(ii) 9\n"
    assert [label for label, _ in asked(text)] == ["1i", "1ii"]


def test_what_happens_next_is_no_list_of_questions():
    text = "Dear Sir or Madam\n\nThank you for your request.\n\nWhat happens next\n1. We pass it on.\n2. They look for it.\n3. We write.\n"
    assert [draft.text for draft in plan(text).questions] == [""]


def test_things_asked_for_in_turns_with_questions_are_a_list():
    text = (
        "Thank you for your request, which we had on 14 April 2025, for:\n\nThe dates on which the Mayor was in Rome.\n\n"
        "The briefing written for the visit.\n\nWhether the Pope was met, and any note of it.\n\nThe gifts that were taken home.\n\n"
        "Taking these in turn:\n\nThe dates were 4 to 6 March 2024.\n\nThe briefing is exempt under section 27(1)(a).\n\n"
        "We neither confirm nor deny that we hold this.\n\nGifts are listed on our website.\n"
    )
    assert [label for label, _ in asked(text)] == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Request\nHow many boats sank in 2023? Please split the number by:\nYear\nHarbour\nWhether the master was saved\n\nResponse\nNine.\n",
            "a.txt",
        ),
        (
            "<h2>Request</h2><p>Please provide the income from boats in 2023 and 2024:</p><ul><li>by harbour</li><li>by size</li></ul><h2>Decision</h2><p>Nine.</p>",
            "a.html",
        ),
    ],
    ids=["lines", "bullets"],
)
def test_ways_to_split_are_no_questions(text, name):
    assert [label for label, _ in asked(text, name)] == ["1"]


def test_what_a_page_asks_its_readers_is_no_question():
    text = "1. Has any driver been fined?\n\nYes, one in the autumn.\n\n2. By whom?\n\nThe bench.\n\nWas this information useful?\n\nYes No\n"
    assert [label for label, _ in asked(text)] == ["1", "2"]


def test_a_sentence_that_ends_before_the_edge_of_a_wrapped_text_ends_its_paragraph():
    text = (
        "Thank you for your letter of 3 May, in which you asked the Board about the old lighthouse for this:\n\n"
        "I would like to know how many keepers there were in the years from 1960 to 1980 at the\n"
        "Skerry light, and what became of each of them afterwards.\n"
        "Please also send the log of the storm of January 1968, with all of the drawings that\nwere made of it.\n\n"
        "A search has been made. The keepers numbered nine and all were pensioned, as far as we\nknow from the books.\n\n"
        "The log is kept at the county archive, where it can be read by anybody on any weekday\nbetween ten and four.\n"
    )
    assert [label for label, _ in asked(text)] == ["1", "2"]


def test_numbers_with_dashes_are_no_ranges():
    text = "1. Beds in May?\n2. Beds in June?\n3. Whose beds?\n4. Beds in July?\n\nReply\n\n1 - 83\n2 - £216\n3 - Refused\n4 - 51\n"
    assert answers(text) == {"1": "83", "2": "£216", "3": "Refused", "4": "51"}


def test_a_line_that_leads_in_to_the_next_numbers_is_no_answer():
    text = "1. Plans?\n2. Costs?\n3. Names?\n\nProvided:\n2. £88\n\nWithheld:\n1 and 3. These would help those who mean harm.\n"
    assert [
        " ".join(piece.text for piece, _ in segment.pieces)
        for segment in plan(text).segments
        if segment.labels == ("2",)
    ] == ["£88"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "1. Can I see the policy? 2. How many cameras are there? 3. Where are they?\n\nReply\n\n(1) See the sheet. (3) On the roof. (2) 208.\n",
            {"1": "See the sheet.", "2": "208.", "3": "On the roof."},
        ),
        (
            "A) Advice on the barrage\nB) Its cost\nC) The date of a decision\n\nReply\n\nB - £1.7bn. C - no date has been set. A - see the sheet.\n",
            {"a": "see the sheet.", "b": "£1.7bn.", "c": "no date has"},
        ),
        (
            "1. Date of the visit\n2. The draft\n3. Its cost\n\nReply\n\n1. 18 June.\n2. and 3. These are withheld under section 43.\n",
            {"1": "18 June.", "2": "These are withheld", "3": "These are withheld"},
        ),
    ],
    ids=["brackets", "capitals", "two numbers of one answer"],
)
def test_numbers_of_the_request_that_stand_again(text, expected):
    assert {label: words.strip() for label, words in answers(text).items()} == expected


def test_a_list_of_terms_that_are_questions_is_one_of_questions_and_answers():
    page = (
        "<h1>Consultants</h1><dl><dt>a) What was spent on divers?</dt><dd>£3,118</dd>"
        "<dt>b) What rate was agreed?</dt><dd>We are withholding the rates under section 43(2).</dd>"
        "<dt>c) Who signed?</dt><dd>The clerk, in May</dd></dl>"
    )
    assert answers(page, "page.html") == {"a": "£3,118", "b": "We are withholding", "c": "The clerk, in"}
