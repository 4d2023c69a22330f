"""What a provision is used for.

To withhold, on cost, as vexatious, to neither confirm nor deny, and so on.
"""

from foi_tracker.analysis.citations.grounds import catalogue
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.readings import ClaimKind


def kind_of(provision: Provision, *, ncnd: bool = False) -> ClaimKind:
    """What a provision is used for."""
    section = (provision.regime, provision.number)
    fixed = _KINDS.get((*section, provision.parts)) or _KINDS.get((*section, ()))
    if fixed is not None:
        return fixed
    entry = catalogue().nearest(provision)
    if entry is not None and entry.kind == "ncnd":
        return ClaimKind.NCND
    return ClaimKind.NCND if ncnd and provision.regime.is_scottish else ClaimKind.WITHHELD


_KINDS: dict[tuple[Regime, str, tuple[str, ...]], ClaimKind] = {
    (Regime.FOIA, "12", ()): ClaimKind.COST,
    (Regime.FOISA, "12", ()): ClaimKind.COST,
    (Regime.FOIA, "14", ()): ClaimKind.VEXATIOUS,
    (Regime.FOISA, "14", ()): ClaimKind.VEXATIOUS,
    (Regime.FOIA, "21", ()): ClaimKind.PUBLISHED,
    (Regime.FOISA, "25", ()): ClaimKind.PUBLISHED,
    (Regime.EIR, "6", ()): ClaimKind.PUBLISHED,
    (Regime.EISR, "6", ()): ClaimKind.PUBLISHED,
    (Regime.FOISA, "17", ()): ClaimKind.NOT_HELD,
    (Regime.FOISA, "18", ()): ClaimKind.NCND,
    (Regime.EIR, "12", ("4", "a")): ClaimKind.NOT_HELD,
    (Regime.EISR, "10", ("4", "a")): ClaimKind.NOT_HELD,
    (Regime.FOISA, "39", ("2",)): ClaimKind.PROCEDURE,
    (Regime.FOIA, "39", ()): ClaimKind.PROCEDURE,
}
