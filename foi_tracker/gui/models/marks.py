"""Which words of a letter are marked, and in which colour, for the card that is looked at."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from foi_tracker.core.spans import Span
from foi_tracker.gui.models import cards
from foi_tracker.model.readings import ClaimRole, Evidence, Reading
from foi_tracker.model.views import Card, LetterText


@dataclass(frozen=True, slots=True)
class Mark:
    """Words to mark: which, in which of the theme's colours, and whether they are what is looked at now."""

    document: int
    span: Span
    colour: str = "highlight"
    current: bool = True


def marks_of(
    card: Card | None, reading: Reading | None, found: Evidence | None = None, *, alone: bool = False
) -> list[Mark]:
    """Every claim of the letter faintly; strongly the card's question, its grounds, and what it rests on.

    Args:
        card: That is looked at.
        reading: Of the letter.
        found: Words that were searched, or asked for.
        alone: Whether only those are marked.
    """
    if found is None:
        return _of_card(card, reading)
    if alone:
        return [Mark(found.document, found.span)]
    return [*_of_card(card, reading), Mark(found.document, found.span, "selection")]


def _of_card(card: Card | None, reading: Reading | None) -> list[Mark]:
    if reading is None:
        return [] if card is None else _own(card)
    faint = [
        Mark(words.document, words.span, cards.claim_colour(claim.kind), current=False)
        for claim in reading.claims
        if claim.role is ClaimRole.RELIED_ON
        for words in claim.evidence
    ]
    if card is None:
        return faint
    asked = [Mark(words.document, words.span) for words in asked_words(card, reading)]
    grounds = [
        Mark(words.document, words.span, cards.claim_colour(claim.kind))
        for claim in cards.claims_of(card, reading)
        for words in claim.evidence
    ]
    return [*faint, *asked, *_own(card), *grounds]


def first_words(card: Card, reading: Reading | None) -> Evidence | None:
    """The words to scroll to: what the card rests on, else where the letter repeats the question."""
    return next(iter(cards.evidence_of(card) or asked_words(card, reading)), None)


def found_words(texts: Sequence[LetterText], searched: str | Evidence) -> Evidence | None:
    """Where searched words first stand: all of them in a row, else the longest of them that is there.

    Args:
        texts: The documents of a letter.
        searched: As typed into the search; signs between the words count for nothing, case neither. Or
            evidence, which says itself where it stands.
    """
    if isinstance(searched, Evidence):
        return searched
    words = re.findall(r"\w+", searched)
    for tried in ([words] if len(words) > 1 else []) + [
        [one] for one in sorted(words, key=len, reverse=True)
    ]:
        pattern = re.compile(r"\b" + r"\W{1,20}".join(map(re.escape, tried)), re.IGNORECASE)
        for number, text in enumerate(texts):
            found = pattern.search(text.text)
            if found is not None:
                return Evidence(number, Span(*found.span()), found[0])
    return None


def asked_words(card: Card, reading: Reading | None) -> tuple[Evidence, ...]:
    """Where the letter repeats the card's question."""
    if reading is None or not card.matched:
        return ()
    return next((found.evidence for found in reading.questions if found.label == card.matched), ())


def _own(card: Card) -> list[Mark]:
    colour = cards.outcome_colour(cards.outcome_of(card))
    return [Mark(words.document, words.span, colour) for words in cards.evidence_of(card)]
