"""Brings each question together with what is said about it, and has it weighed.

Letters that number their answers are read by number; letters that answer in one block by what tables and
sentences are about; what applies to the whole letter reaches the questions that nothing else speaks of.
"""

import re
from collections.abc import Sequence

from foi_tracker.analysis.answering.block_answers import LIKE, BlockAnswers
from foi_tracker.analysis.answering.bundles import QUIET, Bundle, speaks
from foi_tracker.analysis.answering.consistency import check
from foi_tracker.analysis.answering.doubts import doubt_of
from foi_tracker.analysis.answering.end_notes import move_end_notes
from foi_tracker.analysis.answering.goodwill_lists import gifts_by_question
from foi_tracker.analysis.answering.numbered_notes import move_numbered_notes
from foi_tracker.analysis.answering.own_words import answer_inline, exclusive, residual_flag
from foi_tracker.analysis.answering.pointers import known_targets, led_by, target_of
from foi_tracker.analysis.answering.question_rows import give_question_rows, rows_by_question
from foi_tracker.analysis.answering.rehomed import all_of_one, move_legends, move_strays
from foi_tracker.analysis.answering.subjects import divide_shared, lend_spare, move_subjects
from foi_tracker.analysis.answering.table_answers import loose_tables, named_tables, pointed_tables
from foi_tracker.analysis.answering.table_fit import TableFit, is_suppression, small_tables
from foi_tracker.analysis.answering.verdict_parts import PLAIN
from foi_tracker.analysis.answering.verdicts import Grounds, Verdict, weigh
from foi_tracker.analysis.answering.whole_request import about_all, says_rest
from foi_tracker.analysis.grounds.claims import Found
from foi_tracker.analysis.grounds.uses import Use
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.similar import Meanings, shared, stem_set, stems
from foi_tracker.analysis.walk.outline import Outline
from foi_tracker.analysis.wording.acts import Act
from foi_tracker.law.outcomes import FineOutcome, Flag
from foi_tracker.model.documents import Document
from foi_tracker.model.readings import ClaimKind, ClaimRole

__all__ = ["Answering", "Bundle", "residual_flag"]


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
        aligned: frozenset[str] | None = None,
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
        self._blocks = BlockAnswers(outline.questions, self._texts, self._small, self._meanings, self._fit)

    def bundles(self) -> list[Bundle]:
        """Each question with its answer, in order."""
        out = [Bundle(draft) for draft in self._outline.questions]
        by_label = {bundle.draft.label: bundle for bundle in out}
        self._split_last_notice()
        all_of_one(self._statements, self._relied, self._outline.labels)
        give_question_rows(self._statements, self._relied, self._outline.labels, self._fit)
        move_numbered_notes(self._statements, self._relied, self._outline.labels)
        move_legends(self._statements, self._relied, self._small)
        move_subjects(self._statements, self._relied, self._outline.labels, self._texts)
        move_strays(self._statements, self._relied, self._outline.labels, self._texts)
        move_end_notes(self._statements, self._relied, self._outline.labels, self._texts)
        if self._aligned is not None:
            lend_spare(self._statements, self._relied, self._outline.labels)
        divide_shared(self._statements, self._relied, self._outline.labels, self._texts)
        general: list[Statement] = []
        for statement in self._statements:
            owners = [by_label[label] for label in statement.labels if label in by_label]
            for bundle in owners:
                bundle.statements.append(statement)
            if not owners and statement.zone not in {Zone.RIGHTS, Zone.EARLIER}:
                general.append(statement)
        named_tables(out, self._statements, self._fit)
        loose_tables(out, general, self._fit)
        pointed_tables(out, self._fit)
        answered = [bundle for bundle in out if speaks(bundle.statements)]
        inline = [b for b in out if b not in answered and answer_inline(b)]
        for bundle in answered:
            bundle.verdict = self._weigh_own(bundle, general)
            if self._aligned is not None and bundle.draft.label not in self._aligned:
                bundle.verdict.sure &= bool(self._aligned) and bundle.verdict.outcome in PLAIN
        rest = [bundle for bundle in out if bundle not in answered and bundle not in inline]
        if rest:
            self._answer_rest(rest, general, alone=not answered and not inline)
        if self._aligned is not None:
            self._keep_back_further(answered, general)
        self._follow_pointers(out)
        self._take_whole(out, general)
        self._take_from_parts(out)
        for bundle in out:
            if Flag.GOODWILL in bundle.verdict.flags and bundle.verdict.outcome is FineOutcome.PARTLY:
                # What is given in goodwill counts as given: no ground keeps it back.
                bundle.verdict.provisions = []
        check(out, self._relied, self._texts)
        self._doubt(out)
        for bundle in out:
            bundle.tables = [(s.piece.document, s.table) for s in bundle.statements if s.table >= 0]
        return out

    def _doubt(self, bundles: Sequence[Bundle]) -> None:
        """Mark to check what does not hang together."""
        for bundle in bundles:
            verdict = bundle.verdict
            doubt = doubt_of(verdict, bundle.statements, self._words(bundle), self._texts)
            if verdict.sure and doubt:
                verdict.sure, verdict.why = False, f"{verdict.why} {doubt}".strip()

    # --- answers of their own ------------------------------------------------------------------------------

    def _weigh_own(self, bundle: Bundle, general: Sequence[Statement]) -> Verdict:
        grounds = Grounds(
            tuple(e for e in self._relied if bundle.draft.label in e.labels and self._bears(e, bundle))
        )
        small, said = self._small_here(bundle), exclusive(bundle)
        if not small and any((s.piece.document, s.table) in self._small for s in said):
            said = [s for s in said if len(s.labels) < 2 or not is_suppression(s, bundle.statements)]
        verdict = weigh(said, grounds, small, question=self._words(bundle))
        keeps = any(
            s.does(Act.WITHHELD, Act.COST, Act.NCND, Act.REDACTED, Act.SUPPRESSED) for s in verdict.words
        )
        if not verdict.provisions and (
            verdict.outcome in {FineOutcome.REFUSED_EXEMPT, FineOutcome.NCND, FineOutcome.REFUSED_COST}
            or (verdict.outcome is FineOutcome.PARTLY and keeps)
        ):
            self._borrow(verdict, general)
        return verdict

    def _keep_back_further(self, answered: Sequence[Bundle], general: Sequence[Statement]) -> None:
        """Keep something back from each answer where the letter says that nothing further can be given."""
        further = [s for s in general if s.does(Act.WITHHELD) and s.does(Act.REST) and s.zone not in QUIET]
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
        if all(s.zone is Zone.TEST for s in own) and any(_decides(use, own) for use in entry.uses):
            # Used elsewhere; here it is only weighed, as part of another ground.
            return False
        if not own or not all(is_suppression(s, bundle.statements) for s in own):
            return True
        tables = [s for s in bundle.statements if s.table >= 0]
        return not tables or bool(self._small_here(bundle))

    def _small_here(self, bundle: Bundle) -> set[tuple[int, int]]:
        """The tables of a question in which small numbers that it asks for are kept back."""
        labels = self._outline.labels
        at = labels.index(bundle.draft.label)
        out = set()
        for s in bundle.statements:
            if s.table >= 0 and (s.piece.document, s.table) in self._small:
                others = [
                    labels.index(label) for label in s.labels if label in labels[:at] + labels[at + 1 :]
                ]
                rows = rows_by_question(self._fit.table(s).texts(), labels).get(bundle.draft.label)
                if self._fit.is_small_for(s, at, [] if rows else others, rows):
                    out.add((s.piece.document, s.table))
        return out

    def _borrow(self, verdict: Verdict, general: Sequence[Statement]) -> None:
        """A ground named once for the letter also stands behind an answer that only says "exempt.

        See below".
        """
        wanted = {
            FineOutcome.NCND: {ClaimKind.NCND},
            FineOutcome.REFUSED_COST: {ClaimKind.COST},
        }.get(verdict.outcome, {ClaimKind.WITHHELD, ClaimKind.COST, ClaimKind.VEXATIOUS, ClaimKind.PUBLISHED})
        whole = [entry for entry in self._relied if entry.whole and not entry.labels and entry.kind in wanted]
        if verdict.outcome is FineOutcome.NCND and not whole:
            # "We cannot say whether we hold it" may as well be because of the cost of finding out.
            whole = [e for e in self._relied if e.whole and not e.labels and e.kind is ClaimKind.COST]
            verdict.outcome = FineOutcome.REFUSED_COST if whole else verdict.outcome
        if whole and general:
            verdict.provisions = [entry.provision for entry in whole]
            verdict.sure = len(whole) == 1 and verdict.outcome is not FineOutcome.PARTLY
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
                if self._statements[at].zone is Zone.DUTIES or _NOTICE.fullmatch(self._statements[at].text)
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

    def _follow_pointers(self, bundles: Sequence[Bundle]) -> None:
        """Give an answer that only points to another ("see question 1") the outcome of that one."""
        verdicts = {bundle.draft.label: bundle.verdict for bundle in bundles}
        for bundle in bundles:
            found = target_of(bundle.statements, bundle.draft.label, self._outline.labels, self._statements)
            target = known_targets(verdicts, found[0]) if found else None
            if found is None or target is None or target is bundle.verdict:
                continue
            led = led_by(bundle.verdict, target, *found)
            if led is not None:
                bundle.verdict = verdicts[bundle.draft.label] = led

    def _take_from_parts(self, bundles: Sequence[Bundle]) -> None:
        """Let a question that only its parts answer ("1" by 1a and 1b) count as answered with them."""
        for bundle in bundles:
            label = bundle.draft.label
            parts = [
                each
                for each in bundles
                if each.draft.label.startswith(label)
                and re.fullmatch(r"[a-z]\w*|\.\d+", each.draft.label[len(label) :])
            ]
            given = [each for each in parts if each.verdict.outcome is FineOutcome.ANSWERED]
            if bundle.verdict.outcome is FineOutcome.UNANSWERED and given and len(given) == len(parts):
                words = [s for each in given for s in each.verdict.words][:3]
                bundle.verdict = Verdict(
                    FineOutcome.ANSWERED, words, sure=False, why="Its parts are answered."
                )

    def _take_whole(self, bundles: Sequence[Bundle], general: Sequence[Statement]) -> None:
        """Let what is said of the request as a whole reach the questions whose own words decide nothing."""
        said = [s for s in about_all(general) if not s.does(Act.REST) or s.does(Act.COST, Act.VEXATIOUS)]
        aligned = self._aligned or frozenset()
        weak = [
            b
            for b in bundles
            if b.verdict.weak
            and not (b.statements and b.draft.label in aligned)
            and not any(s.named and s.does(Act.GOODWILL) for s in b.statements)
        ]
        if not said or not weak:
            return
        gifts = gifts_by_question(general, self._outline.labels, self._texts)
        whole = tuple(entry for entry in self._relied if entry.whole)
        for bundle in weak:
            own = [s for s in bundle.statements if s.does(Act.COST, Act.NOT_RETRIEVABLE)]
            open_yet = not own and bundle.verdict.outcome is FineOutcome.UNANSWERED
            extra = gifts[bundle.draft.label] if open_yet else []
            verdict = weigh([*said, *extra], Grounds(whole), figures=False)
            if verdict.outcome is not FineOutcome.UNANSWERED:
                bundle.verdict = verdict
                bundle.verdict.sure = False
                bundle.verdict.why += " It is said of the request as a whole."
                bundle.statements.extend(s for s in said if s not in bundle.statements)

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
            self._blocks.answer(rest, general, whole)

    def _leftovers(self, rest: list[Bundle], general: list[Statement], whole: tuple[Found, ...]) -> None:
        """Some questions have answers; the others take what is refused in general, or are not dealt with."""
        keeps = [
            s
            for s in general
            if s.does(Act.WITHHELD, Act.COST, Act.NCND, Act.VEXATIOUS) and not s.does(Act.RESIDUAL)
        ]
        gifts = gifts_by_question(general, self._outline.labels, self._texts)
        shown = self._blocks.shown(rest, general)
        if shown:
            self._blocks.answer_shown(shown, general, whole)
        for bundle in [each for each in rest if each not in shown]:
            if whole and keeps:
                said = [*keeps, *gifts[bundle.draft.label]]
                bundle.statements.extend(said)
                bundle.verdict = weigh(said, Grounds(whole), self._small)
                bundle.verdict.sure &= len(whole) == 1 and says_rest(general)
                continue
            mine = self._about(bundle, general) or [s for s in general if _ANNEXES.search(s.text)]
            bundle.statements.extend(mine)
            bundle.verdict = weigh(mine, Grounds(()), self._small)
            bundle.verdict.sure = False

    def _about(self, bundle: Bundle, general: Sequence[Statement]) -> list[Statement]:
        at = self._outline.questions.index(bundle.draft)
        own = stem_set(self._texts[at])
        return [
            s
            for s in general
            if s.zone not in QUIET
            and len(shared(own, stems(s.text))) >= 2
            and self._meanings.against(s.text)[at] > 2 * LIKE
        ]


# A file that the letter gives as a whole, from which also those are answered that no word is said of.
_ANNEXES = re.compile(
    r"(?i)^\W*(?:please\s(?:find|see)|i|we)\s(?:have\s|am\s|are\s)?(?:attach\w*|enclos\w*)\s(?:you\s)?(?:a|an|the|our)\s(?:\w+\s)?"
    r"(?:spreadsheet|workbook|schedule|table|file|list|documents?|report)\b"
)
# The heading of what a letter says of its refusals together.
_NOTICE = re.compile(
    r"(?i)\W*(?:(?:formal\s)?refusal\snotice|notice\sof\srefusal|section\s17\s(?:refusal\s)?notice)\W*"
)


def _decides(use: Use, own: Sequence[Statement]) -> bool:
    """Whether a use of a provision lies outside these statements and outside the public interest test."""
    outside = use.statement is not None and not any(use.statement is s for s in own)
    return (
        outside
        and use.role is ClaimRole.RELIED_ON
        and use.statement is not None
        and use.statement.zone is not Zone.TEST
    )
