"""Walks the reply part of a letter: which question each piece answers, and which pieces still ask."""

import re
from collections.abc import Iterator

from foi_tracker.analysis.layout.zones import LOOK, Zone
from foi_tracker.analysis.marks.labels import next_of
from foi_tracker.analysis.marks.markers import Marker, Role
from foi_tracker.analysis.text.pieces import Piece
from foi_tracker.analysis.text.similar import words
from foi_tracker.analysis.text.voices import asks, states
from foi_tracker.analysis.walk.walk_numbered import NumberedWalk
from foi_tracker.model.documents import BlockKind

# Boilerplate that turns from one answer to the letter as a whole.
_TURNS = re.compile(
    r"(?i)\s*(?:while\sour\saim\sis|in\ssummary\b|overall,|to\sconclude|in\sconclusion|for\s(?:all|"
    r"each)\s(?:of\s)?(?:the|these|your)\s(?:\w+\s)?questions|the\sremain(?:der|ing)\b|for\sthe\s(?:rest|"
    r"remainder)\b)"
)
_NOTES = re.compile(
    r"(?i)\b(?:notes?|noted|caveats?|definitions?|explanations?|borne\sin\smind)\b[^:.]{0,60}:\s*$"
    r"|^\W*(?:about\s(?:your\srequest|the\slaw|foi)\b.{0,40}|your\srights|the\slaw)\W*$"
    r"|^\W*(?:what\s(?:happens|will\shappen)\snext|next\ssteps)\W*$|^\W*notes?\b(?:\s(?:to|on|for)\b.{0,40})?\W*$"
)
_FEW_WORDS = 4
# "1a 57", and not the date of the letter ("1 July 2024").
_BARE_NUMBER = re.compile(
    r"\s*(\d{1,2}(?:\.\d{1,2})?[a-z]?)\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s(?:19|20)\d\d)"
    r"(?=[A-Z£\d\"'<-])"
)
_FEWEST_WORDS = 5
_MOST_WORDS = 150
_TALK = frozenset({Zone.BODY, Zone.DUTIES, Zone.CAVEAT, Zone.REQUEST_LEAD})


def _length_in(text: str, opening: str) -> int:
    """How far the words of a question reach in a text that repeats them."""
    wanted = words(opening)
    position = 0
    for word, match in zip(wanted, re.finditer(r"[A-Za-z]+|\d+(?:[./]\d+)*", text), strict=False):
        if match[0].lower() != word:
            break
        position = match.end()
    tail = re.match(r"[\s?.:;\"')]*", text[position:])
    return position + (tail.end() if tail else 0)


def _asked_in(text: str) -> str:
    """A text up to its question mark, where it asks: what follows may say how to answer."""
    return text.partition("?")[0] if asks(text) and "?" in text else text


def _runs(said: list[str]) -> Iterator[tuple[str, ...]]:
    """The runs of words in a text by which a quotation is known."""
    return (tuple(said[at : at + _FEWEST_WORDS]) for at in range(len(said) - _FEWEST_WORDS + 1))


class ReplyWalk(NumberedWalk):
    """Walks the reply: which question a piece answers, and which pieces ask one more."""

    def _in_reply(self, at: int, piece: Piece, zone: Zone) -> None:
        self._mark_bare_numbers(at)
        marker = self.markers[at]
        if at and piece.column < 0 <= self.out.pieces[at - 1].column and len(self.out.questions) > 1:
            # Under a table of questions and answers nothing goes on about its last row.
            self.current, self.waiting = (), None
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
        if marker is not None and self._in_notes(at, marker):
            self._content(piece, zone)
        elif marker is not None and self._counts(marker, zone):
            if zone is Zone.BODY and self._restates(marker, piece):
                self._begin_again()
            self._numbered_reply(at, piece, zone, marker)
        else:
            self._unnumbered_reply(at, piece, zone, marker)

    def _counts(self, marker: Marker, zone: Zone) -> bool:
        """Whether a number may be that of a question or an answer."""
        talk = zone in _TALK and not marker.relative and self._is_known(marker)
        return bool(marker.labels) and (zone is Zone.BODY or talk)

    def _unnumbered_reply(self, at: int, piece: Piece, zone: Zone, marker: Marker | None) -> None:
        """A piece without a number that counts: a question repeated or asked, or more of the answer."""
        repeated = self._repeats(piece.text[marker.end if marker else 0 :])
        if repeated is not None:
            self._open((repeated[0],), piece, zone, repeated[1] + (marker.end if marker else 0))
            return
        text = piece.text[:LOOK]
        if zone is Zone.BODY and self._quotes_request(text[marker.end if marker else 0 :]):
            self.out.request.append(piece)
            return
        if self._unnumbered_question(at, piece, zone, marker, text):
            return
        if self.current and _TURNS.match(text):
            self.current = ()
        self._content(piece, zone)

    def _in_notes(self, at: int, marker: Marker) -> bool:
        """Whether a number counts notes under "Please note the following:", and names no question."""
        if len(marker.labels) != 1 or marker.worded:
            self.note = ""
            return False
        label = marker.labels[0]
        above = next(
            (each for each in range(at - 1, -1, -1) if self.out.zones[each] is not Zone.FURNITURE), -1
        )
        begins = label in {"1", "a", "i"} and above >= 0 and _NOTES.search(self.out.pieces[above].text[-200:])
        self.note = label if begins or (self.note and label in next_of(self.note)) else ""
        return bool(self.note)

    def _restates(self, marker: Marker, piece: Piece) -> bool:
        """Whether the reply begins to take apart, by numbers, a request that had none."""
        questions = self.out.questions
        text = piece.text[marker.end :][:LOOK]
        if marker.labels != ("1",) or not questions or any(draft.numbered for draft in questions):
            return False
        asked = " ".join(" ".join(words(draft.text)) for draft in questions)
        said = words(text.partition("?")[0])
        return len(said) >= _FEW_WORDS and asks(text) and " ".join(said) in asked

    def _begin_again(self) -> None:
        """Forget the questions as they were asked: the reply says how it understands them."""
        self.out.questions.clear()
        self.openings.clear()
        self.indexed = self.read = 0
        self.current, self.out.inline = (), True
        for segment in self.out.segments:
            segment.labels = ()

    def _mark_bare_numbers(self, at: int) -> None:
        """Find answers that begin with their number and no stop after it, as in "1a 57".

        Only where these numbers are most of those that were asked, in order.
        """
        known = self.out.labels
        if self.bare_from >= 0 or len(known) < 2 or self.out.inline or self.out.lost:
            return
        self.bare_from = at
        found: list[tuple[int, Marker]] = []
        order = {label: number for number, label in enumerate(known)}
        for later in range(at, len(self.out.pieces)):
            piece = self.out.pieces[later]
            match = _BARE_NUMBER.match(piece.text) if piece.kind is not BlockKind.TABLE else None
            marker = self.markers[later]
            label = match[1].lower() if match else marker.labels[0] if marker and marker.labels else ""
            last = order[found[-1][1].labels[0]] if found else -1
            if label in order and order[label] > last:
                found.append((later, marker or Marker((label,), Role.EITHER, match.end() if match else 0)))
        if len(found) * 5 >= len(known) * 3 and found[0][1].labels[0] == known[0]:
            for later, marker in found:
                self.markers[later] = self.markers[later] or marker

    def _quotes_request(self, text: str) -> bool:
        """Whether a piece stands word by word in the questions: the reply quotes more than an opening."""
        said = words(text)
        if not _FEWEST_WORDS <= len(said) <= _MOST_WORDS:
            return False
        for draft in self.out.questions[self.read :]:
            self.runs.update(_runs(words(draft.text)))
        self.read = len(self.out.questions)
        return all(run in self.runs for run in _runs(said))

    def _fill_group(self, piece: Piece, marker: Marker | None) -> bool:
        """Give a question's words to the next of a group of numbers that stand over several."""
        body = piece.part(marker.end if marker else 0, len(piece.text))
        draft = next((each for each in self.group if not each.pieces), None)
        if draft is None or not asks(body.text[:LOOK]) or states(body.text[:LOOK]):
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
            and not states(_asked_in(piece.text[:LOOK]))
            and piece.kind is not BlockKind.TABLE
            and (asks(piece.text[:LOOK]) or not self._tells(piece.text[:LOOK]))
            and not self.out.lost
        ):
            draft.pieces.append(piece)
            self.out.request.append(piece)
            return
        self._content(piece, zone)

    def _is_known(self, marker: Marker) -> bool:
        """Whether a number names a question by its word, or one that was asked."""
        return marker.worded or bool(set(marker.labels) & set(self.out.labels))

    def _repeats(self, text: str) -> tuple[str, int] | None:
        """The question whose words a piece repeats, and where what follows them starts."""
        if len(text) > 3000 or len(words(text[:200])) < 4:
            return None
        draft = self._opening(text)
        return (draft.label, _length_in(text, draft.text)) if draft is not None else None
