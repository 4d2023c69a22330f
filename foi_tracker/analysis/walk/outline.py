"""Walks the pieces of a letter and decides which are questions and which answer which question.

Two lists, one list with answers under each question, answers alone, threads that quote, tables of question
and
answer: all end as one list of questions and one list of segments, each with the labels it speaks of.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from foi_tracker.analysis.asked.questions import Draft, without_intros
from foi_tracker.analysis.layout.columns import side_by_side
from foi_tracker.analysis.layout.glued import unjoined
from foi_tracker.analysis.layout.splitting import cut
from foi_tracker.analysis.layout.told_questions import with_told_questions
from foi_tracker.analysis.layout.zones import LOOK, Zone, zones_of
from foi_tracker.analysis.marks.labels import next_of
from foi_tracker.analysis.marks.markers import Marker, Role, marker_of
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.voices import asks
from foi_tracker.analysis.walk.division import parted, reply_begins
from foi_tracker.analysis.walk.in_order import (
    answers_in_order,
    before_the_first_number,
    by_repeated_words,
    free_headings,
)
from foi_tracker.analysis.walk.lost import lost_labels, with_gaps
from foi_tracker.analysis.walk.printed import with_printed_questions
from foi_tracker.analysis.walk.walk_request import RequestWalk
from foi_tracker.analysis.walk.walk_state import Outline, Segment
from foi_tracker.model.documents import BlockKind
from foi_tracker.model.readings import AskedQuestion

__all__ = ["Outline", "Segment", "outline"]


_NOBODY = Marker((), Role.EITHER, 0)


# "On 4 June you asked the Board for its minutes": the request told in the reply's own sentence.
_IN_PASSING = re.compile(
    r"(?i)\byou\s(?:have\s|had\s|recently\s)?(?:asked|requested|wanted|wished|sought|would\slike"
    r"|enquired|inquired)\b"
    r"(?:\s(?:us|the\s\w+(?=\s(?:for|about|to|whether|if)\b)|to|access|be|told|know|see|have|given"
    r"|sent|information)\b){0,4}"
    r"(?:\s(?:for|about|whether|if|regarding|on|the\sfollowing|concerning))?[\s:\"']{1,4}(?=\w)"
)


_QUOTED = re.compile(
    r"(?i)\byour\s(?:\w+\s)?(?:request|e-?mail|letter|question|message)\b[^\"?]{0,80}\"([^\"]{12,600})\""
)


def _is_broken_up(found: Outline) -> bool:
    """Whether one sentence was taken for two questions, as where the lines of two columns run together."""
    return any(
        first.text[:1].isupper() and first.text[-1:].isalnum() and asks(first.text) and _goes_on(second.text)
        for first, second in pairwise(found.questions)
        if found.inline
    )


def _goes_on(text: str) -> bool:
    """Whether words go on with a sentence: in small letters, and without naming a thing of their own."""
    return text[:1].islower() and not asks(text) and len(text.split()) > 2


def _order(label: str) -> tuple[int, str]:
    number = re.match(r"\d+", label)
    return (int(number[0]), label[number.end() :]) if number else (0, label)


def outline(pieces: Sequence[Piece], asked: Sequence[AskedQuestion] = ()) -> Outline:
    """Find the questions and the answers' places.

    Args:
        pieces: The letter.
        asked: The request as it was logged; its questions stand in where the letter has lost its own.
    """
    lines = side_by_side(cut(with_told_questions(pieces)))
    parts = unjoined(lines)
    glued = len(parts) > len(lines)
    parts = parted(parts, [marker_of(piece.text, piece.marker) for piece in parts], surely=True)
    walk = _Walk(parts, zones_of(parts), tuple(asked))
    walk.run()
    found = walk.out if _answers(walk.out) else _divided(parts, walk, tuple(asked))
    labels = lost_labels(found, walk.markers) if found is walk.out and not asked else ()
    if labels:
        again = _Walk(parts, zones_of(parts), (), lost=labels)
        again.run()
        found = again.out
    by_repeated_words(found)
    with_printed_questions(found)
    answers_in_order(found)
    found.doubtful = found.doubtful or glued
    found.broken = _is_broken_up(found)
    before_the_first_number(found)
    free_headings(found)
    return found


def _answers(found: Outline) -> bool:
    """Whether a letter says something after what was asked, or before the message that it answers."""
    asked = min(((piece.document, piece.start) for piece in found.request), default=(0, -1))
    original = [
        (piece.document, piece.start)
        for piece, zone in zip(found.pieces, found.zones, strict=True)
        if zone is Zone.ORIGINAL
    ]
    if any(begins <= asked for begins in original):
        asked = (0, -1)
    return any(
        zone in {Zone.BODY, Zone.TEST, Zone.DUTIES, Zone.EARLIER} and (piece.document, piece.start) > asked
        for segment in found.segments
        for piece, zone in segment.pieces
    )


def _divided(parts: list[Piece], walk: "_Walk", asked: tuple[AskedQuestion, ...]) -> Outline:
    """The letter walked again with a reply in it, where the first walk took all of it for the request."""
    begins = reply_begins(parts, walk.out.zones, walk.markers)
    again = [(parts, begins)] if begins >= 0 else []
    cut_up = parted(parts, walk.markers)
    if len(cut_up) > len(parts):
        again.append((cut_up, -1))
    for pieces, at in again:
        other = _Walk(pieces, zones_of(pieces), asked, begins=at)
        other.run()
        if _answers(other.out):
            other.out.doubtful = True
            return other.out
    return walk.out


class _Walk(RequestWalk):
    """One pass over the pieces of a letter."""

    def run(self) -> None:
        for at, zone in enumerate(self.out.zones):
            if zone in {Zone.FURNITURE, Zone.META, Zone.CLOSING}:
                if zone is Zone.CLOSING:
                    self._close()
                continue
            if self.state == "closed" and not self._reopens(at):
                self.out.zones[at] = Zone.META
                continue
            self._step(at, self.out.pieces[at], zone)
        self._flush_request(surely=self.state == "request")
        self._settle()

    def _close(self) -> None:
        """A message ends; what follows is a name and an address until something else begins."""
        if self.state == "request":
            self._flush_request()
            self.state = "open"
        elif self.state == "reply":
            self.state, self.current = "closed", ()

    def _reopens(self, at: int) -> bool:
        """Whether a piece after the end of a message is more than a signature."""
        piece, zone = self.out.pieces[at], self.out.zones[at]
        signs = zone is Zone.BODY and piece.kind is not BlockKind.TABLE and len(piece.text) <= 90
        if signs and piece.text.rstrip()[-1:] not in set(".?!:") and self.markers[at] is None:
            return False
        self.state = "reply" if zone is not Zone.TO_BODY else "open"
        return True

    def _step(self, at: int, piece: Piece, zone: Zone) -> None:
        if at == self.begins:
            self._to_reply(at)
        if zone is Zone.REQUEST_HEAD:
            self._drop_titles()
            self._flush_request(surely=self.state == "request")
            self.state, self.current = "request", ()
            self.quoting = any(self.out.zones[before] is Zone.TO_PERSON for before in range(at))
        elif zone in {Zone.REPLY_HEAD, Zone.TO_PERSON}:
            if not (self._greets_in_request(at) if zone is Zone.TO_PERSON else self._heads_both(at)):
                self._to_reply(at)
        elif zone is Zone.TO_BODY:
            self._flush_request()
            self.state, self.current = "request", ()
        elif zone is Zone.REQUEST_LEAD:
            self._lead(at, piece)
        elif zone is Zone.RIGHTS and not self._is_next_asked(at):
            self._rights(piece)
        elif zone in {Zone.ORIGINAL, Zone.EARLIER}:
            self._before(at, piece, zone)
        elif self.state == "reply":
            self._in_reply(at, piece, zone)
        else:
            self._in_request(at, piece, Zone.BODY if zone is Zone.RIGHTS else zone)

    def _before(self, at: int, piece: Piece, zone: Zone) -> None:
        """The original message under a reply, or what was said before."""
        before = sum(bool(draft.pieces) for draft in self.out.questions)
        self._flush_request(surely=self.state == "request")
        if zone is Zone.ORIGINAL:
            self.state, self.current, self.quoting = "request", (), False
            self.heads = [head for head in self.heads if head < at]
            return
        if sum(bool(draft.pieces) for draft in self.out.questions) == before + 1:
            # "Asked: …", and at once what was said first: the review's own answer comes next.
            self.current, self.out.inline = (self.out.questions[-1].label,), True
        elif not self.out.inline:
            self.current = ()
        self.state = "reply"
        self._say((), piece, zone)

    def _greets_in_request(self, at: int) -> bool:
        """Whether "Good morning" stands under the heading of a request whose reply has a heading too."""
        announced = any(zone is Zone.REQUEST_HEAD for zone in self.out.zones[:at])
        answered = any(zone is Zone.REPLY_HEAD for zone in self.out.zones[at + 1 :])
        return self.state == "request" and announced and answered and not self.out.segments

    def _heads_both(self, at: int) -> bool:
        """Whether "Our answers in turn:" stands over questions that are each answered under it."""
        asked = bool(self.pending or self.out.questions)
        return self.out.inline and not asked and self.out.zones[at] is Zone.REPLY_HEAD

    def _drop_titles(self) -> None:
        """Before a heading that announces the request.

        Only what is numbered or ends as a question was asked.
        """
        if self.state == "request" and not self.pending_asks:
            # A summary under the heading over request and reply, before the request's own heading.
            for piece in self.pending:
                self._say((), piece, Zone.BODY)
            self.pending, self.pending_labels = [], set()
        if self.state != "open":
            return
        if not any(asks(piece.text[:LOOK]) or "?" in piece.text for piece in self.pending):
            self.pending, self.pending_labels = [], set()
        kept = [
            piece
            for piece in self.pending
            if piece.text.rstrip().endswith("?") or (marker_of(piece.text, piece.marker) or _NOBODY).labels
        ]
        if len(kept) < len(self.pending):
            self.pending = kept

    def _lead(self, at: int, piece: Piece) -> None:
        """A line that announces the request, or in the reply goes on with it."""
        if self.state == "reply" and (self.current or self._repeats_next(at) or not self._asks_next(at)):
            self._in_reply(at, piece, Zone.BODY)
            return
        if asks(piece.text[:LOOK]):
            # "Please provide the following:" is the request's own first line.
            self.state = "request" if self.state != "reply" else self.state
            self._ask(piece, self.markers[at])
            return
        self._flush_request(surely=self.state == "request")
        self._say((), piece, Zone.BODY)
        self.state, self.current, self.quoting = "request", (), True

    def _repeats_next(self, at: int) -> bool:
        """Whether the reply repeats, under a lead-in, questions that are known from the message above it."""
        if not self.out.questions or at + 1 >= len(self.out.pieces):
            return False
        marker = self.markers[at + 1]
        return self._repeats(self.out.pieces[at + 1].text[marker.end if marker else 0 :]) is not None

    def _rights(self, piece: Piece) -> None:
        if self.state == "request" and self.pending and not self.out.segments and self._later_head(piece):
            return
        if self.state != "reply" and (self.pending or self.out.questions):
            self._flush_request(surely=self.state == "request")
            self.state = "reply"
        self._say((), piece, Zone.RIGHTS)
        self.current = ()

    def _is_next_asked(self, at: int) -> bool:
        """Whether a piece that speaks of complaints is the next of a list of questions."""
        marker = self.markers[at]
        if marker is None or not marker.labels or not self.pending_last or self.state != "request":
            return False
        return marker.labels[0] in next_of(self.pending_last)

    def _later_head(self, piece: Piece) -> bool:
        return any(self.out.pieces[head].start > piece.start for head in self.heads)

    def _asked_in_passing(self) -> list[Piece]:
        """What was asked, where only a sentence of the reply tells it, or quotes it."""
        for segment in self.out.segments:
            for piece, zone in segment.pieces:
                if zone not in {Zone.BODY, Zone.REQUEST_LEAD} or piece.kind is BlockKind.TABLE:
                    continue
                quoted = _QUOTED.search(piece.text[:LOOK])
                if quoted is not None:
                    return [piece.part(quoted.start(1), quoted.end(1))]
                match = _IN_PASSING.search(piece.text[:LOOK])
                if match is None:
                    continue
                end = re.search(r"[.?](?=\s|$)", piece.text[match.end() :])
                return [piece.part(match.end(), match.end() + end.start() if end else len(piece.text))]
        return []

    def _drop_intros(self) -> None:
        """Leave out numbers that only lead in to their parts, found one by one in the reply."""
        said = {label for segment in self.out.segments for label in segment.labels}
        parents = {match[1] for label in said if (match := re.fullmatch(r"(\d+)[a-z]", label))}
        kept = without_intros([draft for draft in self.out.questions if draft.numbered], parents)
        gone = {draft.label for draft in self.out.questions if draft.numbered} - {
            draft.label for draft in kept
        }
        self.out.questions[:] = [
            draft for draft in self.out.questions if draft.label not in gone or draft.label in said
        ]

    def _join_twins(self) -> None:
        """Let a number stand for one question: what bears it again belongs to the first that bears it."""
        first: dict[str, Draft] = {}
        for draft in self.out.questions:
            known = first.setdefault(draft.label, draft)
            if known is not draft:
                known.pieces.extend(draft.pieces)
        self.out.questions[:] = list(first.values())

    def _settle(self) -> None:
        """Let the logged request stand in for lost questions, and put the questions in order."""
        self._drop_intros()
        self._join_twins()
        questions = self.out.questions
        bare = not any(draft.pieces for draft in questions)
        if self.asked and (
            bare or (len(questions) == 1 and not questions[0].numbered and len(self.asked) > 1)
        ):
            self.out.questions = [Draft(each.label) for each in self.asked]
            self.out.lost = True
        elif not questions and not self.asked:
            # The page lost the request altogether; the reply still answers one.
            questions.append(Draft("1", self._asked_in_passing(), numbered=False))
        elif bare:
            for label in with_gaps(self.out.labels):
                if label not in self.out.labels:
                    questions.append(Draft(label))
            questions.sort(key=lambda draft: _order(draft.label))
