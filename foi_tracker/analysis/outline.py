"""Walks the pieces of a letter and decides which are questions and which answer which question.

Two lists, one list with answers under each question, answers alone, threads that quote, tables of question
and
answer: all end as one list of questions and one list of segments, each with the labels it speaks of.
"""

import re
from collections.abc import Sequence

from foi_tracker.analysis import cues
from foi_tracker.analysis.markers import Marker, Role, marker_of
from foi_tracker.analysis.pieces import Piece
from foi_tracker.analysis.questions import Draft
from foi_tracker.analysis.walk_request import RequestWalk
from foi_tracker.analysis.walk_state import Outline, Segment
from foi_tracker.analysis.zones import LOOK, Zone, split_run_on, zones_of
from foi_tracker.model.documents import BlockKind
from foi_tracker.model.readings import AskedQuestion

__all__ = ["Outline", "Segment", "outline"]


_NOBODY = Marker((), Role.EITHER, 0)


def _order(label: str) -> tuple[int, str]:
    number = re.match(r"\d+", label)
    return (int(number[0]), label[number.end() :]) if number else (0, label)


def outline(pieces: Sequence[Piece], asked: Sequence[AskedQuestion] = ()) -> Outline:
    """Find the questions and the answers' places.

    Args:
        pieces: The letter.
        asked: The request as it was logged; its questions stand in where the letter has lost its own.
    """
    cut = [part for piece in pieces for part in split_run_on(piece)]
    walk = _Walk(cut, zones_of(cut), tuple(asked))
    walk.run()
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
        if zone is Zone.REQUEST_HEAD:
            self._drop_titles()
            self._flush_request(surely=self.state == "request")
            self.state, self.current = "request", ()
            self.quoting = any(self.out.zones[before] is Zone.TO_PERSON for before in range(at))
        elif zone in {Zone.REPLY_HEAD, Zone.TO_PERSON}:
            self._to_reply(at)
        elif zone is Zone.TO_BODY:
            self._flush_request()
            self.state, self.current = "request", ()
        elif zone is Zone.REQUEST_LEAD:
            self._lead(at, piece)
        elif zone is Zone.RIGHTS:
            self._rights(piece)
        elif zone is Zone.ORIGINAL:
            self._flush_request(surely=self.state == "request")
            self.state, self.current, self.quoting = "request", (), False
            self.heads = [head for head in self.heads if head < at]
        elif zone is Zone.EARLIER:
            self._flush_request(surely=self.state == "request")
            self.state, self.current = "reply", ()
            self._say((), piece, zone)
        elif at in self.glued and self.markers[at] is None:
            self._to_reply(at)
            match = cues.REPLY_GLUED.pattern.match(piece.text)
            self._content(piece.part(match.end() if match else 0, len(piece.text)), zone)
        elif self.state == "reply":
            self._in_reply(at, piece, zone)
        else:
            self._in_request(at, piece, zone)

    def _drop_titles(self) -> None:
        """Before a heading that announces the request.

        Only what is numbered or ends as a question was asked.
        """
        if self.state != "open":
            return
        kept = [
            piece
            for piece in self.pending
            if piece.text.rstrip().endswith("?") or (marker_of(piece.text, piece.marker) or _NOBODY).labels
        ]
        if len(kept) < len(self.pending):
            self.pending = kept

    def _lead(self, at: int, piece: Piece) -> None:
        """A line that announces the request, or in the reply goes on with it."""
        if self.state == "reply" and (self.current or not self._asks_next(at)):
            self._in_reply(at, piece, Zone.BODY)
            return
        if cues.ASKS(piece.text[:LOOK]):
            # "Please provide the following:" is the request's own first line.
            self.state = "request" if self.state != "reply" else self.state
            self._ask(piece, self.markers[at])
            return
        self._flush_request(surely=self.state == "request")
        self._say((), piece, Zone.BODY)
        self.state, self.current, self.quoting = "request", (), True

    def _rights(self, piece: Piece) -> None:
        if self.state == "request" and self.pending and not self.out.segments and self._later_head(piece):
            return
        if self.state != "reply" and (self.pending or self.out.questions):
            self._flush_request(surely=self.state == "request")
            self.state = "reply"
        self._say((), piece, Zone.RIGHTS)
        self.current = ()

    def _later_head(self, piece: Piece) -> bool:
        return any(self.out.pieces[head].start > piece.start for head in self.heads)

    def _settle(self) -> None:
        """Let the logged request stand in for lost questions, and put the questions in order."""
        questions = self.out.questions
        bare = not any(draft.pieces for draft in questions)
        if self.asked and (
            bare or (len(questions) == 1 and not questions[0].numbered and len(self.asked) > 1)
        ):
            self.out.questions = [Draft(each.label) for each in self.asked]
            self.out.lost = True
        elif not questions and not self.asked:
            # The page lost the request altogether; the reply still answers one.
            questions.append(Draft("1", numbered=False))
        elif bare:
            questions.sort(key=lambda draft: _order(draft.label))
