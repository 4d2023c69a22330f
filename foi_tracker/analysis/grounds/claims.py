"""Each provision over the whole letter: the strongest role it has, and the questions it is used against."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from foi_tracker.analysis.grounds.claim_kinds import kind_of
from foi_tracker.analysis.grounds.uses import Use
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.text.pieces import Source
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.readings import Claim, ClaimKind, ClaimRole, Confidence


@dataclass(slots=True)
class Found:
    """A provision over the whole letter.

    Attributes:
        provision: The provision.
        role: The strongest role it has anywhere.
        kind: What it is used for.
        labels: The questions it is used against.
        weak: Those of them for which only words about the letter as a whole say so.
        whole: Whether it is used against the letter as a whole.
        uses: Every place.
        flags: What was noticed.
        sure: Whether its role leaves no doubt.
    """

    provision: Provision
    role: ClaimRole
    kind: ClaimKind
    labels: list[str] = field(default_factory=list)
    weak: list[str] = field(default_factory=list)
    whole: bool = False
    uses: list[Use] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    sure: bool = True


def gather(uses: Sequence[Use]) -> list[Found]:
    """One entry for each provision, the strongest role first; a bare section gives way to its paragraphs."""
    found: dict[Provision, Found] = {}
    ncnd_by_statement = _scottish_ncnd(uses)
    for use in uses:
        provision = use.citation.provision
        kind = kind_of(provision, ncnd=id(use.statement) in ncnd_by_statement)
        entry = found.setdefault(provision, Found(provision, use.role, kind))
        _add(entry, use)
    _last_resort(found)
    _rely_on_explained_part(found)
    _drop_weak(found)
    return _without_bare(found)


def _last_resort(found: Mapping[Provision, Found]) -> None:
    """Let a letter that keeps something back, and relies on nothing by its words, rely on what it explains.

    The cost section first, where the letter has said that the work would go over the limit.
    """
    cost = [entry for entry in found.values() if entry.kind is ClaimKind.COST]
    relied = [entry for entry in found.values() if entry.role is ClaimRole.RELIED_ON]
    if not any(entry.kind is ClaimKind.COST for entry in relied):
        finest = [entry for entry in cost if entry.provision.parts and _may_rely(entry)]
        for entry in finest or cost:
            if any(use.over_limit for use in entry.uses):
                _rely(entry)
                relied.append(entry)
    if any(entry.kind is not ClaimKind.PROCEDURE for entry in relied):
        return
    for entry in found.values():
        if _may_rely(entry) and any(use.keeps_back for use in entry.uses):
            _rely(entry)


def _rely_on_explained_part(found: Mapping[Provision, Found]) -> None:
    """Let a section used by its bare number be used by the one part of it that the letter explains."""
    for provision, entry in found.items():
        if entry.role is not ClaimRole.RELIED_ON or provision.parts:
            continue
        finer = [other for key, other in found.items() if key != provision and provision.covers(key)]
        if len(finer) == 1 and finer[0].role is ClaimRole.MENTIONED and _may_rely(finer[0]):
            _rely(finer[0])


def _may_rely(entry: Found) -> bool:
    return any(_is_weak(use) for use in entry.uses)


def _is_weak(use: Use) -> bool:
    """Whether a place in the reply itself only explains a provision."""
    statement = use.statement
    return (
        use.role is ClaimRole.MENTIONED
        and not use.sure
        and statement is not None
        and statement.zone in {Zone.BODY, Zone.TEST, Zone.DUTIES}
    )


def _rely(entry: Found) -> None:
    for use in entry.uses:
        if _is_weak(use):
            entry.role, entry.sure = ClaimRole.RELIED_ON, False
            use.role = ClaimRole.RELIED_ON
            _scope(entry, use)


def _drop_weak(found: Mapping[Provision, Found]) -> None:
    """Let a summary ("4 and 6 are exempt under sections 21 and 22") give way to each answer's own words."""
    told = {label for entry in found.values() for label in entry.labels if label not in entry.weak}
    for entry in found.values():
        entry.labels = [label for label in entry.labels if label not in entry.weak or label not in told]


def _scottish_ncnd(uses: Sequence[Use]) -> set[int]:
    """Statements about questions for which FOISA section 18 is used.

    What stands beside it is used through it.
    """
    labels = {
        use.statement.labels
        for use in uses
        if use.statement is not None
        and use.citation.provision.number == "18"
        and use.citation.provision.regime is Regime.FOISA
        and use.role is ClaimRole.RELIED_ON
    }
    return {id(use.statement) for use in uses if use.statement is not None and use.statement.labels in labels}


def _add(entry: Found, use: Use) -> None:
    entry.uses.append(use)
    entry.flags.extend(flag for flag in use.citation.flags if flag not in entry.flags)
    relied = use.role is ClaimRole.RELIED_ON
    if relied and entry.role is not ClaimRole.RELIED_ON:
        entry.role, entry.sure = use.role, use.sure
    elif relied:
        entry.sure = entry.sure or use.sure
    elif entry.role is not ClaimRole.RELIED_ON and entry.role is ClaimRole.IN_REQUEST:
        entry.role = use.role
    if relied:
        _scope(entry, use)


def _scope(entry: Found, use: Use) -> None:
    """Note against which questions a provision is used at a place."""
    if use.statement is None or use.residual or entry.kind is ClaimKind.PROCEDURE:
        return
    if use.statement.labels:
        if use.statement.own:
            entry.weak = [label for label in entry.weak if label not in use.statement.labels]
        else:
            entry.weak.extend(label for label in use.statement.labels if label not in entry.labels)
        entry.labels.extend(label for label in use.statement.labels if label not in entry.labels)
    else:
        entry.whole = True


def _without_bare(found: dict[Provision, Found]) -> list[Found]:
    """Leave out a bare section where the letter also names its paragraphs, and keep what it said of scope."""
    out: list[Found] = []
    for provision, entry in found.items():
        finer = [
            other
            for key, other in found.items()
            if key != provision and provision.covers(key) and other.role is ClaimRole.RELIED_ON
        ]
        if not finer:
            out.append(entry)
            continue
        if entry.role is ClaimRole.RELIED_ON:
            # A question that has its own paragraph of the section gets no other through the bare section.
            settled = {label for other in finer for label in other.labels}
            for other in finer:
                other.labels.extend(label for label in entry.labels if label not in settled)
                if not other.labels and not any(use.residual for use in other.uses):
                    other.whole = other.whole or entry.whole
    return out


def to_claim(entry: Found, source: Source) -> Claim:
    """The claim that a person sees, with its words."""
    relied = [use for use in entry.uses if use.role is entry.role] or entry.uses
    evidence = [source.sentence(use.sentence) for use in relied[:6]]
    confidence = Confidence.SURE if entry.sure and "impossible" not in entry.flags else Confidence.TO_CHECK
    return Claim(
        provision=entry.provision,
        role=entry.role,
        kind=entry.kind,
        evidence=tuple(evidence),
        questions=tuple(entry.labels),
        whole=entry.whole and not entry.labels,
        flags=tuple(entry.flags),
        confidence=confidence,
    )
