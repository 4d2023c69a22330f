"""Brings each question together with what is said about it, and has it weighed.

Letters that number their answers are read by number; letters that answer in one block by what tables and
sentences are about; what applies to the whole letter reaches the questions that nothing else speaks of.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from foi_tracker.analysis.acts import Act
from foi_tracker.analysis.claims import Found
from foi_tracker.analysis.outline import Outline
from foi_tracker.analysis.questions import Draft
from foi_tracker.analysis.similar import Meanings, shared, stems
from foi_tracker.analysis.statements import Statement
from foi_tracker.analysis.table_fit import (
    TableFit,
    is_for_small_numbers,
    is_suppression,
    only_about,
    small_tables,
)
from foi_tracker.analysis.verdicts import Grounds, Verdict, weigh
from foi_tracker.analysis.zones import Zone
from foi_tracker.law.outcomes import FineOutcome, Flag
from foi_tracker.model.documents import Document
from foi_tracker.model.readings import ClaimKind, ClaimRole

_LIKE = 0.12
_SAME_AS = re.compile(
    r"(?i)^\W*(?:please\s)?(?:see|as|same\sas|refer\sto|covered\s(?:by|in)|answered\s(?:in|above|at|"
    r"by))\s(?:(?:the|our|to|for|in|at)\s){0,3}(?:answers?|responses?|above|questions?|q|point)?\s?(?:to|for|"
    r"at)?\s?(?:questions?|q|point)?\s?(\d{1,2}[a-z]?)?\W*(?:above)?\W*$"
)
_QUIET = frozenset({Zone.DUTIES, Zone.RIGHTS, Zone.CAVEAT, Zone.TEST})


@dataclass(slots=True)
class Bundle:
    """A question with all that was found about it.

    Attributes:
        draft: The question.
        statements: What speaks of it.
        verdict: What became of it.
        tables: The data tables that answer it, as document and number.
    """

    draft: Draft
    statements: list[Statement] = field(default_factory=list)
    verdict: Verdict = field(default_factory=lambda: Verdict(FineOutcome.UNANSWERED))
    tables: list[tuple[int, int]] = field(default_factory=list)


class Answering:
    """Answers the questions of one letter."""

    def __init__(
        self,
        outline: Outline,
        statements: Sequence[Statement],
        found: Sequence[Found],
        documents: Sequence[Document],
        texts: Sequence[str],
        *,
        aligned: bool = False,
    ) -> None:
        self._outline = outline
        self._statements = list(statements)
        self._relied = [entry for entry in found if entry.role is ClaimRole.RELIED_ON]
        self._documents = documents
        self._texts = list(texts)
        self._aligned = aligned
        self._small = small_tables(self._statements, documents)
        self._meanings = Meanings(self._texts)
        self._fit = TableFit(documents, self._texts, self._meanings)

    def bundles(self) -> list[Bundle]:
        """Each question with its answer, in order."""
        out = [Bundle(draft) for draft in self._outline.questions]
        by_label = {bundle.draft.label: bundle for bundle in out}
        self._split_last_notice()
        general: list[Statement] = []
        for statement in self._statements:
            owners = [by_label[label] for label in statement.labels if label in by_label]
            for bundle in owners:
                bundle.statements.append(statement)
            if not owners and statement.zone not in {Zone.RIGHTS, Zone.EARLIER}:
                general.append(statement)
        self._named_tables(out)
        answered = [bundle for bundle in out if _speaks(bundle.statements)]
        for bundle in answered:
            bundle.verdict = self._weigh_own(bundle, general)
            if self._aligned:
                bundle.verdict.sure = False
        rest = [bundle for bundle in out if bundle not in answered]
        if rest:
            self._answer_rest(rest, general, alone=not answered)
        if self._aligned:
            self._keep_back_further(answered, general)
        self._follow_pointers(out)
        for bundle in out:
            bundle.tables = [(s.piece.document, s.table) for s in bundle.statements if s.table >= 0]
        return out

    # --- answers of their own ------------------------------------------------------------------------------

    def _weigh_own(self, bundle: Bundle, general: Sequence[Statement]) -> Verdict:
        grounds = Grounds(
            tuple(e for e in self._relied if bundle.draft.label in e.labels and self._bears(e, bundle))
        )
        verdict = weigh(bundle.statements, grounds, self._small, question=self._words(bundle))
        if not verdict.provisions and verdict.outcome in {
            FineOutcome.REFUSED_EXEMPT,
            FineOutcome.PARTLY,
            FineOutcome.NCND,
            FineOutcome.REFUSED_COST,
        }:
            self._borrow(verdict, general)
        return verdict

    def _keep_back_further(self, answered: Sequence[Bundle], general: Sequence[Statement]) -> None:
        """Keep something back from each answer where the letter says that nothing further can be given."""
        further = [s for s in general if s.does(Act.WITHHELD) and s.does(Act.REST) and s.zone not in _QUIET]
        whole = [e for e in self._relied if e.whole and not e.labels and e.kind is ClaimKind.WITHHELD]
        if not further or not whole:
            return
        for bundle in answered:
            if bundle.verdict.outcome in {FineOutcome.ANSWERED, FineOutcome.PARTLY}:
                bundle.verdict.outcome = FineOutcome.PARTLY
                bundle.verdict.provisions.extend(entry.provision for entry in whole)
                bundle.verdict.words = [further[0], *bundle.verdict.words]
                bundle.verdict.why = "Something is given, and they say that no more can be."

    def _words(self, bundle: Bundle) -> str:
        return self._texts[self._outline.questions.index(bundle.draft)]

    def _bears(self, entry: Found, bundle: Bundle) -> bool:
        """Whether a provision named for several questions with small numbers bears on this one."""
        if entry.kind is not ClaimKind.WITHHELD or len(entry.labels) < 2:
            return True
        own = [s for s in bundle.statements if any(use.statement is s for use in entry.uses)]
        if not own or not all(is_suppression(s, bundle.statements) for s in own):
            return True
        tables = [s for s in bundle.statements if s.table >= 0]
        return not tables or any((s.piece.document, s.table) in self._small for s in tables)

    def _borrow(self, verdict: Verdict, general: Sequence[Statement]) -> None:
        """A ground named once for the letter also stands behind an answer that only says "exempt.

        See below".
        """
        wanted = {
            FineOutcome.NCND: {ClaimKind.NCND},
            FineOutcome.REFUSED_COST: {ClaimKind.COST},
        }.get(verdict.outcome, {ClaimKind.WITHHELD, ClaimKind.COST, ClaimKind.VEXATIOUS, ClaimKind.PUBLISHED})
        whole = [entry for entry in self._relied if entry.whole and not entry.labels and entry.kind in wanted]
        if whole and general:
            verdict.provisions = [entry.provision for entry in whole]
            verdict.sure = len(whole) == 1
            kinds = {entry.kind for entry in whole}
            if verdict.outcome is FineOutcome.REFUSED_EXEMPT and kinds == {ClaimKind.COST}:
                verdict.outcome = FineOutcome.REFUSED_COST

    def _split_last_notice(self) -> None:
        """A refusal notice that follows the last answer.

        Where that answer gives all, is of the letter as a whole.
        """
        notice = next(
            (
                at
                for at in range(len(self._statements) - 1, -1, -1)
                if self._statements[at].zone is Zone.DUTIES
            ),
            -1,
        )
        if notice < 0 or not self._statements[notice].labels:
            return
        labels = self._statements[notice].labels
        first = next((at for at in range(notice, -1, -1) if self._statements[at].labels != labels), -1) + 1
        while notice > first and self._statements[notice - 1].zone is Zone.DUTIES:
            notice -= 1
        before = self._statements[first:notice]
        given = any(s.table >= 0 or s.does(Act.VALUE, Act.YES_NO, Act.ATTACHED, Act.NOT_HELD) for s in before)
        kept = any(s.does(Act.WITHHELD, Act.COST, Act.NCND) for s in before)
        others = any(
            s.does(Act.WITHHELD, Act.NCND, Act.COST) and not s.citations
            for s in self._statements
            if s.labels and s.labels != labels
        )
        if not given or kept or not (others or labels[-1:] == (self._outline.labels or ("",))[-1:]):
            return
        moved = [s for s in self._statements[notice:] if s.labels == labels]
        for statement in moved:
            statement.labels = ()
        for entry in self._relied:
            if any(use.statement in moved for use in entry.uses) and not any(
                use.statement is not None and use.statement.labels == labels for use in entry.uses
            ):
                entry.labels = [label for label in entry.labels if label not in labels]
                entry.whole = entry.whole or not entry.labels

    def _named_tables(self, bundles: Sequence[Bundle]) -> None:
        """Bring a question the table that its answer names ("see Table 2")."""
        tables = [s for s in self._statements if s.table >= 0]
        for bundle in bundles:
            for statement in list(bundle.statements):
                match = (
                    re.search(r"(?i)\btable\s(\d{1,2}|[a-h])\b", statement.text)
                    if statement.table < 0
                    else None
                )
                if match is None:
                    continue
                for table in tables:
                    title = self._fit.table(table).title
                    if re.match(rf"(?i)\W*table\s{match[1]}\b", title) and table not in bundle.statements:
                        bundle.statements.append(table)

    def _follow_pointers(self, bundles: Sequence[Bundle]) -> None:
        """Give an answer that only points to another ("see question 1") the outcome of that one."""
        by_label = {bundle.draft.label: bundle for bundle in bundles}
        for at, bundle in enumerate(bundles):
            words = [s for s in bundle.statements if s.table < 0 and s.zone not in _QUIET]
            if len(words) != 1 or len(bundle.statements) != 1:
                continue
            match = _SAME_AS.match(words[0].text)
            if match is None:
                continue
            target = by_label.get((match[1] or "").lower()) if match[1] else (bundles[at - 1] if at else None)
            if target is None or target is bundle:
                continue
            verdict = target.verdict
            bundle.verdict = Verdict(
                verdict.outcome,
                [words[0], *verdict.words],
                list(verdict.provisions),
                list(verdict.flags),
                verdict.sure,
                f"They point to the answer to {target.draft.label}. {verdict.why}",
            )

    # --- answers for the letter as a whole -----------------------------------------------------------------

    def _answer_rest(self, rest: list[Bundle], general: list[Statement], *, alone: bool) -> None:
        """Questions of which no numbered answer speaks."""
        whole = tuple(entry for entry in self._relied if entry.whole and not entry.labels)
        if not alone:
            self._leftovers(rest, general, whole)
        elif len(rest) == 1:
            rest[0].statements.extend(general)
            rest[0].verdict = weigh(general, Grounds(whole), self._small, question=self._words(rest[0]))
        else:
            self._block(rest, general, whole)

    def _leftovers(self, rest: list[Bundle], general: list[Statement], whole: tuple[Found, ...]) -> None:
        """Some questions have answers; the others take what is refused in general, or are not dealt with."""
        keeps = [
            s
            for s in general
            if s.does(Act.WITHHELD, Act.COST, Act.NCND, Act.VEXATIOUS) and not s.does(Act.RESIDUAL)
        ]
        for bundle in rest:
            if whole and keeps:
                bundle.statements.extend(keeps)
                bundle.verdict = weigh(keeps, Grounds(whole), self._small)
            else:
                mine = self._about(bundle, general)
                bundle.statements.extend(mine)
                bundle.verdict = weigh(mine, Grounds(()), self._small)
            bundle.verdict.sure = False

    def _about(self, bundle: Bundle, general: Sequence[Statement]) -> list[Statement]:
        at = self._outline.questions.index(bundle.draft)
        own = set(stems(self._texts[at]))
        return [
            s
            for s in general
            if s.zone not in _QUIET
            and len(shared(own, stems(s.text))) >= 2
            and self._meanings.against(s.text)[at] > 2 * _LIKE
        ]

    def _block(self, rest: list[Bundle], general: list[Statement], whole: tuple[Found, ...]) -> None:
        """One block of words and tables for several questions."""
        tables = [s for s in general if s.table >= 0]
        gives = tables or any(
            s.does(Act.ATTACHED, Act.GIVES, Act.REDACTED)
            and not s.does(Act.NCND, Act.COST)
            and s.zone not in _QUIET
            for s in general
        )
        refuses = any(entry.kind is not ClaimKind.PROCEDURE for entry in whole) or any(
            s.does(Act.WITHHELD, Act.COST, Act.NCND, Act.VEXATIOUS)
            and not s.does(Act.RESIDUAL)
            and s.zone not in _QUIET
            for s in general
        )
        if refuses and not gives:
            for bundle in rest:
                bundle.statements.extend(general)
                bundle.verdict = weigh(general, Grounds(whole), figures=False)
        elif tables:
            self._block_of_tables(rest, general, whole)
        elif gives:
            for bundle in rest:
                bundle.statements.extend(general)
                bundle.verdict = weigh(general, Grounds(whole), self._small, question=self._words(bundle))
                bundle.verdict.sure = bundle.verdict.sure and not refuses
        else:
            self._block_of_words(rest, general)

    def _block_of_tables(
        self, rest: list[Bundle], general: list[Statement], whole: tuple[Found, ...]
    ) -> None:
        """Tables go to the questions they are about.

        A ground for small numbers to the tables that have such.
        """
        small = [entry for entry in whole if bool(self._small) and is_for_small_numbers(entry, general)]
        further = tuple(entry for entry in whole if entry not in small)
        tables = [s for s in general if s.table >= 0]
        likes = {id(table): self._fit.likes(table) for table in tables}
        words = [s for s in general if s.table < 0]
        keeping = [s for s in words if not only_about(s, small)]
        for bundle in rest:
            at = self._outline.questions.index(bundle.draft)
            best = max(likes[id(t)][at] for t in tables)
            mine = [t for t in tables if likes[id(t)][at] > 0 and likes[id(t)][at] >= 0.6 * best]
            matched = bool(mine)
            mine = mine or tables
            has_small = any((t.piece.document, t.table) in self._small for t in mine)
            grounds = (*further, *small) if has_small else further
            suppressing = [s for s in words if only_about(s, small)] if has_small else []
            bundle.statements.extend([*mine, *keeping, *suppressing])
            ordered = sorted(bundle.statements, key=lambda s: (s.piece.document, s.sentence.start))
            bundle.statements = ordered
            bundle.verdict = weigh(
                [*mine, *keeping, *suppressing], Grounds(grounds), self._small if has_small else ()
            )
            if not matched or further:
                bundle.verdict.sure = False

    def _block_of_words(self, rest: list[Bundle], general: list[Statement]) -> None:
        """Sentences go to the question they are about; what goes on after one belongs to it too."""
        pieces: list[list[Statement]] = []
        for statement in general:
            if statement.zone in _QUIET:
                continue
            if pieces and pieces[-1][0].piece is statement.piece:
                pieces[-1].append(statement)
            else:
                pieces.append([statement])
        taken = self._by_meaning(rest, pieces)
        if not any(taken.values()):
            taken = _by_order(rest, pieces)
        for number, bundle in enumerate(rest):
            bundle.statements.extend(taken.get(number, []))
            bundle.verdict = weigh(bundle.statements, Grounds(()), self._small)
            bundle.verdict.sure = False

    def _by_meaning(
        self, rest: Sequence[Bundle], pieces: Sequence[Sequence[Statement]]
    ) -> dict[int, list[Statement]]:
        taken: dict[int, list[Statement]] = {number: [] for number in range(len(rest))}
        columns = [self._outline.questions.index(bundle.draft) for bundle in rest]
        owned = [set(stems(self._texts[column])) for column in columns]
        for piece in pieces:
            current = -1
            for statement in piece:
                said = set(stems(statement.text))
                scores = self._meanings.against(statement.text)
                ranked = sorted(
                    ((scores[column], number) for number, column in enumerate(columns)), reverse=True
                )
                score, best = ranked[0]
                if score > _LIKE and shared(owned[best], said):
                    current = best
                if current >= 0:
                    taken[current].append(statement)
        return taken


def _speaks(statements: Sequence[Statement]) -> bool:
    return any(not s.quiet for s in statements)


def _by_order(rest: Sequence[Bundle], pieces: Sequence[Sequence[Statement]]) -> dict[int, list[Statement]]:
    """As many paragraphs as questions: one each, in order."""
    if len(pieces) != len(rest):
        return {0: [s for piece in pieces for s in piece]} if len(rest) == 1 else {}
    return {number: list(piece) for number, piece in enumerate(pieces)}


def residual_flag(bundles: Sequence[Bundle], found: Sequence[Found], plan: Outline) -> None:
    """Mark answers of a letter that neither confirms nor denies anything further.

    What is said so after the last numbered answer is said for the letter.
    """
    named = [segment.labels for segment in plan.segments if segment.labels]
    general = {(), named[-1] if named else ()}
    if any(
        use.residual and use.statement is not None and use.statement.labels in general
        for entry in found
        for use in entry.uses
    ):
        for bundle in bundles:
            if (
                bundle.verdict.outcome is not FineOutcome.UNANSWERED
                and Flag.NCND_RESIDUAL not in bundle.verdict.flags
            ):
                bundle.verdict.flags.append(Flag.NCND_RESIDUAL)
