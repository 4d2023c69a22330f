"""Writes what the person decides on the checking page, in the order of their keys.

The library answers later than keys come. What was just said counts at once, so that a quick Space after a
digit never turns the decision back into the suggestion; what is shown is still only what is stored.
"""

from collections.abc import Callable, Sequence

from foi_tracker.gui.context import Context
from foi_tracker.gui.models import cards
from foi_tracker.law.outcomes import Outcome
from foi_tracker.law.provisions import Provision
from foi_tracker.model.library import Change
from foi_tracker.model.readings import Evidence
from foi_tracker.model.views import Card


class Decisions:
    """The decisions about one letter.

    Args:
        context: Of the page.
        written: Called after each write was handed over, to ask for the letter anew: the library's lane is
            serial, so what then comes holds all that was written before.
    """

    def __init__(self, context: Context, written: Callable[[], None]) -> None:
        self._context = context
        self._written = written
        self._letter = 0
        # Question to whether it is now decided, for what is not yet seen to be stored.
        self._said: dict[int, bool] = {}

    def about(self, letter: int) -> None:
        """Decide about this letter from now on."""
        if letter != self._letter:
            self._letter, self._said = letter, {}

    def seen(self) -> None:
        """What was written is shown now."""
        self._said = {}

    def decided(self, card: Card) -> bool:
        """Whether the person has decided the card, also where that is still on its way."""
        return self._said.get(card.question.id, card.decided is not None)

    def choose(self, card: Card, outcome: Outcome) -> None:
        """Decide a card as ``outcome``, with the grounds and words that go with it."""
        self.decide(
            card.question.id, outcome, cards.grounds_for(card, outcome), cards.evidence_for(card, outcome)
        )

    def decide(
        self,
        question: int,
        outcome: Outcome,
        grounds: Sequence[Provision],
        evidence: Sequence[Evidence],
    ) -> None:
        """Decide a question; no words given means those that were suggested."""
        letter = self._letter
        self._said[question] = True
        self._context.write(
            lambda tracker: tracker.deciding.decide(letter, question, outcome, grounds, evidence)
        )
        self._written()

    def confirm(self, card: Card) -> None:
        """Decide a card as it was suggested."""
        letter, question = self._letter, card.question.id
        self._said[question] = True
        self._context.write(lambda tracker: tracker.deciding.confirm(letter, question))
        self._written()

    def confirm_clear(self, shown: Sequence[Card], then: Callable[[Change], None]) -> bool:
        """Confirm every clear card that nobody decided; False where there is none."""
        clear = [card for card in shown if card.sure and card.suggested and not self.decided(card)]
        if not clear:
            return False
        letter = self._letter
        for card in clear:
            self._said[card.question.id] = True
        self._context.write(lambda tracker: tracker.deciding.confirm_clear(letter), then)
        self._written()
        return True

    def undo(self, card: Card) -> None:
        """Take the decision about a card back, if there is one."""
        if not self.decided(card):
            return
        letter, question = self._letter, card.question.id
        self._said[question] = False
        self._context.write(lambda tracker: tracker.deciding.undecide(letter, question))
        self._written()
