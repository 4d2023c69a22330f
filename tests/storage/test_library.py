"""What is written can be read back, and what stands follows from it."""

from collections.abc import Callable
from datetime import date

import pytest

from foi_tracker.core.errors import ConflictError, InputError, NotFoundError
from foi_tracker.law.regimes import BodyKind, Nation, Regime
from foi_tracker.model.kinds import Channel, EventKind
from foi_tracker.model.library import Campaign, DraftQuestion, NewRequest
from foi_tracker.storage.library import Library
from tests.storage.making import (
    QUESTIONS,
    SENT,
    TEXT,
    a_campaign,
    a_letter,
    a_request,
    file_letter,
)


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
