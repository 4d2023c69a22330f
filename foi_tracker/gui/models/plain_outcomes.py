"""A stored outcome in the plain words of the screen."""

from collections.abc import Collection

from foi_tracker.law.outcomes import FINE_WORDS, GOODWILL_WORDS, FineOutcome, Flag
from foi_tracker.law.provisions import Provision


def fine_words(fine: FineOutcome, provisions: Collection[Provision], flags: Collection[Flag] = ()) -> str:
    """What was done with a question, in small letters.

    Args:
        fine: The stored outcome.
        provisions: Its grounds; without any, a refusal is not said to rest on an exemption.
        flags: What else was said of it.
    """
    if fine is FineOutcome.PARTLY and Flag.GOODWILL in flags:
        return GOODWILL_WORDS
    if fine is FineOutcome.REFUSED_EXEMPT and not provisions:
        return "refused, no ground named"
    return FINE_WORDS[fine]


def with_capital(words: str) -> str:
    """The words as they begin a line."""
    return words[:1].upper() + words[1:]
