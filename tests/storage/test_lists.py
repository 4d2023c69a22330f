"""Lists cost a fixed number of queries however long they are, and a seeded library is a sound one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from random import Random

import pytest
from sqlalchemy import event

from foi_tracker.storage.library import Library, Reader
from tests.seeding import seed
from tests.storage.making import a_campaign, file_letter


@contextmanager
def counted(reader: Reader) -> Iterator[list[str]]:
    """The statements that are sent meanwhile."""
    sent: list[str] = []

    def note(*arguments: object) -> None:
        sent.append(str(arguments[2]))

    connection = reader.session.connection()
    event.listen(connection, "before_cursor_execute", note)
    yield sent
    event.remove(connection, "before_cursor_execute", note)


LISTS: dict[str, tuple[int, Callable[[Reader, int], object]]] = {
    "records": (1, lambda reader, _: reader.request_records()),
    "records of a campaign": (1, lambda reader, campaign: reader.request_records(campaign)),
    "records by number": (1, lambda reader, _: reader.request_records(ids=range(1, 40))),
    "standing": (2, lambda reader, campaign: reader.standing(campaign=campaign)),
    "to check": (1, lambda reader, _: reader.letters_to_check()),
    "campaigns": (1, lambda reader, _: reader.campaigns()),
    "authorities": (1, lambda reader, _: reader.authorities()),
    "totals": (1, lambda reader, _: reader.totals()),
    "search": (3, lambda reader, _: reader.search("saltmarsh withheld")),
}


@pytest.mark.parametrize("name", LISTS)
def test_the_number_of_queries_does_not_grow(library: Library, name: str) -> None:
    most, ask = LISTS[name]
    campaign, (request,) = a_campaign(library)
    file_letter(library, request)
    with library.read() as reader, counted(reader) as few:
        ask(reader, campaign)
    with library.write("More") as writer:
        more = writer.add_campaign("More", "", [])
    seed(library, 120, Random(5), date(2026, 1, 5))
    with library.read() as reader, counted(reader) as many:
        ask(reader, more)
    assert len(few) == len(many) <= most


def test_a_request_page_takes_few_queries(library: Library) -> None:
    _, (request,) = a_campaign(library)
    for _ in range(3):
        file_letter(library, request)
    with library.read() as reader, counted(reader) as sent:
        reader.request(request)
        reader.letters(request)
    assert len(sent) <= 8


def test_more_named_rows_than_a_statement_holds(library: Library) -> None:
    _, (request,) = a_campaign(library)
    file_letter(library, request)
    many = range(100_000)
    with library.read() as reader:
        assert [row.id for row in reader.request_records(ids=many)] == [request]
        assert list(reader.standing(many)) == [request]


def test_a_seeded_library_is_sound_and_varied(library: Library) -> None:
    seed(library, 150, Random(3), date(2026, 1, 5))
    assert library.check() == ()
    with library.read() as reader:
        rows = reader.request_records()
        assert len(rows) == 150
        assert len({row.campaign for row in rows}) > 1
        assert len({len(row.events) for row in rows}) > 1
        states = {state for row in rows for outcome, state in row.answers if outcome}
        assert len(states) == 3
        assert reader.letters_to_check()
