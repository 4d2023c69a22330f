"""Every pattern finds the words it was written for, and leaves alone those it was not."""

import pytest

from foi_tracker.analysis import acts, cues, facts, furniture, letter_kind, role_cues, zones
from foi_tracker.analysis.cues import Cue
from foi_tracker.analysis.pieces import plain


def _all():
    for module in (cues, facts, furniture, role_cues, zones):
        for name, value in vars(module).items():
            if isinstance(value, Cue):
                yield pytest.param(value, id=f"{module.__name__.rsplit('.', 1)[-1]}.{name}")
    for act, cue in acts.ACTS.items():
        yield pytest.param(cue, id=f"acts.{act}")
    for kind, cue in letter_kind._CUES:
        yield pytest.param(cue, id=f"letter_kind.{kind}")


@pytest.mark.parametrize("cue", list(_all()))
def test_examples(cue):
    assert cue.examples
    for words in cue.examples:
        assert cue(plain(words)), words
    for words in cue.not_in:
        assert not cue(plain(words)), words
