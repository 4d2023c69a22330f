"""Lists cost a fixed number of queries however long they are, and a seeded library is a sound one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from random import Random

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


def test_the_number_of_queries_does_not_grow(library: Library) -> None:
    def queries(campaign: int) -> dict[str, int]:
        numbers = {}
        with library.read() as reader:
            for name, (_, ask) in LISTS.items():
                with counted(reader) as sent:
                    ask(reader, campaign)
                numbers[name] = len(sent)
        return numbers

    campaign, (request,) = a_campaign(library)
    file_letter(library, request)
    few = queries(campaign)
    seed(library, 120, Random(5), date(2026, 1, 5))  # noqa: S311
    with library.read() as reader:
        largest = max(reader.campaigns(), key=lambda row: row.requests).id
    assert queries(largest) == few
    assert all(few[name] <= most for name, (most, _) in LISTS.items())


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
    seed(library, 150, Random(3), date(2026, 1, 5))  # noqa: S311
    assert library.check() == ()
    with library.read() as reader:
        rows = reader.request_records()
        assert len(rows) == 150
        assert len({row.campaign for row in rows}) > 1
        assert len({len(row.events) for row in rows}) > 1
        states = {state for row in rows for outcome, state in row.answers if outcome}
        assert len(states) == 3
        assert reader.letters_to_check()
