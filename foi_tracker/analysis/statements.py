"""The reply as statements.

Each sentence or table with the questions it speaks of, what it does, what it cites.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from foi_tracker.analysis.acts import Act, acts_in, figure_in
from foi_tracker.analysis.citations.meaning import Citation, Setting, citations
from foi_tracker.analysis.markers import mentions
from foi_tracker.analysis.outline import Outline, Segment
from foi_tracker.analysis.pieces import Piece, Sentence, sentences_of
from foi_tracker.analysis.zones import Zone
from foi_tracker.model.documents import BlockKind


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
    def quiet(self) -> bool:
        """Whether it answers nothing: review rights, an earlier reply, advice on asking for less."""
        return self.zone in {Zone.RIGHTS, Zone.EARLIER, Zone.META} or self.does(Act.ADVICE)

    def does(self, *acts: Act) -> bool:
        """Whether it does any of these."""
        return any(act in self.acts for act in acts)


def statements_of(outline: Outline, setting: Setting) -> list[Statement]:
    """The whole reply, in order."""
    known = dict.fromkeys(outline.labels)
    out: list[Statement] = []
    for segment in outline.segments:
        out.extend(_segment(segment, known, setting))
    return out


def request_citations(outline: Outline, setting: Setting) -> list[tuple[Sentence, Citation]]:
    """What the request itself cites of the information laws."""
    own = replace(setting, in_request=True)
    return [
        (sentence, citation)
        for piece in outline.request
        for sentence in sentences_of(piece)
        for citation in citations(sentence.text, own)
    ]


def _segment(segment: Segment, known: Collection[str], setting: Setting) -> Iterator[Statement]:
    carried: tuple[str, ...] = ()
    for piece, zone in segment.pieces:
        if piece.kind is BlockKind.TABLE:
            sentence = Sentence(piece.document, piece.start, piece.text)
            yield Statement(
                sentence, piece, zone, segment.labels or carried, segment.named, table=piece.table, first=True
            )
            continue
        if not segment.labels and carried and not _goes_on(piece, zone):
            carried = ()
        for number, sentence in enumerate(sentences_of(piece)):
            for part in _clauses(sentence, known, segment):
                labels, named = segment.labels, segment.named
                own = _scope(part, known, segment)
                if own:
                    labels, named = own, True
                    carried = own if not segment.labels else ()
                elif carried:
                    labels, named = carried, True
                made = _statement(part, piece, zone, labels, setting, named=named, first=number == 0)
                made.own = bool(segment.labels)
                yield made
        if carried and not piece.text.rstrip().endswith((":", "-")):
            carried = carried if _goes_on(piece, zone) else ()


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
    skip = [(each.start, each.end) for each in cited] + _numbers_of_law(sentence.text)
    figure = figure_in(sentence.text, skip)
    if figure is not None:
        acts[Act.VALUE] = figure
    return Statement(sentence, piece, zone, labels, named, acts, cited, first=first)


def _numbers_of_law(text: str) -> list[tuple[int, int]]:
    """Places of numbers that name law or questions and count nothing."""
    return [
        match.span()
        for match in re.finditer(
            r"(?i)\b(?:sections?|s\.?|regulations?|reg\.?|article|schedule|questions?|q|parts?|table|"
            r"appendix|annex|page|requests?|points?|answers?)\s?(?:numbers?\s|nos?\.?\s)?\d[\w()]*(?:(?:,\s|"
            r"\sand\s|\s&\s|,\sand\s)\d{1,2}[a-z]?\b){0,12}",
            text,
        )
    ]


def _clauses(sentence: Sentence, known: Collection[str], segment: Segment) -> list[Sentence]:
    """A sentence of the letter as a whole, cut where it turns from one question to another."""
    if segment.labels or not known:
        return [sentence]
    found = sorted(mentions(sentence.text, known))
    groups = {labels for _, _, labels in found}
    if len(groups) < 2:
        return [sentence]
    first_cited = re.search(r"(?i)\b(?:sections?|s\.?|regulations?|reg\.?)\s?\d", sentence.text)
    cuts: list[int] = []
    if first_cited is not None and first_cited.start() < found[0][0]:
        cuts = [end for _, end, _ in found[:-1]]
    else:
        cuts = [start for start, _, _ in found[1:]]
    bounds = [0, *cuts, len(sentence.text)]
    return [
        Sentence(sentence.document, sentence.start + start, sentence.text[start:end])
        for start, end in pairwise(bounds)
        if sentence.text[start:end].strip()
    ]


_APPLIES = re.compile(r"(?i)\b(?:appl(?:y|ies|ied)|relates?|answers?)\s(?:to|at)\s")


def _scope(part: Sentence, known: Collection[str], segment: Segment) -> tuple[str, ...]:
    """The questions that a sentence names for itself.

    Inside an answer a sentence may point at another question ("see question 3") and still speak of its own;
    only saying that a ground applies to another question moves it.
    """
    if not known:
        return ()
    found = list(mentions(part.text, known))
    if not found:
        return () if segment.labels else by_ordinal(part.text, list(known))
    if segment.labels:
        moved = [labels for start, _, labels in found if _APPLIES.match(part.text, start)]
        return moved[0] if moved else ()
    return tuple(dict.fromkeys(label for _, _, labels in found for label in labels))


_ORDINALS = {
    "first": 0,
    "second": 1,
    "third": 2,
    "fourth": 3,
    "fifth": 4,
    "sixth": 5,
    "last": -1,
    "final": -1,
}
_ORDINAL = re.compile(
    r"(?i)\b(first|second|third|fourth|fifth|sixth|last|final)\s(?:question|point|part|item|bullet|request|"
    r"query)s?\b"
)


def by_ordinal(text: str, labels: Sequence[str]) -> tuple[str, ...]:
    """The question that a sentence means by "your last point"."""
    match = _ORDINAL.search(text)
    if match is None or len(labels) < 2:
        return ()
    at = _ORDINALS[match[1].lower()]
    return (labels[at],) if at < len(labels) else ()
