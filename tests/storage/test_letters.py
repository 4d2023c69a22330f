"""Letters come back as they were filed, and what stands for a question follows from them and from decisions."""

from datetime import date

import pytest

from foi_tracker.core.errors import ConflictError, InputError, NotFoundError
from foi_tracker.core.spans import Span
from foi_tracker.law.outcomes import FineOutcome, Flag, Outcome
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.kinds import AnswerState, EventKind, LetterKind
from foi_tracker.model.library import Decision
from foi_tracker.model.readings import Evidence, Letter, Match
from foi_tracker.storage.library import Library
from tests.storage.making import (
    a_campaign,
    a_document,
    a_letter,
    a_reading,
    file_letter,
)

GROUND = Provision.parse("FOIA s31(1)(a)")


def decision(question: int, letter: int, outcome: FineOutcome = FineOutcome.REFUSED_EXEMPT) -> Decision:
    proof = (Evidence(0, Span(0, 7), "We hold", "line 1"),)
    return Decision(question, letter, outcome, Regime.FOIA, (GROUND,), (Flag.LATE,), proof, "as I read it")


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
