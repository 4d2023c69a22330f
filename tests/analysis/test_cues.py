"""Every pattern finds the words it was written for, and leaves alone those it was not."""

import pytest

from foi_tracker.analysis.grounds import rely_cues, role_cues
from foi_tracker.analysis.layout import furniture, metadata, zones
from foi_tracker.analysis.particulars import facts, less_work, letter_kind_cues
from foi_tracker.analysis.text import cues, voices
from foi_tracker.analysis.text.cues import Cue
from foi_tracker.analysis.text.pieces import plain
from foi_tracker.analysis.wording import acts


def _all():
    for module in (
        cues,
        facts,
        furniture,
        less_work,
        letter_kind_cues,
        metadata,
        rely_cues,
        role_cues,
        voices,
        zones,
    ):
        for name, value in vars(module).items():
            if isinstance(value, Cue):
                yield pytest.param(value, id=f"{module.__name__.rsplit('.', 1)[-1]}.{name}")
    for act, cue in acts.ACTS.items():
        yield pytest.param(cue, id=f"acts.{act}")
    for kind, cue in letter_kind_cues.CUES:
        yield pytest.param(cue, id=f"letter_kind.{kind}")


@pytest.mark.parametrize("cue", list(_all()))
def test_examples(cue):
    assert cue.examples
    for words in cue.examples:
        assert cue(plain(words)), words
    for words in cue.not_in:
        assert not cue(plain(words)), words
