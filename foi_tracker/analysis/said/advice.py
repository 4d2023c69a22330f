"""Advice on asking for less: what stands under its heading, or goes on after a sentence of it, is no answer.

"ADVICE AND ASSISTANCE", and "Questions 1 and 3 are quick to count" under it; "You could ask for one year.
That may well be within the limit."
"""

import re
from collections.abc import Sequence
from typing import Protocol

from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.wording.acts import Act

_HEADING = re.compile(
    r"""\W*(?:\d{1,2}\.?\s)? (?: (?:our\s)?(?:advice|help)(?:\s(?:and|&)\sassistance)?
      | (?:(?:our\s)?duty\sto\s)?advis(?:e|ing)\s(?:and|&)\sassist(?:ing)?(?:\s(?:you|the\sapplicant))?
      | (?:section|s\.?)\s?16\b[^.]{0,50}
      | how\s(?:you\s(?:can|could|may|might)|to)\s(?:narrow|refine|reduce|limit|cut|bring|ask)\b[^.]{0,40}
      | (?:refin|narrow|reduc|limit)ing\s(?:your|the|a)\srequest
      | (?:a\s)?(?:new|refined|narrower|smaller)\srequest ) \W*""",
    re.IGNORECASE | re.VERBOSE,
)
_LINE = 70
_GOES_ON = re.compile(
    r"(?i)\W*(?:that|this|it|those|these|such\sa|doing\sso|even\sthen|we|you)\b[^.;]{0,60}"
    r"\b(?:may|might|could|would|should|can)\b"
)
_OWN_RULE = (Act.NCND, Act.ATTACHED, Act.WITHHELD, Act.NOT_HELD, Act.GOODWILL)


class Said(Protocol):
    """A sentence of the reply."""

    piece: Piece
    zone: Zone
    table: int
    own: bool
    acts: dict[Act, tuple[int, int]]

    @property
    def text(self) -> str:
        """Its words."""

    def does(self, *acts: Act) -> bool:
        """Whether it does any of these."""


def mark_advice(statements: Sequence[Said]) -> None:
    """Mark the sentences that only advise how to ask for less; they are changed in place."""
    under = going = False
    before: Said | None = None
    for s in statements:
        alone = s.table < 0 and s.text.strip() == s.piece.text.strip()
        if alone and _HEADING.fullmatch(s.text):
            under, going, before = True, False, s
            continue
        if s.table >= 0 or s.zone is Zone.RIGHTS or (alone and _is_heading(s.text)):
            under = going = False
        same = before is not None and before.piece is s.piece
        going = same and (going or (before is not None and before.does(Act.ADVICE)))
        if (under and not s.does(Act.GOODWILL, Act.GIVES)) or (
            going and _GOES_ON.match(s.text) and not s.does(*_OWN_RULE)
        ):
            s.acts.setdefault(Act.ADVICE, (0, 0))
        before = s


def _is_heading(text: str) -> bool:
    """Whether a line alone is a heading: short, and no sentence."""
    bare = text.strip()
    return len(bare) <= _LINE and (bare.isupper() or bare[-1:] not in set(".!?;,)"))
