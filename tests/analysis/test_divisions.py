"""How a letter divides where no word says so: run-on lists, turns of question and answer, lost lists."""

import pytest

from foi_tracker.analysis.marks.markers import marker_of
from foi_tracker.analysis.said.leads import led_to
from foi_tracker.analysis.text.pieces import pieces_of
from foi_tracker.analysis.walk.outline import outline
from foi_tracker.reading import read_document
from tests.analysis.letters import document


def plan(text, name="letter.txt"):
    return outline(pieces_of([document(text, name)]))


def asked(text, name="letter.txt"):
    return [(draft.label, " ".join(draft.text.split()[:4])) for draft in plan(text, name).questions]


def answers(text, name="letter.txt"):
    """The first words of what stands under each question."""
    out = {}
    for segment in plan(text, name).segments:
        for label in segment.labels:
            out.setdefault(label, " ".join(segment.pieces[0][0].text.split()[:3]))
    return out


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "You asked: Q1. How many hives are kept? Q2. Who tends them? Q2a. Is that person paid?\nWe said: See the sheet.\n",
            ["1", "2", "2a"],
        ),
        (
            "Dear Ms Ash\n\nIn your letter you sought (1) the width of the lane, (2) its date and (3) the plans.\n\nThe plans are attached.\n",
            ["1", "2", "3"],
        ),
        (
            "Please say: 1. How deep is the dock? 2. Who dredges it? (a) If a firm, which? (b) At what cost?\n\nResponse\n\nSee the sheet.\n",
            ["1", "2", "2a", "2b"],
        ),
        (
            "Request\nI. Beds closed in May\nII. Beds closed in June\n\nResponse\nI. 4\nII. 6\n",
            ["i", "ii"],
        ),
        (
            "Request\nA. The budget for hedges\nB. The hedges cut\n\nReply\nA. £40\nB. Three\n",
            ["a", "b"],
        ),
        (
            "Requested Tue 4 March 2025\nResponded Fri 28 March 20251. How many geese were counted?\n2. Where were they?\nResponse\n1. 40\n2. Weir\n",
            ["1", "2"],
        ),
    ],
    ids=["worded", "in a sentence", "nested", "roman capitals", "capitals", "glued to a date"],
)
def test_lists_are_cut_from_what_they_run_on_in(text, labels):
    assert [label for label, _ in asked(text)] == labels


@pytest.mark.parametrize(
    "text",
    [
        "Section 17 of the Act requires a notice which (a) states that fact, (b) specifies the exemption and (c) states why.\n",
        "We rely on section 31(1) (a) and (b), and figures for Q1 2024 and Q2 2024 are not ready.\n",
        "The target at 3.1(a) was met. That at 3.1(b) was dropped.\n",
    ],
)
def test_law_quarters_and_numbers_of_papers_are_no_list(text):
    letter = f"Request\n\nHow many cranes are there?\n\nResponse\n\nFour.\n\n{text}"
    assert [label for label, _ in asked(letter)] == ["1"]


@pytest.mark.parametrize(
    "text",
    [
        "1) number of void flats\n2) mean time to let one\n3) name of the gas firm\n\n1) 44\n2) 27 days\n3) Northgas Ltd\n",
        "• number of void flats\n• mean time to let one\n• name of the gas firm\n\n• 44\n• 27 days\n• Northgas Ltd\n",
        "1. Void flats?\n2. Mean time to let one?\n3. Name of the gas firm?\n\nReplies, in the same order:\n\n44\n\n27 days\n\nNorthgas Ltd\n",
        "1. How many flats are void? 44\n2. What is the mean time to let one? 27 days\n3. Which is the gas firm? Northgas Ltd\n",
        "1. Number of void flats. 44\n2. Mean time to let one. 27 days\n3. Name of the gas firm. Northgas Ltd holds the contract.\n",
        "How many flats are void?\n44\nWhat is the mean time to let one?\n27 days\nWhich is the gas firm?\nNorthgas Ltd\n",
        "- How many flats are void?\n44\n- What is the mean time to let one?\n27 days\n- Which is the gas firm?\nNorthgas Ltd\n",
        "Request\n1. Void flats\n2. Mean time to let one\n3. Gas firm\n\nReply\n1 44\n2 27 days\n3 Northgas Ltd\n",
    ],
    ids=[
        "begins again",
        "bullets",
        "said in order",
        "on one line",
        "no mark",
        "turns",
        "bulleted turns",
        "no stops",
    ],
)
def test_each_answer_finds_its_question(text):
    found = answers(text)
    assert [found[label].split()[-1] for label in ("1", "2")] == ["44", "days"]
    assert "Northgas" in found["3"]


def test_a_guessed_division_is_told_of():
    assert plan("Void flats?\nGas firm?\n\n44 at the last count\n\nNorthgas Ltd until 2027\n").doubtful
    assert not plan("Request\n1. Void flats?\n2. Gas firm?\nResponse\n1. 44\n2. Northgas\n").doubtful


def test_questions_that_only_the_reply_names():
    text = (
        "REQUEST\nRESPONSE\nThe list for question 1 could be made. Questions 2 and 3 would need 900 files to be read.\n"
        "All three are refused under section 12(1).\n"
    )
    assert [label for label, _ in asked(text)] == ["1", "2", "3"]


def test_answers_that_go_on_past_the_list():
    text = (
        "Request\n1. Voids at year end\n2. Days to let\nDecision\n1. 144\n2. 39\n3. £1.1m of rent was lost\n"
    )
    assert [label for label, _ in asked(text)] == ["1", "2", "3"]


def test_what_comes_before_the_first_number_answers_the_first():
    text = "You asked:\n1. How many homes are empty?\n2. What is the target?\n\nOur response:\n\nThere were 1,066 empty.\n\nQ2: Sixty a year.\n"
    assert answers(text)["1"].startswith("There were")


@pytest.mark.parametrize(
    ("first", "label"),
    [
        ("The emails at (2) are internal and regulation 12(4)(e) excepts them.", "2"),
        ("We must decline (3), which names a neighbour.", "3"),
        ("For (1):", "1"),
    ],
)
def test_numbers_in_brackets_name_questions(first, label):
    marker = marker_of(first)
    assert (marker.labels[0] if marker else led_to(first, ["1", "2", "3"])) == label


def test_sections_in_brackets_name_none():
    assert led_to("Under section 31 (2) we keep this back.", ["1", "2"]) is None


def test_a_greeting_may_open_the_request():
    text = "Bats 1187\n\nGood morning\n\nI would be glad of some facts on bats.\n\nHow many roosts are known?\n\nWho counts them?\n\nOur answer\n\nNine. A club.\n"
    assert asked(text) == [("1", "How many roosts are"), ("2", "Who counts them?")]


def test_a_plea_is_no_question():
    text = "You asked:\n- The rent of the hall\n- Who hires it\nKindly do not use section 40 for this.\n\nDecision\n\nNot held.\n"
    assert [label for label, _ in asked(text)] == ["1", "2"]


def test_what_was_asked_back_meanwhile_is_no_question():
    text = 'On 2 May you wrote: "Please send the policy on hats." On 7 May we asked you:\n\n1. For staff?\n2. For which year?\n\nThe policy is attached.\n'
    assert len(asked(text)) == 1
    clarified = "REQUEST\nPlease send the policy on hats.\nCLARIFICATION\nWe asked: please say which year?\nApplicant: the latest.\nRESPONSE\nIt is attached.\n"
    assert [words for _, words in asked(clarified)] == ["Please send the policy"]


def page(body):
    return (
        "<html><head><title>Weirs - Skerry Council</title></head><body><ol class='crumbs'><li>Home</li><li>Answers</li></ol>"
        f"<h1>Weirs</h1>{body}</body></html>"
    )


@pytest.mark.parametrize(
    "body",
    [
        "<ul><li>The number of weirs. <em>Nine</em></li><li>Who minds them? <em>The harbour board</em></li></ul>",
        "<ol><li>How many weirs are there? <strong>Nine</strong></li><li>Who minds them? <strong>The harbour board</strong></li></ol>",
        "<p><b>How many weirs are there?</b> Nine</p><p><b>Who minds them?</b> The harbour board</p>",
        (
            "<table><tr><td>No.</td><td>Asked</td><td>We said</td></tr><tr><td>1</td><td>How many weirs are there?</td><td>Nine</td></tr>"
            "<tr><td>2</td><td>Who minds them?</td><td>The harbour board</td></tr></table>"
        ),
        (
            "<table><tr><th>Our decision</th><th>Your question</th></tr><tr><td>Nine</td><td>How many weirs are there?</td></tr>"
            "<tr><td>The harbour board</td><td>Who minds them?</td></tr></table>"
        ),
        "<table><tr><td>How many weirs are there?</td><td>Nine</td></tr><tr><td>Who minds them?</td><td>The harbour board</td></tr></table>",
    ],
    ids=["em", "strong", "bold questions", "table", "answers first", "no head"],
)
def test_pages_that_set_answers_beside_questions(body):
    found = answers(page(body), "page.html")
    assert [label for label, _ in asked(page(body), "page.html")] == ["1", "2"]
    assert found["1"] == "Nine"
    assert found["2"] == "The harbour board"


def test_bullets_set_off_by_two_spaces_are_no_table():
    text = "You asked:\n\n•  How many kilns are there?\n•  Who fires them?\n•  When were they built?\n\nIn response:\n\nThey are listed on our site.\n"
    assert read_document("letter.txt", text.encode()).tables == ()
    assert [label for label, _ in asked(text)] == ["1", "2", "3"]


def test_a_number_stands_for_one_question_whatever_the_letter_does():
    letter = "Answer 3\n- by ward\nis exempt under section 40(2)\n- by ward\na) of which"
    labels = [draft.label for draft in plan(letter).questions]
    assert len(labels) == len(set(labels))
