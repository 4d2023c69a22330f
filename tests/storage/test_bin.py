"""Deleted things are hidden, can be put back, and are really gone when purged."""

import os
from pathlib import Path

import pytest
from sqlalchemy import func, select

from foi_tracker.core.errors import NotFoundError
from foi_tracker.law.outcomes import FineOutcome
from foi_tracker.law.regimes import Regime
from foi_tracker.model.kinds import EventKind
from foi_tracker.model.library import BinItem, BinKind, Decision
from foi_tracker.storage import tables as t
from foi_tracker.storage.library import Library
from foi_tracker.storage.schema import Base
from tests.storage.making import SENT, a_campaign, a_letter, file_letter
from tests.storage.seen import held


def bin_it(library: Library, kind: BinKind, number: int) -> None:
    with library.write("Deleted") as writer:
        writer.delete(kind, number)


def rows(library: Library) -> dict[str, int]:
    with library.read() as reader:
        tables = Base.metadata.sorted_tables
        return {
            table.name: reader.session.scalar(select(func.count()).select_from(table)) or 0
            for table in tables
        }


def test_a_binned_letter_shows_nowhere(library: Library) -> None:
    campaign, (request,) = a_campaign(library)
    letter = file_letter(library, request)
    with library.write("Event") as writer:
        writer.add_event(request, EventKind.RESPONDED, SENT, letter=letter)
        digest = writer.letter(letter).documents[0].sha256
    bin_it(library, BinKind.LETTER, letter)
    with library.read() as reader:
        with pytest.raises(NotFoundError):
            reader.letter(letter)
        assert reader.letters(request) == ()
        assert reader.standing(campaign=campaign) == {}
        assert reader.letters_to_check() == []
        assert reader.letter_by_content([digest]) is None
        assert reader.search("refuse") == []
        assert [event.kind for event in reader.request(request).events] == [EventKind.SENT]
        assert [kind for kind, _, _ in reader.request_records()[0].events] == [EventKind.SENT]
        assert reader.totals() == (1, 0, 0, 1, 1)
    with pytest.raises(NotFoundError), library.write("Decide") as writer:
        question = writer.questions(request)[0].id
        writer.decide(Decision(question, letter, FineOutcome.NCND, Regime.FOIA))
    assert library.check() == ()


@pytest.mark.parametrize("kind", [BinKind.CAMPAIGN, BinKind.REQUEST])
def test_what_hangs_on_a_binned_thing_is_hidden_with_it(library: Library, kind: BinKind) -> None:
    campaign, (request, _) = a_campaign(library, "A", "B")
    letter = file_letter(library, request)
    bin_it(library, kind, campaign if kind is BinKind.CAMPAIGN else request)
    with library.read() as reader:
        for missing in (lambda: reader.request(request), lambda: reader.letter(letter)):
            with pytest.raises(NotFoundError):
                missing()
        left = 0 if kind is BinKind.CAMPAIGN else 1
        assert len(reader.request_records()) == left
        assert [row.requests for row in reader.campaigns()] == [1] * left
        assert reader.standing() == {}
        assert reader.letters_to_check() == []
        assert reader.search("drones") == reader.search("refuse") + reader.search("drones")
        assert all(hit.request != request for hit in reader.search("drones"))
        assert reader.totals()[:3] == (left, 0, 0)
    if kind is BinKind.REQUEST:
        with pytest.raises(NotFoundError), library.write("Note") as writer:
            writer.add_note(request, "no")


def test_the_bin_names_what_lies_in_it_and_gives_it_back(library: Library) -> None:
    campaign, (request,) = a_campaign(library)
    letter = file_letter(library, request)
    before = held(library)
    bin_it(library, BinKind.LETTER, letter)
    bin_it(library, BinKind.REQUEST, request)
    bin_it(library, BinKind.CAMPAIGN, campaign)
    found = library.bin()
    assert [(item.kind, item.id, item.title) for item in found] == [
        (BinKind.CAMPAIGN, campaign, "Drones"),
        (BinKind.REQUEST, request, "Saltmarsh Police: Drones"),
        (BinKind.LETTER, letter, "Reply, Saltmarsh Police: Drones"),
    ]
    assert found[0].deleted > found[1].deleted
    change = library.restore(BinKind.LETTER, letter)
    assert change.words == "Put back “Reply, Saltmarsh Police: Drones”"
    assert change.letters == (letter,)
    assert library.bin() == ()  # a letter shows only with its request and its campaign
    assert held(library) == before
    assert library.check() == ()
    library.undo()
    assert len(library.bin()) == 3
    with pytest.raises(NotFoundError):
        library.restore(BinKind.LETTER, letter + 1)


def test_a_purged_letter_leaves_no_row(library: Library) -> None:
    _, (request, other) = a_campaign(library, "A", "B")
    empty = rows(library)
    letter = file_letter(library, request)
    with library.write("Decided") as writer:
        writer.decide(
            Decision(writer.questions(request)[0].id, letter, FineOutcome.NCND, Regime.FOIA, note="secret")
        )
        writer.add_event(request, EventKind.RESPONDED, SENT, note="secret", letter=letter)
    with pytest.raises(NotFoundError):
        library.purge(BinKind.LETTER, letter)
    bin_it(library, BinKind.LETTER, letter)
    library.purge(BinKind.LETTER, letter)
    assert rows(library) == empty
    assert library.bin() == ()
    assert [step.words for step in library.history()] == ["Recorded a campaign"]
    assert library.check() == ()
    with pytest.raises(NotFoundError):
        library.restore(BinKind.LETTER, letter)
    assert library.undo() is not None
    with library.read() as reader:
        assert reader.request_records(ids=[request, other]) == []


def test_bytes_that_another_letter_holds_are_kept(library: Library) -> None:
    _, requests = a_campaign(library, "A", "B")
    first, second = (file_letter(library, request) for request in requests)
    bin_it(library, BinKind.LETTER, first)
    library.purge(BinKind.LETTER, first)
    with library.read() as reader:
        (document,) = reader.letter(second).documents
        assert reader.content(document.id) == a_letter()[0].contents[0]
    assert library.check() == ()


def test_a_purged_request_takes_all_that_hangs_on_it(library: Library) -> None:
    _, (request, other) = a_campaign(library, "A", "B")
    with library.write("More") as writer:
        writer.add_note(request, "note")
        writer.set_tags(request, ["tag"])
        writer.edit_question(writer.questions(request)[0].id, text="Changed?")
        writer.session.get_one(t.Request, other).follows_id = request
    file_letter(library, request)
    bin_it(library, BinKind.REQUEST, request)
    library.purge(BinKind.REQUEST, request)
    left = rows(library)
    for table in ("message", "content", "document", "reading", "note", "request_tag", "matching", "standing"):
        assert left[table] == 0, table
    assert (left["request"], left["question"], left["question_link"], left["wording"]) == (1, 3, 3, 1)
    with library.read() as reader:
        assert reader.request(other).follows is None
    assert library.check() == ()


def test_the_bin_is_emptied_whole(library: Library) -> None:
    campaign, (request, other) = a_campaign(library, "A", "B")
    letter = file_letter(library, other)
    bin_it(library, BinKind.LETTER, letter)
    bin_it(library, BinKind.REQUEST, request)
    bin_it(library, BinKind.CAMPAIGN, campaign)
    before = library.stamp()
    library.empty_bin()
    assert library.stamp() != before
    left = {table: number for table, number in rows(library).items() if number}
    assert left.keys() <= {"authority", "library_state", "change", "changed_row"}
    assert library.bin() == ()
    assert library.check() == ()
    library.empty_bin()


def test_purged_words_and_bytes_are_not_in_the_file_any_more(on_file: Library) -> None:
    _, (request,) = a_campaign(on_file)
    secret = "Zwqxvb" + os.urandom(30).hex()
    letter, matches = a_letter(f"{secret} is what we hold\nDrones 4 6")
    number = file_letter(on_file, request, (letter, matches))
    with on_file.write("Decided") as writer:
        question = writer.questions(request)[0].id
        writer.decide(Decision(question, number, FineOutcome.NCND, Regime.FOIA, note=secret))

    def found() -> bool:
        files = Path(on_file.address).parent.glob("library.foi*")
        return any(
            secret.encode() in content or b"zwqxvb" in content for content in (f.read_bytes() for f in files)
        )

    assert found()
    bin_it(on_file, BinKind.LETTER, number)
    on_file.purge(BinKind.LETTER, number)
    assert not found()


def test_an_item_of_the_bin_is_a_plain_value(on_file: Library) -> None:
    campaign, _ = a_campaign(on_file)
    bin_it(on_file, BinKind.CAMPAIGN, campaign)
    (item,) = on_file.bin()
    assert item == BinItem(BinKind.CAMPAIGN, campaign, "Drones", item.deleted)
    assert item.deleted.tzinfo is not None
