"""Walks the request part of a letter: what is asked, and where it turns into a reply."""

import re

from foi_tracker.analysis.asked.questions import Draft
from foi_tracker.analysis.layout.inline import VALUE_FIRST, VALUE_LINE
from foi_tracker.analysis.layout.zones import LOOK, Zone
from foi_tracker.analysis.marks.labels import next_of
from foi_tracker.analysis.marks.markers import Marker, Role, marker_of
from foi_tracker.analysis.marks.mentions import listed_labels
from foi_tracker.analysis.text.lead_words import GENERIC_LEAD, GOES_ON, SPLITS
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.similar import same_start
from foi_tracker.analysis.text.voices import REQUESTER, asks, states
from foi_tracker.analysis.walk.walk_reply import ReplyWalk
from foi_tracker.analysis.walk.walk_state import FOR_ALL
from foi_tracker.model.documents import BlockKind

# A statement of some length.
_STATES = re.compile(r"[^?]{70,}\.[\s\"')]*$", re.DOTALL)


# "Section 31(3) - Law enforcement", a line of the reply's list of exemptions.
_GROUND_LINE = re.compile(
    r"(?i)\W{0,4}(?:sections?|regulations?|s\.?|regs?\.?)\s?\d{1,2}[A-Z]?(?:\s?\(\w{1,4}\)){0,4}\s?(?:[-:,]\s|\(|$)"
)
_AHEAD = 12
_YOU_ASKED = re.compile(
    r"(?i)(?:on\s[^.]{4,30}?,?\s|in\syour\s[^.]{4,60}?,?\s)?you\s(?:have\s|had\s)?(?:asked|requested"
    r"|wrote|sought|made)\b"
)


def _asks(piece: Piece) -> bool:
    """Whether a piece asks, its number left out."""
    marker = marker_of(piece.text, piece.marker)
    return asks(piece.text[marker.end if marker else 0 :][:LOOK])


class RequestWalk(ReplyWalk):
    """Walks the request: what is asked, and where it turns into a reply."""

    def _in_request(self, at: int, piece: Piece, zone: Zone) -> None:
        marker = self.markers[at]
        text = piece.text[marker.end if marker else 0 :][:LOOK]
        if (
            self._quotation_ended()
            and zone is Zone.BODY
            and not (marker and marker.labels)
            and not asks(text)
        ):
            self._unannounced_reply(at, piece, zone)
            return
        if self._turns_to_reply(at, piece, zone, text):
            return
        if marker is not None and not marker.bullet and zone is Zone.BODY:
            if not (self.pending and self._answers_by_number(at, marker, text)):
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

    def _quotation_ended(self) -> bool:
        """Whether the request was quoted whole, from its first mark to its last."""
        if not self.pending:
            return False
        first, last = self.pending[0].text.lstrip(), self.pending[-1].text.rstrip(" .")
        return first.startswith('"') and last.endswith('"') and (len(self.pending) > 1 or len(first) > 2)

    def _turns_to_reply(self, at: int, piece: Piece, zone: Zone, text: str) -> bool:
        """Take a piece for the reply whose number or place says that it begins there."""
        marker = self.markers[at]
        if marker is None:
            if self._ends_request(at, piece):
                self._to_reply(at)
                return True
            return False
        if marker.role is Role.TELL and marker.labels:
            self._flush_request()
            self.state = "reply"
            self._drop_lead_in(at)
            self._in_reply(at, piece, zone)
        elif marker.relative and self.pending and self._answers_by_number(at, marker, text):
            self._unannounced_reply(at, piece, zone)
        elif marker.relative and self.pending_labels and self._told(text):
            self._unannounced_reply(at, piece.part(marker.end, len(piece.text)), zone)
        elif (
            self._numbers_answer(at, marker, text)
            or self._is_paragraph_number(marker, text)
            or self._tells_of_request(marker, text)
        ):
            self._unannounced_reply(at, piece, zone)
        else:
            return False
        return True

    def _numbers_answer(self, at: int, marker: Marker, text: str) -> bool:
        """Whether a number whose question is lost stands over or before an answer."""
        if marker.bullet or self.pending_labels or asks(text):
            return False
        if self.numbers_tell or (self.out.lost and set(marker.labels) <= set(self.out.labels)):
            return True
        if text.strip() or at + 1 >= len(self.out.pieces):
            return False
        following = self.out.pieces[at + 1]
        value = VALUE_LINE.fullmatch(following.text[:LOOK]) is not None
        return (
            not self.out.inline
            and self.markers[at + 1] is None
            and (value or following.kind is BlockKind.TABLE)
        )

    def _ends_request(self, at: int, piece: Piece) -> bool:
        """Whether a heading of the letter's own comes after the questions, such as WHY or OUR DECISION."""
        words_here = piece.text.strip()
        heading = piece.kind is BlockKind.HEADING or (
            len(words_here) <= 60 and words_here.isupper() and len(words_here) > 3
        )
        if not heading or not self.pending or self._head_follows(at) or words_here.endswith("?"):
            return False
        return bool(self.pending_labels - {"•"}) and not self._asks_next(at)

    def _is_paragraph_number(self, marker: Marker, text: str) -> bool:
        """Whether a number goes on the letter's own paragraphs, after a list of questions with letters."""
        if marker.bullet or marker.relative or marker.worded or not self.pending_labels:
            return False
        lettered = not any(label[0].isdigit() for label in self.pending_labels)
        return lettered and "•" not in self.pending_labels and states(text) and not asks(text)

    def _tells_of_request(self, marker: Marker, text: str) -> bool:
        """Whether a numbered paragraph tells what was asked: "1.1 You asked for the minutes"."""
        if marker.bullet or marker.worded or any(map(_asks, self.pending)):
            return False
        if _YOU_ASKED.match(text) is None and not (self.state == "open" and states(text) and not asks(text)):
            return False
        # Nothing was asked so far: what stands above are headings such as "1. Introduction".
        self.pending, self.pending_labels = [], set()
        return True

    def _answers_by_number(self, at: int, marker: Marker, text: str) -> bool:
        """Whether a numbered piece begins the list of answers: its number came before, its words answer.

        Where nothing else says that a reply begins, a list whose numbers begin again is the list of answers.
        """
        if not set(marker.labels) <= self.pending_labels or (
            asks(text) and not self._begins_anew(marker, text)
        ):
            return False
        if len(marker.labels) > 1 or self._tells(text):
            return True
        return not self._head_follows(at) and not self._is_nested(marker) and not self._asked_before(text)

    def _begins_anew(self, marker: Marker, text: str) -> bool:
        """Whether the list begins again with words that only look like a request: "1. Copy attached"."""
        several = len(self.pending_labels - {"•"}) > 1
        return several and marker.labels == (self.pending_first,) and "?" not in text

    def _is_nested(self, marker: Marker) -> bool:
        """Whether a number may begin again under each of several parents, as letters do under numbers."""
        mixed = len({label[0].isdigit() for label in self.pending_labels if label != "•"}) > 1
        return mixed and marker.labels[0][0].isdigit() != self.pending_first[:1].isdigit()

    def _asked_before(self, text: str) -> bool:
        """Whether a piece repeats the words of one that is being asked."""
        return any(
            same_start(each.text[marker.end if marker else 0 :], text)
            for each in self.pending
            for marker in (marker_of(each.text, each.marker),)
        )

    def _told(self, text: str) -> bool:
        """Whether the words after a letter answer the question above it, rather than being a part of it."""
        answers = self._tells(text) or re.match(
            r"(?i)\s*(?:below\sis|please\sfind|see\s(?:the\s)?(?:table|"
            r"below))",
            text,
        )
        return bool(answers) and not asks(text) and "?" not in text and not self.out.headed

    def _answers(self, at: int, piece: Piece, text: str, marker: Marker | None) -> bool:
        """Whether a piece without a number of its own answers rather than asks."""
        # Under lines that start with ">" the reply goes on in its own.
        under_quotation = (
            bool(self.pending) and not piece.quoted and all(each.quoted for each in self.pending)
        )
        ground = self.pending_asks and _GROUND_LINE.match(text) is not None
        if piece.kind is BlockKind.TABLE or under_quotation or ground:
            return True
        if GOES_ON(text) or text.rstrip().endswith("?"):
            return False
        for_all = marker is None and len(self.pending_labels) > 1 and FOR_ALL.match(text) is not None
        # Before anything was asked, a bare value such as a reference answers nothing; nor does "No fault
        # found" as an item of a list that a heading divides from the reply.
        item = marker is not None and marker.bullet and self._head_follows(at)
        told = self._tells(text) if not item and (self.pending_asks or self.state != "open") else states(text)
        tells = (for_all or told) and not asks(text)
        if tells or (marker is None and self._speaks_for_another(at, text)):
            return True
        if (
            self.quoting
            and self.pending_labels
            and marker is None
            and len(text.split()) >= 6
            and not asks(text)
        ):
            # A letter that quotes a list goes on in its own words after it.
            return True
        if not self.out.inline or not self.pending or marker is not None:
            return False
        leads = self.pending[-1].text.rstrip().endswith((":", ","))
        return bool(VALUE_LINE.fullmatch(text)) or not (leads or asks(text))

    def _speaks_for_another(self, at: int, text: str) -> bool:
        """Whether a statement that nobody who asks would make follows a numbered list.

        Only where no later piece goes on with the list, and no heading begins the reply.
        """
        last = self.pending_last
        if not self.pending_labels and self.pending_asks and not self._head_follows(at):
            return self._only_states(at, text)
        if len(self.pending_labels - {"•"}) < 2 or not last or self._head_follows(at):
            return False
        if not _STATES.match(text) or REQUESTER.search(text):
            return False
        goes_on = set(next_of(last))
        return not any(
            marker is not None and goes_on & set(marker.labels) for marker in self.markers[at : at + 400]
        )

    def _only_states(self, at: int, text: str) -> bool:
        """Whether a plain statement follows unnumbered questions, and nothing later asks or replies."""
        plain = text.rstrip().endswith((".", "%")) and not asks(text) and not REQUESTER.search(text)
        if not plain or not self.pending or not self.pending[-1].text.rstrip().endswith("?"):
            return False
        later = [
            self.out.pieces[near].text[:LOOK]
            for near in range(at + 1, min(at + 1 + _AHEAD, len(self.out.pieces)))
            if self.out.zones[near] is Zone.BODY and self.out.pieces[near].kind is not BlockKind.TABLE
        ]
        return not any(asks(words) for words in later) and (self.quoting or not any(map(states, later)))

    def _drop_lead_in(self, at: int) -> None:
        """Where the page has lost the list, only its lead-in is left; the numbers survive in the reply."""
        questions = self.out.questions
        if len(questions) > 1 and not any(draft.numbered for draft in questions):
            self._take_labels(at)
        if len(questions) > 1 or (questions and questions[0].numbered):
            return
        named: set[str] = set()
        worded = False
        for zone, marker in zip(self.out.zones[at:], self.markers[at:], strict=True):
            if marker is not None and marker.labels and not marker.relative and zone is Zone.BODY:
                named.update(marker.labels)
                worded = worded or marker.worded
        alone = self.markers[at]
        if alone is not None and alone.relative and not self.out.pieces[at].text[alone.end :].strip(" :"):
            # "a)" alone over a value: whatever stood above it is no list.
            questions.clear()
            return
        opening = questions[0].opening if questions else ":"
        leads = GENERIC_LEAD(opening[-300:]) or SPLITS(opening[-300:]) or opening.endswith(":")
        said = self.numbers_tell and not asks(opening[-300:])
        if len(named) >= 2 and (worded or ("1" in named and (leads or said))):
            questions.clear()
        elif leads and (labels := self._named_later(at) or self._lettered_later(at)):
            questions[:] = [Draft(label) for label in labels]
            self.out.lost = True

    def _lettered_later(self, at: int) -> tuple[str, ...]:
        """The letters under which the reply gives its answers, a piece each from "a)" on."""
        out: list[str] = []
        told = 0
        for piece, zone, marker in zip(
            self.out.pieces[at:], self.out.zones[at:], self.markers[at:], strict=True
        ):
            if marker is None or zone is not Zone.BODY or not marker.relative or len(marker.labels) != 1:
                continue
            if marker.labels[0] == (next_of(out[-1])[0] if out else "a"):
                out.append(marker.labels[0])
                words = piece.text[marker.end :][:LOOK]
                told += not asks(words) and (self._tells(words) or VALUE_FIRST.match(words) is not None)
        return tuple(out) if len(out) > 2 and told * 2 >= len(out) else ()

    def _named_later(self, at: int) -> tuple[str, ...]:
        """The list of questions that a sentence of the reply names ("your parts (a) to (d)")."""
        named = (
            listed_labels(piece.text[:LOOK])
            for piece, zone in zip(self.out.pieces[at:], self.out.zones[at:], strict=True)
            if zone is Zone.BODY and piece.kind is not BlockKind.TABLE
        )
        return max(named, key=len, default=())

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
        numbers = any(label[0].isdigit() for label in known)
        for later in range(at + 1, len(self.out.pieces)):
            if self.out.zones[later] is not Zone.BODY:
                continue
            marker = self.markers[later]
            if marker is None or marker.bullet or len(marker.labels) != 1 or (marker.relative and numbers):
                continue
            if marker.labels[0] in known or marker.role is Role.TELL:
                return False
            text = self.out.pieces[later].text[marker.end :][:LOOK]
            return not self._tells(text) or asks(text) or not text.strip()
        return False

    def _to_reply(self, at: int) -> None:
        """A heading begins the reply, or the answer to the question above it."""
        before = len(self.out.questions)
        self._flush_request(surely=self.state == "request" and self.out.zones[at] is Zone.REPLY_HEAD)
        new = self.out.questions[before:]
        self._drop_lead_in(at)
        new = [draft for draft in new if draft in self.out.questions]
        several = sum(self.out.zones[head] is Zone.REPLY_HEAD for head in self.heads) >= 2
        told = len(self.out.questions) < 2 or any(segment.labels for segment in self.out.segments)
        inline = self.state == "reply" and self.out.inline and told
        last = self.out.segments[-1] if self.out.segments else None
        repeated = last is not None and last.named and not last.pieces and last.labels == self.current
        # "2. What is the rent?" again in the reply, and "Answer:" under it.
        asked = self.current if (inline and len(self.current) == 1) or repeated else ()
        self.state = "reply"
        self.current = asked if self.out.zones[at] is not Zone.TO_PERSON else ()
        if several and len(new) == 1 and self.out.zones[at] is not Zone.TO_PERSON:
            self.current = (new[0].label,)
            self.out.inline = True
