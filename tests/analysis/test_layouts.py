"""How letters are laid out: what is asked in them, and which piece of the reply stands under which question."""

import pytest

from foi_tracker.analysis.text.pieces import pieces_of
from foi_tracker.analysis.walk.outline import outline
from tests.analysis.letters import document


def plan(text):
    return outline(pieces_of([document(text)]))


def asked(text):
    return [(draft.label, " ".join(draft.text.split()[:4])) for draft in plan(text).questions]


def under(text, label):
    """The pieces of the reply that stand under a question."""
    return [
        " ".join(piece.text.split())
        for segment in plan(text).segments
        if label in segment.labels
        for piece, _ in segment.pieces
    ]


INLINE = """Reference
FOI-88/25
Date received
3 March 2025

The papers say that a swan was taken to the station.

Please tell me why the swan was taken.

Skerry Police will not be giving that out, as section 31(1)(a) applies.

Please tell me which station it was.

The swan was kept at Fell Road.

Please tell me its ring number.

There is no such number.
"""


def test_paragraphs_each_followed_by_its_answer():
    assert asked(INLINE) == [
        ("1", "Please tell me why"),
        ("2", "Please tell me which"),
        ("3", "Please tell me its"),
    ]
    assert under(INLINE, "1") == ["Skerry Police will not be giving that out, as section 31(1)(a) applies."]
    assert under(INLINE, "2") == ["The swan was kept at Fell Road."]
    assert under(INLINE, "3") == ["There is no such number."]


def test_the_same_in_a_letter_without_headings():
    text = (
        "Dear Sirs\n\nREQUEST 4410\n\nThank you for your letter. I reply to your questions below.\n\n"
        "How many lamp posts does the council own?\n\nThe council has 14,220 lamp posts.\n\n"
        "Please send me the contract for mending them.\n\nThe contract is attached.\n\nYours faithfully\n"
    )
    assert [label for label, _ in asked(text)] == ["1", "2"]
    assert under(text, "2") == ["The contract is attached."]


THREAD = """Letters to the harbour master

A. Reader made this Freedom of Information request to Skerry Council

The request was partially successful.

A. Reader 1 February 2025

Dear Skerry Council,

I write under the Act about the harbour. Please let me have:

- The letters sent to the harbour master since April 2022, and the dates
on which they went out

- Your present plan for the quay

Yours faithfully,

A. Reader

Information Office, Skerry Council 3 February 2025

This is sent by a machine. Your message has come in.

Information Office, Skerry Council 27 February 2025

1 Attachment

Letters.pdf 44K Download

Dear A. Reader

Your questions are repeated with our answers beneath.

- The letters sent to the harbour master since April 2022, and the dates
on which they went out

Nine letters, which are attached.

- Your present plan for the quay

It is exempt under section 43(2).

A. Reader left an annotation (2 March 2025)

How many of us will ask for a review?
"""


def test_a_thread_that_repeats_its_bullets():
    assert asked(THREAD) == [("1", "The letters sent to"), ("2", "Your present plan for")]
    assert under(THREAD, "1") == ["Nine letters, which are attached."]
    assert under(THREAD, "2") == ["It is exempt under section 43(2)."]


def test_quoted_lines_and_the_reply_under_them():
    text = (
        "> Please could you let me know\n> how many tickets were given outside Mill School?\n>\n"
        "> Could you also say who the wardens work for?\n\n"
        "Thank you for your e-mail. 212 tickets were given.\n\nThe wardens work for Parkwell Ltd.\n"
    )
    assert [label for label, _ in asked(text)] == ["1", "2"]


def test_a_letterhead_asks_nothing():
    text = (
        "Hill Hospitals\nQuarry Road\nDate: 9th February 2012\nTelephone: 01632 960440\nMr A Reader\n"
        "Email: reader@post.example\nDear Mr Reader\n"
        "You sent us a request that reads as follows:\n1. How many beds were hired?\n2. From whom?\n"
        "Our reply\n1. 41\n2. Bedwell Ltd\n"
    )
    assert asked(text) == [("1", "How many beds were"), ("2", "From whom?")]


COLUMNS = """Request
Response
Please tell me how many swans
We refuse this under section
were hurt by anglers in 2023.
12(1) of the Act, as each report
Please also tell me how many
would have to be read by hand.
anglers were fined for it.
That would exceed the limit.
"""


def test_two_columns_run_together():
    assert asked(COLUMNS) == [("1", "Please tell me how"), ("2", "Please also tell me")]
    found = plan(COLUMNS)
    assert found.questions[1].text == "Please also tell me how many anglers were fined for it."
    said = " ".join(" ".join(piece.text.split()) for each in found.segments for piece, _ in each.pieces)
    assert "We refuse this under section 12(1) of the Act" in said


def test_headings_that_follow_one_another_over_no_columns():
    text = "Request\nResponse\nQuestions 1 & 2\nThe following exemption applies:\nSection 31(1)(a)\n"
    assert asked(text) == [("1", ""), ("2", "")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Request 1\nOver the past two years how many geese were shot.\nAnswer 1\n41\n"
            "Request 2\nThe places where it was done.\nAnswer\nExempt under section 31(1)(a).\n"
        ),
        (
            "Question 1 - How many geese were shot?\nAnswer: 1,140 geese\n"
            "Question 2 - Names of those who shot them.\nAnswer: refused under section 40(2)\n"
        ),
        "C1/Q1. How many geese were shot?\nThere were 41.\nC2/Q2. Who shot them?\nWe hold nothing on it.\n",
        "Q1: How many geese were shot?\nQ2: By whom?\nA1: 41\nA2: not recorded\n",
        "Ask 1: number of geese shot\nAsk 2: names of those who did it\nReply to ask 1: 41\nReply to ask 2: exempt\n",
        "Point 1 - number of geese\n\nWe have nine.\n\nPoint 2 - their names\n\nThey are exempt, section 40(2).\n",
    ],
)
def test_numbered_words(text):
    assert [label for label, _ in asked(text)] == ["1", "2"]
    assert under(text, "1")
    assert under(text, "2")


def test_question_and_answer_by_their_first_letters():
    text = (
        "Q.  Kindly tell me what was paid for each of these:\n\na) Hay - the weight as well\n\nb) Straw - the weight as well\n\n"
        "A.  The weight of hay is not held.\n\nStraw cost £41,000.\n"
    )
    assert asked(text) == [("a", "Hay - the weight"), ("b", "Straw - the weight")]


def test_labels_of_questions_and_answers_on_lines_of_their_own():
    text = "Question:\nHow many owls were ringed?\nAnswer:\n212\nQuestion:\nAnd the sites?\nAnswer:\nExempt under regulation 12(5)(g).\n"
    assert [label for label, _ in asked(text)] == ["1", "2"]
    assert under(text, "1") == ["212"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "Request 1 - 4:\nClarification: for Q2 the last year only, please.\nResponse:\nAll is exempt.\n",
            "1 2 3 4",
        ),
        (
            (
                "Dear team, for my studies I should be grateful for:\nIf this is too much leave out the dates.\nResponse:\n"
                "I am not able to say if we hold what you want at your parts (a) to (c).\n"
            ),
            "a b c",
        ),
        (
            'Request:\nResponse 1:\nIt is exempt.\n"(2) Information is exempt if its release under this Act would harm"\n',
            "1",
        ),
    ],
)
def test_lost_lists(text, labels):
    assert asked(text) == [(label, "") for label in labels.split()]


def test_only_the_lead_in_is_left():
    text = "I am looking into owls. I do so under the Act. We ask for these figures for 2024:\nWe have considered this and are not bound to answer.\n"
    assert asked(text) == [("1", "We ask for these")]


def test_what_comes_after_the_lead_in_is_the_question():
    text = (
        "You wrote:\nUnder the Freedom of Information Act I would ask you for this:\n"
        "Every e-mail between the press team and the mews about the falcon.\nResponse:\nWe cannot give you all of it.\n"
    )
    assert asked(text) == [("1", "Every e-mail between the")]


def test_what_only_says_how_to_split_or_show_is_no_question():
    text = (
        "Request 1\nHow many cattle were hurt in the past three years (2021 to 2023).\nPlease show\na) year,\nb) how bad it was and\n"
        "c) what was done.\nRequest 2\nHow many were put down, showing\na) year and\nb) why.\nAnswers\nSection 12(1) applies.\n"
    )
    assert [label for label, _ in asked(text)] == ["1", "2"]


def test_a_parent_that_breaks_off_leaves_its_parts():
    text = "1. Of the permits how many, in 2023, were\n   i. granted\n   ii. withdrawn\n2. How many are there now?\nResponse\nNone.\n"
    assert [label for label, _ in asked(text)] == ["1i", "1ii", "2"]


def test_letters_run_through_one_paragraph():
    text = (
        "Dear Mr Reader,\n\nYou asked to be told:\n\n“(i) how many visits were made, (ii) what each of them cost, and (iii) what was said.”\n\n"
        "I can confirm that we hold this.\n\nAs to (ii), the costs are exempt under section 22.\n\nAs to (i), there were nine.\n"
    )
    assert [label for label, _ in asked(text)] == ["i", "ii", "iii"]
    assert under(text, "i") == ["there were nine."]


def test_bullets_answered_by_ordinals():
    text = (
        "Your request is copied below, together with our reply.\n\nHi, I'm after some figures on the fences:\n"
        "• Shocks given in each field\n• Age of the youngest sheep hit\n• The shepherds' training book\n\n"
        "First\nThere were 14.\n\nSecond\nWe do not hold this.\n\nThird\nExempt under section 31(1)(a).\n"
    )
    assert [label for label, _ in asked(text)] == ["1", "2", "3"]
    assert under(text, "2") == ["We do not hold this."]


def test_what_a_notice_must_say_is_no_question():
    text = (
        "What we decided\nA refusal notice has to\na) say that it is one,\nb) name the exemption, and\nc) give the reason for it.\n\n"
        "REQUEST 1\nHow many left?\n\nANSWER 1\n212\n\nREQUEST 2\nAnd the same for each year since.\n\nANSWER 2\nNot held.\n"
    )
    assert [label for label, _ in asked(text)] == ["1", "2"]


def test_a_clarification_belongs_to_the_question_above():
    text = (
        "Please tell me how many crews were called out.\nOf those, how many went by boat?\nClarification\n"
        'We asked: does "boat" take in rafts?\nYou replied: No.\nDecision\nWe hold all of it.\n'
    )
    assert [label for label, _ in asked(text)] == ["1", "2"]


def test_motives_definitions_and_what_to_leave_out_are_no_questions():
    text = (
        "Request\nI am asking how often horses have hurt people. Please give the count for eight years.\n\n"
        "Should that be over the limit, leave out the count.\n\nI also ask how many horses were sent away again.\n\n"
        "I ask because this cannot be had elsewhere.\nResponse\nSection 21 applies.\n"
    )
    assert asked(text) == [("1", "I am asking how"), ("2", "I also ask how")]


def test_a_topic_and_its_years_lead_in_to_the_questions():
    text = (
        "REQUEST\n\nUnder the Act please supply information on thefts of lead.\n\nPlease answer for the years 2019 to 2023.\n\n"
        "How many thefts were recorded?\n\nHow many led to a charge?\n\nRESPONSE\n\nThefts recorded: 2,212.\n"
    )
    assert asked(text) == [("1", "How many thefts were"), ("2", "How many led to")]


def test_things_named_in_paragraphs_are_questions_under_the_heading_of_the_request():
    text = (
        "Request\n\nGood morning,\n\nI am after an overview of the kennels you run.\n\nHow many dogs each holds now.\n\n"
        "Any new kennels bought or built in 2025 with likely dates.\n\nResponse\n\nPlease find attached the list.\n"
    )
    assert [label for label, _ in asked(text)] == ["1", "2", "3"]


def test_the_fields_of_a_list_are_no_questions():
    text = "You asked:\nCould I get a log of the calls about seals.\nFor each call please disclose:\n• The time\n• The beach\nOur response:\nThere were 212.\n"
    assert [label for label, _ in asked(text)] == ["1"]


def test_tags_and_values_without_labels_are_passed_over():
    text = (
        "Split, Cost, Dealing, Fair, Floats, Force, Usable, Tasks, Staff.\nPUB 1477\n17390\nSummer Fair\n"
        "Let me have a full split, please, of what the fair cost the force.\nFull refusal, section 12\nN/A\n"
        "Having asked within Colne Police, the force does hold something on this.\n"
    )
    assert asked(text) == [("1", "Let me have a")]


def test_paragraphs_of_a_letter_that_are_numbered_are_no_questions():
    text = (
        "Dear Ms Reader\n\n1. Your e-mail of 6 October asked about tolls. You numbered your requests (i) to (iii), and I do the same:\n\n"
        "   (i) the advice put to the Minister\n   (ii) a list of meetings\n   (iii) any message sent by telephone\n\n"
        '2. You added: "I want to know who decided." I come to that.\n\n3. Searches have been carried out.\n\n'
        "4. Request (ii). There were seven.\n\n5. Requests (i) and (iii). These are exempt under section 35(1)(a).\n"
    )
    assert [label for label, _ in asked(text)] == ["i", "ii", "iii"]
    assert under(text, "ii") == ["There were seven."]
    assert under(text, "iii") == ["These are exempt under section 35(1)(a)."]


def test_sections_of_a_review_with_the_request_inside():
    text = (
        "1. Introduction\n\n1.1 On 3 March we received a request from you.\n\n2. The request\n\n2.1 You asked for the following:\n\n"
        "1. The lease of Low Farm.\n2. The complaints procedure for tenants.\n\n3. What the first reply said\n\n"
        '"Request 1. It is exempt under section 41."\n\n4. Request 1: the lease\n\n4.1 I agree with you. The lease is enclosed.\n\n5. Request 2: complaints procedure\n\n5.1 This is published.\n'
    )
    assert asked(text) == [("1", "The lease of Low"), ("2", "The complaints procedure for")]
    assert under(text, "1") == ["the lease", "4.1 I agree with you. The lease is enclosed."]
    assert under(text, "2") == ["complaints procedure", "5.1 This is published."]


def test_what_was_said_first_is_not_the_answer_of_the_review():
    text = (
        "1/\nAsked: Has the force lent the gun?\nFirst response: Section 31(3) applies.\nOn review: Overturned. The answer is yes.\n\n"
        "2/\nAsked: What did that cost?\nFirst response: As above.\nOn review: There was no charge.\n"
    )
    assert asked(text) == [("1", "Has the force lent"), ("2", "What did that cost?")]
    assert under(text, "1")[0] == "Overturned. The answer is yes."
    assert not any("Section 31(3)" in words for words in under(text, "1"))


def test_a_request_told_in_passing():
    text = "1. Information sought\n\n1.1 On 4 June you asked the Board for its minutes on Low Farm.\n\n2. Decision\n\n2.1 The minutes are enclosed.\n"
    assert asked(text) == [("1", "its minutes on Low")]


def test_what_the_authority_asks_back_is_no_question():
    text = (
        "We have your e-mail of 3 May, in which you wrote:\n\nPlease send me the figures for the big buildings.\n\n"
        "We need to know more about what you are after. Would you please tell us:\n\n1. Which buildings do you have in mind?\n"
        "2. What do you mean by figures?\n"
    )
    assert [label for label, _ in asked(text)] == ["1"]


def test_a_further_question_without_its_number():
    text = (
        "1) When did this go up on your site?\n\nWe put it up on 9 February.\n\n2) I want a copy of the film.\n\n"
        "Skerry Police cannot give you this, section 40(2).\n\nNames of the officers in it are also wanted.\n\n"
        "Skerry Police cannot give you this either.\n"
    )
    assert [label for label, _ in asked(text)] == ["1", "2", "3"]
    assert under(text, "3") == ["Skerry Police cannot give you this either."]
