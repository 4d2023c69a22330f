"""Words that a pattern cannot match without, worked out from the pattern itself.

Most cues are looked for in most sentences and stand in few. A look for plain words costs a fraction of a
search with a pattern, and because the words come from the pattern they can never disagree with it.
"""

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Any

from foi_tracker.analysis.text.pattern_parts import parts_of

_MOST = 90
"""More plain words than this take as long to look for as the pattern itself."""

Needles = tuple[str, ...]


def needles_of(source: str) -> Needles:
    """Lower-case words of which at least one stands in every text that a pattern matches.

    Args:
        source: The source of a verbose, case-blind pattern.

    Returns:
        Nothing where there are no such words, or so many that looking for them would not pay.
    """
    found = _of_sequence(parts_of(source) or ())
    shortest = _without_longer(found or ())
    if len(shortest) > _MOST or not all(map(_tells, shortest)):
        return ()
    return tuple(sorted(shortest, key=len))


@lru_cache(maxsize=256)
def lowered(text: str) -> str:
    """A text in lower case; asked for again and again for the same sentence."""
    return text.lower()


def may_stand(needles: Needles, text: str) -> bool:
    """Whether a pattern with these needles can match a text at all."""
    if not needles:
        return True
    low = lowered(text)
    for needle in needles:  # noqa: SIM110 - a loop takes half the time of any() here, and runs ten thousand times a letter
        if needle in low:
            return True
    return False


def _of_sequence(parts: Iterable[Any]) -> frozenset[str] | None:
    """The needles of a row of parts: those of the part that tells most."""
    choices: list[frozenset[str]] = []
    run = ""
    for name, value in parts:
        kind = str(name)
        if kind == "LITERAL" and value < 128:
            run += chr(value).lower()
            continue
        if kind == "AT" and run:
            continue
        if run:
            choices.append(frozenset([run]))
            run = ""
        inner = _of_part(kind, value)
        if inner is not None:
            choices.append(inner)
    if run:
        choices.append(frozenset([run]))
    return max(choices, key=_worth, default=None)


def _of_part(kind: str, value: Any) -> frozenset[str] | None:  # noqa: ANN401 - as the parser gives it
    if kind == "SUBPATTERN":
        return _of_sequence(value[3])
    if kind in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        return _of_sequence(value[2]) if value[0] >= 1 else None
    if kind == "ATOMIC_GROUP":
        return _of_sequence(value)
    if kind == "BRANCH":
        found = [_of_sequence(branch) for branch in value[1]]
        return None if any(each is None for each in found) else frozenset().union(*filter(None, found))
    return None


def _worth(needles: frozenset[str]) -> tuple[bool, float]:
    """How well needles tell texts apart: long and few."""
    return all(map(_tells, needles)), min(map(len, needles)) - len(needles) / 6


def _tells(needle: str) -> bool:
    """Whether a needle is not in nearly every text: two letters, or a mark other than a space."""
    return len(needle) > 1 or not (needle.isalpha() or needle.isspace())


def _without_longer(needles: Collection[str]) -> list[str]:
    """The needles without those that hold another."""
    return [each for each in needles if not any(other != each and other in each for other in needles)]
