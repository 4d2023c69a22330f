"""What each sentence of a paragraph is for, where an answer ends with rights, a caveat or the law."""

import re

from foi_tracker.analysis.layout.zones import Zone, quiet_zone
from foi_tracker.analysis.text.pieces import Piece, sentences_of

_BY_SENTENCE = frozenset({Zone.BODY, Zone.RIGHTS, Zone.DUTIES, Zone.CAVEAT})


_OWN_FACT = re.compile(
    r"(?i)\b(?:our|we|i|it)\b[^.;]{0,80}\b(?:shows?|counted|recorded|found|spent|paid)\b[^.;]{0,60}\d"
)


def sentence_zones(piece: Piece, zone: Zone, *, answer: bool) -> list[Zone]:
    """The zone of each sentence of a piece: an answer may end with review rights, a caveat, or the law.

    What goes before such words is the answer itself. A piece that is quiet because of the heading over it
    stays so.
    """
    said = [sentence.text for sentence in sentences_of(piece)]
    own = [quiet_zone(text, answer=answer) for text in said] if zone in _BY_SENTENCE else []
    if not any(each is not Zone.BODY for each in own) or (zone is Zone.BODY and not answer):
        return [zone] * len(said)
    out: list[Zone] = []
    for each, text in zip(own, said, strict=True):
        rights = Zone.RIGHTS in out or Zone.DUTIES in out
        # Law told first may lead up to the answer: "… Our system shows 43 of them."
        answers = bool(out) and out[-1] is Zone.DUTIES and _OWN_FACT.search(text) is not None
        goes_on = rights and each is Zone.BODY and not answers and out[-1] is not Zone.BODY
        out.append(out[-1] if goes_on else each)
    return out
