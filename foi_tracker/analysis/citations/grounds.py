"""Which numbers of the information laws are grounds to keep something back or to refuse."""

from collections.abc import Sequence
from functools import cache

from foi_tracker.law.catalogue import Catalogue
from foi_tracker.law.provisions import Provision, ProvisionError
from foi_tracker.law.regimes import Regime

_GROUND_KINDS = frozenset({"exemption", "exception", "ncnd", "not_held", "element"})
# Procedural rows that are still a ground to refuse.
_GROUND_SECTIONS = frozenset(
    {
        (Regime.FOIA, "12"),
        (Regime.FOIA, "14"),
        (Regime.FOISA, "12"),
        (Regime.FOISA, "14"),
        (Regime.EIR, "6"),
        (Regime.EISR, "6"),
    }
)
# Sections whose sub-subsections are conditions, no grounds of their own.
_CONDITIONS = {
    (Regime.FOIA, "40"),
    (Regime.FOISA, "38"),
    (Regime.EIR, "13"),
    (Regime.EISR, "11"),
    (Regime.EIR, "12"),
    (Regime.EISR, "10"),
}


@cache
def catalogue() -> Catalogue:
    """The shipped catalogue of provisions, read once."""
    return Catalogue.load()


def as_provision(regime: Regime, number: str, parts: Sequence[str]) -> Provision | None:
    """The ground that a number of a law is; None for duties, procedures and conditions."""
    kept = list(parts)
    if number not in _ground_numbers(regime):
        return None
    while True:
        provision = _made(regime, number, kept)
        if provision is None:
            return None
        entry = catalogue().entry(provision) or catalogue().nearest(provision)
        if entry is None:
            # A duty with one ground among its paragraphs (EIR reg 5) is no ground elsewhere.
            return provision if _is_whole_ground(regime, number) else None
        if (regime, number) in _CONDITIONS and entry.kind in {"element", "modifier"}:
            if not kept or len(entry.provision.parts) <= 1:
                return None
            kept = list(entry.provision.parts[:-1])
            continue
        if (regime, number) == (Regime.FOIA, "40") and len(kept) > 1 and kept[0] == "2":
            kept = kept[:1]
            continue
        if entry.kind == "modifier" or (
            entry.kind == "procedural" and (regime, number) not in _GROUND_SECTIONS
        ):
            return None
        return provision


def _made(regime: Regime, number: str, parts: Sequence[str]) -> Provision | None:
    try:
        return Provision(regime, number, tuple(parts))
    except ProvisionError:
        return None


def _is_whole_ground(regime: Regime, number: str) -> bool:
    return (regime, number) in _GROUND_SECTIONS or _made(regime, number, ()) in _whole_grounds()


@cache
def _whole_grounds() -> frozenset[Provision]:
    """Sections whose own first level is all of grounds, so that an unknown paragraph may still be one."""
    counts: dict[Provision, int] = {}
    for entry in catalogue().all():
        if entry.kind in _GROUND_KINDS:
            counts[entry.provision.section] = counts.get(entry.provision.section, 0) + 1
    return frozenset(section for section, number in counts.items() if number > 1)


@cache
def _ground_numbers(regime: Regime) -> frozenset[str]:
    """The sections of a law under which something can be kept back or refused."""
    return frozenset(
        entry.provision.number
        for entry in catalogue().all()
        if entry.provision.regime is regime
        and (entry.kind in _GROUND_KINDS or (regime, entry.provision.number) in _GROUND_SECTIONS)
    )
