"""What is written can be read back, and what stands follows from it."""

from collections.abc import Callable
from datetime import date

import pytest

from foi_tracker.core.errors import ConflictError, InputError, NotFoundError
from foi_tracker.core.spans import Span
from foi_tracker.law.outcomes import FineOutcome, Flag, Outcome
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import BodyKind, Nation, Regime
from foi_tracker.model.kinds import AnswerState, Channel, EventKind, LetterKind
from foi_tracker.model.library import Campaign, Decision, DraftQuestion, NewRequest
from foi_tracker.model.readings import Evidence, Letter, Match
from foi_tracker.storage.library import Library
from tests.storage.making import (
    QUESTIONS,
    SENT,
    TEXT,
    a_campaign,
    a_document,
    a_letter,
    a_reading,
    a_request,
    file_letter,
)

GROUND = Provision.parse("FOIA s31(1)(a)")


def decision(question: int, letter: int, outcome: FineOutcome = FineOutcome.REFUSED_EXEMPT) -> Decision:
    proof = (Evidence(0, Span(0, 7), "We hold", "line 1"),)
    return Decision(question, letter, outcome, Regime.FOIA, (GROUND,), (Flag.LATE,), proof, "as I read it")


def test_a_new_library_is_empty_and_sound(library: Library) -> None:
    assert library.check() == ()
    assert library.warnings == ()
    assert library.can_undo() == ""
    with library.read() as reader:
        assert reader.totals() == (0, 0, 0, 0, 0)
        assert reader.campaigns() == []
        assert reader.request_records() == []


def test_a_recorded_request_comes_back_whole(library: Library) -> None:
    with library.write("Recorded") as writer:
        campaign = writer.add_campaign("Drones", TEXT, QUESTIONS)
        body = writer.add_authority("Heddlu Môn", Nation.WALES, BodyKind.POLICE, "foi@heddlu.example")
        new = NewRequest(
            "Heddlu Môn", Regime.EIR, SENT, date(2026, 9, 2), channel=Channel.POST, reference="FOI/2026/113",
            link="https://example.org/1", reply_address="me@example.org",
        )  # fmt: skip
        first = writer.add_request(campaign, body, new, "Drones", TEXT, QUESTIONS, None)
        second = writer.add_request(campaign, body, new, "Again", TEXT, QUESTIONS[:1], first)
        event = writer.add_event(first, EventKind.EXTENDED, date(2026, 9, 20), date(2026, 10, 20), "long")
        writer.add_note(first, "Rang them.")
        writer.set_tags(first, ["urgent", " drones ", "urgent", ""])
    assert writer.change.campaigns == (campaign,)
    assert writer.change.requests == (first, second)
    with library.read() as reader:
        request = reader.request(first)
        assert reader.request(second).follows == first
    assert request.campaign == Campaign(campaign, "Drones", TEXT)
    assert (request.authority.name, request.authority.nation) == ("Heddlu Môn", Nation.WALES)
    assert (request.regime, request.channel, request.sent, request.received) == (
        Regime.EIR, Channel.POST, SENT, date(2026, 9, 2),
    )  # fmt: skip
    assert (request.reference, request.link, request.reply_address) == (
        new.reference,
        new.link,
        new.reply_address,
    )
    assert [(q.label, q.text, q.canonical) for q in request.questions] == [
        (q.label, q.text, (q.label,)) for q in QUESTIONS
    ]
    assert [(e.id, e.kind, e.until, e.note) for e in request.events] == [
        (event, EventKind.EXTENDED, date(2026, 10, 20), "long")
    ]
    assert request.tags == ("drones", "urgent")
    assert request.notes == ("Rang them.",)
    assert request.text == TEXT


def test_an_authority_is_found_again_by_its_name_and_filled_in(library: Library) -> None:
    with library.write("Authorities") as writer:
        first = writer.add_authority("Saltmarsh  Police", None, BodyKind.OTHER)
        again = writer.add_authority(" saltmarsh police", Nation.ENGLAND, BodyKind.POLICE, "foi@example.org")
        writer.add_authority("SALTMARSH POLICE", Nation.WALES, BodyKind.COUNCIL, "other@example.org")
        assert first == again
        assert writer.authorities()[0].name == "Saltmarsh Police"
        assert writer.authorities()[0].nation is Nation.ENGLAND
        assert writer.authorities()[0].kind is BodyKind.POLICE
        assert writer.authorities()[0].email == "foi@example.org"


def test_groups_are_saved_and_replaced(library: Library) -> None:
    with library.write("Group") as writer:
        writer.save_group("East", ["Saltmarsh Police", "Bro Elwydd", "Saltmarsh Police"])
        writer.save_group("east", ["Bro Elwydd"])
        writer.save_group("West", [])
    with library.read() as reader:
        assert reader.groups() == {"East": ("Bro Elwydd",), "West": ()}


def test_campaigns_are_found_by_title_and_counted(library: Library) -> None:
    campaign, _ = a_campaign(library, "A", "B")
    with library.read() as reader:
        assert [(row.title, row.requests) for row in reader.campaigns()] == [("Drones", 2)]
        found = reader.campaign_by_title("  DRONES ")
        assert found is not None
        assert found.id == campaign
        assert reader.campaign_by_title("Else") is None
        assert reader.campaign_questions(campaign) == QUESTIONS
        with pytest.raises(NotFoundError):
            reader.campaign(campaign + 1)


def test_two_questions_with_one_label_are_refused_and_nothing_is_kept(library: Library) -> None:
    with pytest.raises(InputError), library.write("Recorded") as writer:
        writer.add_campaign("Fine", TEXT, QUESTIONS)
        writer.add_campaign("Twice", TEXT, (DraftQuestion("1a", "x"), DraftQuestion("1A", "y")))
    with library.read() as reader:
        assert reader.campaigns() == []
    assert library.history() == ()


def test_a_filed_letter_comes_back_with_its_bytes_and_reading(library: Library) -> None:
    _, (request,) = a_campaign(library)
    letter, matches = a_letter()
    number = file_letter(library, request, (letter, matches))
    with library.read() as reader:
        stored = reader.letter(number)
        assert stored.reading == letter.reading
        assert (stored.kind, stored.day, stored.incoming) == (LetterKind.RESPONSE, date(2026, 10, 1), True)
        (document,) = stored.documents
        assert document.size == len(letter.contents[0])
        assert reader.document(document.id) == letter.documents[0]
        assert reader.content(document.id) == letter.contents[0]
        assert reader.letters(request) == (stored,)
        assert reader.letter_by_content([document.sha256]) == number
        assert reader.letter_by_content([document.sha256, "0" * 64]) is None
        assert reader.letter_by_content([]) is None
        first, second = reader.suggested(number)
        assert (first[0], second[0]) == tuple(q.id for q in reader.questions(request)[:2])
        assert second[1] == letter.reading.answers[1]
        assert second[2] == matches[1]
        assert reader.totals() == (1, 1, 1, 1, 0)


def test_the_same_bytes_are_kept_once_but_a_new_text_of_them_apart(on_file: Library) -> None:
    _, requests = a_campaign(on_file, "A", "B", "C")
    letter, matches = a_letter()
    numbers = [file_letter(on_file, request, (letter, matches)) for request in requests[:2]]
    other_text = a_document("Read by a later version.\nDrones 4")
    reread = Letter((other_text,), letter.contents, a_reading(other_text, ()))
    numbers.append(file_letter(on_file, requests[2], (reread, [])))
    with on_file.read() as reader:
        documents = [reader.letter(number).documents[0] for number in numbers]
        assert documents[0].id == documents[1].id
        assert documents[2].id != documents[0].id
        assert documents[2].sha256 == documents[0].sha256
        assert reader.document(documents[0].id).text == letter.documents[0].text
        assert reader.document(documents[2].id).text == other_text.text
    assert on_file.check() == ()


def test_a_letter_matched_to_an_unknown_question_is_a_conflict(library: Library) -> None:
    _, (request,) = a_campaign(library)
    letter, _ = a_letter()
    with pytest.raises(ConflictError):
        file_letter(library, request, (letter, [Match("9", "1", sure=True)]))
    with library.read() as reader:
        assert reader.letters(request) == ()
    assert library.check() == ()


def test_suggestions_stand_until_somebody_decides(library: Library) -> None:
    campaign, (request,) = a_campaign(library)
    letter = file_letter(library, request)
    with library.read() as reader:
        one, two = reader.standing([request])[request]
        assert (one.outcome, one.state, one.letter) == (FineOutcome.ANSWERED, AnswerState.SUGGESTED, letter)
        assert (two.shown, two.provisions, two.tables) == (Outcome.REFUSED, (GROUND,), (0,))
        assert two.question.canonical == ("2",)
        assert reader.letters_to_check(campaign) == [(letter, request)]
        assert reader.request_records()[0].answers == (
            (Outcome.ANSWERED, AnswerState.SUGGESTED),
            (Outcome.REFUSED, AnswerState.SUGGESTED),
            (None, AnswerState.TO_CHECK),
        )
        assert reader.request_records()[0].to_check == 2
    made = decision(two.question.id, letter, FineOutcome.PARTLY)
    with library.write("Decided") as writer:
        writer.decide(made)
        assert writer.standing([request])[request][1].state is AnswerState.DECIDED  # while still writing, too
    with library.read() as reader:
        stands = reader.standing(campaign=campaign)[request][1]
        assert (stands.outcome, stands.flags, stands.evidence, stands.why) == (
            FineOutcome.PARTLY, made.flags, made.evidence, made.note,
        )  # fmt: skip
        assert reader.letter(letter).decisions == (made,)
        assert reader.request_records(campaign)[0].to_check == 1
    with library.write("Undecided") as writer:
        writer.undecide(two.question.id, letter)
    with library.read() as reader:
        assert reader.standing()[request][1] == two
        assert reader.letter(letter).decisions == ()
    with pytest.raises(NotFoundError), library.write("Undecided") as writer:
        writer.undecide(two.question.id, letter)


def test_only_letters_that_set_outcomes_suggest(library: Library) -> None:
    _, (request,) = a_campaign(library)
    letter = file_letter(library, request, kind=LetterKind.ACKNOWLEDGEMENT)
    with library.read() as reader:
        assert reader.standing([request]) == {}
        assert reader.letters_to_check() == []
    with library.write("Kind") as writer:
        writer.set_letter(letter, kind=LetterKind.RESPONSE, day=date(2026, 10, 5))
    with library.read() as reader:
        assert len(reader.standing([request])[request]) == 2
        assert reader.letter(letter).day == date(2026, 10, 5)
        assert reader.letters_to_check() == [(letter, request)]


def test_letters_to_check_come_oldest_first(library: Library) -> None:
    _, requests = a_campaign(library, "A", "B", "C")
    undated = file_letter(library, requests[0], day=None)
    late = file_letter(library, requests[1], day=date(2026, 10, 9))
    early = file_letter(library, requests[2], day=date(2026, 10, 2))
    with library.read() as reader:
        assert [letter for letter, _ in reader.letters_to_check()] == [early, late, undated]
        assert [letter.id for letter in reader.letters(requests[0])] == [undated]


def test_a_review_asks_to_be_checked_but_does_not_overrule_a_decision(library: Library) -> None:
    _, (request,) = a_campaign(library)
    first = file_letter(library, request)
    with library.read() as reader:
        question = reader.questions(request)[1].id
    with library.write("Decided") as writer:
        for number in (writer.questions(request)[0].id, question):
            writer.decide(decision(number, first))
    review = file_letter(
        library,
        request,
        a_letter("On review we give it all.\nDrones 4", [("2", FineOutcome.ANSWERED, "")]),
        kind=LetterKind.REVIEW_OUTCOME,
        day=date(2026, 11, 2),
    )
    with library.read() as reader:
        assert reader.standing([request])[request][1].letter == first
        assert reader.letters_to_check() == [(review, request)]
    with library.write("Decided") as writer:
        writer.decide(decision(question, review, FineOutcome.ANSWERED))
    with library.read() as reader:
        assert reader.standing([request])[request][1].letter == review
        assert reader.letters_to_check() == []


def test_a_decision_at_a_later_letter_settles_the_earlier_one_too(library: Library) -> None:
    _, (request,) = a_campaign(library)
    first = file_letter(library, request, a_letter(answers=[("2", FineOutcome.NOT_HELD, "")]))
    review = file_letter(library, request, kind=LetterKind.REVIEW_OUTCOME, day=date(2026, 11, 2))
    with library.write("Decided") as writer:
        assert [letter for letter, _ in writer.letters_to_check()] == [first, review]
        writer.decide(decision(writer.questions(request)[1].id, review))
        assert [letter for letter, _ in writer.letters_to_check()] == [review]


def test_a_reply_that_names_none_of_our_questions_must_be_looked_at(library: Library) -> None:
    _, (request,) = a_campaign(library)
    letter = file_letter(library, request, a_letter(answers=[]))
    with library.write("Decided") as writer:
        assert writer.letters_to_check() == [(letter, request)]
        writer.decide(decision(writer.questions(request)[0].id, letter))
        assert writer.letters_to_check() == []


@pytest.mark.parametrize(
    ("parts", "whole", "state"),
    [
        ([FineOutcome.ANSWERED, FineOutcome.ANSWERED], FineOutcome.ANSWERED, AnswerState.SUGGESTED),
        ([FineOutcome.ANSWERED, FineOutcome.REFUSED_EXEMPT], FineOutcome.PARTLY, AnswerState.TO_CHECK),
        ([FineOutcome.NOT_HELD, FineOutcome.REFUSED_EXEMPT], FineOutcome.NOT_HELD, AnswerState.TO_CHECK),
    ],
)
def test_a_question_answered_in_parts_is_joined_and_doubt_is_shown(
    on_file: Library, parts: list[FineOutcome], whole: FineOutcome, state: AnswerState
) -> None:
    _, (request,) = a_campaign(on_file)
    letter, _ = a_letter(
        answers=[(f"2{place}", outcome, "") for place, outcome in zip("ab", parts, strict=True)]
    )
    file_letter(on_file, request, (letter, [Match("2", "2a", sure=True), Match("2", "2b", sure=True)]))
    with on_file.read() as reader:
        (stands,) = reader.standing([request])[request]
        assert (stands.outcome, stands.state) == (whole, state)
        assert "2a" in stands.why


def test_an_unsure_match_or_reading_is_to_be_checked(library: Library) -> None:
    _, requests = a_campaign(library, "A", "B")
    letter, _ = a_letter()
    file_letter(library, requests[0], (letter, [Match("1", "1", sure=False)]))
    file_letter(library, requests[1], a_letter(sure=False))
    with library.read() as reader:
        assert {answer.state for answers in reader.standing().values() for answer in answers} == {
            AnswerState.TO_CHECK
        }


def test_a_new_reading_leaves_decisions_alone(library: Library) -> None:
    _, (request,) = a_campaign(library)
    number = file_letter(library, request)
    with library.write("Decided") as writer:
        question = writer.questions(request)[1].id
        writer.decide(decision(question, number))
    letter, _ = a_letter()
    newer = a_reading(letter.documents[0], [("3", FineOutcome.NCND, "FOIA s23(5)")])
    with library.write("Read again") as writer:
        writer.add_reading(number, newer, [Match("3", "3", sure=True)])
    with library.read() as reader:
        stored = reader.letter(number)
        assert stored.reading == newer
        assert [made.question for made in stored.decisions] == [question]
        assert [(a.question.label, a.state) for a in reader.standing([request])[request]] == [
            ("2", AnswerState.DECIDED),
            ("3", AnswerState.SUGGESTED),
        ]
    assert library.check() == ()
    library.undo()
    with library.read() as reader:
        assert reader.letter(number).reading == letter.reading
    assert library.check() == ()


def test_a_letter_moves_with_what_fits_the_other_request(library: Library) -> None:
    campaign, (here, there) = a_campaign(library, "A", "B")
    letter = file_letter(library, here)
    with library.write("Changed") as writer:
        writer.add_event(here, EventKind.RESPONDED, date(2026, 10, 1), letter=letter)
        for question in writer.questions(here)[:2]:
            writer.decide(decision(question.id, letter))
        writer.edit_question(writer.questions(there)[0].id, text="Something else?")
    with library.write("Moved") as writer:
        writer.move_letter(letter, there)
    assert set(writer.change.requests) == {here, there}
    with library.read() as reader:
        assert reader.letters(here) == ()
        first, second, _ = reader.questions(there)
        assert [made.question for made in reader.letter(letter).decisions] == [second.id]
        stands = {answer.question.id: answer.state for answer in reader.standing(campaign=campaign)[there]}
        assert stands == {first.id: AnswerState.TO_CHECK, second.id: AnswerState.DECIDED}
        assert [event.kind for event in reader.request(there).events] == [EventKind.SENT, EventKind.RESPONDED]
    assert library.check() == ()
    library.undo()
    with library.read() as reader:
        assert len(reader.letter(letter).decisions) == 2
        assert reader.letter(letter).request == here
    assert library.check() == ()


def test_a_decision_needs_a_letter_of_the_same_request(library: Library) -> None:
    _, (here, there) = a_campaign(library, "A", "B")
    letter = file_letter(library, here)
    with pytest.raises(InputError), library.write("Decided") as writer:
        writer.decide(decision(writer.questions(there)[0].id, letter))


def test_details_of_a_request_can_be_corrected(library: Library) -> None:
    _, (request,) = a_campaign(library)
    with library.write("Corrected") as writer:
        writer.edit_request(
            request, reference="R-1", link="https://example.org", reply_address="x@example.org", sent=date(2026, 8, 30),
            received=date(2026, 8, 31), regime=Regime.FOISA, channel=Channel.PORTAL, title="Other",
        )  # fmt: skip
        question = writer.questions(request)[0].id
        writer.edit_question(question, label="1a", text="How many?")
        event = writer.request(request).events[0].id
        writer.remove_event(event)
        with pytest.raises(InputError):
            writer.edit_question(question, label="2")
    with library.read() as reader:
        row = reader.request_records(ids=[request])[0]
        assert (row.reference, row.title, row.regime, row.events) == ("R-1", "Other", Regime.FOISA, ())
        assert reader.questions(request)[0].label == "1a"
        assert reader.questions(request)[0].canonical == ("1",)


def test_what_somebody_else_changed_meanwhile_is_not_overwritten(opened: Callable[..., Library]) -> None:
    ann, ben = opened("Ann"), opened("Ben")
    _, (request,) = a_campaign(ann)
    with ben.read() as reader:
        seen = reader.request(request)
    with ann.write("Changed") as writer:
        writer.edit_request(request, reference="by Ann")
        writer.edit_question(seen.questions[0].id, text="by Ann")
    with pytest.raises(ConflictError), ben.write("Changed") as writer:
        writer.edit_request(request, reference="by Ben", seen=seen)
    with pytest.raises(ConflictError), ben.write("Changed") as writer:
        writer.edit_question(seen.questions[0].id, text="by Ben", seen=seen.questions[0].text)
    with ben.write("Changed") as writer:
        writer.edit_request(request, link="https://example.org", seen=seen)
    with ann.read() as reader:
        assert reader.request(request).reference == "by Ann"
        assert reader.request(request).link == "https://example.org"


def test_what_no_database_can_hold_is_replaced_one_for_one(library: Library) -> None:
    _, (request,) = a_campaign(library)
    text = "A nul \0 and half a letter \ud800 and 😀.\nDrones 4"
    letter, matches = a_letter(text)
    number = file_letter(library, request, (letter, matches))
    with library.write("Odd") as writer:
        writer.add_note(request, "odd \0 note \udfff")
    with library.read() as reader:
        stored = reader.document(reader.letter(number).documents[0].id).text
        assert len(stored) == len(text)
        assert stored.startswith("A nul \ufffd and half a letter \ufffd and 😀.")
        assert reader.request(request).notes == ("odd \ufffd note \ufffd",)
        assert reader.letter(number).reading == letter.reading
    assert library.check() == ()


def test_records_come_in_the_order_asked_for(library: Library) -> None:
    _, (zebra, apple) = a_campaign(library, "Zebra", "Apple")
    with library.read() as reader:
        assert [row.id for row in reader.request_records()] == [apple, zebra]
        assert [row.id for row in reader.request_records(ids=[zebra, 999, apple])] == [zebra, apple]
        assert reader.request_records(campaign=999) == []


def test_a_write_that_fails_leaves_nothing(library: Library) -> None:
    campaign, _ = a_campaign(library)
    before, steps = library.stamp(), library.history()
    with pytest.raises(ZeroDivisionError), library.write("Recorded") as writer:
        a_request(writer, campaign, "Never")
        raise ZeroDivisionError
    with library.read() as reader:
        assert len(reader.request_records()) == 1
        assert [body.name for body in reader.authorities()] == ["Saltmarsh Police"]
    assert library.history() == steps
    assert library.stamp() == before


def test_a_write_that_changes_nothing_is_no_step(library: Library) -> None:
    _, (request,) = a_campaign(library)
    with library.write("Nothing") as writer:
        writer.edit_request(request, title="Drones")
    assert writer.change.id == 0
    assert [step.words for step in library.history()] == ["Recorded a campaign"]


def test_the_stamp_tells_of_everybodys_writes(opened: Callable[..., Library]) -> None:
    ann, ben = opened("Ann"), opened("Ben")
    before = ann.stamp()
    assert ann.stamp() == before
    _, (request,) = a_campaign(ben)
    after = ann.stamp()
    assert after != before
    with ann.read() as reader:
        assert reader.request(request).id == request
    assert ann.stamp() == after
    with ann.write("Own") as writer:
        writer.add_note(request, "mine")
    assert ann.stamp() != after


def test_a_reader_sees_one_moment(opened: Callable[..., Library]) -> None:
    ann, ben = opened("Ann"), opened("Ben")
    _, (request,) = a_campaign(ann)
    with ann.read() as reader:
        assert reader.request(request).notes == ()
        with ben.write("Note") as writer:
            writer.add_note(request, "new")
        assert reader.request(request).notes == ()
    with ann.read() as reader:
        assert reader.request(request).notes == ("new",)
