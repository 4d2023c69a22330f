"""What becomes of a question, and the provisions that bear on it, as values."""

from dataclasses import dataclass, field

from foi_tracker.analysis.grounds.claims import Found
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.law.outcomes import FineOutcome, Flag
from foi_tracker.law.provisions import Provision
from foi_tracker.model.readings import ClaimKind

PLAIN = frozenset({FineOutcome.ANSWERED, FineOutcome.NOT_HELD})
"""What words alone make plain, wherever they stand; of a refusal it must be known what it reaches."""


@dataclass(slots=True)
class Verdict:
    """What became of a question.

    Attributes:
        outcome: The finer code.
        words: The statements that prove it, the strongest first.
        provisions: Relied on to keep something back from it.
        flags: What else is to be said.
        sure: Whether it need not be checked.
        why: One sentence.
        weak: Whether its words give and keep back nothing; what else the letter says may go first.
    """

    outcome: FineOutcome
    words: list[Statement] = field(default_factory=list)
    provisions: list[Provision] = field(default_factory=list)
    flags: list[Flag] = field(default_factory=list)
    sure: bool = True
    why: str = ""
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Grounds:
    """The provisions that bear on a question, by what they are used for."""

    found: tuple[Found, ...]

    def of(self, *kinds: ClaimKind) -> list[Found]:
        """Those of some kinds."""
        return [entry for entry in self.found if entry.kind in kinds]

    @property
    def provisions(self) -> list[Provision]:
        """The provisions themselves, those that only switch to another law left out."""
        return [entry.provision for entry in self.found if entry.kind is not ClaimKind.PROCEDURE]
