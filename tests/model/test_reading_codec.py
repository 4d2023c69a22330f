"""Readings survive the codec whole, and the printed shape is the one that the corpus is labelled in."""

import dataclasses
import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foi_tracker.core.spans import Span
from foi_tracker.law.outcomes import FineOutcome, Flag
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.documents import Cell, Table
from foi_tracker.model.kinds import LetterKind
from foi_tracker.model.reading_codec import VERSION, ReadingFormatError, decode, encode
from foi_tracker.model.readings import (
    Claim,
    ClaimKind,
    ClaimRole,
    Confidence,
    CostEstimate,
    DocumentRef,
    Evidence,
    FoundAnswer,
    FoundQuestion,
    FoundTable,
    Reading,
)

words = st.text(max_size=30)
spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 9999), st.integers(0, 99))
evidences = st.builds(Evidence, document=st.integers(0, 3), span=spans, text=words, place=words)
proofs = st.lists(evidences, max_size=2).map(tuple)
provisions = st.builds(
    Provision,
    regime=st.sampled_from(Regime),
    number=st.sampled_from(["1", "12", "22A", "40"]),
    parts=st.lists(st.sampled_from(["1", "5B", "a", "aa", "iv"]), max_size=3).map(tuple),
)
labels = st.sampled_from(["1", "1a", "a", "2.1", "iv"])
days = st.none() | st.dates()
figures = st.none() | st.floats(0, 1e6) | st.integers(0, 10**6)
cells = st.builds(Cell, text=words, span=st.none() | spans)


@st.composite
def tables(draw):
    width = draw(st.integers(0, 3))
    rows = draw(st.lists(st.lists(cells, min_size=width, max_size=width).map(tuple), max_size=3))
    return Table(tuple(rows), draw(spans), draw(words), draw(st.booleans()))


readings = st.builds(
    Reading,
    documents=st.lists(st.builds(DocumentRef, words, words), max_size=4).map(tuple),
    kind=st.sampled_from(LetterKind),
    regime=st.sampled_from(Regime),
    authority=words,
    reference=words,
    received=days,
    responded=days,
    deadline=days,
    questions=st.lists(st.builds(FoundQuestion, labels, words, proofs), max_size=3).map(tuple),
    answers=st.lists(
        st.builds(
            FoundAnswer,
            question=labels,
            outcome=st.sampled_from(FineOutcome),
            regime=st.sampled_from(Regime),
            evidence=proofs,
            flags=st.lists(st.sampled_from(Flag), max_size=3).map(tuple),
            provisions=st.lists(provisions, max_size=3).map(tuple),
            tables=st.lists(st.integers(0, 3), max_size=2).map(tuple),
            confidence=st.sampled_from(Confidence),
            why=words,
        ),
        max_size=3,
    ).map(tuple),
    claims=st.lists(
        st.builds(
            Claim,
            provision=st.none() | provisions,
            role=st.sampled_from(ClaimRole),
            kind=st.sampled_from(ClaimKind),
            evidence=proofs,
            reason=words,
            questions=st.lists(labels, max_size=2).map(tuple),
            whole=st.booleans(),
            flags=st.lists(words, max_size=2).map(tuple),
            confidence=st.sampled_from(Confidence),
        ),
        max_size=3,
    ).map(tuple),
    tables=st.lists(
        st.builds(FoundTable, st.integers(0, 3), tables(), st.lists(words, max_size=2).map(tuple), proofs),
        max_size=2,
    ).map(tuple),
    cost=st.builds(
        CostEstimate,
        records=st.none() | st.integers(0, 10**6),
        minutes_per_record=figures,
        hours_estimated=figures,
        limit_hours=figures,
        evidence=st.dictionaries(st.sampled_from(["records", "limit_hours"]), evidences, max_size=2),
    ),
    s16_offer=st.booleans(),
    has_review_rights=st.booleans(),
    kind_evidence=proofs,
    kind_confidence=st.sampled_from(Confidence),
    facts=st.dictionaries(st.sampled_from(["reference", "received", "authority"]), evidences, max_size=3),
    notes=st.lists(words, max_size=2).map(tuple),
)


@given(readings)
@settings(max_examples=150, deadline=None)
def test_what_goes_in_comes_out_through_json(reading):
    assert decode(json.loads(json.dumps(encode(reading)))) == reading


def _a_reading():
    proof = Evidence(0, Span(10, 19), "No longer")
    s30 = Provision(Regime.FOIA, "30", ("1", "a"))
    s31 = Provision(Regime.FOIA, "31")
    return Reading(
        documents=(DocumentRef("reply.txt", "ab" * 32),),
        kind=LetterKind.RESPONSE,
        regime=Regime.FOIA,
        authority="Harbourside Police",
        received=date(2025, 3, 3),
        questions=(FoundQuestion("2b", "How many boats were stopped in the estuary last year?", (proof,)),),
        answers=(FoundAnswer("2b", FineOutcome.PARTLY, Regime.FOIA, (proof,), (Flag.GOODWILL,), (s30,)),),
        claims=(
            Claim(s30, ClaimRole.IN_REQUEST, ClaimKind.WITHHELD, (proof,)),
            Claim(s30, ClaimRole.RELIED_ON, ClaimKind.WITHHELD, (proof,), questions=("2b",)),
            Claim(s31, ClaimRole.DENIED, ClaimKind.WITHHELD, (proof,)),
            Claim(None, ClaimRole.RELIED_ON, ClaimKind.REASON, (proof,), reason="not recorded"),
        ),
        cost=CostEstimate(records=400, limit_hours=18, evidence={"records": proof}),
    )


def test_the_printed_shape_is_the_labelled_one():
    shown = encode(_a_reading(), file="paste.txt")
    assert shown["file"] == "paste.txt"
    assert shown["kind"] == "response"
    assert shown["reference"] is None
    assert shown["dates"] == {"received": "2025-03-03", "responded": None}
    assert shown["s12"] == {
        "records": 400,
        "minutes_per_record": None,
        "hours_estimated": None,
        "limit_hours": 18,
    }
    assert shown["exemptions"] == [
        {"provision": "FOIA s30(1)(a)", "role": "relied_on", "confidence": "sure"},
        {"provision": "FOIA s31", "role": "mentioned", "confidence": "sure"},
    ]
    question = shown["questions"][0]
    assert question["label"] == "2b"
    assert question["text_starts"] == "How many boats were stopped in"
    assert question["outcome"] == "answered", "partly answered out of goodwill shows as answered"
    assert question["exemptions"] == ["FOIA s30(1)(a)"]


@pytest.mark.parametrize(
    ("kind", "outcome"),
    [
        (LetterKind.ACKNOWLEDGEMENT, "not_answered"),
        (LetterKind.CLARIFICATION_ASKED, "unclear"),
        (LetterKind.TRANSFER, "not_held"),
    ],
)
def test_a_letter_that_answers_nothing_shows_the_questions_that_it_repeats(kind, outcome):
    reading = dataclasses.replace(_a_reading(), kind=kind, answers=())
    shown = encode(reading)["questions"]
    assert [(each["label"], each["outcome"], each["exemptions"]) for each in shown] == [("2b", outcome, [])]
    assert decode(encode(reading)).answers == ()


def test_evidence_names_what_it_proves():
    whats = [each["what"] for each in encode(_a_reading())["evidence"]]
    assert whats == ["questions/0/text", "questions/0/outcome", "exemptions/0", "exemptions/1", "s12/records"]
    assert encode(_a_reading())["evidence"][0] == {
        "what": "questions/0/text",
        "document": "reply.txt",
        "start": 10,
        "end": 19,
        "text": "No longer",
    }


@pytest.mark.parametrize(
    "change", [{"version": VERSION + 1}, {"version": None}, {"found": None}, {"found": {}}]
)
def test_a_broken_or_newer_reading_is_refused_in_plain_words(change):
    with pytest.raises(ReadingFormatError) as caught:
        decode(encode(_a_reading()) | change)
    assert caught.value.hint


def test_a_field_of_the_wrong_type_is_refused():
    value = json.loads(json.dumps(encode(_a_reading())))
    value["found"]["answers"][0]["evidence"][0]["span"] = ["10", 19]
    with pytest.raises(ReadingFormatError):
        decode(value)
