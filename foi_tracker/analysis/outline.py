"""Walks the pieces of a letter and decides which are questions and which answer which question.

Two lists, one list with answers under each question, answers alone, threads that quote, tables of question and
answer: all end as one list of questions and one list of segments, each with the labels it speaks of.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from foi_tracker.analysis import cues
from foi_tracker.analysis.markers import Marker, Numbering, Role, marker_of, next_of
from foi_tracker.analysis.pieces import Piece
from foi_tracker.analysis.questions import Draft, collect
from foi_tracker.analysis.similar import common, same_start, words
from foi_tracker.analysis.zones import LOOK, Zone, split_run_on, zones_of
from foi_tracker.model.documents import BlockKind
from foi_tracker.model.readings import AskedQuestion

_VALUE_LINE = re.compile(
    r"\s*(?:[A-Za-z][\w/&' ]{0,40}?\s?[:\-]?\s)?(?:FY\s?)?[£<]?\d[\d/.,\-]{0,12}\s?[:\-]?\s?[£<\d][\d.,]{0,12}%?\s*"
)
_NOBODY = Marker((), Role.EITHER, 0)
# Boilerplate that turns from one answer to the letter as a whole.
_TURNS = re.compile(
    r"(?i)\s*(?:while\sour\saim\sis|in\ssummary\b|overall,|to\sconclude|in\sconclusion|for\s(?:all|each)\s(?:of\s)?(?:the|these|your)\s(?:\w+\s)?questions|the\sremain(?:der|ing)\b|for\sthe\s(?:rest|remainder)\b)"
)
# An answer that says it is for several questions above it.
_FOR_ALL = re.compile(
    r"(?i)\b(?:these|both|those|the\s(?:above|two|three|last\stwo))\b[^.]{0,40}\b(?:questions?|points?|parts?|requests?|two|three|of\sthem|our|we)\b|\b(?:for|as\sto)\s(?:these|both)\b"
)
_TALK = frozenset({Zone.BODY, Zone.DUTIES, Zone.TEST, Zone.CAVEAT, Zone.REQUEST_LEAD})


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


class _Walk:
    """One pass over the pieces. ``state`` is what the last pieces were: before anything, the request, the reply."""

    def __init__(self, pieces: list[Piece], zones: list[Zone], asked: tuple[AskedQuestion, ...]) -> None:
        self.out = Outline(pieces, zones)
        self.asked = asked
        self.state = "open"
        self.pending: list[Piece] = []
        self.pending_labels: set[str] = set()
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
        self.markers = [marker_of(piece.text, piece.marker) for piece in pieces]
        self.out.inline = not self.heads and self._looks_inline()
        self.waiting: Draft | None = None
        self.group: list[Draft] = []
        self.silent: tuple[str, ...] = ()

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

    # --- one piece ---------------------------------------------------------------------------------------------

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
        """Before a heading that announces the request, only what is numbered or ends as a question was asked."""
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

    # --- in the request ----------------------------------------------------------------------------------------

    def _in_request(self, at: int, piece: Piece, zone: Zone) -> None:
        marker = self.markers[at]
        if marker is not None and marker.role is Role.TELL and marker.labels:
            self._flush_request()
            self.state = "reply"
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
            if not (self.pending and self._answers_by_number(at, marker, text)):
                self._ask(piece, marker)
                return
        elif zone is Zone.BODY and not self._answers(piece, text, marker):
            self._ask(piece, marker)
            return
        if self._head_follows(at):
            # An opening summary or a note before the reply proper; the request goes on after it.
            self._say((), piece, zone)
            return
        self._unannounced_reply(at, piece, zone)

    def _ask(self, piece: Piece, marker: Marker | None) -> None:
        """Keep a piece of the request until it ends."""
        self.pending.append(piece)
        if marker is not None:
            self.pending_labels.add(marker.labels[0] if marker.labels else "•")

    def _ends_request(self, at: int, piece: Piece) -> bool:
        """Whether a heading of the letter's own comes after the questions, such as WHY or OUR DECISION."""
        words_here = piece.text.strip()
        heading = piece.kind is BlockKind.HEADING or (
            len(words_here) <= 60 and words_here.isupper() and len(words_here) > 3
        )
        if not heading or not self.pending or self._head_follows(at) or words_here.endswith("?"):
            return False
        return bool(self.pending_labels - {"•"}) and not self._asks_next(at)

    def _answers_by_number(self, at: int, marker: Marker, text: str) -> bool:
        """Whether a numbered piece begins the list of answers: its number came before, its words answer."""
        return (
            marker.labels[0] in self.pending_labels
            and not cues.ASKS(text)
            and (len(marker.labels) > 1 or self._tells(text))
        )

    def _told(self, text: str) -> bool:
        """Whether the words after a letter answer the question above it, rather than being a part of it."""
        answers = self._tells(text) or re.match(r"(?i)\s*(?:below\sis|please\sfind|see\s(?:the\s)?(?:table|below))", text)
        return bool(answers) and not cues.ASKS(text) and "?" not in text and not self.out.headed

    def _tells(self, text: str) -> bool:
        return cues.TELLS(text) or cues.SHORT_ANSWER(text)

    def _answers(self, piece: Piece, text: str, marker: Marker | None) -> bool:
        """Whether a piece without a number of its own answers rather than asks."""
        if piece.kind is BlockKind.TABLE:
            return True
        if cues.GOES_ON(text) or text.rstrip().endswith("?"):
            return False
        if self._tells(text) and not cues.ASKS(text):
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
        return bool(_VALUE_LINE.fullmatch(text)) or not cues.ASKS(text)

    def _drop_lead_in(self, at: int) -> None:
        """Where the page has lost the list, only its lead-in is left; the numbers survive in the reply."""
        questions = self.out.questions
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

    def _head_follows(self, at: int) -> bool:
        return any(head > at for head in self.heads)

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

    def _looks_inline(self) -> bool:
        """Whether, without headings, words that answer stand between most numbered pieces."""
        gaps = filled = strong = 0
        seen: set[str] = set()
        inside = False
        for at, piece in enumerate(self.out.pieces):
            marker = self.markers[at]
            if self.out.zones[at] in {Zone.FURNITURE, Zone.META}:
                continue
            if marker is not None and not marker.bullet and not marker.relative and len(marker.labels) == 1:
                if marker.labels[0] in seen:
                    return False
                seen.add(marker.labels[0])
                gaps += inside
                inside = True
                has_words = False
            elif inside and not has_words and marker is None:
                text = piece.text[:LOOK]
                if cues.GOES_ON(text) or text.rstrip().endswith("?"):
                    continue
                has_words = True
                filled += 1
                strong += (
                    piece.kind is BlockKind.TABLE
                    or (self._tells(text) and not cues.ASKS(text))
                    or bool(_VALUE_LINE.fullmatch(text))
                )
        return len(seen) >= 2 and filled * 10 >= len(seen) * 6 and strong >= 1

    def _flush_request(self, *, surely: bool = True) -> None:
        """Turn the request's pieces that were collected into questions."""
        if not self.pending:
            return
        found = collect(self.pending, surely=surely)
        if not found and self.state == "open":
            # The opening words of a letter that were no questions after all.
            for piece in self.pending:
                if piece.text.rstrip()[-1:] in set(".?!:;") or len(piece.text) > 90:
                    self._say((), piece, Zone.BODY)
            self.pending, self.pending_labels = [], set()
            return
        self.out.request.extend(self.pending)
        self.pending, self.pending_labels = [], set()
        known = {draft.label: draft for draft in self.out.questions}
        if found and not found[0].numbered and self.out.request[-1].kind is BlockKind.HEADING:
            self.heading_level = self.out.request[-1].level
        for draft in found:
            old = known.get(draft.label)
            same = self._opening(draft.opening) if draft.pieces else None
            repeated = same is not None and (
                same.label == draft.label or same_start(same.opening, draft.opening, count=60)
            )
            if repeated or (not draft.pieces and old is not None):
                continue
            if old is not None and not old.pieces:
                old.pieces = draft.pieces
            elif old is None:
                self.out.questions.append(draft)
            elif not draft.numbered and not old.numbered:
                draft.label = str(len(self.out.questions) + 1)
                self.out.questions.append(draft)
        for draft in self.out.questions:
            if draft.label and draft.label[0].isdigit():
                self.parent = re.match(r"\d+", draft.label)[0]  # type: ignore[index]  # starts with a digit

    # --- in the reply ------------------------------------------------------------------------------------------

    def _in_reply(self, at: int, piece: Piece, zone: Zone) -> None:
        marker = self.markers[at]
        if self.waiting is not None and zone is Zone.BODY and marker is None:
            self._await(piece, zone)
            return
        self.waiting = None
        if (
            self.group
            and zone is Zone.BODY
            and (marker is None or marker.bullet)
            and self._fill_group(piece, marker)
        ):
            return
        self.group = []
        if (
            marker is not None
            and marker.labels
            and (zone is Zone.BODY or (zone in _TALK and not marker.relative))
        ):
            self._numbered_reply(at, piece, zone, marker)
            return
        repeated = self._repeats(piece.text[marker.end if marker else 0 :])
        if repeated is not None:
            self._open((repeated[0],), piece, zone, repeated[1] + (marker.end if marker else 0))
            return
        text = piece.text[:LOOK]
        if self._unnumbered_question(piece, zone, marker, text):
            return
        if self.current and _TURNS.match(text):
            self.current = ()
        self._content(piece, zone)

    def _fill_group(self, piece: Piece, marker: Marker | None) -> bool:
        """Give a question's words to the next of a group of numbers that stand over several."""
        body = piece.part(marker.end if marker else 0, len(piece.text))
        draft = next((each for each in self.group if not each.pieces), None)
        if draft is None or not cues.ASKS(body.text[:LOOK]) or cues.TELLS(body.text[:LOOK]):
            return False
        draft.pieces.append(body)
        self.out.request.append(body)
        return True

    def _await(self, piece: Piece, zone: Zone) -> None:
        """The piece after "Request 2" alone: its words, if they ask; otherwise its answer."""
        draft = self.waiting
        self.waiting = None
        if (
            draft is not None
            and not cues.TELLS(piece.text[:LOOK])
            and piece.kind is not BlockKind.TABLE
            and (cues.ASKS(piece.text[:LOOK]) or not self._tells(piece.text[:LOOK]))
            and not self.out.lost
        ):
            draft.pieces.append(piece)
            self.out.request.append(piece)
            return
        self._content(piece, zone)

    def _unnumbered_question(self, piece: Piece, zone: Zone, marker: Marker | None, text: str) -> bool:
        """A further question in a reply that answers unnumbered questions one by one."""
        inline = self.out.inline or not self.out.headed
        heading = piece.kind is BlockKind.HEADING and piece.level == self.heading_level > 0
        if (
            not inline
            or zone is not Zone.BODY
            or marker is not None
            or not (text.rstrip().endswith("?") or heading)
        ):
            return False
        if self.heading_level and not heading:
            return False
        if any(draft.numbered for draft in self.out.questions) or not self.out.questions or cues.TELLS(text):
            return False
        if len(self.out.questions) > 1 and not self.out.inline:
            return False
        draft = Draft(str(len(self.out.questions) + 1), [piece], numbered=False)
        if len(self.out.questions) == 1 and not self.current:
            self._hand_over(self.out.questions[0].label)
        self.out.questions.append(draft)
        self.out.request.append(piece)
        self.current, self.out.inline = (draft.label,), True
        return True

    def _hand_over(self, label: str) -> None:
        """What was said for the letter as a whole turns out to answer the first question."""
        for segment in self.out.segments:
            if not segment.labels and any(zone is Zone.BODY for _, zone in segment.pieces):
                segment.labels = (label,)

    def _numbered_reply(self, at: int, piece: Piece, zone: Zone, marker: Marker) -> None:
        known = set(self.out.labels)
        labels = self._resolve(marker, known)
        text = piece.text[marker.end :][:LOOK]
        if not known and zone is Zone.BODY and self._list_begins(at, marker, text):
            self.state, self.current = "request", ()
            self._ask(piece, marker)
            return
        if labels and all(label in known for label in labels):
            start = self._after_repeat(labels, piece, marker)
            self._open(labels, piece, zone, start)
            return
        if self._is_new_question(at, marker, labels, text, zone):
            self._new_question(piece, marker, labels[0])
            return
        some = tuple(label for label in labels if label in known)
        if self._is_question_group(at, marker, labels, text, some):
            drafts = [Draft(label) for label in labels]
            self.out.questions.extend(drafts)
            self.group = drafts
            self.current, self.out.inline = labels, True
            return
        lettered = all(draft.label.isalpha() for draft in self.out.questions)
        if (self.out.lost and (lettered or not marker.relative)) or (not known and self._names_answers(at, marker)):
            self.out.lost = True
            self._register(labels)
            self._open(labels, piece, zone, marker.end)
        elif some and marker.worded:
            self._open(some, piece, zone, marker.end)
        else:
            self._content(piece, zone)

    def _list_begins(self, at: int, marker: Marker, text: str) -> bool:
        """Whether the request's own list stands in the reply: a question, and the next directly after it."""
        if (
            marker.role is Role.TELL
            or not (cues.ASKS(text) or text.rstrip().endswith((":", "?")))
            or cues.TELLS(text)
        ):
            return False
        for later in range(at + 1, min(at + 4, len(self.out.pieces))):
            if self.out.zones[later] in {Zone.FURNITURE, Zone.META}:
                continue
            following, piece = self.markers[later], self.out.pieces[later]
            if following is None or following.bullet:
                if cues.GOES_ON(piece.text[:LOOK]) or following is not None:
                    continue
                return False
            after = piece.text[following.end :][:LOOK]
            fresh = following.labels != marker.labels
            return (
                fresh and (cues.ASKS(after) or after.rstrip().endswith((":", "?"))) and not cues.TELLS(after)
            )
        return False

    def _resolve(self, marker: Marker, known: set[str]) -> tuple[str, ...]:
        """The labels a number stands for here: "b)" under an answer to 1 is ``1b``."""
        if not marker.relative:
            return _with_children(marker.labels, known)
        raw = marker.labels[0]
        number = re.match(r"\d+", self.current[0]) if self.current else None
        for parent in (number[0] if number else "", self.parent if not number else ""):
            if parent and f"{parent}{raw}" in known:
                return (f"{parent}{raw}",)
        return (raw,)

    def _after_repeat(self, labels: tuple[str, ...], piece: Piece, marker: Marker) -> int:
        """Where the answer starts in a piece that may repeat its question first."""
        body = piece.text[marker.end :]
        draft = next((each for each in self.out.questions if each.label == labels[0]), None)
        if draft is None or not draft.pieces or not same_start(draft.opening, body):
            return marker.end
        return marker.end + _length_in(body, draft.opening)

    def _repeats(self, text: str) -> tuple[str, int] | None:
        """The question whose words a piece repeats, and where what follows them starts."""
        if len(text) > 3000 or len(words(text[:200])) < 4:
            return None
        draft = self._opening(text)
        return (draft.label, _length_in(text, draft.opening)) if draft is not None else None

    def _opening(self, text: str) -> Draft | None:
        """The question that begins with the same words as a text; of several, the one that agrees longest."""
        for draft in self.out.questions[self.indexed :]:
            if draft.pieces:
                self.openings.setdefault(tuple(words(draft.opening)[:3]), []).append(draft)
        self.indexed = len(self.out.questions)
        said = words(text[:600])
        best = max(
            self.openings.get(tuple(said[:3]), []), key=lambda draft: common(said, words(draft.opening)), default=None
        )
        return best if best is not None and same_start(best.opening, text) else None

    def _is_new_question(
        self, at: int, marker: Marker, labels: tuple[str, ...], text: str, zone: Zone
    ) -> bool:
        if len(labels) != 1 or marker.role is Role.TELL or self.out.lost or zone is not Zone.BODY:
            return False
        if any(not draft.numbered for draft in self.out.questions) and self.out.headed:
            return False
        if not text.strip():
            return marker.worded and self._words_follow(at)
        last = self.out.questions[-1].label if self.out.questions else ""
        follows = not last or labels[0] in next_of(last) or marker.worded
        if not follows:
            return False
        if self.out.inline:
            return not cues.TELLS(text) or cues.ASKS(text)
        return cues.ASKS(text) and not cues.TELLS(text.partition("?")[0])

    def _is_question_group(
        self, at: int, marker: Marker, labels: tuple[str, ...], text: str, some: tuple[str, ...]
    ) -> bool:
        """Whether "Questions 1 and 3a" stands over questions that are repeated here for the first time."""
        return (
            len(labels) > 1
            and not some
            and marker.worded
            and marker.role is not Role.TELL
            and not text.strip()
            and not self.out.lost
            and self._words_follow(at)
        )

    def _words_follow(self, at: int) -> bool:
        """Whether the piece after a number alone asks."""
        for later in range(at + 1, min(at + 3, len(self.out.pieces))):
            if self.out.zones[later] is Zone.BODY:
                piece = self.out.pieces[later]
                return piece.kind is not BlockKind.TABLE and cues.ASKS(piece.text[:LOOK])
        return False

    def _new_question(self, piece: Piece, marker: Marker, label: str) -> None:
        body = piece.part(marker.end, len(piece.text))
        cut = _glued_answer(body.text)
        last = self.out.segments[-1] if self.out.segments else None
        if self.out.inline and self.current and (last is None or last.labels != self.current):
            self.silent = tuple(dict.fromkeys((*self.silent, *self.current)))
        else:
            self.silent = ()
        draft = Draft(label, [body.part(0, cut)] if body.text.strip() else [])
        self.out.questions.append(draft)
        self.out.request.append(body.part(0, cut))
        self.current, self.out.inline = (label,), True
        self.waiting = draft if not body.text.strip() else None
        if cut < len(body.text):
            self._content(body.part(cut, len(body.text)), Zone.BODY)

    def _names_answers(self, at: int, marker: Marker) -> bool:
        """Whether numbers in a reply without questions number its answers, rather than a list inside it."""
        if marker.worded:
            return True
        if marker.relative:
            return False
        later = [m for m in self.markers[at:] if m is not None and m.labels and not m.relative]
        return len(later) >= 2 and marker.labels[0] in {"1", "1a"}

    def _register(self, labels: tuple[str, ...]) -> None:
        known = set(self.out.labels)
        self.out.questions.extend(Draft(label) for label in labels if label not in known)

    def _open(self, labels: tuple[str, ...], piece: Piece, zone: Zone, start: int) -> None:
        self.current = labels
        self.out.segments.append(Segment(labels, named=True))
        rest = piece.part(start, len(piece.text))
        if rest.text.strip(" .:-"):
            self._content(rest, zone)

    def _content(self, piece: Piece, zone: Zone) -> None:
        if self.silent and zone is Zone.BODY:
            if _FOR_ALL.search(piece.text[:200]):
                self.current = tuple(dict.fromkeys((*self.silent, *self.current)))
            self.silent = ()
        self._say(self.current, piece, zone)

    def _say(self, labels: tuple[str, ...], piece: Piece, zone: Zone) -> None:
        last = self.out.segments[-1] if self.out.segments else None
        if last is None or last.labels != labels:
            last = Segment(labels)
            self.out.segments.append(last)
        last.pieces.append((piece, zone))

    # --- at the end --------------------------------------------------------------------------------------------

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


def _with_children(labels: tuple[str, ...], known: set[str]) -> tuple[str, ...]:
    """The labels, a parent that is no question itself replaced by its parts: an answer to 3 answers 3a and 3b."""
    out: list[str] = []
    for label in labels:
        parts = [
            each
            for each in known
            if each.startswith(label) and re.fullmatch(r"[a-z]\w*|\.\d+", each[len(label) :])
        ]
        out.extend(sorted(parts) if label not in known and parts else [label])
    return tuple(dict.fromkeys(out))


def _order(label: str) -> tuple[int, str]:
    number = re.match(r"\d+", label)
    return (int(number[0]), label[number.end() :]) if number else (0, label)


def _length_in(text: str, opening: str) -> int:
    """How far the words of a question reach in a text that repeats them."""
    wanted = words(opening)
    position, matched = 0, 0
    for match in re.finditer(r"[A-Za-z]+|\d+(?:[./]\d+)*", text):
        if matched >= len(wanted) or match[0].lower() != wanted[matched]:
            break
        matched += 1
        position = match.end()
    tail = re.match(r"[\s?.:;\"')]*", text[position:])
    return position + (tail.end() if tail else 0)


def _glued_answer(text: str) -> int:
    """Where an answer starts that stands on the same line as its question; the text's end if there is none."""
    mark = text.find("?")
    if 0 <= mark < len(text) - 1:
        rest = text[mark + 1 :]
        if rest.strip(" )\"'.") and not cues.ASKS(rest[:LOOK]) and not cues.GOES_ON(rest[:LOOK]):
            return mark + 1
    return len(text)
