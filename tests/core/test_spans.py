"""Spans, maps from cleaned text to its original, and Qt's positions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foi_tracker.core.spans import OffsetMap, Span, Utf16Positions, keep


def test_a_span_is_never_backwards() -> None:
    with pytest.raises(ValueError):
        Span(3, 2)
    with pytest.raises(ValueError):
        Span(-1, 2)


def test_spans_hold_and_meet() -> None:
    outer, inner, beside = Span(2, 9), Span(3, 5), Span(9, 12)
    assert outer.holds(inner)
    assert not inner.holds(outer)
    assert outer.meets(inner)
    assert not outer.meets(beside)
    assert outer.joined(beside) == Span(2, 12)
    assert inner.moved(4) == Span(7, 9)


@st.composite
def cut_texts(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(st.text(min_size=1, max_size=80))
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=10)))
    return text, [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False)]


@given(cut_texts())
def test_what_is_kept_can_be_found_again(cut: tuple[str, list[Span]]) -> None:
    text, kept = cut
    clean, places = keep(text, kept)
    assert places.length == len(clean)
    for at, char in enumerate(clean):
        assert places.original(Span(at, at + 1)).of(text) == char
    if clean:
        whole = places.original(Span(0, len(clean)))
        assert whole.start == kept[[len(one) > 0 for one in kept].index(True)].start


def test_a_map_of_nothing_points_at_the_start() -> None:
    assert OffsetMap([]).original(Span(0, 0)) == Span(0, 0)


@given(st.text(max_size=60), st.integers(0, 60))
def test_qt_counts_come_back(text: str, at: int) -> None:
    at = min(at, len(text))
    positions = Utf16Positions(text)
    assert positions.to_qt(at) == len(text[:at].encode("utf-16-le")) // 2
    assert positions.from_qt(positions.to_qt(at)) == at


def test_the_middle_of_an_emoji_is_its_start() -> None:
    positions = Utf16Positions("a😀b")
    assert [positions.from_qt(at) for at in range(5)] == [0, 1, 1, 2, 3]
