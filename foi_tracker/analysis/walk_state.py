"""What a walk through a letter knows, and how it keeps questions and answers."""

import re
from dataclasses import dataclass, field

from foi_tracker.analysis import cues
from foi_tracker.analysis.markers import Marker, Numbering, marker_of, without_values
from foi_tracker.analysis.pieces import Piece
from foi_tracker.analysis.questions import Draft, collect
from foi_tracker.analysis.similar import common, same_start, words
from foi_tracker.analysis.zones import LOOK, Zone
from foi_tracker.model.documents import BlockKind
from foi_tracker.model.readings import AskedQuestion

VALUE_LINE = re.compile(
    r"\s*(?:[A-Za-z][\w/&' ]{0,40}?\s?[:\-]?\s)?(?:FY\s?)?[£<]?\d[\d/.,\-]{0,12}\s?[:\-]?\s?[£<\d][\d.,]"
    r"{0,12}%?\s*"
)


# An answer that says it is for several questions above it.
FOR_ALL = re.compile(
    r"""(?i)\s*(?:both|these|all\s(?:of\s)?these|for\s(?:these|both)|as\sto\s(?:these|both))\b
      | \b(?:these|both|those|the\s(?:above|two|three|last\stwo))\s(?:two\s|three\s)?(?:questions?|points?
        |parts?|requests?)\b""",
    re.VERBOSE,
)


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
    """

    pieces: list[Piece]
    zones: list[Zone]
    questions: list[Draft] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    request: list[Piece] = field(default_factory=list)
    lost: bool = False
    headed: bool = False
    inline: bool = False

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of all questions."""
        return tuple(draft.label for draft in self.questions)


class WalkState:
    """What a walk through a letter knows so far. ``state`` is what the last pieces were.

    "open" before anything, then "request", "reply", or "closed" after a signature.
    """

    def __init__(self, pieces: list[Piece], zones: list[Zone], asked: tuple[AskedQuestion, ...]) -> None:
        self.out = Outline(pieces, zones)
        self.asked = asked
        self.state = "open"
        self.pending: list[Piece] = []
        self.pending_labels: set[str] = set()
        self.pending_last = ""
        self.openings: dict[tuple[str, ...], list[Draft]] = {}
        self.indexed = 0
        self.current: tuple[str, ...] = ()
        self.parent = ""
        self.numbering = Numbering()
        self.glued = {
            at
            for at, zone in enumerate(zones)
            if zone is Zone.BODY and cues.REPLY_GLUED(pieces[at].text[:LOOK])
        }
        self.heads = [
            at
            for at, zone in enumerate(zones)
            if zone in {Zone.REPLY_HEAD, Zone.TO_PERSON} or at in self.glued
        ]
        self.out.headed = any(zones[at] is Zone.REPLY_HEAD or at in self.glued for at in self.heads)
        self.quoting = False
        self.heading_level = 0
        self.markers = without_values(
            [marker_of(piece.text, piece.marker) for piece in pieces], [piece.text for piece in pieces]
        )
        self.out.inline = not self.heads and self._looks_inline()
        self.waiting: Draft | None = None
        self.group: list[Draft] = []
        self.silent: tuple[str, ...] = ()

    def _tells(self, text: str) -> bool:
        return cues.TELLS(text) or cues.SHORT_ANSWER(text)

    def _asks_next(self, at: int) -> bool:
        """Whether what follows a lead-in reads as a question."""
        for later in range(at + 1, min(at + 4, len(self.out.pieces))):
            if self.out.zones[later] is Zone.BODY:
                marker = self.markers[later]
                text = self.out.pieces[later].text[marker.end if marker else 0 :][:LOOK]
                if cues.TELLS(text):
                    return False
                if cues.ASKS(text) or marker is not None:
                    return True
        return False

    def _head_follows(self, at: int) -> bool:
        return any(head > at for head in self.heads)

    def _ask(self, piece: Piece, marker: Marker | None) -> None:
        """Keep a piece of the request until it ends."""
        self.pending.append(piece)
        if marker is not None:
            self.pending_labels.add(marker.labels[0] if marker.labels else "•")
            self.pending_last = marker.labels[-1] if marker.labels else self.pending_last

    def _opening(self, text: str) -> Draft | None:
        """The question that begins with the same words as a text; of several, the one that agrees longest."""
        for draft in self.out.questions[self.indexed :]:
            if draft.pieces:
                self.openings.setdefault(tuple(words(draft.opening)[:3]), []).append(draft)
        self.indexed = len(self.out.questions)
        said = words(text[:600])
        best = max(
            self.openings.get(tuple(said[:3]), []),
            key=lambda draft: common(said, words(draft.opening)),
            default=None,
        )
        return best if best is not None and same_start(best.opening, text) else None

    def _flush_request(self, *, surely: bool = True) -> None:
        """Turn the request's pieces that were collected into questions."""
        if not self.pending:
            return
        found = collect(self.pending, surely=surely)
        pending, self.pending, self.pending_labels = self.pending, [], set()
        if not found and self.state == "open":
            # The opening words of a letter that were no questions after all.
            for piece in pending:
                if piece.text.rstrip()[-1:] in set(".?!:;") or len(piece.text) > 90:
                    self._say((), piece, Zone.BODY)
            return
        self.out.request.extend(pending)
        if found and not found[0].numbered and pending[-1].kind is BlockKind.HEADING:
            self.heading_level = pending[-1].level
        for draft in found:
            self._add_question(draft)
        numbers = [match[0] for draft in self.out.questions if (match := re.match(r"\d+", draft.label))]
        self.parent = numbers[-1] if numbers else self.parent

    def _add_question(self, draft: Draft) -> None:
        """Add a question, unless the letter repeats one that is known."""
        old = next((each for each in self.out.questions if each.label == draft.label), None)
        same = self._opening(draft.opening) if draft.pieces else None
        repeated = same is not None and (
            same.label == draft.label or same_start(same.opening, draft.opening, count=60)
        )
        if repeated or (not draft.pieces and old is not None):
            return
        if old is not None and not old.pieces:
            old.pieces = draft.pieces
        elif old is None:
            self.out.questions.append(draft)
        elif not draft.numbered and not old.numbered:
            draft.label = str(len(self.out.questions) + 1)
            self.out.questions.append(draft)

    def _content(self, piece: Piece, zone: Zone) -> None:
        if self.silent and zone is Zone.BODY:
            if FOR_ALL.search(piece.text[:200]):
                self.current = tuple(dict.fromkeys((*self.silent, *self.current)))
            self.silent = ()
        self._say(self.current, piece, zone)

    def _say(self, labels: tuple[str, ...], piece: Piece, zone: Zone) -> None:
        last = self.out.segments[-1] if self.out.segments else None
        if last is None or last.labels != labels:
            last = Segment(labels)
            self.out.segments.append(last)
        last.pieces.append((piece, zone))

    def _looks_inline(self) -> bool:
        """Whether, without headings, words that answer stand between most numbered pieces."""
        seen: set[str] = set()
        filled = strong = 0
        words_here, answer_here, leads = False, False, False
        for at, piece in enumerate(self.out.pieces):
            marker = self.markers[at]
            if self.out.zones[at] in {Zone.FURNITURE, Zone.META}:
                continue
            if marker is not None and not marker.bullet and not marker.relative and len(marker.labels) == 1:
                if marker.labels[0] in seen:
                    return False
                filled, strong = filled + words_here, strong + answer_here
                words_here = answer_here = False
                leads = piece.text.rstrip().endswith((":", ","))
                seen.add(marker.labels[0])
            elif seen and marker is None and not words_here:
                words_here, answer_here = self._fills_gap(piece, leads=leads)
        gaps = len(seen) - 1
        return gaps >= 1 and filled * 2 >= gaps and strong * 2 >= filled > 0 and strong >= 1

    def _fills_gap(self, piece: Piece, *, leads: bool) -> tuple[bool, bool]:
        """Whether a piece between two questions is more than their words, and whether it surely answers.

        What follows a question that ends in a colon is part of it, unless it surely answers.
        """
        text = piece.text[:LOOK]
        if cues.GOES_ON(text) or text.rstrip().endswith("?"):
            return False, False
        tells = self._tells(text) and not cues.ASKS(text)
        answers = piece.kind is BlockKind.TABLE or tells or bool(VALUE_LINE.fullmatch(text))
        return answers or not leads, answers
