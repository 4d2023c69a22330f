"""Answers several questions out of one block of words and tables that numbers nothing."""

from collections.abc import Collection, Sequence

from foi_tracker.analysis.answering.bundles import QUIET, Bundle
from foi_tracker.analysis.answering.goodwill_lists import gifts_by_question, given_in_goodwill
from foi_tracker.analysis.answering.mixed_blocks import answer_mixed, facts_told
from foi_tracker.analysis.answering.scales import sort_statements
from foi_tracker.analysis.answering.subjects import Questions
from foi_tracker.analysis.answering.table_fit import TableFit, is_for_small_numbers, only_about
from foi_tracker.analysis.answering.verdicts import Grounds, Verdict, weigh
from foi_tracker.analysis.answering.whole_request import about_all
from foi_tracker.analysis.asked.questions import Draft
from foi_tracker.analysis.grounds.claims import Found
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.similar import Meanings, shared, stem_set
from foi_tracker.analysis.wording.acts import Act
from foi_tracker.law.outcomes import FineOutcome, Flag
from foi_tracker.model.readings import ClaimKind

LIKE = 0.12
"""How alike a sentence and a question must be for the one to be about the other."""
_REFUSES = (Act.WITHHELD, Act.COST, Act.NCND, Act.UNTOLD, Act.VEXATIOUS, Act.NOT_HELD)


def _says_more(statements: Sequence[Statement], whole: Sequence[Found]) -> bool:
    """Whether words that refuse all questions together also use grounds of other kinds, or give something."""
    kinds = {entry.kind for entry in whole} - {ClaimKind.PROCEDURE}
    apart = bool(kinds & {ClaimKind.PUBLISHED, ClaimKind.NOT_HELD}) and len(kinds) > 1
    gives = any(
        s.zone not in QUIET
        and not s.citations
        and (s.does(Act.GOODWILL) or (s.does(Act.ATTACHED) and ClaimKind.COST not in kinds))
        and s.does(Act.VALUE, Act.GIVES, Act.ATTACHED)
        for s in statements
    )
    return apart or gives


def _shared_out(statement: Statement) -> bool:
    """Whether a refusal is of some part of what else is given."""
    return statement.does(Act.REST, Act.REDACTED, Act.SUPPRESSED)


class BlockAnswers:
    """Answers the questions of a letter that speaks of all of them together.

    Args:
        drafts: All questions of the letter, in order.
        texts: Their words.
        small: Tables with suppressed values, as document and number.
        meanings: The questions' words, ready to be compared.
        fit: Compares tables with questions.
    """

    def __init__(
        self,
        drafts: Sequence[Draft],
        texts: Sequence[str],
        small: Collection[tuple[int, int]],
        meanings: Meanings,
        fit: TableFit,
    ) -> None:
        self._drafts = list(drafts)
        self._texts = texts
        self._small = small
        self._meanings = meanings
        self._fit = fit

    def _at(self, bundle: Bundle) -> int:
        return self._drafts.index(bundle.draft)

    def shown(self, rest: Sequence[Bundle], general: Sequence[Statement]) -> list[Bundle]:
        """Those questions, two at least, that a table of the letter as a whole is about."""
        tables = [s for s in general if s.table >= 0]
        if not tables:
            return []
        about = self._tables_about(rest, tables)
        found = [at for at, bundle in enumerate(rest) if about[id(bundle)]]
        # What stands between two questions that it answers is answered there too.
        return list(rest[found[0] : found[-1] + 1]) if len(found) > 1 else []

    def answer_shown(self, shown: list[Bundle], general: list[Statement], whole: tuple[Found, ...]) -> None:
        """Answer questions by the tables about them, in a letter that answers others by number.

        What else the letter keeps back is not theirs; only a ground for small numbers is.
        """
        tables = [s for s in general if s.table >= 0]
        small = [entry for entry in whole if bool(self._small) and is_for_small_numbers(entry, general)]
        notes = [s for s in general if s.table < 0 and only_about(s, small)]
        about = self._tables_about(shown, tables)
        for bundle in shown:
            mine = about[id(bundle)] or tables
            marked = self._marked(mine, bundle, shown)
            bundle.statements.extend([*mine, *(notes if marked else [])])
            grounds = Grounds(tuple(small)) if marked else Grounds(())
            bundle.verdict = weigh(bundle.statements, grounds, self._small if marked else ())
            bundle.verdict.sure = False

    def _marked(self, tables: Sequence[Statement], bundle: Bundle, others: Sequence[Bundle]) -> bool:
        """Whether small numbers that a question asks for are kept back in tables shared with others."""
        at = self._at(bundle)
        rivals = [self._at(each) for each in others if each is not bundle]
        return any(
            (t.piece.document, t.table) in self._small and self._fit.is_small_for(t, at, rivals)
            for t in tables
        )

    def answer(self, rest: list[Bundle], general: list[Statement], whole: tuple[Found, ...]) -> None:
        """One block of words and tables for several questions."""
        tables = [s for s in general if s.table >= 0]
        gives = bool(tables) or any(
            s.does(Act.ATTACHED, Act.GIVES, Act.REDACTED) for s in sort_statements(general).given
        )
        refuses = (
            any(entry.kind is not ClaimKind.PROCEDURE for entry in whole)
            or any(
                s.does(Act.WITHHELD, Act.COST, Act.NCND, Act.VEXATIOUS)
                and not s.does(Act.RESIDUAL)
                and s.zone not in QUIET
                for s in general
            )
            or bool(about_all(general))
        )
        texts = [self._texts[self._at(bundle)] for bundle in rest]
        facts = facts_told(general, whole) if refuses and not gives and all(texts) else []
        if facts:
            answer_mixed(rest, texts, general, facts, whole)
        elif refuses and not gives:
            for bundle in rest:
                bundle.statements.extend(general)
                bundle.verdict = weigh(general, Grounds(whole), figures=False)
                bundle.verdict.sure &= not _says_more(general, whole)
            self._give_in_goodwill(rest, general)
        elif tables:
            self._block_of_tables(rest, general, whole)
        elif gives:
            labels = [bundle.draft.label for bundle in rest]
            gifts = gifts_by_question(general, labels, texts)
            for bundle in rest:
                mine = gifts[bundle.draft.label]
                others = [s for each in gifts.values() for s in each if s not in mine]
                said = [s for s in general if s not in others]
                bundle.statements.extend(said)
                bundle.verdict = weigh(
                    said, Grounds(whole), self._small, question=self._texts[self._at(bundle)]
                )
                told = any(s.table < 0 and s.does(Act.VALUE) and s.zone not in QUIET for s in general)
                bundle.verdict.sure = bundle.verdict.sure and not refuses and not told
        else:
            self._block_of_words(rest, general)

    def _give_in_goodwill(self, rest: Sequence[Bundle], general: Sequence[Statement]) -> None:
        """Let the questions that figures are given to in goodwill have them."""
        labels = [bundle.draft.label for bundle in rest]
        given = given_in_goodwill(general, labels, [self._texts[self._at(bundle)] for bundle in rest])
        for bundle in rest:
            if bundle.draft.label in given and bundle.verdict.outcome is FineOutcome.REFUSED_COST:
                words, flags = given[bundle.draft.label], [Flag.GOODWILL]
                why = "Refused on cost, but this is given outside the Act."
                bundle.verdict = Verdict(FineOutcome.PARTLY, words, [], flags, sure=False, why=why)

    def _block_of_tables(
        self, rest: list[Bundle], general: list[Statement], whole: tuple[Found, ...]
    ) -> None:
        """Tables go to the questions they are about.

        A ground for small numbers goes to the tables that have such; a refusal to the questions that no table
        is about, where there are any and it does not say that it holds for the rest of each.
        """
        small = [entry for entry in whole if bool(self._small) and is_for_small_numbers(entry, general)]
        further = tuple(entry for entry in whole if entry not in small)
        words = [s for s in general if s.table < 0]
        keeping = [s for s in words if not only_about(s, small)]
        about = self._tables_about(rest, [s for s in general if s.table >= 0])
        left = [bundle for bundle in rest if not about[id(bundle)]]
        refusing = [s for s in keeping if s.does(*_REFUSES) and s.zone not in QUIET]
        shown = [bundle for bundle in rest if about[id(bundle)]]
        if left and shown and refusing and self._are_about(refusing, shown, rest):
            # "The rank is not given", under the table that was asked for with the rank.
            self._apart(shown, left, general, further, small)
            return
        divided = 0 < len(left) < len(rest) and bool(refusing) and not any(_shared_out(s) for s in refusing)
        for bundle in rest:
            mine = about[id(bundle)] or ([] if divided else [s for s in general if s.table >= 0])
            has_small = self._marked(mine, bundle, rest)
            suppressing = [s for s in words if only_about(s, small)] if has_small else []
            said = keeping
            if divided:
                said = [s for s in keeping if (s.does(*_REFUSES) and not s.does(Act.GOODWILL)) != bool(mine)]
            grounds = () if divided and mine else further
            grounds = (*grounds, *small) if has_small else grounds
            ordered = sorted([*mine, *said, *suppressing], key=lambda s: (s.piece.document, s.sentence.start))
            bundle.statements.extend(ordered)
            bundle.verdict = weigh(
                [*mine, *said, *suppressing], Grounds(grounds), self._small if has_small else ()
            )
            if not about[id(bundle)] or further:
                bundle.verdict.sure = False

    def _are_about(
        self, refusing: Sequence[Statement], shown: Sequence[Bundle], rest: Sequence[Bundle]
    ) -> bool:
        """Whether the first words of refusal are plainly about a question that a table answers."""
        texts = [self._texts[self._at(bundle)] for bundle in rest]
        if not all(texts):
            return False
        label = Questions([bundle.draft.label for bundle in rest], texts).about(refusing[0].text)
        return any(bundle.draft.label == label for bundle in shown)

    def _apart(
        self,
        shown: Sequence[Bundle],
        left: Sequence[Bundle],
        general: Sequence[Statement],
        grounds: Sequence[Found],
        small: Sequence[Found],
    ) -> None:
        """Give the refusal to the questions that tables answer, and what is told besides to the others."""
        for bundle in shown:
            said = [s for s in general if s.table >= 0 or s.does(*_REFUSES) or s.citations]
            bundle.statements.extend(said)
            bundle.verdict = weigh(said, Grounds((*grounds, *small)), question=self._texts[self._at(bundle)])
            bundle.verdict.sure = False
        for bundle in left:
            said = [s for s in general if s.table < 0 and not s.does(*_REFUSES) and not s.citations]
            bundle.statements.extend(said)
            bundle.verdict = weigh(said, Grounds(()), question=self._texts[self._at(bundle)])
            bundle.verdict.sure = False

    def _tables_about(
        self, rest: Sequence[Bundle], tables: Sequence[Statement]
    ) -> dict[int, list[Statement]]:
        """For each question the tables that are about it most; none where no table shares its words."""
        likes = {id(table): self._fit.likes(table) for table in tables}
        out: dict[int, list[Statement]] = {}
        for bundle in rest:
            at = self._at(bundle)
            best = max(likes[id(table)][at] for table in tables)
            out[id(bundle)] = [
                table for table in tables if likes[id(table)][at] > 0 and likes[id(table)][at] >= 0.6 * best
            ]
        return out

    def _block_of_words(self, rest: list[Bundle], general: list[Statement]) -> None:
        """Sentences go to the question they are about; what goes on after one belongs to it too."""
        pieces: list[list[Statement]] = []
        for statement in general:
            if statement.zone in QUIET:
                continue
            if pieces and pieces[-1][0].piece is statement.piece:
                pieces[-1].append(statement)
            else:
                pieces.append([statement])
        taken = _by_bullets(rest, pieces) or self._by_meaning(rest, pieces)
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
        columns = [self._at(bundle) for bundle in rest]
        owned = [stem_set(self._texts[column]) for column in columns]
        for piece in pieces:
            current = -1
            for statement in piece:
                said = stem_set(statement.text)
                scores = self._meanings.against(statement.text)
                ranked = sorted(
                    ((scores[column], number) for number, column in enumerate(columns)), reverse=True
                )
                score, best = ranked[0]
                if score > LIKE and shared(owned[best], said):
                    current = best
                if current >= 0:
                    taken[current].append(statement)
        return taken


def _by_bullets(rest: Sequence[Bundle], pieces: Sequence[Sequence[Statement]]) -> dict[int, list[Statement]]:
    """As many bullets as questions: one each, in order; nothing otherwise."""
    bullets = [piece for piece in pieces if piece[0].text.lstrip()[:2] in {"- ", "* ", "\u2022 ", "\u2013 "}]
    if len(bullets) != len(rest) or len(rest) < _SEVERAL:
        return {}
    for bundle, piece in zip(rest, bullets, strict=True):
        for statement in piece:
            statement.labels, statement.own = (bundle.draft.label,), True
    return {number: list(piece) for number, piece in enumerate(bullets)}


_SEVERAL = 2


def _by_order(rest: Sequence[Bundle], pieces: Sequence[Sequence[Statement]]) -> dict[int, list[Statement]]:
    """As many paragraphs as questions: one each, in order."""
    if len(pieces) != len(rest):
        return {0: [s for piece in pieces for s in piece]} if len(rest) == 1 else {}
    return {number: list(piece) for number, piece in enumerate(pieces)}
