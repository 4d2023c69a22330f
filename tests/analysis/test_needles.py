"""The plain words that stand for a pattern never hide a match of it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foi_tracker.analysis.text import cues
from foi_tracker.analysis.text.cues import Cue
from foi_tracker.analysis.text.needles import may_stand, needles_of
from foi_tracker.analysis.wording import acts

CUES = [value for value in vars(cues).values() if isinstance(value, Cue)] + list(acts.ACTS.values())


@pytest.mark.parametrize(
    ("source", "needles"),
    [
        (r"vexatious", {"vexatious"}),
        (r"\b(?:withheld|refused)\b", {"withheld", "refused"}),
        (r"not\s(?:held|known)", {"not"}),
        (r"(?:un)?known", {"known"}),
        (r"[ab]+c?", set()),
        (r"(?:held|\d+)", set()),
        (r"(?:data\s){2,3}x", {"data"}),
    ],
)
def test_needles(source, needles):
    found = set(needles_of(source))
    if source.startswith("not"):
        assert found in ({"not"}, {"held", "known"})
    else:
        assert found == needles


def test_longer_needles_give_way_to_those_inside_them():
    assert set(needles_of("(?:publish|published|republished)")) == {"publish"}


def test_most_cues_have_needles():
    assert sum(bool(cue.needles) for cue in CUES) * 4 >= len(CUES) * 3


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_no_match_is_hidden(data):
    cue = data.draw(st.sampled_from([each for each in CUES if each.needles]))
    text = data.draw(st.from_regex(cue.pattern, alphabet=st.characters(max_codepoint=126)))
    assert may_stand(cue.needles, text)


@given(st.sampled_from(CUES), st.data())
def test_examples_in_any_spelling_are_seen(cue, data):
    words = data.draw(st.sampled_from(cue.examples))
    spelt = "".join(data.draw(st.sampled_from((letter.lower(), letter.upper()))) for letter in words)
    assert bool(cue.pattern.search(spelt)) <= may_stand(cue.needles, spelt)
