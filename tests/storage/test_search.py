"""Searching finds words wherever they stand, and whatever is typed is words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foi_tracker.storage.library import Library
from foi_tracker.storage.searching import snippet, terms_of
from tests.storage.making import a_campaign, a_letter, a_request, file_letter


@pytest.fixture
def filled(library: Library) -> tuple[Library, int, int, int]:
    """A library of two requests, one with a letter."""
    with library.write("Recorded") as writer:
        campaign = writer.add_campaign("Drones", "x", [])
        first = a_request(writer, campaign, "Heddlu Ynys Môn", reference="FOI/2026/113")
        second = a_request(writer, campaign, "Saltmarsh Police", reference="S-7")
    text = (
        "Section 40(2) covers the crème of our José files.\n"
        + "filler words go here. " * 30
        + "\nPilots 17 Overtime"
    )
    letter = file_letter(library, first, a_letter(text))
    return library, first, second, letter


@pytest.mark.parametrize(
    "words",
    [
        "mon", "Môn", "MÔN", "ynys mon", "FOI/2026/113", "2026/113", "creme", "jose", "40(2)", '"section 40"',
        "section 40(2)", "pilots", "overt", "overtime 17", "ynys pilots", "113 creme", "§ 40", "“our José files”",
    ],
)  # fmt: skip
def test_words_are_found_in_any_field(filled: tuple[Library, int, int, int], words: str) -> None:
    library, first, second, _ = filled
    with library.read() as reader:
        found = {hit.request for hit in reader.search(words)}
    assert first in found
    assert second not in found


@pytest.mark.parametrize(
    "words", ["", "   ", "§", '"', "()", "zebra", "ynys zebra", '"40 section"', "saltmarsh pilots", "ilots"]
)
def test_what_is_not_there_is_not_found(filled: tuple[Library, int, int, int], words: str) -> None:
    with filled[0].read() as reader:
        assert reader.search(words) == []


def test_a_hit_says_where_and_shows_the_words(filled: tuple[Library, int, int, int]) -> None:
    library, first, _, letter = filled
    with library.read() as reader:
        (hit,) = reader.search("overtime")
        assert (hit.request, hit.letter, hit.authority, hit.campaign) == (
            first,
            letter,
            "Heddlu Ynys Môn",
            "Drones",
        )
        assert hit.snippet.endswith("Pilots 17 Overtime")
        assert hit.snippet.startswith("… ")
        by_name = reader.search("saltmarsh")[0]
        assert by_name.letter is None
        assert by_name.snippet == "Saltmarsh Police · S-7 · Drones"
        asked = reader.search("who flies them")
        assert len(asked) == 2
        assert {hit.letter for hit in asked} == {None}
        assert len(reader.search("drones", limit=1)) == 1


def test_the_index_follows_every_change(library: Library) -> None:
    _, (request,) = a_campaign(library)
    with library.write("Changed") as writer:
        writer.edit_request(request, reference="OLD-1")
    with library.write("Changed") as writer:
        writer.edit_request(request, reference="NEW-2")
        assert len(writer.search("NEW-2")) == 1
    with library.read() as reader:
        assert reader.search("OLD-1") == []
        assert len(reader.search("NEW-2")) == 1
    library.undo()
    with library.read() as reader:
        assert len(reader.search("OLD-1")) == 1
    assert library.check() == ()


def test_a_long_text_is_found_by_its_words(library: Library) -> None:
    _, (request,) = a_campaign(library)
    text = " ".join(f"word{number}" for number in range(60_000)) + "\nDrones 4"
    file_letter(library, request, a_letter(text))
    with library.read() as reader:
        assert len(reader.search("word12345")) == 1


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(words=st.text(max_size=40) | st.text(alphabet="\"*()^:{}-+ANDORNEAR '|&!<>%\\", max_size=30))
@pytest.mark.parametrize(
    "address", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True
)
def test_nothing_typed_is_a_syntax_error(shared: Library, words: str) -> None:
    with shared.read() as reader:
        reader.search(words)


@pytest.fixture
def shared(library: Library) -> Library:
    _, (request,) = a_campaign(library)
    file_letter(library, request)
    return library


@given(words=st.lists(st.text(alphabet="abcÀéŵ19", min_size=1, max_size=6), min_size=1, max_size=5))
def test_a_word_is_one_term_of_its_own_letters(words: list[str]) -> None:
    terms = terms_of(" ".join(words))
    assert len(terms) == len(words)
    assert [term.begins for term in terms] == [False] * (len(words) - 1) + [True]


@given(before=st.text(max_size=300), after=st.text(max_size=300))
def test_a_snippet_is_short_and_one_line(before: str, after: str) -> None:
    shown = snippet(f"{before} needle {after}", terms_of("needle"))
    assert "needle" in shown
    assert "\n" not in shown
    assert len(shown) < 200
