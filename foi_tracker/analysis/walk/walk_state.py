"""What a walk through a letter knows, and how it keeps questions and answers."""

import re
from dataclasses import dataclass, field
from itertools import takewhile

from foi_tracker.analysis.asked.questions import Draft, collect
from foi_tracker.analysis.layout.inline import Inline, inline_by, numbers_tell
from foi_tracker.analysis.layout.repeats import repeated_alone
from foi_tracker.analysis.layout.zone_passes import law_paragraphs
from foi_tracker.analysis.layout.zones import LOOK, Zone
from foi_tracker.analysis.marks.lone_numbers import without_values
from foi_tracker.analysis.marks.markers import Marker, marker_of
from foi_tracker.analysis.marks.numbering import Numbering
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.similar import common, same_start, stem_set, words
from foi_tracker.analysis.text.voices import asks, states, tells
from foi_tracker.model.documents import BlockKind
from foi_tracker.model.readings import AskedQuestion

# An answer that says it is for several questions above it.
FOR_ALL = re.compile(
    r"""(?i)\s*(?:both|these|all\s(?:of\s)?these|for\s(?:these|both)|as\sto\s(?:these|both))\b
      | \b(?:these|both|those|the\s(?:above|two|three|last\stwo))\s(?:two\s|three\s)?(?:questions?|points?
        |parts?|requests?)\b""",
    re.VERBOSE,
)


_A_THING = 3
"""So few telling words of a part name a thing, as in "b) the shredders"."""
# What is written once a request has been made: that no reply has come, or that it should be looked at again.
_CHASES = re.compile(
    r"(?i)\b(?:(?:had|received)\s(?:no|any)\s(?:reply|response|answer)|not\s(?:yet\s)?(?:had|received)\s(?:a|any|your)\s(?:\w+\s)?"
    r"(?:reply|response|answer)|(?:reply|response|request)\sis\s(?:now\s)?(?:late|overdue)|should\shave\s(?:replied|responded)"
    r"|pass\sthis\son|internal\sreview|conducts?\s(?:\w+\s)?reviews?)\b"
)
_CLARIFICATION = re.compile(r"(?i)\W*(?:(?:your|our|request\sfor|further)\s)?clarification\b[^.?]{0,30}$")
_REQUEST_ZONES = frozenset({Zone.REQUEST_HEAD, Zone.REQUEST_LEAD, Zone.ORIGINAL, Zone.TO_BODY})


@dataclass(slots=True)
class Segment:
    """Pieces of the reply that speak of the same questions.

    Attributes:
        labels: Which; empty where they speak of the letter as a whole.
        pieces: The pieces with their zones, in order.
        named: Whether the letter itself names the questions here.
    """

    labels: tuple[str, ...]
    pieces: list[tuple[Piece, Zone]] = field(default_factory=list)
    named: bool = False


@dataclass(slots=True)
class Outline:
    """Where things stand in a letter.

    Attributes:
        pieces, zones: All pieces in order, with the zone of each.
        questions: The questions, in the order of their numbers.
        segments: The reply, cut by the questions it speaks of.
        request: The pieces of the request.
        lost: Whether only the questions' numbers survive.
        headed: Whether a heading says where the reply begins.
        inline: Whether answers stand under their questions.
        doubtful: Whether the place where the reply begins was only guessed.
        broken: Whether one sentence was taken for two questions, so that no answer is sure.
    """

    pieces: list[Piece]
    zones: list[Zone]
    questions: list[Draft] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    request: list[Piece] = field(default_factory=list)
    lost: bool = False
    headed: bool = False
    inline: bool = False
    doubtful: bool = False
    broken: bool = False

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of all questions."""
        return tuple(draft.label for draft in self.questions)


class WalkState:
    """What a walk through a letter knows so far. ``state`` is what the last pieces were.

    "open" before anything, then "request", "reply", or "closed" after a signature.
    """

    def __init__(
        self,
        pieces: list[Piece],
        zones: list[Zone],
        asked: tuple[AskedQuestion, ...],
        *,
        begins: int = -1,
        lost: tuple[str, ...] = (),
    ) -> None:
        self.out = Outline(pieces, zones, questions=[Draft(label) for label in lost], lost=bool(lost))
        self.told_lost = bool(lost)
        self.asked = asked
        self.begins = begins
        self.state = "open"
        self.pending: list[Piece] = []
        self.pending_labels: set[str] = set()
        self.pending_first = ""
        self.pending_last = ""
        self.pending_asks = False
        self.openings: dict[tuple[str, ...], list[tuple[list[str], Draft]]] = {}
        self.indexed = 0
        self.runs: set[tuple[str, ...]] = set()
        self.read = 0
        self.current: tuple[str, ...] = ()
        self.parent = ""
        self.numbering = Numbering()
        self.heads = [at for at, zone in enumerate(zones) if zone in {Zone.REPLY_HEAD, Zone.TO_PERSON}]
        self.last_request = max((at for at, zone in enumerate(zones) if zone in _REQUEST_ZONES), default=-1)
        self.quoting = False
        self.bare_from = -1
        self.heading_level = 0
        quoted = law_paragraphs(pieces, zones)
        self.markers = without_values(
            [
                None if at in quoted else marker_of(piece.text, piece.marker)
                for at, piece in enumerate(pieces)
            ],
            # A figure under a number that the list gives is no number alone.
            [f"{piece.marker} {piece.text}" if piece.marker else piece.text for piece in pieces],
        )
        first = self._first_asked()
        self.out.headed = any(
            zones[at] is Zone.REPLY_HEAD and at > first >= 0 and not self._heads_columns(at)
            for at in self.heads
        )
        if self._answers_headed():
            self.turns = Inline.BARE
        else:
            self.turns = Inline.NOT if self.out.headed else inline_by(pieces, zones, self.markers)
        self.out.inline = self.turns is not Inline.NOT
        self.numbers_tell = numbers_tell(pieces, zones, self.markers)
        self.clarifying = False
        self.waiting: Draft | None = None
        self.group: list[Draft] = []
        self.silent: tuple[str, ...] = ()
        self.note = ""

    def _answers_headed(self) -> bool:
        """Whether "Answer" stands under each of several questions that bear no number."""
        asked = [
            at - 1
            for at in range(1, len(self.out.pieces))
            if self.out.zones[at] is Zone.REPLY_HEAD and self.out.zones[at - 1] is Zone.BODY
        ]
        numbered = any(marker is not None and "1" in marker.labels for marker in self.markers)
        return (
            len(asked) > 1
            and not numbered
            and all(self.markers[at] is None and asks(self.out.pieces[at].text[:LOOK]) for at in asked)
        )

    def _heads_columns(self, at: int) -> bool:
        """Whether "Response" stands right under "Request": heads of two columns run together.

        Where nothing after them asks, the page has only lost the request that stood between.
        """
        pair = tuple(self.out.zones[at - 1 : at + 1]) if at else ()
        return pair == (Zone.REQUEST_HEAD, Zone.REPLY_HEAD) and any(
            zone is Zone.BODY and asks(piece.text[marker.end if marker else 0 :][:LOOK])
            for piece, zone, marker in zip(
                self.out.pieces[at:], self.out.zones[at:], self.markers[at:], strict=True
            )
        )

    def _first_asked(self) -> int:
        """Where the letter first asks something or begins a list; -1 if nowhere."""
        return next(
            (
                at
                for at, piece in enumerate(self.out.pieces)
                if self.out.zones[at] in _REQUEST_ZONES
                or (
                    self.out.zones[at] is Zone.BODY
                    and piece.kind is not BlockKind.TABLE
                    and (self.markers[at] is not None or asks(piece.text[:LOOK]))
                )
            ),
            -1,
        )

    def _tells(self, text: str) -> bool:
        return tells(text)

    def _asks_next(self, at: int) -> bool:
        """Whether what follows a lead-in reads as a question."""
        for later in range(at + 1, min(at + 4, len(self.out.pieces))):
            if self.out.zones[later] is Zone.BODY:
                marker = self.markers[later]
                text = self.out.pieces[later].text[marker.end if marker else 0 :][:LOOK]
                if text.lstrip()[:1] == '"':
                    return True
                if states(text):
                    return False
                if asks(text) or marker is not None:
                    return True
        return False

    def _head_follows(self, at: int) -> bool:
        return any(head > at for head in self.heads)

    def _ask(self, piece: Piece, marker: Marker | None) -> None:
        """Keep a piece of the request until it ends; what was meant by it is no further question."""
        self.clarifying = self.clarifying or (
            self.pending_asks and _CLARIFICATION.match(piece.text) is not None
        )
        if self.clarifying:
            self.out.request.append(piece)
            return
        self.pending.append(piece)
        self.pending_asks = self.pending_asks or marker is not None or asks(piece.text[:LOOK])
        if marker is not None:
            self.pending_labels.add(marker.labels[0] if marker.labels else "•")
            self.pending_first = self.pending_first or (marker.labels[0] if marker.labels else "•")
            self.pending_last = marker.labels[-1] if marker.labels else self.pending_last

    def _opening(self, text: str) -> Draft | None:
        """The question that begins with the same words as a text; of several, the one that agrees longest."""
        for draft in self.out.questions[self.indexed :]:
            if draft.pieces:
                opens = words(draft.opening)
                self.openings.setdefault(tuple(opens[:3]), []).append((opens, draft))
        self.indexed = len(self.out.questions)
        said = words(text[:600])
        alike = self.openings.get(tuple(said[:3]), [])
        best = max(alike, key=lambda known: common(said, known[0]), default=None)
        return best[1] if best is not None and same_start(best[1].opening, text) else None

    def _flush_request(self, *, surely: bool = True) -> None:
        """Turn the request's pieces that were collected into questions."""
        if not self.pending:
            return
        found = collect(
            self.pending,
            surely=surely,
            listed=self.turns is Inline.BULLETED,
            alone=repeated_alone(self.pending, self.out.pieces),
            lettered=self._answered_by_letter(),
        )
        self.clarifying = False
        pending, self.pending, self.pending_labels = self.pending, [], set()
        self.pending_first = ""
        asked, self.pending_asks = self.pending_asks, False
        chases = not asked or any(_CHASES.search(piece.text) for piece in pending)
        if self.out.questions and chases and not any(draft.numbered for draft in found):
            # A later message of the requester, such as thanks, or one that asks where the reply is.
            self.out.request.extend(pending)
            return
        if not found and self.state == "open":
            # The opening words of a letter that were no questions after all.
            for piece in pending:
                if piece.text.rstrip()[-1:] in set(".?!:;") or len(piece.text) > 90:
                    self._say((), piece, Zone.BODY)
            return
        if self.out.lost and any(draft.numbered and draft.pieces for draft in found):
            self._forget_lost({draft.label for draft in found if draft.pieces})
        self.out.request.extend(pending)
        if found and not found[0].numbered and pending[-1].kind is BlockKind.HEADING:
            self.heading_level = pending[-1].level
        for draft in found:
            self._add_question(draft)
        numbers = [match[0] for draft in self.out.questions if (match := re.match(r"\d+", draft.label))]
        self.parent = numbers[-1] if numbers else self.parent

    def _answered_by_letter(self) -> set[str]:
        """The numbers under which letters stand in what comes after the request: "1. … a) … b) …"."""
        last = self.pending[-1]
        out: set[str] = set()
        number, letters = "", set[str]()
        for piece, zone, marker in zip(self.out.pieces, self.out.zones, self.markers, strict=True):
            if (piece.document, piece.start) <= (last.document, last.start) or marker is None:
                continue
            if zone is not Zone.BODY or len(marker.labels) != 1:
                continue
            nested = re.fullmatch(r"(\d+)[a-z]", marker.labels[0])
            if nested:
                out.add(nested[1])
            elif not marker.relative:
                number, letters = marker.labels[0], set()
            elif number:
                letters.add(marker.labels[0])
                out.update({number} if letters >= {"a", "b"} else ())
        return out

    def _forget_lost(self, come: set[str]) -> None:
        """What seemed numbers of lost questions were those of paragraphs: the list itself comes now.

        Or they were answers, and the list stands in an annex under them.
        """
        gone = {draft.label for draft in self.out.questions if not draft.pieces} - come
        self.out.questions[:] = [draft for draft in self.out.questions if draft.pieces]
        self.out.lost, self.indexed, self.read = False, 0, 0
        self.openings.clear()
        for segment in self.out.segments:
            if set(segment.labels) & gone:
                segment.labels, segment.named = (), False

    def _add_question(self, draft: Draft) -> None:
        """Add a question, unless the letter repeats one that is known."""
        if self.told_lost and not draft.numbered:
            return
        old = next((each for each in self.out.questions if each.label == draft.label), None)
        same = self._opening(draft.opening) if draft.pieces else None
        # The same words under another number of the list are another question.
        listed = same is not None and same.numbered and draft.numbered and same.label != draft.label
        repeated = same is not None and (
            same.label == draft.label or (not listed and same_start(same.opening, draft.opening, count=60))
        )
        if repeated or (not draft.pieces and old is not None):
            return
        if old is not None and not old.pieces:
            old.pieces = draft.pieces
        elif old is None:
            self.out.questions.append(draft)
        elif not draft.numbered and (not old.numbered or self.out.inline):
            draft.label = str(len(self.out.questions) + 1)
            self.out.questions.append(draft)

    def _content(self, piece: Piece, zone: Zone, *, same_line: bool = False) -> None:
        """Take a piece of the reply for what is spoken of now.

        Args:
            piece: The piece.
            zone: What it is for.
            same_line: Whether it stands on the line of its own question, repeated.
        """
        if self.silent and zone is Zone.BODY:
            # A table under questions of which none is answered yet has room for all of them.
            named = self._names_silent(piece.text[:LOOK])
            if piece.kind is BlockKind.TABLE or FOR_ALL.search(piece.text[:200]):
                self.current = tuple(dict.fromkeys((*self.silent, *self.current)))
            elif named:
                self.current = tuple(dict.fromkeys((*named, *self.current)))
            self.silent = ()
        if zone is Zone.BODY and not same_line:
            self._after_list()
        self._say(self.current, piece, zone)

    def _names_silent(self, text: str) -> list[str]:
        """The parts above an answer that speaks of the thing which one of them names."""
        told = stem_set(text)
        things = {
            draft.label: stem_set(draft.text)
            for draft in self.out.questions
            if draft.label in self.silent and not draft.text.rstrip().endswith(":")
        }
        named = any(0 < len(thing) <= _A_THING and thing <= told for thing in things.values())
        return list(things) if named else []

    def _after_list(self) -> None:
        """Free the last of a list of questions that the reply only repeats: what follows is of them all."""
        repeated = [
            segment.labels[0]
            for segment in takewhile(lambda each: each.named and not each.pieces, reversed(self.out.segments))
            if len(segment.labels) == 1
        ]
        if 1 < len(repeated) == len(set(repeated)) and self.current == (repeated[0],):
            whole = set(repeated) >= {draft.label for draft in self.out.questions}
            self.current = () if whole else tuple(reversed(repeated))

    def _say(self, labels: tuple[str, ...], piece: Piece, zone: Zone) -> None:
        last = self.out.segments[-1] if self.out.segments else None
        if last is None or last.labels != labels:
            last = Segment(labels)
            self.out.segments.append(last)
        last.pieces.append((piece, zone))
