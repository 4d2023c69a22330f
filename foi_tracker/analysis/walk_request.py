"""Walks the request part of a letter: what is asked, and where it turns into a reply."""

import re

from foi_tracker.analysis import cues
from foi_tracker.analysis.markers import Marker, Role, next_of
from foi_tracker.analysis.pieces import Piece
from foi_tracker.analysis.walk_reply import ReplyWalk
from foi_tracker.analysis.walk_state import FOR_ALL, VALUE_LINE
from foi_tracker.analysis.zones import LOOK, Zone
from foi_tracker.model.documents import BlockKind

# A statement of some length, and words that show that whoever asks is still speaking.
_STATES = re.compile(r"[^?]{70,}\.[\s\"')]*$", re.DOTALL)
_REQUESTER = re.compile(
    r"(?i)\b(?:i|me|my|mine|you|your|yours|please|kindly|grateful|thanks|asked|asking|request\w*|questions?|"
    r"clarify|clarification|avoidance\sof\sdoubt|by\s[\"'“‘]|means?|includ\w+|if|should|preferably)\b"
)


class RequestWalk(ReplyWalk):
    """Walks the request: what is asked, and where it turns into a reply."""

    def _in_request(self, at: int, piece: Piece, zone: Zone) -> None:
        marker = self.markers[at]
        if marker is not None and marker.role is Role.TELL and marker.labels:
            self._flush_request()
            self.state = "reply"
            self._drop_lead_in(at)
            self._in_reply(at, piece, zone)
            return
        text = piece.text[marker.end if marker else 0 :][:LOOK]
        if marker is None and self._ends_request(at, piece):
            self._to_reply(at)
            return
        if marker is not None and marker.relative and self.pending_labels and self._told(text):
            self._unannounced_reply(at, piece.part(marker.end, len(piece.text)), zone)
            return
        if marker is not None and not marker.bullet and zone is Zone.BODY:
            if not (self.pending and self._answers_by_number(marker, text)):
                self._ask(piece, marker)
                return
        elif zone is Zone.BODY and not self._answers(at, piece, text, marker):
            self._ask(piece, marker)
            return
        if self._head_follows(at):
            # An opening summary or a note before the reply proper; the request goes on after it.
            self._say((), piece, zone)
            return
        self._unannounced_reply(at, piece, zone)

    def _ends_request(self, at: int, piece: Piece) -> bool:
        """Whether a heading of the letter's own comes after the questions, such as WHY or OUR DECISION."""
        words_here = piece.text.strip()
        heading = piece.kind is BlockKind.HEADING or (
            len(words_here) <= 60 and words_here.isupper() and len(words_here) > 3
        )
        if not heading or not self.pending or self._head_follows(at) or words_here.endswith("?"):
            return False
        return bool(self.pending_labels - {"•"}) and not self._asks_next(at)

    def _answers_by_number(self, marker: Marker, text: str) -> bool:
        """Whether a numbered piece begins the list of answers: its number came before, its words answer."""
        return (
            marker.labels[0] in self.pending_labels
            and not cues.ASKS(text)
            and (len(marker.labels) > 1 or self._tells(text))
        )

    def _told(self, text: str) -> bool:
        """Whether the words after a letter answer the question above it, rather than being a part of it."""
        answers = self._tells(text) or re.match(
            r"(?i)\s*(?:below\sis|please\sfind|see\s(?:the\s)?(?:table|"
            r"below))",
            text,
        )
        return bool(answers) and not cues.ASKS(text) and "?" not in text and not self.out.headed

    def _answers(self, at: int, piece: Piece, text: str, marker: Marker | None) -> bool:
        """Whether a piece without a number of its own answers rather than asks."""
        if piece.kind is BlockKind.TABLE:
            return True
        if cues.GOES_ON(text) or text.rstrip().endswith("?"):
            return False
        for_all = marker is None and len(self.pending_labels) > 1 and FOR_ALL.match(text) is not None
        tells = (for_all or self._tells(text)) and not cues.ASKS(text)
        if tells or (marker is None and self._speaks_for_another(at, text)):
            return True
        if (
            self.quoting
            and self.pending
            and marker is None
            and len(text.split()) >= 6
            and not cues.ASKS(text)
        ):
            # A letter that quotes a list goes on in its own words after it.
            return bool(self.pending_labels)
        if not self.out.inline or not self.pending or marker is not None:
            return False
        leads = self.pending[-1].text.rstrip().endswith((":", ","))
        return bool(VALUE_LINE.fullmatch(text)) or not (leads or cues.ASKS(text))

    def _speaks_for_another(self, at: int, text: str) -> bool:
        """Whether a statement that nobody who asks would make follows a numbered list.

        Only where no later piece goes on with the list, and no heading begins the reply.
        """
        last = self.pending_last
        if len(self.pending_labels - {"•"}) < 2 or not last or self._head_follows(at):
            return False
        if not _STATES.match(text) or _REQUESTER.search(text):
            return False
        goes_on = set(next_of(last))
        return not any(
            marker is not None and goes_on & set(marker.labels) for marker in self.markers[at : at + 400]
        )

    def _drop_lead_in(self, at: int) -> None:
        """Where the page has lost the list, only its lead-in is left; the numbers survive in the reply."""
        questions = self.out.questions
        if len(questions) > 1 and not any(draft.numbered for draft in questions):
            self._take_labels(at)
        if len(questions) != 1 or questions[0].numbered:
            return
        named: set[str] = set()
        worded = False
        for zone, marker in zip(self.out.zones[at:], self.markers[at:], strict=True):
            if marker is not None and marker.labels and not marker.relative and zone is Zone.BODY:
                named.update(marker.labels)
                worded = worded or marker.worded
        opening = questions[0].text
        leads = cues.GENERIC_LEAD(opening[-300:]) or cues.SPLITS(opening[-300:]) or opening.endswith(":")
        if len(named) >= 2 and (worded or ("1" in named and leads)):
            questions.clear()

    def _take_labels(self, at: int) -> None:
        """Give questions whose numbers the page lost the letters of as many answers."""
        told: dict[str, None] = {}
        for zone, marker in zip(self.out.zones[at:], self.markers[at:], strict=True):
            if marker is not None and len(marker.labels) == 1 and zone is Zone.BODY:
                told.setdefault(marker.labels[0])
        labels = list(told)
        if len(labels) == len(self.out.questions) and labels[0] == "a" and labels == sorted(labels):
            for draft, label in zip(self.out.questions, labels, strict=True):
                draft.label, draft.numbered = label, True

    def _unannounced_reply(self, at: int, piece: Piece, zone: Zone) -> None:
        """The reply begins without a heading: under the last question, or for the letter as a whole."""
        before = len(self.out.questions)
        self._flush_request(surely=self.state == "request")
        self.state = "reply"
        self.current = ()
        new = self.out.questions[before:]
        self._drop_lead_in(at)
        if new and self._goes_on_asking(at):
            self.current = (new[-1].label,)
            self.out.inline = True
        elif self.out.inline and new:
            self.current = (new[-1].label,)
        if self.current and len(new) > 1 and FOR_ALL.match(piece.text):
            self.current = tuple(draft.label for draft in new)
        self._in_reply(at, piece, zone)

    def _goes_on_asking(self, at: int) -> bool:
        """Whether a later piece asks the next question."""
        known = set(self.out.labels)
        for later in range(at + 1, len(self.out.pieces)):
            if self.out.zones[later] is not Zone.BODY:
                continue
            marker = self.markers[later]
            if marker is None or marker.bullet or marker.relative or len(marker.labels) != 1:
                continue
            if marker.labels[0] in known or marker.role is Role.TELL:
                return False
            text = self.out.pieces[later].text[marker.end :][:LOOK]
            return not self._tells(text) or cues.ASKS(text) or not text.strip()
        return False

    def _to_reply(self, at: int) -> None:
        """A heading begins the reply, or the answer to the question above it."""
        before = len(self.out.questions)
        self._flush_request(surely=self.state == "request" and self.out.zones[at] is Zone.REPLY_HEAD)
        new = self.out.questions[before:]
        self._drop_lead_in(at)
        several = (
            sum(self.out.zones[head] is Zone.REPLY_HEAD or head in self.glued for head in self.heads) >= 2
        )
        asked = self.current if self.state == "reply" and self.out.inline and len(self.current) == 1 else ()
        self.state = "reply"
        self.current = asked if self.out.zones[at] is not Zone.TO_PERSON else ()
        if several and len(new) == 1 and self.out.zones[at] is not Zone.TO_PERSON:
            self.current = (new[0].label,)
            self.out.inline = True
