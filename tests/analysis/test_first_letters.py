"""A pattern that is tried only where a match can begin finds just what it finds by itself."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foi_tracker.analysis.text.first_letters import guarded
from foi_tracker.analysis.wording.acts import ACTS

FLAGS = re.IGNORECASE | re.VERBOSE
WORDS = ("no", "not", "held", "hold", "we", "data", "refuse", "12", "£", "-", "x", "ik")


def _span(pattern, text):
    match = pattern.search(text)
    return match.span() if match else None


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"\bno\b | \bheld | data$ | ^we | (?:un)?known | x", "We have NO data"),
        (r"\bno\b | \bheld | data$ | ^we | (?:un)?known | x", "so unknown"),
        (r"(?:a?b?)? c | \bd | e | f | g", "abc"),
        (r"(?<!n)o | \d+ | [a-f]g | £ | (?!x)\w+y", "noo 12 ag £ by"),
        (r"(?:k|s) | l | m | n | o | p", "\u212a"),
        (r"\s no | \W{0,2}yes | \bif | or | and", "say: yes"),
    ],
)
def test_the_same_place_is_found(source, text):
    assert _span(guarded(source), text) == _span(re.compile(source, FLAGS), text)


def test_patterns_of_many_words_are_guarded():
    assert guarded(r"\bno | \bheld | data | we | x").pattern.startswith("(?:")
    assert guarded("no").pattern == "no"
    assert sum(cue.pattern.pattern.startswith(r"(?:\b(?=") for cue in ACTS.values()) > len(ACTS) / 2


_PART = st.one_of(
    st.sampled_from(WORDS).map(re.escape),
    st.sampled_from((r"\b", r"\s", r"\d", r"\w", r"[a-e]", r"[^.;]{0,3}", r"^", r"(?!no)", r"(?<!n)", r"\W")),
)
_ROW = st.lists(st.tuples(_PART, st.sampled_from(("", "", "", "?", "{0,2}"))), min_size=1, max_size=4).map(
    lambda parts: "".join(f"(?:{part}){times}" for part, times in parts)
)
_SOURCE = st.lists(_ROW, min_size=5, max_size=8).map("|".join)


@settings(max_examples=60, deadline=None)
@given(_SOURCE, st.lists(st.sampled_from((*WORDS, " ", ".", "\u017f", "K")), max_size=12).map("".join))
def test_any_pattern_finds_the_same(source, text):
    assert _span(guarded(source), text) == _span(re.compile(source, FLAGS), text)
