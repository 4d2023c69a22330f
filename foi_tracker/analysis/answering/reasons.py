"""Reasons for giving nothing that name no section: "not centrally recorded", "ask the press office".

Each is kept as a ground of its own with its words. Where a section is relied on in the same passage the
sentence only explains that section, and where the letter plainly says that nothing is held it only explains
that; neither makes a ground of its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from foi_tracker.analysis.answering.answers import Bundle
from foi_tracker.analysis.answering.reason_cues import REASONS, REFUSES
from foi_tracker.analysis.grounds.claims import Found
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.cues import Cue
from foi_tracker.analysis.text.pieces import Source
from foi_tracker.analysis.wording.acts import ACTS, Act
from foi_tracker.law.outcomes import FineOutcome
from foi_tracker.law.provisions import Provision
from foi_tracker.law.regimes import Regime
from foi_tracker.model.readings import Claim, ClaimKind, ClaimRole, Confidence, FoundAnswer

_GIVES = (Act.VALUE, Act.YES_NO, Act.ATTACHED, Act.GIVES, Act.PUBLISHED)
_OUT = frozenset({Zone.RIGHTS, Zone.EARLIER, Zone.META, Zone.FURNITURE, Zone.DUTIES, Zone.TEST})
_NEAR = 3
"""How many sentences away a section still explains itself by a reason."""
_NOT_HELD_NOTICE = Provision(Regime.FOISA, "17")


@dataclass(slots=True)
class _Excuse:
    """A reason with the sentences that give it and the questions that it is given against."""

    name: str
    labels: tuple[str, ...]
    whole: bool
    statements: list[Statement] = field(default_factory=list)


def reasons_in(
    answers: Sequence[FoundAnswer],
    bundles: Sequence[Bundle],
    statements: Sequence[Statement],
    found: Sequence[Found],
    source: Source,
) -> tuple[tuple[FoundAnswer, ...], tuple[Claim, ...]]:
    """The reasons without a section as claims, and the answers that rest on nothing else, marked to check.

    Args:
        answers: In the order of the questions.
        bundles: The same questions with what speaks of them.
        statements: The reply.
        found: The provisions that the letter names.
        source: Gives the words of a sentence with their place.
    """
    excuses: dict[tuple[str, tuple[str, ...]], _Excuse] = {}
    relied = _Relied(found, statements)
    asking = {answer.question for answer in answers if answer.outcome is FineOutcome.CLARIFY}
    giving = _giving(answers, bundles)
    for at, statement in enumerate(statements):
        if statement.table >= 0 or statement.quiet or statement.zone in _OUT:
            continue
        names = [reason.name for reason in REASONS if _gives(reason, statement)]
        if (
            not names
            or asking & set(statement.labels)
            or relied.explains(at)
            or _says_not_held(at, statements)
        ):
            continue
        if not _is_excuse(at, statements, giving):
            continue
        labels, whole = _against(statement, bundles)
        for name in names:
            excuse = excuses.setdefault((name, labels), _Excuse(name, labels, whole))
            excuse.statements.append(statement)
    claims = tuple(_claim(excuse, source) for excuse in excuses.values())
    return tuple(_answers(answers, bundles, list(excuses.values()), giving, source)), claims


def _gives(reason: Cue, statement: Statement) -> bool:
    """Whether a sentence gives a reason, and does not also say plainly that nothing is held."""
    match = reason.find(statement.text)
    if match is None:
        return False
    rest = f"{statement.text[: match.start()]} {statement.text[match.end() :]}"
    return not (statement.does(Act.NOT_HELD) and ACTS[Act.NOT_HELD](rest))


def _says_not_held(at: int, statements: Sequence[Statement]) -> bool:
    """Whether sentences about the same questions, close by, plainly say that nothing is held."""
    labels = statements[at].labels
    return any(
        near.labels == labels and near.does(Act.NOT_HELD) and not _named(near)
        for near in statements[max(0, at - _NEAR) : at + _NEAR + 1]
        if near.table < 0
    )


class _Relied:
    """Where the letter relies on sections."""

    def __init__(self, found: Sequence[Found], statements: Sequence[Statement]) -> None:
        self._statements = statements
        place = {id(statement): at for at, statement in enumerate(statements)}
        self._near: set[int] = set()
        self._cost: set[tuple[str, ...]] = set()
        for entry in found:
            notice = _NOT_HELD_NOTICE.covers(entry.provision) or entry.provision == _NOT_HELD_NOTICE
            if entry.kind is ClaimKind.PROCEDURE and not notice:
                continue
            for use in entry.uses:
                if use.statement is None or (use.role is not ClaimRole.RELIED_ON and not notice):
                    continue
                at = place.get(id(use.statement), -1)
                self._near.update(range(at - _NEAR, at + _NEAR + 1))
                if entry.kind in {ClaimKind.COST, ClaimKind.VEXATIOUS}:
                    self._cost.add(use.statement.labels)

    def explains(self, at: int) -> bool:
        """Whether the sentence at a place only explains a section that is relied on.

        A refusal on cost explains itself over many paragraphs, other grounds close by.
        """
        labels = self._statements[at].labels
        if at in self._near and any(self._same(labels, other) for other in self._around(at)):
            return True
        return any(not used or not labels or set(used) & set(labels) for used in self._cost)

    def _around(self, at: int) -> Iterator[tuple[str, ...]]:
        for near in range(max(0, at - _NEAR), min(len(self._statements), at + _NEAR + 1)):
            if self._statements[near].citations:
                yield self._statements[near].labels

    @staticmethod
    def _same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
        return not one or not other or bool(set(one) & set(other))


def _giving(answers: Sequence[FoundAnswer], bundles: Sequence[Bundle]) -> dict[str, bool]:
    """For each question whether its answer gives something, beside sentences that give a reason."""
    return {
        answer.question: answer.outcome in {FineOutcome.ANSWERED, FineOutcome.PARTLY}
        and any(s.table >= 0 or (s.does(*_GIVES) and not _named(s)) for s in bundle.statements)
        for answer, bundle in zip(answers, bundles, strict=True)
    }


def _named(statement: Statement) -> bool:
    return any(_gives(reason, statement) for reason in REASONS)


def _is_excuse(at: int, statements: Sequence[Statement], giving: Mapping[str, bool]) -> bool:
    """Whether a reason is given for keeping something back, rather than beside something that is given."""
    statement = statements[at]
    if REFUSES(statement.text) or statement.does(Act.WITHHELD):
        return True
    if statement.zone is Zone.CAVEAT or statement.does(Act.VALUE):
        return False
    mine = [gives for label, gives in giving.items() if label in statement.labels or not statement.labels]
    if mine and not any(mine):
        return True
    return any(
        near.labels == statement.labels and not near.quiet and (REFUSES(near.text) or near.does(Act.WITHHELD))
        for near in statements[max(0, at - 1) : at + 2]
        if near.table < 0 and near is not statement
    )


def _against(statement: Statement, bundles: Sequence[Bundle]) -> tuple[tuple[str, ...], bool]:
    """The questions that a reason is given against, and whether it is given for all."""
    if statement.labels:
        return statement.labels, False
    owners = [
        bundle.draft.label
        for bundle in bundles
        if any(statement is each for each in bundle.statements)
        and bundle.verdict.outcome is not FineOutcome.PUBLISHED
    ]
    if not owners or len(owners) == len(bundles):
        return (), bool(owners) or not bundles
    return tuple(owners), False


def _claim(excuse: _Excuse, source: Source) -> Claim:
    doubtful = not excuse.whole and not excuse.labels
    return Claim(
        provision=None,
        role=ClaimRole.RELIED_ON,
        kind=ClaimKind.REASON,
        evidence=tuple(source.sentence(statement.sentence) for statement in excuse.statements[:4]),
        reason=excuse.name,
        questions=excuse.labels,
        whole=excuse.whole,
        confidence=Confidence.TO_CHECK if doubtful else Confidence.SURE,
    )


def _answers(
    answers: Sequence[FoundAnswer],
    bundles: Sequence[Bundle],
    excuses: Sequence[_Excuse],
    giving: Mapping[str, bool],
    source: Source,
) -> Iterator[FoundAnswer]:
    """The answers; one that rests on a reason alone is no refusal on cost, and always to be checked."""
    for answer, bundle in zip(answers, bundles, strict=True):
        mine = [e for e in excuses if e.whole or answer.question in e.labels]
        if not mine or answer.provisions:
            yield answer
            continue
        yield _resting_on(answer, bundle, mine, source, gives=giving[answer.question])


def _resting_on(
    answer: FoundAnswer, bundle: Bundle, excuses: Sequence[_Excuse], source: Source, *, gives: bool
) -> FoundAnswer:
    names = " and ".join(f"“{excuse.name}”" for excuse in excuses)
    outcome = answer.outcome
    said = [s for excuse in excuses for s in excuse.statements]
    costly = any(s.does(Act.COST) for s in bundle.statements)
    if outcome is FineOutcome.CLARIFY or any(s.does(Act.PENDING) for s in bundle.statements):
        return answer
    if (outcome is FineOutcome.REFUSED_COST and not costly) or (
        not gives and outcome in {FineOutcome.ANSWERED, FineOutcome.UNANSWERED}
    ):
        outcome = FineOutcome.REFUSED_EXEMPT
    given = outcome in {FineOutcome.ANSWERED, FineOutcome.PARTLY}
    first = source.sentence(said[0].sentence)
    evidence = (
        answer.evidence if first in answer.evidence else (*answer.evidence[:2], first, *answer.evidence[2:])
    )
    opening = "Something is given, and for the rest they" if given else "They"
    return replace(
        answer,
        outcome=FineOutcome.PARTLY if outcome is FineOutcome.ANSWERED else outcome,
        evidence=evidence,
        confidence=Confidence.TO_CHECK,
        why=f"{opening} give a reason that names no section: {names}.",
    )
