"""How lists divide: numbers without stops, parts under a number, answers run into their questions."""

import pytest

from tests.analysis.test_divisions import answers, asked, page, plan


def labels(text, name="letter.txt"):
    return [label for label, _ in asked(text, name)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "I refer to your application for the following:\n\n1 How many kilns were lit in May\n2 Which of them failed\n"
                "3 How much fuel was bought\n\nResponse\n\nQ1 Nine\nQ2 The small one\nQ3 Two tonnes\n"
            ),
            ["1", "2", "3"],
        ),
        (
            (
                "Request\n\n1. a) The sum spent on rope in 2023, b) the limit for it, and c) the limit for string\n\n"
                "Response\n\n1a) £40\n1b) £50\n1c) £60\n"
            ),
            ["1a", "1b", "1c"],
        ),
        (
            (
                "Request\n\n1. Of the cats found, how many were taken to (a) a shelter and (b) a farm?\n2. Who paid?\n\n"
                "Response\n\n1. (a) Nil (b) 4\n2. The parish.\n"
            ),
            ["1", "2"],
        ),
        (
            (
                "Request\n\n1. How many orders were weighed up in 2024?\n2. Of the orders at 1 above\n(i) in how many was none made?\n"
                "(ii) in how many was one made?\n\nResponse\n\nWe do not hold this.\n"
            ),
            ["1", "2i", "2ii"],
        ),
        (
            (
                "Request\n\nPlease let me have these for last year.\n\n1) No of barges sunk in the canal\n2) No. of barges raised\n"
                "3) Name of each barge raised\n\nResponse\n\n1) Four\n2) Three\n3) See the sheet.\n"
            ),
            ["1", "2", "3"],
        ),
        (
            (
                'Dear Ms Ash\n\nYou asked for:\n\n"(i) the number of divers in the unit;\n(ii) all letters on the wreck;\n'
                '(iii) a list of the dives."\n\nIn respect of part (i), there were 7 divers. We do not hold the rest.\n'
            ),
            ["i", "ii", "iii"],
        ),
        (
            (
                "You asked:\n\nPART A - For each year since 2021:\n\n1. How many calls came in?\n2. How many were answered?\n\n"
                "PART B - The service\n\n3. Who runs it?\n\nIn response:\n\n1. 40\n2. 39\n3. The county.\n"
            ),
            ["1", "2", "3"],
        ),
    ],
    ids=[
        "no stops",
        "parts in a sentence",
        "choices in a sentence",
        "frame",
        "No of",
        "quoted letters",
        "sections",
    ],
)
def test_lists_divide_by_their_numbers(text, expected):
    assert labels(text) == expected


def test_figures_that_open_sentences_are_no_list():
    text = "You asked: How many boats were sold?\n\nOur answer\n\n1 Harbour Row had two.\n2 Harbour Row had none.\n"
    assert labels(text) == ["1"]


def test_parts_that_are_things_each_with_its_answer():
    text = (
        "Please see our response below each question.\n\n1. With regard to ferries in 2024, please can you provide:\n\n"
        "a) Total fares by month\nPlease see the table at the end.\n\nb) The two piers most used\nWest Pier and Kelp Pier.\n\n"
        "c) The number of crossings lost to fog\nWe do not hold this.\n\n2. Who is in charge of the ferries?\nThe piermaster\n"
    )
    assert labels(text) == ["1a", "1b", "1c", "2"]
    assert answers(text)["1b"] == "West Pier and"


def test_paragraphs_that_the_reply_takes_one_by_one():
    asks = [
        "How long was the wait for a mooring in 2023?",
        "Please give the figures for the other kind.",
        "Who had the longest wait?",
    ]
    said = ["Nine weeks.", "We are not clear which kind is meant.", "We do not hold this."]
    request = "".join(f"<p>{one}</p>" for one in asks)
    reply = "".join(
        f"<blockquote>{one}</blockquote><p>{two}</p>" for one, two in zip(asks, said, strict=True)
    )
    text = f"<h3>Request</h3>{request}<h3>Response</h3>{reply}"
    assert labels(page(text), "page.html") == ["1", "2", "3"]
    assert answers(page(text), "page.html")["2"] == "We are not"


def test_answers_run_into_the_lines_of_their_questions():
    text = (
        "Dear K Weir\n\nYour questions and our responses:\n\nCan you please say whether the office:\n\n"
        "a. Trains its staff in knots for the boats Yes, since 2019.\n\nb. Has a target for how many are trained No. There is none.\n\n"
        "c. Keeps a count of the times a knot has slipped No information held.\n"
    )
    assert labels(text) == ["a", "b", "c"]
    assert answers(text)["a"] == "Yes, since 2019."
    assert plan(text).doubtful


def test_a_way_to_split_is_no_question():
    text = (
        "<h3>Request:</h3><p>Please tell me how many nets were torn since 2019. Please break this down:</p>"
        "<ul><li>by year</li><li>by beach</li><li>by whether a seal was seen</li></ul>"
        "<h3>Response:</h3><p>We do not hold this.</p>"
    )
    assert labels(page(text), "page.html") == ["1"]
    assert labels(
        "Request:\nHow many nets were torn?\nPlease provide figures by year.\n\nResponse:\nNine.\n"
    ) == ["1"]


def test_what_was_made_clear_meanwhile_is_no_question():
    text = (
        "<h3>Request</h3><p>1. How many otters were seen?</p><p>2. How many were tagged?</p><h3>Clarification</h3>"
        "<p>We asked: 1. Do you want cubs counted? 2. What period do you want for 2?</p><p>You said: 1. No. 2. 2023 to date.</p>"
        "<h3>Response</h3><p>1. 14.</p><p>2. 3.</p>"
    )
    assert labels(page(text), "page.html") == ["1", "2"]


def test_lines_that_begin_alike_are_items_of_one_list():
    text = (
        "Dear Weir Council,\n\nPlease can you provide the following about the lock gates on the upper canal\n"
        "Number of gates that were found on inspection to have been left open at night\nNumber of gates that were mended\n"
        "Number of gates sold\n\nYours faithfully,\nN Weir\n\nDear Requester,\n\nYour request has been refused\n"
        "because it would take more than\nthe limit of 18 hours.\n"
    )
    assert labels(text) == ["1", "2", "3"]


def test_a_reply_that_says_that_it_takes_the_points_in_turn():
    text = (
        "Dear Weir Council,\n\nHow many tonnes of salt were spread?\nWhat did it cost?\n\nYours faithfully,\nN Weir\n\n"
        "Dear N Weir,\n\nYour request has been dealt with. Taking your points in turn:\n\nSalt: 9,402 tonnes.\n\nCost: £1.9m.\n"
    )
    assert labels(text) == ["1", "2"]


@pytest.mark.parametrize(
    "heads",
    [
        ("First point:", "Second point:", "Third point:"),
        ("As to the first,", "As to the second,", "As to the third,"),
    ],
)
def test_bullets_that_are_answered_by_their_places_in_the_list(heads):
    first, second, third = heads
    text = (
        "Dear Enquirer\n\nYou asked for:\n\n* The ledger of the lime kiln\n* Who owns the kiln\n* Reports of smoke from it\n\n"
        f"Here are our replies.\n\n{first} the ledger is attached.\n\n{second} the parish does.\n\n"
        f"{third} seven were found, and copies are attached.\n"
    )
    assert [(label, words[:10]) for label, words in asked(text)] == [
        ("1", "The ledger"),
        ("2", "Who owns t"),
        ("3", "Reports of"),
    ]
    assert list(answers(text)) == ["1", "2", "3"]


@pytest.mark.parametrize("items", ["A - {}<br>B - {}<br>C - {}", "a) {}<br>b) {}<br>c) {}"])
def test_capitals_alone_over_their_answers(items):
    wanted = items.format("the plan of the weir", "the cost of the weir", "any survey of eels")
    text = (
        f"<h2>What was asked</h2><p>I am looking for the following:</p><p>{wanted}</p><h2>What we said</h2><dl>"
        f"<dt>A</dt><dd>The plan is attached. {'It was drawn by our own engineers in the spring. ' * 4}</dd>"
        f"<dt>B</dt><dd>£1,240</dd><dt>C</dt><dd>We do not hold this. {'Eels are counted by the river trust alone. ' * 4}</dd></dl>"
    )
    assert labels(page(text), "page.html") == ["a", "b", "c"]
    assert list(answers(page(text), "page.html")) == ["a", "b", "c"]
