"""Undo takes back whole writes and nothing else, Redo does them again, and nobody's later work is lost by it."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import func, select

from foi_tracker.core.errors import ConflictError
from foi_tracker.law.outcomes import FineOutcome
from foi_tracker.law.regimes import BodyKind, Nation, Regime
from foi_tracker.model.kinds import EventKind, LetterKind
from foi_tracker.model.library import BinKind, Decision
from foi_tracker.model.readings import Match
from foi_tracker.storage import tables as t
from foi_tracker.storage.library import Library
from foi_tracker.storage.writer import Writer
from tests.storage.conftest import Clock
from tests.storage.making import REPLY, a_campaign, a_letter, a_reading, a_request, file_letter
from tests.storage.seen import Held, held


def _everything(library: Library) -> list[Callable[[Writer], object]]:
    """One write of every kind, on a library that holds one request with one letter."""
    campaign, (request, other) = a_campaign(library, "A", "B")
    letter = file_letter(library, request)
    with library.read() as reader:
        question = reader.questions(request)[1].id
        event = reader.request(request).events[0].id
    with library.write("Decided") as writer:
        writer.decide(Decision(question, letter, FineOutcome.NCND, Regime.FOIA))
    reading = a_reading(a_letter()[0].documents[0], [("1", FineOutcome.NOT_HELD, "")])
    return [
        lambda w: w.add_campaign("More", "text", []),
        lambda w: w.add_authority("C", Nation.WALES, BodyKind.COUNCIL),
        lambda w: w.save_group("Group", ["A", "B"]),
        lambda w: a_request(w, campaign, "D"),
        lambda w: w.edit_request(request, reference="R", sent=date(2026, 8, 1)),
        lambda w: w.edit_question(question, label="2b", text="Other words?"),
        lambda w: w.add_event(request, EventKind.EXTENDED, date(2026, 9, 9), date(2026, 10, 9), "n", letter),
        lambda w: w.remove_event(event),
        lambda w: w.add_note(request, "note"),
        lambda w: w.set_tags(request, ["a", "b"]),
        lambda w: w.add_letter(other, LetterKind.RESPONSE, None, *a_letter("Other reply.\nDrones 1")),
        lambda w: w.add_reading(letter, reading, []),
        lambda w: w.set_letter(letter, kind=LetterKind.INTERIM, day=date(2026, 10, 3)),
        lambda w: w.move_letter(letter, other),
        lambda w: w.decide(Decision(question, letter, FineOutcome.ANSWERED, Regime.EIR, note="now")),
        lambda w: w.undecide(question, letter),
        lambda w: w.delete(BinKind.LETTER, letter),
        lambda w: w.delete(BinKind.REQUEST, request),
        lambda w: w.delete(BinKind.CAMPAIGN, campaign),
    ]


def test_every_kind_of_write_can_be_undone_and_done_again(library: Library) -> None:
    for place, write in enumerate(_everything(library)):
        before = held(library)
        with library.write(f"Write {place}") as writer:
            write(writer)
        after = held(library)
        assert before != after, place
        undone = library.undo()
        assert undone == writer.change
        assert held(library) == before, place
        assert library.check() == (), place
        assert library.can_redo() == f"Write {place}"
        assert library.redo() == writer.change
        assert held(library) == after, place
        assert library.check() == (), place
        library.undo()


def test_steps_are_named_and_taken_in_turn(library: Library) -> None:
    assert library.undo() is None
    assert library.redo() is None
    _, (request,) = a_campaign(library)
    for number in range(3):
        with library.write(f"Note {number}") as writer:
            writer.add_note(request, str(number))
    assert [step.words for step in library.history()] == ["Note 2", "Note 1", "Note 0", "Recorded a campaign"]
    assert library.can_undo() == "Note 2"
    library.undo()
    library.undo()
    assert (library.can_undo(), library.can_redo()) == ("Note 0", "Note 1")
    library.redo()
    assert (library.can_undo(), library.can_redo()) == ("Note 1", "Note 2")
    with library.write("Other") as writer:
        writer.add_note(request, "other")
    assert (library.can_undo(), library.can_redo()) == ("Other", "")
    with library.read() as reader:
        assert reader.request(request).notes == ("0", "1", "other")


def test_undo_reaches_back_over_a_restart(opened: Callable[..., Library]) -> None:
    first = opened()
    _, (request,) = a_campaign(first)
    first.close()
    again = opened()
    assert again.can_undo() == "Recorded a campaign"
    assert again.undo() is not None
    with again.read() as reader:
        assert reader.request_records() == []
    assert again.redo() is not None
    with again.read() as reader:
        assert reader.request(request).id == request


def test_nobody_undoes_what_somebody_else_did(opened: Callable[..., Library]) -> None:
    ann, ben = opened("Ann"), opened("Ben")
    _, (request,) = a_campaign(ann)
    with ben.write("By Ben") as writer:
        writer.add_note(request, "by Ben")
    with ann.write("By Ann") as writer:
        writer.add_note(request, "by Ann")
    assert ben.can_undo() == "By Ben"
    ben.undo()
    with ann.read() as reader:
        assert reader.request(request).notes == ("by Ann",)
    assert (ann.can_undo(), ann.can_redo(), ben.can_redo()) == ("By Ann", "", "By Ben")
    assert [step.words for step in ben.history()] == ["By Ann", "Recorded a campaign"]


def test_a_row_that_somebody_else_changed_since_is_not_taken_back(opened: Callable[..., Library]) -> None:
    ann, ben = opened("Ann"), opened("Ben")
    _, (request,) = a_campaign(ann)
    with ann.write("By Ann") as writer:
        writer.edit_request(request, reference="Ann's", link="https://example.org")
    with ben.write("By Ben") as writer:
        writer.edit_request(request, reference="Ben's")
    before = held(ann)
    with pytest.raises(ConflictError):
        ann.undo()
    assert held(ann) == before
    assert ann.can_undo() == "By Ann"
    assert ann.check() == ()
    ben.undo()
    assert ann.undo() is not None
    with pytest.raises(ConflictError):
        ben.redo()


def test_other_columns_of_the_same_row_are_no_conflict(opened: Callable[..., Library]) -> None:
    ann, ben = opened("Ann"), opened("Ben")
    _, (request,) = a_campaign(ann)
    with ann.write("By Ann") as writer:
        writer.edit_request(request, reference="Ann's")
    with ben.write("By Ben") as writer:
        writer.edit_request(request, link="https://example.org/ben")
    ann.undo()
    with ann.read() as reader:
        assert (reader.request(request).reference, reader.request(request).link) == (
            "",
            "https://example.org/ben",
        )


def test_a_request_with_somebody_elses_letter_is_not_taken_back(opened: Callable[..., Library]) -> None:
    ann, ben = opened("Ann"), opened("Ben")
    _, (request,) = a_campaign(ann)
    letter = file_letter(ben, request)
    with pytest.raises(ConflictError):
        ann.undo()
    with ann.read() as reader:
        assert reader.letter(letter).request == request
        assert len(reader.standing([request])[request]) == 2
    assert ann.check() == ()


def test_a_row_written_in_between_fails_by_its_version(on_file: Library) -> None:
    _, (request,) = a_campaign(on_file)
    with pytest.raises(ConflictError), on_file.write("Race") as writer:
        row = writer.session.get_one(t.Request, request)
        writer.session.connection().exec_driver_sql("UPDATE request SET version = version + 1")
        row.reference = "lost"


def test_a_hundred_steps_are_kept(on_file: Library) -> None:
    _, (request,) = a_campaign(on_file)
    for number in range(104):
        with on_file.write(f"Step {number}") as writer:
            writer.edit_request(request, reference=str(number))
    assert len(on_file.history()) == 100
    steps = 0
    while on_file.undo():
        steps += 1
    assert steps == 100
    with on_file.read() as reader:
        assert reader.request(request).reference == "3"
    while on_file.redo():
        steps -= 1
    assert steps == 0
    assert on_file.check() == ()


def test_bytes_are_never_in_the_log(library: Library) -> None:
    _, (request,) = a_campaign(library)
    file_letter(library, request)
    with library.read() as reader:
        logged = " ".join(filter(None, reader.session.scalars(select(t.ChangedRow.after))))
    assert "We hold this" not in logged
    assert REPLY not in logged


def test_bytes_of_an_undone_letter_wait_for_redo_and_then_go(library: Library) -> None:
    def kept() -> list[int | None]:
        with library.read() as reader:
            kinds = (t.Content, t.Document, t.Reading, t.Wording)
            return [reader.session.scalar(select(func.count()).select_from(kind)) for kind in kinds]

    _, (request,) = a_campaign(library)
    file_letter(library, request)
    library.undo()
    assert kept() == [1, 1, 1, 1]
    library.redo()
    assert library.check() == ()
    library.undo()
    with library.write("Goes another way") as writer:
        writer.add_note(request, "other")
    assert kept() == [0, 0, 0, 1]
    assert library.check() == ()


def test_what_somebody_else_can_still_do_again_is_kept(opened: Callable[..., Library]) -> None:
    ann, ben = opened("Ann"), opened("Ben")
    _, (request,) = a_campaign(ann)
    letter = file_letter(ben, request, a_letter("Filed by Ben.\nDrones 1"))
    ben.undo()
    file_letter(ann, request)
    ann.undo()
    with ann.write("Drops what Ann had undone") as writer:
        writer.add_note(request, "other")
    with ann.read() as reader:
        assert reader.session.scalars(select(t.Document.text)).all() == ["Filed by Ben.\nDrones 1"]
    ben.redo()
    with ben.read() as reader:
        assert reader.letter(letter).request == request
    assert ben.check() == ()


def test_numbers_are_never_given_out_twice(library: Library) -> None:
    _, (request,) = a_campaign(library)
    first = file_letter(library, request)
    library.undo()
    assert file_letter(library, request) > first


class Editing(RuleBasedStateMachine):
    """Any writes, undone and done again in any order, always give back exactly an earlier moment."""

    library: Library
    moments: list[Held]
    at: int

    @initialize()
    def begin(self) -> None:
        import tempfile
        from pathlib import Path

        self.folder = tempfile.TemporaryDirectory(prefix="foi-history-")
        self.library = Library.open(Path(self.folder.name) / "l.foi", create=True, now=Clock(), person="Ann")
        self.campaign, self.requests = a_campaign(self.library, "A", "B")
        self.moments = [held(self.library)]
        self.at = 0

    def teardown(self) -> None:
        self.library.close()
        self.folder.cleanup()

    def _wrote(self, writer: Writer) -> None:
        if writer.change.id:
            del self.moments[self.at + 1 :]
            self.moments.append(held(self.library))
            self.at += 1

    def _letters(self) -> list[int]:
        with self.library.read() as reader:
            return [letter.id for request in self.requests for letter in reader.letters(request)]

    @rule(place=st.integers(0, 1), words=st.sampled_from(["x", "y", ""]))
    def edits(self, place: int, words: str) -> None:
        with self.library.write("Edited") as writer:
            writer.edit_request(self.requests[place], reference=words, title=words * 2)
        self._wrote(writer)

    @rule(place=st.integers(0, 1), line=st.text(max_size=30).map(lambda words: words.replace("\n", " ")))
    def files(self, place: int, line: str) -> None:
        with self.library.write("Filed") as writer:
            letter, matches = a_letter(f"Reply {line}\nDrones 1")
            number = writer.add_letter(
                self.requests[place], LetterKind.RESPONSE, date(2026, 10, 1), letter, matches
            )
            writer.add_event(self.requests[place], EventKind.RESPONDED, date(2026, 10, 1), letter=number)
        self._wrote(writer)

    @precondition(lambda self: self.at > 0)
    @rule(data=st.data(), outcome=st.sampled_from(FineOutcome))
    def decides(self, data: st.DataObject, outcome: FineOutcome) -> None:
        letters = self._letters()
        if not letters:
            return
        letter = data.draw(st.sampled_from(letters))
        with self.library.write("Decided") as writer:
            question = writer.questions(writer.letter(letter).request)[data.draw(st.integers(0, 2))].id
            if question in {made.question for made in writer.letter(letter).decisions} and data.draw(
                st.booleans()
            ):
                writer.undecide(question, letter)
            else:
                writer.decide(Decision(question, letter, outcome, Regime.FOIA))
        self._wrote(writer)

    @precondition(lambda self: self.at > 0)
    @rule(data=st.data())
    def moves_or_bins(self, data: st.DataObject) -> None:
        letters = self._letters()
        if not letters:
            return
        letter = data.draw(st.sampled_from(letters))
        with self.library.write("Moved") as writer:
            if data.draw(st.booleans()):
                writer.move_letter(letter, data.draw(st.sampled_from(self.requests)))
            else:
                writer.delete(BinKind.LETTER, letter)
        self._wrote(writer)

    @precondition(lambda self: self.at > 0)
    @rule(data=st.data(), outcome=st.sampled_from(FineOutcome))
    def reads_again(self, data: st.DataObject, outcome: FineOutcome) -> None:
        letters = self._letters()
        if not letters:
            return
        letter = data.draw(st.sampled_from(letters))
        with self.library.write("Read again") as writer:
            document = writer.document(writer.letter(letter).documents[0].id)
            writer.add_reading(
                letter, a_reading(document, [("3", outcome, "")]), [Match("3", "3", sure=True)]
            )
        self._wrote(writer)

    @rule(tags=st.sets(st.sampled_from("abc")))
    def tags(self, tags: set[str]) -> None:
        with self.library.write("Tagged") as writer:
            writer.set_tags(self.requests[0], sorted(tags))
        self._wrote(writer)

    @precondition(lambda self: self.at > 0)
    @rule()
    def undoes(self) -> None:
        assert self.library.undo() is not None
        self.at -= 1

    @precondition(lambda self: self.at + 1 < len(self.moments))
    @rule()
    def does_again(self) -> None:
        assert self.library.redo() is not None
        self.at += 1

    @invariant()
    def is_as_it_was_then(self) -> None:
        assert held(self.library) == self.moments[self.at]
        assert self.library.check() == ()
        assert bool(self.library.can_redo()) == (self.at + 1 < len(self.moments))


TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=15, stateful_step_count=15)
