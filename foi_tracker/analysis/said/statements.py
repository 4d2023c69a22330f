"""The reply as statements.

Each sentence or table with the questions it speaks of, what it does, what it cites.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from foi_tracker.analysis.citations.meaning import Citation, Setting, citations
from foi_tracker.analysis.layout.zones import Zone
from foi_tracker.analysis.marks.mentions import mentions
from foi_tracker.analysis.said.advice import mark_advice
from foi_tracker.analysis.said.bare_ordinals import before_first, by_bare_ordinals, by_turns
from foi_tracker.analysis.said.clauses import clauses, excepts
from foi_tracker.analysis.said.leads import (
    begins_annex,
    ends_answers,
    is_heading,
    led_to,
    led_to_several,
    of_whole,
    tells_earlier,
    turned_to,
    upholds,
)
from foi_tracker.analysis.said.lone_labels import with_lone_labels
from foi_tracker.analysis.said.numbers_of_law import numbers_of_law
from foi_tracker.analysis.said.sentence_scope import applied_to, last_named, sentence_scope, sought_elsewhere
from foi_tracker.analysis.said.sentence_zones import sentence_zones
from foi_tracker.analysis.said.turned import (
    GROUND,
    after_lists,
    mark_reckoning,
    mark_released,
    mark_weighing,
    to_unanswered,
)
from foi_tracker.analysis.text.cues import TEST_HEADING
from foi_tracker.analysis.text.full_words import full_words
from foi_tracker.analysis.text.pieces import Piece, Sentence, sentences_of
from foi_tracker.analysis.walk.outline import Outline, Segment
from foi_tracker.analysis.wording.acts import Act, acts_in, figure_in
from foi_tracker.model.documents import BlockKind

_LONGEST = 3000
"""Of an endless sentence the beginning is read."""


@dataclass(slots=True)
class Statement:
    """One sentence or table of the reply.

    Attributes:
        sentence: Its words and place.
        piece: The piece that it stands in.
        zone: What that piece is for.
        labels: The questions it speaks of; empty for the letter as a whole.
        named: Whether the letter itself names them.
        acts: What it does, each with its place in the sentence.
        citations: What it cites; places count in the sentence.
        table: Number of the data table in its document; -1 for words.
        first: Whether it is the first sentence of its piece.
        own: Whether it stands among the answers to its questions, not in words about the letter as a whole.
    """

    sentence: Sentence
    piece: Piece
    zone: Zone
    labels: tuple[str, ...] = ()
    named: bool = False
    acts: dict[Act, tuple[int, int]] = field(default_factory=dict)
    citations: list[Citation] = field(default_factory=list)
    table: int = -1
    first: bool = False
    own: bool = False

    @property
    def text(self) -> str:
        """Its words, in plain spelling."""
        return self.sentence.text

    @property
    def said(self) -> str:
        """Its words with contractions written out, to be searched."""
        return full_words(self.sentence.text[:_LONGEST])

    @property
    def quiet(self) -> bool:
        """Whether it answers nothing: review rights, an earlier reply, advice on asking for less."""
        return self.zone in {Zone.RIGHTS, Zone.EARLIER, Zone.META} or self.does(Act.ADVICE)

    def does(self, *acts: Act) -> bool:
        """Whether it does any of these."""
        return not self.acts.keys().isdisjoint(acts)


def statements_of(outline: Outline, setting: Setting) -> list[Statement]:
    """The whole reply, in order."""
    known = dict.fromkeys(outline.labels)
    out: list[Statement] = []
    answered: set[str] = set()
    before: tuple[str, ...] = ()
    tests = _Tests()
    for segment in with_lone_labels(outline.segments, known):
        if _lists_grounds(segment) and out and out[-1].text.rstrip().endswith(":") and not out[-1].labels:
            # "by virtue of: 1. Section 30(3), 2. Section 40(5B)" numbers the grounds of the whole.
            segment = replace(segment, labels=())  # noqa: PLW2901 - the same segment, better labelled
        elif _lists_grounds(segment) and before and answered.issuperset(segment.labels):
            # "1. Section 31, 2. Section 38" inside an answer number its grounds and answer no question.
            segment = replace(segment, labels=before)  # noqa: PLW2901 - the same segment, better labelled
        out.extend(_segment(segment, known, setting, tests, answered))
        answered.update(segment.labels)
        before = segment.labels or before
    mark_advice(out)
    mark_released(out)
    mark_reckoning(out)
    mark_weighing(out)
    after_lists(out)
    to_unanswered(out, known)
    by_bare_ordinals(out, outline.labels)
    by_turns(out, outline.labels)
    before_first(out, outline.labels)
    return out


def _lists_grounds(segment: Segment) -> bool:
    """Whether a numbered piece begins with a section of the law, as the items of a list of exemptions do."""
    return bool(segment.labels and segment.pieces) and GROUND.match(segment.pieces[0][0].text) is not None


def request_citations(outline: Outline, setting: Setting) -> list[tuple[Sentence, Citation]]:
    """What the request itself cites of the information laws."""
    own = replace(setting, in_request=True)
    return [
        (sentence, citation)
        for piece in outline.request
        for sentence in sentences_of(piece)
        for citation in citations(sentence.text, own)
    ]


# "This is therefore a Refusal Notice under section 17(5)", of the letter as a whole.
_NOTICE = re.compile(r"(?i)\W*this\s(?:letter\s)?is\s(?:therefore|accordingly)\sa\srefusal\snotice\b")


@dataclass(slots=True)
class _Scope:
    """Which questions the pieces of a segment speak of, as headings and first words move it.

    Attributes:
        home: The segment's own questions.
        headed: Those that the last heading names.
        level: How deep that heading stands.
        led: Those that the first words of a paragraph name, until other first words do.
        carried: Those that a sentence of the letter as a whole has just named.
        kept: Those of its own questions that a refusal inside it has just named; the grounds are theirs.
        decided: Whether the segment's own questions have an answer by now.
    """

    home: tuple[str, ...]
    headed: tuple[str, ...] = ()
    level: int = 0
    led: tuple[str, ...] = ()
    carried: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    decided: bool = False

    @property
    def labels(self) -> tuple[str, ...]:
        """The questions that a piece speaks of unless a sentence says otherwise."""
        return self.led or self.headed or self.home

    def enter(self, piece: Piece, zone: Zone, known: Collection[str]) -> None:
        """Move on to a piece."""
        if (
            begins_annex(piece.text)
            or (self.decided and ends_answers(piece))
            or self._refuses_all(piece, known)
        ):
            self.home = self.headed = self.led = self.carried = ()
        if is_heading(piece):
            told = dict.fromkeys(each for _, _, found in mentions(piece.text, known) for each in found)
            if told:
                self.headed, self.level, self.led = tuple(told), piece.level, ()
            elif self.headed and piece.level <= self.level:
                self.home = self.headed = self.led = ()
        several = led_to_several(piece.text, known)
        lead = led_to(piece.text, known)
        if several:
            self.led = several
        elif lead is not None:
            self.led = (lead,)
        if piece.kind is not BlockKind.TABLE and not _goes_on(piece, zone):
            self.carried = ()

    def _refuses_all(self, piece: Piece, known: Collection[str]) -> bool:
        """Whether a refusal notice begins after what is said of several questions, and names none of them."""
        notice = len(self.home) > 1 and _NOTICE.match(piece.text)
        return bool(notice) and not any(mentions(piece.text, known))

    def speaks_of(self, text: str, own: tuple[str, ...], home: tuple[str, ...]) -> tuple[str, ...]:
        """The questions that a sentence speaks of.

        Args:
            text: Its words.
            own: Those that it names for itself.
            home: Those that its piece speaks of.
        """
        if own and not home:
            self.carried = own
        elif self.carried and (of_whole(text) or _of_anything_else(text)):
            self.carried = ()
        if own and set(own) < set(home):
            self.kept = own
        labels = own or home or self.carried
        if self.kept and labels == home and GROUND.match(text):
            labels = self.kept
        return () if home and labels == home and excepts(text, home) else labels

    def turns(self, sentence: Sentence, known: Collection[str]) -> bool:
        """Whether a sentence inside a paragraph turns to another question ("On 3.1, what you seek …")."""
        label = turned_to(sentence.text, known)
        narrows = label in self.labels and len(self.labels) > 1
        if (
            label is None
            or (label in self.labels and not narrows)
            or not (self.labels or _ANNOUNCES.fullmatch(sentence.text))
        ):
            return False
        self.led = (label,)
        return True


# "… For (i):", and a table.
_ANNOUNCES = re.compile(r"(?i)\W*(?:for|on|to|at|as\sto|regarding)\s(?:\w+\s)?\(?\w{1,4}\)?\s?:\s*")


@dataclass(slots=True)
class _Tests:
    """Whether a public interest test goes on: it ends with the question that it was about."""

    labels: tuple[str, ...] = ()
    going: bool = False

    def zone(self, piece: Piece, zone: Zone, labels: tuple[str, ...]) -> Zone:
        """The zone of a piece that stands under a test's heading, or no longer."""
        if zone is not Zone.TEST:
            self.going = False
            return zone
        if TEST_HEADING(piece.text[:_TEST_HEAD]):
            self.labels, self.going = labels, True
        elif labels != self.labels or is_heading(piece):
            self.going = False
        return Zone.TEST if self.going else Zone.BODY


_TEST_HEAD = 120


def _segment(
    segment: Segment, known: Collection[str], setting: Setting, tests: _Tests, answered: Collection[str]
) -> Iterator[Statement]:
    scope = _Scope(segment.labels)
    again = bool(segment.labels) and set(segment.labels) <= set(answered)
    for piece, told in _with_earlier(segment.pieces):
        scope.enter(piece, told, known)
        zone = tests.zone(piece, told, scope.labels)
        if piece.kind is BlockKind.TABLE:
            sentence = Sentence(piece.document, piece.start, piece.text)
            labels = scope.labels or scope.carried
            yield Statement(sentence, piece, zone, labels, segment.named, table=piece.table, first=True)
            continue
        home = scope.labels
        named = segment.named or home != segment.labels
        zones = sentence_zones(piece, zone, answer=bool(home))
        for number, sentence in enumerate(sentences_of(piece)):
            if number and scope.turns(sentence, known):
                home, named = scope.labels, True
            for part in [sentence] if scope.led else clauses(sentence, known, home):
                own = last_named(part, known, home) or applied_to(part, known)
                own = own or (() if scope.led else sentence_scope(part, known, home))
                if again and home == segment.labels and not own and _of_anything_else(part.text):
                    # Under questions that were answered above: it is of the letter as a whole from here on.
                    scope.home = scope.headed = scope.led = home = ()
                labels = scope.speaks_of(part.text, own, home)
                made = _statement(part, piece, zones[number], labels, setting, named=named, first=number == 0)
                made.named = named or bool(own or scope.carried)
                # What is told of other questions only is a summary, though it stands under these.
                made.own = bool(home) and not (own and own == sought_elsewhere(part, known, home))
                scope.decided = scope.decided or bool(
                    home and (made.acts or number or piece.text.rstrip().endswith("."))
                )
                yield made
        if scope.carried and not piece.text.rstrip().endswith((":", "-")) and not _goes_on(piece, zone):
            scope.carried = ()


def _with_earlier(pieces: Sequence[tuple[Piece, Zone]]) -> Iterator[tuple[Piece, Zone]]:
    """The pieces, those that repeat an earlier reply marked so, unless the review that follows upholds it."""
    for at, (piece, zone) in enumerate(pieces):
        if zone is Zone.BODY and piece.kind is not BlockKind.TABLE and tells_earlier(piece.text):
            following = next((each.text for each, _ in pieces[at + 1 : at + 2]), "")
            yield piece, zone if upholds(following[:200]) else Zone.EARLIER
        else:
            yield piece, zone


def _goes_on(piece: Piece, zone: Zone) -> bool:
    """Whether a piece still speaks of the question named just before.

    A citation as a heading, law, or the test.
    """
    return zone in {Zone.TEST, Zone.DUTIES} or bool(
        re.match(
            r"\s*(?:sections?|regulations?|s\.?|reg\.?)\s?\d|\s*this\b|\s*the\s(?:above|exemption|"
            r"information)\b",
            piece.text,
            re.IGNORECASE,
        )
    )


def _statement(
    sentence: Sentence,
    piece: Piece,
    zone: Zone,
    labels: tuple[str, ...],
    setting: Setting,
    *,
    named: bool,
    first: bool,
) -> Statement:
    cited = citations(sentence.text, setting)
    acts = acts_in(sentence.text)
    skip = [(each.start, each.end) for each in cited] + numbers_of_law(sentence.text)
    figure = figure_in(sentence.text, skip)
    if figure is not None:
        acts[Act.VALUE] = figure
        if _RECKONED.search(sentence.text[:_LONGEST]):
            acts.setdefault(Act.COST, figure)
    return Statement(sentence, piece, zone, labels, named, acts, cited, first=first)


# "At 4 minutes for an entry this comes to 127 hours": the sum of an estimate, and nothing that was asked.
_RECKONED = re.compile(
    r"(?i)\b\d[\d.]*\sminutes?\s(?:for|per|each|an?|to|on)\b[^.;]{0,120}\b\d[\d,]*\s(?:\w+\s)?hours\b"
)


def _of_anything_else(text: str) -> bool:
    """Whether a sentence neither confirms nor denies "any other information": that is of no one question."""
    return {Act.NCND, Act.RESIDUAL} <= acts_in(text).keys()
