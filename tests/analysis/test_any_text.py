"""Whatever a letter holds, the analysis ends in good time, raises nothing, and quotes what stands there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foi_tracker.analysis import analyse, hidden_spans, questions_in
from foi_tracker.core.errors import FoiError
from foi_tracker.model.documents import Document
from foi_tracker.model.reading_codec import decode, encode
from foi_tracker.reading import read_document

LINES = st.sampled_from(
    [
        "1. How many boats?",
        "2) the cost",
        "a) of which",
        "- by year",
        "Request",
        "RESPONSE",
        "You asked:",
        "Question 1 & 2",
        "Answer 3",
        "Section 31(1)(a) - Law Enforcement",
        "is exempt under section 40(2)",
        "The force can neither confirm nor deny",
        "No information held.",
        "|",
        "2023 |",
        "|---|---|",
        "41",
        "<5",
        "A | 1 | 2 |",
        "Dear Ms Hill,",
        "Yours faithfully,",
        "3 May 2025",
        "> quoted",
        "We estimate 40 hours",
        "At 5 minutes per record, 300 files exceed 18 hours",
        "regulation 12(5)(e)",
        "see attached",
        "",
        "Public Interest Test",
        "Page 1 of 2",
        "You may ask for an internal review.",
        "-----Original Message-----",
        "Year 2021 2022",
        "Thefts 4 5",
        "Adult\t3\t4",
        "🚲 “odd”\u00a0–",
    ]
)
TEXTS = st.lists(LINES | st.text(max_size=40), max_size=40).map("\n".join)


def _check(documents):
    found = analyse(documents)
    for each in encode(found)["evidence"]:
        source = next(document for document in documents if document.name == each["document"])
        assert source.text[each["start"] : each["end"]] == each["text"]
    assert decode(encode(found)) == found
    for document in documents:
        for span in hidden_spans(document):
            assert span.end <= len(document.text)
    labels = [answer.question for answer in found.answers]
    assert len(labels) == len(set(labels))


@given(TEXTS)
@settings(max_examples=200, deadline=None)
def test_any_lines(text):
    try:
        document = read_document("letter.txt", text.encode("utf-8", "surrogatepass"))
    except FoiError:
        return
    _check([document])
    questions_in(text)


@given(st.lists(TEXTS, min_size=2, max_size=3))
@settings(max_examples=40, deadline=None)
def test_letters_of_several_documents(texts):
    _check([Document(f"{number}.txt", "text", text) for number, text in enumerate(texts)])


def test_nothing_at_all():
    assert analyse([]).answers == ()


@pytest.mark.parametrize(
    "text",
    [
        "a" * 400_000,
        "section " * 40_000,
        "(" * 60_000,
        "section 12(1) " * 10_000,
        "1. How many? " * 6_000,
        "(1)(a)" * 20_000,
        "neither confirm " * 20_000,
        "|\n" * 12_000,
        ". " * 20_000,
        "1. a\n2. b\n" * 2_000,
        "1\n2\n" * 2_000,
        "1\na\n" * 2_000,
        "The Of And " * 20_000,
        " " * 200_000 + "x" + " " * 200_000,
    ],
    ids=lambda text: text[:12].strip() or "spaces",
)
def test_endless_texts_are_read_to_their_end(text):
    found = analyse([Document("x.txt", "text", text)])
    for answer in found.answers:
        for words in answer.evidence:
            assert words.span.of(text) == words.text
