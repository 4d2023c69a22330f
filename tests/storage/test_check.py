"""The check finds every kind of damage, and only damage."""

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from foi_tracker.law.outcomes import FineOutcome
from foi_tracker.law.regimes import Regime
from foi_tracker.model.library import Decision
from foi_tracker.storage.engine import make_engine
from foi_tracker.storage.library import Library
from tests.storage.making import a_campaign, a_letter, file_letter


@pytest.fixture
def filled(library: Library) -> Library:
    _, (request, other) = a_campaign(library, "A", "B")
    letter = file_letter(library, request)
    with library.write("Decided") as writer:
        writer.decide(Decision(writer.questions(request)[0].id, letter, FineOutcome.NCND, Regime.FOIA))
    file_letter(library, other, a_letter("Another reply.\nPilots 3"))
    assert library.check() == ()
    return library


def damage(library: Library, *statements: str, **values: object) -> None:
    engine = make_engine(library.address)
    with engine.connect() as connection, connection.begin():
        for statement in statements:
            connection.execute(text(statement), values)
    engine.dispose()


DAMAGES = {
    "bytes": "UPDATE content SET packed = :packed",
    "size": "UPDATE content SET size = size + 1",
    "not packed": "UPDATE content SET packed = :rubbish",
    "reading": "UPDATE reading SET packed = :rubbish",
    "reading of no shape": "UPDATE reading SET packed = :empty",
    "text": "UPDATE document SET text = 'Something else entirely, but no shorter than it was.' || text",
    "shorter text": "UPDATE document SET text = 'x'",
    "shape": "UPDATE document SET shape = '{'",
    "standing outcome": "UPDATE standing SET shown = 'answered', outcome = 'answered'",
    "standing missing": "DELETE FROM standing",
    "digest": "UPDATE request_digest SET answers = '-,-,-'",
    "events": "UPDATE request_digest SET events = ''",
    "letters to check": "UPDATE message_digest SET to_check = 0",
    "suggestion": "UPDATE suggestion SET outcome = 'ncnd'",
    "grounds": "DELETE FROM ground",
    "tables": "UPDATE data_table SET cells = '[]'",
    "authority": "UPDATE authority SET name = 'Somebody else' WHERE name = 'A'",
    "a decision's words": 'UPDATE decision SET evidence = \'[[0,0,99999,"x",""]]\'',
    "a decision's grounds": "UPDATE decision SET provisions = 'no law s1'",
    "a match": "DELETE FROM matching",
}


@pytest.mark.parametrize("statement", DAMAGES.values(), ids=DAMAGES.keys())
def test_damage_is_found(filled: Library, statement: str) -> None:
    packed, empty = zlib.compress(b"other bytes"), zlib.compress(b"{}")
    values = {"packed": packed, "rubbish": b"rubbish", "empty": empty}
    damage(filled, statement, **{name: value for name, value in values.items() if f":{name}" in statement})
    found = filled.check()
    assert found
    assert all(trouble.where and trouble.words for trouble in found)


def test_a_search_index_that_lags_behind_is_found(on_file: Library) -> None:
    _, (request,) = a_campaign(on_file)
    file_letter(on_file, request)
    damage(on_file, "INSERT INTO document_search(document_search) VALUES ('delete-all')")
    assert [trouble.where for trouble in on_file.check()] == ["the search index"]


def test_a_loose_end_is_found(on_file: Library) -> None:
    _, (request,) = a_campaign(on_file)
    file_letter(on_file, request)
    engine = make_engine(on_file.address)
    raw = engine.raw_connection()
    raw.cursor().execute("PRAGMA foreign_keys=OFF")
    raw.cursor().execute("DELETE FROM question")
    raw.close()
    engine.dispose()
    assert any("is not there" in trouble.words for trouble in on_file.check())


def test_checking_changes_nothing(opened: Callable[..., Library]) -> None:
    ann, ben = opened("Ann"), opened("Ben")
    a_campaign(ann)
    before = ben.stamp()
    assert ann.check() == ()
    assert ben.stamp() == before


def test_torn_pages_are_found(on_file: Library) -> None:
    _, (request,) = a_campaign(on_file)
    for number in range(30):
        file_letter(on_file, request, a_letter(f"Reply {number} " + "x y z " * 200 + "\nDrones 1"))
    on_file.close()
    path = Path(on_file.address)
    content = bytearray(path.read_bytes())
    third = len(content) // 3
    content[third : 2 * third] = b"\xff" * third
    path.write_bytes(content)
    assert on_file.check()
