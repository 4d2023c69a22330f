"""The harm and the public interest that a letter weighs for each ground it relies on.

The reply is read once, in order. What is said of harm belongs to the ground named last; what is weighed
belongs to all grounds named since the last weighing, for letters often name several and weigh once. A ground
that the law does not put to the test gets one only where the letter weighs it by itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from foi_tracker.analysis.citations.grounds import catalogue
from foi_tracker.analysis.grounds.claims import Found
from foi_tracker.analysis.interest.weighing import (
    CONCEDES,
    LAW,
    NO_TEST,
    clauses,
    likelihood,
    outweighed,
    says_harm,
    sentence_side,
    weighed_against,
)
from foi_tracker.analysis.interest.weighing_blocks import Block, Words
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.said.statements import Statement
from foi_tracker.analysis.text.pieces import Piece, Source
from foi_tracker.analysis.text.weighing_headings import Side, heading_side, run_in, sides_of_table
from foi_tracker.law.provisions import Provision
from foi_tracker.model.documents import BlockKind
from foi_tracker.model.readings import Claim, ClaimKind, ClaimRole, Evidence, PublicInterest

_TESTED = frozenset({ClaimKind.WITHHELD, ClaimKind.NCND, ClaimKind.PUBLISHED, ClaimKind.NOT_HELD})
_ENDS = frozenset({Zone.RIGHTS, Zone.EARLIER, Zone.META, Zone.CAVEAT})
_ASIDE = frozenset({ClaimRole.DENIED, ClaimRole.HYPOTHETICAL, ClaimRole.PAST})
_LONGEST_ITEM = 130
_MOST = 12
"""Arguments kept for one side; more are no help to anybody."""


def with_tests(
    claims: Sequence[Claim], found: Sequence[Found], statements: Sequence[Statement], source: Source
) -> tuple[Claim, ...]:
    """The claims, each that the letter weighs with its harm and public interest.

    Args:
        claims: As they will be shown.
        found: The same, as they were found, in the same order.
        statements: The reply.
        source: Gives words with their place.
    """
    tests = _Weighing(found, source).read(statements)
    return tuple(
        replace(claim, test=tests[entry.provision]) if entry.provision in tests else claim
        for claim, entry in zip(claims, found, strict=True)
    )


def _is_tested(provision: Provision) -> bool:
    """Whether the law puts a ground to the public interest test."""
    entry = catalogue().nearest(provision)
    return entry is None or entry.public_interest_test


class _Weighing:
    """Reads the reply in order and keeps one block for each weighing."""

    def __init__(self, found: Sequence[Found], source: Source) -> None:
        self._source = source
        self._relied = [
            entry for entry in found if entry.role is ClaimRole.RELIED_ON and entry.kind in _TESTED
        ]
        self._against = {label for entry in self._relied for label in entry.labels}
        self._aside = {
            (id(use.statement), entry.provision)
            for entry in found
            for use in entry.uses
            if use.role in _ASIDE
        }
        self._block = Block(())
        self._blocks = [self._block]
        self._harmed: dict[Provision, list[Words]] = {}
        self._recent: list[Found] = []
        self._listed: list[Found] = []
        self._early: list[Words] = []
        self._harming: Piece | None = None
        self._side: Side | None = None
        self._side_zone = Zone.BODY

    def read(self, statements: Sequence[Statement]) -> dict[Provision, PublicInterest]:
        """The test of each ground that has one."""
        if not self._relied:
            return {}
        for statement in statements:
            if statement.zone in _ENDS or statement.labels != self._block.labels:
                self._turn(statement)
            if statement.zone in _ENDS or statement.zone is Zone.DUTIES:
                self._cite(statement)
            elif statement.table >= 0:
                self._table(statement)
            elif self._concerns(statement):
                self._statement(statement)
        return self._tests()

    def _concerns(self, statement: Statement) -> bool:
        """Whether a sentence can bear on a ground: those of an answer that none is used against cannot."""
        return (
            not statement.labels
            or bool(statement.citations)
            or any(not entry.labels for entry in self._relied)
            or not self._against.isdisjoint(statement.labels)
        )

    # --- where a weighing begins and ends ------------------------------------------------------------------

    def _turn(self, statement: Statement) -> None:
        """Another question, or no reply any more: the test under way is over.

        A test under a heading of its own after the answers is still about what was named before it.
        """
        goes_on = statement.zone is Zone.TEST and not statement.labels and self._block.grounds
        if not goes_on:
            self._open(statement.labels)
            self._recent = []
        self._block.labels = statement.labels

    def _open(self, labels: tuple[str, ...]) -> None:
        self._side = None
        self._early = []
        if self._block.grounds or self._block.parts:
            self._block = Block(labels)
            self._blocks.append(self._block)

    def _cite(self, statement: Statement) -> None:
        """Grounds named in a sentence; new ones after a weighing begin another."""
        cited = self._named(statement)
        if not cited:
            return
        if self._block.begun and self._block.grounds and not (self._side and statement.zone is Zone.TEST):
            self._open(statement.labels)
        self._block.grounds.extend(entry for entry in cited if entry not in self._block.grounds)
        # Grounds in a list, each a line of its own, are named together.
        self._recent = [*(entry for entry in self._listed if entry not in cited), *cited]
        for words in self._early:
            self._harm(words)
        self._early = []

    def _named(self, statement: Statement) -> list[Found]:
        out: list[Found] = []
        for citation in statement.citations:
            wanted = citation.provision
            if (id(statement), wanted) in self._aside:
                continue
            same = [entry for entry in self._relied if entry.provision == wanted]
            near = [
                entry
                for entry in self._relied
                if wanted.covers(entry.provision) or entry.provision.covers(wanted)
            ]
            here = [entry for entry in near if entry in self._block.grounds]
            out.extend(entry for entry in same or here or near if entry not in out)
        return out

    # --- what is said --------------------------------------------------------------------------------------

    def _statement(self, statement: Statement) -> None:
        text = statement.text
        if statement.first:
            side = heading_side(statement.piece.text, inside=self._side is not None or self._block.begun)
            if side is not None:
                self._head(side, statement)
                return
            if self._leaves(statement):
                self._side = None
        offset = 0
        opened = run_in(text, inside=self._side is not None or self._block.begun)
        if opened is not None:
            self._head(opened[0], statement)
            offset = opened[1]
        elif not self._within(statement):
            self._cite(statement)
        bare = len(text) <= _LONGEST_ITEM and text.strip() == statement.piece.text.strip()
        self._listed = list(self._recent) if bare and self._named(statement) else []
        if not NO_TEST(text):
            self._take(statement, offset)

    def _within(self, statement: Statement) -> bool:
        """Whether a sentence of a weighing under way names only grounds that are being weighed."""
        weighs = self._block.begun and sentence_side(statement.text, self._side, begun=True) is not None
        return weighs and all(entry in self._block.grounds for entry in self._named(statement))

    def _head(self, side: Side, statement: Statement) -> None:
        """A heading, which may name the ground that is weighed under it."""
        cited = self._named(statement)
        if cited and set(map(id, cited)) != set(map(id, self._block.grounds)):
            self._open(statement.labels)
            self._block.grounds = cited
            self._recent = cited
        elif side in {Side.NEUTRAL, Side.FOR} and Side.BALANCE in self._block.parts and not cited:
            grounds = self._recent or self._block.grounds
            self._open(statement.labels)
            self._block.grounds = list(grounds)
        self._side, self._side_zone = side, statement.zone

    def _leaves(self, statement: Statement) -> bool:
        """Whether a piece no longer stands under the heading of a test."""
        if self._side is None:
            return False
        out_of_zone = self._side_zone is Zone.TEST and statement.zone is not Zone.TEST
        struck = Side.BALANCE in self._block.parts and self._side is not Side.BALANCE
        other = statement.piece.kind is BlockKind.HEADING
        return out_of_zone or struck or other

    def _take(self, statement: Statement, offset: int) -> None:
        """Keep what a sentence says for or against, clause by clause where it turns."""
        text = statement.text
        headed = self._side in {Side.FOR, Side.AGAINST, Side.HARM}
        whole = sentence_side(text[offset:], self._side, begun=self._block.begun)
        if self._side is Side.BALANCE:
            self._in_balance(statement, whole, offset)
            return
        pair = None if headed or LAW(text) else weighed_against(text[offset:])
        if pair is not None:
            for side, (start, end) in zip((Side.FOR, Side.AGAINST), pair, strict=True):
                self._keep(side, self._words(statement, offset + start, offset + end))
            if whole is Side.BALANCE:
                self._keep(whole, self._words(statement, offset, len(text)))
        elif whole is None or (headed and whole is not Side.BALANCE):
            if whole is not None:
                self._keep(whole, self._words(statement, offset, len(text)))
        else:
            for side, start, end in self._turns(text, offset, whole):
                words = self._words(statement, start, end)
                self._keep(side, words)
                if side is Side.BALANCE:
                    self._spare(words)

    def _turns(self, text: str, offset: int, whole: Side) -> Iterator[tuple[Side, int, int]]:
        """The parts of a sentence that belong to different sides; clauses that tell nothing join the last."""
        parts: list[tuple[Side | None, int, int]] = []
        begun = self._block.begun
        for start, end in clauses(text[offset:]):
            side = sentence_side(text[offset + start : offset + end], self._side, begun=begun)
            if side is Side.FOR and parts and parts[0][0] is Side.FOR and CONCEDES.match(text[offset:]):
                # "Although there is an interest in this, there is one in that": what is granted is outdone.
                side = Side.AGAINST
            begun = begun or side in {Side.FOR, Side.AGAINST}
            if parts and side in {None, parts[-1][0]}:
                parts[-1] = (parts[-1][0], parts[-1][1], offset + end)
            elif parts and parts[-1][0] is None:
                parts[-1] = (side, parts[-1][1], offset + end)
            else:
                parts.append((side, offset + start, offset + end))
        told = [(side, start, end) for side, start, end in parts if side is not None]
        if len(told) < 2 or (whole is Side.BALANCE and all(side is not whole for side, _, _ in told)):
            told = [(whole, offset, len(text))]
        yield from told

    def _in_balance(self, statement: Statement, whole: Side | None, offset: int) -> None:
        """Under the heading of the balance: what strikes it; the rest repeats what was said above."""
        words = self._words(statement, offset, len(statement.text))
        if whole is Side.BALANCE:
            self._strike(words)
            self._spare(words)
        elif len(words.text.split()) >= 4:
            self._strike(words, spare=True)
            if whole is not None:
                self._block.add(Side.AGAINST if whole is Side.HARM else whole, words, spare=True)

    def _spare(self, words: Words) -> None:
        """The interests that a sentence names on either side of "outweighs"."""
        for side, place in zip((Side.FOR, Side.AGAINST), outweighed(words.text), strict=True):
            if place is not None:
                start, end = words.start + place[0], words.start + place[1]
                part = Words(words.document, start, end, words.text[place[0] : place[1]])
                self._block.add(side, part, spare=True)

    def _keep(self, side: Side, words: Words) -> None:
        if side is Side.HARM and self._side is Side.HARM:
            goes_on = self._harming is not None and self._harming is words.piece
            self._harm(words, spare=not goes_on and not says_harm(words.text))
            self._harming = words.piece if goes_on or says_harm(words.text) else None
        elif side is Side.HARM and not self._recent:
            # The reason often stands before its section: it waits for the next one of the same passage.
            self._early.append(words)
        elif side is Side.HARM:
            self._harm(words)
        elif side is Side.BALANCE:
            self._strike(words)
        elif side in {Side.FOR, Side.AGAINST}:
            self._block.add(side, words)

    def _strike(self, words: Words, *, spare: bool = False) -> None:
        """Keep a balance, also for the weighings just before that struck none: one is struck for them all."""
        for block in reversed(self._blocks):
            open_ = block.begun and Side.BALANCE not in block.parts and block.labels == self._block.labels
            if block is not self._block and not open_:
                break
            block.add(Side.BALANCE, words, spare=spare)

    def _harm(self, words: Words, *, spare: bool = False) -> None:
        if spare:
            self._block.add(Side.HARM, words, spare=True)
            return
        for entry in self._recent:
            if _is_tested(entry.provision):
                self._harmed.setdefault(entry.provision, []).append(words)

    def _words(self, statement: Statement, start: int, end: int) -> Words:
        sentence = statement.sentence
        at = sentence.start
        return Words(sentence.document, at + start, at + end, sentence.text[start:end], piece=statement.piece)

    # --- tables --------------------------------------------------------------------------------------------

    def _table(self, statement: Statement) -> None:
        """A table with a column, or a row, for each side; any other ends the test."""
        document = statement.piece.document
        rows = self._source.documents[document].tables[statement.table].rows
        kept = list(sides_of_table(rows))
        if not kept:
            self._side = None
        for side, cell in kept:
            if cell.span is not None:
                self._block.add(side, Words(document, cell.span.start, cell.span.end, cell.text))

    # --- the whole -----------------------------------------------------------------------------------------

    def _tests(self) -> dict[Provision, PublicInterest]:
        out: dict[Provision, PublicInterest] = {}
        gathered: dict[Provision, list[Block]] = {}
        for block in self._blocks:
            for entry in self._weighed_by(block):
                gathered.setdefault(entry.provision, []).append(block)
        for entry in self._relied:
            harm = self._harmed.get(entry.provision, [])
            test = self._test(harm, gathered.get(entry.provision, []))
            if test != PublicInterest():
                out[entry.provision] = test
        return out

    def _weighed_by(self, block: Block) -> list[Found]:
        """The grounds that a block weighs: those it names; else those of its questions; else all of them."""
        if not block.begun and Side.HARM not in block.spare:
            return []
        tested = [entry for entry in block.grounds if _is_tested(entry.provision)]
        if block.grounds:
            return tested or (block.grounds if block.begun else [])
        open_ = [entry for entry in self._relied if _is_tested(entry.provision)]
        own = [entry for entry in open_ if set(entry.labels) & set(block.labels)]
        return own or [entry for entry in open_ if entry.whole or not block.labels]

    def _test(self, harm: Sequence[Words], blocks: Sequence[Block]) -> PublicInterest:
        told = {
            side: [words for block in blocks for words in block.parts.get(side, ())]
            or [words for block in blocks for words in block.spare.get(side, ())]
            for side in (Side.HARM, Side.FOR, Side.AGAINST, Side.BALANCE)
        }
        # A letter that gives the harm only as a reason against release still claims it.
        claimed = list(harm)
        harm = claimed or [words for words in told[Side.AGAINST] if says_harm(words.text)] or told[Side.HARM]
        return PublicInterest(
            harm=self._quote(harm),
            likelihood=likelihood([words.text for words in harm], claimed=bool(claimed)),
            favouring=self._quote(told[Side.FOR]),
            against=self._quote(told[Side.AGAINST]),
            balance=self._quote(told[Side.BALANCE]),
        )

    def _quote(self, words: Iterable[Words]) -> tuple[Evidence, ...]:
        quoted = (self._source.quote(each.document, *each.trimmed()) for each in words)
        return tuple(dict.fromkeys(each for each in quoted if each.text))[:_MOST]
