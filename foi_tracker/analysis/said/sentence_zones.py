"""What each sentence of a paragraph is for, where an answer ends with rights, a caveat or the law."""

from foi_tracker.analysis.layout.zones import Zone, quiet_zone
from foi_tracker.analysis.text.pieces import Piece, sentences_of

_BY_SENTENCE = frozenset({Zone.BODY, Zone.RIGHTS, Zone.DUTIES, Zone.CAVEAT})


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
    for each in own:
        rights = Zone.RIGHTS in out or Zone.DUTIES in out
        goes_on = rights and each is Zone.BODY
        out.append(out[-1] if goes_on else each)
    return out
