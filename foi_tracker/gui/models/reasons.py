"""The reasoning behind a ground, and what figures count, in few words; each with the letter's own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from foi_tracker.law.provisions import Provision
from foi_tracker.model.readings import (
    Aspect,
    Claim,
    ClaimRole,
    Counted,
    Evidence,
    Likelihood,
    PublicInterest,
)

LONGEST = 44
"""Characters of a value that are shown; all of it is a rest of the pointer, or a click, away."""

_LIKELIHOODS = {
    Likelihood.WOULD: " (would)",
    Likelihood.WOULD_BE_LIKELY: " (would be likely)",
    Likelihood.NOT_SAID: "",
}
_LEADS = {Aspect.SOURCE: "from ", Aspect.SEARCH: "search: "}
_MISSING = {Aspect.UNIT: "unit", Aspect.PERIOD: "period", Aspect.SOURCE: "source"}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a line of reasoning says; without words of the letter it is only shown.

    Attributes:
        words: As shown.
        evidence: The letter's words; a press shows them, a further one the next.
        full: The whole of it, where it is shown cut.
    """

    words: str
    evidence: tuple[Evidence, ...] = ()
    full: str = ""


@dataclass(frozen=True, slots=True)
class Reasons:
    """A line of such things under a short heading ("s31(1)(a)", "Counts")."""

    heading: str
    items: tuple[Item, ...]


def arguments_of(claims: Iterable[Claim]) -> list[Reasons]:
    """The harm and the public interest of the grounds relied on; grounds weighed together share a line."""
    grouped: dict[PublicInterest, list[Provision]] = {}
    for claim in claims:
        if claim.role is ClaimRole.RELIED_ON and claim.provision is not None and claim.test is not None:
            grouped.setdefault(claim.test, []).append(claim.provision)
    return [
        Reasons(", ".join(dict.fromkeys(each.short for each in provisions)), tuple(_test(test)))
        for test, provisions in grouped.items()
    ]


def _test(test: PublicInterest) -> Iterator[Item]:
    if test.harm:
        many = f": {len(test.harm)}" if len(test.harm) > 1 else ""
        yield Item(f"Harm{many}{_LIKELIHOODS[test.likelihood]}", test.harm)
    if test.favouring or test.against or test.balance:
        yield Item(f"For release: {len(test.favouring)}", test.favouring)
        yield Item(f"Against: {len(test.against)}", test.against)
        yield Item("Balance" if test.balance else "No balance found", test.balance)


def counts_of(counted: Sequence[Counted]) -> Reasons:
    """What figures count: unit, period, source, search, caveats; what is not stated is said to be so."""
    if not counted:
        return Reasons("Counts", (Item("not stated"),))
    items: list[Item] = []
    for aspect in (Aspect.UNIT, Aspect.PERIOD, Aspect.SOURCE, Aspect.SEARCH):
        said = [each for each in counted if each.aspect is aspect]
        if said:
            words = f"{_LEADS.get(aspect, '')}{', '.join(each.value for each in said)}"
            items.append(Item(_cut(words), _evidence(said), words))
        elif aspect in _MISSING:
            items.append(Item(f"{_MISSING[aspect]} not stated"))
    warned = [each for each in counted if each.aspect is Aspect.CAVEAT]
    if warned:
        words = "; ".join(each.value for each in warned)
        many = "1 caveat" if len(warned) == 1 else f"{len(warned)} caveats"
        items.append(Item(many, _evidence(warned), words))
    return Reasons("Counts", tuple(items))


def named_grounds(
    provisions: Iterable[Provision], claims: Sequence[Claim], quoted: Sequence[Evidence]
) -> Reasons | None:
    """The grounds whose words no quotation shows; None where there is none.

    Args:
        provisions: The grounds.
        claims: Of the letter, against the question.
        quoted: What is quoted.
    """
    items = []
    for provision in provisions:
        words = _words_of(claim for claim in claims if claim.provision == provision)
        if words and not any(_shows(each, one) for each in quoted for one in words):
            items.append(Item(provision.short, words))
    return Reasons("Grounds", tuple(items)) if items else None


def bare_reasons(claims: Sequence[Claim]) -> Reasons | None:
    """The reasons for which no section is named; None where every ground names one."""
    names = dict.fromkeys(claim.reason for claim in claims if claim.provision is None and claim.reason)
    items = tuple(
        Item(_cut(name), _words_of(claim for claim in claims if claim.reason == name), name) for name in names
    )
    return Reasons("No section named", items) if items else None


def _words_of(claims: Iterable[Claim]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(words for claim in claims for words in claim.evidence))


def _shows(quoted: Evidence, words: Evidence) -> bool:
    return quoted.document == words.document and quoted.span.meets(words.span)


def _evidence(said: Iterable[Counted]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(words for each in said for words in each.evidence))


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"
